//! What `decode.js` does, in Rust.

use super::super::codes::*;
use super::super::*;
use super::size;

/// What `decode.js` does, step for step.
struct Decoder {
    streams: Vec<std::vec::IntoIter<char>>,
    out: Vec<u8>,
    /// The codes by their letters.
    codes: [u8; 256],
    often: Vec<usize>,
    recent: Recent,
}

/// The byte that a character stands for.
pub(super) fn low(letter: char) -> u8 {
    u8::try_from(u32::from(letter) & 255).unwrap()
}

impl Decoder {
    fn next(&mut self, stream: usize) -> u8 {
        let letter = self.streams[stream].next().unwrap();
        let byte = low(letter) ^ FLIP;
        self.out.push(byte);
        byte
    }

    fn number(&mut self, stream: usize) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.next(stream);
            value |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 128 {
                return value;
            }
        }
    }

    fn bytes(&mut self, stream: usize) {
        for letter in std::mem::take(&mut self.streams[stream]) {
            if letter >= '\u{800}' {
                self.out.extend(letter.to_string().bytes());
            } else {
                self.out.push(low(letter));
            }
        }
    }

    fn sized(&mut self, fill: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        fill(self);
        let size = size(self.out.len() - start);
        self.out.splice(start..start, size);
    }

    /// A local's value, by a code.
    fn get(&mut self, local: usize) {
        self.out.push(0x20);
        self.out.extend(number(local));
        self.recent.named(local);
    }

    /// A load or a store at this offset, by a code.
    fn memory(&mut self, code: u8, offset: usize) {
        self.out.extend([code, 0]);
        self.out.extend(number(offset));
        self.recent.reached(code, offset);
    }

    /// Writes what a code stands for; whether it is one.
    fn stands(&mut self, code: u8) -> bool {
        let Recent { last, before, ref loads, store, ref frame } = self.recent;
        let load = loads.get(&last).copied().unwrap_or_default();
        match code {
            OFTEN.. => {
                self.out.push(0x10);
                self.out.extend(number(self.often[usize::from(code - OFTEN)]));
            }
            GET_LAST => self.get(last.unwrap()),
            GET_BEFORE => self.get(before.unwrap()),
            GET_FIRST => self.get(0),
            LOAD_NEXT => self.memory(0x28, load + 4),
            LOAD_PREVIOUS => self.memory(0x28, load - 4),
            STORE_NEXT => self.memory(0x36, store + 4),
            STORE_PREVIOUS => self.memory(0x36, store - 4),
            MOVE => {
                for (code, stream) in [(0x29, LOAD), (0x37, STORE)] {
                    self.out.extend([code, 0]);
                    let offset = self.number(stream);
                    self.recent.reached(code, offset.try_into().unwrap());
                }
            }
            BRANCH_0 => self.out.extend([0x0d, 0]),
            ENTER => {
                self.out.extend([0x23, 0, 0x41]);
                let start = self.out.len();
                self.number(CALCULATED);
                let size = self.out[start..].to_vec();
                self.out.extend([0x6b, 0x22]);
                let local = self.number(LOCAL).try_into().unwrap();
                self.recent.named(local);
                self.recent.frame = Some((size, local));
                self.out.extend([0x24, 0]);
            }
            LEAVE => {
                let (size, local) = frame.clone().unwrap();
                self.get(local);
                self.out.extend([&[0x41], &size[..], &[0x6a, 0x24, 0]].concat());
            }
            ADD => {
                self.out.push(0x41);
                self.number(ADDED);
                self.out.push(0x6a);
            }
            CONST_MINUS_1..=CONST_1 => {
                self.out.extend([0x41, code.wrapping_sub(CONST_0) & 127]);
            }
            CONST_PLACE => {
                self.out.push(0x41);
                self.number(PLACE);
                *self.out.last_mut().unwrap() |= 128;
                self.out.push(0);
            }
            _ => return false,
        }
        true
    }

    fn function(&mut self) {
        for _ in 0..self.number(HEAD) {
            self.number(HEAD);
            self.next(HEAD);
        }
        self.recent = Recent::default();
        let mut depth = 1;
        while depth > 0 {
            let letter = self.streams[CODE].next().unwrap();
            let code = self.codes[usize::from(low(letter))];
            if self.stands(code) {
                continue;
            }
            self.out.push(code);
            match code {
                0x02..=0x04 => {
                    depth += 1;
                    self.next(BLOCK);
                }
                0x0b => depth -= 1,
                0x0c | 0x0d => _ = self.number(BRANCH),
                0x23 | 0x24 | 0x3f | 0x40 => _ = self.number(OTHER),
                0x0e => {
                    for _ in 0..=self.number(HEAD) {
                        self.number(HEAD);
                    }
                }
                0x10 => _ = self.number(CALL),
                0x11 => {
                    self.number(OTHER);
                    self.number(OTHER);
                }
                0x20..=0x22 => {
                    let local = self.number(LOCAL);
                    self.recent.named(local.try_into().unwrap());
                }
                0x28..=0x3e => {
                    self.out.push(0);
                    let offset = self.number(if code < 0x36 { LOAD } else { STORE });
                    self.recent.reached(code, offset.try_into().unwrap());
                }
                0x41 => {
                    let after = self.streams[CODE].as_slice()[0];
                    let stream = match self.codes[usize::from(low(after))] {
                        0x45..=0x5a => COMPARED,
                        0x5b..OFTEN => CALCULATED,
                        _ => CONSTANT,
                    };
                    self.number(stream);
                }
                0x42 => _ = self.number(LONG),
                0x43 | 0x44 => {
                    for _ in 0..4 << (code - 0x43) {
                        self.next(HEAD);
                    }
                }
                _ => {}
            }
        }
    }
}

pub(super) fn decode(text: &str) -> Vec<u8> {
    let streams = text.split(BETWEEN).map(|s| s.chars().collect::<Vec<_>>().into_iter());
    let mut decoder = Decoder {
        streams: streams.collect(),
        out: Vec::new(),
        codes: [0; 256],
        often: Vec::new(),
        recent: Recent::default(),
    };
    for (code, letter) in (0..=u8::MAX).zip(letters()) {
        decoder.codes[usize::from(letter)] = code;
    }
    decoder.often = (0..MOST).map(|_| decoder.number(HEAD).try_into().unwrap()).collect();
    decoder.out.clear();
    decoder.bytes(BEFORE);
    decoder.out.push(CODE_SECTION);
    decoder.sized(|decoder| {
        for _ in 0..decoder.number(HEAD) {
            decoder.sized(Decoder::function);
        }
    });
    decoder.bytes(AFTER);
    decoder.out
}
