//! Tests of the layout, each of small documents that the test writes itself.

mod drawing;
mod field;
mod hostile;
mod list;
mod paragraph;
mod place;
mod section;
mod style;
mod table;

use super::paragraph::Paragraph;
use super::table::Table;
use super::unshown::Kind;
use super::{Block, Document, layout};
use crate::package::{Package, Part};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The namespaces of all that tests write.
fn namespaces() -> String {
    let open = "http://schemas.openxmlformats.org/";
    let word = "http://schemas.microsoft.com/office/word/2010/";
    format!(
        "xmlns:w=\"{W}\" xmlns:r=\"{R}\" xmlns:mc=\"{open}markup-compatibility/2006\" \
         xmlns:wp=\"{open}drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"{open}drawingml/2006/main\" xmlns:pic=\"{open}drawingml/2006/picture\" \
         xmlns:c=\"{open}drawingml/2006/chart\" xmlns:m=\"{open}officeDocument/2006/math\" \
         xmlns:wps=\"{word}wordprocessingShape\" xmlns:wpg=\"{word}wordprocessingGroup\" \
         xmlns:w14=\"{word}wordml\" xmlns:cx=\"{word}unknown\" \
         xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    )
}

/// What a test writes into a document.
#[derive(Default)]
struct Sample<'a> {
    body: &'a str,
    styles: &'a str,
    numbering: &'a str,
    settings: &'a str,
    theme: &'a str,
    /// Further parts in `word/`: name, kind of relationship, content. The first has the identifier `x0`.
    more: &'a [(&'a str, &'a str, Vec<u8>)],
}

impl Sample<'_> {
    fn package(&self) -> Package {
        let names = namespaces();
        let part = |name: &str, text: String| Part::new(name.to_owned(), text.into_bytes());
        let relation = |id: &str, kind: &str, target: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>")
        };
        let list = |entries: &str| format!("<Relationships>{entries}</Relationships>");
        let mut entries = String::new();
        let mut parts = Vec::new();
        for (name, root, text) in [
            ("styles", "styles", self.styles),
            ("numbering", "numbering", self.numbering),
            ("settings", "settings", self.settings),
        ] {
            if !text.is_empty() {
                entries += &relation(name, name, &format!("{name}.xml"));
                parts.push(part(
                    &format!("word/{name}.xml"),
                    format!("<w:{root} {names}>{text}</w:{root}>"),
                ));
            }
        }
        if !self.theme.is_empty() {
            entries += &relation("theme", "theme", "theme/theme1.xml");
            let text = format!(
                "<a:theme {names}><a:themeElements>{}</a:themeElements></a:theme>",
                self.theme
            );
            parts.push(part("word/theme/theme1.xml", text));
        }
        for (index, (name, kind, bytes)) in self.more.iter().enumerate() {
            entries += &relation(&format!("x{index}"), kind, name);
            parts.push(Part::new(format!("word/{name}"), bytes.clone()));
        }
        let document = format!("<w:document {names}><w:body>{}</w:body></w:document>", self.body);
        parts.push(part("word/document.xml", document));
        parts.push(part("word/_rels/document.xml.rels", list(&entries)));
        parts
            .push(part("_rels/.rels", list(&relation("d", "officeDocument", "word/document.xml"))));
        Package { parts }
    }

    #[track_caller]
    fn layout(&self) -> Document {
        layout(&self.package()).expect("is laid out")
    }
}

/// A document with this body and nothing else.
#[track_caller]
fn body(body: &str) -> Document {
    Sample { body, ..Sample::default() }.layout()
}

/// A header or footer with this content.
fn strip(name: &str, content: &str) -> Vec<u8> {
    format!("<w:{name} {}>{content}</w:{name}>", namespaces()).into_bytes()
}

/// The blocks of the first section.
fn blocks(document: &Document) -> &[Block] {
    &document.sections[0].blocks
}

/// The paragraph at this place of the first section.
#[track_caller]
fn paragraph(document: &Document, at: usize) -> &Paragraph {
    match &blocks(document)[at] {
        Block::Paragraph(paragraph) => paragraph,
        Block::Table(_) => panic!("a table at {at}"),
    }
}

/// The table at this place of the first section.
#[track_caller]
fn table(document: &Document, at: usize) -> &Table {
    match &blocks(document)[at] {
        Block::Table(table) => table,
        Block::Paragraph(_) => panic!("a paragraph at {at}"),
    }
}

/// The text of blocks, tables with bars between cells.
fn text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text()),
            Block::Table(table) => {
                for row in &table.rows {
                    let cells: Vec<String> =
                        row.cells.iter().map(|cell| text(&cell.blocks)).collect();
                    lines.push(cells.join("|"));
                }
            }
        }
    }
    lines.join("\n")
}

/// What is not shown, with counts.
fn unshown(document: &Document) -> Vec<(Kind, usize)> {
    document.unshown.iter().map(|unshown| (unshown.kind, unshown.count)).collect()
}

/// A paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}
