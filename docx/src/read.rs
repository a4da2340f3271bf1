//! Reading a package out of a zip archive.
//!
//! The reader is our own, for the writer's reason ([`write`](super::write)). It reads what office
//! programs write: entries stored or deflated, sizes before or after the data, folders, a comment at
//! the end. The directory at the end of the archive counts, and a contradiction to it is an error.

use std::ops::Range;

use super::crc32::crc32;
use super::error::{ARCHIVE, Defect, Error};
use super::inflate::inflate;
use super::links;
use super::package::{MAX_BYTES, MAX_FILE, MAX_PARTS, Package, Part};

/// The first bytes of old formats and of documents with a password.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// General purpose bits 0, 6 and 13: kinds of encryption.
const ENCRYPTED: usize = 1 | (1 << 6) | (1 << 13);

/// The methods of compression.
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// The value of fields for sizes and offsets in the zip64 variant.
const ELSEWHERE: usize = 0xFFFF_FFFF;

/// The signatures of a local header, of a directory entry and of the record at the end, each with the
/// length of the fixed portion after it.
const LOCAL: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

impl Package {
    /// Reads a `.docx` file.
    ///
    /// # Errors
    ///
    /// When the file is no archive, is damaged, encrypted or beyond a limit of
    /// [`package`](super::package), or holds no Word document.
    pub fn read(file: &[u8]) -> Result<Self, Error> {
        let package = archive(file)?;
        links::document(&package)?;
        Ok(package)
    }
}

/// Reads an archive, whatever it holds.
pub(crate) fn archive(file: &[u8]) -> Result<Package, Error> {
    let mut at_fault = ARCHIVE;
    let mut package = Package::default();
    match parts(file, &mut package.parts, &mut at_fault) {
        Ok(()) => package.validate().map(|()| package),
        Err(kind) => Err(Error::new(kind, at_fault)),
    }
}

/// Reads the parts and notes the name of the one being read, for an error.
fn parts<'a>(file: &'a [u8], parts: &mut Vec<Part>, at_fault: &mut &'a str) -> Result<(), Defect> {
    if file.len() > MAX_FILE {
        return Err(Defect::TooLarge);
    }
    let (count, directory) = directory(file)?;
    if count > MAX_PARTS {
        return Err(Defect::TooManyParts);
    }
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut room = MAX_BYTES;
    let mut at = directory.start;
    for _ in 0..count {
        let entry = Entry::read(file, at).ok_or(Defect::Damaged)?;
        at = entry.end;
        // A name that is no text cannot be shown, so the error keeps the name before it.
        let name = str::from_utf8(entry.name).ok().filter(|name| !name.is_empty());
        let name = name.ok_or(Defect::BadName)?;
        *at_fault = name;
        let data = entry.data(file, directory.start)?;
        let span = entry.offset..data.end;
        if taken.iter().any(|other| span.start < other.end && other.start < span.end) {
            return Err(Defect::Damaged);
        }
        taken.push(span);
        if !name.ends_with('/') {
            // The declared size is judged first, and the content must then have that size.
            room = room.checked_sub(entry.size).ok_or(Defect::TooLarge)?;
            let bytes = entry.content(file.get(data).unwrap_or_default())?;
            parts.push(Part::new(name.to_owned(), bytes));
        }
        *at_fault = ARCHIVE;
    }
    if at == directory.end { Ok(()) } else { Err(Defect::Damaged) }
}

/// How many entries the directory has, and where it stands.
fn directory(file: &[u8]) -> Result<(usize, Range<usize>), Defect> {
    if file.starts_with(COMPOUND_FILE) {
        return Err(Defect::OldFormat);
    }
    let broken = if file.starts_with(b"PK") { Defect::Damaged } else { Defect::NotAnArchive };
    // A comment of up to 64 KiB comes last. Its length tells the record from bytes that look like one.
    let mut at = file.len();
    let (end, record) = loop {
        at = at.checked_sub(1).ok_or(broken)?;
        if let Some(record) = record(file, at, END, 18)
            && u16_at(record, 16) == file.len() - at - 22
        {
            break (at, record);
        }
    };
    let (count, size, start) = (u16_at(record, 6), u32_at(record, 8), u32_at(record, 12));
    if count == 0xFFFF || size == ELSEWHERE || start == ELSEWHERE {
        return Err(Defect::Zip64);
    }
    // One disk, and nothing between the directory and this record.
    if u32_at(record, 0) != 0 || u16_at(record, 4) != count || start.checked_add(size) != Some(end)
    {
        return Err(Defect::Damaged);
    }
    Ok((count, start..end))
}

/// An entry of the directory.
struct Entry<'a> {
    flags: usize,
    method: usize,
    crc: usize,
    packed: usize,
    size: usize,
    name: &'a [u8],
    /// Where the local header stands.
    offset: usize,
    /// Where the next entry begins.
    end: usize,
}

impl<'a> Entry<'a> {
    fn read(file: &'a [u8], at: usize) -> Option<Self> {
        let record = record(file, at, ENTRY, 42)?;
        let name_start = at + 46;
        let name_end = name_start + u16_at(record, 24);
        Some(Self {
            flags: u16_at(record, 4),
            method: u16_at(record, 6),
            crc: u32_at(record, 12),
            packed: u32_at(record, 16),
            size: u32_at(record, 20),
            name: file.get(name_start..name_end)?,
            offset: u32_at(record, 38),
            end: name_end + u16_at(record, 26) + u16_at(record, 28),
        })
    }

    /// Where the data stands, behind a local header that must agree with this entry.
    fn data(&self, file: &[u8], directory_start: usize) -> Result<Range<usize>, Defect> {
        if self.flags & ENCRYPTED != 0 {
            return Err(Defect::Encrypted);
        }
        if [self.packed, self.size, self.offset].contains(&ELSEWHERE) {
            return Err(Defect::Zip64);
        }
        let record = record(file, self.offset, LOCAL, 26).ok_or(Defect::Damaged)?;
        let name_start = self.offset + 30;
        let name_end = name_start + u16_at(record, 22);
        let start = name_end + u16_at(record, 24);
        let end = start.checked_add(self.packed).filter(|&end| end <= directory_start);
        match end {
            Some(end)
                if u16_at(record, 4) == self.method
                    && file.get(name_start..name_end) == Some(self.name) =>
            {
                Ok(start..end)
            }
            _ => Err(Defect::Damaged),
        }
    }

    fn content(&self, data: &[u8]) -> Result<Vec<u8>, Defect> {
        let bytes = match self.method {
            STORED if data.len() == self.size => data.to_vec(),
            DEFLATED => inflate(data, self.size).ok_or(Defect::Damaged)?,
            STORED => return Err(Defect::Damaged),
            _ => return Err(Defect::Method),
        };
        if u32::try_from(self.crc) == Ok(crc32(&bytes)) { Ok(bytes) } else { Err(Defect::Checksum) }
    }
}

/// The `N` bytes after a signature, if the signature stands at this offset.
fn record<'a>(file: &'a [u8], at: usize, signature: &[u8], length: usize) -> Option<&'a [u8]> {
    file.get(at..)?.strip_prefix(signature)?.get(..length)
}

fn u16_at(record: &[u8], at: usize) -> usize {
    number(record, at, 2)
}

fn u32_at(record: &[u8], at: usize) -> usize {
    number(record, at, 4)
}

/// A little-endian number at an offset that every record of the format has.
fn number(record: &[u8], at: usize, width: usize) -> usize {
    let bytes = record.get(at..at + width).unwrap_or_default();
    bytes.iter().rev().fold(0, |number, &byte| (number << 8) | usize::from(byte))
}
