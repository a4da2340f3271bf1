//! Every article of the Measures and the code that it leads to, or the reason why there is none.

/// Where an article is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// Rules that settle an outcome: `module::item` in this crate.
    Rules(&'static [&'static str]),
    /// Data that a page can show.
    Data(&'static [&'static str]),
    /// The reason why the article settles nothing for an applicant.
    Nothing(&'static str),
}

/// One row of the table; the text is [`Edition::words`](crate::Edition::words) of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article {
    /// The number of the article.
    pub number: u8,
    /// The number of its chapter.
    pub chapter: u8,
    /// The code or the reason.
    pub code: Code,
}

const fn article(number: u8, chapter: u8, code: Code) -> Article {
    Article { number, chapter, code }
}

/// The table, by article number.
#[rustfmt::skip]
pub static ARTICLES: [Article; 26] = {
    use Code::{Data, Nothing, Rules};
    [
        article(1, 1, Nothing("states the purpose and the laws that the Measures rest on")),
        article(2, 1, Rules(&["field::TABLE", "condition::Condition"])),
        article(3, 1, Nothing("states the principles of the selection; it gives no test that a fact could meet or fail")),
        article(4, 1, Data(&["procedure::MAY_STAY_VACANT"])),
        article(5, 1, Data(&["procedure::NO_FEE"])),
        article(6, 2, Nothing("sets up the committee and its duties; cited where the committee decides")),
        article(7, 2, Nothing("sets up the office and its duties; cited where the office decides")),
        article(8, 2, Nothing("asks the organisers to hear associations, the media and the public")),
        article(9, 3, Rules(&["field::TABLE", "condition::Condition", "outcome::Eligibility"])),
        article(10, 3, Rules(&["condition::NotBarredByReappraisal", "completion::later_award", "notice::ReappraisalReadByProduct"])),
        article(11, 4, Data(&["procedure::STEPS"])),
        article(12, 4, Data(&["procedure::MATERIAL", "procedure::STEPS"])),
        article(13, 4, Data(&["procedure::STEPS", "procedure::PUBLICATION_WORKING_DAYS"])),
        article(14, 5, Rules(&["award::NationalBrand", "edition::national_brand_award", "notice::TitlesDoNotStack"])),
        article(15, 5, Rules(&["award::RegionalBrand", "outcome::regional", "edition::regional_brand_award", "notice::OutputAtThreshold", "notice::TitlesDoNotStack"])),
        article(16, 5, Rules(&["award::QualityFund", "outcome::regional", "edition::annual_fund", "notice::FundAmountDiscretionary", "notice::OutputAtThreshold", "notice::TitlesDoNotStack", "notice::ShareUnsettledForFund"])),
        article(17, 5, Rules(&["award::Share", "edition::legal_representative_rate", "notice::ShareUnsettledForFund"])),
        article(18, 5, Data(&["procedure::FUNDING"])),
        article(19, 5, Data(&["procedure::PERMITTED_USES", "procedure::FORBIDDEN_USES", "procedure::EVALUATION_COSTS"])),
        article(20, 6, Data(&["procedure::FRAUD", "procedure::FRAUD_CONSEQUENCES"])),
        article(21, 6, Data(&["procedure::REVOCATION_GROUNDS", "procedure::REVOCATION"])),
        article(22, 6, Data(&["procedure::WINNER_DUTIES"])),
        article(23, 6, Data(&["procedure::WINNER_DUTIES"])),
        article(24, 6, Data(&["procedure::REVIEWERS_SECRECY"])),
        article(25, 7, Data(&["procedure::EFFECTIVE", "edition::in_force_from"])),
        article(26, 7, Nothing("encourages other areas and trades to set up awards of their own")),
    ]
};
