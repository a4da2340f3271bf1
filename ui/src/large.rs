//! Large text, which the reader switches on.

use crate::hooks::{use_effect_with, use_state};
use application::store::Shelf as _;
use yew::prelude::*;

use crate::storage::Local;

/// Whether text is shown large, and what takes that it is or no longer. The choice is stored under `key`, which
/// `ui/script/head.js` reads too; the build puts it in there (`xtask/src/built.rs`).
#[hook]
pub fn use_large(key: &'static str) -> (bool, Callback<bool>) {
    let large = use_state(|| stored(key));
    use_effect_with(*large, move |large| {
        browser::document::set_root_class("large", *large);
        if let Ok(local) = Local::open("") {
            // Where the browser refuses, the choice lasts as long as the page.
            let _ = if *large { local.set(key, "1") } else { local.remove(key) };
        }
    });
    let set = large.setter();
    (*large, Callback::from(move |on| set.set(on)))
}

fn stored(key: &str) -> bool {
    Local::open("").and_then(|local| local.get(key)).is_ok_and(|kept| kept.is_some())
}
