//! What was recognised in the office's form, and what the office has chosen: a value that gives the form with its
//! placeholders. Pure: it knows no screen.

use std::rc::Rc;

use application::draft::Draft;
use application::edition::own::own_faults;
use application::edition::{Office, Template};
use application::form::own::{OwnFault, OwnField};
use application::form::recognise::choice::lacks_option;
use application::form::recognise::{
    Choice, Choices, Count, Place, Recognised, count, recognise, with_placeholders,
};
use application::form::values::names;
use application::year::Governing;
use docx::error::Error;
use docx::package::Package;
use quality_award_rules::Edition;

/// The form as it was put in, what was recognised in it, and what was chosen.
#[derive(Clone, Debug)]
pub struct Findings {
    form: Rc<Package>,
    /// The form as a file.
    file: Template,
    /// What was recognised.
    pub recognised: Rc<Recognised>,
    /// What was chosen.
    pub choices: Choices,
}

/// Findings are made anew when anything in them changes.
impl PartialEq for Findings {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The edition of the Measures that governs the office's year.
pub fn edition_of(office: &Office) -> &'static Edition {
    Governing::new(Edition::all(), office.year(), None).edition(&Draft::default())
}

fn recognised_in(form: &Package, office: &Office) -> Result<Recognised, Error> {
    let (edition, year) = (edition_of(office), office.sound().0.year());
    recognise(form, edition, year, &office.own(), &office.undecided())
}

impl Findings {
    /// What is recognised in a form with these settings.
    ///
    /// # Errors
    /// [`Error`] where it is no form that can be read.
    pub fn of(form: &Template, office: &Office) -> Result<Self, Error> {
        let package = form.package()?;
        let recognised = Rc::new(recognised_in(&package, office)?);
        let (form, file) = (Rc::new(package), form.clone());
        Ok(Self { form, file, recognised, choices: Choices::default() })
    }

    /// The same form with other settings, of which the year decides what columns mean; `None` where that changes
    /// nothing.
    pub fn under(&self, office: &Office) -> Option<Self> {
        let recognised = recognised_in(&self.form, office).ok()?;
        // An own field that was added since stands in no form that was put in before.
        let changed = recognised.places != self.recognised.places;
        changed.then(|| Self { recognised: Rc::new(recognised), ..self.clone() })
    }

    /// The places.
    pub fn places(&self) -> &[Place] {
        &self.recognised.places
    }

    /// The place of this id.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places().iter().find(|place| place.id == id)
    }

    /// What holds for a place.
    pub fn choice(&self, place: &Place) -> Option<Choice> {
        self.choices.of(place)
    }

    /// How many places there are of each kind.
    pub fn count(&self) -> Count {
        count(self.places(), &self.choices)
    }

    /// The ids of the places that need a decision.
    pub fn undecided(&self) -> Vec<String> {
        let open = self.places().iter().filter(|place| self.choice(place).is_none());
        open.map(|place| place.id.clone()).collect()
    }

    /// The same with another choice for the place of this id.
    pub fn chosen(&self, id: &str, choice: &Choice) -> Self {
        let mut changed = self.clone();
        if let Some(place) = self.place(id) {
            changed.choices.choose(self.places(), place, choice);
        }
        changed
    }

    /// A field of the office's own for the place of this id, as the form suggests it.
    pub fn own_field(&self, id: &str, own: &[OwnField]) -> Option<OwnField> {
        Some(self.place(id)?.own_field(own, &names()))
    }

    /// The own fields that some place asks for; each other one goes.
    pub fn used(&self, own: &[OwnField]) -> Vec<OwnField> {
        let used: Vec<String> = self.choices.own(self.places()).collect();
        own.iter().filter(|field| used.contains(&field.id)).cloned().collect()
    }

    /// Whether the form as it was put in is small enough for an edition.
    pub fn fits(&self) -> bool {
        self.file.fits()
    }

    /// The form with its placeholders.
    ///
    /// # Errors
    /// [`Error`] where a part of the form is not well-formed.
    pub fn form(&self, own: &[OwnField]) -> Result<Template, Error> {
        let made = with_placeholders(&self.form, &self.recognised, &self.choices, own)?;
        // What has all of its placeholders already stays as it is, byte for byte.
        if made == *self.form {
            return Ok(self.file.clone());
        }
        Ok(Template::new(self.file.name(), &made.to_bytes()?))
    }

    /// What is wrong with an own field.
    pub fn fault(&self, field: &OwnField, own: &[OwnField]) -> Option<Fault> {
        let at = own.iter().position(|other| other.id == field.id);
        let fault = own_faults(own).into_iter().find(|fault| Some(fault.0) == at);
        let asks = |place: &&Place| self.choice(place) == Some(Choice::Own(field.id.clone()));
        let mut lacking = self.places().iter().filter(asks);
        fault
            .map(|fault| Fault::Own(fault.1))
            .or_else(|| lacking.find_map(|place| lacks_option(place, field)).map(Fault::Lacks))
    }

    /// How many of the own fields are at fault.
    pub fn faults(&self, own: &[OwnField]) -> usize {
        own.iter().filter(|field| self.fault(field, own).is_some()).count()
    }
}

/// What is wrong with an own field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its definition.
    Own(OwnFault),
    /// It has no option for a box of the form.
    Lacks(String),
}
