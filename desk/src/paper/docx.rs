//! A document as .docx, in the layout of official documents: A4, a type area of 156 by 225 mm, 28 lines of 28 points,
//! the title in 小标宋 of 22 points, the text in 仿宋 of 16 points, page numbers with dashes at the outer side.

use std::fmt::Write as _;

use docx::error::Error;
use docx::package::{Package, Part};

use super::Paper;
use super::block::{Block, blocks};
use super::table::Table;
use crate::sheet::one_line;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The width between the margins of a page, and of one on its side, in twentieths of a point.
const WIDTH: u32 = 8_844;
const WIDE: u32 = 12_756;

/// The document as the bytes of a .docx file. The same document gives the same bytes.
///
/// # Errors
/// [`Error`] where it would be larger than a document may be.
pub fn to_docx(paper: &Paper) -> Result<Vec<u8>, Error> {
    let mut body = String::new();
    let mut break_before = false;
    for block in blocks(&paper.text) {
        match block {
            Block::PageBreak => break_before = true,
            block => {
                write_block(&mut body, &block, break_before);
                break_before = false;
            }
        }
    }
    for (number, table) in paper.tables.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|at| paper.tables.get(at));
        let wide_before = before.is_some_and(|it| it.wide);
        if table.wide != wide_before {
            // The page turns: what stands before is a section of its own.
            let _ = write!(body, "<w:p><w:pPr>{}</w:pPr></w:p>", section(wide_before));
        }
        let turned = table.wide != wide_before;
        write_table(&mut body, table, number, paper.tables.len(), !turned);
    }
    body += &section(paper.tables.last().is_some_and(|it| it.wide));
    let document = format!(
        "{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{body}</w:body></w:document>"
    );
    let part = |name: &'static str, text: String| Part::new(name, text.into_bytes());
    let parts = vec![
        part("[Content_Types].xml", content_types()),
        part("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        part("word/document.xml", document),
        part(
            "word/_rels/document.xml.rels",
            relations(&[
                ("styles", "styles.xml"),
                ("settings", "settings.xml"),
                ("fontTable", "fontTable.xml"),
                ("footer", "footer1.xml"),
                ("footer", "footer2.xml"),
            ]),
        ),
        part("word/styles.xml", styles()),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", fonts()),
        part("word/footer1.xml", footer("right")),
        part("word/footer2.xml", footer("left")),
    ];
    Package { parts }.to_bytes()
}

/// A text as XML: only characters that XML 1.0 allows.
fn escaped(text: &str) -> String {
    let text = one_line(text).replace('\n', " ");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn write_block(body: &mut String, block: &Block, break_before: bool) {
    let (style, text) = match block {
        Block::Title(text) => ("Title", text),
        Block::Address(text) => ("Address", text),
        Block::Heading(text) => ("Heading1", text),
        Block::Subheading(text) => ("Heading2", text),
        Block::Body(text) => ("Body", text),
        Block::Signer(text) | Block::Date(text) => ("Signed", text),
        Block::Blank | Block::PageBreak => ("Body", &String::new()),
    };
    paragraph(body, style, text, break_before);
}

fn paragraph(body: &mut String, style: &str, text: &str, break_before: bool) {
    let page = if break_before { "<w:pageBreakBefore/>" } else { "" };
    // Writing to memory does not fail.
    let _ = write!(
        body,
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{page}</w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escaped(text)
    );
}

fn write_table(body: &mut String, table: &Table, number: usize, count: usize, break_before: bool) {
    let which = if count > 1 { (number + 1).to_string() } else { String::new() };
    paragraph(body, "Enclosure", &format!("附件{which}"), break_before);
    paragraph(body, "TableTitle", &table.title, false);
    let widths = widths(table);
    let total: u32 = widths.iter().sum();
    let _ = write!(
        body,
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        let _ = write!(body, "<w:gridCol w:w=\"{width}\"/>");
    }
    body.push_str("</w:tblGrid>");
    write_row(body, &widths, &table.heads, true);
    for row in &table.rows {
        write_row(body, &widths, row, false);
    }
    body.push_str("</w:tbl>");
    for note in &table.notes {
        paragraph(body, "Note", note, false);
    }
    if table.notes.is_empty() {
        // A table is never the last thing of a section.
        paragraph(body, "Note", "", false);
    }
}

/// The widths of the columns, which fill the page.
fn widths(table: &Table) -> Vec<u32> {
    let whole = if table.wide { WIDE } else { WIDTH };
    let sum = table.widths.iter().sum::<u32>().max(1);
    let mut widths: Vec<u32> = table.widths.iter().map(|of| of * whole / sum).collect();
    let rest = whole.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += rest;
    }
    widths
}

