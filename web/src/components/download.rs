//! The form: the applicant's name and the button that hands the filled .docx over.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Props;
use crate::draft::Action;
use crate::form;
use crate::platform::{self, page};
use crate::text::form as words;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The applicant's name and the download.
#[component]
pub fn Download(props: &Props) -> Html {
    let said = use_state(String::new);
    let draft = &props.context.draft;
    let ontype = {
        let draft = draft.clone();
        move |event: InputEvent| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.dispatch(Action::Applicant(name));
        }
    };
    let onclick = {
        let (context, said) = (props.context.clone(), said.clone());
        move |_| {
            let name = words::file_name(&context.draft.applicant, &page::today());
            let handed = form::filled(&context.draft, &context.assessment)
                .map_err(|error| error.to_string())
                .and_then(|bytes| {
                    platform::download(&name, MEDIA_TYPE, &bytes)
                        .map_err(|error| platform::reason(&error))
                });
            said.set(match handed {
                Ok(()) => words::DOWNLOADED.to_owned(),
                Err(reason) => format!("{}{reason}", words::DOWNLOAD_FAILED),
            });
        }
    };
    html! {
        <section>
            <label class="field">
                <span>{ words::APPLICANT }</span>
                <input type="text" name="form.applicant" autocomplete="organization"
                    value={draft.applicant.clone()} oninput={ontype} />
            </label>
            <button type="button" class="primary" data-export="docx" {onclick}>
                { words::DOWNLOAD }
            </button>
            <p role="status">{ (*said).clone() }</p>
        </section>
    }
}
