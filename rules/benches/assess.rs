//! One assessment: 1, 10 and 100 products, complete and partial facts. Run by
//! `cargo bench -p quality-award-rules`.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use quality_award_rules::{Edition, Facts, Product, Products, Question, Title, Yuan, assess_under};

fn main() {
    divan::main();
}

const PRODUCTS: [usize; 3] = [1, 10, 100];

/// Facts with everything answered.
fn complete(products: usize) -> Facts {
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(question, Some(true));
    }
    let product = Product {
        name: None,
        title: Some(Title::Regional),
        reappraised_at_same_level: Some(false),
    };
    facts.products = Products::new(vec![product; products]).ok();
    facts.output_value = Some(Yuan::whole(100_000_001));
    facts
}

/// Facts of which every third answer is missing.
fn partial(products: usize) -> Facts {
    let mut facts = complete(products);
    for question in Question::ALL.into_iter().step_by(3) {
        facts.set(question, None);
    }
    let mut list = facts.products.take().unwrap_or_default().into_vec();
    for product in list.iter_mut().step_by(3) {
        *product = Product::default();
    }
    facts.products = Products::new(list).ok();
    facts.output_value = None;
    facts
}

fn measure(bencher: Bencher, facts: &Facts) {
    let edition = Edition::for_year(2026).expect("an edition governs 2026");
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench_local(|| assess_under(edition, black_box(facts)));
}

#[divan::bench(args = PRODUCTS, sample_size = 10_000)]
fn complete_facts(bencher: Bencher, products: usize) {
    measure(bencher, &complete(products));
}

#[divan::bench(args = PRODUCTS, sample_size = 10_000)]
fn partial_facts(bencher: Bencher, products: usize) {
    measure(bencher, &partial(products));
}
