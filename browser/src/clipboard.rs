//! Copying text.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::document::document;

/// Selects the text of an input and copies it. Returns whether it was copied.
#[must_use]
pub fn copy(selector: &str) -> bool {
    let Some(document) = document() else {
        return false;
    };
    let found = document.query_selector(selector).ok().flatten();
    if let Some(input) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
    // Unlike the clipboard interface this works on file:// and in frames, and asks nothing.
    let command = js_sys::Reflect::get(&document, &"execCommand".into());
    let command = command.ok().and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    let copied = command.and_then(|command| command.call1(&document, &"copy".into()).ok());
    copied.is_some_and(|copied| copied.is_truthy())
}
