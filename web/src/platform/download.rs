//! Handing a file to the reader.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::host;
use super::page::document;
use crate::embedding::Message;

/// Offers `bytes` as a file of this name and media type, as if a link to it had been clicked.
///
/// # Errors
/// Whatever the browser refused.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
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
    host::tell(Message::Exported(kind(media_type)));
    Ok(())
}

/// What the host is told of a file: the export's name of the contract, and never the file's own,
/// which names the applicant.
fn kind(media_type: &str) -> &'static str {
    match media_type {
        "application/json" => "draft",
        "text/html" => "page",
        _ => "docx",
    }
}
