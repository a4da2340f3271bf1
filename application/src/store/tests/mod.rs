//! Keeping a draft on a shelf that other tabs share, and that fails in every way.

mod unreadable;

use std::cell::Cell;
use std::rc::Rc;

use quality_award_rules::Question;

use super::{Loaded, PROBE, Persistence, QUARANTINE, RECORD, Store, suffix};
use super::{Memory, Refused, Shelf};
use crate::draft::{Action, Draft};
use crate::record::{LIMITS, RecordError, to_json};

const NEWER: &str = r#"{"version":99,"answers":"of a later page"}"#;

/// A shelf that several tabs share, and that can be full or forbidden.
#[derive(Default)]
struct Shared {
    memory: Memory,
    full: Cell<bool>,
    forbidden: Cell<bool>,
}

impl Shared {
    fn check(&self) -> Result<(), Refused> {
        if self.forbidden.get() { Err(forbidden()) } else { Ok(()) }
    }

    #[track_caller]
    fn text(&self, key: &str) -> Option<String> {
        self.memory.get(key).expect("memory does not refuse")
    }

    #[track_caller]
    fn put(&self, key: &str, text: &str) {
        self.memory.set(key, text).expect("memory does not refuse");
    }
}

impl Shelf for Rc<Shared> {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        self.check()?;
        self.memory.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.check()?;
        if self.full.get() { Err(Refused::Full) } else { self.memory.set(key, text) }
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.check()?;
        self.memory.remove(key)
    }
}

fn forbidden() -> Refused {
    Refused::Forbidden("no".to_owned())
}

/// Another tab, as it opens.
fn open(shelf: &Rc<Shared>) -> (Store, Loaded) {
    Store::open(Box::new(shelf.clone()), None, None)
}

fn applicant(name: &str) -> Draft {
    Draft::default().after(Action::Type("applicant".to_owned(), name.to_owned()))
}

fn answering(draft: &Draft, question: Question) -> Draft {
    draft.clone().after(Action::Answer(question, Some(true)))
}

/// Saves and compares what was merged and whether it is kept.
#[track_caller]
fn check(store: &mut Store, mine: &Draft, merged: Option<&Draft>, persistence: &Persistence) {
    let saved = store.save(mine, &to_json(mine));
    assert_eq!((saved.merged.as_ref(), &saved.persistence), (merged, persistence));
}

#[track_caller]
fn check_stored(shelf: &Shared, draft: &Draft) {
    assert_eq!(shelf.text(RECORD), Some(to_json(draft)));
}

fn only(refused: Refused) -> Persistence {
    Persistence::MemoryOnly(refused)
}

#[test]
fn what_is_saved_is_there_at_the_next_visit() {
    let shelf = Rc::default();
    let (mut store, loaded) = open(&shelf);
    let blank = Loaded {
        draft: Draft::default(),
        unread: vec![],
        refused: None,
        persistence: Persistence::Stored,
    };
    assert_eq!(loaded, blank);
    // A page that was only looked at leaves nothing behind.
    check(&mut store, &Draft::default(), None, &Persistence::Stored);
    assert_eq!((shelf.text(RECORD), shelf.text(PROBE)), (None, None));
    let draft = applicant("某某");
    check(&mut store, &draft, None, &Persistence::Stored);
    assert_eq!(open(&shelf).1, Loaded { draft, ..blank });
}

/// A copy of the page that carries a draft goes on with it, or with what was made of it since.
#[test]
fn what_a_copy_carries_is_there_at_its_first_visit() {
    let shelf = Rc::<Shared>::default();
    let carried = to_json(&applicant("某某"));
    let open = |shelf: &Rc<Shared>| Store::open(Box::new(shelf.clone()), None, Some(&carried));
    let (mut store, loaded) = open(&shelf);
    assert_eq!(loaded.draft, applicant("某某"));
    check(&mut store, &applicant("某某二厂"), None, &Persistence::Stored);
    assert_eq!(open(&shelf).1.draft, applicant("某某二厂"));
    assert_eq!(store.clear(), Ok(()));
    assert_eq!(open(&shelf).1.draft, Draft::default());
    // What it carries may be of another version, or damaged.
    let shelf = Rc::<Shared>::default();
    let (_, loaded) = Store::open(Box::new(shelf), None, Some(NEWER));
    assert_eq!(loaded.refused, Some(RecordError::Newer { version: 99 }));
    assert_eq!([suffix(None), suffix(Some(""))], ["", "/00000000"]);
    assert_ne!(suffix(Some("a")), suffix(Some("b")));
}

