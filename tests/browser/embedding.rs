//! The page in the frames of other sites: of every kind of host, beside a second one, hidden at
//! first.

use serde_json::{Value, json};

use crate::axe;
use crate::browser::{Browser, everywhere};
use crate::journey;
use crate::site::{Served, Site};

/// Whether the page shows its own name.
const NAME_SHOWS: &str = "return document.querySelector('header .name').offsetHeight > 0";

/// Records the messages of the frames and the heights that they get.
pub const RECORDER: &str = "<script>
    var messages = [], heights = [];
    addEventListener('message', function (event) { messages.push(event.data); });
    addEventListener('load', function () {
        [].forEach.call(document.querySelectorAll('iframe'), function (frame) {
            new MutationObserver(function () { heights.push(frame.style.height); })
                .observe(frame, { attributes: true, attributeFilter: ['style'] });
        });
    });
    </script>";

/// A page of another site than that at `page`, whose address stands for `PAGE` in `body`.
pub fn host(page: &str, body: &str) -> Site {
    Site::of(vec![host_page(page, body)])
}

fn host_page(page: &str, body: &str) -> Served {
    let head = "<!doctype html><html lang='zh-CN'><meta charset='utf-8'><title>host</title><body>";
    Served::html("/", format!("{head}{}", body.replace("PAGE/", page)))
}

/// Waits, in the host, until a frame that is in view is as high as what is in it.
pub async fn fits(browser: &Browser, frame: u16) {
    browser.enter(frame).await;
    browser.fits().await;
    browser.leave().await;
}

/// The messages that do not concern layout, each as its event and value. Every message must
/// have the shape that the documentation gives it, and nothing more.
#[track_caller]
fn events(messages: &Value) -> Vec<String> {
    let mut events = vec![];
    for message in messages.as_array().expect("a list") {
        let name = message["qualityAward"].as_str().unwrap_or_default();
        let value = &message["value"];
        let known = match name {
            "ready" => *message == json!({ "qualityAward": "ready" }),
            "height" => value.as_u64().is_some_and(|height| (100..20_000).contains(&height)),
            "screen" => value.as_u64().is_some_and(|place| place < 20_000),
            "assessed" => ["national_brand", "regional_brand", "quality_fund", "unsettled", "none"]
                .iter()
                .any(|outcome| value == outcome),
            "exported" => ["docx", "draft", "print"].iter().any(|kind| value == kind),
            _ => false,
        };
        let parts = if value.is_null() { 1 } else { 2 };
        assert!(known && message.as_object().map(serde_json::Map::len) == Some(parts), "{message}");
        if !matches!(name, "height" | "screen") {
            events.push(format!("{name} {}", value.as_str().unwrap_or_default()));
        }
    }
    events
}

/// One line makes the frame; its sandbox refuses storage, and all else works.
#[test]
fn a_plain_host_with_one_line() {
    everywhere(async |browser, page| {
        let site = host(&page, &format!("{RECORDER}<script src='PAGE/embed.js'></script>"));
        browser.client.goto(&site.address()).await.expect("the host");
        browser.enter(0).await;
        browser.find("#kept.warning[role='alert']").await;
        browser.answers(NAME_SHOWS, false).await;
        browser.find("header nav a[href='#/check']").await;
        journey::whole(&browser).await;
        browser.leave().await;
        fits(&browser, 0).await;
        let told = events(&browser.run("return messages").await);
        assert_eq!(told, ["ready ", "assessed regional_brand", "exported docx"]);
        // Without its own header the page is still one that everyone can use.
        browser.enter(0).await;
        assert_eq!(axe::violations(&browser).await, Vec::<String>::new());
        browser
    });
}

/// A style of the host that speaks of every frame does not cut the page off.
#[test]
fn a_host_with_a_style_for_every_frame() {
    everywhere(async |browser, page| {
        for rule in [
            "height: auto",
            "max-height: 300px",
            "min-height: 9000px",
            "width: 90px",
            "max-width: 90px",
        ] {
            let style = format!("<style>iframe {{ {rule} !important }}</style>");
            let site = host(&page, &format!("{style}<script src='PAGE/embed.js'></script>"));
            browser.client.goto(&site.address()).await.expect("the host");
            fits(&browser, 0).await;
            let wide = "return document.querySelector('iframe').clientWidth > 300";
            println!("{rule}");
            browser.answers(wide, true).await;
        }
        browser
    });
}

