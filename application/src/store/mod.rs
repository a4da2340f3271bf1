//! Keeps the draft in the browser from one visit to the next, and together with other tabs.
//!
//! Storage may be forbidden (sandboxed and third-party frames), full, or shared with other tabs
//! and, on `file://`, with every other local page. So everything is a value here: nothing panics,
//! what cannot be kept is said, what another tab wrote is merged, and what cannot be read is never
//! overwritten before it stands somewhere else.

mod shelf;
#[cfg(test)]
mod tests;

pub use shelf::{Memory, Refused, Shelf};

use docx::crc32::crc32;

use crate::draft::Draft;
use crate::record::{self, LIMITS, RecordError, Unread};

/// The record. The prefix keeps it apart from other pages' data of the same origin.
pub const RECORD: &str = "chifeng-quality-award/draft";

/// A record that could not be read, or not in full, as it was found.
pub const QUARANTINE: &str = "chifeng-quality-award/unreadable";

/// Where on the page the reader was, beside the record: an address such as `#/step/3`. It is no part of
/// the record, so that going through the screens is no change that other tabs must merge.
pub const PLACE: &str = "chifeng-quality-award/place";

/// The ids of the open sections of the form, one a line. They say nothing of what was typed, so all copies of the page
/// share them.
pub const OPEN: &str = "chifeng-quality-award/open";

/// The longest address that is taken for a place, in bytes.
const MAX_PLACE: usize = 200;

/// Written and removed again in order to learn whether anything can be written.
const PROBE: &str = "chifeng-quality-award/probe";

/// What tells the keys of a copy of the page from those of others: the check sum of what it
/// carries. The pristine page has none.
#[must_use]
pub fn suffix(carried: Option<&str>) -> String {
    carried.map(|text| format!("/{:08x}", crc32(text.as_bytes()))).unwrap_or_default()
}

/// Whether what is typed outlives the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It does.
    Stored,
    /// It does not, for this reason: say so, and offer a file. A later save may still succeed.
    MemoryOnly(Refused),
}

impl From<Result<(), Refused>> for Persistence {
    fn from(written: Result<(), Refused>) -> Self {
        written.map_or_else(Self::MemoryOnly, |()| Self::Stored)
    }
}

/// What was found at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The draft to go on with.
    pub draft: Draft,
    /// The values of it that could not be read.
    pub unread: Vec<Unread>,
    /// Why nothing of the stored record could be read; [`Store::quarantined`] has it.
    pub refused: Option<RecordError>,
    /// Whether what is typed will outlive the page.
    pub persistence: Persistence,
}

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the page must go on with what was merged"]
pub struct Saved {
    /// The draft to go on with, where another tab's answers have come in.
    pub merged: Option<Draft>,
    /// Whether it outlives the page.
    pub persistence: Persistence,
    /// Whether it was written just now: not where it stood there already.
    pub written: bool,
}

/// The one place where the draft is kept.
pub struct Store {
    shelf: Box<dyn Shelf>,
    /// Why the shelf is not the browser's storage.
    fallback: Option<Refused>,
    /// Whether anything could be written when it was last tried.
    writable: Result<(), Refused>,
    /// The draft in the record that was last seen: what other tabs' changes are told by.
    base: Draft,
    /// That record.
    seen: Option<String>,
    /// The check sums of other tabs' records that are part of the draft already, the latest of them.
    known: Vec<u32>,
}

/// Whether anything can be written.
fn probe(shelf: &dyn Shelf) -> Result<(), Refused> {
    shelf.set(PROBE, "").and_then(|()| shelf.remove(PROBE))
}

/// How many of them are remembered; more than events can be on their way at once.
const KNOWN: usize = 16;

