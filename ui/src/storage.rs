//! The browser's storage as the place where drafts and choices are stored.

use application::store::{Memory, RECORD, Refused, Shelf};
use browser::storage::{Storage, StorageError};

/// The browser's storage, under keys with a suffix of this page's own, so that a copy of the page that
/// carries a draft has a record of its own.
pub struct Local {
    storage: Storage,
    suffix: String,
}

impl Local {
    /// The storage, where it lets itself be read.
    ///
    /// # Errors
    /// [`Refused::Forbidden`] in frames and browsers that store nothing.
    pub fn open(suffix: &str) -> Result<Self, Refused> {
        let storage = Storage::open().map_err(refused)?;
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
        self.storage.get(&self.key(key)).map_err(refused)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.storage.set(&self.key(key), text).map_err(refused)
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.storage.remove(&self.key(key)).map_err(refused)
    }
}

fn refused(error: StorageError) -> Refused {
    match error {
        StorageError::Full => Refused::Full,
        StorageError::Forbidden(reason) => Refused::Forbidden(reason),
    }
}

/// The place where this page stores drafts: the browser's storage, or a substitute that lives as long as
/// the page, with the reason.
#[must_use]
pub fn shelf(suffix: &str) -> (Box<dyn Shelf>, Option<Refused>) {
    match Local::open(suffix) {
        Ok(local) => (Box::new(local), None),
        // The screen that the build renders claims what is true for most of its readers.
        Err(_) if !browser::present() => (Box::<Memory>::default(), None),
        Err(refused) => (Box::<Memory>::default(), Some(refused)),
    }
}
