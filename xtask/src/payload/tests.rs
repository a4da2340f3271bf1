use super::*;

/// What `decode` in `web/boot.js` does, step for step.
struct Decoder {
    streams: Vec<std::vec::IntoIter<char>>,
    out: Vec<u8>,
}

/// The byte that a character stands for.
fn low(letter: char) -> u8 {
    u8::try_from(u32::from(letter) & 255).unwrap()
}

impl Decoder {
    fn next(&mut self, stream: usize) -> u8 {
        let letter = self.streams[stream].next().unwrap();
        let byte = if stream == CODE { swapped(low(letter)) } else { low(letter) ^ FLIP };
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
        let text = std::mem::take(&mut self.streams[stream]);
        for letter in text {
            match letter {
                '\u{800}'.. => self.out.extend(letter.to_string().bytes()),
                _ => self.out.push(low(letter)),
            }
        }
    }

    fn sized(&mut self, fill: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        fill(self);
        let size = size(self.out.len() - start);
        self.out.splice(start..start, size);
    }

    fn function(&mut self) {
        for _ in 0..self.number(HEAD) {
            self.number(HEAD);
            self.next(HEAD);
        }
        let mut depth = 1;
        while depth > 0 {
            match self.next(CODE) {
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
                0x20..=0x22 => _ = self.number(LOCAL),
                0x28..=0x3e => {
                    self.out.push(0);
                    self.number(OFFSET);
                }
                0x41 => {
                    let after = self.streams[CODE].as_slice()[0];
                    let stream = match swapped(low(after)) {
                        0x6a => ADDED,
                        0x00..=0x44 => CONSTANT,
                        0x45..=0x5a => COMPARED,
                        _ => RECKONED,
                    };
                    self.number(stream);
                }
                0x42 => _ = self.number(LONG),
                code @ (0x43 | 0x44) => {
                    for _ in 0..4 << (code - 0x43) {
                        self.next(HEAD);
                    }
                }
                _ => {}
            }
        }
    }
}

fn decode(text: &str) -> Vec<u8> {
    let streams = text.split(BETWEEN).map(|s| s.chars().collect::<Vec<_>>().into_iter());
    let mut decoder = Decoder { streams: streams.collect(), out: Vec::new() };
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

/// A size with five bytes.
fn size(size: usize) -> [u8; 5] {
    let part = |place: usize| u8::try_from(size >> (7 * place) & 127).unwrap() | 128;
    [part(0), part(1), part(2), part(3), part(4) & 127]
}

fn sized(bytes: &[u8]) -> Vec<u8> {
    [&size(bytes.len()), bytes].concat()
}

/// A module with these functions. Its other sections hold what a text could: Chinese, half a
/// character, the end of an element.
fn module(functions: &[&[u8]]) -> Vec<u8> {
    let text = "奖，\u{feff}é<script></script><!--\r\n\0".as_bytes();
    let other = [&[11][..], &sized(&[text, &[0xe5, 0xa5, 0xff, 0x20]].concat())].concat();
    let count = u8::try_from(functions.len()).unwrap();
    let bodies: Vec<u8> = functions.iter().flat_map(|body| sized(body)).collect();
    let code = sized(&[&[count][..], &bodies].concat());
    [b"\0asm\x01\0\0\0", &other[..], &[CODE_SECTION], &code, &other].concat()
}

#[track_caller]
fn check(function: &[u8]) {
    let module = module(&[function, &[0, 0x0b], function]);
    let text = encode(&module).unwrap();
    assert_eq!(decode(&text), module, "{text}");
    assert!(text.chars().all(|c| c == ' ' || c.is_ascii_graphic() || c >= '\u{100}'));
    assert!(!text.contains('<'));
}

#[test]
fn every_kind_of_instruction_survives() {
    // No local; two kinds of them.
    check(&[0, 0x0b]);
    check(&[2, 3, 0x7f, 0x80, 1, 0x7e, 0x0b]);
    // Blocks within blocks, and the ways out of them.
    check(&[0, 2, 0x40, 3, 0x7f, 0x0c, 1, 0x0b, 4, 0x40, 0x0d, 0, 5, 1, 0x0b, 0x0b, 0x0b]);
    let far: Vec<u8> = std::iter::repeat_n(0, 129).collect();
    check(&[&[0, 0x0e, 0x80, 1], &far[..], &[0x0b]].concat());
    // Calls, locals, globals.
    check(&[0, 0x10, 0xff, 0x7f, 0x11, 3, 0, 0x0b]);
    check(&[0, 0x20, 0, 0x21, 0x81, 1, 0x22, 2, 0x23, 0, 0x24, 1, 0x0b]);
    // The memory.
    check(&[0, 0x28, 0, 8, 0x3e, 0, 0x80, 0x80, 4, 0x3f, 0, 0x40, 0, 0x0b]);
    // Constants, of which some are added, some look like instructions, and some are long.
    check(&[0, 0x41, 0x0b, 0x41, 0x80, 0x80, 0xc0, 0, 0x6a, 0x41, 0x6a, 0x0b]);
    check(&[0, 0x41, 1, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x41, 2, 0x45, 0x41, 3, 0x5a, 0x0b]);
    // Codes that change places, and comparisons of fractions among them.
    check(&[0, 0x02, 0x40, 0x0b, 0x5b, 0x5c, 0x61, 0x66, 0x0f, 0x0b]);
    check(&[0, 0x41, 4, 0x5b, 0x41, 5, 0x6b, 0x41, 6, 0xbf, 0x41, 7, 0x41, 8, 0x0b]);
    check(
        &[
            &[0, 0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x7c],
            &[0x43, 1, 2, 3, 0x0b, 0x44, 1, 2, 3, 4, 5, 6, 7, 0x0b, 0xbf, 0x0b][..],
        ]
        .concat(),
    );
}

#[test]
fn a_hint_of_alignment_is_left_out() {
    let with = |hint| module(&[&[0, 0x28, hint, 8, 0x36, hint, 4, 0x0b]]);
    assert_eq!(decode(&encode(&with(2)).unwrap()), with(0));
}

#[track_caller]
fn check_error(module: &[u8], expected: &str) {
    let error = encode(module).expect_err("accepted");
    assert_eq!(format!("{error:#}"), expected);
}

#[test]
fn what_is_not_understood_is_refused() {
    check_error(b"\0asm\x01\0\0\0", "the program has no code");
    check_error(
        &module(&[&[0, 0xfc, 0, 0x0b]]),
        "function 0 of the program: instruction 0xfc is none of the first version of WebAssembly",
    );
    check_error(
        &module(&[&[0, 0x0b, 0x0b]]),
        "function 0 of the program: its length is not what it says",
    );
    check_error(
        b"\0asm\x01\0\0\0\x0a\x04\x01\x02\0\x41",
        "function 0 of the program: the program ends early",
    );
    check_error(b"\0asm\x01\0\0\0\x0a\x08\x00", "the program's code ends after the program");
}
