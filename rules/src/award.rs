//! The award that the facts settle on (articles 14 to 16), and the share of it that may go to the
//! legal representative (article 17).

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::citation::Citation;
use crate::edition::{Edition, Grant};
use crate::money::{Rate, Yuan};
use crate::outcome::Outcome;
use crate::set::Set;
use crate::tier::{Amount, Tier};

/// The award that the facts settle on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// The tier.
    pub tier: Tier,
    /// The article that grants it.
    pub article: Citation,
    /// What it gives.
    pub amount: Amount,
}

impl Award {
    /// The award, where the outcomes leave exactly one.
    pub(crate) fn of(outcomes: Set<Outcome>, edition: &Edition) -> Option<Self> {
        let tier = Tier::of(outcomes.only()?)?;
        let Grant { article, amount } = edition.grants(tier);
        Some(Self { tier, article, amount })
    }
}

/// What a state-controlled winner may pass on to its legal representative (article 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The article that allows the share.
    pub article: Citation,
    /// The part of the award.
    pub rate: Rate,
    /// The largest share, in yuan. 「可」 allows a share and makes it no duty.
    pub at_most: Yuan,
}

impl Serialize for Award {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut award = serializer.serialize_struct("Award", 3)?;
        award.serialize_field("outcome", &self.tier.outcome())?;
        award.serialize_field("article", &self.article)?;
        award.serialize_field("amount", &self.amount)?;
        award.end()
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut share = serializer.serialize_struct("Share", 3)?;
        share.serialize_field("article", &self.article)?;
        share.serialize_field("rate", &self.rate)?;
        share.serialize_field("at_most_yuan", &self.at_most)?;
        share.end()
    }
}
