//! What is typed in every way that people and programs type it: each value is understood or refused under its
//! box, and no unit of an amount is taken for granted.

use serde_json::{Value, json};

use crate::browser::{Browser, everywhere};
use crate::site::tool_at;

const CASES: &str = include_str!("../cases/typed.ndjson");

/// The input of the form for a kind of value.
fn input(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "count" => "form.employees",
        "year" => "form.year",
        "money_10k" => "form.years[0].profit_and_tax",
        "figure" => "form.energy",
        "percent" => "form.years[0].market_share",
        "date" => "form.founded",
        "telephone" => "form.telephone",
        "email" => "form.email",
        "credit_code" => "form.credit_code",
        "line" => "form.address",
        "text" => "form.plan",
        "output_yuan" => return None,
        _ => panic!("unknown kind {kind}"),
    })
}

/// Sets an input as a program does that fills forms: the value, and a change alone.
async fn fill(browser: &Browser, name: &str, value: &str) {
    let (name, value) = (json!(name), json!(value));
    browser
        .run(&format!(
            "const input = document.getElementsByName({name})[0];
            input.value = {value};
            input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ))
        .await;
}

/// What stands in an input, whether it is marked, and what stands under it as understood.
async fn state(browser: &Browser, name: &str) -> Value {
    let name = json!(name);
    browser
        .run(&format!(
            "const input = document.getElementsByName({name})[0];
            const reads = [...document.querySelectorAll('[data-reads]')];
            const about = input.getAttribute('aria-describedby');
            return [
                input.value,
                input.getAttribute('aria-invalid'),
                reads.filter((it) => it.dataset.reads === {name}).map((it) => it.textContent).join(),
                document.getElementById(about).textContent,
            ];"
        ))
        .await
}

#[test]
fn every_kind_of_value_is_understood_or_refused_under_its_box() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/form").await;
        for case in CASES.lines().map(|case| serde_json::from_str::<Value>(case).expect("JSON")) {
            let Some(name) = input(case["kind"].as_str().expect("a kind")) else { continue };
            let typed = case["typed"].as_str().expect("a text");
            fill(&browser, name, "").await;
            browser.until(&format!("!document.querySelector('[data-reads=\"{name}\"]')")).await;
            fill(&browser, name, typed).await;
            // What was typed stays, as the input holds it.
            let held = state(&browser, name).await[0].clone();
            let reads = case["reads"].as_str();
            let expected = match reads {
                None => json!([held, "true", ""]),
                Some(reads) if Some(reads) == held.as_str() => json!([held, null, ""]),
                Some(reads) => json!([held, null, reads]),
            };
            let mut found = json!([]);
            for _ in 0..100 {
                let Value::Array(mut state) = state(&browser, name).await else { panic!("{case}") };
                let about = state.pop();
                found = Value::Array(state);
                let said = about.as_ref().and_then(Value::as_str).unwrap_or_default();
                if found == expected
                    && (reads.is_some() || said.contains("请填") || said.contains("位"))
                {
                    break;
                }
            }
            assert_eq!(found, expected, "{case}");
        }
        browser
    });
}

#[test]
fn an_output_value_is_understood_or_refused_under_its_box() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/3").await;
        let name = "output_value_yuan";
        for case in CASES.lines().map(|case| serde_json::from_str::<Value>(case).expect("JSON")) {
            if case["kind"] != "output_yuan" {
                continue;
            }
            fill(&browser, name, case["typed"].as_str().expect("a text")).await;
            let digits = "document.querySelector('[data-reads]').textContent.replace(/[,元]/g, '')";
            if let Some(reads) = case["reads"].as_str() {
                browser.until(&format!("{digits} === '{reads}'")).await;
            } else {
                browser.find("[name='output_value_yuan'][aria-invalid='true']").await;
                browser.until("!document.querySelector('[data-reads]')").await;
            }
        }
        browser
    });
}

/// The unit that the page shows as chosen.
async fn unit(browser: &Browser, expected: &str) {
    browser
        .until(&format!(
            "(document.querySelector('[name=output_value_unit]:checked') || {{ value: '' }}).value
            === '{expected}'"
        ))
        .await;
}

async fn echo(browser: &Browser, words: &str) {
    let words = json!(words);
    browser
        .until(&format!("document.querySelector('#output-echo').textContent.includes({words})"))
        .await;
}

