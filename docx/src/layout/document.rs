//! Reads a document: its sections with their headers and footers.

use super::node::Node;
use super::reader::{Reader, Tagged, unwrapped};
use super::relations::Relations;
use super::section::{Section, Strips};
use super::units::Twips;
use super::unshown::{Kind, List};
use super::{Base, Document, MAX_ELEMENTS, Strip, elements};
use crate::error::Error;
use crate::links;
use crate::package::Package;

/// A header or footer that a section names: which of the six it is, and its part.
struct Named<'n, 'x> {
    node: &'n Node<'x>,
    footer: bool,
}

impl Base {
    /// Lays out a package that has these styles, lists, theme and settings.
    ///
    /// # Errors
    ///
    /// When the package holds no Word document, a part is not well-formed, or the document has
    /// more than [`MAX_ELEMENTS`] elements.
    pub fn layout(&self, package: &Package) -> Result<Document, Error> {
        let part = links::document(package)?;
        let relations = Relations::read(package, &part.name)?;
        let mut room = MAX_ELEMENTS;
        let mut unshown = List::default();
        let whole = elements(part, &mut room)?;
        if whole.child("background").is_some() && self.settings.background {
            unshown.add(Kind::Background);
        }
        let mut document = Document {
            part: part.name.clone().into_owned(),
            sections: Vec::new(),
            strips: Vec::new(),
            even_and_odd: self.settings.even_and_odd,
            default_tab: self.settings.default_tab,
            unshown: Vec::new(),
        };
        let body = whole.child("body");
        let blocks = body.map(|body| unwrapped(body, None)).unwrap_or_default();
        let last = body.and_then(|body| body.child("sectPr"));
        let mut reader = Reader::new(self, package, &part.name, &mut unshown)?;
        let mut properties = Vec::new();
        for (blocks, section) in sections(&blocks, last) {
            properties.push(section);
            let mut made = Section::read(section);
            reader.pitch = made.grid.pitch.unwrap_or(Twips(240));
            reader.room = made.column_width();
            made.blocks = blocks.iter().filter_map(|tagged| reader.block(tagged)).collect();
            document.sections.push(made);
        }
        let mut before = (Strips::default(), Strips::default());
        for (at, node) in properties.into_iter().enumerate() {
            for named in node.into_iter().flat_map(named) {
                let id = named.node.get("id").unwrap_or_default();
                let Some(part) = relations.part(package, &id) else { continue };
                let known = document.strips.iter().position(|strip| strip.part == part.name);
                let index = if let Some(index) = known {
                    index
                } else {
                    let mut reader = Reader::new(self, package, &part.name, &mut unshown)?;
                    let section = document.sections.get(at);
                    reader.room = section.map_or(Twips(0), |section| section.page.text_width());
                    let blocks = reader.blocks(&elements(part, &mut room)?);
                    document.strips.push(Strip { part: part.name.clone().into_owned(), blocks });
                    document.strips.len() - 1
                };
                let strips = if named.footer { &mut before.1 } else { &mut before.0 };
                match named.node.get("type").as_deref() {
                    Some("first") => strips.first = Some(index),
                    Some("even") => strips.even = Some(index),
                    Some(_) | None => strips.default = Some(index),
                }
            }
            // A section that names none has those of the one before.
            if let Some(section) = document.sections.get_mut(at) {
                (section.headers, section.footers) = before;
            }
            for property in node.into_iter().flat_map(Node::nodes) {
                match property.word() {
                    "pgBorders" => unshown.add(Kind::PageBorders),
                    "lnNumType" => unshown.add(Kind::LineNumbers),
                    _ => {}
                }
            }
        }
        document.unshown = unshown.into_sorted();
        Ok(document)
    }
}

/// A stretch of blocks with the properties of its section.
type Stretch<'t, 'n, 'x> = (&'t [Tagged<'n, 'x>], Option<&'n Node<'x>>);

/// The blocks of each section with its properties, which stand in its last paragraph. The last
/// section has those at the end of the body.
fn sections<'t, 'n, 'x>(
    blocks: &'t [Tagged<'n, 'x>],
    last: Option<&'n Node<'x>>,
) -> Vec<Stretch<'t, 'n, 'x>> {
    let mut sections = Vec::new();
    let mut start = 0;
    for (at, (node, _)) in blocks.iter().enumerate() {
        let properties = node.child("pPr").filter(|_| node.word() == "p");
        if let Some(section) = properties.and_then(|properties| properties.child("sectPr")) {
            sections.push((blocks.get(start..=at).unwrap_or_default(), Some(section)));
            start = at + 1;
        }
    }
    sections.push((blocks.get(start..).unwrap_or_default(), last));
    sections
}

fn named<'n, 'x>(section: &'n Node<'x>) -> impl Iterator<Item = Named<'n, 'x>> {
    section.nodes().filter_map(|node| match node.word() {
        "headerReference" => Some(Named { node, footer: false }),
        "footerReference" => Some(Named { node, footer: true }),
        _ => None,
    })
}
