//! The desk as its screens see it: it takes events and shows a state. It knows no screen and no browser.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use application::store::{Refused as NotStored, Shelf};
use desk::allot::Allotment;
use desk::intake::{Gbk, Item, Refusal, Taken, key, read};
use desk::recheck::{Recheck, Standard, recheck};
use desk::register::{Added, Application, Refused, Register, merge};
use desk::table::{Labels, Row, mark_duplicates, mark_refused, refused_row, row};
use desk::words::screen as words;
use quality_award_rules::Edition;

use super::event::{Event, Word};
use super::export::Papers;
use super::judging::Judging;
use super::keeping::{self, Found};
use super::view::View;

/// How far the intake has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Files done with.
    pub done: usize,
    /// Files picked.
    pub total: usize,
}

/// The desk.
pub struct Work {
    shelf: Box<dyn Shelf>,
    /// What applications are held against.
    pub standard: Rc<Standard>,
    /// The edition of the Measures that governs the year.
    pub edition: &'static Edition,
    /// Everything that is on the desk.
    pub register: Register,
    /// Its rows: those of the applications in their order, and those of the refused files behind them.
    pub rows: Vec<Row>,
    /// The labels of the office's own fields in them.
    pub labels: Labels,
    /// How the table is looked at.
    pub view: View,
    /// How far the intake has come; nothing where none runs.
    pub progress: Option<Progress>,
    /// Whether the intake is to stop.
    pub cancelled: bool,
    /// What was found stored and waits to be gone on with.
    pub found: Option<Box<Register>>,
    /// The desk as it was before the last opening or clearing.
    pub before: Option<Box<Register>>,
    /// Whether the office has allowed to store the register on this computer.
    pub allowed: bool,
    /// The text that was stored last.
    stored: String,
    /// Why it is not stored though it is allowed.
    pub not_stored: Option<NotStored>,
    /// Whether something is neither stored nor in a file.
    pub at_risk: bool,
    /// What is reported.
    pub message: String,
    /// The places of the rows of applications, by key.
    pub(super) places: BTreeMap<String, usize>,
    /// Which rows are to be judged anew.
    pub(super) judging: Judging,
    /// The year's money, until something happens that changes it: several texts of one screen need it.
    pub(super) money: RefCell<Option<Rc<Allotment>>>,
    /// The documents as the desk proposes them, until something happens that changes them: a letter is a re-check of each
    /// application that lacks something.
    pub(super) papers: RefCell<Papers>,
}

impl Work {
    /// An empty desk, or the question whether to go on with what was stored.
    pub fn open(shelf: Box<dyn Shelf>, standard: Rc<Standard>, edition: &'static Edition) -> Self {
        let (found, allowed, message) = match keeping::stored(&*shelf) {
            Found::Nothing => (None, false, String::new()),
            Found::Register(register) => (Some(register), true, String::new()),
            Found::Unreadable => (None, false, words::STORED_UNREAD.to_owned()),
        };
        Self {
            shelf,
            standard,
            edition,
            register: Register::default(),
            rows: Vec::new(),
            labels: Labels::default(),
            view: View::default(),
            progress: None,
            cancelled: false,
            found,
            before: None,
            allowed,
            stored: String::new(),
            not_stored: None,
            at_risk: false,
            message,
            places: BTreeMap::new(),
            judging: Judging::default(),
            money: RefCell::default(),
            papers: RefCell::default(),
        }
    }

    /// The re-check of an application.
    pub fn recheck(&self, application: &Application) -> Recheck {
        recheck(application, &self.standard, &self.register.winners)
    }

    /// The re-check behind a row; none of a refused file.
    pub fn recheck_of(&self, row: &Row) -> Option<Recheck> {
        self.register.application(&row.key).map(|it| self.recheck(it))
    }

