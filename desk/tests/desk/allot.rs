//! From what the office has typed to the division.

use application::draft::Action;
use quality_award_desk::allot::{Fault, Why};
use quality_award_desk::fund::{Balance, Refusal};
use quality_award_desk::paper::{Kind, Paper};
use quality_award_desk::publish::{confirm, notice};
use quality_award_desk::register::{Column, FundSetting, NoticeSetting, Texts};
use quality_award_desk::words;

use super::desk_of::Desk;
use super::made::{draft, edition, typed};

/// The shares in yuan, or why there are none.
#[track_caller]
fn check(desk: &Desk, expected: Result<&[&str], &str>) {
    let found = desk.allotment().division;
    let shares = found
        .as_ref()
        .map(|it| it.shares.iter().map(|share| share.amount.to_string()).collect::<Vec<_>>());
    match (shares, expected) {
        (Ok(shares), Ok(expected)) => assert_eq!(shares, expected),
        (Err(why), Err(expected)) => {
            let words = words::allot::why(why);
            assert!(words.contains(expected), "{words}");
        }
        (shares, expected) => panic!("{shares:?} {expected:?}"),
    }
}

fn set(desk: &mut Desk, settings: &[(FundSetting, &str)]) {
    for (setting, text) in settings {
        desk.register.fund.texts.set(*setting, *text);
    }
}

#[test]
fn the_fund_is_divided_among_the_small() {
    use FundSetting::{Cap, Floor, Method, Plan, Tiers, Total, Unit, WeightOutput, WeightTax};
    // The second is above 1亿元 and the third exactly there: neither comes out of the fund.
    let mut desk = Desk::of(&["9000万元", "2亿元", "1亿元", "3000万元", "6000万元"]);
    check(&desk, Ok(&["333334", "333333", "333333"]));
    set(&mut desk, &[(Unit, "wan")]);
    check(&desk, Ok(&["340000", "330000", "330000"]));
    set(&mut desk, &[(Method, "weighted"), (WeightOutput, "1")]);
    check(&desk, Ok(&["500000", "170000", "330000"]));
    set(&mut desk, &[(Cap, "40万元"), (Floor, "20万元")]);
    check(&desk, Ok(&["400000", "200000", "400000"]));
    set(&mut desk, &[(Cap, ""), (Floor, ""), (Method, "tiers"), (Tiers, "0 1\n5000万元：2")]);
    check(&desk, Ok(&["400000", "200000", "400000"]));
    set(&mut desk, &[(Tiers, "五千万 二")]);
    check(&desk, Err("产值档次第1行"));
    set(&mut desk, &[(Method, "by_hand"), (Tiers, "")]);
    check(&desk, Err("未填写“赤峰第1食品有限公司”的数额"));
    let keys: Vec<String> = desk.allotment().selected;
    for (key, sum) in keys.iter().zip(["30万元", "200000", "0"]) {
        desk.register.fund.set_sum(key, sum);
    }
    check(&desk, Ok(&["300000", "200000", "0"]));
    set(&mut desk, &[(Method, "equal"), (Total, "50万元")]);
    check(&desk, Err("未注明文号"));
    set(&mut desk, &[(Plan, "赤市质奖委〔2026〕3号")]);
    check(&desk, Ok(&["170000", "170000", "160000"]));
    set(&mut desk, &[(Total, "许多")]);
    check(&desk, Err("分配总额“许多”未能识别"));
    set(&mut desk, &[(Total, ""), (Method, "weighted"), (WeightOutput, ""), (WeightTax, "")]);
    check(&desk, Err("未设定因素"));
    // A working file may name what the screen does not offer.
    set(&mut desk, &[(Method, "drawn")]);
    check(&desk, Err("“drawn”不在所列各项中"));
    set(&mut desk, &[(Method, "equal"), (Unit, "shi")]);
    check(&desk, Err("“shi”不在所列各项中"));
    // No document speaks of a division that there is not.
    assert_eq!(desk.paper(Kind::Division), Paper::default());
}

/// Enterprises that have typed these into their forms, each with an output of 6,000万元.
fn typed_by(forms: &[&[(&str, &str)]]) -> Desk {
    let mut desk = Desk::of(&[]);
    for (number, form) in (1..).zip(forms) {
        let draft = typed(draft(number), form).after(Action::Output("6000万元".to_owned()));
        desk = desk.with(&draft);
    }
    desk
}

#[test]
fn figures_of_the_form_are_weighed() {
    use FundSetting::{
        Method, WeightExports, WeightGrowth, WeightResearch, WeightSales, WeightTax,
    };
    let check =
        |factor: FundSetting, forms: &[&[(&str, &str)]], expected: Result<&[&str], &str>| {
            let mut desk = typed_by(forms);
            set(&mut desk, &[(Method, "weighted"), (factor, "1")]);
            check(&desk, expected);
        };
    // Last year's, and no other year's; typed with or without a unit.
    let sales = |text: &'static str| [("years[2].sales", text), ("years[1].sales", "9")];
    check(WeightSales, &[&sales("1000"), &sales("3000万元")], Ok(&["250000", "750000"]));
    let tax = |text: &'static str| [("years[2].profit_and_tax", text)];
    check(WeightTax, &[&tax("400"), &tax("100")], Ok(&["800000", "200000"]));
    check(
        WeightResearch,
        &[&[("years[2].research", "100")], &[("years[2].research", "无")]],
        Ok(&["1000000", "0"]),
    );
    check(
        WeightExports,
        &[&[("years[2].exports", "20")], &[("years[2].exports", "5")]],
        Ok(&["800000", "200000"]),
    );
    // A loss weighs less than nothing, which no share does.
    check(WeightTax, &[&tax("400"), &tax("-100")], Err("数值应为零或正数"));
    // The output of last year is known from the self-check: 5,000 to 6,000 are 20 %, 4,000 to 6,000 are 50 %. 6,200 that
    // were typed over it are 24 %.
    let before =
        |text: &'static str| [("years[1].output_value", text), ("years[2].output_value", "")];
    check(WeightGrowth, &[&before("5000"), &before("4000")], Ok(&["285714", "714286"]));
    let typed = [("years[1].output_value", "5000"), ("years[2].output_value", "6200")];
    check(WeightGrowth, &[&typed, &before("4000")], Ok(&["324324", "675676"]));
    // Nothing grows out of nothing, and a figure that is missing is said.
    check(WeightGrowth, &[&before("5000"), &before("0")], Err("产值增长率"));
    check(WeightSales, &[&sales("1000"), &sales("")], Err("销售"));
}

