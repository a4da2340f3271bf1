//! The re-check, and what the table's rows are seen for.

use application::draft::{Action, Draft};
use application::edition::{Office, Setting};
use application::form::asked::Asked;
use quality_award_desk::recheck::{Code, Standard, recheck};
use quality_award_desk::register::{Application, Column, Register, Side, Winner};
use quality_award_desk::table::{
    Field, Filter, Labels, Order, Row, Status, mark_duplicates, ordered, refused_row, row,
};
use quality_award_rules::{Outcome, Question};

use super::intake::application;
use super::made::{changed_on_paper, code, draft, edition, form, governing, typed};

fn standard() -> Standard {
    let office = Office::default().with(Setting::Deadline, "2026-07-15");
    Standard::of(&office, governing(), None)
}

fn rows(register: &Register) -> Vec<Row> {
    let standard = standard();
    let all = register.applications.iter();
    let mut rows: Vec<Row> =
        all.map(|it| row(it, &recheck(it, &standard, &register.winners))).collect();
    rows.extend(register.refused.iter().map(refused_row));
    mark_duplicates(&mut rows);
    rows
}

/// What an application is seen for.
#[track_caller]
fn check(application: Application, winners: &[Winner], expected: &[Status]) {
    let mut register = Register { winners: winners.to_vec(), ..Register::default() };
    register.add(application);
    assert_eq!(rows(&register)[0].statuses(), expected);
}

fn of(draft: &Draft) -> Application {
    application("甲.docx", form(draft))
}

fn last_year(number: u32) -> Winner {
    Winner {
        year: 2025,
        code: code(number),
        name: "甲".to_owned(),
        products: vec![("“样例”牌灭菌乳".to_owned(), "regional".to_owned())],
    }
}

#[test]
fn what_a_row_is_seen_for() {
    use Status::{Differs, EarlierWinner, Incomplete, Late, Read};
    check(of(&draft(1)), &[], &[Read]);
    check(of(&typed(draft(1), &[("contact", "")])), &[], &[Read, Incomplete]);
    let unanswered = draft(1).after(Action::Answer(Question::Manufacturer, None));
    check(of(&unanswered), &[], &[Read, Incomplete]);
    let changed = changed_on_paper(&form(&draft(1)), "320", "410");
    check(application("甲.docx", changed), &[], &[Read, Differs]);
    let received = |day: &str| {
        let mut of = of(&draft(1));
        of.manual.set(Column::ReceivedOn, day, "2026-07-16 09:00");
        of
    };
    check(received("2026-07-15"), &[], &[Read]);
    check(received("2026年7月16日"), &[], &[Read, Late]);
    let mut excused = received("2026-07-16");
    excused.manual.set(Column::Late, "false", "2026-07-16 09:00");
    check(excused, &[], &[Read]);
    check(of(&draft(1)), &[last_year(1)], &[Read, EarlierWinner]);
    check(of(&draft(2)), &[last_year(1)], &[Read]);
    let mut lacking = of(&draft(1));
    lacking.manual.set(Column::MissingEnclosures, "营业执照复印件\n检验报告", "2026-07-16 09:00");
    check(lacking, &[], &[Read, Incomplete]);
}

#[test]
fn an_earlier_winner_with_the_same_title_is_shown_what_article_10_would_say() {
    let application = of(&draft(1));
    let found = recheck(&application, &standard(), &[last_year(1)]);
    let earlier = found.earlier.expect("is known");
    assert_eq!(
        (earlier.years.clone(), earlier.same_level.clone(), earlier.not_said),
        (vec![2025], vec![0], true)
    );
    // The second product was not there in 2025, so the enterprise is not barred as a whole.
    let then = earlier.if_reappraised(&found.draft, edition());
    assert_eq!(then.outcomes.only(), Some(Outcome::RegionalBrand));
    let mut winner = last_year(1);
    winner.products.push(("“样例”牌酸乳".to_owned(), "regional".to_owned()));
    let found = recheck(&application, &standard(), &[winner]);
    let then = found.earlier.expect("is known").if_reappraised(&found.draft, edition());
    assert_eq!(then.outcomes.only(), Some(Outcome::NoAward));
}

