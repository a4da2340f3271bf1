//! The files in what was picked: the file itself, or those of an archive and of the archives in it, one after
//! another, so that whoever asks can do something else between two.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::LIMITS;
use super::name::{Gbk, cleaned, decoded, is_litter};
use super::refusal::Refusal;

/// The flag of an entry whose name is UTF-8. The library decodes names without regard to it.
const IS_UTF8: u16 = 1 << 11;

/// A file, or why there is none under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name with the folders and archives that it stands in, as it is shown.
    pub name: String,
    /// Its bytes.
    pub bytes: Result<Vec<u8>, Refusal>,
}

/// An archive that is being read.
struct Frame {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    next: usize,
    /// The names of the archives around it, and its own.
    name: String,
    /// How many archives stand around it.
    depth: usize,
    /// Whether it has handed over anything.
    any: bool,
}

/// The files of what was picked, as an iterator. One bad file ends nothing.
pub struct Unpack {
    gbk: Gbk,
    /// What was picked, until it is looked at.
    picked: Option<(String, Vec<u8>)>,
    frames: Vec<Frame>,
    /// Bytes unpacked so far, and files.
    unpacked: u64,
    files: usize,
}

impl Unpack {
    /// The files of a file that was picked under this name; `gbk` decodes names without a flag.
    #[must_use]
    pub fn new(name: &str, bytes: Vec<u8>, gbk: Gbk) -> Self {
        let picked = Some((cleaned(name), bytes));
        Self { gbk, picked, frames: Vec::new(), unpacked: 0, files: 0 }
    }

    /// A file as it is, or an archive to be read; `None` where the archive's files come next.
    fn open(&mut self, name: String, bytes: Vec<u8>, depth: usize) -> Option<Item> {
        let refused = |name, why| Some(Item { name, bytes: Err(why) });
        if !is_archive(&bytes) {
            return Some(Item { name, bytes: Ok(bytes) });
        }
        if depth > LIMITS.depth {
            return refused(name, Refusal::TooDeep);
        }
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) if archive.is_empty() => refused(name, Refusal::EmptyArchive),
            Ok(archive) => {
                self.frames.push(Frame { archive, next: 0, name, depth, any: false });
                None
            }
            Err(error) => refused(name, archive_refusal(&error)),
        }
    }

    /// The next entry of the innermost archive.
    fn entry(&mut self) -> Option<Item> {
        let frame = self.frames.last_mut()?;
        if frame.next >= frame.archive.len() {
            let done = self.frames.pop()?;
            let empty = Item { name: done.name, bytes: Err(Refusal::EmptyArchive) };
            return (!done.any).then_some(empty);
        }
        let at = frame.next;
        frame.next += 1;
        let (raw, packed, size, folder, locked) = match frame.archive.by_index_raw(at) {
            Ok(it) => {
                let raw = (it.name_raw().to_vec(), it.flags().as_u16() & IS_UTF8 != 0);
                (raw, it.compressed_size(), it.size(), it.is_dir(), it.encrypted())
            }
            Err(error) => {
                frame.any = true;
                let name = format!("{}/{}", frame.name, at + 1);
                return Some(Item { name, bytes: Err(archive_refusal(&error)) });
            }
        };
        let (raw, is_utf8) = raw;
        let own = cleaned(&decoded(&raw, is_utf8, self.gbk));
        if folder || raw.ends_with(b"/") || raw.ends_with(b"\\") || is_litter(&own) {
            return None;
        }
        frame.any = true;
        let own = if own.is_empty() { (at + 1).to_string() } else { own };
        let name = format!("{}/{own}", frame.name);
        let depth = frame.depth + 1;
        self.files += 1;
        if self.files > LIMITS.files {
            let name = self.frames.first().map_or(name, |outer| outer.name.clone());
            self.frames.clear();
            return Some(Item { name, bytes: Err(Refusal::TooManyFiles) });
        }
        let why = match () {
            () if locked => Some(Refusal::Locked),
            () if size > LIMITS.file => Some(Refusal::TooLarge),
            () if size > LIMITS.small && size / LIMITS.ratio > packed => Some(Refusal::Bomb),
            () if self.unpacked.saturating_add(size) > LIMITS.unpacked => Some(Refusal::Bomb),
            () => None,
        };
        if let Some(why) = why {
            return Some(Item { name, bytes: Err(why) });
        }
        let bytes = read(&mut frame.archive, at, size);
        match bytes {
            Ok(bytes) => {
                self.unpacked += size;
                self.open(name, bytes, depth)
            }
            Err(why) => Some(Item { name, bytes: Err(why) }),
        }
    }
}

impl Iterator for Unpack {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        if let Some((name, bytes)) = self.picked.take() {
            let item = match bytes.len() {
                0 => Some(Item { name, bytes: Err(Refusal::Empty) }),
                size if size > LIMITS.picked => Some(Item { name, bytes: Err(Refusal::TooLarge) }),
                _ => self.open(name, bytes, 0),
            };
            if item.is_some() {
                return item;
            }
        }
        while !self.frames.is_empty() {
            let item = self.entry();
            if item.is_some() {
                return item;
            }
        }
        None
    }
}

/// The bytes of an entry that says that it has so many. What says less than it has is damaged.
fn read(
    archive: &mut ZipArchive<Cursor<Vec<u8>>>,
    at: usize,
    size: u64,
) -> Result<Vec<u8>, Refusal> {
    let entry = archive.by_index(at).map_err(|error| archive_refusal(&error))?;
    let mut bytes = Vec::new();
    // One byte more than said shows a lie before it costs anything.
    let read = entry.take(size.saturating_add(1)).read_to_end(&mut bytes);
    match read {
        Ok(count) if u64::try_from(count) == Ok(size) => Ok(bytes),
        Ok(_) | Err(_) => Err(Refusal::DamagedArchive),
    }
}

/// Whether a file is an archive of files, and no document that is packed the same way.
fn is_archive(bytes: &[u8]) -> bool {
    if !bytes.starts_with(b"PK") {
        return false;
    }
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        // A damaged document says its own name somewhere; a damaged archive of files has none of these.
        let has = |word: &[u8]| bytes.windows(word.len()).any(|of| of == word);
        return !has(b"[Content_Types].xml") && !has(b"_rels/.rels") && !has(b"word/");
    };
    let documents =
        ["[content_types].xml", "_rels/.rels", "mimetype", "ofd.xml", "meta-inf/manifest.xml"];
    let is_part = |name: &[u8]| {
        let name = name.to_ascii_lowercase();
        let name = String::from_utf8_lossy(&name).replace('\\', "/");
        documents.contains(&&*name)
    };
    !archive.file_names_raw().any(is_part)
}

fn archive_refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => Refusal::Locked,
        ZipError::InvalidPassword => Refusal::Locked,
        ZipError::CompressionMethodNotSupported(_) => Refusal::Method,
        _ => Refusal::DamagedArchive,
    }
}
