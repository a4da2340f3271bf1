//! Makes a part ready to be filled.
//!
//! Placeholders in attributes, such as that of a watermark, and in text outside of runs, such as a
//! property of the document, are filled here. Where a part has placeholders, this takes out what keeps them
//! from showing: deleted and moved-away content, the binding of a control to data, the exact height of a row.
//! All else stays as it is, byte for byte.

use std::ops::Range;

use super::error::Defect;
use super::outside::{Outside, Stays};
use super::placeholder::{find, is_closing, is_opening};
use super::tag::{escaped, local, push_escaped, unescape};
use super::values::Values;
use super::xml::{Shape, Token, Tokens, text_prefix};

/// A part that is ready to be filled.
#[derive(Debug, Default)]
pub(crate) struct Prepared {
    /// Its text, where anything changed.
    pub(crate) text: Option<String>,
    /// How many placeholders were filled.
    pub(crate) count: usize,
    pub(crate) stays: Vec<Stays>,
}

/// What becomes of the placeholders outside of runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// They are filled.
    Filled,
    /// They get the characters of a ready form around them.
    Ready,
}

/// Prepares a part. Where it is not `fillable`, its placeholders outside of runs stay.
pub(crate) fn prepare(
    part: &[u8],
    values: &Values,
    fillable: bool,
    way: Way,
) -> Result<Prepared, Defect> {
    if !has_braces(part) {
        return Ok(Prepared::default());
    }
    let mut tokens = Tokens::new(part)?;
    let mut reader = Reader {
        outside: Outside::new(values, fillable, way),
        prefix: None,
        open: Vec::new(),
        gone: 0,
        joint: None,
        edits: Vec::new(),
    };
    let mut pending: Option<(usize, String)> = None;
    while let Some(token) = tokens.next()? {
        let start = tokens.before(&token).len();
        if token.shape == Shape::Text {
            pending.get_or_insert((start, String::new())).1.push_str(&token.decode()?);
            continue;
        }
        if let Some((from, text)) = pending.take() {
            reader.text(from..start, &text);
        }
        match token.shape {
            Shape::Open | Shape::Empty => reader.tag(&token, start),
            Shape::Close => reader.close(start..start + token.source.len(), tokens.text()),
            // Nobody sees a comment of the XML; a half of a placeholder in it means nothing.
            Shape::Other if find(token.source).is_empty() => {}
            Shape::Other => _ = reader.outside.fill(token.source, false),
            Shape::Text => {}
        }
        if reader.outside.is_too_large() {
            return Err(Defect::TooLarge);
        }
    }
    let Reader { edits, outside, .. } = reader;
    let text = (!edits.is_empty()).then(|| edited(tokens.text(), edits));
    Ok(Prepared { text, count: outside.count, stays: outside.stays })
}

/// A text with these stretches replaced.
pub(crate) fn edited(source: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    let (mut text, mut at) = (String::with_capacity(source.len()), 0);
    for (range, new) in edits {
        // What stands in something that goes, goes with it.
        if range.start >= at {
            text.push_str(source.get(at..range.start).unwrap_or_default());
            text.push_str(&new);
            at = range.end;
        }
    }
    text.push_str(source.get(at..).unwrap_or_default());
    text
}

/// Whether the text of a part may hold a brace, written as a reference too.
fn has_braces(bytes: &[u8]) -> bool {
    let wide = |of: &[u8]| matches!(of, [0xEF, 0xBD, 0x9B | 0x9D] | [b'&', b'#', _]);
    bytes.iter().any(|byte| matches!(byte, b'{' | b'}')) || bytes.windows(3).any(wide)
}

/// An element that is open.
#[derive(Default)]
struct Element<'a> {
    /// The local name of an element of word processing, else empty.
    word: &'a str,
    start: usize,
    /// Whether a brace stands in it that is not deleted, or a deleted one.
    braces: bool,
    deleted_braces: bool,
    /// Of a paragraph or row: whether its mark says that it was deleted.
    deleted: bool,
    /// What goes if it has braces: deleted content of a paragraph, the binding of a control.
    gone: Vec<Range<usize>>,
    /// The height of a row, where it is exact.
    exact: Option<Range<usize>>,
    /// Of a paragraph: its properties.
    properties: Option<Range<usize>>,
    /// The deleted mark of the paragraph before, which this one continues.
    joint: Option<Joint>,
    /// Of a table: how many rows it has, those included that go.
    rows: usize,
}

