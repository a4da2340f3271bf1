//! Reading a package out of a zip archive.
//!
//! The reader is our own, for the writer's reason ([`write`](super::write)). It reads what office
//! programs write: entries stored or deflated, sizes before or after the data or in the fields of the
//! zip64 variant, folders, names with back slashes, a comment at the end, and what mail programs append
//! behind it. The directory at the end of the archive counts, and a contradiction to it is an error.

use std::ops::Range;

#[cfg(not(feature = "fast"))]
use super::crc32::crc32;
use super::error::{ARCHIVE, Defect, Error};
#[cfg(feature = "fast")]
use super::fast::{crc32, inflate};
#[cfg(not(feature = "fast"))]
use super::inflate::inflate;
use super::kind::{FileKind, kind};
use super::links;
use super::package::{CONTENT_TYPES, MAX_BYTES, MAX_FILE, MAX_PARTS, Package, Part};

/// General purpose bits 0, 6 and 13: kinds of encryption.
const ENCRYPTED: usize = 1 | (1 << 6) | (1 << 13);

/// The methods of compression.
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// The value of fields for sizes and offsets whose number stands in a field of the zip64 variant, and of
/// fields for counts.
const ELSEWHERE: usize = 0xFFFF_FFFF;
const COUNT_ELSEWHERE: usize = 0xFFFF;

/// The signatures of a local header, of a directory entry and of the record at the end, each with the
/// length of the fixed portion after it.
const LOCAL: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// The record at the end of the zip64 variant, and the record behind it that says where it stands.
const END64: &[u8] = b"PK\x06\x06";
const LOCATOR: &[u8] = b"PK\x06\x07";

impl Package {
    /// Reads a `.docx` file. A Word template (`.dotx`) becomes a document.
    ///
    /// # Errors
    ///
    /// When the file is no archive, is damaged, encrypted or beyond a limit of
    /// [`package`](super::package), holds macros, or holds no Word document.
    pub fn read(file: &[u8]) -> Result<Self, Error> {
        let mut package = archive(file).map_err(|error| without_types(file, error))?;
        if let Some(kind) = FileKind::of_archive(&package) {
            return Err(Error::new(Defect::OtherKind(kind), ARCHIVE));
        }
        links::document(&package)?;
        links::make_document(&mut package);
        Ok(package)
    }
}

/// The error of an archive that cannot be read: one without the list that every `.docx` file has is an
/// archive of other files, whatever else is wrong with it.
fn without_types(file: &[u8], error: Error) -> Error {
    let list = CONTENT_TYPES.as_bytes();
    let plain = match error.defect() {
        Defect::BadName
        | Defect::DuplicateName
        | Defect::Encrypted
        | Defect::Method
        | Defect::TooLarge
        | Defect::TooManyParts => {
            file.starts_with(LOCAL) && !file.windows(list.len()).any(|name| name == list)
        }
        _ => false,
    };
    if plain { Error::new(Defect::OtherKind(FileKind::Zip), ARCHIVE) } else { error }
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
        if !name.ends_with(['/', '\\']) {
            // The declared size is judged first, and the content must then have that size.
            room = room.checked_sub(entry.size).ok_or(Defect::TooLarge)?;
            let bytes = entry.content(file.get(data).unwrap_or_default())?;
            // Some programs for Windows write the slashes of that system.
            parts.push(Part::new(name.replace('\\', "/"), bytes));
        }
        *at_fault = ARCHIVE;
    }
    if at == directory.end { Ok(()) } else { Err(Defect::Damaged) }
}

