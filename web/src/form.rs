//! The application form's values: every answer and the verdict. Pure.

use quality_award_rules::{Assessment, Condition, Eligibility, Field, Question, VERSION};

use crate::capitals::capitals;
use crate::docx::error::Error;
use crate::docx::fill::fill;
use crate::docx::template::default_form;
use crate::docx::values::{Group, Values};
use crate::draft::Draft;
use crate::text::form::placeholder;
use crate::text::questions::amount_problem;
use crate::text::{self, result};

/// The default form, filled, as the bytes of a .docx file.
///
/// # Errors
/// [`Error`] where the form cannot be read or the result is too large.
pub fn filled(draft: &Draft, assessment: &Assessment) -> Result<Vec<u8>, Error> {
    fill(&default_form(), &values(draft, assessment))?.package.to_bytes()
}

fn values(draft: &Draft, assessment: &Assessment) -> Values {
    let mut values = Values::new(text::form::unknown_placeholder);
    values.text(placeholder::APPLICANT, draft.applicant.trim());
    values.text(placeholder::RULES_VERSION, VERSION);
    values.text(placeholder::TEXT_SHA256, assessment.edition.text_sha256);
    answers(&mut values, draft);
    verdict(&mut values, assessment);
    values
}

fn answers(values: &mut Values, draft: &Draft) {
    let yes_no = |question| text::answer(draft.answer(question));
    values.text(placeholder::AWARDED_BEFORE, yes_no(Question::AwardedBefore));
    values.text(placeholder::STATE_CONTROLLED, yes_no(Question::StateControlled));
    // What was typed and is no amount goes into the form as it stands; nothing is lost.
    let (figures, words) = match draft.output_value() {
        Ok(Some(yuan)) => (text::figures(yuan), capitals(yuan)),
        Ok(None) => (text::UNANSWERED.to_owned(), text::NONE.to_owned()),
        Err(problem) => (draft.output.clone(), amount_problem(problem).to_owned()),
    };
    values.text(placeholder::OUTPUT, figures);
    values.text(placeholder::OUTPUT_CAPITALS, words);

    let plain = Question::ALL.into_iter().filter(|question| question.is_plain_condition());
    let condition = |(number, question): (usize, Question)| {
        let condition = Condition::Plain(question);
        vec![
            number.to_string(),
            Field::from(question).words().to_owned(),
            text::citations(condition.articles()),
            text::nature(condition.nature()).to_owned(),
            yes_no(question).to_owned(),
        ]
    };
    values.group(group(placeholder::CONDITIONS, (1..).zip(plain).map(condition).collect()));

    let product = |(number, product): (usize, &crate::draft::ProductDraft)| {
        vec![
            number.to_string(),
            product.name.clone(),
            product.title.map_or(text::UNANSWERED, text::title).to_owned(),
            text::answer(product.reappraised).to_owned(),
        ]
    };
    let mut rows: Vec<_> = (1..).zip(draft.products.iter().flatten()).map(product).collect();
    if rows.is_empty() {
        let nothing = if draft.products.is_some() { text::NONE } else { text::UNANSWERED };
        rows.push(vec![String::new(), nothing.to_owned()]);
    }
    values.group(group(placeholder::PRODUCTS, rows));
}

fn group<const N: usize>((name, fields): (&str, [&str; N]), items: Vec<Vec<String>>) -> Group {
    Group { name: name.to_owned(), fields: fields.map(str::to_owned).to_vec(), items }
}

fn verdict(values: &mut Values, assessment: &Assessment) {
    let edition = assessment.edition;
    let unmet: Vec<Condition> = assessment.conditions.unmet().collect();
    let mut conclusion = result::eligibility(assessment).to_owned();
    if !unmet.is_empty() || assessment.eligibility() == Eligibility::Ineligible {
        conclusion += text::BREAK;
        conclusion += &result::unmet(&unmet);
    }
    if assessment.outcomes.only().is_none() {
        conclusion += text::BREAK;
        conclusion += &result::outcomes_left(assessment);
    }
    values.text(placeholder::CONCLUSION, conclusion);
    let award = assessment.award;
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| text::NONE.to_owned());
    let of = |describe: fn(quality_award_rules::Amount) -> String| {
        or_nothing(award.map(|award| describe(award.amount)))
    };
    values.text(placeholder::TIER, award.map_or(text::NONE, |award| text::tier(award.tier)));
    values.text(placeholder::AMOUNT, of(text::award_amount));
    values.text(placeholder::AMOUNT_CAPITALS, of(text::award_capitals));
    let at = award.map(|award| award.tier.article());
    values.text(placeholder::ARTICLE, or_nothing(at.map(|at| at.in_chinese().to_string())));
    let words = at.and_then(|at| edition.words(at)).unwrap_or(text::NONE);
    values.text(placeholder::ARTICLE_WORDS, words);
    let share = assessment.legal_representative_share.map(result::share);
    values.text(placeholder::SHARE, or_nothing(share));
    let notices: Vec<&str> = assessment.notices.iter().map(result::notice).collect();
    values.text(placeholder::NOTICES, lines(&notices));
    let open: Vec<String> = assessment.open_questions.iter().map(text::leaf).collect();
    values.text(placeholder::OPEN, lines(&open));
}

/// One line each, or the word for nothing.
fn lines<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    if texts.is_empty() { text::NONE.to_owned() } else { texts.join(text::BREAK) }
}
