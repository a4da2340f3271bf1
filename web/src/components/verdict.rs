//! The live verdict: what the answers come to so far.

use quality_award_rules::{Assessment, Condition, Finding, Outcome};
use yew::prelude::*;

use crate::text;

/// The properties of [`Verdict`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the rules say.
    pub assessment: Assessment,
}

/// The verdict with tier, amount and articles. Assistive technology hears changes politely.
#[component]
pub fn Verdict(props: &Props) -> Html {
    let assessment = &props.assessment;
    let edition = assessment.edition;
    let outcomes: Vec<&str> = assessment.outcomes.iter().map(Outcome::name).collect();
    let unmet: Vec<Condition> = assessment
        .conditions
        .iter()
        .filter_map(|(condition, finding)| (finding == Finding::Unmet).then_some(condition))
        .collect();
    let open = assessment.open_questions.iter().count();
    html! {
        <section id="verdict" role="status" aria-live="polite"
            data-eligibility={assessment.eligibility().name()}
            data-outcomes={outcomes.join(",")}
            data-award={assessment.award.map(|award| award.tier.outcome().name())}>
            <h2>{ text::VERDICT_HEADING }</h2>
            <p class="conclusion">{ text::eligibility(assessment) }</p>
            if !unmet.is_empty() {
                <p>{ text::unmet(&unmet) }</p>
            }
            if assessment.outcomes.only().is_none() {
                <p>{ text::outcomes_left(assessment) }</p>
            }
            if open > 0 {
                <p>{ text::open_questions(open) }</p>
            }
            if let Some(award) = assessment.award {
                <p class="tier">{ text::tier(award.tier) }</p>
                <p class="amount">{ text::award_amount(award.amount) }</p>
                <p>{ text::award_capitals(award.amount) }</p>
                <blockquote>{ text::article(edition, award.tier.article()) }</blockquote>
            }
            if let Some(share) = assessment.legal_representative_share {
                <p>{ text::share(share) }</p>
            }
            { for assessment.notices.iter().map(|notice| html! {
                <div class="notice">
                    <p>{ text::notice(notice) }</p>
                    { for notice.articles().iter().map(|at| html! {
                        <blockquote>{ text::article(edition, *at) }</blockquote>
                    }) }
                </div>
            }) }
            { for assessment.improvements.iter().map(|improvement| html! {
                <p>{ text::improvement(improvement) }</p>
            }) }
        </section>
    }
}
