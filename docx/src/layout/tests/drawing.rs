//! Pictures, text boxes and what is drawn in other ways.

use super::{Sample, blocks, p, paragraph, text, unshown};
use crate::layout::Document;
use crate::layout::paragraph::Content;
use crate::layout::picture::{Align, Crop, Origin, Picture, PictureFormat, Position, Wrap};
use crate::layout::table::{Direction, Vertical};
use crate::layout::textbox::TextBox;
use crate::layout::units::{Emu, Twips};
use crate::layout::unshown::Kind;

/// Lays a paragraph with this in its run out; `x0` is a PNG, `x1` is an EMF.
#[track_caller]
fn drawn(inner: &str) -> Document {
    let body = format!("<w:p><w:r>{inner}</w:r></w:p>");
    let more = [
        ("media/a.png", "image", b"\x89PNG\r\n".to_vec()),
        ("media/b.emf", "image", b"\x01\0\0\0".to_vec()),
    ];
    Sample { body: &body, more: &more, ..Sample::default() }.layout()
}

fn pictures(document: &Document) -> Vec<&Picture> {
    let pieces = paragraph(document, 0).pieces.iter();
    pieces
        .filter_map(|piece| match &piece.content {
            Content::Picture(picture) => Some(picture),
            _ => None,
        })
        .collect()
}

fn boxes(document: &Document) -> Vec<&TextBox> {
    let pieces = paragraph(document, 0).pieces.iter();
    pieces
        .filter_map(|piece| match &piece.content {
            Content::TextBox(text_box) => Some(text_box),
            _ => None,
        })
        .collect()
}

fn pic(id: &str) -> String {
    format!(
        "<pic:pic><pic:blipFill><a:blip r:embed=\"{id}\"/><a:srcRect l=\"1000\" t=\"2000\"/></pic:blipFill>\
         <pic:spPr><a:xfrm rot=\"5400000\"><a:off x=\"0\" y=\"0\"/><a:ext cx=\"30\" cy=\"40\"/></a:xfrm></pic:spPr></pic:pic>"
    )
}

fn wsp(content: &str) -> String {
    format!(
        "<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>\
         <wps:bodyPr lIns=\"63500\" anchor=\"ctr\" vert=\"eaVert\"/></wps:wsp>"
    )
}

