//! Reading facts from any self-describing format (JSON, JavaScript objects), with errors that
//! name the field. `null` and a missing field both mean "not answered".

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess};

use crate::answer;
use crate::error::{FactsError, Kind, Place, ProductField, repeated};
use crate::facts::Facts;
use crate::field::Field;
use crate::limits::LIMITS;
use crate::product::{Product, Products, TooManyProducts};
use crate::set::Set;
use crate::shape::{Given, Name, Reader, Shape};

/// Why nothing was read.
#[derive(Debug)]
pub enum ReadError<E> {
    /// A fact was refused.
    Facts(FactsError),
    /// The input is not in the format at all.
    Format(E),
}

impl<E: fmt::Display> fmt::Display for ReadError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Facts(error) => error.fmt(f),
            Self::Format(error) => error.fmt(f),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> core::error::Error for ReadError<E> {}

/// Reads facts; the first refused fact ends the reading.
///
/// # Errors
/// [`ReadError::Facts`] for a fact that is not accepted, [`ReadError::Format`] for anything that
/// the deserializer itself refuses.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Facts, ReadError<D::Error>> {
    let mut refused = Refused { errors: Vec::new(), keep_going: false };
    let read = deserializer.deserialize_any(Shape(ReadFacts { refused: &mut refused }));
    match (refused.errors.pop(), read) {
        (Some(error), _) => Err(ReadError::Facts(error)),
        (None, Ok(facts)) => Ok(facts),
        (None, Err(error)) => Err(ReadError::Format(error)),
    }
}

/// Reads everything that can be read and leaves each refused fact unanswered, with its error. A
/// draft is read this way, so that one bad answer loses no other.
///
/// # Errors
/// Only what the deserializer itself refuses.
pub fn salvage<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(Facts, Vec<FactsError>), D::Error> {
    let mut refused = Refused { errors: Vec::new(), keep_going: true };
    let facts = deserializer.deserialize_any(Shape(ReadFacts { refused: &mut refused }))?;
    Ok((facts, refused.errors))
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer).map_err(|error| match error {
            ReadError::Facts(error) => D::Error::custom(error),
            ReadError::Format(error) => error,
        })
    }
}

/// The facts that were refused so far.
struct Refused {
    errors: Vec<FactsError>,
    /// Whether the reading goes on after an error.
    keep_going: bool,
}

impl Refused {
    /// Adds an error; fails where the first error ends the reading.
    fn add<E: serde::de::Error>(&mut self, place: Place, kind: Kind) -> Result<(), E> {
        self.errors.push(FactsError::new(place, kind));
        if self.keep_going { Ok(()) } else { Err(E::custom("refused")) }
    }
}

/// Reads one answer: `parse` turns the given value into an answer or says what is wrong.
struct ReadAnswer<'r, P> {
    refused: &'r mut Refused,
    place: Place,
    parse: P,
}

