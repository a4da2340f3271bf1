//! The report of every outcome, as the plain text that is copied.

use quality_award_rules::{
    Date, Facts, Product, ProductName, Products, Question, Title, assess_under,
};

use super::Letter;
use super::brief::Brief;
use super::raise::ways;
use crate::draft::{Action, Draft};
use crate::edition::{Office, Setting};
use crate::form::asked::Asked;
use crate::year::of_2026;
use crate::year::of_2027::of_2027;
use quality_award_rules::Edition;

/// A state-controlled enterprise with every condition met, which has not had the award.
fn facts(title: Title, output: &str) -> Facts {
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(question, Some(question != Question::AwardedBefore));
    }
    facts.products = Products::new(vec![product("灭菌乳", title)]).ok();
    facts.output_value = output.parse().ok();
    facts
}

fn product(name: &str, title: Title) -> Product {
    Product {
        name: ProductName::new(name).ok(),
        title: Some(title),
        reappraised_at_same_level: Some(false),
    }
}

/// Calls `with` with the letter about these facts on 25 May 2026, in an edition that ends on 30 June.
fn letter<T>(facts: &Facts, edition: &'static Edition, with: impl FnOnce(&Letter<'_>) -> T) -> T {
    let applicant = Action::Type("applicant".to_owned(), " 塞北  乳业\n有限公司 ".to_owned());
    with(&Letter {
        draft: &Draft::of(facts).after(applicant),
        assessment: &assess_under(edition, facts),
        office: &Office::default().with(Setting::Deadline, "2026-06-30"),
        asked: &Asked::under(None, &[], edition),
        today: Date::new(2026, 5, 25),
        own: true,
    })
}

fn text(facts: &Facts) -> String {
    letter(facts, of_2026(), |letter| Brief::of(letter).text())
}

