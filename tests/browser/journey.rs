//! The main job: a real applicant answers everything, reads the verdict and leaves with the form.

use application::words::letter;
use quality_award_rules::{Condition, Edition, Field, Member as _, Question};

use crate::browser::{Answer, Browser, everywhere, with_browser};
use crate::docx;
use crate::driver::Kind;
use crate::site::file_address;

const APPLICANT: &str = "赤峰塞罕乳业有限公司";
const PRODUCT: &str = "“草原”牌灭菌乳 <250ml> & 𠮷";

/// What the applicant answers: one regional title, a fen above the threshold, state-controlled.
pub fn answers() -> Vec<(String, Answer)> {
    let yes_no = |question: Question| {
        let answer = if question == Question::AwardedBefore { "false" } else { "true" };
        (Field::from(question).name().to_owned(), Answer::Choose(answer))
    };
    let product = |field: &str| format!("products[0].{field}");
    let others = [
        (product("name"), Answer::Type(PRODUCT)),
        (product("title"), Answer::Choose("regional")),
        (product("reappraised_at_same_level"), Answer::Choose("false")),
        ("output_value_yuan".to_owned(), Answer::Type("100000000.01元")),
    ];
    Question::ALL.into_iter().map(yes_no).chain(others).collect()
}

#[track_caller]
fn contains(text: &str, expected: &[&str]) {
    for words in expected {
        assert!(text.contains(words), "{words:?} is missing from:\n{text}");
    }
}

/// What the screen and the form both show of this applicant.
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
    whole(&browser).await;
    browser
}

/// From the first screen to the form, checked on the way; the browser stores the answers or refuses.
pub async fn whole(browser: &Browser) {
    browser.click("a.primary").await;
    browser.until("location.hash === '#/step/1'").await;
    browser.begun().await;
    let verdict = browser.find("#verdict").await;
    assert_eq!(verdict.attr("data-award").await.expect("an attribute"), None);
    let eligibility = verdict.attr("data-eligibility").await.expect("an attribute");
    assert_eq!(eligibility.as_deref(), Some("undetermined"));

    browser.answer_steps(&answers()).await;
    browser.click("a.primary[href='#/result']").await;
    browser.find(".letter").await;
    let verdict = browser.find("#verdict[data-award='regional_brand']").await;
    let eligibility = verdict.attr("data-eligibility").await.expect("an attribute");
    assert_eq!(eligibility.as_deref(), Some("eligible"));
    let outcomes = verdict.attr("data-outcomes").await.expect("an attribute");
    assert_eq!(outcomes.as_deref(), Some("regional_brand"));
    let edition = Edition::for_year(2026).expect("an edition");
    let article = edition.words("15".parse().expect("a citation")).expect("its words");
    let screen = browser.text("#verdict").await;
    contains(&screen, &VERDICT);
    contains(&screen, &[article]);

    browser.click(".letter a.primary").await;
    browser.find("[name='form.applicant']").await;
    browser.begun().await;
    browser.type_into("form.applicant", APPLICANT).await;
    browser.click("[data-export='docx']").await;
    let (name, bytes) = browser.downloaded("docx").await;
    assert!(name.starts_with(&format!("市长质量奖申报表_{APPLICANT}_")), "{name}");
    let form = docx::text(&bytes);
    contains(&form, &VERDICT);
    contains(&form, &[article, APPLICANT, PRODUCT, "自治区名牌产品", "100,000,000.01"]);
    contains(&form, &["人民币壹亿元零壹分", edition.text_sha256]);
    every_answer(&form);
}

/// Every question stands in the form with its answer, and no placeholder is left.
#[track_caller]
fn every_answer(form: &str) {
    assert!(!form.contains("{{") && !form.contains("未知占位符"), "{form}");
    let edition = Edition::for_year(2026).expect("an edition");
    // The rows of the table, each cell a line: number, words, articles, nature, answer.
    let cells: Vec<&str> = form.lines().collect();
    for question in Question::ALL.into_iter().filter(|question| question.is_plain_condition()) {
        let words = letter::condition(Condition::Plain(question), edition);
        let row = cells.windows(4).find(|cells| cells[0] == words);
        assert_eq!(row.map(|cells| cells[3]), Some("是"), "{words} in:\n{form}");
    }
    let after = |label: &str| {
        let place = cells.iter().position(|cell| *cell == label);
        place.and_then(|place| cells.get(place + 1)).copied()
    };
    assert_eq!(after("是否曾获市长质量奖"), Some("否"), "{form}");
    assert_eq!(after("国有及国有控股企业"), Some("是"), "{form}");
    // The product's row: number, name, title, reappraisal.
    let product = cells.windows(3).find(|cells| cells[0] == PRODUCT);
    assert_eq!(product.map(|cells| &cells[1..]), Some(["自治区名牌产品", "否"].as_slice()));
    assert!(Field::ALL.len() == 19, "a new field needs a place in the form");
}

#[test]
fn the_served_page() {
    everywhere(journey);
}

#[test]
fn the_page_from_a_file() {
    for kind in Kind::ALL {
        with_browser(kind, |browser| journey(browser, file_address()));
    }
}
