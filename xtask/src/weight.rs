//! The size of the page on the wire, and its budgets.

use std::io::{self, BufReader, Read};

use anyhow::{Context, Result, bail};
use flate2::bufread::GzDecoder;

use crate::compress::Compressed;

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
    /// The file, compressed with brotli; the budgets are for this.
    pub(crate) brotli: Wire,
    /// The file, compressed with gzip.
    pub(crate) gzip: Wire,
    /// The style sheet.
    pub(crate) style: usize,
    /// The script for hosts.
    pub(crate) embed: usize,
}

/// What goes over the wire, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wire {
    /// As much of the compressed file as must arrive before the page can answer.
    pub(crate) first: usize,
    /// The compressed file.
    pub(crate) whole: usize,
}

impl Weight {
    /// The weight of a page and its compressed forms.
    pub(crate) fn of(html: &str, compressed: &Compressed, embed: &str) -> Result<Self> {
        let first = html.find(SECOND).context("the page has no second part")?;
        let wire = |bytes: &[u8], decoder| {
            Ok::<_, anyhow::Error>(Wire {
                first: arriving(bytes, first, decoder)?,
                whole: bytes.len(),
            })
        };
        let brotli = wire(&compressed.brotli, unbrotli)?;
        let gzip = wire(&compressed.gzip, ungzip)?;
        let (_, style) = html.split_once(STYLE).context("the page has no style sheet")?;
        let style = style.find("</style>").context("the style sheet has no end")?;
        Ok(Self { raw: html.len(), brotli, gzip, style, embed: embed.len() })
    }

    /// The sizes as the build prints them.
    pub(crate) fn words(self) -> String {
        let Self { raw, brotli, gzip, style, embed } = self;
        let (Wire { first, whole }, gzip_first, gzip_whole) = (brotli, gzip.first, gzip.whole);
        format!(
            "dist/index.html: {first} bytes until the first answer (of {FIRST_BUDGET}), {whole} in all \
             (of {BUDGET}), both with brotli; {gzip_first} and {gzip_whole} with gzip; {raw} without\n\
             style sheet: {style} bytes (of {STYLE_BUDGET})\n\
             dist/embed.js: {embed} bytes (of {EMBED_BUDGET})"
        )
    }

    /// The same as a table.
    pub(crate) fn table(self) -> String {
        let Self { raw, brotli, gzip, style, embed } = self;
        let (Wire { first, whole }, gzip_first, gzip_whole) = (brotli, gzip.first, gzip.whole);
        format!(
            "\n| | bytes | budget |\n|---|---:|---:|\n\
             | until the first answer, brotli | {first} | {FIRST_BUDGET} |\n\
             | dist/index.html, brotli | {whole} | {BUDGET} |\n\
             | until the first answer, gzip | {gzip_first} | – |\n\
             | dist/index.html, gzip | {gzip_whole} | – |\n\
             | dist/index.html | {raw} | – |\n\
             | style sheet | {style} | {STYLE_BUDGET} |\n\
             | dist/embed.js | {embed} | {EMBED_BUDGET} |\n"
        )
    }

    /// Refuses a page that is too heavy.
    pub(crate) fn check(self) -> Result<()> {
        let Self { raw: _, brotli: Wire { first, whole }, gzip: _, style, embed } = self;
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
fn arriving(compressed: &[u8], length: usize, decoder: Decoder) -> Result<usize> {
    let mut counted = Counted { bytes: compressed, read: 0 };
    let length = u64::try_from(length)?;
    let there = io::copy(&mut decoder(&mut counted).take(length), &mut io::sink())?;
    if there < length {
        bail!("the compressed page ends early");
    }
    Ok(counted.read)
}

/// A decoder takes one byte after the other, and returns all that they hold.
type Decoder = for<'a> fn(&'a mut Counted<'_>) -> Box<dyn Read + 'a>;

fn unbrotli<'a>(from: &'a mut Counted<'_>) -> Box<dyn Read + 'a> {
    Box::new(brotli::Decompressor::new(from, 1))
}

fn ungzip<'a>(from: &'a mut Counted<'_>) -> Box<dyn Read + 'a> {
    Box::new(GzDecoder::new(BufReader::with_capacity(1, from)))
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
            let compressed = Compressed::of(page.as_bytes()).unwrap();
            Weight::of(&page, &compressed, "").unwrap()
        };
        let (light, heavy) = (of(0), of(50_000));
        for (light, heavy) in [(light.brotli, heavy.brotli), (light.gzip, heavy.gzip)] {
            assert!(heavy.whole > light.whole + 30_000, "{light:?} {heavy:?}");
            assert!(heavy.first < light.first + 1_000, "{light:?} {heavy:?}");
            assert!((12_000..light.whole).contains(&light.first), "{light:?}");
        }
        assert_eq!(light.style, 3);
        let short = Compressed::of(b"abc").unwrap();
        assert!(arriving(&short.brotli, 4, unbrotli).is_err());
        assert!(arriving(&short.gzip, 4, ungzip).is_err());
    }

    #[test]
    fn too_heavy_a_page_is_refused() {
        let wire = Wire { first: FIRST_BUDGET, whole: BUDGET };
        let light =
            Weight { raw: 1, brotli: wire, gzip: wire, style: STYLE_BUDGET, embed: EMBED_BUDGET };
        assert!(light.check().is_ok());
        assert!(check_office(OFFICE_BUDGET).is_ok() && check_office(OFFICE_BUDGET + 1).is_err());
        for (heavy, figure) in [
            (
                Weight { brotli: Wire { first: FIRST_BUDGET + 1, ..wire }, ..light },
                FIRST_BUDGET + 1,
            ),
            (Weight { brotli: Wire { whole: BUDGET + 1, ..wire }, ..light }, BUDGET + 1),
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
