//! Finds the parts in the text of a page, as a browser finds them in its document.

use crate::part::{JSON, STRICT_POLICY};
use crate::{Element, Found, Part, chosen, set_aside};

/// Elements whose contents are text and no tags.
const RAW: [&str; 8] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// All texts that stand in a page under the id of a part, in their order. Strangers may be among them.
/// Pages of version 0.1.0 have ids for their edition and their draft.
#[must_use]
pub fn read(page: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some(tag) = Tag::read(&mut rest) else { continue };
        let content = if RAW.contains(&&*tag.name) { raw(&tag.name, &mut rest) } else { "" };
        let Some(id) = tag.get("id") else { continue };
        if id == STRICT_POLICY {
            found.extend(set_aside(content));
        }
        if let Some(part) = Part::ALL.into_iter().find(|part| part.id() == id) {
            let text = match part.element() {
                Element::Meta(_) if tag.name == "meta" => tag.get("content"),
                Element::Style if tag.name == "style" => Some(content),
                Element::Script | Element::Text if tag.name == "script" => Some(content),
                Element::Data if tag.name == "script" && tag.get("type") == Some(JSON) => {
                    Some(content)
                }
                _ => None,
            };
            found.extend(text.map(|text| Found { part, text: text.to_owned() }));
        }
    }
    found
}

/// The text of a part without a sum in a page; `fits` tells whether a text can be read.
#[must_use]
pub fn read_one(page: &str, part: Part, fits: &dyn Fn(&str) -> bool) -> Option<String> {
    let found = read(page).into_iter().filter(|found| found.part == part);
    chosen(found.map(|found| found.text).collect(), fits)
}

/// What stands up to the end tag of a raw element; `rest` goes on behind it.
fn raw<'t>(name: &str, rest: &mut &'t str) -> &'t str {
    let text = *rest;
    let mut from = 0;
    while let Some(at) = text[from..].find("</").map(|at| from + at) {
        let after = &text[at + 2..];
        let named = after.get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name));
        let next = after.as_bytes().get(name.len());
        if named
            && next.is_none_or(|next| matches!(next, b'>' | b'/') || next.is_ascii_whitespace())
        {
            *rest = after;
            return &text[..at];
        }
        from = at + 2;
    }
    *rest = "";
    text
}

/// A start tag.
struct Tag<'t> {
    name: String,
    attributes: Vec<(String, &'t str)>,
}

impl<'t> Tag<'t> {
    /// Reads the tag behind a `<`; `rest` goes on behind its `>`. `None` where it is no start tag.
    fn read(rest: &mut &'t str) -> Option<Self> {
        let text = *rest;
        if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let (name, mut text) = text.split_at(text.find(ends)?);
        let mut attributes = Vec::new();
        loop {
            text = text.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(after) = text.strip_prefix('>') {
                *rest = after;
                return Some(Self { name: name.to_ascii_lowercase(), attributes });
            }
            let end = text.find(|c| ends(c) || c == '=')?;
            let (attribute, after) = text.split_at(end.max(1));
            text = after.trim_start();
            let mut value = "";
            if let Some(after) = text.strip_prefix('=') {
                let after = after.trim_start();
                (value, text) = match after.chars().next()? {
                    quote @ ('"' | '\'') => after[1..].split_once(quote)?,
                    _ => after.split_at(after.find(|c: char| c.is_ascii_whitespace() || c == '>')?),
                };
            }
            attributes.push((attribute.to_ascii_lowercase(), value));
        }
    }

    /// The value of an attribute. Of two of one name, browsers take the first.
    fn get(&self, name: &str) -> Option<&'t str> {
        self.attributes.iter().find(|(of, _)| of == name).map(|(_, value)| *value)
    }
}
