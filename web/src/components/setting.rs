//! The input of one setting of an office's edition.

use quality_award_rules::Date;
use yew::prelude::*;

use super::typing::{reads, reads_long, typing};
use crate::editor::Editor;
use application::edition::validate::{doubt, fault, normal};
use application::edition::{Office, Setting, Status};
use application::words::settings as words;
use ui::live::live;

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
    let take = {
        let editor = editor.clone();
        Callback::from(move |text: String| {
            editor.set(editor.state.office.clone().with(setting, text));
        })
    };
    let (oninput, onchange) = typing(typed, take);
    let read = if fault.is_some() { String::new() } else { normal(setting, typed) };
    let read = if long { reads_long(&id, typed, &read) } else { reads(&id, typed, &read, "") };
    let value = typed.to_owned();
    let name = id.clone();
    let input = if setting == Setting::Status {
        let option = |value: &str, words: &str| {
            html! {
                <option value={value.to_owned()} selected={typed == value}>{ words.to_owned() }</option>
            }
        };
        // A settings file may have brought something else, which is at fault.
        let strange = fault.map(|_| option(typed, typed));
        html! {
            <select id={id.clone()} {name} aria-describedby={about.clone()} aria-invalid={invalid}
                onchange={onchange.clone()}>
                { option("", words::NOT_STATED) }
                { for strange }
                { for Status::ALL.iter().map(|it| option(it.name(), words::status(*it))) }
            </select>
        }
    } else if long {
        html! {
            <textarea id={id.clone()} {name} rows="5" aria-describedby={about.clone()}
                aria-invalid={invalid} {value} oninput={oninput.clone()} onchange={onchange.clone()} />
        }
    } else {
        let line = matches!(
            setting,
            Setting::Document | Setting::Department | Setting::Address | Setting::Telephone
        );
        html! {
            <input id={id.clone()} {name} type="text" class={(!line).then_some("short")}
                autocomplete="off" aria-describedby={about.clone()} aria-invalid={invalid} {value}
                oninput={oninput.clone()} onchange={onchange.clone()} />
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
                        value={chosen.to_owned()} {oninput} {onchange} />
                }
            </div>
            <span class="hint" id={about}>
                { words::hint(setting) }
                if !long { { read.clone() } }
                if let Some(fault) = fault {
                    <span class={classes!("note", "remark")}>{ live(words::fault(fault)) }</span>
                }
                if let Some(doubt) = doubt {
                    <span class={classes!("note", "remark")}>{ live(words::doubt(doubt)) }</span>
                }
            </span>
            if long { { read } }
        </div>
    }
}
