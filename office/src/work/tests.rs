//! The desk taking events, and its screens as they are rendered.

use std::rc::Rc;

use application::draft::{Action, Draft};
use application::edition::{Office, Setting};
use application::files;
use application::form::sample::sample;
use application::record;
use application::typed::credit_code;
use application::year::Governing;
use desk::intake::{Item, Refusal};
use desk::paper::Kind;
use desk::recheck::Standard;
use desk::register::{Column, Decision, NoticeSetting, Register, Side, from_json, to_json};
use desk::table::{Field, Status};
use desk::words::screen as words;
use quality_award_rules::{Edition, assess_under};

pub use crate::shared::Shared;

use super::event::{Event, Look, Word};
use super::state::Work;
use super::view::Line;

pub fn governing() -> Governing {
    Governing::new(Edition::all(), Some(2026), Some(2026))
}

pub fn edition() -> &'static Edition {
    Edition::for_year(2026).expect("an edition")
}

pub fn opened(shelf: &Shared) -> Work {
    let office = Office::default().with(Setting::Deadline, "2026-07-15");
    let standard = Rc::new(Standard::of(&office, governing(), None));
    Work::open(Box::new(shelf.clone()), standard, edition())
}

/// The application of an enterprise of this name, with a credit code of its own.
pub fn draft(name: &str, output: &str) -> Draft {
    let typed = |name: &str, text: &str| Action::Type(name.to_owned(), text.to_owned());
    sample(edition())
        .after(typed("applicant", name))
        .after(typed("credit_code", &code(name)))
        .after(Action::Output(output.to_owned()))
}

/// A credit code of 赤峰市 that passes, another one for each name.
fn code(name: &str) -> String {
    let number = name.bytes().fold(0_u32, |sum, byte| (sum * 31 + u32::from(byte)) % 9_999_991);
    let base = format!("91150400M{number:08}");
    let made = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().map(|last| format!("{base}{last}"));
    made.into_iter().find(|code| credit_code::remark(code).is_none()).expect("one passes")
}

pub fn form(draft: &Draft) -> Vec<u8> {
    let assessment = assess_under(edition(), &draft.facts());
    files::docx(draft, &assessment, true, Some(2026), None, &[]).expect("is filled").0
}

pub fn came(name: &str, bytes: &[u8]) -> Event {
    Event::Came(Item { name: name.to_owned(), bytes: Ok(bytes.to_vec()) })
}

pub const NOW: &str = "2026-07-20 09:00";

/// What the table shows: the file of each row, and what it is seen for.
#[track_caller]
fn check(work: &Work, expected: &[(&str, &[Status])]) {
    let found: Vec<(&str, &[Status])> =
        work.shown().iter().map(|row| (&*row.file, row.statuses())).collect();
    assert_eq!(found, expected);
}

/// Takes events, and after each judges what waits.
pub fn take(work: &mut Work, events: impl IntoIterator<Item = Event>) {
    for event in events {
        work.handle(event, NOW);
        while work.judge_next() {}
    }
}

#[test]
fn files_come_one_by_one_and_the_table_follows() {
    use Status::{Duplicate, Read, Refused};
    let mut work = opened(&Shared::default());
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(4), came("甲.docx", &one), Event::Done, Event::Done]);
    // What has come is counted, and shown as soon as the table is made anew.
    assert_eq!((work.rows.len(), work.shown().len()), (1, 0));
    take(&mut work, [came("旧.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Event::Done]);
    take(&mut work, [came("甲 (1).docx", &one), Event::Done, Event::End]);
    check(&work, &[("甲.docx", &[Read, Duplicate]), ("旧.doc", &[Refused])]);
    assert!(work.progress.is_none() && work.at_risk, "{}", work.message);
    assert_eq!(work.register.year, Some(2026));
}

#[test]
fn a_stop_keeps_what_has_come() {
    let mut work = opened(&Shared::default());
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(5_000), came("甲.docx", &one), Event::Done, Event::Cancel]);
    assert!(work.cancelled);
    take(&mut work, [Event::End]);
    check(&work, &[("甲.docx", &[Status::Read])]);
    assert!(work.message.contains("已停止"), "{}", work.message);
    let gone = Event::Unread("走.docx".to_owned(), Refusal::Gone);
    take(&mut work, [gone, Event::Refresh]);
    assert_eq!(work.shown().len(), 2);
}

