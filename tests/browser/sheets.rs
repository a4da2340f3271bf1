//! The office's form drawn as sheets in the tool: filled with the sample, made anew for another form and another
//! year, and in a box of its own, so that the screen is never wider than the window.

use serde_json::Value;

use crate::browser::{Browser, everywhere};
use crate::document;
use crate::edition::set;
use crate::keeping::pick;
use crate::site::tool_at;

const SHOW: &str = "[name='office.form.show']";

/// Waits until the sheets have these words.
async fn shown(browser: &Browser, words: &str) {
    let sheets = "[...document.querySelectorAll('.paper .a4')]";
    browser.until(&format!("{sheets}.some((it) => it.textContent.includes('{words}'))")).await;
}

/// How many elements a selector finds.
async fn count(browser: &Browser, css: &str) -> Value {
    browser.run(&format!("return document.querySelectorAll({css:?}).length")).await
}

#[test]
fn the_form_is_drawn_with_the_sample() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        assert_eq!(count(&browser, ".paper").await, 0);
        browser.click(SHOW).await;
        // The default form, as long as the office has none.
        shown(&browser, "赤峰样例食品有限公司（试填）").await;
        shown(&browser, "法定代表人").await;
        set(&browser, "year", "2025").await;
        shown(&browser, "2025").await;
        let form = document::of(&["本办的表", "{{申报年度}}年度{{申报单位}}"]);
        pick(&browser, "input[name='office.form']", "本办.docx", &form).await;
        shown(&browser, "本办的表2025年度赤峰样例食品有限公司（试填）").await;
        assert_eq!(count(&browser, ".paper .a4").await, 1);
        assert_eq!(count(&browser, ".paper [style]").await, 0);
        // The rules of the classes count: a page of A4 is 210 mm wide, and paper is white.
        let look = browser
            .run(
                "const sheet = document.querySelector('.a4');
                 return [sheet.offsetWidth, getComputedStyle(sheet).backgroundColor]",
            )
            .await;
        assert_eq!(look, serde_json::json!([794, "rgb(255, 255, 255)"]));
        browser.click(SHOW).await;
        browser.until("!document.querySelector('.paper')").await;
        browser.click(SHOW).await;
        shown(&browser, "本办的表").await;
        // Nothing is pressed afterwards: WebKit's driver misses what a new width has moved.
        browser.client.set_window_size(500, 900).await.expect("its window");
        browser.until("innerWidth <= 500").await;
        let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        browser.until(wide).await;
        browser.until("document.querySelector('.paper').scrollWidth > 500").await;
        browser
    });
}
