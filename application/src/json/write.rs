//! Writing JSON in one line. Nothing here can fail.

use std::fmt::Write as _;

/// Writes one value after another; the separators put themselves.
#[derive(Default)]
pub struct Writer {
    json: String,
}

impl Writer {
    /// The text so far.
    #[must_use]
    pub fn finish(self) -> String {
        self.json
    }

    /// An object, of which `fill` writes the members.
    pub fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.bracket('{', '}', fill);
    }

    /// A list, of which `fill` writes the items.
    pub fn list(&mut self, fill: impl FnOnce(&mut Self)) {
        self.bracket('[', ']', fill);
    }

    /// The name of a member; its value comes next.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.json.push(':');
        self
    }

    /// `true` or `false`.
    pub fn bool(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    /// A whole number.
    pub fn whole(&mut self, value: u64) {
        self.raw(&value.to_string());
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.raw("\"");
        for c in text.chars() {
            match c {
                '"' | '\\' => self.json.extend(['\\', c]),
                '\n' => self.json += "\\n",
                // Writing to memory does not fail.
                '\0'..' ' => _ = write!(self.json, "\\u{:04x}", u32::from(c)),
                _ => self.json.push(c),
            }
        }
        self.json.push('"');
    }

    fn bracket(&mut self, open: char, close: char, fill: impl FnOnce(&mut Self)) {
        self.separate();
        self.json.push(open);
        fill(self);
        self.json.push(close);
    }

    /// A value that is written already.
    pub(crate) fn raw(&mut self, json: &str) {
        self.separate();
        self.json += json;
    }

    /// A comma, where something stands before that is neither a name nor an open bracket.
    fn separate(&mut self) {
        if !self.json.is_empty() && !self.json.ends_with([':', '{', '[']) {
            self.json.push(',');
        }
    }
}
