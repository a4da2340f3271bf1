//! The report as plain text, to paste into a message.

use ui::hooks::{use_effect_with, use_state};
use ui::html;
use yew::prelude::*;

use application::words::letter as words;
use ui::live::live;

/// The properties of [`Copy`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The text.
    pub text: String,
}

/// How far copying has come.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Done,
    /// The browser refused. The text is shown and selected.
    Refused,
}

/// The button, and what came of it. Where the browser refuses, the text stands in a box, selected.
#[component]
pub fn Copy(props: &Props) -> Html {
    let copied = use_state(|| Copied::NotYet);
    let oncopy = {
        let copied = copied.setter();
        let text = props.text.clone();
        move |_| {
            let done = browser::clipboard::copy_text(&text);
            copied.set(if done { Copied::Done } else { Copied::Refused });
        }
    };
    let shown = *copied == Copied::Refused;
    use_effect_with(shown, |shown| {
        if *shown {
            browser::clipboard::select("[name='summary']");
        }
    });
    let message = match *copied {
        Copied::NotYet => "",
        Copied::Done => words::COPIED,
        Copied::Refused => words::COPY_BY_HAND,
    };
    html! {
        <>
            <button type="button" name="copy-summary" onclick={oncopy}>{ words::COPY }</button>
            <span role="status">{ live(message) }</span>
            if shown {
                <textarea name="summary" readonly=true rows="8" aria-label={words::SUMMARY}
                    value={props.text.clone()} />
            }
        </>
    }
}
