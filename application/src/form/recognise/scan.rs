//! The blanks of one line: underlines, what follows a colon, dates, boxes, placeholders that are there already.

use std::ops::Range;

use docx::blank::{BOX, Line};
use docx::placeholder::find;

use super::label::{Label, unit_ahead};
use super::synonyms::meaning;

/// What a blank of a line is, by characters of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A stretch to be filled; empty where the text goes in behind a colon.
    Gap(Range<usize>),
    /// The stretches in front of 年, 月 and 日; the last may be missing.
    Date(Vec<Range<usize>>),
    /// The stretch in front of 年度 or of a 年 that nothing follows.
    Year(Range<usize>),
    /// Options, each with its box.
    Boxes(Vec<(String, Range<usize>)>),
    /// A placeholder of this name that is there already.
    Placeholder(String, Range<usize>),
}

/// A blank of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// What it is.
    pub shape: Shape,
    /// The text before it, from the blank before on, and what stands in brackets behind it.
    pub label: String,
    /// The unit behind it.
    pub unit: Option<String>,
    /// Whether it is no more than the end of a line behind a colon.
    pub open: bool,
}

impl Blank {
    /// Where it begins.
    #[must_use]
    pub fn start(&self) -> usize {
        match &self.shape {
            Shape::Gap(range) | Shape::Year(range) | Shape::Placeholder(_, range) => range.start,
            Shape::Date(parts) => parts.first().map_or(0, |range| range.start),
            Shape::Boxes(options) => options.iter().map(|of| of.1.start).min().unwrap_or(0),
        }
    }
}

/// How many blanks in a row are a place behind a known label without a colon.
const WIDE: usize = 4;

struct Scan {
    text: Vec<char>,
    ruled: Vec<bool>,
    /// What belongs to a blank that was found.
    taken: Vec<bool>,
    found: Vec<Blank>,
}

/// The blanks of a line, from left to right.
pub fn scan(line: &Line) -> Vec<Blank> {
    let text: Vec<char> = line.text.chars().collect();
    let ruled = (0..text.len()).map(|at| line.ruled.iter().any(|range| range.contains(&at)));
    let (ruled, taken) = (ruled.collect(), vec![false; text.len()]);
    let mut scan = Scan { text, ruled, taken, found: Vec::new() };
    scan.placeholders(&line.text);
    scan.boxes();
    scan.dates();
    scan.gaps();
    scan.found.sort_by_key(Blank::start);
    scan.found
}

impl Scan {
    fn at(&self, at: usize) -> Option<char> {
        self.text.get(at).copied()
    }

    fn is_blank(&self, at: usize) -> bool {
        let sign = |c: char| c.is_whitespace() || matches!(c, '_' | '＿');
        self.taken.get(at) == Some(&false)
            && (self.ruled.get(at) == Some(&true) || self.at(at).is_some_and(sign))
    }

    /// Where the blanks end that begin here.
    fn blanks(&self, from: usize) -> usize {
        (from..self.text.len()).find(|at| !self.is_blank(*at)).unwrap_or(self.text.len())
    }

    /// Where the blanks begin that end here.
    fn blanks_before(&self, to: usize) -> usize {
        (0..to).rev().take_while(|at| self.is_blank(*at)).last().unwrap_or(to)
    }

    fn words(&self, range: Range<usize>) -> String {
        self.text.get(range).into_iter().flatten().collect::<String>().trim().to_owned()
    }

    fn take(&mut self, range: Range<usize>) {
        if let Some(taken) = self.taken.get_mut(range) {
            taken.fill(true);
        }
    }

    fn find(&mut self, shape: Shape, label: String) {
        self.found.push(Blank { shape, label, unit: None, open: false });
    }

    fn placeholders(&mut self, text: &str) {
        for hit in find(text) {
            let before = |end: usize| text.get(..end).map_or(0, |of| of.chars().count());
            let range = before(hit.range.start)..before(hit.range.end);
            self.take(range.clone());
            self.find(Shape::Placeholder(hit.name, range), String::new());
        }
    }

