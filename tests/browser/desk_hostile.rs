//! What is hostile in a returned form is shown as text: nothing runs, and the table stays a table.

use application::record;
use serde_json::json;

use crate::axe::violations;
use crate::browser::everywhere;
use crate::desk::{drop_all, go};
use crate::made::{draft, form, typed};
use crate::site::tool_at;

/// What would run where a text is taken for markup, a script or a formula.
const HOSTILE: [&str; 8] = [
    "<img src=x onerror=\"window.ran = 1\">",
    "<script>window.ran = 1</script>",
    "\"><svg onload=\"window.ran = 1\">",
    "javascript:window.ran=1",
    "=HYPERLINK(\"http://example.com\",\"a\")",
    "+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "\u{202e}公司限有某某\u{202c}&lt;b&gt;&#x27;",
];

/// What is wrong with the table: elements that no program of the tool has made, rows of different heights, a page that is
/// wider than its window.
const WRONG: &str = "
    const wrong = [], table = document.querySelector('#applications');
    if (window.ran !== undefined) wrong.push('something ran');
    if (document.querySelector('main img, main script, main iframe, main object')) wrong.push('an element came in');
    const rows = [...table.querySelectorAll('tr[data-line]')], height = rows[0].getBoundingClientRect().height;
    if (rows.some((row) => row.getBoundingClientRect().height !== height)) wrong.push('rows of different heights');
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
    return wrong";

#[test]
fn hostile_forms_are_text() {
    everywhere(async |browser, address| {
        browser.open_at(&tool_at(&address), "#/intake").await;
        let long = "长".repeat(10_000);
        let mut files = Vec::new();
        for (at, text) in HOSTILE.iter().chain([&&*long]).enumerate() {
            let fields = ["applicant", "products[0].name", "contact", "telephone", "district"];
            let fields: Vec<(&str, &str)> = fields.iter().map(|field| (*field, *text)).collect();
            let draft = typed(draft(u32::try_from(at).expect("few") + 1), &fields);
            // As a draft each text comes in as it is; a form has what its fields take.
            files.push((format!("{at}.json"), record::to_json(&draft).into_bytes()));
            files.push((format!("{at}.docx"), form(&draft)));
        }
        drop_all(&browser, &files).await;
        let count = files.len().to_string();
        let read = format!("document.querySelector('#applications')?.dataset.count === '{count}'");
        browser.until(&read).await;
        assert_eq!(browser.run(WRONG).await, json!([]));
        // Each stands there letter by letter, but for what turns the direction of writing around.
        let names = "return [...document.querySelectorAll('#applications th a')].map((it) => it.textContent)";
        let names: Vec<String> = serde_json::from_value(browser.run(names).await).expect("names");
        for text in HOSTILE {
            let text = text.replace(['\u{202e}', '\u{202c}'], "");
            assert!(names.contains(&text), "{text} in {names:?}");
        }
        let mut wrong = violations(&browser).await;
        for number in 1..=files.len() {
            go(&browser, &format!("#/application/{number}")).await;
            browser.find("#recheck").await;
            assert_eq!(browser.run("return window.ran ?? 0").await, 0, "{number}");
        }
        go(&browser, "#/notice").await;
        browser.type_into("notice.date", "2026-09-30").await;
        browser.find("#notice-days").await;
        go(&browser, "#/fund").await;
        browser.find("#shares, #fund-refused").await;
        assert_eq!(browser.run("return window.ran ?? 0").await, 0);
        wrong.extend(violations(&browser).await);
        assert!(wrong.is_empty(), "{wrong:#?}");
        browser
    });
}
