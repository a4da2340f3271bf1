//! Searching the Measures: what was typed is an article's number, words of the text, or both.
//!
//! White space, the width of characters and the kind of brackets and quotation marks make no
//! difference, because input methods and copied texts differ in them.

use quality_award_rules::{Citation, Edition, Passage, lines, numeral};

use crate::typed::unseen::unseen;
use crate::typed::width::narrow;

/// What is sought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    words: Vec<char>,
    at: Option<Citation>,
}

impl Sought {
    /// What was typed into the search box.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let words: Vec<char> = folded(typed).map(|(_, c)| c).collect();
        let at = citation(&words);
        Self { words, at }
    }

    /// Whether nothing is sought.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The place of the Measures whose number was typed: `第九条第三项`, `9(3)`, `十五`.
    #[must_use]
    pub const fn at(&self) -> Option<Citation> {
        self.at
    }

    /// Whether a passage has what is sought, or the number that is sought is its own.
    #[must_use]
    pub fn finds(&self, passage: &Passage, edition: &Edition) -> bool {
        if self.is_empty() {
            return true;
        }
        match passage {
            Passage::Line(line) | Passage::Chapter(line) => self.is_in(line),
            Passage::Article(number, words) => {
                self.cited(*number, edition).is_some()
                    || self.is_in(&Citation::article(*number).in_chinese().to_string())
                    || lines(words).any(|line| self.is_in(line))
            }
        }
    }

    /// The words of the article whose number is sought, or of the part of it that is.
    #[must_use]
    pub fn cited(&self, article: u8, edition: &Edition) -> Option<&'static str> {
        let at = self.at.filter(|at| at.article_number() == article)?;
        // `9.3` is written for an item too, where the article has no such paragraph.
        let item = || match (at.paragraph_number(), at.item_number()) {
            (Some(number), None) => edition.words(Citation::item(article, number)),
            _ => None,
        };
        edition.words(at).or_else(item)
    }

    /// The text in pieces, each with whether it is what is sought.
    #[must_use]
    pub fn marked<'text>(&self, text: &'text str) -> Vec<(bool, &'text str)> {
        let folded: Vec<(usize, char)> = folded(text).collect();
        let mut pieces = Vec::new();
        let (mut done, mut at) = (0, 0);
        while !self.words.is_empty() && at + self.words.len() <= folded.len() {
            let here = folded.get(at..at + self.words.len()).unwrap_or_default();
            if here.iter().zip(&self.words).any(|((_, c), wanted)| c != wanted) {
                at += 1;
                continue;
            }
            let place = |at: Option<&(usize, char)>| at.map_or(0, |(place, _)| *place);
            let (start, last) = (place(here.first()), place(here.last()));
            let end = text.get(last..).and_then(|rest| rest.chars().next());
            let end = last + end.map_or(0, char::len_utf8);
            pieces.push((false, text.get(done..start).unwrap_or_default()));
            pieces.push((true, text.get(start..end).unwrap_or_default()));
            done = end;
            at += self.words.len();
        }
        pieces.push((false, text.get(done..).unwrap_or_default()));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }

    /// Whether the text has what is sought.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.marked(text).iter().any(|(found, _)| *found)
    }
}

/// The characters that count, each with its place in the text, in one form.
fn folded(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let counts = |c: char| !c.is_whitespace() && !unseen(c);
    text.char_indices().filter(move |(_, c)| counts(*c)).map(|(place, c)| {
        let c = match narrow(c).to_ascii_lowercase() {
            '〔' | '［' | '【' => '(',
            '〕' | '］' | '】' => ')',
            '“' | '”' | '„' | '「' | '」' | '『' | '』' | '‘' | '’' => '"',
            '〇' => '零',
            '①'..='⑨' => char::from_digit(u32::from(c) - u32::from('①') + 1, 10).unwrap_or(c),
            c => c,
        };
        (place, c)
    })
}

