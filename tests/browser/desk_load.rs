//! How the office's tool takes in a hundred, a thousand and ten thousand forms: how long, in which tasks, in how much
//! memory, and how its table then moves. Figures are recorded beside those wanted, not judged: `cargo xtask desk`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Locator;
use serde_json::Value;

use crate::browser::{Browser, with_browser};
use crate::desk::go;
use crate::driver::Kind;
use crate::site::{Site, tool_at};

/// How many forms are taken in, each in a browser of its own.
const COUNTS: [usize; 3] = [100, 1_000, 10_000];

/// How long the largest intake may take before the measurement is given up.
const PATIENCE: Duration = Duration::from_mins(20);

/// How often the page is asked whether it is done: seldom, because asking is work of its main thread.
const ASK: Duration = Duration::from_millis(500);

/// Notes when the intake begins and ends, its tasks of more than 50 ms, and how many slices it takes; with a number,
/// cancels when so many files are read.
const WATCH: &str = "
    const most = arguments[0], watch = window.watch = { slices: 0, tasks: [], took: null };
    const observer = new PerformanceObserver((list) => watch.tasks.push(...list.getEntries().map((it) => it.duration)));
    observer.observe({ type: 'longtask' });
    const ports = MessagePort.prototype, post = ports.postMessage;
    ports.postMessage = function (...given) { watch.slices += 1; return post.apply(this, given); };
    let begun = null;
    new MutationObserver((_, self) => {
        const progress = document.querySelector('#desk-progress');
        if (progress && begun === null) begun = performance.now();
        if (progress && most && progress.dataset.done >= most) document.querySelector(\"[name='desk.cancel']\").click();
        if (!progress && begun !== null) {
            watch.took = performance.now() - begun;
            self.disconnect();
            ports.postMessage = post;
            requestAnimationFrame(() => setTimeout(() => { watch.done = true; }, 200));
        }
    }).observe(document.querySelector('#app'), { subtree: true, childList: true, attributes: true });";

/// Does something at the beginning of each of many frames, and gives how long each frame took.
const FRAMES: &str = "
    const act = new Function('at', arguments[0]), count = arguments[1], done = arguments[2];
    const frames = [];
    let before = null;
    function frame(now) {
        if (before !== null) frames.push(now - before);
        before = now;
        if (frames.length === count) { done(frames); return; }
        act(frames.length);
        requestAnimationFrame(frame);
    }
    requestAnimationFrame(() => requestAnimationFrame(frame));";

/// Moves the year's last day, by which every application is judged, and gives how long it took until all were judged, and
/// how long the tasks of more than 50 ms.
const SETTINGS: &str = "
    const done = arguments[0], tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((it) => it.duration)));
    observer.observe({ type: 'longtask' });
    const input = document.querySelector(\"[name='office.deadline']\");
    input.value = '2026-07-16';
    const begun = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    function look() {
        if (document.querySelector('#desk-judging')) { requestAnimationFrame(look); return; }
        const took = performance.now() - begun;
        requestAnimationFrame(() => setTimeout(() => done({ took, tasks }), 200));
    }
    requestAnimationFrame(() => requestAnimationFrame(look));";

/// What moves the table: what it is called, what each frame does, and how many frames.
const MOVES: [(&str, &str, usize); 5] = [
    ("scrolled by 240 px a frame", "document.querySelector('#desk-rows').scrollTop += 240", 200),
    (
        "scrolled to anywhere",
        "const box = document.querySelector('#desk-rows'); box.scrollTop = (at * 7919 % 1000) / 1000 * box.scrollHeight",
        100,
    ),
    (
        "sorted by the enterprise's name",
        "if (at % 10 === 0) document.querySelector(\"[name='desk.sort.applicant']\").click()",
        100,
    ),
    (
        "sorted by output",
        "if (at % 10 === 0) document.querySelector(\"[name='desk.sort.output']\").click()",
        100,
    ),
    (
        "sought in, a digit at a time",
        "const it = document.querySelector(\"[name='desk.search']\"); if (at % 10 === 0) { it.value = String(at); it.dispatchEvent(new InputEvent('input', { bubbles: true })) }",
        100,
    ),
];

/// The folder that `cargo xtask desk` has left forms in.
fn forms(count: usize) -> PathBuf {
    let folder = std::env::var_os("QUALITY_AWARD_FORMS");
    let folder = folder.expect("QUALITY_AWARD_FORMS is not set; run `cargo xtask desk`");
    Path::new(&folder).join(count.to_string())
}

/// What an intake came to.
struct Taken {
    /// Seconds from the first file to the last.
    took: f64,
    /// Lines of the table.
    lines: usize,
    /// Slices of work, and those of more than 50 ms: how many, and the longest.
    slices: usize,
    long: usize,
    longest: f64,
    /// The most memory that the browser's process of the page had, in megabytes.
    memory: usize,
}

/// Picks the folder and waits for the end, or cancels when so many files are read.
async fn take_in(browser: &Browser, address: &str, count: usize, cancel: Option<usize>) -> Taken {
    browser.open_at(&tool_at(address), "#/intake").await;
    let input = browser.find("[name='desk.folder']").await;
    browser.client.execute(WATCH, vec![cancel.into()]).await.expect("watched");
    input.send_keys(&forms(count).display().to_string()).await.expect("the folder");
    let deadline = Instant::now() + PATIENCE;
    while browser.run("return window.watch.done === true").await != true {
        assert!(Instant::now() < deadline, "the intake does not end");
        tokio::time::sleep(ASK).await;
    }
    let watch = browser.run("return window.watch").await;
    let tasks: Vec<f64> =
        watch["tasks"].as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    let lines =
        browser.run("return Number(document.querySelector('#applications').dataset.count)").await;
    #[expect(clippy::float_arithmetic, reason = "a measured time is no money")]
    let took = watch["took"].as_f64().expect("a time") / 1000.0;
    Taken {
        took,
        lines: whole(&lines),
        slices: whole(&watch["slices"]),
        long: tasks.len(),
        longest: tasks.iter().copied().fold(0.0, f64::max),
        memory: memory(browser.driver.process()) / 1024,
    }
}

fn whole(value: &Value) -> usize {
    value.as_u64().and_then(|it| usize::try_from(it).ok()).expect("a whole number")
}

/// The most memory that a page's process below this one has had, in kilobytes, as the system counts it: what it shares
/// with other processes of the browser included.
fn memory(driver: u32) -> usize {
    let read = |pid: u32, file: &str| {
        fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default()
    };
    let number = |text: &str, name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u32>().ok()).unwrap_or(0)
    };
    let all: Vec<u32> = fs::read_dir("/proc")
        .expect("the list of processes")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect();
    let mut family = vec![driver];
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(all.iter().filter(|pid| number(&read(**pid, "status"), "PPid:") == parent));
        at += 1;
    }
    let pages = family.into_iter().filter(|pid| read(*pid, "cmdline").contains("--type=renderer"));
    let most = pages.map(|pid| number(&read(pid, "status"), "VmHWM:")).max();
    usize::try_from(most.expect("a process of a page")).expect("fits")
}

