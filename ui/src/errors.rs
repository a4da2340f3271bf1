//! The summary of what must be corrected before going on. It takes focus and links to the inputs.

use yew::prelude::*;

use super::link_to_input;
use application::words::screens;

/// What is wrong with one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The input's name.
    pub name: String,
    /// What is wrong and what is accepted.
    pub words: String,
}

/// The error summary; nothing where nothing is wrong. Whoever tries to go on gives it the focus.
pub fn errors(mistakes: &[Mistake]) -> Html {
    if mistakes.is_empty() {
        return Html::default();
    }
    let entry = |mistake: &Mistake| {
        html! { <li>{ link_to_input(&mistake.name, mistake.words.clone()) }</li> }
    };
    html! {
        <div id="errors" class="errors" role="alert" tabindex="-1">
            <h2>{ screens::ERRORS }</h2>
            <ul>{ for mistakes.iter().map(entry) }</ul>
        </div>
    }
}
