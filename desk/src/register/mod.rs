//! The register of a year's applications: what came, what was chosen where paper and data differ, what the office
//! noted by hand. It is the content of the working file (`市长质量奖_2026_工作底稿.json`).

mod application;
mod dispute;
mod json;
mod manual;
mod merge;
mod settings;
mod write;

pub(crate) use application::code_of;
pub use application::{Application, Basis, Kind, OwnLabel, Receipt};
pub use dispute::{Change, Choice, Dispute, Side, TYPED_OF_FORM, Typed, input_of};
pub use json::{NotAWorkingFile, from_json};
pub use manual::{Cell, Column, Decision, Manual, Settled};
pub use merge::{Conflict, Merged, merge};
pub use settings::{FundSetting, FundTyped, NoticeSetting, Texts};
pub use write::to_json;

use crate::intake::Refusal;

/// The newest version of the working file that is read. Version 1 had no settings of the fund and of the notice. A file of
/// version 3 says at least one thing of which version 2 knows nothing, else it is written as version 2: `year_by_clock`
/// (true where the year is the clock's); in `notice` the keys of the proposals that texts were edited from
/// (`notice_proposed` and the like); of a refused file `evidence` (true where it may be evidence) and `aside` (that it was
/// set aside).
pub const VERSION: u64 = 3;

/// A file that could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name, with the folders and archives around it.
    pub file: String,
    /// The key of its bytes; empty where there are none.
    pub key: String,
    /// The name of its [`Refusal`].
    pub why: String,
    /// What it is and what to ask the applicant for.
    pub words: String,
    /// Whether evidence comes as files of its kind (article 12: 相关证实性材料), so that it need be no application.
    pub evidence: bool,
    /// Whether the office has set it aside, as [`Refused::ASIDE`], or taken it up again, as [`Refused::TAKEN_UP`], and
    /// when; empty where it has said nothing.
    pub aside: Cell,
}

impl Refused {
    /// A file with the reason why it was refused.
    #[must_use]
    pub fn new(file: String, key: String, why: &Refusal) -> Self {
        let words = crate::words::intake::refusal(why);
        let (why, evidence) = (why.name().to_owned(), why.may_be_evidence());
        Self { file, key, why, words, evidence, aside: Cell::default() }
    }

    /// What stands in [`Refused::aside`] of a file that is set aside.
    pub const ASIDE: &'static str = "aside";

    /// What stands there of a file that is to be dealt with, whatever stands beside it.
    pub const TAKEN_UP: &'static str = "taken_up";

    /// Whether the applicant is to be asked for another file. Of some files the office alone can do something.
    #[must_use]
    pub fn asks_applicant(&self) -> bool {
        let of_office = ["gone", "newer", "too_deep", "too_many_files", "damaged_register"];
        !of_office.contains(&&*self.why)
    }

    /// Whether it is the same file as another: its bytes under the same name.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.file, &self.key) == (&other.file, &other.key)
    }

    /// The key of the application that the office makes of it by hand: that of its bytes; where there are none, of its name.
    #[must_use]
    pub fn key_by_hand(&self) -> String {
        if self.key.is_empty() {
            crate::intake::key(self.file.as_bytes())
        } else {
            self.key.clone()
        }
    }
}

/// An enterprise that an earlier year's working file has as a winner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Winner {
    /// The year of that file.
    pub year: u16,
    /// Its credit code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its titled products then: the name, and the name of the title.
    pub products: Vec<(String, String)>,
}

/// Everything that is on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// The year of the award; `None` where nobody said.
    pub year: Option<u16>,
    /// Whether the year is that of the reader's clock, because neither the settings nor the office named one. The award of
    /// a year begins before it, so such a year gives way to a named one.
    pub year_by_clock: bool,
    /// The applications, in the order in which they came.
    pub applications: Vec<Application>,
    /// The files that could not be taken in.
    pub refused: Vec<Refused>,
    /// The winners of earlier years.
    pub winners: Vec<Winner>,
    /// What two clerks said differently of one thing, until the office settles it.
    pub conflicts: Vec<Conflict>,
    /// What is set about the division of the fund.
    pub fund: FundTyped,
    /// What is set about the notice, and the texts that were edited.
    pub notice: Texts<NoticeSetting>,
}

