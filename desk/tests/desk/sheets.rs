//! The sheets as a spreadsheet finds them: numbers are numbers, texts are texts, nothing runs.

use std::io::{Cursor, Read as _};

use application::draft::Action;
use application::edition::Setting;
use proptest::prelude::*;
use quality_award_desk::intake::Refusal;
use quality_award_desk::paper::{Block, Kind, Paper, Table, blocks, to_docx};
use quality_award_desk::register::{Column, Refused};
use quality_award_desk::sheet::{Cell, Sheet, division, harmless, table, to_csv, to_xlsx};
use quality_award_desk::table::{Labels, Row};
use quality_award_desk::words;
use quality_award_rules::Question;
use zip::ZipArchive;

use super::desk_of::Desk;
use super::made::{draft, edition, typed};

/// A part of a workbook as text.
pub fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("is text");
    roxmltree::Document::parse(&text).expect("is XML");
    text
}

fn sheet(desk: &Desk) -> Sheet {
    let rows = desk.rows();
    let rows: Vec<&Row> = rows.iter().collect();
    table(&rows, &Labels::default(), edition())
}

const HOSTILE: [&str; 8] = [
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "=HYPERLINK(\"http://x\",\"点\")",
    "\u{202e}=cmd|' /C calc'!A0",
];

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    let mut desk = Desk::of(&["9000万元"]);
    for text in HOSTILE {
        desk = desk
            .with(&typed(draft(7), &[("applicant", text), ("contact", text), ("telephone", text)]));
        desk.register.applications.last_mut().expect("it").key = format!("{text:?}");
    }
    desk.note(0, Column::Note, HOSTILE[6]);
    let sheet = sheet(&desk);
    let file = to_xlsx(std::slice::from_ref(&sheet)).expect("is written");
    let page = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!page.contains("<f>") && !page.contains("<f "), "no formula");
    assert!(!page.contains("<hyperlink"), "no link");
    // The output is a number; the code is a text.
    assert!(page.contains("<v>90000000</v>"), "{page}");
    let strings = part(&file, "xl/sharedStrings.xml");
    assert!(strings.contains("91150400M"), "the code is a text");
    assert_eq!(file, to_xlsx(&[sheet]).expect("is written again"));
}

#[test]
fn a_cell_of_csv_never_begins_a_formula() {
    let mut desk = Desk::of(&["9000万元"]);
    for text in HOSTILE {
        desk.note(0, Column::Note, text);
        let file = to_csv(&sheet(&desk));
        let text = String::from_utf8(file).expect("UTF-8");
        assert!(text.starts_with('\u{feff}'), "the mark");
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        for record in reader.records() {
            for cell in &record.expect("a record") {
                let begins = cell.trim_start().starts_with(['=', '+', '-', '@']);
                assert!(!begins, "{cell:?}");
            }
        }
    }
}

/// A text that a spreadsheet would take for a number and shorten gets an apostrophe; any other stays as it is.
#[track_caller]
fn check_digits(text: &str, is_marked: bool) {
    let expected = if is_marked { format!("'{text}") } else { text.to_owned() };
    assert_eq!(harmless(text), expected);
}

#[test]
fn a_cell_of_csv_loses_no_digit() {
    for text in [
        "911504000000000012",
        "91150400000000E012",
        "123456789012",
        "04768888888",
        "007",
        "０４７６８８８８８８８",
        "1e5",
        "1E+05",
        "00.5",
    ] {
        check_digits(text, true);
    }
    for text in [
        "",
        "0",
        "0.5",
        "13800000000",
        "0476-8888888",
        "91150400MA0N00012X",
        "E5",
        "1E",
        "2026",
        "甲1E5",
        "12.5",
        "E",
        ".",
        "2026年",
    ] {
        check_digits(text, false);
    }
}

