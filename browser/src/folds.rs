//! Which folded sections of a screen are open. They are remembered until the page closes, so that a reader who
//! comes back to a screen finds it as it was left.

use std::cell::RefCell;

use web_sys::Element;

use super::document::elements;

/// The open sections of one screen: their ids, or their places where they have none.
type Open = Vec<String>;

/// The screens by their addresses.
struct Screens {
    /// The one that shows.
    shown: Option<String>,
    /// Those that were left.
    left: Vec<(String, Open)>,
}

thread_local! {
    static SCREENS: RefCell<Screens> = const { RefCell::new(Screens { shown: None, left: Vec::new() }) };
}

/// Every section that can be folded, with its id or its place.
fn sections() -> impl Iterator<Item = (String, Element)> {
    elements("main details").enumerate().map(|(place, section)| {
        let id = section.id();
        (if id.is_empty() { place.to_string() } else { id }, section)
    })
}

/// The names of the open sections of the screen that shows.
#[must_use]
pub fn open() -> Vec<String> {
    let open = sections().filter(|(_, section)| section.has_attribute("open"));
    open.map(|(name, _)| name).collect()
}

/// Opens these sections of the screen that shows, once it has been rendered anew.
pub fn open_again(open: &[String]) {
    for (_, section) in sections().filter(|(name, _)| open.contains(name)) {
        // An attribute of a valid name is always set.
        let _ = section.set_attribute("open", "");
    }
}

/// Remembers the open sections of the screen that shows, before another one takes its place.
pub fn leave() {
    SCREENS.with_borrow_mut(|Screens { shown, left }| {
        let Some(address) = shown.take() else { return };
        left.retain(|(other, _)| *other != address);
        left.push((address, open()));
    });
}

/// Opens and folds the sections of the screen at this address as they were left. A screen that was not left before
/// stays as it is.
pub fn enter(address: &str) {
    SCREENS.with_borrow_mut(|Screens { shown, left }| {
        if let Some((_, open)) = left.iter().find(|(other, _)| other == address) {
            for (name, section) in sections() {
                // Neither fails for a valid name.
                let _ = if open.contains(&name) {
                    section.set_attribute("open", "")
                } else {
                    section.remove_attribute("open")
                };
            }
        }
        *shown = Some(address.to_owned());
    });
}
