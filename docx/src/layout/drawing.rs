//! Reads drawings: pictures, shapes with text, groups of both.

use super::inline::Line;
use super::node::Node;
use super::paragraph::Content;
use super::picture::{Align, Crop, Floating, Origin, Picture, PictureFormat, Position, Wrap};
use super::reader::Reader;
use super::run::RunFormat;
use super::space::Space;
use super::table::Sides;
use super::table_part::{direction, vertical};
use super::textbox::TextBox;
use super::units::{Emu, Twips};
use super::unshown::Kind;

/// The size of a drawing, and where it stands if not in the line.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frame {
    pub(crate) width: Option<Emu>,
    pub(crate) height: Option<Emu>,
    pub(crate) floating: Option<Floating>,
}

/// Where a drawing goes.
pub(crate) struct Target<'t> {
    pub(crate) start: usize,
    pub(crate) description: String,
    pub(crate) format: &'t RunFormat,
    pub(crate) line: &'t mut Line,
}

/// The longest description of a picture in characters.
const MAX_DESCRIPTION: usize = 500;

impl Reader<'_> {
    /// Reads `w:drawing`.
    pub(crate) fn drawing(&mut self, node: &Node<'_>, format: &RunFormat, line: &mut Line) {
        for place in node.nodes().filter(|node| node.space == Space::Place) {
            let mut frame = Frame::default();
            if place.name == "anchor" {
                frame.floating = Some(floating(place));
            }
            let mut description = String::new();
            for child in place.nodes() {
                match child.name {
                    "extent" => (frame.width, frame.height) = size(child),
                    "docPr" => {
                        let words = child.get("descr").or(child.get("title")).unwrap_or_default();
                        description = words.chars().take(MAX_DESCRIPTION).collect();
                    }
                    _ => {}
                }
            }
            if let Some(data) = place.find(Space::Drawing, "graphicData") {
                let mut target = Target { start: node.number, description, format, line };
                self.graphics(data, frame, &mut target);
            }
        }
    }

    fn graphics(&mut self, node: &Node<'_>, frame: Frame, target: &mut Target<'_>) {
        for child in node.nodes() {
            match (child.space, child.name) {
                (Space::Picture, "pic") => self.picture(child, frame, target),
                (Space::Shape, "wsp") => self.shape(child, frame, target),
                (Space::Group, "wgp" | "grpSp") => {
                    for member in child.nodes() {
                        self.member(child, member, frame, target);
                    }
                }
                (Space::Diagram, "relIds") => self.unshown.add(Kind::Diagram),
                (_, "chart") => self.unshown.add(Kind::Chart),
                _ => self.unshown.add(Kind::Shape),
            }
        }
    }

    /// One member of a group. Each stands where the group does, with a size of its own.
    fn member(
        &mut self,
        group: &Node<'_>,
        member: &Node<'_>,
        frame: Frame,
        target: &mut Target<'_>,
    ) {
        // The properties of the group itself.
        if member.space == Space::Group && member.name != "grpSp" {
            return;
        }
        let mut own = Frame { floating: frame.floating, ..Frame::default() };
        if let Some(extent) =
            member.find(Space::Drawing, "xfrm").and_then(|x| x.find(Space::Drawing, "ext"))
        {
            (own.width, own.height) = size(extent);
        }
        // A group is measured in units of its own.
        let units = group.find(Space::Drawing, "chExt").map(size).unwrap_or_default();
        let scale =
            |length: Option<Emu>, whole: Option<Emu>, units: Option<Emu>| match (whole, units) {
                (Some(whole), Some(units)) if units.0 > 0 => {
                    length.map(|length| Emu(length.0.saturating_mul(whole.0) / units.0))
                }
                _ => length,
            };
        own.width = scale(own.width, frame.width, units.0);
        own.height = scale(own.height, frame.height, units.1);
        match (member.space, member.name) {
            (Space::Picture, "pic") => self.picture(member, own, target),
            (Space::Shape, "wsp") => self.shape(member, own, target),
            (Space::Group, "grpSp") => {
                for inner in member.nodes() {
                    self.member(member, inner, own, target);
                }
            }
            _ => self.unshown.add(Kind::Shape),
        }
    }

    fn picture(&mut self, node: &Node<'_>, frame: Frame, target: &mut Target<'_>) {
        let Some(blip) = node.find(Space::Drawing, "blip") else { return };
        let number = |node: &Node<'_>, name: &str| {
            node.get(name).and_then(|value| value.parse::<i32>().ok()).unwrap_or_default()
        };
        let crop = node.find(Space::Drawing, "srcRect").map(|rect| Crop {
            top: number(rect, "t"),
            right: number(rect, "r"),
            bottom: number(rect, "b"),
            left: number(rect, "l"),
        });
        let turned = node.find(Space::Drawing, "xfrm").map(|form| number(form, "rot"));
        let id = blip.get("embed").unwrap_or_default();
        self.embedded(&id, frame, (crop.unwrap_or_default(), turned.unwrap_or_default()), target);
    }

    /// Adds the picture of this relationship.
    pub(crate) fn embedded(
        &mut self,
        id: &str,
        frame: Frame,
        (crop, turned): (Crop, i32),
        target: &mut Target<'_>,
    ) {
        let Some(part) = self.relations.part(self.package, id) else {
            return self.unshown.add(Kind::LinkedPicture);
        };
        let format = PictureFormat::of(&part.bytes);
        if format.mime().is_none() {
            self.unshown.add(Kind::PictureFormat);
        }
        let picture = Picture {
            part: part.name.clone().into_owned(),
            format,
            width: frame.width.unwrap_or_default(),
            height: frame.height.unwrap_or_default(),
            crop,
            turned,
            description: target.description.clone(),
            floating: frame.floating,
        };
        self.push(Content::Picture(picture), target.start, target.format, target.line);
    }

    fn shape(&mut self, node: &Node<'_>, frame: Frame, target: &mut Target<'_>) {
        let Some(content) = node.find(Space::Word, "txbxContent") else {
            return self.unshown.add(Kind::Shape);
        };
        let body = node.nodes().find(|child| child.space == Space::Shape && child.name == "bodyPr");
        let inset = |name: &str, standard: i32| {
            let inset = body.and_then(|body| body.get(name)).and_then(|text| Emu::read(&text));
            inset.map_or(Twips(standard), |inset| Twips::of(inset.0 / 635))
        };
        let padding = Sides {
            top: inset("tIns", 72),
            right: inset("rIns", 144),
            bottom: inset("bIns", 72),
            left: inset("lIns", 144),
        };
        let word = |name: &str| body.and_then(|body| body.get(name)).unwrap_or_default();
        let anchor = match word("anchor").as_str() {
            "ctr" => "center",
            "b" => "bottom",
            _ => "top",
        };
        let way = match word("vert").as_str() {
            "eaVert" => "tbRl",
            "vert" => "tbLrV",
            "vert270" => "btLr",
            _ => "lrTb",
        };
        let text_box = TextBox {
            width: frame.width,
            height: frame.height,
            padding,
            vertical: vertical(anchor),
            direction: direction(way),
            floating: frame.floating,
            blocks: Vec::new(),
        };
        self.text_box(content, text_box, target);
    }

    /// Adds a text box with this content.
    pub(crate) fn text_box(
        &mut self,
        content: &Node<'_>,
        mut text_box: TextBox,
        target: &mut Target<'_>,
    ) {
        // The box is a document in small: no table and no field reaches into it.
        let around = std::mem::take(&mut self.around);
        let fields = std::mem::take(&mut self.fields);
        let room = self.room;
        if let Some(width) = text_box.width {
            let sides = text_box.padding.left.0 + text_box.padding.right.0;
            self.room = Twips::of(width.0 / 635 - i64::from(sides)).positive();
        }
        text_box.blocks = self.blocks(content);
        (self.around, self.fields, self.room) = (around, fields, room);
        self.push(Content::TextBox(text_box), target.start, target.format, target.line);
    }
}

