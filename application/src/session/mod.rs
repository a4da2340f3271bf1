//! One visit to the page: the draft, what the reader does to it, and how it is persisted together with
//! what other tabs write. The caller shows [`Session::state`] and reports events; nothing here knows a
//! screen or a browser.

use std::rc::Rc;

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
}

/// Something that happens during a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The reader does something on the page.
    Act(Action),
    /// The screen shows the draft as it is now, so there is time to persist it.
    Shown,
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
}

/// One visit to the page.
pub struct Session {
    store: Store,
    state: State,
    record: String,
}

impl Session {
    /// Begins a visit with the draft on the shelf; where none is there, with the one that this copy of
    /// the page carries. `fallback` says why the shelf does not outlive the page, if it does not.
    #[must_use]
    pub fn open(shelf: Box<dyn Shelf>, fallback: Option<Refused>, carried: Option<&str>) -> Self {
        let (store, loaded) = Store::open(shelf, fallback, carried);
        let Loaded { draft, unread, refused: _, persistence } = loaded;
        let record = record::to_json(&draft);
        let state =
            State { draft: draft.into(), persistence, quarantined: None, unread: unread.into() };
        let mut session = Self { store, state, record };
        session.look_for_quarantined();
        session
    }

    /// What the screens show.
    #[must_use]
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The draft as a record, as it was last shown: what is left to be saved should the program stop.
    #[must_use]
    pub fn record(&self) -> &str {
        &self.record
    }

    /// Takes what has happened into the state.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Act(action) => self.replace(Draft::clone(&self.state.draft).after(action)),
            Event::Shown => self.persist(),
            Event::Changed { old, new } => {
                let mine = self.state.draft.clone();
                if let Some(merged) = self.store.heard(&mine, old.as_deref(), new.as_deref()) {
                    self.replace(merged);
                }
            }
            Event::Clear => {
                match self.store.clear() {
                    Ok(()) => self.state.unread = Rc::default(),
                    Err(refused) => self.state.persistence = Persistence::MemoryOnly(refused),
                }
                self.look_for_quarantined();
                self.replace(Draft::default());
            }
            Event::Discard => {
                match self.store.discard_quarantined() {
                    // The quarantined record may have stood in the way of the answers.
                    Ok(()) => self.persist(),
                    Err(refused) => self.state.persistence = Persistence::MemoryOnly(refused),
                }
                self.look_for_quarantined();
            }
        }
    }

    fn replace(&mut self, draft: Draft) {
        if draft != *self.state.draft {
            self.state.draft = draft.into();
        }
    }

    /// Writes the draft; where another tab has written since, the draft becomes what both have made.
    fn persist(&mut self) {
        let mine = self.state.draft.clone();
        self.record = record::to_json(&mine);
        let Saved { merged, persistence } = self.store.save(&mine, &self.record);
        self.state.persistence = persistence;
        if let Some(merged) = merged {
            self.record = record::to_json(&merged);
            self.replace(merged);
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
