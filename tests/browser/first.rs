//! The first screen as the build has rendered it: it stands in the page before any script, and when
//! the program takes over nothing moves.

use serde_json::Value;

use crate::browser::{Browser, WHOLE, everywhere};
use crate::site::{Served, Site, edition, page};

/// The built page.
fn html() -> String {
    std::fs::read_to_string(page()).expect("the built page")
}

/// The page, held before its program starts until `begin` is called. Its policy would refuse the
/// changed script, so it has none.
fn held(html: &str) -> String {
    let (before, policy) = html.split_once("<meta id=\"policy\"").expect("the policy");
    let (_, after) = policy.split_once('>').expect("its end");
    let html = before.to_owned() + after;
    let (before, boot) = html.split_once("<script id=\"boot\">").expect("the boot script");
    let (boot, after) = boot.split_once("</script>").expect("its end");
    format!("{before}<script>window.begin = function () {{ {boot} }};</script>{after}")
}

/// Every element of the screen that is not folded: its tag, its text, its place. How many days are left needs a
/// clock, so the paragraph for that is empty until the program runs, but it has its place.
const SHOWN: &str = "const folded = 'details:not([open]) > :not(summary)';
    return [...document.querySelectorAll(`#app *:not(noscript, noscript *, .days *, ${folded}, ${folded} *)`)]
    .map((it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    const says = it.childElementCount || it.matches('.days') ? '' : it.textContent;
    return [it.tagName, says, x, y, width, height].join(' ');
})";

/// Lets the program take over.
async fn begin(browser: &Browser) {
    browser.run("begin()").await;
    browser.find("#app[data-ready]").await;
}

/// Compares the rendered screen with the one that the first part of the program shows, and with that of both.
async fn check(browser: &Browser, what: &str) {
    let shown = async || browser.run(SHOWN).await.as_array().expect("a list").clone();
    let before = shown().await;
    assert!(before.len() > 50, "{what}: only {} elements were shown", before.len());
    let same = |part: &str, after: Vec<Value>| {
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after, "{what}, {part}");
        }
        assert_eq!(before.len(), after.len(), "{what}, {part}");
    };
    begin(browser).await;
    same("first part", shown().await);
    browser.until(WHOLE).await;
    same("both parts", shown().await);
}

/// The three questions, the tiers, the conditions and whom to ask stand in the page itself.
#[test]
fn it_needs_no_script() {
    let html = html();
    let (_, screen) = html.split_once("<div id=\"app\">").expect("the screen");
    let (screen, _) = screen.split_once("<script").expect("its end");
    for words in [
        "三问定档",
        "500万元",
        "100万元",
        "基金补助",
        "依法在赤峰市行政区域内登记注册",
        "不得再次申报",
        "取得突出成效",
        "市长质量奖推选办公室",
        "JavaScript",
    ] {
        assert!(screen.contains(words), "{words} is not in the first screen");
    }
}

#[test]
fn nothing_moves_when_the_program_takes_over() {
    let frames = "<!doctype html><title>host</title>\
        <iframe src='/held' width='360' height='700'></iframe>\
        <iframe src='/held' width='768' height='700'></iframe>\
        <iframe src='/held' width='1280' height='700'></iframe>\
        <iframe src='/held?embed' width='600' height='700'></iframe>\
        <iframe src='/edition' width='600' height='700'></iframe>";
    let settings = r##"{"version":1,"year":"2026","status":"replaced","document":"1号",
        "county_deadline":"2099-11-30","deadline":"2099-12-31","copies":"5",
        "department":"市市场监督管理局","accent":"#0b5394","notice":"一\n二 & <三>",
        "telephone":"0476-8331000 <值班>","address":"锡伯河大街"}"##;
    let own = String::from_utf8(edition(settings)).expect("UTF-8");
    let site = Site::of(vec![
        Served::html("/held", held(&html())),
        Served::html("/edition", held(&own)),
        Served::html("/frames", frames),
    ]);
    everywhere(async |browser, _| {
        browser.client.goto(&format!("{}frames", site.address())).await.expect("the host");
        for large in [false, true] {
            if large {
                browser.client.clone().enter_frame(0).await.expect("the frame");
                browser.click("header button").await;
                browser.find("header button[aria-pressed='true']").await;
                browser.client.clone().enter_parent_frame().await.expect("the host");
                browser.client.refresh().await.expect("a reload");
            }
            for frame in 0..5 {
                browser.client.clone().enter_frame(frame).await.expect("the frame");
                check(&browser, &format!("frame {frame}, large: {large}")).await;
                browser.client.clone().enter_parent_frame().await.expect("the host");
            }
        }
        browser
    });
}

