//! Where texts are put under keys.

use std::cell::RefCell;

/// Why something is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The browser keeps nothing for this page, as in a sandboxed frame; with its own words.
    Forbidden(String),
    /// There is no room.
    Full,
    /// The record is larger than one that could be opened again.
    TooLarge,
    /// A record that cannot be read is in the way, and another one stands where it would be put.
    Occupied,
}

/// A place for texts. A refused `set` leaves what was there before.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    /// [`Refused`] where nothing can be read.
    fn get(&self, key: &str) -> Result<Option<String>, Refused>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// [`Refused`] where it is not kept.
    fn set(&self, key: &str, text: &str) -> Result<(), Refused>;

    /// Removes the text under a key, if there is one.
    ///
    /// # Errors
    /// [`Refused`] where the text stays.
    fn remove(&self, key: &str) -> Result<(), Refused>;
}

/// A shelf that lives as long as the page. It holds a handful of texts: a list of pairs does, where
/// a map cost the page 6.5 KB of code.
#[derive(Default)]
pub struct Memory(RefCell<Vec<(String, String)>>);

impl Shelf for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, Refused> {
        Ok(self.0.borrow().iter().find(|(name, _)| name == key).map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
        self.remove(key)?;
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Refused> {
        self.0.borrow_mut().retain(|(name, _)| name != key);
        Ok(())
    }
}
