//! Which edition governs which year, and that everything that an edition can change follows the
//! edition: figures, words, citations, the receipt.

use quality_award_rules::{Edition, Field, Member as _, Notice, Question, Title, assess_under};
use serde_json::{Value, json};

use crate::edition;
use crate::governing;
use crate::model::Model;
use crate::of_2027::of_2027;

#[test]
fn the_year_decides_the_edition() {
    let editions = [of_2027(), edition()];
    for (year, expected) in [
        (0, None),
        (2013, None),
        (2014, Some(edition())),
        (2026, Some(edition())),
        (2027, Some(of_2027())),
        (u16::MAX, Some(of_2027())),
    ] {
        assert_eq!(Edition::governing(&editions, year), expected, "{year}");
    }
    assert_ne!(edition(), of_2027());
    assert_eq!(Edition::governing(&[], 2026), None);
    let error = Edition::for_year(2013).expect_err("nothing governs 2013");
    assert_eq!(error.first().first_year, 2014);
    assert_eq!(
        error.to_string(),
        "no edition of the Measures governs 2013: the first one governs 2014",
    );
}

/// Editions stand oldest first, each from a year of its own on.
#[test]
fn editions_stand_in_order() {
    let years: Vec<u16> = Edition::all().iter().map(|edition| edition.first_year).collect();
    assert!(years.is_sorted_by(|one, next| one < next), "{years:?}");
    assert_eq!(Edition::for_year(2014), Ok(Edition::all()[0]));
}

/// The rows of an edition stand in the order that they are looked up in.
#[test]
fn every_row_stands_in_its_place() {
    for edition in [edition(), of_2027()] {
        let fields: Vec<Field> = edition.provisions.fields.iter().map(|row| row.0).collect();
        assert_eq!(fields, Field::ALL);
        let notices: Vec<Notice> = edition.provisions.notices.iter().map(|row| row.0).collect();
        assert_eq!(notices, Notice::ALL);
    }
}

/// The assessment, for an application of the year, of a state-controlled enterprise that meets
/// every condition with one product.
fn assessed(year: u16, title: Title, output_yuan: u64) -> Value {
    let facts = Model {
        awarded_before: Some(false),
        state_controlled: Some(true),
        products: Some(vec![(Some(title), Some(false))]),
        output_fen: Some(output_yuan * 100),
        ..Model::met()
    };
    serde_json::to_value(assess_under(governing(year), &facts.facts())).expect("JSON")
}

fn award(outcome: &str, article: &str, amount: &Value) -> Value {
    json!({ "outcome": outcome, "article": article, "amount": amount })
}

fn fixed(yuan: &str) -> Value {
    json!({ "kind": "fixed", "yuan": yuan })
}

/// The same facts in two years: each year has its threshold, its amount and its share.
#[test]
fn each_year_has_its_figures() {
    let fund = json!({ "kind": "discretionary", "annual_fund_yuan": "1000000" });
    for (year, output, expected, share) in [
        (2026, 100_000_000, Value::Null, Value::Null),
        (2026, 150_000_000, award("regional_brand", "15", &fixed("1000000")), json!("200000")),
        (2026, 200_000_000, award("regional_brand", "15", &fixed("1000000")), json!("200000")),
        (2027, 100_000_000, award("quality_fund", "16", &fund), Value::Null),
        (2027, 150_000_000, award("quality_fund", "16", &fund), Value::Null),
        (2027, 200_000_000, Value::Null, Value::Null),
        (2027, 200_000_001, award("regional_brand", "15", &fixed("2000000")), json!("400000")),
    ] {
        let assessment = assessed(year, Title::Regional, output);
        assert_eq!(assessment["award"], expected, "{year} {output}");
        assert_eq!(assessment["if_qualified"]["award"], expected, "{year} {output}");
        let given = &assessment["legal_representative_share"]["at_most_yuan"];
        assert_eq!(*given, share, "{year} {output}");
    }
    let short = assessed(2027, Title::Regional, 150_000_000)["improvements"][1].clone();
    assert_eq!(
        short,
        json!({
            "outcome": "regional_brand",
            "changes": ["output_value_yuan"],
            "more_than_yuan": "200000000",
            "short_by_yuan": "50000000",
        }),
    );
    for year in [2026, 2027] {
        let assessment = assessed(year, Title::National, 1);
        assert_eq!(assessment["award"], award("national_brand", "14", &fixed("5000000")));
    }
}

#[test]
fn the_receipt_names_the_edition() {
    let receipt = |year: u16| assessed(year, Title::Regional, 1)["rules"].clone();
    assert_eq!(
        receipt(2026),
        json!({
            "version": "0.2.0",
            "regulation": "赤峰市市长产品质量奖实施办法",
            "issued": "2014-03-17",
            "text_sha256": "ae1982d54c6f2e87204cf186cd24b50b86435a3dec6b8369b5c9e66c3a723ead",
        }),
    );
    assert_eq!(
        receipt(2027),
        json!({
            "version": "0.2.0",
            "regulation": "赤峰市市长产品质量奖实施办法（测试用）",
            "issued": "2026-12-01",
            "text_sha256": of_2027().text_sha256,
        }),
    );
}

#[test]
fn each_edition_has_its_words_and_articles() {
    let asked = |year, field| governing(year).asks(field);
    let methods = Field::Question(Question::AdvancedQualityMethods);
    assert_eq!(asked(2026, methods).words, "积极采用先进的质量管理方法");
    assert_eq!(asked(2027, methods).words, "持续采用先进的质量管理方法");
    let articles = |year| {
        let articles = asked(year, Field::OutputValue).articles.iter();
        articles.map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(articles(2026), ["15", "16"]);
    assert_eq!(articles(2027), ["15", "16", "27"]);
    let article_27 = "27".parse().expect("a citation");
    assert_eq!(governing(2026).words(article_27), None);
    let words = "本办法所称产值，以统计部门核定的数据为准。";
    assert_eq!(governing(2027).words(article_27), Some(words));
}
