//! The program as text that stands unchanged in an HTML script element, arranged for brotli.
//!
//! The point is to leave the compression to HTTP. In WebAssembly the codes of the instructions and
//! the numbers that belong to them alternate, and a compressor sees no pattern in either. Set apart,
//! each kind in a stream of its own, they take 15 % less: the page weighed 170 KB instead of 188.
//! `decode` in `web/boot.js` puts them together again, with the same numbers of streams.
//!
//! What more was found later was measured on a page of 182.8 KB: functions that stand beside those
//! like them took 7.1 KB from it, words of the memory written by what they are 0.9, offsets of loads
//! apart from those of stores 0.7, and codes of their own for the constants -1, 0 and 1 and for places
//! in memory 1.9. No gain were locals by how long ago they were used or by the instruction before or
//! after, calls by their distance, and functions numbered as they are first called, which are then too
//! far from those like them.

mod memory;
mod order;

use std::ops::Range;

use anyhow::{Context, Result, bail};

/// Stands between two streams.
const BETWEEN: char = '\u{200}';

/// What the bytes of numbers are flipped with: it moves the small ones to where a printable character
/// has their value.
const FLIP: u8 = 0x60;

// The streams, in their order.
//
// The two of bytes come first, because they hold the text that the page shows and its shell.

/// The sections after the code: the program's data.
const AFTER: usize = 0;
/// The sections before the code.
const BEFORE: usize = 1;
/// Places that the data names, each as its distance from the one before.
const PLACES: usize = 2;
/// What belongs to a function as a whole: how many locals of which types. And tables of branches.
const HEAD: usize = 3;
/// Numbers of all other kinds: globals, types of functions called by place.
const OTHER: usize = 4;
/// Types of blocks.
const BLOCK: usize = 5;
/// How far branches lead.
const BRANCH: usize = 6;
/// The codes of the instructions.
const CODE: usize = 7;
/// Numbers of locals.
const LOCAL: usize = 8;
/// Numbers of functions called.
const CALL: usize = 9;
/// Offsets of loads.
const LOAD: usize = 10;
/// Offsets of stores.
const STORE: usize = 11;
/// Constants of 64 bits.
const LONG: usize = 12;
/// Constants that are added at once: mostly sizes and places.
const ADDED: usize = 13;
/// Constants that are compared at once.
const COMPARED: usize = 14;
/// Constants that are reckoned with at once.
const RECKONED: usize = 15;
/// All other constants.
const CONSTANT: usize = 16;
/// Constants that are places in memory, without their last bit, which is their sign.
const PLACE: usize = 17;

/// How many streams there are.
const STREAMS: usize = 18;

// Codes that no instruction has. They stand for constants that say more about what comes next than
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

/// The section of a module that holds what is in memory at first.
const DATA_SECTION: u8 = 11;

/// What begins every module.
const HEADER: usize = 8;

/// Writes a program as text.
///
/// What the sizes of sections and functions are is left out, and what loads and stores say of the
/// alignment, which is a hint that no engine needs.
pub(crate) fn encode(wasm: &[u8]) -> Result<String> {
    write(&order::sort(wasm)?)
}

/// Writes a program as text whose functions are in their order.
fn write(wasm: &[u8]) -> Result<String> {
    let sections = sections(wasm, HEADER)?;
    let code = sections.into_iter().find(|section| section.id == CODE_SECTION);
    let code = code.context("the program has no code")?;
    let mut reader = Reader::at(wasm, code.body.start);
    let functions = reader.number(HEAD)?;
    for number in 0..functions {
        reader.function().with_context(|| format!("function {number} of the program"))?;
    }
    if reader.at != code.body.end {
        bail!("the program's code has another length than it says");
    }
    let (after, places) = memory::write(wasm, code.body.end)?;
    reader.streams[PLACES] = places;
    let texts = (0..).zip(&reader.streams).map(|(number, stream)| match number {
        AFTER => after.clone(),
        BEFORE => bytes(&wasm[..code.start]),
        CODE => stream.iter().map(|byte| character(swapped(*byte))).collect(),
        _ => stream.iter().map(|byte| character(byte ^ FLIP)).collect(),
    });
    let texts: Vec<String> = texts.collect();
    Ok(texts.join(&BETWEEN.to_string()))
}

/// A section of a program.
struct Section {
    id: u8,
    /// Where it begins.
    start: usize,
    /// Where that is which it holds.
    body: Range<usize>,
}

