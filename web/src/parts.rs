//! The parts of the page that the program runs in, as they stand in the document.

use quality_award_page::{Element, Found, NoParts, Part, Parts, STRICT_POLICY, chosen, set_aside};

use application::edition::{self, Template};
use application::record;
use browser::document::{attributes, is_whole, texts as texts_of};

/// The texts that stand in the page under the id of a part. Strangers may be among them.
fn texts(part: Part) -> Vec<String> {
    let selector = part.selector();
    match part.element() {
        Element::Meta(_) => attributes(&selector, "content").collect(),
        Element::Script | Element::Style | Element::Text | Element::Data => {
            texts_of(&selector).collect()
        }
    }
}

/// The block of an edition.
#[must_use]
pub fn edition() -> Option<String> {
    one(Part::Edition, is_edition)
}

/// The record that a copy carries.
#[must_use]
pub fn draft() -> Option<String> {
    one(Part::Draft, is_draft)
}

/// The file of an office's own form, as base64. Only the second part of the program asks for it: what
/// decodes base64 is not in the first.
#[must_use]
pub fn template() -> Option<String> {
    one(Part::Template, is_template)
}

/// The licences of other people's software.
#[must_use]
pub fn licences() -> Option<String> {
    // Whoever makes a file of the parts checks the sum.
    one(Part::Licences, |_| true)
}

// One function for each part: what one of them needs is not in the program's first part unless the
// first part asks for it.

fn is_edition(text: &str) -> bool {
    edition::year_of(text).is_ok()
}

fn is_draft(text: &str) -> bool {
    record::from_json(text).is_ok()
}

fn is_template(text: &str) -> bool {
    Template::from_base64("", text.to_owned()).is_some()
}

/// The text of a part. Of several, it is one that its reader understands.
fn one(part: Part, fits: fn(&str) -> bool) -> Option<String> {
    chosen(texts(part), &fits)
}

/// Whether a text can be what its part holds. Check sums tell that of the fixed parts.
fn fits(part: Part, text: &str) -> bool {
    match part {
        Part::Edition => is_edition(text),
        Part::Draft => is_draft(text),
        Part::Template => is_template(text),
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

/// The fixed parts.
///
/// # Errors
/// [`NoParts`] where they are not all there as they were built.
pub fn all() -> Result<Parts, NoParts> {
    if !is_whole() {
        return Err(NoParts::Awaited);
    }
    let of = |part| {
        let texts = texts(part).into_iter();
        let fitting = texts.filter(move |text| text.is_empty() || fits(part, text));
        fitting.map(move |text| Found { part, text })
    };
    let mut found: Vec<Found> = Part::ALL.into_iter().flat_map(of).collect();
    // In an old kernel the policy has become a text.
    for aside in texts_of(&format!("script[id='{STRICT_POLICY}']")) {
        found.extend(set_aside(&aside));
    }
    Ok(Parts::fitting(&found)?)
}
