//! The screen where what comes back is taken in, and the table of it.

use application::form::fields::DISTRICTS;
use browser::file::read_picked;
use browser::files::{dropped, keep_drops, picked};
use desk::paper::Kind;
use desk::table::Status;
use desk::words::{screen as words, table as table_words};
use ui::hooks::use_effect_with;
use ui::html;
use ui::live::live;
use web_sys::{DragEvent, HtmlInputElement};
use yew::prelude::*;

use super::event::{Event as Happens, Look, Word};
use super::parts::{Select, check, paper_button, report};
use super::refused::refused;
use super::session::Session;
use super::table::Table;
use super::tools::{columns, selection};
use super::year::year;

/// The most bytes of a working file.
const MOST: usize = 256 << 20;

/// The screen.
pub fn intake(session: &Session) -> Html {
    html! { <Intake session={session.clone()} /> }
}

/// The properties of a part of the desk's screens.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The desk.
    pub session: Session,
}

#[component]
fn Intake(props: &Props) -> Html {
    let session = &props.session;
    // A file that is dropped beside its place is not opened instead of the tool.
    use_effect_with((), |()| {
        let kept = keep_drops();
        move || drop(kept)
    });
    let work = session.work.borrow();
    let empty = work.rows.is_empty();
    html! {
        <>
            <h1 tabindex="-1">{ words::INTAKE }</h1>
            <p>{ words::INTAKE_HINT }</p>
            { stored(session) }
            { pick(session) }
            { progress(session) }
            { report(session) }
            { undo(session) }
            { keep(session) }
            if !empty {
                { year(session) }
                { conflicts(session) }
                <section class="wide">
                    <h2>{ words::TABLE }</h2>
                    { filters(session) }
                    { columns(session) }
                    { selection(session) }
                    <Table session={session.clone()} />
                    { refused(session) }
                </section>
                <section>{ out(session) }</section>
            }
        </>
    }
}

/// The question whether to go on with what was stored.
fn stored(session: &Session) -> Html {
    let work = session.work.borrow();
    let Some(found) = &work.found else { return Html::default() };
    let answer = |yes: bool| {
        let send = session.send.clone();
        move |_: MouseEvent| send.emit(Happens::GoOn(yes))
    };
    html! {
        <div role="alert" class="ask">
            <p>{ live(words::found(found.applications.len())) }</p>
            <p class="actions">
                <button type="button" class="primary" name="desk.go_on-yes" onclick={answer(true)}>{ words::GO_ON }</button>
                <button type="button" name="desk.go_on-no" onclick={answer(false)}>{ words::GO_ON_NOT }</button>
            </p>
        </div>
    }
}

/// What files are picked with, and where they are dropped.
fn pick(session: &Session) -> Html {
    let take = |event: Event, session: &Session| {
        session.take_in(picked(&event.target_unchecked_into::<HtmlInputElement>()));
    };
    let onfiles = {
        let session = session.clone();
        move |event: Event| take(event, &session)
    };
    let open = |earlier: bool| {
        let session = session.clone();
        move |event: Event| {
            let session = session.clone();
            let input = event.target_unchecked_into::<HtmlInputElement>();
            read_picked(&input, MOST, move |_, file| session.open(file, earlier));
        }
    };
    let ondrop = {
        let session = session.clone();
        move |event: DragEvent| {
            event.prevent_default();
            let session = session.clone();
            dropped(&event, move |files| session.take_in(files));
        }
    };
    let ondragover = |event: DragEvent| event.prevent_default();
    let button = |words: &'static str, input: Html, primary: bool| {
        html! { <label class={if primary { "button primary" } else { "button" }}><span>{ words }</span>{ input }</label> }
    };
    html! {
        <div class="drop" id="desk-drop" {ondrop} {ondragover}>
            <p class="actions">
                { button(words::PICK_FILES, html! {
                    <input class="hidden" type="file" name="desk.files" multiple=true onchange={onfiles.clone()} />
                }, true) }
                { button(words::PICK_FOLDER, html! {
                    <input class="hidden" type="file" name="desk.folder" multiple=true webkitdirectory=true onchange={onfiles} />
                }, false) }
                { button(words::OPEN, html! {
                    <input class="hidden" type="file" name="desk.open" onchange={open(false)} />
                }, false) }
                { button(words::OPEN_EARLIER, html! {
                    <input class="hidden" type="file" name="desk.last_year" onchange={open(true)} />
                }, false) }
            </p>
            <p class="hint">{ words::DROP }</p>
        </div>
    }
}

fn progress(session: &Session) -> Html {
    let Some(progress) = session.work.borrow().progress else { return Html::default() };
    let cancel = {
        let send = session.send.clone();
        move |_: MouseEvent| send.emit(Happens::Cancel)
    };
    let count = session.work.borrow().rows.len();
    html! {
        <div class="actions" id="desk-progress" data-done={progress.done.to_string()} data-total={progress.total.to_string()}>
            <progress max={progress.total.to_string()} value={progress.done.to_string()} aria-label={words::PROGRESS} />
            <span>{ live(words::progress(progress.done, progress.total, count)) }</span>
            <button type="button" name="desk.cancel" onclick={cancel}>{ words::CANCEL }</button>
        </div>
    }
}

