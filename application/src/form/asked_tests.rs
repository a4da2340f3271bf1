//! What is asked by the form that an office puts in, and what follows from it.

use docx::package::{Package, Part};
use quality_award_rules::{Facts, Title, assess_under};

use super::asked::{Asked, Progress};
use super::fields::{OWNERSHIP, SECTIONS};
use super::own::{OwnFault, OwnField, OwnFormat, faults};
use super::place::{Place, places};
use super::remark::lacks_nothing;
use super::values::{values, values_with};
use crate::draft::{Action, Draft, ProductDraft};
use crate::year::of_2026;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Whether everything that the form requires has an answer that can be.
fn is_complete(asked: &Asked, draft: &Draft) -> bool {
    lacks_nothing(draft, &asked.remarks(draft, None)) && asked.own_is_complete(draft)
}

fn own(id: &str, label: &str, format: OwnFormat) -> OwnField {
    OwnField {
        id: id.to_owned(),
        label: label.to_owned(),
        format,
        unit: String::new(),
        options: vec!["甲".to_owned(), "乙".to_owned()],
        required: true,
        hint: String::new(),
        of_products: false,
    }
}

/// A form with this text, and fields of the office's own.
fn asked(text: &str) -> Asked {
    let xml = format!(
        "<w:document xmlns:w=\"{NAMESPACE}\"><w:tr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tr>\
         </w:document>"
    );
    let form = Package { parts: vec![Part::new("word/document.xml", xml.into_bytes())] };
    let valid = OwnField { of_products: true, ..own("v", "有效期至", OwnFormat::Date) };
    let fields = [own("a", "固定资产", OwnFormat::Money), valid];
    Asked::by(&form, &fields, of_2026()).expect("reads")
}

fn names(places: &[Place]) -> Vec<String> {
    places.iter().map(Place::to_string).collect()
}

/// What a form with this text asks with two products: sections, inputs, and those of the office's own.
#[track_caller]
fn check(text: &str, sections: &[&str], inputs: &[&str], of_own: &[(&str, Option<usize>)]) {
    let asked = asked(text);
    let found: Vec<&str> = asked.sections().map(|section| SECTIONS[section].name).collect();
    assert_eq!(found, sections, "{text}");
    assert_eq!(names(&asked.places(2)), inputs, "{text}");
    let all = asked.sections().flat_map(|section| asked.own_of(section, 2));
    let all: Vec<(&str, Option<usize>)> = all.map(|it| (&*it.field.label, it.product)).collect();
    assert_eq!(all, of_own, "{text}");
}

#[test]
fn only_what_the_form_holds_is_asked() {
    check("", &[], &[], &[]);
    check("{{结论}}{{条件.内容}}{{年度.年份}}{{没有}}", &[], &[], &[]);
    check("{{联系人}}{{申报单位}}{{联系人}}", &["basics"], &["applicant", "contact"], &[]);
    check("{{成立日期.年}}{{注册资本.元}}", &["basics"], &["founded", "capital"], &[]);
    check(
        "{{年度.产值}}",
        &["years"],
        &["years[0].output_value", "years[1].output_value", "years[2].output_value"],
        &[],
    );
    check(
        "{{年度3.产值}}{{年度1.销售收入.亿元}}",
        &["years"],
        &["years[0].sales", "years[2].output_value"],
        &[],
    );
    check(
        "{{产品2.商标}}",
        &["products"],
        &["products[0].trade_mark", "products[1].trade_mark"],
        &[],
    );
    assert!(asked("{{产品.名称}}").products && !asked("{{联系人}}").products);
}

#[test]
fn fields_of_the_offices_own_are_asked_in_their_place() {
    check("{{品牌优势}}{{固定资产}}", &["brand"], &["brand_strength"], &[("固定资产", None)]);
    check("{{固定资产}}", &["basics"], &[], &[("固定资产", None)]);
    check(
        "{{产品.有效期至.年}}{{产品3.有效期至}}",
        &["products"],
        &[],
        &[("有效期至", Some(0)), ("有效期至", Some(1))],
    );
}

#[test]
fn the_default_form_asks_for_everything() {
    let asked = Asked::by_default(of_2026()).expect("reads");
    assert_eq!(names(&asked.places(3)), names(&places(3)));
    assert!(asked.products);
    let draft = Draft::default();
    let remarks = super::remark::remarks_on(places(0), &draft, None);
    assert_eq!(asked.remarks(&draft, None), remarks);
    assert!(!is_complete(&asked, &draft));
}

#[test]
fn progress_counts_what_is_asked() {
    let asked = asked("{{申报单位}}{{电子邮箱}}{{统一社会信用代码}}{{固定资产}}");
    let mut draft = Draft::default();
    for (name, text, expected) in [
        ("email", "a@b.cn", (0, 3, 0)),
        ("applicant", "某某", (1, 3, 0)),
        ("credit_code", "x", (2, 3, 1)),
        ("own.a", "很多", (3, 3, 2)),
        ("credit_code", "91350100M000100Y43", (3, 3, 1)),
        ("own.a", "1.2亿", (3, 3, 0)),
    ] {
        assert!(!is_complete(&asked, &draft));
        draft.form.set(name, text.to_owned());
        let (filled, needed, mistakes) = expected;
        let found = asked.progress(0, &asked.places_of(0, 0), &draft, &asked.remarks(&draft, None));
        assert_eq!(found, Progress { filled, needed, mistakes }, "{name} {text}");
    }
    assert!(is_complete(&asked, &draft));
}

