//! What holds for every division, on random rules and on all small ones.

use proptest::prelude::*;
use quality_award_desk::fund::{
    Basis, Candidate, Division, Factor, Fraction, Limits, Method, Refusal, Rule, Source, Unit,
    divide,
};
use quality_award_rules::Yuan;

use super::fund_reference::{Row, shares};

/// One enterprise of a random rule: figures of two factors, floor and cap in yuan.
#[derive(Clone, Debug)]
struct Random {
    figures: (u32, u32),
    floor: Option<u32>,
    cap: Option<u32>,
}

fn random() -> impl Strategy<Value = Vec<Random>> {
    let figures = (prop_oneof![Just(0), 1..5_u32, 0..1_000_000_u32], 0..50_u32);
    let floor = prop_oneof![2 => Just(None), 1 => (0..120_000_u32).prop_map(Some)];
    let cap = prop_oneof![2 => Just(None), 1 => (0..600_000_u32).prop_map(Some)];
    let one = (figures, floor, cap);
    prop::collection::vec(
        one.prop_map(|(figures, floor, cap)| Random { figures, floor, cap }),
        1..9,
    )
}

fn number(number: u32) -> Fraction {
    Fraction::from_integer(number.into())
}

fn rule(fund: u32, unit: Unit, factors: (u32, u32), rows: &[Random]) -> Rule {
    let key = |place: usize| format!("k{place}");
    let factor = |name: &str, weight: u32, of: fn(&Random) -> u32| Factor {
        name: name.to_owned(),
        weight: number(weight),
        values: rows.iter().enumerate().map(|(i, row)| (key(i), number(of(row)))).collect(),
    };
    Rule {
        source: Source::Plan { amount: Yuan::whole(fund), number: "1".to_owned() },
        unit,
        method: Method::Weighted(vec![
            factor("产值", factors.0, |row| row.figures.0),
            factor("税收", factors.1, |row| row.figures.1),
        ]),
        candidates: rows
            .iter()
            .enumerate()
            .map(|(i, row)| Candidate {
                key: key(i),
                name: format!("企业{i}"),
                limits: Limits { floor: row.floor.map(Yuan::whole), cap: row.cap.map(Yuan::whole) },
            })
            .collect(),
    }
}

fn amount(division: &Division, key: &str) -> u64 {
    let share = division.shares.iter().find(|share| share.key == key);
    share.expect("a share").amount.fen()
}

/// The shares of the reference, in fen; nothing where it refuses.
fn expected(rule: &Rule) -> Option<Vec<u64>> {
    let Method::Weighted(factors) = &rule.method else { return None };
    let zero = number(0);
    let sum = |factor: &Factor| factor.values.values().sum::<Fraction>();
    if factors.iter().any(|factor| factor.weight > zero && sum(factor) == zero)
        || factors.iter().all(|factor| factor.weight == zero)
    {
        return None;
    }
    let weight = |key: &str| {
        let counted = factors.iter().filter(|factor| factor.weight > zero);
        counted.map(|factor| &factor.weight * &factor.values[key] / sum(factor)).sum()
    };
    let rows: Vec<Row> = rule
        .candidates
        .iter()
        .map(|one| Row {
            weight: weight(&one.key),
            floor: one.limits.floor.map_or(0, |floor| floor.fen() / 100),
            cap: one.limits.cap.map(|cap| cap.fen() / 100),
        })
        .collect();
    let unit = rule.unit.amount().fen();
    let fund = rule.source.amount().fen();
    if fund < unit {
        return None;
    }
    let shares = shares(fund / 100, unit / 100, &rows)?;
    Some(shares.into_iter().map(|units| units * unit).collect())
}

/// A division keeps every promise, and is the reference's.
#[track_caller]
fn check(rule: &Rule) {
    let expected = expected(rule);
    let division = match divide(rule) {
        Ok(division) => division,
        Err(refusal) => return assert_eq!(expected, None, "{refusal:?}"),
    };
    let amounts: Vec<u64> = division.shares.iter().map(|share| share.amount.fen()).collect();
    assert_eq!(Some(&amounts), expected.as_ref(), "{rule:?}");
    let (fund, unit) = (rule.source.amount().fen(), rule.unit.amount().fen());
    assert_eq!(amounts.iter().sum::<u64>(), division.given().fen());
    assert_eq!(division.given().fen() + division.left_over.total().fen(), fund);
    assert!(division.left_over.indivisible.fen() < unit);
    assert!(division.left_over.untaken.fen().is_multiple_of(unit));
    for (candidate, share) in rule.candidates.iter().zip(&division.shares) {
        assert_eq!(candidate.key, share.key);
        assert!(share.amount.fen().is_multiple_of(unit));
        assert!(candidate.limits.floor.is_none_or(|floor| share.amount >= floor));
        assert!(candidate.limits.cap.is_none_or(|cap| share.amount <= cap));
        let Basis::Weight { rounded, extra, .. } = &share.basis else { panic!("a weight") };
        assert_eq!(rounded.fen() + u64::from(*extra) * unit, share.amount.fen());
    }
}

