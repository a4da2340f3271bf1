//! A part as a tree of elements, in which of several alternatives only one is left.

use std::borrow::Cow;

use super::space::Space;
use crate::error::Defect;
use crate::outline::SEPARATORS;
use crate::tag::Tag;
use crate::xml::{Shape, Token, Tokens, decode};

/// An element with what is in it.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) space: Space,
    /// The name without its prefix.
    pub(crate) name: &'a str,
    tag: Tag<'a>,
    /// Of a paragraph: its number in the part, from one. Of text and of what separates text: how
    /// many characters of the paragraph stand before it. Both count as
    /// [`outline`](crate::outline) does, alternatives and deleted text included.
    pub(crate) number: usize,
    pub(crate) items: Vec<Item<'a>>,
}

/// What an element holds.
#[derive(Debug)]
pub(crate) enum Item<'a> {
    Node(Node<'a>),
    Text(Cow<'a, str>),
}

impl<'a> Node<'a> {
    /// The name of an element of word processing; empty for any other.
    pub(crate) fn word(&self) -> &'a str {
        if self.space == Space::Word { self.name } else { "" }
    }

    /// The elements in this one.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = &Node<'a>> {
        self.items.iter().filter_map(|item| match item {
            Item::Node(node) => Some(node),
            Item::Text(_) => None,
        })
    }

    /// The first element of word processing of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Node<'a>> {
        self.nodes().find(|node| node.word() == name)
    }

    /// The first element of this namespace and name at any depth.
    pub(crate) fn find(&self, space: Space, name: &str) -> Option<&Node<'a>> {
        self.nodes().find_map(|node| {
            if node.space == space && node.name == name {
                Some(node)
            } else {
                node.find(space, name)
            }
        })
    }

    /// All text in this element, as the part has it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            if let Item::Text(piece) = item {
                text.push_str(piece);
            }
        }
        text
    }

    /// The value of an attribute, whatever its prefix is.
    pub(crate) fn get(&self, local: &str) -> Option<String> {
        self.tag.local_attribute(local)
    }

    /// The attribute `val`.
    pub(crate) fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// The attribute `val` of a child.
    pub(crate) fn child_val(&self, name: &str) -> Option<String> {
        self.child(name)?.val()
    }

    /// Whether this element switches something on: its `val` is missing or says so.
    pub(crate) fn is_on(&self) -> bool {
        self.val().is_none_or(|val| !matches!(val.as_str(), "0" | "false" | "off"))
    }

    /// Whether a child switches something on or off.
    pub(crate) fn switch(&self, name: &str) -> Option<bool> {
        self.child(name).map(Node::is_on)
    }
}

/// What the builder knows of the part so far.
struct Builder<'a> {
    stack: Vec<Node<'a>>,
    /// Prefixes with the depth at which they were bound.
    bound: Vec<(usize, &'a str, Space)>,
    /// The lengths of the texts of the open paragraphs. A text box puts one inside another.
    lengths: Vec<usize>,
    paragraphs: usize,
    in_text: bool,
}

/// Reads a part. `room` is how many elements may still be read.
pub(crate) fn tree<'a>(part: &'a [u8], room: &mut usize) -> Result<Node<'a>, Defect> {
    let mut tokens = Tokens::new(part)?;
    let mut builder = Builder {
        stack: Vec::new(),
        bound: Vec::new(),
        lengths: Vec::new(),
        paragraphs: 0,
        in_text: false,
    };
    let mut whole = None;
    while let Some(token) = tokens.next()? {
        let closed = match token.shape {
            Shape::Open | Shape::Empty => {
                *room = room.checked_sub(1).ok_or(Defect::TooLarge)?;
                builder.open(&token);
                if token.shape == Shape::Empty { builder.close() } else { None }
            }
            Shape::Close => builder.close(),
            Shape::Text => {
                builder.text(&token)?;
                None
            }
            Shape::Other => None,
        };
        whole = closed.or(whole);
    }
    whole.ok_or(Defect::Malformed)
}

impl<'a> Builder<'a> {
    fn open(&mut self, token: &Token<'a>) {
        let tag = token.tag();
        if tag.source.contains("xmlns") {
            for attribute in tag.attributes() {
                if let Some(prefix) = attribute.name.strip_prefix("xmlns") {
                    let prefix = prefix.strip_prefix(':').unwrap_or(prefix);
                    self.bound.push((self.stack.len(), prefix, Space::of(&attribute.value)));
                }
            }
        }
        let (prefix, name) = token.name.split_once(':').unwrap_or(("", token.name));
        let space = self.space(prefix);
        let mut node = Node { space, name, tag, number: 0, items: Vec::new() };
        match (space, name) {
            (Space::Choice, "Choice") => {
                let requires = node.get("Requires").unwrap_or_default();
                let mut prefixes = requires.split_whitespace();
                node.number =
                    usize::from(prefixes.all(|prefix| self.space(prefix).is_understood()));
            }
            (Space::Word, "p") => {
                self.paragraphs += 1;
                node.number = self.paragraphs;
                self.lengths.push(0);
            }
            (Space::Word, name) if name == "t" || SEPARATORS.contains(&name) => {
                node.number = self.lengths.last().copied().unwrap_or_default();
                if name == "t" {
                    self.in_text = true;
                } else if let Some(length) = self.lengths.last_mut() {
                    *length += 1;
                }
            }
            _ => {}
        }
        self.stack.push(node);
    }

    fn space(&self, prefix: &str) -> Space {
        let bound = self.bound.iter().rev().find(|(_, bound, _)| *bound == prefix);
        bound.map_or(Space::Other, |(_, _, space)| *space)
    }

    /// Closes the innermost element; gives it back where it is the root.
    fn close(&mut self) -> Option<Node<'a>> {
        let node = self.stack.pop()?;
        let depth = self.stack.len();
        while self.bound.last().is_some_and(|(at, _, _)| *at >= depth) {
            self.bound.pop();
        }
        match node.word() {
            "p" => {
                self.lengths.pop();
            }
            "t" => self.in_text = false,
            _ => {}
        }
        let Some(parent) = self.stack.last_mut() else { return Some(node) };
        if node.space == Space::Choice && node.name == "AlternateContent" {
            parent.items.extend(branch(node));
        } else {
            parent.items.push(Item::Node(node));
        }
        None
    }

    fn text(&mut self, token: &Token<'a>) -> Result<(), Defect> {
        let text = decode(token.source)?;
        if self.in_text
            && let Some(length) = self.lengths.last_mut()
        {
            *length += text.chars().count();
        }
        if let Some(node) = self.stack.last_mut() {
            node.items.push(Item::Text(text));
        }
        Ok(())
    }
}

/// What is in the first branch that the reader understands.
fn branch(alternatives: Node<'_>) -> Vec<Item<'_>> {
    for item in alternatives.items {
        if let Item::Node(node) = item
            && node.space == Space::Choice
            && (node.name == "Fallback" || node.name == "Choice" && node.number == 1)
        {
            return node.items;
        }
    }
    Vec::new()
}
