//! Tables: columns, merges, lines, heights.

use super::{Sample, blocks, body, p, table, text, unshown};
use crate::layout::Block;
use crate::layout::border::{Border, Stroke};
use crate::layout::color::Ink;
use crate::layout::table::{Direction, RowHeight, Sides, Table, TableAlignment, Vertical};
use crate::layout::units::Twips;
use crate::layout::unshown::Kind;

fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text))
}

fn row(cells: &[(&str, &str)]) -> String {
    let cells: Vec<String> =
        cells.iter().map(|(properties, text)| cell(properties, text)).collect();
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn xml(properties: &str, grid: &[i32], rows: &str) -> String {
    let column = |width: &i32| format!("<w:gridCol w:w=\"{width}\"/>");
    let grid = grid.iter().map(column).collect::<Vec<_>>().concat();
    format!("<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")
}

/// Each row as `column+columns×rows text`.
fn shape(table: &Table) -> Vec<String> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let text = text(&cell.blocks);
                format!("{}+{}×{} {text}", cell.column, cell.columns, cell.rows)
            })
            .collect();
        rows.push(cells.join(", "));
    }
    rows
}

#[track_caller]
fn check(rows: &str, expected: &[&str]) {
    let document = body(&xml("", &[1000, 1000, 1000], rows));
    assert_eq!(shape(table(&document, 0)), expected, "{rows}");
}

const BEGIN: &str = "<w:vMerge w:val=\"restart\"/>";
const ON: &str = "<w:vMerge/>";
const TWO: &str = "<w:gridSpan w:val=\"2\"/>";

#[test]
fn merges() {
    check(
        &(row(&[("", "a"), (TWO, "b")]) + &row(&[(TWO, "c"), ("", "d")])),
        &["0+1×1 a, 1+2×1 b", "0+2×1 c, 2+1×1 d"],
    );
    check(
        &(row(&[(BEGIN, "a"), ("", "b")])
            + &row(&[(ON, ""), ("", "c")])
            + &row(&[(ON, ""), ("", "d")])),
        &["0+1×3 a, 1+1×1 b", "1+1×1 c", "1+1×1 d"],
    );
    // Another merge begins, or none; a merge that nothing began is a cell of its own.
    check(
        &(row(&[(BEGIN, "a"), (ON, "x")])
            + &row(&[(BEGIN, "b"), (ON, "")])
            + &row(&[("", "c"), (ON, "")])),
        &["0+1×1 a, 1+1×3 x", "0+1×1 b", "0+1×1 c"],
    );
    // Both ways at once.
    let wide = format!("{TWO}{BEGIN}");
    let wide_on = format!("{TWO}{ON}");
    check(
        &(row(&[(&wide, "a"), ("", "b")]) + &row(&[(&wide_on, ""), ("", "c")])),
        &["0+2×2 a, 2+1×1 b", "2+1×1 c"],
    );
    // Columns of another width do not go on.
    check(
        &(row(&[(&wide, "a"), ("", "b")]) + &row(&[(ON, "x"), ("", "y"), ("", "c")])),
        &["0+2×1 a, 2+1×1 b", "0+1×1 x, 1+1×1 y, 2+1×1 c"],
    );
    // The older way to merge across.
    check(
        &row(&[("<w:hMerge w:val=\"restart\"/>", "a"), ("<w:hMerge/>", ""), ("", "b")]),
        &["0+2×1 a, 2+1×1 b"],
    );
    // Columns before the first cell.
    check(
        &(row(&[("", "a"), ("", "b")])
            + &row(&[("", "c")])
                .replace("<w:tr>", "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>")),
        &["0+1×1 a, 1+1×1 b", "1+1×1 c"],
    );
}

#[test]
fn wrappers_and_changes() {
    let inner = row(&[("", "a")]);
    let control = format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let deleted = inner.replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>");
    let cell =
        format!("<w:tr><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tr>", cell("", "b"));
    let document = body(&xml("", &[1000], &format!("{control}{deleted}{cell}")));
    assert_eq!(shape(table(&document, 0)), ["0+1×1 a", "0+1×1 b"]);
    assert_eq!(unshown(&document), [(Kind::DeletedText, 1)]);
    let covered = row(&[(BEGIN, "a")]) + &row(&[(ON, "x")]);
    assert_eq!(unshown(&body(&xml("", &[1000], &covered))), [(Kind::CoveredText, 1)]);
    // A table without a cell is none.
    assert_eq!(blocks(&body(&xml("", &[1000], "<w:tr/>"))), []);
}

