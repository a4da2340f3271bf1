//! What to do next, the most pressing first.

use quality_award_rules::{Eligibility, Leaf};

use super::{Letter, Prospect};
use crate::form::remark::Remark;
use crate::words::{edition, letter as words, questions};

/// Where a thing to do is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// At the question.
    Question(Leaf),
    /// On the screen of all answers.
    Answers,
    /// On the screen of the form.
    Form,
    /// Outside of the page.
    Outside,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// Where it is done.
    pub place: Where,
    /// What is to be done.
    pub what: String,
    /// More about it; empty where there is nothing.
    pub more: String,
}

impl Todo {
    fn new(place: Where, what: impl Into<String>, more: impl Into<String>) -> Self {
        Self { place, what: what.into(), more: more.into() }
    }

    /// The thing to do in a line.
    #[must_use]
    pub fn line(&self) -> String {
        if self.more.is_empty() {
            self.what.clone()
        } else {
            format!("{}（{}）", self.what, self.more)
        }
    }
}

/// The words around the number of days until the deadline that the enterprise has to keep, and the
/// number; where no day is left, the words alone.
#[must_use]
pub fn left(letter: &Letter<'_>) -> Option<(String, Option<String>)> {
    Some(edition::days_left(letter.office.deadline()?, letter.today?))
}

/// What to do, in the order in which it is done.
#[must_use]
pub fn todos(letter: &Letter<'_>) -> Vec<Todo> {
    let assessment = letter.assessment;
    let eligibility = assessment.eligibility();
    if eligibility == Eligibility::Ineligible {
        return vec![
            Todo::new(Where::Answers, words::REVIEW, ""),
            Todo::new(Where::Outside, words::LATER, ""),
        ];
    }
    let mut todos = Vec::new();
    let open = assessment.open_questions.iter().count();
    if let Some(first) = assessment.open_questions.iter().next() {
        let question = questions::leaf(first, assessment.edition);
        todos.push(Todo::new(Where::Question(first), words::answer_first(&question, open), ""));
    }
    let settled = !matches!(Prospect::of(assessment), Prospect::Several);
    let subjects = assessment.notices.iter().filter(|_| settled);
    let subjects: Vec<String> =
        subjects.map(|notice| words::subject(notice, assessment.edition)).collect();
    if !subjects.is_empty() {
        todos.push(Todo::new(Where::Outside, words::CONSULT, subjects.join("；")));
    }
    let missing = letter.asked.remarks(letter.draft, letter.today);
    let missing = missing.iter().filter(|(_, remark)| *remark == Remark::Missing).count();
    let more = if letter.own { words::fields_missing(missing) } else { String::new() };
    todos.push(Todo::new(Where::Form, words::FILL, more));
    todos.push(Todo::new(Where::Outside, words::hand_in(letter.office), ""));
    todos
}