fn size(node: &Node<'_>) -> (Option<Emu>, Option<Emu>) {
    let length = |name: &str| node.get(name).and_then(|text| Emu::read(&text));
    (length("cx"), length("cy"))
}

/// Reads where an anchored drawing stands.
fn floating(anchor: &Node<'_>) -> Floating {
    let mut floating = Floating {
        behind: anchor.get("behindDoc").is_some_and(|behind| behind == "1" || behind == "true"),
        ..Floating::default()
    };
    for child in anchor.nodes() {
        match child.name {
            "positionH" => floating.horizontal = position(child),
            "positionV" => floating.vertical = position(child),
            "wrapSquare" | "wrapTight" | "wrapThrough" => floating.wrap = Wrap::Around,
            "wrapTopAndBottom" => floating.wrap = Wrap::TopAndBottom,
            _ => {}
        }
    }
    floating
}

fn position(node: &Node<'_>) -> Position {
    let mut position = Position {
        from: from(&node.get("relativeFrom").unwrap_or_default()),
        ..Position::default()
    };
    for child in node.nodes() {
        let text = child.text();
        match child.name {
            "posOffset" => position.offset = Emu::read(&text).unwrap_or_default(),
            "align" => position.align = align(text.trim()),
            _ => {}
        }
    }
    position
}

/// Reads what a place is measured from.
pub(crate) fn from(name: &str) -> Origin {
    match name {
        "page" => Origin::Page,
        "character" | "char" => Origin::Character,
        name if name.ends_with("argin") || name.ends_with("margin-area") => Origin::Margin,
        _ => Origin::Text,
    }
}

/// Reads where something stands in what it is measured from.
pub(crate) fn align(name: &str) -> Option<Align> {
    match name {
        "left" | "top" | "inside" => Some(Align::Start),
        "center" => Some(Align::Center),
        "right" | "bottom" | "outside" => Some(Align::End),
        _ => None,
    }
}