#[test]
fn clearing_leaves_no_answer() {
    let shelf = Rc::default();
    let (mut store, _) = open(&shelf);
    check(&mut store, &applicant("某某"), None, &Persistence::Stored);
    shelf.put(QUARANTINE, NEWER);
    assert_eq!(store.clear(), Ok(()));
    check_stored(&shelf, &Draft::default());
    assert_eq!(shelf.text(QUARANTINE), None);
    check(&mut store, &Draft::default(), None, &Persistence::Stored);
    check_stored(&shelf, &Draft::default());
    assert_eq!(open(&shelf).1.draft, Draft::default());
    shelf.forbidden.set(true);
    assert_eq!(store.clear(), Err(forbidden()));
}

#[test]
fn two_tabs_do_not_destroy_each_others_answers() {
    let shelf = Rc::default();
    let (mut one, _) = open(&shelf);
    let start = applicant("某某");
    check(&mut one, &start, None, &Persistence::Stored);
    let (mut two, loaded) = open(&shelf);
    assert_eq!(loaded.draft, start);

    let first = answering(&start, Question::Manufacturer);
    check(&mut one, &first, None, &Persistence::Stored);
    let second = answering(&start, Question::GoodReputation);
    let both = answering(&first, Question::GoodReputation);
    check(&mut two, &second, Some(&both), &Persistence::Stored);
    check_stored(&shelf, &both);

    // The first tab hears of it, or finds it out when it saves next.
    assert_eq!(one.refresh(&first), Some(both.clone()));
    assert_eq!(one.refresh(&both), None);
    check(&mut one, &both, None, &Persistence::Stored);
    // An answer taken back in one tab does not come back from the other.
    let back = both.clone().after(Action::Answer(Question::Manufacturer, None));
    check(&mut one, &back, None, &Persistence::Stored);
    let third = answering(&both, Question::ProminentBrand);
    let all = answering(&back, Question::ProminentBrand);
    check(&mut two, &third, Some(&all), &Persistence::Stored);
}

/// As in WebKit, where a tab may write over a record that it has not seen yet.
#[test]
fn a_record_that_was_written_over_unseen_is_not_lost() {
    let shelf = Rc::<Shared>::default();
    let (mut one, _) = open(&shelf);
    let start = applicant("某某");
    check(&mut one, &start, None, &Persistence::Stored);
    let before = shelf.text(RECORD);
    let theirs = answering(&start, Question::Manufacturer);
    let mine = answering(&start, Question::GoodReputation);
    let both = answering(&theirs, Question::GoodReputation);
    // The other tab's record came and went between two looks.
    check(&mut one, &mine, None, &Persistence::Stored);
    let unseen = to_json(&theirs);
    assert_eq!(one.heard(&mine, before.as_deref(), Some(&unseen)), Some(both.clone()));
    check(&mut one, &both, None, &Persistence::Stored);
    check_stored(&shelf, &both);
    // What is part of the draft already, or nobody can read, changes nothing.
    let back = both.clone().after(Action::Answer(Question::Manufacturer, None));
    check(&mut one, &back, None, &Persistence::Stored);
    assert_eq!(one.heard(&back, before.as_deref(), Some(&unseen)), None);
    for record in [None, Some(NEWER), Some("x")] {
        assert_eq!(one.heard(&back, before.as_deref(), record), None, "{record:?}");
    }
    // One that was seen is told of later.
    let (mut two, _) = open(&shelf);
    let third = answering(&back, Question::ProminentBrand);
    check(&mut two, &third, None, &Persistence::Stored);
    let told = shelf.text(RECORD);
    assert_eq!(one.refresh(&back), Some(third.clone()));
    let own = third.clone().after(Action::Answer(Question::ProminentBrand, None));
    check(&mut one, &own, None, &Persistence::Stored);
    assert_eq!(one.heard(&own, Some(&to_json(&back)), told.as_deref()), None);
}

#[test]
fn what_one_tab_clears_is_cleared_in_the_other() {
    let shelf = Rc::default();
    let (mut one, _) = open(&shelf);
    let draft = applicant("某某");
    check(&mut one, &draft, None, &Persistence::Stored);
    let (mut two, _) = open(&shelf);
    assert_eq!(two.clear(), Ok(()));
    assert_eq!(one.refresh(&draft), Some(Draft::default()));

    // What was typed after that stays.
    check(&mut one, &draft, None, &Persistence::Stored);
    assert_eq!(two.clear(), Ok(()));
    let typed = answering(&draft, Question::Manufacturer);
    let left = answering(&Draft::default(), Question::Manufacturer);
    check(&mut one, &typed, Some(&left), &Persistence::Stored);
    check_stored(&shelf, &left);
}

