//! Stretches of text.

use docx::layout::counting::Counting;
use docx::layout::paragraph::{Content, Piece};
use docx::layout::run::{Caps, RunFormat, Script, Strike, UnderlineKind};
use docx::layout::units::HalfPoints;
use docx::places::Place;
use yew::prelude::*;

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
    /// A text in its look.
    pub(super) fn text(&self, format: &RunFormat, text: &str) -> Html {
        self.element("span", &look(format, text), vec![plain(text.to_owned())])
    }

    /// What stands in a line of the paragraph of this number.
    pub(super) fn piece(&self, piece: &Piece, paragraph: usize) -> Html {
        let number = |number: u32, counting: Option<Counting>| {
            self.text(&piece.format, &counting.unwrap_or_default().write(number))
        };
        match &piece.content {
            Content::Text(text) => self.marked_text(piece, text, paragraph),
            Content::Tab => self.text(&piece.format, "\t"),
            Content::LineBreak | Content::PageBreak | Content::ColumnBreak => {
                element("br", "", Vec::new())
            }
            Content::PageNumber(counting) => number(self.page.0, *counting),
            Content::PageCount(counting) | Content::SectionPages(counting) => {
                number(self.page.1, *counting)
            }
            Content::Picture(picture) => self.picture(picture),
            Content::TextBox(text_box) => self.text_box(text_box),
        }
    }

    /// A text of a line, in which the value at a marked place is marked.
    fn marked_text(&self, piece: &Piece, text: &str, paragraph: usize) -> Html {
        let (start, end) = (piece.start, piece.end());
        let here = |place: &&Place| {
            place.part == self.part
                && place.paragraph == paragraph
                && place.start < end
                && place.end > start
        };
        let Some(place) = self.marked.iter().find(here) else {
            return self.text(&piece.format, text);
        };
        let at = |character: usize| {
            let at = text.char_indices().nth(character.saturating_sub(start));
            at.map_or(text.len(), |(at, _)| at)
        };
        let (before, rest) = text.split_at(at(place.start));
        let (value, after) = rest.split_at(at(place.end) - before.len());
        let value = element("mark", "here", vec![plain(value.to_owned())]);
        let children = vec![plain(before.to_owned()), value, plain(after.to_owned())];
        self.element("span", &look(&piece.format, text), children)
    }
}
