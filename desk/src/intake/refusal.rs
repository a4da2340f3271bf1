//! Why a file cannot be taken in. The Chinese sentences stand in [`words::intake`](crate::words::intake).

use docx::error::{Defect, Error};
use docx::kind::FileKind;

/// Why a file is no application that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has no bytes.
    Empty,
    /// It is larger than [`LIMITS`](super::LIMITS) accept.
    TooLarge,
    /// The browser could not read it: it was moved or removed since.
    Gone,
    /// It is a Word file that cannot be read, or a file of another kind.
    Package(Error),
    /// It is a Word file without data and without marks: not the page's form.
    NoData,
    /// It is a web page, but not the enterprise's page.
    OtherPage,
    /// It is the page, and nothing was filled in.
    EmptyPage,
    /// It is a copy of the page, and its data is damaged.
    DamagedPage,
    /// It is a working file, and a part of it cannot be read.
    DamagedRegister,
    /// It is JSON, but no draft.
    NoDraft,
    /// Its text is not UTF-8.
    NotUtf8,
    /// It was made by a newer version of the page.
    Newer,
    /// It is an archive that cannot be read.
    DamagedArchive,
    /// It is an archive with a password, or the entry of one.
    Locked,
    /// It is compressed in a way that is not known here.
    Method,
    /// It is an archive inside an archive that is inside an archive.
    TooDeep,
    /// It unpacks to far more than it is: made to exhaust the machine.
    Bomb,
    /// The archive has more files than accepted; those behind it are not read.
    TooManyFiles,
    /// The archive holds no file.
    EmptyArchive,
    /// Its kind is not known.
    Unknown,
}

impl Refusal {
    /// Whether evidence comes as files of this kind: scans, pictures, sheets and documents of others.
    #[must_use]
    pub fn may_be_evidence(&self) -> bool {
        match self {
            Self::NoData => true,
            Self::Package(error) => matches!(
                error.defect(),
                Defect::OtherKind(
                    FileKind::Pdf
                        | FileKind::Image
                        | FileKind::Ofd
                        | FileKind::Sheet
                        | FileKind::OldSheet
                        | FileKind::Slides
                        | FileKind::OldSlides
                )
            ),
            _ => false,
        }
    }

    /// A name for data and tests, which stays the same.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too_large",
            Self::Gone => "gone",
            Self::Package(_) => "package",
            Self::NoData => "no_data",
            Self::OtherPage => "other_page",
            Self::EmptyPage => "empty_page",
            Self::DamagedPage => "damaged_page",
            Self::DamagedRegister => "damaged_register",
            Self::NoDraft => "no_draft",
            Self::NotUtf8 => "not_utf8",
            Self::Newer => "newer",
            Self::DamagedArchive => "damaged_archive",
            Self::Locked => "locked",
            Self::Method => "method",
            Self::TooDeep => "too_deep",
            Self::Bomb => "bomb",
            Self::TooManyFiles => "too_many_files",
            Self::EmptyArchive => "empty_archive",
            Self::Unknown => "unknown",
        }
    }
}
