//! Two tabs over one storage, in every order of events.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

mod undo;

use super::{Event, Session, State};
use crate::draft::{Action, Draft};
use crate::record::to_json;
use crate::store::{Memory, PLACE, Persistence, QUARANTINE, RECORD, Refused, Shelf};

/// A record of a page of the future, which this one must not overwrite.
const NEWER: &str = r#"{"version":99,"answers":"of a later page"}"#;

/// A change of the record as the browser reports it to the other tabs: the texts before and after.
type Change = (Option<String>, Option<String>);

/// The storage of a browser with two tabs.
#[derive(Default)]
struct Browser {
    storage: Memory,
    full: Cell<bool>,
    forbidden: Cell<bool>,
    /// What each tab has not heard of yet.
    reports: [RefCell<VecDeque<Change>>; 2],
}

/// The storage as one tab sees it.
struct Tab(Rc<Browser>, usize);

impl Tab {
    fn changing(
        &self,
        key: &str,
        change: impl FnOnce() -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let old = self.get(key)?;
        change()?;
        let new = self.get(key)?;
        if key == RECORD && old != new {
            self.0.reports[1 - self.1].borrow_mut().push_back((old, new));
        }
        Ok(())
    }
}

impl Shelf for Tab {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        if self.0.forbidden.get() {
            return Err(Refused::Forbidden("no".to_owned()));
        }
        self.0.storage.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        if self.0.full.get() {
            return Err(Refused::Full);
        }
        self.changing(key, || self.0.storage.set(key, text))
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.changing(key, || self.0.storage.remove(key))
    }
}

fn open(browser: &Rc<Browser>, tab: usize) -> Session {
    Session::open(Box::new(Tab(browser.clone(), tab)), None, None)
}

fn typing(name: &str, text: &str) -> Event {
    Event::Act(Action::Type(name.to_owned(), text.to_owned()))
}

fn applicant(name: &str) -> Draft {
    Draft::default().after(Action::Type("applicant".to_owned(), name.to_owned()))
}

/// What may happen next, in one of the tabs or to the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Type(usize),
    Persist(usize),
    Hear(usize),
    Clear(usize),
    Reload(usize),
    Undo(usize),
    FillUp,
}

const ALL: [Next; 13] = [
    Next::Type(0),
    Next::Persist(0),
    Next::Hear(0),
    Next::Clear(0),
    Next::Reload(0),
    Next::Undo(0),
    Next::Type(1),
    Next::Persist(1),
    Next::Hear(1),
    Next::Clear(1),
    Next::Reload(1),
    Next::Undo(1),
    Next::FillUp,
];

/// Two tabs and what has been typed into them.
struct World {
    browser: Rc<Browser>,
    tabs: [Session; 2],
    /// Names of inputs that were typed into and that nothing has cleared or reloaded since, and those
    /// whose clearing was taken back.
    typed: Vec<(usize, String)>,
}

/// The names of the inputs that a tab shows a text in.
fn names(tab: &Session) -> Vec<String> {
    tab.state().draft.form.iter().map(|(name, _)| name.to_owned()).collect()
}

impl World {
    fn new() -> Self {
        let browser = Rc::<Browser>::default();
        let tabs = [open(&browser, 0), open(&browser, 1)];
        Self { browser, tabs, typed: Vec::new() }
    }

    fn hear(&mut self, tab: usize) -> bool {
        let report = self.browser.reports[tab].borrow_mut().pop_front();
        let heard = report.is_some();
        if let Some((old, new)) = report {
            self.tabs[tab].handle(Event::Changed { old, new });
        }
        heard
    }

    fn happen(&mut self, next: Next, number: usize) {
        match next {
            Next::Type(tab) => {
                let name = format!("own.n{number}");
                self.tabs[tab].handle(typing(&name, "字"));
                self.typed.push((tab, name));
            }
            Next::Persist(tab) => self.tabs[tab].handle(Event::Persist(None)),
            Next::Hear(tab) => _ = self.hear(tab),
            Next::Clear(tab) => {
                self.tabs[tab].handle(Event::Clear);
                self.typed.clear();
            }
            Next::Reload(tab) => {
                // The page persists what was typed before it does anything else; a full storage takes none of it,
                // which the page has said.
                self.tabs[tab].handle(Event::Persist(None));
                if self.tabs[tab].state().persistence != Persistence::Stored {
                    self.typed.retain(|(typed, _)| *typed != tab);
                }
                self.browser.reports[tab].borrow_mut().clear();
                self.tabs[tab] = open(&self.browser, tab);
            }
            Next::Undo(tab) => {
                let before = names(&self.tabs[tab]);
                self.tabs[tab].handle(Event::Undo);
                let after = names(&self.tabs[tab]);
                assert!(before.iter().all(|name| after.contains(name)), "{before:?}, {after:?}");
                let back = after.into_iter().filter(|name| !before.contains(name));
                self.typed.extend(back.map(|name| (tab, name)));
            }
            Next::FillUp => self.browser.full.set(!self.browser.full.get()),
        }
    }

    /// Lets both tabs come to rest, with room in the storage.
    fn settle(&mut self) {
        self.browser.full.set(false);
        for _ in 0..10 {
            for tab in 0..2 {
                self.tabs[tab].handle(Event::Persist(None));
                while self.hear(tab) {}
            }
        }
    }
}

