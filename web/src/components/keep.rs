//! How the answers are kept, at the foot of every screen: the draft file, opening one, clearing.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draft::{Action, Draft};
use crate::platform::file::{self, FileError};
use crate::platform::storage::{Kept, Refused};
use crate::platform::{self, page};
use crate::record::{self, Opened, RecordError, Unread};
use crate::text::keep;

const MEDIA_TYPE: &str = "application/json";

/// The properties of [`Keep`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
    /// How it is kept.
    pub kept: Kept,
    /// What was kept before and could not be read.
    pub unreadable: Option<AttrValue>,
    /// What could not be read of it, where the rest could.
    pub unread: Rc<[Unread]>,
    /// Forgets everything.
    pub onclear: Callback<()>,
    /// Forgets what could not be read.
    pub ondiscard: Callback<()>,
}

/// What opening a file came to, in words.
fn opened(draft: &UseReducerHandle<Draft>, file: Result<Vec<u8>, FileError>) -> String {
    let bytes = match file {
        Ok(bytes) => bytes,
        Err(FileError::TooLarge) => return keep::TOO_LARGE.to_owned(),
        Err(FileError::Refused(reason)) => return format!("{}{reason}", keep::FILE_REFUSED),
    };
    match record::from_bytes(&bytes) {
        Ok(Opened { draft: other, unread }) => {
            draft.dispatch(Action::Replace(Box::new(other)));
            if unread.is_empty() { keep::OPENED.to_owned() } else { keep::opened_partly(&unread) }
        }
        Err(RecordError::NotJson | RecordError::NotARecord) => keep::NOT_OPENED.to_owned(),
        Err(RecordError::NotUtf8) => keep::NOT_UTF8.to_owned(),
        Err(RecordError::Newer { .. }) => keep::NEWER.to_owned(),
        Err(RecordError::TooLarge { .. }) => keep::TOO_LARGE.to_owned(),
    }
}

/// How the answers are kept.
#[component]
pub fn Keep(props: &Props) -> Html {
    let Props { draft, kept, unreadable, unread, onclear, ondiscard } = props;
    let said = use_state(String::new);
    let asking = use_state(|| false);
    let hand_over = {
        let said = said.clone();
        move |text: &str| {
            let name = keep::draft_file_name(&page::today());
            if let Err(error) = platform::download(&name, MEDIA_TYPE, text.as_bytes()) {
                said.set(format!("{}{}", keep::DRAFT_FAILED, platform::reason(&error)));
            }
        }
    };
    let onsave = {
        let (draft, hand_over) = (draft.clone(), hand_over.clone());
        move |_| hand_over(&record::to_json(&draft))
    };
    let onopen = {
        let (draft, said) = (draft.clone(), said.clone());
        move |event: Event| {
            let (draft, said) = (draft.clone(), said.clone());
            let input = event.target_unchecked_into::<HtmlInputElement>();
            file::read_picked(&input, record::LIMITS.bytes, move |file| {
                said.set(opened(&draft, file));
            });
        }
    };
    let ask = |wanted: bool| {
        let asking = asking.clone();
        move |_| {
            asking.set(wanted);
            // The question goes away with its buttons; the focus stays where it was asked.
            page::focus("[name='clear']");
        }
    };
    let clear = {
        let (asking, said, onclear) = (asking.clone(), said.clone(), onclear.clone());
        move |_| {
            asking.set(false);
            onclear.emit(());
            said.set(keep::CLEARED.to_owned());
        }
    };
    let state = match kept {
        Kept::Stored => keep::SAVED,
        Kept::MemoryOnly(Refused::Forbidden(_)) => keep::NOT_SAVED,
        Kept::MemoryOnly(Refused::Full) => keep::FULL,
        Kept::MemoryOnly(Refused::TooLarge) => keep::TOO_LONG,
        Kept::MemoryOnly(Refused::Occupied) => keep::OCCUPIED,
    };
    let warn = (*kept != Kept::Stored).then_some("warning");
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            <p id="kept" class={classes!(warn)} role={warn.map(|_| "alert")}>{ state }</p>
            if !unread.is_empty() {
                <p class="warning">{ keep::opened_partly(unread) }</p>
            }
            if let Some(text) = unreadable {
                <p class="warning">{ keep::UNREADABLE }</p>
                <button type="button" onclick={
                    let (text, hand_over) = (text.clone(), hand_over.clone());
                    move |_| hand_over(&text)
                }>{ keep::UNREADABLE_SAVE }</button>
                <button type="button" name="discard" onclick={ondiscard.reform(|_| ())}>
                    { keep::UNREADABLE_DISCARD }
                </button>
            }
            <p class="actions">
                <button type="button" data-export="draft" onclick={onsave}>{ keep::SAVE_DRAFT }</button>
                <label class="button">
                    <span>{ keep::OPEN_DRAFT }</span>
                    <input class="hidden" type="file" name="draft" accept=".json,application/json"
                        onchange={onopen} />
                </label>
                <button type="button" name="clear" onclick={ask(true)}>{ keep::CLEAR }</button>
            </p>
            if *asking {
                <div role="alert" class="ask">
                    <p>{ keep::CLEAR_ASK }</p>
                    <p class="actions">
                        <button type="button" name="clear-yes" onclick={clear}>{ keep::CLEAR_YES }</button>
                        <button type="button" name="clear-no" onclick={ask(false)}>{ keep::CLEAR_NO }</button>
                    </p>
                </div>
            }
            <p id="keep-said" role="status">{ (*said).clone() }</p>
        </section>
    }
}
