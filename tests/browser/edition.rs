//! An office makes its own edition of the page: settings, preview, form, file; and what becomes of
//! settings that somebody else has written.

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::browser::{Browser, everywhere};
use crate::docx;
use crate::journey;
use crate::keeping::pick;
use crate::site::{Served, Site, edition, page};

/// What the office types.
const TYPED: [(&str, &str); 6] = [
    ("year", "2026"),
    ("deadline", "2099年12月31日"),
    ("address", "新城区锡伯河大街1号"),
    ("telephone", "0476-8888888"),
    ("accent", "#0b5394"),
    ("notice", "申报工作已经开始。<b>一式三份</b>"),
];

/// The same as the edition has it.
const SETTINGS: &str = "{\"version\":1,\"year\":\"2026\",\"deadline\":\"2099-12-31\",\
    \"address\":\"新城区锡伯河大街1号\",\"telephone\":\"0476-8888888\",\"accent\":\"#0b5394\",\
    \"notice\":\"申报工作已经开始。<b>一式三份</b>\"}";

/// Types into a setting.
async fn set(browser: &Browser, name: &str, text: &str) {
    let input = browser.find(&format!("[name='office.{name}']")).await;
    input.clear().await.expect("an empty input");
    input.send_keys(text).await.expect("the text");
}

/// Presses the button and takes the file.
async fn download(browser: &Browser) -> Vec<u8> {
    browser.click("[data-export='edition']").await;
    let (name, bytes) = browser.downloaded("html").await;
    assert!(name.starts_with("市长质量奖自查"), "{name}");
    browser.forget_downloads();
    bytes
}

/// The colour that the page's main button has.
async fn colour(browser: &Browser, css: &str) -> Value {
    browser
        .run(&format!("return getComputedStyle(document.querySelector({css:?})).backgroundColor"))
        .await
}

#[test]
fn settings_become_a_page() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/settings").await;
        for (name, text) in TYPED {
            set(&browser, name, text).await;
        }
        // The preview follows.
        let preview = browser.text(".preview.light").await;
        for words in ["2026年度申报安排", "2099年12月31日", "锡伯河", "<b>一式三份</b>", "0476"]
        {
            assert!(preview.contains(words), "{words}: {preview}");
        }
        assert_eq!(colour(&browser, ".preview.light .primary").await, "rgb(11, 83, 148)");
        // The page itself stays nobody's until the file is opened.
        assert_eq!(colour(&browser, "[data-export='edition']").await, "rgb(140, 29, 24)");
        let made = download(&browser).await;
        assert!(made == edition(SETTINGS), "the build makes another edition of the same settings");

        let site = Site::of(vec![Served::html("/", made.clone())]);
        browser.open(&site.address()).await;
        let panel = browser.text("main .office").await;
        assert!(panel.contains("2026年度申报安排") && panel.contains("2099年12月31日"), "{panel}");
        assert_eq!(colour(&browser, "main .primary").await, "rgb(11, 83, 148)");
        let foot = browser.text(".foot").await;
        assert!(
            foot.contains("2026年度版本，版本编号 ") && foot.contains("规则版本 0.2.0"),
            "{foot}"
        );
        journey::whole(&browser).await;
        browser.forget_downloads();
        browser.run("location.hash = '#/form'").await;
        let last = browser.text(".form > section:last-of-type").await;
        assert!(last.contains("在2099年12月31日以前提交") && last.contains("锡伯河"), "{last}");

        // It can be changed again: unchanged it gives itself, changed and changed back as well.
        browser.open_at(&site.address(), "#/settings").await;
        assert!(download(&browser).await == made, "an edition does not give itself");
        set(&browser, "year", "2027").await;
        assert!(download(&browser).await == edition(&SETTINGS.replace("2026", "2027")));
        // What was typed outlives the page, and is not the page's own settings.
        browser.open_at(&site.address(), "#/settings").await;
        browser.until("document.querySelector(\"[name='office.year']\").value === '2027'").await;
        browser.click("[name='office.reset']").await;
        assert!(download(&browser).await == made, "changed back it is another edition");
        // Without any setting it is the pristine page again.
        for (name, _) in TYPED {
            let input = browser.find(&format!("[name='office.{name}']")).await;
            // All of it, by keyboard: a driver's own way tells the page nothing.
            input.send_keys("\u{e009}a\u{e000}\u{e017}").await.expect("an empty input");
        }
        let pristine = std::fs::read(page()).expect("the built page");
        assert!(download(&browser).await == pristine, "no settings make another page");
        browser
    });
}

