//! Forms that failed, as the files of `tests/cases/faults/`, and others of the same kinds.

use std::io::{Cursor, Read as _};

use super::{BODY, NAMESPACE, OPEN, SHUT, body, group, lines, part, text, texts};
use crate::fill::{Filled, fill, placeholders};
use crate::package::{CONTENT_TYPES, Package, Part};
use crate::values::{Numbered, Values};

const WHO: &str = "某某&'厂";

pub(super) fn values() -> Values {
    let mut values = texts(&[
        ("申报单位", WHO),
        ("草稿标记", "草稿"),
        ("联系人", "张"),
        ("先进质量管理方法", "长\n文"),
    ]);
    let mut products = group("产品", &["序号", "名称", "称号"], 2);
    products.items[1][1] = "乙".to_owned();
    values.group(products);
    values.number(Numbered { group: "产品".to_owned(), most: 5, grows: true });
    values
}

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/cases/faults/", $name))
    };
}

/// The part of this name as an independent reader takes it out of the written form.
fn read_back(form: &Package, name: &str) -> String {
    let bytes = form.to_bytes().expect("writes");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("has the part").read_to_string(&mut text).expect("is text");
    text
}

/// What is said of each problem: its kind, its name, the text around it, the label of its row.
fn said(filled: &Filled) -> Vec<String> {
    let problems = filled.problems.iter();
    problems
        .map(|of| {
            let around = &of.around;
            format!("{:?} {}|{}|{}", of.kind, of.name, of.nearby, around.label)
        })
        .collect()
}

/// Fills a file, and compares the text of the body and the problems.
#[track_caller]
fn check(file: &[u8], expected: &str, problems: &[&str]) -> Package {
    let form = Package::read(file).expect("reads");
    let filled = fill(&form, &values()).expect("fills");
    let body = read_back(&filled.package, BODY);
    assert_eq!(lines(&body).join("|"), expected);
    assert_eq!(said(&filled), problems);
    let types = read_back(&filled.package, CONTENT_TYPES);
    assert!(types.contains("wordprocessingml.document.main+xml"), "{types}");
    filled.package
}

#[test]
fn braces_that_do_not_pair_are_listed() {
    let one = ["Unpaired |单位：{{申报单位}|"];
    check(file!("brace-missing.docx"), "单位：{{申报单位}", &one);
    check(file!("brace-tab.docx"), "{{申报单位\t}}", &["Unpaired |{{申报单位 }}|"]);
    let two = ["Unpaired |单位：{{申报|", "Unpaired |单位}}|"];
    check(file!("brace-two-paragraphs.docx"), "单位：{{申报|单位}}", &two);
}

#[test]
fn every_part_is_filled_or_listed() {
    let form = check(file!("watermark.docx"), "正文 某某&'厂", &[]);
    let header = read_back(&form, "word/header1.xml");
    assert!(header.contains("string=\"草稿\"") && !header.contains("{{"), "{header}");
    let form = check(file!("placeholder-in-comment.docx"), "正文", &[]);
    assert_eq!(lines(&read_back(&form, "word/comments.xml")), [WHO]);
}

#[test]
fn a_bound_control_shows_its_value() {
    let form = check(file!("bound-control.docx"), "封面：某某&'厂|正文：某某&'厂", &[]);
    let body = read_back(&form, BODY);
    assert!(!body.contains("dataBinding") && body.contains("<w:alias"), "{body}");
    let core = read_back(&form, "docProps/core.xml");
    assert!(core.contains("<dc:title>某某&amp;'厂</dc:title>"), "{core}");
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let form = check(file!("tracked-move.docx"), "旧处|某某&'厂新处", &[]);
    assert!(!read_back(&form, BODY).contains("w:moveFrom "));
    check(file!("tracked-deleted-tab.docx"), WHO, &[]);
}

#[test]
fn archives_of_other_writers_are_read() {
    for file in [
        &file!("zip64-end-record.docx")[..],
        file!("trailing-newline.docx"),
        file!("backslash.docx"),
        file!("dotx-renamed.docx"),
    ] {
        check(file, WHO, &[]);
        let form = Package::read(file).expect("reads");
        assert_eq!(placeholders(&form).expect("reads"), ["申报单位"]);
    }
    let plain = file!("dotx-renamed.docx");
    for tail in [&b"\n"[..], b"\r\n\r\n", b"\0\0\0\0", b"\n--boundary--\n"] {
        check(&[plain, tail].concat(), WHO, &[]);
    }
}

