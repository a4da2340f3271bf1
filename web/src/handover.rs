//! What the page hands over: files and paper. Each is reported to the host.

use application::files::{DOCX, HTML, JSON};
use application::words::form::DOWNLOAD_REFUSED;
use application::words::inner::open_elsewhere;

use crate::components::instead::around;
use crate::embedding::{Message, tell};

/// Offers a file of this name and media type to the reader, and reports its kind to the host: never its
/// name, which names the applicant.
///
/// # Errors
/// In words: how to get to a browser where another program shows the page, or that the browser refuses.
pub fn file(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), String> {
    if let Some(inner) = around() {
        return Err(open_elsewhere(inner));
    }
    // The browser's own words are in any language.
    browser::download::download(name, media_type, bytes)
        .map_err(|_| DOWNLOAD_REFUSED.to_owned())?;
    if let Some(kind) = kind(media_type) {
        tell(Message::Exported(kind));
    }
    Ok(())
}

/// The export's name in the contract.
fn kind(media_type: &str) -> Option<&'static str> {
    [(DOCX, "docx"), (JSON, "draft"), (HTML, "page")]
        .into_iter()
        .find_map(|(media, kind)| (media == media_type).then_some(kind))
}

/// Opens the browser's dialogue for printing, and reports it to the host.
pub fn print() {
    browser::printing::print();
    tell(Message::Exported("print"));
}
