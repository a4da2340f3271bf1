//! Colours.

use super::node::Node;
use super::theme::Theme;

/// A colour of text, of a line or of an area.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Ink {
    /// What the surroundings give: black text on white, no colour of an area.
    #[default]
    Auto,
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

impl Ink {
    /// Reads `FF0000`; anything else is automatic.
    pub(crate) fn hex(text: &str) -> Self {
        let text = text.trim_start_matches('#');
        let byte =
            |at: usize| text.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (text.len(), byte(0), byte(2), byte(4)) {
            (6, Some(red), Some(green), Some(blue)) => Self::Rgb(red, green, blue),
            _ => Self::Auto,
        }
    }

    /// Reads a colour with a theme's colour beside it. Programs write the colour that they
    /// computed from the theme as the plain one, so the plain one counts where it is there.
    pub(crate) fn read(node: &Node<'_>, plain: &str, theme_name: &str, theme: &Theme) -> Self {
        let plain = Self::hex(&node.get(plain).unwrap_or_default());
        let Some(name) = node.get(theme_name) else { return plain };
        if plain != Self::Auto {
            return plain;
        }
        let amount = |suffix: &str| {
            let name =
                format!("{}{suffix}", theme_name.strip_suffix("Color").unwrap_or(theme_name));
            u8::from_str_radix(&node.get(&name)?, 16).ok()
        };
        let color = theme.color(&name);
        match (amount("Tint"), amount("Shade")) {
            (Some(tint), _) => color.mixed(Self::Rgb(255, 255, 255), u32::from(tint), 255),
            (None, Some(shade)) => color.mixed(Self::Rgb(0, 0, 0), u32::from(shade), 255),
            (None, None) => color,
        }
    }

    /// `part` of `whole` of this colour, the rest of another.
    pub(crate) fn mixed(self, other: Self, part: u32, whole: u32) -> Self {
        let (Self::Rgb(red, green, blue), Self::Rgb(r, g, b)) = (self, other) else { return self };
        let mix = |a: u8, b: u8| {
            let sum = u32::from(a) * part + u32::from(b) * whole.saturating_sub(part);
            u8::try_from(sum / whole.max(1)).unwrap_or(u8::MAX)
        };
        Self::Rgb(mix(red, r), mix(green, g), mix(blue, b))
    }

    /// Reads the colour of an area, `w:shd`: a fill with a pattern of another colour over it.
    pub(crate) fn shade(node: &Node<'_>, theme: &Theme) -> Self {
        let fill = Self::read(node, "fill", "themeFill", theme);
        let color = Self::read(node, "color", "themeColor", theme);
        let color = if color == Self::Auto { Self::Rgb(0, 0, 0) } else { color };
        let under = if fill == Self::Auto { Self::Rgb(255, 255, 255) } else { fill };
        let pattern = node.val().unwrap_or_default();
        match pattern.as_str() {
            "" | "clear" | "nil" | "none" => fill,
            "solid" => color,
            _ => match pattern.strip_prefix("pct").and_then(|share| share.parse().ok()) {
                Some(share @ 0..=100) => color.mixed(under, share, 100),
                // Stripes and crosses cover about a quarter.
                Some(_) | None => color.mixed(under, 25, 100),
            },
        }
    }

    /// The colour of a text marker.
    pub(crate) fn highlight(name: &str) -> Self {
        match name {
            "black" => Self::Rgb(0, 0, 0),
            "blue" => Self::Rgb(0, 0, 255),
            "cyan" => Self::Rgb(0, 255, 255),
            "green" => Self::Rgb(0, 255, 0),
            "magenta" => Self::Rgb(255, 0, 255),
            "red" => Self::Rgb(255, 0, 0),
            "yellow" => Self::Rgb(255, 255, 0),
            "white" => Self::Rgb(255, 255, 255),
            "darkBlue" => Self::Rgb(0, 0, 128),
            "darkCyan" => Self::Rgb(0, 128, 128),
            "darkGreen" => Self::Rgb(0, 128, 0),
            "darkMagenta" => Self::Rgb(128, 0, 128),
            "darkRed" => Self::Rgb(128, 0, 0),
            "darkYellow" => Self::Rgb(128, 128, 0),
            "darkGray" => Self::Rgb(128, 128, 128),
            "lightGray" => Self::Rgb(192, 192, 192),
            _ => Self::Auto,
        }
    }
}