#[test]
fn merged_rows_repeat_whole() {
    let rows = "序号1|名称 名称1||称号 称号1|序号2|名称 乙||称号 称号2";
    check(file!("item-on-two-rows.docx"), rows, &[]);
    let form = check(
        file!("merge-begins-in-row.docx"),
        "产品情况|名称|称号||名称1|称号1||乙|称号2|合计|x|y",
        &[],
    );
    assert_eq!(read_back(&form, BODY).matches("<w:vMerge/>").count(), 2);
}

#[test]
fn a_filled_row_of_exact_height_grows() {
    let form = check(file!("row-of-fixed-height.docx"), "先进质量管理方法|长|文|联系人|张", &[]);
    let xml = read_back(&form, BODY);
    assert!(xml.contains("<w:trHeight w:val=\"600\" w:hRule=\"atLeast\"/>"), "{xml}");
    // A row without placeholders keeps its height, and so does a former height.
    let row = |properties: &str, text: &str| {
        format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc>{OPEN}{text}{SHUT}</w:tc></w:tr>")
    };
    let height = |rule: &str| format!("<w:trHeight w:hRule=\"{rule}\" w:val=\"5\"/>");
    let former = format!("<w:trPrChange><w:trPr>{}</w:trPr></w:trPrChange>", height("exact"));
    let all = |first: &str, second: &str| {
        let outer = format!("<w:tbl>{}</w:tbl>", row(second, "{{联系人}}"));
        format!(
            "<w:tbl>{}<w:tr><w:trPr>{first}</w:trPr><w:tc>{outer}</w:tc></w:tr></w:tbl>",
            row(&height("exact"), "x")
        )
    };
    let template = body_of(&all(&height("exact"), &(height("exact") + &former)));
    let filled = fill(&template, &values()).expect("fills");
    let expected = all(&height("atLeast"), &(height("atLeast") + &former))
        .replace("<w:t>{{联系人}}", "<w:t xml:space=\"preserve\">张");
    assert_eq!(text(&filled.package, BODY), body(&expected));
}

pub(super) fn body_of(inner: &str) -> Package {
    part(BODY, &body(inner))
}

/// Fills a body, and compares its text and the problems.
#[track_caller]
fn check_body(inner: &str, expected: &str, problems: &[&str]) -> String {
    let filled = fill(&body_of(inner), &values()).expect("fills");
    let xml = text(&filled.package, BODY).to_owned();
    assert_eq!(lines(&xml).join("|"), expected, "{inner}");
    assert_eq!(said(&filled), problems, "{inner}");
    xml
}

#[test]
fn other_braces_are_listed_with_their_row() {
    let row = |cells: &[&str]| {
        let cell = |text: &&str| format!("<w:tc>{OPEN}{text}{SHUT}</w:tc>");
        format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>())
    };
    let table = |rows: &[&[&str]]| {
        format!("<w:tbl>{}</w:tbl>", rows.iter().map(|cells| row(cells)).collect::<String>())
    };
    check_body(
        &table(&[&["联系人", "{{联系人}"], &["单位", "{{申报", "单位}}"]]),
        "联系人|{{联系人}|单位|{{申报|单位}}",
        &["Unpaired |{{联系人}|联系人", "Unpaired |{{申报|单位", "Unpaired |单位}}|单位"],
    );
    // The nearest label as well; the head of the column where the row has none.
    check_body(
        &table(&[&["单位", "x", "联系人", "{联系人}"], &["", "", "", "{{联系}"]]),
        "单位|x|联系人|{联系人}||||{{联系}",
        &["Unpaired 联系人|{联系人}|单位 联系人", "Unpaired |{{联系}|"],
    );
    check_body(
        &table(&[&["单位", "联系人"], &["{{申报单位}}", "{{联系}}"]]),
        "单位|联系人|某某&'厂|【未知占位符：联系】",
        &["Unknown 联系|{{联系}}|联系人"],
    );
    let full = format!("{OPEN}｛｛申报单位｝{SHUT}");
    check_body(&full, "｛｛申报单位｝", &["Unpaired |｛｛申报单位｝|"]);
    for between in ["<w:br/>", "<w:cr/>", "<w:noBreakHyphen/>", "<w:sym w:char=\"F0\"/>"] {
        let inner = format!("{OPEN}{{{{申报</w:t>{between}<w:t>单位}}}}{SHUT}");
        let filled = fill(&body_of(&inner), &values()).expect("fills");
        assert_eq!(said(&filled), ["Unpaired |{{申报 单位}}|"], "{inner}");
    }
    // Other braces are text.
    check_body(&format!("{OPEN}集合{{a, b}} {{{{{{联系人}}}}}}{SHUT}"), "集合{a, b} {张}", &[]);
}

