//! The contract's sections 2 and 3 by brute force: every completion is enumerated, and every field
//! follows from its definition. Written from the contract alone; it shares no code with the rules.

use std::collections::BTreeSet;

use quality_award_rules::Title;

use crate::completions::{Complete, completions, neighbours};
use crate::model::{Model, THRESHOLD_FEN};

/// The fifteen plain conditions, in the order of the contract's section 1.
pub(crate) const PLAIN: [&str; 15] = [
    "manufacturer",
    "widely_recognised",
    "industry_leading",
    "significant_benefits",
    "registered_in_chifeng",
    "independent_legal_person",
    "advanced_quality_methods",
    "sound_quality_system",
    "continuous_improvement",
    "prominent_brand",
    "good_quality_credit",
    "good_reputation",
    "complies_with_environmental_policy",
    "advanced_processes",
    "outstanding_conservation",
];

/// What the contract expects, as names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) outcomes: Vec<&'static str>,
    pub(crate) if_qualified: Vec<&'static str>,
    /// The plain conditions in the order of the articles, then the two derived ones.
    pub(crate) findings: Vec<(&'static str, &'static str)>,
    pub(crate) open: BTreeSet<String>,
    pub(crate) improvements: Vec<(&'static str, BTreeSet<&'static str>)>,
    pub(crate) notices: BTreeSet<&'static str>,
}

const OUTCOMES: [&str; 5] =
    ["national_brand", "regional_brand", "quality_fund", "unsettled", "none"];

fn usable(facts: &Complete, product: (Title, bool)) -> bool {
    product.0 != Title::Untitled && !(facts.awarded_before && product.1)
}

/// Section 2.
fn settle(facts: &Complete) -> &'static str {
    let has = |title| facts.products.iter().any(|p| p.0 == title && usable(facts, *p));
    match facts.output {
        _ if facts.plain.contains(&false) => "none",
        _ if has(Title::National) => "national_brand",
        _ if !has(Title::Regional) => "none",
        output if output > THRESHOLD_FEN => "regional_brand",
        output if output < THRESHOLD_FEN => "quality_fund",
        _ => "unsettled",
    }
}

fn finding(values: impl Iterator<Item = bool>) -> &'static str {
    let values: BTreeSet<bool> = values.collect();
    match (values.contains(&true), values.contains(&false)) {
        (true, true) => "unknown",
        (true, false) => "met",
        _ => "unmet",
    }
}

fn barred(facts: &Complete) -> bool {
    let mut titled =
        facts.products.iter().filter(|product| product.0 != Title::Untitled).peekable();
    facts.awarded_before && titled.peek().is_some() && titled.all(|product| product.1)
}

fn reachable(model: &Model) -> BTreeSet<&'static str> {
    completions(model).iter().map(settle).collect()
}

/// The smallest set of answered facts that, left free, makes the outcome reachable.
fn must_change(model: &Model, outcome: &str) -> Option<BTreeSet<&'static str>> {
    let mut free = model.clone();
    let mut changes = BTreeSet::new();
    for (place, name) in PLAIN.into_iter().enumerate() {
        if free.plain[place] == Some(false) {
            free.plain[place] = Some(true);
            changes.insert(name);
        }
    }
    let attempts: [&[&str]; 4] =
        [&[], &["products"], &["output_value_yuan"], &["products", "output_value_yuan"]];
    for attempt in attempts {
        let mut tried = free.clone();
        if attempt.contains(&"products") {
            tried.products = None;
        }
        if attempt.contains(&"output_value_yuan") {
            tried.output_fen = None;
        }
        if reachable(&tried).contains(outcome) {
            return Some(changes.into_iter().chain(attempt.iter().copied()).collect());
        }
    }
    None
}

