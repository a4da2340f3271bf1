//! The page that holds this one in a frame. It is sent messages, and nothing that it sends is read.

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver, Window};

use super::address::{address, query};
use super::document::document;
use super::window;

/// The window of the page that holds this one in a frame.
fn parent() -> Option<Window> {
    let window = window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some(parent)
}

/// Whether this page stands in a frame.
#[must_use]
pub fn framed() -> bool {
    parent().is_some()
}

/// The address of this page up to `#`, where the page stands in a frame and its address leads to it: that of
/// a frame whose host has written the page into it does not.
#[must_use]
pub fn own_address() -> Option<String> {
    let address = address().filter(|_| framed())?;
    let leads = ["https:", "http:", "file:"].iter().any(|scheme| address.starts_with(scheme));
    leads.then(|| address + &query())
}

/// A value of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'t> {
    /// A whole number.
    Number(i32),
    /// A text.
    Text(&'t str),
}

/// Sends an object with these properties to the page that holds this one in a frame, whoever it is:
/// the browser does not say. Nothing secret may stand in it.
pub fn post(properties: &[(&str, Value<'_>)]) {
    let Some(parent) = parent() else { return };
    let object = js_sys::Object::new();
    for (name, value) in properties {
        let value = match *value {
            Value::Number(number) => JsValue::from(number),
            Value::Text(text) => JsValue::from(text),
        };
        // Setting a property of a new object does not fail.
        let _ = js_sys::Reflect::set(&object, &(*name).into(), &value);
    }
    // A parent that has gone away needs no message.
    let _ = parent.post_message(&object, "*");
}

/// Calls back with the page's width and height in CSS pixels, soon and whenever they may have changed,
/// for as long as the page is open. The height is that of the content and not of the frame: a height
/// that followed the frame would drive the frame. It is 0 while the page is not shown.
pub fn on_size(callback: impl Fn(i32, i32) + 'static) {
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let measured = root.clone();
    let measure = move || {
        // WebKit lays out a page that is not shown too, as if it were one pixel wide.
        let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
        let height = if width > Some(0.0) { measured.offset_height() } else { 0 };
        // Rounded down, it would give the frame a scroll bar for part of a pixel.
        callback(measured.client_width(), if height > 0 { height + 1 } else { 0 });
    };
    let measure = Closure::<dyn Fn()>::new(measure).into_js_value();
    // Where the browser has none of its own, the page's start script has put one in its place.
    if let Ok(observer) = ResizeObserver::new(measure.unchecked_ref()) {
        observer.observe(&root);
    }
}
