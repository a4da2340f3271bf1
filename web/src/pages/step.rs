//! A step of the questions: a few inputs, the verdict so far, and the way on.

use quality_award_rules::{Field, LIMITS};
use yew::prelude::*;

use crate::components::output::Output;
use crate::components::products::Products;
use crate::components::question::question;
use crate::components::verdict::verdict;
use crate::components::{Context, link};
use crate::route::Route;
use application::draft::Draft;
use application::steps::STEPS;
use application::words::{questions, screens};
use ui::errors::{Mistake, errors};

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

/// What must be corrected before going on: only what was typed and cannot be read. A missing
/// answer is no mistake, and neither is one that makes the enterprise ineligible.
fn mistakes(draft: &Draft, fields: &[Field]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for field in fields {
        match field {
            Field::OutputValue => mistakes.extend(draft.output_value().err().map(|problem| {
                let words = questions::amount_problem(problem).to_owned();
                Mistake { name: field.name().to_owned(), words }
            })),
            Field::Products => {
                for (place, product) in draft.products.iter().flatten().enumerate() {
                    let chars = product.name.trim().chars().count();
                    if chars > LIMITS.name_chars {
                        let words = questions::name_too_long(chars, LIMITS.name_chars);
                        mistakes.push(Mistake { name: format!("products[{place}].name"), words });
                    }
                }
            }
            Field::Question(_) => {}
        }
    }
    mistakes
}

/// A step of the questions.
#[component]
pub fn Step(props: &Props) -> Html {
    let (context, step) = (&props.context, props.step);
    let shown = use_state(Vec::<Mistake>::new);
    let attempts = use_state(|| 0_usize);
    use_effect_with(*attempts, |_| {
        // There is no summary where nothing is wrong.
        browser::focus::focus("#errors");
    });
    let place = step.saturating_sub(1);
    let fields = STEPS.get(place).copied().unwrap_or_default();
    let draft = &context.draft;
    let (back, next) = match step {
        _ if props.changing => (Route::Check, Route::Check),
        1 => (Route::Start, Route::Step(2, None)),
        _ if step < STEPS.len() => (Route::Step(step - 1, None), Route::Step(step + 1, None)),
        _ => (Route::Step(step - 1, None), Route::Check),
    };
    // The button's click and not the form's submission, which a sandboxed frame refuses; the Enter
    // key in an input comes as a click too.
    let onclick = {
        let (shown, attempts) = (shown.clone(), attempts.clone());
        let found = mistakes(draft, fields);
        move |event: MouseEvent| {
            event.prevent_default();
            if found.is_empty() {
                browser::address::go(&next.to_string());
            }
            shown.set(found.clone());
            attempts.set(*attempts + 1);
        }
    };
    // A mistake stays listed until going on is tried again, but not once it is corrected.
    let still: Vec<Mistake> = {
        let found = mistakes(draft, fields);
        shown.iter().filter(|mistake| found.contains(mistake)).cloned().collect()
    };
    let input = |field: &Field| match field {
        Field::Question(asked) => question(context, *asked),
        Field::Products => html! { <Products context={context.clone()} /> },
        Field::OutputValue => html! { <Output context={context.clone()} /> },
    };
    html! {
        <div class="with-aside">
            <form novalidate=true>
                <p class="progress">
                    { screens::step_number(step, STEPS.len()) }
                    <span>
                        { screens::progress(draft.answered(), context.assessment.open_questions.iter().count()) }
                    </span>
                </p>
                <h1 tabindex="-1">{ questions::HEADINGS.get(place).copied().unwrap_or_default() }</h1>
                { errors(&still) }
                { for fields.iter().map(input) }
                <p class="actions">
                    <button type="submit" class="primary" {onclick}>{ screens::CONTINUE }</button>
                    { link(&back, "button", screens::BACK) }
                </p>
            </form>
            <aside>{ verdict(&context.assessment, false) }</aside>
        </div>
    }
}
