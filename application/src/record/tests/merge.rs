//! Two tabs' answers.

use proptest::prelude::*;
use quality_award_rules::Question;

use super::any::any_draft;
use crate::draft::{Draft, ProductDraft};
use crate::form::place::places;
use crate::record::merge;
use crate::typed::amount::Unit;

/// One answer of a draft, to be compared.
#[derive(Debug, PartialEq)]
enum Part {
    Answer(Option<bool>),
    Text(String),
    Products(String),
    Output(String, Option<Unit>),
}

/// Everything that merges as one; products one by one where the lists are of one length.
fn parts(draft: &Draft, one_by_one: bool) -> Vec<Part> {
    let mut parts = vec![Part::Output(draft.output.clone(), draft.unit)];
    let places = places(0).into_iter().map(|place| place.to_string());
    let names = places.chain(["own.floors".to_owned()]);
    parts.extend(names.map(|name| Part::Text(draft.form.get(&name).to_owned())));
    if one_by_one {
        for product in draft.products.iter().flatten() {
            parts.push(Part::Text(product.name.clone()));
            parts.push(Part::Products(format!("{:?}", product.title)));
            parts.push(Part::Answer(product.reappraised));
            let asked = ["trade_mark", "certificate", "issuer", "awarded_on"];
            parts.extend(asked.map(|name| Part::Text(product.form.get(name).to_owned())));
        }
    } else {
        parts.push(Part::Products(format!("{:?}", draft.products)));
    }
    parts.extend(Question::ALL.map(|question| Part::Answer(draft.answer(question))));
    parts
}

#[test]
fn every_pair_of_changes_to_one_question() {
    let draft = |answer| {
        let mut draft = Draft::default();
        draft.yes_no.set(Question::Manufacturer, answer);
        draft
    };
    let answers = [None, Some(true), Some(false)];
    for base in answers {
        for mine in answers {
            for theirs in answers {
                let expected = if mine == base { theirs } else { mine };
                let merged = merge(&draft(base), &draft(mine), &draft(theirs));
                assert_eq!(merged, draft(expected), "{base:?} {mine:?} {theirs:?}");
            }
        }
    }
}

#[test]
fn two_tabs_may_edit_one_list_of_products() {
    let draft = |names: [&str; 2]| {
        let product = |name: &str| ProductDraft { name: name.to_owned(), ..Default::default() };
        Draft { products: Some(names.map(product).into()), ..Draft::default() }
    };
    let merged = merge(&draft(["", ""]), &draft(["陈醋", ""]), &draft(["", "白酒"]));
    assert_eq!(merged, draft(["陈醋", "白酒"]));
}

#[test]
fn a_number_and_its_unit_stay_together() {
    let draft = |output: &str, unit| Draft { output: output.to_owned(), unit, ..Draft::default() };
    let base = draft("12000", None);
    let mine = draft("12000", Some(Unit::TenThousand));
    let theirs = draft("1", Some(Unit::HundredMillion));
    assert_eq!(merge(&base, &mine, &theirs), mine);
    assert_eq!(merge(&base, &base, &theirs), theirs);
    assert_eq!(merge(&base, &draft("1", None), &mine), draft("1", None));
}

proptest! {
    #[test]
    fn one_side_alone_is_taken_over(base in any_draft(), other in any_draft()) {
        prop_assert_eq!(&merge(&base, &base, &other), &other);
        prop_assert_eq!(&merge(&base, &other, &base), &other);
        prop_assert_eq!(&merge(&base, &other, &other), &other);
    }

    /// No answer that changed on one side only is lost, and where both changed it, mine wins.
    #[test]
    fn every_change_is_kept(base in any_draft(), mine in any_draft(), theirs in any_draft()) {
        let length = |draft: &Draft| draft.products.as_ref().map(Vec::len);
        let alike = length(&base) == length(&mine) && length(&mine) == length(&theirs);
        let parts = |draft| parts(draft, alike);
        let merged = merge(&base, &mine, &theirs);
        let merged = parts(&merged);
        let sides = parts(&base).into_iter().zip(parts(&mine)).zip(parts(&theirs));
        for (merged, ((base, mine), theirs)) in merged.into_iter().zip(sides) {
            prop_assert_eq!(merged, if mine == base { theirs } else { mine });
        }
    }

    /// Merging again with what was merged changes nothing: an interrupted save can be repeated.
    #[test]
    fn merging_is_done_once(base in any_draft(), mine in any_draft(), theirs in any_draft()) {
        let merged = merge(&base, &mine, &theirs);
        prop_assert_eq!(merge(&theirs, &merged, &theirs), merged);
    }
}
