//! What is typed into a box, however it comes, and what was understood of it.

use crate::hooks::{Setter, use_effect_with};
use crate::html;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::live::live;
use application::words::amount as words;

/// The text of the input, text area or list that an event speaks of.
pub fn text_of(event: &Event) -> Option<String> {
    let target = event.target()?;
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return Some(input.value());
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(area.value());
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)
}

/// What takes the text of a box on `input`, and on `change` where it differs from `typed`: programs that fill
/// forms, and some that listen, report a change alone.
#[must_use]
pub fn typing(typed: &str, take: Callback<String>) -> (Callback<InputEvent>, Callback<Event>) {
    let typed = typed.to_owned();
    let oninput = {
        let take = take.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = text_of(&event) {
                take.emit(text);
            }
        })
    };
    let onchange = Callback::from(move |event: Event| {
        if let Some(text) = text_of(&event).filter(|text| *text != typed) {
            take.emit(text);
        }
    });
    (oninput, onchange)
}

/// A list to choose from, in the document. The browser stops following its options once one was picked, so what is
/// chosen is set itself.
#[hook]
pub fn use_list(chosen: &str) -> NodeRef {
    let list = use_node_ref();
    use_effect_with((list.clone(), chosen.to_owned()), |(list, chosen)| {
        if let Some(list) = list.cast::<HtmlSelectElement>() {
            list.set_value(chosen);
        }
    });
    list
}

/// What takes a change and then sets that the box was left, and what sets that on `focusout`: a browser reports no change
/// where the text is again as it was. What a remark moves may be where a press ended the typing, so that waits until
/// the pointer is let go.
#[must_use]
pub fn leaving(
    left: Setter<bool>,
    changed: Callback<Event>,
) -> (Callback<Event>, Callback<FocusEvent>) {
    let set = move || {
        let left = left.clone();
        browser::timing::once_released(move || left.set(true));
    };
    let onfocusout = Callback::from({
        let set = set.clone();
        move |_| set()
    });
    let onchange = Callback::from(move |event: Event| {
        changed.emit(event);
        set();
    });
    (onchange, onfocusout)
}

/// What was understood of what was typed into the input of this name, where it differs.
pub fn reads(name: &str, typed: &str, read: &str, unit: &'static str) -> Html {
    if read.is_empty() || read == typed {
        return Html::default();
    }
    let unit = if read.ends_with(|last: char| last.is_ascii_digit()) { unit } else { "" };
    html! {
        <span class="reads">
            { words::READS }<b data-reads={name.to_owned()}>{ live(read.to_owned()) }</b>{ unit }
        </span>
    }
}

/// The same of a text of paragraphs, folded.
pub fn reads_long(name: &str, typed: &str, read: &str) -> Html {
    if read.is_empty() || read == typed {
        return Html::default();
    }
    html! {
        <details class="reads">
            <summary>{ words::READS_LONG }</summary>
            <p class="paragraphs" data-reads={name.to_owned()}>{ live(read.to_owned()) }</p>
        </details>
    }
}
