//! A question that is asked before something is done that cannot be taken back.

use crate::html;
use application::words::common::Confirmation;
use yew::prelude::*;

/// The question, which is read out as soon as it shows. The input that brought it up takes the focus
/// back, because the question goes away with its buttons.
pub fn ask(words: Confirmation, onanswer: &Callback<bool>) -> Html {
    let Confirmation { name, question, yes, no } = words;
    let button = |yes: bool, words: &'static str| {
        let onanswer = onanswer.clone();
        let onclick = move |_| {
            browser::focus::focus(&format!("[name='{name}']"));
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
