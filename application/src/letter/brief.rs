//! The report for the boss: everything that decides, on one page of A4, and the same as plain text.

use quality_award_rules::{Amount, Nature, Question, Share};

use super::missing::{Missing, papers};
use super::next::{left, todos};
use super::raise::ways;
use super::{Letter, Prospect, best};
use crate::words::capitals::capitals;
use crate::words::common::{self, citations};
use crate::words::letter as words;
use crate::words::{questions, report, result, verdict, world};

/// The most characters of a name that was typed, so that the report stays one page. The form has all of them.
const LONGEST_NAME: usize = 200;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// The conclusion.
    pub conclusion: &'static str,
    /// The amount, or what stands in its place; empty where nothing is reached.
    pub amount: String,
    /// Everything else: a label and its lines.
    pub rows: Vec<(&'static str, Vec<String>)>,
}

impl Brief {
    /// The report of a letter.
    #[must_use]
    pub fn of(letter: &Letter<'_>) -> Self {
        let rows = [
            (report::APPLICANT, applicant(letter)),
            (report::PRODUCT, product(letter)),
            (report::DATE, letter.today.map(common::day).into_iter().collect()),
            (words::BASIS, basis(letter)),
            (report::ANSWERS, answers(letter)),
            (words::MISSING, missing(letter)),
            (words::TO_BRING, vec![material(letter)]),
            (report::NOTICES, notices(letter)),
            (words::RAISE, ways(letter).iter().map(super::raise::Way::sentence).collect()),
            (words::NEXT, next(letter)),
            (report::VERSIONS, vec![version(letter)]),
            (report::NOTE, note(letter)),
        ];
        Self {
            conclusion: words::title(letter.assessment),
            amount: amount(letter),
            rows: rows.into_iter().filter(|(_, lines)| !lines.is_empty()).collect(),
        }
    }

    /// The report as plain text, one line a fact, for a message.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{}{}\n", report::AWARD, report::TITLE);
        text.extend([report::CONCLUSION, "：", self.conclusion, "\n"]);
        if !self.amount.is_empty() {
            text.extend([report::AMOUNT, "：", &self.amount, "\n"]);
        }
        for (label, lines) in &self.rows {
            match &lines[..] {
                [line] => text.extend([*label, "：", line, "\n"]),
                lines => {
                    text.extend([*label, "：\n"]);
                    for (number, line) in (1..).zip(lines) {
                        text.extend([&format!("{number}. "), line.as_str(), "\n"]);
                    }
                }
            }
        }
        text
    }
}

/// A name in one line, cut where a heading has no room for more. The report and the form have all of it.
#[must_use]
pub fn short(typed: &str) -> String {
    line(typed, 40)
}

/// A name in one line and of a bounded length.
fn line(typed: &str, at_most: usize) -> String {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(at_most).collect();
    if cut.len() < line.len() { cut + "……" } else { cut }
}

/// The enterprise, also where no name was typed yet; the answers of a link are nobody's.
fn applicant(letter: &Letter<'_>) -> Vec<String> {
    let name = line(&letter.draft.applicant(), LONGEST_NAME);
    let named = if name.is_empty() { report::UNNAMED.to_owned() } else { name };
    letter.own.then_some(named).into_iter().collect()
}

fn product(letter: &Letter<'_>) -> Vec<String> {
    let facts = letter.draft.facts();
    let awarded = facts.answer(Question::AwardedBefore) == Some(true);
    let count = letter.draft.product_count();
    best(&facts).map(|best| report::product(best, count, awarded)).into_iter().collect()
}

/// What is reached: an amount, the fund's support, that the office decides, or what is still possible.
fn amount(letter: &Letter<'_>) -> String {
    let assessment = letter.assessment;
    match Prospect::of(assessment) {
        Prospect::Award(award) => {
            let said = match award.amount {
                Amount::Fixed(amount) => {
                    format!("{}（{}）", common::round(amount), capitals(amount))
                }
                Amount::Discretionary { .. } => verdict::FUND.to_owned(),
            };
            if assessment.award.is_some() {
                said
            } else {
                format!("{said}（{}）", words::IF_QUALIFIED)
            }
        }
        Prospect::Unsettled => format!("{}，{}", verdict::UNSETTLED, words::UNSETTLED_BY),
        Prospect::Several => verdict::possible(assessment),
        Prospect::Nothing => String::new(),
    }
}

