//! Tags with their attributes, and the characters that stand for others. `quick-xml` reads both. This
//! crate alone, compiled for the page's target, is 3.1 KB larger (brotli) than with a scanner of our
//! own: 2.7 KB for attributes and 0.4 KB for references. The page loads them with its second part.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::escape;
use quick_xml::events::attributes::Attributes;

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
    /// The attributes in order, up to the first that is not well-formed.
    pub(crate) fn attributes(self) -> impl Iterator<Item = Attribute<'a>> {
        let inner = self.source.trim_start_matches('<').trim_end_matches('>');
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let mut end = 1 + self.name.len();
        let mut attributes = Attributes::new(inner, self.name.len());
        // An attribute that stands twice was never refused, so an old form with one still fills.
        attributes.with_checks(false);
        attributes.map_while(Result::ok).map(move |attribute| {
            let start = end;
            end = offset(self.source, &attribute.value) + attribute.value.len() + 1;
            let (name, value) = (attribute.key.into_inner(), attribute.value);
            Attribute { name, value, range: start..end }
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

/// How many bytes of `whole` stand before its `part`.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr().addr().saturating_sub(whole.as_ptr().addr())
}

/// Text with its references replaced by the characters that they stand for.
pub(crate) fn unescape(text: &str) -> Result<Cow<'_, str>, Defect> {
    escape::unescape(text).map_err(|_| Defect::Malformed)
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
