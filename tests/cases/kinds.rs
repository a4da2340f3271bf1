//! The inputs of the form that stand for the kinds of values in `tests/cases/typed.ndjson`. A native test of any
//! crate includes this file by its path.

/// The input for a kind; `None` for the output value, which the self-check asks for.
pub fn input(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "count" => "employees",
        "year" => "year",
        "money_10k" => "years[0].profit_and_tax",
        "figure" => "energy",
        "percent" => "years[0].market_share",
        "date" => "founded",
        "telephone" => "telephone",
        "email" => "email",
        "credit_code" => "credit_code",
        "line" => "address",
        "text" => "plan",
        "output_yuan" => return None,
        _ => panic!("unknown kind {kind}"),
    })
}
