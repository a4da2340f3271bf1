//! Where the enterprise stands between the tiers, and every way to a better one, the one with the fewest
//! changes first.

use ui::html;
use yew::prelude::*;

use super::Section;
use crate::components::cited;
use crate::components::scale::scale;
use application::letter::Letter;
use application::letter::raise::{Need, Way, ways};
use application::words::letter as words;

pub fn section(letter: &Letter<'_>) -> Section {
    let ways = ways(letter);
    let body = html! {
        <>
            { scale(letter.draft.facts().output_value, letter.assessment) }
            if !ways.is_empty() {
                <table class="raise">
                    <thead><tr>
                        <th scope="col">{ words::REACHES }</th><th scope="col">{ words::NEEDS }</th>
                        <th scope="col">{ words::NOW }</th>
                    </tr></thead>
                    { for ways.iter().map(way) }
                </table>
            }
        </>
    };
    Section { heading: if ways.is_empty() { words::PLACE } else { words::RAISE }, body }
}

/// A way, with one row for each change.
fn way(way: &Way) -> Html {
    let rows = way.needs.len().to_string();
    let row = |(place, need): (usize, &Need)| {
        html! {
            <tr>
                if place == 0 {
                    <th scope="rowgroup" rowspan={rows.clone()}>
                        <b>{ way.gives.clone() }</b><small>{ cited(&[way.article]) }</small>
                    </th>
                }
                <td>{ need.must.clone() }if !need.note.is_empty() { <small>{ need.note.clone() }</small> }</td>
                <td>{ need.now.clone() }</td>
            </tr>
        }
    };
    html! { <tbody>{ for way.needs.iter().enumerate().map(row) }</tbody> }
}
