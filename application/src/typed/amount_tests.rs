use proptest::prelude::*;

use super::NotAnAmount::{BelowFen, Negative, NoUnit, Separators, TooLarge, TwoWays, Unreadable};
use super::Unit::{HundredMillion, TenThousand, Thousand, Yuan};
use super::*;

#[track_caller]
fn check(typed: &str, chosen: Option<Unit>, expected: Result<Option<&str>, NotAnAmount>) {
    let parsed = parse(typed, chosen).map(|amount| amount.map(|yuan| yuan.to_string()));
    assert_eq!(parsed, expected.map(|yuan| yuan.map(str::to_owned)), "{typed}");
}

#[test]
fn figures_of_the_unit_chosen() {
    for (typed, unit, yuan) in [
        ("100000000.01", Yuan, "100000000.01"),
        ("100,000,000.01", Yuan, "100000000.01"),
        ("1,0000,0000", Yuan, "100000000"),
        ("1 2000．00005", TenThousand, "120000000.5"),
        ("１００，０００，０００．０１", Yuan, "100000000.01"),
        ("100’000’000", Yuan, "100000000"),
        ("100\u{a0}000\u{202f}000", Yuan, "100000000"),
        ("1\u{200b}2\u{feff}000", TenThousand, "120000000"),
        ("𝟏𝟐𝟎𝟎𝟎", TenThousand, "120000000"),
        ("᠑᠒٠۰٠", TenThousand, "120000000"),
        ("12000。", TenThousand, "120000000"),
        ("1。2", HundredMillion, "120000000"),
        ("1·2", HundredMillion, "120000000"),
        ("¥12,000", TenThousand, "120000000"),
        ("10000", TenThousand, "100000000"),
        ("120000", Thousand, "120000000"),
        ("10000.000001", TenThousand, "100000000.01"),
        ("1", HundredMillion, "100000000"),
        ("1.0000000001", HundredMillion, "100000000.01"),
        ("0", HundredMillion, "0"),
        ("999999999999999.99", Yuan, "999999999999999.99"),
        ("9999999.9999999999", HundredMillion, "999999999999999.99"),
    ] {
        check(typed, Some(unit), Ok(Some(yuan)));
        check(typed, None, Err(NoUnit));
    }
    for nothing in ["", " \u{3000}", "\u{200b}\u{feff}"] {
        check(nothing, Some(TenThousand), Ok(None));
        check(nothing, None, Ok(None));
    }
}

/// Whatever unit is chosen, the one in the text counts.
#[test]
fn units_in_the_text() {
    for (typed, yuan) in [
        ("1亿", "100000000"),
        ("1亿元", "100000000"),
        ("1 亿 元", "100000000"),
        ("9999.99万", "99999900"),
        ("12000千元", "12000000"),
        ("12000（万元）", "120000000"),
        ("12000 (千元)", "12000000"),
        ("1亿2000万", "120000000"),
        ("1亿2000万元", "120000000"),
        ("3万2千5百", "32500"),
        ("1亿2000万3.05元", "120000003.05"),
        ("1亿零2元", "100000002"),
        ("1亿零2", "100000002"),
        ("1亿2元", "100000002"),
        ("1亿2000元", "100002000"),
        ("5千万", "50000000"),
        ("5仟万元", "50000000"),
        ("3佰万元", "3000000"),
        ("1亿2千5百万", "125000000"),
        ("1亿500万", "105000000"),
        ("1亿零500万", "105000000"),
        ("100百万元", "100000000"),
        ("5千万元", "50000000"),
        ("1.5千万", "15000000"),
        ("3百万", "3000000"),
        ("5十万", "500000"),
        ("5千2百万", "52000000"),
        ("1百亿", "10000000000"),
        ("1.2万亿", "1200000000000"),
        ("1万2000亿", "1200000000000"),
        ("1亿2千万", "120000000"),
        ("3万5千", "35000"),
        ("3万5千元", "35000"),
        ("3万5000", "35000"),
        ("5千元", "5000"),
        ("1,000,000元", "1000000"),
        (" 1 000 000 元 ", "1000000"),
        ("人民币￥1,234.50元", "1234.5"),
        ("人民币：1.2亿元", "120000000"),
        ("人民币 12000 万元整", "120000000"),
        ("RMB12000万", "120000000"),
        ("12000万元人民币", "120000000"),
        ("3000萬圓整", "30000000"),
        ("3000万元正", "30000000"),
        ("3000万块钱", "30000000"),
        ("1億", "100000000"),
        ("1.2亿。", "120000000"),
    ] {
        for chosen in Unit::ALL.map(Some).into_iter().chain([None]) {
            check(typed, chosen, Ok(Some(yuan)));
        }
    }
}

