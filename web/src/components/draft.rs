//! The draft at the foot of a screen while the second part of the program does not run: its file can be saved.

use ui::hooks::State;
use ui::html;
use yew::prelude::*;

use crate::handover;
use crate::session::Visit;
use application::files;
use application::form::answers::APPLICANT;
use application::record;
use application::session::Event as Happens;
use application::words::keep;
use ui::live::live;

/// Hands over a file with this text, of a draft of this applicant; returns whether the browser took it.
#[must_use]
pub fn hand_over(applicant: &str, text: &str) -> bool {
    let name = keep::draft_file_name(applicant, &browser::clock::today());
    handover::file(&name, files::JSON, text.as_bytes()).is_ok()
}

/// The button that saves the draft. Those that open a file and clear the page are in their place, and the second
/// part makes them work. `missing` says whether that part cannot be started, and `failed` whether the browser
/// refused the file.
pub fn save(visit: &Visit, missing: bool, failed: &State<bool>) -> Html {
    let onsave = {
        let (visit, failed) = (visit.clone(), failed.setter());
        move |_| {
            let draft = &visit.state.draft;
            let handed = hand_over(draft.form.get(APPLICANT).trim(), &record::to_json(draft));
            if handed {
                visit.send.emit(Happens::HandedOver);
            }
            failed.set(!handed);
        }
    };
    let words = match missing {
        _ if **failed => keep::DRAFT_FAILED,
        true => keep::MISSING,
        false => "",
    };
    html! {
        <section class="keep no-print" aria-label={keep::HEADING}>
            if !visit.state.unread.is_empty() {
                <p class="warning">{ keep::UNREAD }</p>
            }
            <p class="actions">
                <button type="button" data-export="draft" onclick={onsave}>{ keep::SAVE_DRAFT }</button>
                <label class="button">
                    <span>{ keep::OPEN_DRAFT }</span>
                    <input class="hidden" type="file" name="draft" disabled=true />
                </label>
                <button type="button" name="clear" disabled=true>{ keep::CLEAR }</button>
            </p>
            <p id="keep-message" role="status">{ live(words) }</p>
        </section>
    }
}
