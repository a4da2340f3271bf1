//! Keeping the draft in the browser. Frames without an origin of their own have no storage and
//! throw when asked for it, a full one refuses: both are told, and nothing that is kept is ever
//! destroyed by what is not.

use gloo_events::EventListener;
use web_sys::Storage;

use crate::draft::Draft;
use crate::record::{Opened, RecordError, from_json, merge, to_json};

/// Pages opened from files share one storage in some browsers, hence the prefix.
const DRAFT: &str = "chifeng-quality-award/draft";
/// What stood under [`DRAFT`] and could not be read.
const UNREADABLE: &str = "chifeng-quality-award/unreadable";
const LARGE_TEXT: &str = "chifeng-quality-award/large-text";

/// How the draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the browser, until it is cleared.
    Stored,
    /// Nowhere but in this tab: the browser refuses to keep anything.
    Refused,
    /// The last change is in this tab alone: the storage is full.
    Full,
}

/// The draft that the browser keeps, and what this tab knows of it.
pub struct Store {
    storage: Option<Storage>,
    /// The stored text and its draft, as this tab last saw or wrote them.
    seen: Option<String>,
    base: Draft,
}

/// What was found when the page opened.
pub struct Found {
    /// The store.
    pub store: Store,
    /// The draft that was kept.
    pub draft: Draft,
    /// A text that was kept and could not be read; it is kept on under another name.
    pub unreadable: Option<String>,
}

/// The browser's storage, where it lets itself be used.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn read(storage: Option<&Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok().flatten()
}

impl Store {
    /// Opens what the browser keeps.
    #[must_use]
    pub fn open() -> Found {
        let storage = storage();
        let seen = read(storage.as_ref(), DRAFT);
        let opened = seen.as_deref().map(from_json);
        let (draft, unreadable) = match opened {
            Some(Ok(Opened { draft, .. })) => (draft, None),
            // A record that cannot be read is set aside before anything is written over it.
            Some(Err(RecordError::Newer | RecordError::NotADraft | RecordError::TooLarge)) => {
                if let (Some(storage), Some(text)) = (&storage, &seen) {
                    // Where there is no room for a second copy, it is still offered as a file.
                    let _ = storage.set_item(UNREADABLE, text);
                }
                (Draft::default(), seen.clone())
            }
            None => (Draft::default(), None),
        };
        let store = Self { storage, seen, base: draft.clone() };
        Found { store, draft, unreadable }
    }

    /// Keeps the draft. Where another tab has written since, both are brought together and the
    /// result is answered.
    pub fn save(&mut self, mine: &Draft) -> (Kept, Option<Draft>) {
        leave_for_rescue(mine);
        let Some(storage) = &self.storage else {
            return (Kept::Refused, None);
        };
        let stored = read(Some(storage), DRAFT);
        let merged = (stored != self.seen).then(|| {
            let theirs = stored.as_deref().and_then(|text| from_json(text).ok());
            merge(&self.base, mine, &theirs.map(|opened| opened.draft).unwrap_or_default())
        });
        let draft = merged.as_ref().unwrap_or(mine);
        let text = to_json(draft);
        let nothing = stored.is_none() && *draft == Draft::default();
        if stored.as_deref() != Some(&text) && !nothing && storage.set_item(DRAFT, &text).is_err() {
            return (Kept::Full, merged);
        }
        self.seen = if nothing { None } else { Some(text) };
        self.base = draft.clone();
        (Kept::Stored, merged)
    }

    /// Forgets the draft.
    pub fn clear(&mut self) {
        if let Some(storage) = &self.storage {
            for key in [DRAFT, UNREADABLE] {
                // A storage that refuses keeps nothing either.
                let _ = storage.remove_item(key);
            }
        }
        self.seen = None;
        self.base = Draft::default();
    }
}

/// Leaves the draft where `web/boot.js` finds it should the program stop.
fn leave_for_rescue(draft: &Draft) {
    if let Some(window) = web_sys::window() {
        // Setting a property of the window does not fail.
        let _ = js_sys::Reflect::set(&window, &"qualityAwardDraft".into(), &to_json(draft).into());
    }
}

/// Calls back whenever another tab has written; dropping it ends that.
#[must_use]
pub fn on_other_tab(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |_| callback()))
}

/// Whether the reader has chosen large text.
#[must_use]
pub fn large_text() -> bool {
    read(storage().as_ref(), LARGE_TEXT).is_some()
}

/// Keeps whether the reader wants large text, where the browser keeps anything.
pub fn keep_large_text(large: bool) {
    if let Some(storage) = storage() {
        // It is a convenience: where it is refused, the choice lasts as long as the page.
        let _ =
            if large { storage.set_item(LARGE_TEXT, "1") } else { storage.remove_item(LARGE_TEXT) };
    }
}
