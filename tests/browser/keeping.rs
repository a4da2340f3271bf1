//! Answers persist: over a reload, beside another tab, where storage refuses, is full or was
//! corrupted, and in draft files of every version.

use std::path::Path;

use fantoccini::Locator;

use crate::browser::{Browser, everywhere};

/// The key of the record.
pub const DRAFT: &str = "chifeng-quality-award/draft";

fn chosen(name: &str, value: &str) -> String {
    format!("input[name='{name}'][value='{value}']:checked")
}

#[test]
fn a_reload_in_mid_step_restores_everything() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/2").await;
        browser.type_into("products[0].name", "“草原” <b>𠮷</b>").await;
        browser.choose("products[0].title", "regional").await;
        browser.open_at(&address, "#/step/3").await;
        browser.type_into("output_value_yuan", "1亿2000万").await;
        browser.reload().await;
        browser
            .until("document.querySelector(\"[name='output_value_yuan']\").value === '1亿2000万'")
            .await;
        browser.open_at(&address, "#/step/2").await;
        browser.find(&chosen("products[0].title", "regional")).await;
        browser.until("document.querySelector(\"[name='products[0].name']\").value === '“草原” <b>𠮷</b>'").await;
        // Clearing asks once and really clears.
        browser.click("[name='clear']").await;
        browser.click("[name='clear-no']").await;
        browser.find(&chosen("products[0].title", "regional")).await;
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.until("!document.querySelector(\"[name='products[0].title']:checked\")").await;
        // What is left is a record without any answer or word of the reader's.
        let left = browser.run(&format!("return localStorage.getItem('{DRAFT}')")).await;
        let blank = r#"{"version":5,"facts":{},"typed":{"output":"","form":{}}}"#;
        assert_eq!(left, blank);
        browser.reload().await;
        browser.until("!document.querySelector(\"[name='products[0].title']:checked\")").await;
        browser
    });
}

/// What is typed is stored before it is shown: Yew renders, and where that took long, does what belongs to it in a timer.
/// Here that timer never comes, as where a reader of a slow computer types and closes the page at once.
#[test]
fn what_was_typed_last_is_kept_where_the_page_is_left_at_once() {
    const NO_TIME: &str =
        "let now = Date.now(); Date.now = () => now += 1000; window.setTimeout = () => 0";
    everywhere(async |browser, address| {
        browser.open_anew(&address, "#/step/3").await;
        browser.run(NO_TIME).await;
        browser.type_into("output_value_yuan", "1亿2000万").await;
        browser.open_at(&address, "#/step/3").await;
        browser
            .answers(
                "return document.querySelector(\"[name='output_value_yuan']\").value",
                "1亿2000万",
            )
            .await;
        browser
    });
}

#[test]
fn two_tabs_keep_each_others_answers() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        let first = browser.client.window().await.expect("a tab");
        let second = browser.client.new_window(true).await.expect("a second tab").handle;
        browser.client.switch_to_window(second.clone()).await.expect("the second tab");
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        browser.client.switch_to_window(first.clone()).await.expect("the first tab");
        browser.choose("registered_in_chifeng", "false").await;
        // Each tab shows what was typed into the other.
        browser.find(&chosen("manufacturer", "true")).await;
        browser.client.switch_to_window(second).await.expect("the second tab");
        browser.find(&chosen("registered_in_chifeng", "false")).await;
        browser.choose("independent_legal_person", "true").await;
        browser.reload().await;
        for (name, value) in [
            ("manufacturer", "true"),
            ("registered_in_chifeng", "false"),
            ("independent_legal_person", "true"),
        ] {
            browser.find(&chosen(name, value)).await;
        }
        browser
    });
}

#[test]
fn a_corrupted_record_is_set_aside_and_offered() {
    everywhere(async |browser, address| {
        for text in
            ["{\"version\":2,\"facts\":", "{\"version\":99}", "null", "<script>pwned=1</script>"]
        {
            browser.open_at(&address, "").await;
            let text = serde_json::to_string(text).expect("a string");
            browser.run(&format!("localStorage.setItem('{DRAFT}', {text})")).await;
            browser.open_at(&address, "#/step/1").await;
            browser.find(".keep button").await;
            browser.until("document.querySelector('.keep > .warning')").await;
            browser.choose("manufacturer", "true").await;
            let aside = "localStorage.getItem('chifeng-quality-award/unreadable')";
            browser.until(&format!("{aside} === {text}")).await;
            browser.until("typeof pwned === 'undefined'").await;
            browser.run("localStorage.clear()").await;
        }
        browser
    });
}

/// A unit that was picked is replaced by that of the draft, here by clearing.
#[test]
fn the_unit_is_that_of_the_draft() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/3").await;
        for (unit, echo) in [("wan", "20,000元"), ("yi", "200,000,000元"), ("yuan", "2元")] {
            if unit == "wan" {
                browser.type_into("output_value_yuan", "2").await;
            }
            browser.choose("output_value_unit", unit).await;
            browser
                .until(&format!(
                    "document.querySelector('#output-echo').textContent.includes('{echo}')"
                ))
                .await;
        }
        browser.choose("output_value_unit", "yi").await;
        browser.click("[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        browser.until("!document.querySelector('[name=output_value_unit]:checked')").await;
        browser
    });
}

