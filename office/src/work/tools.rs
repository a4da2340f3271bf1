//! What is done with the table: its columns, and what is selected.

use desk::register::Decision;
use desk::table::Field;
use desk::words::{screen as words, table as table_words};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::{Look, Word};
use super::parts::check;
use super::session::Session;

/// Which columns are shown, and in which order.
pub fn columns(session: &Session) -> Html {
    let work = session.work.borrow();
    let shown = &work.view.columns;
    let others = Field::all(&work.labels).filter(|field| !shown.contains(field));
    let field = |field: Field, on: bool| {
        let name = field.name();
        let heading = table_words::heading(field, &work.labels);
        let show = session.send.reform(move |on| Look::Show(field, on).into());
        let shift = |back: bool| {
            let send = session.send.clone();
            move |_: MouseEvent| send.emit(Look::Move(field, back).into())
        };
        html! {
            <li key={name.to_string()} class="actions">
                { check(format!("desk.column.{name}"), heading.clone().into(), on, show) }
                if on {
                    <button type="button" class="quiet" name={format!("desk.column.{name}.back")} onclick={shift(true)}>
                        { words::MOVE_BACK }<span class="hidden">{ "：" }{ heading.clone() }</span>
                    </button>
                    <button type="button" class="quiet" name={format!("desk.column.{name}.on")} onclick={shift(false)}>
                        { words::MOVE_ON }<span class="hidden">{ "：" }{ heading }</span>
                    </button>
                }
            </li>
        }
    };
    html! {
        <details class="columns-of">
            <summary>{ words::COLUMNS }</summary>
            <ul>
                { for shown.iter().map(|it| field(*it, true)) }
                { for others.map(|it| field(it, false)) }
            </ul>
        </details>
    }
}

/// What is decided of the selected applications.
pub fn selection(session: &Session) -> Html {
    let work = session.work.borrow();
    let count = work.view.chosen;
    let hidden = work.view.selected.len().saturating_sub(count);
    let decide = |decision: Decision| {
        let send = session.send.clone();
        html! {
            <button type="button" name={format!("desk.decide.{}", decision.name())} disabled={count == 0}
                onclick={move |_: MouseEvent| send.emit(Word::Decide(decision).into())}>
                { table_words::decision(decision) }
            </button>
        }
    };
    html! {
        <p class="actions" id="desk-selection">
            <span>{ live(words::selected(count)) }</span>
            { for Decision::ALL.map(decide) }
            if hidden > 0 { <span class="hint" id="desk-selection-hidden">{ live(words::selected_hidden(hidden)) }</span> }
        </p>
    }
}
