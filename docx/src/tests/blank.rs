//! The text of a blank form, and texts put into it.

use super::{BODY, NAMESPACE, body, text};
use crate::blank::{Body, Item, Put, put, read};
use crate::package::{Package, Part};

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

fn form(inner: &str) -> Package {
    Package {
        parts: vec![
            Part::new("_rels/.rels", RELATIONS.as_bytes().to_vec()),
            Part::new(BODY, body(inner).into_bytes()),
        ],
    }
}

/// The items of a form in brief: the number and the text of a line with `[]` around what is blank by its look; the
/// cells of a table with their columns.
fn brief(items: &[Item]) -> String {
    let brief_of = |item: &Item| match item {
        Item::Line(line) => {
            let mut text: Vec<char> = line.text.chars().collect();
            for range in line.ruled.iter().rev() {
                text.insert(range.end, ']');
                text.insert(range.start, '[');
            }
            format!("{}:{}", line.paragraph, text.into_iter().collect::<String>())
        }
        Item::Table(table) => {
            let rows = table.rows.iter().map(|row| {
                let cells = row.iter().map(|cell| {
                    let up = if cell.continues { "^" } else { "" };
                    format!("{up}{}+{}({})", cell.column, cell.span, brief(&cell.items))
                });
                cells.collect::<Vec<_>>().join(" ")
            });
            format!("<{}>", rows.collect::<Vec<_>>().join(" / "))
        }
    };
    items.iter().map(brief_of).collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check_read(inner: &str, expected: &str) {
    let bodies = read(&form(inner)).expect("is read");
    let [Body { part, items }] = &bodies[..] else { panic!("one part") };
    assert_eq!((part.as_str(), brief(items).as_str()), (BODY, expected));
}

/// Puts a text into the paragraph of this number, in the place of these characters.
#[track_caller]
fn check_put(inner: &str, paragraph: usize, range: std::ops::Range<usize>, expected: &str) {
    let one = Put { part: BODY.to_owned(), paragraph, range, text: "{{甲}}".to_owned() };
    let made = put(&form(inner), &[one]).expect("is put");
    assert_eq!(text(&made, BODY), body(expected));
}

const NEW: &str = "<w:t xml:space=\"preserve\">{{甲}}</w:t>";

#[test]
fn lines_and_tables() {
    check_read("<w:p/><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "1:, 2:甲\t乙");
    check_read(
        "<w:p><w:r><w:t>甲：</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">  </w:t><w:tab/></w:r><w:r><w:rPr><w:u w:val=\"none\"/></w:rPr><w:t xml:space=\"preserve\">  </w:t></w:r></w:p>",
        "1:甲：[  \t]  ",
    );
    check_read(
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>是☐否</w:t><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r></w:p>",
        "1:□是□否\n",
    );
    check_read(
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击</w:t></w:r></w:p></w:sdtContent></w:sdt>",
        "1:[单击]",
    );
    check_read(
        "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<1+2(1:) 3+1(<0+1(2:)>, 3:) / ^0+1(4:)>",
    );
}

/// Deleted text is not there, and a text box is read once, though it stands twice.
#[test]
fn what_no_reader_sees() {
    let of_box = |text: &str| {
        format!("<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>")
    };
    let alternate = format!(
        "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent><w:t>丙</w:t></w:r></w:p><w:p/>",
        of_box("甲"),
        of_box("乙")
    );
    check_read(&alternate, "2:甲, 1:丙, 4:");
    check_read(
        "<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:t>丙</w:t></w:r></w:p>",
        "1:丙",
    );
}

#[test]
fn a_text_takes_the_formatting_of_its_place() {
    // Into nothing at all, an empty run, a run with properties, and beside the properties of the mark.
    check_put("<w:p/>", 1, 0..0, &format!("<w:p><w:r>{NEW}</w:r></w:p>"));
    check_put("<w:p a=\"1\" />", 1, 0..0, &format!("<w:p a=\"1\"><w:r>{NEW}</w:r></w:p>"));
    check_put("<w:p><w:r/></w:p>", 1, 0..0, &format!("<w:p><w:r>{NEW}</w:r></w:p>"));
    check_put(
        "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>",
        1,
        0..0,
        &format!("<w:p><w:r><w:rPr><w:b/></w:rPr>{NEW}</w:r></w:p>"),
    );
    check_put(
        "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>",
        1,
        0..0,
        &format!(
            "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr>{NEW}</w:r></w:p>"
        ),
    );
    check_put(
        "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/><w:b/></w:rPr></w:pPr></w:p>",
        1,
        0..0,
        &format!(
            "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/><w:b/></w:rPr></w:pPr><w:r>{NEW}</w:r></w:p>"
        ),
    );
    // Behind a label, in the place of blanks over two runs, before a tab, in the place of a box.
    check_put(
        "<w:p><w:r><w:t>甲：</w:t></w:r></w:p>",
        1,
        2..2,
        "<w:p><w:r><w:t xml:space=\"preserve\">甲：{{甲}}</w:t></w:r></w:p>",
    );
    check_put(
        "<w:p><w:r><w:t>甲_</w:t></w:r><w:r><w:i/><w:t>__乙</w:t></w:r></w:p>",
        1,
        1..4,
        "<w:p><w:r><w:t xml:space=\"preserve\">甲{{甲}}</w:t></w:r><w:r><w:i/><w:t xml:space=\"preserve\">乙</w:t></w:r></w:p>",
    );
    check_put(
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:u/><w:tab/></w:r></w:p>",
        1,
        1..2,
        &format!("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:u/>{NEW}<w:tab/></w:r></w:p>"),
    );
    check_put(
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>是</w:t></w:r></w:p>",
        1,
        0..1,
        &format!("<w:p><w:r>{NEW}<w:t>是</w:t></w:r></w:p>"),
    );
    // A paragraph that is not there.
    check_put("<w:p/>", 7, 0..0, "<w:p/>");
}

#[test]
fn headers_are_read_and_notes_are_not() {
    let mut form = form("<w:p/>");
    let part = |root: &str| format!("<w:{root} xmlns:w=\"{NAMESPACE}\"><w:p/></w:{root}>");
    form.parts.insert(0, Part::new("word/header1.xml", part("hdr").into_bytes()));
    form.parts.push(Part::new("word/comments.xml", part("comments").into_bytes()));
    let names: Vec<String> = read(&form).expect("is read").into_iter().map(|of| of.part).collect();
    assert_eq!(names, [BODY, "word/header1.xml"]);
}
