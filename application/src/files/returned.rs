//! Opening a form that came back: its text beside the data that it carries.

use docx::package::Package;
use docx::placeholder::find;
use docx::readback::read_back;

use super::open::carried;
use super::{Brought, NotOpened};
use crate::form::own::OwnField;
use crate::form::returned::{Difference, differences, read_draft};
use crate::record::{Opened, RecordError};
use crate::year::Governing;

/// What a draft was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A draft file, or a copy of the page.
    File,
    /// The data that a form carries: nothing says where values stand in its text, because it was made before forms were
    /// marked, or the marks were removed.
    Data,
    /// That data, which was held against the text.
    Both,
    /// The text of a form that carries no data.
    Text,
}

/// What a file says that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// What the draft was taken from.
    pub basis: Basis,
    /// The draft.
    pub brought: Brought,
    /// Where text and data differ; [`resolved`](crate::form::returned::resolved) makes the draft of what is chosen.
    /// Of a text without data, what in it cannot be read.
    pub differences: Vec<Difference>,
}

/// Reads a filled form back, whichever program saved it. `own` are the fields of the office's own that its form may
/// have.
///
/// # Errors
/// [`NotOpened`] where it has neither data nor marks.
pub fn returned(
    form: &Package,
    governing: &Governing,
    own: &[OwnField],
) -> Result<Returned, NotOpened> {
    let paper = read_back(form).map_err(NotOpened::Package)?;
    let (basis, brought, differences) = match carried(form, governing) {
        Ok(brought) if paper.lines.is_empty() => (Basis::Data, brought, Vec::new()),
        Ok(brought) => {
            let draft = &brought.opened.draft;
            let found = differences(&paper, draft, governing.edition(draft), own);
            (Basis::Both, brought, found)
        }
        // Damaged data is none; a newer version's is no reason to read something else. A form in which only
        // placeholders stand is nobody's.
        Err(
            NotOpened::NoData | NotOpened::Record(RecordError::NotJson | RecordError::NotARecord),
        ) if paper.lines.iter().any(|line| find(&line.text).is_empty()) => {
            let (draft, unread) = read_draft(&paper, &|draft| governing.edition(draft), own);
            let opened = Opened { draft, unread: Vec::new() };
            (Basis::Text, Brought { opened, other_rules: None }, unread)
        }
        Err(why) => return Err(why),
    };
    Ok(Returned { basis, brought, differences })
}
