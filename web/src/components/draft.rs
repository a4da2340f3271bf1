//! The draft at the foot of a screen while the second part of the program does not run: its file can be saved.

use yew::prelude::*;

use crate::handover;
use crate::session::Visit;
use application::draft::Draft;
use application::files;
use application::record;
use application::session::Event as Happens;
use application::words::keep;
use ui::live::live;

/// Hands over a file with this text, of a draft; returns whether the browser took it.
#[must_use]
pub fn hand_over(draft: &Draft, text: &str) -> bool {
    let name = keep::draft_file_name(&draft.applicant(), &browser::clock::today());
    handover::file(&name, files::JSON, text.as_bytes()).is_ok()
}

/// The button that saves the draft; what opens a file and clears the page comes with the second part. `unread`
/// is what was not taken of the record that the visit began with, in words, and `failed` whether the browser
/// refused the file.
pub fn save(visit: &Visit, unread: &'static str, failed: &UseStateHandle<bool>) -> Html {
    let onsave = {
        let (visit, failed) = (visit.clone(), failed.setter());
        move |_| {
            let draft = &visit.state.draft;
            let handed = hand_over(draft, &record::to_json(draft));
            if handed {
                visit.send.emit(Happens::HandedOver);
            }
            failed.set(!handed);
        }
    };
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            if !unread.is_empty() {
                <p class="warning">{ unread }</p>
            }
            <p class="actions">
                <button type="button" data-export="draft" onclick={onsave}>{ keep::SAVE_DRAFT }</button>
            </p>
            <p id="keep-message" role="status">
                { live(if **failed { keep::DRAFT_FAILED } else { "" }) }
            </p>
        </section>
    }
}
