//! The facts about one enterprise: what is answered and what is not.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::field::{Field, Question};
use crate::money::Yuan;
use crate::product::{Product, Products};
use crate::set::{Member, Set};

/// Answers to the questions of the Measures. A missing answer is never the same as "no".
///
/// ```
/// use quality_award_rules::{Facts, Question};
///
/// let mut facts = Facts::default();
/// assert_eq!(facts.answer(Question::Manufacturer), None);
/// facts.set(Question::Manufacturer, Some(false));
/// assert_eq!(facts.answer(Question::Manufacturer), Some(false));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The products and their titles. `None` means not answered, an empty list that no product
    /// holds a title.
    pub products: Option<Products>,
    /// The output value of the last statistical year (articles 15 and 16).
    pub output_value: Option<Yuan>,
    yes: Set<Field>,
    no: Set<Field>,
}

impl Facts {
    /// The answer to a question, or `None` where there is none yet.
    #[must_use]
    pub fn answer(&self, question: Question) -> Option<bool> {
        let field = question.into();
        match (self.yes.contains(field), self.no.contains(field)) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// Answers a question, or takes the answer back with `None`.
    pub fn set(&mut self, question: Question, answer: Option<bool>) {
        let field = question.into();
        self.yes = self.yes.without(field).with_if(field, answer == Some(true));
        self.no = self.no.without(field).with_if(field, answer == Some(false));
    }

    /// The questions answered "yes".
    pub(crate) const fn yes(&self) -> Set<Field> {
        self.yes
    }

    /// The questions answered "no".
    pub(crate) const fn no(&self) -> Set<Field> {
        self.no
    }

    /// The plain conditions of articles 2 and 9 answered "no".
    pub(crate) const fn unmet_plain(&self) -> Set<Field> {
        self.no.intersection(Field::PLAIN)
    }

    /// The plain conditions of articles 2 and 9 not answered.
    pub(crate) const fn unknown_plain(&self) -> Set<Field> {
        Field::PLAIN.minus(self.yes).minus(self.no)
    }
}

/// Writes the answered fields and no other, in the table's order.
impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in Field::ALL {
            match field {
                Field::Question(question) => {
                    if let Some(answer) = self.answer(*question) {
                        map.serialize_entry(field, &answer)?;
                    }
                }
                Field::Products => {
                    if let Some(products) = &self.products {
                        map.serialize_entry(field, &**products)?;
                    }
                }
                Field::OutputValue => {
                    if let Some(yuan) = &self.output_value {
                        map.serialize_entry(field, yuan)?;
                    }
                }
            }
        }
        map.end()
    }
}

impl Serialize for Product {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(name) = &self.name {
            map.serialize_entry("name", name.as_str())?;
        }
        if let Some(title) = self.title {
            map.serialize_entry("title", title.name())?;
        }
        if let Some(reappraised) = self.reappraised_at_same_level {
            map.serialize_entry("reappraised_at_same_level", &reappraised)?;
        }
        map.end()
    }
}
