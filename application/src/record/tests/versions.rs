//! Every version that was ever written opens, and the newest is written as it always was.

use proptest::prelude::*;
use quality_award_rules::{Question, Title};

use super::any::any_draft;
use crate::draft::{Action, Draft, ProductDraft};
use crate::inputs::Inputs;
use crate::record::{LIMITS, Opened, from_bytes, from_json, to_json};
use crate::typed::amount::Unit;

const BARE: &str = include_str!("../../../../tests/drafts/facts.json");
const FIRST: &str = include_str!("../../../../tests/drafts/version-1.json");
const SECOND: &str = include_str!("../../../../tests/drafts/version-2.json");
const SECOND_AS_TYPED: &str = include_str!("../../../../tests/drafts/version-2-as-typed.json");
const THIRD: &str = include_str!("../../../../tests/drafts/version-3.json");
/// The same as it is written since 0.2.0: the form's inputs by name, those of products last.
const THIRD_BY_NAME: &str = include_str!("../../../../tests/drafts/version-3-by-name.json");
/// The same, without a unit chosen beforehand.
const FOURTH: &str = include_str!("../../../../tests/drafts/version-4.json");
/// The same with a field of the office's own and what the page has put in; the clerk has cleared the year.
const FIFTH: &str = include_str!("../../../../tests/drafts/version-5.json");

/// The draft of which the first three fixtures are records.
fn expected() -> Draft {
    let mut draft = Draft::default();
    draft.yes_no.set(Question::Manufacturer, Some(true));
    draft.products = Some(vec![ProductDraft {
        name: "灭菌乳".to_owned(),
        title: Some(Title::Regional),
        ..ProductDraft::default()
    }]);
    draft.output = "100000000.01".to_owned();
    draft.unit = Some(Unit::Yuan);
    draft
}

/// A draft of which the facts alone do not say how it was typed.
fn expected_as_typed() -> Draft {
    let typed = |name: &str, text: &str| Action::Type(name.to_owned(), text.to_owned());
    let mut draft = Draft {
        output: "1 2000．00005".to_owned(),
        unit: Some(Unit::TenThousand),
        ..Draft::default()
    }
    .after(typed("applicant", "某某\"老字号\"有限公司\n"));
    draft.yes_no.set(Question::Manufacturer, Some(true));
    draft.yes_no.set(Question::RegisteredInChifeng, Some(false));
    draft.yes_no.set(Question::StateControlled, Some(true));
    draft.products = Some(vec![
        ProductDraft {
            name: "陈醋 ".to_owned(),
            title: Some(Title::Regional),
            reappraised: Some(false),
            ..ProductDraft::default()
        },
        ProductDraft { title: Some(Title::National), ..ProductDraft::default() },
        ProductDraft::default(),
    ]);
    draft
}

/// The same with inputs of the form: of the whole, of a year, of a product.
fn expected_with_form() -> Draft {
    let typed = |draft: Draft, (name, text): (&str, &str)| {
        draft.after(Action::Type(name.to_owned(), text.to_owned()))
    };
    [
        ("credit_code", "91350100M000100Y43"),
        ("years[2].sales", "1.2亿"),
        ("quality_methods", "一\n\t二𠮷"),
        ("uses", "质量持续提升\n质量攻关和人员培训"),
        ("products[1].issuer", "<某某局>"),
    ]
    .into_iter()
    .fold(expected_as_typed(), typed)
}

/// The same with a field of the office's own, and with what the page has put in.
fn expected_with_marks() -> Draft {
    let typed = |name: &str, text: &str| Action::Type(name.to_owned(), text.to_owned());
    let mut known = Inputs::default();
    known.set("year", "2026".to_owned());
    known.set("filled_on", "2026年5月20日".to_owned());
    let entered = expected_with_form().after(Action::Prefill(known));
    entered.after(typed("year", "")).after(typed("own.x", "一"))
}

#[track_caller]
fn check(record: &str, draft: Draft) {
    assert_eq!(from_json(record), Ok(Opened { draft, unread: Vec::new() }));
}

#[test]
fn every_version_opens_to_the_same_answers() {
    check(BARE, expected());
    check(FIRST, expected());
    // Nobody chose the unit of this one.
    check(SECOND, Draft { unit: None, ..expected() });
    check(SECOND_AS_TYPED, expected_as_typed());
    check(THIRD, expected_with_form());
    check(THIRD_BY_NAME, expected_with_form());
    check(FOURTH, expected_with_form());
    check(FIFTH, expected_with_marks());
}

#[test]
fn the_newest_version_is_written_to_the_byte() {
    assert_eq!(to_json(&expected_with_marks()), FIFTH.trim_end());
}

#[test]
fn a_blank_draft_is_a_record_too() {
    check(&to_json(&Draft::default()), Draft::default());
    check("{}", Draft::default());
    check(r#"{"version":1}"#, Draft::default());
    check(r#"{"version":2,"typed":null,"facts":{}}"#, Draft::default());
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    check(&format!("\u{feff}{FIRST}"), expected());
    assert_eq!(from_bytes(SECOND.as_bytes()), from_json(SECOND));
}

#[test]
fn the_longest_list_opens() {
    let products = Some(vec![ProductDraft::default(); LIMITS.products]);
    let draft = Draft { products, ..Draft::default() };
    check(&to_json(&draft), draft);
}

proptest! {
    #[test]
    fn every_draft_comes_back(draft in any_draft()) {
        let unread = Vec::new();
        prop_assert_eq!(from_json(&to_json(&draft)), Ok(Opened { draft, unread }));
    }

    /// Any program for the contract's facts can read a record's.
    #[test]
    fn the_facts_stand_under_the_contracts_names(draft in any_draft()) {
        let record: serde_json::Value = serde_json::from_str(&to_json(&draft)).expect("JSON");
        let facts = quality_award_rules::read(&record["facts"]).expect("facts");
        prop_assert_eq!(facts, draft.facts());
    }
}
