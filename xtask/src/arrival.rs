//! How much of a page must have arrived before it can answer.

use std::io::{self, Read};

use anyhow::{Context, Result};

/// What stands before the part that the first answer does not need.
const SECOND: &str = "<script type=\"text/plain\" id=\"second\">";

/// How many bytes of the page `html`, as `compressed` with brotli, a browser must have in order to
/// know everything before the second part of the program. A page in one part needs all of it.
///
/// # Errors
/// Where `compressed` is not that page.
pub(crate) fn first_bytes(html: &str, compressed: &[u8]) -> Result<usize> {
    let Some(needed) = html.find(SECOND) else { return Ok(compressed.len()) };
    let mut wire = Wire { bytes: compressed, taken: 0 };
    let mut known = vec![0; needed];
    brotli::Decompressor::new(&mut wire, 1).read_exact(&mut known).context("not this page")?;
    anyhow::ensure!(html.as_bytes().starts_with(&known), "it is another page");
    Ok(wire.taken)
}

/// Bytes that arrive one by one, and how many have.
struct Wire<'a> {
    bytes: &'a [u8],
    taken: usize,
}

impl Read for Wire<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read(into)?;
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::brotli;

    /// Text that brotli cannot shorten by much.
    fn noise(seed: u32, count: usize) -> String {
        let next = |state: &u32| Some(state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
        let letters = std::iter::successors(Some(seed), next);
        letters.take(count).map(|state| char::from(b'a' + (state >> 24) as u8 % 26)).collect()
    }

    #[test]
    fn what_stands_behind_the_first_part_is_not_needed() {
        let (first, rest) = (noise(1, 40_000), noise(2, 60_000));
        let page = format!("{first}{SECOND}{rest}");
        let compressed = brotli(page.as_bytes()).expect("compresses");
        let bytes = first_bytes(&page, &compressed).expect("is that page");
        // What arrives up to there says the first part, and one byte less does not.
        let known = |bytes: &[u8]| {
            let mut text = Vec::new();
            let ended = brotli::Decompressor::new(bytes, 4096).read_to_end(&mut text);
            assert!(ended.is_err(), "the page is cut off");
            text
        };
        assert!(known(&compressed[..bytes]).starts_with(first.as_bytes()));
        assert!(!known(&compressed[..bytes - 1]).starts_with(first.as_bytes()));
        let share = bytes * 100 / compressed.len();
        assert!((35..=45).contains(&share), "{share} % for 40 % of the page");
    }

    #[test]
    fn a_page_in_one_part_needs_all_of_it() {
        let compressed = brotli(b"<p>x</p>").expect("compresses");
        assert_eq!(first_bytes("<p>x</p>", &compressed).expect("is that page"), compressed.len());
    }

    #[test]
    fn another_page_is_refused() {
        let page = format!("abc{SECOND}");
        let other = brotli(format!("xyz{SECOND}").as_bytes()).expect("compresses");
        assert!(first_bytes(&page, &other).is_err());
        assert!(first_bytes(&page, &other[..2]).is_err());
    }
}
