//! What the Measures leave open and the facts touch on. A notice names the articles on both sides;
//! the page quotes them and names who decides.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::citation::Citation;
use crate::completion::Completions;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Question;
use crate::outcome::Outcome;
use crate::set::{Member, Set};

/// A point that the Measures do not settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Notice {
    /// Articles 15 and 16: 「超过1亿元」 and 「未达到1亿元」 both leave out exactly that amount.
    OutputAtThreshold,
    /// Articles 6, 7 and 16: 「适当补助」 names no amount; the award office drafts and the
    /// committee deliberates on the 「补贴资金分配方案」.
    FundAmountDiscretionary,
    /// Articles 14 to 16: they do not say that awards for several titled products add up.
    TitlesDoNotStack,
    /// Articles 16 and 17: 「奖励资金」 in one, 「专项扶持、适当补助」 in the other.
    ShareUnsettledForFund,
    /// Article 10: the rules bar the product; 「不得再次申报」 could be read of the enterprise.
    ReappraisalReadByProduct,
}

impl Notice {
    /// The name in JSON and on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OutputAtThreshold => "output_at_threshold",
            Self::FundAmountDiscretionary => "fund_amount_discretionary",
            Self::TitlesDoNotStack => "titles_do_not_stack",
            Self::ShareUnsettledForFund => "share_unsettled_for_fund",
            Self::ReappraisalReadByProduct => "reappraisal_read_by_product",
        }
    }

    /// The articles on both sides of the open point.
    #[must_use]
    pub const fn articles(self) -> &'static [Citation] {
        const fn a(number: u8) -> Citation {
            Citation::article(number)
        }
        match self {
            Self::OutputAtThreshold => const { &[a(15), a(16)] },
            Self::FundAmountDiscretionary => const { &[a(6), a(7), a(16)] },
            Self::TitlesDoNotStack => const { &[a(14), a(15), a(16)] },
            Self::ShareUnsettledForFund => const { &[a(16), a(17)] },
            Self::ReappraisalReadByProduct => const { &[a(10)] },
        }
    }

    /// The notices that the facts call for.
    pub(crate) fn all_for(
        facts: &Facts,
        completions: &Completions,
        outcomes: Set<Outcome>,
        edition: &Edition,
    ) -> Set<Self> {
        let reachable = outcomes.only() != Some(Outcome::None);
        let at_threshold = facts.output_value == Some(edition.output_threshold);
        let fund_only = outcomes.only() == Some(Outcome::QualityFund);
        let awarded = facts.answer(Question::AwardedBefore) == Some(true);
        let state_controlled = facts.answer(Question::StateControlled) == Some(true);
        Set::EMPTY
            .with_if(Self::OutputAtThreshold, at_threshold && outcomes.contains(Outcome::Unsettled))
            .with_if(Self::FundAmountDiscretionary, outcomes.contains(Outcome::QualityFund))
            .with_if(Self::TitlesDoNotStack, reachable && completions.certainly_usable >= 2)
            .with_if(Self::ShareUnsettledForFund, fund_only && state_controlled)
            .with_if(
                Self::ReappraisalReadByProduct,
                reachable && awarded && completions.certainly_reappraised,
            )
    }
}

impl Member for Notice {
    const ALL: &'static [Self] = &[
        Self::OutputAtThreshold,
        Self::FundAmountDiscretionary,
        Self::TitlesDoNotStack,
        Self::ShareUnsettledForFund,
        Self::ReappraisalReadByProduct,
    ];

    fn index(self) -> u8 {
        self as u8
    }
}

impl Serialize for Notice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut notice = serializer.serialize_struct("Notice", 2)?;
        notice.serialize_field("id", self.id())?;
        notice.serialize_field("articles", self.articles())?;
        notice.end()
    }
}
