//! One application as it lies on the desk.

use application::draft::Draft;
use application::form::fields::APPLICANT;
use application::form::place::{Place, find};
use application::form::returned::resolved;
use application::record;
use application::typed::credit_code;
use application::typed::line::line;
use quality_award_rules::{Field, Title};

use super::Winner;
use super::dispute::{Change, Choice, Dispute, Side, Typed, typed_difference};
use super::manual::Manual;

/// What kind of file it came as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A filled form.
    Form,
    /// A draft file.
    Draft,
    /// A copy of the page.
    Page,
    /// Something that cannot be read; the office typed the facts.
    ByHand,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 4] = [Self::Form, Self::Draft, Self::Page, Self::ByHand];

    /// Its name in the working file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Draft => "draft",
            Self::Page => "page",
            Self::ByHand => "by_hand",
        }
    }
}

/// What the values stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Data and text, held against each other.
    Both,
    /// Data alone: the text cannot be read back, or there is none.
    Data,
    /// The text alone: there is no data.
    Text,
    /// Neither.
    Nothing,
}

impl Basis {
    /// All.
    pub const ALL: [Self; 4] = [Self::Both, Self::Data, Self::Text, Self::Nothing];

    /// Its name in the working file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Data => "data",
            Self::Text => "text",
            Self::Nothing => "nothing",
        }
    }
}

/// The rules that a form was made by, where they are not these.
pub type Receipt = Option<String>;

/// The name of a field of an office's own that an application answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLabel {
    /// The field's id in drafts.
    pub id: String,
    /// Whether each product is asked.
    pub of_products: bool,
    /// Its label, with its unit.
    pub label: String,
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its key: of the file's bytes.
    pub key: String,
    /// The names under which the file came; several where it came more than once.
    pub files: Vec<String>,
    /// The kind of the file.
    pub kind: Kind,
    /// What its values stand on.
    pub basis: Basis,
    /// The draft as the file carries it, as a record; of a form without data, as its text says it.
    pub record: String,
    /// The names of the office's own fields in it, as the settings or the form had them.
    pub own: Vec<OwnLabel>,
    /// The verdict that stands printed in the form, line by line: label and text.
    pub printed: Vec<(String, String)>,
    /// The version of the rules that made the form, where it is another.
    pub other_rules: Receipt,
    /// What of the file was not taken as it stands, in words; empty for nothing.
    pub unread: String,
    /// Where text and data differ.
    pub disputes: Vec<Dispute>,
    /// What the office typed.
    pub typed: Vec<Typed>,
    /// What the office noted.
    pub manual: Manual,
}

impl Application {
    /// An application whose facts the office types.
    #[must_use]
    pub fn by_hand(key: String, file: String) -> Self {
        Self {
            key,
            files: vec![file],
            kind: Kind::ByHand,
            basis: Basis::Nothing,
            record: record::to_json(&Draft::default()),
            own: Vec::new(),
            printed: Vec::new(),
            other_rules: None,
            unread: String::new(),
            disputes: Vec::new(),
            typed: Vec::new(),
            manual: Manual::default(),
        }
    }

    /// The draft as the file carries it.
    #[must_use]
    pub fn data(&self) -> Draft {
        record::from_json(&self.record).map(|opened| opened.draft).unwrap_or_default()
    }

    /// The draft of the values chosen: the data, with the paper where it counts, and what the office typed.
    #[must_use]
    pub fn draft(&self) -> Draft {
        self.chosen(&self.data())
    }

    /// The same, where the data is at hand.
    #[must_use]
    pub fn chosen(&self, data: &Draft) -> Draft {
        let paper: Vec<_> = self
            .disputes
            .iter()
            .filter(|of| of.side() == Side::Paper)
            .filter_map(Dispute::difference)
            .collect();
        let draft = resolved(data, &paper, &|_| true);
        let typed: Vec<_> = self.typed.iter().filter_map(typed_difference).collect();
        if typed.is_empty() {
            return draft;
        }
        let mut draft = resolved(&draft, &typed, &|_| true);
        // A figure that is typed names its unit, as on the enterprise's page; a form's is in yuan.
        if self.is_typed(Field::OutputValue.name()) {
            draft.unit = None;
        }
        draft
    }

    /// How many differences wait for a choice.
    #[must_use]
    pub fn undecided(&self) -> usize {
        self.disputes.iter().filter(|of| of.choice.is_none() && !self.is_typed(&of.input)).count()
    }

    /// Whether the office typed a value for the input.
    #[must_use]
    pub fn is_typed(&self, input: &str) -> bool {
        self.typed.iter().any(|of| of.input == input)
    }

    /// Chooses a side for an input. A text that is no value cannot be chosen.
    pub fn choose(&mut self, input: &str, side: Side, at: &str) {
        if let Some(dispute) = self.disputes.iter_mut().find(|of| of.input == input) {
            let unreadable = matches!(dispute.change, Change::Nothing(_));
            if !(unreadable && side == Side::Paper) {
                dispute.choice = Some(Choice { side, at: at.to_owned() });
            }
        }
    }

    /// Types a value for an input; an empty one is taken back.
    pub fn type_value(&mut self, input: &str, value: &str, at: &str) {
        self.typed.retain(|of| of.input != input);
        if !value.trim().is_empty() {
            let (input, value, at) = (input.to_owned(), value.to_owned(), at.to_owned());
            self.typed.push(Typed { input, value, at });
            self.typed.sort_by(|one, other| one.input.cmp(&other.input));
        }
    }

    /// The label of a field of the office's own; its id where nobody knows a label.
    #[must_use]
    pub fn label_of(&self, id: &str, of_products: bool) -> String {
        let known = self.own.iter().find(|it| it.id == id && it.of_products == of_products);
        known.map_or_else(|| crate::words::intake::own(id), |it| it.label.clone())
    }

    /// The name under which it is listed: that of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        self.files.first().map_or("", |name| name)
    }

    /// The enterprise as an earlier winner.
    pub(super) fn as_winner(&self, year: u16) -> Winner {
        let draft = self.draft();
        let products = draft.products.iter().flatten();
        let titled = products.filter(|it| !matches!(it.title, None | Some(Title::Untitled)));
        Winner {
            year,
            code: code_of(&draft),
            name: line(draft.typed(&Place::of_application(APPLICANT))),
            products: titled
                .map(|it| (line(&it.name), it.title.map_or("", Title::name).to_owned()))
                .collect(),
        }
    }
}

/// The credit code of a draft, as it is meant.
#[must_use]
pub(crate) fn code_of(draft: &Draft) -> String {
    find("credit_code").map_or_else(String::new, |place| credit_code::normal(draft.typed(&place)))
}
