//! What is wrong with a record is reported by field and costs nothing else.

use std::fmt::Write as _;

use proptest::prelude::*;
use quality_award_rules::{Question, Title};

use crate::record::Why::{Disagrees, Repeated, TooMany, Unknown, Unreadable};
use crate::record::{LIMITS, Opened, RecordError, VERSION, Why, from_bytes, from_json};
use crate::typed::amount::Unit;

#[track_caller]
fn check_refused(text: &str, error: RecordError) {
    assert_eq!(from_json(text), Err(error), "{text:.80}");
}

/// Opens a record and compares what could not be read.
#[track_caller]
fn check(text: &str, unread: &[(&str, Why)]) -> Opened {
    let opened = from_json(text).expect("opens");
    let found: Vec<_> = opened.unread.iter().map(|it| (it.field.as_str(), it.why)).collect();
    assert_eq!(found, unread, "{text:.200}");
    opened
}

#[test]
fn what_is_no_record() {
    for text in ["", " ", "{", "nonsense", "{\"version\":2} {}", "{'version':2}", "{\"version\":"] {
        check_refused(text, RecordError::NotJson);
    }
    for text in [
        "null",
        "7",
        "-7",
        "7.5",
        "\"text\"",
        "true",
        "[]",
        "[{\"version\":2}]",
        r#"{"name":"some-package","scripts":{}}"#,
        r#"{"facts":{"manufacturer":true}}"#,
        r#"{"version":0}"#,
        r#"{"version":-1}"#,
        r#"{"version":2.0}"#,
        r#"{"version":1e99}"#,
        r#"{"version":"2"}"#,
        r#"{"version":null}"#,
        r#"{"version":[2]}"#,
        r#"{"version":{"version":2}}"#,
    ] {
        check_refused(text, RecordError::NotARecord);
    }
    assert_eq!(from_bytes(b"{\"typed\":{\"applicant\":\"\xd6\xca\"}}"), Err(RecordError::NotUtf8));
}

