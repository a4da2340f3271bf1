//! The document: its elements, its title, its root.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, Node};

use super::window;

/// The document, where there is one.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Names the screen in the browser's title bar and history.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets or takes away a class of the root element.
pub fn set_root_class(class: &str, on: bool) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        // The browser refuses an invalid class name only, and then nothing changes.
        let _ = root.class_list().toggle_with_force(class, on);
    }
}

/// Sets properties of an element's own style; `None` removes the property.
pub fn set_style(element: &Node, properties: &[(&str, Option<String>)]) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    let style = element.style();
    for (name, value) in properties {
        // An invalid value leaves the property as it is, and to remove what is not there is no error.
        let _ = match value {
            Some(value) => style.set_property(name, value),
            None => style.remove_property(name).map(|_| ()),
        };
    }
}

/// The text of the element with this id.
#[must_use]
pub fn text_of(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// Sets an attribute of the element with this id, where there is one.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        // The browser refuses an invalid name only.
        let _ = element.set_attribute(name, value);
    }
}
