//! The pictures of the office's guide: `cargo xtask guide --pictures`.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use serde_json::json;

use crate::browser::{Browser, with_browser};
use crate::desk::{decide_and_weigh, drop_all, forty, go};
use crate::driver::Kind;
use crate::edition::set;
use crate::keeping::pick;
use crate::recognise::blank;
use crate::scheme::devtools;
use crate::site::{Site, tool_at};

/// The window of a common office computer.
const SIZE: [u32; 2] = [1366, 768];

/// How good the pictures are, of 100: text stays sharp, and all of them are small.
const QUALITY: u32 = 60;

/// Scrolls what a selector finds to the window's top and leaves a picture of the window.
async fn shot(browser: &Browser, top: &str, name: &str) {
    browser.find(top).await;
    browser
        .run(&format!(
            "document.activeElement.blur(); document.querySelector(\"{top}\").scrollIntoView({{ block: 'start' }})"
        ))
        .await;
    let how = json!({ "format": "webp", "quality": QUALITY });
    let shot = devtools(browser, "Page.captureScreenshot", how).await;
    let data = shot["data"].as_str().expect("a picture");
    let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
    let folder = std::env::var_os("QUALITY_AWARD_GUIDE").map(PathBuf::from);
    let folder =
        folder.expect("QUALITY_AWARD_GUIDE is not set; run `cargo xtask guide --pictures`");
    fs::write(folder.join(format!("{name}.webp")), bytes).expect("a picture");
}

#[test]
fn guide_pictures() {
    let site = Site::start();
    with_browser(Kind::Chromium, async |browser| {
        let [width, height] = SIZE;
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(&browser, "Emulation.setDeviceMetricsOverride", screen).await;
        browser.open_at(&tool_at(&site.address()), "#/page").await;
        for (name, text) in [
            ("year", "2026"),
            ("county_deadline", "2026-06-30"),
            ("deadline", "2026-07-15"),
            ("copies", "5"),
            ("telephone", "0476-8888888"),
        ] {
            set(&browser, name, text).await;
        }
        shot(&browser, "h1", "edition").await;
        pick(&browser, "input[name='office.form']", "申报表.docx", &blank("blank-two-pages")).await;
        browser.find("tr[data-place]").await;
        browser.click("[name='office.form.places']").await;
        shot(&browser, "#places", "places").await;
        // Forms of the default form are held against the default form.
        browser.open_at(&tool_at(&site.address()), "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "deadline", "2026-07-15").await;
        go(&browser, "#/intake").await;
        drop_all(&browser, &forty()).await;
        shot(&browser, "h1", "intake").await;
        browser.run("document.querySelector(\"tr[data-file='改数.docx'] a\").click()").await;
        shot(&browser, "h1", "application").await;
        go(&browser, "#/intake").await;
        decide_and_weigh(&browser).await;
        shot(&browser, "h1", "fund").await;
        go(&browser, "#/notice").await;
        browser.type_into("notice.date", "2026-09-30").await;
        browser.until("document.querySelector('#notice-days')?.dataset.last").await;
        shot(&browser, "h1", "notice").await;
        browser
    });
}
