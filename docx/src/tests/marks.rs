//! Marks, and what is read back by them after somebody has edited the form.

use proptest::prelude::*;

use super::{BODY, body, group, sample_form, text, texts};
use crate::fill::fill;
use crate::mark::{mark, unmarked};
use crate::package::{Package, Part};
use crate::pattern::Pattern;
use crate::readback::read_back;
use crate::values::{Numbered, Values, View};

const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn styled(document: &str, styles: &str) -> Package {
    let list = |kind: &str, to: &str| {
        format!(
            "<Relationships><Relationship Id=\"a\" Type=\"{R}/{kind}\" Target=\"{to}\"/></Relationships>"
        )
    };
    let styles = format!("<w:styles xmlns:w=\"{}\">{styles}</w:styles>", super::NAMESPACE);
    let part = |name: &'static str, text: String| Part::new(name, text.into_bytes());
    Package {
        parts: vec![
            part("_rels/.rels", list("officeDocument", BODY)),
            part(BODY, body(document)),
            part("word/_rels/document.xml.rels", list("styles", "styles.xml")),
            part("word/styles.xml", styles),
        ],
    }
}

const NORMAL: &str = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>\
     <w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"Body\"/></w:style>";

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| format!("<w:tc>{}</w:tc>", p(text));
    let row =
        |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

fn tick(value: &str, option: &str) -> String {
    (if value == option { "☑" } else { "□" }).to_owned()
}

fn values() -> Values {
    let mut values = texts(&[("甲", "某某公司"), ("乙", "一段\n二段"), ("型", "民营"), ("空", "")]);
    values.group(group("组", &["名", "号"], 2));
    for option in ["国有", "民营"] {
        values.view(View::new(&format!("型={option}"), "型", option, tick));
    }
    values.number(Numbered { group: "组".to_owned(), most: 9, grows: true });
    values
}

