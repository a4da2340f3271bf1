//! What a style or a run says about the look of text, before it is resolved.

use super::color::Ink;
use super::font::Font;
use super::node::Node;
use super::run::{Caps, RunFormat, Script, Strike, Underline, UnderlineKind};
use super::theme::Theme;
use super::units::{HalfPoints, Twips, decimal};

/// What switches over at each level of styles that sets it (17.7.3 of the standard).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Toggle {
    Bold,
    Italic,
    Caps,
    SmallCaps,
    Strike,
    Hidden,
}

const TOGGLES: [(&str, Toggle); 6] = [
    ("b", Toggle::Bold),
    ("i", Toggle::Italic),
    ("caps", Toggle::Caps),
    ("smallCaps", Toggle::SmallCaps),
    ("strike", Toggle::Strike),
    ("vanish", Toggle::Hidden),
];

/// The size where nothing sets one: 10 points.
const SIZE: HalfPoints = HalfPoints(20);

/// The largest size in half points.
const LARGEST: i64 = 3_276;

/// What one place says; what it does not say is inherited.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(crate) struct RunPart {
    /// The character style.
    pub(crate) style: Option<String>,
    toggles: [Option<bool>; TOGGLES.len()],
    latin: Option<Font>,
    east: Option<Font>,
    prefers_east: Option<bool>,
    pub(crate) size: Option<HalfPoints>,
    double_strike: Option<bool>,
    underline: Option<Underline>,
    ink: Option<Ink>,
    highlight: Option<Ink>,
    shade: Option<Ink>,
    script: Option<Script>,
    raised: Option<HalfPoints>,
    spacing: Option<Twips>,
    scale: Option<u16>,
    emphasis: Option<bool>,
    boxed: Option<bool>,
}

/// Replaces the fields of one part by those that another sets.
macro_rules! put {
    ($under:expr, $over:expr, $($field:ident),+) => {
        $(if $over.$field.is_some() { $under.$field.clone_from(&$over.$field); })+
    };
}
pub(crate) use put;

impl RunPart {
    /// Reads `w:rPr`.
    pub(crate) fn read(node: Option<&Node<'_>>, theme: &Theme) -> Self {
        let mut part = Self::default();
        for property in node.into_iter().flat_map(Node::nodes) {
            part.property(property, theme);
        }
        part
    }

    fn property(&mut self, node: &Node<'_>, theme: &Theme) {
        let name = node.word();
        if let Some((_, toggle)) = TOGGLES.iter().find(|(known, _)| *known == name) {
            self.set(*toggle, node.is_on());
            return;
        }
        let val = node.val();
        let text = val.as_deref().unwrap_or_default();
        match name {
            "rStyle" => self.style = val,
            "rFonts" => {
                self.latin = Font::read(node, "ascii", "asciiTheme", theme)
                    .or_else(|| Font::read(node, "hAnsi", "hAnsiTheme", theme));
                self.east = Font::read(node, "eastAsia", "eastAsiaTheme", theme);
                self.prefers_east = node.get("hint").map(|hint| hint == "eastAsia");
            }
            "sz" => {
                let size = half_points(text).filter(|size| size.0 > 0);
                self.size = size.or(self.size);
            }
            "dstrike" => self.double_strike = Some(node.is_on()),
            "u" => {
                let ink = Ink::read(node, "color", "themeColor", theme);
                self.underline = Some(Underline { line: line(text), ink });
            }
            "color" => self.ink = Some(Ink::read(node, "val", "themeColor", theme)),
            "highlight" => self.highlight = Some(Ink::highlight(text)),
            "shd" => self.shade = Some(Ink::shade(node, theme)),
            "vertAlign" => {
                self.script = Some(match text {
                    "superscript" => Script::Super,
                    "subscript" => Script::Sub,
                    _ => Script::Plain,
                });
            }
            "position" => self.raised = half_points(text),
            "spacing" => self.spacing = Twips::read(text),
            "w" => {
                let scale = text.trim_end_matches('%').parse::<u16>().ok();
                self.scale = scale.map(|scale| scale.clamp(1, 600));
            }
            "em" => self.emphasis = Some(text != "none"),
            "bdr" => self.boxed = Some(!matches!(text, "" | "nil" | "none")),
            _ => {}
        }
    }

