//! Archives made to mislead: fields that lie, names that lead elsewhere, too much of everything.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::package::{MAX_BYTES, MAX_FILE, MAX_PARTS, Package, Part};
use crate::read::archive;

/// An archive of two parts, stored.
fn honest() -> Vec<u8> {
    stored(&[("one.xml", b"first"), ("two.xml", b"second")])
}

fn stored(parts: &[(&'static str, &[u8])]) -> Vec<u8> {
    let part = |&(name, bytes): &(&'static str, &[u8])| Part::new(name, bytes.to_vec());
    Package { parts: parts.iter().map(part).collect() }.to_bytes().expect("writes")
}

/// Where the nth record of this signature stands.
fn place(bytes: &[u8], signature: &[u8], nth: usize) -> usize {
    let windows = bytes.windows(4).enumerate();
    windows.filter(|(_, window)| *window == signature).nth(nth).expect("stands there").0
}

const LOCAL: &[u8] = b"PK\x03\x04";
const ENTRY: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

#[track_caller]
fn check(file: &[u8], expected: &str) {
    assert_eq!(archive(file).expect_err("fails").to_string(), expected);
}

/// Writes a field of the honest archive anew.
#[track_caller]
fn check_field(record: &[u8], nth: usize, offset: usize, field: &[u8], expected: &str) {
    let mut bytes = honest();
    let at = place(&bytes, record, nth) + offset;
    bytes[at..at + field.len()].copy_from_slice(field);
    check(&bytes, expected);
}

#[test]
fn fields_that_lie() {
    let (damaged, whole) = ("one.xml: is damaged", "(archive): is damaged");
    // The end: disks, counts, size and offset of the directory.
    for offset in [4, 6, 8, 10, 12, 16, 20] {
        for field in [[1, 0], [3, 0], [0x10, 0], [0, 1]] {
            check_field(END, 0, offset, &field, whole);
        }
    }
    check_field(END, 0, 8, &[1, 0, 1, 0], whole);
    check_field(END, 0, 8, &[3, 0, 3, 0], whole);
    check_field(END, 0, 8, &[0xFE, 0xFF, 0xFE, 0xFF], "(archive): is one part too many");
    check_field(END, 0, 8, &[0xFF; 4], "(archive): is one part too many");
    // Nothing stands where the zip64 variant would have the numbers.
    check_field(END, 0, 12, &[0xFF; 4], whole);
    check_field(END, 0, 16, &[0xFF; 4], whole);
    // An entry of the directory.
    check_field(ENTRY, 0, 28, &[0, 0, 7, 0], "(archive): is not a valid part name");
    check_field(ENTRY, 0, 0, b"PK\x01\x03", whole);
    for flags in [[1, 0], [0x41, 0], [0, 0x20]] {
        check_field(ENTRY, 0, 8, &flags, "one.xml: is encrypted");
    }
    check_field(ENTRY, 0, 10, &[8, 0], damaged);
    check_field(ENTRY, 0, 16, &[0], "one.xml: has a wrong checksum");
    for (offset, field) in [(20, 4), (20, 6), (20, 0xFE), (24, 4), (24, 6), (24, 0)] {
        check_field(ENTRY, 0, offset, &[field], damaged);
    }
    for offset in [20, 42] {
        check_field(ENTRY, 0, offset, &[0xFF; 4], damaged);
    }
    check_field(ENTRY, 0, 24, &[0xFF; 4], "one.xml: makes the package too large");
    check_field(ENTRY, 0, 24, &[0, 0, 0, 0x7F], "one.xml: makes the package too large");
    for offset in [28, 30, 32] {
        check_field(ENTRY, 0, offset, &[0xFF, 0xFF], whole);
    }
    check_field(ENTRY, 0, 42, &[1], damaged);
    check_field(ENTRY, 0, 42, &[0xFE, 0xFF, 0xFF, 0xFF], damaged);
    check_field(ENTRY, 0, 46, b"ONE", "ONE.xml: is damaged");
    // The local header.
    check_field(LOCAL, 0, 0, b"PK\x03\x05", damaged);
    check_field(LOCAL, 0, 8, &[8], damaged);
    check_field(LOCAL, 0, 26, &[0xFF, 0xFF], damaged);
    check_field(LOCAL, 0, 28, &[0xFF, 0xFF], damaged);
    check_field(LOCAL, 0, 30, b"ONE", damaged);
    // The content.
    check_field(LOCAL, 0, 37, b"F", "one.xml: has a wrong checksum");
}

#[test]
fn an_unknown_method_is_named() {
    let mut bytes = honest();
    for (record, offset) in [(LOCAL, 8), (ENTRY, 10)] {
        let at = place(&bytes, record, 1) + offset;
        bytes[at] = 9;
    }
    check(&bytes, "two.xml: is compressed in an unknown way");
}

#[test]
fn entries_that_overlap() {
    // The second entry begins inside of the data of the first.
    let second = stored(&[("two.xml", b"second")]);
    let inner = &second[..place(&second, ENTRY, 0)];
    let mut bytes = stored(&[("one.xml", inner), ("two.xml", b"second")]);
    let offset = place(&bytes, ENTRY, 1) + 42;
    bytes[offset..offset + 4].copy_from_slice(&37_u32.to_le_bytes());
    check(&bytes, "two.xml: is damaged");
    // Twice the same entry.
    let mut bytes = stored(&[("one.xml", b"first"), ("two.xml", b"first")]);
    let (first, second) = (place(&bytes, ENTRY, 0), place(&bytes, ENTRY, 1));
    bytes.copy_within(first..second, second);
    check(&bytes, "one.xml: is damaged");
}

#[test]
fn names_that_lead_elsewhere() {
    for name in [
        &b"../o.xml"[..],
        b"/one.xml",
        b"a/../b/c",
        b"a\\..\\b.c",
        b"a//b.xml",
        b"\\one.xml",
        b"\xFF\xFE.xml",
        b"a/b\0.xml",
        b"./a.xml.",
    ] {
        let from = "n".repeat(name.len());
        let bytes = Package { parts: vec![Part::new(from.clone(), b"x".to_vec())] }.to_bytes();
        let mut bytes = bytes.expect("writes");
        for _ in 0..2 {
            let at = bytes.windows(from.len()).position(|w| w == from.as_bytes()).expect("stands");
            bytes[at..at + name.len()].copy_from_slice(name);
        }
        let expected = str::from_utf8(name).unwrap_or("(archive)").replace('\\', "/");
        check(&bytes, &format!("{expected}: is not a valid part name"));
    }
    let mut bytes = stored(&[("one.xml", b""), ("oNE.xmk", b"")]);
    for _ in 0..2 {
        let at = bytes.windows(7).position(|w| w == b"oNE.xmk").expect("stands");
        bytes[at + 6] = b'l';
    }
    check(&bytes, "oNE.xml: occurs twice");
}

#[test]
fn an_archive_cut_off_anywhere() {
    let mut long = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    long.start_file("word/document.xml", options).expect("begins");
    long.write_all("一二三".repeat(500).as_bytes()).expect("is written");
    let long = long.finish().expect("is finished").into_inner();
    for bytes in [honest(), long] {
        assert!(archive(&bytes).is_ok());
        for cut in 0..bytes.len() {
            assert!(archive(&bytes[..cut]).is_err(), "the first {cut}");
            assert!(cut == 0 || archive(&bytes[cut..]).is_err(), "from {cut}");
        }
    }
}

#[test]
fn too_many_parts() {
    let many = |count: usize| {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..count {
            let options = SimpleFileOptions::default();
            writer.start_file(format!("{number}"), options).expect("begins");
        }
        writer.finish().expect("is finished").into_inner()
    };
    assert_eq!(archive(&many(MAX_PARTS)).expect("reads").parts.len(), MAX_PARTS);
    check(&many(MAX_PARTS + 1), "(archive): is one part too many");
}

#[test]
fn too_many_bytes() {
    check(&vec![0; MAX_FILE + 1], "(archive): makes the package too large");
    // A few kilobytes that stand for a little more than is allowed, in one part and in many.
    let bomb = |parts: usize, size: usize| {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for number in 0..parts {
            writer.start_file(format!("{number}"), options).expect("begins");
            writer.write_all(&vec![0; size]).expect("is written");
        }
        writer.finish().expect("is finished").into_inner()
    };
    check(&bomb(1, MAX_BYTES + 1), "0: makes the package too large");
    check(&bomb(65, 1 << 20), "64: makes the package too large");
    // One that says that it is small.
    let mut liar = bomb(1, MAX_BYTES + 1);
    let at = place(&liar, ENTRY, 0) + 24;
    liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    check(&liar, "0: is damaged");
}
