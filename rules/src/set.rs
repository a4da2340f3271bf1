//! A set of members of a small closed list, such as the fields, the outcomes and the notices. One
//! machine word holds the set, and its order is the order of the list.

use core::fmt;
use core::marker::PhantomData;

use serde::{Serialize, Serializer};

/// A member of a closed list of at most 32.
pub trait Member: Copy + 'static {
    /// Every member in order; the place of a member here is its [`index`](Member::index).
    const ALL: &'static [Self];

    /// The place of the member in [`ALL`](Member::ALL).
    fn index(self) -> u8;
}

/// A set of members, iterated in the list's order.
pub struct Set<T> {
    bits: u32,
    members: PhantomData<T>,
}

impl<T: Member> Set<T> {
    /// The set without members.
    pub const EMPTY: Self = Self::from_bits(0);

    /// The set of the members whose bit is set; for sets that are constants.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self { bits, members: PhantomData }
    }

    /// The set of exactly these members.
    #[must_use]
    pub fn of(members: &[T]) -> Self {
        members.iter().fold(Self::EMPTY, |set, member| set.with(*member))
    }

    /// This set with the member added.
    #[must_use]
    pub fn with(self, member: T) -> Self {
        Self::from_bits(self.bits | 1 << member.index())
    }

    /// This set, with the member added if `wanted`.
    #[must_use]
    pub fn with_if(self, member: T, wanted: bool) -> Self {
        Self::from_bits(self.bits | u32::from(wanted) << member.index())
    }

    /// This set without one member.
    #[must_use]
    pub fn without(self, member: T) -> Self {
        Self::from_bits(self.bits & !(1 << member.index()))
    }

    /// The members of one set or the other or both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self::from_bits(self.bits | other.bits)
    }

    /// The members of both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self::from_bits(self.bits & other.bits)
    }

    /// The members of this set that are not in the other.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self::from_bits(self.bits & !other.bits)
    }

    /// Whether the member is in the set.
    #[must_use]
    pub fn contains(self, member: T) -> bool {
        self.bits >> member.index() & 1 == 1
    }

    /// Whether every member of this set is in the other.
    #[must_use]
    pub const fn is_subset(self, other: Self) -> bool {
        self.bits & !other.bits == 0
    }

    /// Whether the set has no member.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// How many members the set has.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.bits.count_ones()
    }

    /// The first member in the list's order.
    #[must_use]
    pub fn first(self) -> Option<T> {
        T::ALL.get(self.bits.trailing_zeros() as usize).copied()
    }

    /// The only member of a set of one.
    #[must_use]
    pub fn only(self) -> Option<T> {
        if self.len() == 1 { self.first() } else { None }
    }

    /// Whether the member is the only one of the set.
    #[must_use]
    pub fn is_only(self, member: T) -> bool {
        self == Self::EMPTY.with(member)
    }

    /// The members in the list's order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |member| self.contains(*member))
    }
}

impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for Set<T> {}

impl<T: Member> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Member + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Member + Serialize> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::Outcome::{self, NationalBrand, NoAward, QualityFund, RegionalBrand};

    #[test]
    fn a_set_has_each_member_once() {
        let set = Set::of(&[NoAward, NationalBrand, NoAward]);
        assert_eq!(set.iter().collect::<Vec<Outcome>>(), [NationalBrand, NoAward]);
        assert_eq!(set.with(NoAward), set);
        assert_eq!(set.with_if(NoAward, true), set);
        assert_eq!(set.with_if(QualityFund, false), set);
        assert_eq!(set.without(NoAward).without(NoAward), Set::of(&[NationalBrand]));
        assert_eq!(format!("{set:?}"), "{NationalBrand, NoAward}");
    }

    #[test]
    fn sets_are_brought_together_and_compared() {
        let (set, other) = (Set::of(&[NationalBrand, NoAward]), Set::of(&[RegionalBrand, NoAward]));
        assert_eq!(set.union(other), Set::of(&[NationalBrand, RegionalBrand, NoAward]));
        assert_eq!(set.intersection(other), Set::of(&[NoAward]));
        assert_eq!(set.minus(other), Set::of(&[NationalBrand]));
        assert_ne!(set, other);
        assert!(Set::of(&[NoAward]).is_subset(set) && !set.is_subset(other));
        assert_eq!((set.len(), set.is_empty(), Set::<Outcome>::EMPTY.is_empty()), (2, false, true));
        assert_eq!((Set::of(&[NoAward]).only(), set.only()), (Some(NoAward), None));
        assert!(Set::of(&[NoAward]).is_only(NoAward));
        assert!(!set.is_only(NoAward) && !other.is_only(NationalBrand));
        assert_eq!((set.first(), other.first()), (Some(NationalBrand), Some(RegionalBrand)));
        assert_eq!(Set::<Outcome>::EMPTY.first(), None);
    }
}
