//! Forms as they come back: untouched, edited, without their data.

use docx::fill::fill;
use docx::package::{Package, Part};
use docx::readback::read_back;
use proptest::prelude::*;
use quality_award_rules::assess_under;

use super::*;
use crate::form::template::default_form;
use crate::record::tests::any::any_draft;
use crate::year::of_2026;

fn filled(form: &Package, draft: &Draft, own: &[OwnField]) -> Package {
    let assessment = assess_under(of_2026(), &draft.facts());
    let values = values_with(draft, &assessment, true, draft.year(), own);
    let form = marked(form, &values, own).expect("marks");
    fill(&form, &values).expect("fills").package
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever was typed, what the page has written is no difference.
    #[test]
    fn what_was_filled_says_the_same(draft in any_draft()) {
        let form = filled(&default_form(), &draft, &[]);
        let paper = read_back(&form).expect("reads");
        prop_assert!(paper.lines.len() > 30);
        prop_assert_eq!(differences(&paper, &draft, of_2026(), &[]), []);
    }
}
