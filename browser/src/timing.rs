//! Doing something later: after the next frame, or when the pointer is let go.

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::document::document;
use super::window;

/// Does something once the browser has painted what was rendered before.
pub fn after_paint(work: impl FnOnce() + 'static) {
    let later = Closure::once_into_js(work);
    let later: &js_sys::Function = later.unchecked_ref();
    let frame = later.clone();
    // The frame comes first, the work right behind it.
    let on_frame = Closure::once_into_js(move || {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&frame);
        }
    });
    let asked = window().map(|window| window.request_animation_frame(on_frame.unchecked_ref()));
    // A browser without frames does it at once.
    if !matches!(asked, Some(Ok(_))) {
        let _ = later.call0(&JsValue::NULL);
    }
}

/// Does something after so many milliseconds.
pub fn after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let later = Closure::once_into_js(work);
    let later: &js_sys::Function = later.unchecked_ref();
    if let Some(window) = window() {
        // A browser that refuses has no page any more.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later, milliseconds);
    }
}

/// Calls back once the pointer is not pressed: at once, or when it is let go. Something that moves
/// under it meanwhile would not get the click.
pub fn once_released(callback: impl FnOnce() + 'static) {
    let pressed = document().and_then(|document| document.query_selector(":active").ok().flatten());
    match window().filter(|_| pressed.is_some()) {
        Some(window) => EventListener::once(&window, "mouseup", move |_| callback()).forget(),
        None => callback(),
    }
}
