//! `html!`: the elements of a screen, as calls of a builder.
//!
//! The macro takes what Yew's macro of the same name takes, as far as the screens use it, and makes the same
//! nodes. Yew's writes the construction of each node out where it stands, some 200 bytes of WebAssembly for an
//! element in an element; this one writes calls of `ui::build`, a quarter of that. Measured on one page (brotli): the
//! first part 120,267 bytes instead of 124,854, the whole page 245,332 instead of 258,975.
//!
//! A component is made by Yew's macro, and what stands in it by this one.

mod parse;
mod write;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Makes a node. See [Yew's macro](https://docs.rs/yew/0.23.0/yew/macro.html.html) for what it takes: elements, components,
/// fragments, `{ expression }`, `{ for iterator }`, `if`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    write::root(&parse_macro_input!(input as parse::Root)).into()
}
