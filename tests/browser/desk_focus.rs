//! A button of the tool that goes away when it is pressed leaves the focus beside where it stood.

use crate::browser::{Browser, everywhere};
use crate::desk::{drop_all, go};
use crate::edition::set;
use crate::made::{draft, form};
use crate::site::tool_at;

/// Presses a button by the keyboard. It goes away, and the focus is then in what the selector finds, which is no more
/// of the screen than it has to be.
async fn check(browser: &Browser, button: &str, inside: &str) {
    browser.find(button).await.send_keys("\u{e007}").await.expect("the button takes keys");
    browser.until(&format!("!document.querySelector(\"{button}\")")).await;
    browser.until(&format!("document.activeElement.closest(\"{inside}\") !== null")).await;
}

#[test]
fn the_focus_stays_where_a_button_was() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "deadline", "2026-07-15").await;
        browser.click("[name='office.reset']").await;
        check(&browser, "[name='office.undo']", ".actions").await;

        go(&browser, "#/intake").await;
        let old = ("旧.doc".to_owned(), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec());
        let scan = ("扫描.pdf".to_owned(), b"%PDF-1.7".to_vec());
        drop_all(&browser, &[("一.docx".to_owned(), form(&draft(1))), old, scan]).await;
        check(&browser, "[name='desk.by_hand[旧.doc]']", "#refused").await;
        check(&browser, "[name='desk.by_hand[扫描.pdf]']", "section").await;
        check(&browser, "[name='desk.clear']", "main").await;
        check(&browser, "[name='desk.undo']", "main").await;
        browser.until("document.querySelector('#applications').dataset.count === '3'").await;

        go(&browser, "#/notice").await;
        browser.type_into("notice.date", "2026-09-30").await;
        let text = browser.find("[name='notice.text.public-notice']").await;
        browser.send(&text, "。").await;
        // Other days make another proposal, and the note of it stays until the office has seen it.
        browser.click("[name='notice.own_day']").await;
        check(&browser, "[name='notice.keep.public-notice']", "section").await;
        check(&browser, "[name='notice.reset.public-notice']", ".actions").await;
        browser
    });
}
