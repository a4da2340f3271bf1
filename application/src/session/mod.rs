//! One visit to the page: the draft, what the reader does to it, and how it is persisted together with
//! what other tabs write. The caller shows [`Session::state`] and reports events; nothing here knows a
//! screen or a browser.

use std::rc::Rc;

mod history;

pub use history::Reversal;

use self::history::{Before, History};
use crate::clock::Minute;
use crate::draft::{Action, Draft};
use crate::record::{self, Unread};
use crate::store::{Loaded, Persistence, Refused, Saved, Shelf, Store};

/// What the screens show of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What has been typed.
    pub draft: Rc<Draft>,
    /// Whether it outlives the page.
    pub persistence: Persistence,
    /// A record that was found in the storage and could not be read, or not in full, as it was found.
    pub quarantined: Option<Rc<str>>,
    /// What could not be read of the record that this visit began with.
    pub unread: Rc<[Unread]>,
    /// When the draft was last stored during this visit.
    pub saved: Option<Minute>,
    /// Whether something typed would be gone with the page: nothing stores it, and no file has it.
    pub at_risk: bool,
    /// What can be taken back, the latest first.
    pub undo: Option<Reversal>,
    /// What was taken back and can be had again.
    pub redo: bool,
}

/// Something that happens during a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The reader does something on the page.
    Act(Action),
    /// The draft is to be persisted as it is now; with the time of day, as far as there is a clock.
    Persist(Option<Minute>),
    /// Another tab has changed the record from one text to another, as far as the browser says.
    Changed {
        /// The record before.
        old: Option<String>,
        /// The record now; `None` where it was removed.
        new: Option<String>,
    },
    /// The reader wants everything forgotten.
    Clear,
    /// The reader has the quarantined record as a file, or wants none.
    Discard,
    /// The reader takes back what was last cleared, replaced, removed or deleted.
    Undo,
    /// The reader wants what the last taking back has replaced.
    Redo,
    /// A file with the draft as it is now was handed to the reader.
    HandedOver,
    /// The reader is at this place of the page, an address such as `#/step/3`.
    At(String),
}

/// One visit to the page.
pub struct Session {
    store: Store,
    state: State,
    record: String,
    history: History,
    /// The draft that was last known to stand somewhere else: in the storage, in this copy of the page, in
    /// a file that was handed over.
    safe: Rc<Draft>,
}

impl Session {
    /// Begins a visit with the draft on the shelf; where none is there, with the one that this copy of
    /// the page carries. `fallback` says why the shelf does not outlive the page, if it does not.
    #[must_use]
    pub fn open(shelf: Box<dyn Shelf>, fallback: Option<Refused>, carried: Option<&str>) -> Self {
        let (store, loaded) = Store::open(shelf, fallback, carried);
        let Loaded { draft, unread, refused: _, persistence } = loaded;
        let record = record::to_json(&draft);
        let state = State {
            draft: draft.into(),
            persistence,
            quarantined: None,
            unread: unread.into(),
            saved: None,
            at_risk: false,
            undo: None,
            redo: false,
        };
        let safe = state.draft.clone();
        let mut session = Self { store, state, record, history: History::default(), safe };
        session.look_for_quarantined();
        session
    }

    /// Where the reader was on the page when the draft was last worked on: an address such as `#/step/3`.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.store.place()
    }

    /// What the screens show.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The draft as a record, as it was last persisted: what is left to be saved should the program stop.
    #[must_use]
    pub fn record(&self) -> &str {
        &self.record
    }

    /// Takes what has happened into the state.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Act(action) => {
                let lost = match &action {
                    Action::Replace(_) => Some(Reversal::Open),
                    Action::RemoveProduct(place) => Some(Reversal::Remove(*place)),
                    _ => None,
                };
                if let Some(what) = lost {
                    self.history.note(what, self.before());
                }
                self.replace(Draft::clone(&self.state.draft).after(action));
            }
            Event::Persist(now) => self.persist(now),
            Event::Changed { old, new } => {
                let mine = self.state.draft.clone();
                if let Some(merged) = self.store.heard(&mine, old.as_deref(), new.as_deref()) {
                    self.replace(merged);
                }
            }
            Event::Clear => {
                self.history.note(Reversal::Clear, self.before());
                match self.store.clear() {
                    Ok(()) => self.state.unread = Rc::default(),
                    Err(refused) => self.state.persistence = Persistence::MemoryOnly(refused),
                }
                self.look_for_quarantined();
                self.replace(Draft::default());
            }
            Event::Discard => {
                self.history.note(Reversal::Discard, self.before());
                match self.store.discard_quarantined() {
                    // The quarantined record may have stood in the way of the answers.
                    Ok(()) => self.persist(self.state.saved),
                    Err(refused) => self.state.persistence = Persistence::MemoryOnly(refused),
                }
                self.look_for_quarantined();
            }
            Event::Undo => {
                if let Some(before) = self.history.undo(&self.state.draft) {
                    self.restore_quarantined(before.quarantined, before.unread);
                    self.replace(before.draft);
                }
            }
            Event::Redo => {
                let now = self.before();
                if let Some(again) = self.history.redo(now) {
                    self.replace(again);
                }
            }
            // A file that is too large for the page to open again is no second place of the draft.
            Event::HandedOver if self.record.len() > record::LIMITS.bytes => {}
            Event::HandedOver => self.safe = self.state.draft.clone(),
            Event::At(place) => self.store.remember(&place),
        }
        self.state.undo = self.history.latest();
        self.state.redo = self.history.can_redo();
        self.state.at_risk = self.state.persistence != Persistence::Stored
            && *self.state.draft != Draft::default()
            && self.state.draft != self.safe;
    }

    /// What is shown now, for when it is to come back.
    fn before(&self) -> Before {
        let State { draft, quarantined, unread, .. } = &self.state;
        Before { draft: draft.clone(), quarantined: quarantined.clone(), unread: unread.clone() }
    }

    fn replace(&mut self, draft: impl Into<Rc<Draft>>) {
        let draft = draft.into();
        if draft != self.state.draft {
            self.state.draft = draft;
        }
    }

    /// Puts a record that could not be read back into its place, unless another one stands there by now.
    fn restore_quarantined(&mut self, text: Option<Rc<str>>, unread: Rc<[Unread]>) {
        let Some(text) = text.filter(|_| self.state.quarantined.is_none()) else { return };
        match self.store.restore_quarantined(&text) {
            Ok(()) => self.state.unread = unread,
            Err(refused) => self.state.persistence = Persistence::MemoryOnly(refused),
        }
        self.look_for_quarantined();
    }

    /// Writes the draft; where another tab has written since, the draft becomes what both have made.
    fn persist(&mut self, now: Option<Minute>) {
        let mine = self.state.draft.clone();
        self.record = record::to_json(&mine);
        let Saved { merged, persistence, written } = self.store.save(&mine, &self.record);
        self.state.persistence = persistence;
        if written {
            self.state.saved = now;
        }
        if let Some(merged) = merged {
            self.record = record::to_json(&merged);
            self.replace(merged);
        }
        if self.state.persistence == Persistence::Stored {
            self.safe = self.state.draft.clone();
        }
        self.look_for_quarantined();
    }

    fn look_for_quarantined(&mut self) {
        let found = self.store.quarantined();
        if found.as_deref() != self.state.quarantined.as_deref() {
            self.state.quarantined = found.map(Rc::from);
        }
    }
}

#[cfg(test)]
mod tests;
