//! The fields of an office's own in a form of which no settings say what they are: their labels are the placeholders of
//! the form, and the data says which answer is whose.

use application::draft::Draft;
use application::form::computed::Repeated;
use application::form::own::{OwnField, PREFIX};
use application::form::values::values_with;
use application::inputs::Inputs;
use application::words::{common, placeholder};
use docx::package::Package;
use docx::readback::read_back;
use quality_award_rules::{Edition, assess_under};

/// The most fields that are learned from a form: as many as settings have.
const MOST: usize = 60;

/// A field found on a form, and what stands there; of products what stands at the first.
struct Found {
    field: OwnField,
    text: String,
}

/// The ids of the fields of an office's own that a draft answers: those of the application, and those of products.
pub(crate) fn ids(draft: &Draft) -> Vec<(String, bool)> {
    let of = |inputs: &Inputs, of_products| {
        let ids = inputs.iter().filter_map(|(name, _)| Some(name.strip_prefix(PREFIX)?.to_owned()));
        ids.map(|id| (id, of_products)).collect::<Vec<_>>()
    };
    let mut ids = of(&draft.form, false);
    for product in draft.products.iter().flatten() {
        for id in of(&product.form, true) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

/// The ids of the fields that a draft answers and that are none of these.
fn other_ids(draft: &Draft, own: &[OwnField]) -> Vec<(String, bool)> {
    let mut ids = ids(draft);
    ids.retain(|(id, of_products)| !own.iter().any(|it| it.is(id, *of_products)));
    ids
}

/// Whether a draft answers a field that is none of these.
pub(super) fn answers_others(draft: &Draft, own: &[OwnField]) -> bool {
    !other_ids(draft, own).is_empty()
}

/// The fields that a form has beside those known. Without data each gets an id of its own; with it, the one whose
/// answer stands there, where no other does. What cannot be told is left out.
pub(super) fn learned(
    form: &Package,
    draft: &Draft,
    has_data: bool,
    edition: &'static Edition,
    own: &[OwnField],
) -> Vec<OwnField> {
    let mut found = found(form, draft, edition, own);
    if !has_data {
        for (at, of) in found.iter_mut().enumerate() {
            of.field.id = format!("text{}", at + 1);
        }
        return found.into_iter().map(|of| of.field).collect();
    }
    let mut left: Vec<(String, bool, String)> = other_ids(draft, own)
        .into_iter()
        .map(|(id, of_products)| {
            let name = format!("{PREFIX}{id}");
            let first = draft.products.iter().flatten().next();
            let inputs = if of_products { first.map(|it| &it.form) } else { Some(&draft.form) };
            let typed = inputs.map_or_else(String::new, |it| it.get(&name).to_owned());
            (id, of_products, typed)
        })
        .collect();
    let mut learned = Vec::new();
    // First those that nothing else can be; then what alone is left on both sides.
    for alone in [false, true] {
        found.retain_mut(|of| {
            let of_products = of.field.of_products;
            let mut fits = left.iter().enumerate().filter(|(_, (_, products, typed))| {
                *products == of_products && (alone || same(typed, &of.text))
            });
            let (one, other) = (fits.next().map(|it| it.0), fits.next());
            let (Some(one), None) = (one, other) else { return true };
            of.field.id = left.remove(one).0;
            learned.push(of.field.clone());
            false
        });
        let lone =
            |products: bool| found.iter().filter(|of| of.field.of_products == products).count() > 1;
        if lone(false) || lone(true) {
            break;
        }
    }
    learned
}

/// The placeholders of a form that nobody knows, once each.
fn found(form: &Package, draft: &Draft, edition: &'static Edition, own: &[OwnField]) -> Vec<Found> {
    let Ok(paper) = read_back(form) else { return Vec::new() };
    let values = values_with(draft, &assess_under(edition, &draft.facts()), true, None, own);
    let of_product = format!("{}.", placeholder::repeated(Repeated::Products).0);
    let mut found: Vec<Found> = Vec::new();
    for line in &paper.lines {
        for value in line.values(&|_, _| String::new()) {
            let (label, of_products) = match value.name.strip_prefix(&of_product) {
                Some(label) => (label, true),
                None => (&*value.name, false),
            };
            // A name with an option or a part in it is no label.
            let plain = !label.is_empty() && !label.contains(['=', '＝', '.', '．']);
            let known = values.meaning(&value.name).is_some();
            let again = found
                .iter()
                .any(|of| of.field.label == label && of.field.of_products == of_products);
            if known || again || !plain || found.len() == MOST {
                continue;
            }
            let field = OwnField { label: label.to_owned(), of_products, ..OwnField::default() };
            found.push(Found { field, text: value.text.unwrap_or_default() });
        }
    }
    found
}

/// Whether a form shows an answer so, as far as can be told without knowing what it is an answer to.
pub(super) fn same(typed: &str, shown: &str) -> bool {
    let normal = |text: &str| {
        let text = if text == "true" { common::TICKED } else { text };
        text.chars().filter(|c| !c.is_whitespace() && !",，□".contains(*c)).collect::<String>()
    };
    normal(typed) == normal(shown)
}
