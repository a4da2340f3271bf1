//! Whether what is typed outlives the page, above everything that can be typed into.

use ui::html;
use yew::prelude::*;

use crate::route::Route;
use application::draft::Draft;
use application::session::State;
use application::store::{Persistence, Refused};
use application::words::keep;

/// The line at the top of a screen with a draft: when it was last stored; or that it is not, and what the
/// reader can do. The time is no news, so it is not announced.
pub fn kept(route: &Route, state: &State) -> Html {
    match route {
        Route::Start | Route::Step(..) | Route::Check | Route::Result | Route::Form => {}
        Route::Measures(_) | Route::Licences | Route::Shared(_) => {
            return Html::default();
        }
    }
    let refused = match &state.persistence {
        Persistence::Stored if *state.draft == Draft::default() => return Html::default(),
        Persistence::Stored => {
            return html! { <p id="kept" class="saved no-print">{ keep::saved(state.saved) }</p> };
        }
        Persistence::MemoryOnly(refused) => refused,
    };
    let words = match refused {
        Refused::Forbidden(_) => keep::NOT_SAVED,
        Refused::Full => keep::FULL,
        Refused::TooLarge => keep::TOO_LONG,
        Refused::Occupied => keep::OCCUPIED,
    };
    // Where a frame may store nothing, a window of its own may.
    let forbidden = matches!(refused, Refused::Forbidden(_));
    let elsewhere = forbidden.then(browser::frame::own_address).flatten();
    html! {
        <div id="kept" class="errors warning no-print" role="alert">
            <p>
                <strong>{ words }</strong>
                // A file of that size would not open again.
                if *refused != Refused::TooLarge { { keep::BY_FILE } }
            </p>
            if let Some(address) = elsewhere {
                <p>
                    { keep::ELSEWHERE }
                    <a href={format!("{address}{route}")} target="_blank" rel="noopener">{ address }</a>
                </p>
            }
        </div>
    }
}