#[test]
fn what_is_wrong_or_doubtful_is_said_and_corrected() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/settings").await;
        set(&browser, "year", "明年").await;
        set(&browser, "deadline", "2020-01-01").await;
        set(&browser, "accent", "#ff8888").await;
        let said = async |name: &str| browser.text(&format!("[id='office.{name}-about']")).await;
        assert!(said("year").await.contains("不是年份"));
        assert!(said("deadline").await.contains("已经过去"));
        let contrast = said("accent").await;
        assert!(contrast.contains("对比度只有 2."), "{contrast}");
        // The page takes a colour that can be read.
        let (_, darker) = contrast.split_once("改用较深的 ").expect("another colour");
        let [red, green, blue] =
            [1..3, 3..5, 5..7].map(|at| u8::from_str_radix(&darker[at], 16).expect("a colour"));
        let expected = format!("rgb({red}, {green}, {blue})");
        assert_eq!(colour(&browser, ".preview.light .primary").await, expected);
        // Nothing is made while something is at fault.
        browser.click("[data-export='edition']").await;
        let refused = browser.text("#settings-message").await;
        assert!(refused.contains("有 1 项需要改正"), "{refused}");
        browser.until("document.activeElement.name === 'office.year'").await;
        set(&browser, "year", "2020").await;
        download(&browser).await;
        browser
    });
}

/// A form with these paragraphs.
pub fn form(paragraphs: &[&str]) -> Vec<u8> {
    let body = paragraphs.join("</w:t></w:r></w:p><w:p><w:r><w:t>");
    let body = format!("<w:p><w:r><w:t>{body}</w:t></w:r></w:p>");
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    let links = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{types}\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.\
                 openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{links}\"><Relationship Id=\"rId1\" \
                 Type=\"{office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/document.xml",
            format!("<w:document xmlns:w=\"{word}\"><w:body>{body}</w:body></w:document>"),
        ),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("its text");
    }
    archive.finish().expect("an archive").into_inner()
}

#[test]
fn an_office_puts_its_own_form_in() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/settings").await;
        let picked = "input[name='office.form']";
        pick(&browser, picked, "坏.docx", b"PK\x03\x04").await;
        browser.until("document.querySelector('#settings-message').textContent").await;
        assert!(browser.text("#settings-message").await.contains("无法读取"));
        pick(&browser, picked, "本办.docx", &form(&["本办的表", "{{申报单位}}", "{{申报单}}"]))
            .await;
        let found = browser.text("#office-form").await;
        assert!(found.contains("可以填入 1 处占位符，另有 1 处无法填入"), "{found}");
        assert!(found.contains("“申报单”：没有这个占位符，是否应为“申报单位”"), "{found}");
        pick(&browser, picked, "本办.docx", &form(&["本办的表", "{{申报单位}}"])).await;
        browser.until("document.querySelector('#office-form').textContent.includes('可以填入 1 处占位符。')").await;
        // It outlives a reload like all that is typed.
        browser.open_at(&address, "#/settings").await;
        browser.find("#office-form").await;
        let made = download(&browser).await;
        let site = Site::of(vec![Served::html("/", made)]);
        browser.open_at(&site.address(), "#/form").await;
        let input = browser.find("[name='form.applicant']").await;
        input.send_keys("某某公司").await.expect("a name");
        browser.click("[data-export='docx']").await;
        let (_, bytes) = browser.downloaded("docx").await;
        assert_eq!(docx::text(&bytes), "本办的表\n某某公司");
        browser.forget_downloads();
        // The form carries the application like the default one.
        browser.click("button[name='clear']").await;
        browser.click("[name='clear-yes']").await;
        pick(&browser, "input[name='draft']", "表.docx", &bytes).await;
        browser
            .until("document.querySelector(\"[name='form.applicant']\").value === '某某公司'")
            .await;
        browser
    });
}

