//! What would raise the result: for each better tier, the smallest set of answered facts that must
//! change.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::completion::Completions;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Field;
use crate::money::Yuan;
use crate::outcome::Outcome;
use crate::set::Set;
use crate::tier::Tier;

/// A better tier and what must change for it to become reachable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// The better tier.
    pub tier: Tier,
    /// The answered facts that must change.
    pub changes: Set<Field>,
    /// Where the output value must rise: what it must exceed and what is missing up to there.
    pub output: Option<Shortfall>,
}

/// How far an output value is from what article 15 asks for (「超过1亿元」).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The value to exceed, in yuan.
    pub more_than: Yuan,
    /// What is missing up to that value, in yuan. At the value itself nothing is missing, and yet
    /// the output does not exceed it.
    pub short_by: Yuan,
}

/// The improvements, best tier first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Improvements {
    /// What must change for each tier; `None` for a tier without an entry.
    changes: [Option<Set<Field>>; Tier::ALL.len()],
    /// The shortfall of the one tier that asks for an output value above the threshold.
    output: Option<Shortfall>,
}

impl Improvements {
    /// One entry for each tier better than the best outcome, except an entry that a better one
    /// makes needless and an entry that would take a lower output than answered.
    pub(crate) fn of(
        facts: &Facts,
        completions: &Completions,
        unmet: Set<Field>,
        outcomes: Set<Outcome>,
        edition: &Edition,
    ) -> Self {
        // The best outcome comes first.
        let reached = outcomes.first().and_then(counts_as);
        let best = completions.best();
        let mut all = Self::default();
        for (tier, changes) in Tier::ALL.into_iter().zip(&mut all.changes) {
            if reached.is_some_and(|reached| reached <= tier) {
                break;
            }
            let titled = match tier {
                Tier::NationalBrand => best.national(),
                Tier::RegionalBrand | Tier::QualityFund => best.regional(),
            };
            let change = unmet.with_if(Field::Products, !titled);
            *changes = match (tier, facts.output_value) {
                (Tier::NationalBrand, _) | (Tier::RegionalBrand | Tier::QualityFund, None) => {
                    Some(change)
                }
                (Tier::RegionalBrand, Some(output)) => {
                    all.output = Shortfall::of(output, edition.output_threshold);
                    Some(change.with_if(Field::OutputValue, all.output.is_some()))
                }
                // The fund would take a lower output.
                (Tier::QualityFund, Some(output)) if output >= edition.output_threshold => None,
                (Tier::QualityFund, Some(_)) => Some(change),
            };
        }
        all.drop_needless();
        all
    }

    /// Leaves out an entry where a better one needs no change beyond it. Another title is another
    /// change: an enterprise without a title hears of both titles, so a better entry that asks for
    /// a title makes none needless.
    fn drop_needless(&mut self) {
        let mut entries = self.changes.as_mut_slice();
        while let Some((better, worse)) = entries.split_first_mut() {
            if let Some(better) = better.filter(|better| !better.contains(Field::Products)) {
                for entry in worse.iter_mut() {
                    entry.take_if(|worse| better.is_subset(*worse));
                }
            }
            entries = worse;
        }
    }

    /// The improvements, best tier first.
    pub fn iter(&self) -> impl Iterator<Item = Improvement> {
        let Self { changes, output } = *self;
        Tier::ALL.into_iter().zip(changes).filter_map(move |(tier, changes)| {
            let changes = changes?;
            let output = output.filter(|_| changes.contains(Field::OutputValue));
            Some(Improvement { tier, changes, output })
        })
    }
}

impl Shortfall {
    /// The shortfall of an output value that does not exceed the threshold.
    fn of(output: Yuan, more_than: Yuan) -> Option<Self> {
        let short_by = (output <= more_than).then(|| output.short_of(more_than))?;
        Some(Self { more_than, short_by })
    }
}

/// The tier that an outcome counts as. The open point between articles 15 and 16 counts as the
/// fund.
const fn counts_as(outcome: Outcome) -> Option<Tier> {
    match outcome {
        Outcome::NationalBrand => Some(Tier::NationalBrand),
        Outcome::RegionalBrand => Some(Tier::RegionalBrand),
        Outcome::QualityFund | Outcome::Unsettled => Some(Tier::QualityFund),
        Outcome::NoAward => None,
    }
}

impl Serialize for Improvement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("outcome", &self.tier.outcome())?;
        map.serialize_entry("changes", &self.changes)?;
        if let Some(output) = self.output {
            map.serialize_entry("more_than_yuan", &output.more_than)?;
            map.serialize_entry("short_by_yuan", &output.short_by)?;
        }
        map.end()
    }
}

impl Serialize for Improvements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
