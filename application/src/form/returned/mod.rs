//! A form that came back: what its text says beside the data that it carries. The paper counts, so wherever the
//! two differ both are shown, and whoever opens the form chooses.

mod input;
#[cfg(test)]
mod own_tests;
mod rows;
mod said;
#[cfg(test)]
mod tests;

use docx::readback::Readback;
use docx::values::Values;
use quality_award_rules::{Edition, Question, assess_under};

pub use self::input::Input;
use self::said::read;
use super::own::OwnField;
use super::remark::Remark;
use super::values::values_with;
use crate::draft::{Draft, ProductDraft};

/// Why a text on paper is no value of its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is not understood, as it would not be where it is typed.
    Remark(Remark),
    /// It is none of the options, a box holds another sign than a tick, or more is ticked than may be.
    Option,
    /// The form's own text beside it was changed, so that nobody can tell where the value ends.
    Beside,
    /// The form says it in several places, and not the same in all.
    Places,
    /// The form has more rows than there are answers.
    NoRoom,
    /// Its place is no longer on the form.
    Gone,
}

/// What becomes of the draft where the paper is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// These inputs get these values. Where the product is none of the draft's, it is added.
    Set(Vec<(Input, String)>),
    /// The product is removed.
    Remove(usize),
    /// Nothing, because the text is no value.
    None(NotRead),
}

/// An input in which the data and the text differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The input.
    pub input: Input,
    /// What the data says, as a form shows it; empty for nothing.
    pub data: String,
    /// What stands on the form.
    pub paper: String,
    /// What becomes of the draft where the paper is believed.
    pub change: Change,
}

/// A value on paper.
struct Slot {
    input: Input,
    placeholder: String,
    /// What its placeholder asks of the value, such as an option.
    argument: Option<String>,
    /// What the placeholder shows of the data.
    expected: String,
    /// What stands on the form; `None` where the form's own text beside it was changed.
    text: Option<String>,
    /// The text of its line, and the line's number.
    line: String,
    number: usize,
    /// Whether its line stands in a row of which there may be any number.
    in_row: bool,
}

/// Where the text of a form differs from the data that it carries; nothing where it says the same. `year` is the
/// application's, and `own` are the fields of the office whose form it is.
#[must_use]
pub fn differences(
    paper: &Readback,
    data: &Draft,
    edition: &'static Edition,
    own: &[OwnField],
) -> Vec<Difference> {
    let assessment = assess_under(edition, &data.facts());
    let values = values_with(data, &assessment, true, data.year(), own);
    let mut slots = slots(paper, &values, own);
    let mut found = rows::align(&mut slots, paper, data, &values);
    let (inputs, known) = by_input(slots);
    let products = data.product_count();
    let mut added: Vec<(usize, Vec<(Input, String)>)> = Vec::new();
    for slots in inputs {
        let Some(input) = slots.first().map(|slot| slot.input.clone()) else { continue };
        let before = input.value(data, edition);
        let Some((read, text)) = read(&input, &slots, &before, edition) else { continue };
        match (read, input.product().filter(|item| *item >= products)) {
            (Ok(value), Some(item)) => match added.iter_mut().find(|of| of.0 == item) {
                Some((_, values)) => values.push((input, value)),
                None => added.push((item, vec![(input, value)])),
            },
            (read, _) => found.push(Difference {
                data: input.shown(&before),
                paper: read.as_ref().map_or(text, |value| input.shown(value)),
                change: match read {
                    Ok(value) => Change::Set(vec![(input.clone(), value)]),
                    Err(why) => Change::None(why),
                },
                input,
            }),
        }
    }
    for (item, set) in added {
        let said: Vec<String> = set.iter().map(|(input, value)| input.shown(value)).collect();
        found.push(Difference {
            input: Input::Product(item),
            data: String::new(),
            paper: said.join("，"),
            change: Change::Set(set),
        });
    }
    found.extend(gone(paper, &known, data, &values, edition, own));
    found
}

/// The draft that the text of a form says, where it carries no data, and what in it cannot be read. `governing` says
/// which edition of the Measures governs a draft.
#[must_use]
pub fn read_draft(
    paper: &Readback,
    governing: &dyn Fn(&Draft) -> &'static Edition,
    own: &[OwnField],
) -> (Draft, Vec<Difference>) {
    let nothing = Draft::default();
    let under = |edition| {
        let found = differences(paper, &nothing, edition, own);
        let draft = resolved(&nothing, &found, &|_| true);
        (draft, found)
    };
    let edition = governing(&nothing);
    let (draft, found) = under(edition);
    // The year on the form may be another edition's.
    let said = governing(&draft);
    let (draft, mut found) = if said == edition { (draft, found) } else { under(said) };
    found.retain(|difference| matches!(difference.change, Change::None(_)));
    (draft, found)
}

