//! The output value: a box, a unit, and a live echo, so that a factor of ten thousand cannot slip
//! by.

use quality_award_rules::{Field, Leaf};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Props, cited};
use application::draft::Action;
use application::typed::amount::Unit;
use application::words::{common, questions};

/// The box for the output value of the last statistical year (articles 15 and 16).
#[component]
pub fn Output(props: &Props) -> Html {
    let draft = &props.context.draft;
    let edition = props.context.assessment.edition;
    let ontype = {
        let act = props.context.act.clone();
        move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            act.emit(Action::Output(typed));
        }
    };
    let onunit = {
        let act = props.context.act.clone();
        move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            act.emit(Action::Unit(Unit::from_name(&name).unwrap_or_default()));
        }
    };
    // The browser stops following the options once one was picked, so the value is set itself.
    let select = use_node_ref();
    use_effect_with((select.clone(), draft.unit), |(select, unit)| {
        if let Some(select) = select.cast::<HtmlSelectElement>() {
            select.set_value(unit.name());
        }
    });
    // A text that is no amount is reported on going on, not while it is typed; the echo is then empty.
    let value = draft.output_value().ok().flatten();
    let open = props.context.assessment.open_questions.contains(Leaf::Field(Field::OutputValue));
    let settled = draft.output.is_empty() && !open;
    html! {
        <div class="question amount">
            <label class="legend" for="output-value">{ questions::OUTPUT }</label>
            <p class="hint" id="output-hint">
                { questions::OUTPUT_HINT }
                { cited(edition.asks(Field::OutputValue).articles) }
                if settled { <span class="note">{ questions::SETTLED }</span> }
            </p>
            <div class="answers">
                <input id="output-value" type="text" inputmode="decimal" name="output_value_yuan"
                    autocomplete="off" aria-describedby="output-hint output-echo"
                    value={draft.output.clone()} oninput={ontype} />
                <select ref={select} name="output_value_unit" aria-label={questions::OUTPUT_UNIT}
                    onchange={onunit}>
                    { for Unit::ALL.into_iter().map(|unit| html! {
                        <option value={unit.name()} selected={unit == draft.unit}>
                            { common::unit(unit) }
                        </option>
                    }) }
                </select>
            </div>
            <p id="output-echo" class="echo" aria-live="polite">
                { value.map(questions::amount_echo) }
            </p>
        </div>
    }
}
