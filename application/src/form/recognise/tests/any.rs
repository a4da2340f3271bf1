//! Forms that nobody would write: whatever stands in the cells, nothing fails, and what is written can be filled.

use docx::fill::fill;
use docx::problem::ProblemKind;
use proptest::prelude::*;
use quality_award_rules::assess_under;

use super::*;
use crate::form::sample::sample;

const CELLS: [&str; 40] = [
    "",
    "",
    "",
    "",
    "",
    "",
    "企业名称",
    "法定代表人",
    "联系人",
    "电话",
    "产品名称",
    "证书编号",
    "颁发日期",
    "名牌称号",
    "序号",
    "1",
    "2",
    "年度",
    "   年",
    "2025年",
    "上年",
    "产值（万元）",
    "销售收入",
    "单位",
    "亿元",
    "成立日期",
    "年  月  日",
    "年",
    "月",
    "日",
    "企业类型",
    "□国有 □民营",
    "是□ 否□",
    "推荐意见",
    "（盖章）",
    "____",
    "3|",
    "v|",
    "^",
    "{{申报单位}}",
];

const LINES: [&str; 10] = [
    "",
    "申报单位：",
    "联系人：____电话：____",
    "（    年度）",
    "单位：万元",
    "表四  奖金使用计划",
    "填表日期：  年  月  日",
    "企业类型：□国有 □股份制",
    "法定代表人（签字）：",
    "_<    >_",
];

fn any_table() -> impl Strategy<Value = String> {
    let row = prop::collection::vec(prop::sample::select(&CELLS[..]), 1..6);
    prop::collection::vec(row, 1..6).prop_map(|rows| {
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        table(&rows)
    })
}

fn any_form() -> impl Strategy<Value = String> {
    let line = prop::sample::select(&LINES[..]).prop_map(p);
    let item = prop_oneof![line, any_table()];
    prop::collection::vec(item, 1..6).prop_map(|items| items.concat())
}

proptest! {
    #[test]
    fn what_is_written_can_be_filled(inner in any_form()) {
        let form = form(&inner);
        let found = recognise(&form, of_2026(), Some(2026), &[], &[]).expect("is recognised");
        let made = with_placeholders(&form, &found, &Choices::default(), &[]).expect("is written");
        let draft = sample(of_2026());
        let assessment = assess_under(of_2026(), &draft.facts());
        let values = values_with(&draft, &assessment, true, Some(2026), &[]);
        let filled = fill(&made, &values).expect("is filled");
        let wrong = filled.problems.iter().filter(|problem| problem.kind != ProblemKind::LeftOut);
        prop_assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&docx::problem::Problem>::new());
        // Each place has a name of its own.
        let mut ids: Vec<&str> = found.places.iter().map(|place| &*place.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }
}
