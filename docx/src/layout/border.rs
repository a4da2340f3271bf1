//! Lines around cells and paragraphs.

use super::color::Ink;
use super::node::Node;
use super::theme::Theme;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stroke {
    /// Not at all. A neighbour's line may still stand in the same place.
    #[default]
    None,
    /// One line.
    Single,
    /// One line, drawn twice as wide.
    Thick,
    /// Two lines, and also what looks like two lines of different widths.
    Double,
    /// Three lines.
    Triple,
    /// Points.
    Dotted,
    /// Dashes.
    Dashed,
    /// Dashes and points.
    DotDashed,
    /// A wave.
    Wave,
    /// An edge that looks sunk.
    Inset,
    /// An edge that looks raised.
    Outset,
}

/// A line.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Border {
    /// How it is drawn.
    pub stroke: Stroke,
    /// Its width in eighths of a point.
    pub eighths: u16,
    /// How far from the text it stands, in points.
    pub space: u16,
    /// Its colour.
    pub ink: Ink,
}

/// The four lines around something.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Borders {
    /// Above.
    pub top: Border,
    /// To the right.
    pub right: Border,
    /// Below.
    pub bottom: Border,
    /// To the left.
    pub left: Border,
}

impl Border {
    fn read(node: &Node<'_>, theme: &Theme) -> Self {
        let stroke = match node.val().unwrap_or_default().as_str() {
            "" | "nil" | "none" => Stroke::None,
            "thick" => Stroke::Thick,
            "double" | "doubleWave" => Stroke::Double,
            "triple" => Stroke::Triple,
            "dotted" => Stroke::Dotted,
            "dashed" | "dashSmallGap" => Stroke::Dashed,
            "dotDash" | "dotDotDash" | "dashDotStroked" => Stroke::DotDashed,
            "wave" => Stroke::Wave,
            "inset" | "threeDEngrave" => Stroke::Inset,
            "outset" | "threeDEmboss" => Stroke::Outset,
            name if name.starts_with("thinThick") || name.starts_with("thickThin") => {
                Stroke::Double
            }
            _ => Stroke::Single,
        };
        let number = |name, most: u16| {
            let number = node.get(name).and_then(|value| value.parse::<u16>().ok());
            number.unwrap_or_default().min(most)
        };
        let ink = Ink::read(node, "color", "themeColor", theme);
        Self { stroke, eighths: number("sz", 96), space: number("space", 31), ink }
    }
}

/// The lines that a style or an element sets; what it does not set is inherited.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct BorderPart {
    pub(crate) top: Option<Border>,
    pub(crate) right: Option<Border>,
    pub(crate) bottom: Option<Border>,
    pub(crate) left: Option<Border>,
    /// Between rows, or between paragraphs of the same lines.
    pub(crate) inside_h: Option<Border>,
    /// Between columns.
    pub(crate) inside_v: Option<Border>,
}

impl BorderPart {
    /// Reads `w:tblBorders`, `w:tcBorders` or `w:pBdr`.
    pub(crate) fn read(node: Option<&Node<'_>>, theme: &Theme) -> Self {
        let mut part = Self::default();
        for side in node.into_iter().flat_map(Node::nodes) {
            let border = Some(Border::read(side, theme));
            match side.word() {
                "top" => part.top = border,
                "right" | "end" => part.right = border,
                "bottom" => part.bottom = border,
                "left" | "start" => part.left = border,
                "insideH" | "between" => part.inside_h = border,
                "insideV" => part.inside_v = border,
                _ => {}
            }
        }
        part
    }

    /// Lays the lines of another part over these.
    pub(crate) fn put(&mut self, over: &Self) {
        self.top = over.top.or(self.top);
        self.right = over.right.or(self.right);
        self.bottom = over.bottom.or(self.bottom);
        self.left = over.left.or(self.left);
        self.inside_h = over.inside_h.or(self.inside_h);
        self.inside_v = over.inside_v.or(self.inside_v);
    }

    /// The four lines around something that has no neighbours.
    pub(crate) fn around(&self) -> Borders {
        Borders {
            top: self.top.unwrap_or_default(),
            right: self.right.unwrap_or_default(),
            bottom: self.bottom.unwrap_or_default(),
            left: self.left.unwrap_or_default(),
        }
    }
}
