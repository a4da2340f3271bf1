//! Reads a module of WebAssembly and sorts its code into streams.

use std::ops::Range;

use super::error::{Error, Kind};
use super::{
    ADDED, BLOCK, BRANCH, CALCULATED, CALL, CODE, COMPARED, CONST_0, CONST_1, CONST_MINUS_1,
    CONST_PLACE, CONSTANT, HEAD, LOAD, LOCAL, LONG, OTHER, PLACE, STORE, STREAMS,
};

/// How many bytes begin every module.
pub(super) const HEADER: usize = 8;

/// A section of a module.
pub(super) struct Section {
    pub(super) id: u8,
    /// Where it begins.
    pub(super) start: usize,
    /// Where its contents are.
    pub(super) body: Range<usize>,
}

/// The sections of a module.
pub(super) fn sections(wasm: &[u8]) -> Result<Vec<Section>, Error> {
    let mut reader = Reader::at(wasm, HEADER);
    let mut sections = Vec::new();
    while reader.at < wasm.len() {
        let start = reader.at;
        let id = reader.byte()?;
        let length = reader.length()?;
        let body = reader.at..reader.at + length;
        if body.end > wasm.len() {
            return Err(Kind::LongSection(id).into());
        }
        reader.at = body.end;
        sections.push(Section { id, start, body });
    }
    Ok(sections)
}

/// Reads a module from a place on.
pub(super) struct Reader<'a> {
    pub(super) wasm: &'a [u8],
    pub(super) at: usize,
    pub(super) streams: [Vec<u8>; STREAMS],
    /// Where the numbers of called functions are.
    pub(super) calls: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn at(wasm: &'a [u8], at: usize) -> Self {
        Self { wasm, at, streams: Default::default(), calls: Vec::new() }
    }

    /// A byte that goes into no stream.
    pub(super) fn byte(&mut self) -> Result<u8, Error> {
        let byte = self.wasm.get(self.at).ok_or(Kind::EndsEarly)?;
        self.at += 1;
        Ok(*byte)
    }

    /// A length that goes into no stream.
    pub(super) fn length(&mut self) -> Result<usize, Error> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        Err(Kind::LongNumber.into())
    }

    /// A byte that goes into a stream.
    fn copy(&mut self, stream: usize) -> Result<u8, Error> {
        let byte = self.byte()?;
        self.streams[stream].push(byte);
        Ok(byte)
    }

    /// A number that goes into a stream. The result is its value where it has less than five bytes,
    /// as every length in a function has; else 0.
    pub(super) fn number(&mut self, stream: usize) -> Result<usize, Error> {
        let start = self.at;
        while self.copy(stream)? > 127 {}
        let end = std::mem::replace(&mut self.at, start);
        let value = if end - start < 5 { self.length()? } else { 0 };
        self.at = end;
        Ok(value)
    }

    /// One function.
    pub(super) fn function(&mut self) -> Result<(), Error> {
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
                // call_indirect: the type and the table
                0x11 => {
                    self.number(OTHER)?;
                    self.number(OTHER)?;
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
                code => return Err(Kind::Instruction(code).into()),
            }
        }
        if self.at == end { Ok(()) } else { Err(Kind::FunctionLength.into()) }
    }

    /// A constant. Its stream depends on the next instruction, unless it has a code of its own.
    fn constant(&mut self) -> Result<(), Error> {
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
            0x5b.. => CALCULATED,
            _ => CONSTANT,
        };
        self.at = start;
        self.number(stream)?;
        Ok(())
    }
}
