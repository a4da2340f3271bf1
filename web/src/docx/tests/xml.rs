//! Our scanner and `quick-xml` cut every text into the same pieces, or both refuse it.

use proptest::collection::vec;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::docx::error::Kind;
use crate::docx::template::default_form;
use crate::docx::xml::{MAX_DEPTH, Shape, Tokens};

/// The pieces of a part, as our scanner cuts it.
fn ours(text: &str) -> Result<Vec<(Shape, &str)>, Kind> {
    let mut tokens = Tokens::new(text.as_bytes())?;
    let mut pieces = Vec::new();
    while let Some(token) = tokens.next()? {
        pieces.push((token.shape, token.source));
    }
    Ok(pieces)
}

/// The same by `quick-xml`, which leaves a few things to whoever uses it: that there is one root,
/// that it ends, that elements are not too deep.
fn theirs(text: &str) -> Result<Vec<(Shape, &str)>, Kind> {
    let mut reader = Reader::from_str(text);
    let (mut pieces, mut at, mut depth, mut roots) = (Vec::new(), 0, 0_usize, 0);
    loop {
        let shape = match reader.read_event().map_err(|_| Kind::Malformed)? {
            Event::Start(_) => Shape::Open,
            Event::End(_) => Shape::Close,
            Event::Empty(_) => Shape::Empty,
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => Shape::Text,
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => Shape::Other,
            Event::DocType(_) => return Err(Kind::DocumentType),
            Event::Eof if depth > 0 || roots != 1 => return Err(Kind::Malformed),
            Event::Eof => return Ok(pieces),
        };
        roots += u32::from(depth == 0 && matches!(shape, Shape::Open | Shape::Empty));
        depth = depth + usize::from(shape == Shape::Open) - usize::from(shape == Shape::Close);
        if depth > MAX_DEPTH {
            return Err(Kind::TooDeep);
        }
        let end = usize::try_from(reader.buffer_position()).expect("fits");
        pieces.push((shape, &text[at..end]));
        at = end;
    }
}

/// Errors may differ in kind, where more than one thing is wrong.
#[track_caller]
fn check(text: &str) {
    assert_eq!(ours(text).ok(), theirs(text).ok(), "{text}");
}

#[test]
fn corners() {
    for text in [
        "",
        " ",
        "<a/>",
        "<a></a>",
        "<a></a >",
        "<a></ a>",
        "<a></b>",
        "<a></a b='c'>",
        "<a/b></a/b>",
        "<a b='>'/>",
        "<a b=\"'>\">'\"</a>",
        "<a b='>",
        "<>x</>",
        "</>",
        "</a/>",
        "<a></a/>",
        "<a>&amp;&#9;</a>",
        "<a>&</a>",
        "<a>&&amp;</a>",
        "<a>&amp",
        "<a/>&;",
        "<!--><a/>",
        "<!---><a/>",
        "<!----><a/>",
        "<!-- -- --><a/>",
        "<!-x--><a/>",
        "<a><![CDATA[<b>]]]></a>",
        "<a><![CDATA[]]></a>",
        "<a><![cdata[]]></a>",
        "<a><![CDATA[]]",
        "<?><a/>",
        "<??><a/>",
        "<?xml version='1.0'?><a/>",
        "<?a?b><a/>",
        "<!DOCTYPE a><a/>",
        "<!doctype a [<!ENTITY b 'c'>]><a/>",
        "<!DOC><a/>",
        "<a/><b/>",
        "x<a/>y",
        "<",
        "<a",
        "<!",
        "<?",
        "&",
        "<奖 奖='奖'>奖</奖>",
        "<a\u{3000}b></a\u{3000}b>",
        "<a\u{b}></a>",
    ] {
        check(text);
    }
}

#[test]
fn the_default_form() {
    for part in default_form().parts {
        let text = str::from_utf8(&part.bytes).expect("is UTF-8");
        assert!(ours(text).is_ok(), "{}", part.name);
        check(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_of_marks(marks in vec(prop::sample::select(vec![
        "<", ">", "/", "</", "/>", "<a>", "</a>", "<b c='", "'>", "</b>", "</a ", "\"", "'", "=", "&", ";",
        "&lt;", "<!", "<!--", "--", "-->", "<![CDATA[", "]]", "]]>", "<?", "?", "?>", "<?xml ", "<!DOCTYPE a>",
        "<!d", "!", "[", "]", "-", " ", "\n", "a", "b", "奖", "\u{a0}", "<a/>", "<w:p><w:r/></w:p>",
    ]), 0..12)) {
        let text = marks.concat();
        check(&text);
        check(&format!("<a>{text}</a>"));
    }

    #[test]
    fn any_text(text in "\\PC{0,40}") {
        check(&format!("<a>{text}</a>"));
    }
}
