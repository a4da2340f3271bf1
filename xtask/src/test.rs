//! Runs the checks, one after another, and stops at the first that fails.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::dist;
use crate::package;
use crate::release;
use crate::reproduce;
use crate::shell::{self, Npm, Shell};
use crate::tools;

/// One check.
struct Step {
    /// Its name on the command line.
    name: &'static str,
    /// Installs what it needs; silent when nothing is missing.
    prepare: fn(&Shell) -> Result<()>,
    /// Fails when the check does.
    run: fn(&Shell) -> Result<()>,
}

/// All checks, the quickest to report something first.
const STEPS: [Step; 14] = [
    Step { name: "fmt", prepare: tools::rust_parts, run: fmt },
    Step { name: "clippy", prepare: tools::rust_parts, run: clippy },
    Step { name: "deny", prepare: tools::for_licences, run: deny },
    Step { name: "unit", prepare: tools::rust_parts, run: unit },
    Step { name: "rules", prepare: tools::rust_parts, run: rules },
    Step { name: "kept", prepare: tools::rust_parts, run: kept },
    Step { name: "package", prepare: tools::rust_parts, run: package },
    Step { name: "js", prepare: tools::for_js, run: js },
    Step { name: "form", prepare: tools::for_forms, run: form },
    Step { name: "dist", prepare: tools::for_build, run: release::run },
    Step { name: "hosts", prepare: tools::for_hosts, run: hosts },
    Step { name: "reproduce", prepare: tools::for_build, run: reproduce::run },
    Step { name: "old", prepare: tools::for_old, run: old },
    Step { name: "browser", prepare: tools::for_browser_tests, run: browser },
];

/// What the measurement of loading is built with.
const LOAD: &str = "quality-award-tests/load";

/// Runs the steps named, or all when none is. Returns false when a name is not that of a step.
pub(crate) fn run(shell: &Shell, names: &[&str]) -> Result<bool> {
    if names.iter().any(|name| STEPS.iter().all(|step| step.name != *name)) {
        return Ok(false);
    }
    let steps: Vec<&Step> =
        STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)).collect();
    // All tools come first: a missing one is reported at once, not after ten minutes.
    for step in &steps {
        (step.prepare)(shell)?;
    }
    let all = Instant::now();
    for step in &steps {
        println!("== {}", step.name);
        let started = Instant::now();
        (step.run)(shell).with_context(|| format!("the step {} failed", step.name))?;
        println!("== {} passed in {} s", step.name, tenths(started));
    }
    println!("== everything passed in {} s", tenths(all));
    Ok(true)
}

/// Seconds since `start`, with one digit after the point.
fn tenths(start: Instant) -> String {
    let elapsed = start.elapsed();
    format!("{}.{}", elapsed.as_secs(), elapsed.subsec_millis() / 100)
}

/// The source is formatted.
fn fmt(shell: &Shell) -> Result<()> {
    shell::run(shell.command("cargo").args(["fmt", "--all", "--check"]))
}

/// The linter finds nothing.
fn clippy(shell: &Shell) -> Result<()> {
    let mut clippy = shell.command("cargo");
    clippy.args(["clippy", "--workspace", "--all-targets", "--features", LOAD]);
    shell::run(clippy.args(["--", "-D", "warnings"]))
}

/// Whose software may be built upon, and where it may come from. Without a network: `deny.toml` says
/// what is left out for that.
fn deny(shell: &Shell) -> Result<()> {
    let mut deny = shell.command("cargo");
    deny.args(["deny", "--offline", "check", "--hide-inclusion-graph"]);
    shell::run(deny.args(["licenses", "sources", "bans"]))
}

