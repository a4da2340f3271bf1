//! Every outcome of the contract, reached by clicking. What the result shows of each is tested natively,
//! in `web/tests/screens/verdict.rs`.

use crate::browser::{Answer, everywhere};
use crate::journey::answers;

/// What differs from the applicant of the journey, the outcome and the eligibility.
type Case = (&'static [(&'static str, Answer)], &'static str, &'static str);

const CASES: &[Case] = &[
    (&[("products[0].title", Answer::Choose("national"))], "national_brand", "eligible"),
    (&[], "regional_brand", "eligible"),
    (&[("output_value_yuan", Answer::Type("9999.999999万"))], "quality_fund", "eligible"),
    (&[("output_value_yuan", Answer::Type("1亿元"))], "unsettled", "eligible"),
    (&[("sound_quality_system", Answer::Choose("false"))], "none", "ineligible"),
];

#[test]
fn every_outcome_is_reached_by_clicking() {
    everywhere(async |browser, address| {
        for (changes, outcome, eligibility) in CASES {
            browser.open_anew(&address, "#/step/1").await;
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
        }
        browser
    });
}