/// Marks and fills a form, changes its body, and compares what is read back: the name, the row and the text.
#[track_caller]
fn check(form: &str, changes: &[(&str, &str)], expected: &[(&str, Option<usize>, Option<&str>)]) {
    let form = mark(&styled(form, NORMAL), &values(), &|name| name != "不问").expect("marks");
    let mut filled = fill(&form, &values()).expect("fills").package;
    let mut edited = text(&filled, BODY).to_owned();
    for (from, to) in changes {
        assert!(edited.contains(from), "{from} in {edited}");
        edited = edited.replacen(from, to, 1);
    }
    filled.set(BODY, edited);
    let read = read_back(&filled).expect("reads");
    let known = |name: &str, row: Option<usize>| values().shown(name, row.unwrap_or(0));
    let found: Vec<_> = read.lines.iter().flat_map(|line| line.values(&known)).collect();
    let found: Vec<_> = found.iter().map(|it| (&*it.name, it.row, it.text.as_deref())).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_line_by_itself_or_among_others() {
    let company = [("甲", None, Some("某某公司"))];
    check(&p("{{甲}}"), &[], &company);
    check(&p("申报单位：{{甲}}（盖章）"), &[], &company);
    check(&p("申报单位：{{甲}}"), &[("某某", "另一")], &[("甲", None, Some("另一公司"))]);
    check(&p("申报单位：{{甲}}"), &[("某某公司", " ")], &[("甲", None, Some(""))]);
    // The form's own text in other width and spacing is the same text.
    check(&p("申报单位：{{甲}}"), &[("单位：", "单 位:")], &company);
    check(&p("申报单位：{{甲}}"), &[("单位：", "企业：")], &[("甲", None, None)]);
    check(&p("申报单位：{{甲}}"), &[("申报", "（印）申报")], &[("甲", None, None)]);
    check(&p("{{甲}}（盖章）"), &[("盖章）", "盖章）另附")], &[("甲", None, None)]);
    check(
        &p("一二三四五六七八九十一二三四五六七八九十{{甲}}"),
        &[("八九十一", "八九一")],
        &company,
    );
    check(&p("《{{不问}}》{{甲}}"), &[], &company);
    // Signs that no style's name may have, and a value of nothing else.
    check(&p("a,;\\‹›…{b}{{甲}}，"), &[("某某公司", "{,;\\")], &[("甲", None, Some("{,;\\"))]);
    check(&p("{{不问}}"), &[], &[]);
}

#[test]
fn several_values_in_a_line() {
    let two = |one, other| [("甲", None, Some(one)), ("空", None, Some(other))];
    check(&p("{{甲}}电话{{空}}"), &[], &two("某某公司", ""));
    check(&p("{{甲}}{{空}}"), &[], &two("某某公司", ""));
    check(&p("{{甲}}{{空}}"), &[("司</w:t>", "司乙</w:t>")], &two("某某公司", "乙"));
    let boxes = |one, other| [("型=国有", None, Some(one)), ("型=民营", None, Some(other))];
    let form = p("{{型=国有}}国有　{{型=民营}}民营");
    check(&form, &[], &boxes("□", "☑"));
    check(&form, &[("☑", "□"), ("□国", "☑国")], &boxes("☑", "□"));
    let symbol = "</w:t><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>国";
    check(&form, &[("□国", symbol)], &boxes("☑", "☑"));
}

#[test]
fn long_texts() {
    let long = |text| [("乙", None, Some(text))];
    check(&p("{{乙}}"), &[], &long("一段\n二段"));
    let style = "<w:p><w:pPr><w:pStyle w:val=\"Mark1\"/></w:pPr><w:r><w:t>";
    let more = |style: &str| {
        format!(
            "</w:t></w:r></w:p>{style}三段</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Mark1\"/></w:pPr><w:r><w:t>二段"
        )
    };
    // A further paragraph has the style of the one before it, or that of the text that was pasted.
    let in_cell = table(&[&["长文", "{{乙}}"]]);
    for form in [&p("{{乙}}"), &in_cell] {
        for style in [style, "<w:p><w:r><w:t>"] {
            check(form, &[("二段", &more(style))], &long("一段\n\n三段\n二段"));
        }
    }
}

#[test]
fn what_is_not_seen_is_not_read() {
    let form = p("{{甲}}");
    for (open, shut) in [
        ("<w:del><w:r><w:t>", "</w:t></w:r></w:del>"),
        ("<w:moveFrom><w:r><w:t>", "</w:t></w:r></w:moveFrom>"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>", "</w:t></w:r>"),
        (
            "<mc:AlternateContent><mc:Fallback><w:r><w:t>",
            "</w:t></w:r></mc:Fallback></mc:AlternateContent>",
        ),
    ] {
        let more = format!("</w:t></w:r>{open}丙{shut}<w:r><w:t>乙</w:t></w:r></w:p>");
        check(&form, &[("</w:t></w:r></w:p>", &more)], &[("甲", None, Some("某某公司乙"))]);
    }
    let former = "<w:pPrChange><w:pPr><w:pStyle w:val=\"b\"/></w:pPr></w:pPrChange></w:pPr>";
    check(&form, &[("</w:pPr>", former)], &[("甲", None, Some("某某公司"))]);
}

const ROW: &str =
    "<w:tr><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>";

/// What stands in the rows of the group.
fn rows(
    all: &'static [(&'static str, &'static str)],
) -> Vec<(&'static str, Option<usize>, Option<&'static str>)> {
    let row = |(at, (name, number)): (usize, &(&'static str, &'static str))| {
        [("组.名", Some(at), Some(*name)), ("组.号", Some(at), Some(*number))]
    };
    all.iter().enumerate().flat_map(row).collect()
}

#[test]
fn cells_that_have_lost_their_marks() {
    let form = table(&[&["单位：", "{{甲}}", "型", "{{型}}"], &["金额", "{{空}}", "{{甲}}"]]);
    let all = |last| {
        [
            ("型", None, Some("民营")),
            ("空", None, Some("")),
            ("甲", None, Some("某某公司")),
            ("甲", None, Some(last)),
        ]
    };
    let marked = |number: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Mark{number}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
        )
    };
    check(&form, &[(&marked(1, "某某公司"), &p("另一公司"))], &all("另一公司"));
    check(&form, &[(&marked(1, "某某公司"), "<w:p/>")], &all(""));
    // Without the label nobody can tell.
    let lost = [(&*marked(1, "某某公司"), &*p("某")), ("单位：", "企业")];
    check(&form, &lost, &all("")[..3]);
    // A cell further from its label.
    let found = [
        ("甲", None, Some("某某公司")),
        ("型", None, Some("民营")),
        ("空", None, Some("")),
        ("甲", None, Some("丙")),
    ];
    check(&form, &[(&marked(4, "某某公司"), &p("丙"))], &found);
}

