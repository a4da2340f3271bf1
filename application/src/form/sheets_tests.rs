//! The sheets of a form, filled, held against the layout of the form that is handed over.

use std::fs;

use docx::fill::fill_ready;
use docx::layout::paragraph::Content;
use docx::layout::table::Table;
use docx::layout::{Block, layout};
use docx::package::{Package, Part};
use docx::places::Place;
use docx::sheets::filled;
use docx::sheets::read::{Element, Node, Sheets};
use docx::values::{Group, Values};
use quality_award_rules::assess_under;

use super::ready::ready;
use super::sample::sample;
use super::template::default_form;
use super::values::values;
use crate::draft::Action;
use crate::year::of_2026;

/// The text of nodes without white space.
fn text(nodes: &[Node]) -> String {
    let mut all = String::new();
    for node in nodes {
        match node {
            Node::Text(text) | Node::Here(text) => all.push_str(text),
            Node::Element(element) => all.push_str(&text(&element.children)),
        }
    }
    all.split_whitespace().collect()
}

/// The elements with this name or class, the outer ones first.
fn find<'a>(nodes: &'a [Node], what: &str, found: &mut Vec<&'a Element>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.tag == what || element.class.split(' ').any(|class| class == what) {
            found.push(element);
        }
        find(&element.children, what, found);
    }
}

fn all<'a>(nodes: &'a [Node], what: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    find(nodes, what, &mut found);
    found
}

/// The elements of this name right in one.
fn inside<'a>(element: &'a Element, tag: &str) -> Vec<&'a Element> {
    let children = element.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) | Node::Here(_) => None,
    });
    children.filter(|element| element.tag == tag).collect()
}

/// The text of blocks in order, without white space.
fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                text.extend(paragraph.label.iter().map(|label| &*label.text));
                for piece in &paragraph.pieces {
                    match &piece.content {
                        Content::Text(piece) => text.push_str(piece),
                        Content::TextBox(text_box) => text += &text_of(&text_box.blocks),
                        Content::Tab
                        | Content::LineBreak
                        | Content::PageBreak
                        | Content::ColumnBreak
                        | Content::PageNumber(_)
                        | Content::PageCount(_)
                        | Content::SectionPages(_)
                        | Content::Picture(_) => {}
                    }
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    text += &text_of(&cell.blocks);
                }
            }
        }
    }
    text.split_whitespace().collect()
}

/// The tables of blocks, an outer one before those in it.
fn tables<'a>(blocks: &'a [Block], found: &mut Vec<&'a Table>) {
    for block in blocks {
        if let Block::Table(table) = block {
            found.push(table);
            for cell in table.rows.iter().flat_map(|row| &row.cells) {
                tables(&cell.blocks, found);
            }
        }
    }
}

/// Compares the rows, cells and widths of a table.
#[track_caller]
fn check_table(name: &str, sheets: &Sheets, shown: &Element, laid: &Table) {
    let columns: Vec<&Element> =
        inside(shown, "colgroup").into_iter().flat_map(|group| inside(group, "col")).collect();
    for (column, width) in columns.iter().zip(laid.widths()) {
        let hundredths = width.0 * 5;
        let rule = format!(
            ".paper .{}{{width:{}.{:02}pt}}",
            column.class,
            hundredths / 100,
            hundredths % 100
        );
        assert!(sheets.rules.contains(&rule), "{name}: {rule}");
    }
    assert_eq!(columns.len(), laid.widths().len(), "{name}");
    let groups = ["thead", "tbody"].into_iter().flat_map(|group| inside(shown, group));
    let rows: Vec<&Element> = groups.flat_map(|group| inside(group, "tr")).collect();
    assert_eq!(rows.len(), laid.rows.len(), "{name}");
    let mut covered = vec![0_usize; columns.len()];
    for (row, laid) in rows.iter().zip(&laid.rows) {
        let cells = inside(row, "td");
        // Columns that no cell covers have a cell of their own, without a look.
        let own = cells.iter().filter(|cell| !cell.class.is_empty());
        let own: Vec<String> = own.map(|cell| text(&cell.children)).collect();
        let expected: Vec<String> = laid.cells.iter().map(|cell| text_of(&cell.blocks)).collect();
        assert_eq!(own, expected, "{name}");
        // Every column is covered once, by a cell of the row or of one above.
        let mut free = covered.iter_mut().filter(|rows| **rows == 0);
        for cell in cells {
            for _ in 0..cell.columns {
                *free.next().expect("a free column") = cell.rows.get();
            }
        }
        assert!(free.next().is_none(), "{name}: columns are left free");
        for rows in &mut covered {
            *rows -= 1;
        }
    }
}

