//! The only code that touches the browser.

mod download;
pub mod file;
pub mod host;
pub mod page;
pub mod scroll;
pub mod storage;

pub use download::download;

use wasm_bindgen::JsValue;

/// What the browser refused, for people to read and pass on.
#[must_use]
pub fn reason(error: &JsValue) -> String {
    use wasm_bindgen::JsCast as _;
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{error:?}"),
    }
}
