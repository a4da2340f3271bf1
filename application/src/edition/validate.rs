//! What is wrong with a setting, and what is doubtful about it.

use super::colour::{self, Colour};
use super::{Office, Setting};
use crate::typed::date;
use crate::typed::width::narrow;
use quality_award_rules::Date;

/// Why a setting cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has more than this number of characters.
    TooLong(usize),
    /// It is no year of four digits.
    NoYear,
    /// It is no day of the calendar.
    NoDay,
    /// It is no colour of the form `#8c1d18`.
    NoColour,
}

/// What an office should reconsider. The office decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The colour's contrast in hundredths is below [`colour::ENOUGH`]. The page takes the second colour
    /// instead, the nearest darker one with enough contrast.
    Contrast(u32, Colour),
    /// The day is over.
    Past,
    /// The day is not in the year of the award.
    OtherYear,
}

/// Why a text cannot be used. An empty one always can.
#[must_use]
pub fn fault(setting: Setting, text: &str) -> Option<Fault> {
    let usable = |usable: bool, fault: Fault| (!usable).then_some(fault);
    if text.chars().count() > setting.limit() {
        return Some(Fault::TooLong(setting.limit()));
    }
    let text = normal(setting, text);
    if text.is_empty() {
        return None;
    }
    match setting {
        Setting::Year => {
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            usable(digits && *text >= *"1949", Fault::NoYear)
        }
        Setting::Deadline => usable(date::parse(&text).is_some(), Fault::NoDay),
        Setting::Accent => usable(text.parse::<Colour>().is_ok(), Fault::NoColour),
        Setting::Address | Setting::Telephone | Setting::Notice => None,
    }
}

/// The normal form of a text: a day as `2026-12-31`, a colour in lower case. White space around the text
/// and characters that no screen shows are removed.
#[must_use]
pub fn normal(setting: Setting, text: &str) -> String {
    let line = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
    let text: String = text.replace("\r\n", "\n").chars().map(line).collect();
    let text = text.trim();
    match setting {
        Setting::Year => text.trim_end_matches('年').chars().map(narrow).collect(),
        Setting::Deadline => {
            date::parse(text).map_or_else(|| text.to_owned(), |day| day.to_string())
        }
        Setting::Accent => text.to_ascii_lowercase(),
        Setting::Address | Setting::Telephone => text.replace('\n', " "),
        Setting::Notice => text.to_owned(),
    }
}

/// What is doubtful about a setting; `today` is the day on the reader's clock.
#[must_use]
pub fn doubt(office: &Office, setting: Setting, today: Option<Date>) -> Option<Doubt> {
    match setting {
        Setting::Accent => {
            let colour: Colour = office.get(setting).parse().ok()?;
            let contrast = colour::on_light(colour);
            (contrast < colour::ENOUGH).then(|| Doubt::Contrast(contrast, colour::darkened(colour)))
        }
        Setting::Deadline => {
            let day = deadline(office)?;
            let year = office.get(Setting::Year).parse::<u16>();
            if over(office, today) {
                Some(Doubt::Past)
            } else {
                year.is_ok_and(|year| year != day.year()).then_some(Doubt::OtherYear)
            }
        }
        Setting::Year | Setting::Address | Setting::Telephone | Setting::Notice => None,
    }
}

/// The last day on which applications are accepted, if the office has set it.
#[must_use]
pub fn deadline(office: &Office) -> Option<Date> {
    date::parse(office.get(Setting::Deadline))
}

/// Whether that day is over.
#[must_use]
pub fn over(office: &Office, today: Option<Date>) -> bool {
    deadline(office).zip(today).is_some_and(|(day, today)| today > day)
}
