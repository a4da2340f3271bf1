//! Reads the older drawings: pictures and text boxes of documents that Word 2007 or WPS wrote.

use super::drawing::{Frame, Target, align, from};
use super::inline::Line;
use super::node::Node;
use super::picture::{Crop, Floating, Position, Wrap};
use super::reader::Reader;
use super::run::RunFormat;
use super::space::Space;
use super::table::{Direction, Sides, Vertical};
use super::textbox::TextBox;
use super::units::{Emu, Twips};
use super::unshown::Kind;

impl Reader<'_> {
    /// Reads `w:pict` or `w:object`.
    pub(crate) fn vml(&mut self, node: &Node<'_>, format: &RunFormat, line: &mut Line) {
        let mut target = Target { start: node.number, description: String::new(), format, line };
        self.shapes(node, None, &mut target);
    }

    fn shapes(&mut self, node: &Node<'_>, around: Option<Floating>, target: &mut Target<'_>) {
        for shape in node.nodes().filter(|node| node.space == Space::Vml) {
            if matches!(shape.name, "shapetype" | "formulas" | "path" | "stroke" | "fill") {
                continue;
            }
            let mut frame = frame(&shape.get("style").unwrap_or_default());
            frame.floating = frame.floating.or(around);
            if shape.name == "group" {
                self.shapes(shape, frame.floating, target);
                continue;
            }
            target.description = shape.get("alt").unwrap_or_default().chars().take(500).collect();
            let part = |name: &str| {
                shape.nodes().find(|node| node.space == Space::Vml && node.name == name)
            };
            if let Some(image) = part("imagedata") {
                // `r:id` names a part; an image that is linked has `o:href` alone.
                let id = image.get("id").or(image.get("relid")).unwrap_or_default();
                self.embedded(&id, frame, (Crop::default(), 0), target);
            } else if part("textpath").is_some_and(|path| path.get("string").is_some()) {
                self.unshown.add(Kind::WordArt);
            } else if let Some(content) = part("textbox").and_then(|text| text.child("txbxContent"))
            {
                let text = part("textbox");
                let style = text.and_then(|text| text.get("style")).unwrap_or_default();
                let text_box = TextBox {
                    width: frame.width,
                    height: frame.height,
                    padding: padding(&text.and_then(|text| text.get("inset")).unwrap_or_default()),
                    vertical: Vertical::Top,
                    direction: if style.contains("vertical") {
                        Direction::Down
                    } else {
                        Direction::Level
                    },
                    floating: frame.floating,
                    blocks: Vec::new(),
                };
                self.text_box(content, text_box, target);
            } else {
                self.unshown.add(Kind::Shape);
            }
        }
    }
}

/// Reads the size and the place of a shape out of its style.
fn frame(style: &str) -> Frame {
    let mut frame = Frame::default();
    let mut floating = Floating::default();
    let mut absolute = false;
    for (name, value) in style.split(';').filter_map(|rule| rule.split_once(':')) {
        let (name, value) = (name.trim(), value.trim());
        let length = || Emu::read_css(value);
        let place = |position: &mut Position| position.offset = length().unwrap_or_default();
        match name {
            "width" => frame.width = length(),
            "height" => frame.height = length(),
            "position" => absolute = value == "absolute",
            "margin-left" | "left" => place(&mut floating.horizontal),
            "margin-top" | "top" => place(&mut floating.vertical),
            "mso-position-horizontal" => floating.horizontal.align = align(value),
            "mso-position-vertical" => floating.vertical.align = align(value),
            "mso-position-horizontal-relative" => floating.horizontal.from = from(value),
            "mso-position-vertical-relative" => floating.vertical.from = from(value),
            "z-index" => floating.behind = value.starts_with('-'),
            "mso-wrap-style" if value == "square" => floating.wrap = Wrap::Around,
            _ => {}
        }
    }
    frame.floating = absolute.then_some(floating);
    frame
}

/// Reads the space inside a text box: left, above, right, below.
fn padding(inset: &str) -> Sides {
    let mut sides =
        Sides { top: Twips(72), right: Twips(144), bottom: Twips(72), left: Twips(144) };
    let order = [&mut sides.left, &mut sides.top, &mut sides.right, &mut sides.bottom];
    for (side, text) in order.into_iter().zip(inset.split(',')) {
        if let Some(length) = Emu::read_css(text) {
            *side = Twips::of(length.0 / 635).positive();
        }
    }
    sides
}
