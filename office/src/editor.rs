//! The settings of an edition while they are typed: what happens to them, what is stored, and what can be
//! undone. Pure: it knows no screen.

use std::rc::Rc;

use application::edition::{Office, Setting, Template};
use application::form::examine::examine;
use application::form::ready::with_ready_form;
use application::store::{Refused, Shelf};
use application::words::settings as words;
use docx::error::Error;
use docx::problem::Problem;

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

/// The settings over a place where they may be stored.
pub struct Editor {
    shelf: Box<dyn Shelf>,
    state: State,
    /// What stands in the file that was handed over or opened last.
    in_file: Rc<Office>,
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
            before: None,
            allowed,
            refused: None,
            at_risk: !allowed && !office.is_empty(),
            message,
        };
        Self { shelf, state, in_file: Rc::default() }
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
                self.set(Rc::new(office), String::new());
            }
            Event::Form(form) => self.take(form),
            Event::RemoveForm => {
                let before = self.state.office.clone();
                let office = (*before).clone().with_template(None);
                self.set(Rc::new(office), String::new());
                self.state.before = Some(before);
            }
            Event::Replace(office, message) => {
                let before = self.state.office.clone();
                let office = Rc::new(with_ready_form(*office));
                self.in_file = Rc::clone(&office);
                self.set(office, message);
                self.state.before = Some(before).filter(|before| !before.is_empty());
            }
            Event::Undo => {
                if let Some(before) = self.state.before.take() {
                    self.set(before, words::UNDONE.to_owned());
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

    /// Takes a form, where it is one, without the application that a filled form carries.
    fn take(&mut self, form: Template) {
        let filled = form.without_data().is_some();
        let office = with_ready_form((*self.state.office).clone().with_template(Some(form)));
        let Some(form) = &office.template else {
            words::FORM_TOO_LARGE.clone_into(&mut self.state.message);
            return;
        };
        match examine(form, &office) {
            Ok(examined) => {
                let message = if filled { words::FORM_WAS_FILLED } else { "" };
                self.state.examined = Some(Rc::new(Ok(examined)));
                self.go_on(Rc::new(office), message.to_owned());
            }
            Err(error) => self.state.message = words::unreadable(&error),
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

#[cfg(test)]
mod tests {
    use super::*;
    use application::form::template::default_form;
    use application::store::Memory;

    fn editor() -> Editor {
        Editor::open(Box::<Memory>::default())
    }

    fn typed(setting: Setting, text: &str) -> Event {
        Event::Type(setting, text.to_owned())
    }

    /// What happens, and whether something would be lost afterwards.
    #[track_caller]
    fn check(editor: &mut Editor, event: Event, at_risk: bool) {
        let words = format!("{event:?}");
        editor.handle(event);
        assert_eq!(editor.state().at_risk, at_risk, "{words}");
    }

    #[test]
    fn what_is_typed_is_at_risk_until_it_is_stored_or_in_a_file() {
        let mut it = editor();
        check(&mut it, typed(Setting::Year, "2026"), true);
        check(&mut it, typed(Setting::Year, ""), false);
        check(&mut it, typed(Setting::Year, "2026"), true);
        check(&mut it, Event::HandedOver, false);
        check(&mut it, typed(Setting::Notice, "x"), true);
        check(&mut it, Event::Allow(true), false);
        check(&mut it, typed(Setting::Notice, "y"), false);
        check(&mut it, Event::Allow(false), true);
        check(&mut it, Event::Replace(Box::default(), String::new()), false);
    }

    /// Two boxes filled by a program before anything is shown anew: neither text takes the other away.
    #[test]
    fn each_text_counts_whatever_came_before() {
        let mut it = editor();
        it.handle(typed(Setting::Year, "2026"));
        it.handle(typed(Setting::Address, "锡伯河"));
        let office = &it.state().office;
        assert_eq!((office.get(Setting::Year), office.get(Setting::Address)), ("2026", "锡伯河"));
    }

    #[test]
    fn a_replacement_can_be_undone_until_something_is_typed() {
        let mut it = editor();
        it.handle(typed(Setting::Year, "2026"));
        it.handle(Event::Replace(Box::default(), String::new()));
        assert!(it.state().office.is_empty());
        it.handle(Event::Undo);
        assert_eq!(it.state().office.get(Setting::Year), "2026");
        assert_eq!(it.state().before, None);
        let form = default_form().to_bytes().expect("writes");
        it.handle(Event::Form(Template::new("表.docx", &form)));
        // What is no form is refused with a reason, and the form stays.
        it.handle(Event::Form(Template::new("坏.docx", b"PK")));
        assert!(it.state().message.starts_with("这个文件没有选用："), "{}", it.state().message);
        it.handle(Event::RemoveForm);
        assert_eq!((&it.state().office.template, &it.state().examined), (&None, &None));
        it.handle(Event::Undo);
        let form = it.state().office.template.as_ref().map(Template::name);
        assert!(form == Some("表.docx") && it.state().examined.is_some());
        it.handle(Event::Replace(Box::default(), String::new()));
        it.handle(typed(Setting::Year, "2027"));
        assert_eq!(it.state().before, None);
    }

    /// A storage that outlives a visit.
    struct Shared(Rc<Memory>);
    impl Shelf for Shared {
        fn get(&self, key: &str) -> Result<Option<String>, Refused> {
            self.0.get(key)
        }
        fn set(&self, key: &str, text: &str) -> Result<(), Refused> {
            self.0.set(key, text)
        }
        fn remove(&self, key: &str) -> Result<(), Refused> {
            self.0.remove(key)
        }
    }

    #[test]
    fn the_next_visit_goes_on_with_what_was_allowed() {
        let shelf = Rc::new(Memory::default());
        let open = || Editor::open(Box::new(Shared(shelf.clone())));
        let mut it = open();
        it.handle(typed(Setting::Year, "2026"));
        assert!(open().state().office.is_empty());
        it.handle(Event::Allow(true));
        assert_eq!(open().state().office.get(Setting::Year), "2026");
        assert!(open().state().allowed);
        it.handle(Event::Allow(false));
        assert!(open().state().office.is_empty() && !open().state().allowed);
    }
}
