//! The document: its elements, its title, its root.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Document, Element, HtmlElement, MutationObserver, MutationObserverInit, Node, NodeList,
};

use super::window;

/// The document, where there is one.
#[must_use]
pub fn document() -> Option<Document> {
    window()?.document()
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

/// The style sheet in the element of this id. By names: the types of the object model of styles would weigh on the
/// first part of the page.
fn style_sheet(id: &str) -> Option<JsValue> {
    Reflect::get(first(&format!("#{id}"))?.as_ref(), &"sheet".into()).ok()
}

/// How many rules a style sheet has.
fn count(sheet: &JsValue) -> Option<u32> {
    let rules = Reflect::get(sheet, &"cssRules".into()).ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of rules"
    )]
    Reflect::get(&rules, &"length".into()).ok()?.as_f64().map(|count| count as u32)
}

/// How many rules the style sheet in the element of this id has.
#[must_use]
pub fn rules(id: &str) -> u32 {
    style_sheet(id).and_then(|sheet| count(&sheet)).unwrap_or_default()
}

/// Puts rules into the style sheet in the element of this id, in the place of all behind the first ones. A
/// policy that names the sums of style sheets allows that: it judges the element's text, which stays.
pub fn set_rules(id: &str, first: u32, rules: &[String]) {
    let Some(sheet) = style_sheet(id) else { return };
    let call = |name: &str, of: [&JsValue; 2]| {
        let method = Reflect::get(&sheet, &name.into()).ok()?.dyn_into::<Function>().ok()?;
        // A browser refuses a rule that it does not know; then that one thing has no look of its own.
        method.call2(&sheet, of[0], of[1]).ok()
    };
    while count(&sheet).is_some_and(|count| count > first)
        && call("deleteRule", [&first.into(), &JsValue::UNDEFINED]).is_some()
    {}
    for rule in rules {
        let end = count(&sheet).unwrap_or(first);
        call("insertRule", [&rule.into(), &end.into()]);
    }
}

/// The elements that a selector finds, in their order.
pub fn elements(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

/// The first element that a selector finds.
#[must_use]
pub fn first(selector: &str) -> Option<Element> {
    elements(selector).next()
}

/// The texts of the elements that a selector finds.
pub fn texts(selector: &str) -> impl Iterator<Item = String> + use<> {
    elements(selector).filter_map(|element| element.text_content())
}

/// The values of this attribute of the elements that a selector finds.
pub fn attributes(selector: &str, name: &'static str) -> impl Iterator<Item = String> + use<> {
    elements(selector).filter_map(move |element| element.get_attribute(name))
}

/// Gives an element an attribute without a value.
pub fn set_attribute(element: Option<Element>, name: &str) {
    if let Some(element) = element {
        // The browser refuses an invalid name only.
        let _ = element.set_attribute(name, "");
    }
}

/// Calls back whenever an attribute of this name changes within an element, or elements come or go there;
/// dropping it ends that.
#[must_use]
pub fn watch(element: &Element, attribute: &str, callback: impl Fn() + 'static) -> Option<Watch> {
    let what = MutationObserverInit::new();
    what.set_subtree(true);
    what.set_child_list(true);
    observe(element, attribute, &what, callback)
}

/// Calls back whenever an attribute of this name of this element changes; dropping it ends that.
#[must_use]
pub fn watch_own(
    element: &Element,
    attribute: &str,
    callback: impl Fn() + 'static,
) -> Option<Watch> {
    observe(element, attribute, &MutationObserverInit::new(), callback)
}

/// Calls back for changes of an attribute of this name, and what else is named.
fn observe(
    element: &Element,
    attribute: &str,
    what: &MutationObserverInit,
    callback: impl Fn() + 'static,
) -> Option<Watch> {
    let callback = Closure::<dyn Fn()>::new(callback);
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    what.set_attributes(true);
    what.set_attribute_filter(&js_sys::Array::of1(&attribute.into()));
    observer.observe_with_options(element, what).ok()?;
    Some(Watch { observer, _callback: callback })
}

/// What [`watch`] or [`watch_own`] has begun.
#[derive(Debug)]
pub struct Watch {
    observer: MutationObserver,
    _callback: Closure<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the whole document has arrived. Its scripts run before.
#[must_use]
pub fn is_whole() -> bool {
    document().is_none_or(|document| document.ready_state() != "loading")
}
