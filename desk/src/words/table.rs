//! The words of the table and of what the office notes.

use application::typed::date;
use application::words::common::{self, day};
use quality_award_rules::{Edition, Eligibility, Title};

use crate::register::{Column, Decision, Settled};
use crate::table::{Field, Labels, Row, Status};

/// What stands between things in one cell.
const BETWEEN: &str = "、";

/// What a row is seen for.
#[must_use]
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Read => "已读入",
        Status::Differs => "数据与纸面不一致",
        Status::Late => "逾期",
        Status::Incomplete => "不完整",
        Status::Refused => "未读入",
        Status::Enclosure => "证实性材料",
        Status::Aside => "不作处理",
        Status::Duplicate => "重复",
        Status::EarlierWinner => "往年获奖",
    }
}

/// Everything that a row is seen for.
#[must_use]
pub fn statuses(row: &Row) -> String {
    let mut all: Vec<&str> = row.statuses().iter().map(|it| status(*it)).collect();
    // That it was read needs no word where there is another.
    if all.len() > 1 {
        all.retain(|it| *it != status(Status::Read));
    }
    all.join(BETWEEN)
}

/// The heading of a column.
#[must_use]
pub fn heading(field: Field, labels: &Labels) -> String {
    let words = match field {
        Field::Own(at) => return labels.get(at).to_owned(),
        Field::Status => "状态",
        Field::Applicant => "申报单位",
        Field::Code => "统一社会信用代码",
        Field::District => "旗县区",
        Field::Products => "产品及称号",
        Field::Output => "上年产值（元）",
        Field::Outcome => "核对结论",
        Field::Amount => "奖励金额（元）",
        Field::Share => "可奖励企业法人（元）",
        Field::Contact => "联系人",
        Field::Telephone => "联系电话",
        Field::File => "文件",
        Field::Manual(column) => self::column(column),
    };
    words.to_owned()
}

/// The name of what the office notes.
#[must_use]
pub const fn column(column: Column) -> &'static str {
    match column {
        Column::ReceivedOn => "收到日期",
        Column::Late => "是否逾期",
        Column::Copies => "份数",
        Column::Seal => "盖章",
        Column::RecommendedBy => "推荐单位",
        Column::Replies => "有关部门意见",
        Column::MissingEnclosures => "缺少的材料",
        Column::SentBackFor => "退回补正原因",
        Column::Note => "备注",
        Column::Decision => "决定",
        Column::DecidedBy => "作出决定的单位或者人员",
        Column::Objection => "公示期间的异议",
        Column::ObjectionSettled => "异议处理结果",
    }
}

/// What is accepted in a column that the office fills in.
#[must_use]
pub const fn column_hint(column: Column) -> &'static str {
    match column {
        Column::ReceivedOn => "例如 2026-06-30。",
        Column::Late => "不选的，按收到日期和截止日期判断。",
        Column::MissingEnclosures => "每行一项，写入补正通知。",
        Column::SentBackFor => "写入补正通知。",
        Column::Objection => {
            "有异议的，不列入奖励决定。异议经查不成立的如何处理，办法没有规定；处理结果选“异议不成立”的，列入。"
        }
        Column::Copies
        | Column::Seal
        | Column::RecommendedBy
        | Column::Replies
        | Column::Note
        | Column::Decision
        | Column::DecidedBy
        | Column::ObjectionSettled => "",
    }
}

/// What is decided.
#[must_use]
pub const fn decision(decision: Decision) -> &'static str {
    match decision {
        Decision::Award => "拟奖励",
        Decision::Unfit => "不符合",
        Decision::Withdrawn => "撤回",
    }
}

/// What became of an objection.
#[must_use]
pub const fn settled(settled: Settled) -> &'static str {
    match settled {
        Settled::Upheld => "异议成立",
        Settled::Dismissed => "异议不成立",
    }
}

/// The options of a column that is chosen and not typed: values and words; none for one that is typed.
#[must_use]
pub fn options(column: Column) -> Vec<(&'static str, &'static str)> {
    match column {
        Column::Late => vec![("true", "逾期"), ("false", "未逾期")],
        Column::Seal => vec![("true", "已盖章"), ("false", "未盖章")],
        Column::Decision => Decision::ALL.map(|it| (it.name(), decision(it))).to_vec(),
        Column::ObjectionSettled => Settled::ALL.map(|it| (it.name(), settled(it))).to_vec(),
        Column::ReceivedOn
        | Column::Copies
        | Column::RecommendedBy
        | Column::Replies
        | Column::MissingEnclosures
        | Column::SentBackFor
        | Column::Note
        | Column::DecidedBy
        | Column::Objection => Vec::new(),
    }
}

/// What the office noted, as it is shown.
#[must_use]
pub fn manual(column: Column, text: &str) -> String {
    if column == Column::ReceivedOn {
        return date::parse(text).map_or_else(|| text.trim().to_owned(), day);
    }
    let option = options(column).into_iter().find(|(value, _)| *value == text);
    option.map_or_else(|| text.trim().to_owned(), |(_, words)| words.to_owned())
}

/// The products of a row with their titles.
#[must_use]
pub fn products(row: &Row) -> String {
    let all = row.products.iter().enumerate().map(|(at, (name, title))| {
        let name = if name.is_empty() { common::product_number(at) } else { name.clone() };
        match title {
            Some(title @ (Title::National | Title::Regional)) => {
                format!("{name}（{}）", common::title(*title))
            }
            Some(Title::Untitled) | None => name,
        }
    });
    all.collect::<Vec<_>>().join(BETWEEN)
}

/// What the Measures say of a row; of a file that was refused, why.
#[must_use]
pub fn outcome(row: &Row, edition: &Edition) -> String {
    match (row.eligibility, row.outcome()) {
        (None, _) => row.refusal.clone(),
        (Some(_), Some(outcome)) => common::outcome(outcome, edition),
        (Some(Eligibility::Eligible), None) => "可以申报，档次待定".to_owned(),
        (Some(Eligibility::Ineligible | Eligibility::Undetermined), None) => {
            "尚不能确定".to_owned()
        }
    }
}

/// A cell that says how often the file came.
#[must_use]
pub fn came(files: usize) -> Option<String> {
    (files > 1).then(|| format!("同一文件收到{files}次"))
}

/// The district of who named none.
pub const NO_DISTRICT: &str = "未填旗县区";
