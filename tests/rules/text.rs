//! The text of the Measures: pinned, addressable, and quoted verbatim.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use quality_award_rules::{
    Citation, Condition, Edition, Field, Member as _, Notice, Passage, Quote, Tier, lines,
};
use sha2::{Digest as _, Sha256};

use crate::edition;
use crate::of_2027::of_2027;

/// Every edition, and the second one of the tests.
fn editions() -> impl Iterator<Item = &'static Edition> {
    Edition::all().iter().copied().chain([of_2027()])
}

fn words_of(edition: &Edition, at: Citation) -> &'static str {
    edition.words(at).unwrap_or_else(|| panic!("the Measures have no {at}"))
}

/// The words of the edition that governs 2026.
fn words(at: Citation) -> &'static str {
    words_of(edition(), at)
}

/// A text without spaces and without the lines that the conversion of the published file left behind.
fn unmarked(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with('[')).flat_map(str::split_whitespace).collect()
}

/// The passages are the text from its first line to its last, and their articles are those that are cited.
#[test]
fn the_passages_are_the_whole_text() {
    for edition in editions() {
        let (mut rest, mut lines, mut chapters, mut articles) = (edition.text, 0, 0, Vec::new());
        for passage in edition.passages() {
            let words = match passage {
                Passage::Line(words) => {
                    lines += 1;
                    words
                }
                Passage::Chapter(words) => {
                    chapters += 1;
                    words
                }
                Passage::Article(number, words) => {
                    assert_eq!(words, words_of(edition, Citation::article(number)));
                    articles.push(number);
                    words
                }
            };
            let (between, behind) = rest.split_once(words).expect("in the order of the text");
            // Nothing but spaces, an article's number and the marks of the conversion is left out.
            let left: String =
                between.split_whitespace().filter(|it| !it.starts_with('[')).collect();
            assert!(left.is_empty() || left.starts_with('第') && left.ends_with('条'), "{left}");
            rest = behind;
        }
        assert_eq!(unmarked(rest), "");
        let last = articles.last().copied().expect("an article");
        assert_eq!(articles, (1..=last).collect::<Vec<u8>>());
        assert_eq!(edition.words(Citation::article(last + 1)), None);
        assert!(lines > 1 && chapters > 3, "{lines} {chapters}");
    }
}

#[test]
fn the_text_is_the_published_one() {
    for edition in editions() {
        let digest = Sha256::digest(edition.text);
        let hex = digest.iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a String takes everything");
            hex
        });
        assert_eq!(hex, edition.text_sha256, "{}", edition.issued);
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
            if let Some(found) = edition().words(at) {
                assert!(!found.contains('\n'), "{at}");
                items.push(at.to_string());
            }
        }
        let paragraphs =
            (1..=9).filter(|n| edition().words(Citation::paragraph(number, *n)).is_some());
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
        assert_eq!(edition().words(at), None, "{citation}");
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

/// The sources under a folder, with their paths.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut sources = vec![];
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("a source").path();
        if path.is_dir() {
            sources.extend(self::sources(&path));
        } else {
            let text = fs::read_to_string(&path).expect("UTF-8");
            sources.push((path.display().to_string(), text));
        }
    }
    sources
}

/// Everything in 「」 in the sources is a quotation, whatever line breaks and comment marks stand
/// between its characters, and stands in the text of an edition.
#[test]
fn every_quotation_is_verbatim() {
    let mut count = 0;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/src");
    for (path, text) in sources(&folder) {
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
            let found = Edition::all().iter().any(|edition| edition.text.contains(&joined));
            assert!(found, "{path}: {joined}");
            count += 1;
        }
    }
    assert!(count > 60, "only {count} quotations found");
}

/// Every text that an edition offers as the Measures' words stands at the place that it cites.
#[test]
fn every_text_stands_where_it_is_cited() {
    for edition in editions() {
        let cited = |articles: &[Citation], words: &str| {
            assert!(!words.is_empty());
            let found = articles.iter().any(|at| words_of(edition, *at).contains(words));
            assert!(found, "{words}");
        };
        let quotes: Vec<Quote> = edition.procedure.quotes().collect();
        let articles: BTreeSet<u8> = quotes.iter().map(|quote| quote.at.article_number()).collect();
        assert_eq!(articles, [4, 5, 7].into_iter().chain(11..=13).chain(18..=25).collect());
        for Quote { at, words } in quotes {
            cited(&[at], words);
        }
        for field in Field::ALL {
            let asked = edition.asks(*field);
            cited(asked.articles, asked.words);
            if let Some(condition) = Condition::of(*field) {
                let required = edition.requires(condition);
                cited(required.articles, required.words);
            }
        }
        for at in Notice::ALL.iter().flat_map(|notice| edition.leaves_open(*notice)) {
            words_of(edition, *at);
        }
        let days = edition.procedure.publication_working_days;
        cited(&[Citation::article(13)], &format!("公示期为{days}个工作日"));
        for ground in edition.procedure.revocation_grounds {
            assert_eq!(words_of(edition, ground.at), ground.words);
        }
    }
}

/// The figures of the edition are the figures in the text.
#[test]
fn the_figures_are_those_of_the_text() {
    let edition = edition();
    let of = |tier: Tier| words(edition.grants(tier).article);
    assert!(of(Tier::NationalBrand).contains("奖励500万元"));
    assert_eq!(edition.national_brand_award.to_string(), "5000000");
    assert!(of(Tier::RegionalBrand).contains("超过1亿元的企业奖励100万元"));
    assert_eq!(edition.regional_brand_award.to_string(), "1000000");
    assert_eq!(edition.output_threshold.to_string(), "100000000");
    assert!(of(Tier::QualityFund).contains("未达到1亿元"));
    assert!(of(Tier::QualityFund).contains("每年拨付100万元"));
    assert_eq!(edition.annual_fund.to_string(), "1000000");
    assert!(words(edition.provisions.legal_representative_share).contains("20%"));
    assert_eq!(edition.legal_representative_rate.to_string(), "0.20");
    assert!(edition.text.contains("2014年3月17日"));
    assert_eq!(edition.issued.to_string(), "2014-03-17");
    assert!(edition.text.contains(edition.title));
}
