//! How the answers are stored, at the foot of every screen: the draft file, opening one, clearing.

use crate::handover;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::second::second;
use crate::session::Visit;
use application::draft::{Action, Draft};
use application::files::{self, Brought};
use application::record;
use application::session::{Event as Happens, State};
use application::store::{Persistence, Refused};
use application::words::keep;
use application::year::Governing;
use browser::file::{FileError, read_picked};
use docx::package::MAX_FILE;
use ui::ask::ask;
use ui::file::not_read;

/// The properties of [`Keep`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft, and how it is persisted.
    pub visit: Visit,
    /// What decides which edition of the Measures governs an application.
    pub governing: Governing,
}

/// The draft of a file, or in words why there is none. It waits for the part of the program that reads files.
async fn opened(file: Result<Vec<u8>, FileError>, governing: Governing) -> Result<Brought, String> {
    let bytes = file.map_err(|error| not_read(&error))?;
    let second = second().await.map_err(|_| keep::MISSING)?;
    (second.open)(&bytes, &governing)
}

/// Replaces this draft by the one of a file, and returns what to report about it.
fn take(act: &Callback<Action>, brought: &Brought, governing: Governing) -> String {
    let Brought { opened, other_rules } = brought;
    act.emit(Action::Replace(Box::new(opened.draft.clone())));
    let unread = &opened.unread;
    let words = if unread.is_empty() {
        keep::OPENED.to_owned()
    } else {
        keep::opened_partly(unread, governing.edition(&opened.draft))
    };
    match other_rules {
        Some(version) => words + &keep::other_rules(version),
        None => words,
    }
}

/// How the answers are stored.
#[component]
pub fn Keep(props: &Props) -> Html {
    let Visit { state, act, send } = &props.visit;
    let governing = props.governing;
    let State { draft, persistence, quarantined, unread } = state;
    let message = use_state(String::new);
    let asking = use_state(|| false);
    // A file that was opened over answers of the reader waits here for the reader's decision.
    let waiting = use_state(|| None::<Rc<Brought>>);
    let hand_over = {
        let message = message.clone();
        move |text: &str| {
            let name = keep::draft_file_name(&browser::clock::today());
            if let Err(error) = handover::file(&name, files::JSON, text.as_bytes()) {
                message.set(format!("{}{}", keep::DRAFT_FAILED, error));
            }
        }
    };
    let onsave = {
        let (draft, hand_over) = (draft.clone(), hand_over.clone());
        move |_| hand_over(&record::to_json(&draft))
    };
    let onopen = {
        let (draft, act, message, waiting) =
            (draft.clone(), act.clone(), message.clone(), waiting.clone());
        move |event: Event| {
            let (draft, act, message, waiting) =
                (draft.clone(), act.clone(), message.clone(), waiting.clone());
            let input = event.target_unchecked_into::<HtmlInputElement>();
            read_picked(&input, MAX_FILE, move |_, file| {
                message.set(keep::COMING.to_owned());
                spawn_local(async move {
                    match opened(file, governing).await {
                        Ok(opened) if *draft == Draft::default() => {
                            message.set(take(&act, &opened, governing));
                        }
                        Ok(opened) => {
                            message.set(String::new());
                            waiting.set(Some(Rc::new(opened)));
                        }
                        Err(words) => message.set(words),
                    }
                });
            });
        }
    };
    let onopen_answer = {
        let (act, message, waiting) = (act.clone(), message.clone(), waiting.clone());
        move |yes: bool| {
            if let Some(opened) = waiting.as_ref().filter(|_| yes) {
                message.set(take(&act, opened, governing));
            }
            waiting.set(None);
        }
    };
    let onclear_answer = {
        let (asking, message, send) = (asking.clone(), message.clone(), send.clone());
        move |yes: bool| {
            asking.set(false);
            if yes {
                send.emit(Happens::Clear);
                message.set(keep::CLEARED.to_owned());
            }
        }
    };
    let onclear_asked = {
        let asking = asking.clone();
        move |_| asking.set(true)
    };
    let words = match persistence {
        Persistence::Stored => keep::SAVED,
        Persistence::MemoryOnly(Refused::Forbidden(_)) => keep::NOT_SAVED,
        Persistence::MemoryOnly(Refused::Full) => keep::FULL,
        Persistence::MemoryOnly(Refused::TooLarge) => keep::TOO_LONG,
        Persistence::MemoryOnly(Refused::Occupied) => keep::OCCUPIED,
    };
    let warn = (*persistence != Persistence::Stored).then_some("warning");
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            <p id="kept" class={classes!(warn)} role={warn.map(|_| "alert")}>{ words }</p>
            if !unread.is_empty() {
                <p class="warning">{ keep::opened_partly(unread, governing.edition(draft)) }</p>
            }
            if let Some(text) = quarantined {
                <p class="warning">{ keep::UNREADABLE }</p>
                <p class="actions">
                    <button type="button" onclick={
                        let (text, hand_over) = (text.clone(), hand_over.clone());
                        move |_| hand_over(&text)
                    }>{ keep::UNREADABLE_SAVE }</button>
                    <button type="button" name="discard" onclick={send.reform(|_: MouseEvent| Happens::Discard)}>
                        { keep::UNREADABLE_DISCARD }
                    </button>
                </p>
            }
            <p class="actions">
                <button type="button" data-export="draft" onclick={onsave}>{ keep::SAVE_DRAFT }</button>
                <label class="button">
                    <span>{ keep::OPEN_DRAFT }</span>
                    <input class="hidden" type="file" name="draft" accept=".json,.docx,application/json"
                        onchange={onopen} />
                </label>
                <button type="button" name="clear" onclick={onclear_asked}>{ keep::CLEAR }</button>
            </p>
            if waiting.is_some() {
                { ask(keep::OPENING, &onopen_answer.into()) }
            }
            if *asking {
                { ask(keep::CLEARING, &onclear_answer.into()) }
            }
            <p id="keep-message" role="status">{ (*message).clone() }</p>
        </section>
    }
}
