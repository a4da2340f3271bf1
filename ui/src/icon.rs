//! The marks beside words of status. Their shapes stand once in the page, and each mark refers to one.

use crate::html;
use yew::prelude::*;

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done, met, saved.
    Ok,
    /// Still to be confirmed.
    Wait,
    /// Not met.
    No,
    /// Needs attention.
    Warn,
}

/// The shapes, for the head of a page, as a piece of this name.
pub fn shapes(piece: &'static str) -> Html {
    html! {
        <svg class="hidden" aria-hidden="true" data-piece={piece}>
            <symbol id="ok" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" /><path d="M6 10.5l2.8 2.8L14 7.5" /></symbol>
            <symbol id="wait" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" stroke-dasharray="3.2 2" /><path d="M10 5.5V10l3 2" /></symbol>
            <symbol id="no" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" /><path d="M7 7l6 6M13 7l-6 6" /></symbol>
            <symbol id="warn" viewBox="0 0 20 20"><path d="M10 2.5L18.3 17H1.7zM10 8v4.5M10 14v1.4" /></symbol>
        </svg>
    }
}

/// A mark. Words beside it say the same.
pub fn icon(of: Icon) -> Html {
    let shape = match of {
        Icon::Ok => "#ok",
        Icon::Wait => "#wait",
        Icon::No => "#no",
        Icon::Warn => "#warn",
    };
    html! { <svg class="icon" aria-hidden="true"><use href={shape} /></svg> }
}
