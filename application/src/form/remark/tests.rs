//! The remarks on single inputs, and on inputs that contradict the self-check or one another.

use docx::package::Package;
use quality_award_rules::{Date, Question, Title, Yuan, assess_under};

use super::{Remark, Remarked, Weight, complete, remarks_on};
use crate::draft::{Action, Draft, ProductDraft};
use crate::files::docx;
use crate::form::asked::Asked;
use crate::form::place::{Place, places};
use crate::typed::amount::NotAnAmount;
use crate::typed::credit_code::CodeRemark;
use crate::typed::date;
use crate::words::form as words;
use crate::year::of_2026;

/// A form in which these inputs hold these texts, over a self-check with a regional product, a
/// product without a title, and an output value of 120,000,000 yuan.
fn form(typed: &[(&str, &str)]) -> Draft {
    let product = |title| ProductDraft { title: Some(title), ..ProductDraft::default() };
    let mut draft = Draft {
        products: Some(vec![product(Title::Regional), product(Title::Untitled)]),
        output: "1.2亿".to_owned(),
        ..Draft::default()
    }
    .after(Action::Answer(Question::StateControlled, Some(true)));
    for (name, text) in typed {
        draft = draft.after(Action::Type((*name).to_owned(), (*text).to_owned()));
    }
    draft
}

fn remarks(draft: &Draft, today: Option<Date>) -> Vec<Remarked> {
    remarks_on(places(draft.product_count()), draft, today)
}

/// What is remarked of the last of these inputs, on 2026-06-30.
#[track_caller]
fn check(typed: &[(&str, &str)], expected: Option<Remark>) {
    let (name, _) = typed.last().expect("an input");
    let all = remarks(&form(typed), date::parse("2026-06-30"));
    let found = all.iter().find(|(place, _)| place.to_string() == *name);
    assert_eq!(found.map(|(_, remark)| *remark), expected, "{typed:?}");
}

#[test]
fn single_inputs() {
    for (name, text, expected) in [
        ("applicant", "", Some(Remark::Missing)),
        ("applicant", " \n", Some(Remark::Missing)),
        ("applicant", "某某", None),
        ("email", "", None),
        ("email", "a@b.cn", None),
        ("email", "a@b", Some(Remark::Email)),
        ("email", "@b.cn", Some(Remark::Email)),
        ("email", "a@b.", Some(Remark::Email)),
        ("email", "a b@c.cn", Some(Remark::Email)),
        ("email", "a@b@c.cn", Some(Remark::Email)),
        ("year", "2026", None),
        ("year", "26", Some(Remark::NoYear)),
        ("year", "２０２６年", None),
        ("year", "2028", Some(Remark::NoYear)),
        ("founded", "2023-02-29", Some(Remark::NoDay)),
        ("founded", "2026-06-30", None),
        ("founded", "2026-07-01", Some(Remark::Future)),
        ("telephone", "13800000000", None),
        ("telephone", "0476-8888888", None),
        ("telephone", "（0476）8888888转12", None),
        ("telephone", "0476-8888888、13800000000", None),
        ("telephone", "888", Some(Remark::Telephone)),
        ("telephone", "八八八八八八八", Some(Remark::Telephone)),
        ("telephone", "、", Some(Remark::Telephone)),
        ("employees", "860", None),
        ("employees", "860.5", Some(Remark::NoCount)),
        ("employees", "-1", Some(Remark::NoCount)),
        ("capital", "5000", None),
        ("capital", "5,000.25万", None),
        ("capital", "很多", Some(Remark::NoAmount(NotAnAmount::Unreadable))),
        ("capital", "-1", Some(Remark::NoAmount(NotAnAmount::Negative))),
        ("founded", "2001年5月", None),
        ("filled_on", "2026年6月", Some(Remark::NoDay)),
        ("energy", "1234.567", None),
        ("energy", "1.", Some(Remark::NoNumber)),
        ("energy", "-1", Some(Remark::NoNumber)),
        ("energy", "1,5", Some(Remark::Separators)),
        ("energy", "无", None),
        ("years[0].market_share", "35.5%", None),
        ("years[0].market_share", "100.00", None),
        ("years[0].market_share", "100.01", Some(Remark::AboveHundred)),
        ("years[0].market_share", "一成", Some(Remark::NoNumber)),
        ("credit_code", "1", Some(Remark::Code(CodeRemark::Length(1)))),
        ("credit_code", "91350100M000100Y43", Some(Remark::Code(CodeRemark::Division))),
        ("quality_methods", "甲", None),
    ] {
        check(&[(name, text)], expected);
    }
}

