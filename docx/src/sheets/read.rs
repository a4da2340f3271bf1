//! Reads the sheets of a filled form: elements for a browser, and rules for its style sheet.

use std::cell::Cell;
use std::rc::Rc;

use crate::error::Defect;
use crate::places::{Counter, Place};
use crate::xml::{Piece, Shape, Token, Tokens};

/// The sheets of a filled form.
#[derive(Debug, Default)]
pub struct Sheets {
    /// The sheets.
    pub nodes: Vec<Node>,
    /// The rules of the classes: the same however the form is filled.
    pub rules: Vec<String>,
    /// The rules of this filling, for what stands in the margins of printed pages.
    pub margins: Vec<String>,
    /// What the sheets do not show, for the reader.
    pub note: String,
}

/// An element or a text.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text.
    Text(String),
    /// A value that was asked for.
    Here(String),
}

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name.
    pub tag: &'static str,
    /// Its classes.
    pub class: String,
    /// How many columns a cell covers; 0 for all else.
    pub columns: usize,
    /// How many rows a cell covers.
    pub rows: Rc<Cell<usize>>,
    /// Of a picture its part, the media type, and what stands for it.
    pub picture: Option<[String; 3]>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// The names of elements in the part, and of those that they become.
const NAMES: [(&str, &str); 12] = [
    ("w:p", "div"),
    ("w:r", "span"),
    ("w:tbl", "table"),
    ("w:tr", "tr"),
    ("w:tc", "td"),
    ("w:br", "br"),
    ("div", "div"),
    ("span", "span"),
    ("colgroup", "colgroup"),
    ("col", "col"),
    ("thead", "thead"),
    ("tbody", "tbody"),
];

/// Reads a part that was filled; `here` are the places of values that are asked for.
///
/// # Errors
/// [`Defect`] where the part is not well-formed.
pub(crate) fn read(part: &[u8], here: &[&Place]) -> Result<Sheets, Defect> {
    let mut reading = Reading { here, ..Reading::default() };
    let mut tokens = Tokens::new(part)?;
    while let Some(token) = tokens.next()? {
        let Token { shape, name, source, .. } = token;
        let word = name.strip_prefix("w:").unwrap_or_default();
        reading.piece(&Piece { shape, word, name, source })?;
    }
    let mut sheets = reading.sheets;
    sheets.nodes = reading.body;
    Ok(sheets)
}

/// The cells that cover the columns of a table's row, and the next column.
#[derive(Debug, Default)]
struct Columns {
    covered: Vec<Option<Rc<Cell<usize>>>>,
    next: usize,
}

/// The most lists that are counted; a form as large as one may be has fewer.
const MOST_LISTS: usize = 1 << 16;

#[derive(Default)]
struct Reading<'a> {
    here: &'a [&'a Place],
    sheets: Sheets,
    body: Vec<Node>,
    open: Vec<Element>,
    tables: Vec<Columns>,
    /// How many labels of each list were read.
    lists: Vec<usize>,
    counter: Counter,
    /// Whether the cell begins a merge or goes on with one.
    merge: Option<bool>,
    /// Whether texts belong to a rule, and that rule.
    margin: Option<String>,
    /// Whether a text is open.
    in_text: bool,
}

