//! Tests of the whole way from a form to a filled form.

mod blank;
mod data;
mod faults;
mod fill;
mod fuzz;
mod hostile;
mod inflate;
mod kinds;
mod lines;
mod marks;
mod merged;
mod numbered;
mod package;
mod read;
mod rows;
mod scan;

use super::fill::fill;
use super::package::{Package, Part};
use super::problem::ProblemKind;
use super::values::{Group, Values};
use super::xml::{Shape, cut};

const BODY: &str = "word/document.xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A paragraph around the text of its only run.
const OPEN: &str = "<w:p><w:r><w:t>";
const SHUT: &str = "</w:t></w:r></w:p>";

/// A form of a few pages, as an office program saves it.
fn sample_form() -> Package {
    Package::read(include_bytes!("form.docx")).expect("reads")
}

/// A package with this one part.
fn part(name: &'static str, xml: &str) -> Package {
    Package { parts: vec![Part::new(name, xml.as_bytes().to_vec())] }
}

/// A body around paragraphs and tables.
fn body(inner: &str) -> String {
    format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{inner}</w:body></w:document>")
}

/// The text of a part of the package.
#[track_caller]
fn text<'a>(package: &'a Package, name: &str) -> &'a str {
    let part = package.part(name).expect("the part exists");
    str::from_utf8(&part.bytes).expect("the part is UTF-8")
}

/// Fills a body and compares its XML, and the problems by kind, name and paragraph.
#[track_caller]
fn check(inner: &str, values: &Values, expected: &str, problems: &[(ProblemKind, &str, usize)]) {
    let filled = fill(&part(BODY, &body(inner)), values).expect("fills");
    assert_eq!(text(&filled.package, BODY), body(expected));
    let found: Vec<_> = filled
        .problems
        .iter()
        .map(|problem| (problem.kind, problem.name.as_str(), problem.paragraph))
        .collect();
    assert_eq!(found, problems);
    assert!(filled.problems.iter().all(|problem| problem.part == BODY));
}

fn unknown(name: &str) -> String {
    format!("【未知占位符：{name}】")
}

/// `("甲", "1")` and so on, without groups.
fn texts(pairs: &[(&str, &str)]) -> Values {
    let mut values = Values::new(unknown);
    for &(name, value) in pairs {
        values.text(name, value);
    }
    values
}

/// A group of `count` items whose fields say their name and number: `名1`, `名2`.
fn group(name: &str, fields: &[&str], count: usize) -> Group {
    Group {
        name: name.to_owned(),
        fields: fields.iter().map(|&field| field.to_owned()).collect(),
        items: (1..=count)
            .map(|number| fields.iter().map(|field| format!("{field}{number}")).collect())
            .collect(),
    }
}

/// The paragraphs of a part as a reader shows them, read independently of the outline.
#[track_caller]
fn lines(xml: &str) -> Vec<String> {
    let pieces = cut(xml.as_bytes()).expect("well-formed").expect("running text");
    let mut lines = vec![String::new()];
    let mut in_text = false;
    for piece in pieces.all {
        let line = lines.last_mut().expect("never empty");
        match (piece.shape, piece.word) {
            (Shape::Open, "t") => in_text = true,
            (Shape::Close, "t") => in_text = false,
            (Shape::Text, _) if in_text => line.push_str(&piece.decode().expect("decodes")),
            (Shape::Empty, "br") => line.push('\n'),
            (Shape::Empty, "tab") => line.push('\t'),
            (Shape::Close | Shape::Empty, "p") => lines.push(String::new()),
            _ => {}
        }
    }
    lines.pop();
    lines
}
