//! Opening the files that this page has handed over: draft files, filled forms, copies of the page.

use quality_award_page::{Part, read, read_one};
use quality_award_rules::VERSION;

use super::returned::{Basis, Returned, returned};
use crate::form::own::OwnField;
use crate::record::{self, Opened, RecordError};
use crate::year::Governing;
use docx::data::{Data, extract};
use docx::error::Error;
use docx::kind::{FileKind, kind};
use docx::package::Package;

/// Why a file does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is a Word file that this page cannot read, or a file of a kind that holds no draft.
    Package(Error),
    /// It is a Word file without a draft in it.
    NoData,
    /// It is a web page, but not this one.
    OtherPage,
    /// It is this page or an office's edition of it, without a draft in it.
    EmptyPage,
    /// It is a copy of this page, and the draft in it is damaged.
    DamagedPage,
    /// The draft in it, or the file itself, is none.
    Record(RecordError),
}

/// What a file brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The draft.
    pub opened: Opened,
    /// The version of the rules that the file was made by, where it is not this one, or the
    /// Measures' text was another. The page judges the draft anew in any case.
    pub other_rules: Option<String>,
}

/// The draft of a file that this page handed over: a draft file, a filled form or a copy of the page; the
/// file's beginning says which, never its name. `governing` says by which edition of the Measures the page
/// judges the draft; `own` are the fields of the office's own that its form may have.
///
/// # Errors
/// [`NotOpened`] where there is none in it.
pub fn opened(
    bytes: &[u8],
    governing: &Governing,
    own: &[OwnField],
) -> Result<Returned, NotOpened> {
    // A file of another kind says what it is where it is read as a Word file.
    if bytes.starts_with(b"PK") || kind(bytes).is_some_and(|kind| kind != FileKind::Html) {
        let form = Package::read(bytes).map_err(NotOpened::Package)?;
        return returned(&form, governing, own);
    }
    let opened = if is_page(bytes) {
        page(bytes)?
    } else {
        record::from_bytes(bytes).map_err(NotOpened::Record)?
    };
    let brought = Brought { opened, other_rules: None };
    Ok(Returned { basis: Basis::File, brought, differences: Vec::new() })
}

/// Whether a file begins like a web page. No JSON does.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"<")
}

/// The draft that a form carries.
pub(super) fn carried(form: &Package, governing: &Governing) -> Result<Brought, NotOpened> {
    let data = extract(form).map_err(NotOpened::Package)?;
    let Data { json, rules_version, text_sha256 } = data.ok_or(NotOpened::NoData)?;
    let opened = record::from_json(&json).map_err(NotOpened::Record)?;
    let edition = governing.edition(&opened.draft);
    let same = rules_version == VERSION && text_sha256 == edition.text_sha256;
    Ok(Brought { opened, other_rules: (!same).then_some(rules_version) })
}

/// The draft of a copy of the page, of this version or any before it.
fn page(bytes: &[u8]) -> Result<Opened, NotOpened> {
    let page = str::from_utf8(bytes).map_err(|_| NotOpened::Record(RecordError::NotUtf8))?;
    let fits = |text: &str| record::from_json(text).is_ok();
    match read_one(page, Part::Draft, &fits).map(|draft| record::from_json(&draft)) {
        Some(Ok(opened)) => Ok(opened),
        Some(Err(error @ (RecordError::Newer { .. } | RecordError::TooLarge { .. }))) => {
            Err(NotOpened::Record(error))
        }
        Some(Err(RecordError::NotUtf8 | RecordError::NotJson | RecordError::NotARecord)) => {
            Err(NotOpened::DamagedPage)
        }
        // Every version of the page has these.
        None if read(page)
            .iter()
            .any(|found| matches!(found.part, Part::Policy | Part::Edition)) =>
        {
            Err(NotOpened::EmptyPage)
        }
        None => Err(NotOpened::OtherPage),
    }
}
