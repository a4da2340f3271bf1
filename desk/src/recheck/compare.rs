//! Two applications side by side: what differs.

use application::draft::Draft;
use application::form::place::places;
use application::words::{common, questions, unread};
use quality_award_rules::{Edition, Field, Question};

use super::Standard;
use super::own::{OwnAnswer, answers};
use crate::register::Application;

/// Where the chosen values of two applications differ: the name in words, and what each says.
#[must_use]
pub fn compared(
    one: &Application,
    other: &Application,
    standard: &Standard,
    edition: &Edition,
) -> Vec<(String, String, String)> {
    let drafts = (one.draft(), other.draft());
    // Each application has its own labels where no settings say them, so what has one label is one field.
    let own = (answers(one, &drafts.0, standard), answers(other, &drafts.1, standard));
    let (one, other) = (&drafts.0, &drafts.1);
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
    let (mine, mut theirs) = own;
    for answer in mine {
        let same = |it: &OwnAnswer| it.label == answer.label && it.product == answer.product;
        let at = theirs.iter().position(same);
        let there = at.map_or_else(String::new, |at| theirs.remove(at).text);
        add(answer.named(), answer.text, there);
    }
    for answer in theirs {
        add(answer.named(), String::new(), answer.text);
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
