//! Paragraphs whose values have several lines: each line is a paragraph of its own, or all stand in one.

use std::ops::Range;

use super::{Form, Writer, value};
use crate::bind::Bound;
use crate::error::Defect;
use crate::lines::{Change, ENDS, Taken, taken};
use crate::outline::Paragraph;
use crate::xml::Shape;

/// What stands in a paragraph's properties after its indents, in the order that Word insists on.
const AFTER_INDENT: [&str; 13] = [
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
];

/// The place of the alignment among them.
const JC: usize = 3;

impl Writer<'_> {
    /// How a paragraph takes its values; `None` where none of them has several lines.
    fn taken(&self, paragraph: &Paragraph) -> Option<Taken> {
        let Form { pieces, outline, styles, .. } = self.form;
        let (mut run, mut prose, mut divides) = (None, false, true);
        let mut room = self.room;
        for at in paragraph.slots.clone() {
            let slot = outline.slots.get(at)?;
            let (value, _) = value(self.bound, self.groups, &self.current, at)?;
            // A paragraph beyond the limit is refused when it is written.
            room = room.checked_sub(value.len())?;
            if value.contains(ENDS) {
                prose |= matches!(self.bound.get(at), Some(Bound::Text(_, true)));
                divides &= slot.run.is_some();
                run.get_or_insert_with(|| slot.run.clone().unwrap_or_default());
            }
        }
        Some(taken(styles, pieces, paragraph, run?, prose, divides))
    }

    /// Writes what opens a paragraph with placeholders; returns the last piece of that.
    pub(super) fn paragraph(&mut self, first: usize, index: usize) -> Result<usize, Defect> {
        self.piece(first)?;
        let Some(paragraph) = self.form.outline.paragraphs.get(index) else { return Ok(first) };
        let taken = self.taken(paragraph);
        if let Some(place) = self.taken.get_mut(index) {
            *place = taken;
        }
        match taken.map(|taken| taken.first).filter(|change| *change != Change::default()) {
            None => Ok(first),
            Some(change) => {
                self.properties(paragraph.properties.clone(), change, false)?;
                Ok(first.max(paragraph.properties.end.saturating_sub(1)))
            }
        }
    }

    /// Closes the run and the paragraph and opens others like them.
    pub(super) fn next_paragraph(
        &mut self,
        paragraph: &Paragraph,
        run: Range<usize>,
        change: Change,
    ) -> Result<(), Defect> {
        self.push_tag("</", "r>");
        self.piece(paragraph.last)?;
        let copy = std::mem::replace(&mut self.copy, true);
        self.piece(paragraph.first)?;
        self.properties(paragraph.properties.clone(), change, true)?;
        for at in run {
            self.piece(at)?;
        }
        self.copy = copy;
        Ok(())
    }

    /// Writes a paragraph's properties with a change. Those that come after another paragraph of the value
    /// begin no page.
    fn properties(
        &mut self,
        of: Range<usize>,
        Change { left, indent }: Change,
        after: bool,
    ) -> Result<(), Defect> {
        let pieces = self.form.pieces;
        let mut indent = indent.map(|twips| {
            format!(" {0}firstLineChars=\"200\" {0}firstLine=\"{twips}\"", pieces.prefix)
        });
        let mut left = left;
        if of.len() < 2 && indent.is_none() && !left {
            return Ok(());
        }
        self.push_tag("<", "pPr>");
        // The element within which nothing is written, and how many are open.
        let (mut skips, mut open) = (false, 0_usize);
        for at in of.start + 1..of.end.saturating_sub(1) {
            let Some(piece) = pieces.all.get(at) else { break };
            let begins = open == 0 && matches!(piece.shape, Shape::Open | Shape::Empty);
            if begins {
                let place = AFTER_INDENT.iter().position(|word| *word == piece.word);
                if piece.word == "ind"
                    && let Some(added) = indent.take()
                {
                    let (start, rest) = piece.source.split_at(1 + piece.name.len());
                    self.out.push_str(start);
                    self.out.push_str(&added);
                    self.out.push_str(rest);
                    open += usize::from(piece.shape == Shape::Open);
                    continue;
                }
                if place.is_some() {
                    self.indent(indent.take());
                }
                skips = piece.word == "jc" && left
                    || after && matches!(piece.word, "pageBreakBefore" | "pPrChange");
                if left && place >= Some(JC) {
                    self.push_left();
                    left = false;
                }
            }
            match piece.shape {
                Shape::Open => open += 1,
                Shape::Close => open = open.saturating_sub(1),
                Shape::Empty | Shape::Text | Shape::Other => {}
            }
            if !skips {
                self.piece(at)?;
            }
            skips &= open > 0;
        }
        self.indent(indent);
        if left {
            self.push_left();
        }
        self.push_tag("</", "pPr>");
        Ok(())
    }

    fn indent(&mut self, attributes: Option<String>) {
        if let Some(attributes) = attributes {
            self.push_tag("<", "ind");
            self.out.push_str(&attributes);
            self.out.push_str("/>");
        }
    }

    fn push_left(&mut self) {
        self.push_tag("<", "jc ");
        self.push_tag("", "val=\"left\"/>");
    }
}