#[test]
fn a_newer_version_is_told_apart_wherever_it_says_so() {
    let version = VERSION + 1;
    let newer = RecordError::Newer { version };
    check_refused(&format!(r#"{{"version":{version}}}"#), newer);
    check_refused(&format!(r#"{{"facts":[[1]],"typed":7,"version":{version}}}"#), newer);
    check_refused(
        &format!(r#"{{"version":{}}}"#, u64::MAX),
        RecordError::Newer { version: u64::MAX },
    );
}

#[test]
fn errors_say_what_was_given() {
    for (error, text) in [
        (RecordError::TooLarge { bytes: 9 }, "9 bytes; accepted: at most 1048576"),
        (RecordError::NotUtf8, "not UTF-8"),
        (RecordError::NotJson, "not JSON"),
        (RecordError::NotARecord, "neither a record nor facts"),
        (RecordError::Newer { version: 9 }, "version 9; known: up to 5"),
    ] {
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn a_bad_value_costs_no_other() {
    let opened = check(
        r#"{"version":2,"shape":"<b>","facts":{"manufacturer":"yes","good_reputation":true,
            "products":[{"name":7,"title":"regional"},"x",{"title":"gold","size":[1]}],
            "output_value_yuan":"一百","manufacturer":true},
            "typed":{"output":"一百","unit":"wan",
            "product_names":["甲",{"乙":1}],"more":1.5,"applicant":"某某"}}"#,
        &[
            ("shape", Unknown),
            ("manufacturer", Unreadable),
            ("products[0].name", Unreadable),
            ("products[1]", Unreadable),
            ("products[2].title", Unreadable),
            ("products[2].size", Unknown),
            ("output_value_yuan", Unreadable),
            ("manufacturer", Repeated),
            ("products[1].name", Unreadable),
            ("more", Unknown),
        ],
    );
    let draft = opened.draft;
    assert_eq!(draft.answer(Question::Manufacturer), None);
    assert_eq!(draft.answer(Question::GoodReputation), Some(true));
    // A text that is no amount comes back as it was typed.
    assert_eq!((draft.output.as_str(), draft.unit), ("一百", Some(Unit::TenThousand)));
    assert_eq!(draft.applicant(), "某某");
    let products = draft.products.expect("a list");
    let rows: Vec<_> = products.iter().map(|row| (row.name.as_str(), row.title)).collect();
    assert_eq!(rows, [("甲", Some(Title::Regional)), ("", None), ("", None)]);
}

#[test]
fn values_of_the_wrong_shape_are_reported_by_field() {
    for wrong in ["7", "-7", "7.5", "true", "[]", "[[]]", "\"x\"", "{\"a\":{}}"] {
        let record = |parts: &str| format!(r#"{{"version":2,{parts}}}"#).replace('@', wrong);
        let text = wrong.starts_with('"');
        if wrong.starts_with('{') {
            let all = [("facts", "a", Unknown), ("typed", "a", Unknown)];
            for (part, field, why) in all {
                check(&record(&format!("\"{part}\":@")), &[(field, why)]);
            }
        } else {
            for part in ["facts", "typed"] {
                check(&record(&format!("\"{part}\":@")), &[(part, Unreadable)]);
            }
        }
        if !text {
            check(&record(r#""typed":{"applicant":@}"#), &[("form.applicant", Unreadable)]);
            check(&record(r#""typed":{"output":@}"#), &[("output_value_yuan", Unreadable)]);
            check(&record(r#""typed":{"product_names":[@]}"#), &[("products[0].name", Unreadable)]);
        }
        check(&record(r#""typed":{"unit":@}"#), &[("output_value_unit", Unreadable)]);
        if !wrong.starts_with('[') {
            check(&record(r#""typed":{"product_names":@}"#), &[("products", Unreadable)]);
        }
    }
}

#[test]
fn of_a_part_given_twice_the_first_counts() {
    let opened = check(
        r#"{"version":2,"typed":{"applicant":"一","applicant":"二"},"version":9,"typed":7}"#,
        &[("form.applicant", Repeated), ("version", Repeated), ("typed", Repeated)],
    );
    assert_eq!(opened.draft.applicant(), "一");
}

/// Compares the output value and its unit where a record's parts do not agree.
#[track_caller]
fn check_output(
    version: u64,
    parts: &str,
    output: &str,
    unit: Option<Unit>,
    unread: &[(&str, Why)],
) {
    let opened = check(&format!(r#"{{"version":{version},{parts}}}"#), unread);
    assert_eq!((opened.draft.output.as_str(), opened.draft.unit), (output, unit));
}

#[test]
fn a_number_never_loses_its_unit() {
    let facts = r#""facts":{"output_value_yuan":"120000000"}"#;
    let typed = |inner: &str| format!(r#"{facts},"typed":{{{inner}}}"#);
    let (yuan, wan) = (Some(Unit::Yuan), Some(Unit::TenThousand));
    for version in 2..=VERSION {
        let check_output = |parts: &str, output, unit, unread: &[(&str, Why)]| {
            check_output(version, parts, output, unit, unread);
        };
        check_output(facts, "120000000", yuan, &[]);
        check_output(&typed(r#""unit":"wan""#), "120000000", yuan, &[]);
        check_output(&typed(r#""output":"12000","unit":"wan""#), "12000", wan, &[]);
        check_output(
            &typed(r#""output":"12001","unit":"wan""#),
            "12001",
            wan,
            &[("output_value_yuan", Disagrees)],
        );
        check_output(r#""typed":{"output":"12"}"#, "12", None, &[]);
        check_output(r#""typed":{"unit":"wan"}"#, "", wan, &[]);
    }
    check_output(3, &typed(r#""output":"1""#), "120000000", yuan, &[]);
    check_output(
        3,
        &typed(r#""output":"1","unit":"ton""#),
        "120000000",
        yuan,
        &[("output_value_unit", Unreadable)],
    );
    check_output(4, &typed(r#""output":"1.2亿""#), "1.2亿", None, &[]);
    check_output(4, &typed(r#""output":"1""#), "1", None, &[("output_value_yuan", Disagrees)]);
}

/// Until version 3 元 was chosen before anyone did. Such a unit counts where it was typed or changed.
#[test]
fn a_unit_that_nobody_chose_does_not_count() {
    for (output, unit, expected, answered) in [
        ("120000000", "yuan", None, false),
        ("120000000元", "yuan", None, true),
        ("1.2亿", "yuan", None, true),
        ("1.2", "yi", Some(Unit::HundredMillion), true),
        ("1亿2", "yuan", None, false),
        ("", "yuan", None, false),
    ] {
        let record = |version: u64| {
            format!(r#"{{"version":{version},"typed":{{"output":"{output}","unit":"{unit}"}}}}"#)
        };
        let opened = check(&record(3), &[]).draft;
        assert_eq!((&*opened.output, opened.unit), (output, expected));
        assert_eq!(opened.facts().output_value.is_some(), answered, "{output}");
        // Since version 4 somebody chose it.
        assert_eq!(check(&record(4), &[]).draft.unit, Unit::from_name(unit));
    }
}

#[test]
fn names_without_their_products_are_kept() {
    let opened = check(
        r#"{"version":2,"facts":{"products":7},"typed":{"product_names":["甲",null,"丙"]}}"#,
        &[("products", Unreadable)],
    );
    let products = opened.draft.products.expect("a list");
    let names: Vec<_> = products.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["甲", "", "丙"]);
    // Names that stand with the facts alone stay.
    let opened = check(
        r#"{"version":2,"facts":{"products":[{"name":"甲"},{"name":"乙"}]},
            "typed":{"product_names":[null]}}"#,
        &[],
    );
    let products = opened.draft.products.expect("a list");
    let names: Vec<_> = products.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["甲", "乙"]);
}

#[test]
fn at_the_limits_and_above_them() {
    let padded = |bytes: usize| {
        let mut text = r#"{"version":2,"typed":{"applicant":""#.to_owned();
        text += &"x".repeat(bytes - text.len() - 3);
        text + "\"}}"
    };
    assert!(from_json(&padded(LIMITS.bytes)).is_ok());
    let bytes = LIMITS.bytes + 1;
    check_refused(&padded(bytes), RecordError::TooLarge { bytes });
    assert_eq!(from_bytes(&vec![0xff; bytes]), Err(RecordError::TooLarge { bytes }));

    let lists = |count: usize| {
        let (products, names) = (vec!["{}"; count].join(","), vec!["\"\""; count].join(","));
        format!(
            r#"{{"version":2,"facts":{{"products":[{products}]}},"typed":{{"product_names":[{names}]}}}}"#
        )
    };
    check(&lists(LIMITS.products), &[]);
    for above in [1, 2, 5_000] {
        let unread = [("products", TooMany), ("products", TooMany)];
        let opened = check(&lists(LIMITS.products + above), &unread);
        assert_eq!(opened.draft.rows().len(), LIMITS.products);
    }
}

#[test]
fn reports_end_somewhere() {
    for start in [r#"{"version":2"#, r#"{"version":2,"facts":{"good_reputation":true"#] {
        let mut text = start.to_owned();
        for number in 0..LIMITS.reported + 50 {
            write!(text, ",\"{number}\":0").expect("writes to memory");
        }
        text += if start.contains("facts") { "}}" } else { "}" };
        assert_eq!(from_json(&text).expect("opens").unread.len(), LIMITS.reported);
    }
    let long = format!(r#"{{"version":2,"{}":0}}"#, "长".repeat(5_000));
    assert_eq!(from_json(&long).expect("opens").unread[0].field.chars().count(), 60);
}

#[test]
fn at_the_deepest_and_deeper() {
    let nested = |depth: usize| {
        // The record itself is the outermost of them.
        let (open, close) = ("[".repeat(depth - 1), "]".repeat(depth - 1));
        format!(r#"{{"version":2,"x":{open}{close}}}"#)
    };
    check(&nested(LIMITS.depth), &[("x", Unknown)]);
    check_refused(&nested(LIMITS.depth + 1), RecordError::NotJson);
    check_refused(&nested(200_000), RecordError::NotJson);
    check_refused(&"[".repeat(LIMITS.bytes), RecordError::NotJson);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
        let _ = from_bytes(&bytes);
    }

    /// Records with a piece cut out or doubled: never a panic, and never a record of another version.
    #[test]
    fn damaged_records_are_read_or_refused(start in 0_usize..400, end in 0_usize..400, twice: bool) {
        let record = include_bytes!("../../../../tests/drafts/version-2-as-typed.json");
        let (start, end) = (start.min(end).min(record.len()), start.max(end).min(record.len()));
        let piece = if twice { &record[start..end] } else { &[][..] };
        let head = if twice { &record[..end] } else { &record[..start] };
        let _ = from_bytes(&[head, piece, &record[end..]].concat());
    }
}
