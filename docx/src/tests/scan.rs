//! The scanner of parts, held against `quick-xml`.

use std::borrow::Cow;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use quick_xml::Reader;
use quick_xml::escape;
use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;

use super::sample_form;
use crate::tag::{Tag, unescape};
use crate::xml::{Shape, Tokens};

/// A token: its shape, its source, its attributes.
type Seen = (Shape, String, Vec<(String, String)>);

/// A text and what refers to a character in it are one token for the scanner.
fn push(seen: &mut Vec<Seen>, token: Seen, joins: bool) {
    match seen.last_mut() {
        Some(last) if joins && last.0 == Shape::Text && !last.1.starts_with("<![CDATA[") => {
            last.1.push_str(&token.1);
        }
        _ => seen.push(token),
    }
}

fn ours(part: &str) -> Option<Vec<Seen>> {
    let mut tokens = Tokens::new(part.as_bytes()).ok()?;
    let mut seen = Vec::new();
    loop {
        match tokens.next() {
            Ok(None) => return Some(seen),
            Ok(Some(token)) => {
                let attributes = match token.shape {
                    Shape::Open | Shape::Empty => token.tag().attributes().collect(),
                    Shape::Close | Shape::Text | Shape::Other => Vec::new(),
                };
                let attributes =
                    attributes.into_iter().map(|of| (of.name.to_owned(), of.value.to_string()));
                seen.push((token.shape, token.source.to_owned(), attributes.collect()));
            }
            Err(_) => return None,
        }
    }
}

fn theirs(part: &str) -> Option<Vec<Seen>> {
    let mut reader = Reader::from_str(part);
    let (mut seen, mut at) = (Vec::new(), 0);
    loop {
        let event = reader.read_event().ok()?;
        let end = usize::try_from(reader.buffer_position()).ok()?;
        let source = part.get(at..end)?.to_owned();
        at = end;
        let list = |inner: &str, name: &str| {
            let inner = inner.strip_suffix('/').unwrap_or(inner);
            let mut all = Attributes::new(inner, name.len());
            all.with_checks(false);
            // No name begins with the sign that stands behind one.
            let pairs =
                all.map_while(Result::ok).take_while(|of| !of.key.as_ref().starts_with('='));
            pairs.map(|of| (of.key.into_inner().to_owned(), of.value.to_string())).collect()
        };
        let (shape, attributes, joins) = match event {
            Event::Start(tag) => (Shape::Open, list(&tag, tag.name().as_ref()), false),
            Event::Empty(tag) => (Shape::Empty, list(&tag, tag.name().as_ref()), false),
            Event::End(_) => (Shape::Close, Vec::new(), false),
            Event::Text(_) | Event::GeneralRef(_) => (Shape::Text, Vec::new(), true),
            Event::CData(_) => (Shape::Text, Vec::new(), false),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => (Shape::Other, Vec::new(), false),
            Event::DocType(_) => return None,
            Event::Eof => return Some(seen),
        };
        push(&mut seen, (shape, source, attributes), joins);
    }
}

/// Where both read a part to its end, they have read the same. What is read to its end by the scanner is read so by
/// `quick-xml`.
#[track_caller]
fn check(part: &str) {
    if let Some(ours) = ours(part) {
        assert_eq!(Some(ours), theirs(part), "{part}");
    }
}

#[test]
fn the_parts_of_a_form() {
    for part in &sample_form().parts {
        let text = str::from_utf8(&part.bytes).expect("is text");
        assert!(ours(text).is_some(), "{}", part.name);
        check(text);
    }
}

#[test]
fn pieces_of_xml() {
    for part in [
        "<a/>",
        "<a b='>' c=\"'\"/>",
        "<a b = \"1\"\n c='2' >x</a >",
        "<?xml version='1.0'?><!-- <b> --><a><![CDATA[<&]]></a>",
        "<a>&lt;x&#65;&#x42;&amp;</a>",
        "<a><b/><b></b></a>\n",
        "<a b/>",
        "<a b=1/>",
        "<a b='1'c='2'/>",
    ] {
        assert!(ours(part).is_some(), "{part}");
        check(part);
    }
    for part in [
        "",
        "x",
        "<a>",
        "<a></b>",
        "</a>",
        "<a/><b/>",
        "<",
        "<>",
        "<a",
        "<a b='>",
        "<!-->",
        "<!--->",
        "<!DOCTYPE a><a/>",
        "<!x><a/>",
        "<a>&</a>",
        "<a><![CDATA[</a>",
        "<?a",
        "<a>&lt</a>",
    ] {
        assert_eq!(ours(part), None, "{part}");
    }
}

proptest! {
    #[test]
    fn a_damaged_part(
        changes in vec((any::<Index>(), any::<Index>(), select(vec!["<", ">", "/", "\"", "'", "=", "&", ";", "a", " ",
            "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "</a>", "<a>", "<b/>", "&#x", "!"])), 0..6)
    ) {
        let mut part = "<?xml version=\"1.0\"?><a b=\"1\"><c d='x>' e = \"&lt;\">t&amp;t<!-- x --></c><f/><![CDATA[y]]></a>".to_owned();
        for (start, length, put) in changes {
            let start = start.index(part.len() + 1);
            let end = start + length.index(4).min(part.len() - start);
            part.replace_range(start..end, put);
        }
        check(&part);
    }

    #[test]
    fn references(text in "[&#x0-9a-f;ltgmpquos ]{0,12}") {
        let theirs = escape::unescape(&text).ok().map(Cow::into_owned);
        prop_assert_eq!(unescape(&text).ok().map(Cow::into_owned), theirs);
    }

    #[test]
    fn attributes(inner in "a[ bc='\"\n/]{0,16}") {
        let source = format!("<{inner}>");
        let name = inner.split([' ', '\n', '/', '\'', '"', '=']).next().unwrap_or_default();
        let ours: Vec<_> = Tag { name, source: &source }.attributes().map(|of| {
            prop_assert_eq!(source.get(of.range.clone()).map(|text| text.contains(of.name)), Some(true));
            Ok((of.name.to_owned(), of.value.to_string()))
        }).collect::<Result<_, TestCaseError>>()?;
        let plain = inner.strip_suffix('/').unwrap_or(&inner);
        let mut all = Attributes::new(plain, name.len());
        all.with_checks(false);
        let theirs: Vec<_> = all.map_while(Result::ok)
            .take_while(|of| !of.key.as_ref().starts_with('='))
            .map(|of| (of.key.into_inner().to_owned(), of.value.to_string())).collect();
        prop_assert_eq!(ours, theirs);
    }
}
