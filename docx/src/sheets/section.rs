//! Sheets: the pages of the sections, with headers and footers.

use crate::layout::Block;
use crate::layout::paragraph::{Content, Paragraph, Piece};
use crate::layout::section::{Section, SectionStart};

use super::classes::{Look, points};
use super::{Drawer, element};

/// A paragraph of which a part stands on a sheet.
type Cut<'a> = Option<(&'a Paragraph, &'a [Piece])>;

/// What stands on one sheet of one section.
struct Stretch<'a> {
    section: usize,
    head: Cut<'a>,
    blocks: &'a [Block],
    tail: Cut<'a>,
}

/// A sheet and its number.
struct Sheet<'a> {
    stretches: Vec<Stretch<'a>>,
    number: u32,
    /// Whether it is the first of its section.
    first: bool,
}

impl Drawer<'_> {
    /// All sheets. A sheet ends where the document says so; where it holds more than a page, it is longer.
    pub(super) fn sheets(&mut self) -> Vec<String> {
        let document = self.document;
        let sheets = sheets(&document.sections);
        for (at, section) in document.sections.iter().enumerate() {
            self.rules(at, section);
        }
        let count = u32::try_from(sheets.len()).unwrap_or_default();
        let mut drawn = Vec::with_capacity(sheets.len());
        for sheet in &sheets {
            let Some(first) = sheet.stretches.first() else { continue };
            let Some(section) = document.sections.get(first.section) else { continue };
            self.page = (sheet.number, count);
            let mut children = Vec::new();
            let even = document.even_and_odd && sheet.number.is_multiple_of(2);
            for (strips, class) in [(section.headers, "header"), (section.footers, "footer")] {
                let index = match (section.title_page && sheet.first, even) {
                    (true, _) => strips.first,
                    (false, true) => strips.even,
                    (false, false) => strips.default,
                };
                let Some(strip) = index.and_then(|index| document.strips.get(index)) else {
                    continue;
                };
                (self.pitch, self.ends_section, self.part) = (None, None, &strip.part);
                let class = format!("strip {class} {class}-{}", first.section);
                children.push(element("div", &class, &self.blocks(&strip.blocks)));
            }
            self.part = &document.part;
            for stretch in &sheet.stretches {
                children.push(self.stretch(stretch));
            }
            drawn.push(element("div", &format!("a4 page-{}", first.section), &children));
        }
        drawn
    }

    /// The margins of the pages of each section, which paper alone needs.
    pub(super) fn paper(&self) -> Vec<String> {
        let sheets = sheets(&self.document.sections);
        let mut counted = "page".to_owned();
        let mut margins = Vec::new();
        for (at, section) in self.document.sections.iter().enumerate() {
            let first = |sheet: &Sheet<'_>| sheet.stretches.iter().any(|it| it.section == at);
            let place = sheets.iter().position(first).unwrap_or_default();
            let number = sheets.get(place).map_or(1, |sheet| sheet.number);
            // A count of its own goes on until another section begins one. On paper it begins with one.
            if section.first_number.is_some() {
                counted = format!("from-{at}");
            }
            let odd_left = place % 2 == usize::from(number % 2 == 1);
            margins.push(self.margins(at, section, &counted, odd_left));
        }
        margins
    }

    fn stretch(&mut self, stretch: &Stretch<'_>) -> String {
        let mut look = Look::default();
        if let Some(section) = self.document.sections.get(stretch.section) {
            (self.pitch, self.margin) = (section.grid.pitch, section.page.left);
            let ends = section.blocks.last().and_then(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph.number),
                Block::Table(_) => None,
            });
            self.ends_section = ends.filter(|_| stretch.section + 1 < self.document.sections.len());
            if section.columns > 1 {
                look.put("column-count", &section.columns.to_string());
                look.put("column-gap", &points(section.column_space));
                if section.column_line {
                    look.put("column-rule", ".5pt solid");
                }
            }
        }
        let mut blocks = Vec::new();
        let cut = |cut: Cut<'_>| {
            cut.map(|(paragraph, pieces)| self.paragraph(paragraph, pieces, [None, None]))
        };
        blocks.extend(cut(stretch.head));
        blocks.extend(self.blocks(stretch.blocks));
        blocks.extend(cut(stretch.tail));
        self.element("div", &look.0, &blocks)
    }
}

/// Divides the sections into sheets.
fn sheets(sections: &[Section]) -> Vec<Sheet<'_>> {
    let mut sheets: Vec<Sheet<'_>> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| sections.get(before));
        let goes_on = section.start == SectionStart::Continuous
            && before.is_some_and(|before| before.page.width == section.page.width);
        for (number, stretch) in stretches(at, section).into_iter().enumerate() {
            let first = number == 0;
            if let Some(sheet) = sheets.last_mut().filter(|_| goes_on && first) {
                sheet.stretches.push(stretch);
                continue;
            }
            let next = sheets.last().map_or(1, |sheet| sheet.number.saturating_add(1));
            let start = section.first_number.filter(|_| first);
            sheets.push(Sheet { stretches: vec![stretch], number: start.unwrap_or(next), first });
        }
    }
    sheets
}

/// Divides a section where its paragraphs begin pages or have breaks in them.
fn stretches(section: usize, whole: &Section) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut head: Cut<'_> = None;
    let mut start = 0;
    for (at, block) in whole.blocks.iter().enumerate() {
        let Block::Paragraph(paragraph) = block else { continue };
        let before = whole.blocks.get(start..at).unwrap_or_default();
        if paragraph.format.page_break_before && (head.is_some() || !before.is_empty()) {
            stretches.push(Stretch { section, head, blocks: before, tail: None });
            (head, start) = (None, at);
        }
        let mut pieces = &paragraph.pieces[..];
        while let Some(end) =
            pieces.iter().position(|piece| matches!(piece.content, Content::PageBreak))
        {
            let (tail, rest) = pieces.split_at(end);
            let before = whole.blocks.get(start..at).unwrap_or_default();
            let tail = (!tail.is_empty()).then_some((&**paragraph, tail));
            stretches.push(Stretch { section, head, blocks: before, tail });
            pieces = rest.get(1..).unwrap_or_default();
            (head, start) = (Some((&**paragraph, pieces)), at + 1);
        }
    }
    let blocks = whole.blocks.get(start..).unwrap_or_default();
    stretches.push(Stretch { section, head, blocks, tail: None });
    stretches
}
