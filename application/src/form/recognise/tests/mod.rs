//! What is recognised in forms, place by place.

mod any;
mod apply;
mod blank_forms;
mod made;
mod traps;

use docx::package::{Package, Part};

use super::choice::shown;
use super::*;
use crate::year::of_2026;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What a place asks, in brief: the name of its input, `empty` with the reason, or `?` with the reason.
fn asks(place: &Place) -> String {
    match &place.proposal {
        Proposal::Known(aim) if aim.item == Item::Each => format!("each {}", aim.name()),
        Proposal::Known(aim) => aim.name(),
        Proposal::Own(id) => format!("own {id}"),
        Proposal::Left(left) => format!("empty: {left:?}"),
        Proposal::Unknown(why) => format!("?: {why:?}"),
    }
}

/// Recognises a form and compares it place by place: the label, and what it asks.
#[track_caller]
fn check(form: &Package, year: Option<u16>, expected: &[(&str, &str)]) {
    let found = recognise(form, of_2026(), year, &[], &[]).expect("is recognised");
    let found: Vec<(String, String)> =
        found.places.iter().map(|place| (shown(place), asks(place))).collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(label, asks)| (&**label, &**asks)).collect();
    for (at, (one, other)) in found.iter().zip(expected).enumerate() {
        assert_eq!(one, other, "place {at} of {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

/// A form around paragraphs and tables.
fn form(inner: &str) -> Package {
    let body = format!(
        "<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{inner}<w:sectPr/></w:body></w:document>"
    );
    let list = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
        Target=\"word/document.xml\"/></Relationships>";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    Package {
        parts: vec![
            Part::new("[Content_Types].xml", types.as_bytes().to_vec()),
            Part::new("_rels/.rels", list.as_bytes().to_vec()),
            Part::new("word/document.xml", body.into_bytes()),
        ],
    }
}

/// A paragraph; what stands between `_<` and `>_` is underlined.
fn p(text: &str) -> String {
    let run = |text: &str, look: &str| {
        if text.is_empty() {
            return String::new();
        }
        let text = text.replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        format!("<w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let mut out = "<w:p>".to_owned();
    for (at, piece) in text.split("_<").enumerate() {
        let (under, plain) =
            if at == 0 { ("", piece) } else { piece.split_once(">_").expect("ends") };
        out += &run(under, "<w:rPr><w:u w:val=\"single\"/></w:rPr>");
        out += &run(plain, "");
    }
    out + "</w:p>"
}

/// A table. A cell is its paragraphs, one a line; in front may stand `3|` for a cell of three columns, `v|` for the
/// first of merged cells, and `^` is a cell that continues the one above.
fn table(rows: &[&[&str]]) -> String {
    let mut out = "<w:tbl>".to_owned();
    for row in rows {
        out += "<w:tr>";
        for cell in *row {
            let (look, text) = match cell.split_once('|') {
                Some(("v", text)) => ("<w:vMerge w:val=\"restart\"/>".to_owned(), text),
                Some((span, text)) => (format!("<w:gridSpan w:val=\"{span}\"/>"), text),
                None if *cell == "^" => ("<w:vMerge/>".to_owned(), ""),
                None => (String::new(), *cell),
            };
            let inner: String = match text.strip_prefix('<') {
                Some(_) => text.to_owned(),
                None => text.split('\n').map(p).collect(),
            };
            out.extend(["<w:tc><w:tcPr>", &look, "</w:tcPr>", &inner, "</w:tc>"]);
        }
        out += "</w:tr>";
    }
    out + "</w:tbl>"
}
