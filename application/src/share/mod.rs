//! Answers in the fragment of a link: the yes-or-no questions, the products' titles and
//! reappraisals and the output value; no name and no code. Pure.
//!
//! ```text
//! 1 ynyyyyyyyyyyyyy-n pny a120000000.5 z
//! │ │                 │   │            └ the end: a link that was cut off is refused
//! │ │                 │   └ the output value in yuan; left out where it is not answered
//! │ │                 └ two letters a product: title n, r or o (neither), reappraised y or n
//! │ └ the questions in the order of the articles: y, n, or - where not answered
//! └ the version
//! ```
//!
//! Every character stands in a URL as it is, and one set of answers has one text.

use std::fmt;

use quality_award_rules::{Facts, LIMITS as RULES, Product, Products, Question, Title, Yuan};

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

const VERSION: char = '1';
const PRODUCTS: char = 'p';
const AMOUNT: char = 'a';
const END: char = 'z';

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
    text.extend(Question::ALL.map(|question| yes_no(facts.answer(question))));
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

/// The answers in the text of a link.
///
/// # Errors
/// [`ShareError`] for any text that [`encode`] did not make. It answers nothing by halves.
pub fn decode(text: &str) -> Result<Facts, ShareError> {
    if text.len() > LIMITS.bytes {
        return Err(ShareError::TooLong);
    }
    let rest = match text.strip_prefix(VERSION) {
        Some(rest) => rest,
        None if text.starts_with(|first: char| first.is_ascii_digit()) => {
            return Err(ShareError::Version);
        }
        None if text.is_empty() => return Err(ShareError::CutOff),
        None => return Err(ShareError::Unreadable),
    };
    let (rest, ended) = match rest.strip_suffix(END) {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let mut letters = rest.chars();
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(question, answer(letters.next())?);
    }
    let mut rest = letters.as_str();
    if let Some(after) = rest.strip_prefix(PRODUCTS) {
        let (pairs, amount) = after.split_at(after.find(AMOUNT).unwrap_or(after.len()));
        facts.products = Some(products(pairs)?);
        rest = amount;
    }
    if let Some(amount) = rest.strip_prefix(AMOUNT) {
        let cut_off = |refused| if ended { refused } else { ShareError::CutOff };
        facts.output_value = Some(yuan(amount).map_err(cut_off)?);
        rest = "";
    }
    match (rest, ended) {
        ("", true) => Ok(facts),
        ("", false) => Err(ShareError::CutOff),
        _ => Err(ShareError::Unreadable),
    }
}

fn products(pairs: &str) -> Result<Products, ShareError> {
    let mut products = Vec::new();
    let mut letters = pairs.chars();
    while let Some(letter) = letters.next() {
        let title = match letter {
            '-' => None,
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
        None => '-',
    }
}

fn answer(letter: Option<char>) -> Result<Option<bool>, ShareError> {
    match letter {
        Some('y') => Ok(Some(true)),
        Some('n') => Ok(Some(false)),
        Some('-') => Ok(None),
        Some(_) => Err(ShareError::Unreadable),
        None => Err(ShareError::CutOff),
    }
}

const fn title(title: Option<Title>) -> char {
    match title {
        Some(Title::National) => 'n',
        Some(Title::Regional) => 'r',
        Some(Title::Untitled) => 'o',
        None => '-',
    }
}

#[cfg(test)]
mod tests;
