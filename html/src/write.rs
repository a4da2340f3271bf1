//! The calls that build what stands in the macro.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Expr, Ident, Lit, LitStr};

use crate::parse::{Attribute, Component, Element, If, Node, Root};

/// Attributes that are there or not; see Yew's list.
const FLAGS: [&str; 12] = [
    "autofocus",
    "default",
    "disabled",
    "hidden",
    "inert",
    "multiple",
    "novalidate",
    "open",
    "readonly",
    "required",
    "selected",
    "webkitdirectory",
];

/// The builder's name in what is written.
fn builder() -> Ident {
    Ident::new("build", Span::mixed_site())
}

/// What the whole macro gives.
pub fn root(root: &Root) -> TokenStream {
    match root.0.as_slice() {
        [] => quote! { <::yew::virtual_dom::VNode as ::std::default::Default>::default() },
        [Node::Component(of)] => component(of),
        [Node::Value(_) | Node::Text(_) | Node::Each(_)] | [_, _, ..] => {
            let text = "one element, component, fragment or `if` stands here";
            quote! { ::std::compile_error!(#text) }
        }
        [only] => built(&node(only)),
    }
}

/// What stands beside each other. Nodes of an iterator are a list of their own there, in which their keys count: Yew looks at
/// keys only where all of a list have one.
fn nodes(nodes: &[Node]) -> TokenStream {
    let build = builder();
    let beside = |it: &Node| match it {
        Node::Each(nodes) => quote! { #build.list_of(#nodes); },
        other => node(other),
    };
    match nodes {
        [only] => node(only),
        _ => nodes.iter().map(beside).collect(),
    }
}

fn node(node: &Node) -> TokenStream {
    let build = builder();
    match node {
        Node::Element(of) => element(of),
        Node::Component(of) => {
            let component = component(of);
            quote! { #build.push(#component); }
        }
        Node::Fragment(children) => list(children),
        Node::Text(text) => quote! { #build.fixed(#text); },
        Node::Value(value) => quote! { ::ui::build::Child::put(#value, &mut #build); },
        Node::Each(nodes) => quote! { #build.each(#nodes); },
        Node::If(If { condition, then, otherwise }) => {
            let (then, otherwise) = (list(then), list(otherwise));
            quote! { if #condition { #then } else { #otherwise } }
        }
    }
}

/// A component by Yew's macro, with what stands in it as one node.
fn component(Component { open, name, children }: &Component) -> TokenStream {
    let Some(name) = name else { return quote! { ::yew::html! { #open /> } } };
    let inside = built(&list_or_one(children));
    quote! { ::yew::html! { #open > { #inside } </#name> } }
}

/// What these calls build.
fn built(calls: &TokenStream) -> TokenStream {
    let build = builder();
    quote! {{
        let mut #build = ::ui::build::Build::begun();
        #calls
        #build.node()
    }}
}

/// Nodes as one, which is the only one where there is but one element.
fn list_or_one(children: &[Node]) -> TokenStream {
    match children {
        [only @ (Node::Element(_) | Node::Component(_))] => node(only),
        _ => list(children),
    }
}

/// Nodes as one: their number changes nothing in the place of those after them.
fn list(children: &[Node]) -> TokenStream {
    let build = builder();
    if children.is_empty() {
        return quote! { #build.nothing(); };
    }
    let children = nodes(children);
    quote! { #build.list(); #children #build.end_list(); }
}

fn element(Element { name, attributes, children }: &Element) -> TokenStream {
    let build = builder();
    let field = matches!(&*name.value(), "input" | "textarea");
    let is = |of: &&Attribute, names: &[&str]| names.contains(&&*of.name.value());
    let listens = |of: &&Attribute| of.name.value().starts_with("on");
    let apart = |of: &&Attribute| {
        is(of, &["key", "ref"]) || listens(of) || field && is(of, &["value", "checked"])
    };
    let mut plain: Vec<&Attribute> = attributes.iter().filter(|of| !apart(of)).collect();
    // As Yew has them: flags behind the others, the class last.
    plain.sort_by_key(|of| (is(of, &["class"]), is(of, &FLAGS)));
    let keys = plain.iter().map(|of| &of.name);
    let opened = match plain.iter().map(|of| of.fixed()).collect::<Option<Vec<LitStr>>>() {
        Some(values) if matches!(plain.as_slice(), [only] if is(only, &["class"])) => quote! {
            #build.open_class(#name, #(#values)*);
        },
        Some(values) => quote! {
            #build.open(#name, &[#((#keys, ::yew::virtual_dom::AttributeOrProperty::Static(#values))),*]);
        },
        None => {
            let values = plain.iter().map(|of| value(of));
            quote! { #build.open_with(#name, &[#(#keys),*]); #(#values)* }
        }
    };
    let special = attributes.iter().filter(apart).map(special);
    let end = match children.as_slice() {
        [] if field => quote! { #build.end_field(); },
        [Node::Element(_) | Node::Component(_)] => quote! { #build.end_around_one(); },
        _ => quote! { #build.end(); },
    };
    let children = nodes(children);
    quote! { #opened #(#special)* #children #end }
}

/// The value of an attribute that is not the same each time.
fn value(Attribute { name, value }: &Attribute) -> TokenStream {
    let build = builder();
    let name = name.value();
    if let Expr::Lit(literal) = value
        && let Lit::Str(text) = &literal.lit
    {
        return quote! { #build.value(#text); };
    }
    if FLAGS.contains(&&*name) {
        return quote! { #build.flag(#value); };
    }
    if name == "class" {
        return quote! { ::ui::build::Class::put(#value, &mut #build); };
    }
    quote! { ::ui::build::Value::put(#value, &mut #build); }
}

/// What is no attribute of the element in the document.
fn special(Attribute { name, value }: &Attribute) -> TokenStream {
    let build = builder();
    let event = Ident::new(&name.value().replace('-', "_"), name.span());
    match &*name.value() {
        "key" => quote! { #build.key(::std::convert::Into::into(#value)); },
        "ref" => quote! { #build.reference(&#value); },
        "value" => quote! {
            #build.typed(::yew::html::IntoPropValue::into_prop_value(#value));
        },
        "checked" => quote! { #build.checked(#value); },
        _ => quote! { #build.listen(::yew::html::#event::Wrapper::__macro_new(#value)); },
    }
}
