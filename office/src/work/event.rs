//! What happens on the desk.

use desk::intake::{Item, Refusal};
use desk::register::{Column, Decision, FundSetting, NoticeSetting, Register, Side};
use desk::table::{Field, Status};

/// Something that happens on the desk.
#[derive(Clone, Debug)]
pub enum Event {
    /// So many files begin to be taken in.
    Begin(usize),
    /// A file came, or one out of an archive.
    Came(Item),
    /// One of the files that were picked is done with.
    Done,
    /// A file that was picked could not be read by the browser.
    Unread(String, Refusal),
    /// The office stops the intake; what has come stays.
    Cancel,
    /// Every file is done with.
    End,
    /// What is shown follows what has come.
    Refresh,
    /// A working file was opened.
    Open(Box<Register>),
    /// The register of an earlier year was opened, for its winners.
    Earlier(Box<Register>),
    /// What was stored on this computer is gone on with, or left.
    GoOn(bool),
    /// The table is looked at otherwise.
    Look(Look),
    /// The office says something.
    Word(Word),
    /// The office allows to store the register on this computer, or no longer.
    Allow(bool),
    /// A file with the whole register was handed over.
    HandedOver,
    /// Everything is taken off the desk; it can be taken back.
    Clear,
    /// The desk as it was before the last opening or clearing comes back.
    Undo,
    /// Something is to be reported.
    Say(String),
}

/// Another look at the same rows.
#[derive(Clone, Debug)]
pub enum Look {
    /// The table stands by a column; by the same once more, the other way round.
    Sort(Field),
    /// A text that rows must have.
    Seek(String),
    /// What rows must be seen for.
    Only(Option<Status>),
    /// The district of rows; empty for any.
    District(String),
    /// Rows of one district stand together, or no longer.
    Group(bool),
    /// A column is shown, or no longer.
    Show(Field, bool),
    /// A column moves toward the beginning, or toward the end.
    Move(Field, bool),
    /// A row is selected, or no longer.
    Select(String, bool),
    /// Every row that is shown is selected, or none.
    SelectAll(bool),
}

/// Something that the office says of an application, of the fund or of the notice.
#[derive(Clone, Debug)]
pub enum Word {
    /// The selected applications are decided on.
    Decide(Decision),
    /// Of several applications of one enterprise the one of this key counts; the others are withdrawn.
    Prefer(String),
    /// The office notes something of an application.
    Note(String, Column, String),
    /// The office chooses a side for an input of an application.
    Choose(String, String, Side),
    /// The office types a value for an input of an application.
    Type(String, String, String),
    /// The facts of a file that cannot be read are typed.
    ByHand(String, String),
    /// A file that cannot be read, by its name and its key, is set aside, or taken up again.
    Aside(String, String, bool),
    /// A conflict of two clerks is settled: the other word stands, or the one that stands.
    Settle(usize, bool),
    /// A setting of the fund is typed.
    Fund(FundSetting, String),
    /// A sum is set by hand.
    Sum(String, String),
    /// A setting of the notice is typed.
    Notice(NoticeSetting, String),
    /// A text is edited; the key of the proposal that is shown behind it.
    Edit(NoticeSetting, String, String),
    /// The office chooses the year of the desk, or that the settings or the clock say it.
    Year(Option<u16>),
    /// The days of the pasted notice are confirmed.
    Confirm,
}

impl From<Look> for Event {
    fn from(look: Look) -> Self {
        Self::Look(look)
    }
}

impl From<Word> for Event {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}
