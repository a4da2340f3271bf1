//! The browser's `localStorage`, of which every use may throw.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

use super::RECORD;
use super::shelf::{Refused, Shelf};
use crate::office::{Office, from_json, to_json};
use crate::platform::{reason, window};

/// `localStorage`, under keys of this page's own.
pub struct Local {
    storage: Storage,
    /// What is added to every key, so that a copy of the page that carries a draft keeps its own.
    suffix: String,
}

impl Local {
    /// The storage, where it lets itself be read.
    ///
    /// # Errors
    /// [`Refused::Forbidden`] in frames and browsers that keep nothing.
    pub fn open(suffix: &str) -> Result<Self, Refused> {
        let none = || Refused::Forbidden(String::new());
        let window = window().ok_or_else(none)?;
        let storage = window.local_storage().map_err(|error| refused(&error))?.ok_or_else(none)?;
        let local = Self { storage, suffix: suffix.to_owned() };
        local.get(RECORD)?;
        Ok(local)
    }

    fn key(&self, key: &str) -> String {
        format!("{key}{}", self.suffix)
    }
}

impl Shelf for Local {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        self.storage.get_item(&self.key(key)).map_err(|error| refused(&error))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.storage.set_item(&self.key(key), text).map_err(|error| refused(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.storage.remove_item(&self.key(key)).map_err(|error| refused(&error))
    }
}

fn refused(error: &JsValue) -> Refused {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        // The second name is what Firefox called it until 2025.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refused::Full,
        _ => Refused::Forbidden(reason(error)),
    }
}

/// Calls `changed` whenever another tab has written or cleared the draft, with the record before and
/// after, where the browser tells; dropping it ends that.
/// `None` where there is nothing to listen to; the next save merges all the same.
#[must_use]
pub fn on_change(
    suffix: &str,
    changed: impl Fn(Option<String>, Option<String>) + 'static,
) -> Option<EventListener> {
    let window = window()?;
    let record = format!("{RECORD}{suffix}");
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // No key: everything was cleared.
        if event.key().is_none_or(|key| key == record) {
            changed(event.old_value(), event.new_value());
        }
    }))
}

/// Leaves the draft where `web/boot.js` finds it should the program stop.
pub fn leave_for_rescue(json: &str) {
    if let Some(window) = window() {
        // Setting a property of the window does not fail.
        let _ = js_sys::Reflect::set(&window, &"qualityAwardDraft".into(), &json.into());
    }
}

/// Under this key, and behind it the number of the page's edition, stand the settings as they were
/// last typed.
const SETTINGS: &str = "chifeng-quality-award/office";

/// The key of the settings for a page of this edition.
fn settings_key(edition: &Office) -> String {
    if edition.is_empty() {
        SETTINGS.to_owned()
    } else {
        format!("{SETTINGS}/{}", edition.number())
    }
}

/// The settings that were typed into a page of this edition before.
#[must_use]
pub fn settings(edition: &Office) -> Option<Office> {
    let text = Local::open("").and_then(|local| local.get(&settings_key(edition))).ok()??;
    from_json(&text).ok().map(|(office, _)| office)
}

/// Keeps the settings typed into a page of this edition. Answers whether they are kept.
#[must_use]
pub fn keep_settings(edition: &Office, typed: &Office) -> bool {
    let key = settings_key(edition);
    let put = |local: Local| {
        // What the page brings itself need not be kept.
        if typed == edition { local.remove(&key) } else { local.set(&key, &to_json(typed)) }
    };
    Local::open("").and_then(put).is_ok()
}

/// Under this key stands whether the reader has chosen large text.
const LARGE_TEXT: &str = "chifeng-quality-award/large-text";

/// Whether the reader has chosen large text.
#[must_use]
pub fn large_text() -> bool {
    Local::open("").and_then(|local| local.get(LARGE_TEXT)).is_ok_and(|kept| kept.is_some())
}

/// Keeps whether the reader wants large text, where the browser keeps anything.
pub fn keep_large_text(large: bool) {
    if let Ok(local) = Local::open("") {
        // It is a convenience: where it is refused, the choice lasts as long as the page.
        let _ = if large { local.set(LARGE_TEXT, "1") } else { local.remove(LARGE_TEXT) };
    }
}