#[test]
fn the_verdict_follows_the_chosen_values() {
    let draft = draft(1).after(Action::Output("9800万元".to_owned()));
    let original = form(&draft);
    let found = recheck(&application("甲.docx", original.clone()), &standard(), &[]);
    assert_eq!(found.assessment.outcomes.only(), Some(Outcome::QualityFund));
    assert!(found.in_form.is_none() && found.of_code == Code::Sound);
    let mut changed =
        application("甲.docx", changed_on_paper(&original, "98,000,000", "128,000,000"));
    let found = recheck(&changed, &standard(), &[]);
    assert_eq!(found.assessment.outcomes.only(), Some(Outcome::RegionalBrand));
    let in_form = found.in_form.expect("the form says something else");
    assert_eq!(in_form.outcomes.only(), Some(Outcome::QualityFund));
    changed.choose("output_value_yuan", Side::Data, "2026-07-01 09:00");
    assert_eq!(
        recheck(&changed, &standard(), &[]).assessment.outcomes.only(),
        Some(Outcome::QualityFund)
    );
}

#[test]
fn codes_are_checked() {
    for (typed_code, expected) in
        [("", true), ("91150400M000100Y4Z", false), ("91150400M000100Y44", false)]
    {
        let found =
            recheck(&of(&typed(draft(1), &[("credit_code", typed_code)])), &standard(), &[]);
        assert_eq!(found.of_code == Code::Missing, expected, "{typed_code}");
        assert_ne!(found.of_code, Code::Sound);
    }
}

#[test]
fn two_of_one_code_are_duplicates_until_one_is_withdrawn() {
    let mut register = Register::default();
    register.add(of(&draft(1)));
    register.add(of(&typed(draft(1), &[("employees", "321")])));
    register.add(of(&draft(2)));
    let duplicates = |register: &Register| {
        rows(register).iter().map(|row| row.is(Status::Duplicate)).collect::<Vec<_>>()
    };
    assert_eq!(duplicates(&register), [true, true, false]);
    register.applications[1].manual.set(Column::Decision, "withdrawn", "2026-07-01 09:00");
    assert_eq!(duplicates(&register), [false, false, false]);
}

#[test]
fn rows_are_sorted_filtered_and_grouped() {
    let mut register = Register::default();
    for (number, output, district) in
        [(1, "3亿元", "宁城县"), (2, "9800万元", "红山区"), (3, "", "宁城县")]
    {
        let draft = typed(draft(number), &[("district", district)]);
        register.add(of(&draft.after(Action::Output(output.to_owned()))));
    }
    let rows = rows(&register);
    let places = |filter: &Filter, order: &Order| {
        ordered(&rows, filter, order, &Labels::default(), edition())
    };
    let by = |by, falling, grouped| Order { by, falling, grouped };
    let all = Filter::default();
    assert_eq!(places(&all, &Order::default()), [0, 1, 2]);
    assert_eq!(places(&all, &by(Some(Field::Output), false, false)), [1, 0, 2]);
    assert_eq!(places(&all, &by(Some(Field::Output), true, false)), [0, 1, 2]);
    assert_eq!(places(&all, &by(None, false, true)), [1, 0, 2]);
    let filter = |text: &str, status, district: &str| Filter {
        text: text.to_owned(),
        status,
        district: district.to_owned(),
    };
    assert_eq!(places(&filter("第2", None, ""), &Order::default()), [1]);
    assert_eq!(places(&filter("", Some(Status::Incomplete), ""), &Order::default()), [2]);
    assert_eq!(places(&filter("", None, "宁城县"), &Order::default()), [0, 2]);
}

/// The default form asks what the tool takes for granted.
#[test]
fn the_standard_asks_the_office_form() {
    let asked = Asked::by_default(edition()).expect("the default form");
    assert_eq!(standard().asked, asked);
}
