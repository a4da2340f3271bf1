//! The form's answers in a draft, by the places of the form.

use std::borrow::Cow;

use quality_award_rules::{Edition, Question};

use super::field::{Format, YEARS, ticked};
use super::fields;
use super::place::{At, Place};
use super::reading::read;
use crate::draft::Draft;
use crate::typed::figure::grouped;
use crate::typed::line::line;
use crate::typed::number::Number;
use crate::typed::year::year;
use crate::words::common;

// Names alone, made when the program is compiled: the page's first part reads these two inputs and has no table
// of the form's fields.
const YEAR: &str = fields::YEAR.name;
/// The name of the input for the applicant's name.
pub const APPLICANT: &str = fields::APPLICANT.name;

/// What was understood of an input as papers show it: an amount has a separator between thousands.
#[must_use]
pub fn on_paper(place: &Place, value: String) -> String {
    let amount = matches!(place.field.format, Format::Money | Format::Profit);
    if amount { grouped(&value) } else { value }
}

/// The fen in the unit of the form's amounts, 万元, as a power of ten.
const FEN: i8 = 6;

impl Draft {
    /// What was typed into an input of the form.
    #[must_use]
    pub fn typed(&self, place: &Place) -> &str {
        let name = place.field.name;
        match place.at {
            At::Application => self.form.get(name),
            At::Year(_) => self.form.get(&place.to_string()),
            At::Product(product) => {
                let row = self.products.as_ref().and_then(|rows| rows.get(product));
                row.map_or("", |row| row.form.get(name))
            }
        }
    }

    /// What stands in for an input of the form while it is empty, because the self-check knows it: last
    /// year's output value, in units of 10,000 yuan, and the industry of a manufacturer (article 2). Nothing stands in
    /// for what the clerk has cleared.
    #[must_use]
    pub fn carried(&self, place: &Place) -> Option<String> {
        let known = match place.at {
            At::Year(year) if year + 1 == YEARS && place.asks(fields::OUTPUT_VALUE) => {
                let yuan = self.output_value().ok().flatten()?;
                Number::new(yuan.fen(), -FEN).to_string()
            }
            At::Application if place.asks(fields::INDUSTRY) => {
                self.answer(Question::Manufacturer).filter(|it| *it)?;
                fields::MANUFACTURING.to_owned()
            }
            At::Application | At::Year(_) | At::Product(_) => return None,
        };
        (!self.is_touched(&place.to_string())).then_some(known)
    }

    /// What an input of the form comes to: what was typed, or while it is empty what stands in for it.
    #[must_use]
    pub fn held(&self, place: &Place) -> Cow<'_, str> {
        let typed = self.typed(place);
        let carried = if typed.trim().is_empty() { self.carried(place) } else { None };
        carried.map_or(Cow::Borrowed(typed), Cow::Owned)
    }

    /// What a form shows for an input: what was understood of what was typed, the text itself where nothing
    /// was, or what the self-check knows. Where several options can be ticked, the form shows all of them.
    #[must_use]
    pub fn shown(&self, place: &Place, edition: &Edition) -> String {
        let typed = self.typed(place);
        match place.field.format {
            Format::Any(options) => {
                let tick = |option: &str| {
                    format!("{}{option}", if ticked(typed, option) { "☑" } else { "☐" })
                };
                let options = options.under(edition).into_iter();
                options.map(tick).collect::<Vec<_>>().join(common::BREAK)
            }
            Format::CreditCode
            | Format::Line
            | Format::Long(_)
            | Format::Year
            | Format::Date
            | Format::DayOrMonth
            | Format::Telephone
            | Format::Email
            | Format::Count
            | Format::Money
            | Format::Profit
            | Format::Figure
            | Format::Percent
            | Format::One(_) => match read(place, typed, None) {
                Ok(value) => {
                    let value = value.or_else(|| self.carried(place)).unwrap_or_default();
                    on_paper(place, value)
                }
                // Shown as it was typed, without what nobody sees.
                Err(_) => line(typed),
            },
        }
    }

    /// The year of the application, where a year was typed.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        year(self.form.get(YEAR), None)
    }

    /// The applicant's name, as papers show it.
    #[must_use]
    pub fn applicant(&self) -> String {
        line(self.form.get(APPLICANT))
    }
}
