//! Sentences of both parts that no other test reads.

use quality_award_desk::days::{Start, publication};
use quality_award_desk::fund::{Fraction, LeftOver, Unit, balance};
use quality_award_desk::words;
use quality_award_rules::{Edition, Notice, Yuan};

use super::days_cases::calendar;

#[test]
fn the_measures_set_no_rule() {
    let edition = Edition::for_year(2026).expect("an edition");
    let sentences = words::silence(edition);
    assert_eq!(
        sentences[..2],
        [
            "办法设立产品质量基金（每年100万元），未规定在企业之间如何分配，也未规定单个企业的数额。",
            "依据第六条、第七条，分配方案由办公室编制，由审定委员会审议。",
        ]
    );
    assert!(sentences[2].contains("审议拟奖励名单、补贴资金分配方案"));
    assert!(sentences[3].contains("编制市长质量奖补贴资金分配方案"));
    assert!(sentences[4].contains("专项扶持、适当补助"));
    assert_eq!(sentences.len(), 6);
}

/// The enterprise's page sends its reader to the award office, which the desk's reader is.
#[test]
fn the_office_is_not_told_to_ask_itself() {
    let edition = Edition::for_year(2026).expect("an edition");
    for notice in [
        Notice::OutputAtThreshold,
        Notice::FundAmountDiscretionary,
        Notice::TitlesDoNotStack,
        Notice::TitleValidityUnsettled,
        Notice::ShareUnsettledForFund,
        Notice::ReappraisalReadByProduct,
    ] {
        let words = words::open::notice(notice, edition);
        assert!(!["咨询", "本页", "推选办公室决定"].iter().any(|it| words.contains(it)), "{words}");
        let decides = notice == Notice::FundAmountDiscretionary
            || words.ends_with("由本办研究决定，随候选名单提请审定委员会审议（第六条、第七条）。");
        assert!(decides && words.contains("办法"), "{words}");
    }
}

#[test]
fn days_in_words() {
    let edition = Edition::for_year(2026).expect("an edition");
    let found = |notice: &str| publication(notice.parse().expect(notice), edition, &calendar());
    assert_eq!(
        words::publication(&found("2026-09-30"), Start::NextDay, edition),
        "自公示次日起算，7个工作日为2026年10月8日（周四）至2026年10月15日（周四）。"
    );
    assert_eq!(
        words::publication(&found("2026-12-25"), Start::OwnDay, edition),
        "计算需要2027年的节假日安排，尚未录入，不能给出日期。请粘贴国务院办公厅关于2027年部分节假日安排的通知。"
    );
    // The last day by the later count is 21 December.
    assert_eq!(found("2026-12-10").may_move, Some(2027));
    assert_eq!(found("2026-12-08").may_move, None);
}

#[test]
fn numbers_in_words() {
    for (numerator, denominator, expected) in [
        (1, 1_i64, "1"),
        (0, 1, "0"),
        (5, 2, "2.5"),
        (-1, 8, "-0.125"),
        (3, 7, "3/7"),
        (1_000_000_007_i64, 3_000_000_019_i64, "约0.333333"),
    ] {
        let number = Fraction::new(numerator.into(), denominator.into());
        assert_eq!(words::fraction(&number), expected);
    }
    let left = LeftOver { indivisible: Yuan::whole(50), untaken: Yuan::whole(7000) };
    assert_eq!(
        words::left_over(left, Unit::Hundred),
        [
            "剩余7,000元未分配：可分配的企业均已达到上限、权重为零，或者逐户填写的数额未用完。",
            "剩余50元未分配：不足1个取整单位（百元）。",
        ]
    );
    let part = |of, whole| words::screen::part(Yuan::whole(of), Yuan::whole(whole));
    assert_eq!(part(52_694, 1_000_000), "5.27%");
    assert_eq!(
        (part(0, 7), part(1, 3), part(2, 3)),
        ("0.00%".into(), "33.33%".into(), "66.67%".into())
    );
    assert_eq!((part(7, 7), part(0, 0)), ("100.00%".into(), String::new()));
    let over = |total, budget| words::over_budget(balance(Yuan::whole(total), Yuan::whole(budget)));
    assert_eq!(over(5, 8), "预算够用，结余3元。");
    assert_eq!(over(9, 8), "超出预算1元。");
}
