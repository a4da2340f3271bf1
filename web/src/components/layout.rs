//! The frame of every screen: where one is, where one can go, and which rules apply.

use yew::prelude::*;

use super::behind::{Piece, piece};
use super::{Context, link};
use crate::route::Route;
use application::words::{edition as words, screens};

/// Where a link of the navigation leads, its words, and whether the screen belongs to it.
fn entries(route: &Route) -> [(Route, &'static str, bool); 5] {
    let questions = matches!(route, Route::Step(..) | Route::Check);
    [
        (Route::Start, screens::NAV_START, *route == Route::Start),
        (Route::Check, screens::NAV_CHECK, questions),
        (Route::Result, screens::NAV_RESULT, *route == Route::Result),
        (Route::Form, screens::NAV_FORM, *route == Route::Form),
        (Route::Measures(None), screens::NAV_MEASURES, matches!(route, Route::Measures(_))),
    ]
}

/// The head of every screen; `large` says whether text is shown large, `onlarge` changes that.
pub fn header(context: &Context, route: &Route, large: bool, onlarge: &Callback<bool>) -> Html {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus::focus("main");
    };
    let onlarge = {
        let onlarge = onlarge.clone();
        move |_| onlarge.emit(!large)
    };
    html! {
        <header class="site no-print">
            { piece(context, Piece::Shapes) }
            <a class="skip" href="#main" onclick={skip}>{ screens::SKIP }</a>
            <div class="wrap">
                // In a frame the style sheet takes it away: the host has a header of its own.
                <p class="name">{ screens::NAME }<span>{ screens::SELF_CHECK }</span></p>
                <button type="button" aria-pressed={large.to_string()} onclick={onlarge}>
                    { screens::LARGE_TEXT }
                </button>
                <nav aria-label={screens::NAV}>
                    <ul>
                        { for entries(route).into_iter().map(|(to, words, here)| html! {
                            <li>
                                <a href={to.to_string()} aria-current={here.then_some("page")}>
                                    { words }
                                </a>
                            </li>
                        }) }
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// The foot of every screen: how the answers are stored, and which rules the page follows.
pub fn footer(kept: Html, context: &Context) -> Html {
    html! {
        <footer class="foot">
            <div class="wrap">
                { kept }
                { piece(context, Piece::Edition) }
                <p>
                    { link(&Route::Settings, "", words::LINK) }
                    { "　" }
                    { link(&Route::Licences, "", screens::LICENCES) }
                </p>
            </div>
        </footer>
    }
}
