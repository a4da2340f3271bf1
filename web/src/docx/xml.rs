//! A part cut into pieces that keep their source text, so that all that is not filled in comes
//! out byte for byte as it went in.
//!
//! The scanner is our own, because `quick-xml` costs the page 2.9 KB of brotli more and the page is
//! at its limit. The tests use `quick-xml` to check that both cut any text into the same pieces.

use std::borrow::Cow;

use super::error::Kind;
use super::tag::{prefix, unescape};

/// The deepest nesting of elements. Word itself stops long before.
pub(super) const MAX_DEPTH: usize = 256;

/// The namespace of word processing, as all programs write it and in the strict variant.
const NAMESPACES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// The root elements of parts that hold running text. The body's part may have any name.
const TEXT_ROOTS: [&str; 5] = ["document", "hdr", "ftr", "footnotes", "endnotes"];

/// What a piece is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
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
pub(super) struct Token<'a> {
    pub(super) shape: Shape,
    /// The name of a tag, prefix included, else empty.
    pub(super) name: &'a str,
    /// The source text.
    pub(super) source: &'a str,
    /// How many elements are around it: none for both tags of the root.
    pub(super) depth: usize,
}

impl Token<'_> {
    /// Whether this is the opening tag of the root.
    pub(super) fn is_root(&self) -> bool {
        self.depth == 0 && matches!(self.shape, Shape::Open | Shape::Empty)
    }

    /// What a piece of text says.
    pub(super) fn decode(&self) -> Result<Cow<'_, str>, Kind> {
        decode(self.source)
    }
}

/// Reads a part from its beginning, as far as it is asked to.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The names of the elements around what comes next.
    open: Vec<&'a str>,
    rooted: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(part: &'a [u8]) -> Result<Self, Kind> {
        let text = str::from_utf8(part).map_err(|_| Kind::NotUtf8)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Ok(Self { text, at: 0, open: Vec::new(), rooted: false })
    }

    /// The part up to the token that was read last.
    pub(super) fn before(&self, last: &Token<'_>) -> &'a str {
        self.text.get(..self.at - last.source.len()).unwrap_or_default()
    }

    /// The next token; `None` at the end of a part that is well-formed.
    pub(super) fn next(&mut self) -> Result<Option<Token<'a>>, Kind> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            let whole = self.rooted && self.open.is_empty();
            return if whole { Ok(None) } else { Err(Kind::Malformed) };
        }
        let (shape, length) = measure(rest)?;
        let source = rest.get(..length).ok_or(Kind::Malformed)?;
        self.at += length;
        if shape == Shape::Close && self.open.pop() != Some(closed_name(source)) {
            return Err(Kind::Malformed);
        }
        let name = match shape {
            Shape::Open | Shape::Close | Shape::Empty => tag_name(source),
            Shape::Text | Shape::Other => "",
        };
        let token = Token { shape, name, source, depth: self.open.len() };
        if token.is_root() && std::mem::replace(&mut self.rooted, true) {
            return Err(Kind::Malformed);
        }
        if shape == Shape::Open {
            self.open.push(opened_name(source));
        }
        if self.open.len() > MAX_DEPTH { Err(Kind::TooDeep) } else { Ok(Some(token)) }
    }
}

