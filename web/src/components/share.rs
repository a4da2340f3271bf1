//! The link that carries the answers to a colleague.

use quality_award_rules::Facts;
use yew::prelude::*;

use crate::platform::page;
use crate::route::Route;
use crate::share::encode;
use crate::text::keep;

/// The properties of [`Share`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The facts to share.
    pub facts: Facts,
}

/// The link, what it carries, and a button that copies it.
#[component]
pub fn Share(props: &Props) -> Html {
    let said = use_state(|| "");
    let link = format!("{}{}", page::address(), Route::Shared(encode(&props.facts)));
    let oncopy = {
        let said = said.clone();
        move |_| {
            let copied = page::copy("[name='link']");
            said.set(if copied { keep::COPIED } else { keep::COPY_BY_HAND });
        }
    };
    html! {
        <section class="no-print">
            <h2 id="link-heading">{ keep::LINK }</h2>
            <p class="hint" id="link-hint">{ keep::LINK_HINT }</p>
            <div class="link">
                <input type="text" name="link" readonly=true value={link}
                    aria-labelledby="link-heading" aria-describedby="link-hint" />
                <button type="button" onclick={oncopy}>{ keep::COPY }</button>
            </div>
            <p role="status">{ *said }</p>
        </section>
    }
}
