//! The accessibility checker axe, with every rule on, those included that it leaves off by default.

use serde_json::{Value, json};

use crate::browser::Browser;

/// Runs every rule of axe over the screen; the result lists each violation with its elements.
pub async fn violations(browser: &Browser) -> Vec<String> {
    run(browser, &[]).await
}

/// Runs axe's rules on colours: all that another colour scheme can break.
pub async fn wrong_colours(browser: &Browser) -> Vec<String> {
    run(browser, &["cat.color"]).await
}

/// Runs the rules that have one of these tags, or all.
async fn run(browser: &Browser, tags: &[&str]) -> Vec<String> {
    let path = std::env::var_os("QUALITY_AWARD_AXE");
    let path = path.expect("QUALITY_AWARD_AXE is not set; run `cargo xtask test browser`");
    let axe = std::fs::read_to_string(path).expect("the checker");
    if browser.run("return typeof axe").await == "undefined" {
        browser.client.execute(&axe, vec![]).await.expect("the checker loads");
    }
    let run = "const [tags, done] = arguments;
        const rules = {};
        axe.getRules().forEach(({ ruleId }) => { rules[ruleId] = { enabled: false }; });
        axe.getRules(tags).forEach(({ ruleId }) => { rules[ruleId] = { enabled: true }; });
        axe.run(document, { rules, resultTypes: ['violations'] })
            .then((result) => done(result.violations), (error) => done(String(error)));";
    let found = browser.client.execute_async(run, vec![json!(tags)]).await;
    let found = found.expect("the checker runs");
    let Value::Array(found) = found else { panic!("axe failed: {found}") };
    let describe = |violation: &Value| {
        let nodes = violation["nodes"].as_array().expect("a list").iter();
        let places: Vec<Value> =
            nodes.map(|node| json!([node["html"], node["failureSummary"]])).collect();
        format!("{}: {} at {places:#?}", violation["id"], violation["help"])
    };
    found.iter().map(describe).collect()
}
