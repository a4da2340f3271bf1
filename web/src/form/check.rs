//! What is missing from a form, what in it cannot be, and what is worth a second look. Nothing of
//! it keeps anyone from exporting the form, and nothing is put right silently.

use quality_award_rules::{Question, Title, Yuan};

use super::code::{self, CodeRemark};
use super::date::{self, Day};
use super::field::{Kind, YEARS};
use super::typed::{At, Place, places};
use crate::amount::{self, Unit};
use crate::draft::Draft;
use crate::text::fields::{OWNERSHIP, STATE_OWNERSHIP};

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A complete application has it.
    Missing,
    /// It cannot be, or cannot be read.
    Wrong,
    /// It is to be looked at again; it may well be right.
    Doubtful,
}

/// What is remarked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing was given.
    Missing,
    /// About the credit code.
    Code(CodeRemark),
    /// No day of the calendar.
    NoDay,
    /// No year of four digits.
    NoYear,
    /// A day after today.
    Future,
    /// Before the enterprise was founded.
    BeforeFounded,
    /// Too few or too many digits, or other characters.
    Telephone,
    /// No `@` between two names.
    Email,
    /// No whole number.
    NoCount,
    /// No number.
    NoNumber,
    /// More than a hundred percent.
    AboveHundred,
    /// More than the sales of the year.
    AboveSales,
    /// Another output value than in the self-check, which has this one.
    OutputDiffers(Yuan),
    /// State-owned here and not in the self-check, or the other way round.
    OwnershipDiffers,
    /// A certificate for a product that holds no title in the self-check.
    NoTitle,
    /// The title of the self-check is given by another level than the issuing body's.
    IssuerDiffers(Title),
}

impl Remark {
    /// How much it weighs.
    #[must_use]
    pub const fn weight(self) -> Weight {
        match self {
            Self::Missing => Weight::Missing,
            Self::NoDay
            | Self::NoYear
            | Self::NoCount
            | Self::NoNumber
            | Self::AboveHundred
            | Self::Code(CodeRemark::Length(_) | CodeRemark::Character(_)) => Weight::Wrong,
            _ => Weight::Doubtful,
        }
    }
}

/// An input and what is remarked of it.
pub type Remarked = (Place, Remark);

/// Everything that is to be remarked of a form, in the form's order; `today` is the reader's.
#[must_use]
pub fn remarks(draft: &Draft, today: Option<Day>) -> Vec<Remarked> {
    let all = places(draft.products.as_ref().map_or(0, Vec::len));
    let named = |name: &str| all.iter().find(|place| place.to_string() == name);
    let day = |name: &str| named(name).and_then(|place| date::parse(draft.typed(place)));
    let known = Known { draft, today, founded: day("founded") };
    let remarked = |place: &Place| known.remark(place).map(|remark| (*place, remark));
    all.iter().filter_map(remarked).collect()
}

/// An amount of the form in yuan; `None` where it is none.
#[must_use]
pub fn money(typed: &str) -> Option<Yuan> {
    amount::parse(typed, Unit::TenThousand).ok().flatten()
}

/// What remarks are judged by.
struct Known<'d> {
    draft: &'d Draft,
    today: Option<Day>,
    founded: Option<Day>,
}

