//! Every message about a file is Chinese, and names things by their names on the screen.

use quality_award_rules::{Date, Field, Member as _, assess_under};

use super::archive::tests::DEFECTS;
use super::{archive, form, keep, settings, unread};
use crate::draft::{Action, Draft};
use crate::edition::Refused;
use crate::files::NotOpened;
use crate::form::place::places;
use crate::record::{RecordError, Unread, Why, from_json};
use crate::session::Reversal;
use crate::share::ShareError;
use crate::year::of_2026;
use docx::data::{Data, embed};
use docx::package::Package;
use docx::problem::{Page, Problem, ProblemKind, Surroundings};
use quality_award_page::NoParts;

/// Names in Latin letters that a clerk knows.
const KNOWN: [&str; 19] = [
    "LibreOffice",
    "Word",
    "WPS",
    "PDF",
    "OFD",
    "RTF",
    "XML",
    ".docm",
    ".doc",
    ".dotm",
    ".dps",
    ".wps",
    ".xlsx",
    ".xls",
    ".et",
    ".pptx",
    ".ppt",
    ".odt",
    ".ods",
];

/// Refuses a message with a word in Latin letters, a name of an input or a path.
#[track_caller]
fn check(message: &str) {
    let mut rest = message.replace(".docx", "");
    for known in KNOWN {
        rest = rest.replace(known, "");
    }
    let strange =
        |c: char| c.is_ascii_alphabetic() || matches!(c, '[' | ']' | '/' | '_' | '{' | '}');
    assert!(!rest.contains(strange), "{message}");
    assert!(message.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{message}");
}

/// Every reason; a new one does not compile until it is in the list.
const REASONS: [Why; 5] = {
    const fn listed(why: Why) -> Why {
        match why {
            Why::Unknown | Why::Repeated | Why::TooMany | Why::Unreadable | Why::Disagrees => why,
        }
    }
    [listed(Why::Unknown), Why::Repeated, Why::TooMany, Why::Unreadable, Why::Disagrees]
};

fn records() -> Vec<RecordError> {
    let listed = |error: RecordError| match error {
        RecordError::TooLarge { .. }
        | RecordError::NotUtf8
        | RecordError::NotJson
        | RecordError::NotARecord
        | RecordError::Newer { .. } => error,
    };
    vec![
        listed(RecordError::TooLarge { bytes: usize::MAX }),
        RecordError::NotUtf8,
        RecordError::NotJson,
        RecordError::NotARecord,
        RecordError::Newer { version: 99 },
    ]
}

/// Files that no package can be read from, of as many kinds as bytes alone make.
fn damaged_files() -> Vec<NotOpened> {
    let whole = crate::form::template::default_form().to_bytes().expect("writes");
    let mut files: Vec<Vec<u8>> =
        (0..whole.len()).step_by(997).map(|end| whole[..end].to_vec()).collect();
    files.extend((0..whole.len()).step_by(997).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        bytes
    }));
    files.push(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec());
    files
        .into_iter()
        .filter_map(|bytes| Package::read(&bytes).err())
        .map(NotOpened::Package)
        .collect()
}

#[test]
fn a_file_that_does_not_open_is_refused_in_chinese() {
    let damaged = damaged_files();
    assert!(damaged.len() > 10, "{}", damaged.len());
    let records = records().into_iter().map(NotOpened::Record);
    let listed = |error: &NotOpened| match error {
        NotOpened::Package(_)
        | NotOpened::NoData
        | NotOpened::OtherPage
        | NotOpened::EmptyPage
        | NotOpened::DamagedPage
        | NotOpened::Record(_) => keep::not_opened(error),
    };
    let others =
        [NotOpened::NoData, NotOpened::OtherPage, NotOpened::EmptyPage, NotOpened::DamagedPage];
    for error in damaged.into_iter().chain(records).chain(others) {
        let words = listed(&error);
        check(&words);
        assert!(words.contains("没有打开"), "{words}");
    }
}

#[test]
fn a_damaged_word_file_is_described_in_chinese() {
    for part in
        ["(archive)", "word/document.xml", "customXml/item1.xml", "word/theme/theme1.xml", ""]
    {
        for defect in DEFECTS {
            check(&archive::words(defect, part));
        }
    }
    for kind in [
        ProblemKind::Unknown,
        ProblemKind::OutsideRow,
        ProblemKind::SecondGroup,
        ProblemKind::LeftOut,
        ProblemKind::Unpaired,
        ProblemKind::OutOfReach,
    ] {
        let problem = Problem {
            kind,
            name: "单位".to_owned(),
            suggestion: Some("单位名称".to_owned()),
            part: "word/header1.xml".to_owned(),
            paragraph: 3,
            nearby: "单位".to_owned(),
            around: Surroundings {
                page: Page::Number(2),
                heading: "概况".to_owned(),
                table: Some(4),
                label: "联系".to_owned(),
            },
        };
        let paragraph = "页眉第 3 段";
        let place = format!("{paragraph}，“概况”之下，第 4 个表格“联系”一行");
        for (words, place) in
            [(settings::problem(&problem), &*place), (form::downloaded(&[problem]), paragraph)]
        {
            check(&words);
            assert!(words.contains(place), "{words}");
        }
    }
}

