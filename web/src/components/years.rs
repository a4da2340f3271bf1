//! The figures of the three years as one grid, which takes a table copied out of a spreadsheet.

use application::draft::Action;
use application::form::field::YEARS;
use application::form::grid::{Pasted, pasted};
use application::form::place::{At, Place, find};
use application::words::form as words;
use ui::hooks::use_state;
use ui::html;
use ui::live::live;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::Context;

/// The properties of [`Years`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the page works with.
    pub context: Context,
    /// What the form asks of the years: the places, and the input of each.
    pub inputs: Vec<(Place, Html)>,
}

/// The grid, what was pasted into it last, and its undoing.
#[component]
pub fn Years(props: &Props) -> Html {
    let Props { context, inputs } = props;
    let draft = &context.draft;
    let places: Vec<Place> = inputs.iter().map(|input| input.0).collect();
    let years: Vec<usize> =
        (0..YEARS).filter(|year| places.iter().any(|it| it.at == At::Year(*year))).collect();
    let mut rows: Vec<Vec<Option<Place>>> = Vec::new();
    for place in &places {
        let is_of = |row: &Vec<Option<Place>>| row.iter().flatten().any(|it| it.asks(place.field));
        if !rows.iter().any(is_of) {
            let of = |year: &usize| {
                places.iter().copied().find(|it| it.at == At::Year(*year) && it.asks(place.field))
            };
            rows.push(years.iter().map(of).collect());
        }
    }
    // What stood in the inputs before the last paste, and how many cells had no place.
    let before = use_state(|| None::<(Vec<(Place, String)>, usize)>);
    let onpaste = {
        let (rows, draft, act, before) =
            (rows.clone(), draft.clone(), context.act.clone(), before.setter());
        move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().name();
            let at = name.strip_prefix("form.").and_then(find);
            let text = browser::clipboard::pasted(&event).unwrap_or_default();
            let Some(Pasted { typed, beyond }) = at.and_then(|at| pasted(&text, at, &rows)) else {
                return;
            };
            event.prevent_default();
            let were = typed.iter().map(|(place, _)| (*place, draft.typed(place).to_owned()));
            before.set(Some((were.collect(), beyond)));
            for (place, text) in typed {
                act.emit(Action::Type(place.to_string(), text));
            }
        }
    };
    let undo = {
        let (act, before) = (context.act.clone(), before.clone());
        move |_| {
            for (place, text) in before.iter().flat_map(|(were, _)| were) {
                act.emit(Action::Type(place.to_string(), text.clone()));
            }
            before.set(None);
        }
    };
    html! {
        <>
            <p class="hint">{ words::GRID_HINT }</p>
            <table class="grid" {onpaste}>
                <thead>
                    <tr>
                        <th scope="col">{ words::GRID_FIELD }</th>
                        { for years.iter().map(|year| html! { <th scope="col">{ heading(context, *year) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(|row| line(context, &years, row, inputs)) }</tbody>
            </table>
            <p role="status">
                if let Some((were, beyond)) = &*before {
                    { live(words::pasted(were.len(), *beyond)) }
                }
            </p>
            if before.is_some() {
                <p class="actions">
                    <button type="button" name="paste-undo" onclick={undo}>{ words::PASTE_UNDO }</button>
                </p>
            }
        </>
    }
}

fn heading(context: &Context, year: usize) -> Html {
    live(words::year(context.governing.year(&context.draft), year))
}

/// A line: the field, and an input for each year. Where the columns have no room, each cell says its year.
fn line(
    context: &Context,
    years: &[usize],
    row: &[Option<Place>],
    inputs: &[(Place, Html)],
) -> Html {
    let Some(field) = row.iter().flatten().next().map(|place| place.field) else {
        return Html::default();
    };
    html! {
        <tr key={field.name}>
            <th scope="row">
                { field.label_with_unit() }
                if !field.required { <small>{ words::OPTIONAL }</small> }
            </th>
            { for years.iter().zip(row).map(|(year, place)| html! {
                <td>
                    <span class="of" aria-hidden="true">{ heading(context, *year) }</span>
                    { for inputs.iter().filter(|it| Some(it.0) == *place).map(|it| it.1.clone()) }
                </td>
            }) }
        </tr>
    }
}
