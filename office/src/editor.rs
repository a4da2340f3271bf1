//! The settings of an edition while they are typed: what happens to them, what is stored, and what can be
//! undone. Pure: it knows no screen.

use std::rc::Rc;

use application::edition::own::{MAX_FIELDS, MAX_HINT, MAX_LABEL, MAX_UNIT, limited, options_of};
use application::edition::{Office, Setting, Template};
use application::form::examine::examine;
use application::form::own::{OwnField, OwnFormat};
use application::form::ready::with_ready_form;
use application::form::recognise::Choice;
use application::store::{Refused, Shelf};
use application::words::{recognise, settings as words};
use docx::error::Error;
use docx::problem::Problem;

use crate::findings::Findings;
use crate::keeping::{self, Found};

/// What the office's form was found to hold: how many placeholders are filled, and which cannot be.
pub type Examined = Result<(usize, Vec<Problem>), Error>;

/// What the screen shows of the settings.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What was typed.
    pub office: Rc<Office>,
    /// What the form was found to hold.
    pub examined: Option<Rc<Examined>>,
    /// What was recognised in the form, and what was chosen.
    pub findings: Option<Rc<Findings>>,
    /// The settings that come back when the last replacement is undone.
    pub before: Option<Rc<Office>>,
    /// Whether the office has allowed to store them on this computer.
    pub allowed: bool,
    /// Why they are not stored though it is allowed.
    pub refused: Option<Refused>,
    /// Whether something was typed that is neither stored nor in a file.
    pub at_risk: bool,
    /// What is reported.
    pub message: String,
}

/// Something that happens to the settings.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A setting is typed.
    Type(Setting, String),
    /// A form is put in. Where it is none, the form of before stays and the message says why.
    Form(Template),
    /// The form is taken out.
    RemoveForm,
    /// For the place of this id something is chosen.
    Choose(String, Choice),
    /// For the place of this id a field of the office's own is made.
    MakeOwn(String),
    /// The own field of this id is changed.
    ChangeOwn(String, OwnChange),
    /// Other settings take the place of these: those of a file, or none. The message says which.
    Replace(Box<Office>, String),
    /// The last replacement is undone.
    Undo,
    /// The office allows to store the settings on this computer, or no longer.
    Allow(bool),
    /// A file with all the settings was handed over.
    HandedOver,
    /// Something is to be reported.
    Say(String),
}

/// What is changed of an own field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnChange {
    /// Its label.
    Label(String),
    /// What it asks for.
    Format(OwnFormat),
    /// The unit of its figure.
    Unit(String),
    /// Whether it is required.
    Required(bool),
    /// Its options, one a line.
    Options(String),
    /// What helps to answer it.
    Hint(String),
}

impl OwnChange {
    fn apply(self, field: &mut OwnField) {
        match self {
            Self::Label(text) => field.label = limited(text.trim(), MAX_LABEL),
            Self::Format(format) => field.format = format,
            Self::Unit(text) => field.unit = limited(text.trim(), MAX_UNIT),
            Self::Required(required) => field.required = required,
            Self::Options(text) => field.options = options_of(&text),
            Self::Hint(text) => field.hint = limited(text.trim(), MAX_HINT),
        }
    }
}

/// The settings over a place where they may be stored.
pub struct Editor {
    shelf: Box<dyn Shelf>,
    state: State,
    /// What stands in the file that was handed over or opened last.
    in_file: Rc<Office>,
    /// What was recognised in the form of [`State::before`].
    findings_before: Option<Rc<Findings>>,
}

impl Editor {
    /// Goes on with what was stored, where the office has allowed that.
    pub fn open(shelf: Box<dyn Shelf>) -> Self {
        let (office, allowed, message) = match keeping::stored(&*shelf) {
            Found::Nothing => (Office::default(), false, String::new()),
            Found::Settings(office, unread) if unread.is_empty() => (*office, true, String::new()),
            Found::Settings(office, unread) => (*office, true, words::opened(&unread)),
            Found::Earlier(office) => (*office, false, words::EARLIER.to_owned()),
            Found::Unreadable(why) => {
                (Office::default(), false, words::stored_unread(why).to_owned())
            }
        };
        let office = with_ready_form(office);
        let examined = office.template.as_ref().map(|form| Rc::new(examine(form, &office)));
        let office = Rc::new(office);
        let state = State {
            office: office.clone(),
            examined,
            findings: found_in(&office),
            before: None,
            allowed,
            refused: None,
            at_risk: !allowed && !office.is_empty(),
            message,
        };
        Self { shelf, state, in_file: Rc::default(), findings_before: None }
    }

