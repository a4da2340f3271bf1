//! The working file: to the byte and back, of every version, and two of them as one.

use proptest::prelude::*;
use quality_award_desk::intake::Refusal;
use quality_award_desk::register::{
    Application, Basis, Cell, Change, Choice, Column, Conflict, Dispute, FundSetting, Kind,
    NotAWorkingFile, NoticeSetting, Refused, Register, Side, Winner, from_json, merge, to_json,
};
use quality_award_desk::words;

use super::intake::application;
use super::made::{draft, form, typed};

/// Whatever stands in a register, the file says the same again.
#[track_caller]
fn check(register: &Register) {
    let written = to_json(register);
    let read = from_json(&written).expect("opens");
    assert_eq!(read, *register);
    assert_eq!(to_json(&read), written);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[=+@\\-\t\r\n\"\\\\]{1,4}", Just("\u{202e}甲\u{0}".to_owned())]
}

fn any_application() -> impl Strategy<Value = Application> {
    let change = prop_oneof![
        proptest::collection::vec((text(), text()), 0..3).prop_map(Change::Set),
        (0_usize..100).prop_map(Change::Remove),
        text().prop_map(Change::Nothing),
    ];
    let choice =
        proptest::option::of((any::<bool>(), text()).prop_map(|(data, at)| Choice {
            side: if data { Side::Data } else { Side::Paper },
            at,
        }));
    let dispute = (text(), text(), text(), text(), change, choice).prop_map(
        |(input, label, data, paper, change, choice)| Dispute {
            input,
            label,
            data,
            paper,
            change,
            choice,
        },
    );
    let manual = proptest::collection::vec((0..Column::ALL.len(), text(), text()), 0..6);
    let texts = proptest::collection::vec(text(), 1..3);
    let disputes = proptest::collection::vec(dispute, 0..3);
    let kinds = (0..4_usize, 0..4_usize, proptest::option::of(text()));
    ("[0-9a-f]{4}", texts, kinds, text(), text(), disputes, manual).prop_map(
        |(key, files, (kind, basis, rules), record, unread, disputes, manual)| {
            let mut made = Application::by_hand(key, String::new());
            made.files = files;
            (made.kind, made.basis, made.other_rules) = (Kind::ALL[kind], Basis::ALL[basis], rules);
            (made.record, made.unread, made.disputes) = (record, unread, disputes);
            let mut inputs = std::collections::BTreeSet::new();
            made.disputes.retain(|it| inputs.insert(it.input.clone()));
            for (column, text, at) in manual {
                made.manual.set(Column::ALL[column], text, &at);
            }
            made.type_value("form.applicant", "甲", "2026-07-01 09:00");
            made
        },
    )
}

fn any_register() -> impl Strategy<Value = Register> {
    let refused =
        (text(), text(), any::<bool>(), text()).prop_map(|(file, words, evidence, at)| {
            let (key, why) = ("k".to_owned(), "empty".to_owned());
            let text = if at.is_empty() { String::new() } else { Refused::ASIDE.to_owned() };
            Refused { file, key, why, words, evidence, aside: Cell { text, at } }
        });
    let winner = (2000_u16..2100, text(), proptest::collection::vec((text(), text()), 0..2));
    let winner = winner.prop_map(|(year, name, products)| Winner {
        year,
        code: "c".to_owned(),
        name,
        products,
    });
    (
        proptest::option::of(any::<u16>()),
        proptest::collection::vec(any_application(), 0..4),
        proptest::collection::vec(refused, 0..3),
        proptest::collection::vec(winner, 0..3),
        (text(), text(), text()),
    )
        .prop_map(|(year, applications, refused, winners, (one, other, third))| {
            let mut made = Register { year, applications, refused, winners, ..Register::default() };
            let mut keys = std::collections::BTreeSet::new();
            made.applications.retain(|it| keys.insert(it.key.clone()));
            made.fund.texts.set(FundSetting::Tiers, one.clone());
            made.fund.set_sum("k", other.clone());
            made.notice.set(NoticeSetting::NoticeText, third);
            let cell = |text: &str| Cell { text: text.to_owned(), at: String::new() };
            let (stands, other) = (cell(&one), cell(&other));
            made.conflicts.push(Conflict {
                key: String::new(),
                about: "x".to_owned(),
                stands,
                other,
            });
            made
        })
}