#[test]
fn rows_that_are_repeated() {
    let form = table(&[&["名", "号"], &["{{组.名}}", "{{组.号}}"], &["合计", ""]]);
    let two = &[("名1", "号1"), ("名2", "号2")];
    check(&form, &[], &rows(two));
    check(&form, &[("名2", "")], &rows(&[("名1", "号1"), ("", "号2")]));
    let first = "<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val=\"Mark2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">名1</w:t></w:r></w:p></w:tc>";
    // A row that an office program adds has the styles of the row beside it.
    let marked = format!(
        "{}</w:tc><w:tc><w:p><w:pPr><w:pStyle w:val=\"Mark3\"/></w:pPr></w:p></w:tc></w:tr>{first}",
        first.replace("名1", "丙").trim_end_matches("</w:tc>")
    );
    check(&form, &[(first, &marked)], &rows(&[("丙", ""), ("名1", "号1"), ("名2", "号2")]));
    // Others add one without.
    let plain = format!("{ROW}</w:tbl>");
    check(&form, &[("</w:tbl>", &plain)], &rows(&[("名1", "号1"), ("名2", "号2"), ("丙", "")]));
    // The form's own row stays what it is, also an empty one.
    check(&form, &[("合计", "合 计")], &rows(two));
    check(&form, &[("</w:tbl>", &plain.replace("<w:t>丙</w:t>", ""))], &rows(two));
    // A cell whose mark is lost is known by its column.
    let lost = "<w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc>";
    let cell = "<w:p><w:pPr><w:pStyle w:val=\"Mark2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">名2</w:t></w:r></w:p></w:tc>";
    let mut expected = rows(two);
    expected[2].2 = Some("丁");
    check(&form, &[(cell, lost)], &expected);
    // Also in the only row.
    let both = cell.replace("名2", "名1");
    let mut expected = rows(two);
    (expected[0].2, expected[2].2) = (Some("丁"), Some("丁"));
    check(&form, &[(cell, lost), (&both, lost)], &expected);
    // And where the whole row has lost them.
    let number = "<w:pPr><w:pStyle w:val=\"Mark3\"/></w:pPr>";
    check(&form, &[(cell, lost), (&both, lost), (number, ""), (number, "")], &expected);
}

#[test]
fn rows_with_numbers() {
    let row = |name, at, text| (name, Some(at), Some(text));
    let plain = format!("{ROW}</w:tbl>");
    // The last row is repeated for the items that have none.
    let form = table(&[&["{{组1.名}}", "{{组1.号}}"]]);
    let two = [
        row("组1.名", 0, "名1"),
        row("组1.号", 0, "号1"),
        row("组1.名", 1, "名2"),
        row("组1.号", 1, "号2"),
    ];
    check(&form, &[], &two);
    let third = [row("组1.名", 2, "丙"), row("组1.号", 2, "")];
    check(&form, &[("</w:tbl>", &plain)], &[&two[..], &third].concat());
    let form = table(&[&["1", "{{组1.名}}"], &["2", "{{组2.名}}"]]);
    let two = [row("组1.名", 0, "名1"), row("组2.名", 0, "名2")];
    check(&form, &[], &two);
    let plain = plain.replace("<w:p/>", &p("丁"));
    check(&form, &[("</w:tbl>", &plain)], &[&two[..], &[row("组2.名", 1, "丁")]].concat());
    // Items in columns: no row of it may be followed by another.
    let form = table(&[&["{{组1.名}}", "{{组2.名}}"]]);
    let columns = [("组1.名", None, Some("名1")), ("组2.名", None, Some("名2"))];
    for changes in [&[][..], &[("</w:tbl>", &*plain)]] {
        check(&form, changes, &columns);
    }
}

