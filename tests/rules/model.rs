//! Facts as the tests write them: small, comparable, and turned into the crate's own type in
//! one place.

use quality_award_rules::{Facts, Field, Product, Products, Question, Title, Yuan};

use crate::reference::PLAIN;

/// One product: its title and whether that is a same-level reappraisal.
pub(crate) type Item = (Option<Title>, Option<bool>);

/// Facts, with the output value in fen so that the reference needs no decimal type.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// The fifteen plain conditions.
    pub(crate) plain: [Option<bool>; 15],
    pub(crate) awarded_before: Option<bool>,
    pub(crate) state_controlled: Option<bool>,
    pub(crate) products: Option<Vec<Item>>,
    pub(crate) output_fen: Option<u64>,
}

/// 1 亿元 in fen.
pub(crate) const THRESHOLD_FEN: u64 = 10_000_000_000;

/// The question of that name.
pub(crate) fn question(name: &str) -> Question {
    match Field::from_name(name) {
        Some(Field::Question(question)) => question,
        other => panic!("{name} is no question but {other:?}"),
    }
}

impl Model {
    /// Facts with every plain condition met and nothing else answered.
    pub(crate) fn met() -> Self {
        Self {
            plain: [Some(true); 15],
            awarded_before: None,
            state_controlled: None,
            products: None,
            output_fen: None,
        }
    }

    /// The same facts in the crate's own type.
    pub(crate) fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        for (name, answer) in PLAIN.into_iter().zip(self.plain) {
            facts.set(question(name), answer);
        }
        facts.set(Question::AwardedBefore, self.awarded_before);
        facts.set(Question::StateControlled, self.state_controlled);
        facts.products = self.products.as_ref().map(|items| {
            let product = |(title, reappraised_at_same_level): &Item| Product {
                name: None,
                title: *title,
                reappraised_at_same_level: *reappraised_at_same_level,
            };
            Products::new(items.iter().map(product).collect()).expect("few products")
        });
        facts.output_value = self.output_fen.map(|fen| Yuan::from_fen(fen).expect("in range"));
        facts
    }
}
