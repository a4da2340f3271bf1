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
        Self::read(&LocalSet::new().block_on(&runtime, rendering))
    }

    /// A screen that was rendered.
    pub fn read(html: &str) -> Self {
        let xml = Box::leak(xml(html).into_boxed_str());
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

/// Attributes that Yew writes without a value.
const BARE: [&str; 6] = ["checked", "selected", "disabled", "multiple", "webkitdirectory", "open"];

/// Yew's HTML as XML: an `input` has no end tag, and some attributes have no value. Yew escapes `<` and `>`
/// in values and in text, so tags alone have them. A vertical tab may stand in HTML.
fn xml(html: &str) -> String {
    let html = html.replace('\u{b}', " ");
    let mut xml = "<page>".to_owned();
    for (at, piece) in html.split('<').enumerate() {
        let Some((tag, rest)) = piece.split_once('>').filter(|_| at > 0) else {
            xml += piece;
            continue;
        };
        let mut tag = format!("{tag} ");
        for name in BARE {
            // Twice, because two of them may stand side by side.
            for _ in 0..2 {
                tag = tag.replace(&format!(" {name} "), &format!(" {name}=\"\" "));
            }
        }
        let tag = tag.trim_end();
        let void =
            ["input", "br", "col", "img"].iter().any(|name| tag.split(' ').next() == Some(name));
        let end = if void && !tag.ends_with('/') { "/>" } else { ">" };
        xml.extend(["<", tag, end, rest]);
    }
    xml + "</page>"
}
