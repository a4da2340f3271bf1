//! What the macro [`html!`](crate::html) calls: a builder of nodes, element by element.
//!
//! The nodes are those that Yew's macro makes. A screen calls one short function for each tag, so that it weighs
//! a quarter of what it does where the making of each node is written out.

use std::rc::Rc;

use yew::NodeRef;
use yew::html::IntoPropValue;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText,
};

/// Attributes that are always the same.
type Fixed = &'static [(&'static str, AttributeOrProperty)];

/// Builds nodes. It holds those that are finished and what is open around them.
#[derive(Default)]
pub struct Build {
    nodes: Vec<VNode>,
    open: Vec<Open>,
}

/// An element or a list that was begun.
#[derive(Default)]
struct Open {
    /// Its name; empty for a list.
    tag: &'static str,
    fixed: Fixed,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    reference: NodeRef,
    typed: Option<AttrValue>,
    checked: Option<bool>,
    /// How many nodes were finished before it was begun.
    first: usize,
}

impl Build {
    /// Nothing yet.
    #[inline(never)]
    #[must_use]
    pub fn begun() -> Self {
        Self::default()
    }

    /// What was built.
    #[inline(never)]
    pub fn node(mut self) -> VNode {
        self.nodes.pop().unwrap_or_default()
    }

    /// Adds a node.
    #[inline(never)]
    pub fn push(&mut self, node: VNode) {
        self.nodes.push(node);
    }

    /// Adds an empty list.
    #[inline(never)]
    pub fn nothing(&mut self) {
        self.nodes.push(VNode::default());
    }

    /// Adds a text of the program's.
    #[inline(never)]
    pub fn fixed(&mut self, text: &'static str) {
        self.nodes.push(VNode::VText(VText::new(text)));
    }

    /// Adds any text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.nodes.push(VNode::VText(VText::new(Rc::<str>::from(text))));
    }

    /// Adds each of these.
    pub fn each<T: Child>(&mut self, nodes: impl IntoIterator<Item = T>) {
        for node in nodes {
            node.put(self);
        }
    }

    /// Adds these as a list.
    pub fn list_of<T: Child>(&mut self, nodes: impl IntoIterator<Item = T>) {
        self.list();
        self.each(nodes);
        self.end_list();
    }

    #[inline(never)]
    fn begin(&mut self, tag: &'static str, fixed: Fixed, keys: &'static [&'static str]) {
        let values = Vec::with_capacity(keys.len());
        let first = self.nodes.len();
        self.open.push(Open { tag, fixed, keys, values, first, ..Open::default() });
    }

    /// Begins a list.
    #[inline(never)]
    pub fn list(&mut self) {
        self.begin("", &[], &[]);
    }

    /// Begins an element with these attributes.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, attributes: Fixed) {
        self.begin(tag, attributes, &[]);
    }

    /// Begins an element of this class.
    #[inline(never)]
    pub fn open_class(&mut self, tag: &'static str, class: &'static str) {
        self.begin(tag, &[], &["class"]);
        self.value(class);
    }

    /// Begins an element with attributes of these names; their values follow.
    #[inline(never)]
    pub fn open_with(&mut self, tag: &'static str, names: &'static [&'static str]) {
        self.begin(tag, &[], names);
    }

    /// The element that was begun last. The macro begins one before it says anything of it.
    fn last(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.list();
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    /// The next attribute's value, if it is there.
    #[inline(never)]
    pub fn attribute(&mut self, value: Option<AttrValue>) {
        self.last().values.push(value.map(AttributeOrProperty::Attribute));
    }

    /// The next attribute's value.
    #[inline(never)]
    pub fn value(&mut self, value: &'static str) {
        self.attribute(Some(AttrValue::Static(value)));
    }

    /// Whether the next attribute is there.
    #[inline(never)]
    pub fn flag(&mut self, there: bool) {
        let open = self.last();
        let name = open.keys.get(open.values.len()).copied().unwrap_or_default();
        self.attribute(there.then_some(AttrValue::Static(name)));
    }

    /// The element's key.
    #[inline(never)]
    pub fn key(&mut self, key: Key) {
        self.last().key = Some(key);
    }

    /// What finds the element in the document.
    #[inline(never)]
    pub fn reference(&mut self, reference: &NodeRef) {
        self.last().reference = reference.clone();
    }

    /// What is typed in the field.
    #[inline(never)]
    pub fn typed(&mut self, value: Option<AttrValue>) {
        self.last().typed = value;
    }

    /// Whether the field is chosen.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.last().checked = Some(checked);
    }

    /// What is called when something happens to the element.
    #[inline(never)]
    pub fn listen(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.last().listeners.push(listener);
    }

    /// Ends a list.
    #[inline(never)]
    pub fn end_list(&mut self) {
        let open = self.open.pop().unwrap_or_default();
        let node = self.inside(open.first);
        self.nodes.push(node);
    }

    /// Ends an element.
    #[inline(never)]
    pub fn end(&mut self) {
        let open = self.open.pop().unwrap_or_default();
        let inside = self.inside(open.first);
        self.finish(open, inside);
    }

    /// Ends an element in which another one stands alone.
    #[inline(never)]
    pub fn end_around_one(&mut self) {
        let open = self.open.pop().unwrap_or_default();
        let inside = self.nodes.pop().unwrap_or_default();
        self.finish(open, inside);
    }

    /// Ends an `input` or a `textarea`.
    #[inline(never)]
    pub fn end_field(&mut self) {
        let open = self.open.pop().unwrap_or_default();
        self.finish(open, VNode::default());
    }

    /// The nodes from this one on, as a list.
    #[inline(never)]
    fn inside(&mut self, first: usize) -> VNode {
        let inside = self.nodes.split_off(first);
        if inside.is_empty() {
            return VNode::default();
        }
        VNode::VList(Rc::new(VList::with_children(inside, None)))
    }

    #[inline(never)]
    fn finish(&mut self, open: Open, inside: VNode) {
        let Open { tag, fixed, keys, values, listeners, key, reference, typed, checked, .. } = open;
        let attributes = if keys.is_empty() {
            Attributes::Static(fixed)
        } else {
            Attributes::Dynamic { keys, values: values.into_boxed_slice() }
        };
        let listeners = if listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(listeners.into_boxed_slice())
        };
        let element = match tag {
            "input" => VTag::__new_input(typed, checked, reference, key, attributes, listeners),
            "textarea" => VTag::__new_textarea(typed, None, reference, key, attributes, listeners),
            _ => VTag::__new_other(
                AttrValue::Static(tag),
                reference,
                key,
                attributes,
                listeners,
                inside,
            ),
        };
        self.nodes.push(VNode::VTag(Rc::new(element)));
    }
}

