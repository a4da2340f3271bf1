//! The parts of the page that the program runs in, as they stand in the document.

use quality_award_page::{Changed, Element, Found, Part, Parts, STRICT_POLICY, chosen, set_aside};

use crate::files::NoParts;
use crate::platform::page;

/// The texts that stand in the page under the id of a part. Strangers may be among them.
fn texts(part: Part) -> Vec<String> {
    let selector = part.selector();
    match part.element() {
        Element::Meta(_) => page::attributes(&selector, "content").collect(),
        Element::Script | Element::Style | Element::Text | Element::Data => {
            page::texts(&selector).collect()
        }
    }
}

/// The text of a part that differs between files; `fits` tells whether a text can be read.
#[must_use]
pub fn one(part: Part, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    chosen(texts(part), fits)
}

/// The fixed parts.
///
/// # Errors
/// [`NoParts`] where they are not all there as they were built.
pub fn all() -> Result<Parts, NoParts> {
    if !page::is_whole() {
        return Err(NoParts::Awaited);
    }
    let of = |part| texts(part).into_iter().map(move |text| Found { part, text });
    let mut found: Vec<Found> = Part::ALL.into_iter().flat_map(of).collect();
    for text in page::texts(&format!("script[id='{STRICT_POLICY}']")) {
        found.extend(set_aside(&text));
    }
    Parts::fitting(&found).map_err(|Changed| NoParts::Changed)
}
