//! One file: what it is, and the application in it.

use application::files::{Brought, NotOpened, Returned, opened, returned};
use application::form::own::OwnField;
use application::form::returned::Difference;
use application::record::{self, Opened, RecordError};
use application::words::{returned as words, unread};
use application::year::Governing;
use docx::error::Defect;
use docx::kind::{FileKind, kind};
use sha2::{Digest as _, Sha256};

use super::refusal::Refusal;
use crate::register::{
    Application, Basis, Dispute, Kind, Manual, NotAWorkingFile, Register, from_json,
};

/// What a file brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// An application.
    Application(Box<Application>),
    /// A working file.
    Register(Box<Register>),
}

/// Reads one file that is no archive. `governing` says which edition of the Measures governs; `own` are the fields of
/// the office's own that its form may have.
///
/// # Errors
/// A [`Refusal`] where there is no application in it.
pub fn read(
    name: &str,
    bytes: &[u8],
    governing: &Governing,
    own: &[OwnField],
) -> Result<Taken, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if is_working_file(bytes)
        && let Some(taken) = working_file(bytes)
    {
        return taken;
    }
    let form = bytes.starts_with(b"PK");
    let found = if form { paper(bytes, governing, own) } else { file(bytes, governing) };
    let Found { kind, basis, opened, other_rules, differences } =
        found.map_err(|why| refusal(why, bytes))?;
    let draft = &opened.draft;
    let edition = governing.edition(draft);
    let mut notes = Vec::new();
    if !opened.unread.is_empty() {
        notes.push(unread::list(&opened.unread, draft, edition));
    }
    let unreadable = matches!(basis, Basis::Text) && !differences.is_empty();
    if unreadable {
        notes.push(words::unread(differences.len()));
    }
    Ok(Taken::Application(Box::new(Application {
        key: key(bytes),
        files: vec![name.to_owned()],
        kind,
        basis,
        record: record::to_json(draft),
        other_rules,
        unread: notes.join("；"),
        disputes: differences.iter().map(|it| Dispute::of(it, draft, edition)).collect(),
        typed: Vec::new(),
        manual: Manual::default(),
    })))
}

/// What a file says, whatever its kind.
struct Found {
    kind: Kind,
    basis: Basis,
    opened: Opened,
    other_rules: Option<String>,
    differences: Vec<Difference>,
}

fn paper(bytes: &[u8], governing: &Governing, own: &[OwnField]) -> Result<Found, NotOpened> {
    let carried = |basis, Brought { opened, other_rules }, differences| Found {
        kind: Kind::Form,
        basis,
        opened,
        other_rules,
        differences,
    };
    Ok(match returned(bytes, governing, own)? {
        Returned::DataOnly(brought) => carried(Basis::Data, brought, Vec::new()),
        Returned::Same(brought) => carried(Basis::Both, brought, Vec::new()),
        Returned::Differs(brought, differences) => carried(Basis::Both, brought, differences),
        Returned::TextOnly(draft, differences) => {
            let opened = Opened { draft, unread: Vec::new() };
            carried(Basis::Text, Brought { opened, other_rules: None }, differences)
        }
    })
}

fn file(bytes: &[u8], governing: &Governing) -> Result<Found, NotOpened> {
    let Brought { opened, other_rules } = opened(bytes, governing)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let kind = if text.starts_with(b"<") { Kind::Page } else { Kind::Draft };
    Ok(Found { kind, basis: Basis::Data, opened, other_rules, differences: Vec::new() })
}

/// The register of a working file; `None` where the file is something else.
fn working_file(bytes: &[u8]) -> Option<Result<Taken, Refusal>> {
    match from_json(str::from_utf8(bytes).ok()?) {
        Ok(register) => Some(Ok(Taken::Register(Box::new(register)))),
        Err(NotAWorkingFile::Newer(_)) => Some(Err(Refusal::Newer)),
        Err(NotAWorkingFile::Damaged(_)) => Some(Err(Refusal::DamagedRegister)),
        Err(NotAWorkingFile::Other) => None,
    }
}

/// Whether a file looks like a working file: JSON that names the format. Its members may stand in any order.
#[must_use]
pub fn is_working_file(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let words = b"\"quality-award-desk\"";
    text.starts_with(b"{") && text.windows(words.len()).any(|of| of == words)
}

/// Why a file does not open, as the desk says it.
fn refusal(why: NotOpened, bytes: &[u8]) -> Refusal {
    match why {
        NotOpened::Package(error) if error.defect() == Defect::NotAnArchive => Refusal::Unknown,
        NotOpened::Package(error) => match error.defect() {
            Defect::Encrypted | Defect::OtherKind(FileKind::Locked) => Refusal::Locked,
            Defect::TooLarge | Defect::TooManyParts => Refusal::TooLarge,
            _ => Refusal::Package(error),
        },
        NotOpened::NoData => Refusal::NoData,
        NotOpened::OtherPage => Refusal::OtherPage,
        NotOpened::EmptyPage => Refusal::EmptyPage,
        NotOpened::DamagedPage => Refusal::DamagedPage,
        NotOpened::Record(RecordError::TooLarge { .. }) => Refusal::TooLarge,
        NotOpened::Record(RecordError::Newer { .. }) => Refusal::Newer,
        // Neither a document nor text: nobody meant it to be a draft.
        NotOpened::Record(RecordError::NotUtf8) if kind(bytes).is_none() && has_controls(bytes) => {
            Refusal::Unknown
        }
        NotOpened::Record(RecordError::NotUtf8) => Refusal::NotUtf8,
        NotOpened::Record(RecordError::NotJson | RecordError::NotARecord) => Refusal::NoDraft,
    }
}

fn has_controls(bytes: &[u8]) -> bool {
    bytes.iter().take(1_000).any(|byte| *byte < 9)
}

/// The key of a file: the first 16 digits of the SHA-256 of its bytes.
#[must_use]
pub fn key(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    let digits = sum.iter().take(8).flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}
