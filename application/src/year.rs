//! Which edition of the Measures governs an application.

use quality_award_rules::{Edition, NotGoverned};

use crate::draft::Draft;

/// What decides it: the application's year, where none is typed the office's, else today's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governing {
    editions: &'static [&'static Edition],
    office: Option<u16>,
    today: Option<u16>,
}

impl Governing {
    /// Among these editions, for the year of an office's edition of the page and that on the reader's
    /// clock.
    #[must_use]
    pub const fn new(
        editions: &'static [&'static Edition],
        office: Option<u16>,
        today: Option<u16>,
    ) -> Self {
        Self { editions, office, today }
    }

    /// The year of the office's edition, where it has one.
    #[must_use]
    pub const fn of_office(&self) -> Option<u16> {
        self.office
    }

    /// The year of this application, where one is known.
    #[must_use]
    pub fn year(&self, draft: &Draft) -> Option<u16> {
        let typed = draft.year().filter(|of| self.today.is_none_or(|today| *of <= today + 1));
        typed.or(self.office).or(self.today)
    }

    /// The edition for this application.
    ///
    /// The Measures say nothing of years before the first edition's, so an application of such a year
    /// is shown by the first edition. Where no year is known at all (there is no clock where the build
    /// renders the first screen), it is the edition that was issued last.
    #[must_use]
    pub fn edition(&self, draft: &Draft) -> &'static Edition {
        let year = self.year(draft).unwrap_or(u16::MAX);
        let governing = Edition::governing(self.editions, year);
        governing.unwrap_or_else(|| Edition::for_year(year).unwrap_or_else(NotGoverned::first))
    }
}

/// The edition that governs 2026, for tests.
#[cfg(test)]
pub(crate) fn of_2026() -> &'static Edition {
    Edition::for_year(2026).expect("an edition governs it")
}

#[cfg(test)]
#[path = "../../tests/editions/of_2027.rs"]
pub(crate) mod of_2027;

#[cfg(test)]
mod tests {
    use super::of_2027::of_2027;
    use super::*;
    use crate::draft::Action;

    #[track_caller]
    fn check(typed: &str, office: Option<u16>, today: Option<u16>, issued: &str) {
        let editions = Edition::all().iter().copied().chain([of_2027()]).collect::<Vec<_>>();
        let draft = Draft::default().after(Action::Type("year".to_owned(), typed.to_owned()));
        let governing = Governing::new(editions.leak(), office, today);
        assert_eq!(governing.edition(&draft).issued.to_string(), issued);
    }

    /// The application's year comes before the office's, and the office's before today's.
    #[test]
    fn the_year_of_the_application_decides() {
        const FIRST: &str = "2014-03-17";
        const SECOND: &str = "2026-12-01";
        check("2026", Some(2027), Some(2027), FIRST);
        check("2027", Some(2026), Some(2026), SECOND);
        check(" 2027 ", None, Some(2026), SECOND);
        check("", Some(2026), Some(2027), FIRST);
        check("", Some(2027), Some(2026), SECOND);
        check("", None, Some(2026), FIRST);
        check("", None, Some(2027), SECOND);
        check("二〇二七", None, Some(2026), FIRST);
        check("2013", None, Some(2027), FIRST);
        check("", None, None, SECOND);
    }
}
