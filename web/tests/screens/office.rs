//! What an office's settings bring to the screens.

use application::draft::Draft;
use quality_award_rules::Date;
use quality_award_web::Opening;

use crate::opened::opening;
use crate::reader::{Screen, text};

/// The page of an office with this deadline.
fn page(address: &str, deadline: &str, today: Option<Date>) -> Screen {
    let settings = format!(
        r##"{{"version":1,"year":"2026","deadline":"{deadline}","address":"新城区锡伯河大街1号",
        "telephone":"0476-8888888","accent":"#0b5394","notice":"第一段\n<b>第二段</b>"}}"##
    );
    Screen::of(Opening { settings: Some(settings), today, ..opening(address, &Draft::default()) })
}

fn day(month: u8, day: u8) -> Option<Date> {
    Date::new(2026, month, day)
}

#[test]
fn the_first_screen_has_what_the_office_says() {
    let panel = page("#/", "2026-09-30", day(6, 30)).having("class", "office").next();
    let said = text(panel.expect("the office's panel"));
    for words in [
        "2026年度申报安排",
        "2026年9月30日",
        "新城区锡伯河大街1号",
        "0476-8888888",
        "第一段",
        "<b>第二段</b>",
    ] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
    assert!(!said.contains("已截止"), "{said}");
    let foot = text(page("#/", "2026-09-30", day(6, 30)).only("footer"));
    assert!(foot.contains("2026年度版本，版本编号 "), "{foot}");
}

#[test]
fn the_form_says_where_it_is_handed_in() {
    let said = page("#/form", "2026-09-30", day(6, 30)).main();
    for words in ["在2026年9月30日以前提交", "新城区锡伯河大街1号", "0476-8888888"]
    {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

/// The day of the deadline itself is not over, and without a clock no deadline is.
#[test]
fn a_deadline_is_over_on_the_day_after() {
    for (today, over) in
        [(day(9, 29), false), (day(9, 30), false), (day(10, 1), true), (None, false)]
    {
        let panel = page("#/", "2026-09-30", today).main();
        assert_eq!(panel.contains("2026年9月30日（已截止）"), over, "{today:?}");
        for address in ["#/result", "#/form"] {
            let screen = page(address, "2026-09-30", today);
            let said: Vec<String> = screen.having("id", "over").map(text).collect();
            let expected = "申报已于2026年9月30日截止";
            assert_eq!(said.len(), usize::from(over), "{address} on {today:?}");
            assert!(said.iter().all(|said| said.contains(expected)), "{said:?}");
        }
    }
}

/// What of the settings cannot be read is named at the foot of every screen, and nothing else of
/// them is lost.
#[test]
fn settings_that_cannot_be_read_are_named() {
    let attack = "</script><img src=x onerror=pwned=1>{{}}";
    let whole = r#"{"version":1,"year":"2026","notice":"一"}"#.to_owned();
    for (settings, warnings) in [
        (whole, 0),
        (r#"{"version":1,"year":"2026","notice":7}"#.to_owned(), 1),
        (r#"{"version":1,"year":"2026","accent":"red","more":1}"#.to_owned(), 1),
        (format!(r#"["{attack}"]"#), 1),
        ("x".repeat(3_000_000), 1),
    ] {
        let start: String = settings.chars().take(60).collect();
        let year = settings.contains("2026");
        let page = Opening { settings: Some(settings), ..opening("#/", &Draft::default()) };
        let screen = Screen::of(page);
        let foot = screen.only("footer").descendants();
        let warned = foot.filter(|of| of.attribute("class") == Some("warning")).count();
        assert_eq!(warned, warnings, "{start}");
        assert_eq!(screen.main().contains("2026年度申报安排"), year, "{start}");
    }
}
