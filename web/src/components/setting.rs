//! The input of one setting of an office's edition.

use quality_award_rules::Date;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::editor::Editor;
use application::edition::validate::{doubt, fault};
use application::edition::{Office, Setting};
use application::words::edition as words;

/// What the picker of colours shows where none is set.
const PAGE_COLOUR: &str = "#8c1d18";

/// The input with its label and hint, and what is wrong or doubtful about what was typed; `sound`
/// are the settings without those that are at fault.
pub fn setting_field(
    setting: Setting,
    editor: &Editor,
    sound: &Office,
    today: Option<Date>,
) -> Html {
    let typed = editor.state.office.get(setting);
    let doubt = doubt(sound, setting, today);
    let fault = fault(setting, typed);
    let id = format!("office.{}", setting.name());
    let about = format!("{id}-about");
    let long = setting == Setting::Notice;
    let invalid = fault.map(|_| "true");
    let oninput = {
        let editor = editor.clone();
        Callback::from(move |event: InputEvent| {
            let text = if long {
                event.target_unchecked_into::<HtmlTextAreaElement>().value()
            } else {
                event.target_unchecked_into::<HtmlInputElement>().value()
            };
            editor.set(editor.state.office.clone().with(setting, text));
        })
    };
    let value = typed.to_owned();
    let name = id.clone();
    let input = if long {
        html! {
            <textarea id={id.clone()} {name} rows="5" aria-describedby={about.clone()}
                aria-invalid={invalid} {value} oninput={oninput.clone()} />
        }
    } else {
        let line = matches!(setting, Setting::Address | Setting::Telephone);
        html! {
            <input id={id.clone()} {name} type="text" class={(!line).then_some("short")}
                autocomplete="off" aria-describedby={about.clone()} aria-invalid={invalid} {value}
                oninput={oninput.clone()} />
        }
    };
    let chosen = sound.get(setting);
    let chosen = if chosen.is_empty() { PAGE_COLOUR } else { chosen };
    html! {
        <div class="field">
            <label for={id.clone()}>{ words::label(setting) }</label>
            <div class="colour">
                { input }
                if setting == Setting::Accent {
                    <input type="color" name="office.picker" aria-label={words::COLOUR_PICK}
                        value={chosen.to_owned()} {oninput} />
                }
            </div>
            <span class="hint" id={about}>
                { words::hint(setting) }
                if let Some(fault) = fault {
                    <span class={classes!("note", "remark")}>{ words::fault(fault) }</span>
                }
                if let Some(doubt) = doubt {
                    <span class={classes!("note", "remark")}>{ words::doubt(doubt) }</span>
                }
            </span>
        </div>
    }
}
