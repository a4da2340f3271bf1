//! The program's data as text. Chinese stands as it is, which the page's own text resembles; the
//! numbers between the texts are written by what they are most likely to be.

use anyhow::{Context, Result, bail};

use super::{DATA_SECTION, Reader, bytes, number, sections};

/// Stands for a word that is a place in memory. How far it lies from the one before is in a stream of
/// its own.
pub(super) const PLACE: char = '\u{201}';

/// Stands for a word that is one more than the largest number of a function so far. Tables of methods
/// name most functions for the first time, and the linker numbers them in this order.
pub(super) const NEXT: char = '\u{202}';

/// Stands for the word 0, and those after it for the next 4095. They belong to nobody, so that no
/// tool that saves the page composes them with their neighbours.
pub(super) const WORD: u32 = 0xe000;

/// How many words have a character.
const WORDS: u32 = 0x1000;

/// A number that is larger by less than this than the number of any function so far is taken for the
/// number of one; other numbers are sizes.
pub(super) const STEP: u32 = 40;

/// How many bytes a word has.
const SIZE: usize = 4;

/// What is kept while the data is written.
#[derive(Default)]
struct Writer {
    text: String,
    /// Bytes that are not yet in the text.
    bytes: Vec<u8>,
    places: Vec<u8>,
    place: u32,
    function: u32,
}

/// Writes what stands in `wasm` from `start` on, which are sections. Returns the text and the stream
/// of places.
pub(super) fn write(wasm: &[u8], start: usize) -> Result<(String, Vec<u8>)> {
    let mut writer = Writer::default();
    let mut done = start;
    let sections = sections(wasm, start)?;
    for section in sections.iter().filter(|section| section.id == DATA_SECTION) {
        let mut reader = Reader::at(wasm, section.body.start);
        let mut segments = Vec::new();
        for _ in 0..reader.length()? {
            // The memory's number, and i32.const.
            if (reader.byte()?, reader.byte()?) != (0, 0x41) {
                bail!("the program's data begins in a way that is not understood");
            }
            let place = reader.length()?;
            reader.byte()?;
            let length = reader.length()?;
            segments.push((place, reader.at..reader.at + length));
            reader.at += length;
        }
        let first = segments.first().map_or(0, |segment| segment.0);
        let last = segments.last().map_or(0, |segment| segment.0 + segment.1.len());
        for (place, range) in segments {
            let data = wasm.get(range.clone()).context("the program ends early")?;
            writer.bytes.extend(&wasm[done..range.start]);
            writer.segment(place, data, first..=last);
            done = range.end;
        }
    }
    writer.bytes.extend(&wasm[done..]);
    writer.flush();
    Ok((writer.text, writer.places))
}

impl Writer {
    /// One segment of the data, which lies in memory at `place`.
    fn segment(&mut self, place: usize, data: &[u8], places: std::ops::RangeInclusive<usize>) {
        let (before, words) = data.split_at(data.len().min(place.wrapping_neg() % SIZE));
        self.bytes.extend(before);
        let (words, rest) = words.as_chunks::<SIZE>();
        for word in words {
            self.word(*word, &places);
        }
        self.bytes.extend(rest);
    }

    fn word(&mut self, bytes: [u8; SIZE], places: &std::ops::RangeInclusive<usize>) {
        let word = u32::from_le_bytes(bytes);
        let character =
            if usize::try_from(word).is_ok_and(|word| word > 0 && places.contains(&word)) {
                let far = word.wrapping_sub(self.place).cast_signed();
                self.places.extend(number(
                    usize::try_from((far << 1 ^ far >> 31).cast_unsigned()).unwrap_or_default(),
                ));
                self.place = word;
                Some(PLACE)
            } else if word == self.function + 1 {
                self.function = word;
                Some(NEXT)
            } else if word < WORDS {
                if word > self.function && word < self.function + STEP {
                    self.function = word;
                }
                char::from_u32(WORD + word)
            } else {
                None
            };
        match character {
            Some(character) => {
                self.flush();
                self.text.push(character);
            }
            None => self.bytes.extend(bytes),
        }
    }

    /// Brings the bytes into the text. A character of theirs may reach across words.
    fn flush(&mut self) {
        self.text.push_str(&bytes(&std::mem::take(&mut self.bytes)));
    }
}
