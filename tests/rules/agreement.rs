//! The completions agree with the law: the outcomes of an assessment are exactly those that
//! `law::outcome` settles on for some completion of the facts.

use quality_award_rules::law::{self, CompleteFacts, CompleteProduct};
use quality_award_rules::{Outcome, Set, Title, Yuan, assess_under};

use crate::completions::{Complete, completions};
use crate::model::Model;
use crate::reference::PLAIN;
use crate::reference_check::{ANSWERS, OUTPUTS, every_list};
use crate::{assess, edition};

/// A completion as the law takes it.
fn complete(facts: &Complete, state_controlled: bool) -> CompleteFacts {
    // The order of the contract's section 1.
    let [
        manufacturer,
        widely_recognised,
        industry_leading,
        significant_benefits,
        registered_in_chifeng,
        independent_legal_person,
        advanced_quality_methods,
        sound_quality_system,
        continuous_improvement,
        prominent_brand,
        good_quality_credit,
        good_reputation,
        complies_with_environmental_policy,
        advanced_processes,
        outstanding_conservation,
    ] = facts.plain[..]
    else {
        panic!("there are fifteen plain conditions");
    };
    let product = |(title, reappraised_at_same_level): &_| CompleteProduct {
        title: *title,
        reappraised_at_same_level: *reappraised_at_same_level,
    };
    CompleteFacts {
        manufacturer,
        widely_recognised,
        industry_leading,
        significant_benefits,
        registered_in_chifeng,
        independent_legal_person,
        products: facts.products.iter().map(product).collect(),
        advanced_quality_methods,
        sound_quality_system,
        continuous_improvement,
        prominent_brand,
        good_quality_credit,
        good_reputation,
        complies_with_environmental_policy,
        advanced_processes,
        outstanding_conservation,
        awarded_before: facts.awarded_before,
        output_value: Yuan::from_fen(facts.output).expect("in range"),
        state_controlled,
    }
}

/// The completion as a model that leaves nothing open.
fn answered(facts: &Complete, state_controlled: bool) -> Model {
    Model {
        plain: facts.plain.iter().map(|met| Some(*met)).collect::<Vec<_>>().try_into().expect("15"),
        awarded_before: Some(facts.awarded_before),
        state_controlled: Some(state_controlled),
        products: Some(
            facts.products.iter().map(|(title, level)| (Some(*title), Some(*level))).collect(),
        ),
        output_fen: Some(facts.output),
    }
}

#[track_caller]
fn check(model: &Model) {
    let (mut outcomes, mut if_qualified) = (Set::EMPTY, Set::EMPTY);
    for facts in completions(model) {
        let outcome = law::outcome(&complete(&facts, false), edition());
        outcomes = outcomes.with(outcome);
        let qualified = !facts.plain.contains(&false);
        if_qualified = if_qualified.with_if(outcome, qualified);
    }
    let assessment = assess(&model.facts());
    assert_eq!(assessment.outcomes, outcomes, "{model:?}");
    assert_eq!(assessment.if_qualified.outcomes, if_qualified, "{model:?}");
}

/// Every list of up to two products with every answer about an earlier award and every output
/// value, over a plain condition of article 2 and one of article 9.
#[test]
fn every_completion_of_the_small_facts() {
    for products in every_list() {
        for awarded_before in ANSWERS {
            for output_fen in OUTPUTS {
                for (first, last) in [(None, Some(true)), (Some(true), None), (Some(false), None)] {
                    let mut model = Model {
                        awarded_before,
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

/// Each plain condition alone decides.
#[test]
fn every_plain_condition() {
    for place in 0..15 {
        for answer in ANSWERS {
            let mut model = Model::met();
            model.plain[place] = answer;
            check(&model);
        }
    }
}

/// Each of the articles 2 and 9 requires the conditions that the contract gives to it, and a title.
#[test]
fn each_article_requires_its_own_conditions() {
    let of_article_2 = [
        "manufacturer",
        "widely_recognised",
        "industry_leading",
        "significant_benefits",
        "registered_in_chifeng",
    ];
    let titled = |title| Complete {
        plain: vec![true; 15],
        awarded_before: false,
        products: vec![(title, false)],
        output: 1,
    };
    let met = |facts: &Complete| {
        let facts = complete(facts, false);
        (law::article_2(&facts), law::article_9(&facts))
    };
    assert_eq!(met(&titled(Title::National)), (true, true));
    assert_eq!(met(&titled(Title::Regional)), (true, true));
    assert_eq!(met(&titled(Title::Untitled)), (false, false));
    for (place, name) in PLAIN.into_iter().enumerate() {
        let mut facts = titled(Title::Regional);
        facts.plain[place] = false;
        let of_2 = of_article_2.contains(&name);
        let of_9 = !of_2 || name == "registered_in_chifeng";
        assert_eq!(met(&facts), (!of_2, !of_9), "{name}");
    }
}

/// Facts that leave nothing open: the law takes them, and the assessment is the law's outcome with
/// the law's share.
#[test]
fn complete_facts_have_the_outcome_of_the_law() {
    let mut open = Model::met();
    (open.plain[1], open.products) = (None, Some(vec![(None, None), (None, None)]));
    for facts in completions(&open) {
        for state_controlled in [true, false] {
            let lawful = complete(&facts, state_controlled);
            let facts = answered(&facts, state_controlled).facts();
            assert_eq!(CompleteFacts::of(&facts).as_ref(), Some(&lawful));
            let outcome = law::outcome(&lawful, edition());
            let assessment = assess_under(edition(), &facts);
            assert_eq!(assessment.outcomes.only(), Some(outcome), "{lawful:?}");
            let award = assessment.award;
            assert_eq!(award.is_some(), !matches!(outcome, Outcome::Unsettled | Outcome::NoAward));
            let share =
                award.and_then(|award| law::article_17(award.amount, state_controlled, edition()));
            assert_eq!(assessment.legal_representative_share, share, "{lawful:?}");
        }
    }
}

/// Facts with a gap are not complete, whichever the gap.
#[test]
fn facts_with_a_gap_are_not_complete() {
    let met =
        Complete { plain: vec![true; 15], awarded_before: false, products: vec![], output: 1 };
    let whole = answered(&met, false);
    assert!(CompleteFacts::of(&whole.facts()).is_some());
    let mut gaps: Vec<Model> = (0..15)
        .map(|place| {
            let mut gap = whole.clone();
            gap.plain[place] = None;
            gap
        })
        .collect();
    let title = Some(Title::Regional);
    gaps.extend([
        Model { awarded_before: None, ..whole.clone() },
        Model { state_controlled: None, ..whole.clone() },
        Model { output_fen: None, ..whole.clone() },
        Model { products: None, ..whole.clone() },
        Model { products: Some(vec![(title, None)]), ..whole.clone() },
        Model { products: Some(vec![(None, Some(true))]), ..whole.clone() },
    ]);
    for gap in gaps {
        assert_eq!(CompleteFacts::of(&gap.facts()), None, "{gap:?}");
    }
}
