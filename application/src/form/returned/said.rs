//! What the places of an input say: each by itself, or several together.

use docx::pattern::same;
use quality_award_rules::Edition;

use super::input::is_ticked;
use super::{Input, NotRead, Slot};
use crate::form::field::Format;
use crate::typed::amount::Unit;
use crate::words::{common, placeholder};

/// What the places of an input say, and their text; `None` where they say what the data says.
pub(super) fn read(
    input: &Input,
    slots: &[Slot],
    before: &str,
    edition: &Edition,
) -> Option<(Result<String, NotRead>, String)> {
    let mut other: Vec<(Result<String, NotRead>, String)> = Vec::new();
    for together in together(input, slots) {
        let as_expected =
            |slot: &&Slot| slot.text.as_ref().is_some_and(|text| same(text, &slot.expected));
        if together.iter().all(as_expected) {
            continue;
        }
        let (read, text) = said(input, &together, edition);
        if read.as_deref() != Ok(before) && !other.iter().any(|of| of.0 == read) {
            other.push((read, text));
        }
    }
    let several = other.len() > 1;
    let mut other = other.into_iter();
    let (read, mut text) = other.next()?;
    if several {
        for (_, more) in other {
            text.push('；');
            text.push_str(&more);
        }
        return Some((Err(NotRead::Places), text));
    }
    Some((read, text))
}

/// The places of an input that say one value together: the parts of a date in a line, or each in a line of its own,
/// and the boxes of its options. A part alone or an option that comes again begins another value.
fn together<'s>(input: &Input, slots: &'s [Slot]) -> Vec<Vec<&'s Slot>> {
    let mut alone: Vec<Vec<&Slot>> = Vec::new();
    let mut dates: Vec<Vec<&Slot>> = Vec::new();
    // Boxes, and parts of a date each in a line of its own.
    let mut apart: Vec<&Slot> = Vec::new();
    for slot in slots {
        match slot.argument.as_deref() {
            Some(argument) if placeholder::DATE_PARTS.contains(&argument) => {
                match dates.last_mut() {
                    Some(parts) if parts.iter().any(|part| part.number == slot.number) => {
                        parts.push(slot);
                    }
                    _ => dates.push(vec![slot]),
                }
            }
            Some(argument) if !is_unit(input, argument) => apart.push(slot),
            _ => alone.push(vec![slot]),
        }
    }
    for parts in dates {
        match &*parts {
            [part] => apart.push(part),
            _ => alone.push(parts),
        }
    }
    // Of these, the first of each kind stand together, then the second of each.
    let mut rounds: Vec<Vec<&Slot>> = Vec::new();
    for (at, slot) in apart.iter().enumerate() {
        let same = |before: &&&Slot| before.argument == slot.argument;
        let round = apart.iter().take(at).filter(same).count();
        match rounds.get_mut(round) {
            Some(together) => together.push(slot),
            None => rounds.push(vec![slot]),
        }
    }
    alone.append(&mut rounds);
    alone
}

/// Whether what a placeholder asks of a value is its unit.
fn is_unit(input: &Input, argument: &str) -> bool {
    matches!(input, Input::Form(_)) && Unit::ALL.iter().any(|unit| common::unit(*unit) == argument)
}

/// What places say together, and their text.
fn said(input: &Input, slots: &[&Slot], edition: &Edition) -> (Result<String, NotRead>, String) {
    let Some(first) = slots.first() else { return (Err(NotRead::Gone), String::new()) };
    if let Some(slot) = slots.iter().find(|slot| slot.text.is_none()) {
        return (Err(NotRead::Beside), slot.line.trim().to_owned());
    }
    let of = |slot: &Slot| slot.text.clone().unwrap_or_default().trim().to_owned();
    let text = match first.argument.as_deref() {
        None => of(first),
        Some(unit) if is_unit(input, unit) => {
            let text = of(first);
            let figures = text.ends_with(|c: char| c.is_ascii_digit());
            if figures { text + unit } else { text }
        }
        Some(part) if placeholder::DATE_PARTS.contains(&part) => {
            let mut day = String::new();
            for slot in slots {
                let text = of(slot);
                // A day that is not known leaves its place empty.
                if !text.is_empty() {
                    day.push_str(&text);
                    day.push_str(slot.argument.as_deref().unwrap_or_default());
                }
            }
            day
        }
        Some(_) => return boxes(input, slots, edition),
    };
    (input.read(&text, edition), text)
}

/// The options whose boxes are ticked.
fn boxes(input: &Input, slots: &[&Slot], edition: &Edition) -> (Result<String, NotRead>, String) {
    let mut chosen: Vec<&str> = Vec::new();
    for slot in slots {
        let option = slot.argument.as_deref().unwrap_or_default();
        match slot.text.as_deref().and_then(is_ticked) {
            Some(true) if !chosen.contains(&option) => chosen.push(option),
            Some(_) => {}
            None => return (Err(NotRead::Option), slot.line.trim().to_owned()),
        }
    }
    let several = matches!(
        input,
        Input::Form(place) if matches!(place.field.format, Format::Any(_))
    );
    let text = chosen.join(if several { common::BREAK } else { "、" });
    (input.read(&text, edition), text)
}
