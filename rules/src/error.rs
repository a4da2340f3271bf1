//! Why facts were refused: which field, what was given and what is accepted.

use core::fmt;

use crate::field::Field;
use crate::limits::LIMITS;
use crate::money::MoneyError;
use crate::product::{NameTooLong, TooManyProducts};

/// A refused fact. Its text names the field, what was given and what is accepted. What is wrong
/// stays a private type, so that a new kind of error breaks no caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsError {
    place: Place,
    kind: Kind,
}

/// Where in the facts an error stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The whole object.
    Facts,
    /// A field of the table.
    Field(Field),
    /// One product of the list.
    Product(usize),
    /// A field of one product.
    ProductField(usize, ProductField),
}

/// The fields of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProductField {
    Name,
    Title,
    Reappraised,
}

impl ProductField {
    pub(crate) const ALL: [Self; 3] = [Self::Name, Self::Title, Self::Reappraised];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Reappraised => "reappraised_at_same_level",
        }
    }
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The object at this place has no field of this name.
    Unknown(String),
    /// The field was given twice.
    Duplicate,
    /// The value has the wrong type: this one, in words.
    Type(&'static str),
    /// No title has this name.
    Title(String),
    /// The product's name is too long.
    Name(NameTooLong),
    /// The list of products is too long.
    Products(TooManyProducts),
    /// The amount, given as this text, is not accepted.
    Money(MoneyError, String),
    /// The JSON number is not whole, or too large to be exact.
    Float,
}

/// The most characters of the input that an error repeats.
const REPEATED_CHARS: usize = 60;

/// The beginning of the input, for an error to repeat.
pub(crate) fn repeated(given: &str) -> String {
    let mut chars = given.chars();
    let mut start: String = chars.by_ref().take(REPEATED_CHARS).collect();
    if chars.next().is_some() {
        start.push('…');
    }
    start
}

impl FactsError {
    pub(crate) const fn new(place: Place, kind: Kind) -> Self {
        Self { place, kind }
    }

    /// The field's full name such as `products[3].title`, or `None` where no object was given.
    #[must_use]
    pub fn field(&self) -> Option<String> {
        let place = match self.place {
            Place::Facts => None,
            Place::Field(field) => Some(field.name().to_owned()),
            Place::Product(at) => Some(format!("products[{at}]")),
            Place::ProductField(at, field) => Some(format!("products[{at}].{}", field.name())),
        };
        match (&self.kind, place) {
            (Kind::Unknown(name), None) => Some(name.clone()),
            (Kind::Unknown(name), Some(place)) => Some(format!("{place}.{name}")),
            (_, place) => place,
        }
    }

    /// A short name for what is wrong, for programs.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match &self.kind {
            Kind::Unknown(_) => "unknown_field",
            Kind::Duplicate => "duplicate_field",
            Kind::Type(_) => "wrong_type",
            Kind::Title(_) => "unknown_title",
            Kind::Name(_) => "too_long",
            Kind::Products(_) => "too_many",
            Kind::Money(MoneyError::NotADecimal, _) => "not_a_decimal",
            Kind::Money(MoneyError::Negative, _) => "negative",
            Kind::Money(MoneyError::TooManyDecimals, _) => "too_many_decimals",
            Kind::Money(MoneyError::TooLarge, _) => "too_large",
            Kind::Float => "float",
        }
    }

    /// What the place accepts, in words.
    fn accepted(&self) -> String {
        let names =
            |names: &mut dyn Iterator<Item = &'static str>| names.collect::<Vec<_>>().join(", ");
        let product_fields = || names(&mut ProductField::ALL.into_iter().map(ProductField::name));
        match self.kind {
            Kind::Unknown(_) => {
                return match self.place {
                    Place::Facts => {
                        names(&mut <Field as crate::Member>::ALL.iter().map(|field| field.name()))
                    }
                    Place::Field(_) | Place::Product(_) | Place::ProductField(..) => {
                        product_fields()
                    }
                };
            }
            Kind::Duplicate => return "each field once".to_owned(),
            Kind::Type(_)
            | Kind::Title(_)
            | Kind::Name(_)
            | Kind::Products(_)
            | Kind::Money(..)
            | Kind::Float => {}
        }
        match self.place {
            Place::Facts => "an object of facts".to_owned(),
            Place::Field(Field::Products) => {
                format!("a list of at most {} products", LIMITS.products)
            }
            Place::Field(Field::OutputValue) => format!(
                "a decimal string in yuan such as \"100000000.01\", from 0 to below {}, with at \
                 most 2 decimals, or a whole JSON number",
                LIMITS.yuan_below
            ),
            Place::Product(_) => format!("an object with the fields {}", product_fields()),
            Place::ProductField(_, ProductField::Name) => {
                format!("a text of at most {} characters", LIMITS.name_chars)
            }
            Place::ProductField(_, ProductField::Title) => {
                "\"national\", \"regional\", \"none\" or null".to_owned()
            }
            Place::Field(Field::Question(_))
            | Place::ProductField(_, ProductField::Reappraised) => "true, false or null".to_owned(),
        }
    }

    /// What was given, in words.
    fn given(&self) -> String {
        match &self.kind {
            Kind::Unknown(_) => "an unknown field".to_owned(),
            Kind::Duplicate => "the field a second time".to_owned(),
            Kind::Type(given) => (*given).to_owned(),
            Kind::Title(given) => format!("{given:?}"),
            Kind::Name(NameTooLong { chars }) => format!("{chars} characters"),
            Kind::Products(TooManyProducts { given }) => format!("{given} products"),
            Kind::Money(error, given) => format!("{given:?}, which is {error}"),
            Kind::Float => {
                "a number with a fraction, an exponent or too many digits to be exact".to_owned()
            }
        }
    }
}

impl fmt::Display for FactsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let field = self.field().unwrap_or_else(|| "facts".to_owned());
        write!(f, "{field}: given {}; accepted: {}", self.given(), self.accepted())
    }
}

impl core::error::Error for FactsError {}
