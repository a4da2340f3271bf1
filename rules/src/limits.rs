//! The limits on input, in one place, so that a page or a service can show them.

/// The most that is accepted of any input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Products in one list.
    pub products: usize,
    /// Characters (Unicode scalar values) in a product's name.
    pub name_chars: usize,
    /// Bytes of JSON for one set of facts.
    pub json_bytes: usize,
    /// Yuan: amounts are below this.
    pub yuan_below: u64,
}

/// The limits of the contract.
pub const LIMITS: Limits = Limits {
    products: 100,
    name_chars: 200,
    json_bytes: 256 * 1024,
    yuan_below: 1_000_000_000_000_000,
};
