//! Files that could not be taken in: evidence beside an application, files set aside, and what a letter asks for.

use application::draft::Action;
use quality_award_desk::intake::{Refusal, key};
use quality_award_desk::paper::Kind;
use quality_award_desk::recheck::recheck;
use quality_award_desk::register::{
    Application, Refused, TYPED_OF_FORM, from_json, merge, to_json,
};
use quality_award_desk::table::{Row, Status};
use quality_award_rules::{Field, Question};

use super::desk_of::Desk;
use super::intake::{application, taken};
use super::made::{code, draft, form};

const PDF: &[u8] = b"%PDF-1.7";
const AT: &str = "2026-07-20 09:00";

fn refused(file: &str, bytes: &[u8]) -> Refused {
    let found = taken(file, bytes.to_vec()).pop().expect("a file");
    Refused::new(file.to_owned(), key(bytes), &found.1.expect_err("is refused"))
}

/// A desk with the forms of these files, each of another enterprise, and a file that was refused.
fn desk(forms: &[&str], of: Refused) -> Desk {
    let mut desk = Desk::of(&[]);
    for (number, file) in (1..).zip(forms) {
        desk.register.add(application(file, form(&draft(number))));
    }
    desk.register.refuse(of);
    desk
}

/// What the file is listed as, how many letters go out, and how many applications came.
#[track_caller]
fn check(desk: &Desk, status: Status, letters: usize, came: usize) {
    let rows = desk.rows();
    let row = rows.iter().find(|row| row.is_file()).expect("its row");
    let also = (status != Status::Refused).then_some(status);
    let statuses: Vec<Status> = [Status::Refused].into_iter().chain(also).collect();
    assert_eq!(row.statuses(), statuses, "{}", row.file);
    let text = desk.paper(Kind::Corrections).text;
    assert_eq!(text.matches("补正通知").count(), letters, "{}: {text}", row.file);
    let summary = desk.paper(Kind::Summary).text;
    assert!(summary.contains(&format!("共收到申报材料{came}份")), "{}: {summary}", row.file);
}

