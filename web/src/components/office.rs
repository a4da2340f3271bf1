//! What the page shows of its edition.

use quality_award_rules::{Date, Edition};
use yew::prelude::*;

use application::edition::validate::{self, deadline};
use application::edition::{Office, Setting};
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

/// When and where the application is handed in.
pub fn hand_in(office: &Office, edition: &Edition) -> String {
    let of = |setting| office.get(setting);
    words::hand_in(deadline(office), of(Setting::Address), of(Setting::Telephone), edition)
}

/// That no application is accepted any more, once the office's deadline is over.
pub fn over(office: &Office, today: Option<Date>) -> Html {
    match deadline(office).filter(|_| validate::over(office, today)) {
        Some(day) => html! { <p class="warning" id="over">{ words::over(day) }</p> },
        None => Html::default(),
    }
}

/// A piece as the page shows it. The tags are written out, because with one that is known only when
/// the page runs Yew's code for that comes along: 3 KB (brotli).
pub fn html(piece: &Markup) -> Html {
    let (tag, pieces) = match piece {
        Markup::Text(text) => return text.clone().into(),
        Markup::Element(tag, _, pieces) => (*tag, pieces),
    };
    let inner: Html = pieces.iter().map(html).collect();
    match tag {
        "section" => html! { <section class="office">{ inner }</section> },
        "h2" => html! { <h2>{ inner }</h2> },
        "p" => html! { <p>{ inner }</p> },
        "dl" => html! { <dl class="facts">{ inner }</dl> },
        "div" => html! { <div>{ inner }</div> },
        "dt" => html! { <dt>{ inner }</dt> },
        "dd" => html! { <dd>{ inner }</dd> },
        _ => html! { <span class="edition">{ inner }</span> },
    }
}
