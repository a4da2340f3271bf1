//! What the Measures do not settle about the fund.

use application::words::common;
use quality_award_rules::{Citation, Edition, Notice};

use super::quoted;

/// The Measures set no rule for the division; who drafts it and who decides, with the words of the
/// articles. The screen and every export of the division have these sentences.
#[must_use]
pub fn silence(edition: &Edition) -> Vec<String> {
    let fund = common::round(edition.annual_fund);
    let articles = edition.leaves_open(Notice::FundAmountDiscretionary);
    // The article that sets up the fund names no plan and nobody who makes one.
    let fund_article = edition.provisions.quality_fund.article_number();
    let bodies: Vec<Citation> =
        articles.iter().copied().filter(|at| at.article_number() != fund_article).collect();
    let mut sentences = vec![
        format!(
            "办法设立产品质量基金（每年{fund}），未规定在企业之间如何分配，也未规定单个企业的数额。"
        ),
        format!("依据{}，分配方案由办公室编制，由审定委员会审议。", common::citations(&bodies)),
    ];
    let places = [Citation::paragraph(6, 2), Citation::item(7, 2), edition.provisions.quality_fund];
    let of_articles = |at: &Citation| {
        articles.iter().any(|article| article.article_number() == at.article_number())
    };
    let quotes = places.iter().filter(|at| of_articles(at));
    sentences.extend(quotes.filter_map(|at| quoted(edition, *at)));
    sentences
        .push("本表按办公室选定的方法计算，供编制方案使用，以审定委员会审议结果为准。".to_owned());
    sentences
}
