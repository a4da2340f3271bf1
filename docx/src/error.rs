//! What can be wrong with a package or one of its parts.

use std::fmt;

use super::kind::FileKind;

/// A package or part that cannot be used, with the name of the part at fault.
///
/// An unknown placeholder is no error but a [`Problem`](super::problem::Problem): the form still
/// comes out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    defect: Defect,
    part: String,
}

/// What is wrong with a package or a part. Public, because the page tells the user what to do about it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Defect {
    /// The file is no zip archive, so it is no `.docx` file whatever its name says.
    NotAnArchive,
    /// The file has the format before 2007, which `.docx` files with a password have too.
    OldFormat,
    /// The archive contradicts itself: it was cut off, or made to mislead.
    Damaged,
    /// The content does not have the checksum that the archive states.
    Checksum,
    /// The content is encrypted.
    Encrypted,
    /// The content is compressed in a way that office programs do not use.
    Method,
    /// There is no document: an archive of an unknown kind.
    NoDocument,
    /// The file is of another kind, which is known.
    OtherKind(FileKind),
    /// The part is not UTF-8. Word, WPS and `LibreOffice` all write UTF-8.
    NotUtf8,
    /// The part is not well-formed XML.
    Malformed,
    /// The part has a document type declaration, which the package format forbids.
    DocumentType,
    /// Elements are nested deeper than 256 levels.
    TooDeep,
    /// The package exceeds [`MAX_BYTES`](super::package::MAX_BYTES), or the file
    /// [`MAX_FILE`](super::package::MAX_FILE).
    TooLarge,
    /// The package has more than [`MAX_PARTS`](super::package::MAX_PARTS) parts.
    TooManyParts,
    /// Two parts have the same name, compared without regard to ASCII case.
    DuplicateName,
    /// The name is empty, too long, absolute, or has a back slash or a `..` segment.
    BadName,
}

/// The name of the part in an error about the archive as a whole.
pub const ARCHIVE: &str = "(archive)";

impl Error {
    pub(crate) fn new(defect: Defect, part: &str) -> Self {
        Self { defect, part: part.to_owned() }
    }

    /// What is wrong.
    #[must_use]
    pub fn defect(&self) -> Defect {
        self.defect
    }

    /// The name of the part at fault, such as `word/document.xml`, or `(archive)`.
    #[must_use]
    pub fn part(&self) -> &str {
        &self.part
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.defect {
            Defect::NotAnArchive => "is not a zip archive",
            Defect::OldFormat => "is of the format before 2007 or has a password",
            Defect::Damaged => "is damaged",
            Defect::Checksum => "has a wrong checksum",
            Defect::Encrypted => "is encrypted",
            Defect::Method => "is compressed in an unknown way",
            Defect::NoDocument => "is not a Word document",
            Defect::OtherKind(_) => "is a file of another kind",
            Defect::NotUtf8 => "is not UTF-8",
            Defect::Malformed => "is not well-formed XML",
            Defect::DocumentType => "has a document type declaration",
            Defect::TooDeep => "nests elements too deeply",
            Defect::TooLarge => "makes the package too large",
            Defect::TooManyParts => "is one part too many",
            Defect::DuplicateName => "occurs twice",
            Defect::BadName => "is not a valid part name",
        };
        write!(f, "{}: {what}", self.part)
    }
}

impl std::error::Error for Error {}
