//! The part of a package that names its styles: read, and with the styles of marks added.

use std::fmt::Write as _;

use crate::error::Error;
use crate::links::{List, document, list_name, target};
use crate::package::{Package, Part};
use crate::tag::{escaped, local};
use crate::xml::{NAMESPACES, Shape, Tokens, root};

/// A new style: its identifier, its name and the style that it is based on.
pub(super) type Made = (String, String, String);

/// The names of a package's styles of paragraphs, and what is needed to add others.
pub(crate) struct StyleNames {
    /// The name of the part.
    pub(super) part: String,
    /// What stands before a local name in it.
    prefix: String,
    /// The styles of paragraphs, as identifier and name.
    pub(crate) all: Vec<(String, String)>,
    /// The identifier of the style of a paragraph that names none.
    pub(super) default: String,
}

impl StyleNames {
    /// The style names of a package; `None` where it has no part with styles.
    pub(crate) fn of(package: &Package) -> Result<Option<Self>, Error> {
        let document = document(package)?.name.to_string();
        let Some(list) = package.part(&list_name(&document)) else { return Ok(None) };
        let entries = List::read(list)?.entries;
        let found = entries.iter().find(|entry| entry.attribute("Type").ends_with("/styles"));
        let part = found.and_then(|entry| package.part(&target(&document, *entry)));
        part.map_or(Ok(None), Self::read)
    }

    fn read(part: &Part) -> Result<Option<Self>, Error> {
        let fail = |kind| Error::new(kind, &part.name);
        let root = root(&part.bytes).map_err(fail)?;
        if root.shape == Shape::Empty {
            return Ok(None);
        }
        let prefix = root.tag().prefix(&NAMESPACES).unwrap_or_default();
        let mut styles =
            Self { part: part.name.to_string(), prefix, all: Vec::new(), default: String::new() };
        let mut tokens = Tokens::new(&part.bytes).map_err(fail)?;
        let mut open = None;
        while let Some(token) = tokens.next().map_err(fail)? {
            if !matches!(token.shape, Shape::Open | Shape::Empty) {
                continue;
            }
            let tag = token.tag();
            let of = |name: &str| tag.local_attribute(name).unwrap_or_default();
            match (local(token.name), token.depth) {
                ("style", 1) => {
                    open = (of("type") == "paragraph").then(|| of("styleId"));
                    if let (Some(id), "1" | "true") = (&open, &*of("default")) {
                        styles.default.clone_from(id);
                    }
                }
                ("name", 2) => styles.all.extend(open.take().map(|id| (id, of("val")))),
                _ => {}
            }
        }
        Ok(Some(styles))
    }

    /// The part of styles with these added.
    pub(super) fn with(&self, text: &str, made: &[Made]) -> String {
        let p = &self.prefix;
        let mut text = text.to_owned();
        let mut all = String::new();
        for (id, name, base) in made {
            let name = escaped(name);
            let _ = write!(
                all,
                "<{p}style {p}type=\"paragraph\" {p}customStyle=\"1\" {p}styleId=\"{id}\"><{p}name {p}val=\"{name}\"/>"
            );
            if !base.is_empty() {
                let _ = write!(all, "<{p}basedOn {p}val=\"{}\"/>", escaped(base));
            }
            let _ = write!(all, "<{p}semiHidden/></{p}style>");
        }
        if let Some(end) = text.rfind("</") {
            text.insert_str(end, &all);
        }
        text
    }
}
