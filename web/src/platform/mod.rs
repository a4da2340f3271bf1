//! The only code that touches the browser.

mod download;
pub mod file;
pub mod host;
pub mod page;
pub mod scroll;
pub mod storage;

pub use download::download;

use wasm_bindgen::JsValue;
use web_sys::Window;

/// The browser's window. There is none where the build draws the first screen beforehand, and no
/// function of the browser may be called there at all.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// What the browser refused, for people to read and pass on.
#[must_use]
pub fn reason(error: &JsValue) -> String {
    use wasm_bindgen::JsCast as _;
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{error:?}"),
    }
}
