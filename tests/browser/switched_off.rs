//! Where a browser of today may not run WebAssembly, the page says who can allow it, and not that the browser
//! is too old.

use application::draft::{Action, Draft};
use application::record::to_json;
use application::store::suffix;
use serde_json::json;

use crate::browser::{Browser, everywhere, with_browser};
use crate::driver::Kind;
use crate::keeping::DRAFT;
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

/// A copy of the page whose program does not run offers what was last typed into that copy, else what the copy carries, and
/// nothing of other pages.
#[test]
fn a_copy_offers_its_own_draft() {
    let html = std::fs::read_to_string(page()).expect("the built page");
    let draft = |name: &str| {
        to_json(&Draft::default().after(Action::Type("applicant".into(), name.into())))
    };
    let (carried, typed, other) = (draft("携带的单位"), draft("后填的单位"), draft("别的单位"));
    let part = format!("<script type=\"application/json\" id=\"draft\">{carried}</script><script");
    let html = html.replacen("<script", &part, 1);
    let page = Served::html("/copy", html.into_bytes());
    let site = Site::of(vec![page.with("Content-Security-Policy", "script-src 'unsafe-inline'")]);
    let own = format!("{DRAFT}{}", suffix(Some(&carried)));
    for (key, text, offered) in [(DRAFT, &other, &carried), (&*own, &typed, &typed)] {
        let store = format!("localStorage.setItem({}, {})", json!(key), json!(text));
        everywhere(async |browser, _| {
            check(&browser, &format!("{}copy", site.address())).await;
            browser.run(&store).await;
            browser.client.refresh().await.expect("a reload");
            browser.click("#failure a[download]").await;
            let (_, bytes) = browser.downloaded("json").await;
            assert_eq!(String::from_utf8(bytes).expect("UTF-8"), *offered);
            browser
        });
    }
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