#[test]
fn widths() {
    let w = |width: i32| format!("<w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
    let columns = |properties: &str, grid: &[i32], wants: &[i32]| -> Vec<i32> {
        let wants: Vec<String> = wants.iter().map(|want| w(*want)).collect();
        let cells: Vec<(&str, &str)> = wants.iter().map(|want| (want.as_str(), "")).collect();
        let document = body(&xml(properties, grid, &row(&cells)));
        table(&document, 0).grid.iter().map(|width| width.0).collect()
    };
    let fixed = "<w:tblLayout w:type=\"fixed\"/>";
    // The text of a page of A4 is 8,306 wide.
    assert_eq!(columns(fixed, &[2000, 2000], &[1000, 3000]), [2000, 2000]);
    assert_eq!(columns(fixed, &[2000], &[1000, 3000]), [1000, 3000]);
    assert_eq!(columns(fixed, &[2000, 2000], &[0, 0]), [2000, 2000]);
    assert_eq!(
        columns("<w:tblW w:w=\"5000\" w:type=\"pct\"/>", &[2000, 2000], &[0, 0]),
        [4153, 4153]
    );
    assert_eq!(columns("<w:tblW w:w=\"50%\"/>", &[2000, 2000], &[0, 0]), [2076, 2076]);
    assert_eq!(columns("<w:tblW w:w=\"6000\" w:type=\"dxa\"/>", &[], &[1000, 2000]), [2000, 4000]);
    assert_eq!(columns("", &[9000, 9000], &[0, 0]), [4153, 4153]);
    assert_eq!(columns(fixed, &[9000, 9000], &[0, 0]), [9000, 9000]);
    // A table in a cell has the room of the cell.
    let inner = xml("<w:tblW w:w=\"5000\" w:type=\"pct\"/>", &[100], &row(&[("", "x")]));
    let outer = format!("<w:tr><w:tc>{inner}<w:p/></w:tc></w:tr>");
    let document = body(&xml(fixed, &[3000], &outer));
    let Block::Table(inner) = &table(&document, 0).rows[0].cells[0].blocks[0] else { panic!() };
    assert_eq!(inner.grid, [Twips(3000 - 2 * 115)]);
}

#[test]
fn columns_that_cells_want_otherwise() {
    let cells = [("<w:tcW w:w=\"1000\"/>", "a"), ("<w:tcW w:w=\"3000\"/>", "b")];
    let document = body(&xml("<w:tblLayout w:type=\"fixed\"/>", &[2000, 2000], &row(&cells)));
    let table = table(&document, 0);
    assert_eq!(table.grid, [Twips(2000), Twips(2000)]);
    assert_eq!(table.grid_of_cells, Some(vec![Twips(1000), Twips(3000)]));
    assert_eq!(unshown(&document), [(Kind::ColumnWidths, 1)]);
}

#[test]
fn properties() {
    let rows = "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/><w:trHeight w:val=\"500\"/></w:trPr><w:tc/></w:tr>\
        <w:tr><w:trPr><w:trHeight w:val=\"600\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr>\
        <w:vAlign w:val=\"center\"/><w:textDirection w:val=\"tbRlV\"/><w:noWrap/>\
        <w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/><w:tcMar><w:left w:w=\"10\" w:type=\"dxa\"/></w:tcMar>\
        </w:tcPr></w:tc></w:tr><w:tr><w:trPr><w:trHeight w:val=\"0\"/></w:trPr><w:tc/></w:tr>";
    let properties = "<w:jc w:val=\"center\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/>\
        <w:left w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar><w:tblpPr/>";
    let document = body(&xml(properties, &[1000], rows));
    let table = table(&document, 0);
    assert_eq!((table.alignment, table.indent), (TableAlignment::Center, Twips(0)));
    let [first, second, third] = &table.rows[..] else { panic!("three rows") };
    assert!(first.header && first.keep_together && !second.header);
    assert_eq!(first.height, RowHeight::AtLeast(Twips(500)));
    assert_eq!(second.height, RowHeight::Exact(Twips(600)));
    assert_eq!((third.height, third.keep_together), (RowHeight::Auto, false));
    let cell = &second.cells[0];
    assert_eq!((cell.vertical, cell.direction), (Vertical::Center, Direction::Down));
    assert_eq!((cell.no_wrap, cell.shade), (true, Ink::Rgb(0xEE, 0xEE, 0xEE)));
    let sides = Sides { top: Twips(40), right: Twips(115), bottom: Twips(0), left: Twips(10) };
    assert_eq!(cell.padding, sides);
    assert_eq!(unshown(&document), [(Kind::FloatingTable, 1)]);
}

#[test]
fn the_edge_stands_out_before_2013() {
    let settings =
        "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:val=\"15\"/></w:compat>";
    let ind = "<w:tblInd w:w=\"500\" w:type=\"dxa\"/>";
    for (settings, expected) in [("", 385), (settings, 500)] {
        let body = xml(ind, &[1000], &row(&[("", "a")]));
        let document = Sample { body: &body, settings, ..Sample::default() }.layout();
        assert_eq!(table(&document, 0).indent, Twips(expected));
    }
}

fn line(eighths: u16) -> Border {
    Border { stroke: Stroke::Single, eighths, space: 0, ink: Ink::Auto }
}

/// The widths of the lines of each cell: above, right, below, left; zero for none.
fn lines(table: &Table) -> Vec<[u16; 4]> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells
        .map(|cell| {
            let sides = cell.borders;
            [sides.top, sides.right, sides.bottom, sides.left].map(|border| {
                assert!(border.stroke == Stroke::None || border == line(border.eighths));
                if border.stroke == Stroke::None { 0 } else { border.eighths }
            })
        })
        .collect()
}

