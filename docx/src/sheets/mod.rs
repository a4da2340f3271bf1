//! A form as the sheets of paper that it will be: [`layout`](mod@crate::layout) as elements for a browser.
//!
//! The office's tool lays the form out once, with its placeholders, and writes the elements as one more part
//! of the form ([`PART`]), so that a page needs neither styles, lists and themes nor the code that reads
//! them. The part is running text like the body, with paragraphs, runs, tables, rows and cells by their names
//! in Word files, so that [`fill_ready`](crate::fill::fill_ready) fills it in the same way, repeats its rows
//! and divides its paragraphs. [`read`](mod@read) reads the filled part.
//!
//! Every length, font and colour is a class, made from its declarations ([`classes`]), because the policy of a page allows
//! no style attribute. The same elements are shown on the screen and printed. They stand in an element of the class
//! `paper`.
//!
//! | in the part | is |
//! |---|---|
//! | `w:p`, `w:r`, `w:tbl`, `w:tr`, `w:tc` | `div`, `span`, `table`, `tr`, `td` |
//! | `div`, `br`, `colgroup`, `col`, `thead`, `tbody` | the element of this name |
//! | `img` | a picture of the part that `part` names |
//! | `c` | the class |
//! | `style` | rules for the style sheet |
//! | `margin` | the rule for the margins of printed pages: stretches of it in `css`, and between them runs, which are its texts |
//! | `count` | a label: of those in `of`, with tabs between, the one that the list `list` has come to |
//! | `note` | what the sheets do not show, for the reader |

mod classes;
mod counted;
mod floating;
mod font;
mod margins;
mod paragraph;
pub mod read;
mod section;
mod table;
mod text;

use std::cell::RefCell;

use self::classes::Classes;
use crate::error::Error;
use crate::fill::fill_ready;
use crate::layout::paragraph::Counted;
use crate::layout::units::Twips;
use crate::layout::unshown::Unshown;
use crate::layout::{Block, Document, layout};
use crate::package::{Package, Part};
use crate::places::Place;
use crate::tag::escaped;
use crate::values::Values;
use crate::xml::NAMESPACES;

/// The name of the part with the sheets.
pub const PART: &str = "sheets.xml";

/// Whether a part has the sheets.
pub(crate) fn is_sheets(part: &Part) -> bool {
    part.name == PART
}

/// Writes the sheets of a form into it; `note` says what of these the sheets do not show.
///
/// # Errors
/// [`Error`] where the form cannot be laid out; it stays without sheets then.
pub fn write(form: &mut Package, note: &dyn Fn(&[Unshown]) -> Option<String>) -> Result<(), Error> {
    match layout(form) {
        Ok(document) => form.set(PART, sheets(&document, note, None)),
        Err(error) => {
            form.parts.retain(|part| !is_sheets(part));
            return Err(error);
        }
    }
    Ok(())
}

/// The sheets of a form, filled; `None` where the form has none. `here` accepts the places of values that are asked
/// for.
///
/// # Errors
/// [`Error`] where they cannot be filled.
pub fn filled(
    form: &Package,
    values: &Values,
    here: &dyn Fn(&Place) -> bool,
) -> Result<Option<read::Sheets>, Error> {
    let Some(part) = form.parts.iter().find(|part| is_sheets(part)) else { return Ok(None) };
    // By the name of a body.
    let alone = Package { parts: vec![Part::new("word/document.xml", part.bytes.clone())] };
    let filled = fill_ready(&alone, values)?;
    let Some(part) = filled.package.parts.first() else { return Ok(None) };
    let here: Vec<_> = filled.places.iter().filter(|place| here(place)).collect();
    read::read(&part.bytes, &here).map(Some).map_err(|kind| Error::new(kind, PART))
}

/// The sheets of a form as it is, with its placeholders; `marked` is the part and the number of a paragraph that is
/// marked.
///
/// # Errors
/// [`Error`] where the form cannot be laid out.
pub fn unfilled(form: &Package, marked: Option<(&str, usize)>) -> Result<read::Sheets, Error> {
    let text = sheets(&layout(form)?, &|_| None, marked);
    read::read(text.as_bytes(), &[]).map_err(|kind| Error::new(kind, PART))
}

fn sheets(
    document: &Document,
    note: &dyn Fn(&[Unshown]) -> Option<String>,
    marked: Option<(&str, usize)>,
) -> String {
    let classes = RefCell::default();
    let mut drawer = Drawer {
        document,
        classes: &classes,
        page: (1, 1),
        pitch: None,
        margin: Twips(0),
        ends_section: None,
        part: &document.part,
        marked,
        counted: counted::lists(&document.sections),
    };
    let sheets = drawer.sheets().concat();
    let margins = drawer.paper();
    let rules = classes.borrow();
    // What filling says of the paragraphs of a value.
    let own =
        [".paper .left{text-align:left;text-align-last:auto}", ".paper .indented{text-indent:2em}"];
    let rules = rules.rules().iter().map(String::as_str).chain(own);
    let rules: String = rules.map(|rule| plain(rule) + "\n").collect();
    let note = note(&document.unshown).map(|words| format!("<note>{}</note>", plain(words)));
    format!(
        "<w:document xmlns:w=\"{}\"><style>{rules}</style>{}{}{sheets}</w:document>",
        NAMESPACES[0],
        margins.concat(),
        note.unwrap_or_default(),
    )
}

/// What is needed to draw a document.
struct Drawer<'a> {
    document: &'a Document,
    classes: &'a RefCell<Classes>,
    /// The number of the page, and how many there are.
    page: (u32, u32),
    /// The distance of the lines of the section's grid.
    pitch: Option<Twips>,
    /// The page's left margin, from which what floats is measured.
    margin: Twips,
    /// The number of the paragraph with which the section ends, where another follows.
    ends_section: Option<usize>,
    /// The part that is drawn.
    part: &'a str,
    /// The part and the number of a paragraph that is marked.
    marked: Option<(&'a str, usize)>,
    /// The lists that count on in the copies of rows.
    counted: Vec<&'a Counted>,
}

impl Drawer<'_> {
    /// The class of these declarations.
    fn class(&self, declarations: &str) -> String {
        self.classes.borrow_mut().of(declarations)
    }

    /// An element of these declarations.
    fn element(&self, tag: &'static str, declarations: &str, children: &[String]) -> String {
        element(tag, &self.class(declarations), children)
    }

    /// Paragraphs and tables.
    fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        let mut before = None;
        let mut drawn = Vec::with_capacity(blocks.len());
        for (at, block) in blocks.iter().enumerate() {
            drawn.push(match block {
                Block::Paragraph(paragraph) => {
                    let after = match blocks.get(at + 1) {
                        Some(Block::Paragraph(after)) => Some(&after.format),
                        Some(Block::Table(_)) | None => None,
                    };
                    self.paragraph(paragraph, &paragraph.pieces, [before, after])
                }
                Block::Table(table) => self.table(table),
            });
            before = match block {
                Block::Paragraph(paragraph) => Some(&paragraph.format),
                Block::Table(_) => None,
            };
        }
        drawn
    }
}

/// An element with a class, if it has one.
fn element(tag: &str, class: &str, children: &[String]) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" c=\"{class}\"") };
    if children.is_empty() {
        return format!("<{tag}{class}/>");
    }
    format!("<{tag}{class}>{}</{tag}>", children.concat())
}

/// A text by itself.
fn plain(text: impl AsRef<str>) -> String {
    escaped(text.as_ref()).replace("&quot;", "\"")
}
