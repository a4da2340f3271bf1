//! The notice of article 13 out of what the office has typed: the calendar of confirmed years, and its days.

use application::typed::date;
use quality_award_rules::{Date, Edition};

use crate::days::{Calendar, Publication, Reading, Start, of_2026, publication, read};
use crate::register::{NoticeSetting, Texts};

/// What stands between the texts of confirmed years.
const BETWEEN: char = '\u{1e}';

/// The days of the notice.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The day of the notice, where one can be read.
    pub date: Option<Date>,
    /// Whether something was typed that is no day.
    pub not_a_day: bool,
    /// Which day counts first, by the office's choice.
    pub start: Start,
    /// The days, counted both ways.
    pub publication: Option<Publication>,
    /// The pasted notice of the State Council as it was read; nothing where nothing is pasted.
    pub pasted: Option<Reading>,
}

impl Notice {
    /// The first and the last day, where they are known.
    #[must_use]
    pub fn span(&self) -> Option<(Date, Date)> {
        let days = self.publication.as_ref()?.days(self.start).ok()?;
        Some((*days.first()?, *days.last()?))
    }
}

/// The calendar: 2026, and every year that the office has confirmed.
#[must_use]
pub fn calendar(texts: &Texts<NoticeSetting>) -> Calendar {
    let known = of_2026().into_iter();
    let confirmed = texts.get(NoticeSetting::Confirmed).split(BETWEEN);
    let confirmed = confirmed.filter_map(|text| read(text, None).holidays());
    known.chain(confirmed).fold(Calendar::default(), Calendar::with)
}

/// The notice as it is typed.
#[must_use]
pub fn notice(texts: &Texts<NoticeSetting>, edition: &Edition) -> Notice {
    let typed = texts.get(NoticeSetting::Date);
    let date = date::parse(typed);
    let start =
        if texts.get(NoticeSetting::OwnDay) == "true" { Start::OwnDay } else { Start::NextDay };
    let pasted = texts.get(NoticeSetting::Holidays);
    Notice {
        date,
        not_a_day: date.is_none() && !typed.trim().is_empty(),
        start,
        publication: date.map(|date| publication(date, edition, &calendar(texts))),
        pasted: (!pasted.trim().is_empty()).then(|| read(pasted, None)),
    }
}

/// Confirms the days of the pasted notice, where nothing is wrong with them. Whether they were confirmed.
pub fn confirm(texts: &mut Texts<NoticeSetting>) -> bool {
    let pasted = texts.get(NoticeSetting::Holidays).to_owned();
    let Some(year) = read(&pasted, None).holidays().map(|it| it.year()) else { return false };
    let others = texts.get(NoticeSetting::Confirmed).split(BETWEEN).filter(|text| {
        let of = read(text, None).holidays();
        of.is_some_and(|it| it.year() != year)
    });
    let all: Vec<&str> = others.chain([&*pasted]).collect();
    let all = all.join(&BETWEEN.to_string());
    texts.set(NoticeSetting::Confirmed, all);
    texts.set(NoticeSetting::Holidays, "");
    true
}
