//! The re-check of an application: the Measures applied to the chosen values, what differs from the form's own
//! verdict, what is missing, and what an earlier year's register says (article 10).

mod compare;
mod earlier;
mod missing;
mod own;
mod printed;

pub use compare::compared;
pub use earlier::{Earlier, earlier};
pub use missing::{Missing, missing};
pub use own::OwnAnswer;
pub use printed::{Contradicted, contradicted};

use application::calendar::{Until, until};
use application::draft::Draft;
use application::edition::{Office, Setting};
use application::form::asked::Asked;
use application::form::own::OwnField;
use application::typed::credit_code::{self, CodeRemark};
use application::typed::date;
use application::year::Governing;
use quality_award_rules::{Assessment, Date, Outcome, Set, assess_under};

use crate::register::{Application, Basis, Column, Winner};

/// What an application is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Which edition of the Measures governs which year.
    pub governing: Governing,
    /// What the office's form asks.
    pub asked: Asked,
    /// The fields of the office's own, as its settings have them.
    pub own: Vec<OwnField>,
    /// The last day for applications at the city's office, else at the counties'.
    pub deadline: Option<Date>,
    /// The day on the reader's clock.
    pub today: Option<Date>,
}

impl Standard {
    /// By an office's settings, which must be sound.
    #[must_use]
    pub fn of(office: &Office, governing: Governing, today: Option<Date>) -> Self {
        let edition = governing.edition(&Draft::default());
        let day = |of| date::parse(office.get(of));
        let deadline = day(Setting::Deadline).or_else(|| day(Setting::CountyDeadline));
        let own = office.own();
        let asked = Asked::under(office.template.as_ref(), &own, edition);
        Self { governing, asked, own, deadline, today }
    }
}

/// What is said of a credit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// There is none.
    Missing,
    /// It passes.
    Sound,
    /// It is remarked.
    Remarked(CodeRemark),
}

/// The re-check of one application.
#[derive(Clone, Debug)]
pub struct Recheck {
    /// The chosen values.
    pub draft: Draft,
    /// What the Measures say of them.
    pub assessment: Assessment,
    /// What they say of the data that the form carries, where that differs: the verdict in the form.
    pub in_form: Option<Assessment>,
    /// Where the verdict printed in the form is another.
    pub contradicted: Vec<Contradicted>,
    /// The answers to the fields of the office's own.
    pub own: Vec<OwnAnswer>,
    /// What is missing for a complete application.
    pub missing: Missing,
    /// The credit code, as it is meant.
    pub code: String,
    /// What is remarked of it.
    pub of_code: Code,
    /// What earlier registers say.
    pub earlier: Option<Earlier>,
    /// Whether it came too late; `None` where nobody knows the day or the deadline.
    pub late: Option<bool>,
}

/// Re-checks an application. `winners` are those of earlier years.
#[must_use]
pub fn recheck(application: &Application, standard: &Standard, winners: &[Winner]) -> Recheck {
    let data = application.data();
    let draft = application.chosen(&data);
    let assess = |draft: &Draft| assess_under(standard.governing.edition(draft), &draft.facts());
    let assessment = assess(&draft);
    let carried = matches!(application.basis, Basis::Both | Basis::Data);
    let in_form = Some(assess(&data)).filter(|it| carried && verdict(it) != verdict(&assessment));
    let code = crate::register::code_of(&draft);
    let of_code = match credit_code::remark(&code) {
        _ if code.is_empty() => Code::Missing,
        None => Code::Sound,
        Some(remark) => Code::Remarked(remark),
    };
    Recheck {
        missing: missing(application, &draft, &assessment, standard),
        contradicted: contradicted(application, &draft, &assessment),
        own: own::answers(application, &draft, standard),
        earlier: earlier(&code, &draft, winners),
        late: late(application, standard.deadline),
        draft,
        assessment,
        in_form,
        code,
        of_code,
    }
}

/// What two verdicts have in common where they are the same: outcomes and what may go to the legal representative.
fn verdict(of: &Assessment) -> (Set<Outcome>, bool) {
    (of.outcomes, of.legal_representative_share.is_some())
}

/// Whether the application came too late: as the office says, else by the day on which it was received.
fn late(application: &Application, deadline: Option<Date>) -> Option<bool> {
    match application.manual.get(Column::Late) {
        "true" => return Some(true),
        "false" => return Some(false),
        _ => {}
    }
    let received = date::parse(application.manual.get(Column::ReceivedOn))?;
    Some(until(received, deadline?) == Until::Over)
}
