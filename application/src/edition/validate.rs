//! What is wrong with a setting, and what is doubtful about it.

use super::colour::{self, Colour};
use super::{Office, Setting, Status};
use crate::typed::line::line;
use crate::typed::signs::plain;
use crate::typed::telephone::telephone;
use crate::typed::year::year;
use crate::typed::{copies, date};
use quality_award_rules::Date;

/// The first year that an edition may be for.
const FIRST_YEAR: u16 = 1949;

/// The year of an edition that a text names.
pub(super) fn award_year(text: &str) -> Option<u16> {
    year(text, None).filter(|year| *year >= FIRST_YEAR)
}

/// Why a setting cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has more than this number of characters.
    TooLong(usize),
    /// It is no year of four digits.
    NoYear,
    /// It is no day of the calendar.
    NoDay,
    /// It is no number of copies from 1 to 99.
    NoCopies,
    /// It is none of the choices.
    NoChoice,
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
    /// The counties' deadline is after the city's.
    AfterCity,
    /// A document is named, and not what it says of the Measures.
    NoStatus,
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
        Setting::Year => usable(award_year(&text).is_some(), Fault::NoYear),
        Setting::Status => usable(Status::named(&text).is_some(), Fault::NoChoice),
        Setting::CountyDeadline | Setting::Deadline => {
            usable(date::parse(&text).is_some(), Fault::NoDay)
        }
        Setting::Copies => usable(copies::parse(&text).is_some(), Fault::NoCopies),
        Setting::Accent => usable(text.parse::<Colour>().is_ok(), Fault::NoColour),
        Setting::Document
        | Setting::Department
        | Setting::Address
        | Setting::Telephone
        | Setting::Notice => None,
    }
}

/// The normal form of a text, as it was understood: a day as `2026-12-31`, a number in digits, a colour in
/// lower case. White space around the text and characters that no screen shows are removed.
#[must_use]
pub fn normal(setting: Setting, text: &str) -> String {
    let read = match setting {
        Setting::Year => year(text, None).map(|year| year.to_string()),
        Setting::CountyDeadline | Setting::Deadline => date::parse(text).map(|day| day.to_string()),
        Setting::Copies => copies::parse(text).map(|number| number.to_string()),
        Setting::Accent => Some(plain(text).to_ascii_lowercase()),
        Setting::Telephone => telephone(text),
        Setting::Notice => {
            // Empty lines part paragraphs.
            let text = text.replace("\r\n", "\n");
            let lines: Vec<String> = text.split('\n').map(line).collect();
            Some(lines.join("\n").trim().to_owned())
        }
        Setting::Document | Setting::Department | Setting::Address | Setting::Status => None,
    };
    read.unwrap_or_else(|| line(text))
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
        Setting::CountyDeadline => {
            let [county, city] = [setting, Setting::Deadline].map(|of| date::parse(office.get(of)));
            let county = county?;
            if city.is_some_and(|city| county > city) {
                Some(Doubt::AfterCity)
            } else {
                doubtful_day(office, county, today)
            }
        }
        Setting::Deadline => doubtful_day(office, date::parse(office.get(setting))?, today),
        Setting::Document => {
            let alone = !office.get(setting).is_empty() && office.status().is_none();
            alone.then_some(Doubt::NoStatus)
        }
        Setting::Year
        | Setting::Status
        | Setting::Copies
        | Setting::Department
        | Setting::Address
        | Setting::Telephone
        | Setting::Notice => None,
    }
}

/// What is doubtful about a deadline by itself.
fn doubtful_day(office: &Office, day: Date, today: Option<Date>) -> Option<Doubt> {
    let year = office.get(Setting::Year).parse::<u16>();
    if today.is_some_and(|today| today > day) {
        Some(Doubt::Past)
    } else {
        year.is_ok_and(|year| year != day.year()).then_some(Doubt::OtherYear)
    }
}
