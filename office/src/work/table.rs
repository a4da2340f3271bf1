//! The table. Of a long one, those rows are in the document that are in view and some around them.

use application::words::common;
use browser::document::{first, set_style};
use browser::files::{height_of, on_scroll};
use desk::table::{Align, Field, Row, Status, Value};
use desk::words::{screen as words, table as table_words};
use ui::hooks::{use_effect_with, use_state_eq};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::event::Look;
use super::intake::Props;
use super::session::Session;
use super::state::Work;
use super::view::Line;
use super::widths::{has_two_lines, set_widths};

/// Up to so many lines, all are in the document.
const WHOLE: usize = 100;

/// So many lines are one part of the list. Only the parts that come into the document are made, and only when the list
/// is scrolled by as many lines.
const PART: usize = 8;

/// How many lines are in view at most: `desk.css` has the height of the list and that of a line.
const IN_VIEW: usize = 14;

/// How many lines are in the document above and below those in view.
const AROUND: usize = 8;

/// The height of a line in rem.
const LINE: usize = 3;

/// The lines that are in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first of them.
    pub first: usize,
    /// The one behind the last of them.
    pub end: usize,
}

/// The lines to have in the document, of a list that is scrolled by so many.
pub fn window(count: usize, scrolled: usize) -> Window {
    if count <= WHOLE {
        return Window { first: 0, end: count };
    }
    let first = scrolled.saturating_sub(AROUND).min(count - 1) / PART * PART;
    let end = (scrolled + PART + IN_VIEW + AROUND).next_multiple_of(PART).min(count);
    Window { first, end }
}

/// How many lines a list is scrolled by that is scrolled so far: whole parts.
fn lines_above(top: i32) -> usize {
    let line = height_of("#applications tbody tr[data-line]");
    usize::try_from(top / line.max(1)).unwrap_or(0) / PART * PART
}

/// The table.
#[component]
pub fn Table(props: &Props) -> Html {
    let session = &props.session;
    let work = session.work.borrow();
    let view = &work.view;
    let columns = &view.columns;
    use_effect_with(columns.clone(), |columns| set_widths(columns));
    let all = view.chosen == view.shown && view.shown > 0;
    let select_all = session.send.reform(|it| Look::SelectAll(it).into());
    html! {
        <>
            <p id="desk-count">{ live(words::count(view.count, work.rows.len())) }</p>
            <div class="rows" id="desk-rows" tabindex="0" role="region" aria-label={words::TABLE}>
                <table id="applications" data-count={view.count.to_string()}
                    aria-rowcount={(view.lines.len() + 1).to_string()}>
                    <colgroup><col />{ for columns.iter().map(|_| html! { <col /> }) }</colgroup>
                    <thead>
                        <tr aria-rowindex="1">
                            <th scope="col" class="pick">
                                <label>
                                    <input type="checkbox" name="desk.select_all" checked={all}
                                        onchange={move |_: Event| select_all.emit(!all)} />
                                    <span class="hidden">{ words::SELECT_ALL }</span>
                                </label>
                            </th>
                            { for columns.iter().map(|field| head(*field, session)) }
                        </tr>
                    </thead>
                    <Lines session={session.clone()} />
                </table>
            </div>
        </>
    }
}

/// The lines that are in the document, and the room that the others take.
#[component]
fn Lines(props: &Props) -> Html {
    let session = &props.session;
    let scrolled = use_state_eq(|| 0_usize);
    {
        let set = scrolled.setter();
        use_effect_with((), move |()| {
            let watched = on_scroll("#desk-rows", move |top| set.set(lines_above(top)));
            move || drop(watched)
        });
    }
    let work = session.work.borrow();
    let count = work.view.lines.len();
    let shown = window(count, *scrolled);
    use_effect_with((shown.first, count - shown.end), |(above, below)| {
        for (id, lines) in [("#rows-above", above), ("#rows-below", below)] {
            if let Some(element) = first(id) {
                set_style(&element, &[("height", Some(format!("{}rem", lines * LINE)))]);
            }
        }
    });
    let parts = (shown.first..shown.end).step_by(PART);
    let span = (work.view.columns.len() + 1).to_string();
    html! {
        <tbody>
            if shown.first > 0 {
                <tr class="gap"><td id="rows-above" colspan={span.clone()}></td></tr>
            }
            { for parts.map(|first| html! { <Part key={first} session={session.clone()} {first} /> }) }
            if shown.end < count {
                <tr class="gap"><td id="rows-below" colspan={span}></td></tr>
            }
        </tbody>
    }
}

/// The heading of a column, which sorts by it.
fn head(field: Field, session: &Session) -> Html {
    let (order, heading) = {
        let work = session.work.borrow();
        (work.view.order, table_words::heading(field, &work.labels))
    };
    let (sorted, mark) = match (order.by == Some(field), order.falling) {
        (false, _) => ("none", ""),
        (true, false) => ("ascending", "↑"),
        (true, true) => ("descending", "↓"),
    };
    let send = session.send.clone();
    let class = (field.align() == Align::End).then_some("figures");
    html! {
        <th key={field.name().into_owned()} scope="col" aria-sort={sorted} {class}>
            <button type="button" class="quiet" name={format!("desk.sort.{}", field.name())}
                onclick={move |_: MouseEvent| send.emit(Look::Sort(field).into())}>
                { heading }<span aria-hidden="true">{ mark }</span>
            </button>
        </th>
    }
}