    /// Takes something that happens at this time.
    pub fn handle(&mut self, event: Event, now: &str) {
        match &event {
            Event::Look(_) | Event::Say(_) | Event::HandedOver | Event::Word(Word::Edit(..)) => {}
            Event::Word(Word::Notice(..) | Word::Confirm) => self.forget_papers(true),
            _ => self.forget(),
        }
        match event {
            Event::Begin(total) => {
                // More files may be dropped while others are read; a stop stops all of them.
                self.cancelled &= self.progress.is_some();
                let before = self.progress.unwrap_or(Progress { done: 0, total: 0 });
                self.progress = Some(Progress { total: before.total + total, ..before });
                self.message = String::new();
            }
            Event::Came(Item { name, bytes }) => {
                // What is undone would take what has come since with it.
                self.before = None;
                self.take(&name, bytes);
            }
            Event::Unread(name, why) => self.refuse(Refused::new(name, String::new(), &why)),
            Event::Done => {
                if let Some(progress) = &mut self.progress {
                    progress.done += 1;
                }
            }
            Event::Cancel => self.cancelled = true,
            Event::End => self.end(),
            Event::Refresh => self.refresh(),
            Event::Open(register) => self.take_register(*register, true),
            Event::Earlier(register) => self.learn(&register),
            Event::GoOn(yes) => self.go_on(yes),
            Event::Clear => {
                self.before = Some(Box::new(std::mem::take(&mut self.register)));
                words::CLEARED.clone_into(&mut self.message);
                self.make_rows();
                self.changed();
            }
            Event::Undo => {
                if let Some(before) = self.before.take() {
                    self.register = *before;
                    words::UNDONE.clone_into(&mut self.message);
                    self.make_rows();
                    self.changed();
                }
            }
            Event::Allow(allowed) => {
                self.allowed = allowed;
                self.not_stored = if allowed { None } else { keeping::wipe(&*self.shelf).err() };
                self.changed();
            }
            Event::HandedOver => self.at_risk = false,
            Event::Say(message) => self.message = message,
            Event::Look(look) => self.view.look(look, &self.rows, &self.labels, self.edition),
            Event::Word(word) => self.write_down(word, now),
        }
    }

