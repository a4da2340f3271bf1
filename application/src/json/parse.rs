//! Reading JSON (RFC 8259).

use std::borrow::Cow;

use super::Json;

/// How deep lists and objects may stand in each other.
pub const MAX_DEPTH: usize = 64;

/// Reads the one value that a text is; `None` where it is not JSON or nested deeper than
/// [`MAX_DEPTH`].
#[must_use]
pub fn parse(text: &str) -> Option<Json<'_>> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(MAX_DEPTH)?;
    reader.skip_space();
    (reader.at == text.len()).then_some(value)
}

struct Reader<'t> {
    text: &'t str,
    /// Where to go on. It stands before an ASCII character or at the end whenever it is used to
    /// cut the text.
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) -> usize {
        let start = self.at;
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
        self.at - start
    }

    fn skip_space(&mut self) {
        self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Steps over this character, space before it included, if it comes next.
    fn takes(&mut self, wanted: u8) -> bool {
        self.skip_space();
        let there = self.peek() == Some(wanted);
        self.at += usize::from(there);
        there
    }

    fn value(&mut self, depth: usize) -> Option<Json<'t>> {
        self.skip_space();
        match self.peek()? {
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.list(depth.checked_sub(1)?),
            b'"' => self.string().map(Json::Text),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Json<'t>> {
        let words =
            [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))];
        let rest = self.text.get(self.at..)?;
        let (word, value) = words.into_iter().find(|(word, _)| rest.starts_with(word))?;
        self.at += word.len();
        Some(value)
    }

    fn list(&mut self, depth: usize) -> Option<Json<'t>> {
        self.at += 1;
        let mut items = Vec::new();
        if self.takes(b']') {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.takes(b']') {
                return Some(Json::List(items));
            }
            self.takes(b',').then_some(())?;
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json<'t>> {
        self.at += 1;
        let mut members = Vec::new();
        if self.takes(b'}') {
            return Some(Json::Object(members));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            self.takes(b':').then_some(())?;
            members.push((name, self.value(depth)?));
            if self.takes(b'}') {
                return Some(Json::Object(members));
            }
            self.takes(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Json<'t>> {
        let start = self.at;
        let digits = |reader: &mut Self| reader.skip_while(|byte| byte.is_ascii_digit());
        let negative = self.peek() == Some(b'-');
        self.at += usize::from(negative);
        let zero = self.peek() == Some(b'0');
        let whole = digits(self);
        if whole == 0 || (zero && whole > 1) {
            return None;
        }
        let integer = self.text.get(start..self.at)?;
        let mut fraction = false;
        if self.peek() == Some(b'.') {
            self.at += 1;
            fraction = true;
            (digits(self) > 0).then_some(())?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            fraction = true;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            (digits(self) > 0).then_some(())?;
        }
        Some(match (fraction, negative) {
            (false, false) => integer.parse().map_or(Json::Fraction, Json::Whole),
            (false, true) => integer.parse().map_or(Json::Fraction, Json::Negative),
            (true, _) => Json::Fraction,
        })
    }

    fn string(&mut self) -> Option<Cow<'t, str>> {
        (self.next()? == b'"').then_some(())?;
        let mut text = Cow::Borrowed("");
        loop {
            let start = self.at;
            self.skip_while(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
            text += self.text.get(start..self.at)?;
            match self.next()? {
                b'"' => return Some(text),
                b'\\' => text.to_mut().push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            plain @ (b'"' | b'\\' | b'/') => char::from(plain),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                // A character beyond the first plane is written as two halves.
                if !(0xD800..0xDC00).contains(&unit) {
                    return char::from_u32(unit);
                }
                (self.next()? == b'\\' && self.next()? == b'u').then_some(())?;
                let low = self.unit()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                return char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + low);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |unit, _| Some(unit << 4 | char::from(self.next()?).to_digit(16)?))
    }
}
