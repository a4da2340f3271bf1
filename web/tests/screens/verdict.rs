//! The attributes of the verdict, by which other programs read it.

use application::draft::Draft;
use quality_award_rules::{Edition, Outcome, Set, Title, assess_under};

use crate::cases::{SHARED, WITH_VERDICT, answered, drafts, of_output, titled};
use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Screen, text};

fn names(outcomes: Set<Outcome>) -> String {
    outcomes.iter().map(Outcome::name).collect::<Vec<_>>().join(",")
}

/// On every screen that has a verdict it says what the rules say, and is read out politely.
#[test]
fn the_verdict_says_what_the_rules_say() {
    let edition = Edition::for_year(2026).expect("an edition");
    for (name, draft) in drafts() {
        let assessment = assess_under(edition, &draft.facts());
        for address in WITH_VERDICT {
            let screen = Screen::of(opening(address, &draft));
            let verdict = screen.id("verdict");
            let at = format!("{name} at {address}");
            for (attribute, expected) in [
                ("data-eligibility", Some(assessment.eligibility().name().to_owned())),
                ("data-outcomes", Some(names(assessment.outcomes))),
                ("data-if-qualified", Some(names(assessment.if_qualified.outcomes))),
                ("data-award", assessment.award.map(|it| it.tier.outcome().name().to_owned())),
                ("aria-live", Some("polite".to_owned())),
            ] {
                assert_eq!(verdict.attribute(attribute), expected.as_deref(), "{attribute}, {at}");
            }
        }
    }
}

/// The attributes `data-eligibility`, `data-outcomes`, `data-if-qualified` and `data-award`.
type Attributes = [Option<&'static str>; 4];

#[track_caller]
fn check(address: &str, draft: &Draft, expected: Attributes, words: &[&str]) {
    let screen = Screen::of(opening(address, draft));
    let verdict = screen.id("verdict");
    let found = ["data-eligibility", "data-outcomes", "data-if-qualified", "data-award"]
        .map(|name| verdict.attribute(name));
    assert_eq!(found, expected);
    let said = text(screen.only("article"));
    for words in words {
        assert!(said.contains(words), "{words} is missing from: {said}");
    }
}

const ALL: &str = "national_brand,regional_brand,quality_fund,unsettled,none";

#[test]
fn nothing_answered_leaves_everything_open() {
    let expected = [Some("undetermined"), Some(ALL), Some(ALL), None];
    check(
        "#/result",
        &Draft::default(),
        expected,
        &["尚待回答", "目前可能：500万元、100万元、基金补助，或不具备条件。"],
    );
}

#[test]
fn article_14_a_national_title() {
    let only = Some("national_brand");
    let words = ["500万元人民币伍佰万元整", "第十四条", "可提取20%（100万元）", "不看产值"];
    check("#/result", &titled(Title::National), [Some("eligible"), only, only, only], &words);
}

#[test]
fn article_15_a_regional_title_and_a_fen_more() {
    let only = Some("regional_brand");
    let words = ["100万元人民币壹佰万元整", "第十五条", "可提取20%（20万元）"];
    check("#/result", &draft(COMPLETE), [Some("eligible"), only, only, only], &words);
    check(SHARED, &Draft::default(), [Some("eligible"), only, only, only], &words);
}

#[test]
fn article_16_a_fen_less() {
    let only = Some("quality_fund");
    let words = ["第十六条", "单个企业的数额办法没有规定", "还差0.01元", "补助能否提取20%"];
    let draft = of_output("9999.999999万");
    check("#/result", &draft, [Some("eligible"), only, only, only], &words);
}

/// Articles 15 and 16 both leave this amount out.
#[test]
fn exactly_the_threshold_is_unsettled() {
    let only = Some("unsettled");
    let words = ["产值正好是1亿元", "超过1亿元", "未达到1亿元", "推选办公室"];
    check("#/result", &of_output("1亿元"), [Some("eligible"), only, only, None], &words);
}

/// A plain condition that is not met leaves no outcome for a qualified enterprise either.
#[test]
fn article_9_a_condition_that_is_not_met() {
    use quality_award_rules::Question::SoundQualitySystem;
    let words = ["不具备申报条件", "质量管理体系健全（第九条第（三）项）", "怎样提高档次"];
    let draft = answered(SoundQualitySystem, false);
    check("#/result", &draft, [Some("ineligible"), Some("none"), Some(""), None], &words);
}
