//! Where the settings are stored while they are typed: nowhere, unless the office allows it.

use application::edition::{Office, Refused as Unreadable, from_json, to_json};
use application::store::{Refused, Shelf};

/// The key of the settings as they were last typed. The settings screen of the enterprise's page used it until
/// version 0.2.0. `office/words.js` names it too.
pub const SETTINGS: &str = "chifeng-quality-award/office";

/// The key of settings that could not be read, once others are stored.
pub const UNREADABLE: &str = "chifeng-quality-award/office-unreadable";

/// What was found stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: the office has not allowed it, or the browser stores nothing.
    Nothing,
    /// Settings, and the names of those among them that could not be read.
    Settings(Box<Office>, Vec<String>),
    /// Something that could not be read.
    Unreadable(Unreadable),
}

/// The settings that were stored before.
pub fn stored(shelf: &dyn Shelf) -> Found {
    match shelf.get(SETTINGS) {
        Ok(Some(text)) => match from_json(&text) {
            Ok((office, unread)) => Found::Settings(Box::new(office), unread),
            Err(why) => Found::Unreadable(why),
        },
        Ok(None) | Err(_) => Found::Nothing,
    }
}

/// Stores the settings. What stands there and cannot be read is put elsewhere before.
///
/// # Errors
/// [`Refused`] where the browser stores nothing, or where what cannot be read finds no other place.
pub fn store(shelf: &dyn Shelf, office: &Office) -> Result<(), Refused> {
    if let Some(text) = shelf.get(SETTINGS)?
        && from_json(&text).is_err()
    {
        if shelf.get(UNREADABLE)?.is_some_and(|other| other != text) {
            return Err(Refused::Occupied);
        }
        shelf.set(UNREADABLE, &text)?;
    }
    shelf.set(SETTINGS, &to_json(office))
}

/// Wipes the settings off this computer, those that could not be read included.
///
/// # Errors
/// [`Refused`] where the browser lets nothing be removed.
pub fn wipe(shelf: &dyn Shelf) -> Result<(), Refused> {
    shelf.remove(SETTINGS)?;
    shelf.remove(UNREADABLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use application::edition::Setting;
    use application::store::Memory;

    #[test]
    fn settings_are_stored_and_wiped() {
        let shelf = Memory::default();
        assert_eq!(stored(&shelf), Found::Nothing);
        let office = Office::default().with(Setting::Year, "明年");
        store(&shelf, &office).expect("stores");
        assert_eq!(stored(&shelf), Found::Settings(Box::new(office), vec![]));
        wipe(&shelf).expect("wipes");
        assert_eq!(stored(&shelf), Found::Nothing);
    }

    #[test]
    fn what_cannot_be_read_is_kept_elsewhere_first() {
        let shelf = Memory::default();
        let get = |key| shelf.get(key).expect("reads");
        shelf.set(SETTINGS, "{\"version\":99}").expect("sets");
        assert_eq!(stored(&shelf), Found::Unreadable(Unreadable::Newer));
        store(&shelf, &Office::default()).expect("stores");
        assert_eq!(get(UNREADABLE).as_deref(), Some("{\"version\":99}"));
        // A second one is not lost either.
        shelf.set(SETTINGS, "?").expect("sets");
        assert_eq!(store(&shelf, &Office::default()), Err(Refused::Occupied));
        assert_eq!(get(SETTINGS).as_deref(), Some("?"));
        wipe(&shelf).expect("wipes");
        assert_eq!((get(SETTINGS), get(UNREADABLE)), (None, None));
    }
}
