//! What an office's settings bring to the screens.

use application::draft::Draft;
use application::words::screens::NAV_MEASURES;
use quality_award_rules::Date;
use quality_award_web::Opening;

use crate::cases::of_output;
use crate::opened::{of_year, opening};
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
    let panel = page("#/", "2026-09-30", day(6, 30)).tagged("aside").next();
    let said = text(panel.expect("the office's panel"));
    for words in [
        "2026年度申报安排",
        "距截止还有92天",
        "申报截止2026年9月30日（星期三）",
        "提交地址新城区锡伯河大街1号",
        "咨询电话0476-8888888",
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
    for words in [
        "于2026年9月30日前（含当日）提交市长质量奖推选办公室",
        "新城区锡伯河大街1号",
        "0476-8888888",
    ] {
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
        assert_eq!(panel.contains("已截止"), over, "{today:?}");
        for address in ["#/result", "#/form"] {
            let screen = page(address, "2026-09-30", today);
            let said: Vec<String> = screen.having("id", "over").map(text).collect();
            let expected = "申报已于2026年9月30日截止";
            assert_eq!(said.len(), usize::from(over), "{address} on {today:?}");
            assert!(said.iter().all(|said| said.contains(expected)), "{said:?}");
        }
    }
}

/// An office with both deadlines, copies, a department and a word on the Measures.
const WHOLE: &str = r#"{"version":1,"year":"2026","status":"applied","document":"赤市监发〔2026〕12号",
    "county_deadline":"2026-06-30","deadline":"2026-07-15","copies":"5",
    "department":"市市场监督管理局","telephone":"0476-8331000"}"#;

fn whole(address: &str, today: Option<Date>) -> Screen {
    let settings = Some(WHOLE.to_owned());
    Screen::of(Opening { settings, today, ..opening(address, &of_output("2亿")) })
}

/// The deadline of an enterprise is that of its banner, county or district.
#[test]
fn the_counties_deadline_is_that_of_an_enterprise() {
    let start = whole("#/", day(5, 25));
    let panel = text(start.tagged("aside").next().expect("the office's panel"));
    for words in [
        "距旗县区截止还有36天",
        "旗县区2026年6月30日（星期二）",
        "报市2026年7月15日（星期三）",
        "份数一式五份",
        "第七条原文：“办公室设在市质量技术监督局”。现设在市市场监督管理局。",
    ] {
        assert!(panel.contains(words), "{words} is not in {panel}");
    }
    assert_eq!(
        start.having("href", "tel:04768331000").map(text).collect::<String>(),
        "0476-8331000"
    );
    let form = whole("#/form", day(5, 25)).main();
    for words in [
        "打印申报表，一式五份。",
        "于2026年6月30日前（含当日）提交所在旗县区，由旗县区于2026年7月15日前（含当日）报市长质量奖推选办公室。",
        "办公室设在市质量技术监督局（第七条）。现设在市市场监督管理局。",
    ] {
        assert!(form.contains(words), "{words} is not in {form}");
    }
    for (today, over) in [(day(6, 30), 0), (day(7, 1), 1)] {
        let said: Vec<String> = whole("#/form", today).having("id", "over").map(text).collect();
        assert_eq!(said.len(), over, "{today:?}");
        assert!(
            said.iter().all(|of| of.starts_with("旗县区申报已于2026年6月30日截止")),
            "{said:?}"
        );
    }
}

/// The page says by which text it judges, and whether that is still applied as far as the office says so.
#[test]
fn the_text_that_the_page_judges_by() {
    let text_of =
        "依据2014年3月17日印发的《赤峰市市长产品质量奖实施办法》，是否仍然适用由推选办公室答复。";
    for (settings, expected) in [
        ("\"year\":\"2026\"", ""),
        ("\"year\":\"2026\",\"document\":\"1号\"", ""),
        ("\"status\":\"applied\"", "推选办公室注明：仍然适用。"),
        (
            "\"year\":\"2026\",\"status\":\"applied\",\"document\":\"1号\"",
            "推选办公室注明：2026年度仍然适用（1号）。",
        ),
        (
            "\"year\":\"2026\",\"status\":\"replaced\",\"document\":\"<b>2号\"",
            "推选办公室注明：2026年度不再适用或者已有新的规定（<b>2号），请向推选办公室咨询。",
        ),
    ] {
        for address in ["#/", "#/form"] {
            let settings = Some(format!("{{\"version\":1,{settings}}}"));
            let screen = Screen::of(Opening { settings, ..opening(address, &Draft::default()) });
            let basis = text(screen.id("basis"));
            let basis = basis.strip_suffix(NAV_MEASURES).unwrap_or(&basis);
            assert_eq!(basis, format!("{text_of}{expected}"), "{address}");
        }
    }
}

/// A word on the year of another edition of the Measures says nothing of this one.
#[test]
fn a_status_is_that_of_the_years_edition() {
    let draft = of_year(of_output("2亿"), "2027");
    let screen =
        Screen::of(Opening { settings: Some(WHOLE.to_owned()), ..opening("#/form", &draft) });
    let basis = text(screen.id("basis"));
    assert!(basis.starts_with("依据2026年12月1日印发的") && !basis.contains("注明"), "{basis}");
}

/// The form repeats what is known of titles and who decides, where somebody has one and can still win.
#[test]
fn the_form_says_that_the_validity_of_titles_is_open() {
    let screen = Screen::of(opening("#/form", &of_output("2亿")));
    let notice = text(screen.id("title-validity"));
    for words in [
        "“评为”“获得”",
        "2012年9月",
        "质检质函〔2008〕36号",
        "国市监质〔2018〕208号",
        "由推选办公室认定",
    ] {
        assert!(notice.contains(words), "{words} is not in {notice}");
    }
    let nobody = Screen::of(opening("#/form", &Draft::default()));
    assert_eq!(nobody.having("id", "title-validity").count(), 0);
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
