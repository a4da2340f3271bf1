//! Links: the round trip, and every way in which one is refused.

use proptest::prelude::*;

use super::*;
use crate::record::tests::any::any_facts;

/// Nothing answered.
const BLANK: &str = "2z";

/// The same in a link of version 1.
const FIRST_BLANK: &str = "1-----------------z";

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
    assert_eq!(decode(FIRST_BLANK), Ok(Facts::default()));
}

#[test]
fn every_question_has_its_letter_once() {
    for question in Question::ALL {
        assert_eq!(ORDER.iter().filter(|at| **at == question).count(), 1, "{question:?}");
    }
}

/// The order of a released version never changes; new questions follow it.
#[test]
fn letters_stay_where_they_are() {
    for (place, question) in Question::ALL.into_iter().enumerate().take(17) {
        let mut facts = Facts::default();
        facts.set(question, Some(false));
        assert_eq!(encode(&facts), format!("2{}nz", "u".repeat(place)), "{question:?}");
        let first = format!("1{}n{}z", "-".repeat(place), "-".repeat(16 - place));
        assert_eq!(decode(&first), Ok(facts));
    }
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
    let text = "2yuuuuuuuuuuuuuuunpnyrnouuua120000000.5z";
    assert_eq!(encode(&facts), text);
    assert_eq!(decode(text), Ok(facts.clone()));
    assert_eq!(decode("1y---------------npnyrno---a120000000.5z"), Ok(facts));
    // No product at all is an answer, and another one than none given.
    for none in ["1-----------------pz", "2pz"] {
        assert_eq!(decode(none).expect("reads").products, Some(Products::default()));
    }
}

#[test]
fn refused() {
    use ShareError::{Amount, CutOff, TooLong, TooManyProducts, Unreadable, Version};
    for (text, refused) in [
        ("", CutOff),
        ("z", CutOff),
        ("1", CutOff),
        ("1z", CutOff),
        ("2", CutOff),
        ("2yn", CutOff),
        ("1----------------", CutOff),
        ("1-----------------", CutOff),
        ("1-----------------p", CutOff),
        ("1-----------------pn", CutOff),
        ("1-----------------pnz", CutOff),
        ("2pnz", CutOff),
        ("1-----------------pny", CutOff),
        ("1-----------------a120000", CutOff),
        ("2a120000", CutOff),
        ("3yz", Version),
        ("0", Version),
        // A later version asks an eighteenth question, and this one cannot leave its answer out.
        ("2uuuuuuuuuuuuuuuuuyz", Version),
        ("y-----------------z", Unreadable),
        ("1------------------z", Unreadable),
        ("1Y----------------z", Unreadable),
        ("2Yz", Unreadable),
        ("1-----------------pxyz", Unreadable),
        ("1-----------------pnxz", Unreadable),
        ("1-----------------az", Amount),
        ("1-----------------a1.50z", Amount),
        ("1-----------------a01z", Amount),
        ("1-----------------a1.z", Amount),
        ("1-----------------a-1z", Amount),
        ("1-----------------a1e8z", Amount),
        ("1-----------------a0.001z", Amount),
        ("1-----------------a1000000000000000z", Amount),
        ("1-----------------a1pnyz", Amount),
        ("2a1a1z", Amount),
        ("2a1%z", Amount),
        ("<script>alert(1)</script>", Unreadable),
        ("javascript:alert(1)", Unreadable),
        ("1<img src=x onerror=alert(1)>", Unreadable),
        ("质量奖", Unreadable),
        ("2质z", Unreadable),
        ("%", Unreadable),
        ("%E0%A4%A", Unreadable),
        ("\0", CutOff),
    ] {
        check(text, refused);
    }
    // Letters that this version does not know, and nothing answered by them.
    assert_eq!(decode("2uuuuuuuuuuuuuuuuuuuz"), Ok(Facts::default()));
    let products = |count: usize| format!("2p{}z", "ny".repeat(count));
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
    facts.set(Question::StateControlled, Some(true));
    let longest = encode(&facts);
    assert_eq!(longest.len(), LIMITS.bytes);
    assert_eq!(decode(&longest), Ok(facts));
}

proptest! {
    #[test]
    fn all_but_the_names_comes_back(facts in any_facts()) {
        let text = encode(&facts);
        prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.'));
        prop_assert_eq!(decode(&text), Ok(without_names(facts)));
    }

    /// However a link is cut, it is refused, never read as fewer answers or a smaller amount.
    #[test]
    fn no_beginning_of_a_link_is_one(facts in any_facts(), cut in any::<prop::sample::Index>()) {
        let text = encode(&facts);
        prop_assert_eq!(decode(&text[..cut.index(text.len())]), Err(ShareError::CutOff));
    }

    #[test]
    fn what_reads_is_what_would_be_written(text in "2([ynu]{0,16}[yn])?(p([nrou][ynu]){0,3})?(a[0-9]{1,3}(\\.[0-9]{0,3})?)?z?") {
        if let Ok(facts) = decode(&text) {
            prop_assert_eq!(encode(&facts), text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = decode(&text);
    }

    /// A link arrives with what programs on its way do to it, and says the same.
    #[test]
    fn what_is_added_or_encoded_on_the_way_changes_nothing(
        facts in any_facts(),
        behind in "(，请看|。|\\)|>|\u{ad}| |\n|\\?from=singlemessage&isappinstalled=0|&scene=1|#/x|z|%EF%BC%8C|\"|’|…){0,3}.{0,40}",
        within in prop::sample::select(vec!["", "\n", "\r\n ", "\u{ad}", "\u{200b}", "\u{2060}", "%0A", "%20", "%C2%AD", "%E2%80%8B"]),
        cut in any::<prop::sample::Index>(),
        encoded in 0_usize..3,
    ) {
        let mut text = encode(&facts);
        text.insert_str(cut.index(text.len()), within);
        for _ in 0..encoded {
            text = text.chars().map(|c| match c {
                'y' | '.' | '2' => format!("%{:02X}", u32::from(c)),
                '%' => "%25".to_owned(),
                c => c.to_string(),
            }).collect();
        }
        prop_assert_eq!(decode(&(text + &behind)), Ok(without_names(facts)));
    }

    /// Links of version 1 had two hyphens where programs that correct typing put one dash.
    #[test]
    fn dashes_of_the_first_version_are_read(answers in "[yn-]{17}") {
        let sent = format!("1{answers}z");
        for dash in ["–", "—"] {
            prop_assert_eq!(decode(&sent.replace("--", dash)), decode(&sent));
        }
    }
}
