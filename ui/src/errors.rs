//! The summary of what must be corrected before going on. It takes focus and links to the inputs.

use crate::html;
use yew::prelude::*;

use super::link_to_input;
use super::live::live;
use application::words::screens;

/// The error summary's element.
pub const SUMMARY: &str = "#errors";

/// What is wrong with one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The input's name.
    pub name: String,
    /// The field's name as it stands on the screen.
    pub label: String,
    /// What is wrong and what is accepted.
    pub words: String,
}

/// The error summary; nothing where nothing is wrong. Whoever tries to go on gives it the focus.
pub fn errors(mistakes: &[Mistake]) -> Html {
    if mistakes.is_empty() {
        return Html::default();
    }
    let entry = |mistake: &Mistake| {
        html! { <li>{ link_to_input(&mistake.name, live(format!("{}：{}", mistake.label, mistake.words))) }</li> }
    };
    html! {
        <div id="errors" class="errors" role="alert" tabindex="-1">
            <h2>{ screens::ERRORS }</h2>
            <ul>{ for mistakes.iter().map(entry) }</ul>
        </div>
    }
}

/// What marks an input that holds a mistake: its `aria-invalid`, the id of the words for its
/// `aria-describedby`, and the words, to stand behind the input.
pub fn mark(mistake: Option<&Mistake>) -> (Option<&'static str>, Option<String>, Html) {
    let Some(Mistake { name, words, .. }) = mistake else { return Default::default() };
    let id = format!("{name}-wrong");
    let shown = html! { <span class="wrong" id={id.clone()}>{ words.clone() }</span> };
    (Some("true"), Some(id), shown)
}
