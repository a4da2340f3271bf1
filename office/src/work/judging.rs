//! Rows that are judged anew, a slice at a time: ten thousand at once would take seconds, in which no screen answers.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use browser::files::{breathe, milliseconds, run};
use desk::recheck::Standard;
use desk::table::{Row, refused_row, row, waiting_row};
use desk::words::screen as words;
use quality_award_rules::Edition;
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::session::{BEHIND, SLICE, Session};
use super::state::Work;

/// Which rows are to be judged anew, and whether somebody does it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judging {
    /// The first application whose row is not judged yet; nothing where all are.
    next: Option<usize>,
    /// Whether a loop judges them, a slice at a time.
    runs: bool,
}

impl Work {
    /// Holds everything against the standard by the settings of now, of which the edition of the Measures is one. Whether
    /// it is another one: most settings, such as a telephone number, judge nothing.
    pub fn hold_against(&mut self, standard: Rc<Standard>, edition: &'static Edition) -> bool {
        if self.standard == standard {
            return false;
        }
        (self.standard, self.edition) = (standard, edition);
        if self.take_year_of_settings() {
            self.changed();
        }
        self.judge_all();
        true
    }

    /// Gives the register that was just replaced its rows, and has all of them judged.
    pub(super) fn make_rows(&mut self) {
        self.align_rows();
        self.judge_all();
    }

    /// Has every row judged anew, beginning with the first, wherever the judging of before has come to.
    fn judge_all(&mut self) {
        self.forget();
        self.judging.next = (!self.register.applications.is_empty()).then_some(0);
    }

    /// Gives each application its row: the one that it had, or one that waits.
    pub(super) fn align_rows(&mut self) {
        let before = std::mem::take(&mut self.rows).into_iter();
        let mut before: BTreeMap<String, Row> =
            before.filter(|row| !row.is_file()).map(|row| (row.key.clone(), row)).collect();
        let applications = &self.register.applications;
        self.rows = applications
            .iter()
            .map(|it| before.remove(&it.key).unwrap_or_else(|| waiting_row(it)))
            .collect();
        self.rows.extend(self.register.refused.iter().map(refused_row));
        self.places =
            applications.iter().enumerate().map(|(at, it)| (it.key.clone(), at)).collect();
        self.refresh();
    }

    /// Judges the application whose turn it is. Whether others wait.
    pub(super) fn judge_next(&mut self) -> bool {
        let Some(at) = self.judging.next else { return false };
        let applications = &self.register.applications;
        let made = applications.get(at).map(|it| row(it, &self.recheck(it)));
        self.judging.next = Some(at + 1).filter(|next| *next < applications.len());
        if let (Some(made), Some(place)) = (made, self.rows.get_mut(at)) {
            self.labels.add(&made);
            *place = made;
        }
        if self.judging.next.is_none() {
            // What was computed meanwhile was computed of rows of both kinds.
            self.forget();
            self.refresh();
        }
        self.judging.next.is_some()
    }

    /// How many applications are judged while others wait; nothing where none waits.
    pub fn judged(&self) -> Option<usize> {
        self.judging.next
    }
}

/// Judges the rows that wait. The first slice is done at once, so a short table never shows that it waits.
pub fn judge(work: &Rc<RefCell<Work>>, show: &Callback<()>) {
    if work.borrow().judging.runs || !slice(work) {
        return;
    }
    work.borrow_mut().judging.runs = true;
    let (work, show) = (work.clone(), show.clone());
    run(async move {
        let mut shown = milliseconds();
        loop {
            breathe().await;
            let more = slice(&work);
            if !more {
                break;
            }
            let now = milliseconds();
            if now.saturating_sub(shown) >= BEHIND {
                work.borrow_mut().refresh();
                show.emit(());
                shown = milliseconds();
            }
        }
        {
            let mut work = work.borrow_mut();
            work.judging.runs = false;
            // Something else that was reported stays.
            if work.message.is_empty() || work.message == words::JUDGE_FIRST {
                work.message = words::judged(work.register.applications.len());
            }
        }
        show.emit(());
    });
}

/// Judges rows for one slice of time. Whether others wait.
fn slice(work: &RefCell<Work>) -> bool {
    let begun = milliseconds();
    let mut work = work.borrow_mut();
    while work.judge_next() {
        if milliseconds().saturating_sub(begun) >= SLICE {
            return true;
        }
    }
    false
}

impl Session {
    /// Judges the rows that wait, where some do.
    pub(super) fn judge(&self) {
        judge(&self.work, &self.show);
    }

    /// Whether every row is judged; says what to wait for where some are not.
    pub(super) fn is_judged(&self) -> bool {
        let judged = self.work.borrow().judged().is_none();
        if !judged {
            self.send.emit(super::event::Event::Say(words::JUDGE_FIRST.to_owned()));
        }
        judged
    }
}

/// How far the judging has come, below every screen.
pub fn judging(session: &Session) -> Html {
    let work = session.work.borrow();
    let Some(done) = work.judged() else { return Html::default() };
    let all = work.register.applications.len();
    html! {
        <div class="judging" id="desk-judging" data-done={done.to_string()} data-total={all.to_string()}>
            <progress max={all.to_string()} value={done.to_string()} aria-label={words::JUDGING} />
            <span>{ live(words::judging(done, all)) }</span>
        </div>
    }
}
