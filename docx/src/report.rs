//! Reports of braces that stay in a filled form.

use super::nearest::nearest;
use super::outline::Outline;
use super::outside::{NAME, Stays};
use super::package::Part;
use super::placeholder::find;
use super::problem::{Problem, ProblemKind, Surroundings};
use super::read::archive;
use super::surroundings::surroundings;
use super::values::Values;
use super::xml::{Pieces, cut};

/// The braces of running text that stay; those of a single pair only around a placeholder's name.
pub(crate) fn leftovers(outline: &Outline, values: &Values) -> Vec<Stays> {
    let stays = outline.leftovers.iter().filter(|(left, ..)| {
        left.single.as_ref().is_none_or(|name| values.resolve(name).is_some())
    });
    let stays = stays.map(|(left, paragraph, nearby)| Stays {
        kind: ProblemKind::Unpaired,
        name: left.single.clone().unwrap_or_default(),
        paragraph: *paragraph,
        nearby: nearby.clone(),
    });
    stays.collect()
}

/// The problem that braces of a part make, without what takes a second look at the part.
pub(crate) fn problem(part: &Part, of: &Stays) -> Problem {
    Problem {
        kind: of.kind,
        name: of.name.clone(),
        suggestion: None,
        part: part.name.to_string(),
        paragraph: of.paragraph,
        nearby: of.nearby.clone(),
        around: Surroundings::default(),
    }
}

/// The problems that these make.
pub(crate) fn of_stays(part: &Part, stays: &[Stays], values: &Values) -> Vec<Problem> {
    let mut problems: Vec<Problem> = stays.iter().map(|of| problem(part, of)).collect();
    for problem in problems.iter_mut().filter(|of| of.kind == ProblemKind::Unknown) {
        problem.suggestion = nearest(&problem.name, &values.names());
    }
    if !problems.is_empty()
        && let Ok(Some(pieces)) = cut(&part.bytes)
    {
        locate(&pieces, &mut problems.iter_mut().collect::<Vec<_>>());
    }
    problems
}

/// Says of problems in this part where their paragraphs stand.
pub(crate) fn locate(pieces: &Pieces<'_>, problems: &mut [&mut Problem]) {
    problems.sort_by_key(|of| of.paragraph);
    let located = problems.iter_mut().skip_while(|of| of.paragraph == 0);
    let located: Vec<&mut Problem> = located.map(|of| &mut **of).collect();
    let paragraphs: Vec<usize> = located.iter().map(|of| of.paragraph).collect();
    if !paragraphs.is_empty() {
        for (problem, around) in located.into_iter().zip(surroundings(pieces, &paragraphs)) {
            problem.around = around;
        }
    }
}

/// A placeholder in a part that is not read as XML: text of another kind, or an embedded package.
pub(crate) fn of_unread(part: &Part) -> Option<Problem> {
    let found = match &*part.bytes {
        bytes @ [b'P', b'K', ..] => {
            let inner = archive(bytes).unwrap_or_default();
            inner.parts.iter().find_map(|part| first(&part.bytes))
        }
        bytes => first(bytes),
    };
    found.map(|name| Problem {
        kind: ProblemKind::OutOfReach,
        nearby: name.clone(),
        name,
        suggestion: None,
        part: part.name.to_string(),
        paragraph: 0,
        around: Surroundings::default(),
    })
}

/// The first placeholder of a text in UTF-8 or UTF-16.
fn first(bytes: &[u8]) -> Option<String> {
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    let text = match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        bytes => str::from_utf8(bytes).ok()?.to_owned(),
    };
    let name = find(&text).into_iter().next()?.name;
    Some(name.chars().take(NAME).collect())
}
