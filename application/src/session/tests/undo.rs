//! What is cleared or replaced can be taken back until the page closes.

use super::*;
use crate::session::Reversal;

fn opening(draft: &Draft) -> Event {
    Event::Act(Action::Replace(Box::new(draft.clone())))
}

/// A visit in which these events have happened, each of them shown.
fn after(events: impl IntoIterator<Item = Event>) -> (Rc<Browser>, Session) {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    for event in events {
        session.handle(event);
        session.handle(Event::Persist(None));
    }
    (browser, session)
}

#[track_caller]
fn check(
    events: impl IntoIterator<Item = Event>,
    draft: &Draft,
    undo: Option<Reversal>,
    redo: bool,
) {
    let (browser, session) = after(events);
    let state = session.state();
    assert_eq!((&*state.draft, state.undo, state.redo), (draft, undo, redo));
    // What is shown is what is stored.
    let stored = browser.storage.get(RECORD).expect("memory does not refuse");
    assert!(stored.is_none_or(|stored| stored == to_json(draft)));
}

#[test]
fn what_was_cleared_or_replaced_comes_back() {
    let (a, b) = (applicant("甲"), applicant("乙"));
    let type_a = || typing("applicant", "甲");
    let contact = || typing("contact", "丙");
    let both = a.clone().after(Action::Type("contact".to_owned(), "丙".to_owned()));
    let (clear, open) = (Some(Reversal::Clear), Some(Reversal::Open));
    check([type_a(), Event::Clear], &Draft::default(), clear, false);
    check([type_a(), Event::Clear, Event::Undo], &a, None, false);
    // There is nothing to take back where nothing was typed.
    check([Event::Clear], &Draft::default(), None, false);
    check([Event::Undo, Event::Redo], &Draft::default(), None, false);
    // What was typed since stays, and can be had alone again.
    check([type_a(), Event::Clear, contact(), Event::Undo], &both, None, true);
    let alone = Draft::default().after(Action::Type("contact".to_owned(), "丙".to_owned()));
    check([type_a(), Event::Clear, contact(), Event::Undo, Event::Redo], &alone, open, false);
    // A second clearing hides the first one only until it is taken back.
    let twice = || [type_a(), Event::Clear, contact(), Event::Clear];
    check(twice().into_iter().chain([Event::Undo]), &alone, clear, false);
    check(twice().into_iter().chain([Event::Undo, Event::Undo]), &both, None, true);
    // Two drafts are never mixed.
    check([type_a(), opening(&b)], &b, open, false);
    check([type_a(), opening(&b), contact(), Event::Undo], &a, None, true);
    check([type_a(), opening(&b), Event::Undo, Event::Redo], &b, open, false);
    check([type_a(), opening(&b), Event::Undo, Event::Redo, Event::Undo], &a, None, true);
    check([type_a(), Event::Clear, opening(&b), Event::Undo], &Draft::default(), clear, true);
    check([type_a(), Event::Clear, opening(&b), Event::Undo, Event::Undo], &a, None, false);
}

/// The other tab follows the clearing, and the taking back too; only the tab that has cleared can do it.
#[test]
fn another_tab_follows() {
    let mut world = World::new();
    world.happen(Next::Type(0), 0);
    world.settle();
    world.happen(Next::Clear(0), 1);
    world.settle();
    assert_eq!(names(&world.tabs[1]), [""; 0]);
    assert_eq!([0, 1].map(|tab| world.tabs[tab].state().undo), [Some(Reversal::Clear), None]);
    world.happen(Next::Type(1), 2);
    world.settle();
    world.happen(Next::Undo(0), 3);
    world.settle();
    assert_eq!([0, 1].map(|tab| names(&world.tabs[tab])), [["own.n0", "own.n2"]; 2]);
}

/// A page that is opened again has nothing to take back, and the storage holds nothing that was cleared.
#[test]
fn what_was_cleared_stands_in_memory_alone() {
    let (browser, mut session) = after([typing("applicant", "甲")]);
    session.handle(Event::At("#/form".to_owned()));
    session.handle(Event::Clear);
    session.handle(Event::Persist(None));
    let blank = to_json(&Draft::default());
    let stored = [RECORD, QUARANTINE, PLACE].map(|key| browser.storage.get(key));
    assert_eq!(stored, [Ok(Some(blank)), Ok(None), Ok(None)]);
    assert_eq!(open(&browser, 0).state().undo, None);
}

#[test]
fn what_stands_nowhere_else_is_at_risk() {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    let mut check = |event, at_risk| {
        session.handle(event);
        session.handle(Event::Persist(None));
        assert_eq!(session.state().at_risk, at_risk);
    };
    check(typing("applicant", "甲"), false);
    browser.full.set(true);
    check(typing("applicant", "甲乙"), true);
    check(Event::HandedOver, false);
    check(typing("applicant", "甲乙丙"), true);
    browser.full.set(false);
    check(Event::Persist(None), false);
    browser.full.set(true);
    check(typing("applicant", "甲"), true);
    check(Event::Clear, false);
    check(Event::Undo, true);
}

/// What a copy of the page carries stands in the copy.
#[test]
fn what_a_copy_carries_is_at_no_risk() {
    let carried = to_json(&applicant("甲"));
    let forbidden = Refused::Forbidden("no".to_owned());
    let mut session = Session::open(Box::<Memory>::default(), Some(forbidden), Some(&carried));
    session.handle(Event::Persist(None));
    assert!(!session.state().at_risk);
    session.handle(typing("applicant", "乙"));
    assert!(session.state().at_risk);
}

#[test]
fn the_time_is_that_of_the_last_change_that_was_stored() {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    let mut check = |text: &str, now: &str, saved: Option<&str>| {
        session.handle(typing("applicant", text));
        session.handle(Event::Persist(now.parse().ok()));
        assert_eq!(session.state().saved.map(|saved| saved.to_string()).as_deref(), saved);
    };
    check("", "10:30", None);
    check("甲", "10:32", Some("10:32"));
    check("甲", "10:40", Some("10:32"));
    browser.full.set(true);
    check("乙", "10:50", Some("10:32"));
    browser.full.set(false);
    check("乙", "11:00", Some("11:00"));
}

#[test]
fn the_place_is_remembered_beside_the_record() {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    assert_eq!(session.place(), None);
    session.handle(Event::At("#/step/3".to_owned()));
    session.handle(Event::At("x".repeat(1000)));
    assert_eq!(open(&browser, 0).place().as_deref(), Some("#/step/3"));
    for (place, remembered) in [
        ("#/form", "#/form"),
        ("#/form/applicant", "#/form/applicant"),
        ("#/form", "#/form/applicant"),
        ("#/form/year", "#/form/year"),
        ("#/step/3", "#/step/3"),
    ] {
        session.handle(Event::At(place.to_owned()));
        assert_eq!(session.place().as_deref(), Some(remembered));
    }
    browser.storage.set(PLACE, &"x".repeat(1000)).expect("memory does not refuse");
    assert_eq!(session.place(), None);
    browser.forbidden.set(true);
    session.handle(Event::At("#/step/4".to_owned()));
    assert_eq!((session.place(), &session.state().persistence), (None, &Persistence::Stored));
}
