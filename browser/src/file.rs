//! Reading a file that the user has picked.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlInputElement, Response};

use super::clock::day;
use super::reason;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has more bytes than accepted.
    TooLarge,
    /// The browser could not read it, for example because it was moved since; with the browser's own words.
    Refused(String),
}

impl From<JsValue> for FileError {
    fn from(error: JsValue) -> Self {
        Self::Refused(reason(&error))
    }
}

/// The day on which the file picked in an input was last changed, as `2026-11-23`, as far as the browser
/// says: a file that came by mail or from a site has the day of its arrival.
#[must_use]
pub fn picked_day(input: &HtmlInputElement) -> Option<String> {
    let file = input.files()?.get(0)?;
    let changed = js_sys::Date::new(&file.last_modified().into());
    // A browser that does not know the day gives the beginning of 1970 or no number.
    (changed.get_time() > 86_400_000.0).then(|| day(&changed))
}

/// Reads the file picked in an input, if it has at most `limit` bytes, and hands over its name and
/// its bytes. The input is emptied, so that the same file can be picked again.
pub fn read_picked(
    input: &HtmlInputElement,
    limit: usize,
    callback: impl FnOnce(String, Result<Vec<u8>, FileError>) + 'static,
) {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    if let Some(file) = file {
        spawn_local(async move {
            let bytes = read(&file, limit).await;
            callback(file.name(), bytes);
        });
    }
}

/// The bytes of a file that has at most `limit` of them.
async fn read(file: &Blob, limit: usize) -> Result<Vec<u8>, FileError> {
    // One byte more than the limit shows that the file is too large. No file is read further than
    // that, and its size, a float in JavaScript, is not needed.
    let end = limit.saturating_add(1).try_into().unwrap_or(i32::MAX);
    let start = file.slice_with_i32_and_i32(0, end)?;
    // A response of its own is fetched from nowhere, so the page's policy does not concern it,
    // and unlike `Blob.arrayBuffer` it is as old as WebAssembly.
    let response = Response::new_with_opt_blob(Some(&start))?;
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    let bytes = js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec();
    if bytes.len() > limit { Err(FileError::TooLarge) } else { Ok(bytes) }
}
