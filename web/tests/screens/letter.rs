//! The letter about the result, and the Measures whole.

use application::draft::{Action, Draft, OfProduct};
use quality_award_rules::{Edition, Question, Title};
use quality_award_web::Opening;

use crate::cases::{SHARED, answered, drafts, of_output, titled};
use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Element, Screen, text};

/// An office with both deadlines.
const OFFICE: &str = r#"{"version":1,"year":"2026","county_deadline":"2026-07-10","deadline":"2026-07-31","copies":"5"}"#;

fn result(draft: &Draft) -> Screen {
    let settings = Some(OFFICE.to_owned());
    Screen::of(Opening { settings, ..opening("#/result", draft) })
}

/// The elements with this class.
fn of_class(screen: Screen, class: &'static str) -> impl Iterator<Item = Element> {
    let has = move |of: &Element| {
        of.attribute("class").is_some_and(|classes| classes.split(' ').any(|it| it == class))
    };
    screen.elements().filter(has)
}

#[track_caller]
fn part(screen: Screen, class: &'static str) -> String {
    text(of_class(screen, class).next().unwrap_or_else(|| panic!("there is no .{class}")))
}

/// Sections are numbered without a gap, whatever the outcome.
#[test]
fn sections_are_numbered() {
    for (name, draft) in drafts() {
        let screen = result(&draft);
        let numbers: String = of_class(screen, "no").map(text).collect();
        assert!(
            "一、二、三、四、五、".starts_with(&numbers) && numbers.contains('四'),
            "{name}: {numbers}"
        );
        assert_eq!(screen.having("id", "verdict").count(), 1, "{name}");
        assert_eq!(of_class(screen, "todo").count(), 1, "{name}");
        assert_eq!(of_class(screen, "brief").count(), 1, "{name}");
    }
}

#[track_caller]
fn check(draft: &Draft, class: &'static str, has: &[&str], lacks: &[&str]) {
    let said = part(result(draft), class);
    for words in has {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    for words in lacks {
        assert!(!said.contains(words), "{words} is in {said}");
    }
}

#[test]
fn what_documents_prove_stands_apart_from_views() {
    let complete = draft(COMPLETE);
    let has = ["凭材料认定5项已答符合", "审定委员会审议12项自评符合", "自评不等于认定"];
    check(&complete, "letter", &has, &["此处是本单位的看法"]);
    let papers = [
        "营业执照：登记注册",
        "名牌产品证书：",
        "统计报表",
        "国有及国有控股的证明",
        "没有列出目录",
    ];
    check(&complete, "letter", &papers, &[]);
    let unmet = answered(Question::IndependentLegalPerson, false);
    check(
        &unmet,
        "letter",
        &["4项已答符合，1项不符合", "具有独立法人资格：不符合，凭据：营业执照"],
        &[],
    );
    let view = answered(Question::GoodReputation, false);
    check(&view, "letter", &["11项自评符合，1项自评不符合", "具有良好的社会声誉：自评不符合"], &[]);
}

/// No condition stands under another in the same words.
#[test]
fn no_condition_repeats_another() {
    let screen = result(&draft(COMPLETE));
    let table = of_class(screen, "conditions").next().expect("the table");
    let rows = table.descendants().filter(|of| of.has_tag_name("tr"));
    let names: Vec<String> =
        rows.filter_map(|row| row.children().find(|of| of.has_tag_name("td")).map(text)).collect();
    let apart: std::collections::BTreeSet<&String> = names.iter().collect();
    assert_eq!((names.len(), apart.len()), (17, 17), "{names:?}");
}

#[test]
fn every_way_up_says_how_it_is_now() {
    let below = of_output("6500万元");
    let has = [
        "产值须超过1亿元6,500万元，差额超过3,500万元",
        "2018年11月起停止或者暂停",
        "产品须被评为国家名牌产品",
    ];
    check(&below, "raise", &has, &["距1亿元还差"]);
    check(&of_output("1亿元"), "raise", &["1亿元，尚未超过"], &["差额"]);
    let none = titled(Title::Untitled);
    let none = none.after(Action::Product(1, OfProduct::Title(Some(Title::Untitled))));
    check(
        &none,
        "raise",
        &["100万元第十五条产品须被评为自治区名牌产品", "500万元第十四条", "没有名牌称号"],
        &[],
    );
}

/// The office's deadlines stand at the first step, with the days that are left.
#[test]
fn the_steps_ahead_have_the_deadlines() {
    let has = [
        "提交申报材料",
        "旗县区：2026年7月10日",
        "报市：2026年7月31日",
        "距旗县区截止还有10天",
        "公示拟奖励单位，7个工作日",
    ];
    check(&draft(COMPLETE), "ahead", &has, &["评选办公室对拟奖励单位"]);
    check(
        &draft(COMPLETE),
        "todo",
        &["咨询推选办公室", "填写申报表", "于2026年7月10日前（含当日）提交所在旗县区，一式五份"],
        &[],
    );
    check(&Draft::default(), "todo", &["回答："], &[]);
    check(
        &answered(Question::SoundQualitySystem, false),
        "todo",
        &["核对不符合的各项"],
        &["填写申报表"],
    );
}

/// Articles are folded, save those that apply.
#[test]
fn citations_are_folded() {
    let screen = result(&of_output("1亿元"));
    let open: Vec<String> = screen
        .tagged("blockquote")
        .filter(|quote| !quote.ancestors().any(|of| of.has_tag_name("details")))
        .map(text)
        .collect();
    assert_eq!(open.len(), 2, "{open:?}");
    assert!(open[0].starts_with("第十五条") && open[1].starts_with("第十六条"), "{open:?}");
    assert_eq!(of_class(screen, "notice").count(), 2);
    let folded = of_class(screen, "notice").flat_map(|of| of.descendants().collect::<Vec<_>>());
    assert_eq!(folded.filter(|of| of.has_tag_name("details")).count(), 2);
}

/// Somebody else's result says so on paper too, and names nobody.
#[test]
fn a_shared_result_is_somebody_elses() {
    let screen = Screen::of(opening(SHARED, &draft(COMPLETE)));
    let brief = part(screen, "brief");
    assert!(brief.contains("他人分享的回答") && !brief.contains("申报单位"), "{brief}");
    assert!(!part(screen, "letter").contains("赤峰塞罕"), "the reader's own name");
    assert_eq!(screen.named("copy-summary").count(), 1);
}

/// Every line of the published text stands on the screen, in its order, save the mark that the
/// conversion of the published file left behind.
#[test]
fn the_measures_are_whole() {
    let edition = Edition::for_year(2026).expect("an edition");
    let said: String = Screen::of(opening("#/measures", &Draft::default())).main();
    let close = |text: &str| text.split_whitespace().collect::<String>();
    let (said, mut from) = (close(&said), 0);
    let mut lines = 0;
    for line in edition.text.lines().map(close).filter(|line| !line.is_empty()) {
        if line == "[bookmark:_GoBack]" {
            assert!(!said.contains("bookmark"));
            continue;
        }
        let at =
            said[from..].find(&line).unwrap_or_else(|| panic!("{line} is missing or out of order"));
        from += at + line.len();
        lines += 1;
    }
    assert!(lines > 50, "{lines} lines");
}
