//! The parts that are the same in every copy and edition, and the files made of them.

use crate::{Check, Error, Part, marks};

/// How many parts are fixed.
pub(crate) const FIXED: usize = 10;

/// The fixed parts of one build of the page: their texts, exactly as the elements hold them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// By the number of the part; those that are written anew are empty.
    texts: [String; Part::ALL.len()],
}

/// What differs between files: texts that are written anew into each. The pristine page has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written<'t> {
    /// [`Part::Colours`], in the order of `ui/script/head.js`.
    pub colours: &'t str,
    /// [`Part::Edition`], as JSON.
    pub edition: &'t str,
    /// [`Part::Draft`], as JSON.
    pub draft: &'t str,
    /// [`Part::Template`], as base64.
    pub template: &'t str,
    /// What an office says to applicants on the first screen, as HTML.
    pub panel: &'t str,
    /// The edition's name on the first screen, as HTML.
    pub named: &'t str,
    /// What an office says of the Measures on the first screen, as HTML.
    pub standing: &'t str,
    /// How the award office is reached, as HTML.
    pub contact: &'t str,
}

impl Parts {
    /// A file of these parts and of what is written anew.
    ///
    /// # Errors
    /// [`Error`] where the parts do not fit the marks of the shell.
    pub fn file(&self, written: &Written<'_>) -> Result<String, Error> {
        let mut parts = Vec::new();
        for part in Part::ALL {
            let html = part.html(written.get(part).unwrap_or_else(|| self.get(part)));
            parts.push((part.id(), html));
        }
        let mut texts: Vec<(&'static str, &str)> =
            parts.iter().map(|(id, html)| (*id, html.as_str())).collect();
        texts.push((marks::PANEL, written.panel));
        texts.push((marks::NAMED, written.named));
        texts.push((marks::STANDING, written.standing));
        texts.push((marks::CONTACT, written.contact));
        marks::assemble(self.get(Part::Shell), &texts)
    }

    /// The parts with these texts.
    pub(crate) fn of(texts: [(Part, String); FIXED]) -> Self {
        let mut parts = Self { texts: Default::default() };
        for (part, text) in texts {
            parts.texts[part as usize] = text;
        }
        parts
    }

    /// The text of a fixed part; nothing of a part that is written anew.
    #[must_use]
    pub fn get(&self, part: Part) -> &str {
        &self.texts[part as usize]
    }

    /// The fixed parts with their texts.
    pub(crate) fn fixed(&self) -> impl Iterator<Item = (Part, &str)> {
        let fixed = Part::ALL.into_iter().filter(|part| part.check() != Check::Rewritten);
        fixed.map(|part| (part, self.get(part)))
    }
}

impl<'t> Written<'t> {
    /// The text of a part that is written anew. `None` for a fixed one.
    fn get(&self, part: Part) -> Option<&'t str> {
        match part {
            Part::Colours => Some(self.colours),
            Part::Edition => Some(self.edition),
            Part::Draft => Some(self.draft),
            Part::Template => Some(self.template),
            Part::OldKernels
            | Part::Policy
            | Part::Head
            | Part::Style
            | Part::Shell
            | Part::First
            | Part::Glue
            | Part::Boot
            | Part::Second
            | Part::Licences => None,
        }
    }
}
