//! One file: what it is, and the application in it.

use application::draft::Draft;
use application::files::{self, Brought, NotOpened, Returned, returned};
use application::form::own::OwnField;
use application::form::returned::{Difference, Input};
use application::record::{self, Opened, RecordError};
use application::words::{returned as words, unread};
use application::year::Governing;
use docx::error::Defect;
use docx::kind::{FileKind, kind};
use docx::package::Package;
use quality_award_rules::VERSION;
use sha2::{Digest as _, Sha256};

use super::annex::{Printed, RULES, printed};
use super::own::{answers_others, ids, learned, same};
use super::refusal::Refusal;
use crate::register::{
    Application, Basis, Dispute, Kind, Manual, NotAWorkingFile, OwnLabel, Register, from_json,
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
    let found = if form { paper(bytes, governing, own) } else { file(bytes, governing, own) };
    let Found { kind, basis, opened, other_rules, differences, printed, own } =
        found.map_err(|why| refusal(why, bytes))?;
    let draft = &opened.draft;
    let edition = governing.edition(draft);
    let mut notes = Vec::new();
    if !opened.unread.is_empty() {
        notes.push(unread::list(&opened.unread, draft, edition));
    }
    let unreadable = matches!(basis, Basis::Text) && !differences.is_empty();
    if unreadable {
        notes.push(words::unread(&differences, draft, edition));
    }
    Ok(Taken::Application(Box::new(Application {
        key: key(bytes),
        files: vec![name.to_owned()],
        kind,
        basis,
        record: record::to_json(draft),
        own: labels(draft, &own),
        printed,
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
    printed: Printed,
    /// The fields of the office's own that were looked for.
    own: Vec<OwnField>,
}

fn paper(bytes: &[u8], governing: &Governing, own: &[OwnField]) -> Result<Found, NotOpened> {
    let form = Package::read(bytes).map_err(NotOpened::Package)?;
    let mut own = own.to_vec();
    let mut found = returned(&form, governing, &own)?;
    let draft = &found.brought.opened.draft;
    // Settings say what the office asks; where they do not, the form does.
    if found.basis == files::Basis::Text || answers_others(draft, &own) {
        let edition = governing.edition(draft);
        let more = learned(&form, draft, found.basis != files::Basis::Text, edition, &own);
        if !more.is_empty() {
            own.extend(more.iter().cloned());
            found = returned(&form, governing, &own)?;
            // How a field is written that nobody defines is not known: 1200 and 1,200 are the same.
            found.differences.retain(|of| {
                let learned = |it: &OwnField| more.contains(it);
                !matches!(&of.input, Input::Own(field, _) if learned(field) && same(&of.data, &of.paper))
            });
        }
    }
    let Returned { basis, brought: Brought { opened, mut other_rules }, differences } = found;
    let printed = printed(&form);
    let basis = match basis {
        files::Basis::File | files::Basis::Data => Basis::Data,
        files::Basis::Both => Basis::Both,
        files::Basis::Text => Basis::Text,
    };
    if basis == Basis::Text {
        let version = printed.iter().find(|it| it.0 == RULES).map(|it| &it.1);
        other_rules = version.filter(|it| *it != VERSION).cloned();
    }
    Ok(Found { kind: Kind::Form, basis, opened, other_rules, differences, printed, own })
}

/// The names of the office's own fields that a draft answers.
fn labels(draft: &Draft, own: &[OwnField]) -> Vec<OwnLabel> {
    let label = |(id, of_products): (String, bool)| {
        let field = own.iter().find(|it| it.is(&id, of_products))?;
        Some(OwnLabel { label: field.label_with_unit(), id, of_products })
    };
    ids(draft).into_iter().filter_map(label).collect()
}

fn file(bytes: &[u8], governing: &Governing, own: &[OwnField]) -> Result<Found, NotOpened> {
    let Brought { opened, other_rules } = files::opened(bytes, governing, own)?.brought;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let kind = if text.starts_with(b"<") { Kind::Page } else { Kind::Draft };
    let (differences, printed, own) = (Vec::new(), Vec::new(), own.to_vec());
    Ok(Found { kind, basis: Basis::Data, opened, other_rules, differences, printed, own })
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
