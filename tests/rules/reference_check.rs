//! The rules against the brute-force reference: every combination of the small facts, and random
//! lists of up to five products with any amount.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use quality_award_rules::{Award, Eligibility, Field, Notice, Outcome, Question, Title};

use crate::assess;
use crate::model::{Item, Model, THRESHOLD_FEN};
use crate::reference::{Expected, PLAIN, expected};

/// The award where it is the only outcome.
fn only_award<'a>(outcomes: &[&'a str]) -> Option<&'a str> {
    match outcomes {
        ["none" | "unsettled"] => None,
        [award] => Some(*award),
        _ => None,
    }
}

/// What the rules say, in the reference's terms.
fn actual(model: &Model) -> Expected {
    let assessment = assess(&model.facts());
    let outcomes: Vec<&str> = assessment.outcomes.iter().map(Outcome::name).collect();
    let eligibility = match (outcomes.contains(&"none"), outcomes.len()) {
        (true, 1) => Eligibility::Ineligible,
        (true, _) => Eligibility::Undetermined,
        (false, _) => Eligibility::Eligible,
    };
    assert_eq!(assessment.eligibility(), eligibility, "{model:?}");
    let settled = only_award(&outcomes);
    let name = |award: Award| award.tier.outcome().name();
    assert_eq!(assessment.award.map(name), settled, "{model:?}");
    let if_qualified: Vec<&str> =
        assessment.if_qualified.outcomes.iter().map(Outcome::name).collect();
    assert_eq!(assessment.if_qualified.award.map(name), only_award(&if_qualified), "{model:?}");
    let share = match (settled, model.state_controlled) {
        (Some("national_brand"), Some(true)) => Some("1000000".to_owned()),
        (Some("regional_brand"), Some(true)) => Some("200000".to_owned()),
        _ => None,
    };
    let given = assessment.legal_representative_share.map(|share| share.at_most.to_string());
    assert_eq!(given, share, "{model:?}");

    let (derived, plain): (Vec<_>, Vec<_>) = assessment
        .conditions
        .iter()
        .map(|(condition, finding)| (condition.id(), finding.name()))
        .partition(|(id, _)| ["brand_title", "not_barred_by_reappraisal"].contains(id));
    let open: Vec<String> = assessment.open_questions.iter().map(|leaf| leaf.to_string()).collect();
    assert_eq!(assessment.open_questions.is_empty(), open.is_empty(), "{model:?}");
    let improvements = assessment.improvements.iter().map(|improvement| {
        let changes: BTreeSet<&str> = improvement.changes.iter().map(Field::name).collect();
        let short_by = improvement.output.map(|output| output.short_by.to_string());
        let missing = changes.contains("output_value_yuan").then(|| {
            let fen = THRESHOLD_FEN - model.output_fen.expect("an answered output is to change");
            quality_award_rules::Yuan::from_fen(fen).expect("in range").to_string()
        });
        assert_eq!(short_by, missing, "{model:?}");
        (improvement.tier.outcome().name(), changes)
    });
    Expected {
        outcomes,
        if_qualified,
        findings: [plain, derived].concat(),
        open: open.into_iter().collect(),
        improvements: improvements.collect(),
        notices: assessment.notices.iter().map(Notice::id).collect(),
    }
}

#[track_caller]
fn check(model: &Model) {
    assert_eq!(actual(model), expected(model), "{model:?}");
}

pub(crate) const ANSWERS: [Option<bool>; 3] = [None, Some(false), Some(true)];
const TITLES: [Option<Title>; 4] =
    [None, Some(Title::National), Some(Title::Regional), Some(Title::Untitled)];
pub(crate) const OUTPUTS: [Option<u64>; 4] =
    [None, Some(THRESHOLD_FEN - 1), Some(THRESHOLD_FEN), Some(THRESHOLD_FEN + 1)];

fn every_item() -> Vec<Item> {
    TITLES.into_iter().flat_map(|title| ANSWERS.map(|same_level| (title, same_level))).collect()
}

/// No list, and every list of up to two products.
pub(crate) fn every_list() -> Vec<Option<Vec<Item>>> {
    let items = every_item();
    let pairs = items.iter().flat_map(|first| items.iter().map(|second| vec![*first, *second]));
    let short = [vec![]].into_iter().chain(items.iter().map(|item| vec![*item]));
    [None].into_iter().chain(short.chain(pairs).map(Some)).collect()
}

#[test]
fn every_combination_of_the_small_facts() {
    for products in every_list() {
        for awarded_before in ANSWERS {
            for output_fen in OUTPUTS {
                for state_controlled in ANSWERS {
                    for (first, last) in ANSWERS.into_iter().flat_map(|a| ANSWERS.map(|b| (a, b))) {
                        let mut model = Model {
                            awarded_before,
                            state_controlled,
                            products: products.clone(),
                            output_fen,
                            ..Model::met()
                        };
                        (model.plain[0], model.plain[14]) = (first, last);
                        check(&model);
                    }
                }
            }
        }
    }
}

/// The crate's plain conditions are those that the reference names.
#[test]
fn the_fifteen_plain_conditions() {
    let plain = Question::ALL.into_iter().filter(|question| question.is_plain_condition());
    let names: Vec<&str> = plain.map(|question| Field::from(question).name()).collect();
    assert_eq!(names, PLAIN);
}

/// Each plain condition alone, answered in every way, with and without another one missing.
#[test]
fn every_plain_condition() {
    for place in 0..15 {
        for answer in ANSWERS {
            for other in ANSWERS {
                for title in TITLES {
                    let mut model = Model::met();
                    model.products = Some(vec![(title, Some(false))]);
                    model.plain[(place + 7) % 15] = other;
                    model.plain[place] = answer;
                    check(&model);
                }
            }
        }
    }
}

pub(crate) fn any_model() -> impl Strategy<Value = Model> {
    let plain = proptest::collection::vec((0..15_usize, select(ANSWERS.to_vec())), 0..5);
    let list = proptest::collection::vec(select(every_item()), 0..=5);
    let near = (THRESHOLD_FEN - 3)..=(THRESHOLD_FEN + 3);
    let output = prop_oneof![near, 0..100_000_000_000_000_000_u64];
    let products = proptest::option::weighted(0.9, list);
    let answers = (select(ANSWERS.to_vec()), select(ANSWERS.to_vec()));
    (plain, products, proptest::option::weighted(0.8, output), answers).prop_map(
        |(changed, products, output_fen, (awarded_before, state_controlled))| {
            let mut model =
                Model { awarded_before, state_controlled, products, output_fen, ..Model::met() };
            for (place, answer) in changed {
                model.plain[place] = answer;
            }
            model
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn lists_of_up_to_five_products(model in any_model()) {
        check(&model);
    }
}
