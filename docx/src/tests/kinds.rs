//! What a file is said to be that is no form, and where a fault of a form is said to be.

use super::faults::{body_of, values};
use super::{OPEN, SHUT, part};
use crate::error::Defect;
use crate::fill::fill;
use crate::kind::FileKind;
use crate::package::{CONTENT_TYPES, Package, Part};
use crate::problem::{Page, ProblemKind};

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/cases/faults/", $name))
    };
}

#[test]
fn the_page_is_said_as_far_as_it_is_known() {
    #[track_caller]
    fn check(inner: &str, page: Page, heading: &str, table: Option<usize>) {
        let filled = fill(&body_of(inner), &values()).expect("fills");
        let [problem] = &filled.problems[..] else { panic!("{:?}", filled.problems) };
        let around = &problem.around;
        assert_eq!((around.page, &*around.heading, around.table), (page, heading, table));
        assert_eq!(problem.kind, ProblemKind::Unpaired);
    }
    let fault = format!("{OPEN}{{{{甲{SHUT}");
    let broken = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    let rendered = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>后</w:t></w:r></w:p>";
    let heading =
        "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>一、概况</w:t></w:r></w:p>";
    let styled = "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>二</w:t></w:r></w:p>";
    check(&fault, Page::Number(1), "", None);
    let long = format!("{OPEN}{}{SHUT}", "长".repeat(201));
    for before in
        [&long, &"<w:p/>".repeat(8), "<w:tbl><w:tr></w:tr></w:tbl>", "<w:p><w:pict></w:pict></w:p>"]
    {
        check(&format!("{before}{fault}"), Page::Unknown, "", None);
    }
    check(&format!("{heading}{long}{fault}"), Page::Unknown, "一、概况", None);
    check(&format!("{heading}{styled}{long}{fault}"), Page::Unknown, "二", None);
    check(&format!("{broken}{fault}"), Page::From(2), "", None);
    let section = |kind: &str| {
        format!("<w:p><w:pPr><w:sectPr><w:type w:val=\"{kind}\"/></w:sectPr></w:pPr></w:p>{fault}")
    };
    check(&section("nextPage"), Page::From(2), "", None);
    check(&section("continuous"), Page::Number(1), "", None);
    check(&format!("{fault}{rendered}"), Page::Number(1), "", None);
    check(&format!("{broken}{rendered}{rendered}{fault}"), Page::Number(3), "", None);
    let table = format!("<w:tbl><w:tr><w:tc>{fault}</w:tc></w:tr></w:tbl>");
    check(&format!("{long}<w:tbl></w:tbl>{table}"), Page::Unknown, "", Some(2));
}

#[test]
fn files_of_other_kinds_are_named() {
    #[track_caller]
    fn check(file: &[u8], expected: Defect) {
        assert_eq!(Package::read(file).expect_err("fails").defect(), expected);
    }
    let other = Defect::OtherKind;
    check(file!("docm-renamed.docx"), other(FileKind::Macros));
    check(file!("old.doc"), Defect::OldFormat);
    check(file!("page.pdf"), other(FileKind::Pdf));
    let compound = |stream: &str| {
        let stream = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain(stream).collect::<Vec<u8>>()
    };
    check(&compound("EncryptedPackage"), Defect::Encrypted);
    check(&compound("WordDocument"), Defect::OldFormat);
    check(&compound("Workbook"), other(FileKind::OldSheet));
    check(&compound("PowerPoint Document"), other(FileKind::OldSlides));
    for (begins, kind) in [
        (&b"{\\rtf1}"[..], FileKind::Rtf),
        (b"\xFF\xD8\xFF\xE0", FileKind::Image),
        (b"\x89PNG\r\n", FileKind::Image),
        (b"Rar!\x1A", FileKind::Archive),
        (b"\xEF\xBB\xBF<!DOCTYPE HTML>", FileKind::Html),
        (b"<?xml version=\"1.0\"?>\n<html>", FileKind::Html),
        (b"<?xml version=\"1.0\"?><pkg:package>", FileKind::WordXml),
        (b"MIME-Version: 1.0", FileKind::Html),
    ] {
        check(begins, other(kind));
    }
    let types =
        |text: &str| part(CONTENT_TYPES, &format!("<Types><a ContentType=\"{text}\"/></Types>"));
    for (package, kind) in [
        (
            types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
            FileKind::Sheet,
        ),
        (types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), FileKind::Sheet),
        (types("application/vnd.openxmlformats-officedocument.presentationml.x"), FileKind::Slides),
        (types("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), FileKind::Macros),
        (part("META-INF/manifest.xml", "<a/>"), FileKind::OpenDocument),
        (part("OFD.xml", "<a/>"), FileKind::Ofd),
        (part("a.docx", "x"), FileKind::Zip),
    ] {
        check(&package.to_bytes().expect("writes"), other(kind));
    }
    // An archive of files whose names are GBK, as programs for Chinese Windows write them.
    let names = part("dd.docx", "x").to_bytes().expect("writes");
    let names: Vec<u8> =
        names.iter().map(|byte| if *byte == b'd' { 0xD6 } else { *byte }).collect();
    check(&names, other(FileKind::Zip));
    // A plain type does not make macros a plain document.
    let mut plain = Package::read(file!("dotx-renamed.docx")).expect("reads");
    plain.parts.push(Part::new("word/vbaProject.bin", &b"x"[..]));
    check(&plain.to_bytes().expect("writes"), other(FileKind::Macros));
}
