//! The verdict: what the answers come to so far. There is one on every screen of the questions
//! and one at the head of the result.

use quality_award_rules::{Assessment, Condition, Eligibility, Outcome, Set};
use yew::prelude::*;

use super::{cited, link};
use crate::route::Route;
use application::words::{common, result};

/// The verdict with tier, amount and articles. Assistive technology hears changes politely.
/// `heads_result` says whether the screen is the result itself, which says the rest below.
pub fn verdict(assessment: &Assessment, heads_result: bool) -> Html {
    let eligibility = assessment.eligibility();
    let unmet: Vec<Condition> = assessment.conditions.unmet().collect();
    let open = assessment.open_questions.iter().count();
    html! {
        <section id="verdict" class={classes!("verdict", eligibility.name())} role="status"
            aria-live="polite" aria-atomic="false" data-eligibility={eligibility.name()}
            data-outcomes={names(assessment.outcomes)}
            data-if-qualified={names(assessment.if_qualified.outcomes)}
            data-award={assessment.award.map(|award| award.tier.outcome().name())}>
            <h2><span>{ result::VERDICT }</span>{ result::eligibility(assessment) }</h2>
            <p>{ result::reason(assessment) }</p>
            if !unmet.is_empty() || eligibility == Eligibility::Ineligible {
                <p>{ result::unmet(&unmet, assessment.edition) }</p>
            }
            if let Some(award) = assessment.award {
                <p class="tier">{ common::tier(award.tier) }</p>
                <p class="money">{ common::award_amount(award.amount) }</p>
                if let quality_award_rules::Amount::Fixed(_) = award.amount {
                    <p>{ common::award_capitals(award.amount) }</p>
                }
                <blockquote>
                    { cited(&[award.article]) }
                    { "：" }
                    { assessment.edition.words(award.article) }
                </blockquote>
            } else if assessment.outcomes.only().is_none() {
                <p>{ result::outcomes_left(assessment) }</p>
            }
            if let Some(share) = assessment.legal_representative_share {
                <p>{ result::share(share) }</p>
            }
            if open > 0 {
                <p>{ result::open_questions(open) }</p>
            }
            if !heads_result && eligibility == Eligibility::Ineligible {
                <p>{ result::SETTLED_EARLY }</p>
            }
            if !heads_result {
                <p>{ link(&Route::Result, "button", result::TO_RESULT) }</p>
            }
        </section>
    }
}

/// The names of the outcomes, as the page's attributes have them.
fn names(outcomes: Set<Outcome>) -> String {
    outcomes.iter().map(Outcome::name).collect::<Vec<_>>().join(",")
}