#[test]
fn marks_change_no_look() {
    let form = format!(
        "{}<w:p><w:pPr><w:pStyle w:val=\"b\"/><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>{{{{甲}}}}</w:t></w:r></w:p>\
         <w:p><w:pPr/><w:r><w:t>{{{{甲}}}}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"x\"></w:pStyle></w:pPr><w:r><w:t>{{{{甲}}}}</w:t></w:r></w:p>",
        p("无")
    );
    let marked = mark(&styled(&form, NORMAL), &values(), &|_| true).expect("marks");
    let mut expected = form;
    for (from, to) in [
        ("<w:pStyle w:val=\"b\"/>", "<w:pStyle w:val=\"Mark1\"/>"),
        ("<w:pPr/>", "<w:pPr><w:pStyle w:val=\"Mark2\"/></w:pPr>"),
        ("<w:pStyle w:val=\"x\">", "<w:pStyle w:val=\"Mark3\">"),
    ] {
        expected = expected.replacen(from, to, 1);
    }
    assert_eq!(text(&marked, BODY), body(&expected));
    // Each new style is based on the one that the paragraph had, and says nothing else.
    let made = |number: usize, base: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Mark{number}\"><w:name w:val=\"栏{number}：‹甲›\"/>\
            <w:basedOn w:val=\"{base}\"/><w:semiHidden/></w:style>"
        )
    };
    let styles = format!("{NORMAL}{}{}{}</w:styles>", made(1, "b"), made(2, "a"), made(3, "a"));
    assert!(text(&marked, "word/styles.xml").ends_with(&styles), "{styles}");
    // Without its marks it is the form, and with them again the marked one.
    let bare = unmarked(&marked).expect("takes the marks out");
    let expected = [("Mark1", "b"), ("Mark3", "a")].iter().fold(expected, |text, (mark, base)| {
        text.replace(&format!("\"{mark}\""), &format!("\"{base}\""))
    });
    let expected = expected.replace("<w:pStyle w:val=\"Mark2\"/>", "");
    assert_eq!(text(&bare, BODY), body(&expected));
    assert!(!text(&bare, "word/styles.xml").contains("Mark"));
    assert_eq!(mark(&bare, &values(), &|_| true).as_ref(), Ok(&marked));
}

#[test]
fn forms_without_styles_or_marks() {
    let bare = super::part(BODY, &body(&p("{{甲}}")));
    assert!(mark(&bare, &values(), &|_| true).is_err());
    let unmarked = styled(&p("某"), NORMAL);
    assert_eq!(mark(&unmarked, &values(), &|_| true).as_ref(), Ok(&unmarked));
    assert_eq!(read_back(&unmarked), Ok(crate::readback::Readback::default()));
    let mut no_style = styled(&p("{{甲}}"), "");
    no_style.set("word/styles.xml", format!("<w:styles xmlns:w=\"{}\"/>", super::NAMESPACE));
    assert_eq!(mark(&no_style, &values(), &|_| true).as_ref(), Ok(&no_style));
    let marked = mark(&styled(&p("{{甲}}"), NORMAL), &values(), &|_| true).expect("marks");
    let mut gone = fill(&marked, &values()).expect("fills").package;
    gone.set(BODY, body(&p("某")));
    assert_eq!(read_back(&gone).expect("reads").gone, ["甲"]);
}

