//! What a form shows beside what is typed into its fields.

/// A text that follows from the answers, beside the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Computed {
    /// The mark of a form that lacks something; empty in a complete one.
    Unfinished,
    /// Whether the enterprise had the award before.
    AwardedBefore,
    /// Whether the state controls the enterprise.
    StateControlled,
    /// The output value of the self-check in yuan.
    Output,
    /// The output value in capitals.
    OutputCapitals,
    /// Whether the enterprise may apply, and what stands against it.
    Conclusion,
    /// The tier of the award.
    Tier,
    /// The amount of the award.
    Amount,
    /// The amount in capitals.
    AmountCapitals,
    /// The article that grants the award.
    Article,
    /// The words of that article.
    ArticleWords,
    /// The share of the legal representative (article 17).
    Share,
    /// The points that the Measures leave open.
    Notices,
    /// The enclosures, numbered.
    Enclosures,
    /// The questions that are still open.
    Open,
    /// The version of the rules.
    RulesVersion,
    /// The check sum of the Measures' text.
    TextSha256,
}

impl Computed {
    /// Every computed text.
    pub const ALL: [Self; 17] = [
        Self::Unfinished,
        Self::AwardedBefore,
        Self::StateControlled,
        Self::Output,
        Self::OutputCapitals,
        Self::Conclusion,
        Self::Tier,
        Self::Amount,
        Self::AmountCapitals,
        Self::Article,
        Self::ArticleWords,
        Self::Share,
        Self::Notices,
        Self::Enclosures,
        Self::Open,
        Self::RulesVersion,
        Self::TextSha256,
    ];
}

/// A table of which one row is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeated {
    /// A row for each plain condition of the self-check.
    Conditions,
    /// A row for each product.
    Products,
    /// A row for each of the [`YEARS`](super::field::YEARS).
    Years,
}

impl Repeated {
    /// Every such table.
    pub const ALL: [Self; 3] = [Self::Conditions, Self::Products, Self::Years];
}
