//! What the facts say of each of the seventeen conditions.

use crate::completion::{Completions, Possible};
use crate::condition::Condition;
use crate::facts::Facts;
use crate::field::{Field, Question};
use crate::set::{Member, Set};

/// What the completions of the facts say of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// True in every completion.
    Met,
    /// False in every completion.
    Unmet,
    /// True in some completions and false in others.
    Unknown,
}

impl Finding {
    /// The name in JSON and on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
        }
    }
}

/// The findings on all seventeen conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    met: Set<Field>,
    unmet: Set<Field>,
}

impl Conditions {
    pub(crate) fn of(facts: &Facts, completions: &Completions) -> Self {
        let brand_title =
            Possible { yes: completions.can_be_titled(), no: !completions.certainly_titled };
        let unbarred =
            Possible { yes: completions.can_be_unbarred(), no: completions.can_be_barred() };
        let derived =
            [(Field::Products, brand_title), (Field::Question(Question::AwardedBefore), unbarred)];
        let (mut met, mut unmet) = (facts.yes(), facts.no());
        for (field, possible) in derived {
            met = met.without(field).with_if(field, !possible.no);
            unmet = unmet.without(field).with_if(field, !possible.yes);
        }
        Self { met, unmet }
    }

    /// The finding on one condition.
    #[must_use]
    pub fn finding(&self, condition: Condition) -> Finding {
        let field = match condition {
            Condition::Plain(question) => question.into(),
            Condition::BrandTitle => Field::Products,
            Condition::NotBarredByReappraisal => Field::Question(Question::AwardedBefore),
        };
        match (self.met.contains(field), self.unmet.contains(field)) {
            (true, _) => Finding::Met,
            (false, true) => Finding::Unmet,
            (false, false) => Finding::Unknown,
        }
    }

    /// The conditions that are not met, in the order of the articles.
    pub fn unmet(&self) -> impl Iterator<Item = Condition> + '_ {
        self.iter()
            .filter(|(_, finding)| *finding == Finding::Unmet)
            .map(|(condition, _)| condition)
    }

    /// Every condition with its finding, in the order of the articles.
    pub fn iter(&self) -> impl Iterator<Item = (Condition, Finding)> + '_ {
        let conditions = Field::ALL.iter().filter_map(|field| Condition::of(*field));
        conditions.map(|condition| (condition, self.finding(condition)))
    }
}