/// What can stand between tags.
pub trait Child {
    /// Adds it.
    fn put(self, build: &mut Build);
}

impl Child for VNode {
    fn put(self, build: &mut Build) {
        build.push(self);
    }
}

impl Child for &str {
    fn put(self, build: &mut Build) {
        build.text(self);
    }
}

impl Child for String {
    fn put(self, build: &mut Build) {
        build.push(VNode::VText(VText::new(self)));
    }
}

impl Child for AttrValue {
    fn put(self, build: &mut Build) {
        build.push(VNode::VText(VText::new(self)));
    }
}

impl<T: Child> Child for Option<T> {
    fn put(self, build: &mut Build) {
        if let Some(node) = self {
            node.put(build);
        }
    }
}

impl<T: Child> Child for Vec<T> {
    fn put(self, build: &mut Build) {
        build.each(self);
    }
}

/// What can be the value of an attribute.
pub trait Value {
    /// Sets it.
    fn put(self, build: &mut Build);
}

impl<T: IntoPropValue<Option<AttrValue>>> Value for T {
    fn put(self, build: &mut Build) {
        build.attribute(self.into_prop_value());
    }
}

/// What can be an element's classes.
pub trait Class {
    /// Sets them.
    fn put(self, build: &mut Build);
}

impl Class for &'static str {
    fn put(self, build: &mut Build) {
        build.attribute((!self.is_empty()).then_some(AttrValue::Static(self)));
    }
}

impl Class for String {
    fn put(self, build: &mut Build) {
        build.attribute((!self.is_empty()).then(|| AttrValue::from(self)));
    }
}

/// Several classes, the empty ones left out. Yew's `Classes` are a set with hashes: 1 KB (brotli) of the page.
impl<const N: usize> Class for [&str; N] {
    fn put(self, build: &mut Build) {
        let mut all = String::new();
        for class in self {
            if !all.is_empty() && !class.is_empty() {
                all.push(' ');
            }
            all.push_str(class);
        }
        Class::put(all, build);
    }
}

impl<T: Class> Class for Option<T> {
    fn put(self, build: &mut Build) {
        match self {
            Some(class) => class.put(build),
            None => build.attribute(None),
        }
    }
}
