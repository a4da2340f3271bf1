//! Links: the round trip, and every way in which one is refused.

use proptest::prelude::*;

use super::*;
use crate::record::tests::any::any_facts;

/// Nothing answered.
const BLANK: &str = "1-----------------z";

/// The facts without the names of the products.
fn without_names(mut facts: Facts) -> Facts {
    let unnamed = |product| Product { name: None, ..product };
    let products = facts.products.take().map(Products::into_vec);
    facts.products = products
        .map(|list| Products::new(list.into_iter().map(unnamed).collect()).expect("as many"));
    facts
}

#[track_caller]
fn check(text: &str, refused: ShareError) {
    assert_eq!(decode(text), Err(refused), "{text}");
}

#[test]
fn nothing_answered_is_short() {
    assert_eq!(encode(&Facts::default()), BLANK);
    assert_eq!(decode(BLANK), Ok(Facts::default()));
}

#[test]
fn every_part_has_its_letters() {
    let mut facts = Facts::default();
    facts.set(Question::Manufacturer, Some(true));
    facts.set(Question::StateControlled, Some(false));
    let product =
        |title, reappraised_at_same_level| Product { name: None, title, reappraised_at_same_level };
    facts.products = Products::new(vec![
        product(Some(Title::National), Some(true)),
        product(Some(Title::Regional), Some(false)),
        product(Some(Title::Untitled), None),
        product(None, None),
    ])
    .ok();
    facts.output_value = "120000000.50".parse().ok();
    let text = "1y---------------npnyrno---a120000000.5z";
    assert_eq!(encode(&facts), text);
    assert_eq!(decode(text), Ok(facts));
    // No product at all is an answer, and another one than none given.
    let none = decode("1-----------------pz").expect("reads");
    assert_eq!(none.products, Some(Products::default()));
}

#[test]
fn refused() {
    use ShareError::{Amount, CutOff, TooLong, TooManyProducts, Unreadable, Version};
    for (text, refused) in [
        ("", CutOff),
        ("1", CutOff),
        ("1z", CutOff),
        ("1----------------", CutOff),
        ("1-----------------", CutOff),
        ("1-----------------p", CutOff),
        ("1-----------------pn", CutOff),
        ("1-----------------pnz", CutOff),
        ("1-----------------pny", CutOff),
        ("1-----------------a120000", CutOff),
        ("2-----------------z", Version),
        ("0", Version),
        ("z", Unreadable),
        ("y-----------------z", Unreadable),
        ("1-----------------zz", Unreadable),
        ("1-----------------z。", Unreadable),
        ("1------------------z", Unreadable),
        ("1Y----------------z", Unreadable),
        ("1-----------------pxyz", Unreadable),
        ("1-----------------pnxz", Unreadable),
        ("1-----------------pz&x=1", Unreadable),
        ("1-----------------az", Amount),
        ("1-----------------a1.50z", Amount),
        ("1-----------------a01z", Amount),
        ("1-----------------a1.z", Amount),
        ("1-----------------a-1z", Amount),
        ("1-----------------a1e8z", Amount),
        ("1-----------------a0.001z", Amount),
        ("1-----------------a1000000000000000z", Amount),
        ("1-----------------a1pnyz", Amount),
        ("1-----------------a1a1z", Amount),
        ("<script>alert(1)</script>", Unreadable),
        ("javascript:alert(1)", Unreadable),
        ("1<img src=x onerror=alert(1)>", Unreadable),
        ("1%2D---------------z", Unreadable),
        ("质量奖", Unreadable),
        ("\0", Unreadable),
    ] {
        check(text, refused);
    }
    let products = |count: usize| format!("1-----------------p{}z", "ny".repeat(count));
    assert!(decode(&products(RULES.products)).is_ok());
    check(&products(RULES.products + 1), TooManyProducts);
    check(&products(100_000), TooLong);
    check(&"1".repeat(LIMITS.bytes + 1), TooLong);
}

#[test]
fn the_longest_link_is_the_limit() {
    let mut facts = decode(BLANK).expect("reads");
    facts.products = Products::new(vec![Product::default(); RULES.products]).ok();
    facts.output_value = "999999999999999.99".parse().ok();
    let longest = encode(&facts);
    assert_eq!(longest.len(), LIMITS.bytes);
    assert_eq!(decode(&longest), Ok(facts));
}

proptest! {
    #[test]
    fn all_but_the_names_comes_back(facts in any_facts()) {
        let text = encode(&facts);
        prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)));
        prop_assert_eq!(decode(&text), Ok(without_names(facts)));
    }

    /// However a link is cut, it is refused, never read as fewer answers or a smaller amount.
    #[test]
    fn no_beginning_of_a_link_is_one(facts in any_facts(), cut in any::<prop::sample::Index>()) {
        let text = encode(&facts);
        prop_assert_eq!(decode(&text[..cut.index(text.len())]), Err(ShareError::CutOff));
    }

    #[test]
    fn what_reads_is_what_would_be_written(text in "1[yn-]{17}(p([nro-][yn-]){0,3})?(a[0-9]{1,3}(\\.[0-9]{0,3})?)?z?") {
        if let Ok(facts) = decode(&text) {
            prop_assert_eq!(encode(&facts), text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = decode(&text);
    }
}
