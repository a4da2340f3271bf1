//! The element that the program shows its screens in, and the marks by which scripts and hosts see how far it has come.

use browser::document::{first, set_attribute};
use web_sys::Element;

/// The element that the app is mounted in: the one that holds a screen, because a stranger's may have
/// its id too. `ui/script/boot.js` finds it in the same way.
#[must_use]
pub fn mount() -> Option<Element> {
    let screen = first("#app > main").and_then(|screen| screen.parent_element());
    screen.or_else(|| first("#app"))
}

/// Marks the page as answering input. An earlier error, of an extension for example,
/// has not stopped it.
pub fn set_ready() {
    set_attribute(first("#failure[role=alert]"), "hidden");
    mark("data-ready");
}

/// Marks the element that the app is mounted in with an attribute of this name.
pub fn mark(attribute: &str) {
    set_attribute(mount(), attribute);
}
