//! Writing a package as a zip archive, deterministically.
//!
//! The writer is our own. It stores entries uncompressed, so it consists of headers and a checksum. The `zip` crate with its compressor costs tens of kilobytes in every download of the
//! page, to make files smaller that never leave the user's machine.

use super::crc32::crc32;
use super::error::Error;
use super::package::{CONTENT_TYPES, Package, Part};

/// 1980-01-01 00:00, the earliest date of the format: no clock, hence the same bytes every time.
const DOS_TIME: u16 = 0;
const DOS_DATE: u16 = (1 << 5) | 1;

/// PKZIP 2.0, the lowest version that office programs write.
const VERSION: u16 = 20;

/// Made by Unix, host 3, to the same version of the format. The host says how attributes are read.
const MADE_BY: u16 = (3 << 8) | VERSION;

/// A file that its owner may read and write. Word for Mac reports unreadable content in a file from the
/// network whose entries have no attributes; these are those of Python's `zipfile`, which
/// `python-docx` and other writers of .docx files use.
const ATTRIBUTES: u32 = 0o600 << 16;

/// General purpose bit 11: names are UTF-8.
const UTF8_NAMES: u16 = 1 << 11;

impl Package {
    /// The package as a zip archive. The same parts in the same order give the same bytes.
    ///
    /// # Errors
    ///
    /// When a limit of this module is exceeded, or a name is invalid or occurs twice.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        self.validate()?;
        let mut out = Vec::new();
        let mut directory = Vec::new();
        let is_first = |part: &&Part| part.name == CONTENT_TYPES;
        let first = self.parts.iter().find(is_first);
        for part in first.into_iter().chain(self.parts.iter().filter(|part| !is_first(part))) {
            let offset = u32_of(out.len());
            let fields = common_fields(part);

            out.extend_from_slice(b"PK\x03\x04");
            out.extend_from_slice(&fields);
            out.extend_from_slice(part.name.as_bytes());
            out.extend_from_slice(&part.bytes);

            directory.extend_from_slice(b"PK\x01\x02");
            directory.extend_from_slice(&MADE_BY.to_le_bytes());
            directory.extend_from_slice(&fields);
            // No comment, first disk, no internal attributes.
            directory.extend_from_slice(&[0; 6]);
            directory.extend_from_slice(&ATTRIBUTES.to_le_bytes());
            directory.extend_from_slice(&offset.to_le_bytes());
            directory.extend_from_slice(part.name.as_bytes());
        }
        let (count, start) = (u16_of(self.parts.len()), u32_of(out.len()));
        let size = u32_of(directory.len());
        out.append(&mut directory);
        out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&size.to_le_bytes());
        out.extend_from_slice(&start.to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        Ok(out)
    }
}

/// The 26 bytes that a local header and its entry in the directory have in common, from the
/// version needed to the size of the extra field.
fn common_fields(part: &Part) -> Vec<u8> {
    const STORED: u16 = 0;
    let size = u32_of(part.bytes.len());
    let mut fields = Vec::with_capacity(26);
    for field in [VERSION, UTF8_NAMES, STORED, DOS_TIME, DOS_DATE] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    for field in [crc32(&part.bytes), size, size] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    for field in [u16_of(part.name.len()), 0] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    fields
}

/// A size or offset as its field holds it. The limits of a package keep all of them far below the
/// width of their fields.
fn u32_of(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// A count or the size of a name, for which the same holds.
fn u16_of(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
