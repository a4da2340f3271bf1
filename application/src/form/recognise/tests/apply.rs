//! The form with the placeholders of what was chosen.

use docx::fill::{fill, placeholders};
use quality_award_rules::assess_under;

use super::*;
use crate::form::own::{OwnField, OwnFormat, faults};
use crate::form::sample::sample;

fn body(form: &Package) -> String {
    let part = form.part("word/document.xml").expect("the document");
    String::from_utf8(part.bytes.to_vec()).expect("is text")
}

/// A form with what was proposed, whose document must hold these stretches; every placeholder can be filled.
#[track_caller]
fn check(inner: &str, expected: &[&str]) {
    let form = form(inner);
    let found = recognise(&form, of_2026(), Some(2026), &[], &[]).expect("is recognised");
    let made = with_placeholders(&form, &found, &Choices::default(), &[]).expect("is written");
    let text = body(&made);
    for stretch in expected {
        assert!(text.contains(stretch), "{stretch} is not in {text}");
    }
    let draft = sample(of_2026());
    let values =
        values_with(&draft, &assess_under(of_2026(), &draft.facts()), true, Some(2026), &[]);
    let filled = fill(&made, &values).expect("is filled");
    assert_eq!(filled.problems, [], "{text}");
    // What has its placeholders is not asked again.
    let again = recognise(&made, of_2026(), Some(2026), &[], &[]).expect("is recognised");
    assert!(again.places.iter().all(|place| !matches!(place.proposal, Proposal::Known(_))));
}

#[test]
fn placeholders_take_the_formatting_of_their_places() {
    check(
        &p("申报单位：_<      >_（盖章）"),
        &["<w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">{{申报单位}}</w:t>"],
    );
    check(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>企业名称</w:t></w:r></w:p></w:tc><w:tc><w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>",
        &[
            "</w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{{申报单位}}</w:t></w:r></w:p>",
        ],
    );
    check(
        &p("填表日期：      年   月   日"),
        &["填表日期：{{填报日期.年}}年{{填报日期.月}}月{{填报日期.日}}日"],
    );
    check(&p("（    年度）"), &["（{{申报年度}}年度）"]);
    check(
        &p("企业类型：□国有 □民营"),
        &["企业类型：{{企业类型=国有企业}}国有 {{企业类型=民营企业}}民营"],
    );
    check(&p("是否国有控股：是□ 否□"), &["是{{国有控股=是}} 否{{国有控股=否}}"]);
}

#[test]
fn units_are_converted_or_written() {
    check(&p("注册资本：____元"), &["注册资本：{{注册资本.元}}元"]);
    check(&p("注册资本：____万元"), &["注册资本：{{注册资本}}万元"]);
    check(&p("注册资本：____"), &["注册资本：{{注册资本}}万元"]);
    check(
        &table(&[&["年份", "市场占有率", "产值（亿元）"], &["", "", ""]]),
        &[">{{年度.年份}}<", ">{{年度.市场占有率}}%<", ">{{年度.产值.亿元}}<"],
    );
}

#[test]
fn rows_are_numbered_or_repeated() {
    check(
        &table(&[&["指标", "   年", "   年", "   年"], &["产值（万元）", "", "", ""]]),
        &[">{{年度1.年份}}<", ">{{年度3.年份}}<", ">{{年度2.产值}}<"],
    );
    check(
        &table(&[&["产品名称", "证书编号"], &["", ""]]),
        &[">{{产品.名称}}<", ">{{产品.证书编号}}<"],
    );
    check(&table(&[&["产品名称", "证书编号"], &["", ""], &["", ""]]), &[">{{产品2.证书编号}}<"]);
    check(
        &table(&[&["成立日期", "", "年", "", "月"]]),
        &[">{{成立日期.年}}<", ">{{成立日期.月}}<"],
    );
}

/// Own fields stand in one place, or in a column of products; what holds for one row of it holds for each.
#[test]
fn own_fields_and_other_choices() {
    let inner = table(&[&["固定资产（千元）", "", "传真", ""]])
        + &table(&[&["产品名称", "有效期至"], &["", ""], &["", ""]])
        + &p("获奖情况：□国家级 □省级");
    let form = form(&inner);
    let found = recognise(&form, of_2026(), None, &[], &[]).expect("is recognised");
    let place =
        |label: &str| found.places.iter().find(|place| shown(place) == label).expect("is there");
    let mut choices = Choices::default();
    let mut own: Vec<OwnField> = Vec::new();
    for label in ["固定资产（千元）", "有效期至", "获奖情况："] {
        let field = place(label).own_field(&own, &[]);
        choices.choose(&found.places, place(label), &Choice::Own(field.id.clone()));
        own.push(field);
    }
    choices.choose(&found.places, place("传真"), &Choice::Empty);
    let open = count(&found.places, &choices);
    assert_eq!((open.known, open.empty, open.open), (6, 1, 0));
    let told: Vec<_> = own.iter().map(|of| (&*of.id, &*of.label, of.format, &*of.unit)).collect();
    assert_eq!(
        told,
        [
            ("f1", "固定资产", OwnFormat::Money, "千元"),
            ("f2", "有效期至", OwnFormat::Line, ""),
            ("f3", "获奖情况", OwnFormat::One, ""),
        ]
    );
    assert_eq!(own.last().map(|of| of.options.join("|")).as_deref(), Some("国家级|省级"));
    assert_eq!(faults(&own, &[]), []);
    let made = with_placeholders(&form, &found, &choices, &own).expect("is written");
    assert_eq!(
        placeholders(&made).expect("are read"),
        [
            "固定资产",
            "产品1.名称",
            "产品1.有效期至",
            "产品2.名称",
            "产品2.有效期至",
            "获奖情况=国家级",
            "获奖情况=省级"
        ]
    );
    // Opened again with these fields, the form lists them, and asks of nothing else; a label can be changed.
    let again = recognise(&made, of_2026(), None, &own, &[]).expect("is recognised");
    let asked: Vec<String> = again.places.iter().map(asks).collect();
    assert_eq!(asked, ["own f1", "empty: Prepared", "own f2", "own f2", "own f3", "own f3"]);
    let same = with_placeholders(&made, &again, &Choices::default(), &own).expect("is written");
    assert!(same == made);
    for field in &mut own {
        field.label.push_str("（新）");
    }
    let changed = with_placeholders(&made, &again, &Choices::default(), &own).expect("is written");
    let names = placeholders(&changed).expect("are read");
    assert_eq!(
        names,
        [
            "固定资产（新）",
            "产品1.名称",
            "产品1.有效期至（新）",
            "产品2.名称",
            "产品2.有效期至（新）",
            "获奖情况（新）=国家级",
            "获奖情况（新）=省级"
        ]
    );
}

/// Every blank form with all that was proposed can be filled whole.
#[test]
fn the_blank_forms_are_filled() {
    for name in ["blank-two-pages", "blank-with-cover"] {
        let path = format!("{}/../tests/cases/forms/{name}.docx", env!("CARGO_MANIFEST_DIR"));
        let form = Package::read(&std::fs::read(path).expect("reads")).expect("a form");
        let found = recognise(&form, of_2026(), Some(2026), &[], &[]).expect("is recognised");
        let made = with_placeholders(&form, &found, &Choices::default(), &[]).expect("is written");
        let draft = sample(of_2026());
        let values =
            values_with(&draft, &assess_under(of_2026(), &draft.facts()), true, Some(2026), &[]);
        let filled = fill(&made, &values).expect("is filled");
        assert_eq!(filled.problems, []);
        assert!(filled.count > 40, "{}", filled.count);
    }
}
