//! The table of what was measured, and what is to be known of it.

use std::fmt::Write as _;

use serde_json::Value;

use super::{PAGES, RUNS, number};

/// What was measured of a page, at full speed and slowed down.
type Samples = [Vec<Value>; 2];

/// The two conditions, in the order of [`Samples`].
const CONDITIONS: [&str; 2] =
    ["Full speed", "1.6 Mbit/s, 150 ms of round trip, a processor four times slower"];

/// The columns behind the bytes: the heading, and what was measured.
const TIMES: [(&str, &str); 5] = [
    ("arrived", "arrived"),
    ("first paint", "paint"),
    ("ready", "ready"),
    ("whole", "whole"),
    ("blocked", "blocked"),
];

/// The table of all pages; `first` is how many bytes this page needs before it can answer.
pub fn report(samples: &[Samples], first: usize) -> String {
    let mut text = format!(
        "Milliseconds from the start of the navigation, median of {RUNS} runs and, in brackets, the least and\n\
         the most; a new browser for each. *Bytes*: brotli 11, on the wire, without headers. *Arrived*: the last\n\
         byte. *First paint*: first contentful paint. *Ready*: the first screen answers input. *Whole*: the second part\n\
         of the program runs too, where a page has one. *Blocked*: of each task that began before the page was\n\
         ready and took more than 50 ms, what is above that, added up. *Shift*: layout shift until then, the\n\
         most of all runs. Chromium without a window.\n\n\
         This page answers from {first} bytes on: everything before the second part of its program. The\n\
         measurement held the connection there and answered a question.\n"
    );
    for (condition, name) in CONDITIONS.iter().enumerate() {
        let headings = TIMES.map(|(heading, _)| heading).join(" | ");
        let rule = "---:|".repeat(TIMES.len() + 2);
        let _ = write!(text, "\n## {name}\n\n| | bytes | {headings} | shift |\n|---|{rule}\n");
        for (page, samples) in PAGES.iter().zip(samples) {
            let runs = &samples[condition];
            let _ = write!(text, "| {} | {} |", page.title, number(&runs[0], "bytes"));
            for (_, time) in TIMES {
                let _ = write!(text, " {} |", spread(runs, time));
            }
            let shift = runs.iter().map(|run| number(run, "shift")).fold(0.0, f64::max);
            let _ = writeln!(text, " {shift:.3} |");
        }
    }
    for (condition, name) in ["at full speed", "slowed down"].into_iter().enumerate() {
        add_shares(&mut text, samples, condition, name);
    }
    text.push_str(
        "\nThe connection is slowed down by Chromium's developer tools: the round trip is added once to the request,\n\
         and setting up a connection (TCP, TLS) takes none, for any of the pages. The page written by hand and those\n\
         made with libraries ask the same nineteen questions and tell the outcome, and nothing else; they stand in\n\
         `tests/load/`. The JSON Schema form has no style sheet.\n",
    );
    text
}

/// Where this page's time goes, and how it compares.
#[expect(clippy::float_arithmetic, reason = "a ratio of measured times is no money")]
fn add_shares(text: &mut String, samples: &[Samples], condition: usize, name: &str) {
    let page = &samples[0][condition];
    let median = |name: &str| middle(page, name);
    let _ = write!(
        text,
        "\nWhere this page's time goes {name}: {:.0} ms until the last byte is there, {:.0} until the program is\n\
         put together from its text, {:.0} until it is compiled, {:.0} until its screen stands. The longest task until\n\
         then takes {:.0} ms.",
        median("arrived"),
        median("decoded"),
        median("compiled"),
        median("ready"),
        median("longest"),
    );
    let other = |file: &str, name: &str| {
        let place = PAGES.iter().position(|page| page.file == file).expect("a page");
        median(name) / middle(&samples[place][condition], name)
    };
    let _ = writeln!(
        text,
        " Its first paint comes after {:.2} times what the page written by hand takes, and ready after {:.2}\n\
         times what the JSON Schema form takes.",
        other("plain", "paint"),
        other("rjsf", "ready"),
    );
}

/// The median of what was measured.
fn middle(runs: &[Value], name: &str) -> f64 {
    let mut times: Vec<f64> = runs.iter().map(|run| number(run, name)).collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The median, the least and the most; a dash where a page has no such thing.
fn spread(runs: &[Value], name: &str) -> String {
    if runs.iter().all(|run| run[name] == Value::Null) {
        return "–".to_owned();
    }
    let times = || runs.iter().map(|run| number(run, name));
    let (least, most) = (times().fold(f64::INFINITY, f64::min), times().fold(0.0, f64::max));
    format!("{:.0} ({least:.0}–{most:.0})", middle(runs, name))
}
