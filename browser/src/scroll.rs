//! How far down a screen the reader was. It is noted in the browser's history, so that Back, Forward
//! and a reload show the place again; a screen that is new there begins at its top.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, History, ScrollRestoration, Window};

thread_local! {
    /// The address of the screen that shows. The browser changes the address first, and the end of a
    /// scrolling that is told before the new screen shows is not that screen's.
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn history() -> Option<(Window, History)> {
    let window = super::window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

/// Notes the place from now on: whenever scrolling ends, and before a click can lead away.
/// Dropping the listeners ends that.
#[must_use]
pub fn note() -> Vec<EventListener> {
    let Some((window, history)) = history() else {
        return Vec::new();
    };
    // The browser's own way would scroll before the screen is there. Where it does not let go of
    // it, the two ways agree on the place.
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    let listen = |event: &'static str| {
        let (from, history) = (window.clone(), history.clone());
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, event, options, move |event| {
            // Noting takes a millisecond or more on an old machine, so no answer waits for it.
            let clicked = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let stays = clicked.is_some_and(|at| !matches!(at.closest("a, button"), Ok(Some(_))));
            let shows = || SHOWN.with_borrow(|shown| *shown == from.location().href().ok());
            if !stays
                && shows()
                && let Ok(place) = from.scroll_y()
            {
                // A browser that refuses (after hundreds in a minute) stays with the last one.
                let _ = history.replace_state(&JsValue::from_f64(place), "");
            }
        })
    };
    vec![listen("click"), listen("scrollend")]
}

/// Whether the history has come to a screen whose place is noted: by Back, Forward or a reload.
#[must_use]
pub fn is_noted() -> bool {
    let state = history().and_then(|(_, history)| history.state().ok());
    state.is_some_and(|state| state.as_f64().is_some())
}

/// Shows the place noted for the screen that the history has come to and that has just been rendered. Returns
/// whether there is one.
#[must_use]
pub fn restore() -> bool {
    let Some((window, history)) = history() else {
        return false;
    };
    SHOWN.set(window.location().href().ok());
    let place = history.state().ok().and_then(|state| state.as_f64());
    if let Some(place) = place {
        window.scroll_to_with_x_and_y(0.0, place);
    }
    place.is_some()
}

/// Shows the top of the page, where a new screen begins.
pub fn to_top() {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls what is in an element so that the first of these in it is seen; the page stays where it is.
pub fn within(frame: &str, selector: &str) {
    let Some(element) = super::document::first(&format!("{frame} {selector}")) else { return };
    let Some(outer) = super::document::first(frame) else { return };
    let top = |element: &Element| element.get_bounding_client_rect().top();
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen, to the pixel")]
    let below = top(&element) as i32 - top(&outer) as i32;
    if !(0..400).contains(&below) {
        let name = JsValue::from("scrollTop");
        let now = js_sys::Reflect::get(&outer, &name).ok().and_then(|now| now.as_f64());
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen, to the pixel")]
        let now = now.unwrap_or_default() as i32;
        // The browser keeps to the ends of what can be scrolled.
        let _ = js_sys::Reflect::set(&outer, &name, &JsValue::from(now + below - 150));
    }
}