/// A reader who has begun finds the same questions at the same place.
#[test]
fn nothing_moves_for_who_has_begun() {
    let frame = "<!doctype html><title>host</title>\
        <iframe src='/held' width='360' height='700'></iframe>";
    let site = Site::of(vec![Served::html("/held", held(&html())), Served::html("/frame", frame)]);
    let places = "return [...document.querySelectorAll('#app header, h1, .three .question')]\
        .map((it) => it.getBoundingClientRect().top)";
    everywhere(async |browser, _| {
        let address = format!("{}held", site.address());
        browser.client.goto(&format!("{address}#/step/1")).await.expect("the page");
        begin(&browser).await;
        browser.choose("manufacturer", "true").await;
        browser.client.goto(&format!("{}frame", site.address())).await.expect("the host");
        browser.client.clone().enter_frame(0).await.expect("the frame");
        let before = browser.run(places).await;
        begin(&browser).await;
        browser.find(".meter").await;
        assert_eq!(browser.run(places).await, before);
        browser
    });
}

/// Answers that are given before the program runs count, and whoever types goes on typing.
#[test]
fn early_answers_count() {
    let site = Site::of(vec![Served::html("/held", held(&html()))]);
    everywhere(async |browser, _| {
        browser.client.goto(&format!("{}held", site.address())).await.expect("the page");
        browser.choose("products[0].title", "regional").await;
        browser.choose("awarded_before", "false").await;
        browser.type_into("output_value_yuan", "12000万").await;
        begin(&browser).await;
        browser.find("#verdict[data-if-qualified='regional_brand']").await;
        browser.has_focus("[name='output_value_yuan']").await;
        browser.run("localStorage.clear()").await;
        browser
    });
}

/// A reader who has scrolled and gone to a link by keyboard stays where they are.
#[test]
fn the_place_and_the_focus_stay() {
    let site = Site::of(vec![Served::html("/held", held(&html()))]);
    let focus = "return [scrollY > 0, scrollY, document.activeElement.textContent,\
        [...document.querySelectorAll('li .cite')].indexOf(document.activeElement)].join(' ')";
    everywhere(async |browser, _| {
        browser.client.goto(&format!("{}held", site.address())).await.expect("the page");
        browser.run("document.querySelectorAll('li .cite')[2].focus(); scrollBy(0, 40)").await;
        let before = browser.run(focus).await;
        assert!(before.as_str().is_some_and(|it| it.starts_with("true")), "{before}");
        begin(&browser).await;
        // The second part may be about to render anew; then the focus is on its way.
        browser.until("document.activeElement === document.querySelectorAll('li .cite')[2]").await;
        browser.until(WHOLE).await;
        assert_eq!(browser.run(focus).await, before);
        browser
    });
}

/// An address that asks for another screen shows none until that one is there; where the program
/// does not come, the first one.
#[test]
fn another_screen_waits_for_the_program() {
    let site = Site::of(vec![Served::html("/held", held(&html()))]);
    let shown = "return getComputedStyle(document.querySelector('main')).visibility";
    everywhere(async |browser, _| {
        let address = format!("{}held#/measures/9", site.address());
        browser.client.goto(&address).await.expect("the page");
        assert_eq!(browser.run(shown).await, "hidden");
        begin(&browser).await;
        browser.answers(shown, "visible").await;
        browser.find("#article-9").await;
        browser.client.refresh().await.expect("a reload");
        browser.run("delete window.WebAssembly; begin()").await;
        browser.find("#failure:not([hidden])").await;
        browser.answers(shown, "visible").await;
        browser.find("main h1").await;
        browser
    });
}
