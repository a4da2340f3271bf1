//! Paragraphs.

use crate::layout::border::{Border, Borders, Stroke};
use crate::layout::color::Ink;
use crate::layout::paragraph::{
    Alignment, Content, Gap, LineHeight, Paragraph, ParagraphFormat, Piece, TabKind,
};
use crate::layout::picture::Origin;
use crate::layout::units::Twips;
use crate::placeholder::is_opening;

use super::classes::{Look, color, hundredths, points};
use super::text::{look as text_look, size};
use super::{Drawer, element};

impl Drawer<'_> {
    /// A paragraph with these of its pieces, and the formats of the paragraphs before and after it.
    pub(super) fn paragraph(
        &self,
        paragraph: &Paragraph,
        pieces: &[Piece],
        neighbours: [Option<&ParagraphFormat>; 2],
    ) -> String {
        let format = &paragraph.format;
        let mut look = Look::default();
        look.put("text-align", alignment(format.alignment));
        if format.alignment == Alignment::Distributed {
            look.put("text-align-last", "justify");
        }
        edges(format, neighbours, &mut look);
        let texts = pieces.iter().filter(|piece| matches!(piece.content, Content::Text(_)));
        let largest = texts.map(|piece| piece.format.size).max().unwrap_or(paragraph.end.size);
        look.put("font-size", &size(largest));
        let line = self.line(format, i64::from(largest.0) * 50);
        look.put("line-height", &line);
        look.length("text-indent", format.first_line);
        // Tabs go from stop to stop; of stops that the paragraph sets the first gives the distance.
        let stop = format.tabs.first().map_or(self.document.default_tab, |stop| stop.at);
        if pieces.iter().any(|piece| matches!(piece.content, Content::Tab)) && stop.0 > 0 {
            look.put("tab-size", &points(stop));
            look.put("-moz-tab-size", &points(stop));
        }
        if format.keep_next {
            look.put("break-after", "avoid");
        }
        if format.keep_lines {
            look.put("break-inside", "avoid");
        }
        if pieces.iter().any(|piece| anchors(&piece.content)) {
            look.put("position", "relative");
        }
        let mut children = vec![self.properties(paragraph)];
        if let Some(label) = paragraph.label.as_ref().filter(|label| !label.text.is_empty()) {
            let mut own = Look(text_look(&label.format, &label.text));
            if label.gap == Gap::Tab {
                let room = Twips(-format.first_line.0);
                let room = if room.0 > 0 { room } else { self.document.default_tab };
                own.put("display", "inline-block");
                own.put("text-indent", "0");
                own.length("min-width", room);
            }
            children.push(self.element("span", &own.0, &[self.label(label)]));
        }
        let to_right = format.tabs.iter().any(|stop| stop.kind == TabKind::Right);
        if to_right && pieces.iter().any(|piece| matches!(piece.content, Content::Tab)) {
            // What stands between tabs is spread over the line.
            look.put("display", "flex");
            look.put("justify-content", "space-between");
            for group in pieces.split(|piece| matches!(piece.content, Content::Tab)) {
                let group: Vec<String> = group.iter().map(|piece| self.piece(piece)).collect();
                children.push(element("span", "", &group));
            }
        } else {
            children.extend(pieces.iter().map(|piece| self.piece(piece)));
        }
        let mut class = self.class(&look.0);
        if self.marked == Some((self.part, paragraph.number)) {
            class += " here";
        }
        element("w:p", &class, &children)
    }

    /// What decides on the lines of a value, as [`fill`](mod@crate::fill) reads it.
    fn properties(&self, paragraph: &Paragraph) -> String {
        let mut properties = String::new();
        let asks = |piece: &Piece| matches!(&piece.content, Content::Text(text) if text.contains(is_opening));
        if !paragraph.pieces.iter().any(asks) {
            return properties;
        }
        if paragraph.label.is_some() {
            properties += "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
        }
        if paragraph.format.says_first_line {
            properties += "<w:ind w:firstLine=\"0\"/>";
        }
        properties += match paragraph.format.alignment {
            Alignment::Left => "",
            Alignment::Center => "<w:jc w:val=\"center\"/>",
            Alignment::Right => "<w:jc w:val=\"right\"/>",
            Alignment::Justified => "<w:jc w:val=\"both\"/>",
            Alignment::Distributed => "<w:jc w:val=\"distribute\"/>",
        };
        if self.ends_section == Some(paragraph.number) {
            properties += "<w:sectPr/>";
        }
        if properties.is_empty() { properties } else { format!("<w:pPr>{properties}</w:pPr>") }
    }

    /// The height of lines of a font of this size, in hundredths of a point.
    fn line(&self, format: &ParagraphFormat, size: i64) -> String {
        // What Chinese fonts have, more or less.
        let natural = size * 13 / 10;
        hundredths(match format.line {
            LineHeight::Exact(height) => i64::from(height.0) * 5,
            LineHeight::AtLeast(height) => natural.max(i64::from(height.0) * 5),
            LineHeight::Multiple(part) => {
                let pitch = self.pitch.filter(|pitch| format.on_grid && pitch.0 > 0);
                let single = pitch.map_or(natural, |pitch| {
                    let pitch = i64::from(pitch.0) * 5;
                    (natural + pitch - 1) / pitch * pitch
                });
                single * i64::from(part) / 240
            }
        })
    }
}

