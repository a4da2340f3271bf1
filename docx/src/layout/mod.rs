//! A document as a tree that a screen can draw.
//!
//! Everything is resolved: styles, lists, fonts and colours of the theme, merged cells. A drawer needs
//! nothing else than this tree, and the package for the bytes of pictures. Lengths are whole
//! numbers ([`units`]). What the tree does not show, [`Document::unshown`] lists.
//!
//! In: part → `node` (elements) → `style`, `numbering`, `theme`, `settings` (a [`Base`]) → `reader` with
//! `block`, `inline`, `table_read`, `drawing`, `vml` → the tree ([`section`], [`paragraph`], [`run`],
//! [`table`], [`picture`], [`textbox`]).

mod block;
pub mod border;
pub mod color;
mod counters;
pub mod counting;
mod document;
mod drawing;
mod field;
pub mod font;
mod grid;
mod inline;
mod map;
mod node;
mod numbering;
pub mod paragraph;
mod paragraph_part;
pub mod picture;
mod reader;
mod relations;
pub mod run;
mod run_part;
pub mod section;
mod settings;
mod space;
mod style;
pub(crate) mod symbol;
pub mod table;
mod table_part;
mod table_read;
mod table_style;
pub mod textbox;
mod theme;
pub mod units;
pub mod unshown;
mod vml;

#[cfg(test)]
mod tests;

use self::node::tree;
use self::numbering::Numbering;
use self::paragraph::Paragraph;
use self::relations::Relations;
use self::section::Section;
use self::settings::Settings;
use self::style::Styles;
use self::table::Table;
use self::theme::Theme;
use self::units::Twips;
use self::unshown::Unshown;
use crate::error::Error;
use crate::links;
use crate::package::{Package, Part};

/// The most elements that are read: of the styles and the like together, and of the document with its
/// headers and footers together. A form of a hundred products has about ten thousand.
pub const MAX_ELEMENTS: usize = 300_000;

/// A document.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Document {
    /// The part that holds its text.
    pub part: String,
    /// Its sections in order; at least one.
    pub sections: Vec<Section>,
    /// The headers and footers that sections name.
    pub strips: Vec<Strip>,
    /// Whether even pages have headers and footers of their own.
    pub even_and_odd: bool,
    /// The distance of tab stops behind those that a paragraph sets.
    pub default_tab: Twips,
    /// What it has and this tree does not show.
    pub unshown: Vec<Unshown>,
}

/// A header or a footer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Strip {
    /// The part that holds it.
    pub part: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Table),
}

/// What stays the same in a form however it is filled: styles, lists, theme, settings. Reading it
/// takes longer than laying out a form of a few pages.
#[derive(Debug)]
pub struct Base {
    theme: Theme,
    styles: Styles,
    numbering: Numbering,
    settings: Settings,
}

impl Base {
    /// Reads what a package has of it.
    ///
    /// # Errors
    ///
    /// When the package holds no Word document, one of these parts is not well-formed, or all of
    /// them have more than [`MAX_ELEMENTS`] elements.
    pub fn read(package: &Package) -> Result<Self, Error> {
        let document = links::document(package)?;
        let relations = Relations::read(package, &document.name)?;
        let mut room = MAX_ELEMENTS;
        let mut base = Self {
            theme: Theme::default(),
            styles: Styles::default(),
            numbering: Numbering::default(),
            settings: Settings::default(),
        };
        let part = |kind| relations.first(package, kind);
        if let Some(part) = part("theme") {
            base.theme = Theme::read(&elements(part, &mut room)?);
        }
        if let Some(part) = part("styles") {
            base.styles = Styles::read(&elements(part, &mut room)?, &base.theme);
        }
        if let Some(part) = part("numbering") {
            base.numbering = Numbering::read(&elements(part, &mut room)?, &base.theme);
        }
        if let Some(part) = part("settings") {
            base.settings = Settings::read(&elements(part, &mut room)?);
        }
        Ok(base)
    }
}

/// Lays a package out.
///
/// # Errors
///
/// As [`Base::read`] and [`Base::layout`].
pub fn layout(package: &Package) -> Result<Document, Error> {
    Base::read(package)?.layout(package)
}

/// The elements of a part.
fn elements<'a>(part: &'a Part, room: &mut usize) -> Result<node::Node<'a>, Error> {
    tree(&part.bytes, room).map_err(|defect| Error::new(defect, &part.name))
}
