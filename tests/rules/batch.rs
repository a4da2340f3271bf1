//! The batch command: one line in, one line out, in order, whatever the lines are.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::thread;

use quality_award_rules::LIMITS;
use serde_json::{Value, json};

use crate::edition;

/// Starts the command as the contract names it, in the profile that the tests have built.
fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO"))
        .args(["run", "-q", "-p", "quality-award-rules", "--example", "assess", "--"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo runs")
}

fn stdin(child: &mut Child) -> ChildStdin {
    child.stdin.take().expect("a pipe")
}

/// Runs the command over the whole input and waits for its end.
fn run(input: &[u8]) -> Output {
    let mut child = start(&[]);
    let mut pipe = stdin(&mut child);
    let input = input.to_vec();
    let writer = thread::spawn(move || pipe.write_all(&input));
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("no panic").expect("the input is read to its end");
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The answer to each line in short: an eligibility, or the error's line, field and kind.
fn summary(output: &Output) -> Vec<Value> {
    let reduce = |line: Value| match line.get("error") {
        Some(error) => json!([error["line"], error["field"], error["kind"]]),
        None => line["eligibility"].clone(),
    };
    lines(output).into_iter().map(reduce).collect()
}

#[track_caller]
fn check(input: &[u8], code: i32, expected: &Value) {
    let output = run(input);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(Value::from(summary(&output)), *expected);
    assert_eq!(output.status.code(), Some(code));
    assert!(output.stdout.is_empty() || output.stdout.ends_with(b"\n"));
}

#[test]
fn good_lines() {
    check(b"", 0, &json!([]));
    check(b"{}", 0, &json!(["undetermined"]));
    check(b"{}\n{\"manufacturer\":false}\r\n", 0, &json!(["undetermined", "ineligible"]));
    check("\u{feff}{}\n".as_bytes(), 0, &json!(["undetermined"]));
}

#[test]
fn a_bad_line_stops_nothing() {
    check(
        b"{}\n{\"output_value_yuan\":\"-5\"}\n\n{\n{} {}\n\xff\n{\"products\":[{\"x\":1}]}\n[]\n{}",
        1,
        &json!([
            "undetermined",
            [2, "output_value_yuan", "negative"],
            [3, null, "syntax"],
            [4, null, "syntax"],
            [5, null, "syntax"],
            [6, null, "syntax"],
            [7, "products[0].x", "unknown_field"],
            [8, null, "wrong_type"],
            "undetermined",
        ]),
    );
}

#[test]
fn errors_say_what_is_accepted() {
    let deep = "[".repeat(10_000);
    let input =
        format!("{{\"manufacturer\":1}}\n{{\"manufacturer\":tru}}\n{{\"manufacturer\":{deep}\n");
    let messages: Vec<Value> = lines(&run(input.as_bytes()))
        .into_iter()
        .map(|line| line["error"]["message"].clone())
        .collect();
    assert_eq!(
        messages,
        [
            "manufacturer: given a number; accepted: true, false or null",
            "not JSON at column 20: expected ident; accepted: one object of facts a line",
            "not JSON at column 10016: EOF while parsing a list; accepted: one object of facts a line",
        ],
    );
}

#[test]
fn a_line_over_the_limit_is_refused_and_the_next_one_read() {
    let padded = |bytes: usize| format!("{{}}{}", " ".repeat(bytes - 2));
    let limit = LIMITS.json_bytes;
    let input = [padded(limit), padded(limit + 1), padded(5 * limit), "{}".to_owned()].join("\n");
    check(
        input.as_bytes(),
        1,
        &json!(["undetermined", [2, null, "too_long"], [3, null, "too_long"], "undetermined"]),
    );
}

#[test]
fn many_lines_keep_their_order() {
    let mut input = String::new();
    for fen in 0..50_000 {
        writeln!(input, "{{\"output_value_yuan\":\"0.{fen}\"}}")
            .expect("a String takes everything");
    }
    let output = run(input.as_bytes());
    let lines = lines(&output);
    assert_eq!(lines.len(), 50_000);
    // From 0.100 on an amount has more than two decimals, so each line has an error that names it.
    for (fen, line) in (0..).zip(&lines) {
        let expected = (fen >= 100).then_some(fen + 1);
        assert_eq!(line["error"]["line"].as_u64(), expected, "line {}", fen + 1);
    }
    assert_eq!(output.status.code(), Some(1));
}

/// The arguments, with the exit status and how the two outputs begin; no beginning means that the
/// output is empty.
const ARGUMENTS: [(&[&str], i32, &str, &str); 9] = [
    (&["--help"], 0, "usage: assess", ""),
    (&["-h"], 0, "usage: assess", ""),
    (&["--year", "2014"], 0, "", ""),
    (&["facts.json"], 2, "", "assess: unknown argument facts.json\n\nusage: assess"),
    (&["--year"], 2, "", "assess: --year needs a year such as 2026\n\nusage: assess"),
    (&["--year", "last"], 2, "", "assess: not a year: last; accepted: 2026\n\nusage: assess"),
    (&["--year", "70000"], 2, "", "assess: not a year: 70000; accepted: 2026\n\nusage: assess"),
    (&["--year", "2026", "x"], 2, "", "assess: unknown argument x\n\nusage: assess"),
    (
        &["--year", "2013"],
        2,
        "",
        "assess: no edition of the Measures governs 2013: the first one governs 2014\n\nusage",
    ),
];

#[test]
fn arguments() {
    for (arguments, code, stdout, stderr) in ARGUMENTS {
        let output = start(arguments).wait_with_output().expect("an end");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let starts = |text: &[u8], start: &str| {
            let text = String::from_utf8_lossy(text);
            if start.is_empty() { text.is_empty() } else { text.starts_with(start) }
        };
        assert!(starts(&output.stdout, stdout), "{arguments:?}");
        assert!(starts(&output.stderr, stderr), "{arguments:?}");
    }
}

/// The receipt of a line names the edition that governs the year, today's where none is given.
#[test]
fn the_receipt_names_the_edition_of_the_year() {
    for arguments in [&["--year", "2026"][..], &[]] {
        let mut child = start(arguments);
        stdin(&mut child).write_all(b"{}\n").expect("a line");
        let output = child.wait_with_output().expect("an end");
        let receipt = &lines(&output)[0]["rules"];
        assert_eq!(receipt["issued"], "2014-03-17", "{arguments:?}");
        assert_eq!(receipt["text_sha256"], edition().text_sha256, "{arguments:?}");
    }
}

/// A line is answered as soon as it is there, not when the input ends.
#[test]
fn lines_are_answered_as_they_come() {
    let mut child = start(&[]);
    let mut pipe = stdin(&mut child);
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    for facts in ["{}\n", "{\"manufacturer\":false}\n"] {
        pipe.write_all(facts.as_bytes()).expect("a line");
        let answer = answers.next().expect("an answer").expect("UTF-8");
        assert!(answer.contains("eligibility"));
    }
    drop(pipe);
    assert!(answers.next().is_none());
    assert_eq!(child.wait().expect("an end").code(), Some(0));
}

/// The peak memory in KiB after this number of lines was answered.
#[cfg(target_os = "linux")]
fn peak_kib(lines: usize) -> u64 {
    let mut child = start(&[]);
    let mut pipe = stdin(&mut child);
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let writer = thread::spawn(move || {
        let name = "名".repeat(200);
        let line = format!("{{\"products\":[{{\"name\":\"{name}\",\"title\":\"regional\"}}]}}\n");
        (0..lines).for_each(|_| pipe.write_all(line.as_bytes()).expect("a line"));
        pipe
    });
    assert_eq!(answers.by_ref().take(lines).count(), lines);
    // Every line is answered and the input is still open, so the process still runs.
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).expect("a status");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    drop(writer.join().expect("no panic"));
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    peak.trim().trim_end_matches(" kB").parse().expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_input() {
    let (short, long) = (peak_kib(2_000), peak_kib(60_000));
    // The long input is 37 MiB and its answers are 120 MiB.
    assert!(long < short + 8 * 1024, "{short} KiB, then {long} KiB");
}

/// A closed pipe is no error: the command ends without a message, even while input is coming.
#[test]
fn a_closed_pipe_ends_it_quietly() {
    let mut child = start(&[]);
    let mut pipe = stdin(&mut child);
    let mut output = child.stdout.take().expect("a pipe");
    pipe.write_all(b"{}\n").expect("a line");
    output.read_exact(&mut [0]).expect("an answer");
    drop(output);
    // More lines until the command is gone; then the input's own pipe breaks.
    while pipe.write_all(b"{}\n").is_ok() {}
    let end = child.wait_with_output().expect("an end");
    assert_eq!(String::from_utf8_lossy(&end.stderr), "");
    assert_eq!(end.status.code(), Some(0));
}
