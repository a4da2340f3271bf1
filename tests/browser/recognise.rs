//! An office puts its blank form in and clicks its way to an edition, without writing a placeholder.

use serde_json::Value;

use crate::browser::{Browser, everywhere};
use crate::docx;
use crate::edition::{download, set};
use crate::keeping::pick;
use crate::site::{Served, Site, tool_at};

/// The blank forms, each with how many places are recognised, left empty and open; and a label whose place becomes a
/// field of the office's own, with the text of that field in the form filled with the sample.
const FORMS: [(&str, [&str; 3], &str, &str); 2] = [
    ("blank-two-pages", ["40", "4", "5"], "固定资产", "3,000"),
    ("blank-with-cover", ["46", "4", "4"], "邮政编码", "试填邮政编码"),
];

pub fn blank(name: &str) -> Vec<u8> {
    let path = format!("{}/cases/forms/{name}.docx", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the blank form")
}

/// What is counted: recognised, left empty, open.
async fn counted(browser: &Browser) -> Value {
    browser
        .run(
            "const { known, empty, open } = document.querySelector('#places-count').dataset;
            return [known, empty, open]",
        )
        .await
}

/// Chooses by keyboard and list: the value of an option for the place whose row this is.
async fn choose(browser: &Browser, row: &str, value: &str) {
    browser.click(&format!("{row} select option[value='{value}']")).await;
}

#[test]
fn a_blank_form_becomes_an_edition_by_clicks() {
    everywhere(async |browser, address| {
        for (name, count, label, sample) in FORMS {
            browser.open_at(&tool_at(&address), "#/page").await;
            set(&browser, "year", "2026").await;
            pick(&browser, "input[name='office.form']", "申报表.docx", &blank(name)).await;
            browser.find("tr[data-place]").await;
            assert_eq!(counted(&browser).await, serde_json::json!(count), "{name}");
            for field in ["applicant", "credit_code", "products[1].certificate", "years[2].sales"] {
                browser.find(&format!("tr[data-place][data-field='{field}']")).await;
            }
            // Nothing is made before each place is decided, and the first open one has the focus.
            browser.click("[data-export='edition']").await;
            browser.until("document.activeElement === document.querySelector(\"tr[data-field=''] select\")").await;
            let open = format!("有 {} 处未识别", count[2]);
            browser.says("#settings-message", &[&open]).await;

            // One becomes a field of the office's own, the others stay empty.
            let place = browser
                .run(&format!(
                    "return [...document.querySelectorAll(\"tr[data-field='']\")]
                        .find((it) => it.textContent.includes('{label}')).dataset.place"
                ))
                .await;
            let row = format!("tr[data-place='{}']", place.as_str().expect("a place"));
            choose(&browser, &row, "own").await;
            browser.find(&format!("{row}[data-field='own'] [name='own.f1.kind']")).await;
            browser.click("[name='own.f1.required']").await;
            browser.until("document.querySelector(\"[name='own.f1.required']\").checked").await;
            // A choice can be taken back.
            let open = "tr[data-field='']";
            choose(&browser, open, "empty").await;
            browser.click("[name='office.undo']").await;
            browser.until("!document.querySelector(\"[name='office.undo']\")").await;
            while browser.run(&format!("return !!document.querySelector({open:?})")).await == true {
                let left = browser
                    .run("return document.querySelectorAll(\"tr[data-field='']\").length")
                    .await;
                choose(&browser, open, "empty").await;
                browser
                    .until(&format!(
                        "document.querySelectorAll(\"tr[data-field='']\").length < {left}"
                    ))
                    .await;
            }

            // The place that is looked at is marked in the picture.
            browser.click("[name='office.form.places']").await;
            browser.find(".places .paper .a4").await;
            let select = browser.find("tr[data-field='applicant'] select").await;
            browser.send(&select, "\u{e008}").await;
            browser.until("document.querySelector('.places .paper .here').textContent.includes('{{申报单位}}')").await;

            browser.click("[data-export='form']").await;
            let (file, form) = browser.downloaded("docx").await;
            assert_eq!(file, "申报表_带占位符.docx");
            let text = docx::text(&form);
            for words in ["{{申报单位}}", "{{产品2.名称}}", "{{年度3.销售收入}}", label]
            {
                assert!(text.contains(words), "{words}: {text}");
            }
            browser.forget_downloads();
            // Filled with the sample, with the field of the office's own.
            browser.click("[name='office.form.try']").await;
            let (_, tried) = browser.downloaded("docx").await;
            let tried = docx::text(&tried);
            assert!(tried.contains("赤峰样例食品有限公司") && tried.contains(sample), "{tried}");
            assert!(!tried.contains("{{") && !tried.contains('【'), "{tried}");
            browser.forget_downloads();

            let made = download(&browser).await;
            let site = Site::of(vec![Served::html("/", made.clone())]);
            browser.open_at(&site.address(), "#/form").await;
            browser.type_into("form.applicant", "赤峰某某公司").await;
            browser.click("[data-export='docx']").await;
            let (_, filled) = browser.downloaded("docx").await;
            let filled = docx::text(&filled);
            assert!(
                filled.contains("赤峰某某公司") && !filled.contains("{{申报单位}}"),
                "{filled}"
            );
            browser.forget_downloads();

            // The edition opens again with its field, and gives itself.
            browser.open_at(&tool_at(&address), "#/page").await;
            pick(&browser, "input[name='office.open']", "本办.html", &made).await;
            browser.find("tr[data-field='own'] [name='own.f1.required']:checked").await;
            assert!(download(&browser).await == made, "an edition does not give itself");
        }
        browser
    });
}