#[test]
fn two_drops_end_together_and_a_stop_stops_both() {
    let mut work = opened(&Shared::default());
    let one = form(&draft("甲公司", "2亿元"));
    take(
        &mut work,
        [Event::Begin(1), Event::Begin(2), came("甲.docx", &one), Event::Done, Event::End],
    );
    assert!(work.progress.is_some());
    take(&mut work, [Event::Done, Event::Done, Event::End]);
    assert!(work.progress.is_none() && work.message.contains("读完文件3个"), "{}", work.message);
    take(&mut work, [Event::Begin(5), Event::Begin(5), Event::Cancel, Event::End]);
    assert!(work.cancelled && work.progress.is_none());
    take(&mut work, [Event::End, Event::Begin(1)]);
    assert!(!work.cancelled);
}

/// What is dropped before the question is answered is there in either case.
#[test]
fn what_comes_before_the_answer_stays() {
    let shelf = Shared::default();
    let mut work = opened(&shelf);
    let (one, two) = (form(&draft("甲公司", "2亿元")), form(&draft("乙公司", "2亿元")));
    take(&mut work, [Event::Begin(1), came("甲.docx", &one), Event::Done, Event::End]);
    take(&mut work, [Event::Allow(true)]);
    let mut next = opened(&shelf);
    take(&mut next, [Event::Begin(1), came("乙.docx", &two), Event::Done, Event::End]);
    assert!(opened(&shelf).found.is_some_and(|it| it.applications.len() == 1));
    take(&mut next, [Event::GoOn(true)]);
    assert_eq!(next.rows.len(), 2);
}

#[test]
fn the_next_visit_asks_to_go_on() {
    let shelf = Shared::default();
    let mut work = opened(&shelf);
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(1), came("甲.docx", &one), Event::Done, Event::End]);
    assert!(work.at_risk && opened(&shelf).found.is_none());
    take(&mut work, [Event::Allow(true)]);
    assert!(!work.at_risk);
    let key = work.rows[0].key.clone();
    take(&mut work, [Word::Note(key, Column::Note, "=1".to_owned()).into()]);
    let mut next = opened(&shelf);
    assert!(next.rows.is_empty() && next.allowed);
    take(&mut next, [Event::GoOn(true)]);
    assert_eq!(next.register, work.register);
    let mut other = opened(&shelf);
    take(&mut other, [Event::GoOn(false)]);
    assert!(other.register.is_empty() && opened(&shelf).found.is_none());
}

/// What was stored before the files came that were being read is there, and nothing of them.
#[test]
fn a_reload_in_the_middle_goes_on_with_what_was_stored() {
    let shelf = Shared::default();
    let mut work = opened(&shelf);
    let [one, two] = ["甲公司", "乙公司"].map(|name| form(&draft(name, "2亿元")));
    take(&mut work, [Event::Allow(true), Event::Begin(1), came("甲.docx", &one)]);
    take(&mut work, [Event::Done, Event::End, Event::Begin(5), came("乙.docx", &two)]);
    assert!(work.at_risk, "the browser asks before the tool is closed");
    let mut next = opened(&shelf);
    take(&mut next, [Event::GoOn(true)]);
    check(&next, &[("甲.docx", &[Status::Read])]);
    // The same files again: what was there is there once.
    take(&mut next, [Event::Begin(2), came("甲.docx", &one), came("乙.docx", &two), Event::Done]);
    take(&mut next, [Event::Done, Event::End]);
    check(&next, &[("甲.docx", &[Status::Read, Status::Duplicate]), ("乙.docx", &[Status::Read])]);
    assert_eq!(next.register.applications.len(), 2);
}

