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

/// One cell of a paste: what stood there before, and what was pasted.
struct Cell {
    place: Place,
    before: String,
    pasted: String,
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
    // The last paste, and how many of its cells had no place.
    let last = use_state(|| None::<(Vec<Cell>, usize)>);
    let onpaste = {
        let (rows, draft, act, last) =
            (rows.clone(), draft.clone(), context.act.clone(), last.setter());
        move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().name();
            let at = name.strip_prefix("form.").and_then(find);
            let text = browser::clipboard::pasted(&event).unwrap_or_default();
            let Some(Pasted { typed, beyond }) = at.and_then(|at| pasted(&text, at, &rows)) else {
                return;
            };
            event.prevent_default();
            let cell = |(place, pasted): &(Place, String)| Cell {
                place: *place,
                before: draft.typed(place).to_owned(),
                pasted: pasted.clone(),
            };
            last.set(Some((typed.iter().map(cell).collect(), beyond)));
            for (place, text) in typed {
                act.emit(Action::Type(place.to_string(), text));
            }
        }
    };
    // What was corrected since, or belongs to another draft by now, stays.
    let stands = |cell: &&Cell| draft.typed(&cell.place) == cell.pasted;
    let standing = last.iter().flat_map(|(cells, _)| cells).filter(stands);
    let back: Vec<Action> =
        standing.map(|cell| Action::Type(cell.place.to_string(), cell.before.clone())).collect();
    let can_undo = !back.is_empty();
    let undo = {
        let (act, last) = (context.act.clone(), last.setter());
        move |_| {
            for action in &back {
                act.emit(action.clone());
            }
            last.set(None);
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
                if let Some((cells, beyond)) = last.as_ref().filter(|_| can_undo) {
                    { live(words::pasted(cells.len(), *beyond)) }
                }
            </p>
            if can_undo {
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