fn units() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_promise(
        rows in random(),
        fund in prop_oneof![Just(1_000_000), 0..1_500_000_u32],
        unit in units(),
        factors in (0..4_u32, 0..4_u32),
    ) {
        check(&rule(fund, unit, factors, &rows));
    }

    #[test]
    fn more_weight_is_never_less_money(
        rows in random(),
        unit in units(),
        place in any::<prop::sample::Index>(),
        more in 1..1_000_000_u32,
    ) {
        let place = place.index(rows.len());
        let mut raised = rows.clone();
        raised[place].figures.0 += more;
        let before = divide(&rule(1_000_000, unit, (3, 1), &rows));
        let after = divide(&rule(1_000_000, unit, (3, 1), &raised));
        if let (Ok(before), Ok(after)) = (before, after) {
            let key = format!("k{place}");
            prop_assert!(amount(&after, &key) >= amount(&before, &key));
        }
    }

    #[test]
    fn of_two_the_heavier_has_no_less(figures in prop::collection::vec(1..100_u32, 2..9), unit in units()) {
        let rows: Vec<Random> = figures
            .iter()
            .map(|figure| Random { figures: (*figure, 0), floor: None, cap: Some(300_000) })
            .collect();
        let division = divide(&rule(1_000_000, unit, (1, 0), &rows)).expect("a division");
        for (i, one) in figures.iter().enumerate() {
            for (j, other) in figures.iter().enumerate() {
                let (i, j) = (division.shares[i].amount, division.shares[j].amount);
                if one > other {
                    prop_assert!(i >= j);
                } else if one == other {
                    prop_assert!(i.fen().abs_diff(j.fen()) <= unit.amount().fen());
                }
            }
        }
    }

    /// Another order moves a unit only between enterprises with the same remainder.
    #[test]
    fn the_order_settles_ties_alone(rows in random(), unit in units(), turn in 0..8_usize) {
        let rule = rule(1_000_000, unit, (2, 1), &rows);
        let mut turned = rule.clone();
        turned.candidates.rotate_left(turn % rows.len());
        turned.candidates.reverse();
        match (divide(&rule), divide(&turned)) {
            (Ok(one), Ok(other)) => {
                prop_assert_eq!(one.left_over, other.left_over);
                let remainder = |division: &Division, key: &str| {
                    let share = division.shares.iter().find(|share| share.key == key);
                    match &share.expect("a share").basis {
                        Basis::Weight { settled, rounded, .. } => {
                            settled - number(u32::try_from(rounded.fen() / 100).expect("small"))
                        }
                        Basis::ByHand => panic!("a weight"),
                    }
                };
                let changed: Vec<Fraction> = one
                    .shares
                    .iter()
                    .filter(|share| amount(&other, &share.key) != share.amount.fen())
                    .map(|share| remainder(&one, &share.key))
                    .collect();
                prop_assert!(changed.windows(2).all(|pair| pair[0] == pair[1]));
            }
            (Err(_), Err(_)) => {}
            (one, other) => prop_assert!(false, "{one:?} {other:?}"),
        }
    }

    /// Factors with long decimals multiply to numbers that fit no machine integer.
    #[test]
    fn many_large_factors_stay_exact(figures in prop::collection::vec(any::<[u64; 8]>(), 1..12)) {
        let factors = (0..8).map(|factor| Factor {
            name: factor.to_string(),
            weight: Fraction::new(1.into(), (7 + factor).into()),
            values: figures
                .iter()
                .enumerate()
                .map(|(i, row)| (i.to_string(), Fraction::new((u128::from(row[factor]) + 1).into(), 1_000_003.into())))
                .collect(),
        });
        let candidates = (0..figures.len()).map(|i| Candidate {
            key: i.to_string(),
            name: i.to_string(),
            limits: Limits::default(),
        });
        let rule = Rule {
            source: Source::Plan { amount: Yuan::whole(1_000_000), number: "1".to_owned() },
            unit: Unit::Yuan,
            method: Method::Weighted(factors.collect()),
            candidates: candidates.collect(),
        };
        check(&rule);
        prop_assert_eq!(divide(&rule).expect("a division").left_over.total(), Yuan::whole(0));
    }
}

/// Every rule of three enterprises with small weights, floors and caps, for a fund of seven units.
#[test]
fn every_small_rule() {
    let limits =
        [(None, None), (Some(2), None), (None, Some(2)), (Some(1), Some(3)), (None, Some(0))];
    let choices: Vec<Random> = (0..4)
        .flat_map(|figure| limits.map(|(floor, cap)| Random { figures: (figure, 0), floor, cap }))
        .collect();
    for one in &choices {
        for two in &choices {
            for three in &choices {
                check(&rule(7, Unit::Yuan, (1, 0), &[one.clone(), two.clone(), three.clone()]));
            }
        }
    }
    let nobody = divide(&rule(7, Unit::Yuan, (1, 0), &[]));
    assert_eq!(nobody, Err(Refusal::NobodySelected));
}
