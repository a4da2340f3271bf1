//! What stands in the place of a file where the program around the page saves none.

use std::rc::Rc;

use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use application::draft::Draft;
use application::inner::Inner;
use application::record;
use application::words::inner as words;
use ui::live::live;

/// The program that shows this page in a browser of its own.
#[must_use]
pub fn around() -> Option<Inner> {
    Inner::of(&browser::agent::user_agent())
}

/// The properties of [`Instead`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The program around the page.
    pub inner: Inner,
    /// The draft whose text is offered.
    pub draft: Rc<Draft>,
}

/// How to get to a browser, and the draft as a text to copy.
#[component]
pub fn Instead(props: &Props) -> Html {
    let message = use_state(|| "");
    let oncopy = {
        let message = message.clone();
        move |_| {
            let copied = browser::clipboard::copy("[name='draft-text']");
            message.set(if copied { words::COPIED } else { words::COPY_BY_HAND });
        }
    };
    html! {
        <div class="notice" role="alert">
            <div>
                <p><strong>{ words::HEADING }</strong></p>
                <p data-instead="">{ words::open_elsewhere(props.inner) }</p>
                <p>{ words::TEXT_HINT }</p>
                <p class="actions">
                    <button type="button" name="copy-draft" onclick={oncopy}>{ words::COPY }</button>
                </p>
                <p role="status">{ live(*message) }</p>
                <textarea name="draft-text" readonly=true rows="4" aria-label={words::TEXT}
                    value={record::to_json(&props.draft)} />
            </div>
        </div>
    }
}
