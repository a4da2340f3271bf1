//! Fields of an office's own, and the printed verdict: known from the settings, or from the form alone.

use application::draft::Draft;
use application::edition::Office;
use application::form::own::OwnField;
use quality_award_desk::intake::{Taken, read};
use quality_award_desk::recheck::{OwnAnswer, Standard, compared, recheck};
use quality_award_desk::register::{Application, Register, from_json, to_json};
use quality_award_desk::sheet::{Cell, table};
use quality_award_desk::table::{Field, Labels, Status, Value, row};
use quality_award_rules::VERSION;

use super::made::{changed_on_paper, draft, edition, form, governing, typed, without_data};
use super::own_made::{answered, filled, office, own};

fn taken(bytes: &[u8], own: &[OwnField]) -> Application {
    match read("甲.docx", bytes, &governing(), own) {
        Ok(Taken::Application(of)) => *of,
        other => panic!("{other:?}"),
    }
}

/// The answers as the screen has them, under settings with or without the fields; and the inputs that differ.
#[track_caller]
fn check(
    bytes: &[u8],
    settings: bool,
    expected: &[(&str, Option<usize>, &str)],
    differs: &[(&str, &str, &str)],
) {
    let office = if settings { office() } else { Office::default() };
    let application = taken(bytes, &office.own());
    let found = recheck(&application, &Standard::of(&office, governing(), None), &[]);
    let answers: Vec<(&str, Option<usize>, &str)> = found
        .own
        .iter()
        .map(|OwnAnswer { label, product, text }| (&**label, *product, &**text))
        .collect();
    assert_eq!(answers, expected);
    let disputes: Vec<(&str, &str, &str)> =
        application.disputes.iter().map(|it| (&*it.input, &*it.data, &*it.paper)).collect();
    assert_eq!(disputes, differs);
    // The working file has what the screen has.
    let mut register = Register::default();
    register.add(application);
    let text = to_json(&register);
    assert_eq!(from_json(&text), Ok(register));
}

#[test]
fn the_settings_say_what_is_asked() {
    let form = filled(&answered());
    let answers = [
        ("固定资产（千元）", None, "1,200"),
        ("所在园区", None, "甲园区"),
        ("包装", Some(0), "纸盒"),
    ];
    check(&form, true, &answers, &[]);
    let mut changed = answers;
    changed[1].2 = "乙园区";
    let park = [("form.own.f2", "甲园区", "乙园区")];
    check(&changed_on_paper(&form, "甲园区", "乙园区"), true, &changed, &park);
    // Without data the text says it.
    check(&without_data(&form), true, &answers, &[]);
}

#[test]
fn without_settings_the_form_says_it() {
    let form = filled(&answered());
    let answers =
        [("固定资产", None, "1200"), ("所在园区", None, "甲园区"), ("包装", Some(0), "纸盒")];
    check(&form, false, &answers, &[]);
    // What alone is left on both sides is each other's.
    let park = [("form.own.f2", "甲园区", "乙园区")];
    let mut changed = answers;
    changed[1].2 = "乙园区";
    check(&changed_on_paper(&form, "甲园区", "乙园区"), false, &changed, &park);
    let read =
        [("固定资产", None, "1,200"), ("所在园区", None, "甲园区"), ("包装", Some(0), "纸盒")];
    check(&without_data(&form), false, &read, &[]);
}

/// What two applications differ in, under settings with or without the fields, from both sides.
#[track_caller]
fn check_compared(one: &Draft, other: &Draft, settings: bool, expected: &[(&str, &str, &str)]) {
    let office = if settings { office() } else { Office::default() };
    let standard = Standard::of(&office, governing(), None);
    let [one, other] = [one, other].map(|it| taken(&filled(it), &office.own()));
    let found = compared(&one, &other, &standard, edition());
    let found: Vec<(&str, &str, &str)> = found.iter().map(|it| (&*it.0, &*it.1, &*it.2)).collect();
    assert_eq!(found, expected);
    let mut turned = compared(&other, &one, &standard, edition());
    turned.sort();
    let mut expected: Vec<_> = expected.iter().map(|it| (it.0, it.2, it.1)).collect();
    expected.sort_unstable();
    assert_eq!(turned.iter().map(|it| (&*it.0, &*it.1, &*it.2)).collect::<Vec<_>>(), expected);
}