#[test]
fn values_that_were_not_taken_are_named_as_on_the_screen() {
    let draft = Draft::default().after(Action::Type("year".to_owned(), "2026".to_owned()));
    let mut names: Vec<(String, Option<String>)> = places(2)
        .iter()
        .map(|place| (format!("form.{place}"), Some(place.field.label.to_owned())))
        .collect();
    for name in Field::ALL.iter().map(|field| field.name()) {
        names.push((name.to_owned(), unread::named(name, &draft, of_2026())));
    }
    let typed = ["version", "facts", "typed", "form", "output_value_unit", "products[7].name"];
    names.extend(typed.map(|name| (name.to_owned(), None)));
    names.push(("typed.form.years[0].sales".to_owned(), None));
    names.push(("<b>x</b>".to_owned(), Some("本页没有的内容1项".to_owned())));
    for (field, label) in names {
        for why in REASONS {
            let unread = [Unread { field: field.clone(), why }];
            let words = keep::partly(&unread, &draft, of_2026());
            check(&words);
            assert!(label.as_deref().is_none_or(|label| words.contains(label)), "{field}: {words}");
        }
    }
}

/// The names come from the readers themselves, so here is a record with a fault in every place.
#[test]
fn a_record_with_faults_everywhere_is_described_in_chinese() {
    let record = r#"{"version":3,"x":1,"version":3,"facts":{"manufacturer":"?","manufacturer":true,"y":1,
        "output_value_yuan":"-1","products":[{"title":"?","weight":1,"name":7},3]},
        "typed":{"z":1,"output":7,"unit":"?","product_names":[7],
        "form":{"applicant":7,"years[0].sales":[],"products[1].issuer":{},"products[x].issuer":"a","unknown":7}}}"#;
    let opened = from_json(record).expect("a record");
    assert!(opened.unread.len() > 10, "{:?}", opened.unread);
    let draft = opened.draft.after(Action::Type("year".to_owned(), "2026".to_owned()));
    let words = keep::partly(&opened.unread, &draft, of_2026());
    check(&words);
    for name in
        ["申报单位", "2023年 销售收入", "产品2 颁发机构", "产品1 所获称号", super::amount::UNIT]
    {
        assert!(words.contains(name), "{name}: {words}");
    }
}

#[test]
fn the_other_messages_about_files_are_in_chinese() {
    for reversal in [Reversal::Clear, Reversal::Open, Reversal::Remove(0), Reversal::Discard] {
        check(keep::undo(reversal));
    }
    for refused in [Refused::TooLarge, Refused::NoSettings, Refused::Newer] {
        check(settings::not_opened(refused));
    }
    for why in [NoParts::Awaited, NoParts::Changed] {
        check(form::no_parts(why));
    }
    for error in
        [ShareError::Version, ShareError::CutOff, ShareError::Unreadable, ShareError::TooLong]
    {
        check(keep::not_shared(error));
    }
    for version in ["0.1.0", "", "<b>x</b>"] {
        check(&keep::other_rules(version));
    }
    for words in [
        keep::FILE_REFUSED,
        keep::TOO_LARGE,
        keep::DRAFT_FAILED,
        keep::NOT_SAVED,
        keep::FULL,
        keep::TOO_LONG,
        keep::OCCUPIED,
        keep::ELSEWHERE,
        keep::BY_FILE,
        keep::MISSING,
        form::DOWNLOAD_REFUSED,
        form::PARTS_UNFIT,
    ] {
        check(words);
    }
}

#[test]
fn an_opened_draft_says_whose_it_is_from_when_and_its_verdict() {
    let complete = include_str!("../../../tests/drafts/application.json");
    let complete = from_json(complete.trim_end()).expect("a record").draft;
    let named = |draft: Draft, name: &str| {
        draft.after(Action::Type("applicant".to_owned(), name.to_owned()))
    };
    let filled =
        |draft: Draft, day: &str| draft.after(Action::Type("filled_on".to_owned(), day.to_owned()));
    let complete = filled(named(complete, "某某公司"), "");
    let file = Date::new(2026, 6, 2);
    for (draft, file, expected) in [
        (complete.clone(), None, "已打开某某公司申报表，结论：可以申报（第十五条）。"),
        (
            complete.clone(),
            file,
            "已打开某某公司申报表（文件日期2026年6月2日），结论：可以申报（第十五条）。",
        ),
        (
            filled(complete, "2026-06-01"),
            file,
            "已打开某某公司申报表（填报日期2026年6月1日，文件日期2026年6月2日），结论：可以申报（第十五条）。",
        ),
        (named(Draft::default(), " "), None, "已打开未填单位名称的申报表，结论：尚不能确定。"),
    ] {
        let assessment = assess_under(of_2026(), &draft.facts());
        assert_eq!(keep::opened(&draft, &assessment, file), expected);
    }
}

/// What a file holds that other people have made stands in no message.
#[test]
fn a_form_of_another_version_is_named_by_its_number_alone() {
    let mut package = crate::form::template::default_form();
    let data =
        Data { json: "{}".to_owned(), rules_version: "v1-beta.2".to_owned(), ..Data::default() };
    embed(&mut package, &data).expect("embeds");
    assert_eq!(keep::other_rules(&data.rules_version).matches("（1.2）").count(), 1);
}

/// Every file that carries the enterprise's name has a name that file systems take: never that of a
/// device, of at most 255 bytes.
#[test]
fn files_have_names_that_file_systems_take() {
    for applicant in ["", "CON", "nul.txt", "../../甲", "\u{202e}fdp", "甲:乙", &"厂".repeat(1000)]
    {
        for name in [
            keep::draft_file_name(applicant, "2026-11-23"),
            form::file_name(applicant, "2026-11-23", false, "docx"),
            form::file_name(applicant, "2026-11-23", true, "html"),
        ] {
            assert!(name.starts_with("市长质量奖") && name.len() <= 255, "{name}");
            let refused = |c: char| c.is_control() || r#"\/:*?"<>|"#.contains(c) || c == '\u{202e}';
            assert!(!name.contains(refused), "{name}");
        }
    }
    assert_eq!(
        keep::draft_file_name("某某公司", "2026-11-23"),
        "市长质量奖自查草稿_某某公司_2026-11-23.json"
    );
}