/// The tests that stand beside the code and in its documentation.
fn unit(shell: &Shell) -> Result<()> {
    let arguments = ["test", "--workspace", "--exclude", "quality-award-tests"];
    shell::run(shell.command("cargo").args(arguments))?;
    // The rules' documentation links the law and its code; a broken link is an error.
    let arguments = ["doc", "-p", "quality-award-rules", "--no-deps", "--document-private-items"];
    shell::run(shell.command("cargo").args(arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

/// The rules against cases, properties and the independent reference.
fn rules(shell: &Shell) -> Result<()> {
    shell::run(shell.command("cargo").args([
        "test",
        "-p",
        "quality-award-tests",
        "--test",
        "rules",
    ]))
}

/// What earlier versions of the page handed over, opened with the code of today, and what is hard for its readers.
fn kept(shell: &Shell) -> Result<()> {
    let mut tests = shell.command("cargo");
    tests.args(["test", "-p", "quality-award-tests", "--test", "kept", "--test", "readers"]);
    shell::run(&mut tests)
}

/// The rules as crates.io and docs.rs take them: packed, compiled from what was packed, documented with every feature.
fn package(shell: &Shell) -> Result<()> {
    let mut pack = shell.command("cargo");
    // A developer runs the checks before the commit.
    shell::run(pack.args(["package", "--package", package::NAME, "--allow-dirty"]))?;
    let mut doc = shell.command("cargo");
    doc.args(["doc", "--package", package::NAME, "--all-features", "--no-deps"]);
    shell::run(doc.env("RUSTDOCFLAGS", "-D warnings --cfg docsrs"))
}

/// The rules as a JavaScript package, installed in empty folders: under Node, and in Chromium.
fn js(shell: &Shell) -> Result<()> {
    let mut tests = node_tests(shell, "tests/js")?;
    tests.env("QUALITY_AWARD_PACKAGE", package::run(shell)?);
    tests.env("QUALITY_AWARD_ESBUILD", shell.npm(Npm::Build, "esbuild/bin/esbuild"));
    tests.env("QUALITY_AWARD_TSC", shell.npm(Npm::Test, "typescript/bin/tsc"));
    shell::run(tests.env("QUALITY_AWARD_OLD", tools::old(shell)))
}

/// The command that runs a folder's tests under Node.
fn node_tests(shell: &Shell, folder: &str) -> Result<Command> {
    // The files are named one by one, because Node's versions disagree on what a directory means.
    let mut files = Vec::new();
    let entries = fs::read_dir(shell.path(folder));
    for entry in entries.with_context(|| format!("{folder} cannot be read"))? {
        let file = entry?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    if files.is_empty() {
        bail!("{folder} holds no test");
    }
    files.sort();
    let mut tests = shell.command("node");
    tests.arg("--test").args(files);
    Ok(tests)
}

/// Filled forms through office programs and libraries.
fn form(shell: &Shell) -> Result<()> {
    let mut tests = shell.command("cargo");
    tests.args(["test", "-p", "quality-award-tests", "--test", "form"]);
    tests.env("QUALITY_AWARD_PYTHON", tools::python(shell));
    shell::run(tests.env("QUALITY_AWARD_MAMMOTH", tools::mammoth(shell)))
}

/// What web servers send of the built files, by the lines of the guide.
fn hosts(shell: &Shell) -> Result<()> {
    let archive = release::archive(shell);
    if !archive.is_file() {
        bail!("{} is missing; `cargo xtask release` builds it", archive.display());
    }
    let mut tests = shell.command("cargo");
    tests.args(["test", "-p", "quality-award-tests", "--test", "hosts"]);
    shell::run(with_hosts(shell, &mut tests))
}

/// Says where the web servers are, and what they are to send.
fn with_hosts<'a>(shell: &Shell, tests: &'a mut Command) -> &'a mut Command {
    tests.env("QUALITY_AWARD_HOSTS", tools::hosts(shell));
    tests.env("QUALITY_AWARD_ARCHIVE", release::archive(shell))
}

/// The built page in the browsers of old office computers.
fn old(shell: &Shell) -> Result<()> {
    let mut tests = node_tests(shell, "tests/old")?;
    // The message and its place are enough: a trace through an asynchronous driver has a hundred lines.
    tests.env("RUST_BACKTRACE", "0");
    tests.env("QUALITY_AWARD_PAGE", built_page(shell)?);
    shell::run(tests.env("QUALITY_AWARD_OLD", tools::old(shell)))
}

/// The built page in real browsers. A journey waits for its browser more than it computes: on two processors three
/// at a time take a quarter less than two.
fn browser(shell: &Shell) -> Result<()> {
    let at_once = thread::available_parallelism().map_or(1, NonZero::get) + 1;
    let mut tests = browser_tests(shell)?;
    shell::run(tests.args(["--", "--test-threads"]).arg(at_once.to_string()))
}

/// Pictures of every screen and state of both files, left in `target/shots`: the tests that visit them all.
pub(crate) fn shots(shell: &Shell) -> Result<()> {
    tools::for_build(shell)?;
    tools::for_browsers(shell)?;
    dist::run(shell)?;
    let folder = shell.path("target/shots");
    let mut tests = browser_tests(shell)?;
    tests.args(["--", "every_screen_in_chromium", "every_screen_of_the_desk"]);
    tests.env("QUALITY_AWARD_SHOTS", &folder);
    shell::run(&mut tests)?;
    println!("pictures: {}", folder.display());
    Ok(())
}

/// How long the page takes from an answer to the verdict, printed and not judged.
pub(crate) fn latency(shell: &Shell) -> Result<()> {
    tools::for_build(shell)?;
    tools::for_browsers(shell)?;
    dist::run(shell)?;
    let mut tests = browser_tests(shell)?;
    tests.args(["--features", LOAD, "latency", "--", "--nocapture", "--test-threads=1"]);
    shell::run(&mut tests)
}

/// How long the pages in `pages` take to load, written as a table and not judged.
pub(crate) fn load(shell: &Shell, pages: &Path, table: &Path) -> Result<()> {
    let mut tests = browser_tests(shell)?;
    tests.args(["--features", LOAD, "cold_load", "--", "--nocapture"]);
    shell::run(tests.env("QUALITY_AWARD_LOAD", pages).env("QUALITY_AWARD_LOAD_TABLE", table))
}

/// How the office's tool takes in the forms in the folders below `forms`, written as a table and not judged.
pub(crate) fn desk(shell: &Shell, forms: &Path, table: &Path) -> Result<()> {
    let mut tests = browser_tests(shell)?;
    tests.args(["--features", LOAD, "desk_load", "--", "--nocapture"]);
    shell::run(tests.env("QUALITY_AWARD_FORMS", forms).env("QUALITY_AWARD_FORMS_TABLE", table))
}

/// Pictures of the office's screens for its guide, left in this folder.
pub(crate) fn guide(shell: &Shell, folder: &Path) -> Result<()> {
    let mut tests = browser_tests(shell)?;
    tests.args(["--features", LOAD, "guide_pictures"]);
    shell::run(tests.env("QUALITY_AWARD_GUIDE", folder))
}

/// The built page's file.
fn built_page(shell: &Shell) -> Result<PathBuf> {
    let page = shell.path("dist/index.html");
    if !page.is_file() {
        bail!("dist/index.html is missing; `cargo xtask dist` builds it");
    }
    Ok(page)
}

/// The command that runs the browser tests against the built page.
fn browser_tests(shell: &Shell) -> Result<Command> {
    let mut tests = shell.command("cargo");
    tests.args(["test", "-p", "quality-award-tests", "--test", "browser"]);
    tests.env("QUALITY_AWARD_PAGE", built_page(shell)?).env("QUALITY_AWARD_AXE", tools::axe(shell));
    with_hosts(shell, &mut tests);
    Ok(tests)
}