/// A deleted paragraph mark: where the properties of its paragraph stand, and where its end.
struct Joint {
    properties: Option<Range<usize>>,
    end: usize,
}

struct Reader<'a> {
    outside: Outside<'a>,
    /// What stands before the names of word processing; `None` in a part of another kind.
    prefix: Option<String>,
    open: Vec<Element<'a>>,
    /// How many deleted elements are open.
    gone: usize,
    /// The deleted mark of the paragraph that ended right here, with nothing but white space since.
    joint: Option<Joint>,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Reader<'a> {
    /// The local name of a tag of word processing, else empty.
    fn word(&self, name: &'a str) -> &'a str {
        let word = self.prefix.as_ref().and_then(|prefix| name.strip_prefix(prefix.as_str()));
        word.filter(|word| !word.contains(':')).unwrap_or_default()
    }

    fn parent(&self, above: usize) -> &'a str {
        self.open.iter().rev().nth(above).map_or("", |element| element.word)
    }

    /// The innermost open element of this name.
    fn around(&mut self, word: &str) -> Option<&mut Element<'a>> {
        self.open.iter_mut().rev().find(|element| element.word == word)
    }

    fn tag(&mut self, token: &Token<'a>, start: usize) {
        if token.is_root() {
            self.prefix = text_prefix(token);
        }
        let (word, span) = (self.word(token.name), start..start + token.source.len());
        let joint = self.joint.take();
        self.begin_joined(word, &span);
        match (word, self.parent(0), self.parent(1)) {
            ("p", ..) => self.outside.paragraph += 1,
            ("del" | "moveFrom", "rPr", "pPr") => self.mark("p"),
            ("del" | "moveFrom", "trPr", _) => self.mark("tr"),
            ("trHeight", "trPr", "tr") => {
                let exact = token
                    .tag()
                    .attributes()
                    .find(|of| local(of.name) == "hRule" && of.value == "exact");
                let end = exact.map(|of| start + of.range.end - 1);
                if let Some(row) = self.around("tr") {
                    row.exact = end.map(|end| end - "exact".len()..end);
                }
            }
            (_, "sdtPr", _) if hides(token.name) && token.shape == Shape::Empty => self.goes(span),
            _ => {}
        }
        if token.source.contains(['{', '}', '\u{ff5b}', '\u{ff5d}', '&']) {
            self.attributes(token, start);
        }
        if token.shape == Shape::Open {
            self.gone += usize::from(is_gone(word, self.parent(0)));
            let joint = joint.filter(|_| word == "p");
            self.open.push(Element { word, start, joint, ..Element::default() });
        }
    }

    /// Notes that the mark of the innermost paragraph or row was deleted.
    fn mark(&mut self, word: &str) {
        if let Some(element) = self.around(word) {
            element.deleted = true;
        }
    }

    /// Notes what goes from the properties of a control if the control is filled.
    fn goes(&mut self, span: Range<usize>) {
        if let Some(control) = self.around("sdt") {
            control.gone.push(span);
        }
    }

    /// Joins the paragraph that begins here to the one before, whose mark was deleted, as soon as it is
    /// known whether it has properties, which are then those of both.
    fn begin_joined(&mut self, word: &str, span: &Range<usize>) {
        if word != "pPr"
            && let Some(joint) = self.open.last_mut().and_then(|of| of.joint.take())
        {
            self.edits.push((joint.end..span.start, String::new()));
            self.edits.extend(joint.properties.map(|range| (range, String::new())));
        }
    }

    fn close(&mut self, span: Range<usize>, source: &str) {
        self.joint = None;
        let Some(element) = self.open.pop() else { return };
        let Element {
            word, start, braces, deleted_braces, deleted, gone, exact, properties, ..
        } = element;
        let whole = start..span.end;
        let name = source.get(span.start + 2..span.end).unwrap_or_default().trim_end_matches('>');
        if self.parent(0) == "sdtPr" && hides(name.trim_end()) {
            return self.goes(whole);
        }
        if is_gone(word, self.parent(0)) {
            self.gone -= 1;
            if self.gone > 0 {
                self.spread(braces, false);
            } else if let Some(paragraph) = self.around("p") {
                paragraph.gone.push(whole);
                paragraph.deleted_braces |= braces;
            } else if braces {
                self.edits.push((whole, String::new()));
            }
            return;
        }
        match word {
            "p" => {
                if braces || deleted_braces {
                    self.take_out(gone);
                }
                // A joint is still here where the paragraph is empty.
                if let Some(joint) = element.joint {
                    self.edits.push((joint.end..span.start, String::new()));
                    self.edits.extend(joint.properties.map(|range| (range, String::new())));
                } else if deleted && (braces || deleted_braces) {
                    self.joint = Some(Joint { properties, end: span.start });
                }
            }
            "pPr" => {
                if let Some(paragraph) = self.open.last_mut().filter(|of| of.word == "p") {
                    paragraph.properties = Some(whole.clone());
                    if let Some(joint) = paragraph.joint.take() {
                        let own = source.get(whole.clone()).unwrap_or_default().to_owned();
                        self.edits.extend(joint.properties.map(|range| (range, own)));
                        self.edits.push((joint.end..whole.end, String::new()));
                        paragraph.deleted = false;
                    }
                }
            }
            "sdt" if braces => self.take_out(gone),
            "tr" => {
                let goes = deleted && (braces || deleted_braces);
                if let Some(table) = self.around("tbl") {
                    table.rows += 1;
                    if goes {
                        table.gone.push(whole);
                        return;
                    }
                }
                if braces {
                    self.edits.extend(exact.map(|range| (range, "atLeast".to_owned())));
                }
            }
            // A table without rows is none.
            "tbl" if element.rows == gone.len() && element.rows > 0 => {
                self.edits.push((whole, String::new()));
            }
            "tbl" => self.take_out(gone),
            _ => {}
        }
        self.spread(braces, deleted_braces);
    }

    /// Takes these stretches out of the part.
    fn take_out(&mut self, gone: Vec<Range<usize>>) {
        self.edits.extend(gone.into_iter().map(|range| (range, String::new())));
    }

    /// Notes in the element around one that it has braces.
    fn spread(&mut self, braces: bool, deleted_braces: bool) {
        if let Some(parent) = self.open.last_mut() {
            parent.braces |= braces;
            parent.deleted_braces |= deleted_braces;
        }
    }

    /// Reads the text of an element. That of runs is only looked at, because it is filled with its
    /// paragraph.
    fn text(&mut self, span: Range<usize>, text: &str) {
        if !text.trim().is_empty() {
            self.joint = None;
        }
        if !text.contains(|c| is_opening(c) || is_closing(c)) {
            return;
        }
        let word = self.parent(0);
        if word == "t" || self.gone > 0 {
            self.spread(true, false);
        } else if let Some(new) = self.outside.fill(text, word != "instrText") {
            self.spread(true, false);
            let mut escaped = String::with_capacity(new.len());
            new.chars().for_each(|c| push_escaped(&mut escaped, c));
            self.edits.push((span, escaped));
        }
    }

    fn attributes(&mut self, token: &Token<'a>, start: usize) {
        for attribute in token.tag().attributes() {
            let raw = &*attribute.value;
            let Ok(value) = unescape(raw) else { continue };
            if attribute.name.starts_with("xmlns")
                || !value.contains(|c| is_opening(c) || is_closing(c))
            {
                continue;
            }
            if self.gone > 0 {
                self.spread(true, false);
            } else if let Some(new) = self.outside.fill(&value, true) {
                self.spread(true, false);
                let end = start + attribute.range.end - 1;
                let new = escaped(&new).replace('\'', "&#39;");
                self.edits.push((end - raw.len()..end, new));
            }
        }
    }
}

/// Whether a property of a control keeps its text from showing: a binding, also that of newer versions
/// with a namespace of its own, or the note that the text is a prompt.
fn hides(name: &str) -> bool {
    matches!(local(name), "dataBinding" | "showingPlcHdr")
}

/// Whether an element holds content that was deleted or moved away.
fn is_gone(word: &str, parent: &str) -> bool {
    matches!(word, "del" | "moveFrom") && !matches!(parent, "rPr" | "trPr") || word == "delText"
}
