//! The letter on paper, its summary to copy, and the Measures' screen.

use application::draft::{Action, Draft};
use application::edition::Office;
use application::form::asked::Asked;
use application::letter::Letter;
use application::letter::brief::Brief;
use application::record;
use base64::Engine as _;
use fantoccini::wd::PrintConfiguration;
use quality_award_rules::{
    Edition, Facts, Product, ProductName, Products, Question, Title, assess_under,
};
use serde_json::json;

use crate::browser::{Browser, everywhere, with_browser};
use crate::driver::Kind;
use crate::form::{APPLICATION, close, open_with, read_pdf};
use crate::scheme::devtools;
use crate::site::Site;

/// An application with everything against it and the longest names.
fn worst() -> Draft {
    let mut facts = Facts::default();
    for question in Question::ALL {
        let own = [Question::AwardedBefore, Question::StateControlled];
        facts.set(question, Some(own.contains(&question)));
    }
    let product = Product {
        name: ProductName::new("长".repeat(200)).ok(),
        title: Some(Title::Untitled),
        reappraised_at_same_level: Some(true),
    };
    facts.products = Products::new(vec![product; 100]).ok();
    facts.output_value = "65000000.01".parse().ok();
    let name = "企".repeat(200);
    Draft::of(&facts).after(Action::Type("applicant".to_owned(), name))
}

/// The pages of the result on paper.
async fn pages(browser: &Browser, address: &str, draft: &Draft) -> Vec<String> {
    open_with(browser, address, &record::to_json(draft)).await;
    browser.open_at(address, "#/result").await;
    browser.find(".letter").await;
    let bytes = if browser.kind() == Kind::Chromium {
        let pdf = devtools(browser, "Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
        let data = pdf["data"].as_str().expect("a file");
        base64::engine::general_purpose::STANDARD.decode(data).expect("base64")
    } else {
        browser.client.print(PrintConfiguration::default()).await.expect("a file")
    };
    let (text, about) = read_pdf(&bytes);
    if let Ok(folder) = std::env::var("QUALITY_AWARD_SHOTS") {
        let name = format!("{folder}/letter-{:?}-{}.pdf", browser.kind(), draft.product_count());
        std::fs::write(name, bytes).expect("a file");
    }
    assert!(about.contains("595.92 x 842.88") || about.contains("(A4)"), "{about}");
    text.trim_end_matches('\u{c}').split('\u{c}').map(close).collect()
}

/// The report for the boss is exactly the first page, whatever it has to say, and the letter follows.
#[test]
fn the_report_is_one_page_and_the_letter_follows() {
    let site = Site::start();
    let edition = Edition::for_year(2026).expect("an edition");
    let complete = record::from_json(APPLICATION.trim_end()).expect("a record").draft;
    for kind in [Kind::Chromium, Kind::Firefox] {
        with_browser(kind, async |browser| {
            for draft in [worst(), complete.clone(), Draft::default()] {
                let pages = pages(&browser, &site.address(), &draft).await;
                let (first, letter) = pages.split_first().expect("a page");
                let brief = Brief::of(&Letter {
                    draft: &draft,
                    assessment: &assess_under(edition, &draft.facts()),
                    office: &Office::default(),
                    asked: &Asked::under(None, &[], edition),
                    today: None,
                    own: true,
                });
                // The report ends with its version; Firefox writes some Chinese characters without their names.
                let sum = &edition.text_sha256[..12];
                assert!(first.contains(sum), "{first}");
                assert!(letter.iter().all(|page| !page.contains(sum)), "{letter:?}");
                if kind == Kind::Firefox {
                    continue;
                }
                assert!(first.contains("赤峰市市长产品质量奖申报自查汇报单"), "{first}");
                for line in brief.rows.iter().flat_map(|(_, lines)| lines) {
                    assert!(
                        first.contains(&close(line)),
                        "{line} is not on the first page: {first}"
                    );
                }
                assert!(!first.contains("一、还缺什么"), "{first}");
                let letter = letter.concat();
                assert!(!letter.contains("申报自查汇报单"), "{letter}");
                // What is folded on the screen is whole on paper.
                let folded = ["发生质量、安全、环保、卫生等重大责任事故的。", "不收取任何费用"];
                for words in
                    ["一、还缺什么", "逐项对照", "申报和评审步骤"].into_iter().chain(folded)
                {
                    assert!(letter.contains(words), "{words} is not in {letter}");
                }
                for words in ["复制摘要", "打印汇报单", "分享链接", "大字", "保存草稿文件"]
                {
                    assert!(
                        !first.contains(words) && !letter.contains(words),
                        "{words} is on paper"
                    );
                }
            }
            browser
        });
    }
}

#[test]
fn the_summary_is_copied_as_text() {
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        browser.open_at(&address, "#/result").await;
        browser
            .run(
                "document.addEventListener('copy', () => {
                    const box = document.activeElement;
                    window.copied = box.value.slice(box.selectionStart, box.selectionEnd);
                })",
            )
            .await;
        browser.click("[name='copy-summary']").await;
        browser.until("document.querySelector('.letter .actions [role=status]').textContent === '摘要已复制。'").await;
        let copied = browser.run("return window.copied").await;
        let copied = copied.as_str().expect("a text");
        let start = "赤峰市市长产品质量奖申报自查汇报单\n结论：可以申报\n金额：100万元（人民币壹佰万元整）\n申报单位：赤峰塞罕乳业有限公司\n";
        assert!(copied.starts_with(start), "{copied}");
        assert!(copied.contains("规则版本"), "{copied}");
        browser.until("document.activeElement.name === 'copy-summary'").await;
        browser.until("!document.querySelector('textarea')").await;
        browser
    });
}

