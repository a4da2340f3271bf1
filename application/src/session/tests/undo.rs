//! What is cleared or replaced can be taken back until the page closes.

use quality_award_rules::LIMITS;

use super::*;
use crate::draft::OfProduct;
use crate::record;
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
    // What the first taking back has replaced is not lost by the second one.
    check([type_a(), Event::Clear, opening(&b), Event::Undo, Event::Undo], &a, None, true);
    let three = || [type_a(), opening(&b), opening(&Draft::default()), contact()];
    let back = |undos: usize, redos: usize| {
        let undos = std::iter::repeat_n(Event::Undo, undos);
        three().into_iter().chain(undos).chain(std::iter::repeat_n(Event::Redo, redos))
    };
    check(back(1, 0), &b, open, true);
    check(back(2, 0), &a, None, true);
    check(back(2, 1), &b, open, true);
    check(back(2, 2), &alone, open, false);
    check(back(9, 9), &alone, open, false);
    // Clearing between them leaves what can be had again.
    check(back(1, 0).chain([Event::Clear, Event::Undo, Event::Redo]), &alone, open, false);
}

/// A product with everything that was typed of it, beside what was typed elsewhere since.
#[test]
fn a_removed_product_comes_back() {
    let name =
        |place, name: &str| Event::Act(Action::Product(place, OfProduct::Name(name.to_owned())));
    let remove = |place| Event::Act(Action::RemoveProduct(place));
    let two = || [name(0, "甲"), name(1, "乙"), typing("products[1].issuer", "丙")];
    let both = after(two()).1.state().draft.clone();
    let removed = both.as_ref().clone().after(Action::RemoveProduct(1));
    let undo = |place| Some(Reversal::Remove(place));
    check(two().into_iter().chain([remove(1)]), &removed, undo(1), false);
    check(two().into_iter().chain([remove(1), Event::Undo]), &both, None, false);
    check(two().into_iter().chain([remove(0), Event::Undo]), &both, None, false);
    check(
        two().into_iter().chain([remove(1), typing("contact", "丁"), Event::Undo]),
        &both.as_ref().clone().after(Action::Type("contact".to_owned(), "丁".to_owned())),
        None,
        false,
    );
    check(
        two().into_iter().chain([remove(0), remove(0), Event::Undo, Event::Undo]),
        &both,
        None,
        false,
    );
    // A row in which nothing stands is not missed.
    let none = Draft { products: Some(vec![]), ..Draft::default() };
    check([remove(0)], &none, None, false);
    check([Event::Act(Action::AddProduct), remove(1), remove(0)], &none, None, false);
    // Where the list is full by then, the whole draft of before comes back, and today's can be had again.
    let full = || (0..LIMITS.products).map(|_| Event::Act(Action::AddProduct));
    let events = || two().into_iter().chain([remove(1)]).chain(full());
    check(events().chain([Event::Undo]), &both, None, true);
    check(
        events().chain([Event::Undo, Event::Redo]),
        &after(events()).1.state().draft.clone(),
        Some(Reversal::Open),
        false,
    );
}

/// A record that could not be read comes back as well, whether all was cleared or it alone was deleted.
#[test]
fn a_quarantined_record_comes_back() {
    let stored = |browser: &Browser| browser.storage.get(QUARANTINE).expect("memory");
    for (event, what) in [(Event::Clear, Reversal::Clear), (Event::Discard, Reversal::Discard)] {
        let browser = Rc::<Browser>::default();
        browser.storage.set(RECORD, NEWER).expect("memory");
        let mut session = open(&browser, 0);
        assert_eq!(stored(&browser).as_deref(), Some(NEWER));
        session.handle(event);
        assert_eq!((stored(&browser), session.state().undo), (None, Some(what)));
        assert_eq!(session.state().quarantined, None);
        session.handle(Event::Undo);
        session.handle(Event::Persist(None));
        assert_eq!((stored(&browser).as_deref(), session.state().undo), (Some(NEWER), None));
        assert_eq!(session.state().quarantined.as_deref(), Some(NEWER));
    }
}

/// A taking back that replaces nothing has nothing to be had again.
#[test]
fn what_replaces_nothing_is_not_had_again() {
    let browser = Rc::<Browser>::default();
    browser.storage.set(RECORD, NEWER).expect("memory");
    let mut session = open(&browser, 0);
    for event in [Event::Clear, typing("applicant", "甲"), Event::Undo] {
        session.handle(event);
    }
    assert_eq!((&*session.state().draft, session.state().redo), (&applicant("甲"), false));
}

/// With a record that was read in part, the list of what was not read comes back too.
#[test]
fn what_was_not_read_is_said_again() {
    let browser = Rc::<Browser>::default();
    let partly = to_json(&applicant("甲")).replacen('{', "{\"of_another_page\":1,", 1);
    browser.storage.set(RECORD, &partly).expect("memory");
    let mut session = open(&browser, 0);
    let before = session.state().clone();
    assert!(!before.unread.is_empty() && before.quarantined.is_some(), "{before:?}");
    session.handle(Event::Clear);
    assert!(session.state().unread.is_empty());
    session.handle(Event::Undo);
    assert_eq!(*session.state(), before);
}

/// A copy of the page whose record cannot be read says so, as a storage does.
#[test]
fn an_unreadable_record_of_a_copy_is_offered() {
    let browser = Rc::<Browser>::default();
    let session = Session::open(Box::new(Tab(browser, 0)), None, Some(NEWER));
    assert_eq!(session.state().quarantined.as_deref(), Some(NEWER));
}

/// A file that the page does not open again is no second place of a draft.
#[test]
fn a_file_that_is_too_large_keeps_nothing_safe() {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    let mut check = |text: &str, at_risk| {
        for event in [typing("applicant", text), Event::Persist(None), Event::HandedOver] {
            session.handle(event);
        }
        assert_eq!(session.state().at_risk, at_risk);
    };
    check(&"长".repeat(record::LIMITS.bytes / 3), true);
    check("短", false);
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
