//! The days of the notice of article 13.

use quality_award_rules::{Date, Edition};

use super::calendar::{Calendar, Missing};

/// Which day counts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The first working day after the notice's day.
    NextDay,
    /// The notice's day itself where it is a working day, else the first working day after it. The
    /// Measures do not say which; the office does.
    OwnDay,
}

/// The days of a publication, counted both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The day of the notice.
    pub notice: Date,
    /// The working days where the day after counts first.
    pub next_day: Result<Vec<Date>, Missing>,
    /// The working days where the notice's own day counts.
    pub own_day: Result<Vec<Date>, Missing>,
    /// The year whose notice is not there yet and may move these days. It is named where the
    /// days reach 20 December or a later day.
    pub may_move: Option<u16>,
}

impl Publication {
    /// The days by the office's choice.
    ///
    /// # Errors
    /// [`Missing`] where a year is needed and missing.
    pub fn days(&self, start: Start) -> Result<&[Date], Missing> {
        match start {
            Start::NextDay => &self.next_day,
            Start::OwnDay => &self.own_day,
        }
        .as_deref()
        .map_err(|missing| *missing)
    }
}

/// Counts the working days of article 13, whose number the edition has, both ways.
#[must_use]
pub fn publication(notice: Date, edition: &Edition, calendar: &Calendar) -> Publication {
    let count = edition.procedure.publication_working_days;
    let next_day = working_days(notice, count, Start::NextDay, calendar);
    let own_day = working_days(notice, count, Start::OwnDay, calendar);
    let last = [&next_day, &own_day]
        .into_iter()
        .filter_map(|days| days.as_ref().ok()?.last().copied())
        .fold(notice, Date::max);
    // The notice for a year may move days from about 20 December of the year before on.
    let late = (last.month(), last.day()) >= (12, 20);
    let next_year = last.year() + 1;
    let may_move = (late && !calendar.knows(next_year)).then_some(next_year);
    Publication { notice, next_day, own_day, may_move }
}

/// The year after the last one that a date has.
const BEYOND: Missing = Missing { year: 10_000 };

/// The first `count` working days, in order.
///
/// # Errors
/// [`Missing`] where a day must be looked at whose year is not there.
pub fn working_days(
    notice: Date,
    count: u8,
    start: Start,
    calendar: &Calendar,
) -> Result<Vec<Date>, Missing> {
    let mut days = Vec::new();
    let mut next = match start {
        Start::NextDay => notice.next(),
        Start::OwnDay => Some(notice),
    };
    while days.len() < usize::from(count) {
        let day = next.ok_or(BEYOND)?;
        if calendar.is_working_day(day)? {
            days.push(day);
        }
        next = day.next();
    }
    Ok(days)
}
