//! An input of a field of the office's own.

use application::draft::{Action, Draft};
use application::form::asked::OwnPlace;
use application::form::own::{OwnField, OwnFormat};
use application::form::remark::Remark;
use application::words::form as words;
use quality_award_rules::Edition;
use ui::hooks::use_state;
use ui::html;
use ui::live::live;
use ui::typing::{leaving, typing, use_list};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Context;
use super::field::list;

/// The properties of [`Own`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The field.
    pub field: OwnField,
    /// The input's name in drafts.
    pub name: String,
    /// What was typed.
    pub typed: AttrValue,
    /// The remark on it.
    pub remark: Option<Remark>,
    /// The edition of the Measures by which the form is filled.
    pub edition: &'static Edition,
    /// Takes what is typed.
    pub act: Callback<Action>,
}

/// The input's name in drafts.
pub fn name(place: &OwnPlace<'_>) -> String {
    let name = place.field.name();
    place.product.map_or_else(|| name.clone(), |product| format!("products[{product}].{name}"))
}

fn typed<'a>(place: &OwnPlace<'_>, draft: &'a Draft) -> &'a str {
    let row = |product: usize| draft.products.as_ref().and_then(|rows| rows.get(product));
    let form = place.product.map_or(Some(&draft.form), |product| Some(&row(product)?.form));
    form.map_or("", |form| form.get(&place.field.name()))
}

/// The input of a place.
pub fn own(context: &Context, place: &OwnPlace<'_>) -> Html {
    let draft = &context.draft;
    html! {
        <Own field={place.field.clone()} name={name(place)} typed={typed(place, draft).to_owned()}
            remark={place.remark(draft)} edition={context.assessment.edition} act={context.act.clone()} />
    }
}

/// The input with its label, its hint and, once the reader has left it, the remark.
#[component]
pub fn Own(props: &Props) -> Html {
    let Props { field, typed, remark, edition, act, .. } = props;
    let name = format!("form.{}", props.name);
    let about = format!("{name}-about");
    let left = use_state(|| true);
    let select = use_list(typed);
    let take = {
        let (act, left, name) = (act.clone(), left.setter(), props.name.clone());
        Callback::from(move |text: String| {
            left.set(false);
            act.emit(Action::Type(name.clone(), text));
        })
    };
    let (oninput, changed) = typing(typed, take.clone());
    let onchange = leaving(left.setter(), changed);
    let remark = remark.filter(|remark| *left && *remark != Remark::Missing);
    let invalid = remark.is_some().then_some("true");
    let label = html! {
        <>
            { field.label_with_unit() }
            if !field.required { <small>{ words::OPTIONAL }</small> }
        </>
    };
    let hints = html! {
        <span class="hint" id={about.clone()}>
            { &*field.hint }
            if let Some(remark) = remark {
                <span class="note remark">{ live(words::remark(remark, edition)) }</span>
            }
        </span>
    };
    let (id, of) = (name.clone(), name.clone());
    let input = match field.format {
        OwnFormat::Tick => {
            let checked = **typed == *"true";
            let onchange = move |event: Event| {
                let on = event.target_unchecked_into::<HtmlInputElement>().checked();
                take.emit((if on { "true" } else { "" }).to_owned());
            };
            return html! {
                <div class="field">
                    <label class="answer">
                        <input type="checkbox" {name} value="true" {checked} aria-describedby={about} {onchange} />
                        <span>{ label }</span>
                    </label>
                    { hints }
                </div>
            };
        }
        OwnFormat::Long => html! {
            <textarea {id} {name} rows="6" aria-describedby={about} aria-invalid={invalid}
                value={typed.clone()} {oninput} {onchange} />
        },
        OwnFormat::One => list(&select, name, (about, invalid), &field.options, typed, onchange),
        OwnFormat::Line | OwnFormat::Money | OwnFormat::Figure | OwnFormat::Date => html! {
            <input {id} {name} type="text" autocomplete="off" aria-describedby={about} aria-invalid={invalid}
                value={typed.clone()} {oninput} {onchange} />
        },
    };
    let wide = (field.format == OwnFormat::Long).then_some("wide");
    html! {
        <div class={classes!("field", wide)}>
            <label for={of}>{ label }</label>
            { input }
            { hints }
        </div>
    }
}
