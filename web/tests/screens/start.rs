//! The first screen: three questions settle tier and amount, and the answer stands beside them.

use application::draft::{Action, Draft, OfProduct};
use quality_award_rules::{Question, Title};

use crate::cases::{answered, titled};
use crate::opened::{COMPLETE, draft, opening};
use crate::reader::{Screen, text};

/// The title of the product at this place is chosen.
fn title(place: usize, title: Title) -> Action {
    Action::Product(place, OfProduct::Title(Some(title)))
}

/// Whether that title is a reappraisal is chosen.
fn reappraised(place: usize, yes: bool) -> Action {
    Action::Product(place, OfProduct::Reappraised(Some(yes)))
}

/// A draft in which the three questions alone are answered.
fn three(of: Title, output: &str, awarded: bool) -> Draft {
    let actions = [
        title(0, of),
        Action::Output(output.to_owned()),
        Action::Answer(Question::AwardedBefore, Some(awarded)),
    ];
    actions.into_iter().fold(Draft::default(), Draft::after)
}

/// What the verdict of the first screen says, with what it must not say.
#[track_caller]
fn check(draft: &Draft, says: &[&str], lacks: &[&str]) {
    let screen = Screen::of(opening("#/", draft));
    assert_eq!(screen.having("id", "verdict").count(), 1);
    let said = text(screen.id("verdict"));
    for words in says {
        assert!(said.contains(words), "{words} is missing from: {said}");
    }
    for words in lacks {
        assert!(!said.contains(words), "{words} stands in: {said}");
    }
}

const LEFT: &str = "资格条件待确认：还有15项";

#[test]
fn article_14_with_three_answers() {
    let says =
        ["按称号和产值，适用第十四条（500万元）。以下条件尚待确认。", "国家名牌产品企业奖励", LEFT];
    check(&three(Title::National, "", false), &says, &["目前可能"]);
}

#[test]
fn article_15_with_three_answers() {
    let says = [
        "按称号和产值，适用第十五条（100万元）。以下条件尚待确认。",
        "超过1亿元的企业奖励100万元",
        LEFT,
    ];
    check(&three(Title::Regional, "1.2亿元", false), &says, &["500万元"]);
}

#[test]
fn article_16_with_three_answers() {
    let says = ["适用第十六条（基金补助）", "办法未规定单个企业的数额", "专项扶持、适当补助", LEFT];
    check(&three(Title::Regional, "6500万元", false), &says, &["500万元"]);
}

/// Neither article names the amount, so the card has none of its own.
#[test]
fn exactly_the_threshold_with_three_answers() {
    let screen = Screen::of(opening("#/", &three(Title::Regional, "1亿元", false)));
    assert_eq!(screen.having("class", "amount").count(), 0);
    let says = [
        "适用条款待定",
        "超过1亿元的企业奖励100万元",
        "未达到1亿元的企业",
        "由推选办公室决定",
        LEFT,
    ];
    check(&three(Title::Regional, "1亿元", false), &says, &["500万元"]);
}

#[test]
fn no_title_with_three_answers() {
    let says = [
        "不具备申报条件",
        "尚不符合：产品获国家名牌产品或自治区名牌产品称号。",
        "其余问题不影响结论。",
    ];
    check(&three(Title::Untitled, "6500万元", false), &says, &["待确认", "目前可能"]);
}

/// A title alone settles nothing about the amount between articles 15 and 16.
#[test]
fn possible_results_are_named_with_their_amounts() {
    let says = ["目前可能：500万元、100万元、基金补助，或不具备条件。", "答完三问"];
    check(&Draft::default(), &says, &["待确认"]);
    let regional = Draft::default().after(title(0, Title::Regional));
    check(&regional, &["目前可能：100万元、基金补助，或不具备条件。"], &["500万元"]);
}

