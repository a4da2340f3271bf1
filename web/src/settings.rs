//! The settings of an edition as the browser stores them while they are typed.

use application::edition::{Office, from_json, to_json};
use application::store::Shelf as _;
use ui::storage::Local;

/// The key for the settings as they were last typed; the number of the page's edition follows it.
const SETTINGS: &str = "chifeng-quality-award/office";

/// The key of the settings for a page of this edition.
fn key(edition: &Office) -> String {
    if edition.is_empty() {
        SETTINGS.to_owned()
    } else {
        format!("{SETTINGS}/{}", edition.number())
    }
}

/// The settings that were typed into a page of this edition before.
#[must_use]
pub fn stored(edition: &Office) -> Option<Office> {
    let text = Local::open("").and_then(|local| local.get(&key(edition))).ok()??;
    from_json(&text).ok().map(|(office, _)| office)
}

/// Stores the settings typed into a page of this edition. Returns whether they are stored.
#[must_use]
pub fn keep(edition: &Office, typed: &Office) -> bool {
    let key = key(edition);
    let put = |local: Local| {
        // Settings that the page carries itself need not be stored.
        if typed == edition { local.remove(&key) } else { local.set(&key, &to_json(typed)) }
    };
    Local::open("").and_then(put).is_ok()
}