    /// What the screen shows.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Takes something that happens.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Type(setting, text) => {
                let office = (*self.state.office).clone().with(setting, text);
                let years = setting == Setting::Year;
                let again = self.state.findings.as_ref().filter(|_| years);
                match again.and_then(|findings| findings.under(&office)) {
                    // The columns of the form are of other years.
                    Some(findings) => _ = self.write(findings, office, String::new()),
                    None => self.set(Rc::new(office), String::new()),
                }
            }
            Event::Form(form) => self.take(form),
            Event::RemoveForm => {
                let before = self.before();
                let office = (*self.state.office).clone().with_template(None);
                let office = office.with_own(&[]).with_undecided(&[]);
                self.set(Rc::new(office), String::new());
                self.state.findings = None;
                self.can_go_back(before);
            }
            Event::Choose(id, choice) => self.choose(&id, &choice, None),
            Event::MakeOwn(id) => {
                let own = self.state.office.own();
                if own.len() >= MAX_FIELDS {
                    self.state.message = recognise::too_many(MAX_FIELDS);
                    return;
                }
                let findings = self.state.findings.as_ref();
                if let Some(field) = findings.and_then(|findings| findings.own_field(&id, &own)) {
                    self.choose(&id, &Choice::Own(field.id.clone()), Some(field));
                }
            }
            Event::ChangeOwn(id, change) => self.change_own(&id, change),
            Event::Replace(office, message) => {
                let before = self.before();
                let office = Rc::new(with_ready_form(*office));
                self.in_file = Rc::clone(&office);
                self.set(office, message);
                self.state.findings = found_in(&self.state.office);
                self.can_go_back(before);
            }
            Event::Undo => {
                if let Some(before) = self.state.before.take() {
                    let findings = self.findings_before.take();
                    self.set(before, words::UNDONE.to_owned());
                    self.state.findings = findings;
                }
            }
            Event::Allow(allowed) => {
                self.state.allowed = allowed;
                self.state.refused = None;
                if !allowed {
                    self.state.refused = keeping::wipe(&*self.shelf).err();
                }
                self.store();
            }
            Event::HandedOver => {
                self.in_file = self.state.office.clone();
                self.state.at_risk = false;
            }
            Event::Say(message) => self.state.message = message,
        }
    }

    /// What would come back.
    fn before(&self) -> (Rc<Office>, Option<Rc<Findings>>) {
        (self.state.office.clone(), self.state.findings.clone())
    }

    fn can_go_back(&mut self, (office, findings): (Rc<Office>, Option<Rc<Findings>>)) {
        self.state.before = Some(office).filter(|before| !before.is_empty());
        self.findings_before = findings;
    }

    /// Takes a form, where it is one, without the application that a filled form carries.
    fn take(&mut self, form: Template) {
        let bare = form.without_data();
        let filled = bare.is_some();
        let form = bare.unwrap_or(form);
        let office = (*self.state.office).clone().with_undecided(&[]);
        match Findings::of(&form, &office) {
            Ok(findings) => {
                let message = if filled { words::FORM_WAS_FILLED } else { "" };
                self.write(findings, office, message.to_owned());
            }
            Err(error) => self.state.message = words::unreadable(&error),
        }
    }

    /// Takes a choice for a place, with the own field that it brings.
    fn choose(&mut self, id: &str, choice: &Choice, field: Option<OwnField>) {
        let Some(findings) = &self.state.findings else { return };
        let findings = findings.chosen(id, choice);
        let before = self.before();
        let mut own = self.state.office.own();
        own.extend(field);
        let office = (*self.state.office).clone().with_own(&own);
        if self.write(findings, office, String::new()) {
            self.can_go_back(before);
        }
    }

    fn change_own(&mut self, id: &str, change: OwnChange) {
        let mut own = self.state.office.own();
        let Some(field) = own.iter_mut().find(|field| field.id == id) else { return };
        change.apply(field);
        let office = (*self.state.office).clone().with_own(&own);
        if let Some(findings) = self.state.findings.clone() {
            self.write((*findings).clone(), office, String::new());
        }
    }

    /// Goes on with the form that has the placeholders of the findings. Where that cannot be read or is too large,
    /// everything stays as it is, and the message says why; returns whether it went on.
    fn write(&mut self, findings: Findings, office: Office, message: String) -> bool {
        let own = findings.used(&office.own());
        let written = findings.form(&own).and_then(|form| {
            let office = with_ready_form(office.with_own(&own).with_template(Some(form)));
            let office = office.with_undecided(&findings.undecided());
            let Some(form) = office.template.as_ref().filter(|form| form.fits()) else {
                return Ok(None);
            };
            let examined = examine(form, &office)?;
            Ok(Some((office, examined)))
        });
        match written {
            Ok(Some((office, examined))) => {
                self.state.examined = Some(Rc::new(Ok(examined)));
                self.state.findings = Some(Rc::new(findings));
                self.go_on(Rc::new(office), message);
                true
            }
            Ok(None) => {
                let fitted = findings.fits();
                let why = if fitted { recognise::TOO_LARGE } else { words::FORM_TOO_LARGE };
                why.clone_into(&mut self.state.message);
                false
            }
            Err(error) => {
                self.state.message = words::unreadable(&error);
                false
            }
        }
    }

    /// Goes on with other settings, whose form may be another one.
    fn set(&mut self, office: Rc<Office>, message: String) {
        // Only a form that has changed is examined, because a large one takes longer than a keystroke may.
        if office.template != self.state.office.template {
            let form = office.template.as_ref();
            self.state.examined = form.map(|form| Rc::new(examine(form, &office)));
        }
        self.go_on(office, message);
    }

    /// Goes on with settings whose form was examined, and stores them at once where that is allowed.
    fn go_on(&mut self, office: Rc<Office>, message: String) {
        self.state.office = office;
        self.state.before = None;
        self.findings_before = None;
        self.state.message = message;
        self.store();
    }

    fn store(&mut self) {
        let stored = if self.state.allowed {
            self.state.refused = keeping::store(&*self.shelf, &self.state.office).err();
            self.state.refused.is_none()
        } else {
            false
        };
        self.state.at_risk = !stored && self.state.office != self.in_file;
    }
}

/// What is recognised in the form of settings that come from a file or were stored.
fn found_in(office: &Office) -> Option<Rc<Findings>> {
    let form = office.template.as_ref()?;
    Findings::of(form, office).ok().map(Rc::new)
}

#[cfg(test)]
mod tests;
