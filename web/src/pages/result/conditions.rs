//! Every condition with its finding: what documents prove first, then what the committee judges.

use quality_award_rules::{Condition, Finding, Nature};
use ui::html;
use yew::prelude::*;

use super::Section;
use super::status::{class, mark};
use crate::components::cited;
use application::letter::Letter;
use application::words::letter as words;

pub fn section(letter: &Letter<'_>) -> Section {
    let body = html! {
        <table class="conditions">
            <thead><tr>
                <th scope="col">{ words::CONDITION }</th><th scope="col">{ words::BASIS }</th>
                <th scope="col">{ words::PROOF }</th><th scope="col">{ words::FINDING }</th>
            </tr></thead>
            { group(letter, Nature::Objective, words::BY_MATERIAL) }
            { group(letter, Nature::Evaluative, words::BY_COMMITTEE) }
        </table>
    };
    Section { heading: words::CONDITIONS, body }
}

fn group(letter: &Letter<'_>, nature: Nature, heading: &'static str) -> Html {
    let edition = letter.assessment.edition;
    let row = |(condition, finding): (Condition, Finding)| {
        html! {
            <tr class={finding.name()}>
                <td>{ words::condition(condition, edition) }</td>
                <td>{ cited(edition.requires(condition).articles) }</td>
                <td>{ words::proof(condition) }</td>
                <td class={class(finding)}>{ mark(finding) }{ words::finding(nature, finding) }</td>
            </tr>
        }
    };
    let rows = letter.assessment.conditions.iter().filter(|(of, _)| of.nature() == nature);
    html! {
        <tbody>
            <tr class="group"><th colspan="4" scope="rowgroup">{ heading }</th></tr>
            { for rows.map(row) }
        </tbody>
    }
}
