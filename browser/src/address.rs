//! The address of the page: the part from `#` on, and what stands before it.

use gloo_events::EventListener;

use super::window;

/// The part of the address from `#` on, decoded; empty where there is none. Some programs encode the `#`
/// of a link, as in `?%23/check`.
#[must_use]
pub fn hash() -> String {
    let Some(whole) = window().and_then(|window| window.location().href().ok()) else {
        return String::new();
    };
    let from = whole.find('#').or_else(|| whole.find("%23/"));
    let raw = from.and_then(|from| whole.get(from..)).unwrap_or_default();
    match js_sys::decode_uri_component(raw) {
        Ok(decoded) => decoded.into(),
        Err(_) => raw.to_owned(),
    }
}

/// The address without the parts from `?` and `#` on.
#[must_use]
pub fn address() -> Option<String> {
    let whole = window()?.location().href().ok()?;
    whole.split(['?', '#']).next().map(str::to_owned)
}

/// Goes to the screen of an address such as `#/check`.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // A hash is always a valid address.
        let _ = window.location().set_hash(hash);
    }
}

/// Calls back whenever the part of the address from `#` on changes; dropping it ends that.
#[must_use]
pub fn on_hash_change(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback()))
}

/// The part of the address from `?` to `#`; empty where there is none.
#[must_use]
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}