/// Indents, the space above and below, lines and the colour around the text.
fn edges(
    format: &ParagraphFormat,
    [before, after]: [Option<&ParagraphFormat>; 2],
    look: &mut Look,
) {
    let alike = |other: Option<&ParagraphFormat>| {
        other.is_some_and(|other| format.contextual && other.style == format.style)
    };
    let joined = |other: Option<&ParagraphFormat>| {
        other.is_some_and(|other| other.borders == format.borders)
    };
    let above = if alike(before) { Twips(0) } else { format.before };
    let below = if alike(after) { Twips(0) } else { format.after };
    let Borders { top, right, bottom, left } = format.borders;
    let lines = [("top", top), ("right", right), ("bottom", bottom), ("left", left)];
    let framed = lines.iter().any(|(_, line)| line.stroke != Stroke::None);
    // Space that colour or lines would show is outside of them.
    let kind = if framed || format.shade != Ink::Auto { "margin" } else { "padding" };
    look.length(&format!("{kind}-top"), above);
    look.length(&format!("{kind}-bottom"), below);
    // Lines and colour go around a first line that hangs out, too.
    let hanging = Twips(if kind == "margin" { format.first_line.0.min(0) } else { 0 });
    look.length(&format!("{kind}-left"), Twips(format.left.0 + hanging.0));
    look.length("padding-left", Twips(if kind == "margin" { -hanging.0 } else { 0 }));
    look.length(&format!("{kind}-right"), format.right);
    look.ink("background-color", format.shade);
    for (side, line) in lines {
        let shared = side == "top" && joined(before) || side == "bottom" && joined(after);
        if line.stroke != Stroke::None && !shared {
            border(side, line, look);
            look.put(&format!("padding-{side}"), &hundredths(i64::from(line.space) * 100));
        }
    }
}

/// Whether something floats that is measured from the paragraph.
fn anchors(content: &Content) -> bool {
    let floating = match content {
        Content::Picture(picture) => picture.floating,
        Content::TextBox(text_box) => text_box.floating,
        Content::Text(_)
        | Content::Tab
        | Content::LineBreak
        | Content::PageBreak
        | Content::ColumnBreak
        | Content::PageNumber(_)
        | Content::PageCount(_)
        | Content::SectionPages(_) => None,
    };
    floating.is_some_and(|floating| match floating.vertical.from {
        Origin::Text | Origin::Character => true,
        Origin::Page | Origin::Margin => false,
    })
}

fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
        Alignment::Justified | Alignment::Distributed => "justify",
    }
}

/// A line at one side.
pub fn border(side: &str, line: Border, look: &mut Look) {
    let (style, least) = match line.stroke {
        Stroke::None => return,
        Stroke::Single | Stroke::Wave => ("solid", 2),
        Stroke::Thick => ("solid", 8),
        Stroke::Double | Stroke::Triple => ("double", 18),
        Stroke::Dotted => ("dotted", 4),
        Stroke::Dashed | Stroke::DotDashed => ("dashed", 4),
        Stroke::Inset => ("inset", 4),
        Stroke::Outset => ("outset", 4),
    };
    let eighths = i64::from(line.eighths.max(least));
    let ink = color(line.ink).unwrap_or_else(|| "#000".to_owned());
    let value = format!("{} {style} {ink}!important", hundredths(eighths * 25 / 2));
    look.put(&format!("border-{side}"), &value);
}
