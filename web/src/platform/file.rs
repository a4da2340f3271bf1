//! Reading a file that the reader has picked.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;

/// Reads the file picked in an input as text and hands it over; `None` where it is larger than
/// `at_most` bytes or cannot be read. The input is emptied, so that the same file can be picked
/// again.
pub fn read_picked(
    input: &HtmlInputElement,
    at_most: usize,
    callback: impl FnOnce(Option<String>) + 'static,
) {
    let file = input.files().and_then(|files| files.get(0));
    let Some(file) = file else {
        return;
    };
    // Sizes come as JavaScript numbers; one that is no whole number of bytes is no size.
    let size = js_sys::Number::from(file.size()).to_string_with_radix(10).ok().map(String::from);
    let small =
        size.and_then(|size| size.parse::<usize>().ok()).is_some_and(|size| size <= at_most);
    let text = small.then(|| file.text());
    input.set_value("");
    spawn_local(async move {
        let read = match text {
            Some(text) => JsFuture::from(text).await.ok(),
            None => None,
        };
        callback(read.and_then(|text| text.dyn_into::<js_sys::JsString>().ok()).map(String::from));
    });
}
