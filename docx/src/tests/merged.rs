//! Repeated rows with cells that are merged downwards.

use super::{BODY, body, group, lines, part, text, texts};
use crate::fill::fill;

/// Cells of one row: `^` before the text begins a merge, `-` continues it.
fn row(cells: &str) -> String {
    let cell = |cell: &str| {
        let (merge, text) = match cell.strip_prefix('^') {
            Some(text) => ("<w:vMerge w:val=\"restart\"/>", text),
            None if cell == "-" => ("<w:vMerge/>", ""),
            None => ("", cell),
        };
        format!("<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    format!("<w:tr>{}</w:tr>", cells.split('|').map(cell).collect::<String>())
}

/// Fills a table for this many items and compares its rows, written as [`row`] reads them.
#[track_caller]
fn check(table: &str, items: usize, expected: &str) {
    let mut values = texts(&[("甲", "一")]);
    values.group(group("组", &["名", "号"], items));
    values.group(group("列", &["名"], 2));
    let xml = body(&format!("<w:tbl>{}</w:tbl>", table.lines().map(row).collect::<String>()));
    let filled = fill(&part(BODY, &xml), &values).expect("fills");
    assert_eq!(filled.problems, []);
    let cell = |cell: &str| {
        let text = lines(&body(cell.split_once("</w:tcPr>").expect("has properties").1)).concat();
        match cell {
            _ if cell.contains("restart") => format!("^{text}"),
            _ if cell.contains("<w:vMerge/>") && text.is_empty() => "-".to_owned(),
            _ => text,
        }
    };
    let rows = text(&filled.package, BODY).split("</w:tr>").filter(|row| row.contains("<w:tc>"));
    let row = |row: &str| {
        let cells = row.split("</w:tc>").filter(|part| part.contains("<w:tc>"));
        cells.map(cell).collect::<Vec<_>>().join("|")
    };
    assert_eq!(rows.map(row).collect::<Vec<_>>().join("\n"), expected, "{table}");
}

#[test]
fn rows_of_one_item_repeat_together() {
    // The merged cell belongs to the item.
    check("^{{组.名}}|a\n-|{{组.号}}\n完|b", 2, "^名1|a\n-|号1\n^名2|a\n-|号2\n完|b");
    check("^{{组.名}}|a\n-|b\n-|c", 2, "^名1|a\n-|b\n-|c\n^名2|a\n-|b\n-|c");
    check("a|^{{组.名}}\n{{组.号}}|-", 0, "a|^\n|-");
    // The merge stands in another column, and a chain of merges joins more rows.
    check(
        "{{组.名}}|^a{{组.号}}|x\n^b{{组.名}}|-|y\n-|c|{{组.号}}",
        2,
        "名1|^a号1|x\n^b名1|-|y\n-|c|号1\n名2|^a号2|x\n^b名2|-|y\n-|c|号2",
    );
    // Rows without a merge repeat by themselves, as ever.
    check("{{组.名}}\n{{组.号}}", 2, "名1\n名2\n号1\n号2");
    // The merge of the row after belongs to another group.
    check("^{{组.名}}|a\n^{{列.名}}|b\n-|c", 2, "^名1|a\n^名2|a\n^名1|b\n-|c\n^名2|b\n-|c");
}

#[test]
fn a_label_over_repeated_rows_stands_once() {
    check("^类|{{组.名}}", 3, "^类|名1\n-|名2\n-|名3");
    check("^类|{{组.名}}\n-|完", 2, "^类|名1\n-|名2\n-|完");
    check("^类|题\n-|{{组.名}}\n完|b", 2, "^类|题\n-|名1\n-|名2\n完|b");
    // Both rows ask of an item, so the label covers items of two rows.
    check("^类|{{组.名}}\n-|{{组.号}}", 2, "^类|名1\n-|号1\n-|名2\n-|号2");
    check("^类|题\n-|{{组.名}}\n-|{{组.号}}", 2, "^类|题\n-|名1\n-|号1\n-|名2\n-|号2");
    // A label inside an item comes with each, and so does a merged cell without words.
    check("^{{组.名}}|a\n-|^类\n-|-", 2, "^名1|a\n-|^类\n-|-\n^名2|a\n-|^类\n-|-");
    check("^|{{组.名}}\n-|{{组.号}}", 2, "^|名1\n-|号1\n^|名2\n-|号2");
    // A text is the same in every row, so its cell is no label.
    check("^{{甲}}|{{组.名}}", 2, "^一|名1\n^一|名2");
    check("^类|{{组.名}}", 0, "^类|");
}

#[test]
fn former_merges_and_left_out_columns_are_read() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 2));
    // A tracked change has taken the merge away.
    let cell = |properties: &str, text: &str| {
        format!(
            "<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p></w:tc>"
        )
    };
    let former =
        |text: &str| cell("<w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange>", text);
    let rows = |first: &str, second: &str| {
        format!(
            "<w:tr>{}</w:tr><w:tr>{}</w:tr>",
            cell("<w:vMerge w:val=\"restart\"/>", first),
            former(second)
        )
    };
    let once = |inner: String| {
        let filled = fill(&part(BODY, &body(&inner)), &values).expect("fills");
        lines(text(&filled.package, BODY)).join("|")
    };
    assert_eq!(once(rows("{{组.名}}", "b")), "名1|名2|b");
    // The second row begins one column later, under the merged cell's neighbour.
    let before = "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
    let shifted = |before: &str| {
        let wide = cell("<w:gridSpan w:val=\"1\"/>", "{{组.名}}");
        let merged = cell("<w:vMerge w:val=\"restart\"/>", "{{组.名}}a");
        let below = cell("<w:vMerge/>", "c");
        format!("<w:tr>{wide}{merged}</w:tr><w:tr>{before}{below}</w:tr>")
    };
    assert_eq!(once(shifted(before)), "名1|名1a|c|名2|名2a|c");
    assert_eq!(once(shifted("")), "名1|名1a|名2|名2a|c");
}

/// What stands between two rows could not be repeated with half of it.
#[test]
fn rows_are_joined_only_side_by_side() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 2));
    let first = row("^{{组.名}}|a");
    let inner =
        format!("<w:tbl>{first}<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:tbl>", row("-|b"));
    let filled = fill(&part(BODY, &body(&inner)), &values).expect("fills");
    assert_eq!(lines(text(&filled.package, BODY)).join("|"), "名1|a|名2|a||b");
}