/// Once everything is answered, nothing speaks of unanswered questions.
#[test]
fn nothing_is_left_when_all_is_answered() {
    let left = ["未答", "未回答", "待确认", "其余问题", "答完", "目前可能", "尚待"];
    check(&draft(COMPLETE), &["按所填情况，可以申报", "资格条件均已确认"], &left);
    let none = answered(Question::SoundQualitySystem, false);
    check(&none, &["尚不符合：质量管理体系健全。"], &left);
    check(&titled(Title::National), &["500万元", "资格条件均已确认"], &left);
}

/// The reappraisal is asked only of a holder of a title that was awarded before.
#[test]
fn the_reappraisal_is_asked_where_it_matters() {
    let name = "products[0].reappraised_at_same_level";
    let asked = |draft: &Draft| Screen::of(opening("#/", draft)).named(name).count();
    assert_eq!(asked(&three(Title::Regional, "", true)), 2);
    assert_eq!(asked(&three(Title::Regional, "", false)), 0);
    assert_eq!(asked(&three(Title::Untitled, "", true)), 0);
    let barred = three(Title::National, "", true).after(reappraised(0, true));
    check(&barred, &["不具备申报条件", "不属于获奖企业产品的同级复评"], &["500万元"]);
}

/// With several products the best usable one stands in the place of the question.
#[test]
fn several_products_show_the_best_usable_one() {
    let named = |place, name: &str| Action::Product(place, OfProduct::Name(name.to_owned()));
    let actions = [
        title(0, Title::Regional),
        named(0, "甲"),
        reappraised(0, false),
        title(1, Title::National),
        named(1, "乙"),
        reappraised(1, true),
    ];
    let two = actions.into_iter().fold(Draft::default(), Draft::after);
    for (awarded, best) in
        [(false, "产品2（乙）：国家名牌产品"), (true, "产品1（甲）：自治区名牌产品")]
    {
        let draft = two.clone().after(Action::Answer(Question::AwardedBefore, Some(awarded)));
        let screen = Screen::of(opening("#/", &draft));
        assert!(screen.main().contains(best), "{best}");
        assert_eq!(screen.named("products[0].title").count(), 0);
        assert!(screen.tagged("a").any(|link| link.attribute("href") == Some("#/step/2")));
    }
}

/// An empty list says that no product holds a title, and the question shows that.
#[test]
fn an_empty_list_is_no_title() {
    let empty = Draft::default().after(Action::RemoveProduct(0));
    let screen = Screen::of(opening("#/", &empty));
    let chosen = screen.named("products[0].title").find(|input| input.has_attribute("checked"));
    assert_eq!(chosen.and_then(|input| input.attribute("value")), Some("none"));
}

/// The one primary action leads to the first step that still matters, at last to the result.
#[test]
fn the_way_on_leads_to_what_is_left() {
    let way_on = |draft: &Draft| {
        let screen = Screen::of(opening("#/", draft));
        let primary: Vec<_> = screen.having("class", "button primary").collect();
        assert_eq!(primary.len(), 1);
        primary[0].attribute("href").map(str::to_owned)
    };
    assert_eq!(way_on(&Draft::default()).as_deref(), Some("#/step/1"));
    assert_eq!(way_on(&three(Title::Regional, "1.2亿元", false)).as_deref(), Some("#/step/1"));
    assert_eq!(way_on(&draft(COMPLETE)).as_deref(), Some("#/result"));
    let open = draft(COMPLETE).after(Action::Answer(Question::GoodReputation, None));
    assert_eq!(way_on(&open).as_deref(), Some("#/step/5"));
}

/// The tier that applies is marked among the three, with the enterprise's output value.
#[test]
fn the_own_tier_is_marked() {
    let here = |draft: &Draft| {
        let screen = Screen::of(opening("#/", draft));
        screen.having("class", "here").map(text).collect::<Vec<_>>().concat()
    };
    assert_eq!(here(&Draft::default()), "");
    assert!(here(&three(Title::Regional, "1.2亿元", false)).contains("本单位：1.2亿元"));
    assert!(here(&three(Title::Regional, "6500万元", false)).contains("本单位：6,500万元"));
    assert!(here(&three(Title::National, "6500万元", false)).contains("500万元"));
    assert_eq!(here(&three(Title::Regional, "1亿元", false)), "");
}
