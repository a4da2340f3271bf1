//! A question that is asked before something is done that cannot be taken back.

use yew::prelude::*;

use crate::platform::page;

/// The words of such a question.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The name of the input that brought the question up. It takes the focus back, because the
    /// question goes away with its buttons; they are named `…-yes` and `…-no`.
    pub name: &'static str,
    /// The question.
    pub question: &'static str,
    /// The button that does it.
    pub yes: &'static str,
    /// The button that does not.
    pub no: &'static str,
}

/// The question, which is read out as soon as it shows.
pub fn ask(words: Words, onanswer: &Callback<bool>) -> Html {
    let Words { name, question, yes, no } = words;
    let button = |yes: bool, words: &'static str| {
        let onanswer = onanswer.clone();
        let onclick = move |_| {
            page::focus(&format!("[name='{name}']"));
            onanswer.emit(yes);
        };
        let name = format!("{name}-{}", if yes { "yes" } else { "no" });
        html! { <button type="button" {name} {onclick}>{ words }</button> }
    };
    html! {
        <div role="alert" class="ask">
            <p>{ question }</p>
            <p class="actions">{ button(true, yes) }{ button(false, no) }</p>
        </div>
    }
}
