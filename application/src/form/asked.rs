//! What an office's form asks: only what it holds is asked and required. Checks, progress, sections and
//! the list of what is missing follow from one list.

use docx::error::Error;
use docx::fill::placeholders;
use docx::package::Package;
use docx::values::{Meaning, Values};
use quality_award_rules::{Date, Edition, Facts, assess_under};

use super::computed::Repeated;
use super::field::{Contents, Field, Format, Options, Section, YEARS};
use super::fields::SECTIONS;
use super::own::OwnField;
use super::place::{At, Place, places_of};
use super::remark::{Remark, Remarked, Weight, needed, remarks_on};
use super::values::values_with;
use crate::draft::Draft;
use crate::edition::Template;
use crate::form::template::default_form;
use crate::inputs::Inputs;
use crate::words::placeholder;

/// A field that a form holds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    field: &'static Field,
    section: usize,
    /// The years that are asked for, of a field of years.
    years: [bool; YEARS],
    /// The options that have a box, where nothing but boxes shows the field.
    boxes: Option<Vec<String>>,
}

/// What a form asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    held: Vec<Held>,
    /// The fields of the office's own that stand in the form, each with its section.
    own: Vec<(usize, OwnField)>,
    /// Whether the form lists products.
    pub products: bool,
}

/// How much of a section is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The required inputs that are answered.
    pub filled: usize,
    /// The required inputs.
    pub needed: usize,
    /// The inputs whose answer cannot be.
    pub mistakes: usize,
}

/// An input of a field of the office's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPlace<'a> {
    /// The field.
    pub field: &'a OwnField,
    /// The product that it is about, if it is about one.
    pub product: Option<usize>,
}

impl OwnPlace<'_> {
    /// The input's name in drafts.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.field.name();
        match self.product {
            None => name,
            Some(product) => format!("products[{product}].{name}"),
        }
    }

    /// What was typed into it.
    #[must_use]
    pub fn typed<'d>(&self, draft: &'d Draft) -> &'d str {
        self.form(draft).map_or("", |form| form.get(&self.field.name()))
    }

    fn form<'d>(&self, draft: &'d Draft) -> Option<&'d Inputs> {
        match self.product {
            None => Some(&draft.form),
            Some(product) => Some(&draft.products.as_ref()?.get(product)?.form),
        }
    }

    /// The remark on it, if there is any.
    #[must_use]
    pub fn remark(&self, draft: &Draft) -> Option<Remark> {
        self.field.remark(self.form(draft)?)
    }
}

impl Asked {
    /// What a form asks, whose office has these fields of its own, under an edition of the Measures.
    ///
    /// # Errors
    /// [`Error`] where a part of the form is not well-formed.
    pub fn by(form: &Package, own: &[OwnField], edition: &'static Edition) -> Result<Self, Error> {
        let draft = Draft::default();
        let values =
            values_with(&draft, &assess_under(edition, &Facts::default()), true, None, own);
        Ok(Self::of(&placeholders(form)?, &values, own))
    }

    /// What the default form asks.
    ///
    /// # Errors
    /// None in fact: the default form is well-formed.
    pub fn by_default(edition: &'static Edition) -> Result<Self, Error> {
        Self::by(&default_form(), &[], edition)
    }

    /// What the form of an office asks that has these fields of its own, and the default form where it has none. A form that cannot be
    /// read asks what the default form asks, so that nobody is kept from filling it in.
    #[must_use]
    pub fn under(template: Option<&Template>, own: &[OwnField], edition: &'static Edition) -> Self {
        let asked = template.and_then(|form| Self::by(&form.package().ok()?, own, edition).ok());
        asked.or_else(|| Self::by_default(edition).ok()).unwrap_or_default()
    }

