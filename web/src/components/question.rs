//! One yes-or-no question of the rules, with its article and whether it still matters.

use super::cited;
use quality_award_rules::{Condition, Field, Leaf, Nature, Question as Asked};
use yew::prelude::*;

use super::{Context, yes_no};
use application::draft::Action;
use application::words::questions;
use ui::choice::{Choice, YES_NO, choice};

/// The question as a radio group.
pub fn question(context: &Context, asked: Asked) -> Html {
    let onchoose = {
        let act = context.act.clone();
        move |value: Option<&'static str>| {
            act.emit(Action::Answer(asked, value.map(|value| value == "true")));
        }
    };
    let field = Field::from(asked);
    let answer = context.draft.answer(asked);
    let evaluative = Condition::of(field).is_some_and(|c| c.nature() == Nature::Evaluative);
    let open = context.assessment.open_questions.contains(Leaf::Field(field));
    let note = match (answer, open, asked) {
        (_, _, Asked::StateControlled) => questions::share_only(context.assessment.edition).into(),
        (None, false, _) => questions::SETTLED.into(),
        _ => AttrValue::default(),
    };
    let hint = if evaluative { questions::EVALUATIVE_HINT } else { "" };
    choice(&Choice {
        name: field.name().into(),
        legend: questions::question(asked, context.assessment.edition).into(),
        hint,
        note,
        cited: cited(context.assessment.edition.asks(field).articles),
        answers: YES_NO,
        chosen: yes_no(answer),
        onchoose: onchoose.into(),
    })
}
