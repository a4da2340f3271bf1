//! A part cut into pieces that keep their source text, so that everything but the placeholders is
//! copied byte for byte.
//!
//! `quick-xml` reads the part and, in [`tag`](super::tag), the attributes. Its writer is not used,
//! because it would rewrite text that must keep its bytes.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::error::Defect;
use super::tag::{Tag, unescape};

/// The deepest nesting of elements. Word itself stops long before.
pub(crate) const MAX_DEPTH: usize = 256;

/// The namespace of word processing, as all programs write it and in the strict variant.
pub(crate) const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The root elements of parts that hold running text. The body's part may have any name.
const TEXT_ROOTS: [&str; 7] =
    ["document", "hdr", "ftr", "footnotes", "endnotes", "comments", "glossaryDocument"];

/// What a piece is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Shape {
    /// `<a>`
    Open,
    /// `</a>`
    Close,
    /// `<a/>`
    Empty,
    /// Text, a character reference, or a CDATA section.
    Text,
    /// The declaration, a comment, a processing instruction.
    Other,
}

/// A tag or a stretch of text, of any namespace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    pub(crate) shape: Shape,
    /// The name of a tag, prefix included, else empty.
    pub(crate) name: &'a str,
    /// The source text.
    pub(crate) source: &'a str,
    /// The number of elements around it; 0 for both tags of the root.
    pub(crate) depth: usize,
}

impl<'a> Token<'a> {
    /// Whether this is the opening tag of the root.
    pub(crate) fn is_root(&self) -> bool {
        self.depth == 0 && matches!(self.shape, Shape::Open | Shape::Empty)
    }

    /// The tag, of an opening or empty one.
    pub(crate) fn tag(&self) -> Tag<'a> {
        Tag { name: self.name, source: self.source }
    }

    /// What a piece of text says.
    pub(crate) fn decode(&self) -> Result<Cow<'_, str>, Defect> {
        decode(self.source)
    }
}

/// Reads a part token by token.
pub(crate) struct Tokens<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    at: usize,
    depth: usize,
    rooted: bool,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(part: &'a [u8]) -> Result<Self, Defect> {
        let text = str::from_utf8(part).map_err(|_| Defect::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Ok(Self { text, reader: Reader::from_str(text), at: 0, depth: 0, rooted: false })
    }

    /// All text of the part, without a byte order mark.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The text of the part before the token that was read last.
    pub(crate) fn before(&self, last: &Token<'_>) -> &'a str {
        self.text.get(..self.at - last.source.len()).unwrap_or_default()
    }

    /// The next token; `None` at the end of a part that is well-formed.
    pub(crate) fn next(&mut self) -> Result<Option<Token<'a>>, Defect> {
        let event = self.reader.read_event().map_err(|_| Defect::Malformed)?;
        // The shape, where the name begins in the source, and how long it is.
        let (shape, start, length) = match event {
            Event::Start(tag) => (Shape::Open, 1, tag.name().as_ref().len()),
            Event::End(tag) => (Shape::Close, 2, tag.name().as_ref().len()),
            Event::Empty(tag) => (Shape::Empty, 1, tag.name().as_ref().len()),
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => (Shape::Text, 0, 0),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => (Shape::Other, 0, 0),
            Event::DocType(_) => return Err(Defect::DocumentType),
            Event::Eof if self.depth > 0 || !self.rooted => return Err(Defect::Malformed),
            Event::Eof => return Ok(None),
        };
        let end = usize::try_from(self.reader.buffer_position()).map_err(|_| Defect::TooLarge)?;
        let source = self.text.get(self.at..end).ok_or(Defect::Malformed)?;
        self.at = end;
        let name = source.get(start..start + length).ok_or(Defect::Malformed)?;
        if shape == Shape::Close {
            self.depth = self.depth.saturating_sub(1);
        }
        let token = Token { shape, name, source, depth: self.depth };
        if token.is_root() && std::mem::replace(&mut self.rooted, true) {
            return Err(Defect::Malformed);
        }
        self.depth += usize::from(shape == Shape::Open);
        if self.depth > MAX_DEPTH { Err(Defect::TooDeep) } else { Ok(Some(token)) }
    }
}

/// One tag or stretch of text of a part of running text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) shape: Shape,
    /// The local name where this is a tag in the namespace of word processing, else empty.
    pub(crate) word: &'a str,
    /// The name of a tag, prefix included, else empty.
    pub(crate) name: &'a str,
    /// The source text.
    pub(crate) source: &'a str,
}

impl<'a> Piece<'a> {
    /// The tag, of an opening or empty one.
    pub(crate) fn tag(&self) -> Tag<'a> {
        Tag { name: self.name, source: self.source }
    }

    /// What a piece of text says.
    pub(crate) fn decode(&self) -> Result<Cow<'_, str>, Defect> {
        decode(self.source)
    }
}

pub(crate) fn decode(source: &str) -> Result<Cow<'_, str>, Defect> {
    match source.strip_prefix("<![CDATA[") {
        Some(data) => Ok(data.strip_suffix("]]>").unwrap_or(data).into()),
        None => unescape(source),
    }
}

/// A part of running text.
#[derive(Debug)]
pub(crate) struct Pieces<'a> {
    /// All of the part, in order: the sources joined are the part.
    pub(crate) all: Vec<Piece<'a>>,
    /// What stands before a local name in this part: `w:`, or nothing.
    pub(crate) prefix: String,
}

/// Cuts a part into pieces; `None` when it holds no running text (styles, settings, fonts).
pub(crate) fn cut(part: &[u8]) -> Result<Option<Pieces<'_>>, Defect> {
    let mut tokens = Tokens::new(part)?;
    let mut pieces = Pieces { all: Vec::new(), prefix: String::new() };
    while let Some(token) = tokens.next()? {
        let Token { shape, name, source, .. } = token;
        if token.is_root() {
            match text_prefix(&token) {
                Some(prefix) => pieces.prefix = prefix,
                None => return Ok(None),
            }
        }
        // A name with a colon is of another namespace where ours has no prefix.
        let word = name.strip_prefix(&pieces.prefix).filter(|n| !n.contains(':')).unwrap_or("");
        pieces.all.push(Piece { shape, word, name, source });
    }
    Ok(Some(pieces))
}

/// The opening tag of a part's root.
pub(crate) fn root(part: &[u8]) -> Result<Token<'_>, Defect> {
    let mut tokens = Tokens::new(part)?;
    while let Some(token) = tokens.next()? {
        if token.is_root() {
            return Ok(token);
        }
    }
    Err(Defect::Malformed)
}

/// The prefix of local names under this root; `None` for a root of anything but running text. Every
/// office program writes `w:`, and a general XML library may save a template with another prefix.
pub(crate) fn text_prefix(root: &Token<'_>) -> Option<String> {
    let prefix = root.tag().prefix(&NAMESPACES)?;
    let local = root.name.strip_prefix(&prefix)?;
    TEXT_ROOTS.contains(&local).then_some(prefix)
}
