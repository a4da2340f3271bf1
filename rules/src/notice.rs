//! What the Measures leave open and the facts touch on. The [`Edition`](crate::Edition) names the articles on both
//! sides of each open point; the page quotes them and says who decides.

use crate::set::Member;

/// A point that the Measures do not settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Notice {
    /// Articles 15 and 16: 「超过1亿元」 and 「未达到1亿元」 both leave out exactly that amount.
    OutputAtThreshold,
    /// Articles 6, 7 and 16: 「适当补助」 names no amount. The award office drafts the
    /// 「补贴资金分配方案」 and the committee deliberates on it.
    FundAmountDiscretionary,
    /// Articles 14 to 16: they do not say that awards for several titled products add up.
    TitlesDoNotStack,
    /// Articles 2, 9(2) and 14 to 16: 「被评为」 and 「获得」 do not say that a title must still be
    /// in its term. The award office decides whether a title that has lapsed counts.
    TitleValidityUnsettled,
    /// Articles 16 and 17: 「奖励资金」 in one, 「专项扶持、适当补助」 in the other.
    ShareUnsettledForFund,
    /// Article 10: the rules bar the product; 「不得再次申报」 could also be read as barring the
    /// enterprise.
    ReappraisalReadByProduct,
}

impl Notice {
    /// How many notices there are.
    pub const COUNT: usize = 6;

    /// The name in JSON and on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OutputAtThreshold => "output_at_threshold",
            Self::FundAmountDiscretionary => "fund_amount_discretionary",
            Self::TitlesDoNotStack => "titles_do_not_stack",
            Self::TitleValidityUnsettled => "title_validity_unsettled",
            Self::ShareUnsettledForFund => "share_unsettled_for_fund",
            Self::ReappraisalReadByProduct => "reappraisal_read_by_product",
        }
    }
}

impl Member for Notice {
    const ALL: &'static [Self] = &[
        Self::OutputAtThreshold,
        Self::FundAmountDiscretionary,
        Self::TitlesDoNotStack,
        Self::TitleValidityUnsettled,
        Self::ShareUnsettledForFund,
        Self::ReappraisalReadByProduct,
    ];

    fn index(self) -> u8 {
        self as u8
    }
}
