//! Looks for what no test has thought of: gives every reader texts and bytes that a fuzzer makes up, guided by what of the
//! reader's code they reach.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell::Shell;
use crate::tools;

/// A folder of seeds for each reader, of the reader's name.
const SEEDS: &str = "fuzz/corpus";

/// Where what the fuzzer makes up is kept between two runs.
const FOUND: &str = "target/fuzz-corpus";

/// Where the figures are stored.
const TABLE: &str = "docs/fuzz.md";

/// What stands above the stored figures.
const HEAD: &str = "\
# The readers under a fuzzer

Written by `cargo xtask fuzz MINUTES --write` on DATE: MINUTES minutes for each reader, on one processor, with the checks
of addresses and of arithmetic on. Each is held to what `tests/readers/checks.rs` says of it: it never stops the
program, and what it has read is the same once it is written and read again. The fuzzer begins with the files of
`fuzz/corpus`; what it finds is mended and its input put there, where `cargo xtask test kept` tries it each time.

";

/// Tries every reader, or the one named, for so many minutes, and prints the figures; with `write` they are stored in
/// `docs/fuzz.md` too.
pub(crate) fn run(shell: &Shell, minutes: &str, only: Option<&str>, write: bool) -> Result<()> {
    let minutes: u32 = minutes.parse().context("the minutes for each reader are a number")?;
    let readers = readers(shell)?;
    if only.is_some_and(|only| readers.iter().all(|name| name != only)) {
        bail!("no such reader; there are {}", readers.join(", "));
    }
    tools::for_fuzzing(shell)?;
    let mut rows =
        String::from("| reader | inputs | inputs kept | edges reached |\n|---|---:|---:|---:|\n");
    for name in readers.iter().filter(|name| only.is_none_or(|only| only == *name)) {
        let figures = one(shell, name, minutes)?;
        println!("{name}: {figures:?}");
        let [inputs, kept, edges] = figures;
        let _ = writeln!(rows, "| {name} | {inputs} | {kept} | {edges} |");
    }
    print!("{rows}");
    if write {
        let head = HEAD
            .replace("DATE", &shell.today()?)
            .replace("MINUTES minutes", &format!("{minutes} minutes"));
        fs::write(shell.path(TABLE), head + &rows)?;
    }
    Ok(())
}

/// The names of the readers.
fn readers(shell: &Shell) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(shell.path(SEEDS)).with_context(|| format!("{SEEDS} is missing"))? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Tries one reader: how many inputs it was given, how many of them reached something new, and how many edges of the code
/// were reached.
fn one(shell: &Shell, name: &str, minutes: u32) -> Result<[String; 3]> {
    let found = shell.path(FOUND).join(name);
    fs::create_dir_all(&found)?;
    let mut fuzzer = command(shell);
    fuzzer.args(["run", name, "--target-dir", "target/fuzz"]).arg(&found);
    fuzzer.arg(Path::new(SEEDS).join(name)).arg("--");
    fuzzer.arg(format!("-max_total_time={}", minutes * 60));
    fuzzer.args(["-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"]);
    let done = fuzzer.output().context("cargo-fuzz cannot be started")?;
    let said = String::from_utf8_lossy(&done.stderr);
    if !done.status.success() {
        bail!("the reader {name} does not keep to what is said of it:\n{said}");
    }
    let last = |words: &str| {
        let line = said.lines().rev().find_map(|line| line.split_once(words));
        let figure = line.and_then(|(_, rest)| rest.split_whitespace().next());
        figure.map(str::to_owned).with_context(|| format!("the fuzzer does not say {words}"))
    };
    Ok([last("stat::number_of_executed_units:")?, last("stat::new_units_added:")?, last("cov: ")?])
}

/// The fuzzer's command. The checks that it builds with are not in the stable compiler yet.
fn command(shell: &Shell) -> Command {
    let mut command = shell.command("cargo");
    command.arg("fuzz").env("RUSTC_BOOTSTRAP", "1");
    command
}
