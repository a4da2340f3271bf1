//! Marking the places of a form's values, so that they are found again in the text after the filled form was edited
//! and saved by an office program. [`readback`](mod@super::readback) finds them; [`pattern`](super::pattern) has the
//! format and says why a mark is the style of a paragraph.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::cell::Merge;
use super::error::Error;
use super::fill::may_have_text;
use super::links::{List, document, list_name, target};
use super::outline::{Outline, SEPARATORS, outline};
use super::package::{Package, Part};
use super::pattern::{Label, Pattern, Token, plain};
use super::placeholder;
use super::tag::escaped;
use super::values::Values;
use super::xml::{NAMESPACES, Pieces, Shape, Tokens, cut, root};

/// The styles of a package that a mark has to know.
pub(crate) struct Styles {
    /// The name of the part.
    part: String,
    /// What stands before a local name in it.
    prefix: String,
    /// The styles of paragraphs, as identifier and name.
    pub(crate) all: Vec<(String, String)>,
    /// The identifier of the style of a paragraph that names none.
    default: String,
}

impl Styles {
    /// The styles of a package; `None` where it has no part for them.
    pub(crate) fn of(package: &Package) -> Result<Option<Self>, Error> {
        let document = document(package)?.name.to_string();
        let Some(list) = package.part(&list_name(&document)) else { return Ok(None) };
        let entries = List::read(list)?.entries;
        let found = entries.iter().find(|entry| entry.attribute("Type").ends_with("/styles"));
        let part = found.and_then(|entry| package.part(&target(&document, *entry)));
        part.map(Self::read).transpose()
    }

    fn read(part: &Part) -> Result<Self, Error> {
        let fail = |kind| Error::new(kind, &part.name);
        let prefix = root(&part.bytes).map_err(fail)?.tag().prefix(&NAMESPACES).unwrap_or_default();
        let mut styles =
            Self { part: part.name.to_string(), prefix, all: Vec::new(), default: String::new() };
        let mut tokens = Tokens::new(&part.bytes).map_err(fail)?;
        let of = |name: &str| format!("{}{name}", styles.prefix);
        let (style, name, id, kind) = (of("style"), of("name"), of("styleId"), of("type"));
        let (val, default) = (of("val"), of("default"));
        let mut open = None;
        while let Some(token) = tokens.next().map_err(fail)? {
            if !matches!(token.shape, Shape::Open | Shape::Empty) {
                continue;
            }
            let tag = token.tag();
            if token.name == style {
                open = (tag.attribute(&kind) == "paragraph").then(|| tag.attribute(&id));
                if let (Some(id), "1" | "true") = (&open, &*tag.attribute(&default)) {
                    styles.default.clone_from(id);
                }
            } else if token.name == name
                && token.depth == 2
                && let Some(id) = open.take()
            {
                styles.all.push((id, tag.attribute(&val)));
            }
        }
        Ok(styles)
    }
}

/// The form with a mark at each paragraph that has a placeholder which `wanted` accepts. Nothing else changes, and
/// the look of no paragraph does: its new style is based on the one that it has. A form without a part for
/// styles, and a paragraph with too many placeholders for the name of a style, stay without marks.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub fn mark(
    form: &Package,
    values: &Values,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Package, Error> {
    let mut marked = form.clone();
    let Some(styles) = Styles::of(form)? else { return Ok(marked) };
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

/// A new style: its identifier, its name and the style that it is based on.
type Made = (String, String, String);

impl Styles {
    /// The part of styles with these added. Marks that the form has already, because it was made of a filled one,
    /// are none any more.
    fn with(&self, text: &str, made: &[Made]) -> String {
        let p = &self.prefix;
        let mut text = text.to_owned();
        if self.all.iter().any(|style| Pattern::read(&style.1).is_some()) {
            for (kind, digit) in ['栏', '行']
                .into_iter()
                .flat_map(|kind| ('0'..='9').map(move |digit| (kind, digit)))
            {
                text = text
                    .replace(&format!("val=\"{kind}{digit}"), &format!("val=\"旧{kind}{digit}"));
            }
        }
        let mut all = String::new();
        for (id, name, base) in made {
            let name = escaped(name);
            let _ = write!(
                all,
                "<{p}style {p}type=\"paragraph\" {p}customStyle=\"1\" {p}styleId=\"{id}\"><{p}name {p}val=\"{name}\"/>"
            );
            if !base.is_empty() {
                let _ = write!(all, "<{p}basedOn {p}val=\"{}\"/>", escaped(base));
            }
            let _ = write!(all, "<{p}semiHidden/></{p}style>");
        }
        if let Some(end) = text.rfind("</") {
            text.insert_str(end, &all);
        }
        text
    }
}

struct Marker<'a> {
    values: &'a Values,
    wanted: &'a dyn Fn(&str) -> bool,
    styles: &'a Styles,
    /// How many rows of the form have a number.
    rows: usize,
    made: Vec<Made>,
}

/// A paragraph of a part.
#[derive(Default)]
struct Paragraph {
    /// Its opening piece.
    first: usize,
    /// The identifier of its style, and the piece that names it.
    style: Option<(String, usize)>,
    text: String,
    /// Its row and its cell, as counts of those that open before them.
    row: Option<usize>,
    cell: Option<usize>,
}

