//! Copying and inserting text.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::document::{document, first};

/// Selects the text of an input or a text area and gives it the focus. Returns whether there is one.
#[expect(clippy::must_use_candidate, reason = "a caller that has rendered it knows")]
pub fn select(selector: &str) -> bool {
    let Some(found) = first(selector) else {
        return false;
    };
    if let Some(element) = found.dyn_ref::<HtmlElement>() {
        // An element that is there takes the focus. WebKit copies of the focused element alone.
        let _ = element.focus();
    }
    if let Some(area) = found.dyn_ref::<HtmlTextAreaElement>() {
        area.select();
    } else if let Some(input) = found.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
    true
}

/// Selects the text of an input or a text area and copies it. Returns whether it was copied; then the
/// focus is where it was.
#[must_use]
pub fn copy(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    let copied = select(selector) && command("copy", "");
    let focused = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = focused.filter(|_| copied) {
        // It had the focus a moment ago.
        let _ = element.focus();
    }
    copied
}

/// The text that a paste brings, as far as the browser tells it.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.get_data("text/plain").ok()
}

/// Copies a text that stands nowhere on the page. Returns whether it was copied.
#[must_use]
pub fn copy_text(text: &str) -> bool {
    let place = || {
        let document = document()?;
        let area =
            document.create_element("textarea").ok()?.dyn_into::<HtmlTextAreaElement>().ok()?;
        area.set_class_name("hidden");
        area.set_id("copied");
        area.set_value(text);
        document.body()?.append_child(&area).ok()?;
        Some(area)
    };
    let Some(area) = place() else {
        return false;
    };
    let copied = copy("#copied");
    area.remove();
    copied
}

/// Writes a text at the caret of a text area, in the place of what is selected there, as if it was typed: the browser
/// takes it back with the rest of the typing. The text area has the focus then.
pub fn type_into(selector: &str, text: &str) {
    if let Some(area) = first(selector).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A text area that is there takes the focus, and keeps its caret.
        let _ = area.focus();
        command("insertText", text);
    }
}

/// Does what a menu of the browser would do, with what has the focus. Returns whether it was done.
fn command(name: &str, text: &str) -> bool {
    let Some(document) = document() else {
        return false;
    };
    // Unlike the clipboard interface this works on file:// and in frames, and asks nothing.
    let command = js_sys::Reflect::get(&document, &"execCommand".into());
    let command = command.ok().and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    let done =
        command.and_then(|it| it.call3(&document, &name.into(), &false.into(), &text.into()).ok());
    done.is_some_and(|done| done.is_truthy())
}
