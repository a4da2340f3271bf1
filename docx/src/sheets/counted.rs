//! Labels of lists. A list with a paragraph in a row that may be repeated counts on while the filled sheets are read,
//! because nobody knows before how many copies the row will have.

use crate::layout::Block;
use crate::layout::paragraph::{Content, Counted, Gap, Label, Paragraph};
use crate::layout::section::Section;
use crate::placeholder::is_opening;
use crate::tag::escaped;

use super::Drawer;

/// How many copies of its rows a list counts.
const COPIES: u32 = 200;

/// Each list that counts on, by its first label: it has paragraphs of one level, which count one by one, and one of them
/// stands in a row with placeholders.
pub(super) fn lists(sections: &[Section]) -> Vec<&Counted> {
    let mut labels = Vec::new();
    for section in sections {
        gather(&section.blocks, false, &mut labels);
    }
    let mut lists: Vec<&Counted> = Vec::new();
    for (first, _) in &labels {
        let name = &first.list.0;
        if lists.iter().any(|list| list.list.0 == *name) {
            continue;
        }
        let of_list = || labels.iter().filter(|(label, _)| label.list.0 == *name);
        let plain = of_list().zip(first.number..).all(|((label, _), number)| {
            (label.list.1, label.number) == (first.list.1, number) && label.around == first.around
        });
        if plain && of_list().any(|(_, repeated)| *repeated) {
            lists.push(first);
        }
    }
    lists
}

/// The labels of blocks, and whether each stands in a row with placeholders.
fn gather<'a>(blocks: &'a [Block], repeated: bool, labels: &mut Vec<(&'a Counted, bool)>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let counted = paragraph.label.as_ref().and_then(|label| label.counted.as_ref());
                labels.extend(counted.map(|counted| (counted, repeated)));
            }
            Block::Table(table) => {
                for row in &table.rows {
                    let asks = repeated || row.cells.iter().any(|cell| asks(&cell.blocks));
                    for cell in &row.cells {
                        gather(&cell.blocks, asks, labels);
                    }
                }
            }
        }
    }
}

/// Whether blocks have placeholders.
fn asks(blocks: &[Block]) -> bool {
    let in_text = |paragraph: &Paragraph| {
        paragraph
            .pieces
            .iter()
            .any(|piece| matches!(&piece.content, Content::Text(text) if text.contains(is_opening)))
    };
    blocks.iter().any(|block| match block {
        Block::Paragraph(paragraph) => in_text(paragraph),
        Block::Table(table) => {
            table.rows.iter().any(|row| row.cells.iter().any(|cell| asks(&cell.blocks)))
        }
    })
}

impl Drawer<'_> {
    /// What a label says, and what it says in the copies of its row.
    pub(super) fn label(&self, label: &Label) -> String {
        let gap = if label.gap == Gap::Space { " " } else { "" };
        let of = |list: &&Counted| label.counted.as_ref().is_some_and(|it| it.list == list.list);
        let list = self.counted.iter().position(of).zip(label.counted.as_ref());
        let Some((at, list)) = list.filter(|_| self.part == self.document.part) else {
            return format!("<count of=\"{}{gap}\"/>", escaped(&label.text));
        };
        let first = self.counted.get(at).map_or(list.number, |first| first.number);
        let labels =
            (first..=list.number.saturating_add(COPIES)).map(|number| list.label(number) + gap);
        let labels = labels.collect::<Vec<_>>().join("\t");
        format!("<count list=\"{at}\" of=\"{}\"/>", escaped(&labels))
    }
}
