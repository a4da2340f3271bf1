//! The pages that earlier versions handed over still run, from a file and from a host, and make
//! the files that they made; and the page of today opens their files.

use tempfile::TempDir;

use crate::browser::{Browser, everywhere, with_browser};
use crate::driver::Kind;
use crate::form::close;
use crate::keeping::pick;
use crate::kept_files::{Page, Version, draft_of, versions};
use crate::site::{Served, Site};

/// Waits until the page holds this applicant.
async fn holds(browser: &Browser, applicant: &str) {
    let applicant = serde_json::to_string(applicant).expect("a string");
    browser
        .until(&format!(
            "document.querySelector(\"[name='form.applicant']\").value === {applicant}"
        ))
        .await;
}

/// What was typed as the applicant's name in this draft.
fn applicant(version: &Version, draft: &str) -> String {
    let expected = version.expected("drafts", draft);
    expected["inputs"]["form.applicant"].as_str().expect("a name").to_owned()
}

/// One page: it runs, shows its office's texts, has its data, and gives the form, the draft file
/// and the copy that it gave when its version was today's.
async fn check(browser: &Browser, version: &Version, pages: &[Page], page: &Page, address: &str) {
    println!("{} {} at {address}", version.name, page.name);
    browser.open_at(address, "").await;
    // The pages of a browser's disk may be neighbours.
    browser.run("localStorage.clear()").await;
    browser.open_at(address, "").await;
    browser.until("document.querySelector('#failure').hidden").await;
    says(browser, version, page).await;

    browser.open_at(address, "#/form").await;
    let draft = draft_of(&page.form);
    let file = version.read(&format!("drafts/{draft}.json"));
    if page.draft.is_none() {
        holds(browser, "").await;
        pick(browser, "input[name='draft']", "draft.json", &file).await;
    }
    holds(browser, &applicant(version, draft)).await;
    browser.click("[data-export='docx']").await;
    let (_, form) = browser.downloaded("docx").await;
    assert!(form == version.read(&format!("forms/{}", page.form)), "another form");
    browser.forget_downloads();
    browser.click("[data-export='draft']").await;
    let (_, saved) = browser.downloaded("json").await;
    assert_eq!(String::from_utf8_lossy(&saved), String::from_utf8_lossy(&file));
    browser.forget_downloads();
    // With its own draft a copy gives itself.
    let copies =
        |other: &&Page| other.settings == page.settings && other.draft.as_deref() == Some(draft);
    if let Some(expected) = pages.iter().find(copies) {
        browser.click("[data-export='page']").await;
        let (_, copy) = browser.downloaded("html").await;
        assert!(copy == expected.html.as_bytes(), "another copy than {}", expected.name);
        browser.forget_downloads();
    }
}

/// The first screen shows what the office has set, and nothing of an office where none has.
async fn says(browser: &Browser, version: &Version, page: &Page) {
    let Some(settings) = &page.settings else {
        browser.until("!document.querySelector('main .office, .foot .edition')").await;
        return;
    };
    let expected = version.expected("settings", settings);
    let set = |name: &str| expected["sound"][name].as_str().unwrap_or_default().to_owned();
    // Since 0.2.0 address and telephone stand beside what they are needed for, further down.
    browser.find("main .office").await;
    let screen = close(&browser.text("#app").await);
    for name in ["year", "address", "telephone", "notice"] {
        assert!(screen.contains(&close(&set(name))), "{name} is missing in {screen}");
    }
    let foot = browser.text(".foot .edition").await;
    assert!(foot.contains(&format!("{}年度版本，版本编号 ", set("year"))), "{foot}");
    let colour = set("accent");
    let [red, green, blue] =
        [1..3, 3..5, 5..7].map(|at| u8::from_str_radix(&colour[at], 16).expect("a colour"));
    let shown = "return getComputedStyle(document.querySelector('main .primary')).backgroundColor";
    assert_eq!(browser.run(shown).await, format!("rgb({red}, {green}, {blue})"));
}

/// All kept pages in a browser, a session for each: WebKit's gives a row of its window to every
/// download, and with fifteen of them the page has no room left.
fn run(kind: Kind) {
    let folder = TempDir::new().expect("a folder");
    for version in versions() {
        let pages = version.pages();
        for page in &pages {
            let file = folder.path().join(&page.name);
            std::fs::write(&file, &page.html).expect("the page");
            let site = Site::of(vec![Served::html("/", page.html.clone())]);
            with_browser(kind, async |browser| {
                let file = format!("file://{}", file.display());
                for address in [file, site.address()] {
                    check(&browser, &version, &pages, page, &address).await;
                }
                browser
            });
            let asked = site.asked();
            assert!(asked.iter().all(|path| path == "/"), "{asked:?}");
        }
    }
}

#[test]
fn kept_pages_run_in_chromium() {
    run(Kind::Chromium);
}

#[test]
fn kept_pages_run_in_firefox() {
    run(Kind::Firefox);
}

#[test]
fn kept_pages_run_in_webkit() {
    run(Kind::WebKit);
}

/// The text of an input, whichever kind of text input it is.
const TEXTS: &str = "return Object.fromEntries(
    [...document.querySelectorAll(\"[name^='form.']:not([type='checkbox'], [type='radio'])\")]
        .map((input) => [input.name, input.value]))";

/// Today's page opens the kept draft and the kept forms of the same application.
#[test]
fn the_page_of_today_takes_kept_files() {
    everywhere(async |browser, address| {
        for version in versions() {
            let expected = version.expected("drafts", "full");
            for name in ["drafts/full.json", "forms/full.default.docx", "forms/full.own.docx"] {
                println!("{} {name}", version.name);
                browser.open_anew(&address, "#/form").await;
                let (_, file) = name.rsplit_once('/').expect("in a folder");
                pick(&browser, "input[name='draft']", file, &version.read(name)).await;
                holds(&browser, &applicant(&version, "full")).await;
                let shown = browser.run(TEXTS).await;
                let shown = shown.as_object().expect("an object");
                assert!(shown.len() > 50, "{shown:?}");
                for (name, text) in shown {
                    assert_eq!(expected["inputs"].get(name), Some(text), "{name}");
                }
            }
        }
        browser
    });
}
