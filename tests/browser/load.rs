//! How long a reader waits who opens the page for the first time, beside pages that ask the same
//! questions. Times are recorded, not judged: `cargo xtask load`.

mod held;
mod report;

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::{Browser, with_browser};
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::{Served, Site};

/// How often each page is opened under each condition. Pages and conditions take turns, so that
/// whatever else the machine does meets all of them.
const RUNS: usize = 7;

/// A page: what the table calls it, its file, its address, and whether a question stands there.
struct Page {
    title: &'static str,
    file: &'static str,
    path: &'static str,
    hash: &'static str,
    asks: bool,
}

const PAGES: [Page; 6] = [
    Page { title: "this page", file: "page", path: "/page", hash: "", asks: false },
    Page {
        title: "this page, at its first question",
        file: "page",
        path: "/page",
        hash: "#/step/1",
        asks: true,
    },
    Page {
        title: "this page in version 0.1.0",
        file: "kept",
        path: "/kept",
        hash: "",
        asks: false,
    },
    Page { title: "written by hand", file: "plain", path: "/plain", hash: "", asks: true },
    Page { title: "JSON Schema form (React)", file: "rjsf", path: "/rjsf", hash: "", asks: true },
    Page { title: "SurveyJS", file: "surveyjs", path: "/surveyjs", hash: "", asks: true },
];

/// Bytes in a millisecond that the slow connection carries: 1.6 Mbit in a second.
const SLOW: u32 = 200;

/// What the slow connection adds before an answer, in milliseconds.
const ROUND_TRIP: u32 = 150;

/// Notes, from before the page's first byte on, what cannot be asked for afterwards.
const WATCH: &str = "
    new MutationObserver(() => {
        for (const mark of ['ready', 'whole', 'missing']) {
            if (document.querySelector(`#app[data-${mark}]`) && !performance.getEntriesByName(mark)[0]) {
                performance.mark(mark);
            }
        }
    }).observe(document, {
        subtree: true,
        attributes: true,
        attributeFilter: ['data-ready', 'data-whole', 'data-missing'],
    });
    window.longTasks = [];
    window.taskObserver = new PerformanceObserver((list) => window.longTasks.push(...list.getEntries()));
    window.taskObserver.observe({ type: 'longtask', buffered: true });
    window.shifts = 0;
    const count = (list) => list.forEach((shift) => { window.shifts += shift.hadRecentInput ? 0 : shift.value; });
    window.shiftObserver = new PerformanceObserver((list) => count(list.getEntries()));
    window.shiftObserver.observe({ type: 'layout-shift', buffered: true });
    window.countShifts = () => count(window.shiftObserver.takeRecords());
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = (...given) => {
        performance.mark('decoded');
        return instantiate(...given).then((made) => { performance.mark('compiled'); return made; });
    };";

/// Waits until the page is ready, both parts of the program where it has two, and has been painted, and
/// two frames more for what moves then.
const COLLECT: &str = "
    const done = arguments[arguments.length - 1];
    const mark = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const paint = 'first-contentful-paint';
    function look() {
        const second = document.querySelector('script#second');
        const whole = !second || mark('whole') !== null || mark('missing') !== null;
        if (mark('ready') === null || mark(paint) === null || !whole || document.readyState !== 'complete') {
            requestAnimationFrame(look);
            return;
        }
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            window.countShifts();
            window.longTasks.push(...window.taskObserver.takeRecords());
            const tasks = window.longTasks.filter((task) => task.startTime < mark('ready'));
            const [load] = performance.getEntriesByType('navigation');
            done({
                bytes: load.encodedBodySize,
                arrived: load.responseEnd,
                paint: mark(paint),
                decoded: mark('decoded'),
                compiled: mark('compiled'),
                ready: mark('ready'),
                whole: mark('whole'),
                missing: mark('missing'),
                blocked: tasks.reduce((sum, task) => sum + task.duration - 50, 0),
                longest: Math.max(0, ...tasks.map((task) => task.duration)),
                shift: window.shifts,
            });
        })));
    }
    look();";

