//! What a .docx form is filled with: every field, every answer and the verdict.

use quality_award_rules::{Assessment, Condition, Edition, Eligibility, Question, VERSION};

use super::field::{Kind, YEARS, ticked};
use super::place::{At, Place, find, places};
use crate::draft::Draft;
use crate::typed::credit_code as code;
use crate::words::capitals::capitals;
use crate::words::form::placeholder;
use crate::words::questions::amount_problem;
use crate::words::{common, form, result};
use docx::values::{Group, Values};

/// What fills a form: the fields, the answers and the verdict. `complete` says whether nothing is
/// missing; a form that lacks something is marked as a draft.
#[must_use]
pub fn values(draft: &Draft, assessment: &Assessment, complete: bool) -> Values {
    let mut values = Values::new(form::unknown_placeholder);
    values.text(placeholder::UNFINISHED, if complete { "" } else { form::UNFINISHED });
    values.text(placeholder::RULES_VERSION, VERSION);
    values.text(placeholder::TEXT_SHA256, assessment.edition.text_sha256);
    let all = places(0);
    for place in all.iter().filter(|place| place.at == At::Application) {
        values.text(place.field.label, shown(draft, place));
    }
    let years = (0..YEARS).map(|year| {
        let figures = all.iter().filter(|place| place.at == At::Year(year));
        let mut row = vec![form::year(year_of(draft), year)];
        row.extend(figures.map(|place| shown(draft, place)));
        row
    });
    values.group(group(placeholder::YEARS, labels(At::Year(0)), years.collect()));
    answers(&mut values, draft, assessment.edition);
    verdict(&mut values, assessment);
    values
}

/// The labels of what is asked for each year or product.
fn labels(of: At) -> impl Iterator<Item = &'static str> {
    places(1).into_iter().filter(move |place| place.at == of).map(|place| place.field.label)
}

/// The names of what is asked for each product.
fn names(of: At) -> impl Iterator<Item = &'static str> {
    places(1).into_iter().filter(move |place| place.at == of).map(|place| place.field.name)
}

/// The year of the application.
#[must_use]
pub fn year_of(draft: &Draft) -> Option<u16> {
    let typed = find("year").map(|place| draft.typed(&place).trim().parse().ok());
    typed.flatten().filter(|year| (1000..=9999).contains(year))
}

/// What a form shows for an input: what was typed, or what the self-check knows; of several that
/// can be chosen all, with what was chosen ticked.
#[must_use]
pub fn shown(draft: &Draft, place: &Place) -> String {
    let typed = draft.typed(place);
    match place.field.kind {
        Kind::Any(options) => {
            let tick = |option: &&str| {
                format!("{}{option}", if ticked(typed, option) { "☑" } else { "☐" })
            };
            options.iter().map(tick).collect::<Vec<_>>().join(common::BREAK)
        }
        Kind::CreditCode => code::normal(typed),
        _ if typed.is_empty() => draft.carried(place).unwrap_or_default(),
        _ => typed.trim().to_owned(),
    }
}

fn answers(values: &mut Values, draft: &Draft, edition: &Edition) {
    let yes_no = |question| common::answer(draft.answer(question));
    values.text(placeholder::AWARDED_BEFORE, yes_no(Question::AwardedBefore));
    values.text(placeholder::STATE_CONTROLLED, yes_no(Question::StateControlled));
    // What was typed and is no amount goes into the form as it stands; nothing is lost.
    let (figures, words) = match draft.output_value() {
        Ok(Some(yuan)) => (common::figures(yuan), capitals(yuan)),
        Ok(None) => (common::UNANSWERED.to_owned(), common::NONE.to_owned()),
        Err(problem) => (draft.output.clone(), amount_problem(problem).to_owned()),
    };
    values.text(placeholder::OUTPUT, figures);
    values.text(placeholder::OUTPUT_CAPITALS, words);

    let plain = Question::ALL.into_iter().filter(|question| question.is_plain_condition());
    let condition = |(number, question): (usize, Question)| {
        let condition = Condition::Plain(question);
        vec![
            number.to_string(),
            edition.asks(question.into()).words.to_owned(),
            common::citations(edition.requires(condition).articles),
            common::nature(condition.nature()).to_owned(),
            yes_no(question).to_owned(),
        ]
    };
    let conditions = (1..).zip(plain).map(condition).collect();
    values.group(group(placeholder::CONDITIONS, [].into_iter(), conditions));

    let asked: Vec<&str> = names(At::Product(0)).collect();
    let product = |(number, product): (usize, &crate::draft::ProductDraft)| {
        let mut row = vec![
            number.to_string(),
            product.name.clone(),
            product.title.map_or(common::UNANSWERED, common::title).to_owned(),
            common::answer(product.reappraised).to_owned(),
        ];
        let asked = asked.iter().map(|name| product.form.get(name));
        row.extend(asked.map(|typed| typed.trim().to_owned()));
        row
    };
    let mut rows: Vec<_> = (1..).zip(draft.products.iter().flatten()).map(product).collect();
    if rows.is_empty() {
        let nothing = if draft.products.is_some() { common::NONE } else { common::UNANSWERED };
        rows.push(vec![String::new(), nothing.to_owned()]);
    }
    values.group(group(placeholder::PRODUCTS, labels(At::Product(0)), rows));
}

