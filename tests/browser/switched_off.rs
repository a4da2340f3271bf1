//! Where a browser of today may not run WebAssembly, the page says who can allow it, and not that the browser
//! is too old.

use crate::browser::{Browser, everywhere, with_browser};
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::{Served, Site, file_address, page};

/// The sentence is there, and so is the screen that needs no program.
async fn check(browser: &Browser, address: &str) {
    browser.client.goto(address).await.expect("the page");
    browser.find("#failure:not([hidden])").await;
    let failure = browser.text("#failure").await;
    for words in ["WebAssembly", "增强网页安全性", "管理员"] {
        assert!(failure.contains(words), "{failure}");
    }
    assert!(!failure.contains("版本过低"), "{failure}");
    browser.find("main h1").await;
}

/// A policy that a host adds in its headers refuses the program.
#[test]
fn by_the_policy_of_a_host() {
    let html = std::fs::read(page()).expect("the built page");
    let policy = "script-src 'unsafe-inline'";
    let page = Served::html("/policy", html).with("Content-Security-Policy", policy);
    let site = Site::of(vec![page]);
    everywhere(async |browser, _| {
        check(&browser, &format!("{}policy", site.address())).await;
        browser
    });
}

/// As Edge does for sites that its user does not visit often, and with scripts switched to safe ones.
#[test]
fn by_the_browser() {
    with_browser(Kind::Chromium, async |browser| {
        let missing = serde_json::json!({ "source": "delete window.WebAssembly" });
        devtools(&browser, "Page.addScriptToEvaluateOnNewDocument", missing).await;
        check(&browser, &file_address()).await;
        browser
    });
}
