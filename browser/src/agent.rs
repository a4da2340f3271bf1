//! What the browser calls itself.

use super::window;

/// The browser's name for itself; empty where there is no browser.
#[must_use]
pub fn user_agent() -> String {
    window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}
