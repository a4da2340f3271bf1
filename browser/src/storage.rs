//! The browser's `localStorage`, of which every use may throw.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomException, StorageEvent};

use super::{reason, window};

/// Why the browser did not store or read something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// It stores nothing for this page, as in a sandboxed frame; with the browser's own words.
    Forbidden(String),
    /// There is no room.
    Full,
}

/// `localStorage`.
#[derive(Debug)]
pub struct Storage(web_sys::Storage);

impl Storage {
    /// The storage, where it lets itself be read.
    ///
    /// # Errors
    /// [`StorageError::Forbidden`] in frames and browsers that store nothing.
    pub fn open() -> Result<Self, StorageError> {
        let none = || StorageError::Forbidden(String::new());
        let window = window().ok_or_else(none)?;
        let storage = window.local_storage().map_err(|error| refused(&error))?.ok_or_else(none)?;
        Ok(Self(storage))
    }

    /// The text under a key.
    ///
    /// # Errors
    /// [`StorageError`] where the browser refuses.
    pub fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get_item(key).map_err(|error| refused(&error))
    }

    /// Stores a text under a key.
    ///
    /// # Errors
    /// [`StorageError`] where the browser refuses; what was there before stays.
    pub fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.set_item(key, text).map_err(|error| refused(&error))
    }

    /// Removes the text under a key, if there is one.
    ///
    /// # Errors
    /// [`StorageError`] where the browser refuses.
    pub fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove_item(key).map_err(|error| refused(&error))
    }
}

fn refused(error: &JsValue) -> StorageError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        // The second name is what Firefox called it until 2025.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Forbidden(reason(error)),
    }
}

/// Calls `changed` whenever another tab has written or cleared the text under `key`, with the text
/// before and after, where the browser reports them; dropping the listener ends that. `None` where there is
/// nothing to listen to.
#[must_use]
pub fn on_change(
    key: String,
    changed: impl Fn(Option<String>, Option<String>) + 'static,
) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // An event without a key means that everything was cleared.
        if event.key().is_none_or(|changed| changed == key) {
            changed(event.old_value(), event.new_value());
        }
    }))
}
