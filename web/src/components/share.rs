//! The link that carries the answers to a colleague.

use quality_award_rules::Facts;
use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use crate::route::Route;
use application::share::encode;
use application::words::keep;
use ui::live::live;

/// The properties of [`Share`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The facts to share.
    pub facts: Facts,
}

/// The link, what it carries, and a button that copies it.
#[component]
pub fn Share(props: &Props) -> Html {
    let message = use_state(|| "");
    // The address of a file says where it lies on this machine, and opens nowhere else.
    let address = browser::address::address().filter(|address| !address.starts_with("file:"));
    let hint = if address.is_some() { "" } else { keep::LINK_OF_FILE };
    let link = format!("{}{}", address.unwrap_or_default(), Route::Shared(encode(&props.facts)));
    let oncopy = {
        let message = message.clone();
        move |_| {
            let copied = browser::clipboard::copy("[name='link']");
            message.set(if copied { keep::COPIED } else { keep::COPY_BY_HAND });
        }
    };
    html! {
        <section class="no-print">
            <h2 id="link-heading">{ keep::LINK }</h2>
            <p class="hint" id="link-hint">{ keep::LINK_HINT }{ hint }</p>
            <div class="link">
                <input type="text" name="link" readonly=true value={link}
                    aria-labelledby="link-heading" aria-describedby="link-hint" />
                <button type="button" onclick={oncopy}>{ keep::COPY }</button>
            </div>
            <p role="status">{ live(*message) }</p>
        </section>
    }
}
