//! In the browser of another program, which saves no files, each export says how to get to a browser and
//! offers the draft as a text.

use serde_json::{Value, json};

use crate::browser::{Browser, with_browser};
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::Site;

const NAMES: [(&str, &str); 3] = [
    ("Mozilla/5.0 (Linux; Android 13) Chrome/116.0 MicroMessenger/8.0.47", "在微信中打开"),
    ("Mozilla/5.0 (Linux; Android 13) Chrome/109.0 MQQBrowser/6.2 QQ/9.0.8.14755", "在QQ中打开"),
    ("Mozilla/5.0 (Linux; Android 13) Chrome/109.0 AliApp(DingTalk/7.5.5)", "在钉钉中打开"),
];

/// Nothing is downloaded; the sentence and the draft's text stand there.
async fn check(browser: &Browser, export: &str, sentence: &str) {
    browser.click(&format!("[data-export='{export}']")).await;
    browser.says("[data-instead]", &[sentence, "浏览器打开"]).await;
    let draft = browser.run("return document.querySelector('[name=draft-text]').value").await;
    let draft: Value = serde_json::from_str(draft.as_str().expect("a text")).expect("JSON");
    assert_eq!(draft["facts"]["manufacturer"], json!(true), "{draft}");
    let files = std::fs::read_dir(browser.downloads.path()).expect("the folder").count();
    assert_eq!(files, 0, "{export}");
    // What the button copies is the whole text.
    browser.click("[name='copy-draft']").await;
    browser.until("document.body.innerText.includes('草稿文字已复制')").await;
}

#[test]
fn exports_become_texts() {
    let site = Site::start();
    with_browser(Kind::Chromium, async |browser| {
        for (name, sentence) in NAMES {
            devtools(&browser, "Emulation.setUserAgentOverride", json!({ "userAgent": name }))
                .await;
            browser.open_at(&site.address(), "#/step/1").await;
            browser.choose("manufacturer", "true").await;
            check(&browser, "draft", sentence).await;
            for export in ["docx", "page", "print"] {
                browser.open_at(&site.address(), "#/form").await;
                check(&browser, export, sentence).await;
            }
        }
        browser
    });
}
