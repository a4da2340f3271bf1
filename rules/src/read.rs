//! Reading facts from any self-describing format (JSON, JavaScript objects), with errors that
//! name the field. `null` and a missing field are both "not answered".

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess};

use crate::error::{FactsError, Kind, Place, ProductField, repeated};
use crate::facts::Facts;
use crate::field::Field;
use crate::limits::LIMITS;
use crate::money::{MoneyError, Yuan};
use crate::product::{Product, ProductName, Products, Title, TooManyProducts};
use crate::set::Set;
use crate::shape::{Given, Name, Reader, Shape};

/// Why nothing was read.
#[derive(Debug)]
pub enum ReadError<E> {
    /// A fact was refused.
    Facts(FactsError),
    /// What was given is not in the format at all.
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

/// Reads facts; the first refused fact ends it.
///
/// # Errors
/// [`ReadError::Facts`] for a fact that is not accepted, [`ReadError::Format`] for anything that
/// the deserializer itself refuses.
pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Facts, ReadError<D::Error>> {
    let mut sink = Sink { errors: Vec::new(), keep_going: false };
    let read = deserializer.deserialize_any(Shape(ReadFacts(&mut sink)));
    match (sink.errors.pop(), read) {
        (Some(error), _) => Err(ReadError::Facts(error)),
        (None, Ok(facts)) => Ok(facts),
        (None, Err(error)) => Err(ReadError::Format(error)),
    }
}

/// Reads what can be read and leaves each refused fact unanswered, with its error: for drafts,
/// of which nothing else may be lost.
///
/// # Errors
/// Only what the deserializer itself refuses.
pub fn salvage<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<(Facts, Vec<FactsError>), D::Error> {
    let mut sink = Sink { errors: Vec::new(), keep_going: true };
    let facts = deserializer.deserialize_any(Shape(ReadFacts(&mut sink)))?;
    Ok((facts, sink.errors))
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer).map_err(|error| match error {
            ReadError::Facts(error) => D::Error::custom(error),
            ReadError::Format(error) => error,
        })
    }
}

/// Where refused facts go.
struct Sink {
    errors: Vec<FactsError>,
    keep_going: bool,
}

impl Sink {
    /// Notes an error; fails where the first one ends the reading.
    fn refuse<E: serde::de::Error>(&mut self, place: Place, kind: Kind) -> Result<(), E> {
        self.errors.push(FactsError::new(place, kind));
        if self.keep_going { Ok(()) } else { Err(E::custom("refused")) }
    }
}

/// One answer at a place: `parse` makes an answer of what was given or says what is wrong.
struct Answer<'s, P>(&'s mut Sink, Place, P);

