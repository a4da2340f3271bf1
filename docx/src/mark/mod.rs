//! Marking the places of a form's values, so that they are found again in the text after the filled form was edited
//! and saved by an office program. [`readback`](mod@super::readback) finds them; [`pattern`](super::pattern) has the
//! format and says why a mark is the style of a paragraph.

mod paragraphs;
mod styles;
mod unmark;

use std::collections::BTreeMap;

pub(crate) use self::paragraphs::MAX_DISTANCE;
use self::paragraphs::{Paragraph, label_of, paragraphs, written};
use self::styles::Made;
pub(crate) use self::styles::StyleNames;
pub(crate) use self::unmark::unmarked;
use crate::cell::Merge;
use crate::error::Error;
use crate::fill::may_have_text;
use crate::outline::{Outline, outline};
use crate::package::Package;
use crate::pattern::{Pattern, Token};
use crate::placeholder;
use crate::values::Values;
use crate::xml::{Pieces, cut};

/// The form with a mark at each paragraph that has a placeholder which `wanted` accepts. Nothing else changes, and
/// the look of no paragraph does: its new style is based on the one that it has. A form without a part for
/// styles, and a paragraph with too many placeholders for the name of a style, stay without marks.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub(crate) fn mark(
    form: &Package,
    values: &Values,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Package, Error> {
    let mut marked = form.clone();
    let Some(styles) = StyleNames::of(form)? else { return Ok(marked) };
    let mut at = Marker { values, wanted, styles: &styles, rows: 0, made: Vec::new() };
    for part in marked.parts.iter_mut().filter(|part| may_have_text(part)) {
        let fail = |kind| Error::new(kind, &part.name);
        let Some(pieces) = cut(&part.bytes).map_err(fail)? else { continue };
        let outline = outline(&pieces).map_err(fail)?;
        if !outline.slots.is_empty() {
            part.bytes = at.part(&pieces, &outline).into_bytes().into();
        }
    }
    if at.made.is_empty() {
        return Ok(marked);
    }
    let made = at.made;
    if let Some(part) = marked.parts.iter_mut().find(|part| part.name == *styles.part) {
        let text = String::from_utf8_lossy(&part.bytes);
        part.bytes = styles.with(&text, &made).into_bytes().into();
    }
    Ok(marked)
}

struct Marker<'a> {
    values: &'a Values,
    wanted: &'a dyn Fn(&str) -> bool,
    styles: &'a StyleNames,
    /// How many rows of the form have a number.
    rows: usize,
    made: Vec<Made>,
}

/// What a row is to its marks: its number, and whether it may be followed by further ones.
type Numbered = Option<(usize, bool)>;

impl Marker<'_> {
    fn part(&mut self, pieces: &Pieces<'_>, outline: &Outline) -> String {
        let (paragraphs, cells) = paragraphs(pieces);
        let rows = self.numbered(outline);
        let growing = self.growing(outline, &rows);
        let mut named: Vec<(&Paragraph, String)> = Vec::new();
        // The row of which the form's own text was marked last.
        let mut fixed = None;
        for paragraph in &paragraphs {
            let row = paragraph.row.and_then(|row| outline.rows.get(row));
            let numbered = paragraph.row.and_then(|row| rows.get(row).copied().flatten());
            let cell = paragraph.cell.and_then(|cell| cells.get(cell));
            let whole_cell = cell.is_some_and(|cell| cell.said == 1);
            let label = paragraph.cell.filter(|_| whole_cell && numbered.is_none());
            let mut pattern = Pattern {
                row: numbered.zip(cell).map(|(row, cell)| (row.0, cell.at)),
                grows: numbered.is_some_and(|row| row.1),
                whole_cell,
                label: label.and_then(|cell| label_of(&cells, cell)),
                tokens: Vec::new(),
            };
            let mut at = 0;
            for hit in placeholder::find(&paragraph.text) {
                pattern.text(paragraph.text.get(at..hit.range.start).unwrap_or_default());
                at = hit.range.end;
                let wanted = (self.wanted)(&hit.name);
                pattern.tokens.push(if wanted { Token::Value(hit.name) } else { Token::Gap });
            }
            pattern.text(paragraph.text.get(at..).unwrap_or_default());
            if !pattern.has_values() {
                let Some(growing) = row.and_then(|row| growing.get(&row.table)) else { continue };
                if numbered.is_some() || fixed == paragraph.row || pattern.tokens.is_empty() {
                    continue;
                }
                // A row of the form's own, such as a head or a sum: those without a mark were added, or have lost
                // theirs.
                fixed = paragraph.row;
                let next = growing.iter().find(|row| Some(row.0) > paragraph.row);
                let row = next.map(|row| (row.1, 0));
                pattern = Pattern { row, tokens: pattern.tokens, ..Pattern::default() };
            }
            named.extend(self.style(paragraph, &pattern).map(|id| (paragraph, id)));
        }
        written(pieces, &named)
    }

    /// By the piece that opens a table: its rows that others may follow, and their numbers.
    fn growing(
        &self,
        outline: &Outline,
        rows: &[Numbered],
    ) -> BTreeMap<usize, Vec<(usize, usize)>> {
        let mut growing: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for slot in outline.slots.iter().filter(|slot| (self.wanted)(&slot.name)) {
            if let Some(at) = slot.row
                && let Some(Some((number, true))) = rows.get(at)
                && let Some(row) = outline.rows.get(at)
            {
                growing.entry(row.table).or_default().push((at, *number));
            }
        }
        growing
    }

    /// Makes the style of a mark; returns its identifier.
    fn style(&mut self, paragraph: &Paragraph, pattern: &Pattern) -> Option<String> {
        let number = self.made.len() + 1;
        let name = pattern.name(number)?;
        let known = |id: &str| self.styles.all.iter().any(|style| style.0 == id);
        let own = paragraph.style.as_ref().map(|style| style.0.clone()).filter(|id| known(id));
        let mut id = format!("Mark{number}");
        while known(&id) {
            id.push('x');
        }
        self.made.push((id.clone(), name, own.unwrap_or_else(|| self.styles.default.clone())));
        Some(id)
    }

    /// Numbers the rows that have fields of one item of a group. Others may follow those that no merge joins to
    /// the rows around them.
    fn numbered(&mut self, outline: &Outline) -> Vec<Numbered> {
        let mut items = vec![Item::None; outline.rows.len()];
        for slot in &outline.slots {
            let field = self.values.field_of(&slot.name);
            if let (Some(item), Some(field)) = (slot.row.and_then(|row| items.get_mut(row)), field)
            {
                *item = match *item {
                    Item::None => Item::One(field),
                    Item::One(before) if before == field => *item,
                    Item::One(_) | Item::Several => Item::Several,
                };
            }
        }
        let mut numbered = Vec::with_capacity(items.len());
        for (item, row) in items.into_iter().zip(&outline.rows) {
            let one = matches!(item, Item::One(_));
            self.rows += usize::from(one);
            let grows = row.cells.iter().all(|cell| cell.merge == Merge::No);
            numbered.push(one.then_some((self.rows, grows)));
        }
        numbered
    }
}

/// Of which item of a group a row has fields.
#[derive(Clone, Copy)]
enum Item {
    None,
    /// A group, and the item that the names say.
    One((usize, Option<usize>)),
    Several,
}
