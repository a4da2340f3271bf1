//! The seventeen conditions of articles 2, 9 and 10, each with its finding.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::citation::Citation;
use crate::completion::{Completions, Possible};
use crate::facts::Facts;
use crate::field::{Field, Question};
use crate::set::{Member, Set};

/// A condition for the award.
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
    /// A document proves it.
    Objective,
    /// The review committee judges it; the answer is the enterprise's own view.
    Evaluative,
}

/// What all completions of the facts say of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// True in every completion.
    Met,
    /// False in every completion.
    Unmet,
    /// True in some, false in others.
    Unknown,
}

impl Finding {
    const fn of(possible: Possible) -> Self {
        match (possible.yes, possible.no) {
            (true, false) => Self::Met,
            (false, _) => Self::Unmet,
            (true, true) => Self::Unknown,
        }
    }

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
            Field::Question(Question::AwardedBefore) => Some(Self::NotBarredByReappraisal),
            Field::Question(question) if question.is_plain_condition() => {
                Some(Self::Plain(question))
            }
            Field::Products => Some(Self::BrandTitle),
            Field::Question(_) | Field::OutputValue => None,
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

    /// The articles that set the condition.
    #[must_use]
    pub fn articles(self) -> &'static [Citation] {
        match self {
            Self::Plain(question) => Field::from(question).articles(),
            Self::BrandTitle => const { &[Citation::article(2), Citation::item(9, 2)] },
            Self::NotBarredByReappraisal => const { &[Citation::article(10)] },
        }
    }

    /// The words of the Measures that set the condition, verbatim.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Plain(question) => Field::from(question).words(),
            Self::BrandTitle => Field::Products.words(),
            Self::NotBarredByReappraisal => {
                "市长质量奖获奖企业生产的产品被复评为同级名牌产品的，不得再次申报市长质量奖"
            }
        }
    }

    /// Whether a document proves the condition or the committee judges it.
    #[must_use]
    pub const fn nature(self) -> Nature {
        match self {
            Self::Plain(
                Question::Manufacturer
                | Question::RegisteredInChifeng
                | Question::IndependentLegalPerson,
            )
            | Self::BrandTitle
            | Self::NotBarredByReappraisal => Nature::Objective,
            Self::Plain(_) => Nature::Evaluative,
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
        let plain = Self { met: facts.yes(), unmet: facts.no() };
        derived.into_iter().fold(plain, |conditions, (field, possible)| {
            let finding = Finding::of(possible);
            Self {
                met: conditions.met.without(field).with_if(field, finding == Finding::Met),
                unmet: conditions.unmet.without(field).with_if(field, finding == Finding::Unmet),
            }
        })
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
            (_, true) => Finding::Unmet,
            _ => Finding::Unknown,
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

struct Entry(Condition, Finding);

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(condition, finding) = self;
        let mut entry = serializer.serialize_struct("Condition", 4)?;
        entry.serialize_field("id", condition.id())?;
        entry.serialize_field("articles", condition.articles())?;
        entry.serialize_field("nature", condition.nature().name())?;
        entry.serialize_field("finding", finding.name())?;
        entry.end()
    }
}

impl Serialize for Conditions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(|(condition, finding)| Entry(condition, finding)))
    }
}
