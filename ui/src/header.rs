//! The head of every screen: where one is, and where one can go.

use crate::html;
use application::words::screens;
use yew::prelude::*;

/// A link of the navigation: its address, its words, and whether the screen that is shown belongs to it.
pub type Entry = (String, &'static str, bool);

/// The head of every screen. `tool` says what the page is for, `shapes` are those of the marks; `large` says
/// whether text is shown large, `onlarge` changes that.
pub fn header(
    tool: &'static str,
    shapes: Html,
    entries: impl IntoIterator<Item = Entry>,
    large: bool,
    onlarge: &Callback<bool>,
) -> Html {
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
            { shapes }
            <a class="skip" href="#main" onclick={skip}>{ screens::SKIP }</a>
            <div class="wrap">
                // In a frame the style sheet takes it away: the host has a header of its own.
                <p class="name">{ screens::NAME }<span>{ tool }</span></p>
                <button type="button" aria-pressed={large.to_string()} onclick={onlarge}>
                    { screens::LARGE_TEXT }
                </button>
                <nav aria-label={screens::NAV}>
                    <ul>
                        { for entries.into_iter().map(|(to, words, here)| html! {
                            <li><a href={to} aria-current={here.then_some("page")}>{ words }</a></li>
                        }) }
                    </ul>
                </nav>
            </div>
        </header>
    }
}
