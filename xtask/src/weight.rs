//! The size of the page on the wire, and its budgets.

use std::io::{self, Read};

use anyhow::{Context, Result, bail};

/// What must arrive before the page can answer: everything up to its boot script, in bytes, compressed
/// with brotli as hosts do. At 1.6 Mbit/s it is 0.6 s.
const FIRST_BUDGET: usize = 125_000;

/// What the whole page may weigh, compressed in the same way: 1.3 s, in which nobody has answered the
/// first question.
const BUDGET: usize = 260_000;

/// What the office's tool may weigh, compressed in the same way, the pristine page in it included.
pub(crate) const OFFICE_BUDGET: usize = 900_000;

/// What the style sheet may weigh, in bytes, minified and uncompressed.
const STYLE_BUDGET: usize = 19_000;

/// What the script for hosts may weigh, in bytes, uncompressed. What it says on the console where it cannot
/// know its own address takes 130 of them, and the names of what a frame may do 90.
const EMBED_BUDGET: usize = 1_200;

/// The sizes of a page, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weight {
    /// The file.
    pub(crate) raw: usize,
    /// The file, compressed.
    pub(crate) whole: usize,
    /// As much of the compressed file as must arrive before the page can answer.
    pub(crate) first: usize,
    /// The style sheet.
    pub(crate) style: usize,
    /// The script for hosts.
    pub(crate) embed: usize,
}

impl Weight {
    /// The weight of a page and its compressed form.
    pub(crate) fn of(html: &str, compressed: &[u8], embed: &str) -> Result<Self> {
        let first = html.find(SECOND).context("the page has no second part")?;
        let first = arriving(compressed, first)?;
        let (_, style) = html.split_once(STYLE).context("the page has no style sheet")?;
        let style = style.find("</style>").context("the style sheet has no end")?;
        Ok(Self { raw: html.len(), whole: compressed.len(), first, style, embed: embed.len() })
    }

    /// The sizes as the build prints them.
    pub(crate) fn words(self) -> String {
        let Self { raw, whole, first, style, embed } = self;
        format!(
            "dist/index.html: {first} bytes until the first answer (of {FIRST_BUDGET}), {whole} in all \
             (of {BUDGET}), both with brotli; {raw} without\n\
             style sheet: {style} bytes (of {STYLE_BUDGET})\n\
             dist/embed.js: {embed} bytes (of {EMBED_BUDGET})"
        )
    }

    /// The same as a table.
    pub(crate) fn table(self) -> String {
        let Self { raw, whole, first, style, embed } = self;
        format!(
            "\n| | bytes | budget |\n|---|---:|---:|\n\
             | until the first answer, brotli | {first} | {FIRST_BUDGET} |\n\
             | dist/index.html, brotli | {whole} | {BUDGET} |\n\
             | dist/index.html | {raw} | – |\n\
             | style sheet | {style} | {STYLE_BUDGET} |\n\
             | dist/embed.js | {embed} | {EMBED_BUDGET} |\n"
        )
    }

    /// Refuses a page that is too heavy.
    pub(crate) fn check(self) -> Result<()> {
        let Self { raw: _, whole, first, style, embed } = self;
        let over =
            [(first, FIRST_BUDGET), (whole, BUDGET), (style, STYLE_BUDGET), (embed, EMBED_BUDGET)];
        if over.iter().any(|(weight, budget)| weight > budget) {
            bail!(
                "the page is too heavy; `cargo xtask size` shows what weighs how much\n{}",
                self.words()
            );
        }
        Ok(())
    }
}

/// Refuses a tool of the office that is too heavy, by its bytes with brotli.
pub(crate) fn check_office(weight: usize) -> Result<()> {
    if weight > OFFICE_BUDGET {
        bail!("dist/office.html is too heavy: {weight} bytes with brotli (of {OFFICE_BUDGET})");
    }
    Ok(())
}

/// Where the element of the second part begins.
pub(crate) const SECOND: &str = "<script type=\"text/plain\" id=\"second\">";

/// Where the element of the style sheet begins.
const STYLE: &str = "<style id=\"style\">";

/// How many bytes of a compressed text hold the first `length` bytes of that text. A compressor writes
/// part of what helps it later in front, so it is more than those bytes would take by themselves.
fn arriving(compressed: &[u8], length: usize) -> Result<usize> {
    let mut counted = Counted { bytes: compressed, read: 0 };
    // The decoder takes one byte after the other, and returns all that they hold.
    let text = brotli::Decompressor::new(&mut counted, 1);
    let length = u64::try_from(length)?;
    let there = io::copy(&mut text.take(length), &mut io::sink())?;
    if there < length {
        bail!("the compressed page ends early");
    }
    Ok(counted.read)
}

/// Counts what is read.
struct Counted<'a> {
    bytes: &'a [u8],
    read: usize,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        self.read += read;
        Ok(read)
    }
}

/// Compresses with brotli at its best, as a host does for a file that it serves many times.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)
        .context("brotli could not compress")?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters without a pattern, which no compressor makes much less.
    fn noise(length: usize) -> String {
        let mut state = 1_u32;
        let letter = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from_digit(state >> 27, 32).unwrap()
        };
        (0..length).map(letter).collect()
    }

    #[test]
    fn what_stands_behind_the_second_part_does_not_count_for_the_first() {
        let of = |behind: usize| {
            let style = format!("{STYLE}a{{}}</style>");
            let page = format!("{style}{}{SECOND}{}", noise(20_000), noise(behind + 20_000));
            let compressed = brotli(page.as_bytes()).unwrap();
            Weight::of(&page, &compressed, "").unwrap()
        };
        let (light, heavy) = (of(0), of(50_000));
        assert!(heavy.whole > light.whole + 30_000, "{light:?} {heavy:?}");
        assert!(heavy.first < light.first + 1_000, "{light:?} {heavy:?}");
        assert!((12_000..light.whole).contains(&light.first), "{light:?}");
        assert_eq!(light.style, 3);
        assert!(arriving(&brotli(b"abc").unwrap(), 4).is_err());
    }

    #[test]
    fn too_heavy_a_page_is_refused() {
        let light = Weight {
            raw: 1,
            whole: BUDGET,
            first: FIRST_BUDGET,
            style: STYLE_BUDGET,
            embed: EMBED_BUDGET,
        };
        assert!(light.check().is_ok());
        assert!(check_office(OFFICE_BUDGET).is_ok() && check_office(OFFICE_BUDGET + 1).is_err());
        for (heavy, figure) in [
            (Weight { first: FIRST_BUDGET + 1, ..light }, FIRST_BUDGET + 1),
            (Weight { whole: BUDGET + 1, ..light }, BUDGET + 1),
            (Weight { style: STYLE_BUDGET + 1, ..light }, STYLE_BUDGET + 1),
            (Weight { embed: EMBED_BUDGET + 1, ..light }, EMBED_BUDGET + 1),
        ] {
            let error = heavy.check().unwrap_err().to_string();
            assert!(
                error.contains(&format!(": {figure} bytes"))
                    || error.contains(&format!(" {figure} in all")),
                "{error}"
            );
        }
    }
}
