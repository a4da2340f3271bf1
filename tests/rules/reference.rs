//! The contract's section 3 by brute force: every completion is enumerated and every field is
//! read off its definition. Written from the contract alone; it shares no code with the rules.

use std::collections::BTreeSet;

use quality_award_rules::{Field, Title};

use crate::model::{Item, Model, THRESHOLD_FEN, plain_questions};

/// A fully answered set of facts.
#[derive(Clone, Debug)]
struct Complete {
    plain: Vec<bool>,
    awarded_before: bool,
    products: Vec<(Title, bool)>,
    /// In fen.
    output: u64,
}

/// What the contract expects, as names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) outcomes: Vec<&'static str>,
    /// In article order: the plain conditions without the two derived ones, then those.
    pub(crate) findings: Vec<(&'static str, &'static str)>,
    pub(crate) open: BTreeSet<String>,
    pub(crate) improvements: Vec<(&'static str, BTreeSet<&'static str>)>,
    pub(crate) notices: BTreeSet<&'static str>,
}

const OUTCOMES: [&str; 5] =
    ["national_brand", "regional_brand", "quality_fund", "unsettled", "none"];
const TITLES: [Title; 3] = [Title::National, Title::Regional, Title::None];
const OUTPUTS: [u64; 3] = [THRESHOLD_FEN - 1, THRESHOLD_FEN, THRESHOLD_FEN + 1];

fn usable(facts: &Complete, product: (Title, bool)) -> bool {
    product.0 != Title::None && !(facts.awarded_before && product.1)
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

fn choices<T: Copy>(answer: Option<T>, all: &[T]) -> Vec<T> {
    answer.map_or_else(|| all.to_vec(), |answer| vec![answer])
}

/// Every list that continues each of `lists` by one of `next`.
fn extend<T: Clone>(lists: &[Vec<T>], next: &[T]) -> Vec<Vec<T>> {
    let longer = |list: &Vec<T>, item: &T| [list.as_slice(), std::slice::from_ref(item)].concat();
    lists.iter().flat_map(|list| next.iter().map(move |item| longer(list, item))).collect()
}

fn items((title, reappraised): Item) -> Vec<(Title, bool)> {
    let reappraisals = choices(reappraised, &[true, false]);
    let pair = |title| reappraisals.iter().map(move |reappraised| (title, *reappraised));
    choices(title, &TITLES).into_iter().flat_map(pair).collect()
}

/// Lists of up to two products: a third adds no new best level, no new finding.
fn any_list() -> Vec<Vec<(Title, bool)>> {
    let one = extend(&[vec![]], &items((None, None)));
    let two = extend(&one, &items((None, None)));
    [vec![vec![]], one, two].concat()
}

fn completions(model: &Model) -> Vec<Complete> {
    let plain = model
        .plain
        .iter()
        .fold(vec![vec![]], |lists, answer| extend(&lists, &choices(*answer, &[true, false])));
    let products = model.products.as_ref().map_or_else(any_list, |list| {
        list.iter().fold(vec![vec![]], |lists, item| extend(&lists, &items(*item)))
    });
    let mut all = vec![];
    for awarded_before in choices(model.awarded_before, &[true, false]) {
        for output in choices(model.output_fen, &OUTPUTS) {
            for plain in &plain {
                for products in &products {
                    let (plain, products) = (plain.clone(), products.clone());
                    all.push(Complete { plain, awarded_before, products, output });
                }
            }
        }
    }
    all
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
    let mut titled = facts.products.iter().filter(|product| product.0 != Title::None).peekable();
    facts.awarded_before && titled.peek().is_some() && titled.all(|product| product.1)
}

/// The completions that differ from `facts` in one leaf alone, with that leaf's name.
fn neighbours(model: &Model, facts: &Complete, visit: &mut dyn FnMut(String, &Complete)) {
    for (place, question) in plain_questions().enumerate() {
        if model.plain[place].is_none() {
            let mut other = facts.clone();
            other.plain[place] = !other.plain[place];
            visit(Field::from(question).name().to_owned(), &other);
        }
    }
    if model.awarded_before.is_none() {
        let other = Complete { awarded_before: !facts.awarded_before, ..facts.clone() };
        visit("awarded_before".to_owned(), &other);
    }
    if model.output_fen.is_none() {
        for output in OUTPUTS {
            visit("output_value_yuan".to_owned(), &Complete { output, ..facts.clone() });
        }
    }
    let Some(list) = &model.products else {
        for products in any_list() {
            visit("products".to_owned(), &Complete { products, ..facts.clone() });
        }
        return;
    };
    for (place, (title, reappraised)) in list.iter().enumerate() {
        let mut other = facts.clone();
        if title.is_none() {
            for title in TITLES {
                other.products[place].0 = title;
                visit(format!("products[{place}].title"), &other);
            }
            other.products[place].0 = facts.products[place].0;
        }
        if reappraised.is_none() {
            other.products[place].1 = !facts.products[place].1;
            visit(format!("products[{place}].reappraised_at_same_level"), &other);
        }
    }
}

fn reachable(model: &Model) -> BTreeSet<&'static str> {
    completions(model).iter().map(settle).collect()
}

/// The smallest set of answered facts that, left free, makes the outcome reachable.
fn must_change(model: &Model, outcome: &str) -> Option<BTreeSet<&'static str>> {
    let mut free = model.clone();
    let mut changes = BTreeSet::new();
    for (place, question) in plain_questions().enumerate() {
        if free.plain[place] == Some(false) {
            free.plain[place] = Some(true);
            changes.insert(Field::from(question).name());
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
    let mut entries: Vec<(&str, BTreeSet<&str>)> = vec![];
    for award in &awards[..best.min(3)] {
        let lower =
            *award == "quality_fund" && model.output_fen.is_some_and(|o| o >= THRESHOLD_FEN);
        let changes = must_change(model, award).expect("free facts reach every award");
        if !lower && !entries.iter().any(|(_, better)| better.is_subset(&changes)) {
            entries.push((award, changes));
        }
    }
    entries
}

fn notices(model: &Model, outcomes: &[&str], all: &[Complete]) -> BTreeSet<&'static str> {
    let list = model.products.as_deref().unwrap_or_default();
    let certainly = |place: usize, holds: &dyn Fn(&Complete, (Title, bool)) -> bool| {
        all.iter().all(|facts| holds(facts, facts.products[place]))
    };
    let usable = (0..list.len()).filter(|place| certainly(*place, &usable)).count();
    let reappraised = (0..list.len()).any(|place| {
        certainly(place, &|_, (title, same_level)| title != Title::None && same_level)
    });
    let reachable = outcomes != ["none"];
    let has = |outcome| outcomes.contains(&outcome);
    [
        ("output_at_threshold", model.output_fen == Some(THRESHOLD_FEN) && has("unsettled")),
        ("fund_amount_discretionary", has("quality_fund")),
        ("titles_do_not_stack", reachable && usable >= 2),
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
    let reached: BTreeSet<&str> = all.iter().map(settle).collect();
    let outcomes: Vec<&str> = OUTCOMES.into_iter().filter(|o| reached.contains(o)).collect();
    let mut findings: Vec<(&str, &str)> = plain_questions()
        .enumerate()
        .map(|(place, q)| (Field::from(q).name(), finding(all.iter().map(|f| f.plain[place]))))
        .collect();
    let titled = |facts: &Complete| facts.products.iter().any(|product| product.0 != Title::None);
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
        findings,
        open,
    }
}
