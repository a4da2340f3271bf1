//! "Save page as", done as a person does it: Ctrl+S and the browser's own dialogue, on a virtual
//! screen. What was saved is then opened from the disk, with nothing to connect to, in WebKit too,
//! whose own browser here has no such dialogue.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use crate::browser::{Browser, session, with_browser};
use crate::display::Display;
use crate::driver::{Driver, Kind};
use crate::edition::{download, set};
use crate::journey;
use crate::scheme::Scheme;
use crate::site::{Site, edition};
use crate::strangers::copied;

/// The titles of the dialogues.
const DIALOGUE: &str = "^(Save|保存|另存)";

/// The formats that the dialogues offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    HtmlOnly,
    Complete,
    OneFile,
}

impl Format {
    /// What the browsers call the choice in their preferences.
    const fn preference(self, kind: Kind) -> (&'static str, u8) {
        match (kind, self) {
            (Kind::Chromium, Self::HtmlOnly) => ("savefile.type", 0),
            (Kind::Chromium, Self::Complete) => ("savefile.type", 1),
            (Kind::Chromium, Self::OneFile) => ("savefile.type", 2),
            (Kind::Firefox, Self::Complete) => ("browser.save_converter_index", 0),
            (Kind::Firefox, _) => ("browser.save_converter_index", 1),
            (Kind::WebKit, _) => panic!("its browser has no such dialogue"),
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::HtmlOnly | Self::Complete => "html",
            Self::OneFile => "mhtml",
        }
    }
}

/// Opens the served page at a screen in a browser with a window, lets `todo` be done there, and
/// saves the page into `folder`.
fn save(kind: Kind, format: Format, folder: &Path, hash: &str, todo: impl AsyncFnOnce(&Browser)) {
    let (site, display) = (Site::start(), Display::start());
    let downloads = TempDir::new().expect("a folder");
    let mut capabilities = kind.capabilities(downloads.path(), Scheme::Light);
    let options = match kind {
        Kind::Chromium => "goog:chromeOptions",
        Kind::Firefox | Kind::WebKit => "moz:firefoxOptions",
    };
    let arguments = capabilities[options]["args"].as_array_mut().expect("arguments");
    arguments.retain(|argument| !argument.as_str().is_some_and(|it| it.contains("-headless")));
    let (preference, value) = format.preference(kind);
    capabilities[options]["prefs"][preference] = json!(value);
    // The keys of the dialogue are those of its English words.
    let environment =
        [("DISPLAY", display.name.as_str()), ("LC_ALL", "C.UTF-8"), ("LANGUAGE", "en")];
    let driver = Driver::start_with(kind, &environment);
    session(driver, downloads, capabilities, async |browser| {
        browser.open(&format!("{}{hash}", site.address())).await;
        todo(&browser).await;
        dialogue(&display, &folder.join(format!("saved.{}", format.extension()))).await;
        browser
    });
}

/// Presses Ctrl+S and fills the dialogue in, until the file is there.
async fn dialogue(display: &Display, file: &Path) {
    let act = |dialogue: &str| {
        display.press(dialogue, &["ctrl+a"]);
        display.write(dialogue, &file.display().to_string());
        display.press(dialogue, &["alt+s"]);
    };
    let complete = |bytes: &[u8]| {
        let end = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(200)..]);
        end.contains("</html>") || end.trim_end().ends_with("--")
    };
    display.dialogue(("ctrl+s", DIALOGUE), act, file, complete).await;
}

/// A page saved in the middle of a journey is the page anew, with all its work.
fn check(kind: Kind, format: Format) {
    let folder = TempDir::new().expect("a folder");
    save(kind, format, folder.path(), "#/step/1", async |browser| {
        browser.choose("registered_in_chifeng", "false").await;
        browser.find("#verdict[data-eligibility='ineligible']").await;
    });
    let address = format!("file://{}", folder.path().join("saved.html").display());
    let mut expected = Vec::new();
    with_browser(kind, async |browser| {
        expected = copied(&browser, &Site::start().address()).await;
        browser
    });
    for kind in [kind, Kind::WebKit] {
        with_browser(kind, async |browser| {
            // The host has ended: whatever the page might ask it for would fail.
            let copy = copied(&browser, &address).await;
            assert!(copy == expected, "the saved page makes another copy");
            browser.open_at(&address, "").await;
            browser.find("header .name").await;
            browser.until("document.querySelectorAll('#app > main').length === 1").await;
            browser.until("document.querySelector('#failure').hidden").await;
            journey::whole(&browser).await;
            browser
        });
    }
}

#[test]
fn html_only_from_chromium() {
    check(Kind::Chromium, Format::HtmlOnly);
}

#[test]
fn complete_from_chromium() {
    check(Kind::Chromium, Format::Complete);
}

#[test]
fn html_only_from_firefox() {
    check(Kind::Firefox, Format::HtmlOnly);
}

#[test]
fn complete_from_firefox() {
    check(Kind::Firefox, Format::Complete);
}

/// The office's tool saved in the middle of its work makes the same edition.
fn check_tool(kind: Kind, format: Format) {
    let folder = TempDir::new().expect("a folder");
    save(kind, format, folder.path(), "office.html#/page", async |browser| {
        set(browser, "year", "2027").await;
    });
    let address = format!("file://{}", folder.path().join("saved.html").display());
    with_browser(kind, async |browser| {
        browser.open_at(&address, "#/page").await;
        set(&browser, "year", "2026").await;
        let made = download(&browser).await;
        assert!(made == edition("{\"version\":1,\"year\":\"2026\"}"), "another edition");
        browser
    });
}

#[test]
fn the_tool_from_chromium() {
    check_tool(Kind::Chromium, Format::Complete);
}

#[test]
fn the_tool_from_firefox() {
    check_tool(Kind::Firefox, Format::HtmlOnly);
}

/// No browser runs scripts in this format: what was on the screen is what is read.
#[test]
fn one_file_from_chromium_reads_as_it_was() {
    let folder = TempDir::new().expect("a folder");
    let shared = "#/shared/1yyyyyyyyyyyyyyynyprna100000000.01z";
    save(Kind::Chromium, Format::OneFile, folder.path(), shared, async |browser| {
        browser.find("#verdict[data-award='regional_brand']").await;
    });
    let file = folder.path().join("saved.mhtml");
    with_browser(Kind::Chromium, async |browser| {
        let address = format!("file://{}", file.display());
        browser.client.goto(&address).await.expect("the saved page");
        let text = browser.text("body").await;
        for words in ["他人分享的结果", "可以申报", "100万元", "第十五条"] {
            assert!(text.contains(words), "{words} is missing from:\n{text}");
        }
        for words in ["浏览器版本过低", "JavaScript", "程序出现内部错误"] {
            assert!(!text.contains(words), "{words} is in:\n{text}");
        }
        browser
    });
}
