//! A form that comes back with another text than its data: both are shown, and the reader says which counts.

use application::record::from_json;

use crate::axe::violations;
use crate::browser::{Browser, everywhere};
use crate::form::{APPLICATION, open_with};
use crate::keeping::pick;
use crate::made::{changed_on_paper, form, without_data};

const MESSAGE: &str = "document.querySelector('#keep-message').textContent";

/// What the reader has changed on paper: a name, a number that is taken away, a day that is none, and the title of a
/// product.
const EDITS: [(&str, &str); 4] = [
    (">张𠮷<", ">王 五<"),
    (">860<", "><"),
    (">2026年6月1日<", ">六月初<"),
    (">自治区名牌产品<", ">国家名牌产品<"),
];

/// The value in an input of the form.
fn value(name: &str) -> String {
    format!("document.querySelector(\"[name='{name}']\").value")
}

/// The form of 申请 with these changes, made without a browser.
pub fn edited() -> Vec<u8> {
    let draft = from_json(APPLICATION).expect("a draft").draft;
    changed(form(&draft))
}

fn changed(form: Vec<u8>) -> Vec<u8> {
    EDITS.iter().fold(form, |form, (from, to)| changed_on_paper(&form, from, to))
}

/// The form of 申请, as the page hands it over, and an empty page.
async fn handed_over(browser: &Browser, address: &str) -> Vec<u8> {
    open_with(browser, address, APPLICATION).await;
    browser.click("[data-export='docx']").await;
    let (_, form) = browser.downloaded("docx").await;
    browser.click("[name='clear']").await;
    browser.click("[name='clear-yes']").await;
    browser.until(&format!("{} === ''", value("form.applicant"))).await;
    form
}

#[test]
fn what_differs_is_asked_field_by_field() {
    everywhere(async |browser, address| {
        let form = handed_over(&browser, &address).await;
        pick(&browser, "input[name='draft']", "改过的申报表.docx", &changed(form)).await;
        // Each with its name, what the data says and what stands on paper.
        for (input, label, data, paper) in [
            ("form.legal_representative", "法定代表人", "张𠮷", "王 五"),
            ("form.employees", "职工人数", "860", "（空白）"),
            ("form.filled_on", "填报日期", "2026年6月1日", "六月初"),
            ("products[0].title", "产品1", "自治区名牌产品", "国家名牌产品"),
        ] {
            browser.says(&format!("[data-differs='{input}']"), &[label, data, paper]).await;
        }
        browser.until("document.querySelectorAll('[data-differs]').length === 4").await;
        assert_eq!(violations(&browser).await, Vec::<String>::new());
        // A text that is no value cannot be taken. Nothing else is chosen, and nothing is opened before it is.
        browser.find("[name='differs.form.filled_on'][value='text']:disabled").await;
        browser.find("[name='differs.form.filled_on'][value='data']:checked").await;
        browser.until("document.querySelectorAll('[data-differs] :checked').length === 1").await;
        let key = async |css: &str, key: &str| {
            browser.find(css).await.send_keys(key).await.expect("a key");
        };
        key("[name='draft-yes']", " ").await;
        browser.has_focus("[name='differs.form.legal_representative']").await;
        browser.until(&format!("{MESSAGE}.includes('没有选择')")).await;
        browser.until(&format!("{} === ''", value("form.applicant"))).await;
        // By keyboard: the paper for the name and the title, the data for the number.
        key("[name='differs.form.legal_representative'][value='text']", " ").await;
        key("[name='differs.form.employees'][value='data']", " ").await;
        key("[name='draft-yes']", " ").await;
        browser.has_focus("[name='differs.products[0].title']").await;
        key("[name='differs.products[0].title'][value='text']", " ").await;
        browser.until("document.querySelectorAll('[data-differs] :checked').length === 4").await;
        key("[name='draft-yes']", " ").await;
        browser.until("!document.querySelector('[data-differs]')").await;
        browser.until(&format!("{MESSAGE}.startsWith('已打开赤峰塞罕乳业有限公司')")).await;
        for (input, expected) in [
            ("form.applicant", "赤峰塞罕乳业有限公司"),
            ("form.legal_representative", "王 五"),
            ("form.employees", "860"),
            ("form.filled_on", "2026-06-01"),
        ] {
            browser.until(&format!("{} === '{expected}'", value(input))).await;
        }
        browser.run("location.hash = '#/step/2'").await;
        browser.find("[name='products[0].title'][value='national']:checked").await;
        assert_eq!(violations(&browser).await, Vec::<String>::new());
        // The whole can be taken back.
        browser.click("[name='undo']").await;
        browser.until("!document.querySelector(\"[name='products[0].title']:checked\")").await;
        browser
    });
}

#[test]
fn what_is_the_same_is_opened_at_once_and_without_data_the_text_is_read() {
    everywhere(async |browser, address| {
        let form = handed_over(&browser, &address).await;
        pick(&browser, "input[name='draft']", "申报表.docx", &form).await;
        browser.until(&format!("{MESSAGE}.includes('文字与所带数据一致')")).await;
        browser.until(&format!("{} === '张𠮷'", value("form.legal_representative"))).await;
        browser.until("!document.querySelector('[data-differs]')").await;
        // Without its data, with a change on the paper that cannot be read.
        let paper = changed_on_paper(&without_data(&form), EDITS[0].0, EDITS[0].1);
        let paper = changed_on_paper(&paper, EDITS[2].0, EDITS[2].1);
        pick(&browser, "input[name='draft']", "没有数据的申报表.docx", &paper).await;
        browser.click("[name='draft-yes']").await;
        browser.until(&format!("{MESSAGE}.includes('没有带申报数据')")).await;
        browser.says("#keep-message", &["未能读入", "填报日期"]).await;
        browser.until(&format!("{} === '王 五'", value("form.legal_representative"))).await;
        browser.until(&format!("{} === '860'", value("form.employees"))).await;
        browser
    });
}
