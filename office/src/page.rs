//! Where an award office makes its own edition of the page.

use application::draft::Draft;
use application::edition::Setting;
use application::edition::template::MAX_TEMPLATE;
use application::files::{self, MAX_SETTINGS};
use application::words::settings as words;
use application::year::Governing;
use browser::file::{FileError, read_picked};
use quality_award_rules::Date;
use ui::html;
use ui::live::live;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::editor::{Event as Happens, Examined, State};
use crate::line::Line;
use crate::places::Places;
use crate::preview::Preview;
use crate::session::Session;
use crate::setting::setting_field;
use crate::trial::{Trial, sample_of};

/// The screen.
pub fn page(session: &Session, today: Option<Date>, governing: Governing) -> Html {
    let office = &session.state.office;
    let (sound, _) = office.sound();
    let edition = governing.edition(&Draft::default());
    html! {
        <div class="split">
            <div class="form">
                <h1 tabindex="-1">{ words::HEADING }</h1>
                <p>{ words::HINT }</p>
                { opening(session) }
                <section>{ form(session, governing) }</section>
                <section>
                    { for Setting::ALL.into_iter().map(|it| html! {
                        <>
                            if let Some(heading) = words::group(it) { <h2>{ heading }</h2> }
                            { setting_field(it, session, &sound, today) }
                        </>
                    }) }
                </section>
                <section>{ out(session) }</section>
            </div>
            <aside class="stick"><Preview {sound} {edition} {today} /></aside>
        </div>
    }
}

/// What begins the work: an earlier edition, and whether it is stored on this computer.
fn opening(session: &Session) -> Html {
    let State { message, before, allowed, .. } = &session.state;
    let send = |event: Happens| {
        let send = session.send.clone();
        move |_: MouseEvent| send.emit(event.clone())
    };
    let clear = Happens::Replace(Box::default(), words::CLEARED.to_owned());
    let onallow = {
        let (send, allowed) = (session.send.clone(), *allowed);
        move |_: Event| send.emit(Happens::Allow(!allowed))
    };
    html! {
        <>
            <p class="actions">
                { picker(session, words::OPEN, "office.open", MAX_SETTINGS, |it, _, file| it.open(file)) }
                <button type="button" name="office.reset" onclick={send(clear)}>{ words::RESET }</button>
                if before.is_some() {
                    <button type="button" name="office.undo" onclick={send(Happens::Undo)}>
                        { words::UNDO }
                    </button>
                }
            </p>
            <p id="settings-message" role="status">{ live(message.clone()) }</p>
            <div class="field">
                <label class="check">
                    <input type="checkbox" name="office.keep" aria-describedby="office.keep-about"
                        checked={*allowed} onchange={onallow} />
                    { words::ALLOW }
                </label>
                <span class="hint" id="office.keep-about">{ words::ALLOW_HINT }</span>
                <span id="settings-kept" class={if session.state.refused.is_some() { "hint warning" } else { "hint" }}>
                    { live(kept(&session.state)) }
                </span>
            </div>
        </>
    }
}

/// Where the settings are.
fn kept(state: &State) -> &'static str {
    match (state.allowed, &state.refused) {
        (true, Some(_)) => words::NOT_KEPT,
        (false, Some(_)) => words::NOT_WIPED,
        (true, None) => words::KEPT,
        (false, None) if state.at_risk => words::NOT_ALLOWED,
        (false, None) if state.office.is_empty() => words::NOTHING_TYPED,
        (false, None) => words::IN_FILE,
    }
}

/// The office's own form.
fn form(session: &Session, governing: Governing) -> Html {
    let State { office, examined, .. } = &session.state;
    let ontry = {
        let session = session.clone();
        move |_| try_out(&session, governing)
    };
    let ondownload = {
        let session = session.clone();
        Callback::from(move |()| session.download_form())
    };
    let remove = {
        let send = session.send.clone();
        move |_| send.emit(Happens::RemoveForm)
    };
    html! {
        <>
            <h2>{ words::FORM }</h2>
            <p class="hint">{ words::FORM_HINT }</p>
            if let (Some(form), Some(examined)) = (&office.template, examined) {
                <p><strong>{ live(form.name().to_owned()) }</strong></p>
                { template(examined) }
            }
            if let Some(findings) = &session.state.findings {
                <Places findings={findings.clone()} office={office.clone()} send={session.send.clone()}
                    download={ondownload} />
            }
            <Trial template={office.template.clone()} own={office.own()} {governing}>
                { picker(session, words::FORM_PICK, "office.form", MAX_TEMPLATE, Session::take) }
                if office.template.is_some() {
                    <button type="button" name="office.form.remove" onclick={remove}>
                        { words::FORM_REMOVE }
                    </button>
                }
                <button type="button" name="office.form.try" onclick={ontry}>{ words::FORM_TRY }</button>
            </Trial>
        </>
    }
}

/// Hands over the form filled with the sample.
fn try_out(session: &Session, governing: Governing) {
    let office = &session.state.office;
    let own = office.own();
    let (draft, assessment) = sample_of(governing, &own);
    let year = governing.year(&draft);
    let template = office.template.as_ref();
    let made = files::docx(&draft, &assessment, true, year, template, &own);
    let made = made.map(|(bytes, _)| bytes).map_err(|error| words::unreadable(&error));
    session.hand_over(words::SAMPLE, files::DOCX, made);
}

/// What is made of the settings.
fn out(session: &Session) -> Html {
    let on = |act: fn(&Session)| {
        let session = session.clone();
        move |_: MouseEvent| act(&session)
    };
    html! {
        <>
            <h2>{ words::OUT }</h2>
            <p class="actions">
                <button type="button" class="primary" data-export="edition"
                    onclick={on(Session::download_page)}>{ words::DOWNLOAD }</button>
                <button type="button" data-export="settings"
                    onclick={on(Session::download_settings)}>{ words::SAVE }</button>
            </p>
            <p role="status">{ live(session.state.message.clone()) }</p>
            <Line />
        </>
    }
}

/// A button that picks a file of at most `limit` bytes.
fn picker(
    session: &Session,
    words: &'static str,
    name: &'static str,
    limit: usize,
    take: fn(&Session, &str, Result<Vec<u8>, FileError>),
) -> Html {
    let session = session.clone();
    let onchange = move |event: Event| {
        let session = session.clone();
        let input = event.target_unchecked_into::<HtmlInputElement>();
        read_picked(&input, limit, move |name, file| take(&session, &name, file));
    };
    html! {
        <label class="button">
            <span>{ words }</span>
            <input class="hidden" type="file" {name} {onchange} />
        </label>
    }
}

/// What the office's form holds.
fn template(examined: &Examined) -> Html {
    let (message, problems) = match examined {
        Ok((count, problems)) => (words::examined(*count, problems.len()), &problems[..]),
        Err(error) => (words::unreadable(error), &[][..]),
    };
    let bad = !matches!(examined, Ok((1.., problems)) if problems.is_empty());
    html! {
        <div id="office-form" class={bad.then_some("note")}>
            <p>{ live(message) }</p>
            <ul>{ for problems.iter().map(|of| html! { <li>{ live(words::problem(of)) }</li> }) }</ul>
        </div>
    }
}