    /// What is asked by a form with placeholders of these names.
    #[must_use]
    pub fn of(names: &[String], values: &Values, own: &[OwnField]) -> Self {
        let mut asked = Self { held: Vec::new(), own: Vec::new(), products: false };
        let of_products = format!("{}.", placeholder::repeated(Repeated::Products).0);
        let mut section = 0;
        for meaning in names.iter().filter_map(|name| values.meaning(name)) {
            asked.products |= meaning.name.starts_with(&of_products);
            if let Some((of, field)) = known(&meaning.name) {
                section = of;
                asked.hold(field, section, &meaning);
            } else if let Some(field) = own.iter().find(|it| it.placeholder() == meaning.name)
                && !asked.own.iter().any(|(_, it)| it.id == field.id)
            {
                let products = |it: &Section| matches!(it.contents, Contents::Products(_));
                let place = SECTIONS.iter().position(products).filter(|_| field.of_products);
                asked.own.push((place.unwrap_or(section), field.clone()));
            }
        }
        asked
    }

    fn hold(&mut self, field: &'static Field, section: usize, meaning: &Meaning) {
        let is = |held: &Held| held.section == section && held.field.name == field.name;
        let at = self.held.iter().position(is).unwrap_or_else(|| {
            let boxes = Some(Vec::new());
            self.held.push(Held { field, section, years: [false; YEARS], boxes });
            self.held.len() - 1
        });
        let Some(held) = self.held.get_mut(at) else { return };
        for (year, asked) in held.years.iter_mut().enumerate() {
            *asked |= meaning.item.is_none_or(|item| item == year);
        }
        match (&mut held.boxes, &meaning.argument) {
            (Some(boxes), Some(option)) => boxes.push(option.clone()),
            _ => held.boxes = None,
        }
    }

    /// The sections that ask anything, as places in [`SECTIONS`].
    pub fn sections(&self) -> impl Iterator<Item = usize> {
        (0..SECTIONS.len()).filter(|section| {
            self.held.iter().any(|held| held.section == *section)
                || self.own.iter().any(|own| own.0 == *section)
        })
    }

    /// The inputs of a section of [`SECTIONS`], with this many products.
    #[must_use]
    pub fn places_of(&self, section: usize, products: usize) -> Vec<Place> {
        let holds = |place: &Place| {
            let held = self.held.iter().find(|it| it.section == section && place.asks(it.field));
            held.is_some_and(|held| match place.at {
                At::Year(year) => held.years.get(year) == Some(&true),
                At::Application | At::Product(_) => true,
            })
        };
        places_of(section, products).into_iter().filter(holds).collect()
    }

    /// All inputs, with this many products.
    #[must_use]
    pub fn places(&self, products: usize) -> Vec<Place> {
        (0..SECTIONS.len()).flat_map(|section| self.places_of(section, products)).collect()
    }

