//! The settings as the screens see them, and the files that are made and read.

use std::cell::RefCell;

use application::edition::{Setting, Template, to_json};
use application::files;
use application::words::form::{DOWNLOAD_REFUSED, PARTS_UNFIT, no_parts};
use application::words::{recognise, settings as words};
use browser::file::FileError;
use ui::file::not_read;
use ui::hooks::{use_callback, use_effect_with, use_memo, use_state_eq};
use yew::prelude::*;

use crate::editor::{Editor, Event, State};
use crate::enterprise;
use crate::places;

/// The name under which `ui/script/boot.js` finds the settings, should the program stop.
const RESCUE: &str = "qualityAwardDraft";

/// What the screens show of the settings, and how they report what happens.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The settings.
    pub state: State,
    /// Takes what happens.
    pub send: Callback<Event>,
}

/// Begins with what was stored, and asks before something typed is lost.
#[hook]
pub fn use_session() -> Session {
    let editor = use_memo((), |()| RefCell::new(Editor::open(ui::storage::shelf("").0)));
    let state = use_state_eq(|| editor.borrow().state().clone());
    let show = state.setter();
    let send = use_callback((), move |event, ()| {
        editor.borrow_mut().handle(event);
        show.set(editor.borrow().state().clone());
    });
    use_effect_with(state.office.clone(), |office| browser::leave(RESCUE, &to_json(office)));
    use_effect_with(state.at_risk, |at_risk| {
        let asking = at_risk.then(browser::leaving::ask_before_leaving);
        move || drop(asking)
    });
    Session { state: (*state).clone(), send }
}

impl Session {
    /// Reports something.
    pub fn say(&self, words: impl Into<String>) {
        self.send.emit(Event::Say(words.into()));
    }

    /// Hands over a file, or says why there is none. Returns whether it was handed over.
    pub fn hand_over(&self, name: &str, media: &str, made: Result<Vec<u8>, String>) -> bool {
        let handed = made.and_then(|bytes| {
            // The browser's own words are in any language.
            browser::download::download(name, media, &bytes)
                .map_err(|_| DOWNLOAD_REFUSED.to_owned())
        });
        match &handed {
            Ok(()) => self.say(words::DOWNLOADED),
            Err(reason) => self.say(format!("{}{reason}", words::FAILED)),
        }
        handed.is_ok()
    }

    /// Hands over the page with these settings, where none of them is at fault.
    pub fn download_page(&self) {
        let (sound, faults) = self.state.office.sound();
        if !faults.is_empty() {
            self.say(words::refused(faults.len()));
            browser::focus::focus("[aria-invalid='true']");
            return;
        }
        if let Some(findings) = &self.state.findings {
            let (open, at_fault) =
                (findings.count().open, findings.faults(&self.state.office.own()));
            if open > 0 {
                self.say(recognise::undecided(open));
                browser::focus::focus(places::FIRST_OPEN);
                return;
            }
            if at_fault > 0 {
                self.say(words::refused(at_fault));
                browser::focus::focus("[aria-invalid='true']");
                return;
            }
        }
        let made = enterprise::parts().map_err(|why| no_parts(why).to_owned()).and_then(|parts| {
            files::page(&parts, &sound, None).map_err(|_| PARTS_UNFIT.to_owned())
        });
        let name = words::file_name(sound.get(Setting::Year), "html");
        if self.hand_over(&name, files::HTML, made.map(String::into_bytes)) {
            self.send.emit(Event::HandedOver);
        }
    }

    /// Hands over the form with its placeholders.
    pub fn download_form(&self) {
        let Some(findings) = &self.state.findings else { return };
        let form = findings.form(&self.state.office.own());
        let made = form.map_err(|error| words::unreadable(&error));
        let name = made.as_ref().map(recognise::file_name).unwrap_or_default();
        self.hand_over(&name, files::DOCX, made.map(|form| form.bytes()));
    }

    /// Hands over the settings as a file.
    pub fn download_settings(&self) {
        let name = words::file_name("", "json");
        let settings = to_json(&self.state.office).into_bytes();
        if self.hand_over(&name, files::JSON, Ok(settings)) {
            self.send.emit(Event::HandedOver);
        }
    }

    /// Takes the settings of a file: a settings file, or an edition of the page.
    pub fn open(&self, file: Result<Vec<u8>, FileError>) {
        let opened = match file {
            Ok(bytes) => files::settings(&bytes).map_err(|why| words::not_opened(why).to_owned()),
            Err(error) => Err(not_read(&error)),
        };
        match opened {
            Ok((office, unread)) => {
                self.send.emit(Event::Replace(Box::new(office), words::opened(&unread)));
            }
            Err(words) => self.say(words),
        }
    }

    /// Takes the file of a form.
    pub fn take(&self, name: &str, file: Result<Vec<u8>, FileError>) {
        match file {
            Ok(bytes) => self.send.emit(Event::Form(Template::new(name, &bytes))),
            Err(FileError::TooLarge) => self.say(words::FORM_TOO_LARGE),
            Err(error) => self.say(not_read(&error)),
        }
    }
}