impl Store {
    /// Reads the draft that was left on the shelf; where none was, the one that this copy of the page
    /// carries. `fallback` says why the shelf is not one that outlives the page, if it is not.
    #[must_use]
    pub fn open(
        shelf: Box<dyn Shelf>,
        fallback: Option<Refused>,
        carried: Option<&str>,
    ) -> (Self, Loaded) {
        let writable = probe(&*shelf);
        let mut store = Self {
            shelf,
            fallback,
            writable,
            base: Draft::default(),
            seen: None,
            known: Vec::new(),
        };
        let (mut draft, mut unread, mut refused) = (Draft::default(), Vec::new(), None);
        let read = store.shelf.get(RECORD).and_then(|stored| {
            let Some(text) = stored else {
                let Some(text) = carried else { return Ok(()) };
                match record::from_json(text) {
                    Ok(opened) => (draft, unread) = (opened.draft, opened.unread),
                    Err(error) => {
                        refused = Some(error);
                        store.quarantine(text)?;
                    }
                }
                return Ok(());
            };
            match record::from_json(&text) {
                Ok(opened) => (draft, unread) = (opened.draft, opened.unread),
                Err(error) => refused = Some(error),
            }
            store.base = draft.clone();
            store.know(&text);
            if refused.is_some() || !unread.is_empty() {
                store.quarantine(&text)?;
            }
            store.seen = Some(text);
            Ok(())
        });
        let persistence = store.persistence(read.and(store.writable.clone()));
        (store, Loaded { draft, unread, refused, persistence })
    }

    /// Writes the draft, unless it stands there already. Where another tab has written since, its
    /// changes are merged in first, and the page must go on with the result. On a refusal the
    /// record that was there stays as it was.
    ///
    /// `json` is the record of `mine`.
    pub fn save(&mut self, mine: &Draft, json: &str) -> Saved {
        let mut merged = None;
        let result = self.write(mine, json, &mut merged);
        let written = result == Ok(true);
        Saved { merged, persistence: self.persistence(result.map(|_| ())), written }
    }