/// A form with a hundred thousand marks, nested and of one name, is read in one go.
#[test]
fn hostile_marks() {
    let style = |id: &str, name: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>"
        )
    };
    let marks: String =
        (0..100_000).map(|at| style(&format!("M{}", at % 50_000), "行1.1.0：‹组.名›")).collect();
    let cell =
        |id: usize| format!("<w:tc><w:p><w:pPr><w:pStyle w:val=\"M{id}\"/></w:pPr></w:p></w:tc>");
    let cells: String = (0..50_000).map(cell).collect();
    let rows: Vec<String> = (0..50_000).map(|id| format!("<w:tr>{}</w:tr>", cell(id))).collect();
    let rows = rows.concat();
    let mut nested = p("");
    for _ in 0..60 {
        nested = format!(
            "<w:tbl><w:tr><w:tc>{nested}<w:p><w:pPr><w:pStyle w:val=\"M1\"/></w:pPr></w:p></w:tc></w:tr></w:tbl>"
        );
    }
    let form = styled(
        &format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:tbl>{rows}</w:tbl>{nested}"),
        &marks,
    );
    assert_eq!(read_back(&form).expect("reads").lines.len(), 100_060);
    let long = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"M0\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
        "长".repeat(500_000)
    );
    let form =
        styled(&long, &style("M0", &format!("栏1：{}‹甲›长长短", "长长长长长长长长…".repeat(20))));
    let read = read_back(&form).expect("reads");
    assert_eq!(read.lines[0].values(&|_, _| "长".repeat(9)).len(), 1);
}

proptest! {
    /// A name of a style is read as the mark that it was made of.
    #[test]
    fn names_of_styles(
        row in prop::option::of((0_usize..9, 0_usize..9)),
        label in prop::option::of((1_usize..9, "[甲:,]{1,9}")),
        grows: bool,
        whole_cell: bool,
        texts in prop::collection::vec("[甲乙：,;{ ‹…年]{0,30}", 1..5),
        option in "[甲，,；;\\\\‹›…]{0,9}",
    ) {
        let label = label.filter(|_| whole_cell);
        let mut pattern = Pattern { row, grows, whole_cell, label, tokens: Vec::new() };
        for text in &texts {
            pattern.text(text);
            pattern.tokens.push(crate::pattern::Token::Value(format!("型={option}")));
        }
        let name = pattern.name(12).expect("is short");
        prop_assert_eq!(Pattern::read(&name), Some(pattern));
    }

    #[test]
    fn any_name_and_text(name in "[行栏]?[0-9.]{0,3}格?：?[‹›…=甲]{0,9}", text in "[甲 ，…]{0,9}") {
        if let Some(pattern) = Pattern::read(&name) {
            let found = pattern.split(&text, &["甲".to_owned()]);
            prop_assert!(found.is_none_or(|found| found.len() == pattern.values().count()));
        }
    }

    /// Whatever happens to a marked form, reading it back gives a value or an error.
    #[test]
    fn damaged_forms(start: prop::sample::Index, length in 0_usize..60) {
        let marked = mark(&sample_form(), &values(), &|_| true).expect("marks");
        let mut filled = fill(&marked, &values()).expect("fills").package;
        for name in [BODY, "word/styles.xml"] {
            let mut bytes = filled.part(name).expect("the part").bytes.to_vec();
            let at = start.index(bytes.len());
            bytes.drain(at..bytes.len().min(at + length));
            let mut damaged = filled.clone();
            damaged.parts.iter_mut().filter(|part| part.name == name).for_each(|part| part.bytes = bytes.clone().into());
            if let Ok(read) = read_back(&damaged) {
                let _ = read.lines.iter().map(|line| line.values(&|_, _| String::new()).len()).sum::<usize>();
            }
        }
        filled.parts.clear();
    }
}
