//! The result, as a good official letter would put it.

use crate::handover;
use quality_award_rules::{Assessment, Edition, Facts, Leaf, Question, Quote};
use yew::prelude::*;

use crate::components::scale::scale;
use crate::components::share::Share;
use crate::components::verdict::verdict;
use crate::components::{cited, link};
use crate::route::Route;
use application::words::{questions, result as words, screens};

/// The letter: its heading, whether the answers are the reader's own, so that missing ones can be
/// given, and what follows the verdict.
pub fn letter(
    facts: &Facts,
    assessment: &Assessment,
    heading: &'static str,
    own: bool,
    behind: Html,
) -> Html {
    html! {
        <article class="letter">
            <h1 tabindex="-1">{ heading }</h1>
            { verdict(assessment, true) }
            <p class="disclaimer">{ words::DISCLAIMER }</p>
            { behind }
            if own {
                { open_questions(assessment) }
            }
            <section>
                <h2>{ words::SCALE }</h2>
                { scale(facts.output_value, assessment) }
            </section>
            { notices(assessment) }
            { improvements(facts, assessment) }
            { conditions(assessment) }
            { procedure_sections(assessment.edition) }
            if own {
                <Share facts={facts.clone()} />
            }
            <p class="actions no-print">
                if own {
                    { link(&Route::Form, "button primary", screens::FILL_FORM) }
                    { link(&Route::Check, "button", screens::CHECK) }
                }
                <button type="button" onclick={|_| handover::print()}>{ words::PRINT }</button>
            </p>
        </article>
    }
}

fn open_questions(assessment: &Assessment) -> Html {
    if assessment.open_questions.is_empty() {
        return Html::default();
    }
    let entry = |leaf: Leaf| html! { <li>{ link(&Route::asking(leaf), "", questions::leaf(leaf, assessment.edition)) }</li> };
    html! {
        <section class="no-print">
            <h2>{ words::OPEN }</h2>
            <ul>{ for assessment.open_questions.iter().map(entry) }</ul>
        </section>
    }
}

fn notices(assessment: &Assessment) -> Html {
    if assessment.notices.is_empty() {
        return Html::default();
    }
    let edition = assessment.edition;
    html! {
        <section>
            <h2>{ words::NOTICES }</h2>
            { for assessment.notices.iter().map(|notice| html! {
                <div class="notice">
                    <p>{ words::notice(notice, edition) }</p>
                    { for edition.leaves_open(notice).iter().map(|at| quotation(edition, *at)) }
                </div>
            }) }
        </section>
    }
}

fn quotation(edition: &Edition, at: quality_award_rules::Citation) -> Html {
    let lines = quality_award_rules::lines(edition.words(at).unwrap_or_default());
    html! {
        <blockquote>
            { cited(&[at]) }
            { "：" }
            { for lines.map(|line| html! { <span class="line">{ line }</span> }) }
        </blockquote>
    }
}

fn improvements(facts: &Facts, assessment: &Assessment) -> Html {
    let awarded = facts.answer(Question::AwardedBefore) != Some(false);
    let mut better = assessment.improvements.iter().peekable();
    if better.peek().is_none() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ words::IMPROVEMENTS }</h2>
            <ul>{ for better.map(|one| html! { <li>{ words::improvement(&one, awarded, assessment.edition) }</li> }) }</ul>
        </section>
    }
}

fn conditions(assessment: &Assessment) -> Html {
    let edition = assessment.edition;
    html! {
        <section>
            <h2>{ words::CONDITIONS }</h2>
            <ul class="conditions">
                { for assessment.conditions.iter().map(|(condition, finding)| html! {
                    <li class={finding.name()}>
                        <span class="finding">{ words::finding(finding) }</span>
                        <span class="what">{ edition.requires(condition).words }</span>
                        <span class="about">
                            { cited(edition.requires(condition).articles) }
                            { "，" }
                            { words::shown_by(condition.nature()) }
                        </span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

/// What the Measures say around the award, each with its article.
fn procedure_sections(edition: &Edition) -> Html {
    let procedure = &edition.procedure;
    let quoted = |quotes: &[Quote]| {
        html! {
            <ul>{ for quotes.iter().map(|quote| html! {
                <li>{ quote.words }{ " " }{ cited(&[quote.at]) }</li>
            }) }</ul>
        }
    };
    let tick = |quote: &Quote| {
        html! { <li><span class="box" aria-hidden="true" />{ quote.words }{ " " }{ cited(&[quote.at]) }</li> }
    };
    html! {
        <>
            <section>
                <h2>{ words::STEPS }</h2>
                <ol class="steps">
                    { for procedure.steps.iter().map(|step| html! {
                        <li>
                            <strong>{ screens::actor(step.actor) }</strong>
                            { "：" }{ step.quote.words }{ " " }{ cited(&[step.quote.at]) }
                        </li>
                    }) }
                </ol>
            </section>
            <section>
                <h2>{ words::MATERIAL }</h2>
                <ul class="checklist">{ for procedure.material.iter().map(tick) }</ul>
                <p class="hint">{ words::MATERIAL_HINT }</p>
            </section>
            <section>
                <h2>{ words::USES }</h2>
                <p>{ words::MAY }</p>
                { quoted(procedure.permitted_uses) }
                { quoted(&[procedure.forbidden_uses]) }
            </section>
            <section>
                <h2>{ words::LOSES }</h2>
                { quotation(edition, procedure.fraud.at) }
                <p>{ words::REVOKED }</p>
                { quoted(procedure.revocation_grounds) }
                { quoted(&[procedure.revocation]) }
            </section>
            <section>
                <h2>{ words::DUTIES }</h2>
                { quoted(procedure.winner_duties) }
            </section>
            <section>
                <h2>{ words::OTHERS }</h2>
                { quoted(&[
                    procedure.no_fee,
                    procedure.may_stay_vacant,
                    procedure.funding,
                    procedure.reviewers_secrecy,
                    procedure.effective,
                ]) }
            </section>
        </>
    }
}
