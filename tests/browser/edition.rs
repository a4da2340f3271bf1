//! An office makes its own edition of the page in its tool: settings, preview, form, file; and what becomes of
//! settings that somebody else has written.

use serde_json::{Value, json};

use crate::browser::{Browser, everywhere};
use crate::desk::go;
use crate::document;
use crate::docx;
use crate::journey;
use crate::keeping::pick;
use crate::site::{Served, Site, edition, page, tool_at};

/// What the office types.
const TYPED: [(&str, &str); 10] = [
    ("year", "2026"),
    ("document", "赤市监发〔2026〕12号"),
    ("county_deadline", "2099.11.30"),
    ("deadline", "2099年12月31日"),
    ("copies", "一式五份"),
    ("department", "市市场监督管理局"),
    ("address", "新城区锡伯河大街1号"),
    ("telephone", "0476-8888888"),
    ("accent", "#0b5394"),
    ("notice", "申报工作已经开始。<b>一式三份</b>"),
];

/// The same as the edition has it.
const SETTINGS: &str = "{\"version\":1,\"year\":\"2026\",\"status\":\"applied\",\
    \"document\":\"赤市监发〔2026〕12号\",\"county_deadline\":\"2099-11-30\",\
    \"deadline\":\"2099-12-31\",\"copies\":\"5\",\"department\":\"市市场监督管理局\",\
    \"address\":\"新城区锡伯河大街1号\",\"telephone\":\"0476-8888888\",\"accent\":\"#0b5394\",\
    \"notice\":\"申报工作已经开始。<b>一式三份</b>\"}";

/// The keys that select everything in an input and delete it.
const EMPTY: &str = "\u{e009}a\u{e000}\u{e017}";

/// Whether a setting shows this text, as a condition of the tool.
fn is(name: &str, text: &str) -> String {
    format!("document.querySelector(\"[name='office.{name}']\").value === '{text}'")
}

/// Types into a setting.
pub async fn set(browser: &Browser, name: &str, text: &str) {
    let css = format!("[name='office.{name}']");
    let input = browser.find(&css).await;
    browser.reveal(&css).await;
    // All of it goes by keyboard: a driver's own way of emptying an input tells the page nothing.
    let emptied = input.send_keys(EMPTY).await;
    emptied.unwrap_or_else(|error| panic!("{name} is not emptied: {error}"));
    input.send_keys(text).await.unwrap_or_else(|error| panic!("{name}: {error}"));
}

/// Chooses what the office says of the Measures.
async fn choose(browser: &Browser, value: &str) {
    browser.click(&format!("[name='office.status'] option[value='{value}']")).await;
}

/// Presses the button and takes the file.
pub async fn download(browser: &Browser) -> Vec<u8> {
    // What was typed last is taken: half a year is a fault, and the line that says so moves the button.
    browser.until("!document.querySelector('main [aria-invalid=true]')").await;
    // By keyboard, which hits the button wherever it has moved.
    let button = browser.find("[data-export='edition']").await;
    button.send_keys("\u{e007}").await.expect("the button takes keys");
    let (name, bytes) = browser.downloaded("html").await;
    assert!(name.starts_with("市长质量奖自查"), "{name}");
    browser.forget_downloads();
    bytes
}

/// The script that says the colour of a button.
fn colour(css: &str) -> String {
    format!("return getComputedStyle(document.querySelector({css:?})).backgroundColor")
}

