//! The way through the steps: which are done, and how many answers each of them has.

use quality_award_rules::Field;
use ui::html;
use yew::prelude::*;

use super::Context;
use crate::route::Route;
use application::draft::Draft;
use application::steps::STEPS;
use application::words::{questions, screens};
use ui::icon::{Icon, icon};
use ui::live::live;

/// Whether a field is answered; the list of products is when each of them has its title.
fn answered(draft: &Draft, field: Field) -> bool {
    match field {
        Field::Question(question) => draft.answer(question).is_some(),
        Field::OutputValue => draft.facts().output_value.is_some(),
        Field::Products => draft
            .products
            .as_ref()
            .is_some_and(|products| products.iter().all(|product| product.title.is_some())),
    }
}

/// Whether something is not answered.
pub fn unanswered(draft: &Draft) -> bool {
    STEPS.iter().flat_map(|step| step.iter()).any(|field| !answered(draft, *field))
}

/// Every step: its place, heading, how many fields are answered, and of how many.
fn steps(draft: &Draft) -> Vec<(usize, &'static str, usize, usize)> {
    let count = |(place, (step, heading)): (usize, (&&[Field], _))| {
        let done = step.iter().filter(|field| answered(draft, **field)).count();
        (place + 1, heading, done, step.len())
    };
    STEPS.iter().zip(questions::HEADINGS).enumerate().map(count).collect()
}

/// The steps as links, above the one that shows.
pub fn way(context: &Context, shown: usize) -> Html {
    let entry = |(number, heading, done, all): (usize, &'static str, usize, usize)| {
        let whole = done == all;
        html! {
            <li>
                <a class={whole.then_some("done")} href={Route::Step(number, None).to_string()}
                    aria-current={(number == shown).then_some("step")}>
                    if whole { { icon(Icon::Ok) } }
                    <span>{ heading }</span>
                    if whole { <span class="hidden">{ screens::DONE }</span> }
                </a>
            </li>
        }
    };
    html! {
        <nav class="way" aria-label={screens::way(STEPS.len())}>
            <ol>{ for steps(&context.draft).into_iter().map(entry) }</ol>
        </nav>
    }
}

/// How many answers each step has: `质量管理 2／3`.
pub fn tally(context: &Context, shown: usize) -> Html {
    let entry = |(number, heading, done, all): (usize, &'static str, usize, usize)| {
        let words = format!("{done}／{all}");
        html! {
            <div class={(number == shown).then_some("now")}>
                <dt>{ heading }</dt><dd>{ live(words) }</dd>
            </div>
        }
    };
    html! { <dl class="tally">{ for steps(&context.draft).into_iter().map(entry) }</dl> }
}
