//! Tags with their attributes, and the characters that stand for others.

use std::borrow::Cow;
use std::ops::Range;

use super::error::Defect;

/// An opening or empty tag as it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag<'a> {
    /// The name, prefix included.
    pub(crate) name: &'a str,
    /// The whole tag, `<` and `>` included.
    pub(crate) source: &'a str,
}

/// An attribute as it is written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Attribute<'a> {
    pub(crate) name: &'a str,
    /// The text between the quotes, references included.
    pub(crate) value: Cow<'a, str>,
    /// Where the attribute stands in the tag's source, with the white space before it.
    pub(crate) range: Range<usize>,
}

impl<'a> Tag<'a> {
    /// The attributes in order, up to the first that is not well-formed. One that stands twice is there twice.
    pub(crate) fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let inner = self.source.trim_start_matches('<').trim_end_matches('>');
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let mut rest = inner.get(self.name.len()..).unwrap_or_default();
        let mut end = 1 + self.name.len();
        std::iter::from_fn(move || {
            let begun = rest.trim_ascii_start();
            let (name, after) = begun.split_once('=')?;
            let name = name.trim_ascii_end();
            let value = after.trim_ascii_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = value.get(1..)?.split_once(quote)?;
            if name.is_empty() || name.contains(|c: char| c.is_ascii_whitespace()) {
                return None;
            }
            let start = end;
            end += rest.len() - after.len();
            rest = after;
            Some(Attribute { name, value: value.into(), range: start..end })
        })
    }

    /// The value of the attribute of this name; empty where the tag has none.
    pub(crate) fn attribute(self, name: &str) -> String {
        let found = self.attributes().find(|attribute| attribute.name == name);
        let value = found.and_then(|found| Some(unescape(&found.value).ok()?.into_owned()));
        value.unwrap_or_default()
    }

    /// The value of the attribute of this name, whatever its prefix is.
    pub(crate) fn local_attribute(self, name: &str) -> Option<String> {
        let is = |of: &str| !of.starts_with("xmlns") && local(of) == name;
        let found = self.attributes().find(|attribute| is(attribute.name))?;
        unescape(&found.value).ok().map(Cow::into_owned)
    }

    /// The prefix, with its colon, that the tag binds to one of these namespaces.
    pub(crate) fn prefix(self, namespaces: &[&str]) -> Option<String> {
        let mut bound =
            self.attributes().filter(|attribute| namespaces.contains(&&*attribute.value));
        bound.find_map(|attribute| match attribute.name.strip_prefix("xmlns")? {
            "" => Some(String::new()),
            prefix => Some(format!("{}:", prefix.strip_prefix(':')?)),
        })
    }
}

/// A name without its prefix.
pub(crate) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Text with its references replaced by the characters that they stand for.
pub(crate) fn unescape(text: &str) -> Result<Cow<'_, str>, Defect> {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default();
    if first.len() == text.len() {
        return Ok(text.into());
    }
    let mut plain = first.to_owned();
    for piece in pieces {
        let (reference, after) = piece.split_once(';').ok_or(Defect::Malformed)?;
        plain.push(referred(reference).ok_or(Defect::Malformed)?);
        plain.push_str(after);
    }
    Ok(plain.into())
}

/// The character that a reference stands for.
fn referred(reference: &str) -> Option<char> {
    let number = match reference {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "apos" => return Some('\''),
        "quot" => return Some('"'),
        _ => reference.strip_prefix('#')?,
    };
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    // A sign is no digit.
    let digits =
        Some(digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    char::from_u32(u32::from_str_radix(digits, radix).ok()?).filter(|c| *c != '\0')
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