/// How long the frames take while the table moves, and what is seen of it.
async fn moves(browser: &Browser, text: &mut String) {
    for (what, act, count) in MOVES {
        let frames = browser.client.execute_async(FRAMES, vec![act.into(), count.into()]).await;
        let frames = frames.expect("frames");
        let mut frames: Vec<f64> =
            frames.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
        frames.sort_by(f64::total_cmp);
        let over = frames.iter().filter(|frame| **frame > 50.0).count();
        let (median, most) = (frames[frames.len() / 2], frames[frames.len() - 1]);
        let _ = writeln!(
            text,
            "| {what} | 0 over 50 ms | {over} of {count} over 50 ms; median {median:.0}, longest {most:.0} ms |"
        );
    }
    let shown = browser.client.find_all(Locator::Css("#applications tbody tr[data-line]")).await;
    let shown = shown.expect("rows").len();
    let _ = writeln!(text, "| rows in the document | those in view | {shown} |");
    go(browser, "#/page").await;
    let judged = browser.client.execute_async(SETTINGS, vec![]).await.expect("all are judged");
    let tasks = judged["tasks"].as_array().expect("a list").iter().filter_map(Value::as_f64);
    let tasks: Vec<f64> = tasks.collect();
    let (longest, took) = (tasks.iter().copied().fold(0.0, f64::max), judged["took"].as_f64());
    let _ = writeln!(
        text,
        "| judged anew for other settings, in {:.0} ms | no task over 50 ms | {} over 50 ms; longest {longest:.0} ms |",
        took.expect("a time"),
        tasks.len()
    );
}

#[test]
fn desk_load() {
    let site = Site::start();
    let mut text = String::from(
        "| forms | seconds (60 at most for 10,000) | tasks over 50 ms (1 of 100 at most) | longest task | memory (600 MB at most) |\n\
         |---:|---:|---:|---:|---:|\n",
    );
    let mut moved = String::from("| 10,000 rows | wanted | measured |\n|---|---|---|\n");
    for count in COUNTS {
        with_browser(Kind::Chromium, async |browser| {
            let of = take_in(&browser, &site.address(), count, None).await;
            let _ = writeln!(
                text,
                "| {count} | {:.1} | {} of {} | {:.0} ms | {} MB |",
                of.took, of.long, of.slices, of.longest, of.memory
            );
            println!("{}", text.lines().last().unwrap_or_default());
            if Some(&count) == COUNTS.last() {
                moves(&browser, &mut moved).await;
            }
            browser
        });
    }
    with_browser(Kind::Chromium, async |browser| {
        let of = take_in(&browser, &site.address(), 10_000, Some(5_000)).await;
        let _ = writeln!(
            moved,
            "| cancelled at 5,000 files | those read stay | {} lines of the table |",
            of.lines
        );
        browser
    });
    let table = std::env::var_os("QUALITY_AWARD_FORMS_TABLE").expect("where the table goes");
    fs::write(table, format!("{text}\n{moved}")).expect("the table");
}
