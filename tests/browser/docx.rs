//! A .docx as an independent reader sees it: the zip crate and a tree of its XML, none of the
//! page's own code.

use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// The text of the document, one line a paragraph.
pub fn text(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").expect("a Word document");
    part.read_to_string(&mut xml).expect("UTF-8");
    let document = Document::parse(&xml).expect("well-formed XML");
    let is = |node: &Node, name| node.is_element() && node.tag_name().name() == name;
    let paragraphs = document.descendants().filter(|node| is(node, "p"));
    let lines = paragraphs.map(|paragraph| {
        let piece = |node: Node| match node {
            node if is(&node, "t") => node.text().unwrap_or_default().to_owned(),
            node if is(&node, "br") => "\n".to_owned(),
            _ => String::new(),
        };
        paragraph.descendants().map(piece).collect::<String>()
    });
    lines.collect::<Vec<_>>().join("\n")
}
