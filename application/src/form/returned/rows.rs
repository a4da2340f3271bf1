//! Which row of products on paper is which product of the data.

use docx::pattern::same;
use docx::readback::Readback;
use docx::values::Values;
use quality_award_rules::LIMITS;

use super::input::is_ticked;
use super::{Change, Difference, Input, Slot};
use crate::draft::Draft;
use crate::form::computed::Repeated;
use crate::typed::line::line;
use crate::words::{common, placeholder};

/// A row of products on paper.
struct Row {
    /// The item that it would be if no row had been added or removed.
    item: usize,
    name: String,
    /// The product of the data.
    product: Option<usize>,
}

/// Gives the slots of products the numbers of the data's products, rows that were added those behind them. Returns
/// the products that were removed, and that the form says there are none.
pub(super) fn align(
    slots: &mut Vec<Slot>,
    paper: &Readback,
    data: &Draft,
    values: &Values,
) -> Vec<Difference> {
    let known = data.product_count();
    let gone = paper.gone.iter().filter_map(|name| values.meaning(name));
    let group = placeholder::repeated(Repeated::Products).0;
    let gone: Vec<_> = gone.filter(|of| of.name.split('.').next() == Some(group)).collect();
    let of_products = || slots.iter().filter_map(|slot| Some((slot, slot.input.product()?)));
    if of_products().next().is_none() && gone.is_empty() {
        return Vec::new();
    }
    let mut rows = rows(slots, known);
    let nothing = of_products().any(|(slot, _)| {
        let none = slot.text.as_ref().is_some_and(|text| same(text, common::NONE));
        none && matches!(slot.input, Input::Name(_))
    });
    // A form that names products by number has room for so many.
    let endless =
        of_products().any(|(slot, _)| slot.in_row) || gone.iter().any(|of| of.item.is_none());
    let numbered = of_products().map(|(_, item)| item).chain(gone.iter().filter_map(|of| of.item));
    let room = if endless { known } else { numbered.max().map_or(0, |item| item + 1).min(known) };
    pair(&mut rows, data, room);
    let mut found = Vec::new();
    let first_added = known;
    let mut added = 0;
    for row in &mut rows {
        if row.product.is_none() && first_added + added < LIMITS.products {
            row.product = Some(first_added + added);
            added += 1;
        }
    }
    for product in (0..room).filter(|product| !rows.iter().any(|row| row.product == Some(*product)))
    {
        let name = data.products.as_ref().and_then(|all| all.get(product)).map(|of| line(&of.name));
        found.push(Difference {
            input: Input::Product(product),
            data: name
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| common::product_number(product)),
            paper: String::new(),
            change: Change::Remove(product),
        });
    }
    if rows.is_empty() && nothing && data.products.is_none() {
        let none = common::NONE.to_owned();
        found.push(Difference {
            input: Input::Products,
            data: String::new(),
            paper: none.clone(),
            change: Change::Set(vec![(Input::Products, none)]),
        });
    }
    slots.retain_mut(|slot| {
        let Some(item) = slot.input.product() else { return true };
        let Ok(at) = rows.binary_search_by_key(&item, |row| row.item) else { return false };
        let Some(product) = rows.get(at).and_then(|row| row.product) else {
            slot.input = Input::NoRoom(slot.input.name());
            return true;
        };
        if product != item {
            slot.input = slot.input.clone().with_product(product);
            slot.expected = values.shown(&slot.placeholder, product);
        }
        true
    });
    found
}

/// The rows that say something, or what an empty product of the data says.
fn rows(slots: &[Slot], known: usize) -> Vec<Row> {
    let mut of_products: Vec<(usize, &Slot)> = Vec::new();
    for slot in slots {
        of_products.extend(slot.input.product().map(|item| (item, slot)));
    }
    of_products.sort_by_key(|of| of.0);
    let mut rows = Vec::new();
    for of in of_products.chunk_by(|one, other| one.0 == other.0) {
        let Some(&(item, _)) = of.first() else { continue };
        let mut row = Row { item, name: String::new(), product: None };
        let (mut says, mut expected) = (false, true);
        for (_, slot) in of {
            let text = slot.text.as_deref().unwrap_or(&slot.line);
            let blank = text.trim().is_empty()
                || [common::NONE, common::UNANSWERED].iter().any(|word| same(text, word))
                || slot.argument.is_some() && is_ticked(text) == Some(false);
            says |= !blank;
            expected &= same(text, &slot.expected);
            if matches!(slot.input, Input::Name(_)) && row.name.is_empty() {
                row.name = line(text);
            }
        }
        if says || item < known && expected {
            rows.push(row);
        }
    }
    rows
}

/// Pairs rows with products: one by one where they are as many, else first those of the same name, and what stands
/// between these in order.
fn pair(rows: &mut [Row], data: &Draft, room: usize) {
    let names: Vec<String> =
        data.products.iter().flatten().take(room).map(|of| line(&of.name)).collect();
    if rows.len() == names.len() {
        for (product, row) in rows.iter_mut().enumerate() {
            row.product = Some(product);
        }
        return;
    }
    let mut next = 0;
    for row in rows.iter_mut() {
        let mut rest = names.iter().enumerate().skip(next);
        if let Some((product, _)) = rest.find(|(_, name)| same(name, &row.name)) {
            row.product = Some(product);
            next = product + 1;
        }
    }
    let mut before = 0;
    for at in 0..rows.len() {
        let after = rows.iter().skip(at).find_map(|row| row.product).unwrap_or(names.len());
        let Some(row) = rows.get_mut(at) else { continue };
        if row.product.is_none() && before < after {
            row.product = Some(before);
        }
        before = row.product.map_or(before, |product| product + 1);
    }
}
