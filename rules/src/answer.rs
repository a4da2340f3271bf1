//! The kinds of answers: each function turns a given value into an answer or says what is wrong.

use std::borrow::Cow;

use crate::error::{Kind, repeated};
use crate::money::{MoneyError, Yuan};
use crate::product::{ProductName, Title};
use crate::shape::Given;

/// A yes or no.
pub(crate) fn yes_or_no(given: Given<'_>) -> Result<bool, Kind> {
    match given {
        Given::Bool(answer) => Ok(answer),
        other => Err(Kind::Type(other.described())),
    }
}

/// A brand title, by its name.
pub(crate) fn title(given: Given<'_>) -> Result<Title, Kind> {
    let name = text(given)?;
    Title::from_name(&name).ok_or_else(|| Kind::Title(repeated(&name)))
}

/// A product's name.
pub(crate) fn name(given: Given<'_>) -> Result<ProductName, Kind> {
    ProductName::new(text(given)?).map_err(Kind::Name)
}

/// An amount in yuan: a decimal text, or a whole number.
pub(crate) fn yuan(given: Given<'_>) -> Result<Yuan, Kind> {
    match given {
        Given::Text(text) => text.parse().map_err(|error| Kind::Money(error, repeated(&text))),
        Given::Whole(whole) => {
            whole_yuan(whole).map_err(|error| Kind::Money(error, whole.to_string()))
        }
        Given::Negative(whole) => Err(Kind::Money(MoneyError::Negative, whole.to_string())),
        Given::Float => Err(Kind::Float),
        other => Err(Kind::Type(other.described())),
    }
}

/// A whole number of yuan.
fn whole_yuan(yuan: u64) -> Result<Yuan, MoneyError> {
    Yuan::from_fen(yuan.checked_mul(100).ok_or(MoneyError::TooLarge)?)
}

/// A text.
fn text(given: Given<'_>) -> Result<Cow<'_, str>, Kind> {
    match given {
        Given::Text(text) => Ok(text),
        other => Err(Kind::Type(other.described())),
    }
}
