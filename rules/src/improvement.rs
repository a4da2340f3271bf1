//! What would raise the result: the smallest set of answered facts that must change.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::award::Tier;
use crate::completion::Completions;
use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Field;
use crate::money::Yuan;
use crate::outcome::Outcome;
use crate::set::Set;

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

/// An output value that is not above what article 15 asks for (「超过1亿元」).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The value to exceed, in yuan.
    pub more_than: Yuan,
    /// What is missing up to that value, in yuan; at the value itself zero, and still not above.
    pub short_by: Yuan,
}

/// The improvements, best tier first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Improvements {
    entries: [Option<Improvement>; 3],
}

impl Improvements {
    /// One entry for each tier better than the best outcome, but none that a better tier makes
    /// needless and none that asks for a lower output.
    pub(crate) fn of(
        facts: &Facts,
        completions: &Completions,
        unmet: Set<Field>,
        outcomes: Set<Outcome>,
        edition: &Edition,
    ) -> Self {
        // The best outcome comes first. The open point between articles 15 and 16 counts as the
        // fund; it needs no rank, because at the threshold the fund asks for a lower output.
        let reached = outcomes.iter().next().and_then(Tier::of);
        let mut kept = Self::default();
        let better =
            Tier::ALL.into_iter().take_while(|tier| reached.is_none_or(|best| *tier < best));
        for (tier, entry) in better.zip(&mut kept.entries) {
            *entry = improvement(tier, facts, completions, unmet, edition);
        }
        kept.drop_needless();
        kept
    }

    /// Leaves out an entry where a better one needs no change beyond it.
    fn drop_needless(&mut self) {
        let mut entries = self.entries.as_mut_slice();
        while let Some((better, worse)) = entries.split_first_mut() {
            for entry in worse.iter_mut() {
                let needs_more = |worse: &mut Improvement| {
                    better.is_none_or(|better| !better.changes.is_subset(worse.changes))
                };
                entry.take_if(|worse| !needs_more(worse));
            }
            entries = worse;
        }
    }

    /// The improvements, best tier first.
    pub fn iter(&self) -> impl Iterator<Item = &Improvement> {
        self.entries.iter().flatten()
    }
}

fn improvement(
    tier: Tier,
    facts: &Facts,
    completions: &Completions,
    unmet: Set<Field>,
    edition: &Edition,
) -> Option<Improvement> {
    let titled = match tier {
        Tier::NationalBrand => completions.best().national(),
        Tier::RegionalBrand | Tier::QualityFund => completions.best().regional(),
    };
    let more_than = edition.output_threshold;
    let output = facts.output_value;
    let output = match tier {
        Tier::QualityFund if output.is_some_and(|output| output >= more_than) => return None,
        Tier::RegionalBrand => output
            .filter(|output| *output <= more_than)
            .map(|output| Shortfall { more_than, short_by: output.short_of(more_than) }),
        _ => None,
    };
    let changes =
        unmet.with_if(Field::Products, !titled).with_if(Field::OutputValue, output.is_some());
    Some(Improvement { tier, changes, output })
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
