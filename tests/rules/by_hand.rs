//! Facts written by hand, and the one place that compares their assessment with what is expected.

use quality_award_rules::{Title, read};
use serde_json::{Value, json};

use crate::assess;
use crate::reference::PLAIN;

pub(crate) const REGIONAL: Title = Title::Regional;
pub(crate) const NATIONAL: Title = Title::National;

/// Facts of an enterprise that meets every condition, with `changes` on top.
pub(crate) fn facts(changes: &Value) -> Value {
    let mut facts: Value = PLAIN.into_iter().map(|name| (name, true)).collect();
    facts["awarded_before"] = json!(false);
    facts["state_controlled"] = json!(false);
    for (field, value) in changes.as_object().expect("an object") {
        facts[field] = value.clone();
    }
    facts
}

pub(crate) fn product(title: Title, reappraised: bool) -> Value {
    json!({ "title": title.name(), "reappraised_at_same_level": reappraised })
}

/// The notice that the Measures say nothing of a title's term.
pub(crate) fn title_validity() -> Value {
    json!({ "id": "title_validity_unsettled", "articles": ["2", "9(2)", "14", "15", "16"] })
}

/// Compares the parts of the assessment that `expected` names.
#[track_caller]
pub(crate) fn check(changes: &Value, expected: &Value) {
    let facts = read(facts(changes)).expect("accepted facts");
    let assessment = serde_json::to_value(assess(&facts)).expect("JSON");
    for (part, value) in expected.as_object().expect("an object") {
        assert_eq!(&assessment[part], value, "{part} of {changes}");
    }
}
