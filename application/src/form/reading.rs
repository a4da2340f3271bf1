//! What is understood of what was typed into an input of the form.

use super::field::Format;
use super::place::Place;
use super::remark::Remark;
use crate::typed::credit_code::{self as code, CodeRemark};
use crate::typed::date::{Day, month_or_day};
use crate::typed::email::email;
use crate::typed::figure::{NotAShare, count, figure, none, share, ten_thousands};
use crate::typed::line::{line, text};
use crate::typed::name::name;
use crate::typed::number::NotANumber;
use crate::typed::telephone::telephone;
use crate::typed::year::year;
use crate::words::common::{day, month};

/// The value of an input as every paper shows it; `None` where nothing was typed. `this_year` is the year
/// on the reader's clock.
///
/// # Errors
/// The remark on what was typed, where it is not understood. The paper then shows it as it was typed.
pub fn read(place: &Place, typed: &str, this_year: Option<u16>) -> Result<Option<String>, Remark> {
    let one_line = line(typed);
    if one_line.is_empty() {
        return Ok(None);
    }
    let field = place.field;
    let figure_of = |read: Result<String, Remark>| match none(typed) {
        Some(none) => Ok(none.to_owned()),
        None => read,
    };
    let value = match field.format {
        Format::Line => name(typed),
        Format::Long(_) => text(typed),
        // Options are chosen, not typed.
        Format::One(_) | Format::Any(_) => typed.to_owned(),
        Format::Year => year(typed, this_year).ok_or(Remark::NoYear)?.to_string(),
        Format::Date | Format::DayOrMonth => match month_or_day(typed) {
            Some(Day { date, exact: true }) => day(date),
            Some(Day { date, exact: false }) if field.format == Format::DayOrMonth => month(date),
            _ => return Err(Remark::NoDay),
        },
        Format::CreditCode => match code::remark(typed) {
            Some(problem @ (CodeRemark::Length(_) | CodeRemark::Character(_))) => {
                return Err(Remark::Code(problem));
            }
            Some(CodeRemark::CheckDigit(_) | CodeRemark::Division) | None => code::normal(typed),
        },
        Format::Telephone => telephone(typed).ok_or(Remark::Telephone)?,
        Format::Email => email(typed).ok_or(Remark::Email)?,
        Format::Count => {
            figure_of(count(typed).map(|count| count.to_string()).ok_or(Remark::NoCount))?
        }
        Format::Money | Format::Profit => {
            let signed = field.format == Format::Profit;
            figure_of(ten_thousands(typed, signed).map_err(Remark::NoAmount))?
        }
        Format::Figure => figure_of(figure(typed, field.unit).map_err(of_number))?,
        Format::Percent => figure_of(share(typed).map_err(|problem| match problem {
            NotAShare::NotANumber(problem) => of_number(problem),
            NotAShare::AboveHundred => Remark::AboveHundred,
        }))?,
    };
    Ok(Some(value))
}

const fn of_number(problem: NotANumber) -> Remark {
    match problem {
        NotANumber::Separators => Remark::Separators,
        NotANumber::Unreadable | NotANumber::TooLarge | NotANumber::TwoWays(..) => Remark::NoNumber,
    }
}

#[cfg(test)]
#[path = "../../../tests/cases/kinds.rs"]
mod kinds;

#[cfg(test)]
mod tests {
    use super::kinds::input;
    use super::*;
    use crate::form::place::find;
    use crate::json::{Json, parse};
    use crate::typed::amount;

    /// What an input for this kind of value understands.
    fn reads(kind: &str, typed: &str) -> Option<String> {
        let Some(input) = input(kind) else {
            return amount::parse(typed, None).ok().flatten().map(|yuan| yuan.to_string());
        };
        read(&find(input).expect("an input"), typed, Some(2026)).ok().flatten()
    }

    #[test]
    fn what_people_type() {
        let cases = include_str!("../../../tests/cases/typed.ndjson");
        assert!(cases.lines().count() > 70);
        for case in cases.lines() {
            let Some(Json::Object(members)) = parse(case) else { panic!("{case}") };
            let text = |name: &str| match members.iter().find(|(of, _)| of == name) {
                Some((_, Json::Text(text))) => Some(text.as_ref()),
                Some((_, Json::Null)) => None,
                _ => panic!("{name} in {case}"),
            };
            let (kind, typed) = (text("kind").expect("a kind"), text("typed").expect("a text"));
            let expected = text("reads");
            let found = reads(kind, typed);
            assert_eq!(found.as_deref(), expected, "{case}");
            // What was understood is understood again.
            if let Some(value) = found.filter(|_| kind != "output_yuan") {
                assert_eq!(reads(kind, &value), Some(value.clone()), "{case}");
            }
        }
    }

    #[test]
    fn fields_differ_in_what_they_accept() {
        let reads = |input: &str, typed: &str| {
            read(&find(input).expect("an input"), typed, Some(2026)).ok().flatten()
        };
        for (input, typed, expected) in [
            ("filled_on", "2026年6月1日", Some("2026年6月1日")),
            ("filled_on", "2026年6月", None),
            ("founded", "2016-12", Some("2016年12月")),
            ("products[0].awarded_on", "2016-12", Some("2016年12月")),
            ("years[0].profit_and_tax", "-120", Some("-120")),
            ("years[0].output_value", "-120", None),
            ("capital", "-120", None),
            ("energy", "12吨标准煤", Some("12")),
            ("unit_energy", "12吨标准煤", None),
            ("employees", "无", Some("无")),
            ("applicant", "\u{200b} ", None),
        ] {
            assert_eq!(reads(input, typed).as_deref(), expected, "{input} {typed}");
        }
    }
}