/// The sheets of a form have the text, the tables, the rows and cells and the widths of the filled form.
#[track_caller]
fn check(name: &str, form: &Package, values: &Values) -> Sheets {
    let form = ready(form, of_2026(), &[]).expect("is made ready");
    let sheets = filled(&form, values, &|_| false).expect("is filled").expect("has sheets");
    let handed = fill_ready(&form, values).expect("is filled").package;
    assert!(handed.part(docx::sheets::PART).is_none(), "{name}: the sheets are handed over");
    let document = layout(&handed).expect("is laid out");
    let bodies = all(&sheets.nodes, "a4").into_iter().flat_map(|sheet| inside(sheet, "div"));
    let bodies = bodies.filter(|element| !element.class.starts_with("strip"));
    let shown: String = bodies.map(|element| text(&element.children)).collect();
    let expected: String =
        document.sections.iter().map(|section| text_of(&section.blocks)).collect();
    assert_eq!(shown, expected, "{name}");
    let mut laid = Vec::new();
    document.sections.iter().for_each(|section| tables(&section.blocks, &mut laid));
    let shown = all(&sheets.nodes, "table");
    assert_eq!(shown.len(), laid.len(), "{name}");
    for (shown, laid) in shown.iter().zip(laid) {
        check_table(name, &sheets, shown, laid);
    }
    sheets
}

/// The values of the sample, with this many products.
fn sampled(products: usize) -> Values {
    let mut draft = sample(of_2026()).after(Action::Type("year".to_owned(), "2031".to_owned()));
    let list = draft.products.clone().unwrap_or_default();
    draft.products = Some(list.iter().cycle().take(products).cloned().collect());
    values(&draft, &assess_under(of_2026(), &draft.facts()), true, Some(2031))
}

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");

#[test]
fn the_sheets_have_what_the_filled_form_has() {
    for products in [0, 1, 2, 7] {
        let name = format!("the default form with {products} products");
        check(&name, &default_form(), &sampled(products));
    }
    let mut count = 0;
    for folder in ["forms", "faults"] {
        for file in fs::read_dir(format!("{CASES}/{folder}")).expect("a folder") {
            let file = file.expect("a file").path();
            let form = Package::read(&fs::read(&file).expect("reads"));
            let Ok(form) = form else { continue };
            if ready(&form, of_2026(), &[]).is_ok_and(|it| it.part(docx::sheets::PART).is_some()) {
                check(&file.display().to_string(), &form, &sampled(3));
                count += 1;
            }
        }
    }
    assert!(count > 8, "{count}");
}

/// A text of several paragraphs, a row for each item with a cell that goes on over its rows, a value in the header.
#[test]
fn paragraphs_are_divided_and_rows_repeated() {
    let sheets = check("the sample", &default_form(), &sampled(4));
    let shown = text(&sheets.nodes);
    for words in ["赤峰样例食品有限公司（试填）", "第二段为试填文字", "91150400M000100Y45", "2031"]
    {
        assert!(shown.contains(words), "{words} is not in {shown}");
    }
    assert!(!shown.contains("{{") && !shown.contains("未填完"), "{shown}");
    assert!(sheets.note.is_empty(), "{}", sheets.note);
    let footers = all(&sheets.nodes, "footer");
    assert!(footers.iter().any(|footer| text(&footer.children).contains('1')));
    // What stands in the margins of paper is a text of a rule, whatever it says.
    let mut values = sampled(1);
    values.text("申报单位", "甲\"}@page{\\乙");
    let form = ready(&default_form(), of_2026(), &[]).expect("is made ready");
    let sheets = filled(&form, &values, &|_| false).expect("is filled").expect("has sheets");
    let margins = sheets.margins.concat();
    assert!(margins.contains("\"甲\\\"}@page{\\\\乙\""), "{margins}");
    assert!(margins.contains("size:595.30pt 841.90pt;"), "{margins}");
}

