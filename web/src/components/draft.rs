//! The draft at the foot of a screen while the second part of the program does not run: its file can be saved.

use yew::prelude::*;

use crate::handover;
use crate::session::Visit;
use application::files;
use application::record;
use application::session::Event as Happens;
use application::words::keep;
use ui::live::live;

/// The properties of [`Draft`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The draft, and how it is persisted.
    pub visit: Visit,
    /// What was not taken of the record that the visit began with, in words.
    pub unread: AttrValue,
}

/// Hands over a file with this text, of a draft; returns whether the browser took it.
#[must_use]
pub fn hand_over(draft: &application::draft::Draft, text: &str) -> bool {
    let name = keep::draft_file_name(&draft.applicant(), &browser::clock::today());
    handover::file(&name, files::JSON, text.as_bytes()).is_ok()
}

/// The button that saves the draft. What opens a file and clears the page comes with the second part.
#[component]
pub fn Draft(props: &Props) -> Html {
    let message = use_state(|| "");
    let onsave = {
        let (visit, message) = (props.visit.clone(), message.setter());
        move |_| {
            let draft = &visit.state.draft;
            if hand_over(draft, &record::to_json(draft)) {
                visit.send.emit(Happens::HandedOver);
            } else {
                message.set(keep::DRAFT_FAILED);
            }
        }
    };
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            if !props.unread.is_empty() {
                <p class="warning">{ props.unread.clone() }</p>
            }
            <p class="actions">
                <button type="button" data-export="draft" onclick={onsave}>{ keep::SAVE_DRAFT }</button>
            </p>
            <p id="keep-message" role="status">{ live(*message) }</p>
        </section>
    }
}
