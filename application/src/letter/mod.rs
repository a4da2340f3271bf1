//! The letter about the result: what a report to the boss, a plain text for a message and the screen
//! have in common. Pure, so that every outcome is tested without a browser.

pub mod brief;
pub mod missing;
pub mod next;
pub mod raise;
#[cfg(test)]
mod tests;

use quality_award_rules::{
    Assessment, Award, Citation, Date, Eligibility, Facts, Notice, Outcome, Product, Question,
    Title,
};

use crate::draft::Draft;
use crate::edition::Office;
use crate::form::asked::Asked;

/// What a letter is written from.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'of> {
    /// What was typed.
    pub draft: &'of Draft,
    /// What the rules say about it.
    pub assessment: &'of Assessment,
    /// The office whose edition the page is.
    pub office: &'of Office,
    /// What the office's form asks.
    pub asked: &'of Asked,
    /// The day on the reader's clock.
    pub today: Option<Date>,
    /// Whether the answers are the reader's own and not those of a shared link.
    pub own: bool,
}

/// What can come of the answers, as far as they settle it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prospect {
    /// This award; while conditions are not confirmed, if they are met.
    Award(Award),
    /// Neither article covers the output value.
    Unsettled,
    /// One of several.
    Several,
    /// Nothing.
    Nothing,
}

impl Prospect {
    /// What can come of these answers. Titles and output settle the award before the conditions are
    /// confirmed.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let (outcomes, award) = match assessment.eligibility() {
            Eligibility::Ineligible => return Self::Nothing,
            Eligibility::Eligible => (assessment.outcomes, assessment.award),
            Eligibility::Undetermined => {
                (assessment.if_qualified.outcomes, assessment.if_qualified.award)
            }
        };
        match award {
            Some(award) => Self::Award(award),
            None if outcomes.only() == Some(Outcome::Unsettled) => Self::Unsettled,
            None => Self::Several,
        }
    }
}

/// The articles that apply: of the award, or those on both sides of the open point.
#[must_use]
pub fn articles(assessment: &Assessment) -> Vec<Citation> {
    let edition = assessment.edition;
    match Prospect::of(assessment) {
        Prospect::Award(award) => vec![award.article],
        Prospect::Unsettled => edition.leaves_open(Notice::OutputAtThreshold).to_vec(),
        Prospect::Several | Prospect::Nothing => Vec::new(),
    }
}

/// The product that the application stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best<'of> {
    /// The product.
    pub product: &'of Product,
    /// Whether article 10 leaves it usable.
    pub usable: bool,
}

/// The best product of the facts: a usable one before a barred one, a national title before a
/// regional one, and of equals the first.
#[must_use]
pub fn best(facts: &Facts) -> Option<Best<'_>> {
    let awarded = facts.answer(Question::AwardedBefore) == Some(true);
    let rank = |product: &Product| {
        let barred = awarded && product.reappraised_at_same_level == Some(true);
        let level = match product.title {
            Some(Title::National) => 2,
            Some(Title::Regional) => 1,
            Some(Title::Untitled) | None => 0,
        };
        (level > 0 && !barred, level)
    };
    let products = facts.products.iter().flat_map(|products| products.iter());
    // Of equals, `max_by_key` takes the last.
    let best = products.rev().max_by_key(|product| rank(product))?;
    Some(Best { product: best, usable: rank(best).0 })
}
