//! What a marked paragraph says around its values, in a form that fits the name of a paragraph style.
//!
//! Office programs keep the style of a paragraph whatever is typed into it, also while it is empty, and give it to
//! the rows that they add. So a form names each place of a value by a style of its own, which changes nothing of
//! the paragraph's look. The style's name is `栏3：申报单位：‹申报单位›`: a number, and the paragraph as the form
//! has it with its placeholders in `‹›`. Before the colon may stand
//!
//! - `.2.0`: it is in row 2 of the form, which may stand several times, and in that row's first cell;
//! - `格`: everything in its cell is of the value; and `格1|电话`: the cell before it says 电话. By these the cell
//!   is found where it has lost its style.
//!
//! `行3.2.0格：` is a mark of a row to which others may be added.

use std::fmt::Write as _;
use std::ops::Range;

/// The longest name in UTF-16 units; Word takes 253.
const MAX_NAME: usize = 240;

/// The most characters of a text beside a value that a name keeps on each side.
const MAX_SIDE: usize = 8;

const OPENS: char = '‹';
const CLOSES: char = '›';
const GAP: char = '…';

/// A piece of a pattern.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Token {
    /// Text of the form, as [`seen`] leaves it.
    Text(String),
    /// A value, by its placeholder's name.
    Value(String),
    /// Any text.
    Gap,
}

/// A number of cells, and a text as [`plain`] gives it.
pub(crate) type Label = (usize, String);

/// A mark: where its paragraph stands in the form, and what it says.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct Pattern {
    /// The number of its row in the form, where that may stand several times, and the number of its cell in the row.
    pub(crate) row: Option<(usize, usize)>,
    /// Whether further rows may follow that row.
    pub(crate) grows: bool,
    /// Whether everything in its cell is of the value.
    pub(crate) whole_cell: bool,
    /// How many cells before it there is one with a text of the form, and that text.
    pub(crate) label: Option<Label>,
    pub(crate) tokens: Vec<Token>,
}

/// A character as it is compared; `None` for white space and for what no screen shows. Full width is half width,
/// and the three signs of this format are others that look alike.
fn seen(c: char) -> Option<char> {
    let c = match c {
        OPENS => '<',
        CLOSES => '>',
        GAP => '⋯',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0)?,
        _ => c,
    };
    (!unseen(c) && !c.is_whitespace() && !c.is_control()).then_some(c)
}

/// A character as a style's name has it: Word takes a comma there for the end of the name, and refuses the others.
fn named(c: char) -> char {
    let refused = [',', ';', '\\', '{', '}'].contains(&c);
    char::from_u32(u32::from(c) + 0xFEE0).filter(|_| refused).unwrap_or(c)
}

/// The signs that a placeholder's name may have and its name in a style may not, each with the sign that stands for
/// it there: nobody writes those in a name.
const STAND_INS: [(char, char); 5] = [
    (',', '\u{201a}'),
    (';', '\u{204f}'),
    ('\\', '\u{2216}'),
    (OPENS, '\u{27e8}'),
    (CLOSES, '\u{27e9}'),
];

/// A sign of a placeholder's name as a style's name has it.
fn stand_in(c: char) -> char {
    STAND_INS.iter().find(|pair| pair.0 == c).map_or(c, |pair| pair.1)
}

/// A sign of a placeholder's name, read from a style's name.
fn stood_for(c: char) -> char {
    STAND_INS.iter().find(|pair| pair.1 == c).map_or(c, |pair| pair.0)
}

/// Whether no screen shows the character, or no file has it.
const fn unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
    )
}

/// A text as it is compared, but no more of it than a name keeps.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter_map(seen).take(2 * MAX_SIDE).collect()
}

/// Whether two texts differ in nothing but white space and what no screen shows.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let shown = |c: &char| !c.is_whitespace() && !c.is_control() && !unseen(*c);
    one.chars().filter(shown).eq(other.chars().filter(shown))
}

