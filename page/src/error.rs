//! Why a file is not put together.

use std::fmt;

/// Why a file is not put together. The text names files of the sources, because nothing that a user
/// does causes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A comment of the shell never ends.
    EndlessComment,
    /// The shell holds this mark twice, or no part has its name.
    Mark(String),
    /// The shell lacks the mark of this name.
    Missing(&'static str),
    /// This part holds a text that would end its element early, or that browsers would change.
    NotEmbeddable(&'static str, &'static str),
    /// This script does not hold this place to be filled exactly once.
    Place(&'static str, &'static str),
    /// The character set is named too late.
    LateCharacterSet,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndlessComment => f.write_str("index.html holds a comment that never ends"),
            Self::Mark(mark) => {
                write!(f, "index.html holds the mark build:{mark} twice, or nothing has that name")
            }
            Self::Missing(mark) => write!(f, "index.html lacks the mark <!-- build:{mark} -->"),
            Self::NotEmbeddable(part, text) => {
                write!(f, "the part {part} holds {text:?}, which cannot stand inside its element")
            }
            Self::Place(part, place) => write!(f, "the part {part} must name {place} once"),
            Self::LateCharacterSet => f.write_str(
                "index.html names its character set after the first 1024 bytes, where browsers do not look",
            ),
        }
    }
}

impl std::error::Error for Error {}
