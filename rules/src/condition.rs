//! The seventeen conditions of articles 2, 9 and 10.

use crate::field::{Field, Question, Role};

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
