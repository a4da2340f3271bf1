//! Which folded sections of a screen are open. They are remembered until the page closes, and longer by whoever listens,
//! so that a reader who comes back to a screen finds it as it was left.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::{Element, Event};

use super::document::{document, elements};

/// The open sections of one screen: their ids, or their places where they have none.
type Open = Vec<String>;

/// The screens by their addresses.
struct Screens {
    /// The one that shows.
    shown: Option<String>,
    /// Those that were left; and whether sections without an id are named too.
    left: Vec<(String, Open, bool)>,
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

/// Calls back with the ids of the open sections whenever one is unfolded or folded; dropping it ends that.
#[must_use]
pub fn on_fold(callback: impl Fn(&[String]) + 'static) -> Option<EventListener> {
    // The event of a section does not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = move |_: &Event| {
        // The place of a section that has no id is another one when the screen has changed.
        let is_id = |name: &String| !name.starts_with(|first: char| first.is_ascii_digit());
        callback(&open().into_iter().filter(is_id).collect::<Vec<_>>());
    };
    let document = document()?;
    Some(EventListener::new_with_options(&document, "toggle", options, listener))
}

/// Takes the sections with these ids for those that were open when the screen at this address was left.
pub fn was_left(address: &str, open: Open) {
    SCREENS.with_borrow_mut(|screens| screens.left.push((address.to_owned(), open, false)));
}

/// Remembers the open sections of the screen that shows, before another one takes its place.
pub fn leave() {
    SCREENS.with_borrow_mut(|Screens { shown, left }| {
        let Some(address) = shown.take() else { return };
        left.retain(|(other, ..)| *other != address);
        left.push((address, open(), true));
    });
}

/// Opens and folds the sections of the screen at this address as they were left. A screen that was not left before
/// stays as it is.
pub fn enter(address: &str) {
    SCREENS.with_borrow_mut(|Screens { shown, left }| {
        if let Some((_, open, all)) = left.iter().find(|(other, ..)| other == address) {
            for (name, section) in sections() {
                // Neither fails for a valid name.
                if open.contains(&name) {
                    let _ = section.set_attribute("open", "");
                } else if *all || !section.id().is_empty() {
                    let _ = section.remove_attribute("open");
                }
            }
        }
        *shown = Some(address.to_owned());
    });
}
