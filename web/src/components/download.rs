//! The form: the applicant's name and the button that hands the filled .docx over.

use quality_award_rules::Assessment;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draft::{Action, Draft};
use crate::form;
use crate::platform::{self, page};
use crate::text;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The properties of [`Download`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What has been typed.
    pub draft: UseReducerHandle<Draft>,
    /// What the rules say about it.
    pub assessment: Assessment,
}

/// The applicant's name and the download.
#[component]
pub fn Download(props: &Props) -> Html {
    let said = use_state(String::new);
    let ontype = {
        let draft = props.draft.clone();
        move |event: InputEvent| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            draft.dispatch(Action::Applicant(name));
        }
    };
    let onclick = {
        let (draft, assessment, said) =
            (props.draft.clone(), props.assessment.clone(), said.clone());
        move |_| {
            let name = text::form_file_name(&draft.applicant, &page::today());
            let handed = form::filled(&draft, &assessment)
                .map_err(|error| error.to_string())
                .and_then(|bytes| {
                    platform::download(&name, MEDIA_TYPE, &bytes)
                        .map_err(|error| platform::reason(&error))
                });
            said.set(match handed {
                Ok(()) => text::DOWNLOADED.to_owned(),
                Err(reason) => format!("{}{reason}", text::DOWNLOAD_FAILED),
            });
        }
    };
    html! {
        <section>
            <h2>{ text::FORM_HEADING }</h2>
            <label class="field">
                <span>{ text::APPLICANT }</span>
                <input type="text" name="form.applicant" autocomplete="organization"
                    value={props.draft.applicant.clone()} oninput={ontype} />
            </label>
            <button type="button" class="primary" data-export="docx" {onclick}>
                { text::DOWNLOAD }
            </button>
            <p role="status">{ (*said).clone() }</p>
        </section>
    }
}
