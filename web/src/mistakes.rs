//! Mistakes on a screen: found, marked at the fields, listed when the reader tries to go on, and
//! announced in the title.

use quality_award_rules::{Field, LIMITS};
use ui::hooks::{use_effect_with, use_state};
use yew::prelude::*;

use application::draft::{Draft, ProductDraft};
use application::words::{amount, common, questions, screens};
use ui::errors::{Mistake, SUMMARY};

/// What must be corrected before going on: only what was typed and cannot be read. A missing
/// answer is no mistake, and neither is one that makes the enterprise ineligible.
#[must_use]
pub fn mistakes(draft: &Draft, fields: &[Field]) -> Vec<Mistake> {
    let of_field = |field: &Field| match field {
        Field::OutputValue => draft.output_value().err().map_or_else(Vec::new, |problem| {
            vec![Mistake {
                name: field.name().to_owned(),
                label: questions::OUTPUT.to_owned(),
                words: amount::problem(problem),
            }]
        }),
        Field::Products => {
            let products = draft.products.iter().flatten().enumerate();
            products.filter_map(|(place, product)| of_name(place, product)).collect()
        }
        Field::Question(_) => Vec::new(),
    };
    fields.iter().flat_map(of_field).collect()
}

/// What is wrong with a product's name.
#[must_use]
pub fn of_name(place: usize, product: &ProductDraft) -> Option<Mistake> {
    let chars = product.name.trim().chars().count();
    (chars > LIMITS.name_chars).then(|| Mistake {
        name: format!("products[{place}].name"),
        label: format!("{} {}", common::product_number(place), questions::PRODUCT_NAME),
        words: questions::name_too_long(chars, LIMITS.name_chars),
    })
}

/// The mistakes that are listed, and the attempt to go on.
pub struct Attempt {
    /// Those that stood there when the reader last tried to go on, as far as they are not corrected.
    pub listed: Vec<Mistake>,
    /// Tries to go on: returns whether nothing is wrong, else lists what is and gives the list the focus.
    pub go_on: Callback<(), bool>,
}

/// Lists mistakes once the reader has tried to go on with them; `found` are those of the screen now.
#[hook]
pub fn use_attempt(found: Vec<Mistake>) -> Attempt {
    let tried = use_state(Vec::<String>::new);
    let attempts = use_state(|| 0_usize);
    use_effect_with(*attempts, |_| {
        // There is no summary where nothing is wrong.
        browser::focus::focus(SUMMARY);
    });
    let listed = found.iter().filter(|it| tried.contains(&it.name)).cloned().collect();
    let go_on = Callback::from(move |()| {
        tried.set(found.iter().map(|mistake| mistake.name.clone()).collect());
        attempts.set(*attempts + 1);
        found.is_empty()
    });
    Attempt { listed, go_on }
}

/// Shows the screen's name in the title bar, and before it that something must be corrected, for as long
/// as an input of the screen is marked as wrong.
#[hook]
pub fn use_title(title: String) {
    use_effect_with(title, |title| {
        let title = title.clone();
        let show = move || {
            let wrong = browser::document::first("#main [aria-invalid='true']").is_some();
            let shown = if wrong { screens::wrong_title(&title) } else { title.clone() };
            browser::document::set_title(&shown);
        };
        show();
        let watched = ui::mount::mount();
        let watch = watched.map(|app| browser::document::watch(&app, "aria-invalid", show));
        move || drop(watch)
    });
}
