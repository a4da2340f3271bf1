//! The default form: its placeholders, its tables, its bytes.

use super::{BODY, body, group, lines, text, unknown};
use crate::docx::fill::{Filled, fill};
use crate::docx::placeholder::find;
use crate::docx::template::default_form;
use crate::docx::values::Values;
use crate::docx::xml::{Shape, cut};
use crate::draft::Draft;
use crate::form::field::Kind;
use crate::form::typed::{Place, places};
use crate::form::values::values;

/// What the page fills a form with.
fn all() -> Values {
    let assessment = quality_award_rules::assess_under(
        crate::draft::edition(),
        &quality_award_rules::Facts::default(),
    );
    values(&Draft::default(), &assessment, true)
}

/// Placeholders whose values may be longer than a page: their rows may be split across pages, as no
/// other may.
fn is_long(name: &str) -> bool {
    let long = |place: &Place| matches!(place.field.kind, Kind::Long(_));
    places(0).iter().any(|place| place.field.label == name && long(place))
}

/// Parts of running text, as lines.
fn running_text() -> Vec<(String, Vec<String>)> {
    default_form()
        .parts
        .iter()
        .filter(|part| part.name.starts_with("word/"))
        .filter(|part| cut(&part.bytes).is_ok_and(|pieces| pieces.is_some()))
        .map(|part| (part.name.to_string(), lines(text(&default_form(), &part.name))))
        .collect()
}

/// Every text says its own name in brackets; every group has `count` items.
fn complete(count: usize) -> Filled {
    let mut values = Values::new(unknown);
    for name in all().names().iter().filter(|name| !name.contains('.')) {
        values.text(name, format!("〔{name}〕"));
    }
    for of in all().groups {
        let fields: Vec<&str> = of.fields.iter().map(String::as_str).collect();
        values.group(group(&of.name, &fields, count));
    }
    fill(&default_form(), &values).expect("fills")
}

#[test]
fn placeholders_are_those_expected() {
    let mut found: Vec<String> = running_text()
        .into_iter()
        .flat_map(|(_, lines)| lines)
        .flat_map(|line| find(&line))
        .map(|hit| hit.name)
        .collect();
    found.sort();
    found.dedup();
    let mut expected = all().names();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn nothing_is_left_after_a_complete_fill() {
    for count in [0, 1, 18, 100] {
        let filled = complete(count);
        assert_eq!(filled.problems, []);
        for part in &filled.package.parts {
            let text = str::from_utf8(&part.bytes).expect("is UTF-8");
            assert!(!text.contains(['{', '}', '｛', '｝', '【']), "{}", part.name);
        }
        let body = lines(text(&filled.package, BODY));
        let numbered = |line: &&String| line.starts_with("内容");
        assert_eq!(body.iter().filter(numbered).count(), count);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = complete(18).package.to_bytes().expect("writes");
    assert_eq!(first, complete(18).package.to_bytes().expect("writes"));
}

#[test]
fn no_opinion_is_ever_filled() {
    let body = lines(text(&default_form(), BODY));
    let from = body.iter().position(|line| line.starts_with("十三、")).expect("has part thirteen");
    assert_eq!(body[from..].iter().filter(|line| *line == "（签章）").count(), 4);
    assert!(body[from..].iter().all(|line| find(line).is_empty()));
}

/// The value of an attribute of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The width of a tag in twentieths of a point.
#[track_caller]
fn width(tag: &str) -> u32 {
    attribute(tag, "w:w").and_then(|w| w.parse().ok()).expect("has a width")
}

/// WPS lays a table out by its grid: fixed layout, the full grid, widths in dxa, and cells that
/// are as wide as the columns they span, in every row.
#[test]
fn tables_obey_the_rules_of_wps() {
    let filled = complete(3);
    let pieces = cut(text(&filled.package, BODY).as_bytes()).expect("reads").expect("is text");
    let (mut grid, mut total, mut fixed) = (Vec::new(), 0, false);
    let (mut at, mut spanned, mut cell, mut tables) = (0, 0, 0, 0);
    for piece in &pieces.all {
        let tag = piece.source;
        match (piece.shape, piece.word) {
            (Shape::Open, "tbl") => (grid, total, fixed) = (Vec::new(), 0, false),
            (Shape::Empty, "tblW") => total = width(tag),
            (Shape::Empty, "tblLayout") => fixed = tag.contains("w:type=\"fixed\""),
            (Shape::Empty, "gridCol") => grid.push(width(tag)),
            (Shape::Open, "tr") => at = 0,
            (Shape::Open, "tc") => spanned = 1,
            (Shape::Empty, "tcW") => cell = width(tag),
            (Shape::Empty, "gridSpan") => {
                spanned =
                    attribute(tag, "w:val").and_then(|n| n.parse().ok()).expect("is a number");
            }
            (Shape::Close, "tc") => {
                assert_eq!(cell, grid[at..at + spanned].iter().sum::<u32>(), "cell {at}");
                at += spanned;
            }
            (Shape::Close, "tr") => assert_eq!(at, grid.len(), "the row fills the grid"),
            (Shape::Close, "tbl") => {
                assert!(fixed);
                assert_eq!(total, grid.iter().sum::<u32>());
                tables += 1;
            }
            _ => {}
        }
        if ["tblW", "tcW"].contains(&piece.word) {
            assert_eq!(attribute(tag, "w:type"), Some("dxa"), "{tag}");
        }
    }
    assert_eq!(tables, 15);
}

#[test]
fn only_rows_of_long_texts_are_split_across_pages() {
    for row in text(&default_form(), BODY).split("<w:tr>").skip(1) {
        let row = row.split("</w:tr>").next().unwrap_or(row);
        let said = lines(&body(&format!("<w:tr>{row}</w:tr>"))).concat();
        let long = find(&said).iter().any(|hit| is_long(&hit.name));
        assert_eq!(!row.contains("<w:cantSplit/>"), long, "{said}");
    }
}

/// Whatever a part refers to exists, which Word insists on.
#[test]
fn relationships_and_types_lead_somewhere() {
    let form = default_form();
    let targets = |list: &str, name: &str| -> Vec<String> {
        list.split('<').filter_map(|tag| attribute(tag, name)).map(str::to_owned).collect()
    };
    for target in targets(text(&form, "[Content_Types].xml"), "PartName") {
        assert!(form.part(target.trim_start_matches('/')).is_some(), "{target}");
    }
    for target in targets(text(&form, "_rels/.rels"), "Target") {
        assert!(form.part(&target).is_some(), "{target}");
    }
    for target in targets(text(&form, "word/_rels/document.xml.rels"), "Target") {
        assert!(form.part(&format!("word/{target}")).is_some(), "{target}");
    }
}
