//! Measures how the desk takes in a hundred, a thousand and ten thousand returned forms, made here: by its command, and
//! by the office's tool in a browser.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::dist;
use crate::shell::{self, Shell};
use crate::test;
use crate::tools;

/// Where the forms are made, and the browser's table.
const WORK: &str = "target/desk-load";

/// Where the figures are stored.
const TABLE: &str = "docs/desk-load.md";

/// How many forms.
const COUNTS: [usize; 3] = [100, 1_000, 10_000];

/// What stands above the stored figures.
const HEAD: &str = "\
# The desk under load

Written by `cargo xtask desk --write` on DATE on CORES processors; `cargo xtask desk` prints it. The forms are made by
`desk/examples/forms.rs`, 18 KB each as an office program saves them: one of ten has another figure on paper than in its
data, one has a paragraph more, one is another once more, and one is the page's own file, uncompressed (122 KB).

";

/// What is to be known of the figures.
const FOOT: &str = "
*Memory* is the most that the process had resident, as the system counts it; of the browser that of the page's
process, with the libraries that its processes share. *Tasks*: slices of the intake, each of 16 ms and the file in it.
The tool reads in slices on the main thread: the policy names no source of workers, and a worker would hold the program
a second time. The price is the wait between two slices, in which the screen answers. The longest task comes before any code of ours:
the browser makes the list of the files that were picked. *Judged anew*: another last day was typed, by which every
application is judged, in slices of the same length. A scroll makes the rows that come into the document, eight at a
time, and leaves those that are there. Such a frame takes the main thread 12 ms, of which 2 are the program's and 5
style and layout (27 ms, 9 and 10 while all rows were made anew).
";

/// Builds, measures, and prints the figures; with `write` they are stored in `docs/desk-load.md` too.
pub(crate) fn run(shell: &Shell, write: bool) -> Result<()> {
    tools::for_build(shell)?;
    tools::for_browsers(shell)?;
    dist::run(shell)?;
    let mut build = shell.command("cargo");
    build.args(["build", "--quiet", "--release", "-p", "quality-award-desk", "--examples"]);
    shell::run(&mut build)?;
    let mut text = String::from(
        "| forms | by the command, a second (1,000 at least) | memory (the same for all) |\n|---:|---:|---:|\n",
    );
    for count in COUNTS {
        let (a_second, memory) = command(shell, count)?;
        let _ = writeln!(text, "| {count} | {a_second} | {memory} KB |");
    }
    let table = shell.path(WORK).join("table.md");
    test::desk(shell, &shell.path(WORK), &table)?;
    text.push('\n');
    text.push_str(&fs::read_to_string(table).context("the measurement left no table")?);
    print!("{text}");
    if write {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let head = HEAD.replace("DATE", &shell.today()?);
        let head = head.replace("CORES", &cores.to_string());
        fs::write(shell.path(TABLE), head + &text + FOOT)?;
    }
    Ok(())
}

/// Makes so many forms and runs the command on them: forms a second, and the most memory it had, in kilobytes.
fn command(shell: &Shell, count: usize) -> Result<(u128, usize)> {
    let folder = shell.path(WORK).join(count.to_string());
    let example = |name: &str| shell.command(&format!("target/release/examples/{name}"));
    let mut make = example("forms");
    if !folder.is_dir() {
        shell::run(make.arg(count.to_string()).arg(&folder))?;
    }
    let mut intake = example("intake");
    let started = Instant::now();
    let mut running = intake
        .args(["--year", "2026"])
        .arg(&folder)
        .stdout(Stdio::piped())
        .spawn()
        .context("the intake command could not be started")?;
    let mut output = running.stdout.take().context("no pipe")?;
    let (mut lines, mut memory, mut piece) = (0, 0, vec![0; 1 << 16]);
    loop {
        let read = output.read(&mut piece)?;
        if read == 0 {
            break;
        }
        lines += piece.iter().take(read).filter(|byte| **byte == b'\n').count();
        // The process is still there while it writes.
        let status = fs::read_to_string(format!("/proc/{}/status", running.id()));
        memory = status.ok().and_then(|text| peak(&text)).unwrap_or(memory);
    }
    let status = running.wait()?;
    let took = started.elapsed().as_millis().max(1);
    if !status.success() || lines != count {
        bail!("the intake command wrote {lines} lines for {count} forms and ended with {status}");
    }
    Ok((count as u128 * 1000 / took, memory))
}

/// The most memory that a process had, in kilobytes, out of what the system says of it.
fn peak(status: &str) -> Option<usize> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