#[test]
fn faults_stand_at_their_settings() {
    let of = FundSetting::Total;
    for (fault, setting) in [
        (Fault::Amount(of, String::new()), Some(of)),
        (Fault::Weight(of, String::new()), Some(of)),
        (Fault::Choice(of, String::new()), Some(of)),
        (Fault::Tier(1, String::new()), Some(FundSetting::Tiers)),
        (Fault::Sum(String::new(), String::new()), None),
    ] {
        assert_eq!(fault.setting(), setting);
    }
}

#[test]
fn the_sum_of_the_measures_needs_no_plan() {
    let mut desk = Desk::of(&["9000万元", "3000万元"]);
    // 1,000,000 yuan are those of article 16, whoever has typed them.
    set(&mut desk, &[(FundSetting::Total, "100万元")]);
    check(&desk, Ok(&["500000", "500000"]));
}

#[test]
fn decisions_say_who_takes_part() {
    let mut desk = Desk::of(&["9000万元", "3000万元", "6000万元"]);
    desk.note(0, Column::Decision, "award");
    desk.note(2, Column::Decision, "award");
    check(&desk, Ok(&["500000", "500000"]));
    desk.note(2, Column::Objection, "产值不实");
    check(&desk, Ok(&["1000000"]));
    desk.note(2, Column::ObjectionSettled, "dismissed");
    check(&desk, Ok(&["500000", "500000"]));
    let nobody = Desk::of(&["2亿元"]).allotment();
    assert_eq!(nobody.division, Err(Why::Refused(Refusal::NobodySelected)));
    // The award of article 15 is there all the same.
    assert_eq!(nobody.total.map(|it| it.to_string()).as_deref(), Some("1000000"));
}

/// The normal flow: a form, a letter, and the corrected form. The Measures do not say whether an enterprise may be awarded
/// for two applications, so both count, and it is said, until the office withdraws one.
#[test]
fn who_takes_part_twice_is_named() {
    let code = super::made::code(1);
    let again = typed(draft(1), &[("credit_code", &*code), ("applicant", "赤峰一厂")]);
    let again = again.after(Action::Output("6000万元".to_owned()));
    let mut desk = Desk::of(&["9000万元", "2亿元"]).with(&again);
    let found = desk.allotment();
    assert_eq!((found.doubled.len(), &*found.doubled[0].files.concat()), (1, "1.docx另.docx"));
    let said = words::allot::doubled(&found.doubled);
    for has in ["赤峰第1食品有限公司（1.docx、另.docx）", "办法没有规定", "第六条", "以本份为准"]
    {
        assert!(said.contains(has), "{said}");
    }
    check(&desk, Ok(&["500000", "500000"]));
    desk.note(0, Column::Decision, "withdrawn");
    assert!(desk.allotment().doubled.is_empty());
    check(&desk, Ok(&["1000000"]));
    // Forms without a code are of nobody knows whom.
    let none = typed(draft(1), &[("credit_code", "")]);
    assert!(Desk::of(&[]).with(&none).with(&none).allotment().doubled.is_empty());
}

#[test]
fn the_total_is_held_against_the_budget() {
    let mut desk = Desk::of(&["2亿元", "3亿元", "3000万元"]);
    set(&mut desk, &[(FundSetting::Budget, "350万元")]);
    let found = desk.allotment();
    assert_eq!(found.total.expect("a total").to_string(), "3000000");
    assert!(
        matches!(found.balance, Some(Ok(Balance::Within(left))) if left.to_string() == "500000")
    );
    set(&mut desk, &[(FundSetting::Budget, "x")]);
    assert!(matches!(desk.allotment().balance, Some(Err(_))));
}

#[test]
fn the_notice_is_counted_by_confirmed_years() {
    let mut texts = Texts::default();
    let span = |texts: &Texts<NoticeSetting>| {
        notice(texts, edition()).span().map(|(first, last)| format!("{first} {last}"))
    };
    assert_eq!(span(&texts), None);
    texts.set(NoticeSetting::Date, "2026年9月30日");
    assert_eq!(span(&texts).as_deref(), Some("2026-10-08 2026-10-15"));
    texts.set(NoticeSetting::OwnDay, "true");
    assert_eq!(span(&texts).as_deref(), Some("2026-09-30 2026-10-14"));
    texts.set(NoticeSetting::Date, "某日");
    assert!(notice(&texts, edition()).not_a_day);
    texts.set(NoticeSetting::Date, "2027-03-01");
    assert_eq!(span(&texts), None);
    let of_2027 = quality_award_desk::days::TEXT_OF_2026;
    assert!(!confirm(&mut texts));
    texts.set(NoticeSetting::Holidays, of_2027);
    assert!(confirm(&mut texts) && texts.get(NoticeSetting::Holidays).is_empty());
    assert_eq!(span(&texts), None);
}
