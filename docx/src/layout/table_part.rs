//! What tables, rows and cells say of themselves, before it is resolved.

use super::border::BorderPart;
use super::color::Ink;
use super::node::Node;
use super::run_part::put;
use super::table::{Direction, RowHeight, Sides, TableAlignment, Vertical};
use super::theme::Theme;
use super::units::{Twips, decimal};

/// A width that a table or cell wants.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Width {
    Length(Twips),
    /// In fiftieths of a per cent.
    Share(i64),
}

impl Width {
    /// Reads `w:tblW`, `w:tcW` and the like; `None` for an automatic one.
    pub(crate) fn read(node: &Node<'_>) -> Option<Self> {
        let text = node.get("w")?;
        if let Some(share) = text.strip_suffix('%') {
            return decimal(share).map(|share| Self::Share(share.clamp(0, 1_000_000) / 20));
        }
        match node.get("type").as_deref() {
            Some("pct") => {
                decimal(&text).map(|share| Self::Share(share.clamp(0, 50_000_000) / 1_000))
            }
            Some("auto" | "nil") => None,
            Some(_) | None => Twips::read(&text).map(Self::Length),
        }
    }

    /// The length, where a share is one of `whole`; none of zero.
    pub(crate) fn length(self, whole: Twips) -> Option<Twips> {
        let length = match self {
            Self::Length(length) => length,
            Self::Share(share) => whole.scaled(share, 5_000),
        };
        (length.0 > 0).then_some(length)
    }
}

/// Spaces between the edges of cells and their text.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct PaddingPart {
    top: Option<Twips>,
    right: Option<Twips>,
    bottom: Option<Twips>,
    left: Option<Twips>,
}

impl PaddingPart {
    fn read(node: &Node<'_>) -> Self {
        let mut part = Self::default();
        for side in node.nodes() {
            let length = Width::read(side).map(|width| match width {
                Width::Length(length) => length.positive(),
                Width::Share(_) => Twips(0),
            });
            match side.word() {
                "top" => part.top = length,
                "right" | "end" => part.right = length,
                "bottom" => part.bottom = length,
                "left" | "start" => part.left = length,
                _ => {}
            }
        }
        part
    }

    pub(crate) fn put(&mut self, over: &Self) {
        put!(self, over, top, right, bottom, left);
    }

    /// The spaces, with the standard's for those that nothing sets.
    pub(crate) fn sides(&self) -> Sides {
        Sides {
            top: self.top.unwrap_or_default(),
            right: self.right.unwrap_or(Twips(115)),
            bottom: self.bottom.unwrap_or_default(),
            left: self.left.unwrap_or(Twips(115)),
        }
    }
}

/// What a table, or its style, says.
#[derive(Clone, Debug, Default)]
pub(crate) struct TablePart {
    pub(crate) style: Option<String>,
    pub(crate) borders: BorderPart,
    pub(crate) padding: PaddingPart,
    pub(crate) indent: Option<Twips>,
    pub(crate) alignment: Option<TableAlignment>,
    pub(crate) shade: Option<Ink>,
    pub(crate) spacing: Option<Twips>,
    pub(crate) width: Option<Width>,
    pub(crate) fixed: Option<bool>,
    pub(crate) floating: Option<bool>,
    pub(crate) row_band: Option<usize>,
    pub(crate) column_band: Option<usize>,
    pub(crate) look: Option<u32>,
}

impl TablePart {
    /// Reads `w:tblPr` or `w:tblPrEx`.
    pub(crate) fn read(node: Option<&Node<'_>>, theme: &Theme) -> Self {
        let mut part = Self::default();
        for property in node.into_iter().flat_map(Node::nodes) {
            let val = property.val();
            let length = || match Width::read(property) {
                Some(Width::Length(length)) => Some(length),
                Some(Width::Share(_)) | None => None,
            };
            let band = || val.as_deref()?.parse().ok().filter(|size| *size > 0);
            match property.word() {
                "tblStyle" => part.style = val,
                "tblBorders" => part.borders = BorderPart::read(Some(property), theme),
                "tblCellMar" => part.padding = PaddingPart::read(property),
                "tblInd" => part.indent = length(),
                "jc" => {
                    part.alignment = Some(match val.as_deref() {
                        Some("center") => TableAlignment::Center,
                        Some("right" | "end") => TableAlignment::Right,
                        Some(_) | None => TableAlignment::Left,
                    });
                }
                "shd" => part.shade = Some(Ink::shade(property, theme)),
                "tblCellSpacing" => part.spacing = length(),
                "tblW" => part.width = Width::read(property),
                "tblLayout" => part.fixed = property.get("type").map(|kind| kind == "fixed"),
                "tblpPr" => part.floating = Some(true),
                "tblStyleRowBandSize" => part.row_band = band(),
                "tblStyleColBandSize" => part.column_band = band(),
                "tblLook" => part.look = Some(look(property)),
                _ => {}
            }
        }
        part
    }

