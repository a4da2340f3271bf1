//! The text of the Measures: pinned, addressable, and quoted verbatim.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use quality_award_rules::articles::{ARTICLES, Article, Code};
use quality_award_rules::procedure::{self, Quote};
use quality_award_rules::{Citation, Condition, Edition, Field, Member as _, Notice, Tier, lines};
use sha2::{Digest as _, Sha256};

fn crate_dir(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn source(module: &str) -> String {
    let path = crate_dir("rules").join("src").join(module).with_extension("rs");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn words(at: Citation) -> &'static str {
    Edition::latest().words(at).unwrap_or_else(|| panic!("the Measures have no {at}"))
}

#[test]
fn the_text_is_the_published_one() {
    assert_eq!(Edition::all().last(), Some(&Edition::latest()));
    for edition in Edition::all() {
        let digest = Sha256::digest(edition.text);
        let hex = digest.iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a String takes everything");
            hex
        });
        assert_eq!(hex, edition.text_sha256, "{}", edition.in_force_from);
    }
}

#[test]
fn every_place_yields_its_exact_words() {
    for (citation, start, end) in [
        ("1", "为大力推进质量强市战略", "特制定本办法。"),
        ("2", "本办法所称赤峰市市长产品质量奖", "称号的产品生产及制造企业。"),
        ("5", "市长质量奖的推选不收取任何费用。", "市长质量奖的推选不收取任何费用。"),
        ("6", "设立“赤峰市市长产品质量奖审定委员会”", "补贴资金分配方案。"),
        ("6.1", "设立“赤峰市市长产品质量奖审定委员会”", "有关部门人员组成。"),
        ("6.2", "审定委员会主要职责是", "补贴资金分配方案。"),
        ("7", "设立市长质量奖推选办公室", "提出审议候选名单。"),
        ("7.1", "设立市长质量奖推选办公室", "提出审议候选名单。"),
        ("7(2)", "编制市长质量奖补贴资金分配方案", "推广典型经验和成果。"),
        ("7.1(3)", "汇总并向审定委员会报告", "提出审议候选名单。"),
        ("9", "申报市长质量奖的单位应具备下列基本条件：", "取得突出成效。"),
        ("9(1)", "依法在赤峰市行政区域内登记注册，具有独立法人资格。", "具有独立法人资格。"),
        ("9(5)", "严格遵守国家环境保护政策", "取得突出成效。"),
        ("10", "市长质量奖获奖企业生产的产品", "不得再次申报市长质量奖。"),
        ("21", "获奖单位在获奖后如发生下列情形之一的", "严重违反法律法规行为的。"),
        ("21(6)", "发生其他严重违反法律法规行为的。", "发生其他严重违反法律法规行为的。"),
        ("26", "鼓励各地区、各行业", "设立相应的质量奖。"),
    ] {
        let found = words(citation.parse().expect("a citation"));
        assert!(found.starts_with(start), "{citation}: {found}");
        assert!(found.ends_with(end), "{citation}: {found}");
    }
    let nine: Vec<&str> = lines(words(Citation::article(9))).collect();
    assert_eq!(nine.len(), 6);
    assert_eq!(nine[4], "（四）品牌优势突出，具有良好的质量信用记录和社会声誉。");
}

#[test]
fn every_item_and_paragraph_can_be_cited() {
    let mut items = vec![];
    for number in 1..=26 {
        for item in 1..=20 {
            let at = Citation::item(number, item);
            if let Some(found) = Edition::latest().words(at) {
                assert!(!found.contains('\n'), "{at}");
                items.push(at.to_string());
            }
        }
        let paragraphs =
            (1..=9).filter(|n| Edition::latest().words(Citation::paragraph(number, *n)).is_some());
        assert_eq!(paragraphs.count(), if number == 6 { 2 } else { 1 }, "article {number}");
    }
    let expected = [(7, 3), (9, 5), (21, 6)].into_iter().flat_map(|(article, count)| {
        (1..=count).map(move |item| Citation::item(article, item).to_string())
    });
    assert_eq!(items, expected.collect::<Vec<_>>());
}

