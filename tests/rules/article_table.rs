//! The table of articles leads from the law to the code and back. The compiler resolves the names
//! in the table; these tests hold that the code behind a name cites the article, and that code
//! that encodes an article stands in the table.

use std::collections::BTreeSet;

use quality_award_rules::article::{Article, Code};
use quality_award_rules::editions::ARTICLES;
use quality_award_rules::{Citation, Edition};

/// The sources that the tables name.
const SOURCES: [(&str, &str); 8] = [
    ("law", include_str!("../../rules/src/law.rs")),
    ("condition", include_str!("../../rules/src/condition.rs")),
    ("outcome", include_str!("../../rules/src/outcome.rs")),
    ("award", include_str!("../../rules/src/award.rs")),
    ("tier", include_str!("../../rules/src/tier.rs")),
    ("notice", include_str!("../../rules/src/notice.rs")),
    ("edition", include_str!("../../rules/src/edition.rs")),
    ("procedure", include_str!("../../rules/src/procedure.rs")),
];

fn source(module: &str) -> &'static str {
    let found = SOURCES.into_iter().find(|(name, _)| *name == module);
    found.unwrap_or_else(|| panic!("no source {module}")).1
}

fn tables() -> impl Iterator<Item = (&'static Edition, &'static [Article])> {
    assert_eq!(ARTICLES.len(), Edition::all().len());
    Edition::all().iter().copied().zip(ARTICLES)
}

/// The names of the code of an article.
fn links(article: &Article) -> &'static [&'static str] {
    match article.code {
        Code::Rules(links) | Code::Data(links) => links,
        Code::Nothing(_) => &[],
    }
}

/// The name of the item that a line of code declares: a function, a type, a variant or a field.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim();
    let public = line.strip_prefix("pub ").unwrap_or(line);
    let words = ["const fn ", "fn ", "struct ", "enum "];
    let item = words.iter().find_map(|word| public.strip_prefix(word)).unwrap_or(public);
    let end = item.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    (end > 0).then(|| item.split_at(end).0)
}

/// Each documented item of a source with its documentation.
fn documented(source: &'static str) -> Vec<(&'static str, String)> {
    let (mut items, mut docs) = (vec![], String::new());
    for line in source.lines() {
        if let Some(text) = line.trim().strip_prefix("///") {
            docs += text;
        } else if !line.trim().starts_with("#[") && !docs.is_empty() {
            items.extend(declared(line).map(|item| (item, std::mem::take(&mut docs))));
            docs.clear();
        }
    }
    items
}

/// The documentation of the item or field that a link names.
fn documentation(link: &str) -> String {
    let (module, item) = match link.rsplit_once('.') {
        Some(("Edition", field)) => ("edition", field),
        Some((_, field)) => ("procedure", field),
        None => {
            let module = link.split("::").next().unwrap_or_default();
            (module, link.rsplit("::").next().unwrap_or_default())
        }
    };
    let items = documented(source(module));
    let found = items.into_iter().find(|(name, _)| *name == item);
    found.unwrap_or_else(|| panic!("{link} has no documentation")).1
}

/// The articles that a documentation cites: `articles 2, 9(1) and 14 to 16`.
fn cites(docs: &str) -> BTreeSet<u8> {
    let mut cited = BTreeSet::new();
    for (at, found) in docs.match_indices("rticle") {
        let mut range_from = None;
        let after = docs.split_at(at + found.len()).1;
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
    cited
}

#[test]
fn citations_are_recognised() {
    let found = |docs: &str| cites(docs).into_iter().collect::<Vec<_>>();
    assert_eq!(found("Articles 2, 9(2) and 14 to 16: words 7"), [2, 9, 14, 15, 16]);
    assert_eq!(found("The amount (article 17). Article 3"), [3, 17]);
    assert_eq!(found("an article"), Vec::<u8>::new());
}

/// Every article leads to code that cites it, or to a reason.
#[test]
fn every_article_is_encoded_or_the_reason_is_given() {
    for (edition, articles) in tables() {
        for (article, number) in articles.iter().zip(1..) {
            assert_eq!(article.number, number);
            assert!(edition.words(Citation::article(number)).is_some(), "article {number}");
            match article.code {
                Code::Rules(links) | Code::Data(links) => assert!(!links.is_empty(), "{number}"),
                Code::Nothing(reason) => assert!(!reason.is_empty(), "article {number}"),
            }
            for link in links(article) {
                let docs = documentation(link);
                assert!(cites(&docs).contains(&number), "{link} does not cite article {number}");
            }
        }
    }
}

/// The way back: what cites an article stands in the table under that article.
#[test]
fn what_cites_an_article_stands_in_the_table() {
    let lawful = |(item, docs): (&'static str, String)| {
        let encodes = item.starts_with("article");
        encodes.then(|| (format!("law::{item}"), cites(item_label(item, &docs))))
    };
    let procedure = |(item, docs): (&'static str, String)| {
        let field = source("procedure").contains(&format!("    pub {item}: "));
        let of_struct = docs.trim_start().starts_with("Article");
        (field && of_struct).then(|| (format!("Edition.procedure.{item}"), cites(&docs)))
    };
    let law = documented(source("law")).into_iter().filter_map(lawful);
    let procedure = documented(source("procedure")).into_iter().filter_map(procedure);
    let named: Vec<(String, BTreeSet<u8>)> = law.chain(procedure).collect();
    assert!(named.len() > 20, "{named:?}");
    let (_, articles) = tables().next().expect("an edition");
    for (link, cited) in named {
        for article in articles {
            let stands = links(article).contains(&link.as_str());
            assert_eq!(
                stands,
                cited.contains(&article.number),
                "{link}, article {}",
                article.number
            );
        }
    }
}

/// The head of a law function's documentation, up to the colon: the articles that it encodes.
fn item_label<'a>(item: &str, docs: &'a str) -> &'a str {
    let (label, _) = docs.split_once(':').unwrap_or_else(|| panic!("{item}: {docs}"));
    label
}

/// The chapters are those of the text.
#[test]
fn the_chapters_are_those_of_the_text() {
    for (edition, articles) in tables() {
        let (mut chapter, mut number) = (0, 0);
        for line in edition.text.lines() {
            let bare = line.trim_start_matches('\u{3000}');
            let label = bare.split_whitespace().next().unwrap_or_default();
            if label.starts_with('第') && label.ends_with('章') {
                chapter += 1;
            } else if label.starts_with('第') && label.ends_with('条') {
                assert_eq!(articles[number].chapter, chapter, "article {}", number + 1);
                number += 1;
            }
        }
        assert_eq!(number, articles.len());
    }
}

/// The articles of 2014 that settle nothing for an applicant.
#[test]
fn what_settles_nothing() {
    let (_, articles) = tables().next().expect("an edition");
    let silent: Vec<u8> = articles
        .iter()
        .filter(|article| matches!(article.code, Code::Nothing(_)))
        .map(|article| article.number)
        .collect();
    assert_eq!((articles.len(), silent), (26, vec![1, 3, 6, 8, 26]));
}