/// How many entries the directory has, and where it stands.
fn directory(file: &[u8]) -> Result<(usize, Range<usize>), Defect> {
    if let Some(kind) = kind(file) {
        return Err(match kind {
            FileKind::Locked => Defect::Encrypted,
            FileKind::OldDocument => Defect::OldFormat,
            kind => Defect::OtherKind(kind),
        });
    }
    // A comment of up to 64 KiB comes last, and mail programs add line ends. The directory that ends where
    // the record begins tells the record from bytes that look like one.
    let mut ends = (0..file.len()).rev().filter_map(|at| directory_before(file, at));
    let broken = if file.starts_with(b"PK") { Defect::Damaged } else { Defect::NotAnArchive };
    ends.next().ok_or(broken)
}

/// The directory that a record at this offset describes, if the record and its comment stand there and all
/// of it agrees.
fn directory_before(file: &[u8], at: usize) -> Option<(usize, Range<usize>)> {
    let end = record(file, at, END, 18)?;
    let (count, size, start) = (u16_at(end, 6), u32_at(end, 8), u32_at(end, 12));
    // One disk, and nothing between the directory and this record but the records of zip64.
    if u32_at(end, 0) != 0 || u16_at(end, 4) != count || at + 22 + u16_at(end, 16) > file.len() {
        return None;
    }
    let locator = at.checked_sub(20).and_then(|at| record(file, at, LOCATOR, 16));
    let Some(locator) = locator else {
        return (start.checked_add(size) == Some(at)).then_some((count, start..at));
    };
    let at64 = u64_at(locator, 4);
    let end64 = record(file, at64, END64, 52)?;
    let (count64, size64, start64) = (u64_at(end64, 20), u64_at(end64, 36), u64_at(end64, 44));
    let agrees =
        |field: usize, elsewhere: usize, field64: usize| field == elsewhere || field == field64;
    let sound = agrees(count, COUNT_ELSEWHERE, count64)
        && agrees(size, ELSEWHERE, size64)
        && agrees(start, ELSEWHERE, start64)
        && start64.checked_add(size64) == Some(at64)
        && u64_at(end64, 0).checked_add(at64 + 32) == Some(at);
    sound.then_some((count64, start64..at64))
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
        let extra_end = name_end + u16_at(record, 26);
        let mut entry = Self {
            flags: u16_at(record, 4),
            method: u16_at(record, 6),
            crc: u32_at(record, 12),
            packed: u32_at(record, 16),
            size: u32_at(record, 20),
            name: file.get(name_start..name_end)?,
            offset: u32_at(record, 38),
            end: extra_end + u16_at(record, 28),
        };
        entry.widen(file.get(name_end..extra_end)?);
        Some(entry)
    }

    /// Takes the sizes and the offset that stand in the extra field of zip64. One that does not stand there
    /// stays larger than any file that is read.
    fn widen(&mut self, mut extra: &[u8]) {
        while extra.len() >= 4 {
            let (id, length) = (u16_at(extra, 0), u16_at(extra, 2));
            let mut field = extra.get(4..4 + length).unwrap_or_default();
            for value in [&mut self.size, &mut self.packed, &mut self.offset] {
                if id == 1 && *value == ELSEWHERE && field.len() >= 8 {
                    *value = u64_at(field, 0);
                    field = field.get(8..).unwrap_or_default();
                }
            }
            extra = extra.get(4 + length..).unwrap_or_default();
        }
    }

    /// Where the data stands, behind a local header that must agree with this entry.
    fn data(&self, file: &[u8], directory_start: usize) -> Result<Range<usize>, Defect> {
        if self.flags & ENCRYPTED != 0 {
            return Err(Defect::Encrypted);
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

/// A number of eight bytes; one that memory could not address becomes the largest.
fn u64_at(record: &[u8], at: usize) -> usize {
    if u32_at(record, at + 4) == 0 { u32_at(record, at) } else { usize::MAX }
}

/// A little-endian number at an offset that every record of the format has.
fn number(record: &[u8], at: usize, width: usize) -> usize {
    let bytes = record.get(at..at + width).unwrap_or_default();
    bytes.iter().rev().fold(0, |number, &byte| (number << 8) | usize::from(byte))
}
