//! Hand-made cases by article: below, at and above each threshold, in yuan and in fen.

use quality_award_rules::Title;
use serde_json::{Value, json};

use crate::by_hand::{NATIONAL, REGIONAL, check, product, title_validity};
use crate::reference::PLAIN;

#[test]
fn article_2_and_9_one_unmet_condition_is_enough() {
    for name in PLAIN {
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
    for products in [json!([]), json!([product(Title::Untitled, false)])] {
        check(
            &json!({ "products": products, "output_value_yuan": "900000000" }),
            &json!({
                "eligibility": "ineligible",
                "improvements": [
                    { "outcome": "national_brand", "changes": ["products"] },
                    { "outcome": "regional_brand", "changes": ["products"] },
                ],
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
            "notices": [
                title_validity(),
                { "id": "reappraisal_read_by_product", "articles": ["10"] },
            ],
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
                "notices": [title_validity()],
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
                "notices": [
                    { "id": "output_at_threshold", "articles": ["15", "16"] },
                    title_validity(),
                ],
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
                "notices": [
                    { "id": "fund_amount_discretionary", "articles": ["6", "7", "16"] },
                    title_validity(),
                ],
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
