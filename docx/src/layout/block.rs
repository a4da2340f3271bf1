//! Reads paragraphs.

use std::rc::Rc;

use super::Block;
use super::inline::Line;
use super::node::Node;
use super::paragraph::{Content, Label, Paragraph};
use super::paragraph_part::ParagraphPart;
use super::reader::{Reader, Tagged, unwrapped};
use super::run_part::RunPart;
use super::unshown::Kind;

impl Reader<'_> {
    /// Reads the paragraphs and tables in an element.
    pub(crate) fn blocks(&mut self, node: &Node<'_>) -> Vec<Block> {
        let control = self.control.clone();
        let nodes = unwrapped(node, control.as_ref());
        nodes.iter().filter_map(|tagged| self.block(tagged)).collect()
    }

    /// Reads a paragraph or a table; `None` for anything else.
    pub(crate) fn block(&mut self, (node, control): &Tagged<'_, '_>) -> Option<Block> {
        let outer = std::mem::replace(&mut self.control, control.clone());
        let block = match node.word() {
            "p" => self.paragraph(node).map(Box::new).map(Block::Paragraph),
            "tbl" => self.table(node).map(Block::Table),
            "altChunk" | "subDoc" => {
                self.unshown.add(Kind::InsertedFile);
                None
            }
            "del" | "moveFrom" => {
                self.unshown.add(Kind::DeletedText);
                None
            }
            _ => None,
        };
        self.control = outer;
        block
    }

    fn paragraph(&mut self, node: &Node<'_>) -> Option<Paragraph> {
        let base = self.base;
        let properties = node.child("pPr");
        let own = ParagraphPart::read(properties, &base.theme);
        let resolved = base.styles.of_paragraph(own.style.as_deref(), &base.numbering);
        let style = &resolved.paragraph;
        let list = own.list.or(style.list).filter(|list| *list > 0);
        let level = own.level.or(if own.list.is_some() { None } else { style.level }).unwrap_or(0);
        let mut part = base.styles.paragraph.clone();
        part.put(&self.around.paragraph);
        part.put(style);
        let definition = list.and_then(|list| base.numbering.level(list, level));
        if let (Some(_), Some(definition)) = (own.list, definition) {
            part.put(&definition.paragraph);
        }
        part.put(&own);
        part.style.clone_from(&style.style);

        let mark = properties.and_then(|properties| properties.child("rPr"));
        let is_deleted =
            mark.is_some_and(|mark| mark.child("del").or(mark.child("moveFrom")).is_some());
        let table = Rc::clone(&self.around);
        let end = self.resolved(&table.run, &resolved.run, &RunPart::read(mark, &base.theme));
        let mut line = Line { table, style: Rc::clone(&resolved), pieces: Vec::new() };
        self.inline(node, &mut line);
        self.close_instructions();
        if is_deleted && line.pieces.is_empty() {
            self.unshown.add(Kind::DeletedText);
            return None;
        }
        if part.framed == Some(true) {
            self.unshown.add(Kind::Frame);
        }
        let label = list.zip(definition).and_then(|(list, definition)| {
            let (text, counted) = self.counters.next(&base.numbering, list, level)?;
            if definition.picture {
                self.unshown.add(Kind::PictureBullet);
            } else if definition.counting.is_none() && !definition.bullet {
                self.unshown.add(Kind::Counting);
            }
            let mut format = end.clone();
            format.put(&definition.run);
            let (gap, alignment) = (definition.gap, definition.alignment);
            Some(Label { text, format: format.format(), gap, alignment, counted })
        });
        let end = end.format();
        let first = line.pieces.iter().find(|piece| matches!(piece.content, Content::Text(_)));
        let size = first.map_or(end.size, |piece| piece.format.size);
        let format = part.format(size, self.pitch);
        Some(Paragraph { number: node.number, format, label, end, pieces: line.pieces })
    }

    /// The look of text with these properties of its own.
    pub(crate) fn resolved(&self, table: &RunPart, style: &RunPart, own: &RunPart) -> RunPart {
        let styles = &self.base.styles;
        let character = styles.of_run(own.style.as_deref());
        RunPart::resolved(&styles.run, [table, style, &character], own)
    }
}
