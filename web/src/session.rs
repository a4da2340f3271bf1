//! The session as the screens see it.

use std::cell::RefCell;
use std::rc::Rc;

use application::draft::Action;
use application::session::{Event, Session, State};
use application::store::{RECORD, suffix};
use ui::hooks::{use_callback, use_effect_with, use_memo, use_state_eq};
use yew::prelude::*;

/// The name under which `ui/script/boot.js` finds the record of what was typed, should the program stop.
const RESCUE: &str = "qualityAwardDraft";

/// Where the reader was on the page, as the session remembers it.
#[derive(Clone)]
pub struct Places(Rc<RefCell<Session>>);

impl Places {
    /// The address of the place where the draft was last worked on.
    #[must_use]
    pub fn last(&self) -> Option<String> {
        self.0.borrow().place()
    }
}

/// A visit has one session.
impl PartialEq for Places {
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
    /// Where the reader was.
    pub places: Places,
}

/// Begins a session with the record that this copy of the page carries, if it is one; shows its state,
/// and reports to it what happens.
#[hook]
pub fn use_session(carried: Option<&str>) -> Visit {
    let suffix = suffix(carried);
    let session = use_memo((), |()| RefCell::new(open(&suffix, carried)));
    let state = use_state_eq(|| session.borrow().state().clone());
    let show = state.setter();
    let places = Places(session.clone());
    let send = use_callback((), move |event, ()| {
        handle(&session, event);
        show.set(session.borrow().state().clone());
    });
    let act = use_callback(send.clone(), |action, send| send.emit(Event::Act(action)));
    let shown = send.clone();
    use_effect_with(state.draft.clone(), move |_| shown.emit(shown_now()));
    // The browser asks before something typed is lost for good.
    use_effect_with(state.at_risk, |at_risk| {
        let asking = at_risk.then(browser::leaving::ask_before_leaving);
        move || drop(asking)
    });
    use_effect_with(send.clone(), move |send| listen(&suffix, send));
    Visit { state: (*state).clone(), act, send, places }
}

/// That the draft is shown, at this time.
fn shown_now() -> Event {
    Event::Shown(browser::clock::time().parse().ok())
}

/// Reports an event to the session, and leaves the record for a rescue once it is written anew.
fn handle(session: &RefCell<Session>, event: Event) {
    let shown = matches!(event, Event::Shown(_));
    session.borrow_mut().handle(event);
    if shown {
        browser::leave(RESCUE, session.borrow().record());
    }
}

/// The session over the browser's storage.
fn open(suffix: &str, carried: Option<&str>) -> Session {
    let (shelf, fallback) = ui::storage::shelf(suffix);
    Session::open(shelf, fallback, carried)
}

/// Reports what other tabs write, that the reader comes back from one and that the page is left, until the returned
/// function is called.
fn listen(suffix: &str, send: &Callback<Event>) -> impl FnOnce() + use<> {
    let (heard, back, left) = (send.clone(), send.clone(), send.clone());
    let changed = move |old, new| heard.emit(Event::Changed { old, new });
    let listener = browser::storage::on_change(format!("{RECORD}{suffix}"), changed);
    // There may be room in the storage again.
    let returning = browser::leaving::on_return(move || back.emit(shown_now()));
    // Yew shows a draft and does what follows, such as storing it, up to a frame later.
    let leaving = browser::leaving::on_leave(move || left.emit(Event::Left));
    move || drop((listener, returning, leaving))
}
