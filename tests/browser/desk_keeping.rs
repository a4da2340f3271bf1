//! What the desk holds outlives the visit where the office allowed it, and nowhere else.

use crate::browser::{Browser, everywhere};
use crate::desk::drop_all;
use crate::keeping::CRASH;
use crate::made::{draft, form};
use crate::site::tool_at;

async fn take(browser: &Browser, numbers: &[u32]) {
    let file = |at: &u32| (format!("{at}.docx"), form(&draft(*at)));
    drop_all(browser, &numbers.iter().map(file).collect::<Vec<_>>()).await;
}

async fn count(browser: &Browser, expected: usize) {
    let there = format!("document.querySelector('#applications')?.dataset.count === '{expected}'");
    browser.until(&there).await;
}

/// Opens the tool anew, as after closing it; it asks whether to go on, and goes on.
async fn go_on(browser: &Browser, expected: usize) {
    browser.reload().await;
    browser.click("[name='desk.go_on-yes']").await;
    count(browser, expected).await;
}

#[test]
fn the_desk_outlives_a_visit_and_a_crash() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/intake").await;
        browser.click("[name='desk.keep']").await;
        take(&browser, &[1, 2]).await;
        count(&browser, 2).await;
        go_on(&browser, 2).await;
        // What is taken in, said and decided after that is kept too, whatever happens then.
        take(&browser, &[3]).await;
        count(&browser, 3).await;
        browser.click("[name='desk.select_all']").await;
        browser.until("!document.querySelector(\"[name='desk.decide.award']\").disabled").await;
        browser.click("[name='desk.decide.award']").await;
        browser.run(CRASH).await;
        go_on(&browser, 3).await;
        let decided = "[...document.querySelectorAll('#applications tr[data-line]')].every((row) => row.textContent.includes('拟奖励'))";
        browser.until(decided).await;
        // Where keeping is no longer allowed, nothing is left.
        browser.click("[name='desk.keep']").await;
        browser.reload().await;
        browser.find("[name='desk.files']").await;
        let left = "return document.querySelectorAll('#applications, [name^=\"desk.go_on\"]').length + Object.keys(localStorage).filter((it) => /desk/.test(it)).length";
        assert_eq!(browser.run(left).await, 0);
        browser
    });
}