    fn set(&mut self, toggle: Toggle, on: bool) {
        if let Some(slot) = slot(&mut self.toggles, toggle) {
            *slot = Some(on);
        }
    }

    fn toggle(&self, toggle: Toggle) -> Option<bool> {
        let index = TOGGLES.iter().position(|(_, known)| *known == toggle)?;
        self.toggles.get(index).copied().flatten()
    }

    /// Lays another part over this one.
    pub(crate) fn put(&mut self, over: &Self) {
        put!(self, over, style, latin, east, prefers_east, size, double_strike, underline, ink);
        put!(self, over, highlight, shade, script, raised, spacing, scale, emphasis, boxed);
        for (under, over) in self.toggles.iter_mut().zip(over.toggles) {
            *under = over.or(*under);
        }
    }

    /// The levels of styles, from the document's defaults to the run's own properties, as one.
    pub(crate) fn resolved(defaults: &Self, styles: [&Self; 3], own: &Self) -> Self {
        let mut all = defaults.clone();
        for style in styles {
            all.put(style);
        }
        for (_, toggle) in TOGGLES {
            // What the defaults switch on stays on; styles switch over what lies under them.
            let by_styles =
                styles.iter().filter(|style| style.toggle(toggle) == Some(true)).count();
            all.set(toggle, defaults.toggle(toggle) == Some(true) || by_styles % 2 == 1);
        }
        all.put(own);
        all
    }

    /// Whether the text is not to be seen.
    pub(crate) fn is_hidden(&self) -> bool {
        self.toggle(Toggle::Hidden) == Some(true)
    }

    /// The format, with the standard's values for what nothing sets.
    pub(crate) fn format(&self) -> RunFormat {
        let on = |toggle| self.toggle(toggle) == Some(true);
        let shade = self.shade.unwrap_or_default();
        let highlight = self.highlight.unwrap_or_default();
        RunFormat {
            latin: self.latin.clone().unwrap_or_else(|| Font::named("Times New Roman")),
            east: self.east.clone().unwrap_or_else(|| Font::named("宋体")),
            prefers_east: self.prefers_east.unwrap_or_default(),
            size: self.size.unwrap_or(SIZE),
            bold: on(Toggle::Bold),
            italic: on(Toggle::Italic),
            caps: match (on(Toggle::Caps), on(Toggle::SmallCaps)) {
                (true, _) => Caps::All,
                (false, true) => Caps::Small,
                (false, false) => Caps::Off,
            },
            strike: match (self.double_strike, on(Toggle::Strike)) {
                (Some(true), _) => Strike::Double,
                (_, true) => Strike::Single,
                (_, false) => Strike::Off,
            },
            underline: self.underline.unwrap_or_default(),
            ink: self.ink.unwrap_or_default(),
            background: if highlight == Ink::Auto { shade } else { highlight },
            script: self.script.unwrap_or_default(),
            raised: self.raised.unwrap_or_default(),
            spacing: self.spacing.unwrap_or_default(),
            scale: self.scale.unwrap_or(100),
            emphasis: self.emphasis.unwrap_or_default(),
            boxed: self.boxed.unwrap_or_default(),
        }
    }
}

fn slot(toggles: &mut [Option<bool>], toggle: Toggle) -> Option<&mut Option<bool>> {
    let index = TOGGLES.iter().position(|(_, known)| *known == toggle)?;
    toggles.get_mut(index)
}

/// Reads `24` or a length with a unit.
fn half_points(text: &str) -> Option<HalfPoints> {
    let value = match decimal(text) {
        Some(value) => value / 1_000,
        None => i64::from(Twips::read(text)?.0) / 10,
    };
    i32::try_from(value.clamp(-LARGEST, LARGEST)).ok().map(HalfPoints)
}

fn line(name: &str) -> UnderlineKind {
    match name {
        "none" => UnderlineKind::None,
        "words" => UnderlineKind::Words,
        "double" | "wavyDouble" => UnderlineKind::Double,
        "thick" => UnderlineKind::Thick,
        "dotted" | "dottedHeavy" => UnderlineKind::Dotted,
        "wave" | "wavyHeavy" => UnderlineKind::Wave,
        name if name.starts_with("dash") || name.starts_with("dot") => UnderlineKind::Dashed,
        _ => UnderlineKind::Single,
    }
}