#[test]
fn a_working_file_opens_beside_what_is_there() {
    let mut work = opened(&Shared::default());
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(1), came("甲.docx", &one), Event::Done, Event::End]);
    let key = work.rows[0].key.clone();
    take(&mut work, [Word::Note(key.clone(), Column::Note, "我的".to_owned()).into()]);
    let text = to_json(&work.register);
    let mut theirs = from_json(&text).expect("opens");
    theirs.applications[0].manual.set(Column::Note, "他的", "2026-07-21 09:00");
    take(&mut work, [Event::Open(Box::new(theirs.clone()))]);
    assert_eq!((work.rows[0].manual.get(Column::Note), work.register.conflicts.len()), ("他的", 1));
    take(&mut work, [Word::Settle(0, true).into()]);
    assert_eq!((work.rows[0].manual.get(Column::Note), work.register.conflicts.len()), ("我的", 0));
    // What was said since the opening is not undone with it.
    assert!(work.before.is_none());
    take(&mut work, [Event::Open(Box::new(theirs.clone())), Event::Undo]);
    assert_eq!(work.rows[0].manual.get(Column::Note), "我的");
    // Last year's file is read for its winners, wherever it comes from.
    theirs.year = Some(2025);
    theirs.applications[0].manual.set(Column::Decision, "award", NOW);
    take(&mut work, [came("上年.json", to_json(&theirs).as_bytes()), Event::Refresh]);
    check(&work, &[("甲.docx", &[Status::Read, Status::EarlierWinner])]);
    take(&mut work, [Event::Clear]);
    assert!(work.register.is_empty());
    take(&mut work, [Event::Undo]);
    assert_eq!(work.rows.len(), 1);
}

/// A desk of which the settings name this year, on this day's year.
fn in_year(of_settings: Option<u16>, today: u16) -> Work {
    let governing = Governing::new(Edition::all(), of_settings, Some(today));
    let standard = Rc::new(Standard::of(&Office::default(), governing, None));
    Work::open(Box::new(Shared::default()), standard, edition())
}

/// The working file of 2026, with one application.
fn of_2026() -> Register {
    let mut work = in_year(Some(2026), 2026);
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(1), came("甲.docx", &one), Event::Done, Event::End]);
    from_json(&to_json(&work.register)).expect("opens")
}

/// The work of a year ends in the next one.
#[test]
fn the_file_of_the_year_before_is_opened_where_nothing_is() {
    for of_settings in [None, Some(2027)] {
        let mut work = in_year(of_settings, 2027);
        take(&mut work, [Event::Open(Box::new(of_2026()))]);
        check(&work, &[("甲.docx", &[Status::Read])]);
        assert_eq!((work.register.year, work.register.year_by_clock), (Some(2026), false));
        assert!(work.message.contains("已打开"), "{}", work.message);
        // A file that could not be read is no application yet.
        let mut work = in_year(of_settings, 2027);
        take(&mut work, [came("扫描.pdf", b"%PDF-1.7"), Event::Open(Box::new(of_2026()))]);
        assert_eq!((work.rows.len(), work.register.year), (2, Some(2026)));
        // Dropped, or where applications are, it is read for its winners.
        let mut work = in_year(of_settings, 2027);
        take(&mut work, [came("上年.json", to_json(&of_2026()).as_bytes())]);
        assert!(work.rows.is_empty() && work.message.contains("已读取2026年"), "{}", work.message);
        let two = form(&draft("乙公司", "2亿元"));
        take(&mut work, [came("乙.docx", &two), Event::Open(Box::new(of_2026())), Event::Refresh]);
        assert_eq!(work.shown().len(), 1);
    }
}

