//! Text boxes.

use super::Block;
use super::picture::Floating;
use super::table::{Direction, Sides, Vertical};
use super::units::Emu;

/// A box with text of its own. Its lines and colours are not shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TextBox {
    /// How wide it is, where the file says so.
    pub width: Option<Emu>,
    /// How high it is, where the file says so.
    pub height: Option<Emu>,
    /// The space between its edges and its text.
    pub padding: Sides,
    /// Where its text stands between above and below.
    pub vertical: Vertical,
    /// Which way its text runs.
    pub direction: Direction,
    /// Where it stands, if not in the line.
    pub floating: Option<Floating>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}
