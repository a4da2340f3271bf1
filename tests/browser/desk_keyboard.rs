//! The year's work at the desk with the keyboard alone, from the files to the documents.

use application::draft::Action;
use fantoccini::key::Key;

use crate::browser::{Browser, everywhere};
use crate::desk::drop_all;
use crate::docx;
use crate::made::{draft, form};
use crate::site::tool_at;

/// Goes to another screen by its entry above, and to the heading there.
async fn go_to(browser: &Browser, hash: &str) {
    browser.back_to(&format!("header a[href='{hash}']")).await;
    browser.press(Key::Enter).await;
    browser.until(&format!("location.hash === '{hash}'")).await;
    browser.begun().await;
}

/// Presses a button that hands over a Word file, and reads that.
async fn handed_over(browser: &Browser, kind: &str) -> String {
    browser.forget_downloads();
    browser.tab_to(&format!("[data-export='{kind}']")).await;
    browser.press(Key::Enter).await;
    let (_, bytes) = browser.downloaded("docx").await;
    docx::text(&bytes)
}

#[test]
fn the_year_by_keyboard() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        browser.tab_to("[name='office.year']").await;
        browser.write("2026").await;
        go_to(&browser, "#/intake").await;
        // The browser's own window for files belongs to no page: they are handed to the input that opens it.
        browser.tab_to("[name='desk.files']").await;
        let files: Vec<(String, Vec<u8>)> = (1..=3)
            .map(|at| {
                (
                    format!("{at}.docx"),
                    form(&draft(at).after(Action::Output("9000万元".to_owned()))),
                )
            })
            .collect();
        drop_all(&browser, &files).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '3'").await;

        browser.tab_to("[name='desk.search']").await;
        browser.write("第2").await;
        browser.until("document.querySelector('#applications').dataset.count === '1'").await;
        browser.press(Key::Backspace).await;
        browser.press(Key::Backspace).await;
        browser.until("document.querySelector('#applications').dataset.count === '3'").await;
        browser.tab_to("[name='desk.sort.applicant']").await;
        browser.press(Key::Enter).await;
        browser.find("th[aria-sort='ascending'] [name='desk.sort.applicant']").await;
        browser.back_to("[name='desk.select_all']").await;
        browser.press(Key::Space).await;
        browser.back_to("[name='desk.decide.award']:not(:disabled)").await;
        browser.press(Key::Enter).await;
        browser.tab_to("#applications tbody a").await;
        browser.press(Key::Enter).await;
        browser.begun().await;
        browser.tab_to("[name^='manual.'], #manual input").await;
        browser.write("2026-06-30").await;

        go_to(&browser, "#/fund").await;
        browser.tab_to("[name='fund.cap']").await;
        browser.write("30万元").await;
        let division = handed_over(&browser, "division").await;
        assert!(division.contains("产品质量基金分配表"), "{division}");
        go_to(&browser, "#/notice").await;
        browser.tab_to("[name='notice.date']").await;
        browser.write("2026-09-30").await;
        browser.find("#notice-days[data-last='2026-10-15']").await;
        let notice = handed_over(&browser, "public-notice").await;
        assert!(notice.contains("等3家单位"), "{notice}");
        go_to(&browser, "#/intake").await;
        browser.forget_downloads();
        browser.tab_to("[data-export='xlsx']").await;
        browser.press(Key::Space).await;
        browser.downloaded("xlsx").await;
        browser
    });
}