fn improvements(
    model: &Model,
    outcomes: &[&'static str],
) -> Vec<(&'static str, BTreeSet<&'static str>)> {
    let awards = ["national_brand", "regional_brand", "quality_fund"];
    let rank = |outcome: &str| match outcome {
        "unsettled" => 2,
        other => awards.iter().position(|award| *award == other).unwrap_or(3),
    };
    let best = outcomes.iter().map(|outcome| rank(outcome)).min().expect("an outcome");
    let better = awards[..best.min(3)].iter();
    let all: Vec<(&str, BTreeSet<&str>)> = better
        .map(|award| (*award, must_change(model, award).expect("free facts reach every award")))
        .collect();
    let needless = |place: usize, changes: &BTreeSet<&str>| {
        all[..place]
            .iter()
            .any(|(_, better)| !better.contains("products") && better.is_subset(changes))
    };
    // The fund asks for another output only where the answered one is not below the threshold.
    let lower = |award: &str, changes: &BTreeSet<&str>| {
        award == "quality_fund" && changes.contains("output_value_yuan")
    };
    all.iter()
        .enumerate()
        .filter(|(place, (award, changes))| !needless(*place, changes) && !lower(award, changes))
        .map(|(_, entry)| entry.clone())
        .collect()
}

fn notices(model: &Model, outcomes: &[&str], all: &[Complete]) -> BTreeSet<&'static str> {
    let list = model.products.as_deref().unwrap_or_default();
    let certainly = |place: usize, holds: &dyn Fn(&Complete, (Title, bool)) -> bool| {
        all.iter().all(|facts| holds(facts, facts.products[place]))
    };
    let usable = (0..list.len()).filter(|place| certainly(*place, &usable)).count();
    let reappraised = (0..list.len()).any(|place| {
        certainly(place, &|_, (title, same_level)| title != Title::Untitled && same_level)
    });
    let titled = list.iter().any(|item| matches!(item.0, Some(Title::National | Title::Regional)));
    let reachable = outcomes != ["none"];
    let has = |outcome| outcomes.contains(&outcome);
    [
        ("output_at_threshold", model.output_fen == Some(THRESHOLD_FEN) && has("unsettled")),
        ("fund_amount_discretionary", has("quality_fund")),
        ("titles_do_not_stack", reachable && usable >= 2),
        ("title_validity_unsettled", reachable && titled),
        (
            "share_unsettled_for_fund",
            outcomes == ["quality_fund"] && model.state_controlled == Some(true),
        ),
        (
            "reappraisal_read_by_product",
            reachable && model.awarded_before == Some(true) && reappraised,
        ),
    ]
    .into_iter()
    .filter_map(|(notice, applies)| applies.then_some(notice))
    .collect()
}

/// Everything that section 3 defines, by enumeration.
pub(crate) fn expected(model: &Model) -> Expected {
    let all = completions(model);
    let in_order = |reached: BTreeSet<&str>| {
        OUTCOMES.into_iter().filter(|outcome| reached.contains(outcome)).collect::<Vec<_>>()
    };
    let outcomes = in_order(all.iter().map(settle).collect());
    let qualified = all.iter().filter(|facts| !facts.plain.contains(&false));
    let if_qualified = in_order(qualified.map(settle).collect());
    let mut findings: Vec<(&str, &str)> = PLAIN
        .into_iter()
        .enumerate()
        .map(|(place, name)| (name, finding(all.iter().map(|facts| facts.plain[place]))))
        .collect();
    let titled =
        |facts: &Complete| facts.products.iter().any(|product| product.0 != Title::Untitled);
    findings.push(("brand_title", finding(all.iter().map(titled))));
    findings.push(("not_barred_by_reappraisal", finding(all.iter().map(|f| !barred(f)))));
    let mut open = BTreeSet::new();
    for facts in &all {
        let settled = settle(facts);
        neighbours(model, facts, &mut |leaf, other| {
            if settle(other) != settled {
                open.insert(leaf);
            }
        });
    }
    Expected {
        improvements: improvements(model, &outcomes),
        notices: notices(model, &outcomes, &all),
        outcomes,
        if_qualified,
        findings,
        open,
    }
}
