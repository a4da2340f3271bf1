//! A step of the questions: a few inputs, the verdict so far, and the way on.

use quality_award_rules::{Condition, Eligibility, Field, Nature};
use ui::html;
use yew::prelude::*;

use crate::components::output::output;
use crate::components::products::{products, use_row_focus};
use crate::components::question::question;
use crate::components::verdict::{bar, card};
use crate::components::way::{tally, unanswered, way};
use crate::components::{Context, link};
use crate::mistakes::{mistakes, use_attempt};
use crate::route::Route;
use application::steps::STEPS;
use application::words::{questions, screens, verdict};
use ui::errors::errors;

/// The properties of [`Step`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft and its assessment.
    pub context: Context,
    /// Which step, counted from 1.
    pub step: usize,
    /// Whether one answer is changed, after which all of them are checked again.
    pub changing: bool,
}

/// A step of the questions.
#[component]
pub fn Step(props: &Props) -> Html {
    let (context, step) = (&props.context, props.step);
    let place = step.saturating_sub(1);
    let fields = STEPS.get(place).copied().unwrap_or_default();
    let draft = &context.draft;
    let attempt = use_attempt(mistakes(draft, fields));
    use_row_focus(draft.rows().len());
    let (back, next) = match step {
        _ if props.changing => (Route::Check, Route::Check),
        1 => (Route::Start, Route::Step(2, None)),
        _ if step < STEPS.len() => (Route::Step(step - 1, None), Route::Step(step + 1, None)),
        _ => (Route::Step(step - 1, None), Route::Check),
    };
    // The button's click and not the form's submission, which a sandboxed frame refuses; the Enter
    // key in an input comes as a click too.
    let go_on = attempt.go_on;
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        if go_on.emit(()) {
            browser::address::go(&next.to_string());
        }
    };
    let input = |field: &Field| match field {
        Field::Question(asked) => question(context, *asked, true),
        Field::Products => products(context),
        Field::OutputValue => output(context),
    };
    let judged = |field: &Field| {
        Condition::of(*field).is_some_and(|condition| condition.nature() == Nature::Evaluative)
    };
    let settled_early =
        context.assessment.eligibility() == Eligibility::Ineligible && unanswered(draft);
    let behind = html! {
        <>
            { tally(context, step) }
            <p class="actions">{ link(&Route::Result, "button quiet", verdict::TO_RESULT) }</p>
        </>
    };
    html! {
        <>
            { way(context, step) }
            <div class="split">
                <form class="panel" novalidate=true>
                    <div class="head">
                        <p class="label">{ screens::step_number(step, STEPS.len()) }</p>
                        <h1 tabindex="-1">{ questions::HEADINGS.get(place).copied().unwrap_or_default() }</h1>
                        if fields.iter().all(judged) { <p>{ questions::EVALUATIVE_STEP }</p> }
                    </div>
                    { errors(&attempt.listed) }
                    { for fields.iter().map(input) }
                    <p class="actions">
                        <button type="submit" class="primary" {onclick}>{ screens::CONTINUE }</button>
                        { link(&back, "button", screens::BACK) }
                    </p>
                    { bar(&context.assessment) }
                </form>
                <aside class="stick">{ card(context, settled_early, behind) }</aside>
            </div>
        </>
    }
}
