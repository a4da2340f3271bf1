//! A question that is asked before something is done that cannot be taken back.

use yew::prelude::*;

use crate::platform::page;

/// The properties of [`Ask`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The name of the input that brought the question up. It takes the focus back, because the
    /// question goes away with its buttons; they are named `…-yes` and `…-no`.
    pub name: &'static str,
    /// The question.
    pub words: &'static str,
    /// The button that does it.
    pub yes: &'static str,
    /// The button that does not.
    pub no: &'static str,
    /// Called with the answer.
    pub onanswer: Callback<bool>,
}

/// The question, which is read out as soon as it shows.
#[component]
pub fn Ask(props: &Props) -> Html {
    let Props { name, words, yes, no, onanswer } = props;
    let answer = |yes: bool| {
        let (onanswer, name) = (onanswer.clone(), *name);
        move |_| {
            page::focus(&format!("[name='{name}']"));
            onanswer.emit(yes);
        }
    };
    html! {
        <div role="alert" class="ask">
            <p>{ *words }</p>
            <p class="actions">
                <button type="button" name={format!("{name}-yes")} onclick={answer(true)}>{ *yes }</button>
                <button type="button" name={format!("{name}-no")} onclick={answer(false)}>{ *no }</button>
            </p>
        </div>
    }
}