impl Known<'_> {
    fn remark(&self, place: &Place) -> Option<Remark> {
        let text = self.draft.typed(place).trim();
        if text.is_empty() {
            return self.missing(place).then_some(Remark::Missing);
        }
        self.contradiction(place, text).or_else(|| match place.field.kind {
            Kind::Line | Kind::Long(_) | Kind::One(_) | Kind::Any(_) => None,
            Kind::Year => {
                let year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
                (!year).then_some(Remark::NoYear)
            }
            Kind::Date => self.date(place, text),
            Kind::CreditCode => code::remark(text)
                // Whoever is not registered in 赤峰市 has a code of elsewhere.
                .filter(|remark| *remark != CodeRemark::Division || self.registered_here())
                .map(Remark::Code),
            Kind::Telephone => (!telephone(text)).then_some(Remark::Telephone),
            Kind::Email => (!email(text)).then_some(Remark::Email),
            Kind::Count => text.parse::<u32>().is_err().then_some(Remark::NoCount),
            Kind::Money => self.money(place, text),
            Kind::Figure => number(text).is_none().then_some(Remark::NoNumber),
            Kind::Percent => match number(text.trim_end_matches(['%', '％'])) {
                None => Some(Remark::NoNumber),
                Some((whole, fraction)) => {
                    let above = whole > 100 || whole == 100 && fraction;
                    above.then_some(Remark::AboveHundred)
                }
            },
        })
    }

    fn missing(&self, place: &Place) -> bool {
        let carried = self.draft.carried(place).is_some();
        // A title is shown by its certificate.
        let titled = match place.at {
            At::Product(product) => self.title(product).is_some_and(|title| title != Title::None),
            _ => false,
        };
        !carried && (place.field.required || titled && place.field.name == "certificate")
    }

    fn title(&self, product: usize) -> Option<Title> {
        self.draft.products.as_ref()?.get(product)?.title
    }

    fn registered_here(&self) -> bool {
        self.draft.answer(Question::RegisteredInChifeng) != Some(false)
    }

    /// What the self-check says otherwise.
    fn contradiction(&self, place: &Place, text: &str) -> Option<Remark> {
        match (place.at, place.field.name) {
            (At::Year(year), "output_value") if year + 1 == YEARS => {
                let checked = self.draft.output_value().ok().flatten()?;
                (money(text)? != checked).then_some(Remark::OutputDiffers(checked))
            }
            (At::Application, "ownership") => {
                let state = OWNERSHIP.iter().take(STATE_OWNERSHIP).any(|of| *of == text);
                let checked = self.draft.answer(Question::StateControlled)?;
                (state != checked).then_some(Remark::OwnershipDiffers)
            }
            (At::Product(product), name) => {
                let title = self.title(product).unwrap_or(Title::None);
                let regional = text.contains("自治区");
                match title {
                    Title::None if name != "trade_mark" => Some(Remark::NoTitle),
                    Title::National if name == "issuer" && regional => {
                        Some(Remark::IssuerDiffers(title))
                    }
                    Title::Regional if name == "issuer" && !regional && text.contains("国家") => {
                        Some(Remark::IssuerDiffers(title))
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn date(&self, place: &Place, text: &str) -> Option<Remark> {
        let Some(day) = date::parse(text) else {
            return Some(Remark::NoDay);
        };
        if self.today.is_some_and(|today| day > today) {
            return Some(Remark::Future);
        }
        let earlier = self.founded.is_some_and(|founded| day < founded);
        (place.field.name != "founded" && earlier).then_some(Remark::BeforeFounded)
    }

    fn money(&self, place: &Place, text: &str) -> Option<Remark> {
        let Some(amount) = money(text) else {
            return Some(Remark::NoNumber);
        };
        // The profit, the exports and the research of a year are paid for by its sales.
        let of_sales = ["profit_and_tax", "exports"].contains(&place.field.name);
        let At::Year(year) = place.at else {
            return None;
        };
        let name = format!("years[{year}].sales");
        let sales = places(0).into_iter().find(|place| place.to_string() == name)?;
        let sales = money(self.draft.typed(&sales))?;
        (of_sales && amount > sales).then_some(Remark::AboveSales)
    }
}

/// The whole part of a plain number, and whether it has anything behind its point.
fn number(text: &str) -> Option<(u64, bool)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = digits(whole) && digits(fraction) && whole.len() < 19;
    plain.then(|| Some((whole.parse().ok()?, fraction.bytes().any(|b| b != b'0'))))?
}

/// A mobile number of 11 digits, or a local one of 7 or 8 with its area code; several may be
/// given, and an extension.
fn telephone(text: &str) -> bool {
    let separators = ['、', '，', ',', ';', '；', '/', ' ', '转'];
    let mut parts = text.split(separators).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.enumerate().all(|(place, part)| {
            let digits = part.bytes().filter(u8::is_ascii_digit).count();
            let known = part.chars().all(|c| c.is_ascii_digit() || "-+()（）".contains(c));
            let enough = if place == 0 { 7..=14 } else { 1..=14 };
            known && enough.contains(&digits)
        })
}

/// Something on each side of one `@`, with a stop inside of the right one.
fn email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ', ',', '，', '。']);
    let stop = host.split_once('.').is_some_and(|(left, right)| !left.is_empty() && plain(right));
    plain(user) && plain(host) && stop && !host.ends_with('.')
}
