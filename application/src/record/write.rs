//! Writing a record of the newest version.

use quality_award_rules::{Facts, Field, Member as _, Product};

use super::VERSION;
use crate::draft::Draft;
use crate::inputs::Inputs;
use crate::json::Writer;

/// The record that holds everything of a draft, in one line. The same draft gives the same bytes.
///
/// It may exceed [`LIMITS`](super::LIMITS)`.bytes` where a box holds a whole book; such a record
/// cannot be opened again, so it is not to be kept.
#[must_use]
pub fn to_json(draft: &Draft) -> String {
    // Every field is named, so that a new one cannot be forgotten; the answers are in the facts.
    let Draft { products, output, unit, yes_no: _, form, prefilled } = draft;
    let mut json = Writer::default();
    json.object(|json| {
        json.name("version").whole(VERSION);
        json.name("facts").object(|json| write_facts(json, &draft.facts()));
        json.name("typed").object(|json| {
            json.name("output").text(output);
            if let Some(unit) = unit {
                json.name("unit").text(unit.name());
            }
            if let Some(products) = products {
                json.name("product_names").list(|json| {
                    for product in products {
                        json.text(&product.name);
                    }
                });
            }
            if !prefilled.is_empty() {
                json.name("prefilled").object(|json| write_inputs(json, prefilled));
            }
            json.name("form").object(|json| {
                write_inputs(json, form);
                for (number, product) in products.iter().flatten().enumerate() {
                    for (name, text) in product.form.iter() {
                        json.name(&format!("products[{number}].{name}")).text(text);
                    }
                }
            });
        });
    });
    json.finish()
}

fn write_inputs(json: &mut Writer, inputs: &Inputs) {
    for (name, text) in inputs.iter() {
        json.name(name).text(text);
    }
}

fn write_facts(json: &mut Writer, facts: &Facts) {
    for field in Field::ALL {
        match (field, &facts.products, facts.output_value) {
            (Field::Question(question), ..) => {
                if let Some(answer) = facts.answer(*question) {
                    json.name(field.name()).bool(answer);
                }
            }
            (Field::Products, Some(products), _) => json.name(field.name()).list(|json| {
                for product in products.iter() {
                    json.object(|json| write_product(json, product));
                }
            }),
            (Field::OutputValue, _, Some(yuan)) => json.name(field.name()).text(&yuan.to_string()),
            (Field::Products | Field::OutputValue, ..) => {}
        }
    }
}

fn write_product(json: &mut Writer, product: &Product) {
    if let Some(name) = &product.name {
        json.name("name").text(name.as_str());
    }
    if let Some(title) = product.title {
        json.name("title").text(title.name());
    }
    if let Some(reappraised) = product.reappraised_at_same_level {
        json.name("reappraised_at_same_level").bool(reappraised);
    }
}