    pub(crate) fn put(&mut self, over: &Self) {
        put!(self, over, style, indent, alignment, shade, spacing, width, fixed, floating);
        put!(self, over, row_band, column_band, look);
        self.borders.put(&over.borders);
        self.padding.put(&over.padding);
    }
}

/// Which conditions of a style a table uses, as the bits of `w:val`.
fn look(node: &Node<'_>) -> u32 {
    let bits = node.val().and_then(|val| u32::from_str_radix(&val, 16).ok()).unwrap_or_default();
    let names = ["firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand"];
    names.iter().zip([0x20, 0x40, 0x80, 0x100, 0x200, 0x400]).fold(bits, |bits, (name, bit)| {
        match node.get(name).as_deref() {
            Some("1" | "true" | "on") => bits | bit,
            Some(_) => bits & !bit,
            None => bits,
        }
    })
}

/// What a row says.
#[expect(clippy::struct_excessive_bools, reason = "the switches of the file format")]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RowPart {
    pub(crate) height: RowHeight,
    pub(crate) header: bool,
    pub(crate) keep_together: bool,
    pub(crate) before: usize,
    pub(crate) before_width: Option<Width>,
    pub(crate) deleted: bool,
    pub(crate) hidden: bool,
}

impl RowPart {
    /// Reads `w:trPr`.
    pub(crate) fn read(node: Option<&Node<'_>>) -> Self {
        let mut part = Self::default();
        for property in node.into_iter().flat_map(Node::nodes) {
            match property.word() {
                "trHeight" => {
                    let height = property.val().and_then(|text| Twips::read(&text));
                    let height = height.filter(|height| height.0 > 0);
                    part.height = match (height, property.get("hRule").as_deref()) {
                        (Some(height), Some("exact")) => RowHeight::Exact(height),
                        (Some(height), _) => RowHeight::AtLeast(height),
                        (None, _) => RowHeight::Auto,
                    };
                }
                "tblHeader" => part.header = property.is_on(),
                "cantSplit" => part.keep_together = property.is_on(),
                "gridBefore" => part.before = count(property).unwrap_or_default(),
                "wBefore" => part.before_width = Width::read(property),
                "del" => part.deleted = true,
                "hidden" => part.hidden = property.is_on(),
                _ => {}
            }
        }
        part
    }
}

fn count(node: &Node<'_>) -> Option<usize> {
    node.val()?.parse().ok()
}

/// How a cell is merged with the one above or to the left.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Merge {
    #[default]
    No,
    Begins,
    GoesOn,
}

impl Merge {
    fn read(node: &Node<'_>) -> Self {
        if node.val().as_deref() == Some("restart") { Self::Begins } else { Self::GoesOn }
    }
}

/// What a cell, or the style of its table, says.
#[derive(Clone, Debug, Default)]
pub(crate) struct CellPart {
    pub(crate) width: Option<Width>,
    pub(crate) span: Option<usize>,
    pub(crate) down: Merge,
    pub(crate) across: Merge,
    pub(crate) borders: BorderPart,
    pub(crate) padding: PaddingPart,
    pub(crate) shade: Option<Ink>,
    pub(crate) vertical: Option<Vertical>,
    pub(crate) direction: Option<Direction>,
    pub(crate) no_wrap: Option<bool>,
}

impl CellPart {
    /// Reads `w:tcPr`.
    pub(crate) fn read(node: Option<&Node<'_>>, theme: &Theme) -> Self {
        let mut part = Self::default();
        for property in node.into_iter().flat_map(Node::nodes) {
            match property.word() {
                "tcW" => part.width = Width::read(property),
                "gridSpan" => part.span = count(property),
                "vMerge" => part.down = Merge::read(property),
                "hMerge" => part.across = Merge::read(property),
                "tcBorders" => part.borders = BorderPart::read(Some(property), theme),
                "tcMar" => part.padding = PaddingPart::read(property),
                "shd" => part.shade = Some(Ink::shade(property, theme)),
                "vAlign" => part.vertical = property.val().map(|name| vertical(&name)),
                "textDirection" => {
                    part.direction = property.val().map(|name| direction(&name));
                }
                "noWrap" => part.no_wrap = Some(property.is_on()),
                _ => {}
            }
        }
        part
    }

    /// Lays the look of another part over this one; widths and merges are each cell's own.
    pub(crate) fn put(&mut self, over: &Self) {
        put!(self, over, shade, vertical, direction, no_wrap);
        self.borders.put(&over.borders);
        self.padding.put(&over.padding);
    }
}

/// Reads where something stands between above and below.
pub(crate) fn vertical(name: &str) -> Vertical {
    match name {
        "center" => Vertical::Center,
        "bottom" => Vertical::Bottom,
        "both" => Vertical::Spread,
        _ => Vertical::Top,
    }
}

/// Reads which way text runs, by the names of both editions of the standard.
pub(crate) fn direction(name: &str) -> Direction {
    match name {
        "tbRlV" | "rlV" | "tbRl" | "rl" => Direction::Down,
        "btLr" | "lr" => Direction::TurnedUp,
        "tbLrV" | "lrV" => Direction::TurnedDown,
        _ => Direction::Level,
    }
}
