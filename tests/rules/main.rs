//! The rules, tried against the contract. Needs nothing but Rust.

mod agreement;
mod article_table;
mod articles;
mod assessment;
mod bad_input;
mod batch;
mod by_hand;
mod cases;
mod completions;
mod editions;
mod metamorphic;
mod model;
#[path = "../editions/of_2027.rs"]
mod of_2027;
mod reference;
mod reference_check;
mod text;
mod typescript;

use of_2027::of_2027;
use quality_award_rules::{Assessment, Edition, Facts, assess_under};

/// The edition that governs 2026, by which a test judges where it names no other.
fn edition() -> &'static Edition {
    Edition::for_year(2026).expect("an edition governs 2026")
}

/// The assessment of an application of 2026.
fn assess(facts: &Facts) -> Assessment {
    assess_under(edition(), facts)
}

/// The edition that governs a year where the edition for tests has been issued too.
fn governing(year: u16) -> &'static Edition {
    let editions: Vec<&'static Edition> =
        Edition::all().iter().copied().chain([of_2027()]).collect();
    Edition::governing(&editions, year).expect("a year from 2014 on")
}