/// The format of each amount's cell in the workbook.
#[track_caller]
fn check_format(yuan: &str, expected: &str) {
    let cells = vec![Cell::Yuan(yuan.parse().expect("yuan"))];
    let sheet = Sheet { name: "表".to_owned(), heads: vec!["元".to_owned()], rows: vec![cells] };
    let file = to_xlsx(&[sheet]).expect("is written");
    let (page, styles) = (part(&file, "xl/worksheets/sheet1.xml"), part(&file, "xl/styles.xml"));
    let page = roxmltree::Document::parse(&page).expect("is XML");
    let styles = roxmltree::Document::parse(&styles).expect("is XML");
    let cell = page.descendants().find(|it| it.attribute("r") == Some("A2")).expect("a cell");
    let style: usize = cell.attribute("s").expect("a style").parse().expect("a number");
    let formats = styles.descendants().find(|it| it.has_tag_name((NAMESPACE, "cellXfs")));
    let format =
        formats.expect("formats").children().filter(roxmltree::Node::is_element).nth(style);
    let number = format.and_then(|it| it.attribute("numFmtId")).expect("a number");
    let is_it = |it: &roxmltree::Node<'_, '_>| it.attribute("numFmtId") == Some(number);
    let code = styles.descendants().filter(|it| it.has_tag_name((NAMESPACE, "numFmt"))).find(is_it);
    assert_eq!(code.and_then(|it| it.attribute("formatCode")), Some(expected), "{yuan}");
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

#[test]
fn a_whole_amount_has_no_point() {
    check_format("1000000", "#,##0");
    check_format("0", "#,##0");
    check_format("1000000.5", "#,##0.00");
    check_format("0.05", "#,##0.00");
}

#[test]
fn a_division_is_a_sheet_with_its_steps() {
    let desk = Desk::of(&["9000万元", "3000万元"]);
    let found = desk.allotment().division.expect("is divided");
    let sheet = division(&found, edition());
    assert_eq!(sheet.rows[0][2], Cell::Yuan("500000".parse().expect("yuan")));
    assert_eq!(sheet.rows[2][2], Cell::Yuan("1000000".parse().expect("yuan")));
    assert!(sheet.rows.len() > 8, "the silence of the Measures is said");
}

#[track_caller]
fn holds(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn the_public_notice_says_all_that_article_13_wants() {
    let desk = Desk::of(&["9000万元", "2亿元"]);
    let paper = desk.paper(Kind::PublicNotice);
    holds(
        &paper.text,
        &[
            "关于2026年度赤峰市市长产品质量奖拟奖励单位的公示",
            "等2家单位",
            "《办法》第十三条",
            "公示期为7个工作日，自2026年10月8日至2026年10月15日",
            "0476-8888888",
            "赤峰市市长产品质量奖推选办公室\n2026年9月30日",
        ],
    );
    // The better tier stands first, and the fund's share is the division's.
    let rows = &paper.tables[0].rows;
    assert_eq!((&*rows[0][1], &*rows[0][5]), ("赤峰第2食品有限公司", "100万元"));
    assert_eq!((&*rows[1][4], &*rows[1][5]), ("第十六条", "1,000,000元"));
}

/// Article 4 speaks of a year in which no applicant meets the conditions; a list without names alone is none.
#[test]
fn the_award_stays_vacant_only_where_all_is_settled() {
    use Kind::{Candidates, Decision, PublicNotice};
    let check = |desk: &Desk, kind: Kind, text: &[&str], unready: Option<&str>| {
        let paper = desk.paper(kind);
        holds(&paper.text, text);
        let why = paper.unready.map(|it| words::paper::unready(&it, edition()));
        match (why, unready) {
            (None, None) => {}
            (Some(why), Some(expected)) => {
                assert!(why.contains(expected), "{why}");
                assert_eq!((&*paper.text, paper.tables.len()), ("", 0));
            }
            (why, unready) => panic!("{kind:?}: {why:?} {unready:?}"),
        }
    };
    let unfit = draft(8).after(Action::Answer(Question::Manufacturer, Some(false)));
    let mut desk = Desk::of(&[]).with(&unfit);
    for kind in [Candidates, PublicNotice, Decision] {
        check(&desk, kind, &["申报单位均达不到奖励条件。依照《办法》第四条"], None);
    }
    // A file that could not be read may be an application that is fit.
    desk.register.refused.push(Refused::new("表.pdf".into(), String::new(), &Refusal::Unknown));
    check(&desk, Decision, &[], Some("尚未确定：表.pdf。"));
    // Nobody applied, or everybody withdrew: nothing is open.
    let mut withdrawn = Desk::of(&["2亿元"]);
    withdrawn.note(0, Column::Decision, "withdrawn");
    for desk in [Desk::of(&[]), withdrawn] {
        check(&desk, PublicNotice, &["奖项空缺"], None);
    }
    // What decides is not answered.
    let open = draft(9).after(Action::Output(String::new()));
    let open = open.after(Action::Answer(Question::Manufacturer, None));
    let mut desk = Desk::of(&[]).with(&open);
    check(&desk, Candidates, &[], Some("尚未确定：赤峰第9食品有限公司。"));
    desk.note(0, Column::Decision, "unfit");
    check(&desk, Candidates, &["均达不到奖励条件"], None);
    // The only winner is objected to: it is not settled until the objection is.
    let mut desk = Desk::of(&["2亿元"]);
    desk.note(0, Column::Decision, "award");
    desk.note(0, Column::Objection, "产值不实");
    check(&desk, Decision, &[], Some("异议尚未处理：赤峰第1食品有限公司。"));
    desk.note(0, Column::ObjectionSettled, "upheld");
    check(&desk, Decision, &["奖项空缺"], None);
}

/// No article covers an output of exactly 1亿元, so the text has a gap where its article belongs.
#[test]
fn who_has_no_tier_yet_is_in_the_text_too() {
    for (outputs, items) in [
        (&["1亿元"][..], &["一、对赤峰第1食品有限公司予以奖励，依照的条款和数额待确定"][..]),
        (
            &["2亿元", "1亿元"],
            &["一、依照《办法》第十五条，对赤峰第1", "二、对赤峰第2食品有限公司予以奖励"],
        ),
    ] {
        let mut desk = Desk::of(outputs);
        for number in 0..outputs.len() {
            desk.note(number, Column::Decision, "award");
        }
        let decision = desk.paper(Kind::Decision);
        holds(&decision.text, items);
        assert!(!decision.text.contains("空缺"), "{}", decision.text);
        assert_eq!(decision.tables[0].rows.len(), outputs.len());
        holds(&desk.paper(Kind::Candidates).text, &["适用的条款尚未确定", "《办法》第六条"]);
    }
}

#[test]
fn objections_keep_an_enterprise_out_of_the_decision_alone() {
    let mut desk = Desk::of(&["9000万元", "2亿元", "3亿元"]);
    for number in 0..3 {
        desk.note(number, Column::Decision, "award");
    }
    desk.note(1, Column::Objection, "产值不实");
    assert_eq!(desk.paper(Kind::PublicNotice).tables[0].rows.len(), 3);
    let decision = desk.paper(Kind::Decision);
    assert_eq!(decision.tables[0].rows.len(), 2);
    holds(
        &decision.text,
        &[
            "赤峰市人民政府关于",
            "一、依照《办法》第十五条，对赤峰第3食品有限公司奖励100万元",
            "二、依照《办法》第十六条",
            "质量检验机构和实验室建设的投入等，不得挪作他用（《办法》第十九条）",
            "赤峰市人民政府\n",
        ],
    );
}

/// Whom the office has decided to award although the conditions are not met: the committee is told so.
#[test]
fn who_is_awarded_without_the_conditions_is_pointed_out() {
    let unfit = draft(8).after(Action::Answer(Question::Manufacturer, Some(false)));
    let mut desk = Desk::of(&["2亿元"]).with(&unfit);
    for number in 0..2 {
        desk.note(number, Column::Decision, "award");
    }
    let candidates = desk.paper(Kind::Candidates).text;
    holds(&candidates, &["赤峰第8食品有限公司核对结论为不具备条件，请一并审议"]);
    assert!(!candidates.contains("适用的条款尚未确定"), "{candidates}");
}

/// A short name is introduced before it is used; a text that has replaced the Measures has other articles.
#[test]
fn documents_cite_the_measures_by_a_name_that_they_introduce() {
    use Kind::{Candidates, Decision, Division, PublicNotice};
    let mut desk = Desk::of(&["9000万元"]);
    for kind in [Candidates, PublicNotice, Decision, Division] {
        let text = desk.paper(kind).text;
        let before = text.split("《办法》").next().unwrap_or_default();
        assert!(before.ends_with("《赤峰市市长产品质量奖实施办法》（以下简称"), "{text}");
        assert_eq!(text.matches("以下简称").count(), 1, "{text}");
        // The committee deliberates before the notice (articles 7, 11 and 13), so its papers have a day of their own.
        let day = if kind == PublicNotice { "\n2026年9月30日" } else { "\n    年  月  日" };
        assert!(text.ends_with(day), "{text}");
    }
    assert!(desk.paper(Kind::Summary).text.ends_with("\n    年  月  日"));
    desk.office = desk.office.with(Setting::Status, "replaced");
    for kind in [Candidates, PublicNotice, Decision, Division] {
        let paper = desk.paper(kind);
        assert!(
            !paper.text.contains("《办法》") && paper.text.contains("依照________"),
            "{paper:?}"
        );
    }
    assert_eq!(desk.paper(Decision).tables[0].rows[0][4], "________");
}

#[test]
fn letters_say_what_is_missing() {
    let mut desk = Desk::of(&["9000万元"])
        .with(&typed(draft(9), &[("contact", ""), ("years[2].sales", "许多")]));
    desk.note(0, Column::SentBackFor, "申报表未盖章");
    let text = desk.paper(Kind::Corrections).text;
    holds(
        &text,
        &[
            "赤峰第1食品有限公司：",
            "一、其他\n申报表未盖章",
            "——分页——",
            "赤峰第9食品有限公司：",
            "联系人：",
            "2025年 销售收入：",
            "2026年7月15日前",
        ],
    );
    // An enterprise hands in at its county, where the counties have a day of their own.
    holds(&text, &["请于2026年7月15日前（含当日）补正后重新报送"]);
    desk.office = desk.office.with(Setting::CountyDeadline, "2026-06-30");
    holds(&desk.paper(Kind::Corrections).text, &["请于2026年6月30日前（含当日）补正后重新报送"]);
    // The last day itself is one on which a letter can still be answered; a day that is over is nobody's deadline.
    for (today, line) in [
        ("2026-06-30", "请于2026年6月30日前（含当日）"),
        ("2026-07-01", "请于    年  月  日前（含当日）"),
    ] {
        desk.today = Some(today.parse().expect("a day"));
        holds(&desk.paper(Kind::Corrections).text, &[line]);
    }
    // An applicant hears why a file was not read, and nothing of what the office may do about it.
    let refused = Refused::new("表.docx".to_owned(), String::new(), &Refusal::NoData);
    assert!(refused.words.contains("按纸面逐项录入"), "{}", refused.words);
    desk.register.refused.push(refused);
    let text = desk.paper(Kind::Corrections).text;
    let line = "“表.docx”是 Word 文件，但不是由申报页面导出，也没有申报数据。请重新报送申报页面导出的申报表";
    holds(&text, &["报送“表.docx”的单位：", line]);
    assert!(!text.contains("按纸面"), "{text}");
    assert_eq!(Desk::of(&["9000万元"]).paper(Kind::Corrections).text, "");
}

#[test]
fn a_text_says_itself_what_each_line_is() {
    let text = "标题\n各旗县区：\n正文。\n一、第一部分\n（一）小节\n一、依照《办法》，奖励100万元。\n\n署名\n2026年9月30日\n——分页——\n又一个标题\n正文";
    let kinds: Vec<&str> = blocks(text)
        .iter()
        .map(|block| match block {
            Block::Title(_) => "title",
            Block::Address(_) => "address",
            Block::Heading(_) => "1",
            Block::Subheading(_) => "2",
            Block::Body(_) => "body",
            Block::Signer(_) => "signer",
            Block::Date(_) => "date",
            Block::Blank => "",
            Block::PageBreak => "page",
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "title", "address", "body", "1", "2", "body", "", "signer", "date", "page", "title",
            "body"
        ]
    );
}

#[test]
fn every_document_is_one_that_word_reads() {
    let desk = Desk::of(&["9000万元", "2亿元"]);
    for kind in Kind::ALL {
        let paper = desk.paper(kind);
        let file = to_docx(&paper).expect("is written");
        for name in [
            "word/document.xml",
            "word/styles.xml",
            "word/settings.xml",
            "word/footer1.xml",
            "[Content_Types].xml",
        ] {
            part(&file, name);
        }
        docx::package::Package::read(&file).expect("is read");
        assert_eq!(file, to_docx(&paper).expect("is written again"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_breaks_a_sheet_or_a_document(text in any::<String>(), other in "[=+@\\-\t\r\n ]{0,5}") {
        let text = format!("{other}{text}");
        let cells = vec![Cell::Text(text.clone())];
        let sheet = Sheet { name: "表".to_owned(), heads: vec![text.clone()], rows: vec![cells] };
        let file = to_xlsx(std::slice::from_ref(&sheet)).expect("is written");
        part(&file, "xl/worksheets/sheet1.xml");
        // A workbook without any text has no such part.
        if !text.is_empty() {
            part(&file, "xl/sharedStrings.xml");
        }
        assert!(!to_csv(&sheet).is_empty());
        let shown = harmless(&text);
        prop_assert!(!shown.trim_start().starts_with(['=', '+', '-', '@']), "{:?}", shown);
        let table = Table { title: text.clone(), heads: vec![text.clone()], widths: vec![1], rows: vec![vec![text.clone()]], ..Table::default() };
        let file = to_docx(&Paper { text, tables: vec![table], unready: None }).expect("is written");
        part(&file, "word/document.xml");
    }
}
