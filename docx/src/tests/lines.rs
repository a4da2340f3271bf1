//! Values of several lines.

use super::{BODY, NAMESPACE, body, group, part, text, texts};
use crate::fill::fill;
use crate::package::Part;
use crate::values::Values;

/// Styles as office programs write them: the default one is justified, `i` is indented by a style that it is
/// based on, `n` is numbered, `d` is spread, `z` says that there is no indent.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/><w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"i\"><w:basedOn w:val=\"b\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"n\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"both\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"d\"><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"distribute\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"c\"><w:basedOn w:val=\"a\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"z\"><w:basedOn w:val=\"a\"/><w:pPr><w:ind w:firstLine=\"0\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"l\"><w:basedOn w:val=\"l\"/></w:style>";

fn values() -> Values {
    let mut values = texts(&[("表", "一\n二"), ("单", "一")]);
    values.text("文", "一\r\n二");
    values.prose("文");
    values.text("句", "一");
    values.prose("句");
    let mut of = group("组", &["名"], 2);
    of.items[1][0] = "甲\n乙".to_owned();
    values.group(of);
    values
}

/// A run with this text.
fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A paragraph of these properties with this text.
fn p(properties: &str, text: &str) -> String {
    let properties =
        if properties.is_empty() { String::new() } else { format!("<w:pPr>{properties}</w:pPr>") };
    format!("<w:p>{properties}{}</w:p>", run(text))
}

/// Fills a body beside the styles, and compares its XML.
#[track_caller]
fn check(inner: &str, expected: &str) {
    let mut package = part(BODY, &body(inner));
    let styles = format!("<w:styles xmlns:w=\"{NAMESPACE}\">{STYLES}</w:styles>");
    package.parts.push(Part::new("word/styles.xml", styles.into_bytes()));
    let filled = fill(&package, &values()).expect("fills");
    assert_eq!(text(&filled.package, BODY), body(expected), "{inner}");
    assert_eq!(filled.problems, []);
}

#[test]
fn each_line_is_a_paragraph_like_that_of_the_placeholder() {
    for (properties, after) in [
        ("", ""),
        ("<w:jc w:val=\"center\"/>", "<w:jc w:val=\"center\"/>"),
        (
            "<w:pStyle w:val=\"i\"/><w:rPr><w:b/></w:rPr>",
            "<w:pStyle w:val=\"i\"/><w:rPr><w:b/></w:rPr>",
        ),
        (
            "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"1\"/>",
            "<w:keepNext/><w:spacing w:after=\"1\"/>",
        ),
        (
            "<w:jc w:val=\"both\"/><w:pPrChange w:id=\"1\"><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange>",
            "<w:jc w:val=\"both\"/>",
        ),
    ] {
        check(&p(properties, "{{表}}"), &(p(properties, "一") + &p(after, "二")));
        // One line changes nothing.
        check(&p(properties, "{{单}}"), &p(properties, "一"));
    }
    // What stands beside it stays with the first paragraph and with the last.
    check(
        "<w:p w:rsidR=\"1\" w14:paraId=\"2\"><w:bookmarkStart w:id=\"1\"/><w:r><w:rPr><w:b/></w:rPr><w:t>前{{表}}后</w:t></w:r>\
         <w:r><w:tab/><w:t>{{单}}</w:t></w:r></w:p>",
        "<w:p w:rsidR=\"1\" w14:paraId=\"2\"><w:bookmarkStart w:id=\"1\"/><w:r><w:rPr><w:b/></w:rPr>\
         <w:t xml:space=\"preserve\">前一</w:t></w:r></w:p>\
         <w:p w:rsidR=\"1\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">二后</w:t></w:r>\
         <w:r><w:tab/><w:t xml:space=\"preserve\">一</w:t></w:r></w:p>",
    );
    check(&p("", "{{表}}、{{表}}"), &(p("", "一") + &p("", "二、一") + &p("", "二")));
    let row = |inner: &str| format!("<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>");
    let rows = |of: [String; 2]| {
        let rows = of.map(|inner| format!("<w:tr><w:tc>{inner}</w:tc></w:tr>"));
        format!("<w:tbl>{}</w:tbl>", rows.concat())
    };
    check(&row(&p("", "{{组.名}}")), &rows([p("", "名1"), p("", "甲") + &p("", "乙")]));
}

