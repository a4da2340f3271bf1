//! The output value: a box, a unit, and a live echo, so that a factor of ten thousand cannot slip
//! by.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::amount::Unit;
use crate::draft::{Action, Draft};
use crate::text;

/// The properties of [`Output`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
}

/// The box for the output value of the last statistical year (articles 15 and 16).
#[component]
pub fn Output(props: &Props) -> Html {
    let draft = &props.draft;
    let ontype = {
        let draft = draft.clone();
        move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.dispatch(Action::Output(typed));
        }
    };
    let onunit = {
        let draft = draft.clone();
        move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            draft.dispatch(Action::Unit(Unit::from_name(&name).unwrap_or_default()));
        }
    };
    let (echo, wrong) = match draft.output_value() {
        Ok(None) => (String::new(), false),
        Ok(Some(yuan)) => (text::amount_echo(yuan), false),
        Err(problem) => (text::amount_problem(problem).to_owned(), true),
    };
    html! {
        <section>
            <h2 id="output-heading">{ text::OUTPUT_HEADING }</h2>
            <p class="hint" id="output-hint">{ text::OUTPUT_HINT }</p>
            <div class="amount">
                <input type="text" inputmode="decimal" name="output_value_yuan" autocomplete="off"
                    aria-labelledby="output-heading" aria-describedby="output-hint output-echo"
                    aria-invalid={wrong.then_some("true")} value={draft.output.clone()}
                    oninput={ontype} />
                <select name="output_value_unit" aria-label={text::OUTPUT_UNIT} onchange={onunit}>
                    { for Unit::ALL.into_iter().map(|unit| html! {
                        <option value={unit.name()} selected={unit == draft.unit}>
                            { text::unit(unit) }
                        </option>
                    }) }
                </select>
            </div>
            <p id="output-echo" class={classes!("echo", wrong.then_some("wrong"))} aria-live="polite">
                { echo }
            </p>
        </section>
    }
}
