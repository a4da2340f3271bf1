//! How paragraphs stand, and what is in them.

use super::{Sample, body, paragraph, text, unshown};
use crate::layout::border::Stroke;
use crate::layout::color::Ink;
use crate::layout::paragraph::{Alignment, Content, LineHeight, ParagraphFormat, TabKind, TabStop};
use crate::layout::units::Twips;
use crate::layout::unshown::Kind;

/// Lays a paragraph with these properties out and compares its format with the standard's, changed.
#[track_caller]
fn check(properties: &str, change: impl Fn(&mut ParagraphFormat)) {
    let xml = format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>一</w:t></w:r></w:p>");
    let document = body(&xml);
    let mut expected =
        ParagraphFormat { widow_control: true, on_grid: true, ..ParagraphFormat::default() };
    change(&mut expected);
    assert_eq!(paragraph(&document, 0).format, expected, "{properties}");
}

#[test]
fn properties() {
    check("", |_| {});
    for (name, alignment) in [
        ("center", Alignment::Center),
        ("end", Alignment::Right),
        ("right", Alignment::Right),
        ("both", Alignment::Justified),
        ("distribute", Alignment::Distributed),
        ("start", Alignment::Left),
        ("nonsense", Alignment::Left),
    ] {
        check(&format!("<w:jc w:val=\"{name}\"/>"), |format| format.alignment = alignment);
    }
    check("<w:keepNext/><w:keepLines w:val=\"1\"/><w:pageBreakBefore w:val=\"on\"/>", |format| {
        format.keep_next = true;
        format.keep_lines = true;
        format.page_break_before = true;
    });
    check("<w:keepNext w:val=\"false\"/><w:widowControl w:val=\"0\"/>", |format| {
        format.widow_control = false;
    });
    check(
        "<w:contextualSpacing/><w:snapToGrid w:val=\"0\"/><w:outlineLvl w:val=\"2\"/>",
        |format| {
            format.contextual = true;
            format.on_grid = false;
            format.outline = Some(2);
        },
    );
    check("<w:outlineLvl w:val=\"9\"/>", |_| {});
}

#[test]
fn indents() {
    check("<w:ind w:left=\"420\" w:right=\"-100\" w:firstLine=\"480\"/>", |format| {
        (format.left, format.right) = (Twips(420), Twips(-100));
        format.first_line = Twips(480);
        format.says_first_line = true;
    });
    check("<w:ind w:start=\"1in\" w:hanging=\"360\" w:firstLine=\"480\"/>", |format| {
        format.says_first_line = true;
        (format.left, format.first_line) = (Twips(1440), Twips(-360));
    });
    // Two characters of 10 points, in hundredths, and none, which does not count.
    check("<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\" w:leftChars=\"50\"/>", |format| {
        (format.left, format.first_line) = (Twips(100), Twips(400));
        format.says_first_line = true;
    });
    check("<w:ind w:firstLineChars=\"0\" w:firstLine=\"480\" w:hangingChars=\"0\"/>", |format| {
        format.first_line = Twips(480);
        format.says_first_line = true;
    });
    // A character is one of the first text's size.
    let xml = "<w:p><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/>\
               </w:rPr><w:t>一</w:t></w:r></w:p>";
    assert_eq!(paragraph(&body(xml), 0).format.first_line, Twips(560));
}

#[test]
fn spacing() {
    check("<w:spacing w:before=\"120\" w:after=\"60\" w:line=\"360\"/>", |format| {
        (format.before, format.after) = (Twips(120), Twips(60));
        format.line = LineHeight::Multiple(360);
    });
    check("<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>", |format| {
        format.line = LineHeight::Exact(Twips(579));
    });
    check("<w:spacing w:line=\"-20\" w:lineRule=\"exact\" w:before=\"-5\"/>", |format| {
        format.line = LineHeight::Exact(Twips(20));
    });
    check("<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/>", |format| {
        format.line = LineHeight::AtLeast(Twips(300));
    });
    check("<w:spacing w:before=\"99\" w:beforeLines=\"50\" w:afterAutospacing=\"1\"/>", |format| {
        (format.before, format.after) = (Twips(120), Twips(280));
    });
    // Lines are those of the section's grid.
    let xml = "<w:p><w:pPr><w:spacing w:beforeLines=\"100\"/></w:pPr></w:p><w:sectPr>\
               <w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>";
    assert_eq!(paragraph(&body(xml), 0).format.before, Twips(312));
}

