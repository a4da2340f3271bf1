//! What each line of a document's text is. The office edits plain text, so a line says itself what it is.

use application::typed::date;

/// The line that begins a new page.
pub const PAGE_BREAK: &str = "——分页——";

/// A paragraph of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The title, which is the first line of a page of its own.
    Title(String),
    /// Whom it is addressed to: the line below the title that ends with a colon.
    Address(String),
    /// A heading of the first level: 一、
    Heading(String),
    /// A heading of the second level: （一）
    Subheading(String),
    /// Any other paragraph.
    Body(String),
    /// Who signs.
    Signer(String),
    /// The day.
    Date(String),
    /// An empty line.
    Blank,
    /// What follows stands on a new page.
    PageBreak,
}

/// The paragraphs of a text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut all = Vec::new();
    for (number, page) in lines.split(|line| *line == PAGE_BREAK).enumerate() {
        if number > 0 {
            all.push(Block::PageBreak);
        }
        of_page(page, &mut all);
    }
    all
}

fn of_page(lines: &[&str], all: &mut Vec<Block>) {
    let said: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| !line.is_empty()).map(|(at, _)| at).collect();
    let (first, second) = (said.first().copied(), said.get(1).copied());
    let dated = said.last().copied().filter(|at| said.len() > 3 && is_day(lines[*at]));
    let signed = dated.and_then(|_| said.get(said.len() - 2).copied());
    let end = said.last().map_or(0, |at| at + 1);
    for (at, line) in lines.iter().take(end).enumerate().skip(first.unwrap_or(0)) {
        let text = (*line).to_owned();
        let at = Some(at);
        all.push(match () {
            () if line.is_empty() => Block::Blank,
            () if at == first => Block::Title(text),
            () if at == dated => Block::Date(text),
            () if at == signed => Block::Signer(text),
            () if at == second && line.ends_with(['：', ':']) => Block::Address(text),
            () if is_heading(line) => Block::Heading(text),
            () if is_subheading(line) => Block::Subheading(text),
            () => Block::Body(text),
        });
    }
}

/// A day, or its place left empty.
fn is_day(line: &str) -> bool {
    let open = line.ends_with('日') && line.contains('年') && line.contains('月');
    (open && line.chars().count() <= 16) || date::parse(line).is_some()
}

const NUMERALS: &str = "一二三四五六七八九十";

/// A heading is short: a sentence that begins with a numeral is none.
fn is_heading(line: &str) -> bool {
    let (number, rest) = line.split_once('、').unwrap_or_default();
    !number.is_empty() && number.chars().all(|c| NUMERALS.contains(c)) && is_short(rest)
}

fn is_subheading(line: &str) -> bool {
    let inside = line.strip_prefix('（').and_then(|rest| rest.split_once('）'));
    inside.is_some_and(|(number, rest)| {
        !number.is_empty() && number.chars().all(|c| NUMERALS.contains(c)) && is_short(rest)
    })
}

fn is_short(rest: &str) -> bool {
    !rest.contains(['。', '；']) && rest.chars().count() <= 30
}
