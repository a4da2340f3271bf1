//! Bringing two tabs' answers together.

use quality_award_rules::Question;

use crate::draft::{Draft, ProductDraft};
use crate::inputs::Inputs;

/// What both changed since `base`: where mine differs from it, mine; everywhere else, theirs.
///
/// The units are each question, each input of the form, and the output value together with its unit (one
/// without the other is off by a factor of ten thousand). Of products each answer is one, as long
/// as all three lists are of one length; otherwise the list is one as a whole, because places in
/// two different lists mean different products.
#[must_use]
pub fn merge(base: &Draft, mine: &Draft, theirs: &Draft) -> Draft {
    // Every field is named, so that a new one cannot be forgotten.
    let Draft { products, output, unit, yes_no, form, prefilled } = mine;
    let mut merged = theirs.clone();
    for question in Question::ALL {
        let answer = yes_no.answer(question);
        if answer != base.answer(question) {
            merged.yes_no.set(question, answer);
        }
    }
    merged.form = Inputs::merge(&base.form, form, &theirs.form);
    merged.prefilled = Inputs::merge(&base.prefilled, prefilled, &theirs.prefilled);
    merged.products = merge_products(&base.products, products, &theirs.products);
    if (output, unit) != (&base.output, &base.unit) {
        merged.output.clone_from(output);
        merged.unit = *unit;
    }
    merged
}

type List = Option<Vec<ProductDraft>>;

fn merge_products(base: &List, mine: &List, theirs: &List) -> List {
    match (base, mine, theirs) {
        (Some(base), Some(mine), Some(theirs))
            if base.len() == mine.len() && mine.len() == theirs.len() =>
        {
            let triples = base.iter().zip(mine).zip(theirs);
            let merged = triples.map(|((base, mine), theirs)| ProductDraft {
                name: pick(&base.name, &mine.name, &theirs.name),
                title: pick(&base.title, &mine.title, &theirs.title),
                reappraised: pick(&base.reappraised, &mine.reappraised, &theirs.reappraised),
                form: Inputs::merge(&base.form, &mine.form, &theirs.form),
            });
            Some(merged.collect())
        }
        _ => pick(base, mine, theirs),
    }
}

/// Mine where I changed it, theirs everywhere else.
fn pick<T: Clone + PartialEq>(base: &T, mine: &T, theirs: &T) -> T {
    if mine == base { theirs.clone() } else { mine.clone() }
}
