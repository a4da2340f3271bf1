//! Classes made from declarations, and the rules that give them their look.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::layout::color::Ink;
use crate::layout::units::{Emu, Twips};

/// The classes made so far, and the rules that give them their look.
#[derive(Debug, Default)]
pub struct Classes {
    known: HashMap<String, String>,
    rules: Vec<String>,
}

impl Classes {
    /// The class of these declarations.
    pub fn of(&mut self, declarations: &str) -> String {
        if declarations.is_empty() {
            return String::new();
        }
        if let Some(class) = self.known.get(declarations) {
            return class.clone();
        }
        let class = format!("d{}", self.known.len());
        // Two classes, so that it goes before the rules for elements of a sheet.
        self.rules.push(format!(".paper .{class}{{{declarations}}}"));
        self.known.insert(declarations.to_owned(), class.clone());
        class
    }

    /// Adds a rule as it is.
    pub fn rule(&mut self, rule: String) {
        self.rules.push(rule);
    }

    /// All rules.
    pub fn rules(&self) -> &[String] {
        &self.rules
    }
}

/// Declarations in the making.
#[derive(Debug, Default)]
pub struct Look(pub String);

impl Look {
    /// Adds a property.
    pub fn put(&mut self, property: &str, value: &str) {
        self.0.extend([property, ":", value, ";"]);
    }

    /// Adds a length, unless it is nought.
    pub fn length(&mut self, property: &str, twips: Twips) {
        if twips.0 != 0 {
            self.put(property, &points(twips));
        }
    }

    /// Adds a colour, unless it is that of the surroundings. The style sheet prints everything else in
    /// black on white.
    pub fn ink(&mut self, property: &str, ink: Ink) {
        if let Some(color) = color(ink) {
            self.put(property, &(color + "!important"));
        }
    }
}

/// A colour, unless it is that of the surroundings.
pub fn color(ink: Ink) -> Option<String> {
    match ink {
        Ink::Auto => None,
        Ink::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
    }
}

/// A length in points.
pub fn points(twips: Twips) -> String {
    hundredths(i64::from(twips.0) * 5)
}

/// A length of drawings in points.
pub fn points_of(emu: Emu) -> String {
    hundredths(emu.0 / 127)
}

/// So many hundredths of a point.
pub fn hundredths(value: i64) -> String {
    let mut text = String::new();
    if value < 0 {
        text.push('-');
    }
    let size = value.unsigned_abs();
    // Writing to a string does not fail.
    let _ = write!(text, "{}.{:02}pt", size / 100, size % 100);
    text
}
