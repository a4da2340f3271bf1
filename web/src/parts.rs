//! The parts of the page that the program runs in, as they stand in the document.

use quality_award_page::{Changed, Element, Found, Part, Parts, STRICT_POLICY, chosen, set_aside};

use crate::files::NoParts;
use crate::office::{self, Form, Template};
use crate::platform::page;
use crate::record;

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

/// Whether a text can be what its part holds. Check sums tell that of the fixed parts.
fn fits(part: Part, text: &str) -> bool {
    match part {
        Part::Edition => office::read(text, Template::Awaited).is_ok(),
        Part::Draft => record::from_json(text).is_ok(),
        Part::Template => Form::from_base64("", text.to_owned()).is_some(),
        Part::Colours
        | Part::OldKernels
        | Part::Policy
        | Part::Head
        | Part::Style
        | Part::Shell
        | Part::First
        | Part::Glue
        | Part::Boot
        | Part::Second
        | Part::Licences => true,
    }
}

/// The text of a part, for its reader. Of several, it is one that the reader understands.
#[must_use]
pub fn one(part: Part) -> Option<String> {
    chosen(texts(part), &|text| fits(part, text))
}

/// The fixed parts.
///
/// # Errors
/// [`NoParts`] where they are not all there as they were built.
pub fn all() -> Result<Parts, NoParts> {
    if !page::is_whole() {
        return Err(NoParts::Awaited);
    }
    let of = |part| {
        let fitting =
            texts(part).into_iter().filter(move |text| text.is_empty() || fits(part, text));
        fitting.map(move |text| Found { part, text })
    };
    let mut found: Vec<Found> = Part::ALL.into_iter().flat_map(of).collect();
    for text in page::texts(&format!("script[id='{STRICT_POLICY}']")) {
        found.extend(set_aside(&text));
    }
    Parts::fitting(&found).map_err(|Changed| NoParts::Changed)
}
