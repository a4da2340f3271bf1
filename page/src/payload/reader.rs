//! Reads a module of WebAssembly and sorts its code into streams.

use std::ops::Range;

use super::codes::{
    ADD, BRANCH_0, CONST_0, CONST_1, CONST_MINUS_1, CONST_PLACE, ENTER, LEAVE, MOVE, OFTEN, Recent,
};
use super::error::{Error, Kind};
use super::{
    ADDED, BLOCK, BRANCH, CALCULATED, CALL, CODE, COMPARED, CONSTANT, HEAD, LOAD, LOCAL, LONG,
    OTHER, PLACE, STORE, STREAMS, number,
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
    /// The functions whose calls have codes of their own.
    pub(super) often: &'a [usize],
    recent: Recent,
}

impl<'a> Reader<'a> {
    pub(super) fn at(wasm: &'a [u8], at: usize) -> Self {
        let (streams, recent) = (Default::default(), Recent::default());
        Self { wasm, at, streams, calls: Vec::new(), often: &[], recent }
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
        self.recent = Recent::default();
        let mut depth = 1;
        while depth > 0 {
            let code = self.byte()?;
            self.streams[CODE].push(code);
            match code {
                // block, loop, if
                0x02..=0x04 => {
                    depth += 1;
                    self.copy(BLOCK)?;
                }
                // end
                0x0b => depth -= 1,
                // br_if
                0x0d if self.wasm.get(self.at) == Some(&0) => {
                    self.at += 1;
                    self.instead(BRANCH_0);
                }
                // br, br_if
                0x0c | 0x0d => _ = self.number(BRANCH)?,
                // global.get
                0x23 if self.enters() => {}
                // global.get, global.set
                0x23 | 0x24 => _ = self.number(OTHER)?,
                // br_table
                0x0e => {
                    for _ in 0..=self.number(HEAD)? {
                        self.number(HEAD)?;
                    }
                }
                0x10 => self.call()?,
                // call_indirect: the type and the table
                0x11 => {
                    self.number(OTHER)?;
                    self.number(OTHER)?;
                }
                // local.get
                0x20 if self.leaves() => {}
                // local.get, local.set, local.tee
                0x20..=0x22 => self.local(code)?,
                // Loads and stores.
                0x28..=0x3e => self.memory(code)?,
                // memory.size, memory.grow
                0x3f | 0x40 => _ = self.copy(OTHER)?,
                // i32.const
                0x41 => self.constant()?,
                // i64.const
                0x42 => _ = self.number(LONG)?,
                // f32.const, f64.const
                0x43 | 0x44 => {
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

    /// Writes a code of its own instead of that of the instruction.
    fn instead(&mut self, code: u8) {
        self.streams[CODE].pop();
        self.streams[CODE].push(code);
    }

    /// Writes a code of its own for the instruction whose number stands at this place, or the number into a stream.
    fn number_or(&mut self, own: Option<u8>, stream: usize, start: usize) -> Result<(), Error> {
        if let Some(own) = own {
            self.instead(own);
        } else {
            self.at = start;
            self.number(stream)?;
        }
        Ok(())
    }

    /// Whether these bytes stand here. Then they are passed over.
    fn passes(&mut self, bytes: &[u8]) -> bool {
        let here = self.wasm.get(self.at..).is_some_and(|rest| rest.starts_with(bytes));
        self.at += if here { bytes.len() } else { 0 };
        here
    }

    /// Takes what stands here for the taking of a frame, if it is. `global.get` is read already.
    fn enters(&mut self) -> bool {
        let start = self.at;
        let Some((size, local)) = self.frame() else {
            self.at = start;
            return false;
        };
        self.instead(ENTER);
        self.streams[CALCULATED].extend(&size);
        self.streams[LOCAL].extend(number(local));
        self.recent.named(local);
        self.recent.frame = Some((size, local));
        true
    }

    /// The size and the local of a frame that is taken here.
    fn frame(&mut self) -> Option<(Vec<u8>, usize)> {
        if !self.passes(&[0, 0x41]) {
            return None;
        }
        let start = self.at;
        while self.byte().ok()? > 127 {}
        let size = self.wasm.get(start..self.at)?.to_vec();
        if !self.passes(&[0x6b, 0x22]) {
            return None;
        }
        let local = self.length().ok()?;
        self.passes(&[0x24, 0]).then_some((size, local))
    }

    /// Takes what stands here for the giving back of the frame, if it is. `local.get` is read already.
    fn leaves(&mut self) -> bool {
        let Some((size, local)) = self.recent.frame.clone() else { return false };
        let bytes = [&number(local), &[0x41][..], &size, &[0x6a, 0x24, 0]].concat();
        let leaves = self.passes(&bytes);
        if leaves {
            self.instead(LEAVE);
            self.recent.named(local);
        }
        leaves
    }

    fn call(&mut self) -> Result<(), Error> {
        let start = self.at;
        self.calls.push(start);
        let function = self.length()?;
        let own = (OFTEN..).zip(self.often).find(|of| *of.1 == function);
        self.number_or(own.map(|of| of.0), CALL, start)
    }

    fn local(&mut self, code: u8) -> Result<(), Error> {
        let start = self.at;
        let local = self.length()?;
        let own = self.recent.named(local).filter(|_| code == 0x20);
        self.number_or(own, LOCAL, start)
    }

    fn memory(&mut self, code: u8) -> Result<(), Error> {
        self.byte()?;
        let stream = if code < 0x36 { LOAD } else { STORE };
        let start = self.at;
        let offset = self.length()?;
        let own = self.recent.reached(code, offset);
        self.number_or(own, stream, start)?;
        // i64.load, which no code stands for, and i64.store behind it.
        if code == 0x29 && self.passes(&[0x37]) {
            self.byte()?;
            self.instead(MOVE);
            let offset = self.number(STORE)?;
            self.recent.reached(0x37, offset);
        }
        Ok(())
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
            self.instead(own);
            return Ok(());
        }
        let next = self.byte()?;
        self.at = start;
        match next {
            // i32.add
            0x6a => {
                self.number(ADDED)?;
                self.byte()?;
                self.instead(ADD);
            }
            0x45..=0x5a => _ = self.number(COMPARED)?,
            0x5b.. => _ = self.number(CALCULATED)?,
            _ => _ = self.number(CONSTANT)?,
        }
        Ok(())
    }
}