impl Reading<'_> {
    fn piece(&mut self, piece: &Piece<'_>) -> Result<(), Defect> {
        let (number, start) = self.counter.here();
        self.counter.piece(piece)?;
        let attribute = |name: &str| piece.tag().attribute(name);
        match (piece.shape, piece.name) {
            (Shape::Text, _) => self.text(piece, number, start)?,
            (Shape::Open, "w:t") => self.in_text = true,
            (Shape::Close, "w:t") => self.in_text = false,
            (Shape::Open, "margin") => self.margin = Some(String::new()),
            (Shape::Close, "margin") => self.sheets.margins.extend(self.margin.take()),
            // A paragraph without text is only the end of a cell that goes on.
            (Shape::Empty, "w:p") => {}
            (Shape::Empty, "w:tab") => self.push(Node::Text("\t".to_owned())),
            (Shape::Empty, "w:jc") if attribute("w:val") == "left" => self.add_class(" left"),
            (Shape::Empty, "w:ind") if !matches!(&*attribute("w:firstLine"), "" | "0") => {
                self.add_class(" indented");
            }
            (Shape::Empty, "w:gridSpan") => {
                if let (Some(cell), Ok(columns)) =
                    (self.open.last_mut(), attribute("w:val").parse())
                {
                    cell.columns = columns;
                }
            }
            (Shape::Empty, "w:vMerge") => self.merge = Some(attribute("w:val") == "restart"),
            (Shape::Empty, "count") => {
                let all = attribute("of");
                let list: Option<usize> = attribute("list").parse().ok();
                let at = list.filter(|list| *list < MOST_LISTS).map_or(0, |list| {
                    self.lists.resize(self.lists.len().max(list + 1), 0);
                    self.lists.get_mut(list).map_or(0, |at| std::mem::replace(at, *at + 1))
                });
                self.push(Node::Text(all.split('\t').nth(at).unwrap_or_default().to_owned()));
            }
            (Shape::Empty, "img") => {
                let picture = ["part", "media", "alt"].map(attribute);
                let (tag, class) = ("img", attribute("c"));
                self.push(Node::Element(Element {
                    tag,
                    class,
                    picture: Some(picture),
                    ..Element::default()
                }));
            }
            (Shape::Open | Shape::Empty, name) if self.margin.is_none() => {
                if let Some((_, tag)) = NAMES.into_iter().find(|of| of.0 == name) {
                    self.begin(tag, attribute("c"));
                    if piece.shape == Shape::Empty {
                        self.end(name, 0);
                    }
                }
            }
            (Shape::Close, name)
                if self.margin.is_none() && NAMES.into_iter().any(|of| of.0 == name) =>
            {
                self.end(name, number);
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, tag: &'static str, class: String) {
        let columns = usize::from(tag == "td");
        match tag {
            "table" => self.tables.push(Columns::default()),
            "tr" => self.tables.iter_mut().rev().take(1).for_each(|table| table.next = 0),
            "td" => self.merge = None,
            _ => {}
        }
        self.open.push(Element { tag, class, columns, ..Element::default() });
    }

    /// Ends an element; `number` is that of its paragraph.
    fn end(&mut self, name: &str, number: usize) {
        let Some(mut element) = self.open.pop() else { return };
        let is_empty = element.children.is_empty();
        match name {
            "w:tc" if self.covered(&element) => return,
            // A value that is empty leaves its run empty.
            "w:r" if is_empty => return,
            "w:tbl" => _ = self.tables.pop(),
            "w:p" => {
                let here = |of: &&&Place| of.paragraph == number && of.start == of.end;
                if self.here.iter().any(|of| here(&of)) {
                    element.class.push_str(" here");
                }
                if is_empty {
                    // It has the height of a line.
                    let line = Element { tag: "br", ..Element::default() };
                    element.children.push(Node::Element(line));
                }
            }
            _ => {}
        }
        self.push(Node::Element(element));
    }

    /// Notes which columns a cell covers; whether it only goes on with one above.
    fn covered(&mut self, cell: &Element) -> bool {
        let Some(table) = self.tables.last_mut() else { return false };
        let (first, next) = (table.next, table.next + cell.columns);
        table.next = next;
        table.covered.resize(table.covered.len().max(next), None);
        let merge = self.merge.take();
        let above = table.covered.get(first).cloned().flatten();
        if let (Some(false), Some(above)) = (merge, above) {
            above.set(above.get() + 1);
            return true;
        }
        cell.rows.set(1);
        for column in table.covered.iter_mut().take(next).skip(first) {
            *column = (merge == Some(true)).then(|| cell.rows.clone());
        }
        false
    }

    fn text(&mut self, piece: &Piece<'_>, number: usize, start: usize) -> Result<(), Defect> {
        let text = piece.decode()?;
        if let Some(rule) = &mut self.margin {
            if self.in_text {
                rule.push('"');
                rule.extend(text.chars().flat_map(|c| {
                    let escape = matches!(c, '"' | '\\').then_some('\\');
                    escape.into_iter().chain([c])
                }));
                rule.push('"');
            } else {
                rule.push_str(&text);
            }
        } else if self.in_text {
            let end = start + text.chars().count();
            let here = self
                .here
                .iter()
                .find(|place| place.paragraph == number && place.start < end && place.end > start);
            let at = |place: usize| {
                let after = place.saturating_sub(start);
                text.char_indices().nth(after).map_or(text.len(), |(at, _)| at)
            };
            let (from, to) = here.map_or((text.len(), text.len()), |of| (at(of.start), at(of.end)));
            let part = |from, to| text.get(from..to).unwrap_or_default().to_owned();
            let nodes = [
                Node::Text(part(0, from)),
                Node::Here(part(from, to)),
                Node::Text(part(to, text.len())),
            ];
            for node in nodes {
                if matches!(&node, Node::Text(text) | Node::Here(text) if !text.is_empty()) {
                    self.push(node);
                }
            }
        } else {
            self.apart(&text);
        }
        Ok(())
    }

    /// Takes a text that is no text of the sheets: rules, one in each line, or the note.
    fn apart(&mut self, text: &str) {
        if self.body.is_empty() && self.open.is_empty() {
            for line in text.lines() {
                if line.contains('{') {
                    self.sheets.rules.push(line.to_owned());
                } else {
                    self.sheets.note.push_str(line);
                }
            }
        }
    }

    fn push(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(element) => element.children.push(node),
            None => self.body.push(node),
        }
    }

    fn add_class(&mut self, class: &str) {
        if let Some(element) = self.open.last_mut() {
            element.class.push_str(class);
        }
    }
}
