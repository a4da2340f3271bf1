//! What the default form quotes of the Measures, by the edition that governs the application.

use quality_award_rules::{Citation, Condition, Edition, Field, Question};

use crate::words::common::{citations, day};
use crate::words::form::{quotation, quotations};

/// A text of the form that stands in the Measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// The title of the Measures.
    Title,
    /// The day of issue of the Measures.
    Issued,
    /// The articles that ask for the output value.
    OutputArticles,
    /// The article about reappraisals.
    ReappraisalArticle,
    /// The article about the legal representative's share.
    ShareArticle,
    /// The article about the material.
    MaterialArticle,
    /// That applying costs nothing, with its article.
    NoFee,
    /// What the Measures require beside registration and title, with the article.
    Standing,
    /// The item about quality management.
    Quality,
    /// The item about brand, credit and reputation.
    Brand,
    /// The item about the environment.
    Environment,
    /// The article about the material, with its words.
    Material,
    /// The article about the uses of the money, with its words.
    Uses,
    /// The article about fraud, with its words.
    Fraud,
}

impl Quoted {
    /// Every such text.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Issued,
        Self::OutputArticles,
        Self::ReappraisalArticle,
        Self::ShareArticle,
        Self::MaterialArticle,
        Self::NoFee,
        Self::Standing,
        Self::Quality,
        Self::Brand,
        Self::Environment,
        Self::Material,
        Self::Uses,
        Self::Fraud,
    ];
}

/// The text, by the edition that governs the application.
#[must_use]
pub fn quoted(of: Quoted, edition: &Edition) -> String {
    let procedure = &edition.procedure;
    let asked = |question: Question| edition.asks(question.into()).articles;
    match of {
        Quoted::Title => edition.title.to_owned(),
        Quoted::Issued => day(edition.issued),
        Quoted::OutputArticles => citations(edition.asks(Field::OutputValue).articles),
        Quoted::ReappraisalArticle => {
            citations(edition.requires(Condition::NotBarredByReappraisal).articles)
        }
        Quoted::ShareArticle => citations(&[edition.provisions.legal_representative_share]),
        Quoted::MaterialArticle => citations(&[procedure.material[0].at]),
        Quoted::NoFee => quotation(procedure.no_fee.at, procedure.no_fee.words),
        Quoted::Standing => {
            let questions = [
                Question::WidelyRecognised,
                Question::IndustryLeading,
                Question::SignificantBenefits,
            ];
            let words = questions.map(|question| edition.asks(question.into()).words);
            quotations(asked(Question::WidelyRecognised), &words)
        }
        Quoted::Quality => whole(asked(Question::AdvancedQualityMethods), edition),
        Quoted::Brand => whole(asked(Question::ProminentBrand), edition),
        Quoted::Environment => whole(asked(Question::CompliesWithEnvironmentalPolicy), edition),
        Quoted::Material => whole(&[procedure.material[0].at], edition),
        Quoted::Uses => whole(&[procedure.forbidden_uses.at], edition),
        Quoted::Fraud => whole(&[procedure.fraud.at], edition),
    }
}

/// All words of the first of these places, without the mark of an item, which the citation has.
fn whole(places: &[Citation], edition: &Edition) -> String {
    let words = |at: &Citation| Some(quotation(*at, without_mark(edition.words(*at)?)));
    places.first().and_then(words).unwrap_or_default()
}

/// The words of an item without the mark `（三）` that they begin with.
fn without_mark(words: &str) -> &str {
    let words = words.trim();
    let item = words.strip_prefix('（').and_then(|rest| rest.split_once('）'));
    item.map_or(words, |(_, rest)| rest)
}
