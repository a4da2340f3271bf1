//! What is missing from a form, what in it cannot be, and what is worth a second look. No remark keeps
//! anyone from exporting the form, and nothing is corrected silently.

mod judge;
#[cfg(test)]
mod tests;

use quality_award_rules::{Assessment, Date, Title, Yuan};

use self::judge::Judge;
use super::place::Place;
use crate::draft::Draft;
use crate::typed::amount::NotAnAmount;
use crate::typed::credit_code::CodeRemark;

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Without it the application is incomplete.
    Missing,
    /// It cannot be, or cannot be read.
    Wrong,
    /// It may well be right, and is worth a second look.
    Doubtful,
}

/// What is remarked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing was given.
    Missing,
    /// About the credit code.
    Code(CodeRemark),
    /// No day of the calendar.
    NoDay,
    /// No year of four digits.
    NoYear,
    /// A day after today.
    Future,
    /// A day before the enterprise was founded.
    BeforeFounded,
    /// Too few or too many digits, or other characters.
    Telephone,
    /// No `@` between two names.
    Email,
    /// No whole number.
    NoCount,
    /// No number.
    NoNumber,
    /// Separators that group no thousands.
    Separators,
    /// No amount, for this reason.
    NoAmount(NotAnAmount),
    /// More than a hundred percent.
    AboveHundred,
    /// More than the sales of the year.
    AboveSales,
    /// Another output value than that of the self-check, which is this one.
    OutputDiffers(Yuan),
    /// State-owned here and not in the self-check, or the other way round.
    OwnershipDiffers,
    /// A certificate for a product that holds no title in the self-check.
    NoTitle,
    /// The issuing body is of another level than this title of the self-check.
    IssuerDiffers(Title),
}

impl Remark {
    /// How much it weighs.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Missing => Weight::Missing,
            Self::NoDay
            | Self::NoYear
            | Self::NoCount
            | Self::NoNumber
            | Self::Separators
            | Self::NoAmount(_)
            | Self::AboveHundred
            | Self::Code(CodeRemark::Length(_) | CodeRemark::Character(_)) => Weight::Wrong,
            Self::Code(CodeRemark::CheckDigit(_) | CodeRemark::Division)
            | Self::Future
            | Self::BeforeFounded
            | Self::Telephone
            | Self::Email
            | Self::AboveSales
            | Self::OutputDiffers(_)
            | Self::OwnershipDiffers
            | Self::NoTitle
            | Self::IssuerDiffers(_) => Weight::Doubtful,
        }
    }
}

impl Remark {
    /// Whether what was typed is not understood; papers then show it as it was typed.
    #[must_use]
    pub const fn is_unread(self) -> bool {
        match self {
            Self::NoDay
            | Self::NoYear
            | Self::Telephone
            | Self::Email
            | Self::NoCount
            | Self::NoNumber
            | Self::Separators
            | Self::NoAmount(_)
            | Self::AboveHundred
            | Self::Code(CodeRemark::Length(_) | CodeRemark::Character(_)) => true,
            Self::Missing
            | Self::Code(CodeRemark::CheckDigit(_) | CodeRemark::Division)
            | Self::Future
            | Self::BeforeFounded
            | Self::AboveSales
            | Self::OutputDiffers(_)
            | Self::OwnershipDiffers
            | Self::NoTitle
            | Self::IssuerDiffers(_) => false,
        }
    }
}

/// An input and what is remarked of it.
pub type Remarked = (Place, Remark);

/// Every remark on these inputs, in their order; `today` is the day on the reader's clock.
#[must_use]
pub fn remarks_on(places: Vec<Place>, draft: &Draft, today: Option<Date>) -> Vec<Remarked> {
    let judge = Judge::new(draft, today);
    let remarked = |place: Place| judge.remark(&place).map(|remark| (place, remark));
    places.into_iter().filter_map(remarked).collect()
}

/// How many of these inputs an application is incomplete without.
#[must_use]
pub fn needed(draft: &Draft, places: &[Place]) -> usize {
    let judge = Judge::new(draft, None);
    places.iter().filter(|place| judge.needs(place)).count()
}

/// Whether an application lacks nothing: no question is open on which the verdict depends, and every required
/// input has an answer that can be. A form of any other is marked as a draft. What is remarked of an optional
/// input makes no draft of the form.
#[must_use]
pub fn complete(draft: &Draft, assessment: &Assessment, found: &[Remarked]) -> bool {
    assessment.open_questions.is_empty() && lacks_nothing(draft, found)
}

/// Whether every required input has an answer that can be, by what is remarked of the form.
#[must_use]
pub fn lacks_nothing(draft: &Draft, found: &[Remarked]) -> bool {
    let judge = Judge::new(draft, None);
    found.iter().all(|(place, remark)| remark.weight() == Weight::Doubtful || !judge.needs(place))
}
