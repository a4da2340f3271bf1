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

/// Up to so many lines, all are in the document.
const WHOLE: usize = 100;

/// How many lines are in the document above and below those in view.
const AROUND: usize = 12;

/// The height of a line before it was measured, in CSS pixels.
const LINE: i32 = 48;

/// How far the list is scrolled until its lines are made anew, in CSS pixels: less than the lines above and below those in
/// view, so that none is missing, and not at each frame.
const STEP: i32 = 8 * LINE;

/// The lines that are in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first of them.
    pub first: usize,
    /// The one behind the last of them.
    pub end: usize,
}

/// The lines to have in the document, of a list that is scrolled so far in a box of this height.
pub fn window(count: usize, scrolled: i32, height: i32, line: i32) -> Window {
    if count <= WHOLE {
        return Window { first: 0, end: count };
    }
    let of = |pixels: i32| usize::try_from(pixels.max(0) / line.max(1)).unwrap_or(0);
    // Whole steps, so that scrolling by a line does not make everything anew.
    let first = of(scrolled).saturating_sub(AROUND) / 8 * 8;
    let first = first.min(count.saturating_sub(1));
    let end = (of(scrolled) + of(height) + AROUND + 9).min(count);
    Window { first, end }
}

/// The table.
#[component]
pub fn Table(props: &Props) -> Html {
    let session = &props.session;
    let scrolled = use_state_eq(|| 0_i32);
    let measured = use_state_eq(|| (LINE, 640_i32));
    {
        let (set, measure) = (scrolled.setter(), measured.setter());
        use_effect_with((), move |()| {
            let line = height_of("#applications tbody tr[data-line]");
            let height = height_of("#desk-rows");
            if line > 0 && height > 0 {
                measure.set((line, height));
            }
            let watched = on_scroll("#desk-rows", move |top| set.set(top / STEP * STEP));
            move || drop(watched)
        });
    }
    let work = session.work.borrow();
    let (lines, view) = (&work.view.lines, &work.view);
    let (line, height) = *measured;
    let shown = window(lines.len(), *scrolled, height, line);
    let above = line.saturating_mul(i32::try_from(shown.first).unwrap_or(0));
    let below = line.saturating_mul(i32::try_from(lines.len() - shown.end).unwrap_or(0));
    use_effect_with((above, below), |(above, below)| {
        for (id, height) in [("#rows-above", above), ("#rows-below", below)] {
            if let Some(element) = first(id) {
                set_style(&element, &[("height", Some(format!("{height}px")))]);
            }
        }
    });
    let columns = &view.columns;
    let part = lines.get(shown.first..shown.end).unwrap_or_default();
    let all = view.selected.len() >= view.count && view.count > 0;
    let select_all = session.send.reform(|it| Look::SelectAll(it).into());
    let span = (columns.len() + 1).to_string();
    html! {
        <>
            <p id="desk-count">{ live(words::count(view.count, work.rows.len())) }</p>
            <div class="rows" id="desk-rows" tabindex="0" role="region" aria-label={words::TABLE}>
                <table id="applications" data-count={view.count.to_string()}
                    aria-rowcount={(lines.len() + 1).to_string()}>
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
                    <tbody>
                        if shown.first > 0 {
                            <tr class="gap"><td id="rows-above" colspan={span.clone()}></td></tr>
                        }
                        { for part.iter().enumerate().map(|(at, it)| {
                            line_of(it, shown.first + at, session, &work)
                        }) }
                        if shown.end < lines.len() {
                            <tr class="gap"><td id="rows-below" colspan={span}></td></tr>
                        }
                    </tbody>
                </table>
            </div>
        </>
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
    let key =
        if row.is(Status::Refused) { format!("refused {}", row.file) } else { row.key.clone() };
    html! {
        <tr {key} data-line="" data-file={row.file.clone()} data-key={row.key.clone()} data-status={statuses.join(" ")}
            data-outcome={outcome} data-eligibility={eligibility} aria-rowindex={index}>
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
                html! { <a href={format!("#/application/{number}")}>{ who.to_owned() }</a> }
            }
            None => Html::from(who.to_owned()),
        };
        return html! { <th {key} scope="row" class="notranslate" translate="no" title={who.to_owned()}>{ inner }</th> };
    }
    let tone = if field == Field::Status { tone(row) } else { "" };
    let class = [class.unwrap_or_default(), tone, "notranslate"];
    html! { <td {key} {class} translate="no" title={text.clone()}>{ text }</td> }
}

/// How a row's status looks: the words say the same.
fn tone(row: &Row) -> &'static str {
    match row.statuses() {
        [Status::Read] => "good",
        [Status::Refused, ..] => "bad",
        _ => "wait",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_in_view_are_in_the_document() {
        let all = |count| Window { first: 0, end: count };
        assert_eq!(window(0, 0, 640, 48), all(0));
        assert_eq!(window(40, 4_000, 640, 48), all(40));
        assert_eq!(window(10_000, 0, 640, 48), Window { first: 0, end: 34 });
        for scrolled in [0, 1, 479, 480, 100_000, 479_000, 480_000, 10_000_000] {
            let Window { first, end } = window(10_000, scrolled, 640, 48);
            let top = usize::try_from(scrolled / 48).expect("a line");
            // As far as the list is scrolled before the lines are made anew.
            let last = top + usize::try_from(STEP / 48).expect("lines");
            assert!(
                first <= top.min(9_999) && end >= (last + 13).min(10_000),
                "{scrolled}: {first} {end}"
            );
            assert!(end <= 10_000 && end.saturating_sub(first) < 60, "{scrolled}: {first} {end}");
        }
    }
}
