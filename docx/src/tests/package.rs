//! Archives, read back by an independent reader.

use std::io::{Cursor, Read as _};

use crate::package::{MAX_BYTES, MAX_NAME, MAX_PARTS, Package, Part};

fn package(parts: &[(&str, &str)]) -> Package {
    let part = |&(name, text): &(&str, &str)| Part::new(name.to_owned(), text.as_bytes().to_vec());
    Package { parts: parts.iter().map(part).collect() }
}

/// Writes parts and reads them back with an independent reader, which verifies the checksums.
#[track_caller]
fn check(parts: &[(&str, &str)], expected: &[(&str, &str)]) {
    let bytes = package(parts).to_bytes().expect("writes");
    assert_eq!(bytes, package(parts).to_bytes().expect("writes"));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is an archive");
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("has the entry");
        let mut text = String::new();
        entry.read_to_string(&mut text).expect("has the content");
        found.push((entry.name().expect("is UTF-8").into_owned(), text));
    }
    let found: Vec<_> = found.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(found, expected);
}

#[track_caller]
fn check_error(package: &Package, expected: &str) {
    assert_eq!(package.to_bytes().expect_err("fails").to_string(), expected);
}

#[test]
fn an_archive_can_be_read_back() {
    check(&[], &[]);
    check(&[("a", "")], &[("a", "")]);
    check(
        &[("word/文.xml", "一"), ("[Content_Types].xml", "b"), ("a", "c")],
        &[("[Content_Types].xml", "b"), ("word/文.xml", "一"), ("a", "c")],
    );
    let long = "0123456789".repeat(20_000);
    check(&[("long", &long)], &[("long", &long)]);
}

#[test]
fn the_checksum_is_that_of_zip() {
    let bytes = package(&[("a", "123456789")]).to_bytes().expect("writes");
    assert_eq!(bytes[14..18], 0xCBF4_3926_u32.to_le_bytes());
}

#[test]
fn limits_hold() {
    for name in ["", "/a", "a/", "a//b", "../a", "a/./b", "a\\b", "a\0"] {
        check_error(&package(&[(name, "")]), &format!("{name}: is not a valid part name"));
    }
    let long = "a".repeat(MAX_NAME + 1);
    check_error(&package(&[(&long, "")]), &format!("{long}: is not a valid part name"));
    check_error(&package(&[("a/B", ""), ("A/b", "")]), "A/b: occurs twice");

    let names: Vec<String> = (0..=MAX_PARTS).map(|number| number.to_string()).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), "")).collect();
    check(&many[..MAX_PARTS], &many[..MAX_PARTS]);
    check_error(&package(&many), "1000: is one part too many");

    let mut large = package(&[("a", "")]);
    large.parts.push(Part::new("b", vec![0; MAX_BYTES]));
    assert!(large.to_bytes().is_ok());
    large.parts[0] = Part::new("a", vec![0]);
    check_error(&large, "b: makes the package too large");
}

/// Word for Mac opens a file from the network without a warning where its entries have attributes.
#[test]
fn entries_have_the_attributes_of_files() {
    let bytes = package(&[("a", "x"), ("b", "y")]).to_bytes().expect("writes");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is an archive");
    for index in 0..archive.len() {
        let entry = archive.by_index(index).expect("has the entry");
        assert_eq!(entry.unix_mode(), Some(0o600));
    }
}
