//! Pictures, and where pictures and text boxes stand that are not in a line.

use super::units::Emu;

/// A picture.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// The part that holds it; [`Package::part`](crate::package::Package::part) gives its bytes.
    pub part: String,
    /// Its format, told by its first bytes.
    pub format: PictureFormat,
    /// How wide it is shown.
    pub width: Emu,
    /// How high it is shown.
    pub height: Emu,
    /// What is cut off on each side.
    pub crop: Crop,
    /// How far it is turned to the right, in 60,000ths of a degree.
    pub turned: i32,
    /// What it shows, in the words of the file.
    pub description: String,
    /// Where it stands, if not in the line.
    pub floating: Option<Floating>,
}

/// What is cut off a picture, in thousandths of a per cent of its size.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Crop {
    /// Above.
    pub top: i32,
    /// To the right.
    pub right: i32,
    /// Below.
    pub bottom: i32,
    /// To the left.
    pub left: i32,
}

/// The format of a picture.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PictureFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// BMP.
    Bmp,
    /// WebP.
    WebP,
    /// Any other, which a browser does not draw: EMF, WMF, TIFF.
    Other,
}

impl PictureFormat {
    /// The format of a file with these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0x89, b'P', b'N', b'G', ..] => Self::Png,
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [b'B', b'M', ..] => Self::Bmp,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::WebP,
            _ => Self::Other,
        }
    }

    /// The media type; `None` where no browser draws the format.
    #[must_use]
    pub fn mime(self) -> Option<&'static str> {
        match self {
            Self::Png => Some("image/png"),
            Self::Jpeg => Some("image/jpeg"),
            Self::Gif => Some("image/gif"),
            Self::Bmp => Some("image/bmp"),
            Self::WebP => Some("image/webp"),
            Self::Other => None,
        }
    }
}

/// Where something stands that is not in a line.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Floating {
    /// From left to right.
    pub horizontal: Position,
    /// From above to below.
    pub vertical: Position,
    /// How text goes around it.
    pub wrap: Wrap,
    /// Whether it stands behind the text.
    pub behind: bool,
}

/// A place in one direction.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Position {
    /// What it is measured from.
    pub from: Origin,
    /// How far.
    pub offset: Emu,
    /// Where it stands in that instead, if it is not measured.
    pub align: Option<Align>,
}

/// What a place is measured from.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Origin {
    /// The paragraph, the line or the column.
    #[default]
    Text,
    /// The character.
    Character,
    /// The edge of the page.
    Page,
    /// The edge of the text on the page.
    Margin,
}

/// Where something stands in what it is measured from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    /// At the left or above.
    Start,
    /// In the middle.
    Center,
    /// At the right or below.
    End,
}

/// How text goes around something.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Wrap {
    /// Not at all: it stands over or behind the text.
    #[default]
    None,
    /// At its sides.
    Around,
    /// Above and below only.
    TopAndBottom,
}
