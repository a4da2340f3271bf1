//! The parts that are the same in every copy and edition, and the files made of them.

use crate::part::{STRICT_POLICY, inert};
use crate::{Check, Error, Part, marks};

/// The fixed parts of one build of the page: their texts, exactly as the elements hold them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// [`Part::OldKernels`].
    pub old_kernels: String,
    /// [`Part::Policy`].
    pub policy: String,
    /// [`Part::Head`].
    pub head: String,
    /// [`Part::Style`].
    pub style: String,
    /// [`Part::Shell`].
    pub shell: String,
    /// [`Part::First`].
    pub first: String,
    /// [`Part::Glue`].
    pub glue: String,
    /// [`Part::Boot`], with the list of sums behind it.
    pub boot: String,
    /// [`Part::Second`].
    pub second: String,
    /// [`Part::Licences`].
    pub licences: String,
}

/// What differs between files: texts that are written anew into each. The pristine page has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written<'t> {
    /// [`Part::Colours`], in the order of `web/head.js`.
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
}

impl Parts {
    /// A file of these parts and of what is written anew.
    ///
    /// # Errors
    /// [`Error`] where the parts do not fit the marks of the shell.
    pub fn file(&self, written: &Written<'_>) -> Result<String, Error> {
        let parts = Part::ALL.map(|part| {
            let html = part.html(self.text(part, written));
            // In an ordinary kernel this is an empty element. In an old kernel the script before the
            // policy has opened an element of the same id, which takes the policy in and ends here.
            let end = if part == Part::Policy { inert(STRICT_POLICY, "") } else { String::new() };
            (part.id(), html + &end)
        });
        let mut texts: Vec<(&'static str, &str)> =
            parts.iter().map(|(id, html)| (*id, html.as_str())).collect();
        texts.push((marks::PANEL, written.panel));
        texts.push((marks::NAMED, written.named));
        marks::assemble(&self.shell, &texts)
    }

    /// The fixed parts with their texts.
    pub(crate) fn fixed(&self) -> impl Iterator<Item = (Part, &str)> {
        let fixed = Part::ALL.into_iter().filter(|part| part.check() != Check::Rewritten);
        fixed.map(|part| (part, self.text(part, &Written::default())))
    }

    /// The text of a part.
    fn text<'t>(&'t self, part: Part, written: &Written<'t>) -> &'t str {
        match part {
            Part::Colours => written.colours,
            Part::OldKernels => &self.old_kernels,
            Part::Policy => &self.policy,
            Part::Head => &self.head,
            Part::Style => &self.style,
            Part::Shell => &self.shell,
            Part::Edition => written.edition,
            Part::Draft => written.draft,
            Part::First => &self.first,
            Part::Glue => &self.glue,
            Part::Boot => &self.boot,
            Part::Second => &self.second,
            Part::Template => written.template,
            Part::Licences => &self.licences,
        }
    }
}
