//! What an office says to applicants, as elements.

use crate::html;
use application::panel::Markup;
use yew::prelude::*;

/// A piece as the page shows it. The tags are written out, because with one that is known only when
/// the page runs Yew's code for that comes along: 3 KB (brotli).
pub fn markup(piece: &Markup) -> Html {
    let (tag, class, pieces) = match piece {
        Markup::Text(text) => return text.clone().into(),
        Markup::Telephone(text, digits) => {
            return html! { <a href={format!("tel:{digits}")}>{ text.clone() }</a> };
        }
        Markup::Element(tag, class, pieces) => (*tag, *class, pieces),
    };
    let inner: Html = pieces.iter().map(markup).collect();
    let class = (!class.is_empty()).then_some(class);
    match tag {
        "section" => html! { <section {class}>{ inner }</section> },
        "h2" => html! { <h2>{ inner }</h2> },
        "p" => html! { <p {class}>{ inner }</p> },
        "b" => html! { <b {class}>{ inner }</b> },
        "dl" => html! { <dl {class}>{ inner }</dl> },
        "div" => html! { <div {class}>{ inner }</div> },
        "dt" => html! { <dt>{ inner }</dt> },
        "dd" => html! { <dd>{ inner }</dd> },
        _ => html! { <span {class}>{ inner }</span> },
    }
}
