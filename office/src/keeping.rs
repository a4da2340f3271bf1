//! Where the settings are stored while they are typed: nowhere, unless the office allows it.

use application::edition::{Office, Refused as Unreadable, from_json, to_json};
use application::store::{Refused, Shelf};

/// The key of the settings as they were last typed. The tool's keys have a prefix of their own, because on a disk
/// all pages share one storage. `office/words.js` names it too.
pub const SETTINGS: &str = "chifeng-quality-award-office/settings";

/// The key of settings that could not be read, once others are stored.
pub const UNREADABLE: &str = "chifeng-quality-award-office/unreadable";

/// The key under which the enterprise's page of version 0.1.0 stored the settings that were typed into it.
pub const EARLIER: &str = "chifeng-quality-award/office";

/// What was found stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: the office has not allowed it, or the browser stores nothing.
    Nothing,
    /// Settings, and the names of those among them that could not be read.
    Settings(Box<Office>, Vec<String>),
    /// Settings that were typed into the enterprise's page of version 0.1.0.
    Earlier(Box<Office>),
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
        Ok(None) => earlier(shelf),
        Err(_) => Found::Nothing,
    }
}

fn earlier(shelf: &dyn Shelf) -> Found {
    let text = shelf.get(EARLIER).ok().flatten();
    let read = text.and_then(|text| from_json(&text).ok());
    read.map_or(Found::Nothing, |(office, _)| Found::Earlier(Box::new(office)))
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
    for key in [SETTINGS, UNREADABLE, EARLIER] {
        shelf.remove(key)?;
    }
    Ok(())
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
    fn settings_of_the_first_version_are_found() {
        let shelf = Memory::default();
        let office = Office::default().with(Setting::Year, "2026");
        shelf.set(EARLIER, &to_json(&office)).expect("sets");
        assert_eq!(stored(&shelf), Found::Earlier(Box::new(office.clone())));
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
