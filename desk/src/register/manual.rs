//! What the office notes of an application by hand.

/// A column that the office fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The day on which the application was received.
    ReceivedOn,
    /// Whether it is late; empty where the deadlines decide.
    Late,
    /// How many copies were handed in.
    Copies,
    /// Whether the seal is there.
    Seal,
    /// Who recommended it.
    RecommendedBy,
    /// What other departments replied.
    Replies,
    /// Which enclosures are missing.
    MissingEnclosures,
    /// Why it was sent back.
    SentBackFor,
    /// A note.
    Note,
    /// What the committee decided: the name of a [`Decision`].
    Decision,
    /// Who decided.
    DecidedBy,
    /// The objection that was raised during the publication.
    Objection,
    /// What became of the objection: the name of a [`Settled`].
    ObjectionSettled,
}

impl Column {
    /// All, in the order of the screen.
    pub const ALL: [Self; 13] = [
        Self::ReceivedOn,
        Self::Late,
        Self::Copies,
        Self::Seal,
        Self::RecommendedBy,
        Self::Replies,
        Self::MissingEnclosures,
        Self::SentBackFor,
        Self::Note,
        Self::Decision,
        Self::DecidedBy,
        Self::Objection,
        Self::ObjectionSettled,
    ];

    /// Its name in the working file and of its input.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReceivedOn => "received_on",
            Self::Late => "late",
            Self::Copies => "copies",
            Self::Seal => "seal",
            Self::RecommendedBy => "recommended_by",
            Self::Replies => "replies",
            Self::MissingEnclosures => "missing_enclosures",
            Self::SentBackFor => "sent_back_for",
            Self::Note => "note",
            Self::Decision => "decision",
            Self::DecidedBy => "decided_by",
            Self::Objection => "objection",
            Self::ObjectionSettled => "objection_settled",
        }
    }

    /// The column of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// What is decided of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is to be awarded (拟奖励).
    Award,
    /// It does not meet the conditions (不符合).
    Unfit,
    /// The applicant withdrew it (撤回).
    Withdrawn,
}

impl Decision {
    /// All.
    pub const ALL: [Self; 3] = [Self::Award, Self::Unfit, Self::Withdrawn];

    /// Its name in the working file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Award => "award",
            Self::Unfit => "unfit",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What became of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It holds: the enterprise is not awarded.
    Upheld,
    /// It does not hold.
    Dismissed,
}

impl Settled {
    /// All.
    pub const ALL: [Self; 2] = [Self::Upheld, Self::Dismissed];

    /// Its name in the working file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Dismissed => "dismissed",
        }
    }
}

/// What stands in a column, and since when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text as it was typed.
    pub text: String,
    /// When it was typed, as `2026-11-26 10:32`.
    pub at: String,
}

/// What the office noted, by column. A column that was emptied again is there with the time, so that a merge knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manual(pub(super) Vec<(Column, Cell)>);

impl Manual {
    /// What stands in a column.
    #[must_use]
    pub fn get(&self, column: Column) -> &str {
        self.cell(column).map_or("", |cell| &cell.text)
    }

    /// The cell of a column, if it was ever filled in.
    #[must_use]
    pub fn cell(&self, column: Column) -> Option<&Cell> {
        self.0.iter().find(|(of, _)| *of == column).map(|(_, cell)| cell)
    }

    /// Fills in a column.
    pub fn set(&mut self, column: Column, text: impl Into<String>, at: &str) {
        let cell = Cell { text: text.into(), at: at.to_owned() };
        match self.0.binary_search_by_key(&column, |(of, _)| *of) {
            Ok(place) => {
                if let Some((_, before)) = self.0.get_mut(place) {
                    *before = cell;
                }
            }
            Err(place) => self.0.insert(place, (column, cell)),
        }
    }

    /// The columns that were ever filled in, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Column, &Cell)> {
        self.0.iter().map(|(column, cell)| (*column, cell))
    }

    /// What is decided.
    #[must_use]
    pub fn decision(&self) -> Option<Decision> {
        let name = self.get(Column::Decision);
        Decision::ALL.into_iter().find(|it| it.name() == name)
    }

    /// What became of the objection, where there is one.
    #[must_use]
    pub fn settled(&self) -> Option<Settled> {
        let name = self.get(Column::ObjectionSettled);
        Settled::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether it is to be awarded, and no objection stands in the way.
    #[must_use]
    pub fn is_awarded(&self) -> bool {
        self.decision() == Some(Decision::Award) && !self.is_objected()
    }

    /// Whether an objection was raised and not dismissed.
    #[must_use]
    pub fn is_objected(&self) -> bool {
        !self.get(Column::Objection).trim().is_empty() && self.settled() != Some(Settled::Dismissed)
    }
}
