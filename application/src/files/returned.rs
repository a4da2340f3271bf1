//! Opening a form that came back: its text beside the data that it carries.

use docx::package::Package;
use docx::readback::read_back;

use super::open::carried;
use super::{Brought, NotOpened};
use crate::draft::Draft;
use crate::form::own::OwnField;
use crate::form::returned::{Difference, differences, read_draft};
use crate::record::RecordError;
use crate::year::Governing;

/// What a form that came back says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Returned {
    /// It carries data, and nothing says where values stand in its text: it was made before forms were marked, or the
    /// marks were removed.
    DataOnly(Brought),
    /// Its text says what its data says.
    Same(Brought),
    /// Text and data differ. [`resolved`](crate::form::returned::resolved) makes the draft of what is chosen.
    Differs(Brought, Vec<Difference>),
    /// It carries no data. The draft is read off the text; beside it stands what in the text cannot be read.
    TextOnly(Draft, Vec<Difference>),
}

/// Reads a filled form back, whichever program saved it. `own` are the fields of the office's own that its form may
/// have.
///
/// # Errors
/// [`NotOpened`] where the file is no form, or has neither data nor marks.
pub fn returned(
    bytes: &[u8],
    governing: &Governing,
    own: &[OwnField],
) -> Result<Returned, NotOpened> {
    returned_in(&Package::read(bytes).map_err(NotOpened::Package)?, governing, own)
}

/// The same of a form that was read already.
///
/// # Errors
/// [`NotOpened`] where it has neither data nor marks.
pub fn returned_in(
    package: &Package,
    governing: &Governing,
    own: &[OwnField],
) -> Result<Returned, NotOpened> {
    let data = carried(package, governing);
    let paper = read_back(package).map_err(NotOpened::Package)?;
    match data {
        Ok(brought) if paper.lines.is_empty() => Ok(Returned::DataOnly(brought)),
        Ok(brought) => {
            let draft = &brought.opened.draft;
            let found = differences(&paper, draft, governing.edition(draft), own);
            Ok(if found.is_empty() {
                Returned::Same(brought)
            } else {
                Returned::Differs(brought, found)
            })
        }
        // Damaged data is none; a newer version's is no reason to read something else.
        Err(
            NotOpened::NoData | NotOpened::Record(RecordError::NotJson | RecordError::NotARecord),
        ) if !paper.lines.is_empty() => {
            let (draft, unread) = read_draft(&paper, &|draft| governing.edition(draft), own);
            Ok(Returned::TextOnly(draft, unread))
        }
        Err(why) => Err(why),
    }
}
