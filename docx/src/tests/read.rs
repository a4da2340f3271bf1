//! Archives as office programs write them.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::part;
use super::sample_form;
use crate::error::Defect;
use crate::kind::FileKind;
use crate::package::{MAX_BYTES, Package, Part};
use crate::read::archive;

/// The default form, packed by an independent writer.
fn packed(method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    writer.add_directory("word/", options).expect("is added");
    for part in sample_form().parts {
        writer.start_file(&*part.name, options).expect("begins");
        writer.write_all(&part.bytes).expect("is written");
    }
    writer.set_comment("PK\x05\x06 is no end").expect("is short");
    writer.finish().expect("is finished").into_inner()
}

#[test]
fn what_office_programs_write_is_read() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        assert_eq!(Package::read(&packed(method)).expect("reads"), sample_form());
    }
    let own = sample_form().to_bytes().expect("writes");
    let read = Package::read(&own).expect("reads");
    assert_eq!(read, sample_form());
    assert_eq!(read.to_bytes().expect("writes"), own);
}

/// Programs that write to a pipe put the sizes behind the data.
#[test]
fn sizes_may_stand_behind_the_data() {
    let mut writer = ZipWriter::new_stream(Vec::new());
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for name in ["a", "b"] {
        writer.start_file(name, options).expect("begins");
        writer.write_all(&[b'x'; 1_000]).expect("is written");
    }
    let bytes = writer.finish().expect("is finished").into_inner();
    assert_eq!(bytes[6] & 8, 8, "has a descriptor");
    let expected = ["a", "b"].map(|name| Part::new(name, vec![b'x'; 1_000])).to_vec();
    assert_eq!(archive(&bytes).expect("reads").parts, expected);
}

#[test]
fn what_is_written_at_the_limit_is_read() {
    let large = Package { parts: vec![Part::new("a", vec![b'x'; MAX_BYTES])] };
    let bytes = large.to_bytes().expect("writes");
    assert!(archive(&bytes).expect("reads") == large);
}

#[test]
fn an_archive_in_an_archive_is_a_part_like_any() {
    let inner = sample_form().to_bytes().expect("writes");
    let outer = Package { parts: vec![Part::new("word/embeddings/a.docx", inner)] };
    assert_eq!(archive(&outer.to_bytes().expect("writes")).expect("reads"), outer);
}

#[test]
fn only_word_documents_are_read() {
    #[track_caller]
    fn check(package: &Package, expected: &str) {
        let bytes = package.to_bytes().expect("writes");
        assert_eq!(Package::read(&bytes).expect_err("fails").to_string(), expected);
    }
    let root = |target: &str| {
        part("_rels/.rels", &format!("<a><b Type=\"x/officeDocument\" Target=\"{target}\"/></a>"))
    };
    let none = "is not a Word document";
    check(&Package::default(), &format!("_rels/.rels: {none}"));
    check(&part("_rels/.rels", "<a/>"), &format!("_rels/.rels: {none}"));
    check(&part("_rels/.rels", "<a>"), "_rels/.rels: is not well-formed XML");
    check(&root("word/document.xml"), &format!("word/document.xml: {none}"));
    check(&root("/.././"), &format!("_rels/.rels: {none}"));
    check(&root("/../a/./../b.xml"), &format!("b.xml: {none}"));
    let bomb = "<!DOCTYPE a [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><a>&c;</a>";
    check(&part("_rels/.rels", bomb), "_rels/.rels: has a document type declaration");
    let deep = "<a>".repeat(1_000_000);
    check(&part("_rels/.rels", &deep), "_rels/.rels: nests elements too deeply");
    let mut sheet = root("xl/workbook.xml");
    sheet.parts.push(Part::new("xl/workbook.xml", b"<workbook xmlns=\"x\"/>".to_vec()));
    check(&sheet, &format!("xl/workbook.xml: {none}"));
}

#[test]
fn other_files_are_told_apart() {
    for (file, kind) in [
        (&b""[..], Defect::NotAnArchive),
        (b"{\\rtf1 }", Defect::OtherKind(FileKind::Rtf)),
        (b"%PDF-1.7\n", Defect::OtherKind(FileKind::Pdf)),
        (b"<html></html>, which some programs call .doc", Defect::OtherKind(FileKind::Html)),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on", Defect::OldFormat),
        (b"PK\x03\x04 and nothing else", Defect::Damaged),
    ] {
        let error = Package::read(file).expect_err("fails");
        assert_eq!((error.defect(), error.part()), (kind, "(archive)"));
    }
}

/// An archive of one part, in which every size and offset stands in a field of the zip64 variant.
fn wide(size: u64, directory: u64) -> Vec<u8> {
    let crc = crate::crc32::crc32(b"first").to_le_bytes();
    let mut bytes = b"PK\x03\x04\x2d\0\0\0\0\0\0\0\0\0".to_vec();
    bytes.extend(crc);
    bytes.extend([0xFF; 8]);
    bytes.extend(b"\x03\0\0\0one");
    bytes.extend(b"first");
    let start = bytes.len() as u64;
    bytes.extend(b"PK\x01\x02\x2d\0\x2d\0\0\0\0\0\0\0\0\0");
    bytes.extend(crc);
    bytes.extend([0xFF; 8]);
    bytes.extend(b"\x03\0\x24\0\0\0\0\0\0\0\0\0\0\0\xFF\xFF\xFF\xFFone");
    bytes.extend(b"\x09\0\x04\0abcd\x01\0\x18\0");
    bytes.extend([size, 5, 0].iter().flat_map(|number: &u64| number.to_le_bytes()));
    let end = bytes.len() as u64;
    bytes.extend(b"PK\x06\x06\x2c\0\0\0\0\0\0\0\x2d\0\x2d\0\0\0\0\0\0\0\0\0");
    bytes.extend(
        [1, 1, end - start, directory].iter().flat_map(|number: &u64| number.to_le_bytes()),
    );
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(end.to_le_bytes());
    bytes.extend(b"\x01\0\0\0PK\x05\x06\0\0\0\0");
    bytes.extend([0xFF; 12]);
    bytes.extend([0, 0]);
    bytes
}

#[test]
fn fields_of_the_zip64_variant_are_read_and_checked() {
    let read = archive(&wide(5, 38)).expect("reads");
    assert_eq!(read.parts, [Part::new("one", b"first".to_vec())]);
    for (size, directory, expected) in [
        (6, 38, "one: is damaged"),
        ((1 << 32) + 5, 38, "one: makes the package too large"),
        (5, 37, "(archive): is damaged"),
        (5, (1 << 32) + 38, "(archive): is damaged"),
        (5, u64::MAX, "(archive): is damaged"),
    ] {
        let error = archive(&wide(size, directory)).expect_err("fails");
        assert_eq!(error.to_string(), expected);
    }
}
