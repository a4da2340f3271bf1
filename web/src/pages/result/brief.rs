//! The report for the boss, on paper alone: one page before the letter.

use ui::html;
use yew::prelude::*;

use application::letter::brief::Brief;
use application::words::report;

pub fn brief(brief: &Brief) -> Html {
    let row = |(label, lines): &(&'static str, Vec<String>)| {
        html! {
            <div>
                <dt>{ *label }</dt>
                <dd>{ for lines.iter().map(|line| html! { <p>{ line.clone() }</p> }) }</dd>
            </div>
        }
    };
    html! {
        <div class="brief">
            <p class="name">{ report::AWARD }{ report::TITLE }</p>
            <p class="amount"><strong>{ brief.conclusion }</strong>{ " " }{ brief.amount.clone() }</p>
            <dl>{ for brief.rows.iter().map(row) }</dl>
        </div>
    }
}
