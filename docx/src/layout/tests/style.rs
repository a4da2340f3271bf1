//! Styles: what comes before what.

use super::{Sample, paragraph, table};
use crate::layout::Block;
use crate::layout::color::Ink;
use crate::layout::font::Family;
use crate::layout::paragraph::{Alignment, Piece};
use crate::layout::run::{Caps, RunFormat, Script, Strike, UnderlineKind};
use crate::layout::units::{HalfPoints, Twips};

/// The format of the only run of a paragraph.
#[track_caller]
fn run(styles: &str, paragraph_style: &str, properties: &str) -> RunFormat {
    let body = format!(
        "<w:p><w:pPr>{paragraph_style}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>一</w:t></w:r></w:p>"
    );
    let document = Sample { body: &body, styles, ..Sample::default() }.layout();
    let pieces: &[Piece] = &paragraph(&document, 0).pieces;
    pieces[0].format.clone()
}

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault>\
    </w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr><w:color w:val=\"111111\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"N\"/><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"L1\"><w:basedOn w:val=\"L2\"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"L2\"><w:basedOn w:val=\"L1\"/><w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/><w:u w:val=\"wave\"/></w:rPr></w:style>";

#[test]
fn levels() {
    let plain = run(STYLES, "", "");
    assert_eq!((plain.size, plain.ink), (HalfPoints(21), Ink::Rgb(0x11, 0x11, 0x11)));
    let named = run(STYLES, "<w:pStyle w:val=\"B\"/>", "");
    assert_eq!((named.bold, named.italic, named.size), (true, true, HalfPoints(28)));
    assert_eq!(named.ink, Ink::Rgb(0x11, 0x11, 0x11));
    // Bold twice, by the paragraph's style and by the character's, is not bold; its own property
    // is absolute.
    let toggled = run(STYLES, "<w:pStyle w:val=\"A\"/>", "<w:rStyle w:val=\"C\"/>");
    assert_eq!((toggled.bold, toggled.underline.line), (false, UnderlineKind::Wave));
    let own = run(STYLES, "<w:pStyle w:val=\"A\"/>", "<w:rStyle w:val=\"C\"/><w:b/>");
    assert!(own.bold);
    let none = run(STYLES, "<w:pStyle w:val=\"A\"/>", "<w:b w:val=\"0\"/>");
    assert!(!none.bold);
    // A style that is not there, or of another kind, is the default one; a circle ends.
    assert_eq!(run(STYLES, "<w:pStyle w:val=\"C\"/>", ""), plain);
    assert_eq!(run(STYLES, "<w:pStyle w:val=\"?\"/>", ""), plain);
    let circle = run(STYLES, "<w:pStyle w:val=\"L1\"/>", "");
    assert!(circle.bold && circle.italic);
}

#[test]
fn properties_of_text() {
    let format = run(
        "",
        "",
        "<w:caps/><w:dstrike/><w:u w:val=\"dotDash\" w:color=\"00FF00\"/><w:shd w:val=\"pct50\" \
         w:color=\"000000\" w:fill=\"FFFFFF\"/><w:vertAlign w:val=\"superscript\"/><w:spacing w:val=\"20\"/>\
         <w:w w:val=\"80\"/><w:em w:val=\"dot\"/><w:bdr w:val=\"single\"/><w:position w:val=\"-6\"/>\
         <w:rFonts w:hint=\"eastAsia\" w:ascii=\"Arial\" w:eastAsia=\"楷体\"/>",
    );
    assert_eq!((format.caps, format.strike), (Caps::All, Strike::Double));
    assert_eq!(format.underline.line, UnderlineKind::Dashed);
    assert_eq!(format.underline.ink, Ink::Rgb(0, 255, 0));
    assert_eq!(format.background, Ink::Rgb(127, 127, 127));
    assert_eq!((format.script, format.spacing, format.scale), (Script::Super, Twips(20), 80));
    assert!(format.emphasis && format.boxed && format.prefers_east);
    assert_eq!((format.raised, format.size), (HalfPoints(-6), HalfPoints(20)));
    assert_eq!((format.latin.family, format.east.family), (Family::Sans, Family::Kai));
    let marked =
        run("", "", "<w:highlight w:val=\"yellow\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>");
    assert_eq!(marked.background, Ink::Rgb(255, 255, 0));
    // Sizes that make no sense are as if they were not there.
    for size in ["0", "-3", "x", ""] {
        assert_eq!(run("", "", &format!("<w:sz w:val=\"{size}\"/>")).size, HalfPoints(20));
    }
}

#[test]
fn the_theme() {
    let theme = "<a:clrScheme><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>\
        <a:accent1><a:srgbClr val=\"4080C0\"/></a:accent1></a:clrScheme>\
        <a:fontScheme><a:minorFont><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/>\
        <a:font script=\"Hans\" typeface=\"仿宋\"/></a:minorFont></a:fontScheme>";
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" \
        w:eastAsiaTheme=\"minorEastAsia\" w:ascii=\"Times\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    let inks = [
        ("w:themeColor=\"accent1\"", Ink::Rgb(0x40, 0x80, 0xC0)),
        ("w:val=\"123456\" w:themeColor=\"accent1\"", Ink::Rgb(0x12, 0x34, 0x56)),
        ("w:themeColor=\"text1\"", Ink::Rgb(0, 0, 0)),
        ("w:themeColor=\"accent1\" w:themeShade=\"80\"", Ink::Rgb(0x20, 0x40, 0x60)),
        ("w:val=\"auto\" w:themeColor=\"text1\" w:themeTint=\"80\"", Ink::Rgb(127, 127, 127)),
        ("w:themeColor=\"nonsense\"", Ink::Auto),
        ("w:val=\"auto\"", Ink::Auto),
    ];
    for (color, expected) in inks {
        let body = format!("<w:p><w:r><w:rPr><w:color {color}/></w:rPr><w:t>一</w:t></w:r></w:p>");
        let document = Sample { body: &body, styles, theme, ..Sample::default() }.layout();
        let format = &paragraph(&document, 0).pieces[0].format;
        assert_eq!(format.ink, expected, "{color}");
        assert_eq!((format.latin.name.as_str(), format.latin.family), ("Calibri", Family::Sans));
        assert_eq!((format.east.name.as_str(), format.east.family), ("仿宋", Family::Fang));
    }
}

#[test]
fn the_style_of_a_table_comes_before_that_of_a_paragraph() {
    let styles = "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after=\"200\" w:line=\"276\"/></w:pPr>\
        </w:pPrDefault></w:docDefaults>\
        <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>\
        <w:style w:type=\"table\" w:styleId=\"T\"><w:pPr><w:jc w:val=\"center\"/><w:spacing w:after=\"0\"/></w:pPr>\
        <w:rPr><w:sz w:val=\"18\"/></w:rPr>\
        <w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>";
    let row = "<w:tr><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc></w:tr>";
    let body = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"0020\"/></w:tblPr>{row}{row}</w:tbl>"
    );
    let document = Sample { body: &body, styles, ..Sample::default() }.layout();
    let bold: Vec<bool> = table(&document, 0)
        .rows
        .iter()
        .map(|row| match &row.cells[0].blocks[0] {
            Block::Paragraph(paragraph) => {
                assert_eq!(paragraph.format.alignment, Alignment::Justified);
                assert_eq!(paragraph.format.after, Twips(0));
                assert_eq!(paragraph.pieces[0].format.size, HalfPoints(18));
                paragraph.pieces[0].format.bold
            }
            Block::Table(_) => panic!("a table"),
        })
        .collect();
    assert_eq!(bold, [true, false]);
}
