//! Bad input gets an error that names the field, what was given and what is accepted; a lenient
//! reading loses nothing else.

use quality_award_rules::{LIMITS, Limits, Question, ReadError, Yuan, read, salvage};

const YES_NO: &str = "true, false or null";
const YUAN: &str = "a decimal string in yuan such as \"100000000.01\", from 0 to below \
                    1000000000000000, with at most 2 decimals, or a whole JSON number";
const FIELDS: &str = "manufacturer, widely_recognised, industry_leading, significant_benefits, \
                      registered_in_chifeng, independent_legal_person, products, \
                      advanced_quality_methods, sound_quality_system, continuous_improvement, \
                      prominent_brand, good_quality_credit, good_reputation, \
                      complies_with_environmental_policy, advanced_processes, \
                      outstanding_conservation, awarded_before, output_value_yuan, \
                      state_controlled";
const PRODUCT: &str = "name, title, reappraised_at_same_level";

/// Reads `json` strictly, which refuses it with this field, kind and text, and leniently, which
/// leaves the field unanswered and keeps the answers around it.
#[track_caller]
fn check(json: &str, field: Option<&str>, kind: &str, given: &str, accepted: &str) {
    let mut strict = serde_json::Deserializer::from_str(json);
    let Err(ReadError::Facts(error)) = read(&mut strict) else {
        panic!("{json} is not refused");
    };
    assert_eq!(error.field().as_deref(), field, "{json}");
    assert_eq!(error.kind(), kind, "{json}");
    let text = format!("{}: given {given}; accepted: {accepted}", field.unwrap_or("facts"));
    assert_eq!(error.to_string(), text);
    assert_eq!(ReadError::<serde_json::Error>::Facts(error.clone()).to_string(), text);

    let mut lenient = serde_json::Deserializer::from_str(json);
    let (_, errors) = salvage(&mut lenient).expect("JSON");
    assert_eq!(errors, std::slice::from_ref(&error), "{json}");
    if let Some(inner) = json.strip_prefix('{') {
        let separator = if inner.trim() == "}" { "" } else { "," };
        let padded = format!("{{\"good_reputation\":false{separator}{inner}");
        let mut padded = serde_json::Deserializer::from_str(&padded);
        let (facts, errors) = salvage(&mut padded).expect("JSON");
        assert_eq!(facts.answer(Question::GoodReputation), Some(false), "{json}");
        assert_eq!(errors, [error], "{json}");
    }
}

#[test]
fn the_whole_is_an_object() {
    for (json, given) in [
        ("[]", "a list"),
        ("null", "null"),
        ("true", "true or false"),
        ("1", "a number"),
        ("1.5", "a number"),
        ("\"x\"", "a text"),
    ] {
        check(json, None, "wrong_type", given, "an object of facts");
    }
}

