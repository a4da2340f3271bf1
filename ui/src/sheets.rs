//! The sheets of a filled form as nodes, and the rules that give them their look.

use std::cell::RefCell;

use base64ct::{Base64, Encoding as _};
use docx::package::Package;
use docx::sheets::read::{Element, Node, Sheets};
use yew::prelude::*;

use crate::build::Build;

/// The pictures of a form as addresses that hold them, by part. They stay the same however the form is filled.
#[derive(Debug, Default)]
pub struct Pictures(RefCell<Vec<(String, AttrValue)>>);

impl Pictures {
    /// The address of the picture in a part, which is of this media type.
    fn address(&self, form: &Package, part: &str, media: &str) -> Option<AttrValue> {
        let mut known = self.0.borrow_mut();
        if let Some((_, address)) = known.iter().find(|of| of.0 == part) {
            return Some(address.clone());
        }
        let data = Base64::encode_string(&form.part(part)?.bytes);
        let address = AttrValue::from(format!("data:{media};base64,{data}"));
        known.push((part.to_owned(), address.clone()));
        Some(address)
    }
}

/// The sheets as nodes. What they are filled with is marked where it was asked for.
pub fn draw(sheets: &Sheets, form: &Package, pictures: &Pictures) -> Html {
    let mut build = Build::begun();
    build.open_class("div", "sheets");
    for node in &sheets.nodes {
        add(&mut build, node, form, pictures);
    }
    build.end();
    build.node()
}

/// Adds a node. A part has fewer elements in each other than a stack has room for.
fn add(build: &mut Build, node: &Node, form: &Package, pictures: &Pictures) {
    let element = match node {
        Node::Text(text) => return build.text(text),
        Node::Here(text) => {
            build.open_class("mark", "here");
            build.text(text);
            return build.end();
        }
        Node::Element(element) => element,
    };
    let Element { tag, class, columns, rows, picture, children } = element;
    let count = |count: usize| (count > 1).then(|| AttrValue::from(count.to_string()));
    build.open_with(
        tag,
        match *tag {
            "td" => &["class", "colspan", "rowspan"],
            "img" => &["class", "src", "alt"],
            // It is a picture of paper: what its cells say stands at the inputs with their labels.
            "table" => &["class", "role"],
            _ => &["class"],
        },
    );
    build.attribute((!class.is_empty()).then(|| AttrValue::from(class.clone())));
    match (*tag, picture) {
        ("td", _) => {
            build.attribute(count(*columns));
            build.attribute(count(rows.get()));
        }
        ("table", _) => build.value("presentation"),
        (_, Some([part, media, words])) => {
            build.attribute(pictures.address(form, part, media));
            build.attribute(Some(AttrValue::from(words.clone())));
        }
        _ => {}
    }
    for child in children {
        add(build, child, form, pictures);
    }
    build.end();
}

thread_local! {
    /// How many rules the file's style sheet has of its own, and those that were added to it.
    static ADDED: RefCell<Option<(u32, Vec<String>)>> = const { RefCell::new(None) };
}

/// Gives the sheets their look, by rules of the object model, because the policy allows no style attribute; on
/// paper also what stands in the margins of pages. Those of another form go.
pub fn dress(sheets: &Sheets, on_paper: bool) {
    let margins = sheets.margins.iter().filter(|_| on_paper);
    let rules = sheets.rules.iter().chain(margins);
    ADDED.with(|added| {
        let mut added = added.borrow_mut();
        // Nearly every letter leaves them as they are.
        if added.as_ref().is_some_and(|of| of.1.iter().eq(rules.clone())) {
            return;
        }
        let rules: Vec<String> = rules.cloned().collect();
        let first = added.as_ref().map_or_else(|| browser::document::rules("style"), |of| of.0);
        browser::document::set_rules("style", first, &rules);
        *added = Some((first, rules));
    });
}
