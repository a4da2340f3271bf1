//! The application form as the page exports it, for every outcome: through `LibreOffice` onto
//! paper, and as python-docx and mammoth read it.

use application::draft::{Action, Draft};
use application::files::{docx, opened};
use application::record::from_json;
use application::year::Governing;
use quality_award_rules::{Assessment, Edition, Outcome, assess_under};

use crate::libraries::{by_node, by_python};
use crate::office::Desk;

/// A complete application: a regional product, a fen above the threshold, state-controlled.
const APPLICATION: &str = include_str!("../drafts/application.json");

fn governing() -> Governing {
    Governing::new(Edition::all(), None, Some(2026))
}

fn assess(draft: &Draft) -> Assessment {
    assess_under(governing().edition(draft), &draft.facts())
}

fn application() -> Draft {
    from_json(APPLICATION).expect("opens").draft
}

/// The same with another outcome, and what the form must show of it.
fn cases() -> Vec<(Option<Outcome>, Draft, Vec<&'static str>)> {
    let output = |text: &str| application().after(Action::Output(text.to_owned()));
    let titled = |title: &str| {
        let draft =
            APPLICATION.replacen("\"title\":\"regional\"", &format!("\"title\":\"{title}\""), 1);
        from_json(&draft).expect("opens").draft
    };
    vec![
        (
            Some(Outcome::NationalBrand),
            titled("national"),
            vec![
                "国家名牌产品企业奖励",
                "500万元（5,000,000元）",
                "人民币伍佰万元整",
                "第十四条",
                "可提取20%（100万元）",
            ],
        ),
        (
            Some(Outcome::RegionalBrand),
            application(),
            vec![
                "自治区名牌产品企业奖励",
                "100万元（1,000,000元）",
                "人民币壹佰万元整",
                "第十五条",
                "可提取20%（20万元）",
            ],
        ),
        (
            Some(Outcome::QualityFund),
            output("99999999.99"),
            vec![
                "产品质量基金扶持、补助",
                "办法未规定单个企业的数额",
                "第十六条",
                "能否提取20%奖励企业法人，办法没有规定",
            ],
        ),
        (
            Some(Outcome::Unsettled),
            output("1亿"),
            vec!["产值正好是1亿元", "由其决定", "100,000,000", "人民币壹亿元整"],
        ),
        (Some(Outcome::NoAward), titled("none"), vec!["不具备申报条件", "尚不符合"]),
        (None, output(""), vec!["目前可能", "上个统计年度产值"]),
    ]
}

#[test]
fn every_outcome_in_three_readers() {
    for (outcome, draft, said) in cases() {
        let assessment = assess(&draft);
        assert_eq!(assessment.outcomes.only(), outcome);
        let (form, problems) =
            docx(&draft, &assessment, outcome.is_some(), draft.year(), None, &[]).expect("fills");
        assert_eq!(problems, []);
        assert_eq!(opened(&form, &governing(), &[]).expect("opens").brought.opened.draft, draft);
        let desk = Desk::new();
        let readers = [
            ("LibreOffice", desk.printed(&form)),
            ("python-docx", by_python(&desk, &form).0),
            ("mammoth", by_node(&desk, &form)),
        ];
        for (reader, text) in readers {
            let text: String = text.split_whitespace().collect();
            for words in &said {
                assert!(text.contains(words), "{outcome:?}, {reader}: {words} is not in {text}");
            }
            // Headers and footers are not part of what mammoth reads; the cover has the same text.
            assert_eq!(
                text.contains("（未填完，非正式稿）"),
                outcome.is_none(),
                "{reader}: {text}"
            );
            for words in ["赤峰塞罕乳业有限公司", "张𠮷", "<&>", "☑质量持续提升", "NM-2024-0012"]
            {
                assert!(text.contains(words), "{outcome:?}, {reader}: {words} is not in {text}");
            }
        }
    }
}

/// As a picture: A4 pages with something on each, and the margins at both sides left white, so that
/// no table and no text runs off the paper.
#[test]
fn the_pages_look_like_a_form() {
    let draft = application();
    let (form, _) = docx(&draft, &assess(&draft), true, draft.year(), None, &[]).expect("fills");
    let pages = Desk::new().pictures(&form);
    // As many as the page prints of it; `tests/browser/form.rs` counts them.
    assert_eq!(pages.len(), 13);
    for (number, page) in pages.iter().enumerate() {
        let (width, height) = (page.width, page.height);
        assert!(
            (329..=332).contains(&width) && (466..=469).contains(&height),
            "{width} x {height}"
        );
        assert!(page.ink(0..width, 0..height) > 500, "page {number} is nearly blank");
        // 20 mm of the 28 and 26 that a municipal document keeps.
        let margin = width * 20 / 210;
        let aside = page.ink(0..margin, 0..height) + page.ink(width - margin..width, 0..height);
        assert_eq!(aside, 0, "page {number} runs into its margins");
    }
}

/// Narratives of any length break over pages, the head of a table stands on each, and what is
/// signed stands on one page with its signatures.
#[test]
fn a_long_application_keeps_its_shape_on_paper() {
    let mut record: serde_json::Value = serde_json::from_str(APPLICATION).expect("JSON");
    let long = "质量是企业的生命。".repeat(400);
    record["typed"]["form"]["leadership"] = long.clone().into();
    let products: Vec<_> = (0..100)
        .map(|number| serde_json::json!({ "name": format!("产品名称{number}号"), "title": "regional" }))
        .collect();
    record["facts"]["products"] = products.into();
    record["typed"]["product_names"] = serde_json::Value::Null;
    let opened = from_json(&record.to_string()).expect("opens");
    assert_eq!(opened.unread, []);
    let (form, _) =
        docx(&opened.draft, &assess(&opened.draft), true, opened.draft.year(), None, &[])
            .expect("fills");
    let text = Desk::new().printed(&form);
    let pages: Vec<String> =
        text.split('\u{c}').map(|page| page.split_whitespace().collect()).collect();
    let whole: String = pages.concat();
    assert_eq!(
        whole.matches("质量是企业的生命。").count() + cut(&pages, "质量是企业的生命。"),
        400
    );
    for number in 0..100 {
        assert!(whole.contains(&format!("产品名称{number}号")), "{number}");
    }
    let with_products = pages.iter().filter(|page| page.contains("产品名称")).count();
    let with_head = pages.iter().filter(|page| page.contains("证书编号")).count();
    assert!(with_products > 2 && with_head >= with_products, "{with_head} of {with_products}");
    let page_of = |words: &str| pages.iter().position(|page| page.contains(words));
    assert_eq!(page_of("本单位声明："), page_of("法定代表人（签字）"));
}

/// How often these words are cut by the end of a page.
fn cut(pages: &[String], words: &str) -> usize {
    // What runs on begins a page, behind the running header, with the rest of the words.
    let total: usize = pages.iter().map(|page| page.matches("质量是").count()).sum();
    let whole: usize = pages.iter().map(|page| page.matches(words).count()).sum();
    total - whole
}