impl<'de, T, P> Reader<'de> for ReadAnswer<'_, P>
where
    P: FnOnce(Given<'de>) -> Result<T, Kind>,
{
    type Out = Option<T>;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E> {
        if matches!(given, Given::Null) {
            return Ok(None);
        }
        match (self.parse)(given) {
            Ok(answer) => Ok(Some(answer)),
            Err(kind) => self.refused.add(self.place, kind).map(|()| None),
        }
    }
}

/// The next value of an object as an answer, or `None` where it is `null` or refused.
fn next_answer<'de, A: MapAccess<'de>, T>(
    object: &mut A,
    refused: &mut Refused,
    place: Place,
    parse: fn(Given<'de>) -> Result<T, Kind>,
) -> Result<Option<T>, A::Error> {
    object.next_value_seed(Shape(ReadAnswer { refused, place, parse }))
}

/// Skips the next value of an object and adds an error for it.
fn skip<'de, A: MapAccess<'de>>(
    object: &mut A,
    refused: &mut Refused,
    place: Place,
    kind: Kind,
) -> Result<(), A::Error> {
    refused.add(place, kind)?;
    object.next_value::<IgnoredAny>().map(|_| ())
}

/// Reads the whole object of facts.
struct ReadFacts<'r> {
    refused: &'r mut Refused,
}

impl<'de> Reader<'de> for ReadFacts<'_> {
    type Out = Facts;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Facts, E> {
        self.refused.add(Place::Facts, Kind::Type(given.described()))?;
        Ok(Facts::default())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Facts, A::Error> {
        let refused = self.refused;
        let mut facts = Facts::default();
        let mut seen = Set::EMPTY;
        while let Some(name) = object.next_key_seed(Shape(Name))? {
            let Some(field) = Field::from_name(&name) else {
                skip(&mut object, refused, Place::Facts, Kind::Unknown(repeated(&name)))?;
                continue;
            };
            let place = Place::Field(field);
            if seen.contains(field) {
                skip(&mut object, refused, place, Kind::Duplicate)?;
                continue;
            }
            seen = seen.with(field);
            match field {
                Field::Question(question) => {
                    let yes_or_no = next_answer(&mut object, refused, place, answer::yes_or_no)?;
                    facts.set(question, yes_or_no);
                }
                Field::Products => {
                    facts.products = object.next_value_seed(Shape(ReadProducts { refused }))?;
                }
                Field::OutputValue => {
                    facts.output_value = next_answer(&mut object, refused, place, answer::yuan)?;
                }
            }
        }
        Ok(facts)
    }
}

/// Reads the list of products.
struct ReadProducts<'r> {
    refused: &'r mut Refused,
}

impl<'de> Reader<'de> for ReadProducts<'_> {
    type Out = Option<Products>;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E> {
        if !matches!(given, Given::Null) {
            let kind = Kind::Type(given.described());
            self.refused.add(Place::Field(Field::Products), kind)?;
        }
        Ok(None)
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Out, A::Error> {
        let refused = self.refused;
        let mut products = Vec::new();
        let mut given = 0;
        while given < LIMITS.products {
            let product = Shape(ReadProduct { refused, at: given });
            let Some(product) = list.next_element_seed(product)? else {
                return Ok(Products::new(products).ok());
            };
            products.push(product);
            given += 1;
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            given += 1;
        }
        if given > LIMITS.products {
            let kind = Kind::Products(TooManyProducts { given });
            refused.add(Place::Field(Field::Products), kind)?;
        }
        Ok(Products::new(products).ok())
    }
}

/// Reads the product at a place of the list.
struct ReadProduct<'r> {
    refused: &'r mut Refused,
    at: usize,
}

impl<'de> Reader<'de> for ReadProduct<'_> {
    type Out = Product;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Product, E> {
        self.refused.add(Place::Product(self.at), Kind::Type(given.described()))?;
        Ok(Product::default())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Product, A::Error> {
        let Self { refused, at } = self;
        let mut product = Product::default();
        let mut seen = [false; ProductField::ALL.len()];
        while let Some(name) = object.next_key_seed(Shape(Name))? {
            let mut known = ProductField::ALL.into_iter().zip(&mut seen);
            let Some((field, seen)) = known.find(|(field, _)| field.name() == name) else {
                skip(&mut object, refused, Place::Product(at), Kind::Unknown(repeated(&name)))?;
                continue;
            };
            let place = Place::ProductField(at, field);
            if std::mem::replace(seen, true) {
                skip(&mut object, refused, place, Kind::Duplicate)?;
                continue;
            }
            match field {
                ProductField::Name => {
                    product.name = next_answer(&mut object, refused, place, answer::name)?;
                }
                ProductField::Title => {
                    product.title = next_answer(&mut object, refused, place, answer::title)?;
                }
                ProductField::Reappraised => {
                    product.reappraised_at_same_level =
                        next_answer(&mut object, refused, place, answer::yes_or_no)?;
                }
            }
        }
        Ok(product)
    }
}