/// Answers the first question with no, in whatever way the page renders it, and returns the verdict.
const ANSWER: &str = "
    const done = arguments[arguments.length - 1];
    const no = [...document.querySelectorAll('input[type=radio]')]
        .find((input) => input.closest('label').textContent.includes('否'));
    no.click();
    const verdict = document.querySelector('#verdict');
    requestAnimationFrame(() => requestAnimationFrame(() => done(verdict.textContent)));";

/// A file that `cargo xtask load` has left.
fn file(name: &str) -> Vec<u8> {
    let folder = std::env::var_os("QUALITY_AWARD_LOAD");
    let folder =
        PathBuf::from(folder.expect("QUALITY_AWARD_LOAD is not set; run `cargo xtask load`"));
    let file = folder.join(name);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The pages.
fn site() -> Site {
    let served = PAGES.iter().filter(|page| page.hash.is_empty()).map(|page| {
        let body = file(&format!("{}.br", page.file));
        Served::html(page.path, body)
            .with("Content-Encoding", "br")
            .with("Cache-Control", "no-store")
    });
    Site::of(served.collect())
}

/// Opens a page for the first time and returns what was measured.
async fn open(browser: &Browser, address: &str, slow: bool) -> Value {
    let watch = json!({ "source": WATCH });
    devtools(browser, "Page.addScriptToEvaluateOnNewDocument", watch).await;
    if slow {
        devtools(browser, "Network.enable", json!({})).await;
        let connection = json!({
            "offline": false,
            "latency": ROUND_TRIP,
            "downloadThroughput": SLOW * 1000,
            "uploadThroughput": SLOW * 1000,
        });
        devtools(browser, "Network.emulateNetworkConditions", connection).await;
        devtools(browser, "Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    }
    browser.client.goto(address).await.expect("the page");
    let measured = browser.client.execute_async(COLLECT, vec![]).await.expect("times");
    assert_eq!(measured["missing"], Value::Null, "the second part of the program did not start");
    if slow {
        let bytes = measured["bytes"].as_u64().and_then(|bytes| u32::try_from(bytes).ok());
        let least = ROUND_TRIP + bytes.expect("a number of bytes") / SLOW;
        let arrived = number(&measured, "arrived");
        // The browser counts what has come in turns of some milliseconds.
        assert!(
            arrived >= (least - least / 100).into(),
            "{address}: {arrived} ms, and the connection takes {least}"
        );
    }
    measured
}

/// What was measured under this name; 0 where the page has no such thing.
fn number(measured: &Value, name: &str) -> f64 {
    measured[name].as_f64().unwrap_or_default()
}

/// How many bytes of the page must be there before it can answer.
fn first_bytes() -> usize {
    let bytes = String::from_utf8(file("page.first")).expect("UTF-8");
    bytes.parse().expect("a number of bytes")
}

#[test]
fn cold_load() {
    let site = site();
    let mut samples = vec![[vec![], vec![]]; PAGES.len()];
    for _ in 0..RUNS {
        for slow in [false, true] {
            for (page, samples) in PAGES.iter().zip(&mut samples) {
                let path = page.path.trim_start_matches('/');
                let address = format!("{}{path}{}", site.address(), page.hash);
                // A browser of its own, with nothing stored.
                with_browser(Kind::Chromium, async |browser| {
                    samples[usize::from(slow)].push(open(&browser, &address, slow).await);
                    browser
                });
            }
        }
    }
    // A page that counts as ready does answer: with a "no" the verdict is there.
    for page in PAGES.iter().filter(|page| page.asks) {
        let path = page.path.trim_start_matches('/');
        let address = format!("{}{path}{}", site.address(), page.hash);
        with_browser(Kind::Chromium, async |browser| {
            open(&browser, &address, false).await;
            let verdict = browser.client.execute_async(ANSWER, vec![]).await.expect("a verdict");
            assert!(
                verdict.as_str().is_some_and(|it| it.contains("不符合")),
                "{}: {verdict}",
                page.title
            );
            browser
        });
    }
    let table = std::env::var_os("QUALITY_AWARD_LOAD_TABLE").expect("where the table goes");
    held::answers(&file("page.br")[..first_bytes()]);
    std::fs::write(table, report::report(&samples, first_bytes())).expect("the table");
}
