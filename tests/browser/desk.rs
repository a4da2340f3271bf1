//! A clerk of the award office drops forty files and leaves with a checked table, the letters, the division of the
//! fund, the notice and a spreadsheet of it all.

use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use application::draft::Action;
use application::record;
use fantoccini::Locator;
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::axe::violations;
use crate::browser::{Browser, everywhere};
use crate::docx;
use crate::edition::set;
use crate::keeping::pick;
use crate::made::{changed_on_paper, draft, form, gbk, typed, zipped};
use crate::site::tool_at;

/// Drops files on an input, all at once. WebKit's driver takes one at a time.
pub async fn drop_all(browser: &Browser, files: &[(String, Vec<u8>)]) {
    let paths: Vec<PathBuf> = files.iter().map(|(name, bytes)| browser.file(name, bytes)).collect();
    pick_all(browser, &paths.iter().collect::<Vec<_>>()).await;
    browser.until("!document.querySelector('#desk-progress')").await;
}

/// Picks files, and does not wait until they are read.
pub async fn pick_all(browser: &Browser, paths: &[&PathBuf]) {
    let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let input = browser.client.find(Locator::Css("[name='desk.files']")).await.expect("the input");
    input.send_keys(&paths.join("\n")).await.expect("the files");
}

/// The working file of the year before, in which enterprise 7 was to be awarded.
pub fn last_year() -> Vec<u8> {
    let application = json!({
        "key": "0123456789abcdef", "files": ["07.docx"], "kind": "draft", "basis": "data",
        "record": record::to_json(&draft(7)), "unread": "", "disputes": [], "typed": [],
        "manual": { "decision": { "text": "award", "at": "2025-09-01 09:00" } },
    });
    format!(
        "{{\"format\":\"quality-award-desk\",\"version\":1,\"year\":2025,\"applications\":[{application}]}}"
    )
    .into_bytes()
}

/// Forty files as they come back.
pub fn forty() -> Vec<(String, Vec<u8>)> {
    let with = |number: u32, output: &str, district: &str| {
        typed(draft(number), &[("district", district)]).after(Action::Output(output.to_owned()))
    };
    let mut files = Vec::new();
    for number in 1..=32 {
        let output = if number % 2 == 0 { "2亿元" } else { "9000万元" };
        let district = if number % 3 == 0 { "宁城县" } else { "红山区" };
        files.push((format!("{number:02}.docx"), form(&with(number, output, district))));
    }
    let figure = form(&with(33, "9800万元", "松山区"));
    files.push(("改数.docx".to_owned(), changed_on_paper(&figure, "98,000,000", "88,000,000")));
    let lacking = typed(with(34, "9000万元", "敖汉旗"), &[("contact", "")]);
    files.push(("缺项.docx".to_owned(), form(&lacking)));
    files
        .push(("草稿.json".to_owned(), record::to_json(&with(35, "2亿元", "林西县")).into_bytes()));
    let (one, two) = (form(&with(36, "9000万元", "林西县")), form(&with(37, "2亿元", "林西县")));
    let archive =
        zipped(&[(&gbk("林西县/申报表一.docx"), &one), (&gbk("林西县/申报表二.docx"), &two)]);
    files.push(("打包.zip".to_owned(), archive));
    files.push(("旧.doc".to_owned(), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()));
    files.push(("扫描.pdf".to_owned(), b"%PDF-1.7".to_vec()));
    files.push(("又一份.docx".to_owned(), files[0].1.clone()));
    files.push(("底稿_2025.json".to_owned(), last_year()));
    files
}

/// What a row is seen for.
fn status(file: &str) -> String {
    format!("return document.querySelector(\"tr[data-file='{file}']\")?.dataset.status")
}