#[test]
fn prose_is_indented_where_the_form_says_nothing_of_it() {
    let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>";
    let ind = |rest: &str| format!("<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\" {rest}/>");
    for (properties, changed) in [
        (String::new(), indent.to_owned()),
        ("<w:pStyle w:val=\"i\"/>".to_owned(), "<w:pStyle w:val=\"i\"/>".to_owned()),
        ("<w:pStyle w:val=\"z\"/>".to_owned(), "<w:pStyle w:val=\"z\"/>".to_owned()),
        ("<w:pStyle w:val=\"c\"/>".to_owned(), "<w:pStyle w:val=\"c\"/>".to_owned()),
        (
            "<w:pStyle w:val=\"l\"/>".to_owned(),
            "<w:pStyle w:val=\"l\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"400\"/>"
                .to_owned(),
        ),
        ("<w:ind w:hanging=\"9\"/>".to_owned(), "<w:ind w:hanging=\"9\"/>".to_owned()),
        (
            "<w:ind w:left=\"9\"/><w:jc w:val=\"left\"/>".to_owned(),
            ind("w:left=\"9\"") + "<w:jc w:val=\"left\"/>",
        ),
        (
            "<w:keepNext/><w:jc w:val=\"start\"/><w:rPr><w:b/></w:rPr>".to_owned(),
            format!("<w:keepNext/>{indent}<w:jc w:val=\"start\"/><w:rPr><w:b/></w:rPr>"),
        ),
        ("<w:jc w:val=\"right\"/>".to_owned(), "<w:jc w:val=\"right\"/>".to_owned()),
    ] {
        check(&p(&properties, "{{文}}"), &(p(&changed, "一") + &p(&changed, "二")));
        check(&p(&properties, "{{句}}"), &p(&properties, "一"));
        // Behind a label the first paragraph is the label's.
        check(&p(&properties, "甲：{{文}}"), &(p(&properties, "甲：一") + &p(&changed, "二")));
    }
    // The size of the text is the run's.
    let sized = |properties: &str, text: &str| {
        let run = format!(
            "<w:r><w:rPr><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        );
        format!("<w:p>{properties}{run}</w:p>")
    };
    let small = "<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/></w:pPr>";
    check(&sized("", "{{文}}"), &(sized(small, "一") + &sized(small, "二")));
    check(&sized("<w:pPr/>", "{{文}}"), &(sized(small, "一") + &sized(small, "二")));
}

#[test]
fn no_line_is_stretched() {
    // The last line of a paragraph is stretched where it is spread, not where it is justified.
    let left = "<w:pStyle w:val=\"d\"/><w:jc w:val=\"left\"/>";
    check(&p("<w:pStyle w:val=\"d\"/>", "{{表}}"), &(p(left, "一") + &p(left, "二")));
    check(&p("<w:pStyle w:val=\"d\"/>", "{{单}}"), &p("<w:pStyle w:val=\"d\"/>", "一"));
    let spread = "<w:jc w:val=\"distribute\"/><w:outlineLvl w:val=\"1\"/>";
    let left = "<w:jc w:val=\"left\"/><w:outlineLvl w:val=\"1\"/>";
    check(&p(spread, "{{表}}"), &(p(left, "一") + &p(left, "二")));
}

#[test]
fn a_paragraph_that_cannot_be_divided_has_line_breaks_and_is_not_stretched() {
    let left = "<w:jc w:val=\"left\"/>";
    let broken = "<w:r><w:t xml:space=\"preserve\">一</w:t><w:br/><w:t xml:space=\"preserve\">二</w:t></w:r>";
    let whole = run("{{文}}");
    let paragraph =
        |properties: &str, inner: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>");
    for (before, after) in [
        ("<w:hyperlink r:id=\"a\">", "</w:hyperlink>"),
        ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:ins w:id=\"1\">", "</w:ins>"),
    ] {
        let inner = |run: &str| format!("{before}{run}{after}");
        check(
            &paragraph("<w:keepNext/>", &inner(&whole)),
            &paragraph(&format!("<w:keepNext/>{left}"), &inner(broken)),
        );
        let centred = "<w:jc w:val=\"center\"/>";
        check(&paragraph(centred, &inner(&whole)), &paragraph(centred, &inner(broken)));
    }
    for properties in ["<w:pStyle w:val=\"n\"/>", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"] {
        check(&paragraph(properties, &whole), &paragraph(&format!("{properties}{left}"), broken));
    }
    let section = "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>";
    check(&paragraph(section, &whole), &paragraph(&format!("{left}{section}"), broken));
    // A control around paragraphs is one of plain text too.
    let control = |inner: &str| {
        format!("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
    };
    check(&control(&paragraph("", &whole)), &control(&paragraph(left, broken)));
    // Number 0 takes a style's number away.
    let none = "<w:pStyle w:val=\"n\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    check(
        &paragraph(none, &run("{{表}}")),
        &(paragraph(none, &run("一")) + &paragraph(none, &run("二"))),
    );
}
