//! Answers in the fragment of a link: the yes-or-no questions, the products' titles and
//! reappraisals and the output value; no name and no code. Pure.
//!
//! ```text
//! 2 ynyyyyyyyyyyyyyun pnyru a120000000.5 z
//! │ │                 │     │            └ the end: what follows it is not the link's
//! │ │                 │     └ the output value in yuan; left out where it is not answered
//! │ │                 └ two letters a product: title n, r or o (neither), reappraised y or n; u where not answered
//! │ └ the questions in the order of [`ORDER`]: y, n or u; none behind the last one that is answered
//! └ the version
//! ```
//!
//! Every character stands in a URL as it is, no program that corrects typing changes it, and one set of
//! answers has one text. A link of version 1 had all questions in the order of the articles, and `-`
//! where there is no answer.

use std::fmt;

use quality_award_rules::{Facts, LIMITS as RULES, Product, Products, Question, Title, Yuan};

use arrived::Arrived;

mod arrived;

/// How long a link's text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the text; the longest that [`encode`] makes.
    pub bytes: usize,
}

/// The limits of a link.
pub const LIMITS: Limits = Limits {
    // The version, the questions, the products, the largest amount, the end.
    bytes: 1
        + Question::ALL.len()
        + (1 + 2 * RULES.products)
        + (1 + "999999999999999.99".len())
        + 1,
};

/// The questions in the order of their letters. A new question goes to the end, and no question moves:
/// the links that were made before then still say the same.
const ORDER: [Question; Question::ALL.len()] = [
    Question::Manufacturer,
    Question::WidelyRecognised,
    Question::IndustryLeading,
    Question::SignificantBenefits,
    Question::RegisteredInChifeng,
    Question::IndependentLegalPerson,
    Question::AdvancedQualityMethods,
    Question::SoundQualitySystem,
    Question::ContinuousImprovement,
    Question::ProminentBrand,
    Question::GoodQualityCredit,
    Question::GoodReputation,
    Question::CompliesWithEnvironmentalPolicy,
    Question::AdvancedProcesses,
    Question::OutstandingConservation,
    Question::AwardedBefore,
    Question::StateControlled,
];

/// Version 1, and how many questions it had.
const FIRST: char = '1';
const FIRST_QUESTIONS: usize = 17;

const VERSION: char = '2';
const PRODUCTS: char = 'p';
const AMOUNT: char = 'a';
const END: char = 'z';
/// No answer; version 1 had `-`.
const UNANSWERED: char = 'u';

/// Why a link's text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// Longer than any link that was made here.
    TooLong,
    /// Made by a version of the page that this one does not know.
    Version,
    /// The end is missing.
    CutOff,
    /// More products than accepted.
    TooManyProducts,
    /// The output value is no amount, is out of range, or is not written as [`encode`] does.
    Amount,
    /// Anything else that is no link's text.
    Unreadable,
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "too long",
            Self::Version => "of an unknown version",
            Self::CutOff => "cut off",
            Self::TooManyProducts => "too many products",
            Self::Amount => "not an output value in yuan",
            Self::Unreadable => "not the text of a link",
        })
    }
}

impl std::error::Error for ShareError {}

/// The answers as the text of a link. Product names stay behind.
#[must_use]
pub fn encode(facts: &Facts) -> String {
    let mut text = String::from(VERSION);
    text.extend(ORDER.map(|question| yes_no(facts.answer(question))));
    text.truncate(text.trim_end_matches(UNANSWERED).len());
    if let Some(products) = &facts.products {
        text.push(PRODUCTS);
        for product in &**products {
            text.push(title(product.title));
            text.push(yes_no(product.reappraised_at_same_level));
        }
    }
    if let Some(yuan) = facts.output_value {
        text.push(AMOUNT);
        text += &yuan.to_string();
    }
    text.push(END);
    text
}

/// The answers in the text of a link, as messengers and mail programs leave it: what stands behind the
/// end is not the link's, and what they wrap or encode is read through.
///
/// # Errors
/// [`ShareError`] for any text that holds no link. It answers nothing by halves.
pub fn decode(text: &str) -> Result<Facts, ShareError> {
    let Arrived { text, ended } = arrived::read(text)?;
    let mut letters = text.chars();
    let order: &[Question] = match letters.next() {
        Some(VERSION) => &ORDER,
        Some(FIRST) => ORDER.get(..FIRST_QUESTIONS).unwrap_or(&ORDER),
        Some(first) if first.is_ascii_digit() => return Err(ShareError::Version),
        Some(_) => return Err(ShareError::Unreadable),
        None => return Err(ShareError::CutOff),
    };
    let rest = letters.as_str();
    if !ended {
        let known = |c: char| c.is_ascii_digit() || "ynuproa-.".contains(c);
        let whole = rest.chars().all(known);
        return Err(if whole { ShareError::CutOff } else { ShareError::Unreadable });
    }
    let (questions, rest) = rest.split_at(rest.find([PRODUCTS, AMOUNT]).unwrap_or(rest.len()));
    if text.starts_with(FIRST) && questions.chars().count() < order.len() {
        return Err(ShareError::CutOff);
    }
    let mut facts = Facts::default();
    for (place, letter) in questions.chars().enumerate() {
        match (answer(Some(letter))?, order.get(place)) {
            (given, Some(question)) => facts.set(*question, given),
            // A page of a later version asked one more question.
            (Some(_), None) if text.starts_with(VERSION) => return Err(ShareError::Version),
            (None, None) if text.starts_with(VERSION) => {}
            (_, None) => return Err(ShareError::Unreadable),
        }
    }
    let mut rest = rest;
    if let Some(after) = rest.strip_prefix(PRODUCTS) {
        let (pairs, amount) = after.split_at(after.find(AMOUNT).unwrap_or(after.len()));
        facts.products = Some(products(pairs)?);
        rest = amount;
    }
    if let Some(amount) = rest.strip_prefix(AMOUNT) {
        facts.output_value = Some(yuan(amount)?);
    }
    Ok(facts)
}

fn products(pairs: &str) -> Result<Products, ShareError> {
    let mut products = Vec::new();
    let mut letters = pairs.chars();
    while let Some(letter) = letters.next() {
        let title = match letter {
            UNANSWERED | '-' => None,
            'n' => Some(Title::National),
            'r' => Some(Title::Regional),
            'o' => Some(Title::Untitled),
            _ => return Err(ShareError::Unreadable),
        };
        let reappraised_at_same_level = answer(letters.next())?;
        products.push(Product { name: None, title, reappraised_at_same_level });
    }
    Products::new(products).map_err(|_| ShareError::TooManyProducts)
}

fn yuan(amount: &str) -> Result<Yuan, ShareError> {
    match amount.parse::<Yuan>() {
        Ok(yuan) if yuan.to_string() == amount => Ok(yuan),
        _ => Err(ShareError::Amount),
    }
}

const fn yes_no(answer: Option<bool>) -> char {
    match answer {
        Some(true) => 'y',
        Some(false) => 'n',
        None => UNANSWERED,
    }
}

fn answer(letter: Option<char>) -> Result<Option<bool>, ShareError> {
    match letter {
        Some('y') => Ok(Some(true)),
        Some('n') => Ok(Some(false)),
        Some(UNANSWERED | '-') => Ok(None),
        Some(_) => Err(ShareError::Unreadable),
        None => Err(ShareError::CutOff),
    }
}

const fn title(title: Option<Title>) -> char {
    match title {
        Some(Title::National) => 'n',
        Some(Title::Regional) => 'r',
        Some(Title::Untitled) => 'o',
        None => UNANSWERED,
    }
}

#[cfg(test)]
mod tests;