/// Opens a draft file as the button does.
pub async fn open_file(browser: &Browser, path: &Path) {
    let input = browser.client.find(Locator::Css("input[name='draft']")).await.expect("the input");
    input.send_keys(&path.display().to_string()).await.expect("a file");
}

/// Picks a file of this name with these bytes in an input.
pub async fn pick(browser: &Browser, css: &str, name: &str, bytes: &[u8]) {
    let path = browser.file(name, bytes);
    let input = browser.client.find(Locator::Css(css)).await.expect("the input");
    input.send_keys(&path.display().to_string()).await.expect("a file");
}

#[test]
fn draft_files_of_every_version_open() {
    let drafts = Path::new(env!("CARGO_MANIFEST_DIR")).join("drafts");
    everywhere(async |browser, address| {
        for name in ["facts.json", "version-1.json", "version-2.json"] {
            browser.open_anew(&address, "#/step/2").await;
            open_file(&browser, &drafts.join(name)).await;
            browser.find(&chosen("products[0].title", "regional")).await;
            browser.open_at(&address, "#/step/3").await;
            browser.until("document.querySelector(\"[name='output_value_yuan']\").value === '100000000.01'").await;
        }
        browser
    });
}

#[test]
fn hostile_draft_files_change_nothing() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let deep = "[".repeat(100_000);
    let huge = "9".repeat(2_000_000);
    let files = [
        ("script.json", "<script>pwned=1</script>"),
        ("deep.json", deep.as_str()),
        ("huge.json", huge.as_str()),
        ("newer.json", "{\"version\":99,\"facts\":{\"manufacturer\":false}}"),
        ("list.json", "[{\"manufacturer\":false}]"),
    ];
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let names = "{\"version\":2,\"facts\":{\"manufacturer\":1,\"products\":[{\"title\":\"regional\"}]},\
        \"typed\":{\"product_names\":[\"<img src=x onerror=pwned=1>\"],\"applicant\":7}}";
    std::fs::write(folder.path().join("names.json"), names).expect("a file");
    everywhere(async |browser, address| {
        browser.open_anew(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        for (name, _) in files {
            open_file(&browser, &folder.path().join(name)).await;
            browser.until("document.querySelector('#keep-message').textContent.includes('没有打开') || document.querySelector('#keep-message').textContent.includes('新版')").await;
            browser.find(&chosen("manufacturer", "true")).await;
            browser.reload().await;
        }
        // What can be read of a bad file is taken, the rest is named, and names are only text.
        // Answers of the reader are replaced only when the reader agrees.
        open_file(&browser, &folder.path().join("names.json")).await;
        browser.click("[name='draft-no']").await;
        browser.find(&chosen("manufacturer", "true")).await;
        open_file(&browser, &folder.path().join("names.json")).await;
        browser.click("[name='draft-yes']").await;
        browser
            .until("document.querySelector('#keep-message').textContent.includes('本单位是产品生产及制造企业吗')")
            .await;
        browser.open_at(&address, "#/check").await;
        browser.until("document.querySelector('main').textContent.includes('<img src=x onerror=pwned=1>')").await;
        browser.until("typeof pwned === 'undefined'").await;
        browser
    });
}

/// Stops the program by calling its functions with what none of them is made for. Firefox runs a
/// test's scripts where they do not see the program; there the error of a stopped one is raised.
pub const CRASH: &str = "if (typeof wasm_bindgen === 'undefined') {
        const error = new WebAssembly.RuntimeError('unreachable');
        window.dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
    } else {
        const calls = Object.values(wasm_bindgen.initSync()).filter((it) => typeof it === 'function');
        const next = () => {
            const call = calls.pop();
            if (call && document.querySelector('#failure').hidden) { setTimeout(next); call(-8, 0, -8, 0); }
        };
        setTimeout(next);
    }";

#[test]
fn a_crash_keeps_the_answers_and_offers_them() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        browser.find("#verdict").await;
        browser.run(CRASH).await;
        browser.find("#failure:not([hidden]) a[download]").await;
        let words = browser.text("#failure").await;
        assert!(words.contains("没有丢失") && words.contains("RuntimeError"), "{words}");
        browser.click("#failure a[download]").await;
        let (_, bytes) = browser.downloaded("json").await;
        let draft = String::from_utf8(bytes).expect("UTF-8");
        assert!(draft.contains("\"manufacturer\":true"), "{draft}");
        browser
    });
}

/// A page of a later version, in another tab, writes a record that this one cannot read.
#[test]
fn a_later_pages_record_costs_neither_side_an_answer() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/1").await;
        browser.choose("manufacturer", "true").await;
        browser.until(&format!("localStorage.getItem('{DRAFT}')")).await;
        let newer = "{\"version\":99,\"answers\":\"of a later page\"}";
        browser.run(&format!("localStorage.setItem('{DRAFT}', '{newer}')")).await;
        browser.choose("registered_in_chifeng", "true").await;
        let kept = format!("(localStorage.getItem('{DRAFT}') || '')");
        browser.until(&format!("{kept}.includes('registered_in_chifeng')")).await;
        browser.find(&chosen("manufacturer", "true")).await;
        browser.until(&format!("{kept}.includes('\"manufacturer\":true')")).await;
        browser
            .until(&format!(
                "localStorage.getItem('chifeng-quality-award/unreadable') === '{newer}'"
            ))
            .await;
        browser
    });
}
