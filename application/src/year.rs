//! Which edition of the Measures governs an application.

use quality_award_rules::Edition;

use crate::draft::Draft;
use crate::edition::{Office, Setting};

/// What decides it: the application's year, where none is typed the office's, else today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governing {
    editions: &'static [&'static Edition],
    office: Option<u16>,
    today: Option<u16>,
}

impl Governing {
    /// Among these editions, for an office's edition of the page and a year on the reader's clock.
    #[must_use]
    pub fn new(
        editions: &'static [&'static Edition],
        office: &Office,
        today: Option<u16>,
    ) -> Self {
        Self { editions, office: year(office.get(Setting::Year)), today }
    }

    /// The edition for this application.
    ///
    /// The Measures say nothing of years before the first edition's; an application of such a year is
    /// shown by the first edition. Without any year (there is no clock where the build renders the
    /// first screen) it is the edition that was added last.
    #[must_use]
    pub fn edition(&self, draft: &Draft) -> &'static Edition {
        let year = year(draft.form.get("year")).or(self.office).or(self.today);
        match year {
            Some(year) => Edition::governing(self.editions, year).unwrap_or_else(|| self.first()),
            None => Edition::governing(self.editions, u16::MAX).unwrap_or_else(|| self.first()),
        }
    }

    fn first(&self) -> &'static Edition {
        let oldest = self.editions.iter().min_by_key(|edition| edition.first_year);
        oldest.copied().unwrap_or_else(|| Edition::first())
    }
}

/// The year in a text of four digits.
#[must_use]
pub fn year(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|year| (1000..=9999).contains(year))
}