/// The articles that apply, verbatim, and the legal representative's share.
fn basis(letter: &Letter<'_>) -> Vec<String> {
    let assessment = letter.assessment;
    let edition = assessment.edition;
    let quoted = super::articles(assessment)
        .into_iter()
        .map(|at| format!("{}：“{}”", at.in_chinese(), edition.words(at).unwrap_or_default()));
    quoted.chain(assessment.legal_representative_share.map(share)).collect()
}

/// What may go to the legal representative, without the full stop.
fn share(share: Share) -> String {
    verdict::share(share).trim_end_matches('。').to_owned()
}

/// The answers that decide.
fn answers(letter: &Letter<'_>) -> Vec<String> {
    let facts = letter.draft.facts();
    let edition = letter.assessment.edition;
    let title = words::holds(best(&facts).and_then(|best| best.product.title));
    let title = if facts.products.is_none() { common::UNANSWERED.to_owned() } else { title };
    let mut line = format!(
        "称号：{title}；产值：{}；{}",
        words::output(facts.output_value, edition),
        report::awarded_before(facts.answer(Question::AwardedBefore))
    );
    if let Some(yes) = facts.answer(Question::StateControlled) {
        line += if yes { "；国有及国有控股" } else { "；非国有及国有控股" };
    }
    let of = |nature| {
        let missing = Missing::of(letter, nature);
        (missing.tally.iter().sum::<usize>() > 0).then(|| words::tally(nature, missing.tally))
    };
    let tallies = [
        (words::BY_MATERIAL, of(Nature::Objective)),
        (words::BY_COMMITTEE, of(Nature::Evaluative)),
    ];
    let tallies = tallies.into_iter().filter_map(|(who, tally)| Some(format!("{who}：{}", tally?)));
    vec![line, tallies.collect::<Vec<_>>().join("；")]
}

/// The conditions that are not met and the questions that are open, each kind in a line.
fn missing(letter: &Letter<'_>) -> Vec<String> {
    let edition = letter.assessment.edition;
    let mut lines = Vec::new();
    for nature in [Nature::Objective, Nature::Evaluative] {
        let Missing { unmet, open, .. } = Missing::of(letter, nature);
        if !unmet.is_empty() {
            let names = unmet.into_iter().map(|of| words::condition(of, edition));
            let label = words::finding(nature, quality_award_rules::Finding::Unmet);
            lines.push(format!("{label}：{}", names.collect::<Vec<_>>().join("、")));
        }
        if let [first, ..] = open[..] {
            lines.push(words::answer_first(&questions::leaf(first, edition), open.len()));
        }
    }
    if lines.is_empty() {
        lines.push(words::NOTHING_UNMET.to_owned());
    }
    lines
}

fn material(letter: &Letter<'_>) -> String {
    let names = papers(letter).into_iter().map(|paper| paper.name);
    let names = names.collect::<Vec<_>>().join("、");
    format!("{names}。{}", words::no_catalogue(letter.assessment.edition))
}

fn notices(letter: &Letter<'_>) -> Vec<String> {
    let edition = letter.assessment.edition;
    let subject = |notice| {
        let at = citations(edition.leaves_open(notice));
        format!("{}（{at}）", words::subject(notice, edition))
    };
    let subjects: Vec<String> = letter.assessment.notices.iter().map(subject).collect();
    let line = format!("{}。由推选办公室决定，请先咨询。", subjects.join("；"));
    if subjects.is_empty() { Vec::new() } else { vec![line] }
}

fn next(letter: &Letter<'_>) -> Vec<String> {
    let todos = todos(letter).into_iter().map(|todo| todo.line());
    todos.chain(left(letter).map(|(what, days)| words::days_left(&what, days.as_deref()))).collect()
}

fn version(letter: &Letter<'_>) -> String {
    let number = (!letter.office.is_empty()).then(|| letter.office.number());
    report::version(letter.assessment.edition, number.as_deref())
}

fn note(letter: &Letter<'_>) -> Vec<String> {
    let others = (!letter.own).then(|| words::OF_ANOTHER.to_owned());
    let basis = world::basis(letter.office, letter.assessment.edition);
    others.into_iter().chain([basis, result::DISCLAIMER.to_owned()]).collect()
}
