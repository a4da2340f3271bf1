//! What cannot be read is never overwritten before it stands somewhere else.

use std::rc::Rc;

use quality_award_rules::Question;

use super::{NEWER, Shared, answering, applicant, check, check_stored, only, open};
use crate::draft::Draft;
use crate::record::RecordError;
use crate::store::{Persistence, QUARANTINE, RECORD, Refused};

#[test]
fn a_record_that_cannot_be_read_is_quarantined_and_reported() {
    for (text, refused) in [
        (NEWER, RecordError::Newer { version: 99 }),
        ("{\"version\":2,", RecordError::NotJson),
        ("[]", RecordError::NotARecord),
    ] {
        let shelf = Rc::default();
        Shared::put(&shelf, RECORD, text);
        // Looking at it twice is no danger, and without an answer it stays where it is.
        for _ in 0..2 {
            let (mut store, loaded) = open(&shelf);
            assert_eq!((loaded.refused, loaded.persistence), (Some(refused), Persistence::Stored));
            assert_eq!(loaded.draft, Draft::default());
            check(&mut store, &loaded.draft, None, &Persistence::Stored);
            assert_eq!(store.quarantined().as_deref(), Some(text));
            assert_eq!(shelf.text(RECORD).as_deref(), Some(text));
        }
        let (mut store, _) = open(&shelf);
        let draft = applicant("某某");
        check(&mut store, &draft, None, &Persistence::Stored);
        check_stored(&shelf, &draft);
        assert_eq!(open(&shelf).1.refused, None);
        assert_eq!(store.quarantined().as_deref(), Some(text));
        assert_eq!(store.discard_quarantined(), Ok(()));
        assert_eq!(store.quarantined(), None);
    }
}

#[test]
fn a_record_read_in_part_is_quarantined_too() {
    let shelf = Rc::default();
    let partly = r#"{"version":2,"typed":{"applicant":"某某","telephone":"123"}}"#;
    Shared::put(&shelf, RECORD, partly);
    let (mut store, loaded) = open(&shelf);
    assert_eq!(loaded.unread.len(), 1);
    check(
        &mut store,
        &answering(&loaded.draft, Question::Manufacturer),
        None,
        &Persistence::Stored,
    );
    assert_eq!(shelf.text(QUARANTINE).as_deref(), Some(partly));
}

#[test]
fn nothing_unread_is_overwritten_where_the_quarantine_is_taken() {
    let shelf = Rc::default();
    let partly = r#"{"version":2,"typed":{"applicant":"旧","telephone":"123"}}"#;
    Shared::put(&shelf, QUARANTINE, NEWER);
    Shared::put(&shelf, RECORD, partly);
    let (mut store, loaded) = open(&shelf);
    assert_eq!((&loaded.draft, &loaded.persistence), (&applicant("旧"), &only(Refused::Occupied)));
    // The name is taken back; that must not be undone when there is a place again.
    let mine = answering(&Draft::default(), Question::Manufacturer);
    check(&mut store, &mine, None, &only(Refused::Occupied));
    assert_eq!(shelf.text(RECORD).as_deref(), Some(partly));
    assert_eq!(store.discard_quarantined(), Ok(()));
    check(&mut store, &mine, None, &Persistence::Stored);
    assert_eq!(store.quarantined().as_deref(), Some(partly));
    check_stored(&shelf, &mine);
}

#[test]
fn a_later_pages_record_is_left_alone_until_something_is_typed() {
    let shelf = Rc::default();
    let (mut store, _) = open(&shelf);
    let mine = applicant("某某");
    check(&mut store, &mine, None, &Persistence::Stored);
    Shared::put(&shelf, RECORD, NEWER);
    assert_eq!(store.refresh(&mine), None);
    assert_eq!((shelf.text(RECORD).as_deref(), store.quarantined()), (Some(NEWER), None));
    // Saved again, although nothing changed here: what stands there does not hold it.
    check(&mut store, &mine, None, &Persistence::Stored);
    check_stored(&shelf, &mine);
    assert_eq!(store.quarantined().as_deref(), Some(NEWER));
    // A second one finds the place taken; it is not overwritten, and nothing typed gets lost.
    let second = NEWER.replace("answers", "others");
    shelf.put(RECORD, &second);
    check(&mut store, &applicant("改名"), None, &only(Refused::Occupied));
    assert_eq!(shelf.text(RECORD), Some(second));
}
