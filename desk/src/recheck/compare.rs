//! Two applications side by side: what differs.

use application::draft::Draft;
use application::form::place::places;
use application::inputs::Inputs;
use application::words::{common, questions, unread};
use quality_award_rules::{Edition, Field, Question};

/// Where two drafts differ: the name in words, and what each says.
#[must_use]
pub fn compared(one: &Draft, other: &Draft, edition: &Edition) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    let mut add = |label: String, one: String, other: String| {
        if one != other {
            all.push((label, one, other));
        }
    };
    let products = one.product_count().max(other.product_count());
    for place in places(products) {
        let label = unread::named(&format!("form.{place}"), one, edition).unwrap_or_default();
        add(label, one.shown(&place, edition), other.shown(&place, edition));
    }
    let own = |of: &Inputs| {
        let all = of.iter().filter(|(name, _)| name.starts_with("own."));
        all.map(|(name, text)| (name.to_owned(), text.to_owned())).collect::<Vec<_>>()
    };
    for (name, text) in own(&one.form) {
        let there = other.form.get(&name).to_owned();
        add(name, text, there);
    }
    let yuan = |of: &Draft| match of.output_value() {
        Ok(Some(yuan)) => common::yuan(yuan),
        Ok(None) | Err(_) => of.output.clone(),
    };
    add(questions::OUTPUT.to_owned(), yuan(one), yuan(other));
    for question in Question::ALL {
        let answer = |of: &Draft| common::answer(of.answer(question)).to_owned();
        let name = Field::from(question).name();
        let label = unread::named(name, one, edition).unwrap_or_default();
        add(label, answer(one), answer(other));
    }
    for at in 0..products {
        let product = |of: &Draft| {
            of.products.as_ref().and_then(|all| all.get(at)).map_or_else(String::new, |it| {
                let title = it.title.map_or(common::UNANSWERED, common::title);
                format!("{}，{title}，{}", it.name.trim(), common::answer(it.reappraised))
            })
        };
        add(common::product_number(at), product(one), product(other));
    }
    all
}
