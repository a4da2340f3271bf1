//! The one versioned record of a draft: what the browser keeps, and what a draft file holds.
//!
//! Every version ever written stays readable. Version 2 is the current one; version 1 held the
//! facts alone; a bare object of facts, as the batch command reads it, is read too.

use quality_award_rules::{FactsError, Field, LIMITS, Question, salvage};
use serde_json::{Map, Value, json};

use crate::amount::Unit;
use crate::draft::{Action, Draft};

/// The bounds on a record.
pub struct Limits {
    /// Bytes of a record that is opened.
    pub bytes: usize,
}

/// The limits of a record.
pub const RECORD: Limits = Limits { bytes: 1024 * 1024 };

const VERSION: u64 = 2;

/// A draft as it was opened.
#[derive(Debug, PartialEq, Eq)]
pub struct Opened {
    /// All that could be read.
    pub draft: Draft,
    /// The fields that could not be; they are not answered.
    pub unread: Vec<String>,
}

/// Why a text is no draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Longer than [`RECORD`] allows.
    TooLarge,
    /// Not a draft of this page.
    NotADraft,
    /// Written by a newer version of the page. It must not be overwritten: it can still be read
    /// there.
    Newer,
}

/// Writes the record of a draft.
#[must_use]
pub fn to_json(draft: &Draft) -> String {
    let products = draft.products.iter().flatten();
    let names: Vec<&str> = products.map(|product| product.name.as_str()).collect();
    json!({
        "version": VERSION,
        // Facts go into JSON as the contract has them; that cannot fail.
        "facts": serde_json::to_value(draft.facts()).unwrap_or_default(),
        "typed": {
            "applicant": draft.applicant,
            "output": draft.output,
            "unit": draft.unit.name(),
            "product_names": names,
        },
    })
    .to_string()
}

/// Reads the record of a draft, of any version. What cannot be read is listed and nothing else is
/// lost.
///
/// # Errors
/// [`RecordError`] where the whole is no draft that this version knows.
pub fn from_json(text: &str) -> Result<Opened, RecordError> {
    if text.len() > RECORD.bytes {
        return Err(RecordError::TooLarge);
    }
    let Ok(Value::Object(record)) = serde_json::from_str(text) else {
        return Err(RecordError::NotADraft);
    };
    match record.get("version") {
        None if record.keys().any(|name| Field::from_name(name).is_some()) => {
            Ok(open(&Value::Object(record), &Value::Null))
        }
        Some(version) => match version.as_u64() {
            Some(1 | VERSION) => Ok(opened(&record)),
            Some(newer) if newer > VERSION => Err(RecordError::Newer),
            _ => Err(RecordError::NotADraft),
        },
        None => Err(RecordError::NotADraft),
    }
}

fn opened(record: &Map<String, Value>) -> Opened {
    let no_facts = Value::Object(Map::new());
    let facts = record.get("facts").unwrap_or(&no_facts);
    open(facts, record.get("typed").unwrap_or(&Value::Null))
}

/// The draft of facts and, from version 2 on, of what was typed.
fn open(facts: &Value, typed: &Value) -> Opened {
    let (facts, errors) = salvage(facts).unwrap_or_default();
    let mut unread: Vec<String> = errors.iter().filter_map(FactsError::field).collect();
    let mut draft = Draft::of(&facts);
    let Value::Object(typed) = typed else {
        return Opened { draft, unread };
    };
    for (name, value) in typed {
        match (name.as_str(), value) {
            ("applicant", Value::String(applicant)) => draft.applicant.clone_from(applicant),
            ("output", Value::String(output)) => draft.output.clone_from(output),
            ("unit", Value::String(unit)) => match Unit::from_name(unit) {
                Some(unit) => draft.unit = unit,
                None => unread.push(name.clone()),
            },
            ("product_names", Value::Array(names)) => {
                let products = draft.products.iter_mut().flatten();
                for (product, name) in products.zip(names.iter().take(LIMITS.products)) {
                    if let Value::String(name) = name {
                        product.name.clone_from(name);
                    }
                }
            }
            _ => unread.push(name.clone()),
        }
    }
    Opened { draft, unread }
}

/// Brings together what this tab and another one have made of the same draft: what changed here
/// since `base` wins, everything else is theirs, so that neither destroys the other's answers.
#[must_use]
pub fn merge(base: &Draft, mine: &Draft, theirs: &Draft) -> Draft {
    let mut merged = theirs.clone();
    for question in Question::ALL {
        if mine.answer(question) != base.answer(question) {
            merged = merged.after(Action::Answer(question, mine.answer(question)));
        }
    }
    if mine.products != base.products {
        merged.products.clone_from(&mine.products);
    }
    if mine.applicant != base.applicant {
        merged.applicant.clone_from(&mine.applicant);
    }
    if (&mine.output, mine.unit) != (&base.output, base.unit) {
        merged.output.clone_from(&mine.output);
        merged.unit = mine.unit;
    }
    merged
}