/// The settings screen's own file comes back, on any page.
#[test]
fn settings_are_saved_and_opened() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/settings").await;
        set(&browser, "year", "2026").await;
        set(&browser, "notice", "第一段").await;
        browser.click("[data-export='settings']").await;
        let (_, bytes) = browser.downloaded("json").await;
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            r#"{"version":1,"year":"2026","notice":"第一段"}"#
        );
        browser.click("[name='office.reset']").await;
        browser.until("document.querySelector(\"[name='office.year']\").value === ''").await;
        pick(&browser, "input[name='office.open']", "x.json", b"{\"version\":7}").await;
        browser
            .until("document.querySelector('#settings-message').textContent.includes('新版')")
            .await;
        pick(&browser, "input[name='office.open']", "x.json", &bytes).await;
        browser.until("document.querySelector(\"[name='office.year']\").value === '2026'").await;
        assert!(browser.text("#settings-message").await.contains("设置已打开"));
        browser
    });
}

/// Whatever stands in the block, the page has the same elements as without it and runs no script.
#[test]
fn a_hostile_block_changes_nothing_but_text() {
    let attack = "</script><script>window.hacked = 1</script><img src=x onerror='hacked = 1'>{{}}";
    let block = |settings: &Value| settings.to_string().replace('<', "\\u003c");
    let blocks = [
        block(&json!({ "version": 1, "year": attack, "deadline": attack, "address": attack,
            "telephone": attack, "accent": attack, "notice": attack, "more": attack,
            "form": { "name": attack, "base64": attack } })),
        block(&json!({ "version": 1, "address": attack, "notice": "长".repeat(1_000_000) })),
        block(&json!({ "version": 1, "notice": attack,
            "form": { "name": attack, "base64": "QUFB" } })),
        block(&json!([attack])),
        "x".repeat(3_000_000),
    ];
    let pristine = std::fs::read_to_string(page()).expect("the built page");
    let open = "<script type=\"application/json\" id=\"edition\">";
    let (before, after) = pristine.split_once(open).expect("the edition's element");
    let sites = blocks
        .map(|block| Site::of(vec![Served::html("/", format!("{before}{open}{block}{after}"))]));
    // The office's texts are left out, and the places where the page names the edition.
    let elements = "return [...document.querySelectorAll('#app *')]
        .filter((it) => !it.closest('.office, .edition, .foot .warning'))
        .map((it) => [it.tagName, ...[...it.attributes].map((at) => at.name + '=' + at.value)].join(' '))";
    everywhere(async |browser, address| {
        browser.open(&address).await;
        let expected = browser.run(elements).await;
        for (number, site) in sites.iter().enumerate() {
            browser.open(&site.address()).await;
            assert_eq!(browser.run(elements).await, expected, "block {number}");
            let strange =
                "return document.querySelectorAll('#app script, #app img, #app [style]').length";
            assert_eq!(browser.run(strange).await, 0, "block {number}");
            assert_eq!(browser.run("return typeof hacked").await, "undefined", "block {number}");
            let damaged = browser.client.find_all(fantoccini::Locator::Css(".foot .warning")).await;
            let damaged = damaged.expect("a search").len();
            assert_eq!(damaged, usize::from(number != 2), "block {number}");
            for hash in ["#/settings", "#/form", "#/result"] {
                browser.open_at(&site.address(), hash).await;
                assert_eq!(browser.run(strange).await, 0, "block {number} {hash}");
            }
        }
        // A form that is none is reported when it is to be filled, and nothing is lost.
        browser.open_at(&sites[2].address(), "#/form").await;
        browser.click("[data-export='docx']").await;
        browser.until("document.body.textContent.includes('文件未能生成')").await;
        assert_eq!(browser.run("return typeof hacked").await, "undefined");
        browser
    });
}