/// Winners that were learned of the year that is then opened are its applications, and no earlier winners.
#[test]
fn a_year_has_no_winners_of_itself() {
    let mut awarded = of_2026();
    awarded.applications[0].manual.set(Column::Decision, "award".to_owned(), NOW);
    let mut work = in_year(None, 2027);
    take(&mut work, [came("上年.json", to_json(&awarded).as_bytes()), Event::Refresh]);
    assert_eq!(work.register.winners.len(), 1);
    take(&mut work, [Event::Open(Box::new(awarded)), Event::Refresh]);
    check(&work, &[("甲.docx", &[Status::Read])]);
    assert!(work.register.winners.is_empty());
}

/// What a colleague has taken in without settings in December is no earlier year: its applications come beside those here.
#[test]
fn a_year_of_the_clock_is_no_earlier_year() {
    let mut theirs = of_2026();
    theirs.year_by_clock = true;
    let mut work = in_year(Some(2027), 2026);
    let two = form(&draft("乙公司", "2亿元"));
    take(&mut work, [Event::Begin(1), came("乙.docx", &two), Event::Done, Event::End]);
    take(&mut work, [Event::Open(Box::new(theirs.clone())), Event::Refresh]);
    check(&work, &[("乙.docx", &[Status::Read]), ("甲.docx", &[Status::Read])]);
    assert_eq!(work.register.year, Some(2027));
    // On an empty desk the year of the settings replaces it, and that is said.
    let mut work = in_year(Some(2027), 2026);
    take(&mut work, [Event::Open(Box::new(theirs))]);
    assert_eq!(work.register.year, Some(2027));
    assert!(work.message.contains("改为2027年度"), "{}", work.message);
}

/// The year of the desk under these settings, once files came in December 2026 without any.
#[track_caller]
fn check_year(events: impl IntoIterator<Item = Event>, of_settings: u16, expected: (u16, bool)) {
    let mut work = in_year(None, 2026);
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(1), came("甲.docx", &one), Event::Done, Event::End]);
    assert_eq!((work.register.year, work.register.year_by_clock), (Some(2026), true));
    take(&mut work, events);
    // The file says it too.
    work.register = from_json(&to_json(&work.register)).expect("opens");
    let later = in_year(Some(of_settings), 2026).standard;
    work.hold_against(later, edition());
    assert_eq!(work.register.year.map(|year| (year, work.register.year_by_clock)), Some(expected));
}

#[test]
fn a_year_of_the_clock_gives_way_and_a_named_one_stays() {
    check_year([], 2027, (2027, false));
    check_year([Word::Year(Some(2026)).into()], 2027, (2026, false));
    check_year([Word::Year(Some(2028)).into(), Word::Year(None).into()], 2027, (2027, false));
    // A file of a named year says which it is.
    let mut named = of_2026();
    named.name_year(2027);
    check_year([Event::Open(Box::new(named))], 2028, (2027, false));
}

#[test]
fn what_is_said_of_a_row_shows_at_once() {
    let mut work = opened(&Shared::default());
    let files = [("甲.docx", "2亿元"), ("乙.docx", "9000万元"), ("丙.docx", "3亿元")];
    for (name, output) in files {
        let bytes = form(&draft(name, output));
        take(&mut work, [came(name, &bytes)]);
    }
    let names = |work: &Work| work.shown().iter().map(|row| row.file.clone()).collect::<Vec<_>>();
    take(&mut work, [Event::Refresh, Look::Sort(Field::Output).into()]);
    assert_eq!(names(&work), ["乙.docx", "甲.docx", "丙.docx"]);
    take(&mut work, [Look::Sort(Field::Output).into()]);
    assert_eq!(names(&work), ["丙.docx", "甲.docx", "乙.docx"]);
    take(&mut work, [Look::Sort(Field::Output).into(), Look::Seek("乙".to_owned()).into()]);
    assert_eq!(names(&work), ["乙.docx"]);
    take(&mut work, [Look::SelectAll(true).into(), Word::Decide(Decision::Award).into()]);
    assert_eq!(work.rows[1].manual.decision(), Some(Decision::Award));
    assert_eq!(work.allotment().selected, [work.rows[1].key.clone()]);
    take(&mut work, [Look::Seek(String::new()).into(), Look::Group(true).into()]);
    assert!(matches!(&work.view.lines[0], Line::District(_, 3)), "{:?}", work.view.lines);
    let key = work.rows[0].key.clone();
    let late = Word::Note(key.clone(), Column::ReceivedOn, "2026-08-01".to_owned()).into();
    take(&mut work, [late]);
    assert!(work.rows[0].is(Status::Late));
    take(&mut work, [Word::Type(key, "output_value_yuan".to_owned(), "1亿元".to_owned()).into()]);
    assert_eq!(work.rows[0].outcome(), Some(quality_award_rules::Outcome::Unsettled));
}

