//! The first screen: three questions settle tier and amount, and the answer stands beside them.

use quality_award_rules::{Citation, Eligibility};
use yew::prelude::*;

use crate::components::office::at_mark;
use crate::components::three::three;
use crate::components::tiers::tiers;
use crate::components::verdict::card;
use crate::components::way::unanswered;
use crate::components::{Context, cited, link};
use crate::resume::resume_route;
use crate::route::Route;
use application::draft::Draft;
use application::panel::{CONTACT, PANEL, STANDING, contact, panel, standing};
use application::words::{screens, verdict, world};
use ui::icon::{Icon, icon};

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

/// The way on: where the reader was; else the first step that still matters, and once there is none, the
/// result.
fn way_on(context: &Context) -> (Route, String, &'static str) {
    if *context.draft == Draft::default() {
        let first = Route::Step(1, None);
        return (first.clone(), first.to_string(), screens::BEGIN);
    }
    if let Some((route, address)) = resume_route(context) {
        let words = if route == Route::Result { verdict::TO_RESULT } else { screens::GO_ON };
        return (route, address, words);
    }
    let open = context.assessment.open_questions.iter().map(Route::asking);
    let step = open.filter_map(|route| match route {
        Route::Step(step, _) => Some(step),
        _ => None,
    });
    let (route, words) = match step.min() {
        Some(step) => (Route::Step(step, None), verdict::GO_ON),
        None => (Route::Result, verdict::TO_RESULT),
    };
    (route.clone(), route.to_string(), words)
}

/// What counts as a title, and what has become of titles.
fn help() -> Html {
    html! {
        <details id="title-help">
            <summary>{ world::TITLE_HELP }</summary>
            { for world::title_help().into_iter().map(|words| html! { <p class="hint">{ words }</p> }) }
        </details>
    }
}

/// The first screen. The build renders it too, so it stands in the page before the program.
pub fn start(context: &Context) -> Html {
    let assessment = &context.assessment;
    let edition = assessment.edition;
    let (next, address, words) = way_on(context);
    let result = next != Route::Result;
    let settled_early =
        assessment.eligibility() == Eligibility::Ineligible && unanswered(&context.draft);
    let actions = html! {
        <p class="actions">
            <a href={address} class="button primary">{ words }</a>
            if result { { link(&Route::Result, "button quiet", verdict::RESULT_FIRST) } }
        </p>
    };
    html! {
        <>
            <div class="head">
                <h1 tabindex="-1">{ screens::START }</h1>
                <p>{ screens::introduction(edition) }</p>
            </div>
            <div class="start">
                <div class="three">
                    { three(context, help()) }
                    { card(context, settled_early, actions) }
                </div>
                <aside class="side">
                    { at_mark(PANEL, panel(&context.office, context.today).as_ref()) }
                    <section>
                        <h2>{ screens::CONTACT }</h2>
                        <p class="hint">{ screens::contact(edition) }</p>
                        { at_mark(CONTACT, contact(&context.office).as_ref()) }
                    </section>
                </aside>
            </div>
            <p class="status hint">
                { icon(Icon::Ok) }
                <span id="basis">
                    { world::based_on(edition) }
                    { at_mark(STANDING, standing(&context.office, edition).as_ref()) }
                    { link(&Route::Measures(None), "", screens::NAV_MEASURES) }
                </span>
            </p>
            <section class="section">
                <h2>{ screens::TIERS }</h2>
                { tiers(context.draft.facts().output_value, assessment) }
            </section>
            <div class="section columns three-up">
                { for screens::BEFORE.iter().map(|(what, list)| html! {
                    <section>
                        <h2>{ *what }</h2>
                        <ul class="dots">{ for list.iter().map(|words| html! { <li>{ *words }</li> }) }</ul>
                    </section>
                }) }
            </div>
            <details>
                <summary>{ screens::CONDITIONS }</summary>
                <ul class="dots">
                    { for CONDITIONS.iter().map(|at| html! {
                        <li>{ edition.words(*at) }{ cited(&[*at]) }</li>
                    }) }
                </ul>
            </details>
        </>
    }
}
