//! The settings of an edition while they are typed: what happens to them, and the files that are made
//! and read.

use crate::handover;
use crate::parts;
use crate::settings;
use std::rc::Rc;

use yew::prelude::*;

use application::edition::{Office, Setting, Template};
use application::files;
use application::words::form::PARTS_UNFIT;
use application::words::settings as words;
use browser::file::FileError;
use docx::error::Error;
use docx::problem::Problem;
use ui::file::not_read;

/// What the office's form was found to hold: how many placeholders are filled, and which cannot be.
pub type Examined = Result<(usize, Vec<Problem>), Error>;

/// The settings as they are typed.
pub struct State {
    /// What was typed.
    pub office: Office,
    /// What the form was found to hold.
    pub examined: Option<Examined>,
    /// Whether the browser has stored them.
    pub saved: bool,
    /// What the screen reports.
    pub message: String,
}

/// What the form of these settings is found to hold.
pub fn examine(office: &Office) -> Option<Examined> {
    office.template.as_ref().map(|template| application::form::examine::examine(template, office))
}

/// What happens to the settings.
pub enum Action {
    /// They are these from now on, and whether the browser has stored them.
    Set(Box<Office>, bool),
    /// Something is to be reported.
    Say(String),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Only a form that has changed is examined, because a large one takes longer than a keystroke may.
        let examined = match &action {
            Action::Set(office, _) if office.template != self.office.template => examine(office),
            Action::Set(..) | Action::Say(_) => self.examined.clone(),
        };
        Rc::new(match action {
            Action::Set(office, saved) => {
                Self { office: *office, examined, saved, message: String::new() }
            }
            Action::Say(message) => {
                Self { office: self.office.clone(), examined, saved: self.saved, message }
            }
        })
    }
}

/// The settings and the edition that they began with.
#[derive(Clone)]
pub struct Editor {
    /// What is typed.
    pub state: UseReducerHandle<State>,
    /// The settings of the page's own edition.
    pub edition: Rc<Office>,
}

impl Editor {
    /// Goes on with other settings, and stores them at once.
    pub fn set(&self, office: Office) {
        let saved = settings::keep(&self.edition, &office);
        self.state.dispatch(Action::Set(Box::new(office), saved));
    }

    /// Reports something.
    pub fn say(&self, words: impl Into<String>) {
        self.state.dispatch(Action::Say(words.into()));
    }

    /// Hands over a file, or says why there is none.
    pub fn hand_over(
        &self,
        extension: &str,
        media: &str,
        year: &str,
        made: Result<Vec<u8>, String>,
    ) {
        let name = words::file_name(year, extension);
        let handed = made.and_then(|bytes| handover::file(&name, media, &bytes));
        match handed {
            Ok(()) => self.say(words::DOWNLOADED),
            Err(reason) => self.say(format!("{}{reason}", words::FAILED)),
        }
    }

    /// Hands over the page with these settings, where none of them is at fault.
    pub fn download(&self) {
        let (sound, faults) = self.state.office.sound();
        if faults.is_empty() {
            let made = parts::all()
                .map_err(|why| application::words::form::no_parts(why).to_owned())
                .and_then(|parts| {
                    files::page(&parts, &sound, None).map_err(|_| PARTS_UNFIT.to_owned())
                });
            let year = sound.get(Setting::Year);
            self.hand_over("html", files::HTML, year, made.map(String::into_bytes));
        } else {
            self.say(words::refused(faults.len()));
            browser::focus::focus("[aria-invalid='true']");
        }
    }

    /// Takes the settings of a file.
    pub fn open(&self, file: Result<Vec<u8>, FileError>) {
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

    /// Takes a form, where it is one, without the application that a filled form carries.
    pub fn take(&self, name: &str, file: Result<Vec<u8>, FileError>) {
        let form = match file {
            Ok(bytes) => {
                let form = Template::new(name, &bytes);
                let (form, message) = match form.without_data() {
                    Some(form) => (form, words::FORM_WAS_FILLED),
                    None => (form, ""),
                };
                application::form::examine::examine(&form, &self.state.office)
                    .map_err(|error| words::unreadable(&error))
                    .and_then(|_| {
                        let fits = form.fits();
                        fits.then_some((form, message)).ok_or(words::FORM_TOO_LARGE.to_owned())
                    })
            }
            Err(FileError::TooLarge) => Err(words::FORM_TOO_LARGE.to_owned()),
            Err(error) => Err(not_read(&error)),
        };
        match form {
            Ok((form, message)) => {
                self.set(self.state.office.clone().with_template(Some(form)));
                self.say(message);
            }
            Err(words) => self.say(words),
        }
    }
}
