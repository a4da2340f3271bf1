//! What a field of the application form is. The fields themselves, with every word, stand in one
//! table, [`text::fields`](crate::form::fields): inputs, checks, export and import all read it.

use quality_award_rules::Citation;

/// How a field is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of any text.
    Line,
    /// A text of several paragraphs; about so many characters are usual, more are accepted.
    Long(usize),
    /// A year of four digits.
    Year,
    /// A day as `2014-03-17`.
    Date,
    /// A unified social credit code (GB 32100-2015).
    CreditCode,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A whole number.
    Count,
    /// An amount, in units of 10,000 yuan where it names none, exact to the fen.
    Money,
    /// Any other figure, with decimals.
    Figure,
    /// A share of a hundred.
    Percent,
    /// One of these.
    One(&'static [&'static str]),
    /// Any of these; kept as lines.
    Any(&'static [&'static str]),
}

/// A field of the application form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in drafts; its input is `form.` and this.
    pub name: &'static str,
    /// What the page and the form call it, and the placeholder in a form.
    pub label: &'static str,
    /// The unit that its figure is in, if any.
    pub unit: &'static str,
    /// How it is answered.
    pub kind: Kind,
    /// Whether a complete application has it.
    pub required: bool,
    /// What helps to answer it.
    pub hint: &'static str,
    /// The article that asks for it, if one does.
    pub articles: &'static [Citation],
}

impl Field {
    /// A line that a complete application has.
    #[must_use]
    pub const fn required(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { name, label, unit: "", kind, required: true, hint: "", articles: &[] }
    }

    /// A line that may stay empty.
    #[must_use]
    pub const fn optional(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self { required: false, ..Self::required(name, label, kind) }
    }

    /// The label with the unit behind it.
    #[must_use]
    pub fn label_with_unit(&self) -> String {
        match self.unit {
            "" => self.label.to_owned(),
            unit => format!("{}（{unit}）", self.label),
        }
    }

    /// The same with a unit.
    #[must_use]
    pub const fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// The same with what helps to answer it.
    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same with the article that asks for it.
    #[must_use]
    pub const fn article(self, articles: &'static [Citation]) -> Self {
        Self { articles, ..self }
    }
}

/// Whether an option is among those ticked, which are kept as lines.
#[must_use]
pub fn ticked(typed: &str, option: &str) -> bool {
    typed.lines().any(|line| line == option)
}

/// What a section of the form holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Fields of the application as a whole.
    Fields(&'static [Field]),
    /// These fields for each product of the self-check, beside its name and title.
    Products(&'static [Field]),
    /// These fields for each of the three years before the application's.
    Years(&'static [Field]),
}

/// A section of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name in addresses.
    pub name: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What it holds.
    pub part: Part,
}

/// How many years the figures are asked for.
pub const YEARS: usize = 3;
