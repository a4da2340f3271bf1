//! What the form's screen says of what was typed into it.

use application::draft::{Action, Draft};

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

/// The sheets beside the inputs are the form that is handed over, with what was typed as it is understood.
#[test]
fn the_sheets_show_what_is_typed() {
    for (of, marked, words) in [
        (COMPLETE, false, ["赤峰", "法定代表人", "审核意见"]),
        (PARTLY, true, ["某某", "法定代表人", "审核意见"]),
    ] {
        let screen = Screen::of(opening("#/form", &draft(of)));
        let sheets: Vec<_> = screen
            .elements()
            .filter(|of| of.attribute("class").is_some_and(|class| class.starts_with("a4 ")))
            .collect();
        assert!(sheets.len() >= 4, "{} sheets", sheets.len());
        let shown: String = sheets.iter().map(|sheet| text(*sheet)).collect();
        for words in words {
            assert!(shown.contains(words), "{words} is not in {shown}");
        }
        assert_eq!(shown.contains("未填完，非正式稿"), marked, "{shown}");
        assert!(!shown.contains("{{"), "{shown}");
    }
}
