//! One yes-or-no question of the rules, with its article and whether it still matters.

use quality_award_rules::{Field, Leaf, Question as Asked};
use yew::prelude::*;

use super::basis::basis;
use super::{Context, yes_no};
use application::draft::Action;
use application::words::{questions, world};
use ui::choice::{AWARDED, Choice, YES_NO, choice};

/// The question as a radio group; `beside` says whether its answers stand beside it where there is room.
pub fn question(context: &Context, asked: Asked, beside: bool) -> Html {
    let onchoose = {
        let act = context.act.clone();
        move |value: Option<&'static str>| {
            act.emit(Action::Answer(asked, value.map(|value| value == "true")));
        }
    };
    let field = Field::from(asked);
    let edition = context.assessment.edition;
    let answer = context.draft.answer(asked);
    let open = context.assessment.open_questions.contains(Leaf::Field(field));
    // The answer decides the share alone (article 17).
    let share = asked == Asked::StateControlled;
    let hint = if share {
        questions::share_only(edition)
    } else if asked == Asked::AwardedBefore {
        world::supported_before(edition)
    } else {
        String::new()
    };
    let idle = answer.is_none() && !open && !share;
    choice(&Choice {
        name: field.name().into(),
        legend: questions::question(asked, edition).into(),
        hint: hint.into(),
        note: if idle { questions::SETTLED } else { "" }.into(),
        under: basis(field, context),
        answers: if asked == Asked::AwardedBefore { AWARDED } else { YES_NO },
        chosen: yes_no(answer),
        beside,
        onchoose: onchoose.into(),
    })
}
