//! The seventeen conditions of articles 2, 9 and 10, each with its finding.

use crate::completion::{Completions, Possible};
use crate::facts::Facts;
use crate::field::{Field, Question, Role};
use crate::set::{Member, Set};

/// A condition for the award. [`Edition::requires`](crate::Edition::requires) says in which words
/// and articles an edition sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// One of the fifteen plain conditions: its question is answered "yes".
    Plain(Question),
    /// Articles 2 and 9(2): some product holds a title,
    /// 「生产的产品被评为国家名牌产品或被评为自治区名牌产品」.
    BrandTitle,
    /// Article 10: not barred by
    /// 「市长质量奖获奖企业生产的产品被复评为同级名牌产品的，不得再次申报市长质量奖」.
    NotBarredByReappraisal,
}

/// Whether a document proves a condition or the committee judges it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// A document proves the condition.
    Objective,
    /// The review committee judges the condition; the answer is the enterprise's own view.
    Evaluative,
}

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

impl Nature {
    /// The name in JSON and on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Evaluative => "evaluative",
        }
    }
}

impl Condition {
    /// The condition that a field of the table stands for, in the order of the articles.
    #[must_use]
    pub const fn of(field: Field) -> Option<Self> {
        match field {
            Field::Question(question) => match question.role() {
                Role::PlainCondition => Some(Self::Plain(question)),
                Role::EarlierAward => Some(Self::NotBarredByReappraisal),
                Role::Share => None,
            },
            Field::Products => Some(Self::BrandTitle),
            Field::OutputValue => None,
        }
    }

    /// The name in JSON and on the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Plain(question) => Field::from(question).name(),
            Self::BrandTitle => "brand_title",
            Self::NotBarredByReappraisal => "not_barred_by_reappraisal",
        }
    }

    /// Whether a document proves the condition or the committee judges it.
    #[must_use]
    pub const fn nature(self) -> Nature {
        match self {
            Self::BrandTitle | Self::NotBarredByReappraisal => Nature::Objective,
            Self::Plain(question) => match question {
                Question::Manufacturer
                | Question::RegisteredInChifeng
                | Question::IndependentLegalPerson
                | Question::AwardedBefore
                | Question::StateControlled => Nature::Objective,
                Question::WidelyRecognised
                | Question::IndustryLeading
                | Question::SignificantBenefits
                | Question::AdvancedQualityMethods
                | Question::SoundQualitySystem
                | Question::ContinuousImprovement
                | Question::ProminentBrand
                | Question::GoodQualityCredit
                | Question::GoodReputation
                | Question::CompliesWithEnvironmentalPolicy
                | Question::AdvancedProcesses
                | Question::OutstandingConservation => Nature::Evaluative,
            },
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
