//! How the table of what came back uses the window: wide ones, narrow ones, and large text. In Chromium alone, whose
//! developer tools set the window's size.

use application::record::to_json;
use serde_json::json;

use crate::axe::violations;
use crate::browser::{Browser, with_browser};
use crate::desk::drop_all;
use crate::driver::Kind;
use crate::made::{draft, typed, zipped};
use crate::scheme::devtools;
use crate::site::{Site, tool_at};

/// More than are in the document at once.
const COUNT: u32 = 300;

/// A name that does not fit one line of the narrowest column.
const LONG: &str = "赤峰市元宝山区平庄镇某某机械制造有限责任公司";

/// What is wrong with the table where it stands: how the page and the table overflow, rows of another height than the
/// first, a head that is not at the top, and places of the list without a row.
const WRONG: &str = "
    const wrong = [], box = document.querySelector('#desk-rows'), of = (it) => it.getBoundingClientRect();
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
    if (arguments[0] && box.scrollWidth > box.clientWidth) wrong.push(`the table is ${box.scrollWidth} wide, its box ${box.clientWidth}`);
    const rows = [...document.querySelectorAll('#applications tr[data-line]')], height = of(rows[0]).height;
    if (rows.some((row) => of(row).height !== height)) wrong.push('rows of different heights');
    if (Math.abs(of(box.querySelector('thead th')).top - of(box).top - 1) > 1) wrong.push('the head is not at the top');
    for (let y = of(box.querySelector('thead th')).bottom + 1; y < of(box).bottom - 2; y += height / 2) {
        if (!rows.some((row) => of(row).top <= y + 1 && of(row).bottom >= y - 1)) wrong.push(`no row at ${y}`);
    }
    return wrong";

/// Marks every row in the document.
const MARK: &str = "document.querySelectorAll('#applications tr[data-line]').forEach((row) => { row.marked = true; })";

/// The rows in the document, by their place in the list, that are marked and that are not.
const MARKED: &str = "
    const rows = [...document.querySelectorAll('#applications tr[data-line]')];
    const of = (marked) => rows.filter((row) => row.marked === marked).map((row) => row.ariaRowIndex - 1);
    return [of(true), of(undefined)]";

/// Gives the window a width.
async fn resize(browser: &Browser, width: u32) {
    let window = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
    devtools(browser, "Emulation.setDeviceMetricsOverride", window).await;
}

/// Does something, and waits until it was drawn.
async fn drawn(browser: &Browser, act: &str) {
    let act = format!("{act}; requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
    browser.client.execute_async(&act, vec![]).await.expect("two frames");
}

/// Scrolls the list to a part of it.
async fn scroll_to(browser: &Browser, part: &str) {
    let scroll = "const box = document.querySelector('#desk-rows'); box.scrollTop = PART * (box.scrollHeight - box.clientHeight)";
    drawn(browser, &scroll.replace("PART", part)).await;
}

#[test]
fn the_table_uses_the_window() {
    let site = Site::start();
    let all: Vec<(String, String)> = (1..=COUNT)
        .map(|at| {
            let name = if at % 2 == 0 { format!("{LONG}{at}") } else { format!("第{at}公司") };
            (format!("{at:03}.json"), to_json(&typed(draft(at), &[("applicant", &name)])))
        })
        .collect();
    let all: Vec<(&[u8], &[u8])> =
        all.iter().map(|(name, text)| (name.as_bytes(), text.as_bytes())).collect();
    let archive = zipped(&all);
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&tool_at(&site.address()), "#/intake").await;
        drop_all(&browser, &[("全部.zip".to_owned(), archive.clone())]).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '300'").await;
        let mut wrong = Vec::new();
        for (width, fits) in [(1920, true), (1366, true), (768, false), (360, false)] {
            resize(&browser, width).await;
            // The size of the text changes where the list is; what is in view then is there.
            for (part, large) in
                [("0", false), ("0.5", false), ("0.5", true), ("1", true), ("1", false)]
            {
                let switch = format!("document.documentElement.classList.toggle('large', {large})");
                scroll_to(&browser, part).await;
                drawn(&browser, &switch).await;
                let fits = fits && (!large || width == 1920);
                let found = browser.client.execute(WRONG, vec![fits.into()]).await.expect("a list");
                if found != json!([]) {
                    wrong.push(format!("{width}, {part}, large: {large}: {found}"));
                }
            }
        }
        // Rows that stay in the document while the list is scrolled are not made anew.
        resize(&browser, 1366).await;
        scroll_to(&browser, "0").await;
        drawn(&browser, MARK).await;
        drawn(&browser, "document.querySelector('#desk-rows').scrollTop = 16 * 48 + 10").await;
        let marked = browser.run(MARKED).await;
        assert_eq!(marked, json!([(9..=32).collect::<Vec<_>>(), (33..=48).collect::<Vec<_>>()]));
        // A long name is read in a wide window without its tip. Glyphs are a little higher than their line.
        resize(&browser, 1920).await;
        scroll_to(&browser, "0").await;
        let cut = browser
            .run("return [...document.querySelectorAll('#applications th .lines')].filter((it) => it.scrollHeight > it.clientHeight + 8).length")
            .await;
        assert_eq!(cut, 0);
        wrong.extend(violations(&browser).await);
        assert!(wrong.is_empty(), "{wrong:#?}");
        browser
    });
}
