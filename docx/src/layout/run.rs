//! How text looks.

use super::color::Ink;
use super::font::Font;
use super::units::{HalfPoints, Twips};

/// How a piece of text looks, styles resolved.
#[expect(clippy::struct_excessive_bools, reason = "the switches of the file format")]
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RunFormat {
    /// The font of Latin letters and digits.
    pub latin: Font,
    /// The font of Chinese characters.
    pub east: Font,
    /// Whether characters that both fonts have, such as quotation marks, take the Chinese one.
    pub prefers_east: bool,
    /// The size.
    pub size: HalfPoints,
    /// Bold.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// Capital letters.
    pub caps: Caps,
    /// Struck out.
    pub strike: Strike,
    /// The line under the text.
    pub underline: Underline,
    /// The colour of the text.
    pub ink: Ink,
    /// The colour behind the text: a marker's, else the shade's.
    pub background: Ink,
    /// Raised or lowered and smaller.
    pub script: Script,
    /// How far the text is raised; below zero lowered.
    pub raised: HalfPoints,
    /// The space that is added after each character.
    pub spacing: Twips,
    /// The width of the characters in per cent.
    pub scale: u16,
    /// Whether each character has a mark of emphasis.
    pub emphasis: bool,
    /// Whether a line stands around the text.
    pub boxed: bool,
}

/// Capital letters instead of small ones.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Caps {
    /// As written.
    #[default]
    Off,
    /// All capitals.
    All,
    /// Small capitals.
    Small,
}

/// Lines through the text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Strike {
    /// None.
    #[default]
    Off,
    /// One.
    Single,
    /// Two.
    Double,
}

/// The line under text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Underline {
    /// How it is drawn.
    pub line: UnderlineKind,
    /// Its colour; automatic means that of the text.
    pub ink: Ink,
}

/// How a line under text is drawn.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum UnderlineKind {
    /// Not at all.
    #[default]
    None,
    /// One line.
    Single,
    /// One line under words, none under spaces.
    Words,
    /// Two lines.
    Double,
    /// A thick line.
    Thick,
    /// Points.
    Dotted,
    /// Dashes, with or without points.
    Dashed,
    /// A wave.
    Wave,
}

/// Text above or below the line.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Script {
    /// On the line.
    #[default]
    Plain,
    /// Above.
    Super,
    /// Below.
    Sub,
}
