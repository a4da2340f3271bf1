//! Rows that repeat.

use super::{BODY, OPEN, SHUT, body, check, group, lines, part, text, texts};
use crate::fill::fill;
use crate::problem::ProblemKind;
use crate::values::Values;

/// Fills a table and compares its rows, cells joined with `|`.
#[track_caller]
fn check_rows(rows: &str, values: &Values, expected: &[&str]) {
    let xml = body(&format!("<w:tbl>{}</w:tbl>", table_rows(rows)));
    let filled = fill(&part(BODY, &xml), values).expect("fills");
    let found = text(&filled.package, BODY);
    let rows: Vec<String> = found
        .split("</w:tr>")
        .filter(|row| row.contains("<w:tr>"))
        .map(|row| lines(&body(row.split("<w:tr>").nth(1).unwrap_or(""))).join("|"))
        .collect();
    assert_eq!(rows, expected);
    assert_eq!(filled.problems, []);
}

/// `a|b` on lines as rows of cells.
fn table_rows(rows: &str) -> String {
    let cell = |text: &str| format!("<w:tc>{OPEN}{text}{SHUT}</w:tc>");
    let row =
        |line: &str| format!("<w:tr>{}</w:tr>", line.split('|').map(cell).collect::<String>());
    rows.lines().map(row).collect()
}

#[test]
fn rows_repeat() {
    for count in [0, 1, 3, 100] {
        let mut values = texts(&[("甲", "一")]);
        values.group(group("组", &["名", "号"], count));
        let mut expected = vec!["名|号".to_owned()];
        expected.extend((1..=count).map(|n| format!("名{n}|号{n}、一")));
        if count == 0 {
            expected.push("|、一".to_owned());
        }
        expected.push("完|一".to_owned());
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check_rows("名|号\n{{组.名}}|{{组.号}}、{{甲}}\n完|{{甲}}", &values, &expected);
    }
}

#[test]
fn two_groups_repeat_their_own_rows() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 2));
    values.group(group("列", &["名"], 3));
    check_rows(
        "{{列.名}}a\n{{组.名}}b\n{{列.名}}c",
        &values,
        &["名1a", "名2a", "名3a", "名1b", "名2b", "名1c", "名2c", "名3c"],
    );
}

#[test]
fn a_short_item_has_empty_fields() {
    let mut values = texts(&[]);
    let mut short = group("组", &["名", "号"], 2);
    short.items[0].pop();
    values.group(short);
    check_rows("{{组.名}}|{{组.号}}", &values, &["名1|", "名2|号2"]);
}

#[test]
fn a_table_in_a_row_repeats_within_it() {
    let mut values = texts(&[]);
    values.group(group("外", &["名"], 2));
    values.group(group("内", &["名"], 2));
    let nested = format!(
        "<w:tbl><w:tr><w:tc><w:tbl>{}</w:tbl>{OPEN}{{{{外.名}}}}{SHUT}</w:tc></w:tr></w:tbl>",
        table_rows("{{内.名}}，{{外.名}}")
    );
    let filled = fill(&part(BODY, &body(&nested)), &values).expect("fills");
    assert_eq!(
        lines(text(&filled.package, BODY)),
        ["名1，名1", "名2，名1", "名1", "名1，名2", "名2，名2", "名2"]
    );
    assert_eq!(filled.problems, []);
    // Only the row inside repeats when the one around it has no field of its own.
    let inner = nested.replace("{{外.名}}", "完");
    let filled = fill(&part(BODY, &body(&inner)), &values).expect("fills");
    assert_eq!(lines(text(&filled.package, BODY)), ["名1，完", "名2，完", "完"]);
}

#[test]
fn a_field_without_a_row_of_its_own_is_reported() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 1));
    values.group(group("列", &["名"], 1));
    let mark = "<w:p><w:r><w:t xml:space=\"preserve\">【未知占位符：列.名】</w:t></w:r></w:p>";
    let field = format!("{OPEN}{{{{列.名}}}}{SHUT}");
    check(&field, &values, mark, &[(ProblemKind::OutsideRow, "列.名", 1)]);
    let own = format!("{OPEN}{{{{组.名}}}}{SHUT}");
    let own_filled = "<w:p><w:r><w:t xml:space=\"preserve\">名1</w:t></w:r></w:p>";
    check(
        &format!("<w:tr>{own}{field}</w:tr>"),
        &values,
        &format!("<w:tr>{own_filled}{mark}</w:tr>"),
        &[(ProblemKind::SecondGroup, "列.名", 2)],
    );
}

#[test]
fn copies_of_a_row_leave_out_what_may_occur_once() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 2));
    let row = |marks: &str, text: &str| format!("<w:tr><w:p>{marks}<w:r>{text}</w:r></w:p></w:tr>");
    let mark = "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>";
    let t = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t>");
    check(
        &row(mark, "<w:t>{{组.名}}</w:t>"),
        &values,
        &format!("{}{}", row(mark, &t("名1")), row("", &t("名2"))),
        &[],
    );
}

/// Word demands that the numbers of paragraphs and rows are unique in a document.
#[test]
fn copies_of_a_row_leave_out_the_numbers_of_the_first() {
    let mut values = texts(&[]);
    values.group(group("组", &["名"], 2));
    let row = |row: &str, paragraph: &str, empty: &str, text: &str| {
        format!(
            "<w:tr w:rsidR=\"00A1\"{row}><w:p{paragraph} w:rsidR='paraId=\"1\"'><w:r>{text}</w:r>\
             </w:p><w:p {empty}/></w:tr>"
        )
    };
    let numbers = " w14:paraId=\"1A\" w14:textId='77777777'";
    let first = |text: &str| row(numbers, numbers, "w14:textId = \"2\"  a='>'", text);
    let t = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t>");
    check(
        &first("<w:t>{{组.名}}</w:t>"),
        &values,
        &format!("{}{}", first(&t("名1")), row("", "", " a='>'", &t("名2"))),
        &[],
    );
}

#[test]
fn growth_is_bounded() {
    // Each of four rows inside one another repeats a hundred times.
    let mut values = texts(&[]);
    let mut rows = String::new();
    for name in ["甲", "乙", "丙", "丁"] {
        values.group(group(name, &["名"], 100));
        rows = format!("<w:tr>{OPEN}{{{{{name}.名}}}}{SHUT}{rows}</w:tr>");
    }
    let error = fill(&part(BODY, &body(&rows)), &values).expect_err("fails");
    assert_eq!(error.to_string(), format!("{BODY}: makes the package too large"));

    // One paragraph names a long text very often.
    let values = texts(&[("甲", &"长".repeat(1 << 20))]);
    let xml = body(&format!("{OPEN}{}{SHUT}", "{{甲}}".repeat(10_000)));
    let error = fill(&part(BODY, &xml), &values).expect_err("fails");
    assert_eq!(error.to_string(), format!("{BODY}: makes the package too large"));
}
