//! Which days are working days.

use std::collections::{BTreeMap, BTreeSet};

use application::calendar::{Weekday, weekday};
use quality_award_rules::Date;

/// Days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day, not before the first.
    pub last: Date,
}

impl Span {
    /// Every day of the span.
    pub fn days(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.first), |day| day.next())
            .take_while(move |day| *day <= self.last)
    }
}

/// Holidays and make-up days of one year's notice, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holidays {
    /// The year that the notice is for. It may also have days of the December before.
    pub(super) year: u16,
    /// The days off, as the notice has them.
    pub(super) off: Vec<Span>,
    /// The make-up days: Saturdays and Sundays on which people work.
    pub(super) work: Vec<Date>,
}

impl Holidays {
    /// The year that the notice is for.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The days off, in the notice's order.
    #[must_use]
    pub fn off(&self) -> &[Span] {
        &self.off
    }

    /// The make-up days, in the notice's order.
    #[must_use]
    pub fn work(&self) -> &[Date] {
        &self.work
    }
}

/// The years whose notices the office has confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<u16, Holidays>,
    off: BTreeSet<Date>,
    work: BTreeSet<Date>,
}

/// The holidays of this year are needed and missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The year.
    pub year: u16,
}

impl Calendar {
    /// The calendar with one year more. A year that was there already is replaced.
    #[must_use]
    pub fn with(mut self, holidays: Holidays) -> Self {
        self.years.insert(holidays.year, holidays);
        let all = || self.years.values();
        self.off = all().flat_map(|year| year.off.iter()).flat_map(|span| span.days()).collect();
        self.work = all().flat_map(|year| year.work.iter().copied()).collect();
        self
    }

    /// Whether the notice of the year is there.
    #[must_use]
    pub fn knows(&self, year: u16) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether people work on the day.
    ///
    /// # Errors
    /// [`Missing`] where the notice of the day's year is not there.
    pub fn is_working_day(&self, day: Date) -> Result<bool, Missing> {
        if !self.knows(day.year()) {
            return Err(Missing { year: day.year() });
        }
        // Next year's notice may take a day of December off again or make it a working day.
        let working = if self.off.contains(&day) {
            false
        } else {
            self.work.contains(&day) || !is_weekend(weekday(day))
        };
        Ok(working)
    }
}

/// Whether the weekday is a day of rest by itself.
pub(super) const fn is_weekend(weekday: Weekday) -> bool {
    match weekday {
        Weekday::Saturday | Weekday::Sunday => true,
        Weekday::Monday
        | Weekday::Tuesday
        | Weekday::Wednesday
        | Weekday::Thursday
        | Weekday::Friday => false,
    }
}