#[test]
fn places_that_do_not_exist() {
    for citation in ["27", "99", "5(1)", "9(6)", "6.3", "9.2", "6(1)", "6.2(1)", "255"] {
        let at: Citation = citation.parse().expect("a citation");
        assert_eq!(Edition::latest().words(at), None, "{citation}");
    }
    for text in [
        "", "0", "9(", "9()", "9(0)", "9)", "x", "6.", ".2", "+9", "9(3)x", "256", "9 (3)", "九",
        "9.0", "6.+1", "9(+1)",
    ] {
        let error = text.parse::<Citation>().expect_err(text);
        assert_eq!(
            error.to_string(),
            "not a citation; accepted: article, article.paragraph or article(item), such as 9, 6.2 or 9(3)",
        );
    }
}

#[test]
fn citations_read_back_and_speak_chinese() {
    for (text, chinese) in [
        ("9", "第九条"),
        ("6.2", "第六条第二款"),
        ("9(3)", "第九条第（三）项"),
        ("7.1(2)", "第七条第一款第（二）项"),
        ("10", "第十条"),
        ("21(6)", "第二十一条第（六）项"),
    ] {
        let at: Citation = text.parse().expect("a citation");
        assert_eq!(at.to_string(), text);
        assert_eq!(at.in_chinese().to_string(), chinese);
    }
}

/// Everything in 「」 in the sources is a quotation, whatever line breaks and comment marks stand
/// between its characters, and stands in the text of the Measures.
#[test]
fn every_quotation_is_verbatim() {
    let mut count = 0;
    for entry in fs::read_dir(crate_dir("rules").join("src")).expect("the sources") {
        let path = entry.expect("a source").path();
        let text = fs::read_to_string(&path).expect("UTF-8");
        for piece in text.split('「').skip(1) {
            let quoted = piece.split('」').next().unwrap_or_default();
            let joined: String = quoted
                .lines()
                .map(|line| {
                    line.trim().trim_start_matches('/').trim_start_matches('!').trim_start()
                })
                .collect();
            if joined.is_empty() {
                continue; // The crate's own docs name the marks.
            }
            assert!(Edition::latest().text.contains(&joined), "{}: {joined}", path.display());
            count += 1;
        }
    }
    assert!(count > 30, "only {count} quotations found");
}

fn quotes() -> Vec<Quote> {
    let single = [
        procedure::MAY_STAY_VACANT,
        procedure::NO_FEE,
        procedure::FUNDING,
        procedure::FORBIDDEN_USES,
        procedure::EVALUATION_COSTS,
        procedure::FRAUD,
        procedure::REVOCATION,
        procedure::REVIEWERS_SECRECY,
        procedure::EFFECTIVE,
    ];
    let lists: [&[Quote]; 6] = [
        &procedure::MATERIAL,
        &procedure::PERMITTED_USES,
        &procedure::FRAUD_CONSEQUENCES,
        &procedure::REVOCATION_GROUNDS,
        &procedure::WINNER_DUTIES,
        &single,
    ];
    let steps = procedure::STEPS.iter().map(|step| step.quote);
    lists.into_iter().flatten().copied().chain(steps).collect()
}

/// Every text that the crate offers as the Measures' words stands at the place that it cites.
#[test]
fn every_text_stands_where_it_is_cited() {
    for quote in quotes() {
        assert!(words(quote.at).contains(quote.words), "{}: {}", quote.at, quote.words);
    }
    for field in Field::ALL {
        assert!(!field.words().is_empty());
        let found = field.articles().iter().any(|at| words(*at).contains(field.words()));
        assert!(found, "{field}: {}", field.words());
        if let Some(condition) = Condition::of(*field) {
            let cited = condition.articles();
            assert!(!condition.words().is_empty());
            assert!(
                cited.iter().any(|at| words(*at).contains(condition.words())),
                "{}",
                condition.id()
            );
        }
    }
    for notice in Notice::ALL {
        for at in notice.articles() {
            words(*at);
        }
    }
    assert!(
        words(Citation::article(13))
            .contains(&format!("公示期为{}个工作日", procedure::PUBLICATION_WORKING_DAYS))
    );
    assert_eq!(
        procedure::REVOCATION_GROUNDS.map(|ground| words(ground.at)),
        procedure::REVOCATION_GROUNDS.map(|ground| ground.words)
    );
}

