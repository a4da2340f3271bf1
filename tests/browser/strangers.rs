//! Elements that a host or an extension puts into the page: copies and editions are the same bytes as
//! without them, or there are none and the page says why.

use serde_json::json;
use tempfile::TempDir;

use crate::browser::{Browser, everywhere, session, with_browser};
use crate::driver::{Driver, Kind};
use crate::edition::{download, set};
use crate::scheme::Scheme;
use crate::site::{Served, Site, edition, page, tool, tool_at};

/// Strangers of every kind: what hosts, ad filters and translators put in, and elements that take the
/// ids of ours.
const STRANGERS: &str = "<style>p { color: red }</style><script>window.stranger = 1</script>\
    <script type='application/json'>{\"a\":1}</script>\
    <meta http-equiv='Content-Security-Policy' content='upgrade-insecure-requests'>\
    <meta id='policy' http-equiv='X-Nothing' content='default-src *'>\
    <meta id='colours' name='other' content='#ff0000 #ff0000 #ff0000 #ff0000 #ff0000 #ff0000'>\
    <!-- <script id='boot'></script> -->\
    <style id='style'>p { color: red }</style>\
    <script type='text/plain' id='old-kernels'>s</script><script type='text/plain' id='head'>s</script>\
    <script type='application/json' id='edition'>{}</script><script type='application/json' id='draft'>s</script>\
    <script type='text/plain' id='template'>!</script><script type='text/plain' id='pristine'>s</script>\
    <script type='text/plain' id='shell'>s</script><script type='text/plain' id='edition'>{}</script>\
    <script type='text/plain' id='draft'>{}</script><script type='text/plain' id='first'>s</script>\
    <script type='text/plain' id='glue'>s</script><script type='text/plain' id='boot'>s</script>\
    <script type='text/plain' id='second'>s</script><script type='text/plain' id='licences'>s</script>\
    <script type='text/plain' id='strict-policy'><meta id='policy' content='default-src *'></script>";

/// The ids of ours as an extension's body element takes them.
const BODY: &str = "<div id='app'>s</div><div id='failure' hidden>s</div><div id='boot'>s</div>\
    <div id='first'>s</div><div id='edition'>s</div><div id='draft'>s</div><div id='template'>s</div>";

/// The page with texts put in behind these tags, each of which it holds once.
fn with(html: &str, put: &[(&str, &str)]) -> String {
    put.iter().fold(html.to_owned(), |html, (tag, text)| {
        assert_eq!(html.matches(tag).count(), 1, "{tag}");
        html.replacen(tag, &format!("{tag}{text}"), 1)
    })
}

fn pristine() -> String {
    std::fs::read_to_string(page()).expect("the built page")
}

fn built_tool() -> String {
    std::fs::read_to_string(tool()).expect("the built tool")
}

/// A file as hosts serve it with strangers before, between and behind its parts. The parts begin with the
/// first of these elements; the page's is the shell, which holds the tags of the document once more.
fn hosted(html: &str, first: &str) -> Vec<(&'static str, String)> {
    let both = format!("{BODY}{STRANGERS}");
    let (document, parts) = html.split_at(html.find(first).expect("the first part"));
    let before = with(document, &[("<meta charset=\"utf-8\">", STRANGERS), ("<body>", &both)]);
    let head = with(document, &[("<link rel=\"icon\" href=\"data:,\">", STRANGERS)]);
    let glue = "<script id=\"glue\">";
    let between = parts.replacen(glue, &format!("{STRANGERS}{glue}"), 1);
    vec![
        ("before", before + parts),
        ("between", head + &between),
        ("behind", format!("{html}{both}")),
        ("before everything", format!("{STRANGERS}{html}")),
    ]
}

/// Makes a copy of the page, in which nothing was typed.
pub async fn copied(browser: &Browser, address: &str) -> Vec<u8> {
    browser.open_at(address, "#/form").await;
    browser.click("[data-export='page']").await;
    let (_, bytes) = browser.downloaded("html").await;
    browser.forget_downloads();
    bytes
}

/// Makes an edition of the page.
async fn edited(browser: &Browser, address: &str) -> Vec<u8> {
    browser.open_at(&tool_at(address), "#/page").await;
    set(browser, "year", "2026").await;
    download(browser).await
}

#[test]
fn strangers_of_a_host_change_no_file() {
    let made = edition("{\"version\":1,\"year\":\"2026\"}");
    everywhere(async |browser, address| {
        let expected = copied(&browser, &address).await;
        let pages = hosted(&pristine(), "<script type=\"text/plain\" id=\"shell\">");
        let tools = hosted(&built_tool(), "<script type=\"text/plain\" id=\"first\">");
        for ((place, html), (_, tool)) in pages.iter().zip(&tools) {
            let site = Site::of(vec![
                Served::html("/", html.clone()),
                Served::html("/office.html", tool.clone()),
            ]);
            let copy = copied(&browser, &site.address()).await;
            assert!(copy == expected, "strangers {place} change the copy");
            let edition = edited(&browser, &site.address()).await;
            assert!(edition == made, "strangers {place} change the edition");
        }
        browser
    });
}