fn inline(graphic: &str) -> String {
    format!(
        "<w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"457200\"/><wp:docPr id=\"1\" descr=\"章\"/>\
         <a:graphic><a:graphicData uri=\"u\">{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
}

#[test]
fn a_picture_in_the_line() {
    let document = drawn(&inline(&pic("x0")));
    let expected = Picture {
        part: "word/media/a.png".to_owned(),
        format: PictureFormat::Png,
        width: Emu(914_400),
        height: Emu(457_200),
        crop: Crop { top: 2000, left: 1000, ..Crop::default() },
        turned: 5_400_000,
        description: "章".to_owned(),
        floating: None,
    };
    assert_eq!(pictures(&document), [&expected]);
    assert_eq!(PictureFormat::Png.mime(), Some("image/png"));
    assert_eq!(unshown(&document), []);
    assert_eq!(unshown(&drawn(&inline(&pic("x1")))), [(Kind::PictureFormat, 1)]);
    assert_eq!(unshown(&drawn(&inline(&pic("?")))), [(Kind::LinkedPicture, 1)]);
}

#[test]
fn a_picture_somewhere_else() {
    let anchor = inline(&pic("x0")).replace("wp:inline", "wp:anchor").replace(
        "<wp:anchor>",
        "<wp:anchor behindDoc=\"1\"><wp:positionH relativeFrom=\"page\"><wp:posOffset>635</wp:posOffset>\
         </wp:positionH><wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align></wp:positionV>\
         <wp:wrapTopAndBottom/>",
    );
    let document = drawn(&anchor);
    let floating = pictures(&document)[0].floating.expect("floats");
    assert!(floating.behind);
    assert_eq!(floating.wrap, Wrap::TopAndBottom);
    let horizontal = Position { from: Origin::Page, offset: Emu(635), align: None };
    let vertical = Position { from: Origin::Margin, offset: Emu(0), align: Some(Align::End) };
    assert_eq!((floating.horizontal, floating.vertical), (horizontal, vertical));
}

#[test]
fn text_boxes() {
    let document = drawn(&inline(&wsp(&p("框"))));
    let found = boxes(&document);
    assert_eq!(text(&found[0].blocks), "框");
    assert_eq!((found[0].width, found[0].height), (Some(Emu(914_400)), Some(Emu(457_200))));
    assert_eq!((found[0].padding.left, found[0].padding.right), (Twips(100), Twips(144)));
    assert_eq!((found[0].vertical, found[0].direction), (Vertical::Center, Direction::Down));
    let vml = format!(
        "<w:pict><v:shapetype id=\"t\"/><v:shape style=\"position:absolute;margin-left:10pt;width:72pt;height:36pt;\
         z-index:-1\"><v:textbox inset=\"0,1pt\"><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>",
        p("老框")
    );
    let document = drawn(&vml);
    let found = boxes(&document);
    assert_eq!(text(&found[0].blocks), "老框");
    assert_eq!((found[0].width, found[0].height), (Some(Emu(914_400)), Some(Emu(457_200))));
    assert_eq!((found[0].padding.left, found[0].padding.top), (Twips(0), Twips(20)));
    let floating = found[0].floating.expect("floats");
    assert_eq!((floating.behind, floating.horizontal.offset), (true, Emu(127_000)));
    assert_eq!(unshown(&document), []);
}

#[test]
fn one_of_several_alternatives() {
    let choice = |requires: &str| {
        format!(
            "<mc:AlternateContent><mc:Choice Requires=\"{requires}\">{}</mc:Choice><mc:Fallback><w:pict><v:shape>\
             <v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>",
            inline(&wsp(&p("新"))),
            p("旧")
        )
    };
    for (requires, expected) in
        [("wps", "新"), ("w14 wps", "新"), ("cx", "旧"), ("wps cx", "旧"), ("nothing", "旧")]
    {
        let document = drawn(&choice(requires));
        let found: Vec<String> = boxes(&document).iter().map(|found| text(&found.blocks)).collect();
        assert_eq!(found, [expected], "{requires}");
    }
    // Alternatives may stand around runs and paragraphs too, and without a way out there is nothing.
    let around =
        "<mc:AlternateContent><mc:Choice Requires=\"cx\"><w:p/></mc:Choice></mc:AlternateContent>";
    let document = super::body(around);
    assert_eq!(blocks(&document), []);
}

#[test]
fn groups_and_older_pictures() {
    let group = format!(
        "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"457200\"/>\
         <a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"60\" cy=\"80\"/></a:xfrm></wpg:grpSpPr>{}{}<wps:wsp/></wpg:wgp>",
        pic("x0"),
        wsp(&p("组"))
    );
    let document = drawn(&inline(&group));
    let picture = pictures(&document)[0];
    assert_eq!((picture.width, picture.height), (Emu(457_200), Emu(228_600)));
    assert_eq!(text(&boxes(&document)[0].blocks), "组");
    assert_eq!(unshown(&document), [(Kind::Shape, 1)]);
    let image =
        "<v:shape style=\"width:1in;height:36pt\" alt=\"图\"><v:imagedata r:id=\"x0\"/></v:shape>";
    for outer in ["pict", "object"] {
        let document = drawn(&format!("<w:{outer}>{image}<o:OLEObject/></w:{outer}>"));
        let picture = pictures(&document)[0];
        assert_eq!((picture.width, picture.description.as_str()), (Emu(914_400), "图"));
        let expected: &[(Kind, usize)] = if outer == "object" { &[(Kind::Object, 1)] } else { &[] };
        assert_eq!(unshown(&document), expected);
    }
}

#[test]
fn what_is_not_drawn_is_counted() {
    for (inner, kind) in [
        (inline("<c:chart r:id=\"x0\"/>"), Kind::Chart),
        (inline("<wps:wsp/>"), Kind::Shape),
        (inline("<a:unknown/>"), Kind::Shape),
        ("<w:pict><v:line/></w:pict>".to_owned(), Kind::Shape),
        (
            "<w:pict><v:shape><v:textpath string=\"草稿\"/></v:shape></w:pict>".to_owned(),
            Kind::WordArt,
        ),
    ] {
        let document = drawn(&inner);
        assert_eq!(unshown(&document), [(kind, 1)], "{inner}");
        assert_eq!(paragraph(&document, 0).pieces, []);
    }
}
