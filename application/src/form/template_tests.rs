//! The default form: its placeholders, its tables, its bytes.

use quality_award_rules::{Facts, assess_under};
use roxmltree::Document;

use crate::draft::{Action, Draft};
use crate::form::computed::Computed;
use crate::form::field::Format;
use crate::form::place::{Place, places};
use crate::form::template::default_form;
use crate::form::values::values;
use crate::record::from_json;
use crate::words::placeholder::computed;
use crate::year::of_2026;
use docx::fill::{Filled, fill};
use docx::package::{Package, Part};
use docx::placeholder::find;
use docx::values::{Group, Values};

const BODY: &str = "word/document.xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The text of a part of the package.
#[track_caller]
fn text<'a>(package: &'a Package, name: &str) -> &'a str {
    let part = package.part(name).expect("the part exists");
    str::from_utf8(&part.bytes).expect("the part is UTF-8")
}

/// The paragraphs of a part as a reader sees them.
#[track_caller]
fn lines(xml: &str) -> Vec<String> {
    let document = Document::parse(xml).expect("is XML");
    let named =
        |name: &'static str| move |node: &roxmltree::Node| node.has_tag_name((NAMESPACE, name));
    let paragraphs = document.descendants().filter(named("p"));
    let text = |of: roxmltree::Node| {
        of.descendants().filter(named("t")).filter_map(|t| t.text()).collect()
    };
    paragraphs.map(text).collect()
}

fn unknown(name: &str) -> String {
    format!("【{name}】")
}

/// What the page fills a form with.
fn all() -> Values {
    let assessment = assess_under(of_2026(), &Facts::default());
    values(&Draft::default(), &assessment, true, None)
}

/// Placeholders whose values may be longer than a page: their rows may be split across pages, as no
/// other may.
fn is_long(name: &str) -> bool {
    let long = |place: &Place| matches!(place.field.format, Format::Long(_));
    places(0).iter().any(|place| place.field.label == name && long(place))
}

/// Parts of running text, as lines.
fn running_text() -> Vec<(String, Vec<String>)> {
    default_form()
        .parts
        .iter()
        .filter(|part| part.name.starts_with("word/"))
        .filter(|part| str::from_utf8(&part.bytes).is_ok_and(|xml| xml.contains("<w:p>")))
        .map(|part| (part.name.to_string(), lines(text(&default_form(), &part.name))))
        .collect()
}

/// Every text says its own name in brackets; every group has `count` items.
fn complete(count: usize) -> Filled {
    let mut values = Values::new(unknown);
    for name in all().names().iter().filter(|name| !name.contains('.')) {
        values.text(name, format!("〔{name}〕"));
    }
    for of in all().groups {
        // Each item says its field and its number: `内容1`, `内容2`.
        let item = |number| of.fields.iter().map(|field| format!("{field}{number}")).collect();
        let items = (1..=count).map(item).collect();
        values.group(Group { items, ..of });
    }
    fill(&default_form(), &values).expect("fills")
}

