//! The main job: a real applicant answers everything, reads the verdict and leaves with the form.

use quality_award_rules::{Edition, Field, Member as _, Question};

use crate::browser::{Browser, with_browser};
use crate::docx;
use crate::driver::Kind;
use crate::site::{Site, file_address};

const APPLICANT: &str = "赤峰塞罕乳业有限公司";
const PRODUCT: &str = "“草原”牌灭菌乳 <250ml> & 𠮷";

/// Answers everything: one regional title, a fen above the threshold, state-controlled.
async fn answer_everything(browser: &Browser) {
    for question in Question::ALL {
        let yes = question != Question::AwardedBefore;
        let value = if yes { "true" } else { "false" };
        browser.choose(Field::from(question).name(), value).await;
    }
    browser.type_into("products[0].name", PRODUCT).await;
    browser.choose("products[0].title", "regional").await;
    browser.choose("products[0].reappraised_at_same_level", "false").await;
    browser.type_into("output_value_yuan", "100000000.01").await;
    browser.type_into("form.applicant", APPLICANT).await;
}

#[track_caller]
fn contains(text: &str, expected: &[&str]) {
    for words in expected {
        assert!(text.contains(words), "{words:?} is missing from:\n{text}");
    }
}

/// What the screen and the form both say of this applicant.
const VERDICT: [&str; 7] = [
    "可以申报",
    "自治区名牌产品企业奖励",
    "100万元",
    "人民币壹佰万元整",
    "第十五条",
    "20万元",
    "第十七条",
];

async fn journey(browser: Browser, address: String) -> Browser {
    browser.open(&address).await;
    let verdict = browser.find("#verdict").await;
    let attribute = async |name| verdict.attr(name).await.expect("an attribute");
    assert_eq!(attribute("data-eligibility").await.as_deref(), Some("undetermined"));
    assert_eq!(attribute("data-award").await, None);

    answer_everything(&browser).await;
    browser.find("#verdict[data-award='regional_brand']").await;
    assert_eq!(attribute("data-eligibility").await.as_deref(), Some("eligible"));
    assert_eq!(attribute("data-outcomes").await.as_deref(), Some("regional_brand"));
    let article = Edition::latest().words("15".parse().expect("a citation")).expect("its words");
    let screen = browser.text("#verdict").await;
    contains(&screen, &VERDICT);
    contains(&screen, &[article]);

    browser.click("[data-export='docx']").await;
    let (name, bytes) = browser.downloaded("docx").await;
    assert!(name.starts_with(&format!("市长质量奖申报表_{APPLICANT}_")), "{name}");
    let form = docx::text(&bytes);
    contains(&form, &VERDICT);
    contains(&form, &[article, APPLICANT, PRODUCT, "自治区名牌产品", "100,000,000.01"]);
    contains(&form, &["人民币壹亿元零壹分", Edition::latest().text_sha256]);
    every_answer(&form);
    browser
}

/// Every question stands in the form with its answer, and no placeholder is left.
#[track_caller]
fn every_answer(form: &str) {
    assert!(!form.contains("{{") && !form.contains("未知占位符"), "{form}");
    // The rows of the table, each cell a line: number, words, articles, nature, answer.
    let cells: Vec<&str> = form.lines().collect();
    for question in Question::ALL.into_iter().filter(|question| question.is_plain_condition()) {
        let words = Field::from(question).words();
        let row = cells.windows(4).find(|cells| cells[0] == words);
        assert_eq!(row.map(|cells| cells[3]), Some("是"), "{words} in:\n{form}");
    }
    let after = |label: &str| {
        let place = cells.iter().position(|cell| *cell == label);
        place.and_then(|place| cells.get(place + 1)).copied()
    };
    assert_eq!(after("是否曾获市长质量奖"), Some("否"), "{form}");
    assert_eq!(after("国有及国有控股企业"), Some("是"), "{form}");
    assert!(Field::ALL.len() == 19, "a new field needs a place in the form");
}

#[test]
fn the_served_page() {
    let site = Site::start();
    for kind in Kind::ALL {
        with_browser(kind, |browser| journey(browser, site.address()));
    }
}

#[test]
fn the_page_from_a_file() {
    for kind in Kind::ALL {
        with_browser(kind, |browser| journey(browser, file_address()));
    }
}
