//! Inflating, the compression of zip (RFC 1951).
//!
//! Our own, because of bytes: the page grows by 1.1 KB with it and by 4.5 KB with `miniz_oxide`
//! 0.9.1 without any of its features (brotli, 2026-11-23). Codes are read by counting, bit by bit: no table that a
//! hostile block could make costly to build.

/// The most bytes that one compressed byte can stand for: a length of 258 in two bits.
pub(crate) const RATIO: usize = 1_032;

/// The longest code in bits.
const MAX_BITS: usize = 15;

/// The most symbols of a code.
const MAX_SYMBOLS: usize = 288;

/// The symbol that ends a block. Those below are bytes, those above are lengths.
const END: usize = 256;

/// The most symbols that a block may declare for literals and for distances.
const DECLARED: (usize, usize) = (286, 30);

/// The order in which the code for code lengths has its own lengths written.
const ORDER: [u8; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Inflates to exactly `size` bytes; `None` when the data is damaged or stands for fewer or more.
/// Never holds more than `size` bytes, nor reserves them for data that is too short to be honest.
pub(crate) fn inflate(data: &[u8], size: usize) -> Option<Vec<u8>> {
    if size / RATIO > data.len() {
        return None;
    }
    let mut bits = Bits { data, at: 0, held: 0, count: 0 };
    let mut out = Output { bytes: Vec::with_capacity(size), size };
    let mut fixed = None;
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => out.append(bits.stored()?)?,
            1 => {
                if fixed.is_none() {
                    fixed = fixed_codes();
                }
                block(&mut bits, &mut out, fixed.as_ref()?)?;
            }
            2 => {
                let codes = declared_codes(&mut bits)?;
                block(&mut bits, &mut out, &codes)?;
            }
            _ => return None,
        }
        if last {
            return (out.bytes.len() == size).then_some(out.bytes);
        }
    }
}

/// The compressed data, least bit of each byte first.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    held: usize,
    /// How many bits are held: fewer than eight after every call.
    count: usize,
}

impl<'a> Bits<'a> {
    /// The next `count` bits, at most 16.
    fn take(&mut self, count: usize) -> Option<usize> {
        while self.count < count {
            self.held |= usize::from(*self.data.get(self.at)?) << self.count;
            self.at += 1;
            self.count += 8;
        }
        let bits = self.held & ((1 << count) - 1);
        self.held >>= count;
        self.count -= count;
        Some(bits)
    }

    /// The bytes of a block that is not compressed, which begins at the next whole byte.
    fn stored(&mut self) -> Option<&'a [u8]> {
        (self.held, self.count) = (0, 0);
        let length = self.take(16)?;
        if self.take(16)? != length ^ 0xFFFF {
            return None;
        }
        let start = self.at;
        self.at += length;
        self.data.get(start..self.at)
    }
}

/// What has been inflated, up to the size expected.
struct Output {
    bytes: Vec<u8>,
    size: usize,
}

impl Output {
    fn append(&mut self, bytes: &[u8]) -> Option<()> {
        if bytes.len() > self.size - self.bytes.len() {
            return None;
        }
        self.bytes.extend_from_slice(bytes);
        Some(())
    }

    /// Repeats what stands `distance` back; the copy may run into itself.
    fn repeat(&mut self, distance: usize, length: usize) -> Option<()> {
        if length > self.size - self.bytes.len() {
            return None;
        }
        let start = self.bytes.len().checked_sub(distance)?;
        for at in start..start + length {
            let byte = *self.bytes.get(at)?;
            self.bytes.push(byte);
        }
        Some(())
    }
}

/// A prefix code in canonical form.
struct Code {
    /// How many symbols have a code of each length; those with none have length zero.
    counts: [u16; MAX_BITS + 1],
    /// The symbols in the order of their codes.
    symbols: [u16; MAX_SYMBOLS],
}

