//! What a placeholder may show of a value instead of all of it: an option's box, a part of a date.

use super::placeholder::plain;

/// A placeholder that shows something of another's value.
#[derive(Clone, Debug)]
pub struct View {
    /// Its own name.
    pub(crate) name: String,
    /// The name of the text, or of the group and field, whose value it shows.
    pub(crate) base: String,
    argument: String,
    show: fn(&str, &str) -> String,
}

impl View {
    /// The placeholder `{{name}}`, which shows what `show` makes of the value of `base` and of
    /// `argument`.
    #[must_use]
    pub fn new(
        name: &str,
        base: impl Into<String>,
        argument: impl Into<String>,
        show: fn(&str, &str) -> String,
    ) -> Self {
        let name = plain(name).unwrap_or_default();
        Self { name, base: base.into(), argument: argument.into(), show }
    }

    /// What it shows of a value.
    pub(crate) fn of(&self, value: &str) -> String {
        (self.show)(value, &self.argument)
    }

    /// What it means that a name names this view of an item.
    pub(crate) fn meaning(&self, item: Option<usize>) -> Meaning {
        Meaning { name: self.base.clone(), item, argument: Some(self.argument.clone()) }
    }
}

/// What a placeholder's name means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Meaning {
    /// The name of the text, or of the group and field, without a number.
    pub name: String,
    /// The item that the name says, from zero: `{{group2.field}}` is of item 1.
    pub item: Option<usize>,
    /// What the name asks of the value, such as an option: the argument of its [`View`].
    pub argument: Option<String>,
}

/// A number of items that placeholders may name: `{{group1.field}}`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Numbered {
    /// The name of the group.
    pub group: String,
    /// The highest number.
    pub most: usize,
    /// Whether the last numbered row of a table is repeated for items that have no row. Where there is no
    /// such row, they are reported as left out.
    pub grows: bool,
}
