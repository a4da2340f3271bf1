//! Opening what the page has handed over, taking back what was cleared or replaced, and going on where
//! the reader was.

use crate::browser::{Browser, everywhere};
use crate::form::{APPLICATION, open_with};
use crate::keeping::pick;

const MESSAGE: &str = "document.querySelector('#keep-message').textContent";

/// Waits for the message about an opened file of 申请's applicant, and its verdict.
async fn opened(browser: &Browser) {
    browser.until(&format!("{MESSAGE}.startsWith('已打开')")).await;
    let message = browser.text("#keep-message").await;
    let has = ["文件日期20", "结论：可以申报（第十五条）"];
    assert!(has.iter().all(|has| message.contains(has)), "{message}");
}

#[test]
fn a_copy_of_the_page_opens_as_a_draft() {
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        browser.click("[data-export='page']").await;
        let (name, copy) = browser.downloaded("html").await;
        let applicant = "document.querySelector(\"[name='form.applicant']\").value";
        let typed = browser.run(&format!("return {applicant}")).await;
        let typed = typed.as_str().expect("a text");
        assert!(name.contains(typed), "{name}");
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.until(&format!("{applicant} === ''")).await;
        pick(&browser, "input[name='draft']", "copy.html", &copy).await;
        opened(&browser).await;
        browser.until(&format!("{applicant} === '{typed}' && {MESSAGE}.includes('{typed}')")).await;
        // Over something typed it asks first, and can be taken back.
        browser.open_at(&address, "#/form").await;
        browser.find("[name='form.applicant']").await;
        let other = br#"{"version":1,"facts":{}}"#;
        pick(&browser, "input[name='draft']", "other.json", other).await;
        browser.click("[name='draft-yes']").await;
        browser.until(&format!("{applicant} === ''")).await;
        browser.click("[name='undo']").await;
        browser.until(&format!("{applicant} === '{typed}'")).await;
        // A page without data, and one that is another's, are refused in words.
        let files: [(&str, &[u8], &str); 3] = [
            ("empty.html", &browser_page(), "其中没有所填内容"),
            ("other.html", b"<!doctype html><p>x", "不是本页的续填网页"),
            ("cut.html", &copy[..cut(&copy)], "已损坏"),
        ];
        for (name, bytes, words) in files {
            pick(&browser, "input[name='draft']", name, bytes).await;
            browser.until(&format!("{MESSAGE}.includes('{words}')")).await;
            browser.until(&format!("{applicant} === '{typed}'")).await;
        }
        browser
    });
}

/// What is answered while a file is still read is not replaced without a question.
#[test]
fn a_file_that_comes_late_asks_before_it_replaces() {
    const LATE: &str = "const read = Response.prototype.arrayBuffer;\
        Response.prototype.arrayBuffer = function () {\
            return new Promise((go_on) => { window.go_on = () => go_on(read.call(this)); });\
        };";
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        browser.run(LATE).await;
        let other = br#"{"version":1,"facts":{"manufacturer":false}}"#;
        pick(&browser, "input[name='draft']", "other.json", other).await;
        browser.until("typeof go_on === 'function'").await;
        browser.choose("manufacturer", "true").await;
        browser.run("go_on()").await;
        browser.click("[name='draft-no']").await;
        browser.until("!document.querySelector(\"[name='draft-no']\")").await;
        browser.find("[name='manufacturer'][value='true']:checked").await;
        // The file that was picked last is the one that is asked about, whichever is read first.
        pick(&browser, "input[name='draft']", "slow.json", other).await;
        browser.run("window.slow = go_on; go_on = null").await;
        pick(&browser, "input[name='draft']", "quick.json", b"no draft").await;
        browser.until("go_on").await;
        browser.run("go_on(); slow()").await;
        browser.until(&format!("{MESSAGE}.includes('没有打开')")).await;
        browser.until("!document.querySelector(\"[name='draft-yes']\")").await;
        // A question about an earlier file goes with the next one.
        pick(&browser, "input[name='draft']", "other.json", other).await;
        browser.run("go_on()").await;
        browser.find("[name='draft-yes']").await;
        pick(&browser, "input[name='draft']", "none.json", b"no draft").await;
        browser.until("!document.querySelector(\"[name='draft-yes']\")").await;
        browser
    });
}

