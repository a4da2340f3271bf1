//! Which remark an input gets.

use quality_award_rules::{Date, Question, Title, Yuan};

use super::Remark;
use crate::draft::Draft;
use crate::form::field::{Field, Format, YEARS};
use crate::form::fields::{self, OWNERSHIPS, STATE_OWNERSHIP};
use crate::form::place::{At, Place};
use crate::form::reading::read;
use crate::typed::amount::{self, Unit};
use crate::typed::credit_code::{self as code, CodeRemark};
use crate::typed::date::{Day, month_or_day};

/// What remarks are judged by.
pub(super) struct Judge<'d> {
    draft: &'d Draft,
    today: Option<Date>,
    founded: Option<Day>,
}

impl<'d> Judge<'d> {
    pub(super) fn new(draft: &'d Draft, today: Option<Date>) -> Self {
        let founded = month_or_day(draft.typed(&Place::of_application(fields::FOUNDED)));
        Self { draft, today, founded }
    }

    /// The remark on an input, if there is any.
    pub(super) fn remark(&self, place: &Place) -> Option<Remark> {
        let typed = self.draft.typed(place);
        let text = &*match read(place, typed, self.today.map(Date::year)) {
            Ok(Some(text)) => text,
            Ok(None) => return self.missing(place).then_some(Remark::Missing),
            Err(remark) => return self.contradiction(place, typed).or(Some(remark)),
        };
        self.contradiction(place, text).or_else(|| match place.field.format {
            Format::Line
            | Format::Long(_)
            | Format::One(_)
            | Format::Any(_)
            | Format::Year
            | Format::Telephone
            | Format::Email
            | Format::Count
            | Format::Figure
            | Format::Percent => None,
            Format::Date | Format::DayOrMonth => self.date(place, text),
            Format::CreditCode => code::remark(text)
                // An enterprise that is not registered in 赤峰市 has a code of elsewhere.
                .filter(|remark| *remark != CodeRemark::Division || self.registered_here())
                .map(Remark::Code),
            Format::Money | Format::Profit => self.money(place, text),
        })
    }

    fn missing(&self, place: &Place) -> bool {
        self.needs(place) && self.draft.carried(place).is_none()
    }

    /// Whether an application is incomplete without an answer to this input.
    pub(super) fn needs(&self, place: &Place) -> bool {
        // A certificate proves a title.
        let needed = match place.at {
            At::Application | At::Year(_) => false,
            At::Product(product) => place.asks(fields::CERTIFICATE) && self.titled(product),
        };
        place.field.required || needed
    }

    fn title(&self, product: usize) -> Option<Title> {
        self.draft.products.as_ref()?.get(product)?.title
    }

    fn titled(&self, product: usize) -> bool {
        self.title(product).is_some_and(|title| title != Title::Untitled)
    }

    fn registered_here(&self) -> bool {
        self.draft.answer(Question::RegisteredInChifeng) != Some(false)
    }

    /// What contradicts the self-check.
    fn contradiction(&self, place: &Place, text: &str) -> Option<Remark> {
        match place.at {
            At::Year(year) if year + 1 == YEARS && place.asks(fields::OUTPUT_VALUE) => {
                let checked = self.draft.output_value().ok().flatten()?;
                (money(text)? != checked).then_some(Remark::OutputDiffers(checked))
            }
            At::Application if place.asks(fields::OWNERSHIP) => {
                let state = OWNERSHIPS.iter().take(STATE_OWNERSHIP).any(|of| *of == text);
                let checked = self.draft.answer(Question::StateControlled)?;
                (state != checked).then_some(Remark::OwnershipDiffers)
            }
            At::Application | At::Year(_) => None,
            At::Product(product) => {
                let issued_by = |level: &str| place.asks(fields::ISSUER) && text.contains(level);
                let title = self.title(product).unwrap_or(Title::Untitled);
                match title {
                    Title::Untitled => (!place.asks(fields::TRADE_MARK)).then_some(Remark::NoTitle),
                    Title::National => issued_by("自治区").then_some(Remark::IssuerDiffers(title)),
                    Title::Regional => (issued_by("国家") && !issued_by("自治区"))
                        .then_some(Remark::IssuerDiffers(title)),
                }
            }
        }
    }

    fn date(&self, place: &Place, text: &str) -> Option<Remark> {
        let day = month_or_day(text)?;
        if self.today.is_some_and(|today| day.date > today) {
            return Some(Remark::Future);
        }
        let earlier = self.founded.is_some_and(|founded| {
            // A month is not before a day in it.
            let by_day = day.exact && founded.exact;
            let moment = |day: Day| {
                (day.date.year(), day.date.month(), if by_day { day.date.day() } else { 0 })
            };
            moment(day) < moment(founded)
        });
        (!place.asks(fields::FOUNDED) && earlier).then_some(Remark::BeforeFounded)
    }

    fn money(&self, place: &Place, text: &str) -> Option<Remark> {
        let amount = money(text)?;
        match place.at {
            At::Year(_) if OF_SALES.iter().any(|field| place.asks(field)) => {
                let sales = Place { field: fields::SALES, at: place.at };
                (amount > money(self.draft.typed(&sales))?).then_some(Remark::AboveSales)
            }
            At::Application | At::Year(_) | At::Product(_) => None,
        }
    }
}

/// Fields of a year that are part of its sales.
const OF_SALES: [&Field; 2] = [fields::PROFIT_AND_TAX, fields::EXPORTS];

/// An amount of the form in yuan; `None` where the text is none.
fn money(typed: &str) -> Option<Yuan> {
    amount::parse(typed, Some(Unit::TenThousand)).ok().flatten()
}
