//! The application form.

use yew::prelude::*;

use crate::components::Props;
use crate::components::download::Download;
use crate::text::form;

/// The form's screen.
#[component]
pub fn Form(props: &Props) -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ form::HEADING }</h1>
            <p>{ form::HINT }</p>
            <Download context={props.context.clone()} />
        </>
    }
}
