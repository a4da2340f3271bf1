//! What stands under the boxes: what was understood, what was not, and which unit is asked for.

use application::draft::{Action, Draft};
use serde_json::Value;

use crate::kinds::input;
use crate::opened::opening;
use crate::reader::{Screen, text};

#[test]
fn what_was_understood_stands_under_the_box() {
    let cases = include_str!("../../../tests/cases/typed.ndjson");
    for case in cases.lines() {
        let case: Value = serde_json::from_str(case).expect("JSON");
        let typed = case["typed"].as_str().expect("a text");
        let (name, action, address) = match input(case["kind"].as_str().expect("a kind")) {
            Some(name) => {
                let action = Action::Type(name.to_owned(), typed.to_owned());
                (format!("form.{name}"), action, "#/form")
            }
            None => ("output_value_yuan".to_owned(), Action::Output(typed.to_owned()), "#/step/3"),
        };
        let screen = Screen::of(opening(address, &Draft::default().after(action)));
        let boxed = screen.named(&name).next().expect("the box");
        let reads: Vec<String> = screen.having("data-reads", &name).map(text).collect();
        let invalid = boxed.attribute("aria-invalid");
        let about = screen.id(boxed.attribute("aria-describedby").expect("a description"));
        match case["reads"].as_str() {
            None => {
                assert_eq!((reads, invalid), (vec![], Some("true")), "{case}");
                let says = text(about);
                assert!(
                    ["请填", "位", "其中一种"].iter().any(|it| says.contains(it)),
                    "{case}: {says}"
                );
            }
            Some(read) if name == "output_value_yuan" => {
                let plain: Vec<String> =
                    reads.iter().map(|it| it.replace([',', '元'], "")).collect();
                assert_eq!((plain, invalid), (vec![read.to_owned()], None), "{case}");
            }
            Some(read) => {
                let expected = if read == typed { vec![] } else { vec![read.to_owned()] };
                assert_eq!((reads, invalid), (expected, None), "{case}");
            }
        }
    }
}

/// The unit shown as chosen, and the words under the box, for what was done.
#[track_caller]
fn check(actions: &[Action], unit: Option<&str>, words: &[&str]) {
    let draft = actions.iter().cloned().fold(Draft::default(), Draft::after);
    for address in ["#/", "#/step/3"] {
        let screen = Screen::of(opening(address, &draft));
        let chosen: Vec<_> = screen
            .named("output_value_unit")
            .filter(|input| input.attribute("checked").is_some())
            .map(|input| input.attribute("value"))
            .collect();
        assert_eq!(chosen, unit.map(Some).into_iter().collect::<Vec<_>>(), "{actions:?}");
        let says = text(screen.id("output-echo"));
        for words in words {
            assert!(says.contains(words), "{actions:?}: no {words} in {says}");
        }
    }
}

#[test]
fn a_unit_is_asked_for() {
    use application::typed::amount::Unit;
    let typed = |text: &str| Action::Output(text.to_owned());
    check(&[], None, &["可填“12000万”或“1.2亿”。"]);
    check(
        &[typed("12000")],
        None,
        &["单位", "12000元（1.2万元）", "12000千元（1200万元）", "12000万元（1.2亿元）"],
    );
    check(
        &[typed("12000"), Action::Unit(Unit::TenThousand)],
        Some("wan"),
        &["120,000,000元，人民币壹亿贰仟万元整。"],
    );
    check(&[typed("1.2亿")], Some("yi"), &["120,000,000元"]);
    check(&[Action::Unit(Unit::Yuan), typed("1.2亿")], Some("yi"), &["120,000,000元"]);
    check(&[typed("12000"), Action::Unit(Unit::Yuan)], Some("yuan"), &["12,000元", "请核对单位"]);
    check(&[typed("1亿2")], Some("yi"), &["1.2亿元，或1亿零2元"]);
    check(&[typed("3万5")], Some("wan"), &["3.5万元，或3万零5元"]);
}