#[test]
fn tabs_and_lines() {
    check(
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"8000\" w:leader=\"dot\"/>\
         <w:tab w:val=\"left\" w:pos=\"420\"/><w:tab w:val=\"clear\" w:pos=\"900\"/></w:tabs>",
        |format| {
            let left = TabStop { at: Twips(420), kind: TabKind::Left, leader: None };
            let right = TabStop { at: Twips(8000), kind: TabKind::Right, leader: Some('.') };
            format.tabs = vec![left, right];
        },
    );
    check(
        "<w:pBdr><w:bottom w:val=\"double\" w:sz=\"4\" w:space=\"1\" w:color=\"FF0000\"/></w:pBdr>\
         <w:shd w:val=\"clear\" w:fill=\"DDDDDD\"/>",
        |format| {
            let bottom = &mut format.borders.bottom;
            (bottom.stroke, bottom.eighths, bottom.space) = (Stroke::Double, 4, 1);
            bottom.ink = Ink::Rgb(255, 0, 0);
            format.shade = Ink::Rgb(0xDD, 0xDD, 0xDD);
        },
    );
}

#[test]
fn what_stands_in_it() {
    let document = body(
        "<w:p><w:r><w:t> 一 </w:t><w:t xml:space=\"preserve\"> 二\n三 </w:t><w:tab/><w:br/><w:cr/>\
         <w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>\
         <w:br w:type=\"page\"/><w:br w:type=\"column\"/></w:r>\
         <w:hyperlink><w:r><w:t>四</w:t></w:r></w:hyperlink>\
         <w:smartTag><w:r><w:t>五</w:t></w:r></w:smartTag>\
         <w:sdt><w:sdtPr><w:tag w:val=\"栏\"/></w:sdtPr><w:sdtContent><w:r><w:t>六</w:t></w:r>\
         </w:sdtContent></w:sdt><w:customXml><w:r><w:t>七</w:t></w:r></w:customXml></w:p>",
    );
    let paragraph = paragraph(&document, 0);
    assert_eq!(paragraph.text(), "一 二 三 \t\n\n\u{2011}\u{ad}☑\n\n四五六七");
    let has = |content: &Content| paragraph.pieces.iter().any(|piece| piece.content == *content);
    assert!(has(&Content::PageBreak) && has(&Content::ColumnBreak));
    let controls: Vec<_> =
        paragraph.pieces.iter().filter_map(|piece| piece.control.as_deref()).collect();
    assert_eq!(controls, ["栏"]);
    assert_eq!(unshown(&document), []);
}

#[test]
fn changes_are_shown_as_accepted() {
    let document = body(
        "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r>\
         </w:del><w:moveFrom><w:r><w:t>来</w:t></w:r></w:moveFrom>\
         <w:moveTo><w:r><w:t>去</w:t></w:r></w:moveTo></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>全</w:delText></w:r></w:del>\
         </w:p><w:ins><w:p><w:r><w:t>段</w:t></w:r></w:p></w:ins>",
    );
    assert_eq!(text(super::blocks(&document)), "新去\n段");
    assert_eq!(unshown(&document), [(Kind::DeletedText, 4)]);
}

#[test]
fn what_is_not_shown_is_counted() {
    let document = body(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/>\
         <w:endnoteReference w:id=\"1\"/><w:commentReference w:id=\"1\"/></w:r>\
         <w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r>\
         </w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath>\
         </w:p><w:p><w:pPr><w:framePr/></w:pPr></w:p><w:altChunk/>",
    );
    assert_eq!(text(super::blocks(&document)), "拼a+b\n");
    let expected = [
        Kind::Equation,
        Kind::Comment,
        Kind::Footnote,
        Kind::Endnote,
        Kind::HiddenText,
        Kind::Ruby,
        Kind::Frame,
        Kind::InsertedFile,
    ];
    assert_eq!(unshown(&document), expected.map(|kind| (kind, 1)));
}

#[test]
fn an_empty_document_is_a_page() {
    let sample = Sample::default();
    let document = sample.layout();
    assert_eq!(document.sections.len(), 1);
    assert_eq!(document.sections[0].blocks, []);
}
