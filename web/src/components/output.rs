//! The output value: a box, its units, and a live echo, so that a factor of ten thousand cannot slip
//! by.

use quality_award_rules::{Field, Leaf};
use ui::hooks::use_state;
use ui::html;
use yew::prelude::*;

use super::Context;
use super::basis::basis;
use application::draft::Action;
use application::typed::amount::{NotAnAmount, Unit, meanings};
use application::words::{amount as words, common, questions};
use ui::live::live;
use ui::typing::{leaving, typing};

/// The name of the box's input.
const NAME: &str = "output_value_yuan";

/// The name of the units' inputs.
const UNIT: &str = "output_value_unit";

/// The question for the output value of the last statistical year (articles 15 and 16).
pub fn output(context: &Context) -> Html {
    let open = context.assessment.open_questions.contains(Leaf::Field(Field::OutputValue));
    let settled = context.draft.output.is_empty() && !open;
    html! {
        <div class="question" role="group" aria-labelledby="output-legend">
            <h2 id="output-legend">{ questions::OUTPUT }</h2>
            <OutputBox context={context.clone()} labelled_by="output-legend" />
            if settled { <p class="hint"><span class="note">{ questions::SETTLED }</span></p> }
            { basis(Field::OutputValue, context) }
        </div>
    }
}

/// The properties of [`OutputBox`].
#[derive(Properties, PartialEq)]
pub struct BoxProps {
    /// The draft and its assessment.
    pub context: Context,
    /// The id of the element that asks the question.
    pub labelled_by: AttrValue,
}

/// The box with its units and what stands under it. The question itself stands outside.
#[component]
pub fn OutputBox(props: &BoxProps) -> Html {
    let draft = &props.context.draft;
    let act = &props.context.act;
    // No problem shows while the reader types, save the question which unit or which amount is meant.
    let left = use_state(|| true);
    let (oninput, changed) = typing(&draft.output, {
        let (act, left) = (act.clone(), left.setter());
        Callback::from(move |text| {
            left.set(false);
            act.emit(Action::Output(text));
        })
    });
    let (onchange, onfocusout) = leaving(left.setter(), changed);
    let read = draft.output_value();
    let problem = read.err();
    let invalid = problem.is_some() && *left;
    let unit = draft.output_unit();
    html! {
        <>
            <div class="sum">
                <input id="output-value" type="text" inputmode="decimal" name={NAME}
                    autocomplete="off" aria-labelledby={props.labelled_by.clone()}
                    aria-describedby="output-echo" aria-invalid={invalid.then_some("true")}
                    value={draft.output.clone()} {oninput} {onchange} {onfocusout} />
                <div class="units" role="radiogroup" aria-label={words::UNIT}>
                    { for Unit::ALL.into_iter().map(|of| radio(of, unit == Some(of), act)) }
                </div>
            </div>
            <div class="echo" id="output-echo" aria-live="polite">
                { match (read, problem) {
                    (Ok(Some(amount)), _) => html! {
                        <>
                            <p>
                                <b data-reads={NAME}>{ live(words::understood(amount)) }</b>
                                { live(words::in_capitals(amount)) }
                            </p>
                            if let Some(doubt) = words::doubt(amount) {
                                <p class="note">{ live(doubt) }</p>
                            }
                        </>
                    },
                    (_, Some(NotAnAmount::NoUnit)) => which_unit(&draft.output, act),
                    (_, Some(problem @ NotAnAmount::TwoWays(one, other))) => html! {
                        <>
                            <p class="note remark">{ live(words::problem(problem)) }</p>
                            { which_amount(words::ways(one, other), act) }
                        </>
                    },
                    (_, Some(problem)) if *left => html! {
                        <p class="note remark">{ live(words::problem(problem)) }</p>
                    },
                    _ => html! { <p class="hint">{ live(words::HINT) }</p> },
                } }
            </div>
        </>
    }
}

fn radio(unit: Unit, checked: bool, act: &Callback<Action>) -> Html {
    let onchange = act.reform(move |_| Action::Unit(unit));
    html! {
        <label class="answer">
            <input type="radio" name={UNIT} value={unit.name()} autocomplete="off" {checked} {onchange} />
            <span>{ common::unit(unit) }</span>
        </label>
    }
}

/// Asks for the unit of a number: one button for each unit, saying what the number would then be.
fn which_unit(typed: &str, act: &Callback<Action>) -> Html {
    let button = |(unit, figures, amount): (Unit, String, _)| {
        let act = act.clone();
        let onclick = move |_| {
            // The button goes away with the question; the focus goes to the answer.
            browser::focus::focus(&format!("[name='{UNIT}'][value='{}']", unit.name()));
            act.emit(Action::Unit(unit));
        };
        html! {
            <button type="button" data-unit={unit.name()} {onclick}>
                { live(words::meaning(unit, &figures, amount)) }
            </button>
        }
    };
    html! {
        <>
            <p class="note">{ live(words::WHICH_UNIT) }</p>
            <p class="actions">{ for meanings(typed).into_iter().map(button) }</p>
        </>
    }
}

/// Asks which of two amounts is meant: one button for each.
fn which_amount((one, other): (String, String), act: &Callback<Action>) -> Html {
    let button = |text: String| {
        let (act, typed) = (act.clone(), text.clone());
        let onclick = move |_| {
            browser::focus::focus("[name='output_value_yuan']");
            act.emit(Action::Output(typed.clone()));
        };
        html! { <button type="button" {onclick}>{ live(text) }</button> }
    };
    html! { <p class="actions">{ button(one) }{ button(other) }</p> }
}
