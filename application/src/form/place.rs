//! The inputs of the form.

use std::fmt;

use quality_award_rules::LIMITS;

use super::computed::Repeated;
use super::field::{Contents, Field, YEARS};
use crate::form::fields::SECTIONS;
use crate::words::placeholder;

/// What an input is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The application as a whole.
    Application,
    /// One of the [`YEARS`] before the application's, the earliest first.
    Year(usize),
    /// A product, by its place in the list of the self-check.
    Product(usize),
}

/// An input of the form. `Display` gives its name in drafts: `sales`, `years[0].sales`,
/// `products[3].issuer`. The page puts `form.` before that name.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Place {
    /// Its field.
    pub field: &'static Field,
    /// What it is about.
    pub at: At,
}

impl Place {
    /// The input of a field about the application as a whole.
    #[must_use]
    pub const fn of_application(field: &'static Field) -> Self {
        Self { field, at: At::Application }
    }

    /// Whether the input asks for this field.
    #[must_use]
    pub fn asks(&self, field: &Field) -> bool {
        self.field.name == field.name
    }
}

impl Place {
    /// The placeholder that its value takes the place of, and for which item of a repeated row.
    #[must_use]
    pub fn placeholder(&self) -> (String, Option<usize>) {
        let label = self.field.label;
        let column = |of: Repeated| format!("{}.{label}", placeholder::repeated(of).0);
        match self.at {
            At::Application => (label.to_owned(), None),
            At::Year(year) => (column(Repeated::Years), Some(year)),
            At::Product(product) => (column(Repeated::Products), Some(product)),
        }
    }
}

/// A field has one name in its list, so no other word of it is compared.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && self.asks(other.field)
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

/// The inputs of a section of [`SECTIONS`], with this many products.
#[must_use]
pub fn places_of(section: usize, products: usize) -> Vec<Place> {
    let list =
        |fields: &'static [Field], at: At| fields.iter().map(move |field| Place { field, at });
    match SECTIONS.get(section).map(|section| section.contents) {
        None => Vec::new(),
        Some(Contents::Fields(fields)) => list(fields, At::Application).collect(),
        Some(Contents::Years(fields)) => {
            (0..YEARS).flat_map(|year| list(fields, At::Year(year))).collect()
        }
        Some(Contents::Products(fields)) => {
            (0..products).flat_map(|product| list(fields, At::Product(product))).collect()
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
    // Every product is asked the same.
    let of_first = match at {
        At::Product(_) => At::Product(0),
        At::Application | At::Year(_) => at,
    };
    let found = places(1).into_iter().find(|it| it.at == of_first && it.field.name == field);
    found.map(|place| Place { at, ..place })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_has_a_name_of_its_own() {
        let all = places(2);
        let mut names: Vec<String> = all.iter().map(Place::to_string).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all.len());
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
            let (Contents::Fields(fields) | Contents::Years(fields) | Contents::Products(fields)) =
                section.contents;
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
