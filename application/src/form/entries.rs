//! What is entered into a form, on paper and in a .docx alike: every field, every answer and the
//! verdict.

use docx::values::Group;
use quality_award_rules::{Amount, Assessment, Condition, Edition, Eligibility, Question, VERSION};

use super::computed::{Computed, Repeated};
use super::enclosures::listed;
use super::field::{Field, YEARS};
use super::fields::{OF_PRODUCTS, OF_YEARS};
use super::place::{At, Place};
use crate::draft::{Draft, ProductDraft};
use crate::typed::amount::NotAnAmount;
use crate::typed::line::line;
use crate::typed::name::name;
use crate::words::capitals::capitals;
use crate::words::{amount, common, form, letter, placeholder, questions, result, verdict};

/// All that is entered into a form.
#[derive(Clone, Copy, Debug)]
pub struct Entries<'a> {
    /// What was typed.
    pub draft: &'a Draft,
    /// What follows from it.
    pub assessment: &'a Assessment,
    /// Whether nothing is missing; a form that lacks something is marked as a draft.
    pub complete: bool,
    /// The application's year as the page takes it, also where none is typed.
    pub year: Option<u16>,
}

impl Entries<'_> {
    /// The edition of the Measures by which the form is filled.
    #[must_use]
    pub fn edition(&self) -> &'static Edition {
        self.assessment.edition
    }

    /// The text of a field about the application as a whole.
    #[must_use]
    pub fn field(&self, field: &'static Field) -> String {
        self.draft.shown(&Place::of_application(field), self.edition())
    }

    /// A computed text.
    #[must_use]
    pub fn computed(&self, of: Computed) -> String {
        let Self { draft, assessment, complete, .. } = *self;
        let award = assessment.award;
        let of_amount =
            |describe: fn(Amount) -> String| or_none(award.map(|it| describe(it.amount)));
        match of {
            Computed::Unfinished if complete => String::new(),
            Computed::Unfinished => form::UNFINISHED.to_owned(),
            Computed::AwardedBefore => self.yes_no(Question::AwardedBefore),
            Computed::StateControlled => self.yes_no(Question::StateControlled),
            // A text that is no amount goes into the form as it stands, on one line; nothing is lost.
            Computed::Output => match draft.output_value() {
                Ok(Some(yuan)) => common::figures(yuan),
                Ok(None) => common::UNANSWERED.to_owned(),
                Err(NotAnAmount::NoUnit) => amount::without_unit(&draft.output),
                Err(_) => line(&draft.output),
            },
            Computed::OutputCapitals => match draft.output_value() {
                Ok(Some(yuan)) => capitals(yuan),
                Ok(None) => common::NONE.to_owned(),
                Err(problem) => amount::problem(problem),
            },
            Computed::Conclusion => conclusion(assessment),
            Computed::Tier => or_none(award.map(|it| common::tier(it.tier).to_owned())),
            Computed::Amount => of_amount(common::award_amount),
            Computed::AmountCapitals => of_amount(common::award_capitals),
            Computed::Article => or_none(award.map(|it| it.article.in_chinese().to_string())),
            Computed::ArticleWords => {
                let words = award.and_then(|it| self.edition().words(it.article));
                or_none(words.map(str::to_owned))
            }
            Computed::Share => or_none(assessment.legal_representative_share.map(verdict::share)),
            Computed::Notices => {
                let notices = assessment.notices.iter();
                lines(&notices.map(|of| result::notice(of, self.edition())).collect::<Vec<_>>())
            }
            Computed::Enclosures => lines(&listed(draft)),
            Computed::Open => {
                let open = assessment.open_questions.iter();
                lines(&open.map(|of| questions::leaf(of, self.edition())).collect::<Vec<_>>())
            }
            Computed::RulesVersion => VERSION.to_owned(),
            Computed::TextSha256 => self.edition().text_sha256.to_owned(),
        }
    }

    /// The columns and the rows of a table.
    #[must_use]
    pub fn group(&self, of: Repeated) -> Group {
        let (name, own) = placeholder::repeated(of);
        let (fields, items) = match of {
            Repeated::Conditions => (&[][..], self.conditions()),
            Repeated::Products => (OF_PRODUCTS, self.products()),
            Repeated::Years => (OF_YEARS, self.years()),
        };
        let labels = fields.iter().map(|field| field.label);
        let fields = own.iter().copied().chain(labels).map(str::to_owned).collect();
        Group { name: name.to_owned(), fields, items }
    }

    fn yes_no(&self, question: Question) -> String {
        common::answer(self.draft.answer(question)).to_owned()
    }

    fn conditions(&self) -> Vec<Vec<String>> {
        let plain = Question::ALL.into_iter().filter(|question| question.is_plain_condition());
        let row = |(number, question): (usize, Question)| {
            let condition = Condition::Plain(question);
            vec![
                number.to_string(),
                letter::condition(condition, self.edition()),
                common::citations(self.edition().requires(condition).articles),
                common::nature(condition.nature()).to_owned(),
                self.yes_no(question),
            ]
        };
        (1..).zip(plain).map(row).collect()
    }

    fn products(&self) -> Vec<Vec<String>> {
        let row = |(at, product): (usize, &ProductDraft)| {
            let mut row = vec![
                (at + 1).to_string(),
                name(&product.name),
                product.title.map_or(common::UNANSWERED, common::title).to_owned(),
                common::answer(product.reappraised).to_owned(),
            ];
            row.extend(self.row(OF_PRODUCTS, At::Product(at)));
            row
        };
        let rows: Vec<_> = self.draft.products.iter().flatten().enumerate().map(row).collect();
        if !rows.is_empty() {
            return rows;
        }
        let nothing = if self.draft.products.is_some() { common::NONE } else { common::UNANSWERED };
        vec![vec![String::new(), nothing.to_owned()]]
    }

    fn years(&self) -> Vec<Vec<String>> {
        let row = |year| {
            let mut row = vec![form::year(self.year, year)];
            row.extend(self.row(OF_YEARS, At::Year(year)));
            row
        };
        (0..YEARS).map(row).collect()
    }

    /// The texts of a year's or a product's fields.
    fn row(&self, fields: &'static [Field], at: At) -> impl Iterator<Item = String> {
        fields.iter().map(move |field| self.draft.shown(&Place { field, at }, self.edition()))
    }
}

fn conclusion(assessment: &Assessment) -> String {
    let unmet: Vec<Condition> = assessment.conditions.unmet().collect();
    let mut parts = vec![result::eligibility(assessment).to_owned()];
    if !unmet.is_empty() || assessment.eligibility() == Eligibility::Ineligible {
        parts.push(result::unmet(&unmet, assessment.edition));
    }
    if assessment.outcomes.only().is_none() {
        parts.push(verdict::possible(assessment));
    }
    parts.join(common::BREAK)
}

/// The text, or the word for nothing.
fn or_none(text: Option<String>) -> String {
    text.unwrap_or_else(|| common::NONE.to_owned())
}

/// The texts one a line, or the word for nothing.
fn lines(texts: &[String]) -> String {
    or_none((!texts.is_empty()).then(|| texts.join(common::BREAK)))
}