#[test]
fn settings_become_a_page() {
    let expected = edition(SETTINGS);
    let next = edition(&SETTINGS.replace("\"year\":\"2026\"", "\"year\":\"2027\""));
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        for (name, text) in TYPED {
            set(&browser, name, text).await;
        }
        choose(&browser, "applied").await;
        // The preview follows.
        let shown = [
            "2026年度申报安排",
            "2099年11月30日",
            "2099年12月31日",
            "一式五份",
            "现设在市市场监督管理局",
            "锡伯河",
            "<b>一式三份</b>",
            "0476",
            "推选办公室注明：2026年度仍然适用（赤市监发〔2026〕12号）。",
        ];
        browser.says(".preview.light", &shown).await;
        browser.answers(&colour(".preview.light .primary"), "rgb(11, 83, 148)").await;
        // The page itself stays nobody's until the file is opened.
        browser.answers(&colour("[data-export='edition']"), "rgb(140, 29, 24)").await;
        let made = download(&browser).await;
        assert!(made == expected, "the build makes another edition of the same settings");

        let site = Site::of(vec![Served::html("/", made.clone())]);
        browser.open(&site.address()).await;
        browser.says("main .office", &["2026年度申报安排", "2099年12月31日"]).await;
        let days = browser.says("main .office .days", &["距旗县区截止还有"]).await;
        assert!(days.starts_with("距旗县区截止还有") && days.ends_with('天'), "{days}");
        let call = "return document.querySelector('main .office a').href";
        browser.answers(call, "tel:04768888888").await;
        browser.answers(&colour("main .primary"), "rgb(11, 83, 148)").await;
        browser.says(".foot", &["2026年度版本，版本编号 ", "规则版本 0.2.0"]).await;
        journey::whole(&browser).await;
        browser.forget_downloads();
        browser.run("location.hash = '#/form'").await;
        let last = ["于2099年11月30日前（含当日）提交所在旗县区", "锡伯河"];
        browser.says(".form > section:last-of-type", &last).await;

        // It opens again and can be changed: unchanged it gives itself, changed and changed back as well.
        browser.open_at(&tool_at(&address), "#/page").await;
        pick(&browser, "input[name='office.open']", "本办.html", &made).await;
        browser.until(&is("year", "2026")).await;
        assert!(download(&browser).await == made, "an edition does not give itself");
        set(&browser, "year", "2027").await;
        assert!(download(&browser).await == next, "another year makes another edition");
        set(&browser, "year", "2026").await;
        assert!(download(&browser).await == made, "changed back it is another edition");
        // Without any setting it is the pristine page again.
        for (name, _) in TYPED {
            let input = browser.find(&format!("[name='office.{name}']")).await;
            input.send_keys(EMPTY).await.expect("an empty input");
        }
        choose(&browser, "").await;
        let pristine = std::fs::read(page()).expect("the built page");
        assert!(download(&browser).await == pristine, "no settings make another page");
        browser
    });
}

#[test]
fn what_is_wrong_or_doubtful_is_said_and_corrected() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        set(&browser, "year", "明年").await;
        set(&browser, "deadline", "2020-01-01").await;
        set(&browser, "accent", "#ff8888").await;
        set(&browser, "county_deadline", "2020-01-02").await;
        browser.says("[id='office.year-about']", &["未能识别年份"]).await;
        browser.says("[id='office.deadline-about']", &["这一天已过"]).await;
        browser.says("[id='office.county_deadline-about']", &["晚于市截止日期"]).await;
        let contrast = browser.says("[id='office.accent-about']", &["对比度2.", "低于7"]).await;
        // The page takes a colour that can be read.
        let (_, darker) = contrast.split_once("已加深为").expect("another colour");
        let [red, green, blue] =
            [1..3, 3..5, 5..7].map(|at| u8::from_str_radix(&darker[at], 16).expect("a colour"));
        let expected = format!("rgb({red}, {green}, {blue})");
        browser.answers(&colour(".preview.light .primary"), expected).await;
        // Nothing is made while something is at fault.
        browser.click("[data-export='edition']").await;
        browser.says("#settings-message", &["有 1 项需要改正"]).await;
        browser.has_focus("[name='office.year']").await;
        set(&browser, "year", "2020").await;
        download(&browser).await;
        browser
    });
}

#[test]
fn an_office_puts_its_own_form_in() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        let picked = "input[name='office.form']";
        pick(&browser, picked, "坏.docx", b"PK\x03\x04").await;
        let damaged =
            "这个文件没有选用：文件已损坏，可能没有下载完整，请重新下载或者请对方重新发送。";
        assert_eq!(browser.says("#settings-message", &[damaged]).await, damaged);
        pick(
            &browser,
            picked,
            "本办.docx",
            &document::of(&["本办的表", "{{申报单位}}", "{{申报单}}"]),
        )
        .await;
        let found = [
            "可以填入 1 处占位符，另有 1 处无法填入",
            "“申报单”：没有这个占位符，是否应为“申报单位”",
        ];
        browser.says("#office-form", &found).await;
        pick(&browser, picked, "本办.docx", &document::of(&["本办的表", "{{申报单位}}"])).await;
        browser.until("document.querySelector('#office-form').textContent.includes('可以填入 1 处占位符。')").await;
        // Filled with the sample it comes as a file.
        browser.click("[name='office.form.try']").await;
        let (_, tried) = browser.downloaded("docx").await;
        assert_eq!(docx::text(&tried), "本办的表\n赤峰样例食品有限公司（试填）");
        browser.forget_downloads();
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