/// A cell of a part.
struct CellText {
    row: Option<usize>,
    /// How many cells of the row stand before it.
    at: usize,
    /// How many of its paragraphs have text, and the text of all.
    said: usize,
    text: String,
}

/// How many cells before a value its label may stand.
pub(crate) const MAX_DISTANCE: usize = 6;

/// The nearest text of the form in the cells before this one, if there is any.
fn label_of(cells: &[CellText], cell: usize) -> Option<Label> {
    let of = cells.get(cell)?;
    let before = cells.get(..cell)?.iter().rev().filter(|other| other.row == of.row);
    let mut said = before.take(MAX_DISTANCE).filter(|other| !other.text.trim().is_empty());
    let found = said.find(|other| placeholder::find(&other.text).is_empty())?;
    Some((of.at - found.at, plain(&found.text)))
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
            if pattern.values().next().is_none() {
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

/// All paragraphs that are not empty tags, and all cells, in the order in which they open.
fn paragraphs(pieces: &Pieces<'_>) -> (Vec<Paragraph>, Vec<CellText>) {
    let mut all: Vec<Paragraph> = Vec::new();
    let mut texts: Vec<CellText> = Vec::new();
    let (mut open, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let mut count = 0;
    let mut in_text = false;
    for (at, piece) in pieces.all.iter().enumerate() {
        match (piece.shape, piece.word) {
            (Shape::Open, "p") => {
                open.push(all.len());
                let (row, cell) =
                    (rows.last().map(|row: &(usize, usize)| row.0), cells.last().copied());
                all.push(Paragraph { first: at, row, cell, ..Paragraph::default() });
            }
            (Shape::Close, "p") => {
                let ended = open.pop().and_then(|index: usize| all.get(index));
                let cell = ended.and_then(|ended| Some((ended, texts.get_mut(ended.cell?)?)));
                if let Some((ended, cell)) = cell {
                    cell.said += usize::from(!ended.text.trim().is_empty());
                    cell.text.push_str(&ended.text);
                }
            }
            (Shape::Open, "tr") => {
                rows.push((count, 0));
                count += 1;
            }
            (Shape::Close, "tr") => _ = rows.pop(),
            (Shape::Open, "tc") => {
                let row = rows.last_mut().map(|(row, cells)| {
                    *cells += 1;
                    (*row, *cells - 1)
                });
                cells.push(texts.len());
                let (row, at) = row.map_or((None, 0), |(row, at)| (Some(row), at));
                texts.push(CellText { row, at, said: 0, text: String::new() });
            }
            (Shape::Close, "tc") => _ = cells.pop(),
            _ => {}
        }
        let Some(paragraph) = open.last().and_then(|index| all.get_mut(*index)) else {
            continue;
        };
        match (piece.shape, piece.word) {
            (Shape::Open, "t") => in_text = true,
            (Shape::Close, "t") => in_text = false,
            (Shape::Text, _) if in_text => {
                paragraph.text.push_str(&piece.decode().unwrap_or_default());
            }
            // Properties come before text, and a style before those of a tracked change.
            (Shape::Open | Shape::Empty, "pStyle") if paragraph.style.is_none() => {
                let id = piece.tag().attribute(&format!("{}val", pieces.prefix));
                paragraph.style = Some((id, at));
            }
            (Shape::Open | Shape::Empty, word) if SEPARATORS.contains(&word) => {
                paragraph.text.push('\n');
            }
            _ => {}
        }
    }
    (all, texts)
}

/// The part, in which each of these paragraphs has another style.
fn written(pieces: &Pieces<'_>, named: &[(&Paragraph, String)]) -> String {
    let p = &pieces.prefix;
    let mut out = String::new();
    let mut named = named.iter().peekable();
    let mut style: Option<(usize, String)> = None;
    let mut at = 0;
    while let Some(piece) = pieces.all.get(at) {
        let tag = |id: &str| format!("<{p}pStyle {p}val=\"{id}\"/>");
        if let Some((_, id)) = style.take_if(|style| style.0 == at) {
            // An element of this name may be written with a closing tag.
            let open = tag(&id);
            out.push_str(if piece.shape == Shape::Open {
                open.trim_end_matches("/>")
            } else {
                &open
            });
            out.push_str(if piece.shape == Shape::Open { ">" } else { "" });
            at += 1;
            continue;
        }
        out.push_str(piece.source);
        at += 1;
        let Some((paragraph, id)) = named.next_if(|named| named.0.first == at - 1) else {
            continue;
        };
        if let Some((_, piece)) = paragraph.style {
            style = Some((piece, id.clone()));
            continue;
        }
        let tag = tag(id);
        let next = pieces.all.iter().enumerate().skip(at).find(|next| next.1.shape != Shape::Text);
        match next {
            Some((place, next)) if next.word == "pPr" && next.shape == Shape::Open => {
                pieces
                    .all
                    .get(at..=place)
                    .into_iter()
                    .flatten()
                    .for_each(|it| out.push_str(it.source));
                out.push_str(&tag);
                at = place + 1;
            }
            Some((place, next)) if next.word == "pPr" && next.shape == Shape::Empty => {
                let _ = write!(out, "<{p}pPr>{tag}</{p}pPr>");
                at = place + 1;
            }
            _ => _ = write!(out, "<{p}pPr>{tag}</{p}pPr>"),
        }
    }
    out
}
