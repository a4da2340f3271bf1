//! How long a reader waits who opens the page for the first time, beside pages that ask the same
//! questions. Times are written down, not judged: `cargo xtask load`.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::browser::{Browser, with_browser};
use crate::driver::Kind;
use crate::scheme::devtools;
use crate::site::{Served, Site};

/// How often each page is opened under each condition. Pages and conditions take turns, so that
/// whatever else the machine does meets all of them.
const RUNS: usize = 7;

/// A page: what the table calls it, its file, and its address.
struct Page {
    title: &'static str,
    file: &'static str,
    path: &'static str,
    hash: &'static str,
}

const PAGES: [Page; 5] = [
    Page { title: "this page", file: "page", path: "/page", hash: "" },
    Page {
        title: "this page, at its first question",
        file: "page",
        path: "/page",
        hash: "#/step/1",
    },
    Page { title: "written by hand", file: "plain", path: "/plain", hash: "" },
    Page { title: "JSON Schema form (React)", file: "rjsf", path: "/rjsf", hash: "" },
    Page { title: "SurveyJS", file: "surveyjs", path: "/surveyjs", hash: "" },
];

/// Bytes in a millisecond that the slow connection carries: 1.6 Mbit in a second.
const SLOW: u32 = 200;

/// What the slow connection adds before an answer, in milliseconds.
const ROUND_TRIP: u32 = 150;

/// Notes, from before the page's first byte on, what cannot be asked for afterwards.
const WATCH: &str = "
    new MutationObserver((_, observer) => {
        if (document.querySelector('#app[data-ready]')) {
            observer.disconnect();
            performance.mark('ready');
        }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] });
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

/// Waits until the page is ready and has been drawn, and two frames more for what moves then.
const COLLECT: &str = "
    const done = arguments[arguments.length - 1];
    const mark = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const paint = 'first-contentful-paint';
    function look() {
        if (mark('ready') === null || mark(paint) === null || document.readyState !== 'complete') {
            requestAnimationFrame(look);
            return;
        }
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
            window.countShifts();
            const [load] = performance.getEntriesByType('navigation');
            done({
                bytes: load.encodedBodySize,
                arrived: load.responseEnd,
                paint: mark(paint),
                decoded: mark('decoded'),
                compiled: mark('compiled'),
                ready: mark('ready'),
                shift: window.shifts,
            });
        })));
    }
    look();";

/// Answers the first question with no, in whatever way the page draws it, and gives the verdict.
const ANSWER: &str = "
    const done = arguments[arguments.length - 1];
    const no = [...document.querySelectorAll('input[type=radio]')]
        .find((input) => input.closest('label').textContent.includes('否'));
    no.click();
    const verdict = document.querySelector('#verdict');
    requestAnimationFrame(() => requestAnimationFrame(() => done(verdict.textContent)));";

/// The pages, as `cargo xtask load` left them.
fn site() -> Site {
    let folder = std::env::var_os("QUALITY_AWARD_LOAD");
    let folder =
        PathBuf::from(folder.expect("QUALITY_AWARD_LOAD is not set; run `cargo xtask load`"));
    let served = PAGES.iter().filter(|page| page.hash.is_empty()).map(|page| {
        let file = folder.join(page.file).with_extension("br");
        let body =
            std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Served::html(page.path, body)
            .with("Content-Encoding", "br")
            .with("Cache-Control", "no-store")
    });
    Site::of(served.collect())
}

/// Opens a page for the first time and gives what was measured.
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
    if slow {
        let bytes = measured["bytes"].as_u64().and_then(|bytes| u32::try_from(bytes).ok());
        let least = ROUND_TRIP + bytes.expect("a number of bytes") / SLOW;
        let arrived = number(&measured, "arrived");
        assert!(
            arrived >= least.into(),
            "{address}: {arrived} ms, and the connection takes {least}"
        );
    }
    measured
}

fn number(measured: &Value, name: &str) -> f64 {
    measured[name].as_f64().unwrap_or_default()
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
                // A browser of its own, with nothing kept.
                with_browser(Kind::Chromium, async |browser| {
                    samples[usize::from(slow)].push(open(&browser, &address, slow).await);
                    browser
                });
            }
        }
    }
    // What was called ready does answer: with a "no" the verdict is there.
    for page in PAGES.iter().filter(|page| page.file != "page" || !page.hash.is_empty()) {
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
    std::fs::write(table, report(&samples)).expect("the table");
}

/// The table and what is to be known of it.
fn report(samples: &[[Vec<Value>; 2]]) -> String {
    let mut text = format!(
        "Milliseconds from the start of the navigation, median of {RUNS} runs and, in brackets, the least and\n\
         the most; a new browser for each. *Bytes*: brotli 11, on the wire, without headers. *Arrived*: the last\n\
         byte. *Drawn*: first contentful paint. *Ready*: the first screen answers input. *Shift*: layout shift\n\
         until then, the most of all runs. Chromium without a window.\n"
    );
    for (slow, condition) in
        [(0, "Full speed"), (1, "1.6 Mbit/s, 150 ms of round trip, a processor four times slower")]
    {
        let _ = write!(
            text,
            "\n## {condition}\n\n| | bytes | arrived | drawn | ready | shift |\n|---|---:|---:|---:|---:|---:|\n"
        );
        for (page, samples) in PAGES.iter().zip(samples) {
            let runs = &samples[slow];
            let shift = runs.iter().map(|run| number(run, "shift")).fold(0.0, f64::max);
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} | {shift:.3} |",
                page.title,
                number(&runs[0], "bytes"),
                spread(runs, "arrived"),
                spread(runs, "paint"),
                spread(runs, "ready"),
            );
        }
    }
    for (slow, condition) in [(0, "at full speed"), (1, "slowed down")] {
        let median = |name| middle(&samples[0][slow], name);
        let _ = write!(
            text,
            "\nWhere this page's time goes {condition}: {:.0} ms until the last byte is there, {:.0} until the program is\n\
             put together from its text, {:.0} until it is compiled, {:.0} until its screen stands.\n",
            median("arrived"),
            median("decoded"),
            median("compiled"),
            median("ready"),
        );
    }
    text.push_str(
        "\nThe connection is slowed down by Chromium's developer tools: the round trip is added once to the request,\n\
         and setting up a connection (TCP, TLS) takes none, for any of the pages. The page written by hand and those\n\
         made with libraries ask the same nineteen questions and tell the outcome, and nothing else; they stand in\n\
         `tests/load/`. The JSON Schema form has no style sheet.\n",
    );
    text
}

/// The median of what was measured.
fn middle(runs: &[Value], name: &str) -> f64 {
    let mut times: Vec<f64> = runs.iter().map(|run| number(run, name)).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The median, the least and the most.
fn spread(runs: &[Value], name: &str) -> String {
    let times = || runs.iter().map(|run| number(run, name));
    let (least, most) = (times().fold(f64::INFINITY, f64::min), times().fold(0.0, f64::max));
    format!("{:.0} ({least:.0}–{most:.0})", middle(runs, name))
}
