//! Where the register is stored: nowhere, unless the office allows it.

use application::store::{Refused, Shelf};
use desk::register::{Register, from_json, to_json};

/// The key of the register. The tool's keys have a prefix of their own.
pub const DESK: &str = "chifeng-quality-award-office/desk";

/// The key of a register that could not be read, once another is stored.
pub const UNREADABLE: &str = "chifeng-quality-award-office/desk-unreadable";

/// The most bytes that are stored: browsers have some five million characters for everything.
const MOST: usize = 4_000_000;

/// What was found stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: the office has not allowed it, or the browser stores nothing.
    Nothing,
    /// A register.
    Register(Box<Register>),
    /// Something that cannot be read.
    Unreadable,
}

/// The register that was stored before.
pub fn stored(shelf: &dyn Shelf) -> Found {
    match shelf.get(DESK) {
        Ok(Some(text)) => match from_json(&text) {
            Ok(register) => Found::Register(Box::new(register)),
            Err(_) => Found::Unreadable,
        },
        Ok(None) | Err(_) => Found::Nothing,
    }
}

/// Stores the register. What stands there and cannot be read is put elsewhere before. `last` is the text that was stored
/// last: it is not read again, because the register is stored at every key and may have millions of characters.
///
/// # Errors
/// [`Refused`] where the browser stores nothing, where the register is too large, or where what cannot be read finds no
/// other place.
pub fn store(shelf: &dyn Shelf, register: &Register, last: &mut String) -> Result<(), Refused> {
    let about: usize = register.applications.iter().map(|it| it.record.len()).sum();
    if about > MOST {
        return Err(Refused::TooLarge);
    }
    let text = to_json(register);
    if text.len() > MOST {
        return Err(Refused::TooLarge);
    }
    if let Some(before) = shelf.get(DESK)?
        && before != *last
        && from_json(&before).is_err()
    {
        if shelf.get(UNREADABLE)?.is_some_and(|other| other != before) {
            return Err(Refused::Occupied);
        }
        shelf.set(UNREADABLE, &before)?;
    }
    shelf.set(DESK, &text)?;
    *last = text;
    Ok(())
}

/// Wipes the register off this computer.
///
/// # Errors
/// [`Refused`] where the browser lets nothing be removed.
pub fn wipe(shelf: &dyn Shelf) -> Result<(), Refused> {
    for key in [DESK, UNREADABLE] {
        shelf.remove(key)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use application::store::Memory;

    /// Another tab may store something between two keys.
    #[test]
    fn what_another_has_stored_is_read() {
        let (shelf, mut last) = (Memory::default(), String::new());
        let get = |key| shelf.get(key).expect("reads");
        let mut register = Register::default();
        for year in 2026..2029 {
            register.name_year(year);
            store(&shelf, &register, &mut last).expect("stores");
            assert_eq!((get(DESK).as_deref(), get(UNREADABLE)), (Some(&*last), None));
        }
        shelf.set(DESK, "?").expect("sets");
        store(&shelf, &register, &mut last).expect("stores");
        assert_eq!((get(DESK).as_deref(), get(UNREADABLE).as_deref()), (Some(&*last), Some("?")));
        // A second one is not lost either.
        shelf.set(DESK, "??").expect("sets");
        assert_eq!(store(&shelf, &register, &mut last), Err(Refused::Occupied));
        assert_eq!(get(DESK).as_deref(), Some("??"));
    }
}
