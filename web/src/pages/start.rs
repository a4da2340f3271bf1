//! The first screen: three questions settle tier and amount, and the answer stands beside them.

use quality_award_rules::Eligibility;
use ui::html;
use yew::prelude::*;

use crate::components::behind::{Piece, piece};
use crate::components::three::three;
use crate::components::verdict::card;
use crate::components::way::unanswered;
use crate::components::{Context, link};
use crate::mistakes::Attempt;
use crate::resume::resume_route;
use crate::route::Route;
use application::draft::Draft;
use application::words::{screens, verdict};
use ui::errors::errors;

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

/// The first screen. The build renders it too, so it stands in the page before the program.
pub fn start(context: &Context, attempt: &Attempt) -> Html {
    let assessment = &context.assessment;
    let go_on = attempt.go_on.clone();
    let onclick = move |event: MouseEvent| {
        if !go_on.emit(()) {
            event.prevent_default();
        }
    };
    let (next, address, words) = way_on(context);
    let result = next != Route::Result;
    let settled_early =
        assessment.eligibility() == Eligibility::Ineligible && unanswered(&context.draft);
    let actions = html! {
        <p class="actions">
            <a href={address} class="button primary" {onclick}>{ words }</a>
            if result { { link(&Route::Result, "button quiet", verdict::RESULT_FIRST) } }
        </p>
    };
    html! {
        <>
            <div class="head">
                <h1 tabindex="-1">{ screens::START }</h1>
                { piece(context, Piece::Introduction) }
            </div>
            { errors(&attempt.listed) }
            <div class="start">
                <div class="three">
                    { three(context, piece(context, Piece::TitleHelp)) }
                    { card(context, settled_early, actions) }
                </div>
                { piece(context, Piece::Office) }
            </div>
            { piece(context, Piece::Below) }
        </>
    }
}
