//! What articles 14, 15 and 17 come to over all applications, and a total against a budget.

use quality_award_rules::{Amount, Assessment, MoneyError, Outcome, Tier, Yuan};

/// The awards of one tier together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierTotal {
    /// How many enterprises.
    pub enterprises: u32,
    /// Their awards together, in yuan.
    pub awards: Yuan,
    /// How many of them are state-owned or state-controlled (article 17).
    pub state_controlled: u32,
    /// What article 17 lets legal representatives receive out of the awards at most, in yuan.
    pub representatives_at_most: Yuan,
}

/// All applications, each counted once by what its assessment settles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Article 14.
    pub national_brand: TierTotal,
    /// Article 15.
    pub regional_brand: TierTotal,
    /// How many enterprises come under article 16's fund.
    pub quality_fund: u32,
    /// How many have an output value of exactly the threshold, which no article covers.
    pub unsettled: u32,
    /// How many do not meet the conditions.
    pub no_award: u32,
    /// How many have answers missing that decide.
    pub undetermined: u32,
}

const NONE: TierTotal = TierTotal {
    enterprises: 0,
    awards: Yuan::whole(0),
    state_controlled: 0,
    representatives_at_most: Yuan::whole(0),
};

/// Sums the awards of articles 14 and 15 with the ceilings of article 17.
///
/// # Errors
/// [`MoneyError::TooLarge`] where a sum is no amount any more (10^15 yuan).
pub fn totals<'a>(
    assessments: impl IntoIterator<Item = &'a Assessment>,
) -> Result<Totals, MoneyError> {
    let mut totals = Totals {
        national_brand: NONE,
        regional_brand: NONE,
        quality_fund: 0,
        unsettled: 0,
        no_award: 0,
        undetermined: 0,
    };
    for assessment in assessments {
        match assessment.outcomes.only() {
            None => totals.undetermined += 1,
            Some(Outcome::NationalBrand) => totals.national_brand.add(assessment)?,
            Some(Outcome::RegionalBrand) => totals.regional_brand.add(assessment)?,
            Some(Outcome::QualityFund) => totals.quality_fund += 1,
            Some(Outcome::Unsettled) => totals.unsettled += 1,
            Some(Outcome::NoAward) => totals.no_award += 1,
        }
    }
    Ok(totals)
}

impl TierTotal {
    fn add(&mut self, assessment: &Assessment) -> Result<(), MoneyError> {
        self.enterprises += 1;
        match assessment.award.map(|award| award.amount) {
            Some(Amount::Fixed(award)) => self.awards = plus(self.awards, award)?,
            Some(Amount::Discretionary { .. }) | None => {}
        }
        if let Some(share) = assessment.legal_representative_share {
            self.state_controlled += 1;
            self.representatives_at_most = plus(self.representatives_at_most, share.at_most)?;
        }
        Ok(())
    }
}

impl Totals {
    /// The total of a tier of fixed awards; the fund's tier has none of its own.
    #[must_use]
    pub fn tier(&self, tier: Tier) -> Option<&TierTotal> {
        match tier {
            Tier::NationalBrand => Some(&self.national_brand),
            Tier::RegionalBrand => Some(&self.regional_brand),
            Tier::QualityFund => None,
        }
    }

    /// The awards of articles 14 and 15 and what is divided out of the fund, in yuan.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] where the sum is no amount any more (10^15 yuan).
    pub fn with_fund(&self, divided: Yuan) -> Result<Yuan, MoneyError> {
        plus(plus(self.national_brand.awards, self.regional_brand.awards)?, divided)
    }
}

fn plus(one: Yuan, other: Yuan) -> Result<Yuan, MoneyError> {
    Yuan::from_fen(one.fen() + other.fen())
}

/// A total against a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// The budget suffices, and this much is left, in yuan.
    Within(Yuan),
    /// This much is missing, in yuan.
    Short(Yuan),
}

/// Compares a total with the budget that the office entered.
#[must_use]
pub fn balance(total: Yuan, budget: Yuan) -> Balance {
    if total <= budget {
        Balance::Within(total.short_of(budget))
    } else {
        Balance::Short(budget.short_of(total))
    }
}
