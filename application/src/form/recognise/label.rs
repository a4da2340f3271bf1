//! The label of a place, taken apart: the words that name what is asked, the unit, and what else stands in brackets.

use super::synonyms::BY_HAND;

/// A label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The label as a reader sees it, on one line.
    pub shown: String,
    /// The words that name what is asked: without numbers in front, white space, brackets and the unit.
    pub key: String,
    /// The same with what stands in brackets, but for unit and seal.
    pub full: String,
    /// The unit that it names.
    pub unit: Option<String>,
    /// Whether it asks for a signature or a seal.
    pub by_hand: bool,
}

/// The units that forms name.
const UNITS: &[&str] = &[
    "元",
    "百元",
    "千元",
    "万元",
    "十万元",
    "百万元",
    "千万元",
    "亿元",
    "美元",
    "千美元",
    "万美元",
    "亿美元",
    "欧元",
    "万欧元",
    "港元",
    "万港元",
    "%",
    "人",
    "名",
    "个",
    "吨",
    "万吨",
    "吨标准煤",
    "万吨标准煤",
    "吨标准煤/万元",
    "千克标准煤/万元",
    "万人",
    "件",
    "台",
    "套",
    "项",
    "平方米",
    "亩",
    "千瓦时",
    "万千瓦时",
];

/// Chinese numbers that stand in front of headings.
const NUMBERS: &str = "一二三四五六七八九十";

/// A character as labels are compared; `None` for white space and for what no screen shows.
fn plain(c: char) -> Option<char> {
    let c = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0)?,
        '【' | '〔' | '[' => '(',
        '】' | '〕' | ']' => ')',
        _ => c,
    };
    let unseen =
        matches!(c, '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}');
    (!unseen && !c.is_whitespace() && !c.is_control()).then(|| c.to_ascii_lowercase())
}

/// A text as labels are compared.
pub(super) fn comparable(text: &str) -> String {
    text.chars().filter_map(plain).collect()
}

/// The unit that a text is, if it is nothing else.
pub(super) fn unit(text: &str) -> Option<String> {
    let text = comparable(text);
    let text = text.strip_prefix("单位:").or_else(|| text.strip_prefix("单位")).unwrap_or(&text);
    let text = text.replace("人民币", "").replace(['/', ',', '，', '、'], "/");
    let text = text.trim_matches(['/', ':']);
    UNITS.contains(&text).then(|| text.to_owned())
}

/// The unit with which a text begins, and how many characters that takes, white space before it included.
pub(super) fn unit_ahead(text: &[char]) -> Option<(String, usize)> {
    let blank = text.iter().take_while(|c| c.is_whitespace()).count();
    let most = text.len().min(blank + 8);
    let ahead = (blank + 1..=most).rev().find_map(|end| {
        let words =
            text.get(blank..end).filter(|of| of.last().is_some_and(|c| !c.is_whitespace()))?;
        let found = unit(&words.iter().collect::<String>())?;
        Some((found, end))
    })?;
    // A word that only begins like a unit is none: 人 of 人员.
    let rest = text.get(ahead.1).copied();
    let ends = rest.is_none_or(|c| !c.is_alphanumeric());
    ends.then_some(ahead)
}

impl Label {
    /// Takes a label apart.
    pub(super) fn of(text: &str) -> Self {
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let numbered = without_number(&comparable_spaced(text));
        let plain = comparable(&numbered);
        let mut label = Self { shown, ..Self::default() };
        let (mut notes, mut note, mut depth) = (Vec::new(), String::new(), 0_usize);
        for c in plain.chars() {
            match c {
                '(' => {
                    depth += 1;
                    if depth == 1 {
                        continue;
                    }
                }
                ')' if depth > 0 => {
                    depth -= 1;
                    if depth == 0 {
                        notes.push(std::mem::take(&mut note));
                        continue;
                    }
                }
                _ => {}
            }
            if depth > 0 { note.push(c) } else { label.key.push(c) }
        }
        notes.extend(Some(note).filter(|note| !note.is_empty()));
        label.by_hand = BY_HAND.iter().any(|word| plain.contains(word));
        let bare = label
            .key
            .trim_start_matches(['*', '★', '※', '、', '.', ',', ';', ':', '，', '；', '。']);
        let bare = bare.trim_end_matches([':', '。', ',', '，', ';', '；', '*', '★']);
        let bare = bare.to_owned();
        label.key.clone_from(&bare);
        // A unit behind a stroke or a comma: 产值/万元.
        if let Some((key, of)) = bare.rsplit_once(['/', ',', '，'])
            && let Some(of) = unit(of)
        {
            label.unit = Some(of);
            key.clone_into(&mut label.key);
        }
        label.full.clone_from(&label.key);
        for note in notes {
            if let Some(of) = unit(&note) {
                label.unit.get_or_insert(of);
            } else if !BY_HAND.iter().any(|word| note.contains(word)) {
                label.full.push('(');
                label.full.push_str(&note);
            }
        }
        label
    }
}

impl Label {
    /// Whether it says little without the label before it, such as 姓名.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.key.chars().count() <= 2
    }
}

/// The text with white space as single blanks, and otherwise as it is compared.
fn comparable_spaced(text: &str) -> String {
    text.split_whitespace().map(comparable).collect::<Vec<_>>().join(" ")
}

/// A label without the number in front: 一、, （二）, 3., 表四.
fn without_number(text: &str) -> String {
    let text = text.trim_start_matches(['*', '★', '※', ' ']);
    let is_number = |c: char| NUMBERS.contains(c) || c.is_ascii_digit();
    let inner = text.strip_prefix('(').unwrap_or(text);
    let of_table = text.strip_prefix('表').unwrap_or(inner);
    let rest = of_table.trim_start_matches(is_number);
    if rest.len() == of_table.len() {
        return text.to_owned();
    }
    let after = if text.starts_with('(') {
        rest.strip_prefix(')')
    } else if text.starts_with('表') {
        Some(rest.trim_start_matches([' ', '、', '.', ':']))
    } else {
        rest.strip_prefix(['、', '.', ')', ' '])
    };
    let after = after.map(|after| after.trim_start_matches(['、', '.', ' ']));
    after.filter(|after| !after.is_empty()).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, key: &str, unit: Option<&str>, by_hand: bool) {
        let label = Label::of(text);
        assert_eq!(
            (&*label.key, label.unit.as_deref(), label.by_hand),
            (key, unit, by_hand),
            "{text}"
        );
    }

    #[test]
    fn labels() {
        check("企 业　名 称：", "企业名称", None, false);
        check("注册资金（万元）", "注册资金", Some("万元"), false);
        check("注册资金(人民币：万元)", "注册资金", Some("万元"), false);
        check("经营（多元）", "经营", None, false);
        check("注册资金（单位：千元）", "注册资金", Some("千元"), false);
        check("产值/万元", "产值", Some("万元"), false);
        check("*1．申报单位（盖章）：", "申报单位", None, true);
        check("（三）市场占有率（%）", "市场占有率", Some("%"), false);
        check("表四  奖金使用计划", "奖金使用计划", None, false);
        check("三、质量管理情况（包括先进质量管理方法）", "质量管理情况", None, false);
        check("综合能源消费量（吨标准煤）", "综合能源消费量", Some("吨标准煤"), false);
        check("出口创汇（万美元）", "出口创汇", Some("万美元"), false);
        check("E－mail", "e-mail", None, false);
        check("2024年", "2024年", None, false);
        check("（万元）", "", Some("万元"), false);
    }
}
