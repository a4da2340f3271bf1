//! Words that hold figures of the law, under the edition of 2014 and under one with other figures.

use docx::values::Values;
use quality_award_rules::{
    Assessment, Edition, Facts, Member as _, Notice, Outcome, Product, Products, Question, Tier,
    Title, Yuan, assess_under,
};

use super::{common, form, questions, report, result, screens, settings, verdict, world};
use crate::draft::Draft;
use crate::edition::validate::doubt;
use crate::edition::{Office, Setting};
use crate::form::asked::Asked;
use crate::form::computed::Computed;
use crate::form::remark::Remark;
use crate::form::values::values;
use crate::letter::Letter;
use crate::letter::raise::{Way, ways};
use crate::typed::credit_code::CodeRemark;
use crate::year::of_2026;
use crate::year::of_2027::of_2027;

/// A state-controlled enterprise with every condition met, a regional product and this output value.
fn facts(output: u32) -> Facts {
    let mut facts = Facts::default();
    for question in Question::ALL {
        facts.set(question, Some(question != Question::AwardedBefore));
    }
    let product = Product {
        title: Some(Title::Regional),
        reappraised_at_same_level: Some(false),
        ..Product::default()
    };
    facts.products = Products::new(vec![product]).ok();
    facts.output_value = Some(Yuan::whole(output));
    facts
}

/// All words about an assessment that may hold a figure or an article.
fn said(assessment: &Assessment) -> String {
    let edition = assessment.edition;
    let mut words = vec![
        screens::introduction(edition),
        screens::rules("0", edition),
        report::version(edition, None),
        questions::share_only(edition),
        form::remark(Remark::Code(CodeRemark::Division), edition),
        result::scale(Some(edition.output_threshold), assessment),
        verdict::possible(assessment),
        result::unmet(&[], edition),
        world::based_on(edition),
        verdict::sentence(assessment),
        verdict::possible(assessment),
        verdict::unmet(assessment),
        verdict::at_threshold(edition),
        verdict::bar(assessment).1,
    ];
    words.extend(Notice::ALL.iter().map(|notice| result::notice(*notice, edition)));
    words.extend(Outcome::ALL.iter().map(|outcome| common::outcome(*outcome, edition)));
    words.extend(assessment.legal_representative_share.map(verdict::share));
    words.extend(assessment.award.map(|award| common::award_amount(award.amount)));
    for tier in Tier::ALL {
        words.push(screens::tier_short(tier, edition));
        words.push(verdict::amount(edition.grants(tier).amount));
    }
    let about = Letter {
        draft: &Draft::default(),
        assessment,
        office: &Office::default(),
        asked: &Asked::under(None, &[], assessment.edition),
        today: None,
        own: true,
    };
    words.extend(ways(&about).iter().map(Way::sentence));
    words.join("\n")
}

#[track_caller]
fn check(edition: &'static Edition, output: u32, has: &[&str], lacks: &[&str]) {
    let assessment = assess_under(edition, &facts(output));
    let words = said(&assessment);
    for figure in has {
        assert!(words.contains(figure), "{figure}\n{words}");
    }
    for figure in lacks {
        assert!(!words.contains(figure), "{figure}\n{words}");
    }
}

#[test]
fn every_edition_shows_its_own_figures() {
    let above = ["超过1亿元", "未达到1亿元", "正好1亿元", "100万元", "提取20%（20万元）"];
    check(of_2026(), 150_000_000, &above, &["2亿元", "200万元", "2026年"]);
    check(of_2026(), 150_000_000, &["500万元", "（2014年3月17日印发）", "第十七条"], &[]);
    let above = ["超过2亿元", "未达到2亿元", "正好2亿元", "200万元", "提取20%（40万元）"];
    check(of_2027(), 250_000_000, &above, &["1亿元", "（20万元）", "2014年"]);
    check(of_2027(), 250_000_000, &["500万元", "（2026年12月1日印发）", "测试用"], &[]);
    let rate =
        Edition { legal_representative_rate: quality_award_rules::Rate::percent(5), ..*of_2026() };
    let words = result::notice(Notice::ShareUnsettledForFund, &rate);
    assert!(words.contains("提取5%"), "{words}");
}

/// The same enterprise has an award of one edition and the support of another.
#[test]
fn the_form_follows_the_edition() {
    #[track_caller]
    fn check(edition: &'static Edition, expected: &[(Computed, &str)]) {
        let assessment = assess_under(edition, &facts(150_000_000));
        let draft = Draft::of(&facts(150_000_000));
        let values: Values = values(&draft, &assessment, true, None);
        for (of, text) in expected {
            let name = super::placeholder::computed(*of);
            assert!(values.find(name).is_some_and(|value| value.contains(text)), "{name}");
        }
    }
    check(
        of_2026(),
        &[
            (Computed::Tier, "自治区名牌产品企业奖励"),
            (Computed::Amount, "100万元"),
            (Computed::AmountCapitals, "壹佰万元整"),
            (Computed::Share, "20%（20万元）"),
            (Computed::ArticleWords, "超过1亿元"),
            (Computed::TextSha256, "ae1982d5"),
        ],
    );
    check(
        of_2027(),
        &[
            (Computed::Tier, "产品质量基金扶持、补助"),
            (Computed::ArticleWords, "未达到2亿元"),
            (Computed::Notices, "第十六条写的是“专项扶持、适当补助”"),
            (Computed::TextSha256, "14b9cc1c"),
        ],
    );
}

/// The page darkens a colour that is too light, and gives the contrast and the colour that it takes.
#[test]
fn a_pale_colour_is_darkened_in_words() {
    let office = Office::default().with(Setting::Accent, "#b5121b");
    let doubt = doubt(&office, Setting::Accent, None).expect("a doubt");
    assert_eq!(settings::doubt(doubt), "对比度6.12，低于7，已加深为#a31018。");
}
