//! The attributes of a tag, and characters that stand for others.
//!
//! The attribute parser of `quick-xml` would add 2 KB gzip to the page.

use std::borrow::Cow;
use std::ops::Range;

use super::error::Kind;

/// An attribute as it is written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Attribute<'a> {
    pub(crate) name: &'a str,
    /// What stands between the quotes.
    pub(crate) value: &'a str,
    /// The whole of it in the tag, with the white space before it.
    pub(crate) range: Range<usize>,
}

/// The attributes of a tag in order, up to the first that is not well-formed.
pub(crate) fn attributes(tag: &str) -> impl Iterator<Item = Attribute<'_>> {
    let mut at = tag.len() - tag.trim_start_matches(|c: char| !c.is_ascii_whitespace()).len();
    std::iter::from_fn(move || {
        let rest = tag.get(at..)?;
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_ascii_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after.get(1..)?.split_once(quote)?;
        let start = at;
        at = tag.len() - after.len();
        Some(Attribute { name: name.trim_ascii(), value, range: start..at })
    })
}

/// What the attribute of this name says; nothing where there is none.
pub(crate) fn attribute(tag: &str, name: &str) -> String {
    let found = attributes(tag).find(|attribute| attribute.name == name);
    let value = found.and_then(|attribute| unescape(attribute.value).ok());
    value.unwrap_or_default().into_owned()
}

/// The prefix, with its colon, that a tag binds to one of these namespaces.
pub(crate) fn prefix(tag: &str, namespaces: &[&str]) -> Option<String> {
    let mut bound = attributes(tag).filter(|attribute| namespaces.contains(&attribute.value));
    bound.find_map(|attribute| match attribute.name.strip_prefix("xmlns")? {
        "" => Some(String::new()),
        prefix => Some(format!("{}:", prefix.strip_prefix(':')?)),
    })
}

/// Text with its references replaced by what they stand for.
pub(crate) fn unescape(text: &str) -> Result<Cow<'_, str>, Kind> {
    let Some((before, rest)) = text.split_once('&') else {
        return Ok(text.into());
    };
    let mut plain = before.to_owned();
    for reference in rest.split('&') {
        let (name, after) = reference.split_once(';').ok_or(Kind::Malformed)?;
        plain.push(referred(name).ok_or(Kind::Malformed)?);
        plain.push_str(after);
    }
    Ok(plain.into())
}

/// The character that a reference stands for.
fn referred(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix("#x") {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => name.strip_prefix('#').and_then(|decimal| decimal.parse().ok()),
        }
        .and_then(char::from_u32),
    }
}

/// Appends a character of text, escaped where it has a meaning in XML. Those that XML 1.0 forbids
/// in any form are left out.
pub(crate) fn push_escaped(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => out.push(c),
        _ => {}
    }
}

/// Text as it may stand between quotes or tags: line ends and tabs survive there only as
/// references.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            _ => push_escaped(&mut out, c),
        }
    }
    out
}
