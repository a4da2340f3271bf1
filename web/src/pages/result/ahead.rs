//! The steps ahead as a time line, and what follows an award, folded.

use quality_award_rules::{Actor, Edition, Step};
use ui::html;
use yew::prelude::*;

use super::{Section, folded, quoted};
use crate::components::basis::quotation;
use crate::components::cited;
use application::edition::Deadline;
use application::letter::Letter;
use application::letter::next::left;
use application::words::{common, edition, letter as words, result};

pub fn section(letter: &Letter<'_>, printing: bool) -> Section {
    let measures = letter.assessment.edition;
    let procedure = &measures.procedure;
    let step = |(place, step): (usize, &Step)| {
        let when = (place == 0 && step.actor == Actor::Applicant).then(|| when(letter)).flatten();
        html! {
            <li class={(place == 0).then_some("now")}>
                <b>{ words::step(step, measures) }</b>
                <span>{ words::actor(step.actor) }</span>
                <small>{ cited(&[step.quote.at]) }</small>
                { for when }
            </li>
        }
    };
    let rest = [
        procedure.no_fee,
        procedure.may_stay_vacant,
        procedure.funding,
        procedure.reviewers_secrecy,
        procedure.effective,
    ];
    let body = html! {
        <>
            <ol class="ahead">{ for procedure.steps.iter().enumerate().map(step) }</ol>
            { folded(words::AFTER, after(measures), printing) }
            { folded(words::REST, quoted(&rest), printing) }
        </>
    };
    Section { heading: words::STEPS, body }
}

/// What follows an award.
fn after(edition: &Edition) -> Html {
    let procedure = &edition.procedure;
    html! {
        <>
            <h3>{ result::USES }</h3>
            <p>{ result::MAY }</p>
            { quoted(procedure.permitted_uses) }
            { quoted(&[procedure.forbidden_uses]) }
            <h3>{ result::LOSES }</h3>
            { quotation(procedure.fraud.at, "", edition) }
            <p>{ result::REVOKED }</p>
            { quoted(procedure.revocation_grounds) }
            { quoted(&[procedure.revocation]) }
            <h3>{ result::DUTIES }</h3>
            { quoted(procedure.winner_duties) }
        </>
    }
}

/// The office's deadlines and how many days are left.
fn when(letter: &Letter<'_>) -> Option<Html> {
    letter.office.deadline()?;
    let alone = letter.office.deadlines().count() == 1;
    let day = |of: Deadline| {
        let (what, day) = (edition::deadline(of.level, alone), common::day(of.day));
        html! { <small>{ what }{ "：" }{ day }</small> }
    };
    let left = left(letter).map(|(what, days)| words::days_left(&what, days.as_deref()));
    Some(html! { <>{ for letter.office.deadlines().map(day) }<small>{ left }</small></> })
}