/// What is said of the edited notice after these events.
#[track_caller]
fn check_stale(work: &mut Work, office: &Rc<Office>, event: Event, expected: Option<&str>) {
    take(work, [event]);
    let proposal = work.proposed(Kind::PublicNotice, office);
    assert_eq!(work.stale(Kind::PublicNotice, &proposal), expected);
}

/// A text that was edited says when what it was proposed from is another.
#[test]
fn an_edited_text_is_held_against_the_proposal() {
    let mut work = opened(&Shared::default());
    let office = Rc::new(Office::default());
    let came = |name: &str| came(&format!("{name}.docx"), &form(&draft(name, "2亿元")));
    let key = |work: &Work| work.proposed(Kind::PublicNotice, &office).key.clone();
    let edit = |text: &str, key: String| {
        Word::Edit(NoticeSetting::NoticeText, text.to_owned(), key).into()
    };
    let typed = |of, text: &str| Event::from(Word::Notice(of, text.to_owned()));
    check_stale(&mut work, &office, came("甲公司"), None);
    let proposed = key(&work);
    check_stale(&mut work, &office, edit("改", proposed), None);
    // Another day, and another enterprise.
    let day = typed(NoticeSetting::Date, "2026-09-30");
    check_stale(&mut work, &office, day, Some(words::STALE));
    let proposed = key(&work);
    check_stale(&mut work, &office, edit("再改", proposed.clone()), Some(words::STALE));
    check_stale(&mut work, &office, typed(NoticeSetting::NoticeProposed, &proposed), None);
    check_stale(&mut work, &office, came("乙公司"), Some(words::STALE));
    work.register = from_json(&to_json(&work.register)).expect("opens");
    check_stale(&mut work, &office, Event::Refresh, Some(words::STALE));
    // A text that nobody edited is the proposal.
    check_stale(&mut work, &office, typed(NoticeSetting::NoticeText, ""), None);
    assert_eq!(work.register.notice.edited_from(NoticeSetting::NoticeText), "");
    // Of a file of an earlier version nobody knows it.
    work.register.notice.set(NoticeSetting::NoticeText, "旧");
    check_stale(&mut work, &office, Event::Refresh, Some(words::STALE_UNKNOWN));
}

/// The letters re-check each application: they are made once, until something changes them.
#[test]
fn the_letters_are_made_when_something_changes_them() {
    let mut work = opened(&Shared::default());
    let office = Rc::new(Office::default());
    take(&mut work, [came("甲.docx", &form(&draft("甲公司", "2亿元")))]);
    let row = work.rows[0].key.clone();
    let mut made = work.proposed(Kind::Corrections, &office);
    let mut is_again = |work: &mut Work, event: Event| {
        take(work, [event]);
        let before = std::mem::replace(&mut made, work.proposed(Kind::Corrections, &office));
        !Rc::ptr_eq(&before, &made)
    };
    let edited = Word::Edit(NoticeSetting::CorrectionsText, "改".to_owned(), String::new());
    assert!(!is_again(&mut work, edited.into()));
    assert!(!is_again(
        &mut work,
        Word::Notice(NoticeSetting::Date, "2026-09-30".to_owned()).into()
    ));
    assert!(!is_again(&mut work, Look::Seek("甲".to_owned()).into()));
    let sent_back = Word::Note(row, Column::SentBackFor, "未盖章".to_owned());
    assert!(is_again(&mut work, sent_back.into()));
    assert!(work.proposed(Kind::Corrections, &office).paper.text.contains("未盖章"));
    // Under other settings they are others.
    let other = Rc::new(Office::default().with(Setting::Telephone, "0476-8888888"));
    assert!(work.proposed(Kind::Corrections, &other).paper.text.contains("0476-8888888"));
}

