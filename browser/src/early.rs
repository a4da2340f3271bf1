//! What the reader chose and typed into the page before the program took it over. The inputs are made anew then, so
//! their contents are read before and put in again after.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{Event, EventInit, HtmlInputElement};

use super::document::{document, elements};
use super::focus::take_up;

/// The content of one input, and whether it has the focus.
struct Input {
    name: String,
    value: String,
    choice: bool,
    chosen: bool,
    focused: bool,
}

thread_local! {
    static NOTED: RefCell<Vec<Input>> = const { RefCell::new(Vec::new()) };
}

/// Notes the inputs of the page that hold something or have the focus.
pub fn note() {
    NOTED.set(inputs());
}

fn inputs() -> Vec<Input> {
    let active = document().and_then(|document| document.active_element());
    let input = |element: web_sys::Element| {
        let focused = active.as_ref() == Some(&element);
        let input: HtmlInputElement = element.dyn_into().ok()?;
        let (name, value) = (input.name(), input.value());
        let choice = input.type_() == "radio";
        let chosen = if choice { input.checked() } else { !value.is_empty() };
        (chosen || focused).then_some(Input { name, value, choice, chosen, focused })
    };
    elements("main input[name]").filter_map(input).collect()
}

/// Does to the inputs what the reader has done to those that were noted.
pub fn again() {
    for Input { name, value, choice, chosen, focused } in NOTED.take() {
        let of = elements(&format!("[name='{name}']"));
        let mut of = of.filter_map(|element| element.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = of.find(|input| !choice || input.value() == value) else { continue };
        if focused {
            take_up(&input);
        }
        if choice && chosen {
            input.click();
        } else if chosen {
            input.set_value(&value);
            let options = EventInit::new();
            options.set_bubbles(true);
            // The name of the event is valid, and nobody cancels it.
            let event = Event::new_with_event_init_dict("input", &options);
            let _ = event.map(|event| input.dispatch_event(&event));
        }
    }
}
