//! Which of the texts found in a page are its parts.

use crate::policy::{Allowed, SCRIPTS};
use crate::sum::{LISTED, list, sum};
use crate::{Check, Part, Parts};

/// A text found in a page under the id of a part. It may be a stranger's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The part whose id it has.
    pub part: Part,
    /// Its text.
    pub text: String,
}

/// The page's parts are not those of one build: the browser or an extension has changed the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed;

impl Parts {
    /// The fixed parts among the texts found in a page, which the crate's rules decide. Their order
    /// plays no part.
    ///
    /// # Errors
    /// [`Changed`] where no set of parts fits, or more than one, or where two texts claim to be the
    /// edition, the draft or the template.
    pub fn fitting(found: &[Found]) -> Result<Self, Changed> {
        for part in Part::ALL.into_iter().filter(|part| part.check() == Check::Rewritten) {
            let mut texts =
                found.iter().filter(|found| found.part == part).map(|found| &found.text);
            let first = texts.next();
            if part != Part::Colours && texts.any(|text| Some(text) != first) {
                return Err(Changed);
            }
        }
        let summed = found.iter().filter(|found| match found.part.check() {
            Check::Policy | Check::Boot => true,
            Check::Root | Check::Rewritten => false,
        });
        let summed: Vec<(&Found, String)> = summed.map(|found| (found, sum(&found.text))).collect();
        let of = |part: Part, wanted: &str| {
            let mut all = summed.iter();
            let fitting = all.find(|(found, sum)| found.part == part && sum == wanted);
            fitting.map(|(found, _)| found.text.clone())
        };
        let policies = found.iter().filter(|found| found.part == Part::Policy);
        let mut fitting = policies.filter_map(|policy| Self::under(&policy.text, of));
        let parts = fitting.next().ok_or(Changed)?;
        // A policy may be found twice, as in a page that an old kernel has saved.
        if fitting.all(|other| other == parts) { Ok(parts) } else { Err(Changed) }
    }

    /// The parts that a policy allows; `of` gives the text found for a part with a sum.
    fn under(policy: &str, of: impl Fn(Part, &str) -> Option<String>) -> Option<Self> {
        let allowed = Allowed::of(policy)?;
        let script = |at: usize| of(SCRIPTS[at], allowed.scripts[at]);
        let boot = script(3)?;
        let sums = list(&boot)?;
        let listed = |at: usize| of(LISTED[at], sums[at]);
        Some(Self {
            policy: policy.to_owned(),
            old_kernels: script(0)?,
            head: script(1)?,
            glue: script(2)?,
            style: of(Part::Style, allowed.style)?,
            shell: listed(0)?,
            first: listed(1)?,
            second: listed(2)?,
            licences: listed(3)?,
            boot,
        })
    }
}

/// The text of a part without a sum, of those found under its id: the first that fits, else the first
/// that is not empty, so that its reader can say what is wrong with it. `None` where all are empty.
pub fn chosen(found: Vec<String>, fits: impl Fn(&str) -> bool) -> Option<String> {
    let mut texts: Vec<String> = found.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let at = texts.iter().position(|text| fits(text)).unwrap_or_default();
    (at < texts.len()).then(|| texts.swap_remove(at))
}