/// Where the browser copies nothing, the text is there to be copied by hand, selected.
#[test]
fn a_refused_summary_is_selected() {
    everywhere(async |browser, address| {
        open_with(&browser, &address, APPLICATION).await;
        browser.open_at(&address, "#/result").await;
        browser.run("document.execCommand = () => false").await;
        browser.click("[name='copy-summary']").await;
        browser.find("textarea[name='summary']").await;
        browser
            .until(
                "(() => { const box = document.activeElement;
                    return box.name === 'summary' && box.selectionStart === 0
                        && box.selectionEnd === box.value.length && box.value.includes('结论：可以申报'); })()",
            )
            .await;
        browser.says(".letter .actions [role='status']", &["手动复制"]).await;
        browser
    });
}

/// A search finds an article by its number, and Back shows the search again and the place that was left.
#[test]
fn the_measures_are_searched_and_come_back() {
    everywhere(async |browser, address| {
        browser.open_at(&address, "#/measures/15").await;
        browser.until("document.activeElement.matches('#article-15')").await;
        for (typed, found) in
            [("第九条第三项", "article-9"), ("１５", "article-15"), ("公示期", "article-13")]
        {
            browser.open_at(&address, "#/measures").await;
            browser.type_into("search", typed).await;
            browser.until("document.querySelectorAll('.article').length === 1").await;
            browser.find(&format!("#{found}")).await;
            browser.until("document.querySelector('main mark, .article')").await;
            assert_eq!(browser.says("main [role='status']", &["1 条"]).await, "找到 1 条。");
        }
        browser.click("nav a[href='#/result']").await;
        browser.find(".letter").await;
        browser.client.back().await.expect("the search");
        browser.until("document.querySelectorAll('.article').length === 1").await;
        browser.until("document.querySelector(\"[name='search']\").value === '公示期'").await;
        // A link to an article shows it, whatever was sought before, also where the scrolling of the screen that
        // is left ends after the address has changed.
        browser.run("location.hash = '#/result'").await;
        browser.find(".letter").await;
        let late = "location.hash = '#/measures/15'; dispatchEvent(new Event('scrollend'))";
        browser.run(late).await;
        browser.until("document.activeElement.matches('#article-15')").await;
        browser.until("document.querySelectorAll('.article').length === 26").await;
        browser
    });
}
