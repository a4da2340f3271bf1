//! The assessment: everything that the Measures say about a set of facts.

use crate::award::{Award, Share};
use crate::completion::Completions;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Question;
use crate::finding::Conditions;
use crate::improvement::Improvements;
use crate::law;
use crate::notice::Notice;
use crate::open::OpenQuestions;
use crate::outcome::{Eligibility, Outcome};
use crate::set::Set;

/// What the Measures say about a set of facts, over all completions of what is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The edition of the Measures that was applied.
    pub edition: &'static Edition,
    /// Every outcome that some completion settles on.
    pub outcomes: Set<Outcome>,
    /// The findings on the seventeen conditions of articles 2, 9 and 10.
    pub conditions: Conditions,
    /// The award, where exactly one outcome is left and it is an award (articles 14 to 16).
    pub award: Option<Award>,
    /// The outcomes and the award if the enterprise meets the fifteen plain conditions.
    pub if_qualified: IfQualified,
    /// What may go to the legal representative (article 17).
    pub legal_representative_share: Option<Share>,
    /// What is not answered and can still change the outcome.
    pub open_questions: OpenQuestions,
    /// What would raise the result.
    pub improvements: Improvements,
    /// What the Measures leave open.
    pub notices: Set<Notice>,
}

/// What titles, reappraisal and output settle without the fifteen plain conditions: the assessment
/// over those completions only in which all of these are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfQualified {
    /// Every outcome that such a completion settles on; empty where a plain condition is answered
    /// "no".
    pub outcomes: Set<Outcome>,
    /// The award, where exactly one of these outcomes is left and it is an award.
    pub award: Option<Award>,
}

/// Assesses the facts under one edition of the Measures. Takes time linear in the number of
/// products and cannot fail.
///
/// ```
/// use quality_award_rules::{
///     Amount, Edition, Facts, Product, Products, Question, Title, Yuan, assess_under,
/// };
///
/// let mut facts = Facts::default();
/// for question in Question::ALL {
///     facts.set(question, Some(question.is_plain_condition()));
/// }
/// let title = Some(Title::Regional);
/// facts.products = Products::new(vec![Product { title, ..Product::default() }]).ok();
/// facts.output_value = "100000000.01".parse().ok();
///
/// let edition = Edition::for_year(2026).unwrap();
/// let award = assess_under(edition, &facts).award.unwrap();
/// assert_eq!(award.amount, Amount::Fixed(Yuan::whole(1_000_000)));
/// assert_eq!(award.article.to_string(), "15");
/// ```
#[must_use]
pub fn assess_under(edition: &'static Edition, facts: &Facts) -> Assessment {
    let completions = Completions::of(facts);
    let unmet = facts.unmet_plain();
    let if_qualified = if unmet.is_empty() {
        completions.outcomes_if_qualified(facts, edition)
    } else {
        Set::EMPTY
    };
    let qualified = unmet.union(facts.unknown_plain()).is_empty();
    let outcomes = if_qualified.with_if(Outcome::NoAward, !qualified);
    let award = Award::of(outcomes, edition);
    let state_controlled = facts.answer(Question::StateControlled) == Some(true);
    Assessment {
        edition,
        outcomes,
        conditions: Conditions::of(facts, &completions),
        award,
        if_qualified: IfQualified {
            outcomes: if_qualified,
            award: Award::of(if_qualified, edition),
        },
        legal_representative_share: award
            .and_then(|award| law::article_17(award.amount, state_controlled, edition)),
        open_questions: OpenQuestions::of(facts, &completions, !unmet.is_empty()),
        improvements: Improvements::of(facts, &completions, unmet, outcomes, edition),
        notices: notices(facts, &completions, outcomes, edition),
    }
}

impl Assessment {
    /// Whether the enterprise may apply.
    #[must_use]
    pub fn eligibility(&self) -> Eligibility {
        Eligibility::of(self.outcomes)
    }
}

/// The notices that the facts call for. An award is reachable where some outcome other than
/// "no award" is left; the open point between articles 15 and 16 counts as reachable.
fn notices(
    facts: &Facts,
    completions: &Completions,
    outcomes: Set<Outcome>,
    edition: &Edition,
) -> Set<Notice> {
    let reachable = !outcomes.is_only(Outcome::NoAward);
    // Amounts are compared last: it takes longer than all else here together.
    let at_threshold = outcomes.contains(Outcome::Unsettled)
        && facts.output_value == Some(edition.output_threshold);
    let fund_only = outcomes.is_only(Outcome::QualityFund);
    let awarded = facts.answer(Question::AwardedBefore) == Some(true);
    let state_controlled = facts.answer(Question::StateControlled) == Some(true);
    Set::EMPTY
        .with_if(Notice::OutputAtThreshold, at_threshold)
        .with_if(Notice::FundAmountDiscretionary, outcomes.contains(Outcome::QualityFund))
        .with_if(Notice::TitlesDoNotStack, reachable && completions.certainly_usable >= 2)
        .with_if(Notice::TitleValidityUnsettled, reachable && completions.certainly_titled)
        .with_if(Notice::ShareUnsettledForFund, fund_only && state_controlled)
        .with_if(
            Notice::ReappraisalReadByProduct,
            reachable && awarded && completions.certainly_reappraised,
        )
}