#[test]
fn placeholders_are_those_expected() {
    let mut found: Vec<String> = running_text()
        .into_iter()
        .flat_map(|(_, lines)| lines)
        .flat_map(|line| find(&line))
        .map(|hit| hit.name)
        .collect();
    found.sort();
    found.dedup();
    let mut expected = all().names();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn nothing_is_left_after_a_complete_fill() {
    for count in [0, 1, 18, 100] {
        let filled = complete(count);
        assert_eq!(filled.problems, []);
        for part in &filled.package.parts {
            let text = str::from_utf8(&part.bytes).expect("is UTF-8");
            assert!(!text.contains(['{', '}', '｛', '｝', '【']), "{}", part.name);
        }
        let body = lines(text(&filled.package, BODY));
        let numbered = |line: &&String| line.starts_with("内容");
        assert_eq!(body.iter().filter(numbered).count(), count);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = complete(18).package.to_bytes().expect("writes");
    assert_eq!(first, complete(18).package.to_bytes().expect("writes"));
}

#[test]
fn no_opinion_is_ever_filled() {
    let body = lines(text(&default_form(), BODY));
    let place = |start: &str| body.iter().position(|line| line.starts_with(start));
    let opinions =
        &body[place("十一、").expect("has part eleven")..place(ANNEX).expect("has an annex")];
    assert_eq!(opinions.iter().filter(|line| *line == "（签章）").count(), 4);
    assert!(opinions.iter().all(|line| find(line).is_empty()));
}

/// The heading of the annex.
const ANNEX: &str = "附件";

/// The verdict and what it is checked by stand behind the form on a page of their own: nothing of them is
/// on the form, and nothing in the annex is signed or sealed.
#[test]
fn the_self_check_stands_in_an_annex() {
    let verdict = [
        Computed::Conclusion,
        Computed::Tier,
        Computed::Amount,
        Computed::AmountCapitals,
        Computed::Article,
        Computed::ArticleWords,
        Computed::Share,
        Computed::Notices,
        Computed::Open,
        Computed::RulesVersion,
        Computed::TextSha256,
    ];
    let verdict = verdict.map(|of| computed(of).to_owned());
    let is_annexed = |name: &String| verdict.contains(name) || name.starts_with("条件.");
    let names = |lines: &[String]| -> Vec<String> {
        lines.iter().flat_map(|line| find(line)).map(|hit| hit.name).collect()
    };
    let body = lines(text(&default_form(), BODY));
    let at = body.iter().position(|line| line == ANNEX).expect("has an annex");
    let (form, annex) = body.split_at(at);
    assert!(form.iter().any(|line| line == "（签章）"));
    assert_eq!(names(form).into_iter().filter(is_annexed).collect::<Vec<_>>(), [""; 0]);
    let found = names(annex);
    assert!(verdict.iter().all(|name| found.contains(name)), "{found:?}");
    for signed in ["签字", "签章", "盖章）："] {
        assert!(!annex.iter().any(|line| line.ends_with(signed)), "{signed}");
    }
    for (name, lines) in running_text().iter().filter(|(name, _)| name != BODY) {
        assert!(!names(lines).iter().any(is_annexed), "{name}");
    }
    // The heading begins a page.
    let form = default_form();
    let before = text(&form, BODY);
    let before = &before[..before.find(">附件<").expect("the heading")];
    let heading = &before[before.rfind("<w:p>").expect("its paragraph")..];
    assert!(heading.contains("<w:pageBreakBefore/>"), "{heading}");
}

/// What is filled in: the hash and the verdict stand in the annex alone, and an office's form that has no
/// place for them has none.
#[test]
fn no_hash_is_on_the_form() {
    let draft = application();
    let assessment = assess_under(of_2026(), &draft.facts());
    let filled = |form: &Package| {
        let values = values(&draft, &assessment, true, draft.year());
        lines(text(&fill(form, &values).expect("fills").package, BODY))
    };
    let body = filled(&default_form());
    let at = body.iter().position(|line| line == ANNEX).expect("has an annex");
    let sum = assessment.edition.text_sha256;
    assert!(!body[..at].concat().contains(sum) && body[at..].concat().contains(sum));
    let xml = format!(
        "<w:document xmlns:w=\"{NAMESPACE}\"><w:p><w:r><w:t>{{{{申报单位}}}}</w:t></w:r></w:p></w:document>"
    );
    let own = Package { parts: vec![Part::new(BODY, xml.into_bytes())] };
    assert_eq!(filled(&own), [draft.applicant()]);
}

/// A complete application.
fn application() -> Draft {
    let record = include_str!("../../../tests/drafts/application.json");
    from_json(record.trim_end()).expect("opens").draft
}

/// A pasted text is paragraphs in the default form, indented by the style of its cell, and a list has none.
#[test]
fn pasted_texts_are_paragraphs_indented_by_style() {
    let typed = |name: &str, text: &str| Action::Type(name.to_owned(), text.to_owned());
    let draft = application()
        .after(typed("plan", "　　第一段。\r\n\r\n\t 第二段。\u{200b}\n"))
        .after(typed("certificates", "  甲证书\n\n　乙证书"));
    let assessment = assess_under(of_2026(), &draft.facts());
    let values = values(&draft, &assessment, true, draft.year());
    let filled = fill(&default_form(), &values).expect("fills").package;
    let xml = text(&filled, BODY);
    let styles = text(&filled, "word/styles.xml");
    // The style that the mark of a paragraph is based on.
    let base = |mark: &str| {
        let (_, style) = styles.split_once(&format!("w:styleId=\"{mark}\"")).expect("its style");
        let (_, base) = style.split_once("<w:basedOn w:val=\"").expect("a base");
        base.split_once('"').expect("a name").0.to_owned()
    };
    let paragraph = |text: &str| {
        let at = xml.find(&format!(">{text}<")).unwrap_or_else(|| panic!("no {text}"));
        let found = &xml[xml[..at].rfind("<w:p>").expect("its paragraph")..at];
        let (before, mark) = found.split_once("w:val=\"").expect("a style");
        let (mark, after) = mark.split_once('"').expect("its end");
        format!("{before}w:val=\"{}\"{after}", base(mark))
    };
    for (text, properties) in [
        ("第一段。", "<w:pStyle w:val=\"LongText\"/>"),
        ("第二段。", "<w:pStyle w:val=\"LongText\"/>"),
        ("甲证书", "<w:pStyle w:val=\"TableText\"/><w:ind w:firstLine=\"0\"/>"),
        ("乙证书", "<w:pStyle w:val=\"TableText\"/><w:ind w:firstLine=\"0\"/>"),
    ] {
        let start = format!("<w:p><w:pPr>{properties}</w:pPr><w:r>");
        assert!(paragraph(text).starts_with(&start), "{}", paragraph(text));
    }
    // What was typed stays in the draft.
    assert!(draft.form.get("plan").starts_with("　　第一段。\r\n"));
}

/// Every kind of value is clean in the form, whatever is typed.
#[test]
fn values_are_clean_in_the_form() {
    let typed = [
        ("capital", "１．０８亿元", "10,800"),
        ("founded", "2001.5.18", "2001年5月18日"),
        ("filled_on", "2026/5/20", "2026年5月20日"),
        ("products[0].awarded_on", "２０１６—１２", "2016年12月"),
        ("credit_code", "91350100－m000100y43\u{200b}", "91350100M000100Y43"),
        ("employees", "１，２００人", "1200"),
        ("telephone", "（０４７６）８３３００００转１２", "0476-8330000转12"),
        ("email", "ａ＠ｂ．cn", "a@b.cn"),
        ("energy", "１７０２．５", "1702.5"),
        ("years[0].market_share", "３５．５％", "35.5"),
        ("years[0].sales", "9，512 万元整", "9,512"),
        ("address", " 玉龙大街３号\n甲座", "玉龙大街3号甲座"),
        ("contact", "张\u{ad}三　", "张三"),
        ("products[0].certificate", "ＮＭ\t ２０２４", "NM 2024"),
        // What cannot be read stands there as typed, without what nobody sees.
        ("unit_energy", " 很\u{feff}少\n", "很少"),
    ];
    let draft = typed.iter().fold(application(), |draft, (name, text, _)| {
        draft.after(Action::Type((*name).to_owned(), (*text).to_owned()))
    });
    let assessment = assess_under(of_2026(), &draft.facts());
    let values = values(&draft, &assessment, true, draft.year());
    let filled = fill(&default_form(), &values).expect("fills").package;
    let body = lines(text(&filled, BODY));
    for (name, typed, expected) in typed {
        assert!(body.iter().any(|line| line == expected), "{name} {typed:?}: {expected}");
    }
}

/// WPS lays a table out by its grid: fixed layout, the full grid, widths in dxa, and cells that
/// are as wide as the columns they span, in every row.
#[test]
fn tables_obey_the_rules_of_wps() {
    let filled = complete(3);
    let document = Document::parse(text(&filled.package, BODY)).expect("is XML");
    let tables: Vec<_> =
        document.descendants().filter(|node| node.has_tag_name(of("tbl"))).collect();
    assert_eq!(tables.len(), 15);
    for table in tables {
        let properties = child(table, "tblPr");
        assert_eq!(child(properties, "tblLayout").attribute(of("type")), Some("fixed"));
        let grid: Vec<u32> = children(child(table, "tblGrid"), "gridCol").map(width).collect();
        let total = child(properties, "tblW");
        assert_eq!((total.attribute(of("type")), width(total)), (Some("dxa"), grid.iter().sum()));
        for row in children(table, "tr") {
            let mut at = 0;
            for cell in children(row, "tc") {
                let properties = child(cell, "tcPr");
                let span =
                    children(properties, "gridSpan").next().map_or(1, |span| value(span, "val"));
                let columns = grid.get(at..at + span as usize).expect("the row fits the grid");
                let own = child(properties, "tcW");
                assert_eq!(own.attribute(of("type")), Some("dxa"));
                assert_eq!(width(own), columns.iter().sum::<u32>(), "cell {at}");
                at += columns.len();
            }
            assert_eq!(at, grid.len(), "the row fills the grid");
        }
    }
}

/// A name in the namespace of running text.
fn of(name: &str) -> (&str, &str) {
    (NAMESPACE, name)
}

fn children<'a>(
    node: roxmltree::Node<'a, 'a>,
    name: &'static str,
) -> impl Iterator<Item = roxmltree::Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(of(name)))
}

