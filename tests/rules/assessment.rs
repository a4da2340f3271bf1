//! Hand-made cases of the parts of an assessment: improvements, `if_qualified`, notices, open
//! questions, and the whole as JSON.

use quality_award_rules::{Condition, Facts, Finding, Products, Question, Title, read};
use serde_json::{Value, json};

use crate::assess;
use crate::by_hand::{NATIONAL, REGIONAL, check, product, title_validity};
use crate::reference::PLAIN;

/// The conditions that are not met are those whose finding says so.
#[test]
fn what_is_not_met_is_listed() {
    let mut facts = Facts::default();
    assert_eq!(assess(&facts).conditions.unmet().next(), None);
    facts.set(Question::Manufacturer, Some(false));
    facts.set(Question::RegisteredInChifeng, Some(true));
    facts.products = Some(Products::default());
    let conditions = assess(&facts).conditions;
    let unmet: Vec<Condition> = conditions.unmet().collect();
    assert_eq!(unmet, [Condition::Plain(Question::Manufacturer), Condition::BrandTitle]);
    for (condition, finding) in conditions.iter() {
        assert_eq!(finding == Finding::Unmet, unmet.contains(&condition), "{condition:?}");
    }
}

/// An enterprise without a title hears of both titles; one with a title hears of no output that it
/// would have to lower.
#[test]
fn improvements_leave_out_what_a_better_one_makes_needless() {
    let entry = |outcome: &str, changes: &[&str]| json!({ "outcome": outcome, "changes": changes });
    let output = |changes: &[&str], short_by: &str| {
        let mut entry = entry("regional_brand", changes);
        entry["more_than_yuan"] = json!("100000000");
        entry["short_by_yuan"] = json!(short_by);
        entry
    };
    let untitled = json!([product(Title::Untitled, false)]);
    for (products, output_value, expected) in [
        (
            untitled.clone(),
            json!("1"),
            json!([
                entry("national_brand", &["products"]),
                output(&["products", "output_value_yuan"], "99999999"),
                entry("quality_fund", &["products"]),
            ]),
        ),
        (
            untitled.clone(),
            json!("100000000"),
            json!([
                entry("national_brand", &["products"]),
                output(&["products", "output_value_yuan"], "0"),
            ]),
        ),
        // The output is open, so the award of article 15 takes no more than a title, nor does the
        // fund.
        (
            untitled,
            json!(null),
            json!([
                entry("national_brand", &["products"]),
                entry("regional_brand", &["products"]),
                entry("quality_fund", &["products"]),
            ]),
        ),
        (json!([{ "reappraised_at_same_level": false }]), json!("1"), json!([])),
    ] {
        check(
            &json!({ "products": products, "output_value_yuan": output_value }),
            &json!({ "improvements": expected }),
        );
    }
    // A national title that may already be held is no change, so it makes the rest needless.
    check(
        &json!({ "manufacturer": false, "products": [{}], "output_value_yuan": "1" }),
        &json!({ "improvements": [entry("national_brand", &["manufacturer"])] }),
    );
}

#[test]
fn if_qualified_says_what_the_conditions_leave_open() {
    let open: Value = PLAIN.into_iter().map(|name| (name, Value::Null)).collect();
    let with = |changes: &Value| {
        let mut all = open.clone();
        for (field, value) in changes.as_object().expect("an object") {
            all[field] = value.clone();
        }
        all
    };
    let award = json!({
        "outcome": "regional_brand",
        "article": "15",
        "amount": { "kind": "fixed", "yuan": "1000000" },
    });
    let facts =
        json!({ "products": [product(REGIONAL, false)], "output_value_yuan": "100000000.01" });
    check(
        &with(&facts),
        &json!({
            "outcomes": ["regional_brand", "none"],
            "award": null,
            "if_qualified": { "outcomes": ["regional_brand"], "award": award },
        }),
    );
    let mut unmet = with(&facts);
    unmet["good_reputation"] = json!(false);
    check(
        &unmet,
        &json!({ "outcomes": ["none"], "if_qualified": { "outcomes": [], "award": null } }),
    );
    check(
        &with(&json!({ "products": [] })),
        &json!({ "outcomes": ["none"], "if_qualified": { "outcomes": ["none"], "award": null } }),
    );
}

/// A lapsed title is the office's to judge: the notice stands wherever a title is answered and an
/// award, or the open point between articles 15 and 16, can still come of it.
#[test]
fn title_validity_is_open_where_an_award_is_left() {
    let notices = |notices: &[Value]| json!({ "notices": notices });
    for (changes, expected) in [
        (json!({ "products": [product(NATIONAL, false)] }), notices(&[title_validity()])),
        (json!({ "products": [{ "title": "national" }, {}] }), notices(&[title_validity()])),
        (json!({ "products": [{}] }), notices(&[fund_amount()])),
        (json!({ "products": [product(NATIONAL, false)], "manufacturer": false }), notices(&[])),
        (json!({ "products": [product(NATIONAL, true)], "awarded_before": true }), notices(&[])),
    ] {
        check(&changes, &expected);
    }
}

/// The notice that the Measures set no amount for an enterprise.
fn fund_amount() -> Value {
    json!({ "id": "fund_amount_discretionary", "articles": ["6", "7", "16"] })
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
            "version": "0.2.0",
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
