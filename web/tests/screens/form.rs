//! What the form's screen says of what was typed into it.

use application::draft::{Action, Draft};
use application::edition::{Office, Setting, Template, to_json};
use application::form::template::default_form;
use docx::package::Part;
use quality_award_web::Opening;

use crate::opened::{COMPLETE, PARTLY, draft, opening};
use crate::reader::{Screen, text};

/// The lists of remarks on the form's screen, each from its heading on.
fn lists(screen: Screen) -> Vec<String> {
    screen.having("class", "remarks").map(text).collect()
}

/// For each list of remarks that the screen of this draft has, words that stand in it.
#[track_caller]
fn check(draft: &Draft, expected: &[&[&str]], says: &str) {
    let screen = Screen::of(opening("#/form", draft));
    let lists = lists(screen);
    assert_eq!(lists.len(), expected.len(), "{lists:#?}");
    for (list, words) in lists.iter().zip(expected) {
        for words in *words {
            assert!(list.contains(words), "{words} is not in {list}");
        }
    }
    assert!(screen.main().contains(says), "{says} is not on the screen");
}

fn typed(draft: Draft, name: &str, text: &str) -> Draft {
    draft.after(Action::Type(name.to_owned(), text.to_owned()))
}

#[test]
fn nothing_is_remarked_of_a_complete_form() {
    check(&draft(COMPLETE), &[], "必填各项都已填写");
}

/// The self-check and the form that say two things: both stay, and the page points it out.
#[test]
fn a_contradiction_is_pointed_out() {
    let draft = typed(draft(COMPLETE), "years[2].output_value", "12000");
    let draft = typed(draft, "products[1].certificate", "NM-1");
    let words = ["请再核对（2 项）", "2025年产值", "100,000,000.01元", "产品2：证书编号"];
    check(&draft, &[&words], "必填各项都已填写");
}

#[test]
fn what_is_wrong_doubtful_or_missing_is_listed_apart() {
    let draft = typed(draft(COMPLETE), "year", "26");
    let draft = typed(draft, "credit_code", "91150400M000100Y44");
    let draft = typed(draft, "applicant", "");
    check(
        &draft,
        &[&["需要改正（1 项）", "申报年度", "四位数字"], &["最后一位应为“5”"], &["申报单位"]],
        "文件会标明“未填完，非正式稿”",
    );
}

/// What was typed stands in its input again, also what is no amount, no option or no day.
#[test]
fn inputs_hold_what_was_typed() {
    let screen = Screen::of(opening("#/form", &draft(PARTLY)));
    for (name, typed) in [
        ("form.applicant", "某某\"老字号\"有限公司\n"),
        ("form.credit_code", "91350100M000100Y43"),
        ("form.years[2].sales", "1.2亿"),
        ("form.products[1].issuer", "<某某局>"),
    ] {
        let input = screen.named(name).next().expect("the input");
        // White space in an attribute becomes spaces in XML, and not in a browser.
        let value = input.attribute("value").map(str::trim_end);
        assert_eq!(value, Some(typed.trim_end()), "{name}");
    }
    let long = screen.named("form.quality_methods").next().expect("the input");
    assert_eq!(text(long), "一\n\t二𠮷");
    let ticked = screen.named("form.uses").filter(|of| of.has_attribute("checked"));
    let ticked: Vec<_> = ticked.filter_map(|of| of.attribute("value")).collect();
    assert_eq!(ticked, ["质量持续提升", "质量攻关和人员培训"]);
    let screen = Screen::of(opening("#/form", &draft(COMPLETE)));
    let district = screen.named("form.district").next().expect("the input");
    let chosen = district.children().filter(|of| of.has_attribute("selected"));
    assert_eq!(chosen.map(text).collect::<Vec<_>>(), ["松山区"]);
}

/// The form's screen in the edition of an office whose form has this text.
fn of_office(text: &str, draft: &Draft) -> Screen {
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    );
    let mut form = default_form();
    // Its header asks for the applicant.
    form.parts.retain(|part| !part.name.starts_with("word/"));
    form.parts.push(Part::new("word/document.xml", document.into_bytes()));
    let bytes = form.to_bytes().expect("a package");
    let office = Office::default().with(Setting::Year, "2026");
    let office = office.with_template(Some(Template::new("申报表.docx", &bytes)));
    Screen::of(Opening { settings: Some(to_json(&office)), ..opening("#/form", draft) })
}

/// What the screen asks under a form with this text: the inputs, and how far each section is filled in.
#[track_caller]
fn asks(text: &str, draft: &Draft, inputs: &[&str], states: &[&str], says: &str) {
    let screen = of_office(text, draft);
    let names = screen.elements().filter_map(|of| of.attribute("name"));
    let names: Vec<&str> = names.filter(|name| name.starts_with("form.")).collect();
    assert_eq!(names, inputs, "{text}");
    let shown: Vec<String> = screen.having("class", "part").map(crate::reader::text).collect();
    assert_eq!(shown.len(), states.len(), "{shown:?}");
    for (section, state) in shown.iter().zip(states) {
        assert!(section.contains(state), "{state} is not in {section}");
    }
    assert!(screen.main().contains(says), "{says} is not on the screen of {text}");
}

#[test]
fn only_what_the_form_of_the_office_holds_is_asked() {
    let of = |record| draft(record);
    asks("", &of(COMPLETE), &[], &[], "没有可以在本页填写的栏目");
    asks(
        "{{申报单位}}{{联系人}}{{电子邮箱}}",
        &of(PARTLY),
        &["form.applicant", "form.contact", "form.email"],
        &["必填 2 项，已填 1 项"],
        "还没有填写（1 项）",
    );
    asks(
        "{{申报单位}}{{年度1.产值}}{{年度3.产值}}",
        &of(COMPLETE),
        &["form.applicant", "form.years[0].output_value", "form.years[2].output_value"],
        &["必填 1 项已填", "必填 2 项已填"],
        "必填各项都已填写",
    );
    asks(
        "{{产品.颁发机构}}",
        &of(COMPLETE),
        &["form.products[0].issuer", "form.products[1].issuer"],
        &["均为选填"],
        "以下各项按推选办公室的申报表列出",
    );
    // What the form does not ask is not listed as missing, and stays in the draft.
    let empty = typed(of(COMPLETE), "quality_methods", "");
    asks("{{联系人}}", &empty, &["form.contact"], &["必填 1 项已填"], "必填各项都已填写");
    // A box that the form does not have is not offered, and what was chosen before is not lost.
    let screen = of_office("{{企业类型=国有企业}}{{企业类型=民营企业}}", &of(COMPLETE));
    let offered = screen.named("form.ownership").next().expect("the input").children();
    let offered: Vec<_> = offered.filter_map(|of| of.attribute("value")).collect();
    assert_eq!(offered, ["", "国有控股企业", "国有企业", "民营企业"]);
}
