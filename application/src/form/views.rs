//! Placeholders that show something of a field's value: an option's box, a part of a date, an amount in
//! another unit. They follow from the table of fields, and offices find them in one table of the guide.

use docx::values::{Numbered, Values, View};
use quality_award_rules::{Edition, LIMITS};

use super::computed::{Computed, Repeated};
use super::field::{Contents, Field, Format, YEARS};
use super::fields::SECTIONS;
use crate::typed::amount::Unit;
use crate::typed::date::month_or_day;
use crate::typed::figure::in_unit;
use crate::words::{common, placeholder};

/// Adds the placeholders of every field and of every answer of the self-check, and lets years and
/// products be named by number.
pub(super) fn add(values: &mut Values, edition: &Edition) {
    for section in SECTIONS {
        let (fields, group) = match section.contents {
            Contents::Fields(fields) => (fields, None),
            Contents::Products(fields) => (fields, Some(Repeated::Products)),
            Contents::Years(fields) => (fields, Some(Repeated::Years)),
        };
        for field in fields {
            let name = match group {
                Some(group) => format!("{}.{}", placeholder::repeated(group).0, field.label),
                None => field.label.to_owned(),
            };
            of_field(values, field, &name, edition);
        }
    }
    for of in [Computed::AwardedBefore, Computed::StateControlled] {
        boxes(values, placeholder::computed(of), &placeholder::YES_NO);
    }
    for (name, options) in placeholder::CHOSEN {
        boxes(values, name, options);
    }
    for (of, most, grows) in
        [(Repeated::Products, LIMITS.products, true), (Repeated::Years, YEARS, false)]
    {
        values.number(Numbered { group: placeholder::repeated(of).0.to_owned(), most, grows });
    }
}

fn of_field(values: &mut Values, field: &Field, name: &str, edition: &Edition) {
    match field.format {
        Format::One(options) => boxes(values, name, options),
        Format::Any(options) => boxes(values, name, &options.under(edition)),
        Format::Date | Format::DayOrMonth => date(values, name),
        Format::Money | Format::Profit => amount(values, name),
        Format::Line
        | Format::Long(_)
        | Format::Year
        | Format::CreditCode
        | Format::Telephone
        | Format::Email
        | Format::Count
        | Format::Figure
        | Format::Percent => {}
    }
}

/// `{{name=option}}` for each option.
pub(super) fn boxes(values: &mut Values, name: &str, options: &[impl AsRef<str>]) {
    for option in options {
        let option = option.as_ref();
        values.view(View::new(&format!("{name}={option}"), name, option, tick));
    }
}

/// `{{name.年}}`, `{{name.月}}`, `{{name.日}}`.
pub(super) fn date(values: &mut Values, name: &str) {
    for part in placeholder::DATE_PARTS {
        values.view(View::new(&format!("{name}.{part}"), name, part, date_part));
    }
}

/// `{{name.元}}` and so on.
fn amount(values: &mut Values, name: &str) {
    for unit in Unit::ALL.map(common::unit) {
        values.view(View::new(&format!("{name}.{unit}"), name, unit, amount_in));
    }
}

/// The box of an option, ticked where a line of the value is the option.
fn tick(value: &str, option: &str) -> String {
    let ticked = value.lines().any(|line| {
        line == option || line.strip_prefix(common::TICKED).is_some_and(|line| line == option)
    });
    (if ticked { common::TICKED } else { common::BOX }).to_owned()
}

/// A part of a date. A text that is no date stands whole in the place of the year, so that it is not lost.
fn date_part(value: &str, part: &str) -> String {
    let [year, month, _] = placeholder::DATE_PARTS;
    let Some(day) = month_or_day(value) else {
        return if part == year { value.to_owned() } else { String::new() };
    };
    match part {
        _ if part == year => day.date.year().to_string(),
        _ if part == month => day.date.month().to_string(),
        _ if day.exact => day.date.day().to_string(),
        _ => String::new(),
    }
}

/// An amount of the form, which is in 万元, in another unit. A text that is no amount stays as it is.
fn amount_in(value: &str, unit: &str) -> String {
    let of_name = Unit::ALL.into_iter().find(|of| common::unit(*of) == unit);
    let unit = of_name.unwrap_or(Unit::TenThousand);
    in_unit(value, Unit::TenThousand, unit).unwrap_or_else(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(view: fn(&str, &str) -> String, cases: &[(&str, &str, &str)]) {
        for &(value, argument, expected) in cases {
            assert_eq!(view(value, argument), expected, "{value:?} {argument}");
        }
    }

    #[test]
    fn options() {
        check(
            tick,
            &[
                ("民营企业", "民营企业", "☑"),
                ("民营企业", "国有企业", "□"),
                ("", "民营企业", "□"),
                ("☑甲\n☐乙", "甲", "☑"),
                ("☑甲\n☐乙", "乙", "□"),
                ("国有控股企业", "国有", "□"),
            ],
        );
    }

    #[test]
    fn parts_of_dates() {
        check(
            date_part,
            &[
                ("2026年5月20日", "年", "2026"),
                ("2026年5月20日", "月", "5"),
                ("2026年5月20日", "日", "20"),
                ("2016年12月", "月", "12"),
                ("2016年12月", "日", ""),
                ("", "年", ""),
                ("去年", "年", "去年"),
                ("去年", "月", ""),
            ],
        );
    }

    #[test]
    fn amounts_in_another_unit() {
        check(
            amount_in,
            &[
                ("10,800", "亿元", "1.08"),
                ("10,800", "元", "108,000,000"),
                ("10,800", "千元", "108,000"),
                ("10,800", "万元", "10,800"),
                ("-0.5", "元", "-5,000"),
                ("0", "亿元", "0"),
                ("无", "元", "无"),
                ("", "元", ""),
                ("很多", "元", "很多"),
            ],
        );
    }
}