/// The data with what the paper says instead, where `paper` chooses it for the difference of this number.
#[must_use]
pub fn resolved(data: &Draft, all: &[Difference], paper: &dyn Fn(usize) -> bool) -> Draft {
    let mut draft = data.clone();
    let mut removed = Vec::new();
    // The products that were added, in the order of their places in the draft, which begin here.
    let (mut added, first) = (Vec::new(), draft.product_count());
    let chosen = all.iter().enumerate().filter(|(at, _)| paper(*at));
    for (_, difference) in chosen {
        match &difference.change {
            Change::Set(values) => {
                for (input, value) in values {
                    match input.product().filter(|item| *item >= data.product_count()) {
                        None => input.set(&mut draft, value),
                        Some(item) => {
                            let rows = draft.products.get_or_insert_with(Vec::new);
                            let at = added.iter().position(|of| *of == item);
                            let at = at.unwrap_or_else(|| {
                                added.push(item);
                                rows.push(ProductDraft::default());
                                added.len() - 1
                            });
                            input.clone().with_product(first + at).set(&mut draft, value);
                        }
                    }
                }
            }
            Change::Remove(item) => removed.push(*item),
            Change::None(_) => {}
        }
    }
    removed.sort_unstable();
    for item in removed.into_iter().rev() {
        if let Some(rows) = draft.products.as_mut().filter(|rows| item < rows.len()) {
            rows.remove(item);
        }
    }
    draft
}

/// The values on paper.
fn slots(paper: &Readback, values: &Values, own: &[OwnField]) -> Vec<Slot> {
    let item = |name: &str, row: Option<usize>| {
        let meaning = values.meaning(name)?;
        let item = meaning.item.unwrap_or(0).saturating_add(row.unwrap_or(0));
        Some((meaning, item))
    };
    let mut slots = Vec::new();
    for (number, line) in paper.lines.iter().enumerate() {
        let known = |name: &str, row: Option<usize>| {
            item(name, row).map_or_else(String::new, |(_, item)| values.shown(name, item))
        };
        for value in line.values(&known) {
            let Some((meaning, item)) = item(&value.name, value.row) else { continue };
            let Some(input) = Input::of(&meaning.name, item, own) else { continue };
            slots.push(Slot {
                input,
                argument: meaning.argument,
                expected: values.shown(&value.name, item),
                placeholder: value.name,
                text: value.text,
                line: line.text.clone(),
                number,
                in_row: value.row.is_some(),
            });
        }
    }
    slots
}

/// The slots of each input, the inputs in the order in which the form has them; and the names of all inputs, sorted.
fn by_input(slots: Vec<Slot>) -> (Vec<Vec<Slot>>, Vec<String>) {
    let mut named = Vec::with_capacity(slots.len());
    for (at, slot) in slots.into_iter().enumerate() {
        named.push((slot.input.name(), at, slot));
    }
    named.sort_unstable_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    let mut inputs: Vec<(usize, Vec<Slot>)> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for (name, at, slot) in named {
        if let Some((_, slots)) = inputs.last_mut().filter(|_| known.last() == Some(&name)) {
            slots.push(slot);
        } else {
            inputs.push((at, vec![slot]));
            known.push(name);
        }
    }
    inputs.sort_unstable_by_key(|of| of.0);
    (inputs.into_iter().map(|of| of.1).collect(), known)
}

/// The inputs whose places are no longer on the form, although the data has something for them.
fn gone(
    paper: &Readback,
    known: &[String],
    data: &Draft,
    values: &Values,
    edition: &Edition,
    own: &[OwnField],
) -> Vec<Difference> {
    let mut gone: Vec<Difference> = Vec::new();
    for meaning in paper.gone.iter().filter_map(|name| values.meaning(name)) {
        let items = match meaning.item {
            Some(item) => item..item + 1,
            None => 0..data.product_count().max(super::field::YEARS).max(Question::ALL.len()),
        };
        for item in items {
            let Some(input) = Input::of(&meaning.name, item, own) else { continue };
            // A product whose rows are gone is gone as a whole.
            let before = input.value(data, edition);
            if before.is_empty()
                || input.product().is_some()
                || gone.iter().any(|of| of.input == input)
                || known.binary_search(&input.name()).is_ok()
            {
                continue;
            }
            let change = Change::None(NotRead::Gone);
            let data = input.shown(&before);
            gone.push(Difference { data, paper: String::new(), change, input });
        }
    }
    gone
}
