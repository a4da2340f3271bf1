//! Rows that are judged anew while other things happen.

use std::rc::Rc;

use application::edition::{Office, Setting};
use desk::recheck::Standard;
use desk::register::{Column, from_json, to_json};
use desk::table::Status;

use super::event::{Event, Word};
use super::state::Work;
use super::tests::{NOW, Shared, came, draft, edition, form, governing, opened, take};

/// The standard by an office's settings with this last day.
fn until(day: &str) -> Rc<Standard> {
    let office = Office::default().with(Setting::Deadline, day);
    Rc::new(Standard::of(&office, governing(), None))
}

/// Five applications, each received on 10 July 2026, of which the last day is 15 July.
fn five() -> Work {
    let mut work = opened(&Shared::default());
    for name in ["甲", "乙", "丙", "丁", "戊"] {
        let bytes = form(&draft(&format!("{name}公司"), "2亿元"));
        take(&mut work, [came(&format!("{name}.docx"), &bytes)]);
    }
    let keys: Vec<String> = work.rows.iter().map(|row| row.key.clone()).collect();
    let received = |key: String| Word::Note(key, Column::ReceivedOn, "2026-07-10".to_owned());
    take(&mut work, keys.into_iter().map(|key| received(key).into()));
    assert_eq!(late(&work), "");
    work
}

/// Which of the rows are late, by the names of their files.
fn late(work: &Work) -> String {
    let late = work.rows.iter().filter(|row| row.is(Status::Late));
    late.map(|row| row.file.trim_end_matches(".docx")).collect()
}

#[test]
fn rows_stand_as_they_were_until_their_turn() {
    let mut work = five();
    assert!(work.hold_against(until("2026-07-05"), edition()));
    assert_eq!((late(&work).as_str(), work.judged(), work.shown().len()), ("", Some(0), 5));
    assert!(work.judge_next() && work.judge_next());
    assert_eq!((late(&work).as_str(), work.judged(), work.shown().len()), ("甲乙", Some(2), 5));
    while work.judge_next() {}
    assert_eq!((late(&work).as_str(), work.judged()), ("甲乙丙丁戊", None));
}

#[test]
fn what_judges_nothing_starts_nothing() {
    let mut work = five();
    assert!(!work.hold_against(until("2026-07-15"), edition()));
    assert_eq!(work.judged(), None);
    let mut empty = opened(&Shared::default());
    assert!(empty.hold_against(until("2026-07-05"), edition()));
    assert_eq!(empty.judged(), None);
}

#[test]
fn another_change_in_the_middle_starts_over() {
    let mut work = five();
    assert!(work.hold_against(until("2026-07-05"), edition()));
    assert!(work.judge_next() && work.judge_next() && work.judge_next());
    assert!(work.hold_against(until("2026-07-20"), edition()));
    assert_eq!((late(&work).as_str(), work.judged()), ("甲乙丙", Some(0)));
    while work.judge_next() {}
    assert_eq!(late(&work), "");
}

#[test]
fn what_happens_in_the_middle_is_not_lost() {
    let mut work = five();
    assert!(work.hold_against(until("2026-07-05"), edition()));
    assert!(work.judge_next());
    // More files come, one of them refused; the office notes something of one that waits, and types another.
    let six = form(&draft("己公司", "2亿元"));
    let key = work.rows[3].key.clone();
    for event in [
        Event::Begin(2),
        came("己.docx", &six),
        Event::Done,
        came("扫描.pdf", b"%PDF-1.7"),
        Event::Done,
        Event::End,
        Word::Note(key.clone(), Column::Note, "来电".to_owned()).into(),
        Word::ByHand("扫描.pdf".to_owned(), desk::intake::key(b"%PDF-1.7")).into(),
    ] {
        work.handle(event, NOW);
    }
    assert_eq!((late(&work).as_str(), work.judged(), work.shown().len()), ("甲丁", Some(1), 7));
    while work.judge_next() {}
    assert_eq!(late(&work), "甲乙丙丁戊");
    assert_eq!((work.rows[3].manual.get(Column::Note), work.shown().len()), ("来电", 7));
    let keys = work.register.applications.iter().map(|it| &it.key);
    assert!(keys.eq(work.rows.iter().map(|row| &row.key)), "each row stands at its application");
}

/// An application of a working file is in the table once it is judged.
#[test]
fn what_was_opened_is_shown_as_it_is_judged() {
    let five = five();
    let theirs = from_json(&to_json(&five.register)).expect("opens");
    let mut work = opened(&Shared::default());
    let six = form(&draft("己公司", "2亿元"));
    take(&mut work, [came("己.docx", &six), came("扫描.pdf", b"%PDF-1.7")]);
    work.handle(Event::Open(Box::new(theirs)), NOW);
    assert_eq!((work.rows.len(), work.shown().len(), work.judged()), (7, 2, Some(0)));
    assert!(work.judge_next() && work.judge_next() && work.judge_next());
    work.handle(Event::Refresh, NOW);
    assert_eq!(work.shown().len(), 4);
    // Everything is cleared in the middle, and comes back.
    work.handle(Event::Clear, NOW);
    assert_eq!((work.rows.len(), work.judged(), work.judge_next()), (0, None, false));
    take(&mut work, [Event::Undo]);
    assert_eq!((work.shown().len(), work.judged()), (7, None));
}
