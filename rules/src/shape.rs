//! The values that a deserializer passes on, sorted by shape. A value of the wrong type then becomes
//! an error of the facts, which names the field, and not an error of the format, which does not.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value that is neither a list nor an object, or a list or an object where none is accepted.
pub(crate) enum Given<'de> {
    Null,
    Bool(bool),
    Whole(u64),
    /// A whole number below zero.
    Negative(i64),
    Float,
    Text(Cow<'de, str>),
    /// A list or an object, in words.
    Other(&'static str),
}

impl Given<'_> {
    /// The type of the value, in words.
    pub(crate) const fn described(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) | Self::Negative(_) | Self::Float => "a number",
            Self::Text(_) => "a text",
            Self::Other(name) => name,
        }
    }
}

/// A reader makes something of a value, by its shape. It refuses lists and objects unless it
/// defines the method for them.
pub(crate) trait Reader<'de>: Sized {
    type Out;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E>;

    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Out, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.scalar(Given::Other("a list"))
    }

    fn object<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Out, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.scalar(Given::Other("an object"))
    }
}

/// Passes a value to a reader by its shape.
pub(crate) struct Shape<R>(pub(crate) R);

impl<'de, R: Reader<'de>> DeserializeSeed<'de> for Shape<R> {
    type Value = R::Out;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<R::Out, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, R: Reader<'de>> Visitor<'de> for Shape<R> {
    type Value = R::Out;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the facts")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<R::Out, E> {
        self.0.scalar(Given::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<R::Out, E> {
        self.0.scalar(Given::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, given: bool) -> Result<R::Out, E> {
        self.0.scalar(Given::Bool(given))
    }

    fn visit_i64<E: serde::de::Error>(self, given: i64) -> Result<R::Out, E> {
        self.0.scalar(u64::try_from(given).map_or(Given::Negative(given), Given::Whole))
    }

    fn visit_u64<E: serde::de::Error>(self, given: u64) -> Result<R::Out, E> {
        self.0.scalar(Given::Whole(given))
    }

    #[expect(clippy::disallowed_types, reason = "serde passes a float here; it is refused unread")]
    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<R::Out, E> {
        self.0.scalar(Given::Float)
    }

    fn visit_str<E: serde::de::Error>(self, given: &str) -> Result<R::Out, E> {
        self.0.scalar(Given::Text(Cow::Owned(given.to_owned())))
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, given: &'de str) -> Result<R::Out, E> {
        self.0.scalar(Given::Text(Cow::Borrowed(given)))
    }

    fn visit_string<E: serde::de::Error>(self, given: String) -> Result<R::Out, E> {
        self.0.scalar(Given::Text(Cow::Owned(given)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<R::Out, A::Error> {
        self.0.list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<R::Out, A::Error> {
        self.0.object(object)
    }
}

/// Reads the name of a field, known or not.
pub(crate) struct Name;

impl<'de> Reader<'de> for Name {
    type Out = Cow<'de, str>;

    fn scalar<E: serde::de::Error>(self, given: Given<'de>) -> Result<Self::Out, E> {
        match given {
            Given::Text(name) => Ok(name),
            other => {
                Err(E::custom(format_args!("a field name is a text, not {}", other.described())))
            }
        }
    }
}
