//! Where an award office makes its own edition of the page.

use crate::settings;
use quality_award_rules::{Date, Edition};

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::Context;
use crate::components::office::html as shown;
use crate::components::setting::setting_field;
use crate::editor::{Editor, Examined, State, examine};
use application::draft::Draft;
use application::edition::colour::Palette;
use application::edition::template::MAX_TEMPLATE;
use application::edition::{MAX_BYTES, Setting, to_json};
use application::files;
use application::panel::{Markup, contact, named, panel, standing};
use application::words::{common, screens, settings as words};
use application::year::Governing;
use browser::file::{FileError, read_picked};
use ui::live::live;

/// The properties of [`Settings`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the page works with; its edition is what the settings begin with.
    pub context: Context,
}

/// The settings, with a preview of the edition.
#[component]
pub fn Settings(props: &Props) -> Html {
    let Context { draft, assessment, today, office: edition, .. } = &props.context;
    let today = *today;
    let begun = || {
        let office = settings::stored(edition).unwrap_or_else(|| (**edition).clone());
        State { examined: examine(&office), office, saved: true, message: String::new() }
    };
    let editor = Editor { state: use_reducer(begun), edition: edition.clone() };
    let State { office, examined, saved, message } = &*editor.state;
    let (sound, _) = office.sound();
    let governing = Governing::new(Edition::all(), sound.year(), today.map(Date::year));
    let governed = governing.edition(&Draft::default());
    let shown_of: Vec<Markup> =
        [panel(&sound, today), contact(&sound), standing(&sound, governed), named(&sound)]
            .into_iter()
            .flatten()
            .collect();
    let previews = [use_node_ref(), use_node_ref()];
    use_effect_with((previews.clone(), sound.palette()), |(previews, palette)| {
        for preview in previews.iter().filter_map(NodeRef::get) {
            let colour =
                |at: usize| palette.as_ref().map(|palette| palette.colours()[at].to_string());
            let colours = Palette::NAMES.into_iter().enumerate();
            let colours: Vec<_> = colours.map(|(at, name)| (name, colour(at))).collect();
            browser::document::set_style(&preview, &colours);
        }
    });
    let on = |act: fn(&Editor)| {
        let editor = editor.clone();
        move |_: MouseEvent| act(&editor)
    };
    let picked = |limit, take: fn(&Editor, &str, Result<Vec<u8>, FileError>)| {
        let editor = editor.clone();
        Callback::from(move |event: Event| {
            let editor = editor.clone();
            let input = event.target_unchecked_into::<HtmlInputElement>();
            read_picked(&input, limit, move |name, file| take(&editor, &name, file));
        })
    };
    let ontry = {
        let (editor, draft, assessment) = (editor.clone(), draft.clone(), assessment.clone());
        let year = governing.year(&draft);
        move |_| {
            let own = editor.state.office.template.as_ref();
            let made = files::docx(&draft, &assessment, false, year, own, &[]);
            let made = made.map(|(bytes, _)| bytes).map_err(|error| words::unreadable(&error));
            editor.hand_over("docx", files::DOCX, "", made);
        }
    };
    let button = |name: &'static str, onclick: Callback<MouseEvent>, words: &'static str| {
        html! { <button type="button" {name} {onclick}>{ words }</button> }
    };
    let onform = picked(MAX_TEMPLATE, Editor::take);
    let onopen = picked(MAX_BYTES, |editor, _, file| editor.open(file));
    html! {
        <div class="split">
            <div class="form">
                <h1 tabindex="-1">{ words::SETTINGS }</h1>
                <p>{ words::HINT }</p>
                { for Setting::ALL.into_iter().map(|it| html! {
                    <>
                        if let Some(heading) = words::group(it) { <h2>{ heading }</h2> }
                        { setting_field(it, &editor, &sound, today) }
                    </>
                }) }
                <h2>{ words::FORM }</h2>
                <p class="hint">{ words::FORM_HINT }</p>
                if let (Some(form), Some(examined)) = (&office.template, examined) {
                    <p><strong>{ form.name().to_owned() }</strong></p>
                    { template(examined) }
                }
                <p class="actions">
                    { picker(words::FORM_PICK, "office.form", onform) }
                    if office.template.is_some() {
                        { button("office.form.try", ontry.into(), words::FORM_TRY) }
                        { button("office.form.remove", on(|editor| {
                            editor.set(editor.state.office.clone().with_template(None));
                        }).into(), words::FORM_REMOVE) }
                    }
                </p>
                <p class="actions">
                    <button type="button" class="primary" data-export="edition"
                        onclick={on(Editor::download)}>{ words::DOWNLOAD }</button>
                    <button type="button" data-export="settings" onclick={on(|editor| {
                        let settings = to_json(&editor.state.office).into_bytes();
                        editor.hand_over("json", files::JSON, "", Ok(settings));
                    })}>{ words::SAVE }</button>
                    { picker(words::OPEN, "office.open", onopen) }
                    { button("office.reset", on(|editor| {
                        editor.set((*editor.edition).clone());
                    }).into(), words::RESET) }
                </p>
                <p id="settings-message" role="status">{ live(message.clone()) }</p>
                <p id="settings-kept" class={(!saved).then_some("warning")}>
                    { live(if *saved { words::KEPT } else { words::NOT_KEPT }) }
                </p>
            </div>
            <aside>
                <h2>{ words::PREVIEW }</h2>
                { preview(&previews[0], "light", words::PREVIEW_LIGHT, &shown_of) }
                { preview(&previews[1], "dark", words::PREVIEW_DARK, &shown_of) }
            </aside>
        </div>
    }
}

/// A button that picks a file.
fn picker(words: &'static str, name: &'static str, onchange: Callback<Event>) -> Html {
    html! {
        <label class="button">
            <span>{ words }</span>
            <input class="hidden" type="file" {name} {onchange} />
        </label>
    }
}

/// What the office's form holds.
fn template(examined: &Examined) -> Html {
    let (message, problems) = match examined {
        Ok((count, problems)) => (words::examined(*count, problems.len()), &problems[..]),
        Err(error) => (words::unreadable(error), &[][..]),
    };
    let bad = !matches!(examined, Ok((1.., problems)) if problems.is_empty());
    html! {
        <div id="office-form" class={bad.then_some("note")}>
            <p>{ live(message) }</p>
            <ul>{ for problems.iter().map(|of| html! { <li>{ live(words::problem(of)) }</li> }) }</ul>
        </div>
    }
}

/// The first screen as the settings make it, in brief.
fn preview(node: &NodeRef, class: &'static str, caption: &'static str, pieces: &[Markup]) -> Html {
    html! {
        <figure class={class}>
            <figcaption class="hint">{ caption }</figcaption>
            <div ref={node} class={classes!("preview", class)}>
                <div class="site"><div class="wrap"><p class="name">{ common::TITLE }</p></div></div>
                <div>
                    <p class="actions"><span class="button primary">{ screens::BEGIN }</span></p>
                    { for pieces.iter().map(shown) }
                    <p><span class="look">{ screens::NAV_MEASURES }</span></p>
                </div>
            </div>
        </figure>
    }
}
