//! A part of the program as text that stands unchanged in an HTML script element, arranged for brotli.
//!
//! The host's compression makes the text small. In WebAssembly the codes of the instructions and the
//! numbers that belong to them alternate, and a compressor sees no pattern in either. This module
//! writes each kind into a stream of its own, which takes 15 % less: the page weighed 170 KB instead of
//! 188. `decode.js`, which the build puts into the boot script, makes the program out of the streams
//! again.
//!
//! Other ways were measured by the weight of a whole page with brotli. An early page: base64 of gzip
//! 113,750 bytes, base64 126,491, a letter for each byte 98,786. A later page: a letter for each byte
//! 188,000, streams 167,400. Streams need no inflater either, which browsers before 2020 lack.
//!
//! Measured on a page of 182.8 KB: functions that stand beside those like them took 7.1 KB from it,
//! offsets of loads apart from those of stores 0.7, and codes of their own for the constants -1, 0 and 1
//! and for places in memory 1.9. Measured on a page of 272.9 KB: codes for what follows from the instructions before
//! ([`codes`]) took 7 KB from it, letters that suit the compressor ([`letters`]) 6, and comparing shorter runs of
//! instructions for their order 1.4.
//! Decoding takes as long as before: 33 ms of the first part without a compiler of the browser's, where it took 36.
//!
//! Nothing was gained by numbering locals by their last use, by sorting
//! them by the instruction beside them, by writing calls as distances, nor by numbering functions in the
//! order of their first calls, which are then too far from those like them.
//!
//! Both parts of the program are written in this way. The second one imports functions, globals, the
//! memory and the table of the first, and fills the table and the memory from places that a global names.

mod codes;
mod error;
mod letters;
mod order;
mod reader;
#[cfg(test)]
mod tests;

pub use error::Error;

use std::collections::BTreeMap;

use codes::MOST;
use error::Kind;
use letters::{BETWEEN, FLIP, character, letters, text};
use reader::{Reader, sections};

/// The script that defines `decode`, which undoes [`encode`]; ECMAScript 5.
pub const DECODER: &str = include_str!("decode.js");

// The streams, in their order.
//
// The two of bytes come first, because they hold the text that the page shows and its shell.

/// The sections after the code: the program's data.
const AFTER: usize = 0;
/// The sections before the code.
const BEFORE: usize = 1;
/// What belongs to a function as a whole: how many locals of which types. And tables of branches.
const HEAD: usize = 2;
/// Numbers of all other kinds: globals, types of functions called by place.
const OTHER: usize = 3;
/// Types of blocks.
const BLOCK: usize = 4;
/// How far branches lead.
const BRANCH: usize = 5;
/// The codes of the instructions.
const CODE: usize = 6;
/// Numbers of locals.
const LOCAL: usize = 7;
/// Numbers of functions called.
const CALL: usize = 8;
/// Offsets of loads.
const LOAD: usize = 9;
/// Offsets of stores.
const STORE: usize = 10;
/// Constants of 64 bits.
const LONG: usize = 11;
/// Constants that the next instruction adds: mostly sizes and places.
const ADDED: usize = 12;
/// Constants that the next instruction compares.
const COMPARED: usize = 13;
/// Constants that the next instruction calculates with in another way.
const CALCULATED: usize = 14;
/// All other constants.
const CONSTANT: usize = 15;
/// Constants that are places in memory, without their last byte, which is 0.
const PLACE: usize = 16;

/// How many streams there are.
const STREAMS: usize = 17;

/// The section of a module that holds the functions.
const CODE_SECTION: u8 = 10;

/// Writes a part of the program as text.
///
/// Left out are the sizes of the code's section and of the functions, and the alignment that loads and
/// stores name, which is a hint that no engine needs.
///
/// # Errors
/// [`Error`] where it is no module, or one that needs more than the first version of WebAssembly.
pub fn encode(wasm: &[u8]) -> Result<String, Error> {
    write(&order::sort(wasm)?)
}

/// Writes a program as text and leaves its functions in their order.
fn write(wasm: &[u8]) -> Result<String, Error> {
    let sections = sections(wasm)?;
    let code = sections.into_iter().find(|section| section.id == CODE_SECTION);
    let code = code.ok_or(Kind::NoCode)?;
    let often = often(wasm, code.body.start)?;
    let mut reader = Reader::at(wasm, code.body.start);
    reader.often = &often;
    for function in &often {
        reader.streams[HEAD].extend(number(*function));
    }
    let functions = reader.number(HEAD)?;
    for number in 0..functions {
        reader.function().map_err(|error| error.in_function(number))?;
    }
    if reader.at != code.body.end {
        return Err(Kind::CodeLength.into());
    }
    let letters = letters();
    let texts = (0..).zip(&reader.streams).map(|(number, stream)| match number {
        AFTER => text(&wasm[code.body.end..]),
        BEFORE => text(&wasm[..code.start]),
        CODE => stream.iter().map(|code| character(letters[usize::from(*code)])).collect(),
        _ => stream.iter().map(|byte| character(byte ^ FLIP)).collect(),
    });
    let texts: Vec<String> = texts.collect();
    Ok(texts.join(&BETWEEN.to_string()))
}

/// The functions that are called most often, the first of them first; as many as have codes, the last ones of which may
/// be none.
fn often(wasm: &[u8], code: usize) -> Result<[usize; MOST], Error> {
    let mut reader = Reader::at(wasm, code);
    for number in 0..reader.length()? {
        reader.function().map_err(|error| error.in_function(number))?;
    }
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for call in std::mem::take(&mut reader.calls) {
        reader.at = call;
        *counts.entry(reader.length()?).or_default() += 1;
    }
    let mut functions: Vec<(usize, usize)> = counts.into_iter().collect();
    functions.sort_by_key(|of| std::cmp::Reverse(of.1));
    let mut often = [0; MOST];
    for (often, function) in often.iter_mut().zip(functions) {
        *often = function.0;
    }
    Ok(often)
}

/// A number as WebAssembly writes it.
fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = u8::try_from(value & 127).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            bytes.push(byte);
            return bytes;
        }
        bytes.push(byte | 128);
    }
}
