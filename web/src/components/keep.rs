//! The draft at the foot of every screen: its file, opening one, clearing, and taking either back.

use std::rc::Rc;

use ui::hooks::{use_mut_ref, use_state};
use ui::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::differing::{differing, name, preset};
use super::draft;
use super::instead::{Instead, around};
use crate::second::{Read, open};
use crate::session::Visit;
use application::draft::{Action, Draft};
use application::edition::Office;
use application::form::returned::resolved;
use application::record;
use application::session::{Event as Happens, State};
use application::words::{keep, returned};
use application::year::Governing;
use browser::file::{FileError, read_picked};
use docx::package::MAX_FILE;
use ui::ask::ask;
use ui::file::not_read;
use ui::live::live;

/// The properties of [`Keep`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft, and how it is persisted.
    pub visit: Visit,
    /// What decides which edition of the Measures governs an application.
    pub governing: Governing,
    /// The office whose edition the page is.
    pub office: Rc<Office>,
    /// What was not taken of the record that the visit began with, in words.
    pub unread: AttrValue,
}

/// A file that was picked: its bytes, and the day that it carries.
struct Picked {
    file: Result<Vec<u8>, FileError>,
    day: Option<String>,
}

/// The draft of a file, or in words why there is none.
fn opened(picked: Picked, governing: Governing, office: &Office) -> Result<Read, String> {
    let bytes = picked.file.map_err(|error| not_read(&error))?;
    open(&bytes, picked.day.and_then(|day| day.parse().ok()), &governing, &office.own())
}

/// The draft and what can be done with it as a whole.
#[component]
pub fn Keep(props: &Props) -> Html {
    let Visit { state, act, send, ongoing } = &props.visit;
    let governing = props.governing;
    let State { draft, quarantined, undo, redo, .. } = state;
    let message = use_state(String::new);
    let asking = use_state(|| false);
    let (inner, instead) = (around(), use_state(|| false));
    // A file that was opened over answers of the reader, or whose text differs from its data, waits here for
    // the reader's decision; and of each difference whether the paper is taken.
    let waiting = use_state(|| None::<Rc<Read>>);
    let chosen = use_state(Vec::<Option<bool>>::new);
    let hand_over = {
        let (draft, message) = (draft.clone(), message.clone());
        move |text: &str| {
            let handed = draft::hand_over(&draft.applicant(), text);
            if !handed {
                message.set(keep::DRAFT_FAILED.to_owned());
            }
            handed
        }
    };
    let onsave = {
        let (draft, hand_over, send) = (draft.clone(), hand_over.clone(), send.clone());
        let instead = instead.setter();
        move |_| {
            if inner.is_some() {
                instead.set(true);
            } else if hand_over(&record::to_json(&draft)) {
                send.emit(Happens::HandedOver);
            }
        }
    };
    // Replaces this draft by that of a file, and reports it.
    let take = {
        let (act, message, chosen) = (act.clone(), message.clone(), chosen.clone());
        move |read: &Read| {
            let paper = |at: usize| chosen.get(at) == Some(&Some(true));
            let draft = resolved(&read.draft, &read.differences, &paper);
            act.emit(Action::Replace(Box::new(draft)));
            message.set(read.words.clone());
        }
    };
    let onread = {
        // The reader may go on typing while the file is read.
        let (take, office, ongoing) = (take.clone(), props.office.clone(), ongoing.clone());
        let (message, waiting, chosen) = (message.clone(), waiting.clone(), chosen.clone());
        Callback::from(move |picked: Picked| match opened(picked, governing, &office) {
            Ok(read) if read.differences.is_empty() && *ongoing.draft() == Draft::default() => {
                take(&read);
            }
            Ok(read) => {
                message.set(String::new());
                chosen.set(read.differences.iter().map(preset).collect());
                waiting.set(Some(Rc::new(read)));
            }
            Err(words) => message.set(words),
        })
    };
    // The file that was picked last counts, and what was asked about another one is asked no more.
    let picks = use_mut_ref(|| 0_usize);
    let onopen = {
        let waiting = waiting.clone();
        move |event: Event| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let (day, onread) = (browser::file::picked_day(&input), onread.clone());
            waiting.set(None);
            let pick = *picks.borrow() + 1;
            picks.replace(pick);
            let picks = picks.clone();
            read_picked(&input, MAX_FILE, move |_, file| {
                if *picks.borrow() == pick {
                    onread.emit(Picked { file, day });
                }
            });
        }
    };
    let onopen_answer = {
        let (waiting, message, chosen) = (waiting.clone(), message.clone(), chosen.clone());
        move |yes: bool| {
            if let Some(read) = waiting.as_ref().filter(|_| yes) {
                let open = chosen.iter().position(Option::is_none);
                if let Some(open) = open.and_then(|at| read.differences.get(at)) {
                    message.set(returned::NOT_CHOSEN.to_owned());
                    browser::focus::focus(&format!("[name='{}']", name(open)));
                    return;
                }
                take(read);
            }
            waiting.set(None);
        }
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |(at, paper): (usize, bool)| {
            let mut sides = (*chosen).clone();
            if let Some(side) = sides.get_mut(at) {
                *side = Some(paper);
            }
            chosen.set(sides);
        })
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
    // The button goes away with what it takes back; the focus stays beside it.
    let reverse = |event: Happens, words: &'static str| {
        let (message, send) = (message.clone(), send.clone());
        move |_: MouseEvent| {
            browser::focus::focus("[name='clear']");
            send.emit(event.clone());
            message.set(words.to_owned());
        }
    };
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            if !props.unread.is_empty() {
                <p class="warning">{ props.unread.clone() }</p>
            }
            if let Some(text) = quarantined {
                <p class="warning">{ keep::UNREADABLE }</p>
                <p class="actions">
                    <button type="button" onclick={
                        let (text, hand_over) = (text.clone(), hand_over.clone());
                        move |_| _ = hand_over(&text)
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
                    <input class="hidden" type="file" name="draft" accept=".json,.docx,.html,.htm,application/json,text/html"
                        onchange={onopen} />
                </label>
                <button type="button" name="clear" onclick={onclear_asked}>{ keep::CLEAR }</button>
            </p>
            if let Some(inner) = inner.filter(|_| *instead) {
                <Instead {inner} draft={draft.clone()} />
            }
            if let Some(read) = &*waiting {
                if read.differences.is_empty() {
                    { ask(keep::OPENING, &onopen_answer.into()) }
                } else {
                    { differing(read, &chosen, governing.edition(&read.draft), &choose) }
                    { ask(returned::CHOOSING, &onopen_answer.into()) }
                }
            }
            if *asking {
                { ask(keep::CLEARING, &onclear_answer.into()) }
            }
            <p id="keep-message" role="status">{ live((*message).clone()) }</p>
            if undo.is_some() || *redo {
                <p class="actions">
                    if let Some(what) = undo {
                        <button type="button" name="undo"
                            onclick={reverse(Happens::Undo, keep::UNDONE)}>{ keep::undo(*what) }</button>
                    }
                    if *redo {
                        <button type="button" name="redo"
                            onclick={reverse(Happens::Redo, keep::REDONE)}>{ keep::REDO }</button>
                    }
                </p>
            }
        </section>
    }
}
