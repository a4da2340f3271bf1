//! The session as the screens have it.

use std::cell::RefCell;

use application::draft::Action;
use application::session::{Event, Session, State};
use application::store::{RECORD, suffix};
use yew::prelude::*;

/// The name under which `web/boot.js` finds the record of what was typed, should the program stop.
const RESCUE: &str = "qualityAwardDraft";

/// What the screens show of the session, and how they report what happens.
#[derive(Clone, PartialEq)]
pub struct Visit {
    /// What has been typed, and how it is persisted.
    pub state: State,
    /// Takes what the reader does to the draft.
    pub act: Callback<Action>,
    /// Takes everything else that happens.
    pub send: Callback<Event>,
}

/// Begins a session with the record that this copy of the page carries, if it is one, shows its state, and reports to it what the browser reports.
#[hook]
pub fn use_session(carried: Option<&str>) -> Visit {
    let suffix = use_memo((), |()| suffix(carried));
    let session = use_memo((), |()| {
        let (shelf, fallback) = ui::storage::shelf(&suffix);
        RefCell::new(Session::open(shelf, fallback, carried))
    });
    let state = use_state_eq(|| session.borrow().state().clone());
    let show = state.setter();
    let send = use_callback((), move |event, ()| {
        session.borrow_mut().handle(event);
        browser::leave(RESCUE, session.borrow().record());
        show.set(session.borrow().state().clone());
    });
    let act = use_callback((), {
        let send = send.clone();
        move |action, ()| send.emit(Event::Act(action))
    });
    use_effect_with(state.draft.clone(), {
        let send = send.clone();
        move |_| send.emit(Event::Shown)
    });
    use_effect_with((), {
        let send = send.clone();
        move |()| {
            let changed = move |old, new| send.emit(Event::Changed { old, new });
            let listener = browser::storage::on_change(format!("{RECORD}{suffix}"), changed);
            move || drop(listener)
        }
    });
    Visit { state: (*state).clone(), act, send }
}
