//! Changes the code in one place at a time, and runs the tests that are to notice it.

use std::fs;

use anyhow::{Result, bail};

use crate::shell::{self, Shell};
use crate::tools;

/// Code that is changed, and how it is tried.
struct Area {
    name: &'static str,
    /// The crate, and which of its files.
    package: &'static str,
    files: &'static [&'static str],
    /// What is said to cargo: the tests that are built.
    build: &'static [&'static str],
    /// What is said to the tests. Some take a minute, or start cargo again.
    tests: &'static [&'static str],
}

const AREAS: [Area; 3] = [
    Area {
        name: "rules",
        package: "quality-award-rules",
        files: &["rules/src/**"],
        build: &["--package=quality-award-tests", "--lib", "--test=rules"],
        tests: &["--skip=batch::"],
    },
    Area {
        name: "typed",
        package: "quality-award-application",
        files: &["application/src/typed/*.rs"],
        build: &["--lib"],
        tests: &["--skip=session::"],
    },
    Area {
        name: "desk",
        package: "quality-award-desk",
        files: &["desk/src/fund/*.rs", "desk/src/days/*.rs", "desk/src/allot/*.rs"],
        build: &["--lib", "--test=desk"],
        tests: &["--skip=command::", "--skip=many_large"],
    },
];

/// Tries every area, or the one named, and says which changes no test notices. Changes that make no difference are named
/// with their reasons in `.cargo/mutants.toml`. The results of each stay in `target/mutants`.
pub(crate) fn run(shell: &Shell, only: Option<&str>) -> Result<()> {
    if only.is_some_and(|only| AREAS.iter().all(|area| area.name != only)) {
        bail!("no such area; there are {}", AREAS.map(|area| area.name).join(", "));
    }
    tools::for_mutants(shell)?;
    for area in AREAS.iter().filter(|area| only.is_none_or(|only| only == area.name)) {
        let mut command = shell.command("cargo");
        command.args(["mutants", "--profile=mutants", "--baseline=skip", "--timeout=120"]);
        command.args(["--package", area.package]);
        let output = shell.path("target/mutants").join(area.name);
        fs::create_dir_all(&output)?;
        command.arg("--output").arg(output);
        for files in area.files {
            command.args(["--file", files]);
        }
        command.arg("--").args(area.build).arg("--").args(area.tests);
        // Only the crates behind the change are compiled anew.
        command.env("CARGO_INCREMENTAL", "1");
        shell::run(&mut command)?;
    }
    Ok(())
}
