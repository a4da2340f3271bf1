//! Numbers and bullets in front of paragraphs.

use super::{Sample, blocks, unshown};
use crate::layout::Block;
use crate::layout::paragraph::{Gap, Paragraph};
use crate::layout::units::Twips;
use crate::layout::unshown::Kind;

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/>\
    <w:suff w:val=\"nothing\"/><w:pPr><w:ind w:left=\"420\" w:hanging=\"420\"/></w:pPr></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.%3\"/>\
    </w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/>\
    <w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"3\"><w:styleLink w:val=\"S\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/>\
    <w:numFmt w:val=\"hebrew1\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"第%1条\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"%2)\"/><w:pStyle w:val=\"H\"/>\
    </w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>\
    </w:lvlOverride></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>\
    <w:num w:numId=\"5\"><w:abstractNumId w:val=\"4\"/></w:num>\
    <w:num w:numId=\"6\"><w:abstractNumId w:val=\"0\"/></w:num>";

const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr>\
    <w:ind w:left=\"99\"/></w:pPr></w:style>";

fn item(list: u32, level: u32) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr></w:p>"
    )
}

/// The paragraphs of a document with these items.
fn paragraphs(body: &str) -> Vec<Paragraph> {
    let sample = Sample { body, numbering: NUMBERING, styles: STYLES, ..Sample::default() };
    let document = sample.layout();
    let paragraph = |block: &Block| match block {
        Block::Paragraph(paragraph) => (**paragraph).clone(),
        Block::Table(_) => panic!("a table"),
    };
    blocks(&document).iter().map(paragraph).collect()
}

#[track_caller]
fn check(items: &[(u32, u32)], expected: &[&str]) {
    let body: String = items.iter().map(|&(list, level)| item(list, level)).collect();
    let labels: Vec<String> = paragraphs(&body)
        .into_iter()
        .map(|paragraph| paragraph.label.map(|label| label.text).unwrap_or_default())
        .collect();
    assert_eq!(labels, expected, "{items:?}");
}

#[test]
fn labels() {
    check(
        &[(1, 0), (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
        &["一、", "二、", "二.1", "二.2", "三、", "三.1"],
    );
    check(&[(1, 2), (1, 2)], &["1.1.1", "1.1.2"]);
    // Lists of one definition go on counting, unless one starts anew.
    check(&[(1, 0), (6, 0), (2, 0), (2, 0), (1, 0)], &["一、", "二、", "一、", "二、", "三、"]);
    check(&[(3, 0), (3, 0)], &["•", "•"]);
    check(&[(4, 0), (4, 0)], &["(5)", "(6)"]);
    check(&[(5, 0), (5, 1), (5, 0), (5, 1)], &["第1条", "1)", "第2条", "2)"]);
    // No list, a list or level that is not there.
    check(&[(0, 0), (99, 0), (1, 9), (1, 400)], &["", "", "", ""]);
}

#[test]
fn indents_and_gaps() {
    let made = paragraphs(&item(1, 0));
    assert_eq!((made[0].format.left, made[0].format.first_line), (Twips(420), Twips(-420)));
    assert_eq!(made[0].label.as_ref().map(|label| label.gap), Some(Gap::Nothing));
    // The style of the paragraph names list and, through the list, level; its own indent counts.
    let made = paragraphs("<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr></w:p>");
    assert_eq!(made[0].label.as_ref().map(|label| label.text.as_str()), Some("1)"));
    assert_eq!(made[0].format.left, Twips(99));
    // A paragraph leaves the list of its style.
    let out = "<w:p><w:pPr><w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:p>";
    assert_eq!(paragraphs(out)[0].label, None);
}

#[test]
fn an_unknown_way_to_count_is_counted() {
    let body = item(4, 0) + &item(4, 0);
    let document = Sample { body: &body, numbering: NUMBERING, ..Sample::default() }.layout();
    assert_eq!(unshown(&document), [(Kind::Counting, 2)]);
}