#[test]
fn attributes_and_other_text_are_filled_or_listed() {
    let xml = check_body(
        "<w:p><w:r><w:drawing><wp:docPr id=\"1\" descr='{{申报单位}}' title=\"{{产品2.名称}}\"/>\
         <a:t>{{联系人}}</a:t><a:t>｛｛联系&#x4EBA;｝｝</a:t><m:t>{{申报</m:t></w:drawing></w:r></w:p>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:pict><v:textpath string=\"{{产品.名称}}\"/></w:pict></w:r></w:p>\
         </w:tc></w:tr></w:tbl>\
         <w:p><w:r><w:pict><v:textpath string=\"{{没有}}\" id=\"{6C3C}\"/></w:pict></w:r></w:p>",
        "||",
        &["Unpaired |{{申报|", "OutOfReach 产品.名称|{{产品.名称}}|", "Unknown 没有|{{没有}}|"],
    );
    for filled in [
        "descr='某某&amp;&#39;厂' title=\"乙\"",
        "<a:t>张</a:t><a:t>张</a:t><m:t>{{申报</m:t>",
        "string=\"{{产品.名称}}\"",
    ] {
        assert!(xml.contains(filled), "{filled}: {xml}");
    }
}

/// Fills a part beside a body, and compares it and the problems.
#[track_caller]
fn check_part(name: &'static str, bytes: &[u8], expected: &[u8], problems: &[&str]) {
    let mut form = body_of("<w:p/>");
    form.parts.push(Part::new(name, bytes.to_vec()));
    let filled = fill(&form, &values()).expect("fills");
    assert_eq!(filled.package.parts[1].bytes, expected, "{name}");
    assert_eq!(said(&filled), problems, "{name}");
    assert!(filled.problems.iter().all(|of| of.part == name));
}

#[test]
fn parts_of_every_kind_are_filled_or_listed() {
    let chart = |text: &str| format!("<c:chart><a:t>{text}</a:t></c:chart>").into_bytes();
    check_part("word/charts/chart1.xml", &chart("{{联系人}}"), &chart("张"), &[]);
    let split = chart("{{联系</a:t><a:t>人}}");
    let halves = ["Unpaired |{{联系|", "Unpaired |人}}|"];
    check_part("word/charts/chart1.xml", &split, &split, &halves);
    check_part(
        "docProps/custom.xml",
        b"<a><vt:lpwstr>{{\xE8\x81\x94\xE7\xB3\xBB\xE4\xBA\xBA}}</vt:lpwstr></a>",
        "<a><vt:lpwstr>张</vt:lpwstr></a>".as_bytes(),
        &[],
    );
    // Nothing is filled in an address.
    let rels = "<a><b Target=\"mailto:{{联系人}}\"/></a>".as_bytes();
    let listed = ["OutOfReach 联系人|mailto:{{联系人}}|"];
    check_part("word/_rels/document.xml.rels", rels, rels, &listed);
    let comment = "<a><!-- {{联系人}} --></a>".as_bytes();
    check_part(
        "word/theme/theme1.xml",
        comment,
        comment,
        &["OutOfReach 联系人|<!-- {{联系人}} -->|"],
    );
    // Other formats are searched only.
    let html = "p { a } 申报 {{联系人}}".as_bytes();
    check_part("word/afchunk.htm", html, html, &["OutOfReach 联系人|联系人|"]);
    let wide: Vec<u8> = "\u{feff}{{联系人}}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_part("word/afchunk.txt", &wide, &wide, &["OutOfReach 联系人|联系人|"]);
    let inner = part("xl/sharedStrings.xml", "<t>{{联系人}}</t>").to_bytes().expect("writes");
    check_part("word/embeddings/a.xlsx", &inner, &inner, &["OutOfReach 联系人|联系人|"]);
    // Identifiers, data of programs and pictures have braces that mean nothing here.
    for other in [
        &b"<a b=\"{6C3C8BC8-F283}\"/>"[..],
        b"<a>{\"a\":{\"b\":1}}</a>",
        b"\x89PNG\r\n{{a}}\xFF",
        b"<a>{{\x80}}",
        b"<a><!-- {a} --></a>",
    ] {
        check_part("customXml/item7.xml", other, other, &[]);
    }
    let header = |text: &str| {
        let run = format!("{OPEN}{text}{SHUT}");
        format!("<w:glossaryDocument xmlns:w=\"{NAMESPACE}\">{run}</w:glossaryDocument>")
    };
    let mut filled = header("张").replace("<w:t>", "<w:t xml:space=\"preserve\">");
    filled.push(' ');
    let template = header("{{联系人}}") + " ";
    check_part("word/glossary/document.xml", template.as_bytes(), filled.as_bytes(), &[]);
}

