//! The sheets beside the form's inputs: what is typed shows on them, the place of the input in focus is
//! marked and in view, and where there is no room beside the inputs they are a view of their own.

use crate::browser::everywhere;
use crate::form::{APPLICATION, open_with};

#[test]
fn the_sheets_follow_the_inputs() {
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        // A page of A4 is 210 mm wide, shown at 69 per cent.
        browser
            .until(
                "Math.abs(document.querySelector('.a4').getBoundingClientRect().width - 547.7) < 2",
            )
            .await;
        let styled = "[...document.querySelectorAll('.paper *')].filter((it) => it.hasAttribute('style')).length";
        assert_eq!(browser.run(&format!("return {styled}")).await, 0);
        browser.click("#form-quality summary").await;
        let input = browser.find("[name='form.quality_methods']").await;
        browser.send(&input, "末尾之字").await;
        let marks = "[...document.querySelectorAll('.paper .a4 .here')]";
        browser.until(&format!("{marks}.some((it) => it.textContent.endsWith('末尾之字'))")).await;
        browser
            .until(&format!(
                "(() => {{
                    const paper = document.querySelector('.paper').getBoundingClientRect();
                    const top = {marks}[0].getBoundingClientRect().top;
                    return top >= paper.top && top < paper.bottom;
                }})()"
            ))
            .await;
        // A narrow window has the one or the other.
        browser.client.set_window_size(600, 900).await.expect("its window");
        let seen = |css: &str| format!("document.querySelector('{css}').offsetParent !== null");
        browser.until(&format!("!({})", seen(".a4"))).await;
        browser.click(".turn").await;
        browser.until(&format!("{} && !({})", seen(".a4"), seen(".form"))).await;
        browser.click(".turn").await;
        browser.until(&format!("{} && !({})", seen(".form"), seen(".a4"))).await;
        browser
    });
}
