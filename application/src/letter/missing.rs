//! What is missing: the conditions that are not met, the questions that are open, and the papers to
//! bring, each under the one who decides on it.

use quality_award_rules::{Condition, Field, Finding, Leaf, Nature, Outcome, Question, Title};

use super::Letter;
use crate::words::letter as words;

/// What is missing under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// How many conditions are met, not met and not settled.
    pub tally: [usize; 3],
    /// The conditions that are not met.
    pub unmet: Vec<Condition>,
    /// The open questions.
    pub open: Vec<Leaf>,
}

impl Missing {
    /// What is missing of what documents prove, or of what the committee judges.
    #[must_use]
    pub fn of(letter: &Letter<'_>, nature: Nature) -> Self {
        let mut missing = Self::default();
        for (condition, finding) in letter.assessment.conditions.iter() {
            if condition.nature() != nature {
                continue;
            }
            match finding {
                Finding::Met => missing.tally[0] += 1,
                Finding::Unmet => {
                    missing.tally[1] += 1;
                    missing.unmet.push(condition);
                }
                Finding::Unknown => missing.tally[2] += 1,
            }
        }
        let open = letter.assessment.open_questions.iter();
        missing.open = open.filter(|leaf| decides(*leaf) == nature).collect();
        missing
    }
}

/// Who decides on the answer to a question.
const fn decides(leaf: Leaf) -> Nature {
    match leaf {
        Leaf::Field(Field::Question(question)) => Condition::Plain(question).nature(),
        Leaf::Field(Field::Products | Field::OutputValue)
        | Leaf::Title(_)
        | Leaf::Reappraised(_) => Nature::Objective,
    }
}

/// The field to answer anew where a condition is not met.
#[must_use]
pub const fn asked(condition: Condition) -> Leaf {
    match condition {
        Condition::Plain(question) => Leaf::Field(Field::Question(question)),
        Condition::BrandTitle => Leaf::Field(Field::Products),
        Condition::NotBarredByReappraisal => Leaf::Field(Field::Question(Question::AwardedBefore)),
    }
}

/// A paper to bring and what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The paper.
    pub name: &'static str,
    /// What it shows; empty where its name says it.
    pub shows: &'static str,
}

/// The papers that these answers call for. The Measures list none.
#[must_use]
pub fn papers(letter: &Letter<'_>) -> Vec<Paper> {
    let facts = letter.draft.facts();
    let mut products = facts.products.iter().flat_map(|list| list.iter());
    let titled = products.any(|of| matches!(of.title, Some(Title::National | Title::Regional)));
    // A national title alone asks for no output value.
    let by_output = !letter.assessment.outcomes.is_only(Outcome::NationalBrand);
    let yes = |question| facts.answer(question) == Some(true);
    let list = [
        (true, words::LICENCE, words::LICENCE_SHOWS),
        (titled, words::CERTIFICATE, words::CERTIFICATE_SHOWS),
        (titled && by_output, words::STATISTICS, ""),
        (yes(Question::AwardedBefore), words::AWARDS, words::AWARDS_SHOWS),
        (yes(Question::StateControlled), words::STATE, ""),
        (true, words::EVIDENCE, words::EVIDENCE_SHOWS),
    ];
    list.into_iter()
        .filter(|(called, ..)| *called)
        .map(|(_, name, shows)| Paper { name, shows })
        .collect()
}
