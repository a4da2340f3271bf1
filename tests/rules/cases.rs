//! The contract's own cases: facts with the expected results, one JSON object a line.

use std::collections::BTreeMap;

use quality_award_rules::{Edition, assess_under, read};
use serde_json::{Value, json};

use crate::governing;

const CASES: &str = include_str!("../cases/assessments.ndjson");

/// The assessment in the form of the cases: findings by name, lists of names sorted.
fn reduced(assessment: &Value) -> Value {
    let sorted = |list: &Value| {
        let mut names: Vec<String> = list
            .as_array()
            .expect("a list")
            .iter()
            .map(|v| v.as_str().expect("a name").to_owned())
            .collect();
        names.sort();
        names
    };
    let conditions = assessment["conditions"].as_array().expect("a list");
    let findings: BTreeMap<&str, &Value> = conditions
        .iter()
        .map(|condition| (condition["id"].as_str().expect("a name"), &condition["finding"]))
        .collect();
    let improvements: Vec<Value> = assessment["improvements"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| json!({ "outcome": entry["outcome"], "changes": sorted(&entry["changes"]) }))
        .collect();
    let notices: Value = assessment["notices"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|notice| notice["id"].clone())
        .collect();
    json!({
        "eligibility": assessment["eligibility"],
        "outcomes": assessment["outcomes"],
        "findings": findings,
        "award": assessment["award"],
        "if_qualified": assessment["if_qualified"],
        "legal_representative_share": assessment["legal_representative_share"],
        "open_questions": sorted(&assessment["open_questions"]),
        "improvements": improvements,
        "notices": sorted(&notices),
    })
}

/// Every case holds for 2026, with the second edition of the tests beside the first and without it:
/// a later edition changes no verdict of an earlier year.
#[test]
fn every_case_of_the_contract() {
    let mut count = 0;
    for line in CASES.lines() {
        let case: Value = serde_json::from_str(line).expect("a case");
        let facts = read(&case["facts"]).expect("accepted facts");
        for edition in [Edition::for_year(2026).expect("an edition"), governing(2026)] {
            let assessment = serde_json::to_value(assess_under(edition, &facts)).expect("JSON");
            assert_eq!(reduced(&assessment), case["expected"], "{}", case["name"]);
        }
        // What is written reads back as the same facts.
        let written = serde_json::to_string(&facts).expect("JSON");
        assert_eq!(
            serde_json::from_str::<quality_award_rules::Facts>(&written).expect("facts"),
            facts
        );
        count += 1;
    }
    assert_eq!(count, 81);
}