/// The settings file comes back, and what was cleared as well.
#[test]
fn settings_are_saved_and_opened() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "notice", "第一段").await;
        browser.click("[data-export='settings']").await;
        let (_, bytes) = browser.downloaded("json").await;
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            r#"{"version":1,"year":"2026","notice":"第一段"}"#
        );
        browser.click("[name='office.reset']").await;
        browser.until(&is("year", "")).await;
        browser.click("[name='office.undo']").await;
        browser.until(&is("year", "2026")).await;
        browser.until("!document.querySelector(\"[name='office.undo']\")").await;
        choose(&browser, "applied").await;
        browser.click("[name='office.reset']").await;
        browser.until(&is("year", "")).await;
        // The same choice as before is reported: nothing can be undone any more.
        browser.until(&is("status", "")).await;
        choose(&browser, "applied").await;
        browser.until("!document.querySelector(\"[name='office.undo']\")").await;
        pick(&browser, "input[name='office.open']", "x.json", b"{\"version\":7}").await;
        browser
            .until("document.querySelector('#settings-message').textContent.includes('新版')")
            .await;
        pick(&browser, "input[name='office.open']", "x.html", b"<p>x</p>").await;
        browser
            .until("document.querySelector('#settings-message').textContent.includes('也不是本办版本')")
            .await;
        pick(&browser, "input[name='office.open']", "x.json", &bytes).await;
        browser.until(&is("year", "2026")).await;
        browser.says("#settings-message", &["设置已打开"]).await;
        browser
    });
}

/// Nothing is stored on the computer unless the office allows it, and all of it goes when it no longer does.
#[test]
fn settings_are_stored_only_where_the_office_allows_it() {
    const STORED: &str = "return localStorage.getItem('chifeng-quality-award-office/settings')";
    everywhere(async |browser, address| {
        let tool = tool_at(&address);
        browser.open_at(&tool, "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "notice", "第一段").await;
        assert_eq!(browser.run(STORED).await, Value::Null);
        browser.says("#settings-kept", &["关闭本页即丢失"]).await;
        browser.click("[name='office.keep']").await;
        browser
            .until("document.querySelector('#settings-kept').textContent.includes('已保留')")
            .await;
        set(&browser, "address", "锡伯河大街1号").await;
        browser.open_at(&tool, "#/page").await;
        browser.until(&is("address", "锡伯河大街1号")).await;
        browser.until(&is("notice", "第一段")).await;
        browser.click("[name='office.keep']").await;
        browser
            .until("document.querySelector('#settings-kept').textContent.includes('即丢失')")
            .await;
        assert_eq!(browser.run(STORED).await, Value::Null);
        // The browser asks before the page is left; nothing of the file is stored behind that.
        browser.click("[data-export='settings']").await;
        browser.downloaded("json").await;
        browser
            .until("document.querySelector('#settings-kept').textContent.includes('存入文件')")
            .await;
        browser.open_at(&tool, "#/page").await;
        browser.until(&is("year", "")).await;
        browser
    });
}

/// The line for a site holds the address that is typed, and is copied.
#[test]
fn the_line_for_a_site_is_copied() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/page").await;
        browser.type_into("office.url", "www.a.cn").await;
        browser.until("document.querySelector(\"[name='office.url'][aria-invalid]\")").await;
        let input = browser.find("[name='office.url']").await;
        input.clear().await.expect("an empty input");
        browser.type_into("office.url", "https://www.a.cn/zlj/index.html").await;
        browser.until("document.querySelector(\"[name='office.line']\").value.startsWith('<iframe src=\\\"https://www.a.cn/zlj/index.html?embed\\\"')").await;
        browser.click("[name='office.line.copy']").await;
        browser.until("document.querySelector('main').textContent.includes('代码已复制')").await;
        browser
    });
}

/// Whatever stands in the block, the page has the same elements as without it and runs no script.
#[test]
fn a_hostile_block_changes_nothing_but_text() {
    let attack = "</script><script>window.hacked = 1</script><img src=x onerror='hacked = 1'>{{}}";
    let block = |settings: &Value| settings.to_string().replace('<', "\\u003c");
    let blocks = [
        block(&json!({ "version": 1, "year": attack, "status": attack, "document": attack,
            "county_deadline": attack, "deadline": attack, "copies": attack,
            "department": attack, "address": attack, "telephone": attack, "accent": attack, "notice": attack, "more": attack,
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
            let damaged = "return document.querySelectorAll('.foot .warning').length";
            browser.answers(damaged, usize::from(number != 2)).await;
            for hash in ["#/form", "#/result"] {
                go(&browser, hash).await;
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
