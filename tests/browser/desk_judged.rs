//! Everything on the desk is judged anew where the settings or what is known of earlier years change: a slice at a time,
//! and the tool goes on meanwhile. In Chromium alone, which can be slowed down so that the middle of it is seen.

use application::edition::{Setting, to_json as settings};
use application::record::to_json;
use serde_json::json;

use crate::browser::with_browser;
use crate::desk::{drop_all, go, last_year};
use crate::driver::Kind;
use crate::edition::set;
use crate::keeping::pick;
use crate::made::{draft, form, zipped};
use crate::own_made::office;
use crate::scheme::devtools;
use crate::site::{Site, tool_at};

/// How many applications there are.
const COUNT: u32 = 200;

/// As soon as it is said that the rows are judged: drops a draft file, wants the table as a file, and notes what is
/// reported.
const MEANWHILE: &str = "
    const draft = arguments[0], said = window.said = [];
    let begun = false;
    new MutationObserver((_, self) => {
        const judging = document.querySelector('#desk-judging');
        if (begun) said.push(document.querySelector('#desk-message').textContent);
        if (begun && !judging) self.disconnect();
        if (begun || !judging) return;
        begun = true;
        const files = new DataTransfer();
        files.items.add(new File([draft], '补报.json'));
        const input = document.querySelector(\"[name='desk.files']\");
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        document.querySelector(\"[data-export='csv']\").click();
    }).observe(document.querySelector('#app'), { subtree: true, childList: true, attributes: true });";

/// As soon as it is said that the rows are judged: types another last day, and notes how far the judging was and is.
const AGAIN: &str = "
    const done = window.done = [];
    new MutationObserver((_, self) => {
        const judging = document.querySelector('#desk-judging');
        if (!judging) { if (done.length) self.disconnect(); return; }
        done.push(Number(judging.dataset.done));
        if (done.length > 1) return;
        const input = document.querySelector(\"[name='office.deadline']\");
        input.value = '2026-07-01';
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }).observe(document.querySelector('#app'), { subtree: true, childList: true, attributes: true });";

#[test]
fn the_tool_goes_on_while_rows_are_judged_anew() {
    let site = Site::start();
    let all: Vec<(String, Vec<u8>)> =
        (1..=COUNT).map(|at| (format!("{at:03}.docx"), form(&draft(at)))).collect();
    let all: Vec<(&[u8], &[u8])> =
        all.iter().map(|(name, bytes)| (name.as_bytes(), &**bytes)).collect();
    let archive = zipped(&all);
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&tool_at(&site.address()), "#/page").await;
        set(&browser, "year", "2026").await;
        go(&browser, "#/intake").await;
        drop_all(&browser, &[("全部.zip".to_owned(), archive.clone())]).await;
        let count = |count: u32| {
            format!("document.querySelector('#applications').dataset.count === '{count}'")
        };
        browser.until(&count(COUNT)).await;
        devtools(&browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 6 })).await;

        // A file that comes in the middle is there; a table of rows of both kinds is not handed over.
        let late = to_json(&draft(COUNT + 1));
        browser.client.execute(MEANWHILE, vec![late.into()]).await.expect("is watched");
        pick(&browser, "[name='desk.last_year']", "底稿_2025.json", &last_year()).await;
        let settled =
            "window.said?.length && !document.querySelector('#desk-judging, #desk-progress')";
        browser.until(settled).await;
        browser.until(&count(COUNT + 1)).await;
        let said = browser.run("return window.said.join('；')").await.to_string();
        assert!(said.contains("核对完毕后再导出"), "{said}");
        browser.click("[name='desk.status'] option[value='earlier-winner']").await;
        browser.until(&count(1)).await;
        browser.find("tr[data-file$='/007.docx'][data-status='read earlier-winner']").await;

        // Settings that ask for more, and others in the middle of it: all are held against the last ones.
        go(&browser, "#/page").await;
        browser.run(AGAIN).await;
        let asked = settings(&office().with(Setting::Year, "2026"));
        pick(&browser, "input[name='office.open']", "设置.json", asked.as_bytes()).await;
        browser.until("window.done?.length > 1 && !document.querySelector('#desk-judging')").await;
        let done = browser.run("return window.done").await;
        go(&browser, "#/intake").await;
        for (status, rows) in [("", COUNT + 1), ("incomplete", COUNT + 1), ("read", COUNT + 1)] {
            browser.click(&format!("[name='desk.status'] option[value='{status}']")).await;
            browser.until(&count(rows)).await;
        }
        assert!(done[0].as_u64().is_some_and(|done| done < u64::from(COUNT)), "{done}");
        browser
    });
}
