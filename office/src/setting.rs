//! The input of one setting of an office's edition.

use quality_award_rules::Date;
use ui::html;
use yew::prelude::*;

use crate::editor::Event as Happens;
use crate::list::use_renewed;
use crate::session::Session;
use application::edition::validate::{doubt, fault, normal};
use application::edition::{Office, Setting, Status};
use application::words::settings as words;
use ui::live::live;
use ui::typing::{reads, reads_long, typing};

/// What the picker of colours shows where none is set.
const PAGE_COLOUR: &str = "#8c1d18";

/// The input with its label and hint, and what is wrong or doubtful about what was typed; `sound`
/// are the settings without those that are at fault.
pub fn setting_field(
    setting: Setting,
    session: &Session,
    sound: &Office,
    today: Option<Date>,
) -> Html {
    let typed = session.state.office.get(setting);
    let doubt = doubt(sound, setting, today);
    let fault = fault(setting, typed);
    let id = format!("office.{}", setting.name());
    let about = format!("{id}-about");
    let long = setting == Setting::Notice;
    let invalid = fault.map(|_| "true");
    let take = {
        let send = session.send.clone();
        Callback::from(move |text: String| send.emit(Happens::Type(setting, text)))
    };
    let (oninput, onchange) = typing(typed, take.clone());
    let read = if fault.is_some() { String::new() } else { normal(setting, typed) };
    let read = if long { reads_long(&id, typed, &read) } else { reads(&id, typed, &read, "") };
    let value = typed.to_owned();
    let name = id.clone();
    let input = if setting == Setting::Status {
        html! { <StatusChoice {name} about={about.clone()} chosen={value} onchoose={take} /> }
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
                    <span class="note remark">{ live(words::fault(fault)) }</span>
                }
                if let Some(doubt) = doubt {
                    <span class="note remark">{ live(words::doubt(doubt)) }</span>
                }
            </span>
            if long { { read } }
        </div>
    }
}

/// The properties of [`StatusChoice`].
#[derive(Properties, PartialEq)]
struct StatusProps {
    /// The name of the input.
    name: String,
    /// The id of what describes the input.
    about: String,
    /// The name of the status that is chosen, or nothing.
    chosen: String,
    /// Takes the name of another one.
    onchoose: Callback<String>,
}

/// What the office says of the Measures, as a list to choose from.
#[component]
fn StatusChoice(props: &StatusProps) -> Html {
    let StatusProps { name, about, chosen, onchoose } = props;
    let renewed = use_renewed(chosen, None);
    let onchange = renewed.onchange(onchoose);
    let option = |value: &str, words: &str| {
        let selected = value == chosen;
        html! { <option {selected} value={value.to_owned()}>{ words.to_owned() }</option> }
    };
    // A settings file may have brought something else, which is at fault.
    let strange = !chosen.is_empty() && Status::named(chosen).is_none();
    html! {
        <select key={renewed.key} ref={renewed.list} id={name.clone()} name={name.clone()} aria-describedby={about.clone()}
            aria-invalid={strange.then_some("true")} {onchange}>
            { option("", words::NOT_STATED) }
            if strange { { option(chosen, chosen) } }
            { for Status::ALL.iter().map(|it| option(it.name(), words::status(*it))) }
        </select>
    }
}
