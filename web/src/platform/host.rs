//! The page that embeds this one in a frame. It is told things and never listened to.

use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver, Window};

use super::page::document;
use crate::embedding::{Message, Value, asked_for};

/// The window of the host, where the page stands in a frame and its address asks to be embedded.
fn host() -> Option<Window> {
    let window = super::window()?;
    let parent = window.parent().ok()??;
    let asked = window.location().search().is_ok_and(|query| asked_for(&query));
    (asked && parent != window).then_some(parent)
}

/// Whether there is a host.
#[must_use]
pub fn embedded() -> bool {
    host().is_some()
}

/// Tells the host something. Whoever the host is may hear it, because the page cannot know its
/// origin, and because a message carries nothing that would need keeping from anyone.
pub fn tell(message: Message) {
    let Some(host) = host() else { return };
    let (name, value) = message.parts();
    let object = js_sys::Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a property of an object of one's own does not fail.
        let _ = js_sys::Reflect::set(&object, &key.into(), &value);
    };
    set("qualityAward", name.into());
    match value {
        Value::None => {}
        Value::Pixels(pixels) => set("value", pixels.into()),
        Value::Word(word) => set("value", word.into()),
    }
    // A host that has gone away needs no message.
    let _ = host.post_message(&object, "*");
}

/// Where there is a host, calls back with the page's width and height, soon and whenever they may have changed, for as
/// long as the page is open. The height is that of the content, whatever that of the frame is:
/// one that followed the frame would drive it.
pub fn on_size(callback: impl Fn(i32, i32) + 'static) {
    if !embedded() {
        return;
    }
    let root = document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let measured = root.clone();
    let measure = move || {
        // WebKit lays out a page that is not shown too, as if it were one pixel wide.
        let width = super::window().and_then(|window| window.inner_width().ok()?.as_f64());
        let height = if width > Some(0.0) { measured.offset_height() } else { 0 };
        // Rounded down, it would give the frame a scroll bar for part of a pixel.
        callback(measured.client_width(), if height > 0 { height + 1 } else { 0 });
    };
    let measure = Closure::<dyn Fn()>::new(measure).into_js_value();
    // Where the browser has none of its own, `web/boot.js` has put one in its place.
    if let Ok(observer) = ResizeObserver::new(measure.unchecked_ref()) {
        observer.observe(&root);
    }
}
