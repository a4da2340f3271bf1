//! Every outcome of the contract, reached by clicking, with its words on the result.

use serde_json::Value;

use crate::browser::{Answer, everywhere};
use crate::journey::answers;

/// What differs from the applicant of the journey, the outcome, and what the result says of it.
type Case =
    (&'static [(&'static str, Answer)], &'static str, &'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    (
        &[("products[0].title", Answer::Choose("national"))],
        "national_brand",
        "eligible",
        &["500万元", "人民币伍佰万元整", "第十四条", "最多100万元", "不看产值"],
    ),
    (&[], "regional_brand", "eligible", &["100万元", "人民币壹佰万元整", "第十五条", "最多20万元"]),
    (
        &[("output_value_yuan", Answer::Type("9999.999999万"))],
        "quality_fund",
        "eligible",
        &["第十六条", "办法未规定单个企业的数额", "还差0.01元", "补助能否提取20%"],
    ),
    (
        &[("output_value_yuan", Answer::Type("1亿元"))],
        "unsettled",
        "eligible",
        &["产值正好是1亿元", "超过1亿元", "未达到1亿元", "推选办公室"],
    ),
    (
        &[("sound_quality_system", Answer::Choose("false"))],
        "none",
        "ineligible",
        &["不具备申报条件", "质量管理体系健全（第九条第（三）项）", "怎样提高结果"],
    ),
];

#[test]
fn every_outcome_is_reached_by_clicking() {
    everywhere(async |browser, address| {
        for (changes, outcome, eligibility, words) in CASES {
            browser.open_at(&address, "").await;
            browser.run("localStorage.clear()").await;
            browser.open_at(&address, "#/step/1").await;
            let changed = answers().into_iter().map(|(name, answer)| {
                let change = changes.iter().find(|(changed, _)| *changed == name);
                let answer = change.map_or(answer, |(_, change)| *change);
                (name, answer)
            });
            browser.answer_steps(&changed.collect::<Vec<_>>()).await;
            browser.click("a.primary[href='#/result']").await;
            browser.find(".letter").await;
            let verdict = browser.find("#verdict").await;
            let attribute = async |name| verdict.attr(name).await.expect("an attribute");
            assert_eq!(attribute("data-outcomes").await.as_deref(), Some(*outcome));
            assert_eq!(attribute("data-eligibility").await.as_deref(), Some(*eligibility));
            let award = (!["unsettled", "none"].contains(outcome)).then_some(*outcome);
            assert_eq!(attribute("data-award").await.as_deref(), award);
            let said = browser.run("return document.querySelector('.letter').textContent").await;
            let Value::String(said) = said else { panic!("no text") };
            for words in *words {
                assert!(said.contains(words), "{outcome}: {words:?} is missing from:\n{said}");
            }
        }
        browser
    });
}
