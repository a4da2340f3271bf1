//! Fields: page numbers, and results that the file has.

use super::{body, paragraph, text};
use crate::layout::counting::Counting;
use crate::layout::paragraph::Content;

const BEGIN: &str = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
const MIDDLE: &str = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
const END: &str = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

fn instruction(text: &str) -> String {
    format!("<w:r><w:instrText xml:space=\"preserve\">{text}</w:instrText></w:r>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>")
}

/// Lays a paragraph out and compares what stands in it.
#[track_caller]
fn check(inner: &str, expected: &[Content]) {
    let document = body(&format!("<w:p>{inner}</w:p>"));
    let found: Vec<Content> =
        paragraph(&document, 0).pieces.iter().map(|piece| piece.content.clone()).collect();
    assert_eq!(found, expected, "{inner}");
}

fn words(text: &str) -> Content {
    Content::Text(text.to_owned())
}

#[test]
fn page_numbers() {
    let page = [words("第"), Content::PageNumber(None), words("页")];
    let around = |field: &str| format!("{}{field}{}", run("第"), run("页"));
    check(&around(&format!("{BEGIN}{}{MIDDLE}{}{END}", instruction(" PAGE "), run("1"))), &page);
    check(&around(&format!("{BEGIN}{}{END}", instruction("PAGE"))), &page);
    check(&around(&format!("{BEGIN}{}{}{END}", instruction("PA"), instruction("GE"))), &page);
    check(&around(&format!("<w:fldSimple w:instr=\" PAGE \">{}</w:fldSimple>", run("1"))), &page);
    check(&around("<w:fldSimple w:instr=\"PAGE\"/>"), &page);
    check(&around("<w:r><w:pgNum/></w:r>"), &page);
    check(
        &format!(
            "{BEGIN}{}{MIDDLE}{}{END}",
            instruction("NUMPAGES \\* roman"),
            run("x") + &run("y")
        ),
        &[Content::PageCount(Some(Counting::LowerRoman))],
    );
    // The look is that of the result.
    let document =
        body(&format!("<w:p>{BEGIN}{}{MIDDLE}{}{END}</w:p>", instruction("PAGE"), run("1")));
    assert!(paragraph(&document, 0).pieces[0].format.bold);
}

#[test]
fn results() {
    let field = |inner: &str, result: &str| format!("{BEGIN}{inner}{MIDDLE}{result}{END}");
    check(&field(&instruction("DATE"), &run("今天")), &[words("今天")]);
    check(&format!("{BEGIN}{}{END}", instruction("TC \"x\"")), &[]);
    // A field in an instruction is not shown, one in a result is.
    let inner = field(&instruction("PAGE"), &run("1"));
    check(&field(&format!("{}{inner}", instruction("IF")), &run("是")), &[words("是")]);
    check(
        &field(&instruction("HYPERLINK"), &format!("{}{inner}", run("页"))),
        &[words("页"), Content::PageNumber(None)],
    );
}

#[test]
fn inputs_of_old_forms() {
    let input = |data: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r>{}{END}",
            instruction("FORM")
        )
    };
    check(&input("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>"), &[words("☒")]);
    check(
        &input("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>"),
        &[words("☐")],
    );
    check(
        &input(
            "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList>",
        ),
        &[words("乙")],
    );
}

#[test]
fn a_field_may_go_over_paragraphs_and_a_damaged_one_hides_nothing() {
    let toc = format!(
        "<w:p>{BEGIN}{}{MIDDLE}{}</w:p><w:p>{}{END}</w:p>",
        instruction("TOC"),
        run("一"),
        run("二")
    );
    assert_eq!(text(super::blocks(&body(&toc))), "一\n二");
    let damaged =
        format!("<w:p>{BEGIN}{}{}</w:p><w:p>{}</w:p>", instruction("IF"), run("隐"), run("见"));
    assert_eq!(text(super::blocks(&body(&damaged))), "\n见");
    check(&format!("{END}{MIDDLE}{}", run("一")), &[words("一")]);
}
