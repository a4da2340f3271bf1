//! The default form: its placeholders, its tables, its bytes.

use quality_award_rules::{Facts, assess_under};
use roxmltree::Document;

use crate::draft::Draft;
use crate::form::field::Format;
use crate::form::place::{Place, places};
use crate::form::template::default_form;
use crate::form::values::values;
use crate::year::of_2026;
use docx::fill::{Filled, fill};
use docx::package::Package;
use docx::placeholder::find;
use docx::values::{Group, Values};

const BODY: &str = "word/document.xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The text of a part of the package.
#[track_caller]
fn text<'a>(package: &'a Package, name: &str) -> &'a str {
    let part = package.part(name).expect("the part exists");
    str::from_utf8(&part.bytes).expect("the part is UTF-8")
}

/// The paragraphs of a part as a reader sees them.
#[track_caller]
fn lines(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).expect("is XML");
    let named =
        |name: &'static str| move |node: &roxmltree::Node| node.has_tag_name((NAMESPACE, name));
    let paragraphs = document.descendants().filter(named("p"));
    let text = |of: roxmltree::Node| {
        of.descendants().filter(named("t")).filter_map(|t| t.text()).collect()
    };
    paragraphs.map(text).collect()
}

fn unknown(name: &str) -> String {
    format!("【{name}】")
}

/// What the page fills a form with.
fn all() -> Values {
    let assessment = assess_under(of_2026(), &Facts::default());
    values(&Draft::default(), &assessment, true, None)
}

/// Placeholders whose values may be longer than a page: their rows may be split across pages, as no
/// other may.
fn is_long(name: &str) -> bool {
    let long = |place: &Place| matches!(place.field.format, Format::Long(_));
    places(0).iter().any(|place| place.field.label == name && long(place))
}

/// Parts of running text, as lines.
fn running_text() -> Vec<(String, Vec<String>)> {
    default_form()
        .parts
        .iter()
        .filter(|part| part.name.starts_with("word/"))
        .filter(|part| str::from_utf8(&part.bytes).is_ok_and(|xml| xml.contains("<w:p>")))
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
        // Each item says its field and its number: `内容1`, `内容2`.
        let item = |number| of.fields.iter().map(|field| format!("{field}{number}")).collect();
        let items = (1..=count).map(item).collect();
        values.group(Group { items, ..of });
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

/// WPS lays a table out by its grid: fixed layout, the full grid, widths in dxa, and cells that
/// are as wide as the columns they span, in every row.
#[test]
fn tables_obey_the_rules_of_wps() {
    let filled = complete(3);
    let document = Document::parse(text(&filled.package, BODY)).expect("is XML");
    let tables: Vec<_> =
        document.descendants().filter(|node| node.has_tag_name(of("tbl"))).collect();
    assert_eq!(tables.len(), 15);
    for table in tables {
        let properties = child(table, "tblPr");
        assert_eq!(child(properties, "tblLayout").attribute(of("type")), Some("fixed"));
        let grid: Vec<u32> = children(child(table, "tblGrid"), "gridCol").map(width).collect();
        let total = child(properties, "tblW");
        assert_eq!((total.attribute(of("type")), width(total)), (Some("dxa"), grid.iter().sum()));
        for row in children(table, "tr") {
            let mut at = 0;
            for cell in children(row, "tc") {
                let properties = child(cell, "tcPr");
                let span =
                    children(properties, "gridSpan").next().map_or(1, |span| value(span, "val"));
                let columns = grid.get(at..at + span as usize).expect("the row fits the grid");
                let own = child(properties, "tcW");
                assert_eq!(own.attribute(of("type")), Some("dxa"));
                assert_eq!(width(own), columns.iter().sum::<u32>(), "cell {at}");
                at += columns.len();
            }
            assert_eq!(at, grid.len(), "the row fills the grid");
        }
    }
}

/// A name in the namespace of running text.
fn of(name: &str) -> (&str, &str) {
    (NAMESPACE, name)
}

fn children<'a>(
    node: roxmltree::Node<'a, 'a>,
    name: &'static str,
) -> impl Iterator<Item = roxmltree::Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(of(name)))
}

#[track_caller]
fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &'static str) -> roxmltree::Node<'a, 'a> {
    children(node, name).next().expect("has the element")
}

#[track_caller]
fn value(node: roxmltree::Node<'_, '_>, name: &str) -> u32 {
    node.attribute(of(name)).and_then(|text| text.parse().ok()).expect("is a number")
}

/// The width of a column, a cell or a table in twentieths of a point.
#[track_caller]
fn width(node: roxmltree::Node<'_, '_>) -> u32 {
    value(node, "w")
}

#[test]
fn only_rows_of_long_texts_are_split_across_pages() {
    for row in text(&default_form(), BODY).split("<w:tr>").skip(1) {
        let row = row.split("</w:tr>").next().unwrap_or(row);
        let row_alone = format!("<w:tr xmlns:w=\"{NAMESPACE}\">{row}</w:tr>");
        let said = lines(&row_alone).concat();
        let long = find(&said).iter().any(|hit| is_long(&hit.name));
        assert_eq!(!row.contains("<w:cantSplit/>"), long, "{said}");
    }
}

/// Parts that office programs add when they save a form. The page would carry them for nothing, so
/// whoever saves the default form deletes each with the entries that refer to it.
#[test]
fn the_form_has_no_part_that_it_does_not_need() {
    for name in [
        "docProps/app.xml",
        "docProps/thumbnail.emf",
        "docProps/thumbnail.jpeg",
        "docProps/thumbnail.wmf",
        "word/webSettings.xml",
    ] {
        assert!(default_form().part(name).is_none(), "{name}");
    }
}

/// Whatever a part refers to exists, which Word insists on.
#[test]
fn relationships_and_types_lead_somewhere() {
    let form = default_form();
    let targets = |list: &str, name: &str| -> Vec<String> {
        let list = Document::parse(list).expect("is XML");
        let values = list.descendants().filter_map(|entry| entry.attribute(name));
        values.map(str::to_owned).collect()
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
