//! What a file is that is no `.docx` file. Its bytes say so, never its name.

use super::links;
use super::package::{CONTENT_TYPES, Package};

/// A kind of file that people take for a Word document.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FileKind {
    /// Word or WPS before 2007: `.doc`, `.dot`, `.wps`.
    OldDocument,
    /// A spreadsheet of that time: `.xls`, `.et`.
    OldSheet,
    /// A presentation of that time: `.ppt`, `.dps`.
    OldSlides,
    /// A document with a password, whatever its kind.
    Locked,
    /// A Word file with macros: `.docm`, `.dotm`.
    Macros,
    /// A spreadsheet: `.xlsx`, `.xlsm`.
    Sheet,
    /// A presentation: `.pptx`.
    Slides,
    /// `.odt`, `.ods` and the like.
    OpenDocument,
    /// An archive of other files.
    Zip,
    /// An archive of another format: RAR, 7-Zip, gzip.
    Archive,
    /// PDF.
    Pdf,
    /// The Chinese fixed-layout format: `.ofd`.
    Ofd,
    /// Rich text.
    Rtf,
    /// A web page, saved as one file too: `.html`, `.mht`.
    Html,
    /// A Word document as one XML file.
    WordXml,
    /// A picture.
    Image,
}

/// The first bytes of formats before 2007, and of documents with a password.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How files of one kind begin.
const BEGINNINGS: [(&[u8], FileKind); 18] = [
    (b"%PDF-", FileKind::Pdf),
    (b"{\\rt", FileKind::Rtf),
    (b"\xFF\xD8\xFF", FileKind::Image),
    (b"\x89PNG", FileKind::Image),
    (b"GIF8", FileKind::Image),
    (b"BM", FileKind::Image),
    (b"II*\0", FileKind::Image),
    (b"MM\0*", FileKind::Image),
    (b"Rar!", FileKind::Archive),
    (b"7z\xBC\xAF", FileKind::Archive),
    (b"\x1F\x8B", FileKind::Archive),
    (b"MIME-Version:", FileKind::Html),
    (b"\xDB\xA5-\0", FileKind::OldDocument),
    (b"\x31\xBE\0\0", FileKind::OldDocument),
    (b"<!doctype html", FileKind::Html),
    (b"<html", FileKind::Html),
    (b"<head", FileKind::Html),
    (b"<meta", FileKind::Html),
];

/// How many bytes at the beginning are read as text.
const HEAD: usize = 2_000;

/// The kind of a file that is no archive of parts; `None` where it is one, or is of no kind that is known.
#[must_use]
pub fn kind(file: &[u8]) -> Option<FileKind> {
    if file.starts_with(COMPOUND_FILE) {
        return Some(compound(file));
    }
    let text = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file).trim_ascii_start();
    let begins =
        |bytes: &[u8]| text.get(..bytes.len()).is_some_and(|of| of.eq_ignore_ascii_case(bytes));
    if let Some((_, kind)) = BEGINNINGS.iter().find(|(bytes, _)| begins(bytes)) {
        return Some(*kind);
    }
    match file.get(4..12) {
        _ if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") => {
            return Some(FileKind::Image);
        }
        Some(b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypavif") => {
            return Some(FileKind::Image);
        }
        _ => {}
    }
    let head = text.get(..HEAD).unwrap_or(text);
    let has = |word: &[u8]| head.windows(word.len()).any(|of| of == word);
    match () {
        () if !text.starts_with(b"<") => None,
        () if has(b"<w:wordDocument") || has(b"<pkg:package") => Some(FileKind::WordXml),
        () if has(b"<office:document") => Some(FileKind::OpenDocument),
        () if has(b"<html") || has(b"<HTML") => Some(FileKind::Html),
        () => None,
    }
}

/// The kind of a compound file, by the names of its streams: UTF-16, of which only every other byte says
/// something.
fn compound(file: &[u8]) -> FileKind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
        file.windows(wide.len()).any(|of| of == wide)
    };
    match () {
        () if has("EncryptedPackage") => FileKind::Locked,
        () if has("WordDocument") => FileKind::OldDocument,
        () if has("Workbook") => FileKind::OldSheet,
        () if has("PowerPoint Document") => FileKind::OldSlides,
        () => FileKind::OldDocument,
    }
}

impl FileKind {
    /// The kind of an archive of parts; `None` where it is a Word document without macros, or where a part
    /// is missing from a document.
    pub(crate) fn of_archive(package: &Package) -> Option<Self> {
        let types = package.part(CONTENT_TYPES).map(|part| String::from_utf8_lossy(&part.bytes));
        let lists = |kind: &str| types.as_ref().is_some_and(|types| types.contains(kind));
        let holds = |end: &str| {
            package.parts.iter().any(|part| part.name.to_ascii_lowercase().ends_with(end))
        };
        match () {
            () if lists("spreadsheetml.")
                || lists("ms-excel.sheet")
                || lists("ms-excel.template") =>
            {
                // A spreadsheet may be embedded in a document.
                links::document(package).is_err().then_some(Self::Sheet)
            }
            () if lists("ms-word.document.macroEnabled.main")
                || lists("ms-word.template.macroEnabledTemplate.main") =>
            {
                Some(Self::Macros)
            }
            () if holds("vbaproject.bin") && links::document(package).is_ok() => Some(Self::Macros),
            () if lists("presentationml.") => {
                links::document(package).is_err().then_some(Self::Slides)
            }
            () if types.is_some() => None,
            () if package.part("META-INF/manifest.xml").is_some() => Some(Self::OpenDocument),
            () if package.part("OFD.xml").is_some() => Some(Self::Ofd),
            () if package.part("_rels/.rels").is_some() || package.parts.is_empty() => None,
            () => Some(Self::Zip),
        }
    }
}
