//! The first screen: what the award is, what the self-check does and does not.

use yew::prelude::*;

use crate::components::tiers::tiers;
use crate::components::{Context, link};
use crate::draft::Draft;
use crate::route::Route;
use crate::text::{self, screens};

/// The first screen.
pub fn start(context: &Context) -> Html {
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
            <h1 tabindex="-1">{ text::TITLE }</h1>
            <p class="lead">{ screens::INTRODUCTION }</p>
            <p class="actions">
                { link(&next, "button primary",
                    if begun { screens::GO_ON } else { screens::BEGIN }) }
                if begun {
                    { link(&Route::Check, "button", screens::CHECK) }
                }
            </p>
            <dl class="facts">
                { for screens::BEFORE.iter().map(|(what, words)| html! {
                    <div><dt>{ *what }</dt><dd>{ *words }</dd></div>
                }) }
            </dl>
            { tiers() }
            <p>{ screens::CONTACT }</p>
        </>
    }
}