#[test]
fn contradictions_are_pointed_out_and_nothing_is_put_right() {
    let checked = Yuan::whole(120_000_000);
    for (typed, expected) in [
        (&[("years[2].output_value", "")][..], None),
        (&[("years[2].output_value", "12000")], None),
        (&[("years[2].output_value", "1.2亿")], None),
        (&[("years[2].output_value", "12000.01")], Some(Remark::OutputDiffers(checked))),
        (&[("years[1].output_value", "1")], None),
        (&[("ownership", "国有企业")], None),
        (&[("ownership", "国有控股企业")], None),
        (&[("ownership", "民营企业")], Some(Remark::OwnershipDiffers)),
        (&[("products[0].certificate", "")], Some(Remark::Missing)),
        (&[("products[0].certificate", "1")], None),
        (&[("products[1].certificate", "")], None),
        (&[("products[1].certificate", "1")], Some(Remark::NoTitle)),
        (&[("products[1].trade_mark", "草原")], None),
        (&[("products[0].issuer", "内蒙古自治区人民政府")], None),
        (&[("products[0].issuer", "国家质检总局")], Some(Remark::IssuerDiffers(Title::Regional))),
        (&[("founded", "2001-01-01"), ("products[0].awarded_on", "2001-01-01")], None),
        (
            &[("founded", "2001-01-01"), ("products[0].awarded_on", "2000-12-31")],
            Some(Remark::BeforeFounded),
        ),
        // A month is not before a day in it.
        (&[("founded", "2001-01-15"), ("products[0].awarded_on", "2001年1月")], None),
        (
            &[("founded", "2001年2月"), ("products[0].awarded_on", "2001-01-31")],
            Some(Remark::BeforeFounded),
        ),
        (&[("years[0].sales", "10"), ("years[0].profit_and_tax", "-11")], None),
        (&[("years[0].sales", "10"), ("years[0].profit_and_tax", "10")], None),
        (
            &[("years[0].sales", "10"), ("years[0].profit_and_tax", "10.01")],
            Some(Remark::AboveSales),
        ),
        (&[("years[1].sales", "10"), ("years[0].exports", "11")], None),
        (&[("years[0].sales", "10"), ("years[0].research", "11")], None),
    ] {
        check(typed, expected);
    }
}

#[test]
fn an_empty_form_lacks_what_is_required_and_nothing_else() {
    let found = remarks(&Draft::default(), None);
    assert!(found.iter().all(|(place, remark)| {
        place.field.required && *remark == Remark::Missing && remark.weight() == Weight::Missing
    }));
    let required = places(0).iter().filter(|place| place.field.required).count();
    assert_eq!(found.len(), required);
}

/// Whether the complete application with these inputs typed anew lacks nothing.
#[track_caller]
fn check_complete(typed: &[(&str, &str)], expected: bool) {
    let filled = include_str!("../../../../tests/drafts/application.json").trim_end();
    let mut draft = crate::record::from_json(filled).expect("opens").draft;
    for (name, text) in typed {
        draft = draft.after(Action::Type((*name).to_owned(), (*text).to_owned()));
    }
    let assessment = assess_under(of_2026(), &draft.facts());
    let found = remarks(&draft, date::parse("2026-06-30"));
    assert_eq!(complete(&draft, &assessment, &found), expected, "{typed:?}");
    let asked = Asked::by_default(of_2026()).expect("reads");
    let found = asked.remarks(&draft, None);
    assert_eq!(complete(&draft, &assessment, &found), expected, "{typed:?}");
    assert!(asked.own_is_complete(&draft), "{typed:?}");
    // The mark of a draft stands in the form and in the name of its file, or in neither.
    let (form, _) = docx(&draft, &assessment, expected, draft.year(), None, &[]).expect("fills");
    let package = Package::read(&form).expect("reads");
    for part in ["word/document.xml", "word/header1.xml"] {
        let part = package.part(part).expect("is there");
        let xml = str::from_utf8(&part.bytes).expect("is UTF-8");
        assert_eq!(!xml.contains(words::UNFINISHED), expected, "{typed:?}");
    }
    let name = words::file_name(&draft.applicant(), "2026-06-30", expected, "docx");
    assert_eq!(!name.contains("未填完"), expected, "{typed:?}");
}

#[test]
fn only_what_is_required_makes_a_draft() {
    check_complete(&[], true);
    // Every optional input may be empty or hold what cannot be read.
    let optional: Vec<String> = places(1)
        .iter()
        .filter(|place| !place.field.required && !place.to_string().ends_with("certificate"))
        .map(Place::to_string)
        .collect();
    assert!(optional.len() > 12, "{optional:?}");
    for text in ["", "？？"] {
        let typed: Vec<(&str, &str)> = optional.iter().map(|name| (&**name, text)).collect();
        check_complete(&typed, true);
    }
    for typed in [
        ("email", "a@b"),
        ("energy", "很多"),
        ("years[0].exports", "-1"),
        ("years[1].market_share", "一成"),
        ("products[0].awarded_on", "1999-13-01"),
    ] {
        check_complete(&[typed], true);
    }
    // A required one that is missing does, wherever it stands; so does one that cannot be read.
    for place in places(1).iter().filter(|place| place.field.required) {
        // The self-check knows last year's output value and the industry of a manufacturer.
        let known = ["years[2].output_value", "industry"].contains(&&*place.to_string());
        check_complete(&[(&place.to_string(), " ")], known);
    }
    check_complete(&[("products[0].certificate", "")], false);
    for typed in [("capital", "很多"), ("filled_on", "明天"), ("credit_code", "1")] {
        check_complete(&[typed], false);
    }
    // What is doubtful does not.
    check_complete(&[("telephone", "888"), ("ownership", "民营企业")], true);
}
