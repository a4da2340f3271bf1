//! Through `LibreOffice` and back.

use application::form::template::default_form;
use docx::data::{embed, extract};
use docx::package::Package;

use crate::office::Desk;
use crate::sample::{check_text, data, default_filled, filled, names};

#[test]
fn a_filled_form_prints_complete() {
    let (form, expected) = default_filled();
    check_text(&Desk::new().printed(&form), &expected);
}

/// An office opens its form, changes a word and saves it: it can still be filled.
#[test]
fn a_form_saved_by_libreoffice_still_fills() {
    let desk = Desk::new();
    let saved = desk.saved_again(&default_form().to_bytes().expect("writes"));
    let saved = Package::read(&saved).expect("reads");
    let (form, expected) = filled(&saved, &names(&default_form()));
    let read = Package::read(&form).expect("reads");
    assert_eq!(extract(&read), Ok(Some(data())));
    check_text(&desk.printed(&form), &expected);
}

/// Whoever saves a filled form with it loses nothing of the application.
#[test]
fn libreoffice_keeps_the_data() {
    let (form, _) = default_filled();
    let desk = Desk::new();
    let saved = Package::read(&desk.saved_again(&form)).expect("reads");
    assert_eq!(extract(&saved), Ok(Some(data())));
    // Once more, and replaced: there is still one part of ours, and LibreOffice still reads it.
    let mut changed = saved;
    let mut newer = data();
    newer.json = "{}".to_owned();
    let before = changed.parts.len();
    embed(&mut changed, &newer).expect("embeds");
    assert_eq!(changed.parts.len(), before);
    let bytes = changed.to_bytes().expect("writes");
    let saved = Package::read(&desk.saved_again(&bytes)).expect("reads");
    assert_eq!(extract(&saved), Ok(Some(newer)));
}