/// What a text that is not empty begins with, and the length of that.
fn measure(text: &str) -> Result<(Shape, usize), Kind> {
    // Up to and with the first `end` that begins after this many bytes.
    let up_to = |start: usize, end: &str| {
        let found = text.get(start..).and_then(|rest| rest.find(end));
        found.map(|at| start + at + end.len()).ok_or(Kind::Malformed)
    };
    if text.starts_with("<!--") {
        Ok((Shape::Other, up_to(4, "-->")?))
    } else if text.starts_with("<![CDATA[") {
        Ok((Shape::Text, up_to(9, "]]>")?))
    } else if text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE")) {
        Err(Kind::DocumentType)
    } else if text.starts_with("<!") || text.starts_with("<?>") {
        Err(Kind::Malformed)
    } else if text.starts_with("<?") {
        Ok((Shape::Other, up_to(2, "?>")?))
    } else if text.starts_with('<') {
        let length = tag_length(text).ok_or(Kind::Malformed)?;
        let tag = text.get(..length).unwrap_or_default();
        let shape = match tag.ends_with("/>") {
            _ if tag.starts_with("</") => Shape::Close,
            true => Shape::Empty,
            false => Shape::Open,
        };
        Ok((shape, length))
    } else if let Some(reference) = text.strip_prefix('&') {
        let end = reference.find(['&', '<', ';']).ok_or(Kind::Malformed)?;
        if reference.as_bytes().get(end) == Some(&b';') {
            Ok((Shape::Text, end + 2))
        } else {
            Err(Kind::Malformed)
        }
    } else {
        Ok((Shape::Text, text.find(['&', '<']).unwrap_or(text.len())))
    }
}

/// The length of the tag that a text begins with. The value of an attribute may hold `>`.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match quote {
            None if byte == b'>' => return Some(at + 1),
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            Some(open) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// White space, as XML knows it.
const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// The whole name that `<a b="c">` opens.
fn opened_name(tag: &str) -> &str {
    let inner = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>')).unwrap_or(tag);
    inner.split(SPACE).next().unwrap_or(inner)
}

/// The name that `</a >` closes.
fn closed_name(tag: &str) -> &str {
    let inner = tag.strip_prefix("</").and_then(|tag| tag.strip_suffix('>')).unwrap_or(tag);
    inner.trim_end_matches(SPACE)
}

/// One tag or stretch of text of a part of running text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    pub(super) shape: Shape,
    /// The local name where this is a tag in the namespace of word processing, else empty.
    pub(super) word: &'a str,
    /// The source text.
    pub(super) source: &'a str,
}

impl Piece<'_> {
    /// What a piece of text says.
    pub(super) fn decode(&self) -> Result<Cow<'_, str>, Kind> {
        decode(self.source)
    }
}

fn decode(source: &str) -> Result<Cow<'_, str>, Kind> {
    match source.strip_prefix("<![CDATA[") {
        Some(data) => Ok(data.strip_suffix("]]>").unwrap_or(data).into()),
        None => unescape(source),
    }
}

/// A part of running text.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    /// All of the part, in order: the sources joined are the part.
    pub(super) all: Vec<Piece<'a>>,
    /// What stands before a local name in this part: `w:`, or nothing.
    pub(super) prefix: String,
}

/// Cuts a part into pieces; `None` when it holds no running text (styles, settings, fonts).
pub(super) fn cut(part: &[u8]) -> Result<Option<Pieces<'_>>, Kind> {
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
        // With no prefix at all, a name with a colon is of another namespace.
        let word = name.strip_prefix(&pieces.prefix).filter(|n| !n.contains(':')).unwrap_or("");
        pieces.all.push(Piece { shape, word, source });
    }
    Ok(Some(pieces))
}

/// The opening tag of a part's root.
pub(super) fn root(part: &[u8]) -> Result<Token<'_>, Kind> {
    let mut tokens = Tokens::new(part)?;
    while let Some(token) = tokens.next()? {
        if token.is_root() {
            return Ok(token);
        }
    }
    Err(Kind::Malformed)
}

/// What stands before local names under this root, where it is one of running text. Every office
/// program writes `w:`; a general XML library may save a template with another prefix.
pub(super) fn text_prefix(root: &Token<'_>) -> Option<String> {
    let prefix = prefix(root.source, &NAMESPACES)?;
    let local = root.name.strip_prefix(&prefix)?;
    TEXT_ROOTS.contains(&local).then_some(prefix)
}

fn tag_name(source: &str) -> &str {
    let inner = source.trim_start_matches(['<', '/']);
    inner.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or(inner)
}
