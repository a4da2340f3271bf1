//! The software in the tool that others wrote, and the licences that they gave it under.

use application::words::screens;
use browser::document::texts;
use quality_award_page::Part;
use ui::html;
use yew::prelude::*;

/// The list, which stands in the tool as text.
pub fn licences() -> Html {
    let listed = texts(&Part::Licences.selector()).find(|text| !text.trim().is_empty());
    html! {
        <>
            <h1 tabindex="-1">{ screens::LICENCES }</h1>
            <p>{ screens::LICENCES_HINT }</p>
            <pre lang="en">{ for listed }</pre>
        </>
    }
}
