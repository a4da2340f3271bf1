//! Where the text of a form and the data in it differ, and what the office chose.

use std::rc::Rc;

use application::form::own::{OwnField, PREFIX};
use application::form::place::find;
use application::form::returned::{Change as Changed, Difference, Input, NotRead};
use quality_award_rules::{Edition, Field};

use application::draft::Draft;
use application::words::returned as words;

/// What becomes of the data where the paper is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// These inputs, by name, get these values.
    Set(Vec<(String, String)>),
    /// The product at this place is removed.
    Remove(usize),
    /// Nothing: the text on paper is no value. Why, in words.
    Nothing(String),
}

/// One of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the form carries.
    Data,
    /// What stands on the paper.
    Paper,
}

impl Side {
    /// Both, data first.
    pub const ALL: [Self; 2] = [Self::Data, Self::Paper];

    /// Its name, which is the value of the input too.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Paper => "text",
        }
    }
}

/// What the office chose, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The side.
    pub side: Side,
    /// The time, as `2026-11-26 10:32`.
    pub at: String,
}

/// An input of which text and data say different things. Both are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The name of the input.
    pub input: String,
    /// Its name in words.
    pub label: String,
    /// What the data says; empty for nothing.
    pub data: String,
    /// What stands on the paper.
    pub paper: String,
    /// What becomes of the data where the paper is believed.
    pub change: Change,
    /// What the office chose; nothing yet.
    pub choice: Option<Choice>,
}

/// A value that the office typed, because neither side can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The name of the input.
    pub input: String,
    /// The value, in the words of a form.
    pub value: String,
    /// The time, as `2026-11-26 10:32`.
    pub at: String,
}

impl Dispute {
    /// What was found in a form, with its words.
    #[must_use]
    pub fn of(found: &Difference, draft: &Draft, edition: &Edition) -> Self {
        let change = match &found.change {
            Changed::Set(values) => {
                Change::Set(values.iter().map(|(input, to)| (input.name(), to.clone())).collect())
            }
            Changed::Remove(product) => Change::Remove(*product),
            Changed::None(_) => {
                Change::Nothing(words::remark(&found.change, edition).unwrap_or_default())
            }
        };
        Self {
            input: found.input.name(),
            label: words::item(found, draft, edition),
            data: found.data.clone(),
            paper: found.paper.clone(),
            change,
            choice: None,
        }
    }

    /// Which side counts: the one chosen; before a choice the paper, because it bears the seal, as far as it is a value.
    #[must_use]
    pub fn side(&self) -> Side {
        match (&self.choice, &self.change) {
            (Some(choice), _) => choice.side,
            (None, Change::Set(_) | Change::Remove(_)) => Side::Paper,
            (None, Change::Nothing(_)) => Side::Data,
        }
    }

    /// The difference that it was made of, as far as the draft needs it.
    pub(super) fn difference(&self) -> Option<Difference> {
        let change = match &self.change {
            Change::Set(values) => Changed::Set(inputs(values)),
            Change::Remove(product) => Changed::Remove(*product),
            Change::Nothing(_) => Changed::None(NotRead::Gone),
        };
        let input = input_of(&self.input).or_else(|| match &change {
            Changed::Set(values) => values.first().map(|(input, _)| input.clone()),
            Changed::Remove(product) => Some(Input::Product(*product)),
            Changed::None(_) => None,
        })?;
        Some(Difference { input, data: self.data.clone(), paper: self.paper.clone(), change })
    }
}

/// The inputs of the form, by their places, that the office types where a file cannot be read; beside them it types
/// what decides. Nothing else of such an application can be missing on the desk.
pub const TYPED_OF_FORM: [&str; 3] = ["applicant", "credit_code", "district"];

/// Typed values as a difference that is believed.
pub(super) fn typed_difference(typed: &Typed) -> Option<Difference> {
    let input = input_of(&typed.input)?;
    let change = Changed::Set(vec![(input.clone(), typed.value.clone())]);
    Some(Difference { input, data: String::new(), paper: typed.value.clone(), change })
}

fn inputs(values: &[(String, String)]) -> Vec<(Input, String)> {
    let known = values.iter().filter_map(|(name, value)| Some((input_of(name)?, value.clone())));
    known.collect()
}

/// The input of a name such as `form.applicant`, `products[0].title` or `output_value_yuan`.
#[must_use]
pub fn input_of(name: &str) -> Option<Input> {
    if let Some(place) = name.strip_prefix("form.") {
        if let Some(place) = find(place) {
            return Some(Input::Form(place));
        }
        let (product, own) = match place.strip_prefix("products[") {
            Some(rest) => {
                let (number, own) = rest.split_once("].")?;
                (Some(number.parse().ok()?), own)
            }
            None => (None, place),
        };
        let field = own_field(own.strip_prefix(PREFIX)?, product.is_some());
        return Some(Input::Own(Rc::new(field), product));
    }
    if let Some((number, rest)) = name.strip_prefix("products[").and_then(|of| of.split_once(']')) {
        let item = number.parse().ok()?;
        return match rest {
            "" => Some(Input::Product(item)),
            ".name" => Some(Input::Name(item)),
            ".title" => Some(Input::Title(item)),
            ".reappraised_at_same_level" => Some(Input::Reappraised(item)),
            _ => None,
        };
    }
    match Field::from_name(name)? {
        Field::Question(question) => Some(Input::Question(question)),
        Field::Products => Some(Input::Products),
        Field::OutputValue => Some(Input::Output),
    }
}

/// A field of the office's own of which only the name counts here.
fn own_field(id: &str, of_products: bool) -> OwnField {
    OwnField { id: id.to_owned(), of_products, ..OwnField::default() }
}