proptest! {
    #[test]
    fn every_register_opens_to_the_byte(register in any_register()) {
        check(&register);
    }

    #[test]
    fn no_text_makes_the_reader_stop(text in any::<String>(), cut in 0_usize..2_000) {
        let _ = from_json(&text);
        let written = to_json(&Register::default());
        let head: String = written.chars().take(cut).collect();
        if head != written {
            prop_assert!(from_json(&head).is_err());
        }
    }

    /// Both clerks have everything that one of them had.
    #[test]
    fn a_merge_loses_nothing(one in any_register(), other in any_register()) {
        let mut merged = one.clone();
        merge(&mut merged, &other);
        for (from, against) in [(&one, &other), (&other, &one)] {
            for application in &from.applications {
                let now = merged.application(&application.key).expect("is there");
                let twice = from.applications.iter().filter(|it| it.key == application.key).count() > 1;
                for (column, cell) in application.manual.iter().filter(|_| !twice) {
                    let in_conflict = merged.conflicts.iter().any(|it| {
                        it.key == application.key && it.about == column.name()
                            && (it.stands.text == cell.text || it.other.text == cell.text)
                    });
                    let stands = now.manual.get(column) == cell.text;
                    let several = against.applications.iter().filter(|it| it.key == application.key).count() > 1;
                    prop_assert!(stands || in_conflict || several, "{column:?} {cell:?}");
                }
            }
        }
        let mut again = merged.clone();
        merge(&mut again, &other);
        prop_assert_eq!(again.conflicts.len(), merged.conflicts.len());
        check(&merged);
    }
}

