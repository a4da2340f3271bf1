//! What can be taken back until the page closes. It is held in memory alone: what the reader has cleared
//! must stand nowhere else.

use std::rc::Rc;

use crate::draft::Draft;
use crate::record::merge;

/// What the reader can take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reversal {
    /// Everything was cleared.
    Clear,
    /// Another draft has taken the place of the reader's.
    Open,
}

/// The drafts that were replaced, and the one that the last taking back has replaced.
#[derive(Debug, Default)]
pub struct History {
    /// The latest last.
    past: Vec<(Reversal, Rc<Draft>)>,
    undone: Option<Rc<Draft>>,
}

/// How many replaced drafts are held; each may have the size of a record.
const HELD: usize = 16;

impl History {
    /// Notes that this draft is about to be replaced. There is nothing to take back where it is empty and
    /// gets cleared.
    pub fn note(&mut self, what: Reversal, draft: &Rc<Draft>) {
        if what == Reversal::Clear && **draft == Draft::default() {
            return;
        }
        if self.past.len() == HELD {
            self.past.remove(0);
        }
        self.past.push((what, draft.clone()));
    }

    /// What [`History::undo`] would take back.
    pub fn latest(&self) -> Option<Reversal> {
        self.past.last().map(|(what, _)| *what)
    }

    /// Whether [`History::redo`] has anything.
    pub fn can_redo(&self) -> bool {
        self.undone.is_some()
    }

    /// The draft before the latest clearing or opening; `now` is the draft of today.
    ///
    /// What was typed since a clearing, here or in another tab, stays beside what was cleared. What was
    /// typed into an opened draft belongs to that draft, and the two are not mixed. In both cases `now` as
    /// a whole can be had again, unless it is empty.
    pub fn undo(&mut self, now: &Rc<Draft>) -> Option<Draft> {
        let (what, before) = self.past.pop()?;
        let draft = match what {
            Reversal::Clear => merge(&Draft::default(), &before, now),
            Reversal::Open => (*before).clone(),
        };
        self.undone = (**now != Draft::default()).then(|| now.clone());
        Some(draft)
    }

    /// The draft that the last taking back has replaced; it can be taken back in its turn.
    pub fn redo(&mut self, now: &Rc<Draft>) -> Option<Draft> {
        let again = self.undone.take()?;
        self.note(Reversal::Open, now);
        Some((*again).clone())
    }
}
