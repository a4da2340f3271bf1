//! A package, the zip archive that a `.docx` file is, and its deterministic writer.
//!
//! The writer is our own: entries are stored, not compressed, so that it is only headers and a
//! checksum. The `zip` crate with its compressor costs tens of kilobytes in every download of the
//! page, to make files smaller that never leave the user's machine.

use std::borrow::Cow;

use super::error::{Error, Kind};

/// The most parts a package may have.
pub const MAX_PARTS: usize = 1_000;

/// The most bytes that the parts of a package may have together: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// The longest part name in bytes.
pub const MAX_NAME: usize = 255;

/// The part that lists the types of all others. Some readers expect it first.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// 1980-01-01 00:00, the earliest date of the format: no clock, hence the same bytes every time.
const DOS_TIME: u16 = 0;
const DOS_DATE: u16 = (1 << 5) | 1;

/// PKZIP 2.0, the lowest version that office programs write.
const VERSION: u16 = 20;

/// General purpose bit 11: names are UTF-8.
const UTF8_NAMES: u16 = 1 << 11;

/// One file inside a package.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Part {
    /// The path inside the package, without a leading slash: `word/document.xml`.
    pub name: Cow<'static, str>,
    /// The content, uncompressed.
    pub bytes: Cow<'static, [u8]>,
}

impl Part {
    /// A part from borrowed or owned text or bytes.
    pub fn new(name: impl Into<Cow<'static, str>>, bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// An ordered list of parts.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Package {
    /// The parts, in the order in which they are written, save that the list of content types
    /// always comes first.
    pub parts: Vec<Part>,
}

impl Package {
    /// The part of this name.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name == name)
    }

    /// The package as a zip archive. The same parts in the same order give the same bytes.
    ///
    /// # Errors
    ///
    /// When a limit of this module is exceeded, or a name is invalid or occurs twice.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        self.check()?;
        let first = self.parts.iter().filter(|part| part.name == CONTENT_TYPES);
        let rest = self.parts.iter().filter(|part| part.name != CONTENT_TYPES);
        let mut out = Vec::new();
        let mut directory = Vec::new();
        for part in first.chain(rest) {
            // The limits keep every one of these far below the width of its field.
            let too_large = || Error::new(Kind::TooLarge, &part.name);
            let offset = u32::try_from(out.len()).map_err(|_| too_large())?;
            let size = u32::try_from(part.bytes.len()).map_err(|_| too_large())?;
            let name_size = u16::try_from(part.name.len()).map_err(|_| too_large())?;
            let fields = common_fields(crc32(&part.bytes), size, name_size);

            out.extend_from_slice(b"PK\x03\x04");
            out.extend_from_slice(&fields);
            out.extend_from_slice(part.name.as_bytes());
            out.extend_from_slice(&part.bytes);

            directory.extend_from_slice(b"PK\x01\x02");
            directory.extend_from_slice(&VERSION.to_le_bytes());
            directory.extend_from_slice(&fields);
            // No comment, first disk, no internal or external attributes.
            directory.extend_from_slice(&[0; 10]);
            directory.extend_from_slice(&offset.to_le_bytes());
            directory.extend_from_slice(part.name.as_bytes());
        }
        let too_large = |_| Error::new(Kind::TooLarge, CONTENT_TYPES);
        let count = u16::try_from(self.parts.len()).map_err(too_large)?;
        let start = u32::try_from(out.len()).map_err(too_large)?;
        let size = u32::try_from(directory.len()).map_err(too_large)?;
        out.append(&mut directory);
        out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&count.to_le_bytes());
        out.extend_from_slice(&size.to_le_bytes());
        out.extend_from_slice(&start.to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        Ok(out)
    }

    fn check(&self) -> Result<(), Error> {
        let mut total = 0_usize;
        for (index, part) in self.parts.iter().enumerate() {
            let fail = |kind| Err(Error::new(kind, &part.name));
            if index >= MAX_PARTS {
                return fail(Kind::TooManyParts);
            }
            if !valid(&part.name) {
                return fail(Kind::BadName);
            }
            let before = self.parts.iter().take(index);
            if before.map(|other| &other.name).any(|name| name.eq_ignore_ascii_case(&part.name)) {
                return fail(Kind::DuplicateName);
            }
            total = total.saturating_add(part.bytes.len());
            if total > MAX_BYTES {
                return fail(Kind::TooLarge);
            }
        }
        Ok(())
    }
}

fn valid(name: &str) -> bool {
    name.len() <= MAX_NAME
        && !name.contains(['\\', '\0'])
        && name.split('/').all(|segment| !matches!(segment, "" | "." | ".."))
}

/// The 26 bytes that a local header and its entry in the directory have in common, from the
/// version needed to the size of the extra field.
fn common_fields(crc: u32, size: u32, name_size: u16) -> Vec<u8> {
    const STORED: u16 = 0;
    let mut fields = Vec::with_capacity(26);
    for field in [VERSION, UTF8_NAMES, STORED, DOS_TIME, DOS_DATE] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    for field in [crc, size, size] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    for field in [name_size, 0] {
        fields.extend_from_slice(&field.to_le_bytes());
    }
    fields
}

/// CRC-32 as zip uses it, four bits at a time: a table of 64 bytes instead of one of 1 KiB.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, low: u8| {
        let index = (crc ^ u32::from(low)) & 15;
        CRC_TABLE[index as usize] ^ (crc >> 4)
    };
    !bytes.iter().fold(u32::MAX, |crc, &byte| step(step(crc, byte), byte >> 4))
}

const CRC_TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut index = 0;
    while index < table.len() {
        // `index` is below 16.
        #[expect(clippy::cast_possible_truncation)]
        let mut crc = index as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
};
