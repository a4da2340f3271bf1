//! One row, made once and kept until its application changes.

use application::draft::Draft;
use application::form::fields::APPLICANT;
use application::form::place::{Place, find};
use application::typed::line::line;
use application::words::common;
use quality_award_rules::{Amount, Eligibility, Outcome, Set, Title, Yuan};

use super::status::Status;
use crate::recheck::{Code, OwnAnswer, Recheck};
use crate::register::{Application, Decision, Manual, Refused};

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The application's key; that of the bytes of a refused file.
    pub key: String,
    /// The name of the file.
    pub file: String,
    /// Under how many names it came.
    pub files: usize,
    /// The enterprise.
    pub applicant: String,
    /// Its credit code, as it is meant.
    pub code: String,
    /// Whether the code fails.
    pub code_fails: bool,
    /// Its banner, county or district.
    pub district: String,
    /// Whom to ask.
    pub contact: String,
    /// Under which number.
    pub telephone: String,
    /// Its products with their titles.
    pub products: Vec<(String, Option<Title>)>,
    /// Last year's output.
    pub output: Option<Yuan>,
    /// Whether it is state-owned or state-controlled.
    pub state_controlled: Option<bool>,
    /// Whether it may apply; `None` of a refused file.
    pub eligibility: Option<Eligibility>,
    /// What the Measures leave possible.
    pub outcomes: Set<Outcome>,
    /// A fixed award, in yuan.
    pub amount: Option<Yuan>,
    /// What article 17 lets the legal representative receive at most, in yuan.
    pub share: Option<Yuan>,
    /// How many fields differ between text and data without a choice.
    pub undecided: usize,
    /// How many things are missing.
    pub missing: usize,
    /// The answers to the fields of the office's own, each with its label; of products one after another.
    pub own: Vec<(String, String)>,
    /// How many other applications have the same credit code.
    pub twins: usize,
    /// What the office noted.
    pub manual: Manual,
    /// Why the file was refused, in words; empty for an application.
    pub refusal: String,
    /// Whether the applicant is to be asked for another file.
    pub asks: bool,
    /// What it is seen for, in order.
    statuses: Vec<Status>,
}

/// The row of an application.
#[must_use]
pub fn row(application: &Application, recheck: &Recheck) -> Row {
    let Recheck { draft, assessment, missing, code, of_code, earlier, late, .. } = recheck;
    let own = |answer: &OwnAnswer| (answer.label.clone(), line(&answer.text));
    let mut row = Row {
        key: application.key.clone(),
        file: application.file().to_owned(),
        files: application.files.len(),
        applicant: typed(draft, APPLICANT.name),
        code: code.clone(),
        code_fails: matches!(of_code, Code::Remarked(_)),
        district: typed(draft, "district"),
        contact: typed(draft, "contact"),
        telephone: typed(draft, "telephone"),
        products: draft.products.iter().flatten().map(|it| (line(&it.name), it.title)).collect(),
        output: draft.facts().output_value,
        state_controlled: draft.answer(quality_award_rules::Question::StateControlled),
        eligibility: Some(assessment.eligibility()),
        outcomes: assessment.outcomes,
        amount: assessment.award.and_then(|award| match award.amount {
            Amount::Fixed(yuan) => Some(yuan),
            Amount::Discretionary { .. } => None,
        }),
        share: assessment.legal_representative_share.map(|share| share.at_most),
        undecided: application.undecided(),
        missing: missing.count(),
        own: recheck.own.iter().map(own).collect(),
        twins: 0,
        manual: application.manual.clone(),
        refusal: String::new(),
        asks: false,
        statuses: vec![Status::Read],
    };
    row.set(Status::Differs, !(application.disputes.is_empty() && recheck.contradicted.is_empty()));
    row.set(Status::Late, *late == Some(true));
    row.set(Status::Incomplete, missing.is_incomplete());
    row.set(Status::EarlierWinner, earlier.is_some());
    row.set(Status::Duplicate, row.files > 1);
    row
}

/// The row of an application until it is judged: the table does not show it.
#[must_use]
pub fn waiting_row(application: &Application) -> Row {
    let mut row = bare(application.key.clone(), application.file().to_owned());
    row.manual = application.manual.clone();
    row
}

/// The row of a file that was refused.
#[must_use]
pub fn refused_row(refused: &Refused) -> Row {
    let mut row = bare(refused.key.clone(), refused.file.clone());
    row.refusal.clone_from(&refused.words);
    row.asks = refused.asks_applicant();
    row.set(Status::Refused, true);
    row
}

/// A row of which the file alone is known.
fn bare(key: String, file: String) -> Row {
    Row {
        key,
        file,
        files: 1,
        applicant: String::new(),
        code: String::new(),
        code_fails: false,
        district: String::new(),
        contact: String::new(),
        telephone: String::new(),
        products: Vec::new(),
        output: None,
        state_controlled: None,
        eligibility: None,
        outcomes: Set::EMPTY,
        amount: None,
        share: None,
        undecided: 0,
        missing: 0,
        own: Vec::new(),
        twins: 0,
        manual: Manual::default(),
        refusal: String::new(),
        asks: false,
        statuses: Vec::new(),
    }
}

/// What was typed into an input of the application as a whole, on one line.
fn typed(draft: &Draft, name: &str) -> String {
    find(name).map_or_else(String::new, |place: Place| line(draft.typed(&place)))
}

impl Row {
    /// Whether it waits until its application is judged.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.statuses.is_empty()
    }

    /// What it is seen for, in order.
    #[must_use]
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// Whether it is seen for this.
    #[must_use]
    pub fn is(&self, status: Status) -> bool {
        self.statuses.contains(&status)
    }

    /// Whether it is the row of a file that could not be taken in.
    #[must_use]
    pub fn is_file(&self) -> bool {
        self.is(Status::Refused)
    }

    /// Whether nobody has to deal with it any more: evidence beside its application, or a file that was set aside.
    #[must_use]
    pub fn is_done_with(&self) -> bool {
        self.is(Status::Enclosure) || self.is(Status::Aside)
    }

    /// Marks the row, or takes the mark away.
    pub(super) fn set(&mut self, status: Status, on: bool) {
        self.statuses.retain(|it| *it != status);
        if on {
            let at = self.statuses.partition_point(|it| *it < status);
            self.statuses.insert(at, status);
        }
    }

    /// Whether another application of the same code makes it a duplicate.
    pub(super) fn counts_as_duplicate(&self) -> bool {
        !self.code.is_empty() && self.manual.decision() != Some(Decision::Withdrawn)
    }

    /// The outcome, where one is left.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcomes.only()
    }

    /// The best title among its products, in words.
    #[must_use]
    pub fn title(&self) -> &'static str {
        let best =
            Title::ALL.into_iter().find(|of| self.products.iter().any(|it| it.1 == Some(*of)));
        best.map_or("", common::title)
    }

    /// What is answered to the field of the office's own with this label.
    #[must_use]
    pub fn own_answer(&self, label: &str) -> String {
        let answers = self.own.iter().filter(|it| it.0 == label).map(|it| &*it.1);
        answers.collect::<Vec<_>>().join("；")
    }

    /// Whether a decision leaves it among those that may be awarded.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.eligibility.is_some()
            && !matches!(self.manual.decision(), Some(Decision::Unfit | Decision::Withdrawn))
    }
}