fn borders(name: &str, sides: &[(&str, u16)]) -> String {
    let sides: Vec<String> = sides
        .iter()
        .map(|(side, width)| {
            let kind = if *width == 0 { "nil" } else { "single" };
            format!("<w:{side} w:val=\"{kind}\" w:sz=\"{width}\"/>")
        })
        .collect();
    format!("<w:{name}>{}</w:{name}>", sides.concat())
}

const GRID: [(&str, u16); 6] =
    [("top", 8), ("left", 8), ("bottom", 8), ("right", 8), ("insideH", 4), ("insideV", 4)];

#[test]
fn lines_of_cells() {
    let all = borders("tblBorders", &GRID);
    let four = row(&[("", ""), ("", "")]).repeat(2);
    let document = body(&xml(&all, &[1000, 1000], &four));
    let expected = [[8, 4, 4, 8], [8, 8, 4, 4], [4, 4, 8, 8], [4, 8, 8, 4]];
    assert_eq!(lines(table(&document, 0)), expected);
    // A cell's own lines, one of them taken away; a row's exception; the lower edge of a merged
    // cell is that of its last row.
    let own = borders("tcBorders", &[("top", 0), ("right", 24)]);
    let document = body(&xml(&all, &[1000], &row(&[(&own, "")])));
    assert_eq!(lines(table(&document, 0)), [[0, 24, 8, 8]]);
    let exception =
        format!("<w:tr><w:tblPrEx>{}</w:tblPrEx>", borders("tblBorders", &[("left", 2)]));
    let document = body(&xml(&all, &[1000], &row(&[("", "")]).replace("<w:tr>", &exception)));
    assert_eq!(lines(table(&document, 0)), [[8, 8, 8, 2]]);
    let merged = row(&[(BEGIN, "")]) + &row(&[(ON, "")]);
    let document = body(&xml(&all, &[1000], &merged));
    assert_eq!(lines(table(&document, 0)), [[8, 8, 8, 8]]);
}

#[test]
fn conditions_of_a_style() {
    let region = |kind: &str, inner: &str| {
        format!("<w:tblStylePr w:type=\"{kind}\"><w:tcPr>{inner}</w:tcPr></w:tblStylePr>")
    };
    let fill = |color: &str| format!("<w:shd w:val=\"clear\" w:fill=\"{color}\"/>");
    let styles = format!(
        "<w:style w:type=\"table\" w:styleId=\"T\">{}{}{}{}</w:style>",
        region(
            "firstRow",
            &(fill("000001") + &borders("tcBorders", &[("bottom", 12), ("insideV", 6)]))
        ),
        region("firstCol", &fill("000002")),
        region("band1Horz", &fill("000003")),
        region("nwCell", &fill("000004")),
    );
    let shades = |look: &str| -> Vec<u8> {
        let properties = format!("<w:tblStyle w:val=\"T\"/><w:tblLook w:val=\"{look}\"/>");
        let rows = row(&[("", ""), ("", "")]).repeat(4);
        let body = xml(&properties, &[1000, 1000], &rows);
        let document = Sample { body: &body, styles: &styles, ..Sample::default() }.layout();
        let cells = table(&document, 0).rows.iter().flat_map(|row| &row.cells);
        cells
            .map(|cell| match cell.shade {
                Ink::Rgb(_, _, blue) => blue,
                Ink::Auto => 0,
            })
            .collect()
    };
    assert_eq!(shades("0000"), [3, 3, 0, 0, 3, 3, 0, 0]);
    assert_eq!(shades("0200"), [0; 8]);
    assert_eq!(shades("0020"), [1, 1, 3, 3, 0, 0, 3, 3]);
    assert_eq!(shades("02A0"), [4, 1, 2, 0, 2, 0, 2, 0]);
    // The lines of the first row: below all of it, between its cells, none at its sides.
    let properties = "<w:tblStyle w:val=\"T\"/><w:tblLook w:firstRow=\"1\"/>";
    let body = xml(properties, &[1000, 1000], &row(&[("", ""), ("", "")]));
    let document = Sample { body: &body, styles: &styles, ..Sample::default() }.layout();
    assert_eq!(lines(table(&document, 0)), [[0, 6, 12, 0], [0, 0, 12, 6]]);
}
