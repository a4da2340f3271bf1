//! What must hold between the assessments of related facts, whatever the facts.

use proptest::prelude::*;
use proptest::sample::Index;
use quality_award_rules::{Assessment, Facts, Leaf, Outcome, Question, Set, Title};

use crate::assess;
use crate::model::{Model, THRESHOLD_FEN, question};
use crate::reference::PLAIN;
use crate::reference_check::any_model;

/// An assessment's outcomes alone.
fn outcomes(model: &Model) -> Vec<Outcome> {
    assess(&model.facts()).outcomes.iter().collect()
}

/// The answers that can be given to what is not answered, each with its leaf.
fn answers(model: &Model) -> Vec<(Leaf, Model)> {
    let mut all = vec![];
    let facts = model.facts();
    for (place, name) in PLAIN.into_iter().enumerate() {
        for answer in [true, false] {
            if model.plain[place].is_none() {
                let mut answered = model.clone();
                answered.plain[place] = Some(answer);
                all.push((Leaf::Field(question(name).into()), answered));
            }
        }
    }
    for answer in [true, false] {
        if facts.answer(Question::AwardedBefore).is_none() {
            let answered = Model { awarded_before: Some(answer), ..model.clone() };
            all.push((Leaf::Field(Question::AwardedBefore.into()), answered));
        }
        if facts.answer(Question::StateControlled).is_none() {
            let answered = Model { state_controlled: Some(answer), ..model.clone() };
            all.push((Leaf::Field(Question::StateControlled.into()), answered));
        }
    }
    for fen in [0, THRESHOLD_FEN - 1, THRESHOLD_FEN, THRESHOLD_FEN + 1] {
        if model.output_fen.is_none() {
            let answered = Model { output_fen: Some(fen), ..model.clone() };
            all.push((Leaf::Field(quality_award_rules::Field::OutputValue), answered));
        }
    }
    if model.products.is_none() {
        for list in [
            vec![],
            vec![(Some(Title::National), Some(true))],
            vec![(Some(Title::Regional), Some(false)); 2],
        ] {
            let answered = Model { products: Some(list), ..model.clone() };
            all.push((Leaf::Field(quality_award_rules::Field::Products), answered));
        }
    }
    for (place, item) in model.products.iter().flatten().enumerate() {
        let at = u8::try_from(place).expect("a short list");
        let mut put = |leaf, changed| {
            let mut answered = model.clone();
            if let Some(list) = &mut answered.products {
                list[place] = changed;
            }
            all.push((leaf, answered));
        };
        if item.0.is_none() {
            for title in Title::ALL {
                put(Leaf::Title(at), (Some(title), item.1));
            }
        }
        if item.1.is_none() {
            for same_level in [true, false] {
                put(Leaf::Reappraised(at), (item.0, Some(same_level)));
            }
        }
    }
    all
}

/// How good the best and the worst outcome left are; a larger number is better.
fn range(model: &Model) -> (u8, u8) {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::NationalBrand => 4,
        Outcome::RegionalBrand => 3,
        Outcome::Unsettled => 2,
        Outcome::QualityFund => 1,
        Outcome::NoAward => 0,
    };
    let ranks = || outcomes(model).into_iter().map(|outcome| rank(&outcome)).collect::<Vec<u8>>();
    (ranks().into_iter().max().unwrap_or(0), ranks().into_iter().min().unwrap_or(0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_products_does_not_matter(model in any_model(), turns: Index) {
        let mut turned = model.clone();
        if let Some(list) = turned.products.as_mut().filter(|list| !list.is_empty()) {
            let turns = turns.index(list.len());
            list.rotate_left(turns);
        }
        let essence = |facts: &Facts| {
            let Assessment {
                edition: _, outcomes, conditions, award, if_qualified,
                legal_representative_share, open_questions, improvements, notices,
            } = assess(facts);
            let open = open_questions.iter().count();
            let award = (award, if_qualified, legal_representative_share);
            (outcomes, conditions, award, open, improvements, notices)
        };
        prop_assert_eq!(essence(&model.facts()), essence(&turned.facts()));
    }

    #[test]
    fn an_answer_never_adds_an_outcome(model in any_model()) {
        let before = assess(&model.facts());
        for (leaf, answered) in answers(&model) {
            let after = assess(&answered.facts());
            prop_assert!(after.outcomes.is_subset(before.outcomes), "{} {:?}", leaf, answered);
            if !before.open_questions.contains(leaf) {
                prop_assert_eq!(after.outcomes, before.outcomes, "{} {:?}", leaf, answered);
            }
        }
    }

    /// What titles, reappraisal and output settle does not depend on a plain condition, until one
    /// is answered "no".
    #[test]
    fn if_qualified_is_the_rest_alone(model in any_model(), place in 0..15_usize) {
        let before = assess(&model.facts()).if_qualified;
        let met = assess(&Model { plain: [Some(true); 15], ..model.clone() }.facts());
        prop_assert_eq!(met.if_qualified.outcomes, met.outcomes);
        prop_assert_eq!(met.if_qualified.award, met.award);
        if !model.plain.contains(&Some(false)) {
            prop_assert_eq!(before, met.if_qualified);
        }
        let mut unmet = model.clone();
        unmet.plain[place] = Some(false);
        let after = assess(&unmet.facts()).if_qualified;
        prop_assert_eq!((after.outcomes, after.award), (Set::EMPTY, None));
    }

    #[test]
    fn better_facts_never_give_a_worse_outcome(model in any_model(), place in 0..15_usize, more in 1..=THRESHOLD_FEN) {
        let (best, worst) = range(&model);
        let mut better = vec![Model { awarded_before: Some(false), ..model.clone() }];
        let mut met = model.clone();
        met.plain[place] = Some(true);
        better.push(met);
        if let Some(fen) = model.output_fen {
            better.push(Model { output_fen: Some((fen + more).min(99_999_999_999_999_999)), ..model.clone() });
        }
        for place in 0..model.products.as_ref().map_or(0, Vec::len) {
            let mut raised = model.clone();
            if let Some(list) = &mut raised.products {
                list[place] = (Some(Title::National), Some(false));
            }
            better.push(raised);
        }
        for changed in better {
            let (changed_best, changed_worst) = range(&changed);
            // An answer can take the best of several outcomes away only where it was unanswered.
            prop_assert!(changed_worst >= worst, "{:?}", changed);
            if outcomes(&model).len() == 1 {
                prop_assert!(changed_best >= best, "{:?}", changed);
            }
        }
    }
}

/// What an improvement promises comes true: with those facts changed, the tier is reachable.
#[test]
fn an_improvement_keeps_its_promise() {
    let mut model = Model::met();
    model.plain[3] = Some(false);
    model.products = Some(vec![(Some(Title::Regional), Some(false))]);
    model.output_fen = Some(THRESHOLD_FEN - 1);
    let promised: Vec<_> =
        assess(&model.facts()).improvements.iter().map(|i| i.tier.outcome()).collect();
    assert_eq!(promised, [Outcome::NationalBrand, Outcome::RegionalBrand, Outcome::QualityFund]);
    model.plain[3] = Some(true);
    assert_eq!(outcomes(&model), [Outcome::QualityFund]);
    model.output_fen = Some(THRESHOLD_FEN + 1);
    assert_eq!(outcomes(&model), [Outcome::RegionalBrand]);
    model.products = Some(vec![(Some(Title::National), Some(false))]);
    assert_eq!(outcomes(&model), [Outcome::NationalBrand]);
}