/// With everything that was typed of it on other screens, and without a question before.
#[test]
fn a_removed_product_comes_back() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/2").await;
        browser.type_into("products[0].name", "白酒").await;
        browser.click("[name='add-product']").await;
        browser.has_focus("[name='products[1].name']").await;
        browser.type_into("products[1].name", "黄酒").await;
        browser.click(".product .actions button").await;
        browser.has_focus("[name='add-product']").await;
        let name = "document.querySelector(\"[name='products[0].name']\").value";
        browser.until(&format!("{name} === '黄酒'")).await;
        assert_eq!(browser.text("[name='undo']").await, "撤销删除产品");
        browser.click("[name='undo']").await;
        browser.until(&format!("{name} === '白酒'")).await;
        browser.find("[name='products[1].name']").await;
        // What a file brings moves no focus.
        let three =
            r#"{"version":1,"facts":{"products":[{"name":"甲"},{"name":"乙"},{"name":"丙"}]}}"#;
        pick(&browser, "input[name='draft']", "three.json", three.as_bytes()).await;
        browser.click("[name='draft-yes']").await;
        browser.find("[name='products[2].name']").await;
        browser.until(&format!("{MESSAGE}.startsWith('已打开')")).await;
        let inside = "return !!document.activeElement.closest('.products')";
        assert_eq!(browser.run(inside).await, false);
        browser
    });
}

/// Each taking back can be taken back, however often the button was pressed.
#[test]
fn taking_back_twice_loses_nothing() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        let applicant = |name: &str| {
            format!(r#"{{"version":5,"typed":{{"form":{{"applicant":"{name}"}}}}}}"#).into_bytes()
        };
        for name in ["甲", "乙", "丙"] {
            pick(&browser, "input[name='draft']", "draft.json", &applicant(name)).await;
            if name != "甲" {
                browser.click("[name='draft-yes']").await;
            }
            browser.until(&format!("{MESSAGE}.startsWith('已打开{name}')")).await;
        }
        browser.run("document.querySelector(\"[name='undo']\").click()").await;
        browser.run("document.querySelector(\"[name='undo']\").click()").await;
        let stored =
            |name: &str| format!("Object.values(localStorage).some((it) => it.includes('{name}'))");
        browser.until(&stored("甲")).await;
        browser.click("[name='redo']").await;
        browser.until(&stored("乙")).await;
        browser.click("[name='redo']").await;
        browser.until(&stored("丙")).await;
        browser.until("!document.querySelector(\"[name='redo']\")").await;
        browser
    });
}

/// The built page.
fn browser_page() -> Vec<u8> {
    std::fs::read(crate::site::page()).expect("the page")
}

/// A place within the draft of a copy.
fn cut(copy: &[u8]) -> usize {
    let draft = b"id=\"draft\">{";
    copy.windows(draft.len()).position(|window| window == draft).expect("the draft") + 40
}

#[test]
fn clearing_can_be_taken_back_until_the_page_closes() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        let cleared = "!document.querySelector(\"[name='manufacturer']:checked\")";
        browser.until(cleared).await;
        browser.click("[name='undo']").await;
        browser.find("[name='manufacturer'][value='true']:checked").await;
        browser.until("!document.querySelector(\"[name='undo']\")").await;
        browser.reload().await;
        browser.find("[name='manufacturer'][value='true']:checked").await;
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.find("[name='undo']").await;
        browser.reload().await;
        browser.until(&format!("{cleared} && !document.querySelector(\"[name='undo']\")")).await;
        browser
    });
}

/// The first screen's link leads to where the reader was: a step, or an input of the form.
#[test]
fn going_on_leads_to_where_the_reader_was() {
    const GO_ON: &str = "[...document.querySelectorAll('main a')]\
        .find((it) => it.textContent.includes('接着上次填'))";
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        browser.find("[name='form.applicant']").await;
        let name = "form.years[1].sales";
        browser
            .run(&format!(
                "const input = document.querySelector(\"[name='{name}']\");\
                 input.closest('details').open = true; input.focus()"
            ))
            .await;
        browser.open_at(&address, "").await;
        browser.until(GO_ON).await;
        browser.run(&format!("{GO_ON}.click()")).await;
        browser.until(&format!("document.activeElement.name === '{name}'")).await;
        browser.open_at(&address, "#/step/5").await;
        browser.open_at(&address, "").await;
        browser.until(GO_ON).await;
        browser.run(&format!("{GO_ON}.click()")).await;
        browser.until("location.hash === '#/step/5'").await;
        // The screen has taken the focus: the place is noted with it, and not once more behind what follows.
        browser.until("document.activeElement.tagName === 'H1'").await;
        // What is no place of the page is not gone to.
        browser
            .run("localStorage.setItem('chifeng-quality-award/place', 'javascript:alert(1)')")
            .await;
        browser.open_at(&address, "").await;
        browser.until(&format!("!({GO_ON})")).await;
        browser
    });
}
