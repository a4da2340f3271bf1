//! Which sites may show the page in a frame, by the lines of the guide for web servers.

use tempfile::TempDir;

use crate::browser::{Browser, session};
use crate::driver::{Driver, Kind};
use crate::host::{self, Folder, Handed, Host};
use crate::scheme::Scheme;
use crate::site::{Served, Site};

/// A site that the guide lets frame the page, and one that it does not.
const ALLOWED: &str = "www.chifeng.gov.cn";
const OTHER: &str = "www.chifeng.gov.cn.example";

/// The name of the site that has the page.
const PAGE: &str = "page.example";

/// A page with the award's page in a frame.
fn framing() -> String {
    format!(
        "<!doctype html><html lang='zh-CN'><title>host</title>\
         <iframe src='http://{PAGE}/zlj/index.html?embed' title='x' width='1000' height='800'></iframe>"
    )
}

/// Starts a server with the lines of the guide, but for http: a site with https would need a certificate here.
fn start(kind: host::Kind) -> Host {
    let lines = kind.lines().replace("https://*", "http://*");
    let folder = Folder::of(&Handed::unpack());
    std::fs::write(folder.site().join("frame.html"), framing()).expect("a page");
    Host::start_with(kind, folder, &lines)
}

/// Runs a journey in Chromium, for which names lead to these ports of this machine and no others anywhere.
fn with_names(names: &[(&str, u16)], journey: impl AsyncFnOnce(&Browser)) {
    let rule = |(name, port): &(&str, u16)| format!("MAP {name}:80 127.0.0.1:{port}, ");
    let rules: String = names.iter().map(rule).collect();
    let downloads = TempDir::new().expect("a folder");
    let mut capabilities = Kind::Chromium.capabilities(downloads.path(), Scheme::Light);
    let arguments = capabilities["goog:chromeOptions"]["args"].as_array_mut().expect("arguments");
    arguments.push(format!("--host-resolver-rules={rules}MAP * ~NOTFOUND").into());
    arguments.push("--disable-features=HttpsUpgrades".into());
    let driver = Driver::start(Kind::Chromium, downloads.path(), Scheme::Light);
    session(driver, downloads, capabilities, async |browser| {
        journey(&browser).await;
        browser
    });
}

/// Opens a page with a frame and goes into the frame.
async fn frame(browser: &Browser, address: &str) {
    browser.client.goto(address).await.expect("the host");
    browser.find("iframe").await;
    browser.client.clone().enter_frame(0).await.expect("the frame");
}

#[test]
fn only_the_sites_of_the_guide_frame_the_page() {
    let site = Site::of(vec![Served::html("/", framing())]);
    for kind in host::Kind::ALL {
        println!("on {kind:?}");
        let host = start(kind);
        let names = [(PAGE, host.port()), (ALLOWED, site.port()), (OTHER, site.port())];
        with_names(&names, async |browser| {
            for allowed in [format!("http://{ALLOWED}/"), format!("http://{PAGE}/zlj/frame.html")] {
                frame(browser, &allowed).await;
                browser.find("#app[data-ready]").await;
            }
            frame(browser, &format!("http://{OTHER}/")).await;
            // What Chromium shows in the place of a page that may not be framed.
            browser.until("location.href.startsWith('chrome-error:')").await;
        });
    }
}
