//! A built page, and where the steps that make it leave their results.

use quality_award_page::Parts;

use crate::weight::{self, Weight};

/// The folder in which the steps of the build leave their results.
pub(crate) const WORK: &str = "target/page";

/// A built page.
pub(crate) struct Page {
    /// The file's bytes.
    pub(crate) html: String,
    /// What it was put together from.
    pub(crate) parts: Parts,
    /// The script for hosts, a file of its own beside the page.
    pub(crate) embed: String,
    /// The first and the second part of the program before they were written as text.
    pub(crate) program: [Vec<u8>; 2],
    /// What all of it weighs.
    pub(crate) weight: Weight,
}

impl Page {
    /// The page up to its second part: what the first answer needs.
    pub(crate) fn before_second(&self) -> &str {
        self.html.split_once(weight::SECOND).map_or("", |(before, _)| before)
    }
}