impl Pattern {
    /// Adds text of the form. Of a long text only both ends are kept.
    pub(crate) fn text(&mut self, text: &str) {
        let text: Vec<char> = text.chars().filter_map(seen).collect();
        let side = |part: &[char]| Token::Text(part.iter().collect());
        match &text[..] {
            [] => {}
            short if short.len() <= 2 * MAX_SIDE => self.tokens.push(side(short)),
            long => {
                let (head, tail) =
                    (long.get(..MAX_SIDE), long.get(long.len().saturating_sub(MAX_SIDE)..));
                self.tokens.push(side(head.unwrap_or_default()));
                self.tokens.push(Token::Gap);
                self.tokens.push(side(tail.unwrap_or_default()));
            }
        }
    }

    /// The name of the style; `None` where it would be too long.
    pub(crate) fn name(&self, number: usize) -> Option<String> {
        let mut name = format!("{}{number}", if self.grows { '行' } else { '栏' });
        if let Some((row, cell)) = self.row {
            let _ = write!(name, ".{row}.{cell}");
        }
        if self.whole_cell {
            name.push('格');
        }
        if let Some((distance, label)) = &self.label {
            let _ = write!(name, "{distance}|");
            name.extend(label.chars().map(named));
        }
        name.push('：');
        // The boxes of one choice name their field once.
        let mut before = "";
        for token in &self.tokens {
            match token {
                Token::Text(text) => name.extend(text.chars().map(named)),
                Token::Gap => name.push(GAP),
                Token::Value(value) => {
                    let (base, rest) = value.split_at(value.find('=').unwrap_or(value.len()));
                    name.push(OPENS);
                    let value = if base == before && !rest.is_empty() { rest } else { value };
                    name.extend(value.chars().map(stand_in));
                    name.push(CLOSES);
                    before = base;
                }
            }
        }
        (name.encode_utf16().count() <= MAX_NAME).then_some(name)
    }

    /// Reads the name of a style; `None` where it is no mark.
    pub(crate) fn read(name: &str) -> Option<Self> {
        let (head, text) = name.split_once('：')?;
        let grows = head.starts_with('行');
        let head = head.strip_prefix(['行', '栏'])?;
        let (head, label) =
            head.split_once('格').map_or((head, None), |(head, of)| (head, Some(of)));
        let mut numbers = head.split('.').map(|number| number.parse::<usize>().ok());
        numbers.next()??;
        let row = match (numbers.next(), numbers.next()) {
            (None, _) => None,
            (Some(row), cell) => Some((row?, cell??)),
        };
        let whole_cell = label.is_some();
        let label = label.and_then(|label| label.split_once('|'));
        let label = label.and_then(|(at, text)| Some((at.parse().ok()?, plain(text))));
        let mut pattern = Self { row, grows, whole_cell, label, tokens: Vec::new() };
        let mut before = String::new();
        let mut rest = text;
        while let Some(at) = rest.find([OPENS, GAP]) {
            let (text, from) = rest.split_at(at);
            if !text.is_empty() {
                pattern.tokens.push(Token::Text(text.chars().filter_map(seen).collect()));
            }
            if let Some(after) = from.strip_prefix(GAP) {
                pattern.tokens.push(Token::Gap);
                rest = after;
                continue;
            }
            let (value, after) = from.strip_prefix(OPENS)?.split_once(CLOSES)?;
            let value: String = value.chars().map(stood_for).collect();
            let value = if value.starts_with('=') { format!("{before}{value}") } else { value };
            value.split('=').next().unwrap_or_default().clone_into(&mut before);
            pattern.tokens.push(Token::Value(value));
            rest = after;
        }
        if !rest.is_empty() {
            pattern.tokens.push(Token::Text(rest.chars().filter_map(seen).collect()));
        }
        Some(pattern)
    }