#[track_caller]
fn child<'a>(node: roxmltree::Node<'a, 'a>, name: &'static str) -> roxmltree::Node<'a, 'a> {
    children(node, name).next().expect("has the element")
}

#[track_caller]
fn value(node: roxmltree::Node<'_, '_>, name: &str) -> u32 {
    node.attribute(of(name)).and_then(|text| text.parse().ok()).expect("is a number")
}

/// The width of a column, a cell or a table in twentieths of a point.
#[track_caller]
fn width(node: roxmltree::Node<'_, '_>) -> u32 {
    value(node, "w")
}

#[test]
fn only_rows_of_long_texts_are_split_across_pages() {
    for row in text(&default_form(), BODY).split("<w:tr>").skip(1) {
        let row = row.split("</w:tr>").next().unwrap_or(row);
        let row_alone = format!("<w:tr xmlns:w=\"{NAMESPACE}\">{row}</w:tr>");
        let said = lines(&row_alone).concat();
        let long = find(&said).iter().any(|hit| is_long(&hit.name));
        assert_eq!(!row.contains("<w:cantSplit/>"), long, "{said}");
    }
}

/// Parts that office programs add when they save a form. The page would carry them for nothing, so
/// whoever saves the default form deletes each with the entries that refer to it.
#[test]
fn the_form_has_no_part_that_it_does_not_need() {
    for name in [
        "docProps/app.xml",
        "docProps/thumbnail.emf",
        "docProps/thumbnail.jpeg",
        "docProps/thumbnail.wmf",
        "word/webSettings.xml",
    ] {
        assert!(default_form().part(name).is_none(), "{name}");
    }
}

/// Whatever a part refers to exists, which Word insists on.
#[test]
fn relationships_and_types_lead_somewhere() {
    let form = default_form();
    let targets = |list: &str, name: &str| -> Vec<String> {
        let list = Document::parse(list).expect("is XML");
        let values = list.descendants().filter_map(|entry| entry.attribute(name));
        values.map(str::to_owned).collect()
    };
    for target in targets(text(&form, "[Content_Types].xml"), "PartName") {
        assert!(form.part(target.trim_start_matches('/')).is_some(), "{target}");
    }
    for target in targets(text(&form, "_rels/.rels"), "Target") {
        assert!(form.part(&target).is_some(), "{target}");
    }
    for target in targets(text(&form, "word/_rels/document.xml.rels"), "Target") {
        assert!(form.part(&format!("word/{target}")).is_some(), "{target}");
    }
}
