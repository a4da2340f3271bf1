//! Placeholders that name an item by its number, and those that show something of a value.

use super::{BODY, OPEN, SHUT, body, group, lines, part, text, texts};
use crate::fill::fill;
use crate::package::{Package, Part};
use crate::problem::ProblemKind;
use crate::values::{Numbered, Values, View};

/// Items named 名1, 名2 …; `序` of the group that grows, `年` of the one that does not.
fn values(items: usize) -> Values {
    let mut values = texts(&[("甲", "一二"), ("日", "2026年5月20日")]);
    values.group(group("序", &["名", "号"], items));
    values.group(group("年", &["值"], 3));
    for (name, grows) in [("序", true), ("年", false)] {
        values.number(Numbered {
            group: name.to_owned(),
            most: if grows { 100 } else { 3 },
            grows,
        });
    }
    let has = |value: &str, part: &str| if value.contains(part) { "☑" } else { "□" }.to_owned();
    for (name, base, argument) in
        [("甲=一", "甲", "一"), ("甲=三", "甲", "三"), ("序.名=2", "序.名", "2")]
    {
        values.view(View::new(name, base, argument, has));
    }
    values.view(View::new("日.年", "日", "年", |value, mark| {
        value.split_once(mark).map_or("", |parts| parts.0).to_owned()
    }));
    values
}

/// Fills a table whose rows stand one a line, cells joined with `|`, and compares rows and problems.
#[track_caller]
fn check(table: &str, items: usize, expected: &str, problems: &[(ProblemKind, &str)]) {
    let cell = |cell: &str| format!("<w:tc>{OPEN}{cell}{SHUT}</w:tc>");
    let row = |row: &str| format!("<w:tr>{}</w:tr>", row.split('|').map(cell).collect::<String>());
    let xml = body(&format!("<w:tbl>{}</w:tbl>", table.lines().map(row).collect::<String>()));
    let filled = fill(&part(BODY, &xml), &values(items)).expect("fills");
    let rows = text(&filled.package, BODY).split("</w:tr>").filter(|row| row.contains("<w:tc>"));
    let found: Vec<String> = rows
        .map(|row| {
            let cells = row.split("</w:tc>").filter(|part| part.contains("<w:tc>"));
            let text =
                |cell: &str| lines(&body(cell.split_once("<w:tc>").expect("a cell").1)).concat();
            cells.map(text).collect::<Vec<_>>().join("|")
        })
        .collect();
    assert_eq!(found.join("\n"), expected, "{table}");
    let found: Vec<_> = filled.problems.iter().map(|of| (of.kind, of.name.as_str())).collect();
    assert_eq!(found, problems, "{table}");
}

#[test]
fn years_stand_as_columns_or_as_rows() {
    check("值|{{年1.值}}|{{年2.值}}|{{年3.值}}", 0, "值|值1|值2|值3", &[]);
    check("{{年3.值}}\n{{年１。值}}", 0, "值3\n值1", &[]);
    // One of the years only: nobody asks for the others.
    check("{{年2.值}}", 0, "值2", &[]);
    check("{{年.值}}|{{年3.值}}", 0, "值1|值3\n值2|值3\n值3|值3", &[]);
}

#[test]
fn numbered_rows_take_one_item_each() {
    let table = "1|{{序1.名}}\n2|{{序2.名}}|{{序2.号}}\n完";
    check(table, 0, "1|\n2||\n完", &[]);
    check(table, 1, "1|名1\n2||\n完", &[]);
    check(table, 2, "1|名1\n2|名2|号2\n完", &[]);
    // The last row is repeated for the rest, and its number goes on.
    check(table, 4, "1|名1\n2|名2|号2\n3|名3|号3\n4|名4|号4\n完", &[]);
    check("（2）| 2 |2项|{{序2.名}}", 3, "（2）| 2 |2项|名2\n（2）|3|2项|名3", &[]);
    // In columns there is no room for more, which is said.
    let columns = "{{序1.名}}|{{序2.名}}";
    check(columns, 2, "名1|名2", &[]);
    check(columns, 3, "名1|名2", &[(ProblemKind::LeftOut, "序2.名")]);
    // They stand in another place.
    check(&format!("{columns}\n{{{{序.名}}}}"), 3, "名1|名2\n名1\n名2\n名3", &[]);
}

#[test]
fn names_that_mean_nothing_are_reported() {
    for name in ["序0.名", "序101.名", "年4.值", "甲1.名", "序1.无", "日.月", "甲=", "序1x.名"]
    {
        let marked = format!("【未知占位符：{name}】");
        check(&format!("{{{{{name}}}}}"), 1, &marked, &[(ProblemKind::Unknown, name)]);
    }
}

#[test]
fn a_view_shows_something_of_a_value() {
    check("{{甲=一}}一 {{ 甲 ＝ 三 }}三|{{日.年}}年", 0, "☑一 □三|2026年", &[]);
    check("{{序.名=2}}", 2, "□\n☑", &[]);
    check("{{序1.名=2}}|{{序2.名=2}}", 2, "□|☑", &[]);
    check("{{序.名=3}}", 2, "【未知占位符：序.名=3】", &[(ProblemKind::Unknown, "序.名=3")]);
}

/// A form has room in any of its parts.
#[test]
fn items_left_out_are_judged_by_the_whole_package() {
    let one = body(&format!("{OPEN}{{{{序1.名}}}}{SHUT}"));
    let all = body(&format!("<w:tr>{OPEN}{{{{序.名}}}}{SHUT}</w:tr>"));
    for (other, left_out) in [(&one, 1), (&all, 0)] {
        let parts = [("word/document.xml", &one), ("word/footer1.xml", other)];
        let parts = parts.map(|(name, xml)| Part::new(name, xml.clone().into_bytes()));
        let filled = fill(&Package { parts: parts.to_vec() }, &values(2)).expect("fills");
        assert_eq!(filled.problems.len(), left_out);
    }
}

#[test]
fn meanings() {
    for (name, expected) in [
        ("甲", Some(("甲", None, None))),
        ("序.名", Some(("序.名", None, None))),
        ("序12.名", Some(("序.名", Some(11), None))),
        ("序12.名=2", Some(("序.名", Some(11), Some("2")))),
        ("日.年", Some(("日", None, Some("年")))),
        ("乙", None),
        ("年4.值", None),
    ] {
        let found = values(0).meaning(name);
        let found = found.as_ref().map(|it| (&*it.name, it.item, it.argument.as_deref()));
        assert_eq!(found, expected, "{name}");
    }
}
