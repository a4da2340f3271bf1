//! The only code that touches the browser. It knows nothing of the award, of drafts or of pages: one
//! module for each thing that a browser does, and nothing here panics or throws.

pub mod address;
pub mod agent;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod early;
pub mod file;
#[cfg(feature = "files")]
pub mod files;
pub mod focus;
pub mod folds;
pub mod frame;
pub mod leaving;
pub mod printing;
pub mod scroll;
pub mod storage;
pub mod timing;

use wasm_bindgen::JsValue;
use web_sys::Window;

/// The browser's window. There is none where the build renders the first screen, and no function of
/// the browser may be called there at all.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

/// Whether there is a browser: not where the build renders the first screen.
#[must_use]
pub fn present() -> bool {
    window().is_some()
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

/// Leaves a text in a property of the window, where a script of the page finds it.
pub fn leave(property: &str, text: &str) {
    if let Some(window) = window() {
        // Setting a property of the window does not fail.
        let _ = js_sys::Reflect::set(&window, &property.into(), &text.into());
    }
}