/// How many of the three applications each count of the selection has: shown, selected of those, selected at all.
#[track_caller]
fn check_selection(work: &mut Work, look: Look, expected: (usize, usize, usize)) {
    take(work, [look.into()]);
    let view = &work.view;
    assert_eq!((view.shown, view.chosen, view.selected.len()), expected);
}

/// What the filter hides is not decided on.
#[test]
fn a_decision_is_of_what_is_seen() {
    let mut work = opened(&Shared::default());
    for name in ["甲", "乙", "丙"] {
        take(&mut work, [came(&format!("{name}.docx"), &form(&draft(name, "2亿元")))]);
    }
    take(&mut work, [came("扫描.pdf", b"%PDF-1.7"), Event::Refresh]);
    let seek = |text: &str| Look::Seek(text.to_owned());
    // A file that was refused is none of them.
    check_selection(&mut work, Look::SelectAll(true), (3, 3, 3));
    check_selection(&mut work, seek("甲"), (1, 1, 3));
    check_selection(&mut work, Look::SelectAll(true), (1, 1, 1));
    check_selection(&mut work, seek("乙"), (1, 0, 1));
    take(&mut work, [Word::Decide(Decision::Award).into()]);
    assert!(work.message.contains("0份"), "{}", work.message);
    let key = work.shown()[0].key.clone();
    check_selection(&mut work, Look::Select(key, true), (1, 1, 2));
    take(&mut work, [Word::Decide(Decision::Unfit).into()]);
    let decided =
        |work: &Work| work.rows.iter().map(|row| row.manual.decision()).collect::<Vec<_>>();
    assert_eq!(decided(&work), [None, Some(Decision::Unfit), None, None]);
    check_selection(&mut work, seek(""), (3, 2, 2));
    // What is taken off the desk is selected no longer.
    take(&mut work, [Event::Clear]);
    assert_eq!((work.view.selected.len(), work.view.chosen), (0, 0));
}

#[test]
fn columns_are_chosen_and_ordered() {
    let mut work = opened(&Shared::default());
    let first = |work: &Work| work.view.columns[0];
    take(&mut work, [Look::Move(Field::Applicant, true).into()]);
    assert_eq!(first(&work), Field::Applicant);
    take(
        &mut work,
        [Look::Show(Field::Telephone, true).into(), Look::Show(Field::Applicant, false).into()],
    );
    assert!(work.view.columns.contains(&Field::Telephone) && first(&work) == Field::Status);
    let all = work.view.columns.clone();
    take(&mut work, all.into_iter().map(|field| Look::Show(field, false).into()));
    assert_eq!(work.view.columns.len(), 1);
}

#[test]
fn a_file_that_cannot_be_read_is_typed() {
    let mut work = opened(&Shared::default());
    take(
        &mut work,
        [
            came("扫描.pdf", b"%PDF-1.7"),
            Word::ByHand("扫描.pdf".to_owned(), desk::intake::key(b"%PDF-1.7")).into(),
        ],
    );
    assert_eq!((work.register.refused.len(), work.register.applications.len()), (0, 1));
    let key = work.rows[0].key.clone();
    let choose = Word::Choose(key.clone(), "form.x".to_owned(), Side::Data).into();
    take(
        &mut work,
        [choose, Word::Type(key, "form.applicant".to_owned(), "丁公司".to_owned()).into()],
    );
    assert_eq!(work.rows[0].applicant, "丁公司");
}

