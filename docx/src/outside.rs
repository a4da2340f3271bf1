//! Filling text outside of runs, where a placeholder stands whole or not at all: attributes, properties, charts.

use super::leftover::leftovers;
use super::package::MAX_BYTES;
use super::placeholder::{find, is_closing, is_opening};
use super::prepare::Way;
use super::problem::ProblemKind;
use super::ready::{CLOSES, OPENS};
use super::values::Values;

/// How many characters of a name and of a text are kept for a report.
pub(crate) const NAME: usize = 40;
const NEARBY: usize = 60;

/// Braces that stay as they are.
#[derive(Clone, Debug)]
pub(crate) struct Stays {
    pub(crate) kind: ProblemKind,
    pub(crate) name: String,
    /// The number of the paragraph in which they stand, or after which.
    pub(crate) paragraph: usize,
    pub(crate) nearby: String,
}

/// Fills the texts of a part, one after another.
#[derive(Debug)]
pub(crate) struct Outside<'v> {
    values: &'v Values,
    /// Whether anything is filled in this part.
    fillable: bool,
    way: Way,
    /// The number of the paragraph that was begun last.
    pub(crate) paragraph: usize,
    /// How many placeholders were filled, and how many bytes that took.
    pub(crate) count: usize,
    added: usize,
    pub(crate) stays: Vec<Stays>,
}

impl<'v> Outside<'v> {
    pub(crate) fn new(values: &'v Values, fillable: bool, way: Way) -> Self {
        Self { values, fillable, way, paragraph: 0, count: 0, added: 0, stays: Vec::new() }
    }

    /// Whether more was filled in than a package may hold.
    pub(crate) fn is_too_large(&self) -> bool {
        self.added > MAX_BYTES
    }

    /// A text with its placeholders filled, where any can be; notes what stays.
    pub(crate) fn fill(&mut self, text: &str, fillable: bool) -> Option<String> {
        let hits = find(text);
        let (mut filled, mut at, before) = (String::new(), 0, self.count);
        for hit in &hits {
            let value = self.values.fixed(&hit.name).filter(|_| fillable && self.fillable);
            let Some(value) = value else {
                let known = self.values.resolve(&hit.name).is_some();
                let kind = if known { ProblemKind::OutOfReach } else { ProblemKind::Unknown };
                self.stays(kind, &hit.name, text);
                continue;
            };
            filled.push_str(text.get(at..hit.range.start).unwrap_or_default());
            match self.way {
                Way::Filled => filled.push_str(&value),
                Way::Ready => {
                    filled.extend([OPENS.to_string(), hit.name.clone(), CLOSES.to_string()]);
                }
            }
            at = hit.range.end;
            self.count += 1;
            self.added += value.len();
            if self.is_too_large() {
                return None;
            }
        }
        for left in leftovers(text, &hits) {
            let words = text.get(left.range).unwrap_or_default();
            let meant = match left.single {
                Some(name) => self.values.resolve(&name).is_some(),
                None => is_doubled(words) && !is_data(text, words),
            };
            if meant {
                self.stays(ProblemKind::Unpaired, words, text);
            }
        }
        (self.count > before).then(|| filled + text.get(at..).unwrap_or_default())
    }

    fn stays(&mut self, kind: ProblemKind, name: &str, text: &str) {
        let bare = |c: &char| !(is_opening(*c) || is_closing(*c) || c.is_control());
        let shown = text.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
        self.stays.push(Stays {
            kind,
            name: name.chars().filter(bare).take(NAME).collect(),
            paragraph: self.paragraph,
            nearby: shown.take(NEARBY).collect(),
        });
    }
}

/// Whether braces are more than one. A single one is part of an identifier or of a list's number here.
fn is_doubled(words: &str) -> bool {
    words.chars().filter(|c| is_opening(*c) || is_closing(*c)).count() > 1
}

/// Whether braces are those of JSON, which other programs store in a form and which may end in doubled ones.
fn is_data(text: &str, words: &str) -> bool {
    text.contains("{\"") && !words.contains("{{")
}
