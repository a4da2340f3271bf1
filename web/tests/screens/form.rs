//! What the form's screen says of what was typed into it.

use application::draft::{Action, Draft};
use application::edition::{Office, Setting, Template, to_json};
use application::form::template::default_form;
use application::inputs::Inputs;
use docx::package::Part;
use quality_award_rules::Question;
use quality_award_web::Opening;

use crate::opened::{COMPLETE, PARTLY, draft, office_of, opening};
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
    // A line of another form is shown, so that it can be taken out.
    let other = Action::Type("uses".to_owned(), "质量持续提升\n参加展会".to_owned());
    let screen = Screen::of(opening("#/form", &Draft::default().after(other)));
    let ticked = screen.named("form.uses").filter(|of| of.has_attribute("checked"));
    let ticked: Vec<_> = ticked.filter_map(|of| of.attribute("value")).collect();
    assert_eq!(ticked, ["质量持续提升", "参加展会"]);
    let screen = Screen::of(opening("#/form", &draft(COMPLETE)));
    let district = screen.named("form.district").next().expect("the input");
    let chosen = district.children().filter(|of| of.has_attribute("selected"));
    assert_eq!(chosen.map(text).collect::<Vec<_>>(), ["松山区"]);
}

/// What stands in an input of the form, and the words that say that the page has put it there.
#[track_caller]
fn stands(draft: &Draft, name: &str, value: &str, mark: Option<&str>) {
    let settings = Some(office_of("2026"));
    let screen = Screen::of(Opening { settings, ..opening("#/form", draft) });
    let input = screen.named(&format!("form.{name}")).next().expect("the input");
    let chosen = input.children().find(|of| of.has_attribute("selected"));
    let stands = chosen.unwrap_or(input).attribute("value").unwrap_or_default();
    let about = screen.id(&format!("form.{name}-about"));
    let said = about.children().find(|of| of.attribute("class") == Some("prefilled")).map(text);
    assert_eq!((stands, said.as_deref()), (value, mark), "{name}");
}

/// What the page knows stands in its inputs and is marked; what the clerk types or clears is not.
#[test]
fn what_the_page_has_put_in_is_marked() {
    let (prefilled, carried) = (Some("已预填，可以修改。"), Some("已由自查带入，可以修改。"));
    let new = Draft::default()
        .after(Action::Answer(Question::Manufacturer, Some(true)))
        .after(Action::Output("1.2亿".to_owned()));
    stands(&new, "year", "2026", prefilled);
    stands(&new, "filled_on", "2026年6月30日", prefilled);
    stands(&new, "industry", "C 制造业", carried);
    stands(&new, "years[2].output_value", "12000", carried);
    stands(&new, "years[1].output_value", "", None);
    let mut known = Inputs::default();
    for name in ["year", "filled_on", "industry", "years[2].output_value"] {
        known.set(name, "2026".to_owned());
    }
    let touched = new.after(Action::Prefill(known));
    for (name, text) in [("year", "2027"), ("filled_on", ""), ("industry", "")] {
        stands(&typed(touched.clone(), name, text), name, text, None);
    }
    stands(&typed(touched, "years[2].output_value", ""), "years[2].output_value", "", None);
}

/// The certificate of a product with a title is required, and no label says that it is not.
#[test]
fn what_is_required_of_one_product_is_optional_for_another() {
    let screen = Screen::of(opening("#/form", &draft(COMPLETE)));
    let labels = [0, 1].map(|product| {
        let of = format!("form.products[{product}].certificate");
        text(screen.having("for", &of).next().expect("the label"))
    });
    assert_eq!(labels, ["证书编号", "证书编号选填"]);
}

/// Below every long text stand the figures that are there, and below no other.
#[test]
fn long_texts_offer_the_figures_of_the_years() {
    let words = "2025年产值10,000.000001万元";
    let screen = Screen::of(opening("#/form", &draft(COMPLETE)));
    let buttons = screen.tagged("button").filter(|of| text(*of) == words).count();
    assert_eq!(buttons, screen.tagged("textarea").filter(|of| of.has_attribute("id")).count());
    let none = Screen::of(opening("#/form", &Draft::default()));
    assert!(!none.main().contains("插入近三年指标"));
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
