//! What the page shows of its edition.

use quality_award_rules::Date;
use ui::html;
use yew::prelude::*;

use application::edition::Office;
use application::panel::Markup;
use application::words::edition as words;
use ui::markup::markup;

/// The piece that stands at this mark of the first screen. The build renders the screen without one
/// and leaves the mark, where a new edition puts its own piece.
pub fn at_mark(mark: &str, piece: Option<&Markup>) -> Html {
    // Where the page runs, there is nothing to leave.
    #[cfg(not(target_arch = "wasm32"))]
    if piece.is_none() {
        return Html::from_html_unchecked(format!("<!-- build:{mark} -->").into());
    }
    let _ = mark;
    piece.map(markup).unwrap_or_default()
}

/// That no application is accepted any more, once the deadline that concerns an enterprise is over.
pub fn over(office: &Office, today: Option<Date>) -> Html {
    match office.missed(today) {
        Some(of) => html! { <p class="warning" id="over">{ words::over(of) }</p> },
        None => Html::default(),
    }
}