#[track_caller]
fn holds(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

/// Presses what hands a file over, and takes the file.
async fn download(browser: &Browser, css: &str, extension: &str) -> Vec<u8> {
    browser.forget_downloads();
    let button = browser.find(css).await;
    button.send_keys("\u{e007}").await.expect("the button takes keys");
    let (name, bytes) = browser.downloaded(extension).await;
    assert!(name.starts_with("市长质量奖_2026_"), "{name}");
    browser.forget_downloads();
    bytes
}

/// Goes to another screen of the tool, and waits until it stands there and has the focus on its heading. The screen
/// before has buttons of the same names, which a key would reach until then.
pub async fn go(browser: &Browser, hash: &str) {
    let leave =
        format!("document.querySelector('main').dataset.left = ''; location.hash = '{hash}'");
    browser.run(&leave).await;
    browser.until("!document.querySelector('main[data-left]')").await;
    browser.begun().await;
}

/// Everything that may be awarded is to be awarded, and the fund is divided by output.
pub async fn decide_and_weigh(browser: &Browser) {
    browser.click("[name='desk.select_all']").await;
    browser.until("!document.querySelector(\"[name='desk.decide.award']\").disabled").await;
    browser.click("[name='desk.decide.award']").await;
    go(browser, "#/fund").await;
    browser.find("tr[data-share]").await;
    browser.click("[name='fund.method'] option[value='weighted']").await;
    browser.type_into("fund.weight.output", "1").await;
    browser.click("[name='fund.unit'] option[value='qian']").await;
}

#[test]
fn forty_files_become_a_year() {
    everywhere(async |browser, address| {
        let tool = tool_at(&address);
        let mut wrong = Vec::new();
        browser.open_at(&tool, "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "deadline", "2026-07-15").await;
        set(&browser, "telephone", "0476-8888888").await;
        go(&browser, "#/intake").await;
        let files = forty();
        assert_eq!(files.len(), 40);
        drop_all(&browser, &files).await;

        // Each is seen for what it is: 37 applications, one of them twice, and two files that are none.
        browser.until("document.querySelector('#applications').dataset.count === '39'").await;
        for (file, expected) in [
            ("02.docx", "read"),
            ("改数.docx", "read differs"),
            ("缺项.docx", "read incomplete"),
            ("草稿.json", "read"),
            ("打包.zip/林西县/申报表一.docx", "read"),
            ("旧.doc", "refused"),
            ("扫描.pdf", "refused"),
            ("01.docx", "read duplicate"),
            ("07.docx", "read earlier-winner"),
        ] {
            browser.answers(&status(file), expected).await;
        }
        browser.says("#refused", &["旧.doc", "另存为 .docx 后重新报送", "扫描件"]).await;
        wrong.extend(violations(&browser).await);

        // The paper counts until the office says otherwise.
        let outcome =
            "return document.querySelector(\"tr[data-file='改数.docx']\").dataset.outcome";
        browser.answers(outcome, "quality_fund").await;
        browser.run("document.querySelector(\"tr[data-file='改数.docx'] a\").click()").await;
        browser.says("[data-differs='output_value_yuan']", &["98,000,000", "88,000,000"]).await;
        wrong.extend(violations(&browser).await);
        browser.click("[name='desk.choice[output_value_yuan]'][value='data']").await;
        browser.until("/选择。/.test(document.querySelector('[data-differs]').textContent) && !/尚未选择/.test(document.querySelector('[data-differs]').textContent)").await;
        go(&browser, "#/intake").await;

        let letters = docx::text(&download(&browser, "[data-export='corrections']", "docx").await);
        holds(
            &letters,
            &[
                "补正通知",
                "赤峰第34食品有限公司：",
                "联系人：",
                "报送“旧.doc”的单位",
                "前（含当日）补正后重新报送",
                "0476-8888888",
            ],
        );

        decide_and_weigh(&browser).await;
        let shares = "return [...document.querySelectorAll('tr[data-share]')].map((it) => Number(it.dataset.share))";
        let Value::Array(shares) = browser.run(shares).await else { panic!("no shares") };
        let sum: u64 = shares.iter().map(|it| it.as_u64().expect("whole")).sum();
        assert_eq!((shares.len(), sum), (19, 1_000_000));
        wrong.extend(violations(&browser).await);
        let text = docx::text(&download(&browser, "[data-export='division']", "docx").await);
        holds(&text, &["2026年度产品质量基金分配表", "1,000,000", "以审定委员会审议结果为准"]);

        go(&browser, "#/notice").await;
        browser.type_into("notice.date", "2026-09-30").await;
        browser
            .until("document.querySelector('#notice-days')?.dataset.last === '2026-10-15'")
            .await;
        wrong.extend(violations(&browser).await);
        let text = docx::text(&download(&browser, "[data-export='public-notice']", "docx").await);
        holds(&text, &["等37家单位", "自2026年10月8日至2026年10月15日", "赤峰第37食品有限公司"]);

        go(&browser, "#/intake").await;
        let book = download(&browser, "[data-export='xlsx']", "xlsx").await;
        let mut book = ZipArchive::new(Cursor::new(book)).expect("an archive");
        let mut strings = String::new();
        let part = book.by_name("xl/sharedStrings.xml");
        part.expect("strings").read_to_string(&mut strings).expect("text");
        holds(&strings, &["赤峰第37食品有限公司", "拟奖励", "统一社会信用代码"]);

        // The working file opens to the byte.
        let saved = download(&browser, "[data-export='desk']", "json").await;
        browser.open_at(&tool, "#/intake").await;
        browser.reload().await;
        pick(&browser, "[name='desk.open']", "底稿.json", &saved).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '39'").await;
        assert!(download(&browser, "[data-export='desk']", "json").await == saved, "other bytes");
        assert!(wrong.is_empty(), "{wrong:#?}");
        browser
    });
}
