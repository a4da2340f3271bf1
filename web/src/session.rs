//! The session as the screens see it.

use std::cell::RefCell;
use std::rc::Rc;

use application::draft::{Action, Draft};
use application::session::{Event, Session, State};
use application::store::{RECORD, suffix};
use ui::hooks::{use_callback, use_effect_with, use_memo, use_state_eq};
use yew::prelude::*;

/// The name under which `ui/script/boot.js` finds the record of what was typed, should the program stop.
const RESCUE: &str = "qualityAwardDraft";

/// The session itself, for what it knows at this moment.
#[derive(Clone)]
pub struct Ongoing(Rc<RefCell<Session>>);

impl Ongoing {
    /// The address of the place where the draft was last worked on.
    #[must_use]
    pub fn last_place(&self) -> Option<String> {
        self.0.borrow().place()
    }

    /// The draft, which a slow computer may not show yet.
    #[must_use]
    pub fn draft(&self) -> Rc<Draft> {
        self.0.borrow().state().draft.clone()
    }
}

/// A visit has one session.
impl PartialEq for Ongoing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What the screens show of the session, and how they report what happens.
#[derive(Clone, PartialEq)]
pub struct Visit {
    /// What has been typed, and how it is persisted.
    pub state: State,
    /// Takes what the reader does to the draft.
    pub act: Callback<Action>,
    /// Takes everything else that happens.
    pub send: Callback<Event>,
    /// The session, which may know more than is shown.
    pub ongoing: Ongoing,
}

/// Begins a session with the record that this copy of the page carries, if it is one; shows its state,
/// and reports to it what happens.
#[hook]
pub fn use_session(carried: Option<&str>) -> Visit {
    let suffix = suffix(carried);
    let session = use_memo((), |()| RefCell::new(open(&suffix, carried)));
    let state = use_state_eq(|| session.borrow().state().clone());
    let show = state.setter();
    let ongoing = Ongoing(session.clone());
    let send = use_callback((), move |event, ()| {
        handle(&session, event);
        show.set(session.borrow().state().clone());
    });
    let act = use_callback(send.clone(), |action, send| send.emit(Event::Act(action)));
    // A visit may begin with a draft that this copy of the page carries.
    use_effect_with(send.clone(), |send| send.emit(persist()));
    // The browser asks before something typed is lost for good.
    use_effect_with(state.at_risk, |at_risk| {
        let asking = at_risk.then(browser::leaving::ask_before_leaving);
        move || drop(asking)
    });
    use_effect_with(send.clone(), move |send| listen(&suffix, send));
    Visit { state: (*state).clone(), act, send, ongoing }
}

/// That the draft is to be persisted, at this time.
fn persist() -> Event {
    Event::Persist(browser::clock::time().parse().ok())
}

/// Reports an event to the session. A draft that the event has changed is persisted before it is shown, because a page
/// that is closed on a slow computer gets no time for more. The record is left for a rescue too.
fn handle(session: &RefCell<Session>, event: Event) {
    let mut session = session.borrow_mut();
    let (before, asked) = (session.state().draft.clone(), matches!(event, Event::Persist(_)));
    session.handle(event);
    let changed = session.state().draft != before;
    if changed {
        session.handle(persist());
    }
    if changed || asked {
        browser::leave(RESCUE, session.record());
    }
}

/// The session over the browser's storage.
fn open(suffix: &str, carried: Option<&str>) -> Session {
    let (shelf, fallback) = ui::storage::shelf(suffix);
    Session::open(shelf, fallback, carried)
}

/// Reports what other tabs write and that the reader comes back from one, until the returned function is called.
fn listen(suffix: &str, send: &Callback<Event>) -> impl FnOnce() + use<> {
    let (heard, back) = (send.clone(), send.clone());
    let changed = move |old, new| heard.emit(Event::Changed { old, new });
    let listener = browser::storage::on_change(format!("{RECORD}{suffix}"), changed);
    // There may be room in the storage again.
    let returning = browser::leaving::on_return(move || back.emit(persist()));
    move || drop((listener, returning))
}
