//! Bringing two tabs' answers together.

use quality_award_rules::Question;

use crate::draft::Draft;

/// What both changed since `base`: where mine differs from it, mine; everywhere else, theirs.
///
/// The units are each question, the applicant, the list of products as a whole (places in two
/// different lists mean different products), and the output value together with its unit (one
/// without the other is off by a factor of ten thousand).
#[must_use]
pub fn merge(base: &Draft, mine: &Draft, theirs: &Draft) -> Draft {
    // Every field is named, so that a new one cannot be forgotten.
    let Draft { applicant, products, output, unit, yes_no } = mine;
    let mut merged = theirs.clone();
    for question in Question::ALL {
        let answer = yes_no.answer(question);
        if answer != base.answer(question) {
            merged.yes_no.set(question, answer);
        }
    }
    if *applicant != base.applicant {
        merged.applicant.clone_from(applicant);
    }
    if *products != base.products {
        merged.products.clone_from(products);
    }
    if (output, unit) != (&base.output, &base.unit) {
        merged.output.clone_from(output);
        merged.unit = *unit;
    }
    merged
}
