//! The screens before anything was typed: what was typed comes by the browser, and is tested there.

use application::words::settings::{FORM_HINT, LINE_EXAMPLE};
use quality_award_rules::Date;

use crate::Opening;
use crate::reader::{Screen, text};
use crate::screens;

fn opened(address: &str) -> Screen {
    Screen::of(Opening { today: Date::new(2026, 6, 30), address: address.to_owned() })
}

#[test]
fn every_screen_is_sound() {
    // Addresses of pages have Latin letters, and so has what is pasted into a site.
    let typed = format!("{LINE_EXAMPLE} {}", application::words::settings::line(LINE_EXAMPLE));
    let is_screen =
        |to: &str| ["#/page", "#/intake", "#/fund", "#/notice", "#/licences"].contains(&to);
    for address in
        ["#/", "#/page", "#/intake", "#/application/1", "#/fund", "#/notice", "#/licences"]
    {
        let screen = opened(address);
        let wrong =
            [screens::all(screen, is_screen, &typed), screens::placeholders(screen, FORM_HINT)];
        assert_eq!(wrong.concat(), Vec::<String>::new(), "{address}");
    }
}

/// The inputs that the contract names, in the order of the work.
#[test]
fn the_screen_asks_for_everything_that_an_edition_has() {
    let names: Vec<&str> = opened("#/page")
        .elements()
        .filter_map(|element| element.attribute("name"))
        .filter(|name| name.starts_with("office."))
        .collect();
    let expected = [
        "office.open",
        "office.reset",
        "office.keep",
        "office.form",
        "office.form.try",
        "office.form.show",
        "office.year",
        "office.status",
        "office.document",
        "office.county_deadline",
        "office.deadline",
        "office.copies",
        "office.department",
        "office.address",
        "office.telephone",
        "office.accent",
        "office.picker",
        "office.notice",
        "office.url",
        "office.line",
        "office.line.copy",
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_foot_names_the_rules_and_that_nothing_leaves() {
    let foot = text(opened("#/").only("footer"));
    assert!(foot.contains("不上传") && foot.contains("规则版本 "), "{foot}");
}

/// Before anything is typed nothing is stored, nothing is lost, and the line shows how it is written.
#[test]
fn nothing_is_typed_yet() {
    let screen = opened("#/page");
    assert_eq!(text(screen.id("settings-kept")), "还没有填写。");
    let keep = screen.named("office.keep").next().expect("a box");
    assert_eq!(keep.attribute("checked"), None);
    let main = screen.main();
    assert!(
        main.contains("&lt;iframe src=\"https://www.example.gov.cn/")
            || main.contains("<iframe src="),
        "{main}"
    );
}