    /// The boxes. Options stand behind their boxes, or before them where the line ends with a box.
    fn boxes(&mut self) {
        let boxes: Vec<usize> =
            (0..self.text.len()).filter(|at| self.at(*at) == Some(BOX)).collect();
        let (Some(&first), Some(&last)) = (boxes.first(), boxes.last()) else { return };
        let head = self.words(0..first);
        let behind = head.is_empty() || head.ends_with(['：', ':', '（', '(']);
        let ends = self.words(last + 1..self.text.len()).is_empty();
        let mut label = head;
        let mut options: Vec<(String, Range<usize>)> = Vec::new();
        if behind || !ends {
            for (number, at) in boxes.iter().enumerate() {
                let end = boxes.get(number + 1).copied().unwrap_or(self.text.len());
                let words = self.words(at + 1..end);
                // The label of the next boxes may stand behind an option.
                let next =
                    words.ends_with(['：', ':']).then(|| words.rsplit_once(char::is_whitespace));
                let (words, next) = match next.flatten() {
                    Some((words, next)) => (words.to_owned(), Some(next.to_owned())),
                    None => (words, None),
                };
                options.push((option(&words), *at..at + 1));
                if let Some(next) = next {
                    let label = std::mem::replace(&mut label, next);
                    self.find(Shape::Boxes(std::mem::take(&mut options)), label);
                }
            }
        } else {
            let mut from = 0;
            for at in &boxes {
                let mut words = self.words(from..*at);
                if from == 0 {
                    label = String::new();
                    if let Some((head, rest)) = words.clone().rsplit_once(['：', ':']) {
                        (label, words) = (head.to_owned(), rest.to_owned());
                    }
                }
                options.push((option(&words), *at..at + 1));
                from = at + 1;
            }
        }
        self.find(Shape::Boxes(options), label);
        for at in boxes {
            self.take(at..at + 1);
        }
    }

    fn dates(&mut self) {
        let mut from = 0;
        for year in 0..self.text.len() {
            if self.at(year) != Some('年') || self.taken.get(year) == Some(&true) || year < from {
                continue;
            }
            let start = self.blanks_before(year);
            let lead = self.at(start.wrapping_sub(1)).filter(|_| start > from);
            let begins = start < year || lead.is_none_or(|c| "：:（(）)".contains(c));
            let month = self.blanks(year + 1);
            let label = from..start;
            if begins && month > year + 1 && self.at(month) == Some('月') {
                let day = self.blanks(month + 1);
                let mut parts = vec![start..year, year + 1..month];
                let mut end = month + 1;
                if self.at(day) == Some('日') {
                    parts.push(month + 1..day);
                    end = day + 1;
                }
                let label = self.words(label);
                self.take(start..end);
                self.find(Shape::Date(parts), label);
                from = end;
            } else if start < year {
                let after = year + 1 + usize::from(self.at(year + 1) == Some('度'));
                let ends = self.at(self.blanks(after)).is_none_or(|c| "）)。，,".contains(c));
                let wide = year - start >= 2 || self.ruled.get(start) == Some(&true) || start == 0;
                let leads = lead.is_none_or(|c| "：:（(".contains(c));
                if ends && wide && leads {
                    let label = self.words(label);
                    self.take(start..after);
                    self.find(Shape::Year(start..year), label);
                    from = after;
                }
            }
        }
    }

    fn gaps(&mut self) {
        let mut from = 0;
        let mut at = 0;
        while at <= self.text.len() {
            if self.taken.get(at) == Some(&true) {
                (at, from) = (at + 1, at + 1);
                continue;
            }
            let end = self.blanks(at);
            let text: Vec<char> = self.text.get(at..end).unwrap_or_default().to_vec();
            let before = self.words(from..at);
            let colon = before.ends_with(['：', ':']);
            let lines = text.iter().filter(|c| matches!(c, '_' | '＿')).count();
            let tab = text.contains(&'\t');
            let ruled = (at..end).any(|at| self.ruled.get(at) == Some(&true));
            let last = end == self.text.len();
            let bracket = self.at(at.wrapping_sub(1)).is_some_and(|c| "（(".contains(c))
                && self.at(end).is_some_and(|c| "）)".contains(c));
            let known = || meaning(&Label::of(&before).key).is_some();
            let is = lines >= 2
                || ruled
                || colon && (text.len() >= 2 || tab || last)
                || bracket && text.len() >= 2
                || (text.len() >= WIDE || tab) && known();
            // Where all of a line is blank, whoever asks knows it.
            if !is || lines == 0 && !ruled && before.is_empty() {
                at = end.max(at) + 1;
                continue;
            }
            let rest = self.text.get(end..).unwrap_or_default();
            let unit = unit_ahead(rest.strip_prefix(&['）']).unwrap_or(rest));
            let skip = usize::from(rest.first() == Some(&'）') && bracket);
            let mut next = end + unit.as_ref().map_or(0, |unit| unit.1 + skip);
            let mut label = before;
            // What is said in brackets behind a blank is said of it: （盖章）.
            let note = self.blanks(next);
            if self.at(note).is_some_and(|c| "（(".contains(c)) {
                let close = (note..self.text.len())
                    .find(|at| self.at(*at).is_some_and(|c| "）)".contains(c)));
                let close = close
                    .filter(|close| !(note..*close).any(|at| self.taken.get(at) == Some(&true)));
                if let Some(close) = close {
                    label.push_str(&self.words(note..close + 1));
                    next = close + 1;
                }
            }
            let open = last && lines == 0 && !ruled && unit.is_none();
            let unit = unit.map(|unit| unit.0);
            self.found.push(Blank { shape: Shape::Gap(at..end), label, unit, open });
            (at, from) = (next.max(end).max(at + 1), next);
        }
    }
}