/// A script that a program of the host runs cannot know where the page lies: it makes no frame, least of all
/// of the host's own page, and says so to the host's maker.
#[test]
fn a_script_without_an_address() {
    const CONSOLE: &str = "<script>var problems = [];
        console.error = function (text) { problems.push(text); };</script>
        <script src='http://stranger.invalid/last.js'></script>";
    let as_text = std::fs::read_to_string(crate::site::page().with_file_name("embed.js"));
    let as_text = serde_json::to_string(&as_text.expect("the script")).expect("JSON");
    everywhere(async |browser, page| {
        for run in [
            // As jQuery's `globalEval` does.
            format!(
                "var made = document.createElement('script'); made.text = {as_text};
                 document.head.appendChild(made).parentNode.removeChild(made);"
            ),
            format!("new Function({as_text})();"),
            format!("(0, eval)({as_text});"),
        ] {
            let site = host(&page, &format!("{CONSOLE}<script>{run}</script>"));
            browser.client.goto(&site.address()).await.expect("the host");
            browser.until("problems.length === 1").await;
            let problem = browser.run("return problems[0]").await;
            assert!(problem.as_str().is_some_and(|it| it.contains("不知道网址")), "{problem}");
            assert_eq!(browser.run("return document.querySelectorAll('iframe').length").await, 0);
        }
        let module = "<script type='module' src='/embed.js'></script>";
        let module = host_page(&page, &format!("{CONSOLE}{module}"));
        let script = std::fs::read(crate::site::page().with_file_name("embed.js")).expect("it");
        let script = Served::of("/embed.js", "text/javascript", script);
        let site = Site::of(vec![module, script]);
        browser.client.goto(&format!("{}?own", site.address())).await.expect("the host");
        browser.until("problems.length === 1").await;
        assert_eq!(browser.run("return document.querySelectorAll('iframe').length").await, 0);
        browser
    });
}

/// The strictest policy under which a host can show all of the page: it allows the page's site, and
/// `blob:` because Firefox takes the download of a file in a frame for a new address of that frame.
#[test]
fn a_host_with_a_strict_policy() {
    everywhere(async |browser, page| {
        let origin = page.trim_end_matches('/');
        let policy = format!("default-src 'none'; frame-src {origin} blob:; script-src {origin}");
        let strict = host_page(&page, "<script src='PAGE/embed.js'></script>");
        let site = Site::of(vec![strict.with("Content-Security-Policy", &policy)]);
        browser.client.goto(&site.address()).await.expect("the host");
        browser.enter(0).await;
        journey::whole(&browser).await;
        browser.leave().await;
        fits(&browser, 0).await;
        browser
    });
}

/// A frame of the host's own, without a sandbox: answers persist from one visit to the next.
#[test]
fn a_host_with_a_frame_of_its_own_making() {
    everywhere(async |browser, page| {
        let body = format!(
            "{RECORDER}<script src='PAGE/embed.js' data-watch></script>\
             <iframe src='PAGE/index.html?embed' title='x' width='600' height='300'></iframe>"
        );
        let site = host(&page, &body);
        for visit in ["first", "second"] {
            browser.client.goto(&site.address()).await.expect("the host");
            browser.enter(0).await;
            browser.run("location.hash = '#/step/1'").await;
            browser.find("input[name='registered_in_chifeng']").await;
            if visit == "first" {
                browser.choose("registered_in_chifeng", "false").await;
                browser.click("[data-export='draft']").await;
                browser.downloaded("json").await;
            }
            browser.find("#kept:not(.warning)").await;
            browser.find("#verdict[data-eligibility='ineligible']").await;
            browser.leave().await;
            fits(&browser, 0).await;
            let told = events(&browser.run("return messages").await);
            let expected: &[&str] = match visit {
                "first" => &["ready ", "assessed none", "exported draft"],
                _ => &["ready ", "assessed none"],
            };
            assert_eq!(told, expected, "{visit} visit");
        }
        browser
    });
}