/// The values that are marked; an empty one is its paragraph.
fn marked(nodes: &[Node], found: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Here(text) => found.push(text.clone()),
            Node::Text(_) => {}
            Node::Element(element) => {
                if element.class.ends_with(" here") {
                    found.push(String::new());
                }
                marked(&element.children, found);
            }
        }
    }
}

/// The value at a place that is asked for is marked wherever it stands, and nothing else; an empty one is its
/// paragraph.
#[test]
fn values_that_are_asked_for_are_marked() {
    let form = ready(&default_form(), of_2026(), &[]).expect("is made ready");
    let marks = |values: &Values, here: &dyn Fn(&Place) -> bool| {
        let sheets = filled(&form, values, here).expect("is filled").expect("has sheets");
        let mut found = Vec::new();
        marked(&sheets.nodes, &mut found);
        found
    };
    let values = sampled(2);
    let applicant = marks(&values, &|place| place.name == "申报单位");
    assert!(applicant.len() > 1, "{applicant:?}");
    assert!(applicant.iter().all(|text| text == "赤峰样例食品有限公司（试填）"), "{applicant:?}");
    let second = marks(&values, &|place| place.name == "产品.名称" && place.item == Some(1));
    assert_eq!(second, ["“样例”牌酸乳"]);
    let mut values = values;
    values.text("先进质量管理方法", "");
    assert_eq!(marks(&values, &|place| place.name == "先进质量管理方法"), [""]);
}

/// Values of several lines in a group's row, too.
#[test]
fn a_value_of_several_lines_in_a_row() {
    let mut values = sampled(0);
    values.group(Group {
        name: "产品".to_owned(),
        fields: vec!["名称".to_owned()],
        items: vec![vec!["甲\n乙".to_owned()], vec!["丙".to_owned()]],
    });
    let sheets = check("lines in a row", &default_form(), &values);
    assert!(text(&sheets.nodes).contains("甲乙"));
}

/// A list that counts by itself: the copies of a repeated row count on, and so does what stands behind them.
#[test]
fn a_list_counts_on_in_the_copies_of_a_row() {
    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let numbered = |list: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let cell = |inner: &str| format!("<w:tc><w:tcPr><w:tcW w:w=\"2000\"/></w:tcPr>{inner}</w:tc>");
    let row = |first: &str, second: &str| format!("<w:tr>{}{}</w:tr>", cell(first), cell(second));
    let name = "<w:p><w:r><w:t>{{产品.名称}}</w:t></w:r></w:p>";
    let body = [
        numbered(2, "甲"),
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
            .to_owned(),
        row(&numbered(1, "一"), "<w:p/>"),
        row(&numbered(1, ""), name),
        "</w:tbl>".to_owned(),
        numbered(1, "其后"),
        numbered(2, "乙"),
    ];
    let level = |format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
             <w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let lists = format!(
        "<w:numbering {W}><w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"2\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>",
        level("chineseCounting", "（%1）"),
        level("decimal", "%1.")
    );
    let mut form = default_form();
    form.parts.retain(|part| !part.name.starts_with("word/"));
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"r1\" Type=\"{kind}\" Target=\"numbering.xml\"/></Relationships>"
    );
    form.parts.push(Part::new("word/_rels/document.xml.rels", relations.into_bytes()));
    let document = format!("<w:document {W}><w:body>{}</w:body></w:document>", body.concat());
    form.parts.push(Part::new("word/document.xml", document.into_bytes()));
    form.parts.push(Part::new("word/numbering.xml", lists.into_bytes()));
    for (products, expected) in [
        (1, "1.甲（一）一（二）“样例”牌灭菌乳（三）其后2.乙"),
        (3, "1.甲（一）一（二）“样例”牌灭菌乳（三）“样例”牌酸乳（四）“样例”牌灭菌乳（五）其后2.乙"),
    ] {
        let sheets = check("a list", &form, &sampled(products));
        assert_eq!(text(&sheets.nodes), expected);
    }
}
