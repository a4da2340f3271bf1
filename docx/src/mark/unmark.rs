//! Taking the marks out of a form that has them: one that was made ready before, or a filled one.

use std::collections::BTreeMap;

use super::styles::StyleNames;
use crate::error::{Defect, Error};
use crate::fill::may_have_text;
use crate::package::{Package, Part};
use crate::pattern::Pattern;
use crate::prepare::edited;
use crate::tag::{escaped, local};
use crate::xml::{Shape, Tokens};

/// The styles of marks: by identifier, the style that each is based on.
type Marks = BTreeMap<String, String>;

/// The form without marks: each of its paragraphs has the style that its mark is based on.
///
/// # Errors
///
/// When a part is not well-formed, or the package holds no Word document.
pub(crate) fn unmarked(form: &Package) -> Result<Package, Error> {
    let mut made = form.clone();
    let Some(styles) = StyleNames::of(form)? else { return Ok(made) };
    if !styles.all.iter().any(|style| Pattern::read(&style.1).is_some()) {
        return Ok(made);
    }
    let Some(part) = made.parts.iter_mut().find(|part| part.name == *styles.part) else {
        return Ok(made);
    };
    let fail = |kind, part: &Part| Error::new(kind, &part.name);
    let (marks, text) = without_marks(&part.bytes).map_err(|kind| fail(kind, part))?;
    part.bytes = text.into_bytes().into();
    for part in made.parts.iter_mut().filter(|part| may_have_text(part)) {
        if part.name == *styles.part {
            continue;
        }
        let text = without_uses(&part.bytes, &marks, &styles.default);
        if let Some(text) = text.map_err(|kind| fail(kind, part))? {
            part.bytes = text.into_bytes().into();
        }
    }
    Ok(made)
}

/// The styles of marks in the part of styles, and the part without them.
fn without_marks(part: &[u8]) -> Result<(Marks, String), Defect> {
    let (mut marks, mut edits) = (Marks::new(), Vec::new());
    let mut tokens = Tokens::new(part)?;
    let (mut start, mut id, mut base, mut is_mark) = (0, String::new(), String::new(), false);
    while let Some(token) = tokens.next()? {
        let at = tokens.before(&token).len();
        let of = |name: &str| token.tag().local_attribute(name).unwrap_or_default();
        match (local(token.name), token.shape) {
            ("style", Shape::Open) => {
                (start, id, base, is_mark) = (at, of("styleId"), String::new(), false);
            }
            ("name", Shape::Empty) => is_mark |= Pattern::read(&of("val")).is_some(),
            ("basedOn", Shape::Empty) => base = of("val"),
            ("style", Shape::Close) if is_mark => {
                edits.push((start..at + token.source.len(), String::new()));
                marks.insert(std::mem::take(&mut id), std::mem::take(&mut base));
                is_mark = false;
            }
            _ => {}
        }
    }
    Ok((marks, edited(tokens.text(), edits)))
}

/// A part whose paragraphs name no style of a mark; `None` where none of them does.
fn without_uses(part: &[u8], marks: &Marks, default: &str) -> Result<Option<String>, Defect> {
    let mut edits = Vec::new();
    let mut tokens = Tokens::new(part)?;
    while let Some(token) = tokens.next()? {
        if local(token.name) != "pStyle" || token.shape == Shape::Close {
            continue;
        }
        let id = token.tag().local_attribute("val").unwrap_or_default();
        let Some(base) = marks.get(&id) else { continue };
        let at = tokens.before(&token).len();
        let is_default = base == default || base.is_empty();
        let new = if is_default && token.shape == Shape::Empty {
            String::new()
        } else {
            token
                .source
                .replace(&format!("\"{}\"", escaped(&id)), &format!("\"{}\"", escaped(base)))
        };
        edits.push((at..at + token.source.len(), new));
    }
    Ok((!edits.is_empty()).then(|| edited(tokens.text(), edits)))
}
