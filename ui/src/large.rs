//! Large text, which the reader switches on for all pages of this browser.

use yew::prelude::*;

/// Whether text is shown large, and what takes that it is or no longer.
#[hook]
pub fn use_large() -> (bool, Callback<bool>) {
    let large = use_state(crate::storage::large_text);
    use_effect_with(*large, |large| {
        browser::document::set_root_class("large", *large);
        crate::storage::keep_large_text(*large);
    });
    let set = large.setter();
    (*large, Callback::from(move |on| set.set(on)))
}
