//! The editions of the Measures, one file each: the text, the figures, the words and articles of
//! every question, condition and open point, the procedure, and the table of articles.
//!
//! A new edition is a new file and an entry in each of the lists below; no older file changes.
//! The years that an edition governs run from its `first_year` to the year before the next one's.

use crate::article::Article;
use crate::edition::Edition;

pub mod of_2014;

/// The oldest edition.
pub(crate) const FIRST: &Edition = &of_2014::EDITION;

/// Every edition, oldest first.
pub(crate) static ALL: [&Edition; 1] = [FIRST];

/// The table of articles of each edition, in the same order. The tables stand apart from the
/// editions because no screen shows them and they would cost the page 1 KB (brotli).
pub static ARTICLES: [&[Article]; ALL.len()] = [&of_2014::ARTICLES];