#[test]
fn boxes_decide_what_can_be_chosen() {
    let boxes = "{{企业类型=国有企业}}{{企业类型=民营企业}}";
    let choose = |text: &str, chosen: &str| {
        let asked = asked(text);
        let typed = Action::Type("ownership".to_owned(), chosen.to_owned());
        let draft = Draft::default().after(typed);
        (asked.options(OWNERSHIP, of_2026()).len(), is_complete(&asked, &draft))
    };
    assert_eq!(choose(boxes, "民营企业"), (2, true));
    // The form has no box for it.
    assert_eq!(choose(boxes, "集体企业"), (2, false));
    assert_eq!(choose(&format!("{boxes}{{{{企业类型}}}}"), "集体企业"), (7, true));
}

/// What a form shows of a field of the office's own; nothing where it is not understood.
#[track_caller]
fn check_read(format: OwnFormat, unit: &str, typed: &str, expected: Option<&str>) {
    let field = OwnField { unit: unit.to_owned(), ..own("a", "栏", format) };
    assert_eq!(field.read(typed).ok().flatten().as_deref(), expected, "{typed} {unit}");
}

#[test]
fn values_of_the_offices_own_are_clean() {
    check_read(OwnFormat::Money, "万元", "1.08亿", Some("10,800"));
    check_read(OwnFormat::Money, "", "１０８００", Some("10,800"));
    check_read(OwnFormat::Money, "亿元", "12000万", Some("1.2"));
    check_read(OwnFormat::Money, "元", "-3,000万元", Some("-30,000,000"));
    check_read(OwnFormat::Money, "元", "无", Some("无"));
    check_read(OwnFormat::Money, "万元", "很多", None);
    check_read(OwnFormat::Figure, "吨", "4512.7吨", Some("4,512.7"));
    check_read(OwnFormat::Figure, "", "1,5", None);
    check_read(OwnFormat::Date, "", "2026.5.20", Some("2026年5月20日"));
    check_read(OwnFormat::Date, "", "2026年5月", None);
    check_read(OwnFormat::Long, "", "　　一\n\n 二 ", Some("一\n二"));
    check_read(OwnFormat::Line, "", "ＡＢ１\n二", Some("AB1 二"));
    check_read(OwnFormat::One, "", "甲", Some("甲"));
    check_read(OwnFormat::One, "", "丙", None);
    check_read(OwnFormat::Tick, "", "true", Some("☑"));
    check_read(OwnFormat::Tick, "", "false", None);
    check_read(OwnFormat::Line, "", " ", None);
}

#[test]
fn placeholders_of_the_offices_own_are_filled() {
    let valid = OwnField { of_products: true, ..own("v", "有效期至", OwnFormat::Date) };
    let fields = [own("t", "已公示", OwnFormat::Tick), own("o", "类别", OwnFormat::One), valid];
    let product = |title| ProductDraft { title: Some(title), ..ProductDraft::default() };
    let mut draft = Draft {
        products: Some(vec![product(Title::National), product(Title::Regional)]),
        ..Draft::default()
    };
    draft.form.set("own.o", "乙".to_owned());
    if let Some(products) = &mut draft.products {
        products[1].form.set("own.v", "2028-1-2".to_owned());
    }
    let values =
        values_with(&draft, &assess_under(of_2026(), &Facts::default()), true, None, &fields);
    assert_eq!((values.find("已公示"), values.find("类别")), (Some("□"), Some("乙")));
    let products = values.groups.iter().find(|group| group.name == "产品").expect("is there");
    let last: Vec<_> = products.items.iter().map(|item| item.last().expect("a text")).collect();
    assert_eq!((products.fields.last().expect("a field").as_str(), last.len()), ("有效期至", 2));
    assert_eq!(last, ["", "2028年1月2日"]);
    for (name, argument) in [("类别=甲", "甲"), ("产品2.有效期至.日", "日")] {
        let meaning = values.meaning(name).expect("means something");
        assert_eq!(meaning.argument.as_deref(), Some(argument), "{name}");
    }
}

#[test]
fn definitions_are_checked() {
    let taken =
        values(&Draft::default(), &assess_under(of_2026(), &Facts::default()), true, None).names();
    let good = own("a", "固定资产", OwnFormat::Money);
    let long = "a".repeat(97);
    for (field, expected) in [
        (own("b", "有效期", OwnFormat::Line), None),
        (OwnField { of_products: true, ..own("b", "固定资产", OwnFormat::Line) }, None),
        (own("a", "有效期", OwnFormat::Line), Some(OwnFault::Id)),
        (own("", "有效期", OwnFormat::Line), Some(OwnFault::Id)),
        (own("a.b", "有效期", OwnFormat::Line), Some(OwnFault::Id)),
        (own(&long, "有效期", OwnFormat::Line), Some(OwnFault::Id)),
        (own("b", "", OwnFormat::Line), Some(OwnFault::Label)),
        (own("b", "固定资产", OwnFormat::Line), Some(OwnFault::Label)),
        (own("b", "联系人", OwnFormat::Line), Some(OwnFault::Label)),
        (own("b", "固定 资产", OwnFormat::Line), Some(OwnFault::Label)),
        (own("b", "甲.乙", OwnFormat::Line), Some(OwnFault::Label)),
        (own("b", "甲＝乙", OwnFormat::Line), Some(OwnFault::Label)),
        (
            OwnField { options: Vec::new(), ..own("b", "类别", OwnFormat::One) },
            Some(OwnFault::Options),
        ),
    ] {
        let found = faults(&[good.clone(), field.clone()], &taken);
        assert_eq!(
            found,
            expected.map(|fault| (1, fault)).into_iter().collect::<Vec<_>>(),
            "{field:?}"
        );
    }
}