/// Every order of five events: nothing typed is lost, nor what was cleared and had back, both tabs and the storage come to agree, and
/// each tab says whether what it shows is stored.
#[test]
fn nothing_typed_is_lost_in_any_order_of_events() {
    const LENGTH: u32 = 5;
    for code in 0..ALL.len().pow(LENGTH) {
        let order: Vec<Next> =
            (0..LENGTH).map(|place| ALL[code / ALL.len().pow(place) % ALL.len()]).collect();
        let mut world = World::new();
        for (number, next) in order.iter().enumerate() {
            world.happen(*next, number);
        }
        world.settle();
        let [first, second] = [0, 1].map(|tab| world.tabs[tab].state());
        assert_eq!(first.draft, second.draft, "{order:?}");
        for (_, name) in &world.typed {
            assert_eq!(first.draft.form.get(name), "字", "{order:?}: {name}");
        }
        for State { persistence, quarantined, .. } in [first, second] {
            assert_eq!((persistence, quarantined), (&Persistence::Stored, &None), "{order:?}");
        }
        let stored = world.browser.storage.get(RECORD).expect("memory does not refuse");
        let blank = *first.draft == Draft::default();
        assert!(
            stored == Some(to_json(&first.draft)) || blank && stored.is_none(),
            "{order:?}: {stored:?}"
        );
    }
}

#[track_caller]
fn check(session: &Session, draft: &Draft, persistence: &Persistence, quarantined: Option<&str>) {
    let state = session.state();
    assert_eq!((&*state.draft, &state.persistence), (draft, persistence));
    assert_eq!(state.quarantined.as_deref(), quarantined);
}

#[test]
fn a_refused_storage_is_reported_and_costs_nothing_typed() {
    let browser = Rc::<Browser>::default();
    let mut session = open(&browser, 0);
    session.handle(typing("applicant", "某某"));
    browser.full.set(true);
    session.handle(Event::Persist(None));
    check(&session, &applicant("某某"), &Persistence::MemoryOnly(Refused::Full), None);
    assert_eq!(session.record(), to_json(&applicant("某某")));
    browser.full.set(false);
    session.handle(Event::Persist(None));
    check(&session, &applicant("某某"), &Persistence::Stored, None);
    browser.forbidden.set(true);
    session.handle(typing("applicant", "某某二厂"));
    session.handle(Event::Persist(None));
    let forbidden = Persistence::MemoryOnly(Refused::Forbidden("no".to_owned()));
    check(&session, &applicant("某某二厂"), &forbidden, None);
    // Clearing is refused too: the page shows nothing more and says that something is left.
    session.handle(Event::Clear);
    check(&session, &Draft::default(), &forbidden, None);
}

#[test]
fn a_quarantined_record_is_offered_until_it_is_discarded() {
    let browser = Rc::<Browser>::default();
    browser.storage.set(RECORD, NEWER).expect("memory does not refuse");
    let mut session = open(&browser, 0);
    check(&session, &Draft::default(), &Persistence::Stored, Some(NEWER));
    session.handle(typing("applicant", "某某"));
    session.handle(Event::Persist(None));
    check(&session, &applicant("某某"), &Persistence::Stored, Some(NEWER));
    // A second one finds the place taken, and is not overwritten.
    browser.storage.set(RECORD, "{").expect("memory does not refuse");
    session.handle(typing("applicant", "某某二厂"));
    session.handle(Event::Persist(None));
    check(
        &session,
        &applicant("某某二厂"),
        &Persistence::MemoryOnly(Refused::Occupied),
        Some(NEWER),
    );
    // Once the first one is discarded, the second takes its place and the answers are stored.
    session.handle(Event::Discard);
    check(&session, &applicant("某某二厂"), &Persistence::Stored, Some("{"));
    session.handle(Event::Discard);
    check(&session, &applicant("某某二厂"), &Persistence::Stored, None);
    let left = browser.storage.get(QUARANTINE).expect("memory does not refuse");
    assert_eq!(left, None);
}

#[test]
fn what_could_not_be_read_is_named_until_everything_is_cleared() {
    let browser = Rc::<Browser>::default();
    let partly =
        r#"{"version":3,"facts":{"manufacturer":"?"},"typed":{"form":{"applicant":"某某"}}}"#;
    browser.storage.set(RECORD, partly).expect("memory does not refuse");
    let mut session = open(&browser, 0);
    let names: Vec<&str> = session.state().unread.iter().map(|unread| &*unread.field).collect();
    assert_eq!(names, ["manufacturer"]);
    check(&session, &applicant("某某"), &Persistence::Stored, Some(partly));
    session.handle(Event::Clear);
    assert_eq!(session.state().unread.len(), 0);
    check(&session, &Draft::default(), &Persistence::Stored, None);
}

#[test]
fn the_record_for_a_rescue_is_what_was_last_persisted() {
    let mut session = open(&Rc::default(), 0);
    assert_eq!(session.record(), to_json(&Draft::default()));
    session.handle(typing("applicant", "某某"));
    session.handle(Event::Persist(None));
    assert_eq!(session.record(), to_json(&applicant("某某")));
}