#[cfg(test)]
mod tests {
    use quality_award_rules::Title;

    use super::*;
    use crate::draft::ProductDraft;

    fn draft() -> Draft {
        let mut draft = Draft::default()
            .after(Action::Answer(Question::Manufacturer, Some(true)))
            .after(Action::Answer(Question::AwardedBefore, Some(false)));
        draft.applicant = "赤峰“𠮷”有限公司\n二行".to_owned();
        draft.output = "一个亿".to_owned();
        draft.unit = Unit::TenThousand;
        draft.products = Some(vec![
            ProductDraft {
                name: "长".repeat(500),
                title: Some(Title::Regional),
                reappraised: Some(false),
            },
            ProductDraft::default(),
        ]);
        draft
    }

    #[test]
    fn what_was_typed_comes_back_as_typed() {
        for draft in [Draft::default(), draft()] {
            let opened = from_json(&to_json(&draft));
            assert_eq!(opened, Ok(Opened { draft, unread: vec![] }));
        }
    }

    #[test]
    fn every_version_stays_readable() {
        let mut expected =
            Draft::default().after(Action::Answer(Question::Manufacturer, Some(true)));
        expected.output = "100000000.01".to_owned();
        expected.products = Some(vec![ProductDraft {
            name: "灭菌乳".to_owned(),
            title: Some(Title::Regional),
            reappraised: None,
        }]);
        for text in [
            include_str!("../../tests/drafts/facts.json"),
            include_str!("../../tests/drafts/version-1.json"),
            include_str!("../../tests/drafts/version-2.json"),
        ] {
            let opened = from_json(text);
            assert_eq!(opened, Ok(Opened { draft: expected.clone(), unread: vec![] }), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_listed_and_nothing_else_is_lost() {
        let text = r#"{"version":2,"colour":1,"facts":{"manufacturer":"yes","good_reputation":true,
            "output_value_yuan":-5,"products":[{"title":"gold","name":"甲"}],"x":1},
            "typed":{"unit":"li","output":5,"applicant":"乙"}}"#;
        let opened = from_json(text).unwrap();
        let mut unread = opened.unread;
        unread.sort();
        assert_eq!(
            unread,
            ["manufacturer", "output", "output_value_yuan", "products[0].title", "unit", "x"]
        );
        assert_eq!(opened.draft.answer(Question::GoodReputation), Some(true));
        assert_eq!(opened.draft.applicant, "乙");
        assert_eq!(opened.draft.products.map(|list| list[0].name.clone()).as_deref(), Some("甲"));
    }

    #[test]
    fn what_is_no_draft() {
        let deep = "[".repeat(100_000);
        let large = format!("{{\"version\":2,\"x\":\"{}\"}}", "x".repeat(RECORD.bytes));
        for (text, error) in [
            ("", RecordError::NotADraft),
            ("null", RecordError::NotADraft),
            ("[]", RecordError::NotADraft),
            ("{}", RecordError::NotADraft),
            ("{\"a\":1}", RecordError::NotADraft),
            ("{\"version\":0}", RecordError::NotADraft),
            ("{\"version\":\"2\"}", RecordError::NotADraft),
            ("{\"version\":-1}", RecordError::NotADraft),
            ("{\"version\":3}", RecordError::Newer),
            ("<script>alert(1)</script>", RecordError::NotADraft),
            (&deep, RecordError::NotADraft),
            (&large, RecordError::TooLarge),
        ] {
            assert_eq!(from_json(text), Err(error), "{}", text.get(..40).unwrap_or(text));
        }
    }

    #[test]
    fn a_record_of_just_the_limit_is_read() {
        let empty = "{\"version\":2,\"x\":\"\"}";
        let padding = "x".repeat(RECORD.bytes - empty.len());
        assert!(from_json(&format!("{{\"version\":2,\"x\":\"{padding}\"}}")).is_ok());
        assert!(from_json(&format!("{{\"version\":2,\"x\":\"{padding}x\"}}")).is_err());
    }

    #[test]
    fn neither_tab_destroys_the_others_answers() {
        let base = draft();
        let mine = base.clone().after(Action::Answer(Question::GoodReputation, Some(true)));
        let mut theirs = base.clone().after(Action::Answer(Question::Manufacturer, None));
        theirs.output = "2亿".to_owned();
        let merged = merge(&base, &mine, &theirs);
        assert_eq!(merged.answer(Question::GoodReputation), Some(true));
        assert_eq!(merged.answer(Question::Manufacturer), None);
        assert_eq!(merged.output, "2亿");
        assert_eq!(merge(&base, &base, &theirs), theirs);
        assert_eq!(merge(&base, &mine, &base), mine);
        // Where both changed the same answer, the tab that saves last wins.
        let other = base.clone().after(Action::Answer(Question::GoodReputation, Some(false)));
        assert_eq!(merge(&base, &mine, &other).answer(Question::GoodReputation), Some(true));
    }
}
