//! The software in the page that others wrote, and the licences that they gave it under.

use application::words::screens;
use ui::html;
use yew::prelude::*;

use crate::parts;

/// The list, which stands in the page as text.
pub fn licences() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ screens::LICENCES }</h1>
            <p>{ screens::LICENCES_HINT }</p>
            <pre lang="en">{ for parts::licences() }</pre>
        </>
    }
}