#[test]
fn fields_are_known_and_given_once() {
    check(r#"{"x":1}"#, Some("x"), "unknown_field", "an unknown field", FIELDS);
    check(
        r#"{"Manufacturer":true}"#,
        Some("Manufacturer"),
        "unknown_field",
        "an unknown field",
        FIELDS,
    );
    let (long, short) = ("长".repeat(500), "长".repeat(60) + "…");
    check(
        &format!("{{\"{long}\":[[1]]}}"),
        Some(&short),
        "unknown_field",
        "an unknown field",
        FIELDS,
    );
    check(
        r#"{"manufacturer":true,"manufacturer":true}"#,
        Some("manufacturer"),
        "duplicate_field",
        "the field a second time",
        "each field once",
    );
    check(
        r#"{"products":[{"x":{}}]}"#,
        Some("products[0].x"),
        "unknown_field",
        "an unknown field",
        PRODUCT,
    );
    check(
        r#"{"products":[{},{"title":null,"title":null}]}"#,
        Some("products[1].title"),
        "duplicate_field",
        "the field a second time",
        "each field once",
    );
}

#[test]
fn a_yes_or_no_is_true_or_false() {
    for (value, given) in [
        ("1", "a number"),
        ("0.5", "a number"),
        ("\"true\"", "a text"),
        ("[true]", "a list"),
        ("{\"a\":1}", "an object"),
    ] {
        let json = format!("{{\"manufacturer\":{value}}}");
        check(&json, Some("manufacturer"), "wrong_type", given, YES_NO);
        let json = format!("{{\"products\":[{{\"reappraised_at_same_level\":{value}}}]}}");
        check(&json, Some("products[0].reappraised_at_same_level"), "wrong_type", given, YES_NO);
    }
}

#[test]
fn products_are_a_list_of_objects() {
    let list = "a list of at most 100 products";
    check(r#"{"products":{"a":[]}}"#, Some("products"), "wrong_type", "an object", list);
    check(r#"{"products":true}"#, Some("products"), "wrong_type", "true or false", list);
    let object = format!("an object with the fields {PRODUCT}");
    check(r#"{"products":[{},null]}"#, Some("products[1]"), "wrong_type", "null", &object);
    check(r#"{"products":[[]]}"#, Some("products[0]"), "wrong_type", "a list", &object);
    let titles = "\"national\", \"regional\", \"none\" or null";
    check(
        r#"{"products":[{"title":"National"}]}"#,
        Some("products[0].title"),
        "unknown_title",
        "\"National\"",
        titles,
    );
    check(
        r#"{"products":[{"title":1}]}"#,
        Some("products[0].title"),
        "wrong_type",
        "a number",
        titles,
    );
    let name = "a text of at most 200 characters";
    check(r#"{"products":[{"name":1}]}"#, Some("products[0].name"), "wrong_type", "a number", name);
    let long = format!("{{\"products\":[{{\"name\":\"{}\"}}]}}", "𠮷".repeat(201));
    check(&long, Some("products[0].name"), "too_long", "201 characters", name);
    for (count, given) in [(101, "101 products"), (1000, "1000 products")] {
        let json = format!("{{\"products\":[{}{{}}]}}", "{},".repeat(count - 1));
        check(&json, Some("products"), "too_many", given, list);
        let mut lenient = serde_json::Deserializer::from_str(&json);
        let (facts, _) = salvage(&mut lenient).expect("JSON");
        assert_eq!(facts.products.map(|products| products.len()), Some(100));
    }
}

#[test]
fn the_limits_are_those_of_the_contract() {
    let Limits { products, name_chars, json_bytes, yuan_below } = LIMITS;
    assert_eq!((products, name_chars, json_bytes), (100, 200, 262_144));
    assert_eq!(yuan_below, 1_000_000_000_000_000);
}

#[test]
fn what_is_just_within_the_limits_is_accepted() {
    let json =
        format!("{{\"products\":[{}{{\"name\":\"{}\"}}]}}", "{},".repeat(99), "𠮷".repeat(200));
    let facts = read(&mut serde_json::Deserializer::from_str(&json)).expect("accepted");
    assert_eq!(facts.products.map(|products| products.len()), Some(100));
}

/// JSON values that are no amount, with the kind of the error and what it says was given.
const NOT_MONEY: &[(&str, &str, &str)] = &[
    ("\"-5\"", "negative", "\"-5\", which is negative"),
    ("\"-0.01\"", "negative", "\"-0.01\", which is negative"),
    ("-5", "negative", "\"-5\", which is negative"),
    ("\"1.234\"", "too_many_decimals", "\"1.234\", which is more than 2 decimals"),
    ("\"1.000\"", "too_many_decimals", "\"1.000\", which is more than 2 decimals"),
    ("\"1000000000000000\"", "too_large", "\"1000000000000000\", which is 10^15 or more"),
    ("1000000000000000", "too_large", "\"1000000000000000\", which is 10^15 or more"),
    ("18446744073709551615", "too_large", "\"18446744073709551615\", which is 10^15 or more"),
    ("\"18446744073709551616\"", "too_large", "\"18446744073709551616\", which is 10^15 or more"),
    ("\"\"", "not_a_decimal", "\"\", which is not a decimal number"),
    ("\"-\"", "not_a_decimal", "\"-\", which is not a decimal number"),
    ("\"-x\"", "not_a_decimal", "\"-x\", which is not a decimal number"),
    ("\"-0\"", "not_a_decimal", "\"-0\", which is not a decimal number"),
    ("\"+1\"", "not_a_decimal", "\"+1\", which is not a decimal number"),
    ("\"1e3\"", "not_a_decimal", "\"1e3\", which is not a decimal number"),
    ("\"1,000\"", "not_a_decimal", "\"1,000\", which is not a decimal number"),
    ("\"1_000\"", "not_a_decimal", "\"1_000\", which is not a decimal number"),
    ("\" 1\"", "not_a_decimal", "\" 1\", which is not a decimal number"),
    ("\"1.\"", "not_a_decimal", "\"1.\", which is not a decimal number"),
    ("\".5\"", "not_a_decimal", "\".5\", which is not a decimal number"),
    ("\"1.2.3\"", "not_a_decimal", "\"1.2.3\", which is not a decimal number"),
    ("\"１\"", "not_a_decimal", "\"１\", which is not a decimal number"),
    ("\"1亿元\"", "not_a_decimal", "\"1亿元\", which is not a decimal number"),
    ("\"NaN\"", "not_a_decimal", "\"NaN\", which is not a decimal number"),
    ("true", "wrong_type", "true or false"),
    ("[1]", "wrong_type", "a list"),
];

#[test]
fn money_is_exact() {
    let field = Some("output_value_yuan");
    for (value, kind, given) in NOT_MONEY {
        check(&format!("{{\"output_value_yuan\":{value}}}"), field, kind, given, YUAN);
    }
    let float = "a number with a fraction, an exponent or too many digits to be exact";
    for value in ["1.5", "100000000.01", "1e8", "18446744073709551616", "-0.0"] {
        check(&format!("{{\"output_value_yuan\":{value}}}"), field, "float", float, YUAN);
    }
    for (text, written) in [
        ("\"0\"", "0"),
        ("0", "0"),
        ("\"0.5\"", "0.5"),
        ("\"0.50\"", "0.5"),
        ("\"007.00\"", "7"),
        ("\"100000000.10\"", "100000000.1"),
        ("999999999999999", "999999999999999"),
        ("\"999999999999999.99\"", "999999999999999.99"),
    ] {
        let json = format!("{{\"output_value_yuan\":{text}}}");
        let facts = read(&mut serde_json::Deserializer::from_str(&json)).expect("accepted");
        assert_eq!(facts.output_value.map(|yuan| yuan.to_string()).as_deref(), Some(written));
    }
}

#[test]
fn yuan_and_fen_agree() {
    for fen in [0, 1, 99, 100, 101, 9_999_999_999, 10_000_000_000, 99_999_999_999_999_999] {
        let yuan = Yuan::from_fen(fen).expect("in range");
        let text = format!("{}.{:02}", fen / 100, fen % 100);
        assert_eq!(text.parse(), Ok(yuan));
        assert_eq!(yuan.to_string().parse(), Ok(yuan));
    }
    assert!(Yuan::from_fen(100_000_000_000_000_000).is_err());
}

/// A format with other shapes than those of JSON gets an error that says what is expected.
#[test]
fn shapes_that_json_does_not_have() {
    let bytes = serde::de::value::BytesDeserializer::<serde::de::value::Error>::new(b"facts");
    let error = read(bytes).expect_err("bytes are no facts");
    assert_eq!(error.to_string(), "invalid type: byte array, expected a value of the facts");
}
