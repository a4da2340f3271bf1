//! Placeholders as real forms need them, from what is typed to the words of the filled form.

use quality_award_rules::{Title, assess_under};

use crate::draft::{Action, Draft, ProductDraft};
use crate::form::values::values;
use crate::year::of_2026;
use docx::fill::fill;
use docx::package::{Package, Part};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// An application of this many products with what is typed here.
fn draft(products: usize, typed: &[(&str, &str)]) -> Draft {
    let product = |number| ProductDraft {
        name: format!("产品{number}"),
        title: Some(if number == 1 { Title::National } else { Title::Regional }),
        ..ProductDraft::default()
    };
    let draft = Draft { products: Some((1..=products).map(product).collect()), ..Draft::default() };
    typed.iter().fold(draft, |draft, (name, text)| {
        draft.after(Action::Type((*name).to_owned(), (*text).to_owned()))
    })
}

/// Fills a table, rows one a line and cells joined with `|`, and compares its rows.
#[track_caller]
fn check(draft: &Draft, table: &str, expected: &str) {
    let cell = |cell: &str| format!("<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>");
    let row = |row: &str| format!("<w:tr>{}</w:tr>", row.split('|').map(cell).collect::<String>());
    let rows = table.lines().map(row).collect::<String>();
    let xml = format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:tbl>{rows}</w:tbl></w:document>");
    let package = Package { parts: vec![Part::new("word/document.xml", xml.into_bytes())] };
    let values = values(draft, &assess_under(of_2026(), &draft.facts()), true, draft.year());
    let filled = fill(&package, &values).expect("fills");
    assert_eq!(filled.problems, [], "{table}");
    let xml = str::from_utf8(&filled.package.parts[0].bytes).expect("is UTF-8");
    let document = roxmltree::Document::parse(xml).expect("is XML");
    let named = |name: &'static str| move |of: &roxmltree::Node| of.has_tag_name((NAMESPACE, name));
    let text = |of: roxmltree::Node| {
        let texts = of.descendants().filter(named("t"));
        texts.filter_map(|text| text.text()).collect::<String>()
    };
    let row = |of: roxmltree::Node| {
        of.children().filter(named("tc")).map(text).collect::<Vec<_>>().join("|")
    };
    let rows: Vec<String> = document.descendants().filter(named("tr")).map(row).collect();
    assert_eq!(rows.join("\n"), expected, "{table}");
}

#[test]
fn years_in_columns_and_in_rows() {
    let typed = [
        ("year", "2026"),
        ("years[0].output_value", "1.08亿"),
        ("years[1].output_value", "１０８００"),
        ("years[2].output_value", "12000.5万元"),
        ("years[0].profit_and_tax", "-1200"),
        ("years[0].sales", "无"),
    ];
    let draft = draft(0, &typed);
    check(
        &draft,
        "指标|{{年度1.年份}}|{{年度2.年份}}|{{年度3.年份}}\n\
         工业总产值|{{年度1.产值}}|{{年度2.产值}}|{{年度3.产值}}\n\
         利税总额|{{年度1.利税总额}}|{{年度1.利税总额.元}}|{{年度3.利税总额}}",
        "指标|2023年|2024年|2025年\n\
         工业总产值|10,800|10,800|12,000.5\n\
         利税总额|-1,200|-12,000,000|",
    );
    check(
        &draft,
        "{{年度.年份}}|{{年度.产值}}|{{年度.产值.亿元}}|{{年度.销售收入}}",
        "2023年|10,800|1.08|无\n2024年|10,800|1.08|\n2025年|12,000.5|1.20005|",
    );
}

#[test]
fn products_in_numbered_rows() {
    let table = "1|{{产品1.名称}}|{{产品1.证书编号}}\n2|{{产品2.名称}}|{{产品2.证书编号}}";
    let typed = [("products[1].certificate", "ＮＭ-1")];
    check(&draft(2, &typed), table, "1|产品1|\n2|产品2|NM-1");
    check(&draft(4, &typed), table, "1|产品1|\n2|产品2|NM-1\n3|产品3|\n4|产品4|");
    check(&draft(0, &[]), table, "1|无|\n2||");
    check(
        &draft(2, &[]),
        "{{产品.名称}}|{{产品.称号=国家名牌产品}}国家 {{产品.称号=自治区名牌产品}}自治区",
        "产品1|☑国家 □自治区\n产品2|□国家 ☑自治区",
    );
}

#[test]
fn boxes_and_parts_of_dates() {
    let typed = [
        ("ownership", "民营企业"),
        ("industry", "C 制造业"),
        ("uses", "质量持续提升"),
        ("filled_on", "2026.5.20"),
        ("founded", "２００１年５月"),
        ("capital", "3000万元整"),
        ("plan", "　　第一段\r\n\r\n\t第二段  "),
    ];
    check(
        &draft(1, &typed),
        "{{企业类型=国有企业}}国有 {{企业类型＝民营企业}}民营 {{所属行业=C 制造业}}制造业\n\
         {{奖金用途=质量持续提升}}|{{奖金用途=质量攻关和人员培训}}|{{国有控股=是}}|{{曾获奖=否}}\n\
         {{填报日期}}|{{填报日期.年}}年{{填报日期.月}}月{{填报日期.日}}日\n\
         {{成立日期}}|{{成立日期.年}}年{{成立日期.月}}月{{成立日期.日}}日\n\
         {{注册资本}}|{{注册资本.元}}|{{奖金使用计划}}",
        "□国有 ☑民营 ☑制造业\n\
         ☑|□|□|□\n\
         2026年5月20日|2026年5月20日\n\
         2001年5月|2001年5月日\n\
         3,000|30,000,000|第一段第二段",
    );
}