/// The words of an option, without what is to be filled in behind it.
fn option(words: &str) -> String {
    let words = words.split(['_', '＿']).next().unwrap_or_default();
    words.trim_matches(|c: char| c.is_whitespace() || "、，,；;。.：:".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blanks of a line: what each is, and its label.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let line = Line { paragraph: 1, text: text.to_owned(), ruled: Vec::new() };
        let said: Vec<String> = scan(&line).iter().map(say).collect();
        assert_eq!(said, expected, "{text}");
    }

    fn say(blank: &Blank) -> String {
        let ranges = |ranges: &[Range<usize>]| {
            ranges.iter().map(|of| format!("{}-{}", of.start, of.end)).collect::<Vec<_>>().join(",")
        };
        let what = match &blank.shape {
            Shape::Gap(range) => format!("gap {}", ranges(std::slice::from_ref(range))),
            Shape::Date(parts) => format!("date {}", ranges(parts)),
            Shape::Year(range) => format!("year {}", ranges(std::slice::from_ref(range))),
            Shape::Boxes(options) => {
                options.iter().map(|option| option.0.clone()).collect::<Vec<_>>().join("|")
            }
            Shape::Placeholder(name, _) => format!("has {name}"),
        };
        let unit = blank.unit.as_ref().map(|unit| format!(" in {unit}")).unwrap_or_default();
        format!("{what} of {}{unit}{}", blank.label, if blank.open { " at the end" } else { "" })
    }

    #[test]
    fn blanks_of_a_line() {
        check("申报年度：", &["gap 5-5 of 申报年度： at the end"]);
        check("申报单位：____（盖章）", &["gap 5-9 of 申报单位：（盖章）"]);
        check(
            "联系人：    电话：      ",
            &["gap 4-8 of 联系人：", "gap 11-17 of 电话： at the end"],
        );
        check(
            "注册资本：____万元 职工：__人",
            &["gap 5-9 of 注册资本： in 万元", "gap 15-17 of 职工： in 人"],
        );
        check(
            "法定代表人（签字）：          （单位盖章）",
            &["gap 10-20 of 法定代表人（签字）：（单位盖章）"],
        );
        check("填表日期：      年   月   日", &["date 5-11,12-15,16-19 of 填表日期："]);
        check("年    月    日", &["date 0-0,1-5,6-10 of "]);
        check("（盖章）  年  月  日", &["date 4-6,7-9,10-12 of （盖章）"]);
        check("（    年度）", &["year 1-5 of （"]);
        check("   年", &["year 0-3 of "]);
        check("{{申报单位}}（盖章）", &["has 申报单位 of "]);
        check("注册资金（    ）万元", &["gap 5-9 of 注册资金（ in 万元"]);
        check("我单位于____成立", &["gap 4-8 of 我单位于"]);
    }

    #[test]
    fn boxes_of_a_line() {
        check("□国有 □国有控股 □民营 □其他", &["国有|国有控股|民营|其他 of "]);
        check("企业性质：国有□ 民营□", &["国有|民营 of 企业性质"]);
        check("是否国有控股：□是  □否", &["是|否 of 是否国有控股："]);
        check("甲：□是 □否  乙：□是 □否", &["是|否 of 甲：", "是|否 of 乙："]);
        check("□其他____", &["其他 of ", "gap 3-7 of 其他"]);
    }

    #[test]
    fn lines_without_blanks() {
        for text in [
            "表一  企业基本情况",
            "申 报 表",
            "一、本表一式四份，用A4纸双面打印。",
            "填 表 说 明",
            "单位：万元",
            "联系电话：0476-8888888",
            "出生年月日",
            "2025年 1月 2日",
            "注：1. 填写前请看说明",
            "近三年度指标",
            "",
            "      ",
        ] {
            check(text, &[]);
        }
    }
}
