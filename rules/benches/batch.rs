//! The batch command over a million lines of the contract's own cases, in lines per second. Run by
//! `cargo bench -p quality-award-rules --bench batch`.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::Value;

const CASES: &str = include_str!("../../tests/cases/assessments.ndjson");
const LINES: usize = 1_000_000;
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let mut facts = String::new();
    let mut lines = 0;
    for line in CASES.lines() {
        let case: Value = serde_json::from_str(line)?;
        writeln!(facts, "{}", case["facts"])?;
        lines += 1;
    }
    let rounds = LINES.div_ceil(lines);
    // The command is built before the clock runs.
    let example = ["--release", "-p", "quality-award-rules", "--example", "assess"];
    Command::new(env!("CARGO")).args(["build", "-q"]).args(example).status()?;
    for _ in 0..RUNS {
        let mut command = Command::new(env!("CARGO"));
        command.args(["run", "-q"]).args(example).args(["--", "--year", "2026"]);
        let start = Instant::now();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        let mut input = child.stdin.take().ok_or("no pipe")?;
        for _ in 0..rounds {
            input.write_all(facts.as_bytes())?;
        }
        drop(input);
        let status = child.wait()?;
        let elapsed = start.elapsed().as_millis().max(1);
        let per_second = (rounds * lines) as u128 * 1000 / elapsed;
        println!("{} lines in {elapsed} ms: {per_second} lines/s ({status})", rounds * lines);
    }
    Ok(())
}
