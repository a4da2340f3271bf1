//! The accessibility checker axe, with every rule on.

use serde_json::{Value, json};

use crate::browser::Browser;

/// Runs every rule of axe over the screen; the result lists each violation with its elements.
pub async fn violations(browser: &Browser) -> Vec<String> {
    let path = std::env::var_os("QUALITY_AWARD_AXE");
    let path = path.expect("QUALITY_AWARD_AXE is not set; run `cargo xtask test browser`");
    let axe = std::fs::read_to_string(path).expect("the checker");
    if browser.run("return typeof axe").await == "undefined" {
        browser.client.execute(&axe, vec![]).await.expect("the checker loads");
    }
    // Rules that axe leaves off by default are turned on too.
    let run = "const done = arguments[arguments.length - 1];
        const rules = {};
        axe.getRules().forEach((rule) => { rules[rule.ruleId] = { enabled: true }; });
        axe.run(document, { rules, resultTypes: ['violations'] })
            .then((result) => done(result.violations), (error) => done(String(error)));";
    let found = browser.client.execute_async(run, vec![]).await.expect("the checker runs");
    let Value::Array(found) = found else { panic!("axe failed: {found}") };
    let describe = |violation: &Value| {
        let nodes = violation["nodes"].as_array().expect("a list").iter();
        let places: Vec<Value> =
            nodes.map(|node| json!([node["html"], node["failureSummary"]])).collect();
        format!("{}: {} at {places:#?}", violation["id"], violation["help"])
    };
    found.iter().map(describe).collect()
}