#[track_caller]
fn check(facts: &Facts, has: &[&str], lacks: &[&str]) {
    let text = text(facts);
    for words in has {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for words in lacks {
        assert!(!text.contains(words), "{words} is in {text}");
    }
}

#[test]
fn article_14() {
    check(
        &facts(Title::National, "50000000"),
        &[
            "赤峰市市长产品质量奖申报自查汇报单\n结论：可以申报\n金额：500万元（人民币伍佰万元整）\n",
            "申报单位：塞北 乳业 有限公司\n产品：灭菌乳（国家名牌产品）\n日期：2026年5月25日\n",
            "第十四条：“对评为国家名牌产品的企业奖励500万元。”",
            "可提取20%（100万元）奖励企业法人（第十七条原文“企业法人”）",
            "咨询推选办公室（称号过了有效期还算不算）",
            "备齐材料，于2026年6月30日前（含当日）提交",
            "距截止还有36天",
            "规则版本",
        ],
        // No better tier is left, and a national title asks for no output.
        &["怎样提高档次", "统计报表"],
    );
}

#[test]
fn article_15() {
    check(
        &facts(Title::Regional, "120000000"),
        &[
            "结论：可以申报\n金额：100万元（人民币壹佰万元整）",
            "称号：自治区名牌产品；产值：1.2亿元，超过1亿元；以前没有获得过市长质量奖；国有及国有控股",
            "凭材料认定：5项已答符合；审定委员会审议：12项自评符合",
            "500万元（第十四条）：产品须被评为国家名牌产品（名牌评价自2018年11月起停止或者暂停（国市监质〔2018〕208号）",
            "2018年11月起停止或者暂停",
            "现为自治区名牌产品。",
            "还缺什么：没有不符合的项目。",
            "营业执照、名牌产品证书、上个统计年度产值的统计报表、国有及国有控股的证明",
        ],
        &["不具备"],
    );
}

#[test]
fn article_16() {
    check(
        &facts(Title::Regional, "65000000"),
        &[
            "结论：可以申报\n金额：基金补助\n",
            "第十六条：“获得自治区名牌产品称号",
            "100万元（第十五条）：产值须超过1亿元；现为6,500万元，差额超过3,500万元。",
            "基金给单个企业多少（第六条、第七条、第十六条）",
            "基金补助能否提取20%",
        ],
        &["人民币"],
    );
}

#[test]
fn exactly_the_threshold() {
    check(
        &facts(Title::Regional, "100000000"),
        &[
            "结论：可以申报\n金额：适用条款待定，由推选办公室决定，本页不代为选择\n",
            "第十五条：“对评为自治区名牌产品且上个统计年度产值超过1亿元的企业奖励100万元。”",
            "第十六条：“获得自治区名牌产品称号",
            "1. 100万元（第十五条）：产值须超过1亿元；现为1亿元，尚未超过。",
            "产值正好1亿元适用哪一条",
        ],
        &["人民币壹佰"],
    );
}

#[test]
fn not_eligible() {
    let mut facts = facts(Title::Regional, "120000000");
    facts.set(Question::IndependentLegalPerson, Some(false));
    facts.set(Question::GoodReputation, Some(false));
    check(
        &facts,
        &[
            "结论：不具备申报条件\n申报单位",
            "1. 不符合：具有独立法人资格\n2. 自评不符合：具有良好的社会声誉\n",
            "1. 100万元（第十五条）：第一部分所列2项均须符合；现为不符合。",
            "2. 500万元（第十四条）：第一部分所列2项均须符合；现为不符合；产品须被评为国家名牌产品",
            "核对不符合的各项",
        ],
        &["金额：", "填写申报表", "质量信用记录和社会声誉"],
    );
}

#[test]
fn conditions_to_be_confirmed() {
    let answered = facts(Title::Regional, "120000000");
    let mut open = Facts::default();
    open.products = answered.products.clone();
    open.output_value = answered.output_value;
    open.set(Question::AwardedBefore, Some(false));
    check(
        &open,
        &[
            "结论：条件尚待确认\n金额：100万元（人民币壹佰万元整）（按称号和产值得出，各项条件尚待确认）",
            "第十五条：“",
            "回答：",
            "个问题影响结论",
        ],
        &["可提取"],
    );
    check(
        &Facts::default(),
        &["结论：尚待回答\n金额：目前可能：500万元、100万元、基金补助，或不具备条件。"],
        &["依据：\n"],
    );
}

/// An enterprise without a title learns of both titles, the way with the fewest changes first, of equal
/// ones the lower tier, and each with the word that evaluation ended.
#[test]
fn every_way_up_is_named_the_nearest_first() {
    #[track_caller]
    fn check(facts: &Facts, expected: &[(&str, usize)]) {
        letter(facts, of_2026(), |letter| {
            let ways = ways(letter);
            let found: Vec<(String, usize)> =
                ways.iter().map(|way| (way.gives.clone(), way.needs.len())).collect();
            let found: Vec<(&str, usize)> =
                found.iter().map(|(gives, needs)| (gives.as_str(), *needs)).collect();
            assert_eq!(found, expected);
            for need in ways.iter().flat_map(|way| &way.needs) {
                let of_title = need.must.contains("名牌产品");
                assert_eq!(of_title, need.note.contains("2018年11月起停止或者暂停"), "{need:?}");
            }
        });
    }
    check(&facts(Title::Untitled, "65000000"), &[("基金补助", 1), ("500万元", 1), ("100万元", 2)]);
    check(&facts(Title::Untitled, "100000000"), &[("500万元", 1), ("100万元", 2)]);
    check(&facts(Title::Untitled, "120000000"), &[("100万元", 1), ("500万元", 1)]);
    check(&facts(Title::Regional, "65000000"), &[("100万元", 1), ("500万元", 1)]);
    check(&facts(Title::Regional, "120000000"), &[("500万元", 1)]);
    check(&facts(Title::National, "0"), &[]);
}

/// The bar of article 10 is named with what is held.
#[test]
fn a_reappraised_title_is_named_as_such() {
    let mut facts = facts(Title::Regional, "120000000");
    facts.set(Question::AwardedBefore, Some(true));
    let barred =
        Product { reappraised_at_same_level: Some(true), ..product("乳", Title::Regional) };
    facts.products = Products::new(vec![barred]).ok();
    check(
        &facts,
        &[
            "且不属于同级复评（第十条）",
            "现为自治区名牌产品（同级复评）",
            "乳（自治区名牌产品，同级复评）",
        ],
        &[],
    );
}

/// Another edition has figures of its own.
#[test]
fn figures_are_those_of_the_edition() {
    let facts = facts(Title::Regional, "120000000");
    let text = letter(&facts, of_2027(), |letter| Brief::of(letter).text());
    for words in
        ["产值须超过2亿元；现为1.2亿元，差额超过8,000万元", "200万元（第十五条）", "未达到2亿元"]
    {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains("1亿元"), "{text}");
}

/// Somebody else's answers come without a name and without things to do on this page.
#[test]
fn a_shared_result_names_nobody() {
    let facts = facts(Title::Regional, "120000000");
    let text =
        letter(&facts, of_2026(), |letter| Brief::of(&Letter { own: false, ..*letter }).text());
    assert!(text.contains("他人分享的回答，不是本机所填。"), "{text}");
    assert!(!text.contains("塞北") && !text.contains("必填"), "{text}");
}

/// The most that a report can have to say.
#[test]
fn names_of_any_length_leave_the_report_bounded() {
    let mut facts = facts(Title::Untitled, "65000000.01");
    for question in Question::ALL {
        facts.set(question, Some(question == Question::AwardedBefore));
    }
    let long = "名".repeat(200);
    facts.products = Products::new(vec![product(&long, Title::Regional); 100]).ok();
    let draft = Draft::of(&facts).after(Action::Type("applicant".to_owned(), "企业".repeat(5_000)));
    let brief = letter(&facts, of_2026(), |letter| Brief::of(&Letter { draft: &draft, ..*letter }));
    let text = brief.text();
    assert!(text.contains(&long) && text.contains("共100个产品"), "{text}");
    assert!(text.chars().count() < 1_700, "{} characters: {text}", text.chars().count());
}
