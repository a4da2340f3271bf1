//! A rendered screen of one of the two programs, and what a reader finds on it.

use roxmltree::{Document, Node};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;

use crate::{App, Opening};

/// An element of a screen.
pub type Element = Node<'static, 'static>;

/// A screen as HTML. It lasts as long as the tests do, so that its elements can be handed around.
#[derive(Clone, Copy)]
pub struct Screen(&'static Document<'static>);

impl Screen {
    /// The program of this opening, as the first rendering has it.
    pub fn of(opening: Opening) -> Self {
        let rendering = LocalServerRenderer::<App>::with_props(opening).hydratable(false).render();
        let runtime = Builder::new_current_thread().build().expect("a runtime");
        let html = LocalSet::new().block_on(&runtime, rendering);
        let xml = Box::leak(xml(&html).into_boxed_str());
        Self(Box::leak(Box::new(Document::parse(xml).expect("is well-formed"))))
    }

    /// Every element, in the order of the screen.
    pub fn elements(self) -> impl Iterator<Item = Element> {
        self.0.root().descendants().filter(Node::is_element)
    }

    /// Every element of this tag.
    pub fn tagged(self, tag: &str) -> impl Iterator<Item = Element> {
        self.elements().filter(move |element| element.has_tag_name(tag))
    }

    /// Every element whose attribute has this value.
    pub fn having(self, attribute: &str, value: &str) -> impl Iterator<Item = Element> {
        self.elements().filter(move |element| element.attribute(attribute) == Some(value))
    }

    /// Every input or button of this name.
    pub fn named(self, name: &str) -> impl Iterator<Item = Element> {
        self.having("name", name)
    }

    /// The one element with this id.
    #[track_caller]
    pub fn id(self, id: &str) -> Element {
        self.having("id", id).next().unwrap_or_else(|| panic!("there is no #{id}"))
    }

    /// The one element of this tag.
    #[track_caller]
    pub fn only(self, tag: &str) -> Element {
        self.tagged(tag).next().unwrap_or_else(|| panic!("there is no <{tag}>"))
    }

    /// The words between header and footer.
    pub fn main(self) -> String {
        text(self.only("main"))
    }
}

/// All the text in an element.
pub fn text(element: Element) -> String {
    element.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

/// Yew's HTML as XML: some elements have no end tag, and `checked` no value. Yew escapes `<` and `>`
/// in values and in text, so the replacements meet tags alone. A vertical tab may stand in HTML.
fn xml(html: &str) -> String {
    let mut xml = html.replace('\u{b}', " ");
    for tag in ["<input ", "<br", "<col ", "<img "] {
        let mut pieces = xml.split(tag);
        let mut closed = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (attributes, rest) = piece.split_once('>').expect("an end of the tag");
            let attributes = attributes.replace(" checked ", " checked=\"\" ");
            closed.extend([tag, &attributes, "/>", rest]);
        }
        xml = closed;
    }
    format!("<page>{xml}</page>")
}
