//! What the program's memory holds at the start: the form, texts, and tables.

use std::fs;
use std::io::{Cursor, Read as _};
use std::ops::Range;

use anyhow::Result;
use zip::ZipArchive;

use super::program::Segment;
use crate::shell::Shell;

/// A stretch of the memory: which piece, and where in it.
pub(super) type Stretch = (usize, Range<usize>);

/// The whole memory in stretches, each named; together they are all of it.
pub(super) fn parts(
    shell: &Shell,
    memory: &[Segment<'_>],
) -> Result<Vec<(&'static str, Vec<Stretch>)>> {
    let mut parts = Vec::new();
    for (name, texts) in [
        ("the .docx template", template(shell)?),
        (
            "the text of the Measures",
            vec![fs::read(shell.path("rules/regulation/2014-03-17.txt"))?],
        ),
    ] {
        // A part of the program may lack it.
        let found: Option<Vec<_>> = texts.iter().map(|text| find(memory, text)).collect();
        if let Some(mut found) = found {
            found.sort_by_key(|(piece, range)| (*piece, range.start));
            parts.push((name, found));
        }
    }
    let mut chinese = Vec::new();
    let mut rest = Vec::new();
    for (number, piece) in memory.iter().enumerate() {
        let taken = |at: usize| {
            let all = parts.iter().flat_map(|(_, found)| found);
            all.filter(|(piece, _)| *piece == number)
                .find_map(|(_, range)| range.contains(&at).then_some(range.end))
        };
        let mut at = 0;
        while at < piece.bytes.len() {
            if let Some(end) = taken(at) {
                at = end;
                continue;
            }
            let length = chinese_at(&piece.bytes[at..]);
            let list = if length > 0 { &mut chinese } else { &mut rest };
            add(list, number, at..at + length.max(1));
            at += length.max(1);
        }
    }
    parts.push(("other Chinese text", chinese));
    parts.push(("other text and tables", rest));
    Ok(parts)
}

/// The form's files as the program holds them.
fn template(shell: &Shell) -> Result<Vec<Vec<u8>>> {
    let form = fs::read(shell.path("application/src/form/default.docx"))?;
    let mut archive = ZipArchive::new(Cursor::new(form))?;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut bytes = Vec::new();
        archive.by_index(index)?.read_to_end(&mut bytes)?;
        files.push(bytes);
    }
    Ok(files)
}

/// Where a text stands in the memory.
fn find(memory: &[Segment<'_>], text: &[u8]) -> Option<Stretch> {
    memory.iter().enumerate().find_map(|(number, piece)| {
        let start = piece.bytes.windows(text.len()).position(|window| window == text)?;
        Some((number, start..start + text.len()))
    })
}

/// How many bytes the Chinese character takes that stands here, if one does: an ideograph,
/// punctuation, a full-width letter.
fn chinese_at(bytes: &[u8]) -> usize {
    let letter = bytes.get(..3).and_then(|three| str::from_utf8(three).ok());
    let letter = letter.and_then(|text| text.chars().next());
    let chinese = |c: &char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    letter.filter(chinese).map_or(0, char::len_utf8)
}

/// Adds a stretch, to the last one where it continues that.
fn add(list: &mut Vec<Stretch>, piece: usize, range: Range<usize>) {
    match list.last_mut() {
        Some((same, before)) if *same == piece && before.end == range.start => {
            before.end = range.end;
        }
        _ => list.push((piece, range)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_are_one() {
        let mut list = vec![];
        for (piece, range) in [(0, 0..3), (0, 3..6), (0, 7..8), (1, 8..9)] {
            add(&mut list, piece, range);
        }
        assert_eq!(list, [(0, 0..6), (0, 7..8), (1, 8..9)]);
    }

    #[test]
    fn chinese_is_told_from_everything_else() {
        for (text, expected) in [("字x", 3), ("。", 3), ("Ａ", 3), ("é", 0), ("€", 0), ("a字", 0)]
        {
            assert_eq!(chinese_at(text.as_bytes()), expected, "{text}");
        }
        assert_eq!(chinese_at(&"字".as_bytes()[..2]), 0);
    }
}
