//! Puts the functions of a program into the order in which brotli finds most in common: next to each
//! one stands the one that resembles it most.
//!
//! A compiler makes the same function many times over, for other types, and the linker leaves these
//! far apart. Side by side they save 7 KB, because the repetitions are near and the statistics change
//! seldom.

mod copy;

use std::collections::HashMap;
use std::ops::Range;

use super::error::{Error, Kind};
use super::reader::{HEADER, Reader};
use super::{CODE, CODE_SECTION, number};
use copy::Copy;

/// How many instructions in a row are compared. Five instead cost 1 KB of the page (brotli), two or four less.
const RUN: usize = 3;

/// How much of a long function is compared. The rest would take time and decide nothing: 600 instead cost 0.3 KB (brotli).
const COMPARED: usize = 3_000;

/// Added to the size of every function: two short functions that are equal still save little, and would
/// count as closer than two long ones that differ in places.
const SHORT: usize = 10;

/// The weight, in hundredths, of what two functions of one type share: 15 % more than of others,
/// because the list of the types is compressed too.
const SAME_TYPE: usize = 115;
/// The weight, in hundredths, of what two functions of different types share.
const OTHER_TYPE: usize = 100;

const IMPORTS: u8 = 2;
const FUNCTIONS: u8 = 3;
const EXPORTS: u8 = 7;
const START: u8 = 8;
const ELEMENTS: u8 = 9;

/// A function's body in the program that is read.
struct Body {
    /// Where it is, its length left out.
    range: Range<usize>,
    /// Where it names the functions that it calls.
    calls: Vec<usize>,
    /// The codes of its instructions.
    codes: Vec<u8>,
}

/// The same program with its functions in another order.
pub(super) fn sort(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let sections = super::sections(wasm)?;
    let section = |id| {
        let found = sections.iter().find(|section| section.id == id);
        found.map(|section| section.body.clone())
    };
    let imported = match section(IMPORTS) {
        Some(range) => imported(wasm, range)?,
        None => 0,
    };
    let types = section(FUNCTIONS).ok_or(Kind::NoFunctions)?;
    let types = types_of(wasm, types)?;
    let bodies = bodies(wasm, section(CODE_SECTION).ok_or(Kind::NoCode)?)?;
    if types.len() != bodies.len() {
        return Err(Kind::FunctionCount(types.len(), bodies.len()).into());
    }
    let order = order(&types, &bodies);
    let mut numbers: Vec<usize> = (0..imported + order.len()).collect();
    for (new, old) in order.iter().enumerate() {
        numbers[imported + old] = imported + new;
    }

    let mut out = wasm[..HEADER].to_vec();
    for section in &sections {
        let reader = Reader::at(wasm, section.body.start);
        let mut copy = Copy { reader, out: Vec::new(), numbers: &numbers };
        match section.id {
            FUNCTIONS => {
                copy.number()?;
                for old in &order {
                    copy.out.extend(number(types[*old]));
                }
            }
            EXPORTS => copy.exports()?,
            START => copy.function()?,
            ELEMENTS => copy.elements()?,
            CODE_SECTION => {
                copy.number()?;
                for old in &order {
                    copy.body(&bodies[*old])?;
                }
            }
            _ => copy.until(section.body.end)?,
        }
        out.push(section.id);
        out.extend(number(copy.out.len()));
        out.extend(copy.out);
    }
    Ok(out)
}

/// How many functions are imported. Their numbers come before those of the program's own.
fn imported(wasm: &[u8], range: Range<usize>) -> Result<usize, Error> {
    let mut reader = Reader::at(wasm, range.start);
    let mut functions = 0;
    for _ in 0..reader.length()? {
        // The names of the module and of the import.
        for _ in 0..2 {
            reader.at += reader.length()?;
        }
        match reader.byte()? {
            // A function: its type.
            0 => {
                reader.length()?;
                functions += 1;
            }
            // A table: the type of its elements, then its limits.
            1 => {
                reader.byte()?;
                limits(&mut reader)?;
            }
            // A memory: its limits.
            2 => limits(&mut reader)?,
            // A global: its type, and whether it changes.
            3 => reader.at += 2,
            kind => return Err(Kind::Import(kind).into()),
        }
    }
    Ok(functions)
}

/// The least size of a table or a memory and, where the first bit of the flags is set, the largest.
fn limits(reader: &mut Reader<'_>) -> Result<(), Error> {
    let flags = reader.byte()?;
    reader.length()?;
    if flags & 1 == 1 {
        reader.length()?;
    }
    Ok(())
}

/// The number of each function's type.
fn types_of(wasm: &[u8], range: Range<usize>) -> Result<Vec<usize>, Error> {
    let mut reader = Reader::at(wasm, range.start);
    (0..reader.length()?).map(|_| reader.length()).collect()
}

/// The functions' bodies.
fn bodies(wasm: &[u8], range: Range<usize>) -> Result<Vec<Body>, Error> {
    let mut reader = Reader::at(wasm, range.start);
    let mut bodies = Vec::new();
    for number in 0..reader.length()? {
        let start = reader.at;
        reader.function().map_err(|error| error.in_function(number))?;
        let end = std::mem::replace(&mut reader.at, start);
        reader.length()?;
        let range = reader.at..end;
        reader.at = end;
        let calls = std::mem::take(&mut reader.calls);
        let codes = std::mem::take(&mut reader.streams[CODE]);
        bodies.push(Body { range, calls, codes });
    }
    Ok(bodies)
}

/// The functions in their new order, which begins with the first one. Behind each function stands the
/// one, of those that are left, that shares most with it in proportion to what either of them has.
fn order(types: &[usize], bodies: &[Body]) -> Vec<usize> {
    let runs: Vec<Vec<&[u8]>> = bodies.iter().map(|body| runs(&body.codes)).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (number, runs) in runs.iter().enumerate() {
        for run in runs {
            having.entry(run).or_default().push(number);
        }
    }
    let mut left: Vec<bool> = vec![true; bodies.len()];
    let mut shared = vec![0; bodies.len()];
    let mut order = Vec::new();
    let mut next = if bodies.is_empty() { None } else { Some(0) };
    while let Some(last) = next {
        left[last] = false;
        order.push(last);
        shared.fill(0);
        for number in runs[last].iter().flat_map(|run| &having[run]) {
            shared[*number] += 1;
        }
        // A share of what both have, as two numbers: fractions would be rounded.
        let mut best = (0, 1);
        next = None;
        for other in (0..bodies.len()).filter(|other| left[*other]) {
            let bonus = if types[other] == types[last] { SAME_TYPE } else { OTHER_TYPE };
            let all = runs[last].len() + runs[other].len() - shared[other] + SHORT;
            let share = (shared[other] * bonus, all);
            if next.is_none() || share.0 * best.1 > best.0 * share.1 {
                (best, next) = (share, Some(other));
            }
        }
    }
    order
}

/// The runs of instructions in a function, each once.
fn runs(codes: &[u8]) -> Vec<&[u8]> {
    let mut runs: Vec<&[u8]> = codes.windows(RUN).take(COMPARED).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

#[cfg(test)]
mod tests;
