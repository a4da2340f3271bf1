//! The TypeScript declarations name what the rules know.

use std::collections::BTreeSet;

use quality_award_rules::{Condition, Facts, Field, Member as _, Notice, Outcome};

use crate::assess;

const TYPES: &str = include_str!("../../rules/js/index.d.ts");

/// The names of the fields of one interface, in order.
fn fields(interface: &str) -> Vec<&'static str> {
    let body = body(interface);
    let name = |line: &'static str| line.trim().split_once(['?', ':']).map(|(name, _)| name);
    body.lines()
        .filter(|line| line.starts_with("  ") && line.trim_start().starts_with(char::is_alphabetic))
        .filter_map(name)
        .collect()
}

/// What stands between the braces of one interface.
fn body(interface: &str) -> &'static str {
    let start = format!("export interface {interface} {{\n");
    let (_, body) = TYPES.split_once(&start).expect("an interface");
    body.split_once("\n}").expect("its end").0
}

#[test]
fn the_declarations_have_every_field_in_order() {
    let names: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
    assert_eq!(fields("Facts"), names);
    assert_eq!(fields("Product"), ["name", "title", "reappraised_at_same_level"]);
    assert_eq!(fields("Options"), ["year"]);
    for notice in Notice::ALL {
        assert!(TYPES.contains(&format!("| \"{}\"", notice.id())));
    }
    for outcome in Outcome::ALL {
        assert!(TYPES.contains(&format!("\"{}\"", outcome.name())));
    }
}

/// A condition is a fact that is not excluded, or one of the two that stand beside.
#[test]
fn the_conditions_are_declared() {
    let (_, excluded) =
        TYPES.split_once("export type PlainCondition = Exclude<").expect("the conditions");
    let (excluded, _) = excluded.split_once(';').expect("their end");
    let condition = body("Condition");
    for field in Field::ALL {
        let quoted = format!("\"{}\"", field.name());
        let plain = matches!(field, Field::Question(question) if question.is_plain_condition());
        assert_ne!(excluded.contains(&quoted), plain, "{quoted}");
    }
    for other in [Condition::BrandTitle, Condition::NotBarredByReappraisal] {
        assert!(condition.contains(&format!("| \"{}\"", other.id())), "{}", other.id());
    }
}

/// An assessment has the fields that its declaration names.
#[test]
fn the_assessment_is_declared_as_it_is_written() {
    let written = serde_json::to_value(assess(&Facts::default())).expect("JSON");
    let object = written.as_object().expect("an object");
    let names: BTreeSet<&str> = object.keys().map(String::as_str).collect();
    let declared = fields("Assessment");
    assert_eq!(declared.len(), names.len());
    assert_eq!(declared.into_iter().collect::<BTreeSet<_>>(), names);
}
