//! Why facts were refused: which field, what was given and what is accepted.

use core::fmt;

use crate::field::Field;
use crate::limits::LIMITS;
use crate::money::MoneyError;
use crate::product::{NameTooLong, TooManyProducts};

/// A refused fact. Its text names the field, what was given and what is accepted; the kind behind
/// it stays private so that a new one breaks nobody.
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

/// What is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name that the object at this place does not have.
    Unknown(String),
    /// The field was given before.
    Duplicate,
    /// A value of this type, described.
    Type(&'static str),
    /// A title of this name.
    Title(String),
    Name(NameTooLong),
    Products(TooManyProducts),
    /// An amount given as this.
    Money(MoneyError, String),
    /// A JSON number that is not whole or too large to be exact.
    Float,
}

/// How many characters of what was given an error repeats.
const REPEATED_CHARS: usize = 60;

/// The beginning of what was given, for an error to repeat.
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
        match (&self.kind, self.place) {
            (Kind::Unknown(_), Place::Facts) => {
                names(&mut <Field as crate::Member>::ALL.iter().map(|field| field.name()))
            }
            (Kind::Unknown(_), _) => product_fields(),
            (Kind::Duplicate, _) => "each field once".to_owned(),
            (_, Place::Facts) => "an object of facts".to_owned(),
            (_, Place::Field(Field::Products)) => {
                format!("a list of at most {} products", LIMITS.products)
            }
            (_, Place::Field(Field::OutputValue)) => format!(
                "a decimal string in yuan such as \"100000000.01\", from 0 to below {}, with at \
                 most 2 decimals, or a whole JSON number",
                LIMITS.yuan_below
            ),
            (_, Place::Product(_)) => format!("an object with the fields {}", product_fields()),
            (_, Place::ProductField(_, ProductField::Name)) => {
                format!("a text of at most {} characters", LIMITS.name_chars)
            }
            (_, Place::ProductField(_, ProductField::Title)) => {
                "\"national\", \"regional\", \"none\" or null".to_owned()
            }
            (_, Place::Field(Field::Question(_)) | Place::ProductField(_, _)) => {
                "true, false or null".to_owned()
            }
        }
    }

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
