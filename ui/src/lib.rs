//! What the enterprise's page and the office's tool share: parts of screens, the browser's storage as
//! the place where drafts are stored, and the style.

// The macro names this crate.
extern crate self as ui;

pub mod ask;
pub mod build;
pub mod choice;
pub mod errors;
pub mod file;
pub mod header;
pub mod hooks;
pub mod icon;
pub mod large;
pub mod live;
pub mod markup;
pub mod mount;
pub mod sheets;
pub mod storage;
pub mod typing;

pub use quality_award_html::html;
use yew::prelude::*;

/// A link to an input of the same screen. It is a link, because that is what it does; the address
/// stays that of the screen.
pub fn link_to_input(name: &str, words: impl Into<Html>) -> Html {
    let selector = format!("[name='{name}']");
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus::focus(&selector);
    };
    html! { <a href="#" {onclick}>{ words.into() }</a> }
}