/// The properties of a part of the list.
#[derive(Properties, PartialEq)]
struct PartProps {
    session: Session,
    /// The first of its lines.
    first: usize,
}

/// A part of the list. It stays as it is while the list is scrolled.
#[component]
fn Part(props: &PartProps) -> Html {
    let PartProps { session, first } = props;
    let work = session.work.borrow();
    let lines = work.view.lines.iter().enumerate().skip(*first).take(PART);
    html! { <>{ for lines.map(|(at, line)| line_of(line, at, session, &work)) }</> }
}

fn line_of(line: &Line, at: usize, session: &Session, work: &Work) -> Html {
    let columns = &work.view.columns;
    let index = (at + 2).to_string();
    match line {
        Line::District(name, count) => html! {
            <tr key={format!("district {name}")} class="group" data-line="" aria-rowindex={index}>
                <th scope="rowgroup" colspan={(columns.len() + 1).to_string()}>{ words::district(name, *count) }</th>
            </tr>
        },
        Line::Row(place) => {
            let Some(row) = work.rows.get(*place) else { return Html::default() };
            let number = (*place < work.register.applications.len()).then(|| place + 1);
            row_of(row, number, index, session, work)
        }
    }
}

fn row_of(row: &Row, number: Option<usize>, index: String, session: &Session, work: &Work) -> Html {
    let statuses: Vec<&str> = row.statuses().iter().map(|it| it.name()).collect();
    let outcome = row.outcome().map(quality_award_rules::Outcome::name);
    let eligibility = row.eligibility.map(quality_award_rules::Eligibility::name);
    let selected = work.view.selected.contains(&row.key);
    let who = words::who(row);
    let select = {
        let (send, key) = (session.send.clone(), row.key.clone());
        move |_: Event| send.emit(Look::Select(key.clone(), !selected).into())
    };
    let key = if row.is_file() { format!("refused {}", row.file) } else { row.key.clone() };
    html! {
        <tr {key} data-line="" data-file={row.file.clone()} data-key={row.key.clone()} data-status={statuses.join(" ")}
            data-outcome={outcome} data-eligibility={eligibility} aria-rowindex={index}
            class="notranslate" translate="no">
            <td class="pick">
                if number.is_some() {
                    <label>
                        <input type="checkbox" name={format!("desk.select[{}]", row.key)} checked={selected} onchange={select} />
                        <span class="hidden">{ words::SELECT }{ who.clone() }</span>
                    </label>
                }
            </td>
            { for work.view.columns.iter().map(|field| cell(*field, row, number, &who, work)) }
        </tr>
    }
}

fn cell(field: Field, row: &Row, number: Option<usize>, who: &str, work: &Work) -> Html {
    let class = (field.align() == Align::End).then_some("figures");
    let text = match field.value(row, &work.labels, work.edition) {
        Value::Text(text) => text,
        Value::Yuan(yuan) => common::figures(yuan),
        Value::Empty => String::new(),
    };
    let key = format!("{} {text}", field.name());
    if field == Field::Applicant {
        let inner = match number {
            Some(number) => {
                html! { <a href={format!("#/application/{number}")}>{ lines_of(who) }</a> }
            }
            None => lines_of(who),
        };
        return html! { <th {key} scope="row" title={who.to_owned()}>{ inner }</th> };
    }
    if !has_two_lines(field) {
        return html! { <td {key} {class}>{ text }</td> };
    }
    let class = (field == Field::Status).then(|| tone(row));
    html! { <td {key} {class} title={text.clone()}>{ lines_of(&text) }</td> }
}

/// A text that may have two lines.
fn lines_of(text: &str) -> Html {
    html! { <span class="lines">{ text.to_owned() }</span> }
}

/// How a row's status looks: the words say the same.
fn tone(row: &Row) -> &'static str {
    match row.statuses() {
        [Status::Read] => "good",
        [Status::Refused] => "bad",
        _ => "wait",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_in_view_are_in_the_document() {
        let all = |count| Window { first: 0, end: count };
        assert_eq!(window(0, 0), all(0));
        assert_eq!(window(40, 80), all(40));
        assert_eq!(window(10_000, 0), Window { first: 0, end: 32 });
        assert_eq!(window(10_000, 64), Window { first: 56, end: 96 });
        for scrolled in (0..11_000).step_by(PART) {
            let Window { first, end } = window(10_000, scrolled);
            // As far as the list is scrolled before its parts are made anew.
            let last = scrolled + PART + IN_VIEW;
            assert!(
                first <= scrolled.min(9_999) && end >= last.min(10_000),
                "{scrolled}: {first} {end}"
            );
            assert!(end <= 10_000 && end.saturating_sub(first) <= 40, "{scrolled}: {first} {end}");
        }
    }
}
