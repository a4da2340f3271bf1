//! The editions of the Measures, and which of them governs which year. One file an edition: the text, the figures, the words and articles of
//! every question, condition and open point, the procedure, and the table of articles.
//!
//! A new edition is a new file and an entry in each of the lists below; no older file changes.
//! The years that an edition governs run from its `first_year` to the year before the next one's.

use core::fmt;

use crate::article::Article;
use crate::edition::Edition;

pub mod of_2014;

/// The oldest edition.
const FIRST: &Edition = &of_2014::EDITION;

/// Every edition, oldest first.
static ALL: [&Edition; 1] = [FIRST];

/// The table of articles of each edition, in the same order. The tables stand apart from the
/// editions because no screen shows them and they would cost the page 1 KB (brotli).
pub static ARTICLES: [&[Article]; ALL.len()] = [&of_2014::ARTICLES];

impl Edition {
    /// Every edition, oldest first.
    #[must_use]
    pub fn all() -> &'static [&'static Self] {
        &ALL
    }

    /// The newest edition that governs an application year.
    ///
    /// ```
    /// use quality_award_rules::Edition;
    ///
    /// assert_eq!(Edition::for_year(2026).unwrap().issued.to_string(), "2014-03-17");
    /// assert_eq!(
    ///     Edition::for_year(2013).unwrap_err().to_string(),
    ///     "no edition of the Measures governs 2013: the first one governs 2014",
    /// );
    /// ```
    ///
    /// # Errors
    /// [`NotGoverned`] for a year before the first edition's. The Measures of 2014 say nothing of
    /// earlier years (article 25), so there is nothing to judge by. The error names the first
    /// edition, for a caller that shows a text all the same.
    pub fn for_year(year: u16) -> Result<&'static Self, NotGoverned> {
        Self::governing(Self::all(), year).ok_or(NotGoverned { year })
    }

    /// The newest of these editions that governs an application year, in whatever order they
    /// stand; `None` where none does. A test puts an edition of its own beside
    /// [`all`](Self::all) this way.
    #[must_use]
    pub fn governing(editions: &[&'static Self], year: u16) -> Option<&'static Self> {
        let governs = |edition: &&&'static Self| edition.first_year <= year;
        editions.iter().filter(governs).max_by_key(|edition| edition.first_year).copied()
    }
}

/// The year is before the first that any edition governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotGoverned {
    year: u16,
}

impl NotGoverned {
    /// The oldest edition; it does not govern the year.
    #[must_use]
    pub const fn first(self) -> &'static Edition {
        FIRST
    }
}

impl fmt::Display for NotGoverned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, first) = (self.year, self.first().first_year);
        write!(f, "no edition of the Measures governs {year}: the first one governs {first}")
    }
}

impl core::error::Error for NotGoverned {}
