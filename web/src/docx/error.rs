//! What can be wrong with a package or one of its parts.

use std::fmt;

/// A package or part that cannot be used, with the name of the part at fault.
///
/// The kind is private: a caller shows the text or names the part, and new kinds can be added
/// without touching it. An unknown placeholder is no error but a
/// [`Problem`](super::fill::Problem): the form still comes out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    kind: Kind,
    part: String,
}

/// What is wrong; only [`Error`]'s `Display` turns it into words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// The part is not UTF-8. Word, WPS and `LibreOffice` all write UTF-8.
    NotUtf8,
    /// The part is not well-formed XML.
    Malformed,
    /// The part has a document type declaration, which the package format forbids.
    DocumentType,
    /// Elements are nested deeper than [`MAX_DEPTH`](super::xml::MAX_DEPTH).
    TooDeep,
    /// The package exceeds [`MAX_BYTES`](super::package::MAX_BYTES).
    TooLarge,
    /// The package has more than [`MAX_PARTS`](super::package::MAX_PARTS) parts.
    TooManyParts,
    /// Two parts have the same name, compared without regard to ASCII case.
    DuplicateName,
    /// The name is empty, too long, absolute, or has a back slash or a `..` segment.
    BadName,
}

impl Error {
    pub(super) fn new(kind: Kind, part: &str) -> Self {
        Self { kind, part: part.to_owned() }
    }

    /// The name of the part at fault, such as `word/document.xml`.
    #[must_use]
    pub fn part(&self) -> &str {
        &self.part
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            Kind::NotUtf8 => "is not UTF-8",
            Kind::Malformed => "is not well-formed XML",
            Kind::DocumentType => "has a document type declaration",
            Kind::TooDeep => "nests elements too deeply",
            Kind::TooLarge => "makes the package too large",
            Kind::TooManyParts => "is one part too many",
            Kind::DuplicateName => "occurs twice",
            Kind::BadName => "is not a valid part name",
        };
        write!(f, "{}: {what}", self.part)
    }
}

impl std::error::Error for Error {}
