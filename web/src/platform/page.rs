//! The page that the app runs in: its address, its focus, its title and its look.

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Node, NodeList};

use super::{host, window};
use crate::embedding::Message;
use crate::office::colour::Palette;

/// The document, where there is one.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element that the app is mounted in: the one that holds a screen, because a stranger's may have
/// its id too. `web/boot.js` finds it in the same way.
#[must_use]
pub fn mount() -> Option<Element> {
    let document = document()?;
    let screen = document.query_selector("#app > main").ok().flatten();
    screen.and_then(|screen| screen.parent_element()).or_else(|| document.get_element_by_id("app"))
}

/// Whether the whole file has arrived. The program starts before.
#[must_use]
pub fn is_whole() -> bool {
    document().is_none_or(|document| document.ready_state() != "loading")
}

/// Calls back once the whole file has arrived, unless it has already; dropping it ends that.
#[must_use]
pub fn once_whole(callback: impl FnOnce() + 'static) -> Option<EventListener> {
    let document = document().filter(|_| !is_whole())?;
    Some(EventListener::once(&document, "DOMContentLoaded", move |_| callback()))
}

/// The elements that a selector finds, in their order.
fn elements(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

/// The texts of the elements that a selector finds.
pub fn texts(selector: &str) -> impl Iterator<Item = String> + use<> {
    elements(selector).filter_map(|element| element.text_content())
}

/// What the elements that a selector finds have as this attribute.
pub fn attributes(selector: &str, name: &'static str) -> impl Iterator<Item = String> + use<> {
    elements(selector).filter_map(move |element| element.get_attribute(name))
}

/// Marks the page as answering input. Whatever went wrong before, of an extension's say, did not
/// keep it from that.
pub fn set_ready() {
    if let Some(failure) = elements("#failure[role=alert]").next() {
        // Setting an attribute of a valid name does not fail.
        let _ = failure.set_attribute("hidden", "");
    }
    mark("data-ready");
}

/// Marks the element that the app is mounted in with an attribute of this name.
pub fn mark(attribute: &str) {
    if let Some(mount) = mount() {
        // Setting an attribute of a valid name does not fail.
        let _ = mount.set_attribute(attribute, "");
    }
}

/// The part of the address from `#` on, decoded; empty where there is none.
#[must_use]
pub fn hash() -> String {
    let Some(raw) = window().and_then(|window| window.location().hash().ok()) else {
        return String::new();
    };
    match js_sys::decode_uri_component(&raw) {
        Ok(decoded) => decoded.into(),
        Err(_) => raw,
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

/// Calls back before the page is printed, with `true`, and afterwards; dropping it ends that. What
/// the callback draws is there in time.
#[must_use]
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let listen = |event: &'static str, on: bool| {
        let callback = callback.clone();
        EventListener::new(&window, event, move |_| callback(on))
    };
    Some([listen("beforeprint", true), listen("afterprint", false)])
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

/// Gives the focus to an element and scrolls it into view. Answers whether there is one.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What is folded shows first.
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

/// The links of the page that lead to an address.
fn links(address: &str) -> impl Iterator<Item = Element> + use<> {
    elements(&format!("#app a[href='{address}']"))
}

/// The link that has the focus: its address, and which of those with that address it is.
#[must_use]
pub fn focused_link() -> Option<(String, usize)> {
    let focused = document()?.active_element()?;
    let address = focused.get_attribute("href")?;
    let number = links(&address).position(|link| link == focused)?;
    Some((address, number))
}

/// Gives the focus to the link that [`focused_link`] named before.
pub fn focus_link(address: &str, number: usize) {
    let link = links(address).nth(number).and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        // A link that is shown takes the focus.
        let _ = link.focus();
    }
}

/// How far an element is below the top of the window, in CSS pixels; 0 where there is none.
#[must_use]
pub fn top_of(selector: &str) -> i32 {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let top = found.map(|element| element.get_bounding_client_rect().top());
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen, to the pixel")]
    top.map_or(0, |top| top as i32)
}

/// Names the screen in the browser's title bar and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Does something once what was drawn meanwhile shows.
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

/// Opens the browser's own dialogue for printing.
pub fn print() {
    if let Some(window) = window() {
        // A frame without `allow-modals` prints nothing, and has its own way to.
        let _ = window.print();
        host::tell(Message::Exported("print"));
    }
}

/// Gives an element the colours of an edition, or takes them away.
pub fn set_colours(element: &Node, palette: Option<&Palette>) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let style = element.style();
    for (at, name) in Palette::NAMES.into_iter().enumerate() {
        // A colour is a valid value, and to take away what is not there is no error.
        let _ = match palette {
            Some(palette) => style.set_property(name, &palette.colours()[at].to_string()),
            None => style.remove_property(name).map(|_| ()),
        };
    }
}

/// Sets or takes away the class by which the style sheet shows large text.
pub fn set_large_text(large: bool) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // The class name is valid.
        let _ = root.class_list().toggle_with_force("large", large);
    }
}

/// Selects the text of an input and copies it. Answers whether it was copied.
#[must_use]
pub fn copy(selector: &str) -> bool {
    let Some(document) = document() else {
        return false;
    };
    let found = document.query_selector(selector).ok().flatten();
    if let Some(input) = found.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
    // Unlike the clipboard interface this works on file:// and in frames, and asks nothing.
    let command = js_sys::Reflect::get(&document, &"execCommand".into());
    let command = command.ok().and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    let copied = command.and_then(|command| command.call1(&document, &"copy".into()).ok());
    copied.is_some_and(|copied| copied.is_truthy())
}

/// Today's date on the reader's clock, as `2026-11-23`; empty where there is no reader.
#[must_use]
pub fn today() -> String {
    if window().is_none() {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
