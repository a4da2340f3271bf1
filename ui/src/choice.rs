//! A question with a few answers, of which one can be chosen: a radio group.

use yew::prelude::*;

use application::words::{common, questions};

/// One answer: its value in the page's inputs and its words.
pub type Answer = (&'static str, &'static str);

/// Yes and no, as the contract names them.
pub const YES_NO: &[Answer] = &[("true", common::YES), ("false", common::NO)];

/// What a radio group asks and takes.
pub struct Choice {
    /// The name of the inputs.
    pub name: AttrValue,
    /// The question.
    pub legend: AttrValue,
    /// What helps to answer it.
    pub hint: &'static str,
    /// A remark on the question as it stands, such as that it no longer matters.
    pub note: AttrValue,
    /// Links to the articles that ask.
    pub cited: Html,
    /// The answers.
    pub answers: &'static [Answer],
    /// The value of the answer chosen.
    pub chosen: Option<&'static str>,
    /// Called with the value chosen, or with `None` where the answer is taken back.
    pub onchoose: Callback<Option<&'static str>>,
}

/// A radio group. Nothing is preselected, and an answer can be taken back.
pub fn choice(props: &Choice) -> Html {
    let about_id = format!("{}-about", props.name);
    let about = !props.hint.is_empty() || !props.note.is_empty() || props.cited != Html::default();
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
        let first = format!("[name='{}']", props.name);
        move |_| {
            // The button goes away with the answer; the focus stays with the question.
            browser::focus::focus(&first);
            onchoose.emit(None);
        }
    };
    html! {
        <fieldset class="question" aria-describedby={about.then(|| about_id.clone())}>
            <legend>{ props.legend.clone() }</legend>
            if about {
                <p class="hint" id={about_id}>
                    { props.hint }
                    { props.cited.clone() }
                    if !props.note.is_empty() { <span class="note">{ props.note.clone() }</span> }
                </p>
            }
            <div class="answers">
                { for props.answers.iter().map(answer) }
                if props.chosen.is_some() {
                    <button type="button" class="quiet" onclick={take_back}>
                        { questions::TAKE_BACK }
                        <span class="hidden">{ "：" }{ props.legend.clone() }</span>
                    </button>
                }
            </div>
        </fieldset>
    }
}
