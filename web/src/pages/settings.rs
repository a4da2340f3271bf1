//! Where an award office makes its own edition of the page.

use crate::parts;
use crate::settings;
use quality_award_rules::Date;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::Context;
use crate::components::office::html as shown;
use crate::components::setting::setting_field;
use application::edition::colour::Palette;
use application::edition::template::MAX_TEMPLATE;
use application::edition::{MAX_BYTES, Office, Setting, Template, to_json};
use application::files;
use application::panel::{named, panel};
use application::words::edition as words;
use application::words::{common, screens};
use browser::file::{FileError, read_picked};
use docx::error::Error;
use docx::problem::Problem;
use ui::file::not_read;

/// What the office's form was found to hold: how many placeholders are filled, and which cannot be.
type Examined = Result<(usize, Vec<Problem>), Error>;

/// The settings as they are typed.
pub struct State {
    /// What was typed.
    pub office: Office,
    examined: Option<Examined>,
    kept: bool,
    said: String,
}

fn examine(office: &Office) -> Option<Examined> {
    office.template.as_ref().map(|template| application::form::examine::examine(template, office))
}

/// What happens to the settings.
pub enum Action {
    /// They are these from now on, and whether the browser has kept them.
    Set(Office, bool),
    /// Something is to be said.
    Say(String),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Only another form is looked into: with a large one that takes longer than a letter may.
        let examined = match &action {
            Action::Set(office, _) if office.template != self.office.template => examine(office),
            Action::Set(..) | Action::Say(_) => self.examined.clone(),
        };
        Rc::new(match action {
            Action::Set(office, kept) => Self { office, examined, kept, said: String::new() },
            Action::Say(said) => {
                Self { office: self.office.clone(), examined, kept: self.kept, said }
            }
        })
    }
}

/// The settings and the edition that they began with.
#[derive(Clone)]
pub struct Editor {
    /// What is typed.
    pub state: UseReducerHandle<State>,
    edition: Rc<Office>,
}

impl Editor {
    /// Goes on with other settings, and keeps them at once.
    pub fn set(&self, office: Office) {
        let kept = settings::keep(&self.edition, &office);
        self.state.dispatch(Action::Set(office, kept));
    }

    fn say(&self, words: impl Into<String>) {
        self.state.dispatch(Action::Say(words.into()));
    }

    /// Hands over a file, or says why there is none.
    fn hand_over(&self, extension: &str, media: &str, year: &str, made: Result<Vec<u8>, String>) {
        let name = words::file_name(year, extension);
        let handed = made.and_then(|bytes| browser::download::download(&name, media, &bytes));
        match handed {
            Ok(()) => self.say(words::DOWNLOADED),
            Err(reason) => self.say(format!("{}{reason}", words::FAILED)),
        }
    }

    /// Hands over the page with these settings, where none of them is at fault.
    fn download(&self) {
        let (sound, faults) = self.state.office.sound();
        if faults.is_empty() {
            let made = parts::all()
                .map_err(|why| application::words::form::no_parts(why).to_owned())
                .and_then(|parts| files::page(&parts, &sound, None));
            let year = sound.get(Setting::Year);
            self.hand_over("html", files::HTML, year, made.map(String::into_bytes));
        } else {
            self.say(words::refused(faults.len()));
            browser::focus::focus("[aria-invalid='true']");
        }
    }

    /// Takes the settings of a file.
    fn open(&self, file: Result<Vec<u8>, FileError>) {
        let opened = match file {
            Ok(bytes) => files::settings(&bytes).map_err(|why| words::not_opened(why).to_owned()),
            Err(error) => Err(not_read(&error)),
        };
        match opened {
            Ok((office, unread)) => {
                self.set(office);
                self.say(words::opened(&unread));
            }
            Err(words) => self.say(words),
        }
    }

