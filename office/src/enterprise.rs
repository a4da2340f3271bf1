//! The enterprise's page, which stands in the tool as text.

use quality_award_page::{Changed, NoParts, PRISTINE, Parts};

use browser::document::{is_whole, texts};

/// The fixed parts of the enterprise's page. Of several texts under its id, the one that is that page counts.
///
/// # Errors
/// [`NoParts`] where that page is not there as it was built.
pub fn parts() -> Result<Parts, NoParts> {
    if !is_whole() {
        return Err(NoParts::Awaited);
    }
    let mut found = texts(&format!("script[id='{PRISTINE}']")).map(|text| Parts::of_tool(&text));
    found.find_map(Result::ok).ok_or(NoParts::from(Changed))
}
