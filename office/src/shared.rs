//! For tests: a storage that outlives a visit.

use std::rc::Rc;

use application::store::{Memory, Refused, Shelf};

/// The storage.
#[derive(Clone, Default)]
pub struct Shared(Rc<Memory>);

impl Shelf for Shared {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.0.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.0.remove(key)
    }
}