    /// Takes a form, where it is one.
    fn take(&self, name: &str, file: Result<Vec<u8>, FileError>) {
        let form = match file {
            Ok(bytes) => {
                let form = Template::new(name, &bytes);
                application::form::examine::examine(&form, &self.state.office)
                    .map(|_| form)
                    .map_err(|error| words::unreadable(&error))
            }
            Err(FileError::TooLarge) => Err(words::FORM_TOO_LARGE.to_owned()),
            Err(error) => Err(not_read(&error)),
        };
        match form {
            Ok(form) => self.set(self.state.office.clone().with_template(Some(form))),
            Err(words) => self.say(words),
        }
    }
}

/// The properties of [`Settings`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What the page works with; its edition is what the settings begin with.
    pub context: Context,
}

/// The settings, with a preview of what they make.
#[component]
pub fn Settings(props: &Props) -> Html {
    let Context { draft, act: _, assessment, governing: _, today, office: edition } =
        &props.context;
    let today = *today;
    let begun = || {
        let office = settings::kept(edition).unwrap_or_else(|| (**edition).clone());
        State { examined: examine(&office), office, kept: true, said: String::new() }
    };
    let editor = Editor { state: use_reducer(begun), edition: edition.clone() };
    let State { office, examined, kept, said } = &*editor.state;
    let (sound, _) = office.sound();
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
        move |_| {
            let own = editor.state.office.template.as_ref();
            let made = files::docx(&draft, &assessment, false, own);
            let made = made.map(|(bytes, _)| bytes).map_err(|error| error.to_string());
            editor.hand_over("docx", files::DOCX, "", made);
        }
    };
    let button = |name: &'static str, onclick: Callback<MouseEvent>, words: &'static str| {
        html! { <button type="button" {name} {onclick}>{ words }</button> }
    };
    let onform = picked(MAX_TEMPLATE, Editor::take);
    let onopen = picked(MAX_BYTES, |editor, _, file| editor.open(file));
    html! {
        <div class="with-aside">
            <div class="form">
                <h1 tabindex="-1">{ words::SETTINGS }</h1>
                <p>{ words::HINT }</p>
                { for Setting::ALL.into_iter().map(|it| setting_field(it, &editor, &sound, today)) }
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
                <p id="settings-said" role="status">{ said.clone() }</p>
                <p id="settings-kept" class={(!kept).then_some("warning")}>
                    { if *kept { words::KEPT } else { words::NOT_KEPT } }
                </p>
            </div>
            <aside>
                <h2>{ words::PREVIEW }</h2>
                { preview(&previews[0], "light", words::PREVIEW_LIGHT, &sound, today) }
                { preview(&previews[1], "dark", words::PREVIEW_DARK, &sound, today) }
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
    let (said, problems) = match examined {
        Ok((count, problems)) => (words::examined(*count, problems.len()), &problems[..]),
        Err(error) => (words::unreadable(error), &[][..]),
    };
    let bad = !matches!(examined, Ok((1.., problems)) if problems.is_empty());
    html! {
        <div id="office-form" class={bad.then_some("note")}>
            <p>{ said }</p>
            <ul>{ for problems.iter().map(|of| html! { <li>{ words::problem(of) }</li> }) }</ul>
        </div>
    }
}

/// The first screen as the settings make it, in brief.
fn preview(
    node: &NodeRef,
    class: &'static str,
    caption: &'static str,
    office: &Office,
    today: Option<Date>,
) -> Html {
    html! {
        <figure class={class}>
            <figcaption class="hint">{ caption }</figcaption>
            <div ref={node} class={classes!("preview", class)}>
                <div class="site"><div><p class="name">{ common::TITLE }</p></div></div>
                <div>
                    <p class="actions"><span class="button primary">{ screens::BEGIN }</span></p>
                    { for panel(office, today).iter().map(shown) }
                    <p><span class="look">{ screens::NAV_MEASURES }</span></p>
                    { for named(office).iter().map(shown) }
                </div>
            </div>
        </figure>
    }
}
