//! Colours and their contrast as WCAG 2.2 defines it, computed in whole numbers.

use std::fmt;
use std::str::FromStr;

/// A colour of red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The contrast that the page's text has, in hundredths (WCAG 2.2, criterion 1.4.6).
pub const ENOUGH: u32 = 700;

/// The contrast that the edge of a button has, in hundredths (WCAG 2.2, criterion 1.4.11).
const ENOUGH_OF_AN_EDGE: u32 = 300;

const WHITE: Colour = Colour([255; 3]);
const BLACK: Colour = Colour([0; 3]);

// The same as in ui/style/tokens.css.
const PAPER: Colour = WHITE;
const GROUND: Colour = Colour([0xf4, 0xf2, 0xef]);
const DARK_PAPER: Colour = Colour([0x1f, 0x1d, 0x1c]);
const DARK_SOFT: Colour = Colour([0xc6, 0xbf, 0xb7]);

/// The text is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    /// Reads `#8c1d18`.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        let digits = text.strip_prefix('#').ok_or(NoColour)?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoColour);
        }
        let all = u32::from_str_radix(digits, 16).map_err(|_| NoColour)?;
        let [_, red, green, blue] = all.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// A mixture of this colour and another, with `hundredths` parts in 100 of the other.
    fn mixed(self, other: Self, hundredths: u16) -> Self {
        let mix = |own: u8, other: u8| {
            let sum = u16::from(own) * (100 - hundredths) + u16::from(other) * hundredths;
            // The mean of two bytes is a byte.
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        let (Self(own), Self(other)) = (self, other);
        Self([mix(own[0], other[0]), mix(own[1], other[1]), mix(own[2], other[2])])
    }

    /// Its relative luminance in parts of ten thousand million.
    fn luminance(self) -> u64 {
        let Self([red, green, blue]) = self;
        2126 * linear(red) + 7152 * linear(green) + 722 * linear(blue)
    }
}

/// The linear light of a channel in millionths. For the value c in 0…1 it is c/12.92 up to 0.04045 and
/// ((c + 0.055) / 1.055) to the power of 2.4 above.
fn linear(channel: u8) -> u64 {
    const ONE: u128 = 1_000_000;
    let channel = u128::from(channel);
    if channel <= 10 {
        // The value c is the byte divided by 255.
        return u64::try_from(channel * 100 * ONE / (255 * 1292)).unwrap_or(0);
    }
    let base = (1000 * channel + 14_025) * ONE / 269_025;
    let square = base * base / ONE;
    // The fifth root of the square: the largest whole number whose fifth power is not above it.
    let (mut low, mut high) = (0, ONE);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if middle.pow(5) <= square * ONE.pow(4) { low = middle } else { high = middle - 1 }
    }
    u64::try_from(square * low / ONE).unwrap_or(0)
}

/// The contrast of two colours in hundredths, rounded down: 100 to 2100.
#[must_use]
pub fn contrast(one: Colour, other: Colour) -> u32 {
    const FLARE: u64 = 500_000_000;
    let (one, other) = (one.luminance() + FLARE, other.luminance() + FLARE);
    u32::try_from(one.max(other) * 100 / one.min(other)).unwrap_or(u32::MAX)
}

/// The least contrast of a colour on the grounds of the light page.
#[must_use]
pub fn on_light(colour: Colour) -> u32 {
    contrast(colour, PAPER).min(contrast(colour, GROUND))
}

/// The weakest mixture with another colour that `serves` accepts.
fn until(colour: Colour, other: Colour, serves: impl Fn(Colour) -> bool) -> Colour {
    let mixtures = (0..=100).map(|hundredths| colour.mixed(other, hundredths));
    mixtures.into_iter().find(|mixed| serves(*mixed)).unwrap_or(other)
}

/// The nearest darker colour with [`ENOUGH`] contrast on the light page.
#[must_use]
pub fn darkened(colour: Colour) -> Colour {
    until(colour, BLACK, |colour| on_light(colour) >= ENOUGH)
}

/// The tint of a ground: the strongest mixture with a colour, up to so many hundredths, on which a text can
/// be read.
fn tint(ground: Colour, colour: Colour, hundredths: u16, text: Colour) -> Colour {
    let mixtures = (0..=hundredths).rev().map(|hundredths| ground.mixed(colour, hundredths));
    mixtures.into_iter().find(|tint| contrast(text, *tint) >= ENOUGH).unwrap_or(ground)
}

/// The colours of an edition, derived from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    colours: [Colour; 8],
}

impl Palette {
    /// The names of the colours in the style sheet. On the light page: the accent of links, marks and the
    /// main button, the text on it, and the tint of a chosen answer. On the dark page: the accent of links
    /// and marks, the main button's ground, text and edge, and the tint.
    pub const NAMES: [&str; 8] = [
        "--own-accent",
        "--own-on-accent",
        "--own-tint",
        "--own-dark-accent",
        "--own-dark-fill",
        "--own-dark-on-fill",
        "--own-dark-edge",
        "--own-dark-tint",
    ];

