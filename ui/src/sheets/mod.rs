//! A filled form as pages of paper: [`docx::layout`] as HTML.
//!
//! Every length, font and colour is a class of its own, made from its declarations and put into the file's
//! style sheet by rules of the object model ([`Classes`]), because the policy allows no style attribute. The
//! same elements are shown on the screen and printed. They stand in an element of the class `paper`, whose style
//! sheet is the program's own.

mod classes;
mod filled;
mod floating;
mod font;
mod margins;
mod paragraph;
mod section;
mod table;
#[cfg(test)]
mod tests;
mod text;

use std::cell::RefCell;

use base64ct::{Base64, Encoding as _};
use docx::layout::picture::Picture;
use docx::layout::units::Twips;
use docx::layout::{Block, Document};
use docx::package::Package;
use docx::places::Place;
use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

pub use self::classes::Classes;
pub use self::filled::{Drawing, Form};

/// What is needed to draw a document.
struct Drawer<'a> {
    document: &'a Document,
    package: &'a Package,
    pictures: &'a Pictures,
    classes: &'a RefCell<Classes>,
    /// The places whose values are marked.
    marked: &'a [Place],
    /// The part that is being drawn.
    part: &'a str,
    /// The number of the page, and how many there are.
    page: (u32, u32),
    /// The distance of the lines of the section's grid.
    pitch: Option<Twips>,
    /// The page's left margin, from which what floats is measured.
    margin: Twips,
}

impl Drawer<'_> {
    /// The class of these declarations.
    fn class(&self, declarations: &str) -> AttrValue {
        self.classes.borrow_mut().of(declarations)
    }

    /// An element of these declarations.
    fn element(&self, tag: &'static str, declarations: &str, children: Vec<Html>) -> Html {
        element(tag, self.class(declarations), children)
    }

    /// Paragraphs and tables.
    fn blocks(&self, blocks: &[Block]) -> Vec<Html> {
        let mut before = None;
        let mut drawn = Vec::with_capacity(blocks.len());
        for (at, block) in blocks.iter().enumerate() {
            drawn.push(match block {
                Block::Paragraph(paragraph) => {
                    let after = match blocks.get(at + 1) {
                        Some(Block::Paragraph(after)) => Some(&after.format),
                        Some(Block::Table(_)) | None => None,
                    };
                    self.paragraph(paragraph, &paragraph.pieces, [before, after])
                }
                Block::Table(table) => self.table(table),
            });
            before = match block {
                Block::Paragraph(paragraph) => Some(&paragraph.format),
                Block::Table(_) => None,
            };
        }
        drawn
    }
}

/// An element with a class.
fn element(tag: &'static str, class: impl Into<AttrValue>, children: Vec<Html>) -> Html {
    let mut element = VTag::new(tag);
    element.add_attribute("class", class.into());
    element.add_children(children);
    element.into()
}

/// A text by itself.
fn plain(text: impl Into<AttrValue>) -> Html {
    VNode::from(yew::virtual_dom::VText::new(text))
}

/// The pictures of a form as addresses that hold them. They stay the same however it is filled.
#[derive(Debug, Default)]
struct Pictures(RefCell<Vec<(String, AttrValue)>>);

impl Pictures {
    fn address(&self, picture: &Picture, package: &Package) -> Option<AttrValue> {
        let mut known = self.0.borrow_mut();
        if let Some((_, address)) = known.iter().find(|(part, _)| *part == picture.part) {
            return Some(address.clone());
        }
        let part = package.part(&picture.part)?;
        let data = Base64::encode_string(&part.bytes);
        let address = AttrValue::from(format!("data:{};base64,{data}", picture.format.mime()?));
        known.push((picture.part.clone(), address.clone()));
        Some(address)
    }
}
