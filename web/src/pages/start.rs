//! The first screen: what the award is, what the self-check does and does not.

use quality_award_rules::Citation;
use yew::prelude::*;

use crate::components::office::at_mark;
use crate::components::tiers::tiers;
use crate::components::{Context, cited, link};
use crate::route::Route;
use application::draft::Draft;
use application::panel::{PANEL, panel};
use application::words::{common, screens};

/// Where the Measures say who may apply, the general words last.
const CONDITIONS: [Citation; 7] = [
    Citation::item(9, 1),
    Citation::item(9, 2),
    Citation::item(9, 3),
    Citation::item(9, 4),
    Citation::item(9, 5),
    Citation::article(10),
    Citation::article(2),
];

/// The first screen. The build renders it too, so it stands in the page before the program.
pub fn start(context: &Context) -> Html {
    let edition = context.assessment.edition;
    let begun = *context.draft != Draft::default();
    // Going on leads to the first step that still matters.
    let open = context.assessment.open_questions.iter().map(Route::asking);
    let step = open.filter_map(|route| match route {
        Route::Step(step, _) => Some(step),
        _ => None,
    });
    let next = match step.min() {
        _ if !begun => Route::Step(1, None),
        Some(step) => Route::Step(step, None),
        None => Route::Check,
    };
    html! {
        <>
            <h1 tabindex="-1">{ common::TITLE }</h1>
            <p class="lead">{ screens::introduction(edition) }</p>
            <p class="actions">
                { link(&next, "button primary",
                    if begun { screens::GO_ON } else { screens::BEGIN }) }
                if begun {
                    { link(&Route::Check, "button", screens::CHECK) }
                }
            </p>
            { at_mark(PANEL, panel(&context.office, context.today).as_ref()) }
            <dl class="facts">
                { for screens::BEFORE.iter().map(|(what, words)| html! {
                    <div><dt>{ *what }</dt><dd>{ *words }</dd></div>
                }) }
            </dl>
            { tiers(edition) }
            <section>
                <h2>{ screens::CONDITIONS }</h2>
                <ul>
                    { for CONDITIONS.iter().map(|at| html! {
                        <li>{ edition.words(*at) }{ cited(&[*at]) }</li>
                    }) }
                </ul>
            </section>
            <p>{ screens::contact(edition) }</p>
        </>
    }
}
