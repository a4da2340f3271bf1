//! Writing text into runs.

use super::lines::lines;
use super::places::Counter;
use super::tag::push_escaped;

/// Text nodes, breaks and tabs of one run.
pub(crate) struct Text<'a> {
    out: &'a mut String,
    prefix: &'a str,
    open: bool,
    pub(crate) counter: &'a mut Counter,
}

impl<'a> Text<'a> {
    /// Writes to the end of `out`.
    pub(crate) fn new(out: &'a mut String, prefix: &'a str, counter: &'a mut Counter) -> Self {
        Self { out, prefix, open: false, counter }
    }

    /// How many bytes there are so far.
    pub(crate) fn len(&self) -> usize {
        self.out.len()
    }

    /// Template text, in which a line break is white space.
    pub(crate) fn push(&mut self, text: &str) {
        text.chars().for_each(|c| self.push_char(c));
    }

    /// A value, in which line breaks and tabs mean what they say.
    pub(crate) fn push_value(&mut self, value: &str) {
        for (number, line) in lines(value).enumerate() {
            if number > 0 {
                self.push_element("br");
            }
            for c in line.chars() {
                match c {
                    '\t' => self.push_element("tab"),
                    _ => self.push_char(c),
                }
            }
        }
    }

    fn push_char(&mut self, c: char) {
        if !self.open {
            self.push_tag("<", "t xml:space=\"preserve\">");
            self.open = true;
        }
        let before = self.out.len();
        push_escaped(self.out, c);
        self.counter.add(usize::from(self.out.len() > before));
    }

    fn push_element(&mut self, name: &str) {
        self.close();
        self.push_tag("<", name);
        self.out.push_str("/>");
        self.counter.add(1);
    }

    fn push_tag(&mut self, start: &str, rest: &str) {
        self.out.push_str(start);
        self.out.push_str(self.prefix);
        self.out.push_str(rest);
    }

    pub(crate) fn close(&mut self) {
        if self.open {
            self.push_tag("</", "t>");
            self.open = false;
        }
    }
}
