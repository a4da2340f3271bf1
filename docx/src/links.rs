//! How the parts of a package refer to one another: relationships, and the list of types.

use super::error::{Defect, Error};
use super::package::{CONTENT_TYPES, Package, Part};
use super::tag::{Tag, escaped};
use super::xml::{Shape, Token, Tokens, root, text_prefix};

/// The relationships of the package itself.
const ROOT_LIST: &str = "_rels/.rels";

/// How the type of the relationship from the package to its document ends. Its beginning differs in
/// the strict variant.
const DOCUMENT: &str = "/officeDocument";

/// The part that holds the document's body.
pub(crate) fn document(package: &Package) -> Result<&Part, Error> {
    let none = |name: &str| Error::new(Defect::NoDocument, name);
    let list = package.part(ROOT_LIST).ok_or_else(|| none(ROOT_LIST))?;
    let mut name = String::new();
    for entry in List::read(list)?.entries {
        if name.is_empty() && entry.attribute("Type").ends_with(DOCUMENT) {
            name = target("", entry);
        }
    }
    if name.is_empty() {
        return Err(none(ROOT_LIST));
    }
    let part = package.part(&name).ok_or_else(|| none(&name))?;
    let root = root(&part.bytes).map_err(|kind| Error::new(kind, &name))?;
    if text_prefix(&root).is_some() { Ok(part) } else { Err(none(&name)) }
}

/// Gives the document of a Word template (`.dotx`) the type of a document. Programs that take a file by
/// its type would refuse it under the name `.docx`.
pub(crate) fn make_document(package: &mut Package) {
    let list = package.part(CONTENT_TYPES).and_then(|part| str::from_utf8(&part.bytes).ok());
    let named = "wordprocessingml.template.main+xml";
    if let Some(list) = list.filter(|list| list.contains(named)) {
        let list = list.replace(named, "wordprocessingml.document.main+xml");
        package.set(CONTENT_TYPES, list);
    }
}

/// Takes a part out of the package, with its own relationships and all that leads to it.
pub(crate) fn remove(package: &mut Package, name: &str) {
    let own = list_name(name);
    let gone =
        |part: &Part| part.name.eq_ignore_ascii_case(name) || part.name.eq_ignore_ascii_case(&own);
    package.parts.retain(|part| !gone(part));
    let listed = format!("/{name}");
    for part in &mut package.parts {
        let of = part.name.strip_suffix(".rels").and_then(|list| {
            let (folder, file) = list.rsplit_once('/')?;
            Some(format!("{}{file}", folder.strip_suffix("_rels")?))
        });
        if of.is_none() && !part.name.eq_ignore_ascii_case(CONTENT_TYPES) {
            continue;
        }
        // A list that cannot be read leads nowhere.
        let Ok(List { entries, .. }) = List::read(part) else { continue };
        let leads = |entry: &Tag<'_>| match &of {
            Some(of) => target(of, *entry).eq_ignore_ascii_case(name),
            None => entry.attribute("PartName").eq_ignore_ascii_case(&listed),
        };
        let mut text = String::from_utf8_lossy(&part.bytes).into_owned();
        for entry in entries.iter().filter(|entry| leads(entry)) {
            text = text.replacen(entry.source, "", 1);
        }
        part.bytes = text.into_bytes().into();
    }
}

/// The name of the list of a part's relationships. The empty name means the package itself.
pub(crate) fn list_name(part: &str) -> String {
    let (folder, file) = part.split_at(folder(part));
    format!("{folder}_rels/{file}.rels")
}

/// The length of the folder in a part's name, slash included.
fn folder(part: &str) -> usize {
    part.bytes().rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1)
}

/// Adds a relationship from `part` to `to`, which must be in a folder of the package's root.
pub(crate) fn link(package: &mut Package, part: &str, kind: &str, to: &str) -> Result<(), Error> {
    let name = list_name(part);
    if package.part(&name).is_none() {
        package.set(&name, EMPTY_LIST.to_owned());
    }
    add(package, &name, &|entries| {
        if entries.iter().any(|entry| target(part, *entry).eq_ignore_ascii_case(to)) {
            return None;
        }
        let mut id = String::from("rIdData");
        while entries.iter().any(|entry| entry.attribute("Id").eq_ignore_ascii_case(&id)) {
            id.push('0');
        }
        let up = "../".repeat(part.matches('/').count());
        let to = escaped(to);
        Some(format!("Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{up}{to}\""))
    })
}

/// A list of relationships without any.
const EMPTY_LIST: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

/// Lists the type of a part, unless it is listed by the part's name already.
pub(crate) fn set_type(package: &mut Package, part: &str, mime: &str) -> Result<(), Error> {
    let name = format!("/{part}");
    add(package, CONTENT_TYPES, &|entries| {
        if entries.iter().any(|entry| entry.attribute("PartName").eq_ignore_ascii_case(&name)) {
            return None;
        }
        let name = escaped(&name);
        Some(format!("Override PartName=\"{name}\" ContentType=\"{mime}\""))
    })
}

/// Adds an entry to the end of a list, unless `entry` finds it needless beside the present ones.
fn add(
    package: &mut Package,
    name: &str,
    entry: &dyn Fn(&[Tag<'_>]) -> Option<String>,
) -> Result<(), Error> {
    let part = package.part(name).ok_or_else(|| Error::new(Defect::NoDocument, name))?;
    let List { entries, root, before } = List::read(part)?;
    let Some(entry) = entry(&entries) else { return Ok(()) };
    let mut text = before.to_owned();
    if root.shape == Shape::Empty {
        text.push_str(root.source.strip_suffix("/>").unwrap_or_default());
        text.push('>');
    }
    text.push('<');
    if let Some((prefix, _)) = root.name.split_once(':') {
        text.push_str(prefix);
        text.push(':');
    }
    for piece in [&entry, "/></", root.name, ">"] {
        text.push_str(piece);
    }
    package.set(name, text);
    Ok(())
}

/// A list of relationships or types.
pub(crate) struct List<'a> {
    /// The tags of its entries.
    pub(crate) entries: Vec<Tag<'a>>,
    /// The closing tag of its root, or the empty tag of a root without entries.
    root: Token<'a>,
    /// The text of the list before that tag.
    before: &'a str,
}

impl<'a> List<'a> {
    pub(crate) fn read(part: &'a Part) -> Result<Self, Error> {
        Self::of(&part.bytes).map_err(|kind| Error::new(kind, &part.name))
    }

    fn of(part: &'a [u8]) -> Result<Self, Defect> {
        let mut tokens = Tokens::new(part)?;
        let mut entries = Vec::new();
        let mut end = None;
        while let Some(token) = tokens.next()? {
            match (token.depth, token.shape) {
                (0, Shape::Close | Shape::Empty) => end = Some((token, tokens.before(&token))),
                (1, Shape::Open | Shape::Empty) => entries.push(token.tag()),
                _ => {}
            }
        }
        // Every well-formed part has a root.
        let (root, before) = end.ok_or(Defect::Malformed)?;
        Ok(Self { entries, root, before })
    }
}

/// The part that a relationship of `part` leads to. Its target is relative to the folder of `part`,
/// or to the package's root where it begins with a slash.
pub(crate) fn target(part: &str, entry: Tag<'_>) -> String {
    let target = entry.attribute("Target");
    let folder = if target.starts_with('/') { 0 } else { folder(part) };
    let mut path = Vec::new();
    for segment in part.split_at(folder).0.split('/').chain(target.split('/')) {
        match segment {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(segment),
        }
    }
    path.join("/")
}
