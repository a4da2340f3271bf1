//! Which of the texts found in a page are its parts.

use crate::policy::Allowed;
use crate::sum::{list, sum};
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
        for part in [Part::Edition, Part::Draft, Part::Template] {
            let mut texts =
                found.iter().filter(|found| found.part == part).map(|found| &found.text);
            let first = texts.next();
            if texts.any(|text| Some(text) != first) {
                return Err(Changed);
            }
        }
        let summed = found.iter().filter(|found| match found.part.check() {
            Check::Policy | Check::Boot => true,
            Check::Root | Check::Rewritten => false,
        });
        let summed: Vec<(&Found, String)> = summed.map(|found| (found, sum(&found.text))).collect();
        let mut fitting: Option<Self> = None;
        for policy in found.iter().filter(|found| found.part == Part::Policy) {
            let Some(parts) = Self::under(&policy.text, &summed) else { continue };
            // A policy may be found twice, as in a page that an old kernel has saved.
            if fitting.as_ref().is_some_and(|other| *other != parts) {
                return Err(Changed);
            }
            fitting = Some(parts);
        }
        fitting.ok_or(Changed)
    }

    /// The parts that a policy allows, of those found with their sums.
    fn under(policy: &str, found: &[(&Found, String)]) -> Option<Self> {
        let of = |part: Part, sum: &str| {
            let fits = |(found, of): &&(&Found, String)| found.part == part && of == sum;
            found.iter().find(fits).map(|(found, _)| (part, found.text.clone()))
        };
        let Allowed { scripts: [old_kernels, head, glue, boot], style } = Allowed::of(policy)?;
        let boot = of(Part::Boot, boot)?;
        let [shell, first, second, licences] = list(&boot.1)?;
        Some(Self::of([
            of(Part::Shell, shell)?,
            of(Part::First, first)?,
            of(Part::Second, second)?,
            of(Part::Licences, licences)?,
            of(Part::OldKernels, old_kernels)?,
            of(Part::Head, head)?,
            of(Part::Style, style)?,
            of(Part::Glue, glue)?,
            (Part::Policy, policy.to_owned()),
            boot,
        ]))
    }
}

/// The policies that stand in the text of an element with the id [`STRICT_POLICY`](crate::STRICT_POLICY):
/// in an old kernel the page's own policy is there. A page that was saved and opened there again holds
/// policies of that kernel before it.
#[must_use]
pub fn set_aside(text: &str) -> Vec<Found> {
    let contents = text.split("content=\"").skip(1);
    let policies = contents.filter_map(|rest| rest.split_once('"'));
    policies.map(|(text, _)| Found { part: Part::Policy, text: text.to_owned() }).collect()
}

/// The text of a part without a sum, of those found under its id: the first that fits, else the first
/// that is not empty, so that its reader can say what is wrong with it. `None` where all are empty.
pub fn chosen(found: Vec<String>, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut texts: Vec<String> = found.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let at = texts.iter().position(|text| fits(text)).unwrap_or_default();
    (at < texts.len()).then(|| texts.swap_remove(at))
}

/// Why the page cannot make a file of its own parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoParts {
    /// The end of the page has not arrived yet.
    Awaited,
    /// The browser or an extension has changed the page.
    Changed,
}

impl From<Changed> for NoParts {
    fn from(Changed: Changed) -> Self {
        Self::Changed
    }
}
