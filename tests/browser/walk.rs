//! How many clicks and keys a clerk needs from opening the page to tier and amount, and to a complete
//! self-check, for each of the five outcomes.

use crate::browser::{Browser, everywhere};

/// At most this many clicks and keys beside the amount's digits lead to tier and amount.
const MOST: usize = 8;

/// An outcome, what the clerk answers on the first screen, and what the verdict then shows.
struct Case {
    outcome: &'static str,
    title: &'static str,
    output: Option<&'static str>,
    shows: &'static [&'static str],
}

const CASES: [Case; 5] = [
    Case {
        outcome: "national_brand",
        title: "national",
        output: None,
        shows: &["国家名牌产品企业奖励", "500万元", "第十四条"],
    },
    Case {
        outcome: "regional_brand",
        title: "regional",
        output: Some("12000万"),
        shows: &["自治区名牌产品企业奖励", "100万元", "第十五条"],
    },
    Case {
        outcome: "quality_fund",
        title: "regional",
        output: Some("6500万"),
        shows: &["产品质量基金扶持、补助", "基金补助", "第十六条"],
    },
    Case {
        outcome: "unsettled",
        title: "regional",
        output: Some("1亿"),
        shows: &["适用条款待定", "第十五条", "第十六条"],
    },
    Case {
        outcome: "none", title: "none", output: None, shows: &["不具备申报条件", "尚不符合"]
    },
];

/// A clerk at the page, and how often the clerk clicked or pressed a key.
struct Clerk<'a> {
    browser: &'a Browser,
    count: usize,
}

impl Clerk<'_> {
    async fn click(&mut self, css: &str) {
        self.browser.click(css).await;
        self.count += 1;
    }

    async fn choose(&mut self, name: &str, value: &str) {
        self.click(&format!("input[name='{name}'][value='{value}']")).await;
    }

    /// Clicks into the box of the output value and types. The digits do not count, the unit does.
    async fn type_output(&mut self, text: &str) {
        self.click("[name='output_value_yuan']").await;
        self.browser.type_into("output_value_yuan", text).await;
        self.count += text.chars().filter(|key| !key.is_ascii_digit()).count();
    }

    /// Answers what the first screen asks, until the verdict has tier and amount.
    async fn reach_amount(&mut self, case: &Case) {
        self.choose("products[0].title", case.title).await;
        if let Some(output) = case.output {
            self.type_output(output).await;
        }
        if case.title != "none" {
            self.choose("awarded_before", "false").await;
        }
        let attribute = if case.outcome == "none" { "data-outcomes" } else { "data-if-qualified" };
        self.browser.find(&format!("#verdict[{attribute}='{}']", case.outcome)).await;
    }

    /// Goes on through the steps and answers every question that no answer is chosen for yet, until the screen
    /// with all answers; from there to the result.
    async fn reach_the_end(&mut self) {
        // Where nothing can change the verdict any more, this leads to the result at once.
        self.click("main a.primary").await;
        self.browser.until("!['', '#/'].includes(location.hash)").await;
        loop {
            self.browser.begun().await;
            let here = self.browser.run("return location.hash").await;
            if here == "#/check" {
                self.click("a.primary[href='#/result']").await;
            }
            if here == "#/check" || here == "#/result" {
                self.browser.find(".letter #verdict").await;
                return;
            }
            let open =
                "return [...new Set([...document.querySelectorAll('form [type=radio][value=true]')]
                .map((input) => input.name))]
                .filter((name) => !name.includes('reappraised')
                    && !document.querySelector(`[name='${name}']:checked`))";
            let open: Vec<String> =
                serde_json::from_value(self.browser.run(open).await).expect("names");
            for name in open {
                self.choose(&name, "true").await;
            }
            let there = here.as_str().unwrap_or_default().to_owned();
            self.click("form button[type='submit']").await;
            self.browser.until(&format!("location.hash !== '{there}'")).await;
        }
    }
}

#[test]
fn tier_and_amount_take_few_clicks() {
    everywhere(async |browser, address| {
        for case in &CASES {
            browser.open_anew(&address, "").await;
            let mut clerk = Clerk { browser: &browser, count: 0 };
            clerk.reach_amount(case).await;
            let amount = clerk.count;
            let said = browser.text("#verdict").await.replace('\n', "");
            for words in case.shows {
                assert!(said.contains(words), "{}: {words} is not in {said}", case.outcome);
            }
            clerk.reach_the_end().await;
            browser.find(&format!("#verdict[data-outcomes='{}']", case.outcome)).await;
            println!(
                "{}: {amount} clicks and keys to tier and amount, {} to the complete self-check",
                case.outcome, clerk.count
            );
            assert!(amount <= MOST, "{}: {amount} clicks and keys", case.outcome);
        }
        browser
    });
}