fn write_row(body: &mut String, widths: &[u32], cells: &[String], head: bool) {
    let repeated = if head { "<w:tblHeader/>" } else { "" };
    let style = if head { "CellHead" } else { "Cell" };
    let _ = write!(body, "<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>");
    for (at, width) in widths.iter().enumerate() {
        let text = cells.get(at).map_or("", |text| text);
        let _ = write!(
            body,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        );
        paragraph(body, style, text, false);
        body.push_str("</w:tc>");
    }
    body.push_str("</w:tr>");
}

fn section(wide: bool) -> String {
    let (size, turned) = if wide {
        ("w:w=\"16838\" w:h=\"11906\"", " w:orient=\"landscape\"")
    } else {
        ("w:w=\"11906\" w:h=\"16838\"", "")
    };
    // 37 mm above, 35 below, 28 on the left, 26 on the right; turned with the page.
    let margins = if wide {
        "w:top=\"1587\" w:right=\"2098\" w:bottom=\"1474\" w:left=\"1984\""
    } else {
        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
    };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r4\"/><w:footerReference w:type=\"even\" r:id=\"r5\"/>\
         <w:pgSz {size}{turned}/><w:pgMar {margins} w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr>"
    )
}

fn content_types() -> String {
    const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ];
    let parts: String = parts
        .iter()
        .map(|(name, kind)| {
            format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPE}.{kind}+xml\"/>")
        })
        .collect::<Vec<_>>()
        .concat();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

fn relations(targets: &[(&str, &str)]) -> String {
    let all: Vec<String> = targets
        .iter()
        .enumerate()
        .map(|(at, (kind, target))| {
            format!("<Relationship Id=\"r{}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>", at + 1)
        })
        .collect();
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        all.concat()
    )
}

/// A paragraph style: its font, its size in half points, and what else its paragraphs have.
fn style(id: &str, font: &str, size: u32, paragraph: &str) -> String {
    let kind = if id == "Body" { " w:default=\"1\"" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"{kind}><w:name w:val=\"{id}\"/><w:pPr>{paragraph}</w:pPr>\
         <w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{font}\"/>\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr></w:style>"
    )
}

fn styles() -> String {
    const LINE: &str = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>";
    const DENSE: &str = "<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>";
    const TITLE: &str = "<w:keepNext/><w:spacing w:after=\"560\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>";
    let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>";
    let all = [
        style("Body", "仿宋_GB2312", 32, &format!("{LINE}{indent}")),
        style("Title", "方正小标宋简体", 44, TITLE),
        style("Address", "仿宋_GB2312", 32, LINE),
        style("Heading1", "黑体", 32, &format!("<w:keepNext/>{LINE}{indent}")),
        style("Heading2", "楷体_GB2312", 32, &format!("<w:keepNext/>{LINE}{indent}")),
        style(
            "Signed",
            "仿宋_GB2312",
            32,
            &format!("{LINE}<w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/>"),
        ),
        style("Enclosure", "黑体", 32, &format!("<w:keepNext/>{LINE}")),
        style("TableTitle", "方正小标宋简体", 36, TITLE),
        style("CellHead", "黑体", 24, &format!("{DENSE}<w:jc w:val=\"center\"/>")),
        style("Cell", "仿宋_GB2312", 24, DENSE),
        style("Note", "仿宋_GB2312", 24, DENSE),
        style(
            "Number",
            "宋体",
            28,
            "<w:ind w:leftChars=\"100\" w:left=\"280\" w:rightChars=\"100\" w:right=\"280\"/>",
        ),
    ];
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let borders: Vec<String> = sides
        .iter()
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>")
        })
        .collect();
    format!(
        "{HEAD}<w:styles xmlns:w=\"{W}\">{}<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/>\
         <w:tblPr><w:tblBorders>{}</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>",
        all.concat(),
        borders.concat()
    )
}

fn settings() -> String {
    format!("{HEAD}<w:settings xmlns:w=\"{W}\"><w:evenAndOddHeaders/></w:settings>")
}

/// The fonts of official documents, each with one that every system has.
fn fonts() -> String {
    let fonts = [("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("方正小标宋简体", "宋体")];
    let fonts: Vec<String> = fonts
        .iter()
        .map(|(name, other)| {
            format!("<w:font w:name=\"{name}\"><w:altName w:val=\"{other}\"/><w:charset w:val=\"86\"/></w:font>")
        })
        .collect();
    format!("{HEAD}<w:fonts xmlns:w=\"{W}\">{}</w:fonts>", fonts.concat())
}

/// The number of the page between dashes, at this side.
fn footer(side: &str) -> String {
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Number\"/><w:jc w:val=\"{side}\"/></w:pPr>\
         <w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>\
         <w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
    )
}