    /// The inputs of the office's own fields in a section, with this many products.
    pub fn own_of(&self, section: usize, products: usize) -> impl Iterator<Item = OwnPlace<'_>> {
        let own = self.own.iter().filter(move |own| own.0 == section);
        own.flat_map(move |(_, field)| {
            let count = if field.of_products { products } else { 1 };
            (0..count).map(move |at| OwnPlace { field, product: field.of_products.then_some(at) })
        })
    }

    /// The options of a field that the form can show; none for a field without options.
    #[must_use]
    pub fn options(&self, field: &Field, edition: &Edition) -> Vec<&'static str> {
        let mut options = match field.format {
            Format::One(options) => Options::Listed(options).under(edition),
            Format::Any(options) => options.under(edition),
            Format::Line
            | Format::Long(_)
            | Format::Year
            | Format::Date
            | Format::DayOrMonth
            | Format::CreditCode
            | Format::Telephone
            | Format::Email
            | Format::Count
            | Format::Money
            | Format::Profit
            | Format::Figure
            | Format::Percent => return Vec::new(),
        };
        let held = self.held.iter().find(|held| held.field.name == field.name);
        if let Some(boxes) = held.and_then(|held| held.boxes.as_ref()) {
            options.retain(|option| boxes.iter().any(|of| of == option));
        }
        options
    }

    /// Every remark on what the form asks, in the form's order; `today` is the day on the reader's clock.
    #[must_use]
    pub fn remarks(&self, draft: &Draft, today: Option<Date>) -> Vec<Remarked> {
        self.remarks_on(&self.places(draft.product_count()), draft, today)
    }

    /// The remarks on these inputs. A choice that the form cannot show is none.
    fn remarks_on(&self, places: &[Place], draft: &Draft, today: Option<Date>) -> Vec<Remarked> {
        let offers = |place: &Place| {
            let held = self.held.iter().find(|held| place.asks(held.field));
            let boxes = held.and_then(|held| held.boxes.as_ref());
            let chosen = draft.held(place);
            !matches!(place.field.format, Format::One(_))
                || chosen.is_empty()
                || boxes.is_none_or(|boxes| boxes.iter().any(|of| *of == chosen))
        };
        let (held, others): (Vec<Place>, Vec<Place>) = places.iter().partition(|of| offers(of));
        let mut remarks = remarks_on(held, draft, today);
        let required: Vec<Place> =
            others.into_iter().filter(|place| place.field.required).collect();
        if !required.is_empty() {
            remarks.extend(required.into_iter().map(|place| (place, Remark::Missing)));
            remarks.sort_by_cached_key(|(of, _)| places.iter().position(|place| place == of));
        }
        remarks
    }

    /// How much of a section is answered; `places` are its inputs and `found` the remarks on the whole form.
    #[must_use]
    pub fn progress(
        &self,
        section: usize,
        places: &[Place],
        draft: &Draft,
        found: &[Remarked],
    ) -> Progress {
        let here = found.iter().filter(|(place, _)| section_of(place) == Some(section));
        let mut weights: Vec<Weight> = here.map(|(_, remark)| remark.weight()).collect();
        let needed = needed(draft, places);
        let mut progress = Progress { needed, ..Progress::default() };
        for own in self.own_of(section, draft.product_count()) {
            progress.needed += usize::from(own.field.required);
            weights.extend(own.remark(draft).map(Remark::weight));
        }
        let count = |of: Weight| weights.iter().filter(|weight| **weight == of).count();
        progress.filled = progress.needed - count(Weight::Missing).min(progress.needed);
        progress.mistakes = count(Weight::Wrong);
        progress
    }

    /// The inputs of the office's own fields, with this many products.
    pub fn all_own(&self, products: usize) -> impl Iterator<Item = OwnPlace<'_>> {
        self.sections().flat_map(move |section| self.own_of(section, products))
    }

    /// Whether every field of the office's own that is required has an answer that can be.
    #[must_use]
    pub fn own_is_complete(&self, draft: &Draft) -> bool {
        let fits = |remark: Remark| remark.weight() == Weight::Doubtful;
        self.all_own(draft.product_count())
            .all(|own| !own.field.required || own.remark(draft).is_none_or(fits))
    }
}

/// The section that asks for an input.
fn section_of(place: &Place) -> Option<usize> {
    SECTIONS.iter().position(|section| match (section.contents, place.at) {
        (Contents::Fields(fields), At::Application)
        | (Contents::Years(fields), At::Year(_))
        | (Contents::Products(fields), At::Product(_)) => {
            fields.iter().any(|field| place.asks(field))
        }
        _ => false,
    })
}

/// The field with this placeholder, and its section.
pub(super) fn known(name: &str) -> Option<(usize, &'static Field)> {
    SECTIONS.iter().enumerate().find_map(|(section, of)| {
        let (fields, label) = match of.contents {
            Contents::Fields(fields) => (fields, Some(name)),
            Contents::Products(fields) => (fields, after(name, Repeated::Products)),
            Contents::Years(fields) => (fields, after(name, Repeated::Years)),
        };
        fields.iter().find(|field| Some(field.label) == label).map(|field| (section, field))
    })
}

/// The name of a column of a repeated row.
fn after(name: &str, of: Repeated) -> Option<&str> {
    name.strip_prefix(placeholder::repeated(of).0)?.strip_prefix('.')
}