#[test]
fn what_stands_beside_an_application_is_its_evidence() {
    use Status::{Enclosure, Refused};
    let zip: &[&str] = &["甲公司.zip/申报表.docx"];
    for (forms, file, bytes, status) in [
        (zip, "甲公司.zip/检验报告.pdf", PDF, Enclosure),
        (zip, "甲公司.zip/佐证材料/检验报告.pdf", PDF, Enclosure),
        (&["红山区/甲.docx"], "红山区/营业执照.jpg", b"\xff\xd8\xff\xe0", Enclosure),
        // It may be the form of another enterprise, scanned.
        (&["红山区/甲.docx"], "红山区/乙公司.pdf", PDF, Refused),
        // It may be the form once more, scanned with its seal.
        (zip, "甲公司.zip/申报表（盖章）.pdf", PDF, Refused),
        (zip, "甲公司.zip/旧.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Refused),
        (zip, "乙公司.zip/检验报告.pdf", PDF, Refused),
        (&["红山区/甲.docx"], "红山区/乙/检验报告.pdf", PDF, Refused),
        // Nobody knows whose it is, or whether it is the form of a third enterprise.
        (&["红山区/甲.docx", "红山区/乙.docx"], "红山区/丙.pdf", PDF, Refused),
        (&["甲.docx"], "营业执照.pdf", PDF, Refused),
    ] {
        let evidence = usize::from(status == Enclosure);
        let desk = desk(forms, refused(file, bytes));
        check(&desk, status, 1 - evidence, forms.len() + 1 - evidence);
    }
}

#[test]
fn a_file_is_set_aside_and_taken_up_again() {
    let mut desk = desk(&["甲.docx"], refused("营业执照.pdf", PDF));
    let before = desk.register.clone();
    check(&desk, Status::Refused, 1, 2);
    desk.register.set_aside("营业执照.pdf", &key(PDF), true, AT);
    check(&desk, Status::Aside, 0, 1);
    desk.register = from_json(&to_json(&desk.register)).expect("opens");
    check(&desk, Status::Aside, 0, 1);
    // A colleague has said nothing of it, or says so later.
    let mut theirs = before.clone();
    merge(&mut theirs, &desk.register);
    assert_eq!(theirs.refused, desk.register.refused);
    merge(&mut desk.register, &before);
    check(&desk, Status::Aside, 0, 1);
    desk.register.set_aside("营业执照.pdf", &key(PDF), false, "2026-07-21 09:00");
    check(&desk, Status::Refused, 1, 2);
    // The office says that what looks like evidence is none.
    let mut desk = self::desk(&["甲.zip/甲.docx"], refused("甲.zip/证书.pdf", PDF));
    check(&desk, Status::Enclosure, 0, 1);
    // The corrected form in the same folder is one of the same enterprise.
    let again = draft(1).after(Action::Output("3亿元".to_owned()));
    desk.register.add(application("甲.zip/甲（补正）.docx", form(&again)));
    check(&desk, Status::Enclosure, 0, 2);
    desk.register.applications.pop();
    desk.register.set_aside("甲.zip/证书.pdf", &key(PDF), false, AT);
    check(&desk, Status::Refused, 1, 2);
}

/// Where the office alone can do something, no applicant is asked for anything.
#[test]
fn no_letter_says_what_the_office_has_to_do() {
    for (why, letters) in [
        (Refusal::Gone, 0),
        (Refusal::Newer, 0),
        (Refusal::TooDeep, 0),
        (Refusal::TooManyFiles, 0),
        (Refusal::DamagedRegister, 0),
        (Refusal::Locked, 1),
        (Refusal::Unknown, 1),
    ] {
        let of = Refused::new("表.docx".to_owned(), String::new(), &why);
        check(&desk(&[], of), Status::Refused, letters, 1);
    }
    // What the browser could not read has come after all.
    let gone = Refused::new("甲.docx".to_owned(), String::new(), &Refusal::Gone);
    let mut desk = desk(&[], gone);
    desk.register.add(application("甲.docx", form(&draft(1))));
    assert!(desk.register.refused.is_empty());
}

/// Of a scan the office types who applies and what decides; the rest stands on the paper.
#[test]
fn a_typed_application_lacks_what_can_be_typed_alone() {
    let mut typed = Application::by_hand("k".to_owned(), "扫描.pdf".to_owned());
    let of_form = TYPED_OF_FORM.map(|of| format!("form.{of}"));
    let values = ["丁公司".to_owned(), code(4), "宁城县".to_owned()];
    for (input, value) in of_form.iter().zip(&values) {
        typed.type_value(input, value, AT);
    }
    for (input, value) in [
        ("products[0].name", "样例"),
        ("products[0].title", "自治区名牌产品"),
        ("products[0].reappraised_at_same_level", "否"),
        ("output_value_yuan", "12000万元"),
    ] {
        typed.type_value(input, value, AT);
    }
    for question in Question::ALL {
        let value = if question == Question::AwardedBefore { "否" } else { "是" };
        typed.type_value(Field::from(question).name(), value, AT);
    }
    let mut desk = Desk::of(&[]);
    desk.register.add(typed);
    let standard = desk.standard();
    let missing = recheck(&desk.register.applications[0], &standard, &[]).missing;
    assert!(!missing.is_incomplete(), "{missing:?}");
    assert_eq!(desk.paper(Kind::Corrections).text, "");
    desk.register.applications[0].type_value("form.applicant", "", AT);
    let missing = recheck(&desk.register.applications[0], &standard, &[]).missing;
    let inputs: Vec<&str> = missing.inputs.iter().map(|(place, _)| place.field.name).collect();
    assert_eq!(inputs, ["applicant"]);
}

/// 12000 may be yuan or 万元: it is an answer once its unit is named, as on the enterprise's page.
#[test]
fn a_typed_output_names_its_unit() {
    let mut desk = Desk::of(&["2亿元"]);
    let output = |rows: Vec<Row>| rows[0].output.map(|it| it.to_string());
    for (typed, expected) in [
        ("12000", None),
        ("约1.2亿", None),
        ("12000万元", Some("120000000")),
        ("1.2亿元", Some("120000000")),
        ("12000元", Some("12000")),
        ("", Some("200000000")),
    ] {
        desk.register.applications[0].type_value("output_value_yuan", typed, AT);
        assert_eq!(output(desk.rows()).as_deref(), expected, "{typed}");
    }
}
