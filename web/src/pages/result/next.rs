//! What to do next, beside the letter.

use yew::prelude::*;

use crate::components::link;
use crate::components::office::hand_in;
use crate::route::Route;
use application::letter::Letter;
use application::letter::next::{Todo, Where, left, todos};
use application::words::letter as words;

pub fn aside(letter: &Letter<'_>) -> Html {
    let days = left(letter).map(|(what, days)| match days {
        1.. => html! {
            <p class="days">{ "距" }{ what }{ "还有" }<b>{ days }</b>{ "天" }</p>
        },
        _ => html! { <p class="days">{ words::days_left(what, days) }</p> },
    });
    let todo = |todo: Todo| {
        let route = match todo.place {
            Where::Question(leaf) => Some(Route::asking(leaf)),
            Where::Answers => Some(Route::Check),
            Where::Form => Some(Route::Form),
            Where::Outside => None,
        };
        let what = match route.filter(|_| letter.own) {
            Some(route) => link(&route, "", todo.what),
            None => todo.what.into(),
        };
        html! { <li>{ what }if !todo.more.is_empty() { <small>{ todo.more }</small> }</li> }
    };
    html! {
        <aside class="side stick no-print" aria-label={words::NEXT}>
            <section>
                <h2>{ words::NEXT }</h2>
                { for days }
                <ol class="todo">{ for todos(letter).into_iter().map(todo) }</ol>
                <p class="hint">{ hand_in(letter.office, letter.assessment.edition) }</p>
            </section>
        </aside>
    }
}
