//! The head of the letter: the verdict, with its amount large and the articles that apply.

use quality_award_rules::{Amount, Eligibility, Finding};
use ui::html;
use yew::prelude::*;

use super::copy::Copy;
use super::status::{class, mark};
use crate::components::basis::quotation;
use crate::components::link;
use crate::components::verdict::element;
use crate::handover;
use crate::route::Route;
use application::letter::brief::short;
use application::letter::raise::ways;
use application::letter::{Letter, Prospect, articles, best};
use application::words::capitals::capitals;
use application::words::{common, letter as words, result, verdict, world};

/// How many conditions the head names.
const FEW: usize = 3;

/// The head; `summary` is the report as plain text.
pub fn head(letter: &Letter<'_>, heading: &'static str, summary: String, behind: Html) -> Html {
    let assessment = letter.assessment;
    let eligibility = assessment.eligibility();
    let finding = match eligibility {
        Eligibility::Eligible if assessment.award.is_some() => Finding::Met,
        Eligibility::Eligible | Eligibility::Undetermined => Finding::Unknown,
        Eligibility::Ineligible => Finding::Unmet,
    };
    let open = assessment.open_questions.iter().next();
    let (to, act) = match (eligibility, open) {
        (Eligibility::Ineligible, _) => (Route::Check, words::CHANGE),
        (Eligibility::Undetermined, Some(leaf)) => (Route::asking(leaf), words::GO_ON),
        (Eligibility::Eligible, _) | (Eligibility::Undetermined, None) => {
            (Route::Form, words::FILL)
        }
    };
    let inner = html! {
        <>
            <h1 tabindex="-1">
                <span class="label">{ label(letter, heading) }</span>
                <span class={class(finding)}>{ mark(finding) }</span>
                { words::title(assessment) }
            </h1>
            { behind }
            { gain(letter) }
            { for articles(assessment).into_iter().map(|at| quotation(at, "", assessment.edition)) }
            <div class="actions no-print">
                if letter.own { { link(&to, "button primary", act) } }
                <button type="button" onclick={|_| handover::print()}>{ words::PRINT }</button>
                <Copy text={summary} />
            </div>
            <p class="hint">{ result::DISCLAIMER }</p>
            <p class="hint">{ world::basis(letter.office, assessment.edition) }</p>
        </>
    };
    element(assessment, inner)
}

/// Whose result it is, and from when.
fn label(letter: &Letter<'_>, heading: &str) -> String {
    let facts = letter.draft.facts();
    let name = best(&facts).and_then(|best| best.product.name.as_ref());
    let applicant = short(&letter.draft.applicant());
    let parts = [
        Some(heading.to_owned()),
        letter.today.map(common::day),
        (letter.own && !applicant.is_empty()).then_some(applicant),
        name.map(|name| short(name.as_str())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("　")
}

/// What is reached, large, and beside it why.
fn gain(letter: &Letter<'_>) -> Html {
    let assessment = letter.assessment;
    let amount = match Prospect::of(assessment) {
        Prospect::Award(award) => match award.amount {
            Amount::Fixed(amount) => {
                let (figure, unit) = verdict::figure(award);
                html! {
                    <p class="amount"><b>{ figure }</b>{ unit }
                        <small>{ capitals(amount) }</small></p>
                }
            }
            Amount::Discretionary { annual_fund } => {
                html! { <p class="amount"><strong>{ verdict::FUND }</strong><small>{ words::fund(annual_fund) }</small></p> }
            }
        },
        Prospect::Unsettled => {
            html! { <p class="amount"><strong>{ verdict::UNSETTLED }</strong><small>{ words::UNSETTLED_BY }</small></p> }
        }
        Prospect::Several => {
            html! { <p>{ verdict::possible(assessment) }</p> }
        }
        Prospect::Nothing => {
            let nearest = ways(letter).into_iter().next();
            let nearest = nearest.map(|way| words::once_met(&way.gives, way.article));
            return html! { <><p>{ unmet(letter) }</p><p>{ nearest }</p></> };
        }
    };
    html! { <div class="gain">{ amount }{ pairs(letter) }</div> }
}

fn pairs(letter: &Letter<'_>) -> Html {
    let assessment = letter.assessment;
    let edition = assessment.edition;
    let award = match Prospect::of(assessment) {
        Prospect::Award(award) => Some(award),
        Prospect::Unsettled | Prospect::Several | Prospect::Nothing => None,
    };
    let applies = award.map(|award| {
        let at = award.article.in_chinese();
        format!("{at}，{}", common::tier(award.tier))
    });
    let pending =
        award.filter(|_| assessment.award.is_none()).map(|_| words::IF_QUALIFIED.to_owned());
    let output = letter.draft.facts().output_value;
    let rows = [
        (words::APPLIES, applies),
        (words::PENDING, pending),
        (words::OUTPUT, output.map(|_| words::output(output, edition))),
        (words::LEGAL_REPRESENTATIVE, assessment.legal_representative_share.map(verdict::share)),
    ];
    let row = |(label, words): (&'static str, Option<String>)| {
        words.map(|words| html! { <div><dt>{ label }</dt><dd>{ words }</dd></div> })
    };
    html! { <dl class="pairs">{ for rows.into_iter().filter_map(row) }</dl> }
}

/// The conditions that are not met; many of them stand in the first part alone.
fn unmet(letter: &Letter<'_>) -> String {
    let unmet: Vec<_> = letter.assessment.conditions.unmet().collect();
    match unmet.len() {
        ..=FEW => result::unmet(&unmet, letter.assessment.edition),
        many => words::many_unmet(many),
    }
}
