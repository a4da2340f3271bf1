//! What is missing: under the one who decides, what is not met and what is not answered; then the papers
//! to bring, as a list to tick off.

use quality_award_rules::{Condition, Finding, Leaf, Nature};
use ui::html;
use yew::prelude::*;

use super::Section;
use super::status::{class, mark};
use crate::components::link;
use crate::route::Route;
use application::letter::Letter;
use application::letter::missing::{Missing, Paper, asked, papers};
use application::words::{letter as words, questions};

pub fn section(letter: &Letter<'_>) -> Section {
    let paper = |paper: Paper| {
        html! {
            <li>
                <span class="box" aria-hidden="true" /><b>{ paper.name }</b>
                if !paper.shows.is_empty() { { "：" }{ paper.shows } }
            </li>
        }
    };
    let body = html! {
        <>
            <div class="columns">
                { column(letter, Nature::Objective) }
                { column(letter, Nature::Evaluative) }
            </div>
            <h3>{ words::TO_BRING }</h3>
            <ul class="checklist">{ for papers(letter).into_iter().map(paper) }</ul>
            <p class="hint">{ words::no_catalogue(letter.assessment.edition) }</p>
        </>
    };
    Section { heading: words::MISSING, body }
}

fn column(letter: &Letter<'_>, nature: Nature) -> Html {
    let edition = letter.assessment.edition;
    let Missing { tally, unmet: not_met, open } = Missing::of(letter, nature);
    let finding = match tally {
        [_, 0, 0] => Finding::Met,
        [_, 0, _] => Finding::Unknown,
        _ => Finding::Unmet,
    };
    let heading = match nature {
        Nature::Objective => words::BY_MATERIAL,
        Nature::Evaluative => words::BY_COMMITTEE,
    };
    let to = |leaf: Leaf, words: String| {
        let place = Route::asking(leaf);
        if letter.own { link(&place, "", words) } else { words.into() }
    };
    let unmet = |condition: Condition| {
        let name = to(asked(condition), words::condition(condition, edition));
        html! {
            <li>
                <span class="box" aria-hidden="true" />{ name }
                { "：" }{ words::finding(nature, Finding::Unmet) }
                if nature == Nature::Objective { { "，" }{ words::PROOF }{ "：" }{ words::proof(condition) } }
            </li>
        }
    };
    let unanswered = |leaf: Leaf| {
        let name = to(leaf, questions::leaf(leaf, edition));
        html! { <li><span class="box" aria-hidden="true" />{ name }</li> }
    };
    html! {
        <div>
            <h3>{ heading }</h3>
            <p class={class(finding)}>{ mark(finding) }{ words::tally(nature, tally) }</p>
            <ul class="checklist">
                { for not_met.into_iter().map(unmet) }
                { for open.into_iter().map(unanswered) }
            </ul>
            if nature == Nature::Evaluative {
                <p class="hint">{ words::SELF_VIEW }</p>
            }
        </div>
    }
}
