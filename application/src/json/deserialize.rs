//! A value as what serde reads from, so that the rules can read facts out of it.

use std::borrow::Cow;
use std::fmt;
use std::vec::IntoIter;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::Json;

/// A value was not what its reader wanted. Which one is the reader's to say.
#[derive(Debug)]
pub struct Unwanted;

impl fmt::Display for Unwanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not what was wanted")
    }
}

impl std::error::Error for Unwanted {}

impl Error for Unwanted {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Json<'de> {
    type Error = Unwanted;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unwanted> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(given) => visitor.visit_bool(given),
            Self::Whole(given) => visitor.visit_u64(given),
            Self::Negative(given) => visitor.visit_i64(given),
            // The reader is told that it is a fraction; no value of one is ever taken.
            Self::Fraction => visitor.visit_f64(0.5),
            Self::Text(Cow::Borrowed(given)) => visitor.visit_borrowed_str(given),
            Self::Text(Cow::Owned(given)) => visitor.visit_string(given),
            Self::List(items) => visitor.visit_seq(Items(items.into_iter())),
            Self::Object(members) => {
                visitor.visit_map(Members { rest: members.into_iter(), value: Self::Null })
            }
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unwanted> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

/// What is left of a list.
struct Items<'de>(IntoIter<Json<'de>>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Unwanted;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unwanted> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// What is left of an object.
struct Members<'de> {
    rest: IntoIter<(Cow<'de, str>, Json<'de>)>,
    /// The value of the name that was read last.
    value: Json<'de>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = Unwanted;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unwanted> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(Json::Text(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unwanted> {
        seed.deserialize(std::mem::replace(&mut self.value, Json::Null))
    }
}
