//! The two files that are built, and where the steps that make them leave their results.

use quality_award_page::Parts;

use crate::compress::Compressed;
use crate::weight::{self, Weight};

/// The folder in which the steps of the build leave their results.
pub(crate) const WORK: &str = "target/page";

/// One of the two files, and what it is built from.
pub(crate) struct File {
    /// Its name in `dist`.
    pub(crate) name: &'static str,
    /// The folder below [`WORK`] for what only this file is made of.
    pub(crate) folder: &'static str,
    /// The package of its program, whose library has the name of the package with `_` for `-`.
    pub(crate) package: &'static str,
    /// The profile of `Cargo.toml` that its program is compiled with.
    pub(crate) profile: &'static str,
    /// How many parts its program has besides the one that it starts with.
    pub(crate) behind: usize,
    /// The file without its parts.
    pub(crate) index: &'static str,
    /// What `ui/script/boot.js` says in it.
    pub(crate) words: &'static str,
    /// Its style sheet.
    pub(crate) style: &'static str,
    /// What the first screen is asked for by.
    pub(crate) screen: &'static str,
    /// The key under which its program stores the choice of large text.
    pub(crate) large_text: &'static str,
}

/// The profile of `Cargo.toml` for what is to be small.
pub(crate) const SMALL: &str = "page";

/// The enterprise's page.
pub(crate) const PAGE: File = File {
    name: "index.html",
    folder: "page",
    package: "quality-award-web",
    profile: SMALL,
    behind: 1,
    index: "index.html",
    words: "web/words.js",
    style: "ui/style.css",
    screen: "page",
    large_text: "chifeng-quality-award/large-text",
};

/// The office's tool.
pub(crate) const OFFICE: File = File {
    name: "office.html",
    folder: "office",
    package: "quality-award-office",
    profile: "office",
    behind: 0,
    index: "office/index.html",
    words: "office/words.js",
    style: "office/style.css",
    screen: "office",
    large_text: "chifeng-quality-award-office/large-text",
};

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
    /// The file, compressed.
    pub(crate) compressed: Compressed,
    /// What all of it weighs.
    pub(crate) weight: Weight,
}

impl Page {
    /// The page up to its second part: what the first answer needs.
    pub(crate) fn before_second(&self) -> &str {
        self.html.split_once(weight::SECOND).map_or("", |(before, _)| before)
    }
}

/// The built tool of the office.
pub(crate) struct Tool {
    /// The file's bytes.
    pub(crate) html: String,
    /// What it was put together from, beside the page.
    pub(crate) parts: Parts,
    /// The program before it was written as text.
    pub(crate) program: Vec<u8>,
    /// What the file weighs with brotli, in bytes.
    pub(crate) weight: usize,
}
