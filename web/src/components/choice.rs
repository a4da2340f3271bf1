//! A question with a few answers, of which one can be chosen: a radio group.

use yew::prelude::*;

use crate::text;

/// One answer: its value in the page's inputs and its words.
pub type Answer = (&'static str, &'static str);

/// Yes and no, as the contract names them.
pub const YES_NO: &[Answer] = &[("true", text::YES), ("false", text::NO)];

/// The properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The name of the inputs.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// What helps to answer it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The answers.
    pub answers: &'static [Answer],
    /// The value of the answer chosen.
    pub chosen: Option<&'static str>,
    /// Called with the value chosen, or with `None` where the answer is taken back.
    pub onchoose: Callback<Option<&'static str>>,
}

/// A radio group. Nothing is preselected, and an answer can be taken back.
#[component]
pub fn Choice(props: &Props) -> Html {
    let hint_id = format!("{}-hint", props.name);
    let has_hint = !props.hint.is_empty();
    let answer = |(value, words): &Answer| {
        let (value, onchoose) = (*value, props.onchoose.clone());
        html! {
            <label class="answer">
                <input type="radio" name={props.name.clone()} {value}
                    checked={props.chosen == Some(value)}
                    onchange={move |_| onchoose.emit(Some(value))} />
                <span>{ *words }</span>
            </label>
        }
    };
    let take_back = {
        let onchoose = props.onchoose.clone();
        move |_| onchoose.emit(None)
    };
    html! {
        <fieldset class="question" aria-describedby={has_hint.then(|| hint_id.clone())}>
            <legend>{ props.legend.clone() }</legend>
            if has_hint {
                <p class="hint" id={hint_id}>{ props.hint.clone() }</p>
            }
            <div class="answers">
                { for props.answers.iter().map(answer) }
                if props.chosen.is_some() {
                    <button type="button" class="quiet" onclick={take_back}>
                        { text::TAKE_BACK }
                    </button>
                }
            </div>
        </fieldset>
    }
}
