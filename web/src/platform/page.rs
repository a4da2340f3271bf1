//! The page that the app runs in.

use web_sys::{Document, Element};

/// The document, where there is one.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the app is mounted in.
#[must_use]
pub fn mount() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Marks the page as answering input.
pub fn set_ready() {
    if let Some(mount) = mount() {
        // Setting an attribute of a valid name does not fail.
        let _ = mount.set_attribute("data-ready", "");
    }
}

/// Today's date on the reader's clock, as `2026-11-23`.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