/// A scan is set aside, taken up again, and no longer counted meanwhile.
#[test]
fn a_file_that_is_no_application_is_set_aside() {
    let mut work = opened(&Shared::default());
    let one = form(&draft("甲公司", "2亿元"));
    take(&mut work, [Event::Begin(2), came("甲.docx", &one), Event::Done]);
    take(&mut work, [came("执照.pdf", b"%PDF-1.7"), Event::Done, Event::End]);
    check(&work, &[("甲.docx", &[Status::Read]), ("执照.pdf", &[Status::Refused])]);
    assert!(work.message.contains("未读入的文件1个"), "{}", work.message);
    let key = work.rows[1].key.clone();
    let aside = |on: bool| Word::Aside("执照.pdf".to_owned(), key.clone(), on).into();
    take(&mut work, [aside(true)]);
    let aside_now: &[Status] = &[Status::Refused, Status::Aside];
    check(&work, &[("甲.docx", &[Status::Read]), ("执照.pdf", aside_now)]);
    take(&mut work, [Look::Only(Some(Status::Aside)).into()]);
    check(&work, &[("执照.pdf", aside_now)]);
    take(&mut work, [Look::Only(None).into(), aside(false)]);
    check(&work, &[("甲.docx", &[Status::Read]), ("执照.pdf", &[Status::Refused])]);
    // In one archive with a form it is evidence.
    take(&mut work, [came("乙.zip/申报表.docx", &form(&draft("乙公司", "2亿元")))]);
    take(&mut work, [came("乙.zip/执照.pdf", b"%PDF-1.7"), Event::Refresh]);
    assert!(work.rows[3].is(Status::Enclosure), "{:?}", work.rows[3]);
    assert_eq!((work.rows.len(), work.shown().len()), (4, 4));
    // The browser could not read a file, and then could.
    take(&mut work, [Event::Unread("丙.docx".to_owned(), Refusal::Gone), Event::Refresh]);
    assert_eq!(work.shown().len(), 5);
    let three = form(&draft("丙公司", "2亿元"));
    take(&mut work, [came("丙.docx", &three), Event::Refresh]);
    assert_eq!((work.rows.len(), work.shown().len()), (5, 5));
    assert!(work.register.application(&work.rows[2].key).is_some(), "each row stands at its place");
}

/// The form that came back counts, and the one that was sent back is withdrawn.
#[test]
fn one_of_two_forms_of_an_enterprise_counts() {
    use Status::{Duplicate, Read};
    let mut work = opened(&Shared::default());
    for (file, output) in [("甲.docx", "2亿元"), ("甲（补正）.docx", "3亿元")] {
        take(&mut work, [came(file, &form(&draft("甲公司", output))), Event::Refresh]);
    }
    check(&work, &[("甲.docx", &[Read, Duplicate]), ("甲（补正）.docx", &[Read, Duplicate])]);
    let total = |work: &Work| work.allotment().total.map(|it| it.to_string());
    assert_eq!((work.allotment().doubled.len(), total(&work).as_deref()), (1, Some("2000000")));
    let [first, second] = [0, 1].map(|at| work.rows[at].key.clone());
    let award = Word::Note(first, Column::Decision, "award".to_owned()).into();
    take(&mut work, [award, Word::Prefer(second).into()]);
    check(&work, &[("甲.docx", &[Read]), ("甲（补正）.docx", &[Read])]);
    let decisions = [0, 1].map(|at| work.register.applications[at].manual.decision());
    assert_eq!(decisions, [Some(Decision::Withdrawn), None]);
    assert!(work.message.contains("另作决定"), "{}", work.message);
    assert_eq!((work.allotment().doubled.len(), total(&work).as_deref()), (0, Some("1000000")));
}

#[test]
fn drafts_and_hostile_texts_are_rows_like_all() {
    let mut work = opened(&Shared::default());
    let name = format!("{}<script>", "长".repeat(10_000));
    let draft = draft(&name, "2亿元");
    take(&mut work, [came(&name, record::to_json(&draft).as_bytes()), Event::Refresh]);
    assert_eq!(work.shown().len(), 1);
    let register: Register = from_json(&to_json(&work.register)).expect("opens");
    assert_eq!(register, work.register);
}
