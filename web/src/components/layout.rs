//! The frame of every screen: where one is, where one can go, and which rules apply.

use ui::html;
use yew::prelude::*;

use super::behind::{Piece, piece};
use super::{Context, link};
use crate::route::Route;
use application::words::screens;
use ui::header::Entry;

/// The links of the navigation.
fn entries(route: &Route) -> [Entry; 5] {
    let questions = matches!(route, Route::Step(..) | Route::Check);
    [
        (Route::Start, screens::NAV_START, *route == Route::Start),
        (Route::Check, screens::NAV_CHECK, questions),
        (Route::Result, screens::NAV_RESULT, *route == Route::Result),
        (Route::Form, screens::NAV_FORM, *route == Route::Form),
        (Route::Measures(None), screens::NAV_MEASURES, matches!(route, Route::Measures(_))),
    ]
    .map(|(to, words, here)| (to.to_string(), words, here))
}

/// The head of every screen; `large` says whether text is shown large, `onlarge` changes that.
pub fn header(context: &Context, route: &Route, large: bool, onlarge: &Callback<bool>) -> Html {
    let shapes = piece(context, Piece::Shapes);
    ui::header::header(screens::SELF_CHECK, shapes, entries(route), large, onlarge)
}

/// The foot of every screen: how the answers are stored, and which rules the page follows.
pub fn footer(kept: Html, context: &Context) -> Html {
    html! {
        <footer class="foot">
            <div class="wrap">
                { kept }
                { piece(context, Piece::Edition) }
                <p>
                    { link(&Route::Licences, "", screens::LICENCES) }
                </p>
            </div>
        </footer>
    }
}
