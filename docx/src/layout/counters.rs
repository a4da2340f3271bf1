//! The numbers that lists have reached.

use super::counting::Counting;
use super::map::Map;
use super::numbering::{LEVELS, Numbering};
use super::paragraph::Counted;

/// The numbers of all lists so far.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// The number of each level, by what lists of the same numbers have in common.
    reached: Map<[Option<u32>; LEVELS]>,
    /// The lists that were used.
    used: Map<()>,
}

impl Counters {
    /// Counts a paragraph of this list and level; returns what stands in front of it.
    pub(crate) fn next(
        &mut self,
        numbering: &Numbering,
        list: u32,
        level: usize,
    ) -> Option<(String, Option<Counted>)> {
        let current = numbering.level(list, level)?;
        let sequence = numbering.sequence(list)?.to_owned();
        let mut reached = self.reached.get(&sequence).copied().unwrap_or_default();
        if self.used.insert(list.to_string(), ()) {
            for (level, start) in numbering.starts(list) {
                if let Some(number) = reached.get_mut(level) {
                    // The paragraph that uses it adds one.
                    *number = start.checked_sub(1);
                    if start == 0 {
                        *number = None;
                    }
                }
            }
        }
        let start_of = |level| numbering.level(list, level).map_or(1, |level| level.start);
        for (index, number) in reached.iter_mut().enumerate() {
            if index < level && number.is_none() {
                *number = Some(start_of(index));
            } else if index == level {
                *number = Some(number.map_or(current.start, |number| number.saturating_add(1)));
            } else if index > level {
                let restart = numbering.level(list, index).and_then(|level| level.restart);
                if restart.is_none_or(|after| after > 0 && level < after) {
                    *number = None;
                }
            }
        }
        self.reached.insert(sequence.clone(), reached);
        if current.bullet {
            return Some((current.text.clone(), None));
        }
        let counting = |level| {
            let format = numbering.level(list, level).and_then(|level| level.counting);
            if current.legal { Counting::Decimal } else { format.unwrap_or_default() }
        };
        let number_of =
            |level: usize| reached.get(level).copied().flatten().unwrap_or_else(|| start_of(level));
        let label = text(&current.text, |level| counting(level).write(number_of(level)));
        let own = format!("%{}", level + 1);
        let around = current
            .text
            .split_once(&own)
            .filter(|(before, after)| !before.contains('%') && !after.contains('%'));
        let counted = around.map(|(before, after)| Counted {
            list: (sequence, level),
            number: number_of(level),
            counting: counting(level),
            around: (before.to_owned(), after.to_owned()),
        });
        Some((label, counted))
    }
}

/// The text of a label, with `%1` replaced by the number of the first level.
fn text(pattern: &str, number: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        let level = if c == '%' { rest.peek().and_then(|digit| digit.to_digit(10)) } else { None };
        match level.and_then(|level| usize::try_from(level).ok()?.checked_sub(1)) {
            Some(level) => {
                rest.next();
                text.push_str(&number(level));
            }
            None => text.push(c),
        }
    }
    text
}
