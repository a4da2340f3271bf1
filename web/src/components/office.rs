//! What the page shows of its edition.

use quality_award_rules::Date;
use yew::prelude::*;

use application::edition::Office;
use application::panel::Markup;
use application::words::edition as words;

/// The piece that stands at this mark of the first screen. The build renders the screen without one
/// and leaves the mark, where a new edition puts its own piece.
pub fn at_mark(mark: &str, piece: Option<&Markup>) -> Html {
    // Where the page runs, there is nothing to leave.
    #[cfg(not(target_arch = "wasm32"))]
    if piece.is_none() {
        return Html::from_html_unchecked(format!("<!-- build:{mark} -->").into());
    }
    let _ = mark;
    piece.map(html).unwrap_or_default()
}

/// That no application is accepted any more, once the deadline that concerns an enterprise is over.
pub fn over(office: &Office, today: Option<Date>) -> Html {
    match office.missed(today) {
        Some(of) => html! { <p class="warning" id="over">{ words::over(of) }</p> },
        None => Html::default(),
    }
}

/// A piece as the page shows it. The tags are written out, because with one that is known only when
/// the page runs Yew's code for that comes along: 3 KB (brotli).
pub fn html(piece: &Markup) -> Html {
    let (tag, class, pieces) = match piece {
        Markup::Text(text) => return text.clone().into(),
        Markup::Telephone(text, digits) => {
            return html! { <a href={format!("tel:{digits}")}>{ text.clone() }</a> };
        }
        Markup::Element(tag, class, pieces) => (*tag, *class, pieces),
    };
    let inner: Html = pieces.iter().map(html).collect();
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
