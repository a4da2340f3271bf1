//! The text of the Measures, addressed by article, paragraph (款) and item (项).
//!
//! The text is laid out one paragraph or item a line, each line indented by two ideographic
//! spaces; an article opens with its number, an item with its number in brackets. Chapter
//! headings are not indented, and what stands around the Measures carries no number.

use crate::citation::Citation;
use crate::numeral;

const INDENT: &str = "\u{3000}\u{3000}";

/// The exact words at a citation, without the number and the indent of the article or item. A
/// passage of several lines keeps its line breaks. The result is `None` where there is no such
/// place, and for an item of an article in several paragraphs unless the paragraph is named.
pub(crate) fn words(text: &'static str, at: Citation) -> Option<&'static str> {
    let article = article(text, at.article_number())?;
    let passage = match at.paragraph_number() {
        Some(number) => paragraphs(article).nth(usize::from(number) - 1)?,
        None => article,
    };
    match at.item_number() {
        None => Some(passage),
        Some(_) if at.paragraph_number().is_none() && paragraphs(article).count() > 1 => None,
        Some(number) => lines(passage)
            .filter_map(item)
            .find_map(|(found, words)| (found == number).then_some(words)),
    }
}

/// These words as a part of the text, or `None` where the text does not have them. An edition's
/// constants call it, so this is plain code that runs while the crate is compiled.
pub(crate) const fn find(text: &'static str, words: &str) -> Option<&'static str> {
    let (in_text, wanted) = (text.as_bytes(), words.as_bytes());
    let mut start = 0;
    while start + wanted.len() <= in_text.len() {
        let mut same = 0;
        while same < wanted.len() && in_text[start + same] == wanted[same] {
            same += 1;
        }
        if same == wanted.len() {
            let (_, rest) = text.split_at(start);
            let (found, _) = rest.split_at(wanted.len());
            return Some(found);
        }
        start += 1;
    }
    None
}

/// The lines of a passage without their indent.
pub fn lines(passage: &str) -> impl Iterator<Item = &str> {
    passage.lines().map(|line| line.trim_start_matches('\u{3000}'))
}

/// A passage of the Measures as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// A line of the issuing notice, or the title of the Measures.
    Line(&'static str),
    /// The heading of a chapter: `第一章  总  则`.
    Chapter(&'static str),
    /// An article: its number and its words, as [`Edition::words`](crate::Edition::words) has them.
    Article(u8, &'static str),
}

/// Every passage, in the order of the text. A mark in square brackets, which the conversion of the
/// published file left behind, is no passage.
pub(crate) fn passages(text: &'static str) -> impl Iterator<Item = Passage> {
    let mut in_articles = false;
    text.lines().filter_map(move |line| {
        if let Some((number, _)) = opening(line) {
            in_articles = true;
            return Some(Passage::Article(number, article(text, number)?));
        }
        let words = line.trim();
        if words.is_empty() || words.starts_with('[') {
            return None;
        }
        if !line.starts_with(INDENT) {
            in_articles = false;
            let chapter = words.strip_prefix('第').and_then(|rest| rest.split_once('章'));
            let chapter = chapter.is_some_and(|(number, _)| numeral::value(number).is_some());
            return Some(if chapter { Passage::Chapter(words) } else { Passage::Line(words) });
        }
        // The article has the indented lines behind its first one.
        (!in_articles).then_some(Passage::Line(words))
    })
}

/// The words of an article, from the end of its number to the end of its last line.
fn article(text: &'static str, number: u8) -> Option<&'static str> {
    let mut found: Option<(usize, usize)> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let end = offset + line.trim_end().len();
        match (opening(line), &mut found) {
            (Some((opened, label)), None) if opened == number => {
                found = Some((offset + label, end));
            }
            (None, Some((_, last))) if line.starts_with(INDENT) => *last = end,
            (_, Some(_)) => break,
            (_, None) => {}
        }
        offset += line.len();
    }
    let (start, end) = found?;
    text.get(start..end)
}

/// The number of the article that a line opens, and how many bytes stand before its words. The
/// published text has a no-break space or a plain one after the number.
fn opening(line: &str) -> Option<(u8, usize)> {
    let (number, rest) = line.strip_prefix(INDENT)?.strip_prefix('第')?.split_once('条')?;
    let words = rest.trim_start();
    let spaced = words.len() < rest.len();
    spaced.then_some((numeral::value(number)?, line.len() - words.len()))
}

/// The paragraphs of an article; the items under a paragraph belong to it.
fn paragraphs(article: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = article;
    core::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let body = rest.trim_start_matches('\u{3000}');
        let next = body.match_indices('\n').map(|(place, _)| place + 1).find(|start| {
            let line = body.get(*start..).unwrap_or_default();
            item(line.trim_start_matches('\u{3000}')).is_none()
        });
        let (this, after) = body.split_at_checked(next.unwrap_or(body.len()))?;
        rest = after;
        Some(this.trim_end())
    })
}

/// The number and the words of a line that is an item: `（三）…`.
fn item(line: &str) -> Option<(u8, &str)> {
    let (number, words) = line.strip_prefix('（')?.split_once('）')?;
    Some((numeral::value(number)?, words.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two paragraphs with items each, and a line that names an article without opening it.
    const TEXT: &str = concat!(
        "第一章  总  则\n",
        "　　第一条  甲：\n　　（一）甲一。\n　　（二）甲二。\n　　第二条规定的乙：\n　　（一）乙一。\n",
        "　　第二条\u{a0} 丙。\n",
        "第二章  附  则\n　　落款\n",
    );

    #[track_caller]
    fn check(at: &str, expected: Option<&str>) {
        assert_eq!(words(TEXT, at.parse().unwrap()), expected, "{at}");
    }

    #[test]
    fn items_belong_to_their_paragraph() {
        check("1.1", Some("甲：\n　　（一）甲一。\n　　（二）甲二。"));
        check("1.2", Some("第二条规定的乙：\n　　（一）乙一。"));
        check("1.1(1)", Some("甲一。"));
        check("1.1(2)", Some("甲二。"));
        check("1.2(1)", Some("乙一。"));
        check("1.2(2)", None);
        // A citation of an article in several paragraphs must name one.
        check("1(1)", None);
        check("1(2)", None);
    }

    #[test]
    fn passages_are_the_whole_text() {
        let with_notice = "通知\n　　各单位：\n2014年\n第一章  总  则\n　　第一条  甲：\n　　（一）甲一。\n第二章  附  则\n　　第二条  乙。\n[bookmark: x]\n";
        let found: Vec<Passage> = passages(with_notice).collect();
        let expected = [
            Passage::Line("通知"),
            Passage::Line("各单位："),
            Passage::Line("2014年"),
            Passage::Chapter("第一章  总  则"),
            Passage::Article(1, "甲：\n　　（一）甲一。"),
            Passage::Chapter("第二章  附  则"),
            Passage::Article(2, "乙。"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_found_where_they_stand() {
        for words in ["第一章", "甲：", "丙。", "落款\n"] {
            let found = find(TEXT, words).unwrap();
            assert_eq!(found, words);
            let at = found.as_ptr() as usize - TEXT.as_ptr() as usize;
            assert_eq!(Some(at), TEXT.find(words));
        }
        for words in ["丁", "落款\n　", &TEXT.repeat(2)] {
            assert_eq!(find(TEXT, words), None);
        }
    }

    #[test]
    fn an_article_opens_with_its_number_and_a_space() {
        check("2", Some("丙。"));
        check("3", None);
        assert_eq!(lines("　　甲\n　　乙").collect::<Vec<_>>(), ["甲", "乙"]);
    }
}
