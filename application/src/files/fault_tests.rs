//! Files that failed, as the office and the enterprise meet them: what is said of each.

use quality_award_page::Part;
use quality_award_rules::assess_under;

use super::tests::{element, form, governing, parts};
use super::*;
use crate::draft::Action;
use crate::form::examine::examine;
use crate::form::ready::with_ready_form;
use crate::words::{form as form_words, keep, settings as words};
use crate::year::of_2026;
use docx::data::extract;
use docx::package::Package;

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/cases/faults/", $name))
    };
}

fn draft() -> Draft {
    Draft::default().after(Action::Type("applicant".to_owned(), "某某公司".to_owned()))
}

/// Takes a form as the office does and exports it as the enterprise does; compares how many placeholders
/// are filled and what is said to both of the rest.
#[track_caller]
fn check(file: &[u8], count: usize, said: &[&str]) {
    let office = Office::default().with_template(Some(Template::new("表.docx", file)));
    let office = with_ready_form(office);
    let template = office.template.clone().expect("a form");
    let (found, problems) = examine(&template, &office).expect("fills");
    assert_eq!(found, count);
    assert_eq!(problems.iter().map(words::problem).collect::<Vec<_>>(), said);
    let draft = draft();
    let assessment = assess_under(of_2026(), &draft.facts());
    let (bytes, problems) =
        docx(&draft, &assessment, true, None, Some(&template), &[]).expect("fills");
    let exported = form_words::downloaded(&problems);
    for said in said {
        // The page says in which paragraph; the page of the template is for the office.
        let (_, place) = said.split_once('（').expect("says where");
        let (paragraph, _) = place.split_once('，').expect("and more");
        assert!(exported.contains(paragraph), "{exported}");
    }
    assert!(opened(&bytes, &governing(), &[]).is_ok());
}

#[test]
fn what_stays_is_said_to_the_office_and_at_export() {
    let unpaired = "大括号不成对，或者占位符被制表符、换行、分段、单元格隔开，这里没有填写";
    let of = |words: &str, paragraph| {
        format!("“{words}”：{unpaired}（正文第 {paragraph} 段，模板第 1 页）。")
    };
    check(file!("brace-missing.docx"), 0, &[&of("单位：{{申报单位}", 1)]);
    check(file!("brace-tab.docx"), 0, &[&of("{{申报单位 }}", 1)]);
    check(file!("brace-two-paragraphs.docx"), 0, &[&of("单位：{{申报", 1), &of("单位}}", 2)]);
    for (file, count) in [
        (&file!("watermark.docx")[..], 2),
        (file!("placeholder-in-comment.docx"), 1),
        (file!("bound-control.docx"), 3),
        (file!("tracked-move.docx"), 1),
        (file!("tracked-deleted-tab.docx"), 1),
        (file!("dotx-renamed.docx"), 1),
        (file!("zip64-end-record.docx"), 1),
        (file!("trailing-newline.docx"), 1),
        (file!("backslash.docx"), 1),
        (file!("item-on-two-rows.docx"), 3),
        (file!("merge-begins-in-row.docx"), 2),
        (file!("row-of-fixed-height.docx"), 2),
    ] {
        check(file, count, &[]);
    }
}

/// Opens a file as a draft and as a form, and compares what it is said to be.
#[track_caller]
fn check_refused(file: &[u8], what: &str) {
    let as_draft = opened(file, &governing(), &[]).expect_err("holds no draft");
    assert_eq!(
        keep::not_opened(&as_draft),
        format!("这个文件没有打开：{what}。也可以改用本页导出的申报表，已填内容不受影响。")
    );
    let as_form = examine(&Template::new("x", file), &Office::default()).expect_err("is no form");
    assert_eq!(words::unreadable(&as_form), format!("这个文件没有选用：{what}。"));
}

#[test]
fn a_file_of_another_kind_is_named_with_what_to_do() {
    check_refused(
        file!("old.doc"),
        "是旧格式的 Word 或 WPS 文件（.doc、.wps），请用 Word 或 WPS 打开，另存为 .docx",
    );
    check_refused(
        file!("page.pdf"),
        "是 PDF 文件，不能读出所填内容，请改选 .docx 格式的 Word 文件",
    );
    check_refused(
        file!("docm-renamed.docx"),
        "是带有宏的 Word 文件（.docm、.dotm），请用 Word 或 WPS 打开，另存为不带宏的 .docx",
    );
    check_refused(b"{\\rtf1\\ansi}", "是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx");
    check_refused(b"\xFF\xD8\xFF\xE0", "是图片，不能读出文字，请改选 .docx 格式的 Word 文件");
}

#[test]
fn a_filled_form_loses_its_application_before_it_goes_into_an_edition() {
    let filled = form(&draft());
    let template = Template::new("已填.docx", &filled);
    let bare = template.without_data().expect("carries data");
    assert_eq!(bare.name(), "已填.docx");
    let package = bare.package().expect("reads");
    assert_eq!(extract(&package), Ok(None));
    assert!(bare.fits() && bare.without_data().is_none());
    // Nothing leads to the data any more, and the rest is that of the form.
    for part in &package.parts {
        let text = String::from_utf8_lossy(&part.bytes);
        assert!(!part.name.starts_with("customXml/"), "{}", part.name);
        assert!(!text.contains("customXml") && !text.contains("rIdData"), "{}", part.name);
    }
    let whole = template.package().expect("reads");
    assert_eq!(package.part("word/document.xml"), whole.part("word/document.xml"));
    // Whichever way the form came into the settings.
    let office = with_ready_form(Office::default().with_template(Some(template)));
    let edition = page(&parts(), &office, None).expect("fits the shell");
    let carried = Template::from_base64("", element(&edition, Part::Template)).expect("a form");
    let package = carried.package().expect("reads");
    assert_eq!(extract(&package), Ok(None));
    let body = package.part("word/document.xml").expect("a body");
    assert!(String::from_utf8_lossy(&body.bytes).contains("某某公司"));
    assert!(Template::new("x", file!("tracked-move.docx")).without_data().is_none());
}

/// A form that another program has saved again has the data under another name.
#[test]
fn data_is_found_in_a_form_that_was_saved_again() {
    let mut saved = Package::read(&form(&draft())).expect("reads");
    for part in &mut saved.parts {
        let renamed =
            |text: &str| text.replace("item1.xml", "item7.xml").replace("itemProps1", "itemProps7");
        part.name = renamed(&part.name).into();
        part.bytes = renamed(&String::from_utf8_lossy(&part.bytes)).into_bytes().into();
    }
    let saved = saved.to_bytes().expect("writes");
    assert!(extract(&Package::read(&saved).expect("reads")).expect("reads").is_some());
    let bare = Template::new("x", &saved).without_data().expect("carries data");
    let package = bare.package().expect("reads");
    assert!(!package.parts.iter().any(|part| part.name.starts_with("customXml/")));
}