/// The place that folded text names: an article by its number, with a paragraph (款) and an item
/// (项) or without.
fn citation(text: &[char]) -> Option<Citation> {
    // `第十五条的规定`
    let text = text.strip_suffix(&['规', '定']).unwrap_or(text);
    let mut rest = text.strip_suffix(&['的']).unwrap_or(text);
    skip(&mut rest, '第');
    let article = number(&mut rest)?;
    skip(&mut rest, '条');
    if rest.is_empty() {
        return Some(Citation::article(article));
    }
    let paragraph = paragraph(&mut rest);
    let item = item(&mut rest);
    let label = match (paragraph, item) {
        (Some(paragraph), Some(item)) => format!("{article}.{paragraph}({item})"),
        (Some(paragraph), None) => format!("{article}.{paragraph}"),
        (None, Some(item)) => format!("{article}({item})"),
        (None, None) => return None,
    };
    rest.is_empty().then(|| label.parse().ok())?
}

/// The number of the paragraph that comes next: `第二款` or `.2`. Where none does, `rest` stays as it is.
fn paragraph(rest: &mut &[char]) -> Option<u8> {
    let mut tried = *rest;
    let pointed = skip(&mut tried, '.');
    skip(&mut tried, '第');
    let number = number(&mut tried)?;
    (pointed || skip(&mut tried, '款')).then(|| {
        *rest = tried;
        number
    })
}

/// The number of the item that comes next: `第三项`, `第(三)项` or `(3)`.
fn item(rest: &mut &[char]) -> Option<u8> {
    let mut tried = *rest;
    skip(&mut tried, '第');
    let bracketed = skip(&mut tried, '(');
    let number = number(&mut tried)?;
    let closed = bracketed && skip(&mut tried, ')');
    let named = skip(&mut tried, '项') || closed;
    (named && bracketed == closed).then(|| {
        *rest = tried;
        number
    })
}

/// Skips a character where it comes next, and returns whether it did.
fn skip(rest: &mut &[char], wanted: char) -> bool {
    let after = rest.split_first().filter(|(first, _)| **first == wanted).map(|(_, after)| after);
    *rest = after.unwrap_or(rest);
    after.is_some()
}

