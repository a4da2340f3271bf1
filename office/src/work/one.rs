//! One application: what it says, read-only, beside its re-check and what the office notes.

use desk::paper::Kind;
use desk::register::Application;
use desk::words::{intake as intake_words, screen as words};
use ui::html;
use ui::live::live;
use yew::prelude::*;

use super::contents::contents;
use super::manual::manual;
use super::parts::{paper_button, report};
use super::rechecked::{disputes, earlier, missing, twins, verdict_of};
use super::session::Session;
use super::typed::typed;

/// The screen of the application of this number; the first is 1.
pub fn one(session: &Session, number: usize) -> Html {
    let work = session.work.borrow();
    let count = work.register.applications.len();
    let found = number.checked_sub(1).and_then(|at| work.register.applications.get(at));
    let Some(application) = found else {
        return html! {
            <>
                <h1 tabindex="-1">{ words::APPLICATION }</h1>
                <p>{ words::NO_APPLICATION }</p>
                <p><a href="#/intake">{ words::TO_TABLE }</a></p>
            </>
        };
    };
    let recheck = work.recheck(application);
    let who = work.rows.get(number - 1).map_or_else(String::new, words::who);
    let to = |number: usize, words: &'static str| {
        let there = number >= 1 && number <= count;
        html! { if there { <a href={format!("#/application/{number}")}>{ words }</a> } }
    };
    let key = application.key.clone();
    html! {
        <>
            <h1 tabindex="-1">{ words::APPLICATION }{ "：" }{ live(who) }</h1>
            <p class="actions">
                <a href="#/intake">{ words::TO_TABLE }</a>
                { to(number - 1, words::BEFORE) }
                { to(number + 1, words::NEXT) }
            </p>
            { report(session) }
            <div class="beside" key={key.clone()}>
                <div>
                    { source(application) }
                    { contents(&recheck, session.year()) }
                </div>
                <div>
                    <section id="recheck">
                        <h2>{ words::RECHECK }</h2>
                        { verdict_of(&recheck) }
                        { disputes(application, session) }
                        { missing(&recheck) }
                        { earlier(&recheck) }
                        { twins(application, session) }
                        <p class="actions">{ paper_button(session, Kind::Corrections, Some(key), false) }</p>
                    </section>
                    <section id="manual">
                        <h2>{ words::NOTED }</h2>
                        { manual(application, session) }
                    </section>
                    <section id="typed">{ typed(application, session) }</section>
                </div>
            </div>
        </>
    }
}

/// What file it came as.
fn source(application: &Application) -> Html {
    let receipt = application.other_rules.as_deref().map(application::words::keep::other_rules);
    html! {
        <section>
            <h2>{ words::SOURCE }</h2>
            <ul class="dots">
                { for application.files.iter().map(|file| html! {
                    <li class="notranslate" translate="no">{ file.clone() }</li>
                }) }
            </ul>
            <p>{ intake_words::kind(application.kind) }{ "。" }{ intake_words::basis(application.basis) }</p>
            if let Some(receipt) = receipt { <p class="note">{ receipt }</p> }
            if !application.unread.is_empty() { <p class="note">{ words::unread(&application.unread) }</p> }
        </section>
    }
}
