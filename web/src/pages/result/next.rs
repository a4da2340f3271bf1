//! What to do next, beside the letter.

use ui::html;
use yew::prelude::*;

use crate::components::link;
use crate::route::Route;
use application::letter::Letter;
use application::letter::next::{Todo, Where, left, todos};
use application::words::{edition, letter as words};

pub fn aside(letter: &Letter<'_>) -> Html {
    let days = left(letter).map(|(words, days)| {
        html! {
            <p class="days">{ words }if let Some(days) = days { <b>{ days }</b>{ edition::DAYS } }</p>
        }
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
                <p class="hint">{ edition::hand_in(letter.office, letter.assessment.edition) }</p>
            </section>
        </aside>
    }
}
