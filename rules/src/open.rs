//! The open questions: what is not answered and can still change the outcome.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::completion::{Completions, Levels};
use crate::facts::Facts;
use crate::field::{Field, Question};
use crate::limits::LIMITS;
use crate::product::Product;
use crate::set::{Member, Set};

/// One place of the facts that an answer can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// A field of the facts; `Products` stands for a list that is not answered.
    Field(Field),
    /// The title of the product at this place of the list.
    Title(u8),
    /// Whether that product's title is a same-level reappraisal.
    Reappraised(u8),
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => field.fmt(f),
            Self::Title(place) => write!(f, "products[{place}].title"),
            Self::Reappraised(place) => {
                write!(f, "products[{place}].reappraised_at_same_level")
            }
        }
    }
}

impl Serialize for Leaf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The open questions, in the order of the articles and then of the products.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestions {
    fields: Set<Field>,
    /// One bit for each product whose title is open.
    titles: u128,
    /// One bit for each product whose reappraisal is open.
    reappraisals: u128,
}

/// A word has a bit for each product of a list.
const _: () = assert!(LIMITS.products <= 128);

impl OpenQuestions {
    /// Gathers the leaves for which two completions that differ in that leaf alone settle
    /// differently. Where a plain condition is unmet, no other answer matters.
    pub(crate) fn of(facts: &Facts, completions: &Completions, unmet: bool) -> Self {
        let best = completions.best();
        if unmet {
            return Self::default();
        }
        let titled = best.national() || best.regional();
        let fields = if titled { facts.unknown_plain() } else { Set::EMPTY }
            .with_if(Field::Products, facts.products.is_none())
            .with_if(Field::OutputValue, facts.output_value.is_none() && best.regional())
            .with_if(Question::AwardedBefore.into(), awarded_matters(completions));
        let mut open = Self { fields, ..Self::default() };
        for (place, product) in
            facts.products.iter().flat_map(|products| products.iter().enumerate())
        {
            if product.title.is_none() && title_matters(product, completions) {
                open.titles |= 1 << place;
            }
            if product.reappraised_at_same_level.is_none()
                && reappraisal_matters(product, completions)
            {
                open.reappraisals |= 1 << place;
            }
        }
        open
    }

    /// Whether nothing is open.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.titles == 0 && self.reappraisals == 0
    }

    /// Whether a leaf is open.
    #[must_use]
    pub fn contains(&self, leaf: Leaf) -> bool {
        let bit = |bits: u128, place: u8| bits.checked_shr(place.into()).unwrap_or(0) & 1 == 1;
        match leaf {
            Leaf::Field(field) => self.fields.contains(field),
            Leaf::Title(place) => bit(self.titles, place),
            Leaf::Reappraised(place) => bit(self.reappraisals, place),
        }
    }

    /// The open leaves, in the order of the table; the leaves of the products stand where the list
    /// stands.
    pub fn iter(&self) -> impl Iterator<Item = Leaf> + '_ {
        let open = |leaf: &Leaf| self.contains(*leaf);
        Field::ALL.iter().flat_map(move |field| {
            let listed = *field == Field::Products;
            let products = places(if listed { self.titles | self.reappraisals } else { 0 });
            let leaves = products.flat_map(|place| [Leaf::Title(place), Leaf::Reappraised(place)]);
            [Leaf::Field(*field)].into_iter().chain(leaves).filter(open)
        })
    }
}

/// The places of the bits that are set, lowest first.
fn places(mut bits: u128) -> impl Iterator<Item = u8> {
    core::iter::from_fn(move || {
        let place = u8::try_from(bits.trailing_zeros()).ok().filter(|_| bits > 0)?;
        bits &= !(1 << place);
        Some(place)
    })
}

/// Whether having won before matters: where the best title can be one that only reappraisals bring
/// (article 10), it counts with a "no" and does not count with a "yes".
fn awarded_matters(completions: &Completions) -> bool {
    completions.awarded.yes
        && completions.awarded.no
        && brings_alone(completions.reappraised, completions)
}

/// Whether a title matters: where it can count and no other product holds a national title in every
/// completion.
fn title_matters(product: &Product, completions: &Completions) -> bool {
    let awarded = completions.awarded;
    awarded.no && completions.first_award.all_below_national
        || awarded.yes
            && product.reappraised_at_same_level != Some(true)
            && completions.later_award.all_below_national
}

/// Whether a reappraisal matters: where the enterprise can have won before and no other product
/// brings as much.
fn reappraisal_matters(product: &Product, completions: &Completions) -> bool {
    completions.awarded.yes && brings_alone(Levels::of_title(product.title), completions)
}

/// Whether a product at one of these levels can stand above every product that still counts where
/// the enterprise has won before.
fn brings_alone(levels: Levels, completions: &Completions) -> bool {
    let others = completions.later_award;
    levels.national() && others.all_below_national || levels.regional() && others.all_none
}

impl Serialize for OpenQuestions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