/// What takes back the last clearing or merging. It stands beside the report of it: an empty desk has no table.
fn undo(session: &Session) -> Html {
    let send = session.send.clone();
    html! {
        if session.work.borrow().before.is_some() {
            <p class="actions">
                <button type="button" name="desk.undo"
                    onclick={move |_: MouseEvent| send.emit(Happens::Undo)}>{ words::UNDO }</button>
            </p>
        }
    }
}

/// Whether the register is stored on this computer.
fn keep(session: &Session) -> Html {
    let work = session.work.borrow();
    let send = session.send.clone();
    let toggle = send.reform(Happens::Allow);
    let kept = match (work.allowed, &work.not_stored) {
        (true, Some(_)) => words::NOT_KEPT,
        (false, Some(_)) => words::NOT_WIPED,
        (true, None) if work.progress.is_some() => words::KEPT_AFTER,
        (true, None) => words::KEPT,
        (false, None) if work.at_risk => words::AT_RISK,
        (false, None) if work.register.is_empty() => words::NOTHING_YET,
        (false, None) => words::IN_FILE,
    };
    let warns = work.not_stored.is_some() || (!work.allowed && work.at_risk);
    html! {
        <div class="field">
            { check("desk.keep".to_owned(), words::ALLOW.into(), work.allowed, toggle) }
            <span class={if warns { "hint warning" } else { "hint" }} id="desk-kept">{ live(kept) }</span>
        </div>
    }
}

/// What two clerks said differently.
fn conflicts(session: &Session) -> Html {
    let work = session.work.borrow();
    if work.register.conflicts.is_empty() {
        return Html::default();
    }
    let settle = |at: usize, other: bool| {
        let send = session.send.clone();
        move |_: MouseEvent| send.emit(Word::Settle(at, other).into())
    };
    let row = |(at, of): (usize, &desk::register::Conflict)| {
        let application = work.rows.iter().find(|row| row.key == of.key);
        let who = application.map_or_else(String::new, words::who);
        html! {
            <tr key={format!("{}{}{at}", of.key, of.about)}>
                <td>{ who }</td>
                <td>{ words::about(&of.about) }</td>
                <td>{ words::said(&of.stands) }</td>
                <td>{ words::said(&of.other) }</td>
                <td>
                    <button type="button" onclick={settle(at, false)}>{ words::KEEP_THIS }</button>
                    <button type="button" onclick={settle(at, true)}>{ words::TAKE_OTHER }</button>
                </td>
            </tr>
        }
    };
    let all = work.register.conflicts.iter().enumerate();
    html! {
        <section id="conflicts">
            <h2>{ words::CONFLICTS }</h2>
            <p class="hint">{ words::CONFLICTS_HINT }</p>
            <table>
                <thead><tr>{ for words::CONFLICT_HEADS.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                <tbody>{ for all.map(row) }</tbody>
            </table>
        </section>
    }
}

/// Which rows are shown.
fn filters(session: &Session) -> Html {
    let work = session.work.borrow();
    let filter = &work.view.filter;
    let seek = session.send.reform(|it| Look::Seek(it).into());
    let (oninput, onchange) = ui::typing::typing(&filter.text, seek);
    let statuses = std::iter::once((AttrValue::from(""), words::ANY_STATUS.into()))
        .chain(Status::ALL.map(|it| (it.name().into(), table_words::status(it).into())))
        .collect::<Vec<_>>();
    let districts = std::iter::once((AttrValue::from(""), words::ANY_DISTRICT.into()))
        .chain(DISTRICTS.iter().map(|it| (AttrValue::from(*it), AttrValue::from(*it))))
        .collect::<Vec<_>>();
    let only = session.send.reform(|name: String| {
        Look::Only(Status::ALL.into_iter().find(|it| it.name() == name)).into()
    });
    let group = session.send.reform(|it| Look::Group(it).into());
    html! {
        <div class="filters">
            <div class="field">
                <label for="desk.search">{ words::SEARCH }</label>
                <input id="desk.search" name="desk.search" type="search" autocomplete="off" value={filter.text.clone()}
                    {oninput} {onchange} />
            </div>
            <Select name="desk.status" label={words::STATUS} options={statuses}
                chosen={filter.status.map_or("", Status::name)} onchoose={only} />
            <Select name="desk.district" label={words::DISTRICT} options={districts}
                chosen={filter.district.clone()} onchoose={session.send.reform(|it| Look::District(it).into())} />
            { check("desk.grouped".to_owned(), words::GROUPED.into(), work.view.order.grouped, group) }
        </div>
    }
}

/// What is handed over of the table.
fn out(session: &Session) -> Html {
    let on = |act: fn(&Session)| {
        let session = session.clone();
        move |_: MouseEvent| act(&session)
    };
    let clear = session.send.clone();
    html! {
        <>
            <h2>{ words::OUT }</h2>
            <p class="hint">{ words::OUT_HINT }</p>
            <p class="actions">
                <button type="button" class="primary" data-export="desk" onclick={on(Session::save)}>{ words::SAVE }</button>
                <button type="button" data-export="xlsx" onclick={on(Session::export_xlsx)}>{ words::XLSX }</button>
                <button type="button" data-export="csv" onclick={on(Session::export_csv)}>{ words::CSV }</button>
                { paper_button(session, Kind::Corrections, None, false) }
                { paper_button(session, Kind::Summary, None, false) }
            </p>
            <p class="actions">
                <button type="button" class="quiet" name="desk.clear"
                    onclick={move |_: MouseEvent| clear.emit(Happens::Clear)}>{ words::CLEAR }</button>
            </p>
        </>
    }
}
