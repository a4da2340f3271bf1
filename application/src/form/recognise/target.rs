//! What a place of a form can ask for of what the page knows.

use quality_award_rules::{Edition, LIMITS};

use crate::form::computed::{Computed, Repeated};
use crate::form::field::{Contents, Field, Format, YEARS};
use crate::form::fields::{OF_PRODUCTS, OF_YEARS, SECTIONS};
use crate::words::placeholder;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A field of the application as a whole.
    Field(&'static Field),
    /// An answer of the self-check.
    Answer(Computed),
    /// A column of the rows of products or years: a field, or one that only the rows have.
    Column(Repeated, Column),
}

/// A column of repeated rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A field.
    Field(&'static Field),
    /// The column of this name, which no field has.
    Own(&'static str),
}

/// Of which product or year something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Of none: of the application as a whole.
    None,
    /// Of this one, from zero.
    Nth(usize),
    /// Of each; the row is repeated.
    Each,
}

/// What one place asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// What.
    pub target: Target,
    /// Of which product or year.
    pub item: Item,
}

/// The columns that no field has, each with its name among inputs and in placeholders.
const COLUMNS: [(Repeated, &str, &str); 5] = [
    (Repeated::Products, "number", "序号"),
    (Repeated::Products, "name", "名称"),
    (Repeated::Products, "title", "称号"),
    (Repeated::Products, "reappraised_at_same_level", "复评"),
    (Repeated::Years, "year", "年份"),
];

/// The answers of the self-check that forms ask, each with its name among inputs.
const ANSWERS: [(Computed, &str); 2] =
    [(Computed::AwardedBefore, "awarded_before"), (Computed::StateControlled, "state_controlled")];

/// The name of the list of inputs.
const fn list(of: Repeated) -> &'static str {
    match of {
        Repeated::Products => "products",
        Repeated::Years => "years",
        Repeated::Conditions => "conditions",
    }
}

/// What has this name; of a product or a year `products[].name`.
#[must_use]
pub fn named(name: &str) -> Option<Target> {
    all().find(|target| target.name("[]") == name)
}

/// All that can be asked for, in the order of the form.
pub fn all() -> impl Iterator<Item = Target> {
    let columns = |of: Repeated, fields: &'static [Field]| {
        let own = COLUMNS.into_iter().filter(move |column| column.0 == of);
        let own = own.map(move |column| Target::Column(of, Column::Own(column.1)));
        own.chain(fields.iter().map(move |field| Target::Column(of, Column::Field(field))))
    };
    let fields = SECTIONS.iter().flat_map(|section| match section.contents {
        Contents::Fields(fields) => fields,
        Contents::Products(_) | Contents::Years(_) => &[],
    });
    fields
        .map(Target::Field)
        .chain(ANSWERS.into_iter().map(|answer| Target::Answer(answer.0)))
        .chain(columns(Repeated::Products, OF_PRODUCTS))
        .chain(columns(Repeated::Years, OF_YEARS))
}

impl Target {
    /// The field, where it is one.
    #[must_use]
    pub const fn field(self) -> Option<&'static Field> {
        match self {
            Self::Field(field) | Self::Column(_, Column::Field(field)) => Some(field),
            Self::Answer(_) | Self::Column(_, Column::Own(_)) => None,
        }
    }

    /// The rows whose column it is.
    #[must_use]
    pub const fn rows(self) -> Option<Repeated> {
        match self {
            Self::Column(of, _) => Some(of),
            Self::Field(_) | Self::Answer(_) => None,
        }
    }

    /// Its name among inputs; `index` stands behind the list of products or years.
    fn name(self, index: &str) -> String {
        match self {
            Self::Field(field) => field.name.to_owned(),
            Self::Answer(of) => ANSWERS
                .iter()
                .find(|answer| answer.0 == of)
                .map_or("", |answer| answer.1)
                .to_owned(),
            Self::Column(of, Column::Field(field)) => format!("{}{index}.{}", list(of), field.name),
            Self::Column(of, Column::Own(name)) => format!("{}{index}.{name}", list(of)),
        }
    }

    /// Its words: those of its placeholder, behind the group's.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Field(field) | Self::Column(_, Column::Field(field)) => field.label,
            Self::Answer(of) => placeholder::computed(of),
            Self::Column(_, Column::Own(name)) => {
                COLUMNS.iter().find(|column| column.1 == name).map_or("", |column| column.2)
            }
        }
    }

    /// The options among which its answer is.
    #[must_use]
    pub fn options(self, edition: &Edition) -> Vec<&'static str> {
        match (self, self.field().map(|field| field.format)) {
            (_, Some(Format::One(options))) => options.to_vec(),
            (_, Some(Format::Any(options))) => options.under(edition),
            (Self::Answer(_), _) => placeholder::YES_NO.to_vec(),
            (Self::Column(of, Column::Own(_)), _) => {
                let name = format!("{}.{}", placeholder::repeated(of).0, self.words());
                let chosen = placeholder::CHOSEN.iter().find(|chosen| chosen.0 == name);
                chosen.map(|chosen| chosen.1.to_vec()).unwrap_or_default()
            }
            (Self::Field(_) | Self::Column(_, Column::Field(_)), _) => Vec::new(),
        }
    }

    /// Whether its answer is a day.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(self.field().map(|field| field.format), Some(Format::Date | Format::DayOrMonth))
    }

    /// Whether its answer is an amount of money.
    #[must_use]
    pub fn is_money(self) -> bool {
        matches!(self.field().map(|field| field.format), Some(Format::Money | Format::Profit))
    }
}

impl Aim {
    /// The name of its input, of a repeated row that of the first.
    #[must_use]
    pub fn name(self) -> String {
        match self.item {
            Item::None => self.target.name(""),
            Item::Nth(item) => self.target.name(&format!("[{item}]")),
            Item::Each => self.target.name("[0]"),
        }
    }

    /// The name of its placeholder.
    #[must_use]
    pub fn placeholder(self) -> String {
        let words = self.target.words();
        match (self.target.rows(), self.item) {
            (None, _) => words.to_owned(),
            (Some(of), Item::Nth(item)) => {
                format!("{}{}.{words}", placeholder::repeated(of).0, item + 1)
            }
            (Some(of), Item::None | Item::Each) => {
                format!("{}.{words}", placeholder::repeated(of).0)
            }
        }
    }

    /// Whether a form can have it.
    #[must_use]
    pub const fn is_possible(self) -> bool {
        match (self.target.rows(), self.item) {
            (Some(Repeated::Products), Item::Nth(item)) => item < LIMITS.products,
            (Some(Repeated::Years), Item::Nth(item)) => item < YEARS,
            (Some(_), Item::Each) | (None, Item::None) => true,
            (Some(_), Item::None)
            | (None, Item::Nth(_) | Item::Each)
            | (Some(Repeated::Conditions), Item::Nth(_)) => false,
        }
    }
}
