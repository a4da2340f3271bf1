//! Handing a file to the reader.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document::document;
use super::reason;

/// Offers `bytes` as a file of this name and media type, as if a link to it had been clicked.
///
/// # Errors
/// What the browser refused, in its own words.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), String> {
    offer(name, media_type, bytes).map_err(|error| reason(&error))
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document().ok_or("no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    // Firefox follows only links that stand in the document.
    let body = document.body().ok_or("no body")?;
    body.append_child(&link)?;
    link.click();
    body.remove_child(&link)?;
    // The URL stays: some kernels read it only after the click has returned, and a page makes
    // few of them.
    Ok(())
}
