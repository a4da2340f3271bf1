//! Placeholders in running text, and what parts they are filled in.

use super::{BODY, NAMESPACE, OPEN, SHUT, body, check, group, lines, part, text, texts};
use crate::fill::fill;
use crate::package::{Package, Part};
use crate::problem::ProblemKind;

/// Fills `{{甲}}` with a value and compares what its run then holds.
#[track_caller]
fn check_value(value: &str, expected: &str) {
    let expected = format!("<w:p><w:r>{expected}</w:r></w:p>");
    check(&format!("{OPEN}{{{{甲}}}}{SHUT}"), &texts(&[("甲", value)]), &expected, &[]);
}

#[test]
fn a_value_takes_the_place_of_its_placeholder() {
    let values = texts(&[("甲", "一"), ("乙.丙", "二")]);
    check(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>前{{ 甲 }}中｛｛乙．丙｝｝后</w:t></w:r></w:p>",
        &values,
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">前一中二后</w:t></w:r></w:p>",
        &[],
    );
    // What holds no placeholder is not touched, whatever its form.
    let odd = "<!-- a --><w:p  w:x='1'><w:r><w:t >a&amp;&#x4e00;{x}</w:t ></w:r></w:p><w:p/>";
    check(odd, &values, odd, &[]);
}

#[test]
fn a_placeholder_may_be_split_in_any_way() {
    let whole = "前{{甲}}后{{乙}}";
    let one = |rest: &str| format!("<w:p><w:r><w:t>{rest}</w:t></w:r></w:p>");
    for (shape, between) in [
        ("runs", "</w:t></w:r><w:r><w:t>"),
        ("formats", "</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">"),
        ("nodes of one run", "</w:t><w:t>"),
        ("proofing", "</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>"),
        ("bookmark", "</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>"),
        ("page break seen last", "</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>"),
        ("comment", "</w:t><!-- {{ --></w:r><w:r><w:t>"),
    ] {
        for (cut, _) in whole.char_indices().skip(1) {
            let (before, after) = whole.split_at(cut);
            let split = body(&one(&format!("{before}{between}{after}")));
            let filled = fill(&part(BODY, &split), &texts(&[("甲", "一"), ("乙", "二")]));
            let filled = filled.expect("fills");
            assert_eq!(lines(text(&filled.package, BODY)), ["前一后二"], "{shape} at {cut}");
            assert_eq!(filled.problems, []);
        }
    }
    // Every character in a run of its own.
    let runs: Vec<String> = whole.chars().map(|c| format!("<w:r><w:t>{c}</w:t></w:r>")).collect();
    let xml = body(&format!("<w:p>{}</w:p>", runs.concat()));
    let filled = fill(&part(BODY, &xml), &texts(&[("甲", "一"), ("乙", "二")])).expect("fills");
    assert_eq!(lines(text(&filled.package, BODY)), ["前一后二"]);
}

#[test]
fn the_first_run_gives_the_format() {
    check(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:hyperlink r:id=\"a\"><w:r><w:t>{甲\
         </w:t></w:r></w:hyperlink><w:r><w:rPr><w:i/></w:rPr><w:t>}}后</w:t></w:r></w:p>",
        &texts(&[("甲", "一")]),
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">一</w:t></w:r>\
         <w:hyperlink r:id=\"a\"><w:r></w:r></w:hyperlink>\
         <w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">后</w:t></w:r></w:p>",
        &[],
    );
}

#[test]
fn nothing_reaches_over_a_break_or_a_paragraph() {
    let unpaired = |paragraph| (ProblemKind::Unpaired, "", paragraph);
    for (between, problems) in [
        ("</w:t><w:br/><w:t>", &[unpaired(1)][..]),
        ("</w:t><w:tab/><w:t>", &[unpaired(1)]),
        ("</w:t></w:r></w:p><w:p><w:r><w:t>", &[unpaired(1), unpaired(2)]),
    ] {
        let split = format!("{OPEN}{{{{甲{between}}}}}{SHUT}");
        check(&split, &texts(&[("甲", "一")]), &split, problems);
    }
    // Deleted text goes where it has a placeholder, and an instruction of a field stays.
    let other = "<w:instrText>{{甲}}</w:instrText></w:r></w:p>";
    check(
        &format!("<w:p><w:r><w:delText>{{{{甲}}}}</w:delText>{other}"),
        &texts(&[("甲", "一")]),
        &format!("<w:p><w:r>{other}"),
        &[(ProblemKind::OutOfReach, "甲", 1)],
    );
}

#[test]
fn values_come_out_intact() {
    let t = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t>");
    check_value("", "");
    check_value(" 一  二 ", &t(" 一  二 "));
    check_value("<a>&\"'</a>", &t("&lt;a&gt;&amp;\"'&lt;/a&gt;"));
    check_value("]]>", &t("]]&gt;"));
    check_value("𠮷野家 𬬭 👨‍👩‍👧 é", &t("𠮷野家 𬬭 👨‍👩‍👧 é"));
    let next = "</w:r></w:p><w:p><w:r>";
    check_value("a\nb", &format!("{}{next}{}", t("a"), t("b")));
    check_value("a\r\nb\rc", &format!("{}{next}{}{next}{}", t("a"), t("b"), t("c")));
    check_value("a\u{b}b\u{2028}c", &format!("{}{next}{}{next}{}", t("a"), t("b"), t("c")));
    check_value("\n\n", &format!("{next}{next}"));
    check_value("a\tb", &format!("{}<w:tab/>{}", t("a"), t("b")));
    check_value("a\0\u{1}\u{8}\u{c}\u{1f}\u{fffe}\u{ffff}b", &t("ab"));
    check_value("\u{fffd}\u{7f}\u{10ffff}", &t("\u{fffd}\u{7f}\u{10ffff}"));
    check_value("{{甲}}{{乙}}", &t("{{甲}}{{乙}}"));
    let long = "长".repeat(50_000);
    check_value(&long, &t(&long));
}

#[test]
fn values_do_not_join_to_a_placeholder() {
    let values = texts(&[("甲", "{{乙"), ("丙", "}}"), ("乙", "二")]);
    check(
        &format!("{OPEN}{{{{甲}}}}{{{{丙}}}}{SHUT}"),
        &values,
        "<w:p><w:r><w:t xml:space=\"preserve\">{{乙}}</w:t></w:r></w:p>",
        &[],
    );
}

#[test]
fn text_of_the_template_around_a_placeholder_keeps_its_meaning() {
    check(
        &format!("{OPEN}a &amp; &lt;b&gt; &#20013;<![CDATA[<c>]]> {{{{甲}}}}{SHUT}"),
        &texts(&[("甲", "一")]),
        "<w:p><w:r><w:t xml:space=\"preserve\">a &amp; &lt;b&gt; 中&lt;c&gt; 一</w:t></w:r></w:p>",
        &[],
    );
}

#[test]
fn an_unknown_placeholder_is_reported_and_marked() {
    check(
        &format!("<w:p/>{OPEN}见{{{{ 没有 }}}}。{{{{组.没有}}}}{SHUT}"),
        &{
            let mut values = texts(&[]);
            values.group(group("组", &["有"], 1));
            values
        },
        "<w:p/><w:p><w:r><w:t xml:space=\"preserve\">见【未知占位符：没有】。\
         【未知占位符：组.没有】</w:t></w:r></w:p>",
        &[(ProblemKind::Unknown, "没有", 2), (ProblemKind::Unknown, "组.没有", 2)],
    );
    let xml = body(&format!("{OPEN}一二三四五六七八九十一二三四五六：{{{{没有}}}}年{SHUT}"));
    let filled = fill(&part(BODY, &xml), &texts(&[])).expect("fills");
    assert_eq!(filled.problems[0].nearby, "三四五六七八九十一二三四五六：{{没有}}年");
}

#[test]
fn a_misspelt_placeholder_has_a_suggestion() {
    let mut values = texts(&[("申报单位", "")]);
    values.group(group("产品", &["名称"], 1));
    let xml =
        body(&format!("{OPEN}{{{{申报单伍}}}}{{{{产品.名}}}}{{{{产品.名称}}}}{{{{完}}}}{SHUT}"));
    let problems = fill(&part(BODY, &xml), &values).expect("fills").problems;
    let found: Vec<_> = problems.iter().map(|problem| problem.suggestion.as_deref()).collect();
    assert_eq!(found, [Some("申报单位"), Some("产品.名称"), None, None]);
}

#[test]
fn text_boxes_are_paragraphs_of_their_own() {
    let boxed = format!(
        "<w:p><w:r><w:t>{{{{</w:t><w:pict><w:txbxContent>{OPEN}{{{{甲}}}}{SHUT}\
         </w:txbxContent></w:pict><w:t>乙}}}}{{{{甲}}}}</w:t></w:r></w:p>"
    );
    let filled = fill(&part(BODY, &body(&boxed)), &texts(&[("甲", "一")])).expect("fills");
    assert_eq!(lines(text(&filled.package, BODY)), ["{{一", "乙}}一"]);
    let [problem] = &filled.problems[..] else { panic!("{:?}", filled.problems) };
    assert_eq!((problem.kind, problem.paragraph), (ProblemKind::Unpaired, 1));
}

#[test]
fn headers_footers_and_other_prefixes_are_filled() {
    let values = texts(&[("甲", "一")]);
    for (name, root, prefix) in [
        ("word/header1.xml", "hdr", "w"),
        ("word/footer9.xml", "ftr", "w"),
        ("word/document2.xml", "document", "ns0"),
    ] {
        let xml = |t: &str| {
            format!(
                "\u{feff}<?xml version=\"1.0\"?><{prefix}:{root} xmlns:r=\"r\" \
                 xmlns:{prefix} = '{NAMESPACE}'><{prefix}:p><{prefix}:r>{t}</{prefix}:r></{prefix}:p>\
                 </{prefix}:{root}>"
            )
        };
        let filled =
            fill(&part(name, &xml(&format!("<{prefix}:t>{{{{甲}}}}</{prefix}:t>"))), &values);
        let expected = xml(&format!("<{prefix}:t xml:space=\"preserve\">一</{prefix}:t>"));
        assert_eq!(
            text(&filled.expect("fills").package, name),
            expected.trim_start_matches('\u{feff}')
        );
    }
    let plain =
        format!("<document xmlns=\"{NAMESPACE}\"><p><r><t>{{{{甲}}}}</t></r></p></document>");
    let filled = fill(&part(BODY, &plain), &values).expect("fills");
    assert!(text(&filled.package, BODY).contains("<t xml:space=\"preserve\">一</t>"));
    // Text outside of runs is filled too, in any part that is XML.
    let text_of = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");
    for (name, xml, expected, count) in [
        (BODY, body("<a:p><a:t>{{甲}}</a:t></a:p>"), body("<a:p><a:t>一</a:t></a:p>"), 1),
        ("word/styles.xml", "<a>{{甲}}</a>".to_owned(), "<a>一</a>".to_owned(), 1),
        (
            "word/glossary/document.xml",
            body(&format!("{OPEN}{{{{甲}}}}{SHUT}")),
            body(&format!("<w:p><w:r>{}", text_of("一"))),
            1,
        ),
        ("customXml/item1.xml", "not XML {{甲}}".to_owned(), "not XML {{甲}}".to_owned(), 0),
    ] {
        let filled = fill(&part(name, &xml), &values).expect("fills");
        assert_eq!(text(&filled.package, name), expected);
        assert_eq!((filled.count, filled.problems.len()), (count, 1 - count), "{name}");
    }
}

#[test]
fn a_bad_part_is_named() {
    #[track_caller]
    fn check_error(xml: &[u8], expected: &str) {
        let package = Package { parts: vec![Part::new(BODY, xml.to_vec())] };
        let error = fill(&package, &texts(&[])).expect_err("fails");
        assert_eq!(error.part(), BODY);
        assert_eq!(error.to_string(), format!("{BODY}: {expected}"));
    }
    let malformed = "is not well-formed XML";
    let whole = body(&format!("{OPEN}一{{{{甲}}}}&amp;{SHUT}"));
    for (cut, _) in whole.char_indices() {
        check_error(&whole.as_bytes()[..cut], malformed);
    }
    check_error(format!("{whole}{whole}").as_bytes(), malformed);
    check_error(body("<w:p></w:r>").as_bytes(), malformed);
    check_error(body(&format!("{OPEN}&nbsp;{SHUT}")).as_bytes(), malformed);
    check_error(body(&format!("{OPEN}&#xd800;{SHUT}")).as_bytes(), malformed);
    check_error(b"\xff\xfe<\0", "is not UTF-8");
    check_error(b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", "has a document type declaration");
    let deep = format!("{}{}", "<w:tbl>".repeat(300), "</w:tbl>".repeat(300));
    check_error(body(&deep).as_bytes(), "nests elements too deeply");
}