    /// The colours for an office's accent. The light page takes a darker shade of an accent that is too
    /// light to be read there. The dark page takes lighter shades for its text and for the edge of the main
    /// button, which keeps the shade of the light page.
    #[must_use]
    pub fn of(accent: Colour) -> Self {
        let accent = darkened(accent);
        let dark_tint = tint(DARK_PAPER, accent, 30, DARK_SOFT);
        let dark = until(accent, WHITE, |colour| {
            contrast(colour, DARK_PAPER).min(contrast(colour, dark_tint)) >= ENOUGH
        });
        let edge = until(accent, WHITE, |colour| contrast(colour, DARK_PAPER) >= ENOUGH_OF_AN_EDGE);
        let colours = [
            accent,
            // An accent that can be read on white is a ground that white can be read on.
            WHITE,
            tint(PAPER, accent, 8, accent),
            dark,
            accent,
            WHITE,
            edge,
            dark_tint,
        ];
        Self { colours }
    }

    /// The colours, in the order of [`NAMES`](Self::NAMES).
    #[must_use]
    pub fn colours(&self) -> [Colour; 8] {
        self.colours
    }
}

impl fmt::Display for Palette {
    /// The colours with spaces between, as the page carries them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, colour) in self.colours.iter().enumerate() {
            let space = if place > 0 { " " } else { "" };
            write!(f, "{space}{colour}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect(text)
    }

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(colour("#8C1d18").to_string(), "#8c1d18");
        for text in
            ["", "#", "8c1d18", "#8c1d1", "#8c1d181", "#+c1d18", "#８c1d1", "red", "#8c1d1g"]
        {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
    }

    /// Against the formula of WCAG with fractions.
    #[test]
    fn the_light_of_every_value() {
        for channel in 0..=255_u8 {
            let value = f64::from(channel) / 255.0;
            let exact =
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
            #[expect(clippy::cast_precision_loss, reason = "below a million")]
            let ours = linear(channel) as f64 / 1e6;
            assert!((ours - exact).abs() < 1e-5, "{channel}: {ours} is not {exact}");
        }
    }

    /// Figures that the common contrast checkers give.
    #[test]
    fn contrasts() {
        for (one, other, expected) in [
            ("#000000", "#ffffff", 2100),
            ("#ffffff", "#ffffff", 100),
            ("#777777", "#ffffff", 447),
            ("#767676", "#ffffff", 454),
            ("#ff0000", "#ffffff", 399),
            ("#0000ff", "#ffffff", 859),
            ("#ffff00", "#ffffff", 107),
        ] {
            assert_eq!(contrast(colour(one), colour(other)), expected, "{one} {other}");
            assert_eq!(contrast(colour(other), colour(one)), expected, "{other} {one}");
        }
    }

    #[test]
    fn a_darkened_colour_is_the_nearest_that_is_read() {
        for text in ["#ffff00", "#ff0000", "#d05050", "#ffffff", "#00b050"] {
            let darkened = darkened(colour(text));
            assert!(on_light(darkened) >= ENOUGH, "{text} became {darkened}");
            assert!(
                on_light(darkened) < ENOUGH + 60,
                "{text} became {darkened}, which is too dark"
            );
        }
        assert_eq!(darkened(colour("#8c1d18")), colour("#8c1d18"));
    }

    /// Whatever the office takes, all text of both pages can be read, and the main button can be seen.
    #[test]
    fn every_palette_can_be_read() {
        let steps = [0, 0x33, 0x66, 0x77, 0x99, 0xcc, 0xff];
        let all = steps.map(|red| steps.map(|green| steps.map(|blue| Colour([red, green, blue]))));
        for taken in all.as_flattened().as_flattened() {
            let [accent, on, tint, dark, fill, on_fill, edge, dark_tint] =
                Palette::of(*taken).colours();
            assert!(on_light(accent) >= ENOUGH, "{taken}: {accent}");
            for (text, ground) in [
                (on, accent),
                (accent, tint),
                (colour("#1b1a19"), tint),
                (colour("#4b4844"), tint),
                (colour("#0d4f30"), tint),
                (colour("#5c3a00"), tint),
                (colour("#8f120d"), tint),
                (dark, DARK_PAPER),
                (dark, dark_tint),
                (on_fill, fill),
                (colour("#ece8e3"), dark_tint),
                (DARK_SOFT, dark_tint),
            ] {
                assert!(contrast(text, ground) >= ENOUGH, "{taken}: {text} on {ground}");
            }
            assert!(contrast(edge, DARK_PAPER) >= ENOUGH_OF_AN_EDGE, "{taken}: {edge}");
        }
    }

    #[test]
    fn the_colours_of_an_office() {
        for (accent, expected) in [
            ("#0b5394", "#0b5394 #ffffff #eef3f8 #a0bcd5 #0b5394 #ffffff #306da4 #192d40"),
            ("#b5121b", "#a31018 #ffffff #f9f1f1 #dda7aa #a31018 #ffffff #b54046 #47191b"),
        ] {
            assert_eq!(Palette::of(colour(accent)).to_string(), expected);
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let style = include_str!("../../../ui/style/tokens.css");
        let (light, dark) = style.split_once("prefers-color-scheme: dark").expect("both");
        assert!(light.contains(&format!("--paper: {PAPER};")));
        assert!(light.contains(&format!("--ground: {GROUND};")));
        assert!(dark.contains(&format!("--paper: {DARK_PAPER};")));
        assert!(dark.contains(&format!("--soft: {DARK_SOFT};")));
        for name in Palette::NAMES {
            assert!(style.contains(&format!("var({name}, #")), "{name}");
        }
    }
}