fn group<const N: usize>(
    (name, fields): (&'static str, [&'static str; N]),
    more: impl Iterator<Item = &'static str>,
    items: Vec<Vec<String>>,
) -> Group {
    let fields = fields.into_iter().chain(more).map(str::to_owned).collect();
    Group { name: name.to_owned(), fields, items }
}

fn verdict(values: &mut Values, assessment: &Assessment) {
    let edition = assessment.edition;
    let unmet: Vec<Condition> = assessment.conditions.unmet().collect();
    let mut conclusion = result::eligibility(assessment).to_owned();
    if !unmet.is_empty() || assessment.eligibility() == Eligibility::Ineligible {
        conclusion += common::BREAK;
        conclusion += &result::unmet(&unmet, edition);
    }
    if assessment.outcomes.only().is_none() {
        conclusion += common::BREAK;
        conclusion += &result::outcomes_left(assessment);
    }
    values.text(placeholder::CONCLUSION, conclusion);
    let award = assessment.award;
    let or_nothing = |text: Option<String>| text.unwrap_or_else(|| common::NONE.to_owned());
    let of = |describe: fn(quality_award_rules::Amount) -> String| {
        or_nothing(award.map(|award| describe(award.amount)))
    };
    values.text(placeholder::TIER, award.map_or(common::NONE, |award| common::tier(award.tier)));
    values.text(placeholder::AMOUNT, of(common::award_amount));
    values.text(placeholder::AMOUNT_CAPITALS, of(common::award_capitals));
    let at = award.map(|award| award.article);
    values.text(placeholder::ARTICLE, or_nothing(at.map(|at| at.in_chinese().to_string())));
    let words = at.and_then(|at| edition.words(at)).unwrap_or(common::NONE);
    values.text(placeholder::ARTICLE_WORDS, words);
    let share = assessment.legal_representative_share.map(result::share);
    values.text(placeholder::SHARE, or_nothing(share));
    let notices: Vec<&str> = assessment.notices.iter().map(result::notice).collect();
    values.text(placeholder::NOTICES, lines(&notices));
    let open: Vec<String> = assessment.open_questions.iter().map(common::leaf).collect();
    values.text(placeholder::OPEN, lines(&open));
}

/// One line each, or the word for nothing.
fn lines<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    if texts.is_empty() { common::NONE.to_owned() } else { texts.join(common::BREAK) }
}

#[cfg(test)]
mod tests {
    use quality_award_rules::{Facts, assess_under};

    use super::*;

    /// The guide for offices lists every placeholder and no other.
    #[test]
    fn the_guide_lists_every_placeholder() {
        let guide = include_str!("../../../docs/form.md");
        let entries = guide.split("| `{{").skip(1).filter_map(|rest| rest.split_once("}}`"));
        let mut listed: Vec<&str> = entries.map(|entry| entry.0).collect();
        listed.sort_unstable();
        let mut names = values(
            &Draft::default(),
            &assess_under(crate::year::of_2026(), &Facts::default()),
            true,
        )
        .names();
        names.sort();
        assert_eq!(listed, names);
    }
}
