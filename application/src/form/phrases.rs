//! The figures of the three years as phrases for long texts.

use super::answers::on_paper;
use super::asked::Asked;
use super::place::{At, Place};
use super::reading::read;
use crate::draft::Draft;
use crate::words::form;

/// The figures that a form asks and that are there, each as a phrase such as 2025年产值10,800万元. `year` is the
/// application's.
#[must_use]
pub fn phrases(draft: &Draft, asked: &Asked, year: Option<u16>) -> Vec<String> {
    let phrase = |place: Place| {
        let At::Year(at) = place.at else { return None };
        let value = read(&place, draft.typed(&place), None).ok()?;
        let value = on_paper(&place, value.or_else(|| draft.carried(&place))?);
        // 无 is no figure.
        value.ends_with(|last: char| last.is_ascii_digit()).then(|| {
            form::figure(&form::year(year, at), place.field.label, &value, place.field.unit)
        })
    };
    asked.places(0).into_iter().filter_map(phrase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Action;
    use crate::typed::amount::Unit;
    use crate::year::of_2026;

    #[test]
    fn what_is_understood_becomes_a_phrase() {
        let typed = |draft: Draft, (name, text): (&str, &str)| {
            draft.after(Action::Type(name.to_owned(), text.to_owned()))
        };
        let draft = [
            ("years[0].sales", "1.2亿"),
            ("years[0].exports", "无"),
            ("years[1].profit_and_tax", "-5"),
            ("years[1].research", "很多"),
            ("years[2].market_share", "35.5 %"),
        ]
        .into_iter()
        .fold(Draft::default(), typed)
        .after(Action::Output("1.08".to_owned()))
        .after(Action::Unit(Unit::HundredMillion));
        let asked = Asked::by_default(of_2026()).expect("is read");
        let expected = [
            "2023年销售收入12,000万元",
            "2024年利税总额-5万元",
            "2025年产值10,800万元",
            "2025年市场占有率35.5%",
        ];
        assert_eq!(phrases(&draft, &asked, Some(2026)), expected);
    }
}
