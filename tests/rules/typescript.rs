//! The TypeScript declarations name what the rules know.

use quality_award_rules::{Field, Member as _, Notice, Outcome};

const TYPES: &str = include_str!("../../rules/src/js.d.ts");

/// The names of the fields of one interface, in order.
fn fields(interface: &str) -> Vec<&'static str> {
    let start = format!("export interface {interface} {{\n");
    let (_, body) = TYPES.split_once(&start).expect("an interface");
    let (body, _) = body.split_once("\n}").expect("its end");
    let name = |line: &'static str| line.trim().split_once('?').map(|(name, _)| name);
    body.lines().filter(|line| !line.trim_start().starts_with("/**")).filter_map(name).collect()
}

#[test]
fn the_declarations_have_every_field_in_order() {
    let names: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
    assert_eq!(fields("Facts"), names);
    assert_eq!(fields("Product"), ["name", "title", "reappraised_at_same_level"]);
    for notice in Notice::ALL {
        assert!(TYPES.contains(&format!("| \"{}\"", notice.id())));
    }
    for outcome in Outcome::ALL {
        assert!(TYPES.contains(&format!("\"{}\"", outcome.name())));
    }
}
