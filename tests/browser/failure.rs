//! What a test that fails says: what went wrong, and the lines of the journey that led there, without the two hundred
//! of the programs between them.

use std::backtrace::Backtrace;
use std::panic;
use std::sync::Once;

/// Says of every panic from now on where in these tests it was.
pub fn say_where() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        panic::set_hook(Box::new(|panic| {
            let trace = Backtrace::force_capture().to_string();
            eprintln!("{panic}\n{}", own_lines(&trace).join("\n"));
        }));
    });
}

/// The places of a trace that are in these tests, but for this file.
fn own_lines(trace: &str) -> Vec<&str> {
    let places = trace.lines().map(str::trim).filter(|line| line.starts_with("at ./browser/"));
    let mut places: Vec<&str> = places.filter(|line| !line.contains("/failure.rs:")).collect();
    places.dedup();
    places
}

#[test]
fn only_the_lines_of_the_tests_are_said() {
    let trace = "\
   0: core::panicking::panic_fmt
             at /rustc/5980/library/core/src/panicking.rs:80:14
   1: {closure#0}
             at ./browser/failure.rs:14:25
   2: {async_fn#0}
             at ./browser/browser.rs:340:13
   3: {async_fn#0}
             at ./browser/desk.rs:95:55
             at ./browser/desk.rs:95:55
";
    assert_eq!(own_lines(trace), ["at ./browser/browser.rs:340:13", "at ./browser/desk.rs:95:55"]);
}
