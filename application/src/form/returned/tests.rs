//! Forms as they come back: untouched, edited, without their data.

use docx::fill::fill_ready;
use docx::package::{Package, Part};
use docx::readback::read_back;
use proptest::prelude::*;
use quality_award_rules::{Edition, assess_under};

use super::*;
use crate::draft::Action;
use crate::files::{Basis, Returned, opened};
use crate::form::field::{Contents, Format};
use crate::form::fields::SECTIONS;
use crate::form::own::{OwnField, OwnFormat};
use crate::form::ready::ready;
use crate::form::template::default_form;
use crate::record::from_json;
use crate::record::tests::any::any_draft;
use crate::words::placeholder;
use crate::year::{Governing, of_2026};

pub(super) fn full() -> Draft {
    from_json(include_str!("../../../../tests/kept/0.1.0/drafts/full.json")).expect("opens").draft
}

/// The fields of an office's own, of every format. Labels and options have signs that no style's name may have.
pub(super) fn own() -> Vec<OwnField> {
    let field = |id: &str, format, of_products| OwnField {
        id: id.to_owned(),
        label: format!("本办{id},栏"),
        format,
        unit: if format == OwnFormat::Money { "千元" } else { "吨" }.to_owned(),
        options: vec!["甲类".to_owned(), "乙类,丙类".to_owned()],
        required: false,
        hint: String::new(),
        of_products,
    };
    let formats = [
        OwnFormat::Line,
        OwnFormat::Long,
        OwnFormat::Money,
        OwnFormat::Figure,
        OwnFormat::Date,
        OwnFormat::One,
        OwnFormat::Tick,
    ];
    let ids = ["a", "b", "c", "d", "e", "f", "g"];
    let all = ids.into_iter().zip(formats);
    all.flat_map(|(id, of)| [field(id, of, false), field(&format!("p{id}"), of, true)]).collect()
}

/// A form in which every placeholder stands in a paragraph, views and own fields too: those of products in a row, a
/// second time by number in a row of its own each, those of years in columns.
pub(super) fn everything() -> Package {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |text: String| format!("<w:tc>{}</w:tc>", paragraph(&text));
    let row = |cells: Vec<String>| {
        format!("<w:tr>{}</w:tr>", cells.into_iter().map(cell).collect::<String>())
    };
    let braces = |name: &str| format!("{{{{{name}}}}}");
    let mut body = String::new();
    let (mut products, mut years) =
        (vec!["名称".to_owned(), "称号".to_owned(), "复评".to_owned()], Vec::new());
    for section in SECTIONS {
        match section.contents {
            Contents::Products(fields) => {
                products.extend(fields.iter().map(|of| of.label.to_owned()));
            }
            Contents::Years(fields) => years.extend(fields.iter().map(|of| of.label.to_owned())),
            Contents::Fields(fields) => {
                for field in fields {
                    let name = field.label;
                    body += &paragraph(&format!("{name}：{}（{}）", braces(name), field.unit));
                    let options = match field.format {
                        Format::One(options) => options.to_vec(),
                        Format::Any(options) => options.under(of_2026()),
                        _ => vec![],
                    };
                    for option in &options {
                        body +=
                            &paragraph(&format!("{}{option}", braces(&format!("{name}={option}"))));
                    }
                    let boxes: String = options
                        .iter()
                        .take(4)
                        .map(|of| braces(&format!("{name}={of}")) + of)
                        .collect();
                    body += &paragraph(&boxes);
                    if matches!(field.format, Format::Date | Format::DayOrMonth) {
                        let part = |part| braces(&format!("{name}.{part}")) + part;
                        body += &paragraph(&placeholder::DATE_PARTS.map(part).concat());
                    }
                    if field.format == Format::Money {
                        body += &paragraph(
                            &["元", "千元", "万元", "亿元"]
                                .map(|of| braces(&format!("{name}.{of}")) + of)
                                .join("，"),
                        );
                    }
                }
            }
        }
    }
    let mut views: Vec<String> =
        ["称号=无", "颁发日期.年", "颁发日期.月", "颁发日期.日"].map(str::to_owned).into();
    for field in own() {
        let label = &field.label;
        let shown: Vec<String> = match field.format {
            OwnFormat::One => field.options.iter().map(|of| format!("{label}={of}")).collect(),
            OwnFormat::Date => placeholder::DATE_PARTS.map(|of| format!("{label}.{of}")).into(),
            _ => Vec::new(),
        };
        if field.of_products {
            products.push(field.label);
            views.extend(shown);
        } else {
            body += &paragraph(&format!("{label}{}", braces(label)));
            let shown: Vec<String> = shown.iter().map(|of| braces(of)).collect();
            body += &paragraph(&shown.join("、"));
        }
    }
    for name in ["产值", "曾获奖", "国有控股"] {
        body += &paragraph(&braces(name));
    }
    body += &paragraph(&["国有控股=是", "国有控股=否"].map(|of| braces(of) + "/").concat());
    let of_group = |group: &str, names: &[String]| {
        row(names.iter().map(|of| braces(&format!("{group}.{of}"))).collect())
    };
    let named: Vec<String> = products.iter().cloned().chain(views).collect();
    let tables = [
        of_group("产品", &named) + &row(vec!["合计".to_owned(); named.len()]),
        of_group("产品1", &products) + &of_group("产品2", &products),
        years
            .iter()
            .map(|of| row((1..=3).map(|year| braces(&format!("年度{year}.{of}"))).collect()))
            .collect(),
        of_group("年度", &years),
        of_group("条件", &["填报=是".to_owned(), "填报=否".to_owned()]),
    ];
    for table in tables {
        body += &["<w:tbl>", &*table, "</w:tbl>"].concat();
    }
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let body = format!("<w:document xmlns:w=\"{w}\"><w:body>{body}</w:body></w:document>");
    let mut form = default_form();
    form.parts.retain(|part| part.name != "word/document.xml");
    form.parts.push(Part::new("word/document.xml", body.into_bytes()));
    form
}