    /// Takes one file.
    fn take(&mut self, name: &str, bytes: Result<Vec<u8>, Refusal>) {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(why) => return self.refuse(Refused::new(name.to_owned(), String::new(), &why)),
        };
        match read(name, &bytes, &self.standard.governing, &self.standard.own) {
            Ok(Taken::Application(application)) => self.add(*application),
            Ok(Taken::Register(register)) => self.take_register(*register, false),
            Err(why) => self.refuse(Refused::new(name.to_owned(), key(&bytes), &why)),
        }
    }

    fn add(&mut self, application: Application) {
        let before = self.register.refused.len();
        let added = self.register.add(application);
        if self.register.refused.len() < before {
            // The browser has read a file after all that it could not.
            let refused = &self.register.refused;
            let stays =
                |row: &Row| refused.iter().any(|it| it.file == row.file && it.key == row.key);
            self.rows.retain(|row| !row.is_file() || stays(row));
        }
        match added {
            Added::New(at) => {
                let made = self.register.applications.get(at).map(|it| row(it, &self.recheck(it)));
                if let Some(made) = made {
                    self.labels.add(&made);
                    self.places.insert(made.key.clone(), at);
                    // The rows of applications stand before those of refused files.
                    self.rows.insert(at.min(self.rows.len()), made);
                }
            }
            Added::Again(at) => {
                if let Some(key) = self.register.applications.get(at).map(|it| it.key.clone()) {
                    self.recheck_row(&key);
                }
            }
        }
        self.at_risk = true;
    }

    fn refuse(&mut self, refused: Refused) {
        let before = self.register.refused.len();
        let made = refused_row(&refused);
        self.register.refuse(refused);
        if self.register.refused.len() > before {
            self.rows.push(made);
            self.at_risk = true;
        }
    }

    /// Takes a working file: one of an earlier year for its winners, any other onto an empty desk as it is or beside what
    /// is there. One that is `opened` where no application is goes on, whatever its year: the work of a year ends in the
    /// next one.
    fn take_register(&mut self, register: Register, opened: bool) {
        let this_year = self.register.year.or(self.year());
        // A year that only the clock gave may be the year before the award's.
        let named = register.year.filter(|_| !register.year_by_clock);
        let earlier = named.zip(this_year).is_some_and(|(of, this)| of < this);
        let goes_on = opened && self.register.applications.is_empty();
        if earlier && !goes_on && !register.is_empty() {
            return self.learn(&register);
        }
        if self.register.applications.is_empty() && self.register.refused.is_empty() {
            let winners = std::mem::take(&mut self.register.winners);
            let was = register.year;
            self.register = register;
            self.take_year_of_settings();
            // The winners of the file's own year are its applications.
            let year = self.register.year;
            for winner in winners.into_iter().filter(|it| year.is_none_or(|year| it.year < year)) {
                if !self.register.winners.contains(&winner) {
                    self.register.winners.push(winner);
                }
            }
            self.message = words::opened(self.register.applications.len());
            if let Some(year) = year.filter(|_| was != year) {
                self.message += &words::year_taken(year);
            }
            self.make_rows();
            self.changed();
            self.at_risk = false;
            return;
        }
        self.before = Some(Box::new(self.register.clone()));
        let merged = merge(&mut self.register, &register);
        if goes_on && let Some(year) = register.year {
            (self.register.year, self.register.year_by_clock) =
                (Some(year), register.year_by_clock);
            self.register.winners.retain(|it| it.year < year);
        }
        self.message = words::merged(merged);
        self.make_rows();
        self.changed();
    }

    fn learn(&mut self, earlier: &Register) {
        let count = self.register.learn_winners(earlier);
        self.message = words::learned(earlier.year, count);
        self.make_rows();
        self.changed();
    }

    fn go_on(&mut self, yes: bool) {
        let Some(found) = self.found.take() else { return };
        if yes {
            // What has come meanwhile stays.
            let meanwhile = std::mem::replace(&mut self.register, *found);
            self.message = words::opened(self.register.applications.len());
            if !meanwhile.is_empty() {
                merge(&mut self.register, &meanwhile);
            }
            self.take_year_of_settings();
            self.make_rows();
            self.changed();
        } else {
            self.allowed = false;
            self.not_stored = keeping::wipe(&*self.shelf).err();
        }
    }

    /// The end of one of the intakes that run; the last one ends all.
    fn end(&mut self) {
        let Some(progress) = self.progress else { return };
        if progress.done < progress.total && !self.cancelled {
            return;
        }
        self.progress = None;
        self.register.take_year(self.standard.governing.of_office(), self.year());
        self.refresh();
        if self.message.is_empty() || self.cancelled {
            let refused =
                self.rows.iter().filter(|row| row.is_file() && !row.is_done_with()).count();
            self.message = words::taken_in(progress.done, refused, self.cancelled);
        }
        self.changed();
    }

    /// Where the year is the clock's, that of the settings replaces it. Whether it did.
    pub(super) fn take_year_of_settings(&mut self) -> bool {
        let of_settings =
            self.standard.governing.of_office().filter(|_| self.register.year_by_clock);
        if let Some(year) = of_settings {
            self.register.name_year(year);
        }
        of_settings.is_some()
    }

    /// The year of the office's settings, else the reader's.
    pub fn year(&self) -> Option<u16> {
        self.standard.governing.year(&application::draft::Draft::default())
    }

    /// Makes the row of one application anew.
    pub(super) fn recheck_row(&mut self, key: &str) {
        let Some(at) = self.places.get(key).copied() else { return };
        let made = self.register.applications.get(at).map(|it| row(it, &self.recheck(it)));
        if let (Some(made), Some(place)) = (made, self.rows.get_mut(at)) {
            self.labels.add(&made);
            *place = made;
        }
    }

    /// Looks for duplicates, and puts the lines in order.
    pub(super) fn refresh(&mut self) {
        mark_duplicates(&mut self.rows);
        mark_refused(&mut self.rows, &self.register);
        self.view.refresh(&self.rows, &self.labels, self.edition);
    }

    /// The rows that are shown, in their order.
    pub fn shown(&self) -> Vec<&Row> {
        let lines = self.view.lines.iter();
        lines
            .filter_map(|line| match line {
                super::view::Line::Row(at) => self.rows.get(*at),
                super::view::Line::District(..) => None,
            })
            .collect()
    }

    /// Stores what has changed, where that is allowed.
    pub(super) fn changed(&mut self) {
        // While files come in, storing each of them would take longer than reading it.
        let stored = self.allowed && self.found.is_none() && self.progress.is_none() && {
            self.not_stored = keeping::store(&*self.shelf, &self.register, &mut self.stored).err();
            self.not_stored.is_none()
        };
        self.at_risk = !stored && !self.register.is_empty();
    }
}

/// The decoder of names in GBK: the browser's own.
pub const DECODER: Gbk = browser::files::gbk;
