//! What becomes of a paragraph whose placeholder gets a value of several lines.
//!
//! Each line becomes a paragraph of its own, because programs treat a line break in a justified paragraph
//! in different ways: Word and WPS stretch the line before it unless the document's settings say otherwise,
//! and the first line of what follows cannot be indented.

use std::ops::Range;

use super::outline::Paragraph;
use super::tag::{Tag, local};
use super::xml::{Pieces, Shape, Tokens};

/// The characters that end a line. A vertical tab is what Word puts on the clipboard for a line break
/// inside a paragraph.
pub(crate) const ENDS: [char; 5] = ['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}'];

/// The lines of a value.
pub(crate) fn lines(value: &str) -> impl Iterator<Item = &str> {
    value.split("\r\n").flat_map(|part| part.split(ENDS))
}

/// What decides on the lines of a paragraph, as far as it is known.
#[derive(Clone, Debug, Default)]
struct Known {
    /// The alignment.
    jc: Option<String>,
    /// Whether something is said about the first line's indent, and be it none.
    first_line: bool,
    numbered: Option<bool>,
    /// In half points.
    size: Option<u32>,
}

impl Known {
    /// Reads an element of properties. Of several the first counts.
    fn see(&mut self, word: &str, tag: Tag<'_>) {
        match word {
            "jc" if self.jc.is_none() => self.jc = tag.local_attribute("val"),
            "ind" => {
                let first =
                    |name: &str| name.starts_with("firstLine") || name.starts_with("hanging");
                self.first_line |= tag.attributes().any(|of| first(local(of.name)));
            }
            "numId" if self.numbered.is_none() => {
                self.numbered = tag.local_attribute("val").map(|number| number != "0");
            }
            "sz" if self.size.is_none() => {
                self.size = tag.local_attribute("val").and_then(|size| size.parse().ok());
            }
            _ => {}
        }
    }

    /// Adds what is known of a style, where nothing is known yet.
    fn inherit(&mut self, style: &Self) {
        self.jc = self.jc.take().or_else(|| style.jc.clone());
        self.first_line |= style.first_line;
        self.numbered = self.numbered.or(style.numbered);
        self.size = self.size.or(style.size);
    }
}

/// A style: what it is based on, and what it says. The one without a name is the document's default.
#[derive(Clone, Debug, Default)]
struct Style {
    id: String,
    based_on: String,
    known: Known,
}

/// The styles of a form. Those of tables are not asked: forms set the text of cells by paragraph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Styles {
    all: Vec<Style>,
    /// The style of a paragraph that names none.
    default: String,
}

impl Styles {
    /// Reads the part of styles up to its first defect: a form is filled with and without styles.
    pub(crate) fn read(part: &[u8]) -> Self {
        let mut styles = Self::default();
        let Ok(mut tokens) = Tokens::new(part) else { return styles };
        while let Ok(Some(token)) = tokens.next() {
            if !matches!(token.shape, Shape::Open | Shape::Empty) {
                continue;
            }
            let tag = token.tag();
            match (local(token.name), styles.all.last_mut()) {
                ("docDefaults", _) => styles.all.push(Style::default()),
                ("style", _) => {
                    let id = tag.local_attribute("styleId").unwrap_or_default();
                    let is = |name, value| tag.local_attribute(name).as_deref() == Some(value);
                    if is("type", "paragraph") && (is("default", "1") || is("default", "true")) {
                        styles.default.clone_from(&id);
                    }
                    styles.all.push(Style { id, ..Style::default() });
                }
                ("basedOn", Some(style)) => {
                    style.based_on = tag.local_attribute("val").unwrap_or_default();
                }
                (word, Some(style)) => style.known.see(word, tag),
                (_, None) => {}
            }
        }
        styles
    }

    /// What decides on the lines of a paragraph whose properties and whose run's properties these are.
    fn known(&self, pieces: &Pieces<'_>, properties: Range<usize>, run: Range<usize>) -> Known {
        let mut id = self.default.clone();
        let (mut known, mut of_run) = (Known::default(), Known::default());
        for (range, known) in [(properties, &mut known), (run, &mut of_run)] {
            let pieces = pieces.all.get(range).unwrap_or_default().iter();
            // What a tracked change has replaced stands last.
            for piece in pieces.take_while(|of| !matches!(of.word, "pPrChange" | "rPrChange")) {
                match (piece.shape, piece.word) {
                    (Shape::Open | Shape::Empty, "pStyle") => {
                        id = piece.tag().local_attribute("val").unwrap_or_default();
                    }
                    (Shape::Open | Shape::Empty, word) => known.see(word, piece.tag()),
                    (Shape::Close | Shape::Text | Shape::Other, _) => {}
                }
            }
        }
        known.size = of_run.size;
        // A style that is based on itself ends somewhere too.
        for _ in 0..=self.all.len() {
            let Some(style) = self.all.iter().find(|style| style.id == id) else { break };
            known.inherit(&style.known);
            if id.is_empty() {
                break;
            }
            id.clone_from(&style.based_on);
        }
        known
    }
}

/// What changes in the properties of a paragraph.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Change {
    /// Its lines begin at the left and are not stretched.
    pub(crate) left: bool,
    /// It gets a first line indented by two characters, which are this many twentieths of a point.
    pub(crate) indent: Option<u32>,
}

/// How a paragraph takes a value of several lines.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Taken {
    /// Whether each line is a paragraph; else there are line breaks.
    pub(crate) divides: bool,
    /// What changes in the first paragraph, and in those after it.
    pub(crate) first: Change,
    pub(crate) rest: Change,
}

/// How a paragraph takes a value of several lines, which is prose or is none. `divides` says whether the
/// place of the value lets it be divided; a number and the end of a section would stand there twice.
pub(crate) fn taken(
    styles: &Styles,
    pieces: &Pieces<'_>,
    paragraph: &Paragraph,
    run: Range<usize>,
    prose: bool,
    divides: bool,
) -> Taken {
    let properties = paragraph.properties.clone();
    let known = styles.known(pieces, properties.clone(), run);
    let inside = pieces.all.get(properties).unwrap_or_default();
    let ends_section = inside.iter().any(|piece| piece.word == "sectPr");
    let divides = divides && known.numbered != Some(true) && !ends_section;
    let jc = known.jc.as_deref().unwrap_or("left");
    let distributed = matches!(jc, "distribute" | "thaiDistribute");
    let justified = distributed || jc == "both" || jc.ends_with("Kashida");
    // Without a prefix an attribute cannot be in the namespace of word processing.
    let writable = !pieces.prefix.is_empty();
    let indented =
        prose && divides && !known.first_line && (justified || matches!(jc, "left" | "start"));
    // Two characters are twice as many points as half points, thus twenty times as many twips. Word takes
    // 10 points where nothing says a size.
    let indent = Some(known.size.unwrap_or(20).saturating_mul(20)).filter(|_| indented && writable);
    let left = writable && if divides { distributed } else { justified };
    Taken {
        divides,
        first: Change { left, indent: indent.filter(|_| !paragraph.led) },
        rest: Change { left, indent },
    }
}