#[test]
fn fields_of_the_offices_own_are_compared() {
    let park = typed(answered(), &[("own.f2", "乙园区")]);
    let no_park = typed(answered(), &[("own.f2", "")]);
    let other = typed(no_park.clone(), &[("products[0].own.f3", "")]);
    for settings in [true, false] {
        check_compared(&answered(), &answered(), settings, &[]);
        check_compared(&answered(), &park, settings, &[("所在园区", "甲园区", "乙园区")]);
        check_compared(&answered(), &no_park, settings, &[("所在园区", "甲园区", "")]);
        // What the other alone answers counts too, and so does a product's field.
        let more = [("所在园区", "", "甲园区"), ("产品1 包装", "", "纸盒")];
        check_compared(&other, &answered(), settings, &more);
    }
    let more = typed(answered(), &[("own.f1", "1300")]);
    check_compared(&answered(), &more, true, &[("固定资产（千元）", "1,200", "1,300")]);
}

#[test]
fn a_required_field_without_an_answer_is_missing() {
    let standard = Standard::of(&office(), governing(), None);
    let missing = |draft: &Draft| {
        let found = recheck(&taken(&filled(draft), &own()), &standard, &[]);
        found.missing.own.into_iter().map(|it| it.0).collect::<Vec<_>>()
    };
    assert_eq!(missing(&answered()), Vec::<String>::new());
    assert_eq!(missing(&typed(answered(), &[("own.f1", "")])), ["固定资产（千元）"]);
}

#[test]
fn the_table_and_the_sheets_have_columns_of_them() {
    let standard = Standard::of(&office(), governing(), None);
    let application = taken(&filled(&answered()), &own());
    let row = row(&application, &recheck(&application, &standard, &[]));
    let mut labels = Labels::default();
    labels.add(&row);
    let column = Field::all(&labels).find(|it| *it == Field::Own(1)).expect("a column");
    assert_eq!(column.value(&row, &labels, edition()), Value::Text("甲园区".to_owned()));
    let sheet = table(&[&row], &labels, edition());
    let at = sheet.heads.iter().position(|it| it == "包装").expect("a head");
    assert_eq!(sheet.rows[0][at], Cell::Text("纸盒".to_owned()));
}

/// Changes the text of a form, and compares what of its printed verdict the re-check does not confirm.
#[track_caller]
fn check_printed(form: &[u8], expected: &[(&str, &str)]) {
    let application = taken(form, &[]);
    let standard = Standard::of(&Office::default(), governing(), None);
    let found = recheck(&application, &standard, &[]);
    let found_words: Vec<(&str, &str)> =
        found.contradicted.iter().map(|it| (&*it.label, &*it.printed)).collect();
    assert_eq!(found_words, expected);
    let shown = row(&application, &found);
    let differs = !(expected.is_empty() && application.disputes.is_empty());
    assert_eq!(shown.is(Status::Differs), differs);
}

#[test]
fn the_printed_verdict_is_read() {
    let form = form(&draft(1));
    let application = taken(&form, &[]);
    let labels: Vec<&str> = application.printed.iter().map(|it| &*it.0).collect();
    assert_eq!(labels, ["结论", "档次", "奖励金额", "规则版本"]);
    let says = |label: &str| {
        let found = application.printed.iter().find(|it| it.0 == label);
        found.map(|it| it.1.clone()).expect("is printed")
    };
    check_printed(&form, &[]);
    check_printed(&without_data(&form), &[]);
    // Of this version the words count too, of another its tier and its amount alone.
    let words = changed_on_paper(&form, ">可以申报<", ">符合条件<");
    check_printed(&words, &[("结论", "符合条件")]);
    check_printed(&changed_on_paper(&words, &format!(">{VERSION}<"), ">0.1.0<"), &[]);
    let amount = says("奖励金额");
    let forged = "五百万元";
    check_printed(
        &changed_on_paper(&form, &format!(">{amount}<"), &format!(">{forged}<")),
        &[("奖励金额", forged)],
    );
    // A figure changed on the paper alone leaves the verdict of the other figure behind.
    let figure = changed_on_paper(&form, "120,000,000", "90,000,000");
    let printed: Vec<(&str, String)> =
        ["档次", "奖励金额"].map(|label| (label, says(label))).to_vec();
    let printed: Vec<(&str, &str)> = printed.iter().map(|it| (it.0, &*it.1)).collect();
    check_printed(&figure, &printed);
    let older = changed_on_paper(&figure, &format!(">{VERSION}<"), ">0.1.0<");
    check_printed(&older, &printed);
    let text_only = taken(&without_data(&older), &[]);
    assert_eq!(text_only.other_rules.as_deref(), Some("0.1.0"));
}