/// Where a part is missing or changed, the page hands nothing over and says why.
#[test]
fn a_changed_page_hands_nothing_over() {
    let html = pristine();
    let (before, after) = html.rsplit_once("</script>\n</body>").expect("the last part");
    let changed = [
        ("licences", format!("{before} </script>\n</body>{after}")),
        ("style", html.replacen("<style id=\"style\">", "<style id=\"other\">", 1)),
        (
            "edition",
            html.replacen(
                "<body>",
                "<body><script type=\"application/json\" id=\"edition\">{\"version\":1}</script>",
                1,
            ),
        ),
    ];
    let changed = changed.map(|(part, html)| (part, Site::of(vec![Served::html("/", html)])));
    everywhere(async |browser, _| {
        for (part, site) in &changed {
            browser.open_at(&site.address(), "#/form").await;
            browser.click("[data-export='page']").await;
            refused(&browser, part).await;
        }
        // The page in the tool is checked in the same way.
        let tool = built_tool();
        let (before, carried) = tool.rsplit_once("id=\"pristine\">").expect("the page in it");
        let carried = carried.replacen("id=\"first\">", "id=\"first\">x", 1);
        let changed = format!("{before}id=\"pristine\">{carried}");
        let site = Site::of(vec![Served::html("/office.html", changed)]);
        browser.open_at(&tool_at(&site.address()), "#/page").await;
        browser.click("[data-export='edition']").await;
        refused(&browser, "the page in the tool").await;
        browser
    });
}

/// Waits until the page says that it was changed, and looks for a file.
async fn refused(browser: &Browser, what: &str) {
    browser
        .until("document.querySelector('main').textContent.includes('本页内容已被浏览器或扩展程序改动，不能生成文件')")
        .await;
    let said = browser.text("main").await;
    assert!(!said.contains("文件已生成"), "{what}: {said}");
    let files = std::fs::read_dir(browser.downloads.path()).expect("the folder").count();
    assert_eq!(files, 0, "{what}");
}

/// A session of Chromium with an unpacked extension whose script runs when the document starts.
fn with_extension(script: &str, journey: impl AsyncFnOnce(&Browser, &str)) {
    let folder = TempDir::new().expect("a folder");
    let manifest = json!({
        "manifest_version": 3,
        "name": "Stranger",
        "version": "1.0",
        "content_scripts": [{
            "matches": ["<all_urls>"],
            "js": ["stranger.js"],
            "run_at": "document_start",
        }],
    });
    std::fs::write(folder.path().join("manifest.json"), manifest.to_string()).expect("a manifest");
    std::fs::write(folder.path().join("stranger.js"), script).expect("a script");
    let downloads = TempDir::new().expect("a folder");
    let mut capabilities = Kind::Chromium.capabilities(downloads.path(), Scheme::Light);
    let options = &mut capabilities["goog:chromeOptions"];
    let arguments = options["args"].as_array_mut().expect("arguments");
    arguments.push("--disable-features=DisableLoadExtensionCommandLineSwitch".into());
    arguments.push(format!("--load-extension={}", folder.path().display()).into());
    let driver = Driver::start(Kind::Chromium, downloads.path(), Scheme::Light);
    let site = Site::start();
    session(driver, downloads, capabilities, async |browser| {
        journey(&browser, &site.address()).await;
        browser
    });
}

/// Puts the strangers at the start of the document, then of the head and of the body as soon as each
/// is there, and notes that it has.
fn intruding() -> String {
    let (strangers, body) = (json!(STRANGERS), json!(BODY));
    format!(
        "const put = (parent, html) => {{
            const made = document.implementation.createHTMLDocument('').createElement('div');
            made.innerHTML = html;
            const ours = [...made.childNodes].map((node) => document.importNode(node, true));
            parent.prepend(...ours);
        }};
        put(document.documentElement, {strangers});
        const left = new Set(['head', 'body']);
        const watch = new MutationObserver(() => {{
            for (const name of left) {{
                if (document[name]) {{
                    left.delete(name);
                    put(document[name], name === 'body' ? {body} + {strangers} : {strangers});
                    document.documentElement.dataset[name] = 'intruded';
                }}
            }}
            if (!left.size) {{
                watch.disconnect();
            }}
        }});
        watch.observe(document.documentElement, {{ childList: true }});"
    )
}

#[test]
fn an_extension_changes_no_file() {
    let mut expected = Vec::new();
    with_browser(Kind::Chromium, async |browser| {
        expected = copied(&browser, &Site::start().address()).await;
        browser
    });
    let made = edition("{\"version\":1,\"year\":\"2026\"}");
    with_extension(&intruding(), async |browser, address| {
        let copy = copied(browser, address).await;
        // The extension was there.
        let marks = "return Object.keys(document.documentElement.dataset).sort()";
        browser.answers(marks, json!(["body", "head"])).await;
        let first = "return document.querySelector('style').sheet.cssRules[0].cssText";
        browser.answers(first, "p { color: red; }").await;
        assert!(copy == expected, "the extension changes the copy");
        assert!(edited(browser, address).await == made, "the extension changes the edition");
    });
}

/// An extension that takes a part away.
#[test]
fn an_extension_that_changes_a_part_is_named() {
    let script = "addEventListener('DOMContentLoaded', () => {
        document.querySelector('script#licences').textContent = 's';
    });";
    with_extension(script, async |browser, address| {
        browser.open_at(address, "#/form").await;
        browser.click("[data-export='page']").await;
        refused(browser, "an extension").await;
    });
}
