//! A part cut into pieces that keep their source text, so that everything but the placeholders is
//! copied byte for byte.
//!
//! The scanner here and in [`tag`](super::tag) is our own: with `quick-xml` the page weighs 5,287 bytes more
//! (brotli, 257,232 instead of 251,945), for which it has no room. A test holds the scanner against `quick-xml`, piece by piece.

use std::borrow::Cow;

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
    at: usize,
    /// The names of the elements that are open.
    open: Vec<&'a str>,
    rooted: bool,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(part: &'a [u8]) -> Result<Self, Defect> {
        let text = str::from_utf8(part).map_err(|_| Defect::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Ok(Self { text, at: 0, open: Vec::new(), rooted: false })
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
        let rest = self.text.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            let whole = self.open.is_empty() && self.rooted;
            return if whole { Ok(None) } else { Err(Defect::Malformed) };
        }
        let (shape, length) = scan(rest)?;
        let source = rest.get(..length).ok_or(Defect::Malformed)?;
        self.at += length;
        let name = match shape {
            Shape::Open => name(source.get(1..length - 1))?,
            Shape::Empty => name(source.get(1..length - 2))?,
            Shape::Close => source.get(2..length - 1).unwrap_or_default().trim_ascii_end(),
            Shape::Text | Shape::Other => "",
        };
        if shape == Shape::Close && self.open.pop() != Some(name) {
            return Err(Defect::Malformed);
        }
        let token = Token { shape, name, source, depth: self.open.len() };
        if token.is_root() && std::mem::replace(&mut self.rooted, true) {
            return Err(Defect::Malformed);
        }
        if shape == Shape::Open {
            self.open.push(name);
        }
        if self.open.len() > MAX_DEPTH { Err(Defect::TooDeep) } else { Ok(Some(token)) }
    }
}

/// What the text begins with, and how many bytes of it that is.
fn scan(text: &str) -> Result<(Shape, usize), Defect> {
    let up_to = |end: &str| text.find(end).map(|at| at + end.len()).ok_or(Defect::Malformed);
    let tail = text.get(1..).unwrap_or_default();
    if !text.starts_with('<') {
        let length = text.find('<').unwrap_or(text.len());
        let references = text.get(..length).unwrap_or_default().split('&').skip(1);
        let whole = references.into_iter().all(|reference| reference.contains(';'));
        return if whole { Ok((Shape::Text, length)) } else { Err(Defect::Malformed) };
    }
    if tail.starts_with("!--") {
        // The dashes of its beginning do not end it.
        let inner = text.get(4..).unwrap_or_default();
        return inner.find("-->").map(|at| (Shape::Other, at + 7)).ok_or(Defect::Malformed);
    }
    if tail.starts_with("![CDATA[") {
        return Ok((Shape::Text, up_to("]]>")?));
    }
    match tail.bytes().next() {
        Some(b'!') => {
            let word = tail.get(1..8).unwrap_or_default();
            let is_type = word.eq_ignore_ascii_case("doctype");
            Err(if is_type { Defect::DocumentType } else { Defect::Malformed })
        }
        Some(b'?') => {
            let inner = text.get(2..).unwrap_or_default();
            let end = inner.find("?>").filter(|_| !inner.starts_with('>'));
            end.map(|at| (Shape::Other, at + 4)).ok_or(Defect::Malformed)
        }
        Some(b'/') => Ok((Shape::Close, up_to(">")?)),
        _ => {
            // A value may hold the sign that ends a tag.
            let mut quote = None;
            let end = tail.bytes().position(|byte| {
                match (quote, byte) {
                    (None, b'>') => return true,
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), byte) if open == byte => quote = None,
                    _ => {}
                }
                false
            });
            let end = end.ok_or(Defect::Malformed)?;
            let is_empty = end > 0 && tail.as_bytes().get(end - 1) == Some(&b'/');
            Ok((if is_empty { Shape::Empty } else { Shape::Open }, end + 2))
        }
    }
}

/// The name at the beginning of what stands in a tag.
fn name(inner: Option<&str>) -> Result<&str, Defect> {
    let name = inner.and_then(|inner| inner.split(|c: char| c.is_ascii_whitespace()).next());
    name.filter(|name| !name.is_empty()).ok_or(Defect::Malformed)
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
