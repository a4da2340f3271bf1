//! Leaving the page and coming back to it.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;

use super::window;

/// Has the browser ask, in its own words, before the page is left, closed or loaded anew; dropping it ends
/// that. Browsers ask only where the reader has touched the page, and a sandboxed frame only where its
/// host allows dialogues.
#[must_use]
pub fn ask_before_leaving() -> Option<EventListener> {
    let window = window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| {
        event.prevent_default();
        // Browsers before 2023 want a text too, which none of them shows. Setting it does not fail.
        let _ = js_sys::Reflect::set(event, &"returnValue".into(), &JsValue::from(" "));
    }))
}

/// Calls back whenever the reader comes back to the page from another tab or program; dropping it ends that.
#[must_use]
pub fn on_return(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "focus", move |_| callback()))
}
