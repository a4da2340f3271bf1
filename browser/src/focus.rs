//! Where the focus is, and giving it to an element.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::document::{document, elements, watch};

/// Gives the focus to an element and scrolls it into view. Returns whether there is one.
#[expect(clippy::must_use_candidate, reason = "most callers know that the element is there")]
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A folded section opens first.
        let folded = element.closest("details:not([open])");
        if let Ok(Some(details)) = folded {
            // Setting an attribute of a valid name does not fail.
            let _ = details.set_attribute("open", "");
        }
        // An element that cannot take the focus is still scrolled to.
        let _ = element.focus();
        element.scroll_into_view();
        return true;
    }
    false
}

/// Calls back with the name of each input that takes the focus; dropping it ends that.
#[must_use]
pub fn on_focus(callback: impl Fn(&str) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "focusin", move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(name) = element.and_then(|element| element.get_attribute("name")) {
            callback(&name);
        }
    }))
}

/// A link or the head of a folded section: a selector, and which of the elements that it finds it is.
struct Place(String, usize);

thread_local! {
    /// What is to have the focus once the screen has been rendered anew.
    static NOTED: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// Notes which link or head of a folded section has the focus, before the screen is rendered anew. Where none has it,
/// what was noted before stays: a screen may be rendered anew twice in a row.
pub fn note() {
    let place = || {
        let focused = document()?.active_element()?;
        let selector = match focused.get_attribute("href") {
            Some(address) => format!("a[href='{address}']"),
            None => "summary".to_owned(),
        };
        let number = elements(&selector).position(|element| element == focused)?;
        Some(Place(selector, number))
    };
    if let Some(place) = place() {
        NOTED.set(Some(place));
    }
}

/// Gives the focus to what was noted, once the screen has been rendered anew. Another element that has the focus
/// keeps it. What was noted stays noted, because the second part may be about to render the screen once more.
pub fn restore() {
    if !is_free() {
        return;
    }
    let noted = NOTED.with_borrow(|noted| {
        let Place(selector, number) = noted.as_ref()?;
        elements(selector).nth(*number)?.dyn_into::<HtmlElement>().ok()
    });
    if let Some(element) = noted {
        take_up(&element);
    }
}

/// From now on, when the element with the focus goes away, is moved or can no longer have it, what is around it takes it: a
/// button that takes itself back would else leave whoever uses the keyboard at the beginning of the page. A press of
/// the mouse gives the focus away for good, and so does another screen.
pub fn hold() {
    let Some(body) = document().and_then(|document| document.body()) else { return };
    let places = Rc::new(RefCell::new(Vec::new()));
    let noted = Rc::clone(&places);
    let note = EventListener::new(&body, "focusin", move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        noted.replace(element.map(around).unwrap_or_default());
    });
    let noted = Rc::clone(&places);
    let forget = EventListener::new(&body, "mousedown", move |_| noted.borrow_mut().clear());
    let watched = watch(&body, "disabled", move || {
        if is_free() {
            // Taking the focus notes the places anew.
            let places = places.borrow().clone();
            let _ = places.iter().any(take_over);
        }
    });
    note.forget();
    forget.forget();
    std::mem::forget(watched);
}

/// An element and what is around it, up to the screen; nothing outside of the screen.
fn around(element: HtmlElement) -> Vec<HtmlElement> {
    let parent = |it: &HtmlElement| it.parent_element()?.dyn_into::<HtmlElement>().ok();
    let mut all: Vec<HtmlElement> = std::iter::successors(Some(element), parent).collect();
    let screen = all.iter().position(|it| it.tag_name() == "MAIN");
    all.truncate(screen.map_or(0, |at| at + 1));
    all
}

/// Whether no element has the focus.
fn is_free() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Gives the focus to an element that is still there. Returns whether the element has it.
fn take_over(element: &HtmlElement) -> bool {
    if !element.is_connected() {
        return false;
    }
    take_up(element);
    if is_free() && element.get_attribute("tabindex").is_none() {
        // Setting an attribute of a valid name does not fail.
        let _ = element.set_attribute("tabindex", "-1");
        take_up(element);
    }
    !is_free()
}

/// Gives the focus to an element of a screen that has just been rendered anew, where nothing is to move. An
/// element that is shown takes the focus.
pub(crate) fn take_up(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// How far an element is below the top of the window, in CSS pixels; 0 where there is none.
#[must_use]
pub fn top_of(selector: &str) -> i32 {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let top = found.map(|element| element.get_bounding_client_rect().top());
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen, to the pixel")]
    top.map_or(0, |top| top as i32)
}