#[test]
fn deleted_paragraphs_and_rows_are_not_there() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let moved = |text: &str| format!("<w:moveFrom w:id=\"2\">{}</w:moveFrom>", run(text));
    let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
    // The mark between two paragraphs was deleted, so they are one, with the properties of the second.
    let joined = check_body(
        &format!(
            "<w:p>{mark}{}</w:p> <w:p><w:pPr><w:jc/></w:pPr>{}</w:p>",
            run("{{申报"),
            run("单位}}")
        ),
        WHO,
        &[],
    );
    assert!(joined.contains("<w:p><w:pPr><w:jc/></w:pPr><w:r>"), "{joined}");
    let plain = format!("<w:p>{mark}{}</w:p><w:p>{}</w:p>", run("{{申报"), run("单位}}"));
    check_body(&plain, WHO, &[]);
    check_body(&format!("<w:p>{mark}{}</w:p><w:p></w:p>", run("{{联系人}}")), "张", &[]);
    let whole = format!("<w:p>{mark}{}</w:p><w:p>{}</w:p>", moved("{{申报单位}}"), run("后"));
    check_body(&whole, "后", &[]);
    // The last paragraph of a cell has none to join.
    let cell = format!("<w:tc><w:p>{mark}{}</w:p></w:tc>", moved("{{申报单位}}"));
    check_body(&format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>"), "", &[]);
    // A row that was deleted goes with its placeholders, and a table with its last row.
    let row = |change: &str, text: &str| {
        format!("<w:tr><w:trPr>{change}</w:trPr><w:tc><w:p>{text}</w:p></w:tc></w:tr>")
    };
    let deleted = row("<w:del w:id=\"1\"/>", &run("{{联系人}}"));
    let kept = row("", &run("{{联系人}}"));
    check_body(&format!("<w:tbl>{deleted}{kept}</w:tbl>"), "张", &[]);
    check_body(&format!("<w:tbl>{deleted}{deleted}</w:tbl><w:p/>"), "", &[]);
    let old = row("<w:del w:id=\"1\"/>", &run("旧"));
    check_body(&format!("<w:tbl>{old}{kept}</w:tbl>"), "旧|张", &[]);
    // Content without a placeholder stays as it is.
    let other = format!("<w:p><w:del w:id=\"1\">{}</w:del></w:p>", run("旧"));
    assert_eq!(check_body(&other, "旧", &[]), body(&other));
    // In a header too.
    let header =
        format!("<w:hdr xmlns:w=\"{NAMESPACE}\"><w:p>{}</w:p></w:hdr>", moved("{{联系人}}"));
    let empty = format!("<w:hdr xmlns:w=\"{NAMESPACE}\"><w:p></w:p></w:hdr>");
    check_part("word/header1.xml", header.as_bytes(), empty.as_bytes(), &[]);
}

#[test]
fn controls_lose_what_hides_their_value() {
    let control = |properties: &str, text: &str| {
        format!(
            "<w:p><w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:t{}</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            if text == "张" {
                " xml:space=\"preserve\">张".to_owned()
            } else {
                format!(">{text}")
            }
        )
    };
    let bound = "<w:id w:val=\"1\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" \
                 w:storeItemID=\"{B1}\"/><w15:dataBinding w:xpath=\"/a\"/><w:text/>";
    let xml = check_body(&control(bound, "{{联系人}}"), "张", &[]);
    assert_eq!(xml, body(&control("<w:id w:val=\"1\"/><w:text/>", "张")));
    let long =
        bound.replace("<w15:dataBinding w:xpath=\"/a\"/>", "<w15:dataBinding></w15:dataBinding>");
    let xml = check_body(&control(&long, "{{联系人}}"), "张", &[]);
    assert_eq!(xml, body(&control("<w:id w:val=\"1\"/><w:text/>", "张")));
    let other = control(bound, "张");
    assert_eq!(check_body(&other, "张", &[]), body(&other));
}
