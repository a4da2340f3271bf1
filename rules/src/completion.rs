//! Completions: all ways of answering what is not answered.
//!
//! Products settle an outcome only through the best title among those that count, and the answers
//! to one product do not depend on those to another. One pass over the products therefore gathers
//! what some product can come to and what every product can come to, and these say exactly which
//! best titles are reachable. The law itself stands in [`law`]; this file asks it about every
//! answer that is possible.

use crate::edition::Edition;
use crate::facts::Facts;
use crate::field::Question;
use crate::law;
use crate::outcome::Outcome;
use crate::product::{Product, Title};
use crate::set::Set;

/// The set of title levels that a product can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Levels(u8);

impl Levels {
    const EMPTY: Self = Self(0);
    const NONE: Self = Self(1);
    const REGIONAL: Self = Self(2);
    const NATIONAL: Self = Self(4);
    const BELOW_NATIONAL: Self = Self(3);
    const TITLED: Self = Self(6);
    const ANY: Self = Self(7);

    /// The levels that the answer to a product's title leaves possible.
    pub(crate) fn of_title(title: Option<Title>) -> Self {
        match title {
            Some(Title::National) => Self::NATIONAL,
            Some(Title::Regional) => Self::REGIONAL,
            Some(Title::Untitled) => Self::NONE,
            None => Self::ANY,
        }
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These levels where they are possible, else none.
    const fn when(self, possible: bool) -> Self {
        if possible { self } else { Self::EMPTY }
    }

    const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) const fn none(self) -> bool {
        self.meets(Self::NONE)
    }

    pub(crate) const fn regional(self) -> bool {
        self.meets(Self::REGIONAL)
    }

    pub(crate) const fn national(self) -> bool {
        self.meets(Self::NATIONAL)
    }

    const fn titled(self) -> bool {
        self.meets(Self::TITLED)
    }
}

/// What the answer to a yes-or-no question, or the lack of one, leaves possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Possible {
    pub(crate) yes: bool,
    pub(crate) no: bool,
}

impl Possible {
    pub(crate) const fn of(answer: Option<bool>) -> Self {
        match answer {
            Some(yes) => Self { yes, no: !yes },
            None => Self { yes: true, no: true },
        }
    }
}

/// The levels of the products under one answer to "has the enterprise won before": the levels that
/// some product can bring, and the levels that no product needs to exceed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach {
    /// The levels that some product can bring.
    some: Levels,
    /// Every product can come to no title that counts.
    pub(crate) all_none: bool,
    /// Every product can stay below the national level.
    pub(crate) all_below_national: bool,
}

impl Reach {
    const NO_PRODUCT: Self = Self { some: Levels::EMPTY, all_none: true, all_below_national: true };
    const ANY_LIST: Self = Self { some: Levels::TITLED, ..Self::NO_PRODUCT };

    const fn add(&mut self, levels: Levels) {
        self.some = self.some.or(levels);
        self.all_none &= levels.none();
        self.all_below_national &= levels.meets(Levels::BELOW_NATIONAL);
    }

    /// The best levels that completions of the list come to.
    fn best(self) -> Levels {
        Levels::NATIONAL
            .when(self.some.national())
            .or(Levels::REGIONAL.when(self.some.regional() && self.all_below_national))
            .or(Levels::NONE.when(self.all_none))
    }
}

/// What all completions of the facts come to, gathered in one pass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Completions {
    /// Whether the enterprise has won before (article 10).
    pub(crate) awarded: Possible,
    /// The levels where the enterprise has not won before: every title counts.
    pub(crate) first_award: Reach,
    /// The levels where it has won before: a title that article 10 bars does not count.
    pub(crate) later_award: Reach,
    /// The levels at which some product can be a same-level reappraisal.
    pub(crate) reappraised: Levels,
    /// Some product is titled in every completion.
    pub(crate) certainly_titled: bool,
    /// How many products are usable in every completion.
    pub(crate) certainly_usable: u32,
    /// Some product is a titled same-level reappraisal in every completion.
    pub(crate) certainly_reappraised: bool,
}

impl Completions {
    /// The completions of the facts' products and of `awarded_before`, in one pass.
    pub(crate) fn of(facts: &Facts) -> Self {
        let mut all = Self {
            awarded: Possible::of(facts.answer(Question::AwardedBefore)),
            first_award: Reach::NO_PRODUCT,
            later_award: Reach::NO_PRODUCT,
            reappraised: Levels::EMPTY,
            certainly_titled: false,
            certainly_usable: 0,
            certainly_reappraised: false,
        };
        if let Some(products) = &facts.products {
            products.iter().for_each(|product| all.add(product));
        } else {
            all.first_award = Reach::ANY_LIST;
            all.later_award = Reach::ANY_LIST;
            all.reappraised = Levels::TITLED;
        }
        all
    }

    fn add(&mut self, product: &Product) {
        let title = Levels::of_title(product.title);
        let reappraised = Possible::of(product.reappraised_at_same_level);
        // The levels at which a winner's product counts, under each answer that is possible.
        let counts = |reappraised: bool| {
            if law::article_10_bars(true, reappraised) { Levels::NONE } else { title }
        };
        let counts = counts(true).when(reappraised.yes).or(counts(false).when(reappraised.no));
        self.first_award.add(title);
        self.later_award.add(counts);
        if reappraised.yes {
            self.reappraised = self.reappraised.or(title);
        }
        let titled = !title.none();
        self.certainly_titled |= titled;
        self.certainly_usable += u32::from(titled && !(self.awarded.yes && reappraised.yes));
        self.certainly_reappraised |= titled && !reappraised.no;
    }

    /// The outcomes of those completions in which the fifteen plain conditions are met.
    pub(crate) fn outcomes_if_qualified(&self, facts: &Facts, edition: &Edition) -> Set<Outcome> {
        let best = self.best();
        let settled = Set::EMPTY
            .with_if(Outcome::NationalBrand, best.national())
            .with_if(Outcome::NoAward, best.none());
        if best.regional() { settled.union(regional(facts, edition)) } else { settled }
    }

    /// The best usable levels that completions come to.
    pub(crate) fn best(&self) -> Levels {
        let first = self.first_award.best().when(self.awarded.no);
        first.or(self.later_award.best().when(self.awarded.yes))
    }

    /// Whether some product is titled in some completion.
    pub(crate) const fn can_be_titled(&self) -> bool {
        self.first_award.some.titled()
    }

    /// Whether some completion has a titled product and article 10 bars every titled one.
    pub(crate) const fn can_be_barred(&self) -> bool {
        self.awarded.yes && self.later_award.all_none && self.reappraised.titled()
    }

    /// Whether some completion has no titled product, or one that article 10 does not bar.
    pub(crate) const fn can_be_unbarred(&self) -> bool {
        self.awarded.no || self.first_award.all_none || self.later_award.some.titled()
    }
}

/// The outcomes that the output value leaves to a best usable title of the regional level.
fn regional(facts: &Facts, edition: &Edition) -> Set<Outcome> {
    match facts.output_value {
        Some(output) => Set::EMPTY.with(law::articles_15_and_16(output, edition)),
        // Below, above and at the threshold.
        None => Set::of(&[Outcome::QualityFund, Outcome::RegionalBrand, Outcome::Unsettled]),
    }
}
