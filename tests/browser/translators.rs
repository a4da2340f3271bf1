//! Programs that rewrite the page's texts: whatever they did, the screen shows what holds once an answer has
//! changed, and the program goes on.

use crate::browser::{Browser, everywhere};

/// Every text of the screen, those that a translator is asked to leave alone too: not every program asks.
const TEXTS: &str = "const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) { if (walker.currentNode.data.trim()) texts.push(walker.currentNode); }
    const wrapped = (text) => {
        const outer = document.createElement('font'), inner = document.createElement('font');
        outer.appendChild(inner);
        text.parentNode.insertBefore(outer, text);
        return inner;
    };
    const words = 'STALE';";

/// What programs do to texts.
const PROGRAMS: [(&str, &str); 7] = [
    ("wraps", "for (const text of texts) wrapped(text).appendChild(text);"),
    (
        "wraps and writes over",
        "for (const text of texts) { wrapped(text).appendChild(text); text.data = words; }",
    ),
    ("replaces", "for (const text of texts) { wrapped(text).textContent = words; text.remove(); }"),
    ("writes over", "for (const text of texts) text.data = words;"),
    (
        "adds a translation behind",
        "for (const text of texts) { const added = document.createElement('font');
            added.textContent = words; text.parentNode.appendChild(added); }",
    ),
    ("joins texts", "document.querySelector('#app').normalize();"),
    (
        "changes attributes and elements",
        "for (const text of texts) {
            text.parentElement.setAttribute('lang', 'en');
            text.parentElement.setAttribute('title', words);
        }
        for (const bold of document.querySelectorAll('#app b')) {
            bold.replaceWith(Object.assign(document.createElement('b'), { textContent: words }));
        }",
    ),
];

/// Lets a program at the page.
async fn rewrite(browser: &Browser, program: &str) {
    browser.run(&format!("{TEXTS} {program}")).await;
}

/// Waits until an element shows these words and none of the program's.
async fn shows(browser: &Browser, css: &str, words: &[&str]) {
    browser.says(css, words).await;
    browser.until(&format!("!document.querySelector({css:?}).textContent.includes('STALE')")).await;
}

/// Types an amount into the emptied box.
async fn amount(browser: &Browser, amount: &str) {
    browser.find("input[name='output_value_yuan']").await.clear().await.expect("an empty box");
    browser.type_into("output_value_yuan", amount).await;
}

#[test]
fn an_answer_that_changes_is_shown() {
    everywhere(async |browser, page| {
        for (what, program) in PROGRAMS {
            println!("a program that {what}");
            browser.open_anew(&page, "#/").await;
            rewrite(&browser, program).await;
            browser.choose("products[0].title", "regional").await;
            browser.choose("awarded_before", "false").await;
            amount(&browser, "1.2亿元").await;
            shows(&browser, "#output-echo", &["120,000,000元", "壹亿贰仟万元整"]).await;
            browser.find("#verdict[data-if-qualified='regional_brand']").await;
            shows(&browser, "#verdict .amount", &["100"]).await;
            shows(&browser, "#verdict .tier", &["自治区名牌"]).await;
            // Once more, in the middle of the answers.
            rewrite(&browser, program).await;
            amount(&browser, "8000万元").await;
            shows(&browser, "#output-echo", &["80,000,000元", "捌仟万元整"]).await;
            browser.find("#verdict[data-if-qualified='quality_fund']").await;
            rewrite(&browser, program).await;
            amount(&browser, "1.2").await;
            shows(&browser, "#output-echo", &["单位"]).await;
            // The counts of a step.
            browser.open_at(&page, "#/step/1").await;
            rewrite(&browser, program).await;
            browser.choose("manufacturer", "true").await;
            shows(&browser, ".tally .now dd", &["1／"]).await;
            rewrite(&browser, program).await;
            browser.choose("manufacturer", "false").await;
            browser.find("#verdict[data-eligibility='ineligible']").await;
            shows(&browser, "#verdict .tier", &[]).await;
            // The remarks of the form.
            browser.open_at(&page, "#/form").await;
            rewrite(&browser, program).await;
            browser.type_into("form.applicant", "某厂").await;
            shows(&browser, "#form-basics summary span", &["必填"]).await;
            // The program has not stopped.
            assert_eq!(browser.run("return document.querySelector('#failure').hidden").await, true);
            browser.run("location.hash = '#/measures'").await;
            browser.find("input[name='search']").await;
            browser.begun().await;
            shows(&browser, "main h1", &["办法"]).await;
        }
        browser
    });
}
