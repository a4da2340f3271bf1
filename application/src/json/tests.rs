//! The reader and the writer against `serde_json`.

use proptest::prelude::*;
use serde_json::Value;

use super::{Json, MAX_DEPTH, Writer, parse};

/// The same value, as `serde_json` has it; of an object's equal names the last one counts there.
fn same(json: &Json<'_>, value: &Value) -> bool {
    match (json, value) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(one), Value::Bool(other)) => one == other,
        (Json::Whole(one), Value::Number(other)) => other.as_u64() == Some(*one),
        (Json::Negative(one), Value::Number(other)) => {
            other.as_i64() == Some(*one) || (*one == 0 && other.is_f64())
        }
        (Json::Fraction, Value::Number(other)) => other.is_f64(),
        (Json::Text(one), Value::String(other)) => one == other,
        (Json::List(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Json::Object(one), Value::Object(other)) => {
            let last = |name: &str| one.iter().rfind(|(known, _)| known == name);
            one.iter().all(|(name, _)| other.contains_key(&**name))
                && other.iter().all(|(name, value)| last(name).is_some_and(|it| same(&it.1, value)))
        }
        _ => false,
    }
}

/// Compares both readers. The other one refuses numbers beyond the largest float.
#[track_caller]
fn check(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Some(json), Ok(value)) => assert!(same(&json, &value), "{text}: {json:?}"),
        (None, Err(_)) => {}
        (Some(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
        (json, value) => panic!("{text}: {json:?}, {value:?}"),
    }
}

#[test]
fn both_readers_agree() {
    for text in [
        "",
        " ",
        "null",
        " null ",
        "nul",
        "nullx",
        "null null",
        "true",
        "false",
        "True",
        "tru\u{e9}",
        "0",
        "-0",
        "00",
        "01",
        "-",
        "+1",
        "1.",
        ".1",
        "1.5",
        "1.5e",
        "1e5",
        "1E+5",
        "1e-5",
        "1e+",
        "-1",
        "--1",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "1e999",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "\u{ff11}",
        "\"\"",
        "\"",
        "\"a",
        "\"a\"b",
        "'a'",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\x\"",
        "\"\\",
        "\"\\u0041\\u4e2d\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\ude00\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\u12g4\"",
        "\"\\u00e\u{e9}\"",
        "\"\n\"",
        "\"\u{0}\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\"\u{2028}中😀\"",
        "[]",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,2]",
        "[ 1 , [ ] , { } ]",
        "{}",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\" : 1 , \"b\" : [ null ] }",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"\\u0061\":1}",
        "\u{feff}1",
        "1\u{a0}",
        "1\u{b}",
        "/**/1",
        "[1]]",
    ] {
        check(text);
    }
}

#[test]
fn at_the_deepest_and_deeper() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(MAX_DEPTH)).is_some());
    assert!(parse(&nested(MAX_DEPTH + 1)).is_none());
    let nested = |depth: usize| "{\"a\":".repeat(depth) + "1" + &"}".repeat(depth);
    assert!(parse(&nested(MAX_DEPTH)).is_some());
    assert!(parse(&nested(MAX_DEPTH + 1)).is_none());
    assert!(parse(&"[".repeat(1_000_000)).is_none());
}

#[test]
fn equal_names_stay_apart() {
    let Some(Json::Object(members)) = parse(r#"{"a":1,"a":2}"#) else { panic!("an object") };
    assert_eq!(members, [("a".into(), Json::Whole(1)), ("a".into(), Json::Whole(2))]);
}

#[test]
fn values_are_written_with_their_separators() {
    let mut json = Writer::default();
    json.object(|json| {
        json.name("a").list(|json| {
            json.whole(1);
            json.text(":");
            json.list(|_| {});
            json.object(|_| {});
            json.bool(false);
        });
        json.name("{").text("[");
        json.name("").bool(true);
    });
    assert_eq!(json.finish(), r#"{"a":[1,":",[],{},false],"{":"[","":true}"#);
}

/// Text that is nearly JSON.
fn any_near_json() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(
            &["{", "}", "[", "]", ",", ":", "\"", "\\", "u", "d83d", "null", "true", "1", "-", ".",
              "e", "0", " ", "\"a\"", "\"a\":", "[]", "{}", "中", "\n"][..]
        ).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Values of every kind.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn both_readers_agree_on_what_is_nearly_json(text in any_near_json()) {
        check(&text);
    }

    #[test]
    fn both_readers_agree_on_values(value in any_value(), spaced: bool) {
        let text = if spaced { format!("{value:#}") } else { value.to_string() };
        prop_assert!(parse(&text).is_some_and(|json| same(&json, &value)), "{}", text);
    }

    #[test]
    fn what_is_written_is_read(text: String, name: String, whole: u64) {
        let mut json = Writer::default();
        json.object(|json| {
            json.name(&name).text(&text);
            json.name("list").list(|json| json.whole(whole));
        });
        let json = json.finish();
        let members = vec![
            (name.into(), Json::Text(text.into())),
            ("list".into(), Json::List(vec![Json::Whole(whole)])),
        ];
        prop_assert_eq!(parse(&json), Some(Json::Object(members)));
        prop_assert!(serde_json::from_str::<Value>(&json).is_ok());
    }
}
