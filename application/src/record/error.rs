//! What can be wrong with a record as a whole, and with one value of it.

use std::fmt;

use quality_award_rules::FactsError;

/// Why nothing of a record was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// More than [`LIMITS`](super::LIMITS)`.bytes`.
    TooLarge {
        /// The bytes given.
        bytes: usize,
    },
    /// A file that is not UTF-8, such as one saved by an editor in another encoding.
    NotUtf8,
    /// A text that is no JSON, such as a file cut off in the middle.
    NotJson,
    /// JSON, but neither a record nor facts.
    NotARecord,
    /// A record of a later version of this page. It holds answers that this version would lose, so
    /// it must not be overwritten: keep it, and say that a newer page can open it.
    Newer {
        /// The version given.
        version: u64,
    },
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(f, "{bytes} bytes; accepted: at most {}", super::LIMITS.bytes)
            }
            Self::NotUtf8 => f.write_str("not UTF-8"),
            Self::NotJson => f.write_str("not JSON"),
            Self::NotARecord => f.write_str("neither a record nor facts"),
            Self::Newer { version } => {
                write!(f, "version {version}; known: up to {}", super::VERSION)
            }
        }
    }
}

impl std::error::Error for RecordError {}

/// A value that was not taken out of a record; everything else was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The name of the page's input, such as `products[3].title`, or the unknown name itself.
    pub field: String,
    /// What is wrong with it.
    pub why: Why,
}

/// Why a value was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No version of the page knows a field of this name.
    Unknown,
    /// The field stands there twice; the first one counts.
    Repeated,
    /// The list is too long; its beginning was taken.
    TooMany,
    /// The value is of a wrong type or out of range.
    Unreadable,
    /// The fact says something else than what was typed; what was typed counts.
    Disagrees,
}

impl Unread {
    pub(super) fn new(field: impl Into<String>, why: Why) -> Self {
        Self { field: field.into(), why }
    }
}

impl From<&FactsError> for Unread {
    fn from(error: &FactsError) -> Self {
        let why = match error.kind() {
            "unknown_field" => Why::Unknown,
            "duplicate_field" => Why::Repeated,
            "too_many" => Why::TooMany,
            _ => Why::Unreadable,
        };
        Self::new(error.field().unwrap_or_else(|| "facts".to_owned()), why)
    }
}
