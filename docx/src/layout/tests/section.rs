//! Sections, headers and footers.

use super::{Sample, body, p, strip, text, unshown};
use crate::layout::counting::Counting;
use crate::layout::section::{Page, SectionStart, Strips};
use crate::layout::table::Vertical;
use crate::layout::units::Twips;
use crate::layout::unshown::Kind;

const LANDSCAPE: &str = "<w:type w:val=\"oddPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
    <w:pgMar w:top=\"-1000\" w:right=\"1000\" w:bottom=\"900\" w:left=\"800\" w:header=\"700\" w:footer=\"600\" \
    w:gutter=\"500\"/><w:cols w:num=\"2\" w:space=\"538\" w:sep=\"1\"/><w:pgNumType w:fmt=\"upperRoman\" w:start=\"3\"/>\
    <w:titlePg/><w:vAlign w:val=\"center\"/><w:docGrid w:type=\"lines\" w:linePitch=\"312\" w:charSpace=\"9\"/>\
    <w:pgBorders/><w:lnNumType/>";

#[test]
fn properties() {
    let document = body(&format!(
        "{}<w:p><w:pPr><w:sectPr>{LANDSCAPE}</w:sectPr></w:pPr><w:r><w:t>二</w:t></w:r></w:p>{}\
         <w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>",
        p("一"),
        p("三")
    ));
    let [first, second] = &document.sections[..] else { panic!("two sections") };
    assert_eq!((text(&first.blocks), text(&second.blocks)), ("一\n二".to_owned(), "三".to_owned()));
    assert_eq!((first.start, second.start), (SectionStart::OddPage, SectionStart::Continuous));
    let page = Page {
        width: Twips(16838),
        height: Twips(11906),
        top: Twips(-1000),
        right: Twips(1000),
        bottom: Twips(900),
        left: Twips(800),
        header: Twips(700),
        footer: Twips(600),
        gutter: Twips(500),
    };
    assert_eq!((first.page, second.page), (page, Page::A4));
    assert_eq!((first.columns, first.column_space, first.column_line), (2, Twips(538), true));
    assert_eq!(first.column_width(), Twips(7000));
    assert_eq!((first.first_number, first.counting), (Some(3), Counting::UpperRoman));
    assert_eq!((first.title_page, first.vertical), (true, Vertical::Center));
    assert_eq!((first.grid.pitch, first.grid.character_space), (Some(Twips(312)), 0));
    assert_eq!(unshown(&document), [(Kind::PageBorders, 1), (Kind::LineNumbers, 1)]);
}

#[test]
fn headers_and_footers() {
    let section = |names: &str| format!("<w:sectPr>{names}</w:sectPr>");
    let name = |what: &str, kind: &str, id: &str| {
        format!("<w:{what}Reference w:type=\"{kind}\" r:id=\"{id}\"/>")
    };
    let first = section(
        &(name("header", "default", "x0")
            + &name("footer", "even", "x1")
            + &name("header", "even", "?")),
    );
    let second = section(&(name("header", "first", "x2") + &name("footer", "default", "x0")));
    let body = format!(
        "<w:p><w:pPr>{first}</w:pPr></w:p><w:p><w:pPr>{second}</w:pPr></w:p>{}",
        section("")
    );
    let more = [
        ("header1.xml", "header", strip("hdr", &p("眉"))),
        ("footer1.xml", "footer", strip("ftr", &p("脚"))),
        ("header2.xml", "header", strip("hdr", &p("首"))),
    ];
    let settings = "<w:evenAndOddHeaders/><w:defaultTabStop w:val=\"420\"/>";
    let document = Sample { body: &body, settings, more: &more, ..Sample::default() }.layout();
    let strips: Vec<(&str, String)> =
        document.strips.iter().map(|strip| (strip.part.as_str(), text(&strip.blocks))).collect();
    let expected = ["眉", "脚", "首"].map(str::to_owned);
    assert_eq!(strips.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>(), expected);
    assert_eq!(strips[2].0, "word/header2.xml");
    assert!(document.even_and_odd);
    assert_eq!(document.default_tab, Twips(420));
    let of = |default, first, even| Strips { default, first, even };
    let found: Vec<_> =
        document.sections.iter().map(|section| (section.headers, section.footers)).collect();
    let later = (of(Some(0), Some(2), None), of(Some(0), None, Some(1)));
    assert_eq!(found, [(of(Some(0), None, None), of(None, None, Some(1))), later, later]);
}

#[test]
fn a_section_may_end_inside_a_control() {
    let cover = format!(
        "<w:sdt><w:sdtContent>{}<w:p><w:pPr><w:sectPr/></w:pPr></w:p></w:sdtContent></w:sdt>{}",
        p("封面"),
        p("正文")
    );
    let document = body(&cover);
    let texts: Vec<String> =
        document.sections.iter().map(|section| text(&section.blocks)).collect();
    assert_eq!(texts, ["封面\n", "正文"]);
}