    /// Where on the page the reader was.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.shelf.get(PLACE).ok()?.filter(|place| place.len() <= MAX_PLACE)
    }

    /// Remembers where on the page the reader is. Nothing typed depends on it, so where the shelf
    /// refuses, nothing is reported.
    pub fn remember(&self, place: &str) {
        // A place within the same screen says more than the screen alone.
        let known = self.place().is_some_and(|before| {
            before.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        if place.len() <= MAX_PLACE && !known {
            let _ = self.shelf.set(PLACE, place);
        }
    }

    /// The draft to go on with, where another tab has changed or cleared the record.
    #[must_use]
    pub fn refresh(&mut self, mine: &Draft) -> Option<Draft> {
        let stored = self.shelf.get(RECORD).ok()?;
        // What cannot be read in full is another page's; it is quarantined only when it is in the
        // way of something typed here.
        let readable = |text: &str| record::from_json(text).is_ok_and(|it| it.unread.is_empty());
        if stored == self.seen || !stored.as_deref().is_some_and(readable) {
            return None;
        }
        self.catch_up(stored, mine).ok()?
    }

    /// The same, when the browser tells what another tab has changed the record from and to. In most
    /// browsers the record says all of it. In WebKit a tab may write before it sees what another one
    /// has written, and so over it; then the change itself has what the record has not.
    #[must_use]
    pub fn heard(&mut self, mine: &Draft, old: Option<&str>, new: Option<&str>) -> Option<Draft> {
        if let Some(merged) = self.refresh(mine) {
            return Some(merged);
        }
        let new = new?;
        let written_over = self.shelf.get(RECORD).ok()? == self.seen
            && self.seen.as_deref() != Some(new)
            && !self.known.contains(&crc32(new.as_bytes()));
        if !written_over {
            return None;
        }
        self.know(new);
        let read = |text: &str| record::from_json(text).ok().filter(|it| it.unread.is_empty());
        let base = old.map_or_else(|| Some(Draft::default()), |old| Some(read(old)?.draft))?;
        let merged = record::merge(&base, mine, &read(new)?.draft);
        (merged != *mine).then_some(merged)
    }

    fn know(&mut self, record: &str) {
        if self.known.len() == KNOWN {
            self.known.remove(0);
        }
        self.known.push(crc32(record.as_bytes()));
    }

    /// Removes every answer, and what was quarantined, for good. Other tabs follow when they hear of
    /// it: a record without answers says so. Where there is no record at all, something else than
    /// this page has emptied the storage, and nobody asked for the answers to go.
    ///
    /// # Errors
    /// [`Refused`] where the browser does not let go of it.
    pub fn clear(&mut self) -> Result<(), Refused> {
        let blank = record::to_json(&Draft::default());
        // Without the old record there is room for this one even in a full storage.
        self.shelf.remove(RECORD)?;
        self.shelf.remove(QUARANTINE)?;
        self.shelf.remove(PLACE)?;
        self.shelf.set(RECORD, &blank)?;
        (self.base, self.seen) = (Draft::default(), Some(blank));
        Ok(())
    }

    /// The record that was quarantined because it could not be read, to be offered as a file.
    #[must_use]
    pub fn quarantined(&self) -> Option<String> {
        self.shelf.get(QUARANTINE).ok()?
    }

    /// Removes the record that was quarantined, when the user has a file of it or wants none.
    ///
    /// # Errors
    /// [`Refused`] where the browser does not let go of it.
    pub fn discard_quarantined(&mut self) -> Result<(), Refused> {
        self.shelf.remove(QUARANTINE)
    }

    /// Puts a record that was quarantined, and removed since, back into its place.
    ///
    /// # Errors
    /// [`Refused`] where the browser does not take it, or another one stands there.
    pub fn restore_quarantined(&self, text: &str) -> Result<(), Refused> {
        self.quarantine(text)
    }

    /// Returns whether the draft was not there yet.
    fn write(
        &mut self,
        mine: &Draft,
        json: &str,
        merged: &mut Option<Draft>,
    ) -> Result<bool, Refused> {
        let stored = self.shelf.get(RECORD)?;
        if stored != self.seen {
            *merged = self.catch_up(stored, mine)?;
        }
        let draft = merged.as_ref().unwrap_or(mine);
        if *draft == self.base {
            // Nothing is to be written. Whether anything could be is tried again where it could not.
            if self.writable.is_err() {
                self.writable = probe(&*self.shelf);
            }
            return self.writable.clone().map(|()| false);
        }
        let text = merged.as_ref().map_or_else(|| json.to_owned(), record::to_json);
        if text.len() > LIMITS.bytes {
            return Err(Refused::TooLarge);
        }
        self.shelf.set(RECORD, &text)?;
        (self.base, self.seen, self.writable) = (draft.clone(), Some(text), Ok(()));
        Ok(true)
    }

    /// Takes over what another tab has left; the merged draft where it differs from mine. From
    /// here on the other tab's record is the base, whether or not the merged draft gets written.
    fn catch_up(&mut self, stored: Option<String>, mine: &Draft) -> Result<Option<Draft>, Refused> {
        if let Some(text) = &stored {
            self.know(text);
        }
        let theirs = match stored.as_deref().map(|text| (text, record::from_json(text))) {
            None => None,
            Some((text, Err(_))) => {
                self.quarantine(text)?;
                None
            }
            Some((text, Ok(opened))) => {
                if !opened.unread.is_empty() {
                    self.quarantine(text)?;
                }
                Some(opened.draft)
            }
        };
        let merged = theirs.as_ref().map(|theirs| record::merge(&self.base, mine, theirs));
        self.base = theirs.unwrap_or_default();
        self.seen = stored;
        Ok(merged.filter(|merged| merged != mine))
    }

    /// Copies a record to where nothing overwrites it. One place is enough: where another record
    /// stands there already, nothing is written at all until the user has seen to that one.
    fn quarantine(&self, text: &str) -> Result<(), Refused> {
        match self.shelf.get(QUARANTINE)? {
            Some(before) if before != text => Err(Refused::Occupied),
            Some(_) => Ok(()),
            None => self.shelf.set(QUARANTINE, text),
        }
    }

    fn persistence(&self, written: Result<(), Refused>) -> Persistence {
        match &self.fallback {
            Some(refused) => Persistence::MemoryOnly(refused.clone()),
            None => written.into(),
        }
    }
}