    /// The names of its values.
    pub(crate) fn values(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Value(name) => Some(&**name),
            Token::Text(_) | Token::Gap => None,
        })
    }

    /// Whether it has a value.
    pub(crate) fn has_values(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token, Token::Value(_)))
    }

    /// The values in a text of this pattern, in order; `None` where the form's own text is not in it, or other text
    /// beside it. `known` are the values that it is likely to have: they say where one ends that has no text of the
    /// form behind it.
    pub(crate) fn split(&self, text: &str, known: &[String]) -> Option<Vec<String>> {
        let chars: Vec<(usize, char)> =
            text.char_indices().filter_map(|(at, c)| Some((at, seen(c)?))).collect();
        let of = |text: &str| text.chars().filter_map(seen).collect::<Vec<char>>();
        let value = |range: Range<usize>| {
            let end = chars.get(range.end).map_or(text.len(), |c| c.0);
            let before =
                range.start.checked_sub(1).and_then(|before| text.get(chars.get(before)?.0..));
            let start = before.map_or(0, |rest| {
                text.len() - rest.len() + rest.chars().next().map_or(0, char::len_utf8)
            });
            text.get(start..end).unwrap_or_default().trim().to_owned()
        };
        if let Some(values) = self.made_of(known, &chars, &value) {
            return Some(values);
        }
        // Ends what began; `None` where nothing began and yet there is text, which must not be passed over.
        let close = |open: Open, range: Range<usize>| match open {
            Open::Nothing => range.is_empty().then(Vec::new),
            Open::Gap => Some(Vec::new()),
            Open::Value => Some(vec![value(range)]),
        };
        let mut known = known.iter();
        let mut tokens = self.tokens.iter().peekable();
        let (mut values, mut at, mut open) = (Vec::new(), 0, Open::Nothing);
        while let Some(token) = tokens.next() {
            if let Token::Text(own) = token {
                let own = of(own);
                // What the form ends with stands at the end, whatever the value before it has.
                let last = chars.len().saturating_sub(own.len()).max(at);
                let from =
                    if tokens.peek().is_none() && stands(&chars, last, &own) { last } else { at };
                let found = find(&chars, from, &own)?;
                values.extend(close(open, at..found.start)?);
                (at, open) = (found.end, Open::Nothing);
                continue;
            }
            // Nothing of the form stands between this and the one before, which is therefore empty.
            values.extend((open == Open::Value).then(String::new));
            open = Open::Gap;
            if let Token::Value(_) = token {
                open = Open::Value;
                let likely = known.next().map(|known| of(known)).unwrap_or_default();
                let end = at + likely.len();
                let follows = match tokens.peek() {
                    Some(Token::Text(own)) => stands(&chars, end, &of(own)),
                    Some(Token::Value(_)) => true,
                    Some(Token::Gap) | None => false,
                };
                if follows && stands(&chars, at, &likely) {
                    values.push(value(at..end));
                    (at, open) = (end, Open::Nothing);
                }
            }
        }
        values.extend(close(open, at..chars.len())?);
        Some(values)
    }

    /// The values in a text that is made of these.
    fn made_of(
        &self,
        known: &[String],
        chars: &[(usize, char)],
        value: &dyn Fn(Range<usize>) -> String,
    ) -> Option<Vec<String>> {
        let mut known = known.iter();
        let (mut values, mut at) = (Vec::new(), 0);
        for token in &self.tokens {
            let text = match token {
                Token::Text(own) => own,
                Token::Value(_) => known.next()?,
                Token::Gap => return None,
            };
            let text: Vec<char> = text.chars().filter_map(seen).collect();
            if !stands(chars, at, &text) {
                return None;
            }
            let end = at + text.len();
            if let Token::Value(_) = token {
                values.push(value(at..end));
            }
            at = end;
        }
        (at == chars.len()).then_some(values)
    }
}

/// What begins where the text ends that is taken apart so far.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Open {
    Nothing,
    Gap,
    Value,
}

/// Whether a word stands in a text at a place.
fn stands(text: &[(usize, char)], at: usize, word: &[char]) -> bool {
    let here = text.get(at..at + word.len());
    here.is_some_and(|here| here.iter().map(|c| c.1).eq(word.iter().copied()))
}

/// Where a word stands first in a text at or after a place.
fn find(text: &[(usize, char)], from: usize, word: &[char]) -> Option<Range<usize>> {
    let last = text.len().checked_sub(word.len())?;
    (from..=last).find(|at| stands(text, *at, word)).map(|at| at..at + word.len())
}
