//! What can be taken back until the page closes. It is held in memory alone: what the reader has cleared
//! must stand nowhere else.

use std::rc::Rc;

use quality_award_rules::LIMITS;

use crate::draft::{Draft, ProductDraft};
use crate::record::{Unread, merge};

/// What the reader can take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reversal {
    /// Everything was cleared.
    Clear,
    /// Another draft has taken the place of the reader's.
    Open,
    /// The product at this place of the list was removed.
    Remove(usize),
    /// The record that could not be read was deleted.
    Discard,
}

/// What is about to be replaced or removed, as the screens show it.
#[derive(Clone, Debug)]
pub struct Before {
    /// The draft.
    pub draft: Rc<Draft>,
    /// The record that could not be read, or not in full.
    pub quarantined: Option<Rc<str>>,
    /// What could not be read of it.
    pub unread: Rc<[Unread]>,
}

/// What was replaced, and the drafts that takings back have replaced.
#[derive(Debug, Default)]
pub struct History {
    /// The latest last.
    past: Vec<(Reversal, Before)>,
    /// The latest last.
    undone: Vec<Rc<Draft>>,
}

/// How many replaced drafts are held each way; each may have the size of a record.
const HELD: usize = 16;

fn hold<T>(held: &mut Vec<T>, one: T) {
    if held.len() == HELD {
        held.remove(0);
    }
    held.push(one);
}

impl History {
    /// Notes what is about to be replaced. There is nothing to take back where nothing is lost.
    pub fn note(&mut self, what: Reversal, before: Before) {
        let lost = match what {
            Reversal::Open => true,
            Reversal::Clear => *before.draft != Draft::default() || before.quarantined.is_some(),
            Reversal::Remove(place) => {
                removed(&before.draft, place).is_some_and(|row| *row != ProductDraft::default())
            }
            Reversal::Discard => before.quarantined.is_some(),
        };
        if lost {
            hold(&mut self.past, (what, before));
        }
    }

    /// What [`History::undo`] would take back.
    pub fn latest(&self) -> Option<Reversal> {
        self.past.last().map(|(what, _)| *what)
    }

    /// Whether [`History::redo`] has anything.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// What there was before the latest clearing, opening or removal; `now` is the draft of today.
    ///
    /// What was typed since a clearing, here or in another tab, stays beside what was cleared, and what was typed
    /// since a product was removed stays beside that product. What was typed into an opened draft belongs to that
    /// draft, and the two are not mixed. Wherever something of `now` is replaced, `now` as a whole can be had again,
    /// unless it is empty.
    pub fn undo(&mut self, now: &Rc<Draft>) -> Option<Before> {
        let (what, before) = self.past.pop()?;
        let draft = match what {
            Reversal::Clear => merge(&Draft::default(), &before.draft, now).into(),
            Reversal::Open => before.draft.clone(),
            Reversal::Remove(place) => match with_removed(now, &before.draft, place) {
                Some(draft) => return Some(Before { draft: draft.into(), ..before }),
                None => before.draft.clone(),
            },
            Reversal::Discard => return Some(Before { draft: now.clone(), ..before }),
        };
        if **now != Draft::default() && draft != *now {
            hold(&mut self.undone, now.clone());
        }
        Some(Before { draft, ..before })
    }

    /// The draft that the last taking back has replaced; it can be taken back in its turn.
    pub fn redo(&mut self, now: Before) -> Option<Rc<Draft>> {
        let again = self.undone.pop()?;
        self.note(Reversal::Open, now);
        Some(again)
    }
}

fn removed(draft: &Draft, place: usize) -> Option<&ProductDraft> {
    draft.products.as_ref()?.get(place)
}

/// The draft of today with the product that was at this place of an earlier one; `None` where the list is full.
fn with_removed(now: &Draft, before: &Draft, place: usize) -> Option<Draft> {
    let row = removed(before, place)?.clone();
    let mut draft = now.clone();
    let rows = draft.products.get_or_insert_default();
    if rows.len() >= LIMITS.products {
        return None;
    }
    rows.insert(place.min(rows.len()), row);
    Some(draft)
}