#[test]
fn what_is_no_amount() {
    for (typed, unit, problem) in [
        ("一亿", Yuan, Unreadable),
        ("5千万2万", Yuan, Unreadable),
        ("5千2万", Yuan, Unreadable),
        ("5零2千万", Yuan, Unreadable),
        ("约1亿", Yuan, Unreadable),
        ("1亿左右", Yuan, Unreadable),
        ("1亿多", Yuan, Unreadable),
        ("abc", Yuan, Unreadable),
        ("1e8", Yuan, Unreadable),
        ("$100", Yuan, Unreadable),
        ("10²", Yuan, Unreadable),
        ("(120)", Yuan, Unreadable),
        ("1.2.3", Yuan, Unreadable),
        ("1.", Yuan, Unreadable),
        (".5", Yuan, Unreadable),
        ("元", Yuan, Unreadable),
        ("万", Yuan, Unreadable),
        ("零5万", Yuan, Unreadable),
        ("1亿零", Yuan, Unreadable),
        ("1万2亿", Yuan, Unreadable),
        ("1万2万", Yuan, Unreadable),
        ("1亿亿", Yuan, Unreadable),
        ("1亿万", Yuan, Unreadable),
        ("1元2", Yuan, Unreadable),
        ("1.2亿2000万", Yuan, Unreadable),
        ("1亿20000万", Yuan, Unreadable),
        ("5千2万", Yuan, Unreadable),
        ("1、200", Yuan, Unreadable),
        ("1,5", Yuan, Separators),
        ("1,234 567", Yuan, Separators),
        (",100", Yuan, Separators),
        ("1,00,000", Yuan, Separators),
        ("12345,678", Yuan, Separators),
        ("2024 2025", Yuan, Separators),
        ("12000 10800", Yuan, Separators),
        ("12 万 10 800", Yuan, Unreadable),
        ("-1", Yuan, Negative),
        ("－1", Yuan, Negative),
        ("−1亿", Yuan, Negative),
        ("—1", Yuan, Negative),
        ("0.001", Yuan, BelowFen),
        ("1.00000001", TenThousand, BelowFen),
        ("1000000000000000", Yuan, TooLarge),
        ("10000000", HundredMillion, TooLarge),
        ("99999999999999999999999999999999999999999", Yuan, TooLarge),
        ("10万亿亿", Yuan, Unreadable),
        ("1000万亿", Yuan, TooLarge),
    ] {
        check(typed, Some(unit), Err(problem));
    }
    // A number that is no amount in any unit is not asked for one.
    check("1000000000000000", None, Err(TooLarge));
    check("1.00000000001", None, Err(BelowFen));
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both() {
    for (typed, one, other) in [
        ("1亿2", "120000000", "100000002"),
        ("1亿2000", "120000000", "100002000"),
        ("1亿2千", "120000000", "100002000"),
        ("3万5", "35000", "30005"),
        ("3万50", "35000", "30050"),
        ("1亿2000万5", "120005000", "120000005"),
        ("5千", "5000", "50000000"),
        ("5千2", "5200", "5002"),
        ("12000千", "12000000", "120000000000"),
        ("5百", "500", "5000000"),
        ("1亿2千5百", "125000000", "100002500"),
    ] {
        let yuan = |text: &str| text.parse().expect("an amount");
        for chosen in Unit::ALL.map(Some).into_iter().chain([None]) {
            let both = match parse(typed, chosen) {
                Err(TwoWays(one, other)) if one < other => (other, one),
                Err(TwoWays(one, other)) => (one, other),
                other => panic!("{typed}: {other:?}"),
            };
            let expected: (quality_award_rules::Yuan, quality_award_rules::Yuan) =
                (yuan(one), yuan(other));
            let expected =
                if expected.0 < expected.1 { (expected.1, expected.0) } else { expected };
            assert_eq!(both, expected, "{typed}");
        }
    }
}

#[test]
fn a_number_without_a_unit_means_something_in_each_unit_in_range() {
    let meant = |typed: &str| {
        let list = meanings(typed).into_iter();
        list.map(|(unit, figures, yuan)| format!("{figures} {} {yuan}", unit.name()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        meant("12,000"),
        [
            "12000 yuan 12000",
            "12000 qian 12000000",
            "12000 wan 120000000",
            "12000 yi 1200000000000"
        ]
    );
    assert_eq!(meant("100000000")[2..], ["100000000 wan 1000000000000"]);
    assert_eq!(meant("1.234567").len(), 2);
    for none in ["", "12000万", "很多", "1亿2", "-5"] {
        assert_eq!(meanings(none), [], "{none}");
    }
}

#[test]
fn the_unit_in_a_text_is_the_largest() {
    for (typed, unit) in [
        ("12000", None),
        ("", None),
        ("12000元", Some(Yuan)),
        ("3000块", Some(Yuan)),
        ("12000千元", Some(Thousand)),
        ("5千万", Some(TenThousand)),
        ("１亿2000万", Some(HundredMillion)),
        ("约一亿", Some(HundredMillion)),
    ] {
        assert_eq!(unit_in(typed), unit, "{typed}");
    }
}

#[test]
fn another_unit_takes_the_place_of_the_one_in_the_text() {
    for (typed, unit, text) in [
        ("12,000万元", Thousand, Some("12000千元")),
        ("12000万", Yuan, Some("12000元")),
        ("12000元", TenThousand, Some("12000万元")),
        ("3000块", Thousand, Some("3000千元")),
        ("5亿元", Thousand, Some("5千元")),
        ("1.2亿", TenThousand, Some("1.2万元")),
        ("12000千元", TenThousand, Some("12000万元")),
        // An amount of several words stays the same.
        ("1亿2000万", TenThousand, Some("12000万元")),
        ("5千万", Yuan, Some("50000000元")),
        ("12000", Yuan, None),
        ("1亿2", Yuan, None),
        ("很多万", Yuan, None),
    ] {
        assert_eq!(with_unit(typed, unit).as_deref(), text, "{typed}");
    }
}

proptest! {
    /// An amount that is written with any unit is read as the same amount again.
    #[test]
    fn an_amount_with_its_unit_is_read_again(
        fen in 0_u64..100_000_000_000_000_000,
        unit in prop::sample::select(&Unit::ALL[..]),
        chosen in prop::option::of(prop::sample::select(&Unit::ALL[..])),
    ) {
        let amount = quality_award_rules::Yuan::from_fen(fen).expect("in range");
        let text = with_unit(&format!("{amount}元"), Yuan).expect("an amount");
        prop_assert_eq!(parse(&text, chosen), Ok(Some(amount)));
        // Two words, so that the amount stays and the unit changes.
        let number = Number::new(fen, -2).times(-unit.power());
        let word = if unit == Yuan { String::new() } else { unit.word().to_string() };
        prop_assert_eq!(parse(&format!("{number}{word}元"), chosen), Ok(Some(amount)));
        prop_assert_eq!(parse(&number.to_string(), Some(unit)), Ok(Some(amount)));
    }

    #[test]
    fn nothing_that_is_typed_panics(typed in "\\PC*", words in "[0-9十百千万亿元零., 、()整-]{0,12}") {
        for text in [typed, words] {
            for chosen in Unit::ALL.map(Some).into_iter().chain([None]) {
                let _ = parse(&text, chosen);
            }
            let _ = (unit_in(&text), meanings(&text), with_unit(&text, TenThousand));
        }
    }
}
