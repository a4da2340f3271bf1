//! Inflating, against an independent compressor and decompressor.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::inflate::inflate;

/// More than any test needs.
const LIMIT: usize = 1 << 20;

fn deflated(data: &[u8], level: u32) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(data).expect("compresses");
    encoder.finish().expect("compresses")
}

/// What the independent decompressor makes of it: up to [`LIMIT`] bytes.
fn inflated(data: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let read = DeflateDecoder::new(data).take(LIMIT as u64).read_to_end(&mut out);
    read.is_ok().then_some(out)
}

/// Compresses at every level, inflates, and sees one byte fewer or more refused.
#[track_caller]
fn check(data: &[u8]) {
    for level in 0..=9 {
        let packed = deflated(data, level);
        assert_eq!(inflate(&packed, data.len()).as_deref(), Some(data), "level {level}");
        assert_eq!(inflate(&packed, data.len() + 1), None);
        if let Some(fewer) = data.len().checked_sub(1) {
            assert_eq!(inflate(&packed, fewer), None);
        }
        let cut = packed.len() - 1;
        assert_eq!(inflate(&packed[..cut], data.len()), None);
    }
}

/// Data that compresses well and badly, with repeats near and far.
fn any_data() -> impl Strategy<Value = Vec<u8>> {
    let bytes = vec(any::<u8>(), 0..300);
    let few = vec(prop::sample::select(&b"ab<>"[..]), 0..300);
    let run = (any::<u8>(), 0..3_000_usize).prop_map(|(byte, count)| vec![byte; count]);
    let piece = prop_oneof![bytes, few, run];
    (vec(piece, 0..8), 1..4_usize).prop_map(|(pieces, times)| pieces.concat().repeat(times))
}

#[test]
fn everything_compressed_comes_back() {
    check(b"");
    check(b"a");
    check(&vec![0; 300_000]);
    check("赤峰市市长产品质量奖".repeat(5_000).as_bytes());
    let form = super::sample_form();
    form.parts.iter().for_each(|part| check(&part.bytes));
    // The farthest repeat that the format has, 32 KiB back.
    let noise: Vec<u8> =
        (0..32_768_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
    check(&[&noise[..32_768], &noise[..32_768]].concat());
}

/// Blocks made by hand, least bit first, as no compressor writes them.
#[test]
fn damaged_blocks_are_refused() {
    for (what, data) in [
        ("nothing", &[][..]),
        ("a block of the unused kind", &[0b111]),
        ("a stored block whose lengths disagree", &[1, 1, 0, 0, 0, 0]),
        ("a stored block beyond the end", &[1, 2, 0, 0xFD, 0xFF, 0]),
        ("a repeat of what is not there", &[0x03, 0x02, 0x00]),
        ("a fixed distance that means nothing", &[0x4B, 0x04, 0x1E, 0x00]),
        ("no end", &[0b10]),
        ("too many literals declared", &[0xFD, 0x01, 0, 0, 0, 0]),
        ("no code at all", &[0x05, 0, 0, 0, 0, 0]),
        ("a repeat of no length", &[0x05, 0x20, 0x80, 0x00, 0, 0, 0]),
    ] {
        for size in [0, 1, 2, 3, 258] {
            assert_eq!(inflate(data, size), None, "{what}");
        }
    }
    assert_eq!(inflate(&[0x03, 0x00], 0), Some(Vec::new()));
}

#[test]
fn a_bomb_stops_at_the_size_expected() {
    let bomb = deflated(&vec![0; 50 << 20], 9);
    assert!(bomb.len() < 60_000);
    assert_eq!(inflate(&bomb, 1_000), None);
    // A size that the data cannot reach is refused before memory is reserved for it.
    assert_eq!(inflate(&[0; 100], usize::MAX), None);
    let whole = inflate(&bomb, 50 << 20).expect("inflates");
    assert_eq!((whole.len(), whole.capacity()), (50 << 20, 50 << 20));
}

proptest! {
    #[test]
    fn any_data_comes_back(data in any_data(), level in 0..10_u32) {
        prop_assert_eq!(inflate(&deflated(&data, level), data.len()), Some(data));
    }

    /// What the other decompressor takes, ours takes and gives the same; nothing panics.
    #[test]
    fn any_bytes_are_taken_as_the_other_takes_them(data in vec(any::<u8>(), 0..200)) {
        match inflated(&data) {
            Some(expected) if expected.len() < LIMIT => {
                prop_assert_eq!(inflate(&data, expected.len()), Some(expected));
            }
            _ => prop_assert!((0..2_000).all(|size| inflate(&data, size).is_none())),
        }
    }

    #[test]
    fn damage_is_taken_as_the_other_takes_it(
        data in any_data(),
        level in 1..10_u32,
        at in any::<prop::sample::Index>(),
        bit in 0..8_u32,
    ) {
        let mut packed = deflated(&data, level);
        let at = at.index(packed.len());
        packed[at] ^= 1 << bit;
        match inflated(&packed) {
            Some(expected) if expected.len() < LIMIT => {
                prop_assert_eq!(inflate(&packed, expected.len()), Some(expected));
            }
            _ => prop_assert_eq!(inflate(&packed, data.len()), None),
        }
    }
}
