//! What stands in the macro.

use proc_macro2::{TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Block, Error, Expr, Ident, Lit, LitStr, Path, Result, Stmt, Token, braced, token};

/// All that stands in the macro.
pub struct Root(pub Vec<Node>);

/// A node, or what gives any number of nodes.
pub enum Node {
    Element(Element),
    Component(Component),
    /// `<>…</>`
    Fragment(Vec<Self>),
    /// `{ expression }`
    Value(Expr),
    /// A text as it is.
    Text(LitStr),
    /// `{ for iterator }`
    Each(Expr),
    If(If),
}

/// An element.
pub struct Element {
    pub name: LitStr,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// A component.
pub struct Component {
    /// Its opening tag from the sign `<` on, without its end.
    pub open: TokenStream,
    /// Its name where it has a closing tag.
    pub name: Option<Path>,
    pub children: Vec<Node>,
}

/// An attribute, a listener, or what Yew treats like one: `key`, `ref`.
pub struct Attribute {
    pub name: LitStr,
    pub value: Expr,
}

/// `if`, with a list of nodes for either case.
pub struct If {
    pub condition: Expr,
    pub then: Vec<Node>,
    pub otherwise: Vec<Node>,
}

impl Parse for Root {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        Ok(Self(nodes(input)?))
    }
}

/// The nodes up to the end of what is in brackets, or up to a closing tag.
fn nodes(input: ParseStream<'_>) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
        nodes.push(node(input)?);
    }
    Ok(nodes)
}

fn node(input: ParseStream<'_>) -> Result<Node> {
    if input.peek(Token![if]) {
        return Ok(Node::If(input.call(branch)?));
    }
    if input.peek(token::Brace) {
        let inner;
        braced!(inner in input);
        if inner.peek(Token![for]) {
            inner.parse::<Token![for]>()?;
            return Ok(Node::Each(inner.parse()?));
        }
        let value = inner.call(block)?;
        return Ok(literal(&value).map_or(Node::Value(value), Node::Text));
    }
    if input.peek(LitStr) {
        return Ok(Node::Text(input.parse()?));
    }
    let ahead = input.fork();
    ahead.parse::<Token![<]>()?;
    if ahead.peek(Token![>]) {
        input.parse::<Token![<]>()?;
        input.parse::<Token![>]>()?;
        let children = nodes(input)?;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(children));
    }
    let name = ahead.call(Ident::parse_any)?.to_string();
    if name.starts_with(char::is_uppercase) || ahead.peek(Token![::]) {
        return component(input).map(Node::Component);
    }
    element(input).map(Node::Element)
}

fn branch(input: ParseStream<'_>) -> Result<If> {
    input.parse::<Token![if]>()?;
    let condition = input.call(Expr::parse_without_eager_brace)?;
    let inner;
    braced!(inner in input);
    let then = nodes(&inner)?;
    let otherwise = if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        if input.peek(Token![if]) {
            vec![Node::If(branch(input)?)]
        } else {
            let inner;
            braced!(inner in input);
            nodes(&inner)?
        }
    } else {
        Vec::new()
    };
    Ok(If { condition, then, otherwise })
}

fn element(input: ParseStream<'_>) -> Result<Element> {
    input.parse::<Token![<]>()?;
    let name = dashed(input)?;
    let mut attributes = Vec::new();
    loop {
        if input.peek(Token![/]) {
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(Element { name, attributes, children: Vec::new() });
        }
        if input.peek(Token![>]) {
            input.parse::<Token![>]>()?;
            break;
        }
        attributes.push(attribute(input)?);
    }
    let children = nodes(input)?;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let closing = dashed(input)?;
    if closing.value() != name.value() {
        return Err(Error::new(closing.span(), format!("`{}` is open here", name.value())));
    }
    input.parse::<Token![>]>()?;
    Ok(Element { name, attributes, children })
}

/// `name="text"`, `name={value}`, or `{name}` for an attribute and a variable of the same name.
fn attribute(input: ParseStream<'_>) -> Result<Attribute> {
    if input.peek(token::Brace) {
        let inner;
        braced!(inner in input);
        let variable: Ident = inner.parse()?;
        let name = LitStr::new(&variable.unraw().to_string(), variable.span());
        return Ok(Attribute { name, value: syn::parse_quote!(#variable) });
    }
    let name = dashed(input)?;
    input.parse::<Token![=]>()?;
    if input.peek(token::Brace) {
        let inner;
        braced!(inner in input);
        return Ok(Attribute { name, value: inner.call(block)? });
    }
    let value: Lit = input.parse()?;
    Ok(Attribute { name, value: syn::parse_quote!(#value) })
}

/// What stands in braces: an expression, or statements with one at their end.
fn block(input: ParseStream<'_>) -> Result<Expr> {
    let mut statements = input.call(Block::parse_within)?;
    if let [Stmt::Expr(_, None)] = statements.as_slice()
        && let Some(Stmt::Expr(only, _)) = statements.pop()
    {
        return Ok(only);
    }
    Ok(syn::parse_quote!({ #(#statements)* }))
}

/// A name such as `aria-label`.
fn dashed(input: ParseStream<'_>) -> Result<LitStr> {
    let first = input.call(Ident::parse_any)?;
    let mut name = first.unraw().to_string();
    while input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        name.push('-');
        name.push_str(&input.call(Ident::parse_any)?.to_string());
    }
    Ok(LitStr::new(&name, first.span()))
}

/// A component: its opening tag as it stands, and the nodes in it.
fn component(input: ParseStream<'_>) -> Result<Component> {
    let mut open = TokenStream::new();
    // Values stand in braces or are literals, so that the first of these signs ends the tag.
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        open.extend([input.parse::<TokenTree>()?]);
    }
    if input.peek(Token![/]) {
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Component { open, name: None, children: Vec::new() });
    }
    input.parse::<Token![>]>()?;
    let children = nodes(input)?;
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let name = input.parse()?;
    input.parse::<Token![>]>()?;
    Ok(Component { open, name: Some(name), children })
}

/// The text of an expression that is one.
fn literal(value: &Expr) -> Option<LitStr> {
    match value {
        Expr::Lit(literal) if literal.attrs.is_empty() => match &literal.lit {
            Lit::Str(text) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    }
}

impl Attribute {
    /// The text of the attribute where it is always the same.
    pub fn fixed(&self) -> Option<LitStr> {
        literal(&self.value)
    }
}
