//! The columns of the table, and what stands in them: the one list that the screen and the sheets read.

use std::borrow::Cow;

use quality_award_rules::{Edition, Yuan};

use super::row::Row;
use crate::register::Column;
use crate::words::table as words;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the row is seen for.
    Status,
    /// The enterprise.
    Applicant,
    /// The credit code.
    Code,
    /// Its banner, county or district.
    District,
    /// Its products with their titles.
    Products,
    /// Last year's output in yuan.
    Output,
    /// What the Measures say.
    Outcome,
    /// A fixed award in yuan.
    Amount,
    /// What article 17 allows at most, in yuan.
    Share,
    /// Whom to ask.
    Contact,
    /// Under which number.
    Telephone,
    /// The file.
    File,
    /// What the office noted.
    Manual(Column),
    /// An answer to a field of the office's own: its place among [`Labels`].
    Own(usize),
}

/// The labels of the office's own fields that the applications on the desk answer, in the order in which they came. A
/// label that came keeps its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<String>);

impl Labels {
    /// Adds those of a row.
    pub fn add(&mut self, row: &Row) {
        for (label, _) in &row.own {
            if !self.0.contains(label) {
                self.0.push(label.clone());
            }
        }
    }

    /// The label at this place.
    #[must_use]
    pub fn get(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |label| label)
    }
}

/// On which side a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Start,
    /// Figures.
    End,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text; codes and telephone numbers are texts.
    Text(String),
    /// An amount in yuan.
    Yuan(Yuan),
    /// Nothing.
    Empty,
}

impl Field {
    /// The columns that are not the office's own, in their order.
    pub const COMPUTED: [Self; 12] = [
        Self::Status,
        Self::Applicant,
        Self::Code,
        Self::District,
        Self::Products,
        Self::Output,
        Self::Outcome,
        Self::Amount,
        Self::Share,
        Self::Contact,
        Self::Telephone,
        Self::File,
    ];

    /// Every column, in its order.
    pub fn all(labels: &Labels) -> impl Iterator<Item = Self> {
        let own = (0..labels.0.len()).map(Self::Own);
        Self::COMPUTED.into_iter().chain(own).chain(Column::ALL.map(Self::Manual))
    }

    /// The columns that the screen shows before anything is chosen.
    pub const SHOWN: [Self; 9] = [
        Self::Status,
        Self::Applicant,
        Self::Code,
        Self::District,
        Self::Products,
        Self::Output,
        Self::Outcome,
        Self::Amount,
        Self::Manual(Column::Decision),
    ];

    /// Its name, as in the names of inputs.
    #[must_use]
    pub fn name(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Own(at) => return Cow::Owned(format!("own[{at}]")),
            Self::Status => "status",
            Self::Applicant => "applicant",
            Self::Code => "credit_code",
            Self::District => "district",
            Self::Products => "products",
            Self::Output => "output",
            Self::Outcome => "outcome",
            Self::Amount => "amount",
            Self::Share => "share",
            Self::Contact => "contact",
            Self::Telephone => "telephone",
            Self::File => "file",
            Self::Manual(column) => column.name(),
        })
    }

    /// On which side it stands.
    #[must_use]
    pub const fn align(self) -> Align {
        match self {
            Self::Output | Self::Amount | Self::Share => Align::End,
            Self::Status
            | Self::Applicant
            | Self::Code
            | Self::District
            | Self::Products
            | Self::Outcome
            | Self::Contact
            | Self::Telephone
            | Self::File
            | Self::Manual(_)
            | Self::Own(_) => Align::Start,
        }
    }

    /// What stands in a row's cell.
    #[must_use]
    pub fn value(self, row: &Row, labels: &Labels, edition: &Edition) -> Value {
        let yuan = |of: Option<Yuan>| of.map_or(Value::Empty, Value::Yuan);
        let text = |of: String| if of.is_empty() { Value::Empty } else { Value::Text(of) };
        match self {
            Self::Status => text(words::statuses(row)),
            Self::Applicant => text(row.applicant.clone()),
            Self::Code => text(row.code.clone()),
            Self::District => text(row.district.clone()),
            Self::Products => text(words::products(row)),
            Self::Output => yuan(row.output),
            Self::Outcome => text(words::outcome(row, edition)),
            Self::Amount => yuan(row.amount),
            Self::Share => yuan(row.share),
            Self::Contact => text(row.contact.clone()),
            Self::Telephone => text(row.telephone.clone()),
            Self::File => text(row.file.clone()),
            Self::Own(at) => text(row.own_answer(labels.get(at))),
            Self::Manual(column) => text(words::manual(column, row.manual.get(column))),
        }
    }
}