impl<'de, T, P> Reader<'de> for Answer<'_, P>
where
    P: FnOnce(Given<'de>) -> Result<T, Kind>,
{
    type Out = Option<T>;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E> {
        let Self(sink, place, parse) = self;
        match given {
            Given::Null => Ok(None),
            given => match parse(given) {
                Ok(answer) => Ok(Some(answer)),
                Err(kind) => sink.refuse(place, kind).map(|()| None),
            },
        }
    }
}

fn yes_or_no(given: Given<'_>) -> Result<bool, Kind> {
    match given {
        Given::Bool(answer) => Ok(answer),
        other => Err(Kind::Type(other.described())),
    }
}

fn text(given: Given<'_>) -> Result<Cow<'_, str>, Kind> {
    match given {
        Given::Text(text) => Ok(text),
        other => Err(Kind::Type(other.described())),
    }
}

fn title(given: Given<'_>) -> Result<Title, Kind> {
    let name = text(given)?;
    Title::from_name(&name).ok_or_else(|| Kind::Title(repeated(&name)))
}

fn name(given: Given<'_>) -> Result<ProductName, Kind> {
    ProductName::new(text(given)?).map_err(Kind::Name)
}

fn yuan(given: Given<'_>) -> Result<Yuan, Kind> {
    let money = |text: &str| text.parse().map_err(|error| Kind::Money(error, repeated(text)));
    match given {
        Given::Text(text) => money(&text),
        Given::Whole(whole) => match u64::try_from(whole) {
            Ok(yuan) => yuan
                .checked_mul(100)
                .ok_or(MoneyError::TooLarge)
                .and_then(Yuan::from_fen)
                .map_err(|error| Kind::Money(error, whole.to_string())),
            Err(_) => Err(Kind::Money(MoneyError::Negative, whole.to_string())),
        },
        Given::Float => Err(Kind::Float),
        other => Err(Kind::Type(other.described())),
    }
}

/// The whole object of facts.
struct ReadFacts<'s>(&'s mut Sink);

impl<'de> Reader<'de> for ReadFacts<'_> {
    type Out = Facts;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Facts, E> {
        self.0.refuse(Place::Facts, Kind::Type(given.described()))?;
        Ok(Facts::default())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Facts, A::Error> {
        let mut facts = Facts::default();
        let mut seen = Set::EMPTY;
        while let Some(name) = object.next_key_seed(Shape(Name))? {
            let Some(field) = Field::from_name(&name) else {
                self.0.refuse(Place::Facts, Kind::Unknown(repeated(&name)))?;
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            let place = Place::Field(field);
            if seen.contains(field) {
                self.0.refuse(place, Kind::Duplicate)?;
                object.next_value::<IgnoredAny>()?;
                continue;
            }
            seen = seen.with(field);
            match field {
                Field::Question(question) => {
                    let answer = Shape(Answer(self.0, place, yes_or_no));
                    facts.set(question, object.next_value_seed(answer)?);
                }
                Field::Products => {
                    facts.products = object.next_value_seed(Shape(ReadProducts(self.0)))?;
                }
                Field::OutputValue => {
                    facts.output_value =
                        object.next_value_seed(Shape(Answer(self.0, place, yuan)))?;
                }
            }
        }
        Ok(facts)
    }
}

/// The list of products.
struct ReadProducts<'s>(&'s mut Sink);

impl<'de> Reader<'de> for ReadProducts<'_> {
    type Out = Option<Products>;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E> {
        let refuse = |given: Given<'de>| Err::<Products, _>(Kind::Type(given.described()));
        Answer(self.0, Place::Field(Field::Products), refuse).scalar(given)
    }

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Out, A::Error> {
        let mut products = Vec::new();
        let mut given = 0;
        while given < LIMITS.products {
            let Some(product) = list.next_element_seed(Shape(ReadProduct(self.0, given)))? else {
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
            self.0.refuse(Place::Field(Field::Products), kind)?;
        }
        Ok(Products::new(products).ok())
    }
}

/// One product of the list.
struct ReadProduct<'s>(&'s mut Sink, usize);

impl<'de> Reader<'de> for ReadProduct<'_> {
    type Out = Product;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Product, E> {
        self.0.refuse(Place::Product(self.1), Kind::Type(given.described()))?;
        Ok(Product::default())
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Product, A::Error> {
        let Self(sink, at) = self;
        let mut product = Product::default();
        let mut seen = [false; ProductField::ALL.len()];
        while let Some(key) = object.next_key_seed(Shape(Name))? {
            let known =
                ProductField::ALL.into_iter().zip(&mut seen).find(|(field, _)| field.name() == key);
            let Some((field, seen)) = known else {
                sink.refuse(Place::Product(at), Kind::Unknown(repeated(&key)))?;
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            let place = Place::ProductField(at, field);
            if std::mem::replace(seen, true) {
                sink.refuse(place, Kind::Duplicate)?;
                object.next_value::<IgnoredAny>()?;
                continue;
            }
            match field {
                ProductField::Name => {
                    product.name = object.next_value_seed(Shape(Answer(sink, place, name)))?;
                }
                ProductField::Title => {
                    product.title = object.next_value_seed(Shape(Answer(sink, place, title)))?;
                }
                ProductField::Reappraised => {
                    let answer = Shape(Answer(sink, place, yes_or_no));
                    product.reappraised_at_same_level = object.next_value_seed(answer)?;
                }
            }
        }
        Ok(product)
    }
}
