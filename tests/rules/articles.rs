//! Hand-made cases by article: below, at and above each threshold, in yuan and in fen.

use quality_award_rules::{Question, Title, assess, read};
use serde_json::{Value, json};

/// Facts of an enterprise that meets every condition, with `changes` on top.
fn facts(changes: &Value) -> Value {
    let plain = Question::ALL.into_iter().filter(|question| question.is_plain_condition());
    let mut facts: Value =
        plain.map(|question| (quality_award_rules::Field::from(question).name(), true)).collect();
    facts["awarded_before"] = json!(false);
    facts["state_controlled"] = json!(false);
    for (field, value) in changes.as_object().expect("an object") {
        facts[field] = value.clone();
    }
    facts
}

fn product(title: Title, reappraised: bool) -> Value {
    json!({ "title": title.name(), "reappraised_at_same_level": reappraised })
}

/// Compares the parts of the assessment that `expected` names.
#[track_caller]
fn check(changes: &Value, expected: &Value) {
    let facts = read(facts(changes)).expect("accepted facts");
    let assessment = serde_json::to_value(assess(&facts)).expect("JSON");
    for (part, value) in expected.as_object().expect("an object") {
        assert_eq!(&assessment[part], value, "{part} of {changes}");
    }
}

const REGIONAL: Title = Title::Regional;
const NATIONAL: Title = Title::National;

#[test]
fn article_2_and_9_one_unmet_condition_is_enough() {
    for question in Question::ALL.into_iter().filter(|question| question.is_plain_condition()) {
        let name = quality_award_rules::Field::from(question).name();
        let products = json!([product(NATIONAL, false)]);
        check(
            &json!({ "products": products, name: false }),
            &json!({
                "eligibility": "ineligible",
                "outcomes": ["none"],
                "award": null,
                "open_questions": [],
                "improvements": [{ "outcome": "national_brand", "changes": [name] }],
            }),
        );
    }
}

#[test]
fn article_9_2_no_title_no_award() {
    for products in [json!([]), json!([product(Title::None, false)])] {
        check(
            &json!({ "products": products, "output_value_yuan": "900000000" }),
            &json!({
                "eligibility": "ineligible",
                "improvements": [{ "outcome": "national_brand", "changes": ["products"] }],
            }),
        );
    }
}

#[test]
fn article_10_bars_the_reappraised_product_of_a_winner_alone() {
    let barred = json!([product(REGIONAL, true)]);
    for (awarded, eligibility) in
        [(json!(true), "ineligible"), (json!(false), "eligible"), (json!(null), "undetermined")]
    {
        check(
            &json!({ "awarded_before": awarded, "products": barred, "output_value_yuan": "1" }),
            &json!({ "eligibility": eligibility }),
        );
    }
    check(
        &json!({
            "awarded_before": true,
            "products": [product(REGIONAL, true), product(NATIONAL, false)],
        }),
        &json!({
            "outcomes": ["national_brand"],
            "notices": [{ "id": "reappraisal_read_by_product", "articles": ["10"] }],
        }),
    );
}

#[test]
fn article_14_the_output_value_does_not_matter() {
    for output in ["0", "0.01", "99999999.99", "100000000", "100000000.01", "999999999999999.99"] {
        check(
            &json!({ "products": [product(NATIONAL, false)], "output_value_yuan": output }),
            &json!({
                "outcomes": ["national_brand"],
                "award": {
                    "outcome": "national_brand",
                    "article": "14",
                    "amount": { "kind": "fixed", "yuan": "5000000" },
                },
                "improvements": [],
            }),
        );
    }
}

#[test]
fn article_15_above_the_threshold() {
    for output in
        [json!("100000000.01"), json!("100000001"), json!(100_000_001), json!("999999999999999.99")]
    {
        check(
            &json!({ "products": [product(REGIONAL, false)], "output_value_yuan": output }),
            &json!({
                "outcomes": ["regional_brand"],
                "award": {
                    "outcome": "regional_brand",
                    "article": "15",
                    "amount": { "kind": "fixed", "yuan": "1000000" },
                },
                "notices": [],
            }),
        );
    }
}