impl Code {
    /// The code in which each symbol has the length given, of at most [`MAX_BITS`].
    fn new(lengths: &[u8]) -> Option<Self> {
        let mut counts = [0_u16; MAX_BITS + 1];
        for &length in lengths {
            *counts.get_mut(usize::from(length))? += 1;
        }
        // Where the codes of each length begin among the symbols, and how much of the space of
        // codes is still free: more than all is no code, and less only a single symbol leaves.
        let mut starts = [0_u16; MAX_BITS + 1];
        let mut free = 1_u16;
        let mut used = 0;
        for length in 1..=MAX_BITS {
            starts[length] = used;
            used += counts[length];
            free = (free << 1).checked_sub(counts[length])?;
        }
        if free > 0 && used > 1 {
            return None;
        }
        let mut symbols = [0; MAX_SYMBOLS];
        for (symbol, &length) in (0..).zip(lengths) {
            if length > 0 {
                let place = starts.get_mut(usize::from(length))?;
                *symbols.get_mut(usize::from(*place))? = symbol;
                *place += 1;
            }
        }
        Some(Self { counts, symbols })
    }

    /// The next symbol.
    fn read(&self, bits: &mut Bits<'_>) -> Option<usize> {
        // The code so far, the first code of this length, and the place of its symbol. The code
        // is never below the first, because it was beyond all shorter ones.
        let (mut code, mut first, mut place) = (0, 0, 0);
        for length in 1..=MAX_BITS {
            let count = usize::from(self.counts[length]);
            code |= bits.take(1)?;
            if code < first + count {
                return self.symbols.get(place + code - first).map(|&symbol| usize::from(symbol));
            }
            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }
}

/// The code for literals and lengths, and the one for distances.
type Codes = (Code, Code);

fn fixed_codes() -> Option<Codes> {
    let mut lengths = [8; MAX_SYMBOLS];
    lengths.get_mut(144..256)?.fill(9);
    lengths.get_mut(256..280)?.fill(7);
    // Two of the distances mean nothing and are refused when they are used.
    Some((Code::new(&lengths)?, Code::new(&[5; 32])?))
}

/// Reads the codes that a block brings along.
fn declared_codes(bits: &mut Bits<'_>) -> Option<Codes> {
    let literals = bits.take(5)? + 257;
    let distances = bits.take(5)? + 1;
    if literals > DECLARED.0 || distances > DECLARED.1 {
        return None;
    }
    let mut lengths = [0; ORDER.len()];
    let written = bits.take(4)? + 4;
    for &symbol in ORDER.iter().take(written) {
        *lengths.get_mut(usize::from(symbol))? = low_byte(bits.take(3)?);
    }
    let code = Code::new(&lengths)?;
    let mut lengths = [0; DECLARED.0 + DECLARED.1];
    let lengths = lengths.get_mut(..literals + distances)?;
    let mut at = 0;
    while at < lengths.len() {
        let (length, count) = match code.read(bits)? {
            16 => (*lengths.get(at.checked_sub(1)?)?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (low_byte(length), 1),
        };
        lengths.get_mut(at..at + count)?.fill(length);
        at += count;
    }
    let (literals, distances) = lengths.split_at(literals);
    // Without an end, a block could only end with the data.
    if literals.get(END) == Some(&0) {
        return None;
    }
    Some((Code::new(literals)?, Code::new(distances)?))
}

/// A number of a few bits as a byte.
fn low_byte(bits: usize) -> u8 {
    bits.to_le_bytes()[0]
}

/// Inflates a compressed block.
fn block(bits: &mut Bits<'_>, out: &mut Output, (literals, distances): &Codes) -> Option<()> {
    loop {
        match literals.read(bits)? {
            END => return Some(()),
            byte if byte < END => out.append(&[low_byte(byte)])?,
            symbol => {
                let length = match symbol - END - 1 {
                    28 => 258,
                    symbol if symbol < 28 => 3 + spread(symbol, 2, bits)?,
                    _ => return None,
                };
                let distance = distances.read(bits).filter(|&symbol| symbol < DECLARED.1)?;
                out.repeat(1 + spread(distance, 1, bits)?, length)?;
            }
        }
    }
}

/// The number for a symbol: `1 << shift` symbols share each count of extra bits.
fn spread(symbol: usize, shift: usize, bits: &mut Bits<'_>) -> Option<usize> {
    let group = symbol >> shift;
    if group == 0 {
        return Some(symbol);
    }
    let extra = group - 1;
    let base = (1 << shift) + (symbol & ((1 << shift) - 1));
    Some((base << extra) + bits.take(extra)?)
}
