//! A package, the list of parts that a `.docx` file is, and how large it may be.

use std::borrow::Cow;

use super::error::{Defect, Error};

/// The most parts a package may have, folders of the archive included.
pub const MAX_PARTS: usize = 1_000;

/// The most bytes that the parts of a package may have together: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// The longest part name in bytes.
pub const MAX_NAME: usize = 255;

/// The most bytes of a file that is read: 65 MiB, so that everything that is written can be read.
pub const MAX_FILE: usize = MAX_BYTES + (1 << 20);

/// The part that lists the types of all others. Some readers expect it first.
pub(crate) const CONTENT_TYPES: &str = "[Content_Types].xml";

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
    /// The parts in the order in which they are written, except that the list of content types is
    /// always written first.
    pub parts: Vec<Part>,
}

impl Package {
    /// The part of this name, compared without regard to ASCII case.
    #[must_use]
    pub fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// Replaces the content of a part, or adds the part at the end.
    pub(crate) fn set(&mut self, name: &str, text: String) {
        let bytes = text.into_bytes();
        match self.parts.iter_mut().find(|part| part.name.eq_ignore_ascii_case(name)) {
            Some(part) => part.bytes = bytes.into(),
            None => self.parts.push(Part::new(name.to_owned(), bytes)),
        }
    }

    /// Whether the package keeps the limits and its names are valid and unique.
    pub(crate) fn validate(&self) -> Result<(), Error> {
        let mut total = 0_usize;
        for (index, part) in self.parts.iter().enumerate() {
            let fail = |kind| Err(Error::new(kind, &part.name));
            if index >= MAX_PARTS {
                return fail(Defect::TooManyParts);
            }
            if !valid(&part.name) {
                return fail(Defect::BadName);
            }
            let before = self.parts.get(..index).unwrap_or_default();
            if before.iter().any(|other| other.name.eq_ignore_ascii_case(&part.name)) {
                return fail(Defect::DuplicateName);
            }
            total = total.saturating_add(part.bytes.len());
            if total > MAX_BYTES {
                return fail(Defect::TooLarge);
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