#[test]
fn articles_15_and_16_say_nothing_at_the_threshold() {
    for output in
        [json!("100000000"), json!("100000000.0"), json!("100000000.00"), json!(100_000_000)]
    {
        check(
            &json!({ "products": [product(REGIONAL, false)], "output_value_yuan": output }),
            &json!({
                "eligibility": "eligible",
                "outcomes": ["unsettled"],
                "award": null,
                "improvements": [
                    { "outcome": "national_brand", "changes": ["products"] },
                    {
                        "outcome": "regional_brand",
                        "changes": ["output_value_yuan"],
                        "more_than_yuan": "100000000",
                        "short_by_yuan": "0",
                    },
                ],
                "notices": [{ "id": "output_at_threshold", "articles": ["15", "16"] }],
            }),
        );
    }
}

#[test]
fn article_16_below_the_threshold() {
    for (output, short_by) in
        [("99999999.99", "0.01"), ("99999999", "1"), ("0", "100000000"), ("99999999.5", "0.5")]
    {
        check(
            &json!({ "products": [product(REGIONAL, false)], "output_value_yuan": output }),
            &json!({
                "outcomes": ["quality_fund"],
                "award": {
                    "outcome": "quality_fund",
                    "article": "16",
                    "amount": { "kind": "discretionary", "annual_fund_yuan": "1000000" },
                },
                "improvements": [
                    { "outcome": "national_brand", "changes": ["products"] },
                    {
                        "outcome": "regional_brand",
                        "changes": ["output_value_yuan"],
                        "more_than_yuan": "100000000",
                        "short_by_yuan": short_by,
                    },
                ],
                "notices": [{ "id": "fund_amount_discretionary", "articles": ["6", "7", "16"] }],
            }),
        );
    }
}

#[test]
fn article_17_a_share_of_award_money_only() {
    let share = |at_most: &str| json!({ "article": "17", "rate": "0.20", "at_most_yuan": at_most });
    for (title, output, controlled, expected) in [
        (NATIONAL, "1", json!(true), share("1000000")),
        (REGIONAL, "100000000.01", json!(true), share("200000")),
        (REGIONAL, "99999999.99", json!(true), Value::Null),
        (REGIONAL, "100000000", json!(true), Value::Null),
        (NATIONAL, "1", json!(false), Value::Null),
        (NATIONAL, "1", json!(null), Value::Null),
    ] {
        check(
            &json!({
                "products": [product(title, false)],
                "output_value_yuan": output,
                "state_controlled": controlled,
            }),
            &json!({ "legal_representative_share": expected }),
        );
    }
}

#[test]
fn open_questions_stand_in_the_order_of_the_table() {
    check(
        &json!({
            "manufacturer": null,
            "good_reputation": null,
            "awarded_before": null,
            "products": [{}, { "title": "regional" }],
        }),
        &json!({
            "open_questions": [
                "manufacturer",
                "products[0].title",
                "products[0].reappraised_at_same_level",
                "products[1].reappraised_at_same_level",
                "good_reputation",
                "awarded_before",
                "output_value_yuan",
            ],
        }),
    );
}

#[test]
fn the_whole_assessment_as_json() {
    let facts = read(json!({})).expect("accepted facts");
    let assessment = serde_json::to_value(assess(&facts)).expect("JSON");
    assert_eq!(
        assessment["rules"],
        json!({
            "version": "0.1.0",
            "regulation": "赤峰市市长产品质量奖实施办法",
            "issued": "2014-03-17",
            "text_sha256": "ae1982d54c6f2e87204cf186cd24b50b86435a3dec6b8369b5c9e66c3a723ead",
        }),
    );
    let conditions = assessment["conditions"].as_array().expect("a list");
    let ids: Vec<_> = conditions.iter().map(|condition| condition["id"].as_str()).collect();
    assert_eq!(ids.len(), 17);
    assert_eq!(ids[6], Some("brand_title"));
    assert_eq!(ids[16], Some("not_barred_by_reappraisal"));
    assert_eq!(
        conditions[4],
        json!({
            "id": "registered_in_chifeng",
            "articles": ["2", "9(1)"],
            "nature": "objective",
            "finding": "unknown",
        }),
    );
    let objective: Vec<_> = conditions
        .iter()
        .filter(|condition| condition["nature"] == "objective")
        .filter_map(|condition| condition["id"].as_str())
        .collect();
    assert_eq!(
        objective,
        [
            "manufacturer",
            "registered_in_chifeng",
            "independent_legal_person",
            "brand_title",
            "not_barred_by_reappraisal",
        ],
    );
}
