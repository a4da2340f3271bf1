//! The inputs of the form.

use std::fmt;

use quality_award_rules::LIMITS;

use super::field::{Field, Part, Section, YEARS};
use crate::form::fields::SECTIONS;

/// What an input speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The application as a whole.
    Application,
    /// One of the [`YEARS`] before the application's, the earliest first.
    Year(usize),
    /// A product, by its place in the list of the self-check.
    Product(usize),
}

/// An input of the form. It shows as its name in drafts: `sales`, `years[0].sales`,
/// `products[3].issuer`; in the page, `form.` stands before that.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Place {
    /// Its field.
    pub field: &'static Field,
    /// What it speaks of.
    pub at: At,
    /// Its slot, among the product's own or those of the application.
    pub slot: usize,
}

/// A field has one name in its list, so that no other word of it need be compared.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        (self.at, self.slot, self.field.name) == (other.at, other.slot, other.field.name)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.at {
            At::Application => f.write_str(self.field.name),
            At::Year(year) => write!(f, "years[{year}].{}", self.field.name),
            At::Product(product) => write!(f, "products[{product}].{}", self.field.name),
        }
    }
}

/// How many slots of the application a section takes.
const fn width(section: &Section) -> usize {
    match section.part {
        Part::Fields(fields) => fields.len(),
        Part::Years(fields) => fields.len() * YEARS,
        Part::Products(_) => 0,
    }
}

/// The inputs of a section of [`SECTIONS`], with this many products.
#[must_use]
pub fn places_of(section: usize, products: usize) -> Vec<Place> {
    let first: usize = SECTIONS.iter().take(section).map(width).sum();
    let list = |fields: &'static [Field], at: At, first: usize| {
        (first..).zip(fields).map(move |(slot, field)| Place { field, at, slot })
    };
    match SECTIONS.get(section).map(|section| section.part) {
        None => Vec::new(),
        Some(Part::Fields(fields)) => list(fields, At::Application, first).collect(),
        Some(Part::Years(fields)) => (0..YEARS)
            .flat_map(|year| list(fields, At::Year(year), first + year * fields.len()))
            .collect(),
        Some(Part::Products(fields)) => {
            (0..products).flat_map(|product| list(fields, At::Product(product), 0)).collect()
        }
    }
}

/// All inputs, with this many products.
#[must_use]
pub fn places(products: usize) -> Vec<Place> {
    (0..SECTIONS.len()).flat_map(|section| places_of(section, products)).collect()
}

/// The input of this name, if the form has one.
#[must_use]
pub fn find(name: &str) -> Option<Place> {
    let numbered = |list: &str, length: usize| {
        let (number, field) = name.strip_prefix(list)?.split_once("].")?;
        let number = number.parse().ok().filter(|number| *number < length)?;
        Some((number, field))
    };
    let (at, field) = match (numbered("years[", YEARS), numbered("products[", LIMITS.products)) {
        (Some((year, field)), _) => (At::Year(year), field),
        (_, Some((product, field))) => (At::Product(product), field),
        (None, None) => (At::Application, name),
    };
    // The slots are the same for every product.
    let of_first = match at {
        At::Product(_) => At::Product(0),
        at => at,
    };
    let found = places(1).into_iter().find(|it| it.at == of_first && it.field.name == field);
    found.map(|place| Place { at, ..place })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_a_name_and_a_slot_of_its_own() {
        let all = places(2);
        let mut names: Vec<String> = all.iter().map(Place::to_string).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all.len());
        let mut slots: Vec<usize> =
            all.iter().filter(|it| !matches!(it.at, At::Product(_))).map(|it| it.slot).collect();
        slots.sort_unstable();
        assert_eq!(slots, (0..slots.len()).collect::<Vec<_>>());
    }

    #[test]
    fn inputs_are_found_by_their_names() {
        for place in places(100) {
            assert_eq!(find(&place.to_string()), Some(place));
        }
        for name in [
            "",
            "sales",
            "years[3].sales",
            "products[100].issuer",
            "products[0].name",
            "x[0].sales",
        ] {
            assert_eq!(find(name), None, "{name}");
        }
    }

    #[test]
    fn labels_are_placeholders_of_their_own() {
        for section in SECTIONS {
            let (Part::Fields(fields) | Part::Years(fields) | Part::Products(fields)) =
                section.part;
            for field in fields {
                assert!(!field.label.contains([' ', '{', '}', '.', '　']), "{}", field.label);
            }
        }
        let mut labels: Vec<&str> = places(0)
            .iter()
            .filter(|place| place.at == At::Application)
            .map(|place| place.field.label)
            .collect();
        let count = labels.len();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), count);
    }
}
