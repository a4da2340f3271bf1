//! Completions by enumeration: every way of answering what a model leaves open. Nothing here knows
//! the law.

use quality_award_rules::Title;

use crate::model::{Item, Model, THRESHOLD_FEN};
use crate::reference::PLAIN;

/// A fully answered set of facts.
#[derive(Clone, Debug)]
pub(crate) struct Complete {
    /// The fifteen plain conditions.
    pub(crate) plain: Vec<bool>,
    pub(crate) awarded_before: bool,
    pub(crate) products: Vec<(Title, bool)>,
    /// The output value in fen.
    pub(crate) output: u64,
}

const TITLES: [Title; 3] = [Title::National, Title::Regional, Title::Untitled];
const OUTPUTS: [u64; 3] = [THRESHOLD_FEN - 1, THRESHOLD_FEN, THRESHOLD_FEN + 1];

fn choices<T: Copy>(answer: Option<T>, all: &[T]) -> Vec<T> {
    answer.map_or_else(|| all.to_vec(), |answer| vec![answer])
}

/// Every list that continues each of `lists` by one of `next`.
fn extend<T: Clone>(lists: &[Vec<T>], next: &[T]) -> Vec<Vec<T>> {
    let longer = |list: &Vec<T>, item: &T| [list.as_slice(), std::slice::from_ref(item)].concat();
    lists.iter().flat_map(|list| next.iter().map(move |item| longer(list, item))).collect()
}

fn items((title, reappraised): Item) -> Vec<(Title, bool)> {
    let reappraisals = choices(reappraised, &[true, false]);
    let pair = |title| reappraisals.iter().map(move |reappraised| (title, *reappraised));
    choices(title, &TITLES).into_iter().flat_map(pair).collect()
}

/// Lists of up to two products: a third adds no new best level, no new finding.
fn any_list() -> Vec<Vec<(Title, bool)>> {
    let one = extend(&[vec![]], &items((None, None)));
    let two = extend(&one, &items((None, None)));
    [vec![vec![]], one, two].concat()
}

/// Every completion of the model.
pub(crate) fn completions(model: &Model) -> Vec<Complete> {
    let plain = model
        .plain
        .iter()
        .fold(vec![vec![]], |lists, answer| extend(&lists, &choices(*answer, &[true, false])));
    let products = model.products.as_ref().map_or_else(any_list, |list| {
        list.iter().fold(vec![vec![]], |lists, item| extend(&lists, &items(*item)))
    });
    let mut all = vec![];
    for awarded_before in choices(model.awarded_before, &[true, false]) {
        for output in choices(model.output_fen, &OUTPUTS) {
            for plain in &plain {
                for products in &products {
                    let (plain, products) = (plain.clone(), products.clone());
                    all.push(Complete { plain, awarded_before, products, output });
                }
            }
        }
    }
    all
}

/// The completions that differ from `facts` in one leaf alone, with that leaf's name.
pub(crate) fn neighbours(
    model: &Model,
    facts: &Complete,
    visit: &mut dyn FnMut(String, &Complete),
) {
    for (place, name) in PLAIN.into_iter().enumerate() {
        if model.plain[place].is_none() {
            let mut other = facts.clone();
            other.plain[place] = !other.plain[place];
            visit(name.to_owned(), &other);
        }
    }
    if model.awarded_before.is_none() {
        let other = Complete { awarded_before: !facts.awarded_before, ..facts.clone() };
        visit("awarded_before".to_owned(), &other);
    }
    if model.output_fen.is_none() {
        for output in OUTPUTS {
            visit("output_value_yuan".to_owned(), &Complete { output, ..facts.clone() });
        }
    }
    let Some(list) = &model.products else {
        for products in any_list() {
            visit("products".to_owned(), &Complete { products, ..facts.clone() });
        }
        return;
    };
    for (place, (title, reappraised)) in list.iter().enumerate() {
        let mut other = facts.clone();
        if title.is_none() {
            for title in TITLES {
                other.products[place].0 = title;
                visit(format!("products[{place}].title"), &other);
            }
            other.products[place].0 = facts.products[place].0;
        }
        if reappraised.is_none() {
            other.products[place].1 = !facts.products[place].1;
            visit(format!("products[{place}].reappraised_at_same_level"), &other);
        }
    }
}
