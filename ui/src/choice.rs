//! A question with a few answers, of which one can be chosen: a radio group.

use crate::html;
use yew::prelude::*;

use application::words::{common, questions};

/// One answer: its value in the page's inputs and its words.
pub type Answer = (&'static str, &'static str);

/// Yes and no, as the contract names them.
pub const YES_NO: &[Answer] = &[("true", common::YES), ("false", common::NO)];

/// The same, of the question of an earlier award.
pub const AWARDED: &[Answer] = &[("true", common::AWARDED), ("false", common::NOT_AWARDED)];

/// What a radio group asks and takes.
pub struct Choice {
    /// The name of the inputs.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// What helps to answer it.
    pub hint: AttrValue,
    /// A remark on the question as it stands, such as that it no longer matters.
    pub note: AttrValue,
    /// What can be unfolded under the question: the articles that ask.
    pub under: Html,
    /// The answers.
    pub answers: &'static [Answer],
    /// The value of the answer chosen.
    pub chosen: Option<&'static str>,
    /// Whether the answers stand beside the question where there is room, else under it.
    pub beside: bool,
    /// Called with the value chosen, or with `None` where the answer is taken back.
    pub onchoose: Callback<Option<&'static str>>,
}

/// A radio group. Nothing is preselected, and an answer can be taken back.
pub fn choice(props: &Choice) -> Html {
    let about_id = format!("{}-about", props.name);
    let legend_id = format!("{}-asked", props.name);
    let about = !props.hint.is_empty() || !props.note.is_empty();
    let answer = |(value, words): &Answer| {
        let (value, onchoose) = (*value, props.onchoose.clone());
        html! {
            <label class="answer">
                <input type="radio" name={props.name.clone()} {value} autocomplete="off"
                    checked={props.chosen == Some(value)}
                    onchange={move |_| onchoose.emit(Some(value))} />
                <span>{ *words }</span>
            </label>
        }
    };
    let take_back = {
        let onchoose = props.onchoose.clone();
        let first = format!("[name='{}']", props.name);
        move |_| {
            // The button goes away with the answer; the focus stays with the question.
            browser::focus::focus(&first);
            onchoose.emit(None);
        }
    };
    // The button keeps its place while there is nothing to take back, so that nothing moves.
    let quiet = if props.chosen.is_none() { "quiet unseen" } else { "quiet" };
    let long = if props.answers.len() > 2 { "answers long" } else { "answers" };
    html! {
        <div class={if props.beside { "question row" } else { "question" }} role="radiogroup"
            aria-labelledby={legend_id.clone()} aria-describedby={about.then(|| about_id.clone())}>
            <h2 id={legend_id}>{ props.legend.clone() }</h2>
            <div class={long}>{ for props.answers.iter().map(answer) }</div>
            if about {
                <p class="hint" id={about_id}>
                    { props.hint.clone() }
                    if !props.note.is_empty() { <span class="note">{ props.note.clone() }</span> }
                </p>
            }
            <div class="under">
                { props.under.clone() }
                <button type="button" class={quiet} onclick={take_back}>
                    { questions::TAKE_BACK }
                    <span class="hidden">{ "：" }{ props.legend.clone() }</span>
                </button>
            </div>
        </div>
    }
}