/// Without the word in its address a framed page is as it is anywhere, and sends no message.
#[test]
fn a_frame_that_asks_for_nothing() {
    everywhere(async |browser, page| {
        let body = format!("{RECORDER}<iframe src='PAGE/index.html' title='x'></iframe>");
        let site = host(&page, &body);
        browser.client.goto(&site.address()).await.expect("the host");
        browser.client.clone().enter_frame(0).await.expect("the frame");
        browser.find("#app[data-ready]").await;
        browser.run("location.hash = '#/step/1'").await;
        browser.choose("registered_in_chifeng", "false").await;
        browser.find("#verdict[data-eligibility='ineligible']").await;
        browser.answers(NAME_SHOWS, true).await;
        browser.leave().await;
        assert_eq!(browser.run("return messages").await, json!([]));
        browser
    });
}

/// The address of the embedded page, opened by itself, is the whole page and scrolls.
#[test]
fn the_embedded_address_opened_by_itself() {
    everywhere(async |browser, page| {
        browser.open(&format!("{page}index.html?embed#/measures")).await;
        browser.answers(NAME_SHOWS, true).await;
        browser.run("scrollTo(0, 500)").await;
        browser.until("scrollY === 500").await;
        browser
    });
}

#[test]
fn two_on_one_page_have_each_their_height() {
    everywhere(async |browser, page| {
        let line = "<script src='PAGE/embed.js'></script>";
        let site = host(&page, &format!("{RECORDER}{line}{line}"));
        browser.client.goto(&site.address()).await.expect("the host");
        for (frame, hash) in [(0, "#/form"), (1, "#/measures")] {
            browser.enter(frame).await;
            browser.run(&format!("location.hash = '{hash}'")).await;
            browser.until("document.title.includes(' - ')").await;
            browser.leave().await;
        }
        fits(&browser, 1).await;
        fits(&browser, 0).await;
        let height = "parseInt(document.querySelectorAll('iframe')";
        browser
            .until(&format!("{height}[0].style.height) + 1000 < {height}[1].style.height)"))
            .await;
        browser
    });
}

/// In a tab of the host that is not shown, a frame has no height; shown, it has the right one.
#[test]
fn a_frame_that_is_hidden_at_first() {
    everywhere(async |browser, page| {
        let body =
            format!("{RECORDER}<div id='tab' hidden><script src='PAGE/embed.js'></script></div>");
        let site = host(&page, &body);
        browser.client.goto(&site.address()).await.expect("the host");
        browser.until("messages.some((message) => message.qualityAward === 'ready')").await;
        assert_eq!(events(&browser.run("return messages").await), ["ready "]);
        assert_eq!(browser.run("return heights").await, json!([]));
        browser.run("document.querySelector('#tab').hidden = false").await;
        fits(&browser, 0).await;
        // Hidden again and shown again, it keeps its height.
        let kept = "return document.querySelector('iframe').style.height";
        let before = browser.run(kept).await;
        browser.run("document.querySelector('#tab').hidden = true").await;
        browser.run("document.querySelector('#tab').hidden = false").await;
        fits(&browser, 0).await;
        browser.answers(kept, before).await;
        browser
    });
}

/// A frame that cannot scroll has its host scroll, to the head of a new screen or to an input.
#[test]
fn the_host_follows_the_reader() {
    everywhere(async |browser, page| {
        let filler = "<p style='height: 3000px'></p>";
        let body = format!("{RECORDER}{filler}<script src='PAGE/embed.js'></script>{filler}");
        let site = host(&page, &body);
        browser.client.goto(&site.address()).await.expect("the host");
        // What is far out of view is not even laid out.
        let in_view = "document.querySelector('iframe').scrollIntoView()";
        browser.run(in_view).await;
        // In WebKit a frame of another site takes no focus before its reader has done something there.
        browser.enter(0).await;
        browser.click("header nav a[href='#/measures']").await;
        browser.find("#article-26").await;
        browser.leave().await;
        for (hash, reached) in [
            ("#/step/4", "h1"),
            ("#/check", "h1"),
            ("#/step/2/awarded_before", "[name='awarded_before']"),
        ] {
            browser.run(in_view).await;
            fits(&browser, 0).await;
            browser.run("scrollTo(0, document.body.scrollHeight)").await;
            browser.enter(0).await;
            browser.run(&format!("location.hash = '{hash}'")).await;
            browser.until(&format!("document.activeElement.matches(\"{reached}\")")).await;
            let place = "return document.activeElement.getBoundingClientRect().top";
            let place = browser.run(place).await;
            browser.leave().await;
            let top = "document.querySelector('iframe').getBoundingClientRect().top";
            browser.until(&format!("{top} + {place} >= 0 && {top} + {place} < innerHeight")).await;
        }
        browser
    });
}