impl Register {
    /// The application of this key.
    #[must_use]
    pub fn application(&self, key: &str) -> Option<&Application> {
        self.applications.iter().find(|it| it.key == key)
    }

    /// The application of this key, to be changed.
    pub fn application_mut(&mut self, key: &str) -> Option<&mut Application> {
        self.applications.iter_mut().find(|it| it.key == key)
    }

    /// Whether there is nothing on the desk.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Sets the year that the settings or the office name.
    pub fn name_year(&mut self, year: u16) {
        (self.year, self.year_by_clock) = (Some(year), false);
    }

    /// Takes the year that the settings name, or that of the clock, where no year is named yet.
    pub fn take_year(&mut self, of_settings: Option<u16>, by_clock: Option<u16>) {
        if self.year.is_some() && !self.year_by_clock {
            return;
        }
        match (of_settings, self.year) {
            (Some(year), _) => self.name_year(year),
            (None, None) => (self.year, self.year_by_clock) = (by_clock, by_clock.is_some()),
            (None, Some(_)) => {}
        }
    }

    /// Adds an application. The same file again is one: its other name is noted. A file of this name that the browser
    /// could not read has come after all.
    pub fn add(&mut self, application: Application) -> Added {
        let has_come =
            |it: &Refused| it.why == Refusal::Gone.name() && application.files.contains(&it.file);
        self.refused.retain(|it| !has_come(it));
        let Some(at) = self.applications.iter().position(|it| it.key == application.key) else {
            self.applications.push(application);
            return Added::New(self.applications.len() - 1);
        };
        if let Some(known) = self.applications.get_mut(at) {
            known.files.extend(application.files);
        }
        Added::Again(at)
    }

    /// Adds a file that could not be taken in. The same file under the same name is one.
    pub fn refuse(&mut self, refused: Refused) {
        let Some(known) = self.refused.iter_mut().find(|it| it.is_same(&refused)) else {
            self.refused.push(refused);
            return;
        };
        // A working file of before says nothing of it.
        known.evidence |= refused.evidence;
        // Of two clerks the later word stands.
        if refused.aside.at > known.aside.at {
            known.aside = refused.aside;
        }
    }

    /// Sets a file aside that could not be taken in, or takes it up again.
    pub fn set_aside(&mut self, file: &str, key: &str, aside: bool, at: &str) {
        let text = if aside { Refused::ASIDE } else { Refused::TAKEN_UP };
        let is_it = |it: &&mut Refused| it.file == file && it.key == key;
        for refused in self.refused.iter_mut().filter(is_it) {
            refused.aside = Cell { text: text.to_owned(), at: at.to_owned() };
        }
    }

    /// Makes an application of a file that could not be read, by its name and its key; the office types its facts.
    pub fn take_by_hand(&mut self, file: &str, key: &str) -> Option<usize> {
        let at = self.refused.iter().position(|it| (&*it.file, &*it.key) == (file, key))?;
        let refused = self.refused.remove(at);
        let key = refused.key_by_hand();
        match self.add(Application::by_hand(key, refused.file)) {
            Added::New(at) | Added::Again(at) => Some(at),
        }
    }

    /// The winners of a year that is over, out of its working file: those with the decision to award.
    pub fn learn_winners(&mut self, earlier: &Self) -> usize {
        let Some(year) = earlier.year else { return 0 };
        self.winners.retain(|it| it.year != year);
        let awarded = earlier.applications.iter().filter(|it| it.manual.is_awarded());
        let found: Vec<Winner> = awarded.map(|it| it.as_winner(year)).collect();
        let count = found.len();
        self.winners.extend(found);
        // A winner of the year before stays one.
        let older = earlier.winners.iter().filter(|it| it.year != year);
        for winner in older {
            if !self.winners.contains(winner) {
                self.winners.push(winner.clone());
            }
        }
        count
    }
}

/// What became of a file that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is a new application, at this place.
    New(usize),
    /// It is the file of the application at this place once more.
    Again(usize),
}
