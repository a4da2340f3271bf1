//! What the whole notice must have, and the counts of its days.

use application::calendar::{Weekday, weekday};
use quality_award_rules::Date;

use super::calendar::{Span, is_weekend};
use super::fault::{Fault, Festival, Problem};
use super::scan::{Char, Scan, Token};

/// The year that the text names without a month. The December before may stand with its year, so a
/// date's year names none.
pub(super) fn title_year(characters: &[Char]) -> Option<u16> {
    let mut scan = Scan::new(characters);
    std::iter::from_fn(|| scan.next()).find_map(|token| match token {
        Token::Year(year) => Some(year).filter(|year| (1949..=9999).contains(year)),
        Token::Date(_)
        | Token::To
        | Token::Off
        | Token::Work
        | Token::Count(_)
        | Token::WithWeekend
        | Token::Remark
        | Token::Comma
        | Token::Item
        | Token::Stop => None,
    })
}

/// Whether the text has holidays, and those that every notice has.
pub(super) fn whole(text: &str, nothing: bool) -> Vec<Fault> {
    let fault = |problem| Fault { line: None, sentence: String::new(), problem };
    if nothing {
        return vec![fault(Problem::Empty)];
    }
    let text: String = text.chars().filter(|char| !char.is_whitespace()).collect();
    Festival::ALL
        .into_iter()
        .filter(|festival| !dated(&text, *festival))
        .map(|festival| fault(Problem::Lacks(festival)))
        .collect()
}

/// Whether a date follows the festival's name, as in 「国庆节、中秋节：10月1日」. The notice's first
/// sentence names all festivals without dates.
fn dated(text: &str, festival: Festival) -> bool {
    text.match_indices(festival.name()).any(|(place, name)| {
        let behind = text.get(place + name.len()..).unwrap_or_default();
        let between = behind.chars().take_while(|char| !char.is_numeric() && *char != '。');
        let count = between.count();
        count <= 10 && behind.chars().nth(count).is_some_and(|char| char != '。')
    })
}

/// Whether a holiday's name ends the characters, as before the colon of its item.
pub(super) fn ends_with_festival(characters: &[Char]) -> bool {
    let text: String = characters.iter().map(|one| one.read).collect();
    let short = text.strip_suffix('节').unwrap_or(&text);
    Festival::ALL.into_iter().any(|one| text.ends_with(one.name()) || short.ends_with(one.name()))
}

/// The weekday of a make-up day that is none: people work on it anyway.
pub(super) fn weekday_of_work(date: Date) -> Option<Weekday> {
    Some(weekday(date)).filter(|weekday| !is_weekend(*weekday))
}

/// How many days the spans have, and how many with the weekends that touch them.
pub(super) fn counts(spans: &[Span]) -> (u32, u32) {
    let sum = |wide: bool| {
        spans
            .iter()
            .map(|span| {
                let beside = if wide { beside(*span) } else { 0 };
                u32::try_from(span.days().count()).unwrap_or(u32::MAX).saturating_add(beside)
            })
            .fold(0, u32::saturating_add)
    };
    (sum(false), sum(true))
}

/// How many days of weekends touch the span before and after.
fn beside(span: Span) -> u32 {
    let before = match weekday(span.first) {
        Weekday::Monday => 2,
        Weekday::Sunday => 1,
        Weekday::Tuesday
        | Weekday::Wednesday
        | Weekday::Thursday
        | Weekday::Friday
        | Weekday::Saturday => 0,
    };
    let after = match weekday(span.last) {
        Weekday::Friday => 2,
        Weekday::Saturday => 1,
        Weekday::Monday
        | Weekday::Tuesday
        | Weekday::Wednesday
        | Weekday::Thursday
        | Weekday::Sunday => 0,
    };
    before + after
}
