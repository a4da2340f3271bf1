//! Copies the sections of a module in which functions have new numbers.

use super::super::error::{Error, Kind};
use super::super::number;
use super::super::reader::Reader;
use super::Body;

/// The form of a segment that fills table 0.
const TABLE_0: usize = 0;
/// The form of a segment that names its table.
const TABLE_NAMED: usize = 2;

/// Copies a section, with the new numbers of functions.
pub(super) struct Copy<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) out: Vec<u8>,
    pub(super) numbers: &'a [usize],
}

impl Copy<'_> {
    /// A number of anything but a function.
    pub(super) fn number(&mut self) -> Result<usize, Error> {
        let value = self.reader.length()?;
        self.out.extend(number(value));
        Ok(value)
    }

    /// A number of a function.
    pub(super) fn function(&mut self) -> Result<(), Error> {
        let old = self.reader.length()?;
        let new = self.numbers.get(old).ok_or(Kind::NoFunction(old))?;
        self.out.extend(number(*new));
        Ok(())
    }

    /// Bytes up to this place.
    pub(super) fn until(&mut self, end: usize) -> Result<(), Error> {
        let bytes = self.reader.wasm.get(self.reader.at..end).ok_or(Kind::EndsEarly)?;
        self.out.extend(bytes);
        self.reader.at = end;
        Ok(())
    }

    pub(super) fn exports(&mut self) -> Result<(), Error> {
        for _ in 0..self.number()? {
            let name = self.number()?;
            self.until(self.reader.at + name + 1)?;
            // The last byte says what is exported; 0 is a function.
            if self.out.last() == Some(&0) {
                self.function()?;
            } else {
                self.number()?;
            }
        }
        Ok(())
    }

    /// The segments that fill the table. Each one names a place, then functions.
    pub(super) fn elements(&mut self) -> Result<(), Error> {
        for _ in 0..self.number()? {
            let start = self.reader.at;
            let form = self.reader.length()?;
            if form == TABLE_NAMED {
                self.reader.length()?;
            }
            // The place is a constant (i32.const) or the value of an imported global (global.get).
            if !matches!((form, self.reader.byte()?), (TABLE_0 | TABLE_NAMED, 0x41 | 0x23)) {
                return Err(Kind::Elements.into());
            }
            self.reader.length()?;
            // The end of the place and, behind the number of a table, the kind: 0 stands for functions.
            let end = if form == TABLE_NAMED { [0x0b, 0].as_slice() } else { &[0x0b] };
            for byte in end {
                if self.reader.byte()? != *byte {
                    return Err(Kind::Elements.into());
                }
            }
            let end = std::mem::replace(&mut self.reader.at, start);
            self.until(end)?;
            for _ in 0..self.number()? {
                self.function()?;
            }
        }
        Ok(())
    }

    pub(super) fn body(&mut self, body: &Body) -> Result<(), Error> {
        let before = std::mem::take(&mut self.out);
        self.reader.at = body.range.start;
        for call in &body.calls {
            self.until(*call)?;
            self.function()?;
        }
        self.until(body.range.end)?;
        let body = std::mem::replace(&mut self.out, before);
        self.out.extend(number(body.len()));
        self.out.extend(body);
        Ok(())
    }
}
