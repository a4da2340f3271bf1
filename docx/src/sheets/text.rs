//! Stretches of text.

use crate::layout::counting::Counting;
use crate::layout::paragraph::{Content, Piece};
use crate::layout::run::{Caps, RunFormat, Script, Strike, UnderlineKind};
use crate::layout::units::HalfPoints;
use crate::placeholder::is_opening;

use super::classes::{Look, color, hundredths, points};
use super::font::families;
use super::{Drawer, element, plain};

/// A size in points.
pub fn size(half: HalfPoints) -> String {
    hundredths(i64::from(half.0) * 50)
}

/// The look of a text.
pub fn look(format: &RunFormat, text: &str) -> String {
    let mut look = Look::default();
    let latin = text.chars().any(|c| c.is_ascii_alphanumeric());
    let east_first = format.prefers_east && !latin;
    look.put("font-family", &families(&format.latin, &format.east, east_first));
    look.put("font-size", &size(format.size));
    if format.bold {
        look.put("font-weight", "700");
    }
    if format.italic {
        look.put("font-style", "italic");
    }
    match format.caps {
        Caps::Off => {}
        Caps::All => look.put("text-transform", "uppercase"),
        Caps::Small => look.put("font-variant-caps", "small-caps"),
    }
    decoration(format, &mut look);
    look.ink("color", format.ink);
    look.ink("background-color", format.background);
    match format.script {
        Script::Plain => {}
        Script::Super => look.put("vertical-align", "super"),
        Script::Sub => look.put("vertical-align", "sub"),
    }
    if format.script != Script::Plain {
        look.put("font-size", &hundredths(i64::from(format.size.0) * 33));
    } else if format.raised.0 != 0 {
        look.put("vertical-align", &size(format.raised));
    }
    if format.spacing.0 != 0 {
        look.put("letter-spacing", &points(format.spacing));
    }
    if format.emphasis {
        look.put("text-emphasis", "dot");
        look.put("text-emphasis-position", "under right");
    }
    if format.boxed {
        look.put("border", ".5pt solid");
    }
    look.0
}

fn decoration(format: &RunFormat, look: &mut Look) {
    let style = match format.underline.line {
        UnderlineKind::None => None,
        UnderlineKind::Single | UnderlineKind::Words | UnderlineKind::Thick => Some("solid"),
        UnderlineKind::Double => Some("double"),
        UnderlineKind::Dotted => Some("dotted"),
        UnderlineKind::Dashed => Some("dashed"),
        UnderlineKind::Wave => Some("wavy"),
    };
    let line = match (style, format.strike) {
        (None, Strike::Off) => return,
        (Some(_), Strike::Off) => "underline",
        (None, Strike::Single | Strike::Double) => "line-through",
        (Some(_), Strike::Single | Strike::Double) => "underline line-through",
    };
    look.put("text-decoration-line", line);
    if let Some(style) = style {
        look.put("text-decoration-style", style);
    }
    if let Some(color) = color(format.underline.ink) {
        look.put("text-decoration-color", &color);
    }
}

impl Drawer<'_> {
    /// A run of text.
    fn run(&self, format: &RunFormat, text: &str) -> String {
        // For the indent of a value of several paragraphs.
        let size = if text.contains(is_opening) {
            format!("<w:rPr><w:sz w:val=\"{}\"/></w:rPr>", format.size.0)
        } else {
            String::new()
        };
        let written = format!("<w:t>{}</w:t>", plain(text));
        element("w:r", &self.class(&look(format, text)), &[size, written])
    }

    /// What stands in a line.
    pub(super) fn piece(&self, piece: &Piece) -> String {
        let number = |number: u32, counting: Option<Counting>| {
            self.run(&piece.format, &counting.unwrap_or_default().write(number))
        };
        match &piece.content {
            Content::Text(text) => self.run(&piece.format, text),
            Content::Tab => {
                element("w:r", &self.class(&look(&piece.format, "")), &["<w:tab/>".to_owned()])
            }
            Content::LineBreak | Content::PageBreak | Content::ColumnBreak => "<w:br/>".to_owned(),
            Content::PageNumber(counting) => number(self.page.0, *counting),
            Content::PageCount(counting) | Content::SectionPages(counting) => {
                number(self.page.1, *counting)
            }
            Content::Picture(picture) => self.picture(picture),
            Content::TextBox(text_box) => self.text_box(text_box),
        }
    }
}
