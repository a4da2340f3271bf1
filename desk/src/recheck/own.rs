//! The answers to the fields of an office's own.

use application::draft::Draft;
use application::form::own::{OwnField, PREFIX};
use application::form::remark::{Remark, Weight};
use application::typed::line::text;

use super::Standard;
use crate::register::Application;
use crate::words::screen;

/// An answer to a field of the office's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAnswer {
    /// The field's label, with its unit.
    pub label: String,
    /// The product that it is about, from zero.
    pub product: Option<usize>,
    /// The answer as a form shows it.
    pub text: String,
}

impl OwnAnswer {
    /// The field in words: its label, of a product with which one.
    #[must_use]
    pub fn named(&self) -> String {
        let label = &self.label;
        self.product.map_or_else(|| label.clone(), |at| screen::of_product(at, label))
    }
}

/// The answers of a draft, in the order of the office's settings, and behind them those that the settings do not have.
pub(super) fn answers(
    application: &Application,
    draft: &Draft,
    standard: &Standard,
) -> Vec<OwnAnswer> {
    let known = standard.own.iter().map(|it| (&*it.id, it.of_products));
    let ids = crate::intake::own_ids(draft);
    let others = ids.iter().filter(|(id, of_products)| field(standard, id, *of_products).is_none());
    let all = known.chain(others.map(|(id, of_products)| (&**id, *of_products)));
    let mut answers = Vec::new();
    for (id, of_products) in all {
        let field = field(standard, id, of_products);
        let label =
            field.map_or_else(|| application.label_of(id, of_products), OwnField::label_with_unit);
        let name = format!("{PREFIX}{id}");
        let forms = if of_products {
            let products = draft.products.iter().flatten().enumerate();
            products.map(|(at, it)| (Some(at), &it.form)).collect()
        } else {
            vec![(None, &draft.form)]
        };
        for (product, form) in forms {
            let typed = form.get(&name);
            if !typed.trim().is_empty() {
                let text = field.map_or_else(|| text(typed), |field| field.shown(form));
                answers.push(OwnAnswer { label: label.clone(), product, text });
            }
        }
    }
    answers
}

fn field<'s>(standard: &'s Standard, id: &str, of_products: bool) -> Option<&'s OwnField> {
    standard.own.iter().find(|it| it.is(id, of_products))
}

/// The required fields of the office's own that lack an answer that can be: label, product and remark.
pub(super) fn missing(draft: &Draft, standard: &Standard) -> Vec<(String, Option<usize>, Remark)> {
    let all = standard.asked.all_own(draft.product_count());
    all.filter(|own| own.field.required)
        .filter_map(|own| {
            let remark = own.remark(draft).filter(|it| it.weight() != Weight::Doubtful)?;
            Some((own.field.label_with_unit(), own.product, remark))
        })
        .collect()
}