/// The figures of the edition are the figures in the text.
#[test]
fn the_figures_are_those_of_the_text() {
    let edition = Edition::latest();
    assert!(words(Tier::NationalBrand.article()).contains("奖励500万元"));
    assert_eq!(edition.national_brand_award.to_string(), "5000000");
    assert!(words(Tier::RegionalBrand.article()).contains("超过1亿元的企业奖励100万元"));
    assert_eq!(edition.regional_brand_award.to_string(), "1000000");
    assert_eq!(edition.output_threshold.to_string(), "100000000");
    assert!(words(Tier::QualityFund.article()).contains("未达到1亿元"));
    assert!(words(Tier::QualityFund.article()).contains("每年拨付100万元"));
    assert_eq!(edition.annual_fund.to_string(), "1000000");
    assert!(words(Citation::article(17)).contains("20%"));
    assert_eq!(edition.legal_representative_rate.to_string(), "0.20");
    assert!(edition.text.contains("2014年3月17日"));
    assert_eq!(edition.in_force_from.to_string(), "2014-03-17");
    assert!(edition.text.contains(edition.title));
}

/// The articles that a source cites, in prose (`articles 2, 9(1) and 14 to 16`) or in code.
fn cites(source: &str) -> BTreeSet<u8> {
    let mut cited = BTreeSet::new();
    for (_, after) in source.match_indices("rticle").map(|(at, _)| source.split_at(at + 6)) {
        let mut range_from = None;
        for word in after.split(|c: char| !c.is_alphanumeric()).take(24) {
            match (word, word.parse::<u8>(), range_from) {
                (_, Ok(number), Some(from)) => cited.extend(from..=number),
                (_, Ok(number), None) => cited.extend([number]),
                ("to", ..) => range_from = cited.last().copied(),
                ("" | "s" | "and" | "or", ..) => {}
                _ => break,
            }
        }
    }
    for call in ["at(", "item(", "article("] {
        let arguments = source.split(call).skip(1);
        let first = |text: &str| text.split([',', ')']).next()?.trim().parse::<u8>().ok();
        cited.extend(arguments.filter_map(first));
    }
    cited
}

/// Every article leads to code that names it, or to a reason.
#[test]
fn every_article_is_encoded_or_the_reason_is_given() {
    let numbers: Vec<u8> = ARTICLES.iter().map(|article| article.number).collect();
    assert_eq!(numbers, (1..=26).collect::<Vec<_>>());
    for Article { number, code, .. } in &ARTICLES {
        words(Citation::article(*number));
        let (Code::Rules(paths) | Code::Data(paths)) = code else {
            continue;
        };
        assert!(!paths.is_empty(), "article {number}");
        for path in *paths {
            let (module, item) = path.rsplit_once("::").expect("module::item");
            let source = source(module);
            assert!(source.contains(item), "article {number}: {path}");
            assert!(cites(&source).contains(number), "{module} does not cite article {number}");
        }
    }
    // The chapters are those of the text.
    let mut chapter = 0;
    let mut number = 0;
    for line in Edition::latest().text.lines() {
        let bare = line.trim_start_matches('\u{3000}');
        let label = bare.split_whitespace().next().unwrap_or_default();
        if label.starts_with('第') && label.ends_with('章') {
            chapter += 1;
        } else if label.starts_with('第') && label.ends_with('条') {
            assert_eq!(ARTICLES[number].chapter, chapter, "article {}", number + 1);
            number += 1;
        }
    }
    assert_eq!((chapter, number), (7, 26));
}

/// Both ways: each rules module cites at least one article in its own docs.
#[test]
fn what_no_article_leads_to_is_no_rule() {
    let encoded = |code: &Code| matches!(code, Code::Rules(_) | Code::Data(_));
    let silent: Vec<u8> = ARTICLES
        .iter()
        .filter(|article| !encoded(&article.code))
        .map(|article| article.number)
        .collect();
    assert_eq!(silent, [1, 3, 6, 7, 8, 26]);
}
