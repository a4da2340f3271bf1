//! Where a piece of text stands in the part, so that a placeholder, or what filled it, is found again.

use super::{Sample, paragraph, strip};
use crate::fill::fill;
use crate::layout::paragraph::Content;
use crate::layout::paragraph::Paragraph;
use crate::layout::{Block, Document, layout};
use crate::outline::outline;
use crate::values::{Group, Values};
use crate::xml::cut;

/// Each piece of text of a paragraph with its start.
fn starts(document: &Document, at: usize) -> Vec<(usize, String)> {
    let pieces = paragraph(document, at).pieces.iter();
    pieces
        .filter_map(|piece| match &piece.content {
            Content::Text(text) => Some((piece.start, text.clone())),
            _ => None,
        })
        .collect()
}

/// Paragraphs and characters are counted as the filler counts them.
#[test]
fn numbers() {
    let body = "<w:p/><w:p><w:r><w:t>一二</w:t><w:tab/><w:t> 三 </w:t></w:r><w:del><w:r><w:t>删</w:t></w:r></w:del>\
        <w:r><w:br/><w:t>{{甲}}</w:t></w:r></w:p>\
        <mc:AlternateContent><mc:Choice Requires=\"cx\"><w:p/><w:p/></mc:Choice></mc:AlternateContent>\
        <w:p><w:r><w:t>四{</w:t></w:r><w:r><w:t>{乙}}</w:t></w:r></w:p>";
    let sample = Sample { body, ..Sample::default() };
    let document = sample.layout();
    assert_eq!(
        starts(&document, 1),
        [(0, "一二".to_owned()), (4, "三".to_owned()), (8, "{{甲}}".to_owned())]
    );
    let numbers: Vec<usize> = (0..3).map(|at| paragraph(&document, at).number).collect();
    assert_eq!(numbers, [1, 2, 5]);
    let package = sample.package();
    let part = package.part("word/document.xml").expect("is there");
    let pieces = cut(&part.bytes).expect("well-formed").expect("running text");
    let slots = outline(&pieces).expect("is outlined").slots;
    let found: Vec<(usize, &str)> =
        slots.iter().map(|slot| (slot.paragraph, slot.name.as_str())).collect();
    assert_eq!(found, [(2, "甲"), (5, "乙")]);
}

/// A text box is a paragraph in a paragraph, and the outer one goes on after it.
#[test]
fn text_boxes() {
    let body = "<w:p><w:r><w:t>外</w:t><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>内</w:t></w:r></w:p>\
        </w:txbxContent></v:textbox></v:shape></w:pict><w:t>后</w:t></w:r></w:p>";
    let document = Sample { body, ..Sample::default() }.layout();
    assert_eq!(starts(&document, 0), [(0, "外".to_owned()), (2, "后".to_owned())]);
}

/// All paragraphs of blocks, those in tables and text boxes included.
fn all<'d>(blocks: &'d [Block], out: &mut Vec<&'d Paragraph>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                out.push(paragraph);
                for piece in &paragraph.pieces {
                    if let Content::TextBox(text_box) = &piece.content {
                        all(&text_box.blocks, out);
                    }
                }
            }
            Block::Table(table) => {
                table
                    .rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .for_each(|cell| all(&cell.blocks, out));
            }
        }
    }
}

/// What the layout shows between two places of a paragraph.
fn shown(paragraph: &Paragraph, start: usize, end: usize) -> String {
    let mut text = String::new();
    for piece in &paragraph.pieces {
        let characters: Vec<char> = match &piece.content {
            Content::Text(text) => text.chars().collect(),
            Content::Tab => vec!['\t'],
            Content::LineBreak => vec!['\n'],
            _ => vec!['?'],
        };
        let places = characters.iter().enumerate().map(|(at, c)| (piece.start + at, c));
        text.extend(places.filter(|(at, _)| (start..end).contains(at)).map(|(_, c)| c));
    }
    text
}

/// Every value of a filled form is found in its layout, at the place that the filler names.
#[test]
fn values_are_found_in_the_layout() {
    let row = "<w:tr><w:tc><w:p><w:r><w:t>{{组.名}}：</w:t></w:r><w:r><w:t>{{组</w:t></w:r><w:r><w:t>.数}}</w:t></w:r></w:p>\
        </w:tc></w:tr>";
    let body = format!(
        "<w:p/><w:p><w:r><w:t>前 &amp; {{{{甲}}}}后{{{{空}}}}{{{{甲}}}}</w:t></w:r></w:p><w:tbl>{row}</w:tbl>\
         <w:p><w:r><w:t>外</w:t><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{{{{乙}}}}</w:t></w:r></w:p>\
         </w:txbxContent></v:textbox></v:shape></w:pict><w:t>{{{{乙}}}}</w:t></w:r></w:p>\
         <w:sectPr><w:headerReference r:id=\"x0\"/></w:sectPr>"
    );
    let more = [("header1.xml", "header", strip("hdr", &super::p("眉{{乙}}")))];
    let template = Sample { body: &body, more: &more, ..Sample::default() }.package();
    let mut values = Values::new(str::to_owned);
    let texts = [("甲", "一\n二\t𠮷&<\u{1}"), ("空", ""), ("乙", "  三 ")];
    for (name, text) in texts {
        values.text(name, text);
    }
    let items = [["a", "1"], ["bb", "22"]].map(|item| item.map(str::to_owned).to_vec());
    let fields = ["名", "数"].map(str::to_owned).to_vec();
    values.group(Group { name: "组".to_owned(), fields, items: items.to_vec() });

    let filled = fill(&template, &values).expect("fills");
    let document = layout(&filled.package).expect("is laid out");
    let mut found = Vec::new();
    for place in &filled.places {
        let blocks = if place.part == document.part {
            &document.sections[0].blocks
        } else {
            let strip = document.strips.iter().find(|strip| strip.part == place.part);
            &strip.expect("is laid out").blocks
        };
        let mut paragraphs = Vec::new();
        all(blocks, &mut paragraphs);
        let here = paragraphs.into_iter().find(|paragraph| paragraph.number == place.paragraph);
        let text = shown(here.expect("is laid out"), place.start, place.end);
        found.push((place.name.as_str(), place.item, text));
    }
    found.sort();
    let expected = [
        ("乙", None, "  三 "),
        ("乙", None, "  三 "),
        ("乙", None, "  三 "),
        ("甲", None, "一"),
        ("甲", None, "一"),
        ("甲", None, "二\t𠮷&<"),
        ("甲", None, "二\t𠮷&<"),
        ("空", None, ""),
        ("组.名", Some(0), "a"),
        ("组.名", Some(1), "bb"),
        ("组.数", Some(0), "1"),
        ("组.数", Some(1), "22"),
    ];
    let mut expected = expected.map(|(name, item, text)| (name, item, text.to_owned()));
    expected.sort();
    assert_eq!(found, expected);
}
