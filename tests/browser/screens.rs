//! Every screen and state, in each colour scheme: the accessibility checker finds nothing, and
//! nothing is wider than the window. A scheme changes colours alone (`web/tests/screens/style.rs`), thus
//! beside the light one the checker looks at the colours. With `QUALITY_AWARD_SHOTS` set to a folder,
//! pictures of all of them are left there (`cargo xtask shots`).

use std::path::PathBuf;

use base64::Engine as _;
use serde_json::json;

use crate::axe;
use crate::browser::{Browser, everywhere, with_scheme};
use crate::desk::{drop_all, forty, go};
use crate::desk_states::DESK;
use crate::driver::Kind;
use crate::keeping::{open_file, pick};
use crate::scheme::{Scheme, devtools};
use crate::site::{Site, tool_at};
use crate::states::{Do, SCREENS, Screen};

/// Opens the page at a screen and brings it into its state.
pub async fn reach(browser: &Browser, address: &str, screen: &Screen) {
    browser.open_anew(address, screen.hash).await;
    bring(browser, address, screen).await;
}

/// Brings the screen that stands there into a state.
async fn bring(browser: &Browser, address: &str, screen: &Screen) {
    for step in screen.todo {
        match step {
            Do::Click(css) => browser.click(css).await,
            Do::Choose(name, value) => browser.choose(name, value).await,
            Do::Type(name, text) => {
                let input = browser.find(&format!("[name='{name}']")).await;
                browser.send(&input, text).await;
            }
            Do::Run(script) => drop(browser.run(script).await),
            Do::Form(name) => {
                let form = crate::recognise::blank(name);
                pick(browser, "input[name='office.form']", "申报表.docx", &form).await;
            }
            Do::Returned => {
                let form = crate::returned::edited();
                pick(browser, "input[name='draft']", "申报表.docx", &form).await;
            }
            Do::Forty => drop_all(browser, &forty()).await,
            Do::Go(hash) => go(browser, hash).await,
            Do::Again => browser.open_at(address, screen.hash).await,
            Do::Open(text) => {
                let folder = tempfile::TempDir::new().expect("a folder");
                let file = folder.path().join("draft.json");
                std::fs::write(&file, text).expect("a file");
                open_file(browser, &file).await;
                // It is read before its folder goes away.
                browser.find("#keep-message :not(:empty), [name='draft-yes']").await;
            }
        }
    }
    browser.find(screen.reached).await;
}

async fn visit_page(browser: Browser, address: String, schemes: &[Scheme]) -> Browser {
    let mut found = vec![];
    for screen in SCREENS {
        reach(&browser, &address, screen).await;
        look(&browser, screen.name, schemes, &mut found).await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    browser
}

async fn visit_desk(browser: Browser, address: String, schemes: &[Scheme]) -> Browser {
    let tool = tool_at(&address);
    let mut found = vec![];
    browser.open_at(&tool, "#/page").await;
    for screen in DESK {
        if !screen.hash.is_empty() {
            go(&browser, screen.hash).await;
        }
        bring(&browser, &tool, screen).await;
        look(&browser, screen.name, schemes, &mut found).await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    browser
}

/// Lets the accessibility checker look at a screen in these schemes, and looks at it in each width where a window has
/// one. Chromium changes its scheme while it stands there; the others begin with the only one.
async fn look(browser: &Browser, name: &str, schemes: &[Scheme], found: &mut Vec<String>) {
    let kind = browser.kind();
    for &scheme in schemes {
        if kind == Kind::Chromium {
            scheme.set_in_chromium(browser).await;
        }
        browser.answers(&scheme.holds(), true).await;
        let wrong = match scheme {
            Scheme::Light => axe::violations(browser).await,
            Scheme::Dark | Scheme::Forced => axe::wrong_colours(browser).await,
        };
        for violation in wrong {
            found.push(format!("{name} ({kind:?}, {}): {violation}", scheme.name()));
        }
        if kind == Kind::Chromium {
            pictures(browser, name, scheme, found).await;
        }
    }
}

/// Looks at a screen in each width: nothing stands out to the right. Leaves pictures if asked to.
async fn pictures(browser: &Browser, name: &str, scheme: Scheme, found: &mut Vec<String>) {
    let folder = std::env::var_os("QUALITY_AWARD_SHOTS").map(PathBuf::from);
    for width in [320, 360, 768, 1366, 1920] {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        devtools(browser, "Emulation.setDeviceMetricsOverride", size).await;
        for large in [false, true] {
            let wide = format!(
                "const root = document.documentElement, kept = root.className;
                root.classList.toggle('large', {large} || kept === 'large');
                const wider = root.scrollWidth - window.innerWidth;
                root.className = kept;
                return wider"
            );
            let wider = browser.run(&wide).await;
            if wider.as_i64() > Some(0) {
                found.push(format!("{name} is {wider} px wider than {width} px, large: {large}"));
            }
        }
        let Some(folder) = folder.as_ref().filter(|_| width > 320) else { continue };
        let whole = json!({ "captureBeyondViewport": true });
        let shot = devtools(browser, "Page.captureScreenshot", whole).await;
        let data = shot["data"].as_str().expect("a picture");
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).expect("base64");
        std::fs::create_dir_all(folder).expect("the folder");
        let file = format!("{name}-{width}-{}.png", scheme.name());
        std::fs::write(folder.join(file), bytes).expect("a picture");
    }
    devtools(browser, "Emulation.clearDeviceMetricsOverride", json!({})).await;
}

fn page(kind: Kind, schemes: &[Scheme]) {
    let site = Site::start();
    with_scheme(kind, schemes[0], |browser| visit_page(browser, site.address(), schemes));
}

#[test]
fn every_screen_in_chromium() {
    page(Kind::Chromium, &Scheme::ALL);
}

/// The journey of the forty files lets the checker look at them in the other browsers.
#[test]
fn every_screen_of_the_desk() {
    let site = Site::start();
    let visit = |browser| visit_desk(browser, site.address(), &Scheme::ALL);
    with_scheme(Kind::Chromium, Scheme::Light, visit);
}

#[test]
fn every_screen_in_firefox() {
    page(Kind::Firefox, &[Scheme::Light]);
}

#[test]
fn every_screen_in_firefox_in_the_dark() {
    page(Kind::Firefox, &[Scheme::Dark]);
}

#[test]
fn every_screen_in_firefox_with_forced_colours() {
    page(Kind::Firefox, &[Scheme::Forced]);
}

#[test]
fn every_screen_in_webkit() {
    page(Kind::WebKit, &[Scheme::Light]);
}

/// WebKit has no forced colours.
#[test]
fn every_screen_in_webkit_in_the_dark() {
    page(Kind::WebKit, &[Scheme::Dark]);
}

/// In browsers whose windows cannot be made that narrow, a frame is.
#[test]
fn nothing_is_wider_than_a_small_telephone() {
    everywhere(async |browser, address| {
        for screen in SCREENS.iter().filter(|screen| screen.todo.is_empty()) {
            browser.client.goto("about:blank").await.expect("a blank page");
            browser
                .client
                .goto(&format!("{address}narrow?{}", screen.hash))
                .await
                .expect("the host");
            browser.client.enter_frame(0).await.expect("the frame");
            browser.find(screen.reached).await;
            let fits = "return [innerWidth, document.documentElement.scrollWidth <= innerWidth]";
            assert_eq!(browser.run(fits).await, json!([320, true]), "{}", screen.name);
        }
        browser
    });
}