/// The sections of a program from this place on.
fn sections(wasm: &[u8], start: usize) -> Result<Vec<Section>> {
    let mut reader = Reader::at(wasm, start);
    let mut sections = Vec::new();
    while reader.at < wasm.len() {
        let start = reader.at;
        let id = reader.byte()?;
        let length = reader.length()?;
        let body = reader.at..reader.at + length;
        if body.end > wasm.len() {
            bail!("section {id} ends after the program");
        }
        reader.at = body.end;
        sections.push(Section { id, start, body });
    }
    Ok(sections)
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

/// Reads the code of a program and sorts it into streams.
struct Reader<'a> {
    wasm: &'a [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
    /// Where the numbers of called functions are.
    calls: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn at(wasm: &'a [u8], at: usize) -> Self {
        Self { wasm, at, streams: Default::default(), calls: Vec::new() }
    }

    /// A byte that goes into no stream.
    fn byte(&mut self) -> Result<u8> {
        let byte = self.wasm.get(self.at).context("the program ends early")?;
        self.at += 1;
        Ok(*byte)
    }

    /// A length that goes into no stream.
    fn length(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        bail!("a number of the program is too long")
    }

    /// A byte that goes into a stream.
    fn copy(&mut self, stream: usize) -> Result<u8> {
        let byte = self.byte()?;
        self.streams[stream].push(byte);
        Ok(byte)
    }

    /// A number that goes into a stream; its value, where that is a length.
    fn number(&mut self, stream: usize) -> Result<usize> {
        let start = self.at;
        while self.copy(stream)? > 127 {}
        let end = std::mem::replace(&mut self.at, start);
        let value = if end - start < 5 { self.length()? } else { 0 };
        self.at = end;
        Ok(value)
    }

    /// One function.
    fn function(&mut self) -> Result<()> {
        let length = self.length()?;
        let end = self.at + length;
        for _ in 0..self.number(HEAD)? {
            self.number(HEAD)?;
            self.copy(HEAD)?;
        }
        let mut depth = 1;
        while depth > 0 {
            match self.copy(CODE)? {
                // block, loop, if
                0x02..=0x04 => {
                    depth += 1;
                    self.copy(BLOCK)?;
                }
                // end
                0x0b => depth -= 1,
                // br, br_if
                0x0c | 0x0d => _ = self.number(BRANCH)?,
                // global.get, global.set
                0x23 | 0x24 => _ = self.number(OTHER)?,
                // br_table
                0x0e => {
                    for _ in 0..=self.number(HEAD)? {
                        self.number(HEAD)?;
                    }
                }
                0x10 => {
                    self.calls.push(self.at);
                    self.number(CALL)?;
                }
                // call_indirect
                0x11 => {
                    self.number(OTHER)?;
                    self.copy(OTHER)?;
                }
                // local.get, local.set, local.tee
                0x20..=0x22 => _ = self.number(LOCAL)?,
                // Loads and stores.
                code @ 0x28..=0x3e => {
                    self.byte()?;
                    self.number(if code < 0x36 { LOAD } else { STORE })?;
                }
                // memory.size, memory.grow
                0x3f | 0x40 => _ = self.copy(OTHER)?,
                // i32.const
                0x41 => self.constant()?,
                // i64.const
                0x42 => _ = self.number(LONG)?,
                // f32.const, f64.const
                code @ (0x43 | 0x44) => {
                    for _ in 0..4 << (code - 0x43) {
                        self.copy(HEAD)?;
                    }
                }
                0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xbf => {}
                code => bail!("instruction {code:#x} is none of the first version of WebAssembly"),
            }
        }
        if self.at == end { Ok(()) } else { bail!("its length is not what it says") }
    }

    /// A constant. Its stream depends on the instruction after it, unless it has a code of its own.
    fn constant(&mut self) -> Result<()> {
        let start = self.at;
        while self.byte()? > 127 {}
        let own = match self.wasm[start..self.at] {
            [0x7f] => Some(CONST_MINUS_1),
            [0] => Some(CONST_0),
            [1] => Some(CONST_1),
            [first, second, third, 0] => {
                self.streams[PLACE].extend([first, second, third & 127]);
                Some(CONST_PLACE)
            }
            _ => None,
        };
        if let Some(own) = own {
            self.streams[CODE].pop();
            self.streams[CODE].push(own);
            return Ok(());
        }
        let stream = match self.byte()? {
            // i32.add
            0x6a => ADDED,
            0x45..=0x5a => COMPARED,
            0x5b.. => RECKONED,
            _ => CONSTANT,
        };
        self.at = start;
        self.number(stream)?;
        Ok(())
    }
}

/// The byte that stands for the code of an instruction: that of a printable character for nearly all
/// that are used. Blocks, branches, returns and calls change places with codes that are not in use
/// and with comparisons of fractions.
fn swapped(code: u8) -> u8 {
    match code {
        0x02..=0x0d => code + 0x59,
        0x5b..=0x66 => code - 0x59,
        0x0e..=0x10 => code + 0x17,
        0x25..=0x27 => code - 0x17,
        _ => code,
    }
}

/// Bytes as text: Chinese as it is, which the page's own text resembles, and every other byte as
/// [`character`] writes it.
fn bytes(mut bytes: &[u8]) -> String {
    let mut text = String::new();
    while let Some((byte, rest)) = bytes.split_first() {
        let word = bytes.get(..3).and_then(|three| str::from_utf8(three).ok());
        let letter = word.and_then(|word| word.chars().next());
        // Ideographs, their punctuation and full-width letters: all of three bytes.
        let chinese = |c: &char| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
        if let Some(letter) = letter.filter(chinese) {
            text.push(letter);
            bytes = &bytes[3..];
        } else {
            text.push(character(*byte));
            bytes = rest;
        }
    }
    text
}

/// A printable ASCII character where one has the byte's value, else the Latin letter at U+0100 plus
/// that value. All of U+0100 to U+01FF are letters, and the low eight bits of every character are the
/// byte. `<` could end the script element.
fn character(byte: u8) -> char {
    if matches!(byte, b' '..=b'~') && byte != b'<' {
        char::from(byte)
    } else {
        char::from_u32(0x100 + u32::from(byte)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