#[test]
fn files_of_every_version_open_and_newer_ones_are_refused_in_words() {
    let first = r#"{"format":"quality-award-desk","version":1,"year":2026,"applications":[],"refused":[],"winners":[],"conflicts":[]}"#;
    let register = from_json(first).expect("opens");
    assert_eq!(register, Register { year: Some(2026), ..Register::default() });
    for (text, expected) in [
        (r#"{"format":"quality-award-desk","version":4}"#, NotAWorkingFile::Newer(4)),
        (
            r#"{"format":"quality-award-desk","version":0}"#,
            NotAWorkingFile::Damaged("version".to_owned()),
        ),
        (
            r#"{"format":"quality-award-desk","version":2,"more":1}"#,
            NotAWorkingFile::Damaged("more".to_owned()),
        ),
        (r#"{"version":2}"#, NotAWorkingFile::Other),
        ("", NotAWorkingFile::Other),
    ] {
        let why = from_json(text).expect_err(text);
        assert_eq!(why, expected);
        let words = words::intake::not_a_working_file(&why);
        assert!(words.contains("没有打开，现有内容不受影响。请"), "{words}");
    }
}

#[test]
fn two_clerks_are_one() {
    let both = |note: &str, at: &str| {
        let mut register = Register { year: Some(2026), ..Register::default() };
        register.add(application("甲.docx", form(&draft(1))));
        register.applications[0].manual.set(Column::Note, note, at);
        register
    };
    let mut one = both("等材料", "2026-07-01 09:00");
    let mut other = both("材料已到", "2026-07-02 09:00");
    other.add(application("乙.docx", form(&typed(draft(2), &[("employees", "7")]))));
    let merged = merge(&mut one, &other);
    assert_eq!((merged.new, merged.both, merged.conflicts), (1, 1, 1));
    assert_eq!(one.applications[0].manual.get(Column::Note), "材料已到");
    assert_eq!(one.conflicts[0].other.text, "等材料");
    assert_eq!(one.applications.len(), 2);
    // The same file again says nothing new.
    assert_eq!(merge(&mut one, &other).conflicts, 0);
}

/// The refused files of one desk that are left once it is merged with another that has read a form `甲.docx` and typed
/// the facts of `扫描.pdf`.
#[track_caller]
fn check_refused(refused: &[Refused], left: &[&str]) {
    let mut reader = Register::default();
    reader.add(application("甲.docx", form(&draft(1))));
    for key in ["", "0123456789abcdef"] {
        reader.refuse(Refused::new("扫描.pdf".to_owned(), key.to_owned(), &Refusal::Gone));
        reader.take_by_hand("扫描.pdf", key);
    }
    let other = Register { refused: refused.to_vec(), ..Register::default() };
    for (mut mine, theirs) in [(reader.clone(), &other), (other.clone(), &reader)] {
        merge(&mut mine, theirs);
        let found: Vec<&str> = mine.refused.iter().map(|it| &*it.file).collect();
        assert_eq!(found, left);
    }
}

/// Files of two enterprises often have one name.
#[test]
fn a_refused_file_stays_unless_that_very_file_was_typed() {
    let refused =
        |file: &str, key: &str| Refused::new(file.to_owned(), key.to_owned(), &Refusal::NoData);
    check_refused(&[refused("甲.docx", "fedcba9876543210")], &["甲.docx"]);
    check_refused(&[refused("扫描.pdf", "fedcba9876543210")], &["扫描.pdf"]);
    check_refused(&[refused("扫描.pdf", "0123456789abcdef"), refused("扫描.pdf", "")], &[]);
    check_refused(&[refused("甲.docx", "")], &["甲.docx"]);
}

/// Files of two enterprises often have one name: a form takes away what the browser could not hand over, and no other file.
#[test]
fn a_form_takes_away_what_was_gone_alone() {
    for (why, left) in [(Refusal::Gone, 0), (Refusal::Locked, 1), (Refusal::TooLarge, 1)] {
        let mut register = Register::default();
        register.refuse(Refused::new("甲.docx".to_owned(), String::new(), &why));
        register.add(application("甲.docx", form(&draft(1))));
        assert_eq!(register.refused.len(), left, "{why:?}");
    }
}

/// Of two files of one name the one that was pressed is typed.
#[test]
fn the_file_that_is_meant_is_typed() {
    let mut register = Register::default();
    for key in ["0", "1"] {
        register.refuse(Refused::new("扫描.pdf".to_owned(), key.to_owned(), &Refusal::NoData));
    }
    assert_eq!(register.take_by_hand("扫描.pdf", "1"), Some(0));
    assert_eq!(register.applications[0].key, "1");
    assert_eq!((register.refused.len(), &*register.refused[0].key), (1, "0"));
    assert_eq!(register.take_by_hand("扫描.pdf", "1"), None);
}

/// A tool of version 0.2.0 says that a file is of a newer one, and not that it is damaged; what says nothing new stays a
/// file of that version.
#[test]
fn the_version_of_a_file_follows_what_it_says() {
    let check = |register: &Register, version: u64| {
        let text = to_json(register);
        assert!(text.contains(&format!("\"version\":{version},")), "{text}");
        assert_eq!(from_json(&text).as_ref(), Ok(register));
    };
    let mut register = Register { year: Some(2026), ..Register::default() };
    register.refuse(Refused::new("甲.docx".to_owned(), "0".to_owned(), &Refusal::Locked));
    check(&register, 2);
    check(&Register { year_by_clock: true, ..register.clone() }, 3);
    let mut aside = register.clone();
    aside.set_aside("甲.docx", "0", true, "2026-07-20 09:00");
    check(&aside, 3);
    let mut evidence = register.clone();
    evidence.refuse(Refused::new("执照.pdf".to_owned(), "1".to_owned(), &Refusal::NoData));
    check(&evidence, 3);
    register.notice.edit(NoticeSetting::NoticeText, "甲", "");
    check(&register, 2);
    register.notice.edit(NoticeSetting::NoticeText, "", "");
    register.notice.edit(NoticeSetting::NoticeText, "甲", "1");
    check(&register, 3);
}

/// Which proposal a text was edited from goes with the text that stands.
#[test]
fn an_edited_text_keeps_its_proposal_in_a_merge() {
    let edited = |text: &str, proposal: &str| {
        let mut register = Register::default();
        register.notice.edit(NoticeSetting::NoticeText, text, proposal);
        register
    };
    for (mine, theirs, expected, conflicts) in [
        (edited("甲", "1"), edited("乙", "2"), ("甲", "1"), 1),
        (edited("甲", ""), edited("乙", "2"), ("甲", ""), 1),
        (Register::default(), edited("乙", "2"), ("乙", "2"), 0),
        (edited("甲", "1"), edited("甲", "2"), ("甲", "1"), 0),
    ] {
        let mut merged = mine.clone();
        assert_eq!(merge(&mut merged, &theirs).conflicts, conflicts);
        let notice = &merged.notice;
        let of = NoticeSetting::NoticeText;
        assert_eq!((notice.get(of), notice.edited_from(of)), expected);
        check(&merged);
    }
}
