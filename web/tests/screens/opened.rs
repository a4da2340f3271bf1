//! What the tests open the page with.

use std::sync::LazyLock;

use application::draft::{Action, Draft};
use application::edition::{Office, Setting, to_json};
use application::record;
use quality_award_rules::editions::of_2014;
use quality_award_rules::{Date, Edition};
use quality_award_web::Opening;

use crate::of_2027::of_2027;

/// The edition of 2014 and, beside it, the one for tests.
pub fn editions() -> &'static [&'static Edition] {
    static EDITIONS: LazyLock<[&'static Edition; 2]> =
        LazyLock::new(|| [&of_2014::EDITION, of_2027()]);
    &*EDITIONS
}

/// A complete application of 2026 for a regional title, a fen above the threshold.
pub const COMPLETE: &str = include_str!("../../../tests/drafts/application.json");

/// An application of which little was typed, some of it with faults.
pub const PARTLY: &str = include_str!("../../../tests/drafts/version-3.json");

/// The draft of a record.
#[track_caller]
pub fn draft(record: &str) -> Draft {
    let opened = record::from_json(record.trim_end()).expect("a record");
    assert_eq!(opened.unread, []);
    opened.draft
}

/// The draft with this typed as the year.
pub fn of_year(draft: Draft, year: &str) -> Draft {
    draft.after(Action::Type("year".to_owned(), year.to_owned()))
}

/// The settings of an office that has set the year alone.
pub fn office_of(year: &str) -> String {
    to_json(&Office::default().with(Setting::Year, year))
}

/// A day of the middle of the year.
pub fn day_of(year: u16) -> Date {
    Date::new(year, 6, 30).expect("a day of the calendar")
}

/// The page at this address with this draft, in 2026.
pub fn opening(address: &str, draft: &Draft) -> Opening {
    Opening {
        editions: editions(),
        settings: None,
        draft: (*draft != Draft::default()).then(|| record::to_json(draft)),
        today: Some(day_of(2026)),
        address: address.to_owned(),
        rendered: std::rc::Rc::default(),
    }
}
