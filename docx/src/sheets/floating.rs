//! Pictures and text boxes, in a line or where the file puts them.

use crate::layout::picture::{Align, Floating, Origin, Picture, Position, Wrap};
use crate::layout::table::Vertical;
use crate::layout::textbox::TextBox;
use crate::layout::units::{Emu, Twips};

use super::Drawer;
use super::classes::{Look, points, points_of};
use super::table::turned;
use crate::tag::escaped;

impl Drawer<'_> {
    /// A picture; nothing where no browser draws its format, which the list of what is not shown has.
    pub(super) fn picture(&self, picture: &Picture) -> String {
        let Some(media) = picture.format.mime() else { return String::new() };
        let crop = picture.crop;
        // What is left of the picture's own size, in thousandths of a per cent.
        let left = |one: i32, other: i32| {
            (100_000 - i64::from(one) - i64::from(other)).clamp(1_000, 1_000_000)
        };
        let (across, down) = (left(crop.left, crop.right), left(crop.top, crop.bottom));
        let (width, height) =
            (picture.width.0 * 100_000 / across, picture.height.0 * 100_000 / down);
        let mut look = Look::default();
        look.put("width", &points_of(Emu(width)));
        look.put("height", &points_of(Emu(height)));
        look.put("max-width", "none");
        look.put("margin-left", &points_of(Emu(-width * i64::from(crop.left) / 100_000)));
        look.put("margin-top", &points_of(Emu(-height * i64::from(crop.top) / 100_000)));
        let image = format!(
            "<img c=\"{}\" part=\"{}\" media=\"{media}\" alt=\"{}\"/>",
            self.class(&look.0),
            escaped(&picture.part),
            escaped(&picture.description)
        );
        let mut frame = Look::default();
        frame.put("display", "inline-block");
        frame.put("overflow", "hidden");
        frame.put("width", &points_of(picture.width));
        frame.put("height", &points_of(picture.height));
        frame.put("line-height", "0");
        frame.put("text-indent", "0");
        if picture.turned != 0 {
            frame.put("transform", &format!("rotate({}deg)", picture.turned / 60_000));
        }
        self.place(picture.floating, &mut frame);
        self.element("span", &frame.0, &[image])
    }

    /// A text box.
    pub(super) fn text_box(&self, text_box: &TextBox) -> String {
        let mut look = Look::default();
        look.put("display", "inline-block");
        look.put("text-indent", "0");
        if let Some(width) = text_box.width {
            look.put("width", &points_of(width));
        }
        if let Some(height) = text_box.height {
            look.put("min-height", &points_of(height));
        }
        let sides = text_box.padding;
        let padding = [sides.top, sides.right, sides.bottom, sides.left].map(points);
        look.put("padding", &padding.join(" "));
        match text_box.vertical {
            Vertical::Top | Vertical::Spread => look.put("vertical-align", "top"),
            Vertical::Center => look.put("vertical-align", "middle"),
            Vertical::Bottom => look.put("vertical-align", "bottom"),
        }
        turned(text_box.direction, &mut look);
        self.place(text_box.floating, &mut look);
        self.element("div", &look.0, &self.blocks(&text_box.blocks))
    }

    fn place(&self, floating: Option<Floating>, look: &mut Look) {
        let Some(Floating { horizontal, vertical, wrap, behind }) = floating else { return };
        match wrap {
            Wrap::Around => {
                let right = horizontal.align == Some(Align::End);
                look.put("float", if right { "right" } else { "left" });
                return;
            }
            Wrap::TopAndBottom => {
                look.put("display", "block");
                if horizontal.align == Some(Align::Center) {
                    look.put("margin", "0 auto");
                }
                return;
            }
            Wrap::None => {}
        }
        look.put("position", "absolute");
        look.put("z-index", if behind { "-1" } else { "1" });
        // What is measured from the page downwards stands in the page, anything else in its paragraph.
        let in_page = match vertical.from {
            Origin::Page | Origin::Margin => true,
            Origin::Text | Origin::Character => false,
        };
        let margin = match (in_page, horizontal.from) {
            (true, Origin::Page) | (false, Origin::Margin | Origin::Text | Origin::Character) => 0,
            (true, Origin::Margin | Origin::Text | Origin::Character) => self.margin.0,
            (false, Origin::Page) => -self.margin.0,
        };
        side(horizontal, Twips(margin), ["left", "right"], look);
        side(vertical, Twips(0), ["top", "bottom"], look);
    }
}

fn side(position: Position, margin: Twips, [start, end]: [&str; 2], look: &mut Look) {
    match position.align {
        None => look.put(start, &points_of(Emu(position.offset.0 + margin.emu().0))),
        Some(Align::Start) => look.put(start, "0"),
        Some(Align::Center) => {
            look.put(start, "0");
            look.put(end, "0");
            look.put("margin", "auto");
        }
        Some(Align::End) => look.put(end, "0"),
    }
}
