//! Drafts and facts of every kind, for property tests.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quality_award_rules::{Facts, LIMITS, Product, ProductName, Products, Question, Title, Yuan};

use crate::draft::{Draft, ProductDraft};
use crate::inputs::Inputs;
use crate::typed::amount::Unit;

fn any_title() -> impl Strategy<Value = Option<Title>> {
    option::of(prop::sample::select(&Title::ALL[..]))
}

fn any_answers() -> impl Strategy<Value = Facts> {
    prop::array::uniform17(any::<Option<bool>>()).prop_map(|answers| {
        let mut facts = Facts::default();
        for (question, answer) in Question::ALL.into_iter().zip(answers) {
            facts.set(question, answer);
        }
        facts
    })
}

/// Any facts that the rules accept.
pub fn any_facts() -> impl Strategy<Value = Facts> {
    let name = option::of("[ -~一-龥]{0,20}".prop_map(|name| ProductName::new(name).ok()))
        .prop_map(Option::flatten);
    let product = (name, any_title(), any::<Option<bool>>()).prop_map(
        |(name, title, reappraised_at_same_level)| Product {
            name,
            title,
            reappraised_at_same_level,
        },
    );
    let products = vec(product, 0..4).prop_map(|list| Products::new(list).expect("a short list"));
    let yuan = (0..LIMITS.yuan_below * 100).prop_map(|fen| Yuan::from_fen(fen).expect("in range"));
    (any_answers(), option::of(products), option::of(yuan)).prop_map(
        |(mut facts, products, output_value)| {
            facts.products = products;
            facts.output_value = output_value;
            facts
        },
    )
}

/// A text as people, and attackers, type it.
fn any_typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{0,9}[.]?[0-9]{0,3}[万亿元]?",
        any::<String>(),
        "[\"\\\\<>/\u{0}\u{1f}\u{2028}\u{feff}😀]{0,8}",
        Just("长".repeat(300)),
    ]
}

/// Any draft that the page lets be typed.
pub fn any_draft() -> impl Strategy<Value = Draft> {
    let product = (any_typed(), any_title(), any::<Option<bool>>(), any_typed()).prop_map(
        |(name, title, reappraised, issuer)| {
            let mut form = Inputs::default();
            form.set("issuer", issuer);
            ProductDraft { name, title, reappraised, form }
        },
    );
    let unit = option::of(prop::sample::select(&Unit::ALL[..]));
    (any_answers(), vec(any_typed(), 0..6), option::of(vec(product, 0..4)), any_typed(), unit)
        .prop_map(|(yes_no, texts, products, output, unit)| {
            // Here and there: a name, a year's figure, a narrative, an input of another form.
            let names =
                ["applicant", "years[1].sales", "plan", "own.floors", "credit_code", "uses"];
            let mut form = Inputs::default();
            for (name, text) in names.into_iter().zip(texts) {
                form.set(name, text);
            }
            // Some of the texts were put in by the page.
            let prefilled = form.clone();
            Draft { products, output, unit, yes_no, form, prefilled }
        })
}