/// Not by this page, that is: by the browser, say, which makes room.
#[test]
fn a_storage_that_was_emptied_takes_no_answer_with_it() {
    let shelf = Rc::<Shared>::default();
    let (mut one, _) = open(&shelf);
    let draft = applicant("某某");
    check(&mut one, &draft, None, &Persistence::Stored);
    shelf.memory.remove(RECORD).expect("memory does not refuse");
    assert_eq!(one.refresh(&draft), None);
    let typed = answering(&draft, Question::Manufacturer);
    check(&mut one, &typed, None, &Persistence::Stored);
    check_stored(&shelf, &typed);
}

#[test]
fn a_full_storage_keeps_the_old_record() {
    let shelf = Rc::<Shared>::default();
    let (mut store, _) = open(&shelf);
    let old = applicant("旧");
    check(&mut store, &old, None, &Persistence::Stored);
    shelf.full.set(true);
    let new = applicant("新");
    check(&mut store, &new, None, &only(Refused::Full));
    check_stored(&shelf, &old);
    // A visitor is told before anything is typed, and the old record is there all the same.
    let (mut later, loaded) = open(&shelf);
    assert_eq!((loaded.draft, loaded.persistence), (old.clone(), only(Refused::Full)));
    check(&mut later, &old, None, &only(Refused::Full));
    // When there is room again, the next save succeeds.
    shelf.full.set(false);
    check(&mut store, &new, None, &Persistence::Stored);
    check_stored(&shelf, &new);
    check(&mut later, &old, Some(&new), &Persistence::Stored);
    check(&mut later, &applicant("后"), None, &Persistence::Stored);
    check(&mut later, &applicant("后"), None, &Persistence::Stored);
}

#[test]
fn a_merge_that_could_not_be_written_is_not_forgotten() {
    let shelf = Rc::default();
    let (mut one, _) = open(&shelf);
    let (mut two, _) = open(&shelf);
    let theirs = applicant("某某");
    check(&mut two, &theirs, None, &Persistence::Stored);
    shelf.full.set(true);
    let mine = answering(&Draft::default(), Question::Manufacturer);
    let both = answering(&theirs, Question::Manufacturer);
    check(&mut one, &mine, Some(&both), &only(Refused::Full));
    shelf.full.set(false);
    check(&mut two, &applicant("改名"), None, &Persistence::Stored);
    let all = answering(&applicant("改名"), Question::Manufacturer);
    check(&mut one, &both, Some(&all), &Persistence::Stored);
    check_stored(&shelf, &all);
}

#[test]
fn a_record_too_large_to_be_opened_is_not_written() {
    let shelf = Rc::default();
    let (mut store, _) = open(&shelf);
    let old = applicant("旧");
    check(&mut store, &old, None, &Persistence::Stored);
    let room = LIMITS.bytes - to_json(&applicant("x")).len() + 1;
    check(&mut store, &applicant(&"x".repeat(room + 1)), None, &only(Refused::TooLarge));
    check_stored(&shelf, &old);
    check(&mut store, &applicant(&"x".repeat(room)), None, &Persistence::Stored);
}

#[test]
fn a_forbidden_storage_is_told_at_every_turn() {
    let shelf = Rc::<Shared>::default();
    shelf.forbidden.set(true);
    let (mut store, loaded) = open(&shelf);
    assert_eq!((loaded.draft, loaded.persistence), (Draft::default(), only(forbidden())));
    check(&mut store, &applicant("某某"), None, &only(forbidden()));
    assert_eq!(store.refresh(&Draft::default()), None);
    assert_eq!(store.quarantined(), None);
}

#[test]
fn the_substitute_says_that_it_is_one() {
    let (mut store, loaded) = Store::open(Box::<Memory>::default(), Some(forbidden()), None);
    assert_eq!(loaded.persistence, only(forbidden()));
    let draft = applicant("某某");
    check(&mut store, &draft, None, &only(forbidden()));
    assert_eq!(store.refresh(&draft), None);
    assert_eq!(store.clear(), Ok(()));
    check(&mut store, &draft, None, &only(forbidden()));
}
