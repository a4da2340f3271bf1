//! Where a piece of text stands in the part, so that a placeholder is found again.

use super::{Sample, paragraph};
use crate::layout::Document;
use crate::layout::paragraph::Content;
use crate::outline::outline;
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