/// The number that comes next, in digits or as a Chinese numeral.
fn number(rest: &mut &[char]) -> Option<u8> {
    let of = |digit: fn(&char) -> bool| rest.iter().take_while(|c| digit(c)).count();
    let digits = of(char::is_ascii_digit);
    let length =
        if digits > 0 { digits } else { of(|c| "一二三四五六七八九十".contains(*c)) };
    let (written, after) = rest.split_at_checked(length)?;
    let written: String = written.iter().collect();
    let number = if digits > 0 { written.parse().ok() } else { numeral::value(&written) };
    *rest = after;
    number.filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(typed: &str, expected: &str) {
        let at = Sought::of(typed).at().map(|at| at.to_string());
        assert_eq!(at.unwrap_or_default(), expected, "{typed}");
    }

    #[test]
    fn places_are_named_in_many_ways() {
        for typed in ["第十五条", "15", "十五", "１５", " 15 ", "第15条", "第 十五 条", "15条"]
        {
            names(typed, "15");
        }
        for typed in [
            "第九条第三项",
            "第九条第（三）项",
            "第九条第(三)项",
            "第9条第3项",
            "第９条（３）",
            "9(3)",
            "9（3）",
            "9（三）",
            "九（三）",
            "第九条（三）项",
            "第九条三项",
        ] {
            names(typed, "9(3)");
        }
        names("第九条第③项", "9(3)");
        for typed in ["第十五条的", "第十五条规定", "第十五条的规定", "第15条 的规定"]
        {
            names(typed, "15");
        }
        names("第六条第二款", "6.2");
        names("6.2", "6.2");
        names("第七条第一款第二项", "7.1(2)");
        names("二十一", "21");
        names("第99条", "99");
    }

    #[test]
    fn other_words_name_no_place() {
        for typed in [
            "",
            "条",
            "第条",
            "奖励",
            "500万元",
            "15a",
            "9(",
            "9(3",
            "9)",
            "0",
            "第零条",
            "300",
            "百",
        ] {
            names(typed, "");
        }
    }

    #[track_caller]
    fn marks(typed: &str, text: &str, expected: &[&str]) {
        let pieces = Sought::of(typed).marked(text);
        let whole: String = pieces.iter().map(|(_, piece)| *piece).collect();
        assert_eq!(whole, text);
        let found: Vec<&str> = pieces.iter().filter(|(it, _)| *it).map(|(_, it)| *it).collect();
        assert_eq!(found, expected, "{typed} in {text}");
    }

    #[test]
    fn words_are_found_whatever_their_width_and_spaces() {
        marks("总则", "第一章  总  则", &["总  则"]);
        marks("１００万", "奖励100万元，每年100万元", &["100万", "100万"]);
        marks("20％", "提取20%的", &["20%"]);
        marks("“国家名牌产品", "获得“国家名牌产品”", &["“国家名牌产品"]);
        marks("\"自治区", "获得“自治区", &["“自治区"]);
        marks("(修)", "制(修)订", &["(修)"]);
        marks("（修）", "制(修)订", &["(修)"]);
        marks("", "奖励", &[]);
        marks("奖励\u{200b} 金", "奖励", &[]);
        marks("奖\u{ad}励\u{2060}", "奖励", &["奖励"]);
        marks("甲甲", "甲甲甲", &["甲甲"]);
    }

    /// The articles and the other passages that are found, by number and in words.
    #[track_caller]
    fn finds(typed: &str, articles: &[u8], others: &[&str]) {
        let edition = crate::year::of_2026();
        let sought = Sought::of(typed);
        let found = edition.passages().filter(|passage| sought.finds(passage, edition));
        let (mut numbers, mut lines) = (Vec::new(), Vec::new());
        for passage in found {
            match passage {
                Passage::Article(number, _) => numbers.push(number),
                Passage::Line(line) | Passage::Chapter(line) => {
                    // The published text has a no-break space in some headings.
                    lines.push(line.replace('\u{a0}', " "));
                }
            }
        }
        assert_eq!(numbers, articles, "{typed}");
        assert_eq!(lines, others, "{typed}");
    }

    #[test]
    fn the_measures_are_searched_by_number_and_by_words() {
        for typed in ["第十五条", "15", "１５", "第 15 条", " 第１５条"] {
            finds(typed, &[15], &[]);
        }
        // Items and headings have the character too.
        finds("五", &[5, 9, 15, 21, 25], &["第五章  奖励及经费"]);
        for typed in ["第九条第三项", "第九条第（三）项", "9(3)", "９（３）", "9.3", "第九条第③项"]
        {
            finds(typed, &[9], &[]);
            let cited = Sought::of(typed).cited(9, crate::year::of_2026());
            assert_eq!(
                cited,
                Some("积极采用先进的质量管理方法，质量管理体系健全，具有自我完善的持续改进机制。")
            );
        }
        finds("公示期为７个 工作日", &[13], &[]);
        finds("100万元", &[15, 16], &[]);
        finds("总则", &[], &["第一章  总  则"]);
        finds("各旗县区", &[], &["各旗县区人民政府，市直有关委办局："]);
        finds("2014年", &[], &["2014年3月17日"]);
        finds("第九条第九项", &[], &[]);
        finds("第九十九条", &[], &[]);
        finds("火星", &[], &[]);
        finds("国家名牌产品", &[2, 9, 14], &[]);
        finds(
            "",
            &(1..=26).collect::<Vec<_>>(),
            &[
                "赤峰市人民政府关于印发《赤峰市市长产品质量奖实施办法》的通知",
                "各旗县区人民政府，市直有关委办局：",
                "现将《赤峰市市长产品质量奖实施办法》印发给你们，请认真贯彻执行。",
                "2014年3月17日",
                "赤峰市市长产品质量奖实施办法",
                "第一章  总  则",
                "第二章  组织管理",
                "第三章  申报条件",
                "第四章  评审程序",
                "第五章  奖励及经费",
                "第六章  监督管理",
                "第七章  附  则",
            ],
        );
    }
}