/// The form, marked and filled as the page fills it.
fn filled(form: &Package, draft: &Draft, own: &[OwnField]) -> Package {
    let assessment = assess_under(of_2026(), &draft.facts());
    let values = values_with(draft, &assessment, true, draft.year(), own);
    let form = ready(form, of_2026(), own).expect("is made ready");
    let filled = fill_ready(&form, &values).expect("fills");
    assert_eq!(filled.problems, []);
    filled.package
}

/// What is typed into every input of the form, or nothing.
fn any_inputs() -> impl Strategy<Value = Vec<Action>> {
    let typed = prop_oneof![
        "[0-9]{0,9}[.]?[0-9]{0,3}[万亿元]?",
        "[0-9]{4}-[01][0-9](-[0-3][0-9])?",
        any::<String>(),
        "[年月日□☑国（，, \n]{0,8}",
        Just("甲类".to_owned()),
        Just("true".to_owned()),
        Just("民营企业".to_owned()),
        Just("质量持续提升\n营业执照复印件".to_owned()),
        Just("红山区".to_owned()),
        Just("无".to_owned()),
    ];
    let mut names: Vec<String> =
        crate::form::place::places(2).iter().map(ToString::to_string).collect();
    for field in own() {
        names.push(if field.of_products {
            format!("products[0].{}", field.name())
        } else {
            field.name()
        });
    }
    prop::collection::vec((prop::sample::select(names), typed), 0..60)
        .prop_map(|all| all.into_iter().map(|(name, text)| Action::Type(name, text)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever was typed, what the page has written is no difference, and read without the data it says the same.
    #[test]
    fn what_was_filled_says_the_same(draft in any_draft(), inputs in any_inputs()) {
        let draft = inputs.into_iter().fold(draft, Draft::after);
        for (form, own) in [(default_form(), vec![]), (everything(), own())] {
            let form = filled(&form, &draft, &own);
            let paper = read_back(&form).expect("reads");
            prop_assert!(paper.lines.len() > 30);
            prop_assert_eq!(differences(&paper, &draft, of_2026(), &own), []);
            let (read, _) = read_draft(&paper, &|_| of_2026(), &own);
            let again = read_back(&filled(&default_form(), &read, &[])).expect("reads");
            let read = differences(&again, &read, of_2026(), &[]);
            prop_assert_eq!(read, []);
        }
    }
}

/// The differences, one a line: input, data, paper, and what becomes of the draft.
pub(super) fn told(found: &[Difference]) -> Vec<String> {
    let line = |of: &Difference| {
        let change = match &of.change {
            Change::Set(_) => "",
            Change::Remove(_) => " (removed)",
            Change::None(why) => {
                return format!("{}: {} | {} ({why:?})", of.input.name(), of.data, of.paper);
            }
        };
        format!("{}: {} | {}{change}", of.input.name(), of.data, of.paper)
    };
    found.iter().map(line).collect()
}

#[track_caller]
fn check(file: &[u8], carried: bool, expected: &[&str]) {
    let governing = Governing::new(Edition::all(), None, Some(2026));
    let Returned { basis, brought, differences: found } =
        opened(file, &governing, &[]).expect("opens");
    assert_eq!(basis, if carried { Basis::Both } else { Basis::Text });
    let data = brought.opened.draft;
    let draft = if carried {
        assert_eq!(data, full());
        assert_eq!(resolved(&data, &found, &|_| false), data);
        resolved(&data, &found, &|_| true)
    } else {
        data
    };
    assert_eq!(told(&found), expected);
    // The draft of the paper says what stands on it, whatever program saved it.
    let paper = read_back(&Package::read(file).expect("reads")).expect("reads");
    assert_eq!(told(&differences(&paper, &draft, of_2026(), &[])), Vec::<String>::new());
}

const EDITED: [&str; 3] = [
    "form.legal_representative: 赵示例 | 王五",
    "form.employees: 412 | ",
    "products[2]:  | 新加的产品",
];

#[test]
fn forms_saved_by_libreoffice() {
    check(include_bytes!("files/libreoffice-saved.docx"), true, &[]);
    check(include_bytes!("files/libreoffice-edited.docx"), true, &EDITED);
    // Through the format before 2007, which has no place for data.
    check(include_bytes!("files/libreoffice-through-doc.docx"), false, &[]);
}

#[test]
fn forms_saved_by_python_docx() {
    check(include_bytes!("files/python-docx-edited.docx"), true, &EDITED);
    // The row above it is the table's head, so a row without any mark is known by the rows after it.
    check(
        include_bytes!("files/python-docx-row.docx"),
        true,
        &["products[0].name: 红山泉牌矿泉水 | 新牌矿泉水"],
    );
    check(include_bytes!("files/python-docx-without-data.docx"), false, &[]);
}

/// Fills a form, changes its text, and compares what differs.
#[track_caller]
fn check_edits(form: &Package, draft: &Draft, edits: &[(&str, &str)], expected: &[&str]) {
    let mut form = filled(form, draft, &own());
    let body = form.part("word/document.xml").expect("a body");
    let mut text = String::from_utf8(body.bytes.to_vec()).expect("UTF-8");
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    form.parts.retain(|part| part.name != "word/document.xml");
    form.parts.push(Part::new("word/document.xml", text.into_bytes()));
    let paper = read_back(&form).expect("reads");
    let found = differences(&paper, draft, of_2026(), &own());
    assert_eq!(told(&found), expected);
    // Where the paper is believed, nothing differs but in other places of the same inputs, and what cannot be read.
    let left = differences(&paper, &resolved(draft, &found, &|_| true), of_2026(), &own());
    assert!(left.iter().all(|left| found.iter().any(|of| of.input == left.input)), "{left:?}");
}

#[test]
fn edits_of_the_default_form() {
    let check = |edits: &[(&str, &str)], expected: &[&str]| {
        check_edits(&default_form(), &full(), edits, expected);
    };
    let company = "赤峰红山泉饮品有限公司";
    check(&[(company, "赤峰 红山泉\u{3000}饮品有限公司")], &[]);
    // In one of the places where it stands, and in two of them differently.
    check(&[(company, "新公司")], &["form.applicant: 赤峰红山泉饮品有限公司 | 新公司"]);
    check(
        &[(company, "新公司"), (company, "某公司")],
        &["form.applicant: 赤峰红山泉饮品有限公司 | 新公司；某公司 (Places)"],
    );
    check(&[("412", "412人")], &[]);
    check(&[("412", "四百")], &["form.employees: 412 | 四百 (Remark(NoCount))"]);
    check(&[("红山泉牌矿泉水", "")], &["products[0].name: 红山泉牌矿泉水 | "]);
    check(&[("国家名牌产品", "国家级")], &["products[0].title: 国家名牌产品 | 国家级 (Option)"]);
    check(
        &[("国家名牌产品", "自治区名牌产品")],
        &["products[0].title: 国家名牌产品 | 自治区名牌产品"],
    );
    check(
        &[("2023年9月1日", "2023.9.2")],
        &["form.products[0].awarded_on: 2023年9月1日 | 2023年9月2日"],
    );
    check(&[("135,000,000", "1.2亿元")], &["output_value_yuan: 135,000,000 | 120,000,000"]);
    check(
        &[("135,000,000", "很多")],
        &["output_value_yuan: 135,000,000 | 很多 (Remark(NoAmount(Unreadable)))"],
    );
}

#[test]
fn edits_of_boxes_dates_and_units() {
    let draft = full();
    let check = |edits: &[(&str, &str)], expected: &[&str]| {
        check_edits(&everything(), &draft, edits, expected);
    };
    check(&[], &[]);
    let ownership = |paper: &str| format!("form.ownership: 国有控股企业 | {paper}");
    check(&[(">☑国有控股企业<", ">□国有控股企业<")], &[&ownership("")]);
    let private = [(">☑国有控股企业<", ">□国有控股企业<"), (">□民营企业<", ">√民营企业<")];
    check(&private, &[&ownership("民营企业")]);
    check(&private[1..], &[&ownership("国有控股企业、民营企业 (Option)")]);
    check(&[(">□民营企业<", ">×民营企业<")], &[&ownership("×民营企业 (Option)")]);
    check(&[("□国有企业☑国有控股", "☑国有企业□国有控股")], &[&ownership("国有企业")]);
    check(
        &[("☑营业执照复印件<", "□营业执照复印件<")],
        &[
            "form.enclosures: 营业执照复印件、名牌产品证书复印件、近三年财务报表或审计报告、产品检验报告 | 名牌产品证书复印件、近三年财务报表或审计报告、产品检验报告",
        ],
    );
    check(&[("2003年4月9日<", "2003年5月日<")], &["form.founded: 2003年4月9日 | 2003年5月"]);
    // Each part of the day in a cell of its own.
    check(&[(">9<", ">10<")], &["form.products[0].awarded_on: 2023年9月1日 | 2023年10月1日"]);
    check(&[("80,000,000元", "90,000,000元")], &["form.capital: 8,000 | 9,000"]);
    check(
        &[("80,000千元", "很多千元")],
        &["form.capital: 8,000 | 很多 (Remark(NoAmount(Unreadable)))"],
    );
    check(
        &[("法定代表人：赵示例", "法人：赵示例")],
        &["form.legal_representative: 赵示例 | 法人：赵示例（） (Beside)"],
    );
}

/// Where the paper has nothing, what the self-check knows does not come back.
#[test]
fn an_input_that_was_emptied_on_paper_stays_empty() {
    let mut draft = Draft::default().after(Action::Answer(Question::Manufacturer, Some(true)));
    let place = crate::form::place::find("industry").expect("an input");
    assert!(draft.carried(&place).is_some());
    Input::Form(place).set(&mut draft, "");
    assert_eq!((draft.carried(&place), draft.typed(&place)), (None, ""));
}
