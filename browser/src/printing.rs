//! The browser's printing.

use gloo_events::EventListener;

use super::window;

/// Calls back before the page is printed, with `true`, and afterwards; dropping it ends that. What
/// the callback renders is printed.
#[must_use]
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let listen = |event: &'static str, on: bool| {
        let callback = callback.clone();
        EventListener::new(&window, event, move |_| callback(on))
    };
    Some([listen("beforeprint", true), listen("afterprint", false)])
}

/// Opens the browser's own dialogue for printing.
pub fn print() {
    if let Some(window) = window() {
        // A frame without `allow-modals` prints nothing, and has its own way to.
        let _ = window.print();
    }
}
