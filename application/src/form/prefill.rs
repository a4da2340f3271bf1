//! What the page puts into inputs of the form before anyone has typed there. It is stored with the first thing that is
//! typed into the form: whoever only looks at the form has no draft.

use quality_award_rules::Date;

use super::fields;
use crate::draft::Draft;
use crate::inputs::Inputs;
use crate::words::common::day;

/// What the page knows of inputs that are not the clerk's yet: the year of the office's edition, and today as the day on
/// which the form is filled in.
#[must_use]
pub fn prefill(draft: &Draft, year: Option<u16>, today: Option<Date>) -> Inputs {
    let mut texts = Inputs::default();
    let known =
        [(fields::YEAR, year.map(|of| of.to_string())), (fields::FILLED_ON, today.map(day))];
    for (field, text) in known {
        if let Some(text) = text.filter(|_| !draft.is_touched(field.name)) {
            texts.set(field.name, text);
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use quality_award_rules::{Question, Yuan};

    use super::*;
    use crate::draft::Action;
    use crate::form::place::find;
    use crate::form::remark::{Remark, remarks_on};
    use crate::record::{from_json, to_json};
    use crate::typed::amount::Unit;

    const DAY: &str = "2026-05-20";

    fn entered(draft: &Draft) -> Draft {
        let texts = prefill(draft, Some(2026), DAY.parse().ok());
        draft.clone().after(Action::Prefill(texts))
    }

    fn typed(draft: Draft, name: &str, text: &str) -> Draft {
        draft.after(Action::Type(name.to_owned(), text.to_owned()))
    }

    /// Year and day once the form was entered with this year typed, after this was typed next, after a reload.
    #[track_caller]
    fn check(before: &str, then: Option<&str>, year: &str) {
        let draft = entered(&typed(Draft::default(), "year", before));
        let draft = match then {
            Some(text) => typed(draft, "year", text),
            None => draft,
        };
        let reloaded = from_json(&to_json(&draft)).expect("a record").draft;
        assert_eq!(reloaded, draft);
        let again = entered(&reloaded);
        assert_eq!((again.form.get("year"), again.form.get("filled_on")), (year, "2026年5月20日"));
        assert_eq!(again.prefilled.get("year"), "2026");
    }

    #[test]
    fn what_the_clerk_makes_of_it_stays() {
        check("", None, "2026");
        check("", Some("2027"), "2027");
        check("", Some(""), "");
        check("2025", None, "2025");
        check("2025", Some(""), "");
    }

    #[test]
    fn nothing_is_known_without_a_clock_and_an_edition() {
        assert!(prefill(&Draft::default(), None, None).is_empty());
    }

    /// What the self-check knows follows it until the clerk has typed there, and is not missing.
    #[test]
    fn the_self_check_is_carried_over_until_the_input_is_touched() {
        let output = find("years[2].output_value").expect("an input");
        let industry = find("industry").expect("an input");
        let draft = Draft::default()
            .after(Action::Answer(Question::Manufacturer, Some(true)))
            .after(Action::Output("1.08".to_owned()))
            .after(Action::Unit(Unit::HundredMillion));
        assert_eq!(draft.facts().output_value, Some(Yuan::whole(108_000_000)));
        let both = |draft: &Draft| [output, industry].map(|place| draft.carried(&place));
        assert_eq!(both(&draft), [Some("10800".to_owned()), Some("C 制造业".to_owned())]);
        assert_eq!(remarks_on(vec![output, industry], &draft, None), vec![]);
        let other = draft.clone().after(Action::Answer(Question::Manufacturer, Some(false)));
        assert_eq!(
            both(&other.after(Action::Output("1".to_owned()))),
            [Some("10000".to_owned()), None]
        );
        let texts = |name: &str, text: &str| {
            let mut texts = Inputs::default();
            texts.set(name, text.to_owned());
            texts
        };
        let cleared = draft.after(Action::Prefill(texts("years[2].output_value", "10800")));
        let cleared = typed(cleared, "years[2].output_value", "");
        let reloaded = from_json(&to_json(&cleared)).expect("a record").draft;
        assert_eq!(both(&reloaded)[0], None);
        assert_eq!(remarks_on(vec![output], &reloaded, None), vec![(output, Remark::Missing)]);
    }
}