#[test]
fn a_unit_is_asked_for_and_never_taken_for_granted() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/step/3").await;
        unit(&browser, "").await;
        browser.type_into("output_value_yuan", "12000").await;
        for meaning in [
            "12000元（1.2万元）",
            "12000千元（1200万元）",
            "12000万元（1.2亿元）",
            "12000亿元（1.2万亿元）",
        ] {
            echo(&browser, meaning).await;
        }
        unit(&browser, "").await;
        browser.click("[data-unit='wan']").await;
        echo(&browser, "120,000,000元，人民币壹亿贰仟万元整。").await;
        unit(&browser, "wan").await;
        browser.until("document.activeElement.value === 'wan'").await;

        // A typed unit sets the choice, a choice the unit in the text.
        fill(&browser, "output_value_yuan", "1.2亿元").await;
        unit(&browser, "yi").await;
        browser.choose("output_value_unit", "qian").await;
        browser
            .until("document.querySelector('[name=output_value_yuan]').value === '1.2千元'")
            .await;
        unit(&browser, "qian").await;
        echo(&browser, "1,200元").await;
        echo(&browser, "请核对单位").await;
        // What the typed unit replaced does not come back.
        fill(&browser, "output_value_yuan", "12000").await;
        unit(&browser, "").await;

        fill(&browser, "output_value_yuan", "1亿2").await;
        echo(&browser, "1.2亿元，或1亿零2元").await;
        browser.find("[name='output_value_yuan'][aria-invalid='true']").await;
        browser.click("#output-echo button").await;
        echo(&browser, "120,000,000元").await;
        browser
    });
}

/// A browser reports no change where the text is again as it was when the box was entered.
#[test]
fn a_box_that_is_left_as_it_was_is_still_wrong() {
    everywhere(async |browser, address| {
        for (screen, name) in [("#/step/3", "output_value_yuan"), ("#/form", "form.year")] {
            browser.open_at(&address, screen).await;
            let invalid = format!("[name='{name}'][aria-invalid='true']");
            browser.type_into(name, "1,5\u{e004}").await;
            browser.find(&invalid).await;
            browser.type_into(name, "0").await;
            browser.until(&format!("!document.querySelector(\"{invalid}\")")).await;
            browser.type_into(name, "\u{e003}\u{e004}").await;
            browser.find(&invalid).await;
        }
        browser
    });
}

/// Every control takes a change that comes without input.
#[test]
fn a_change_alone_is_kept() {
    everywhere(async |browser, address| {
        let stored = |words: &str| {
            let words = json!(words);
            format!("(localStorage.getItem('chifeng-quality-award/draft') || '').includes({words})")
        };
        browser.open_at(&address, "#/step/2").await;
        fill(&browser, "products[0].name", "乳\u{200b}粉").await;
        browser.until("document.querySelector('[data-reads]')?.textContent === '乳粉'").await;
        let check = |name: &str, value: &str| {
            format!(
                "const input = document.querySelector(\"[name='{name}'][value='{value}']\");
                input.checked = true;
                input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
            )
        };
        browser.run(&check("products[0].title", "regional")).await;
        browser.until(&stored("\"title\":\"regional\"")).await;
        browser.open_at(&address, "#/step/3").await;
        fill(&browser, "output_value_yuan", "12000").await;
        browser.run(&check("output_value_unit", "wan")).await;
        browser.until(&stored("\"unit\":\"wan\"")).await;
        browser.open_at(&address, "#/form").await;
        fill(&browser, "form.district", "松山区").await;
        browser.run(&check("form.uses", "质量持续提升")).await;
        // The change of a box that is ticked already changes nothing.
        browser.run(&check("form.uses", "质量持续提升")).await;
        browser.until(&stored("\"uses\":\"质量持续提升\"")).await;
        fill(&browser, "form.plan", "计划").await;
        for words in ["\"district\":\"松山区\"", "\"uses\":\"质量持续提升\"", "\"plan\":\"计划\""]
        {
            browser.until(&stored(words)).await;
        }
        browser.open_at(&tool_at(&address), "#/page").await;
        for (name, value, read) in
            [("office.year", "２０２６年度", "2026"), ("office.notice", "通知\u{200b}", "通知")]
        {
            fill(&browser, name, value).await;
            browser
                .until(&format!(
                    "document.querySelector('[data-reads=\"{name}\"]').textContent === '{read}'"
                ))
                .await;
        }
        browser.run("localStorage.clear()").await;
        browser
    });
}
