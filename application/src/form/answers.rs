//! The form's answers in a draft, by the places of the form.

use quality_award_rules::Yuan;

use super::field::YEARS;
use super::place::{At, Place};
use crate::draft::Draft;

impl Draft {
    /// What was typed into an input of the form.
    #[must_use]
    pub fn typed(&self, place: &Place) -> &str {
        let name = place.field.name;
        match place.at {
            At::Application => self.form.get(name),
            At::Year(_) => self.form.get(&place.to_string()),
            At::Product(product) => {
                let row = self.products.as_ref().and_then(|rows| rows.get(product));
                row.map_or("", |row| row.form.get(name))
            }
        }
    }

    /// What stands in for an input of the form as long as nothing is typed there, because the
    /// self-check knows it: last year's output value, in units of 10,000 yuan.
    #[must_use]
    pub fn carried(&self, place: &Place) -> Option<String> {
        let known = place.at == At::Year(YEARS - 1) && place.field.name == "output_value";
        let yuan = known.then(|| self.output_value().ok().flatten()).flatten()?;
        Some((yuan.to_decimal() / Yuan::whole(10_000).to_decimal()).normalize().to_string())
    }
}
