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
//! and for places in memory 1.9. Nothing was gained by numbering locals by their last use, by sorting
//! them by the instruction beside them, by writing calls as distances, nor by numbering functions in the
//! order of their first calls, which are then too far from those like them.
//!
//! Both parts of the program are written in this way. The second one imports functions, globals, the
//! memory and the table of the first, and fills the table and the memory from places that a global names.

mod error;
mod letters;
mod order;
mod reader;
#[cfg(test)]
mod tests;

pub use error::Error;

use error::Kind;
use letters::{BETWEEN, FLIP, character, swapped, text};
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

// Codes that no instruction has. They stand for constants that tell more about what comes next than
// others do.

/// The constant -1.
const CONST_MINUS_1: u8 = 0x06;
/// The constant 0.
const CONST_0: u8 = 0x07;
/// The constant 1.
const CONST_1: u8 = 0x08;
/// A constant that is a place in memory: one of four bytes, and not below zero.
const CONST_PLACE: u8 = 0x09;

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
    let mut reader = Reader::at(wasm, code.body.start);
    let functions = reader.number(HEAD)?;
    for number in 0..functions {
        reader.function().map_err(|error| error.in_function(number))?;
    }
    if reader.at != code.body.end {
        return Err(Kind::CodeLength.into());
    }
    let texts = (0..).zip(&reader.streams).map(|(number, stream)| match number {
        AFTER => text(&wasm[code.body.end..]),
        BEFORE => text(&wasm[..code.start]),
        CODE => stream.iter().map(|byte| character(swapped(*byte))).collect(),
        _ => stream.iter().map(|byte| character(byte ^ FLIP)).collect(),
    });
    let texts: Vec<String> = texts.collect();
    Ok(texts.join(&BETWEEN.to_string()))
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
