//! Build and test commands of the workspace; no decision about the product is made here.

mod built;
mod check;
mod compile;
mod compress;
mod debian;
mod desk;
mod dist;
mod fuzz;
mod glue;
mod guide;
mod install;
mod licences;
mod load;
mod mutants;
mod names;
mod package;
#[cfg(test)]
mod references;
mod release;
mod reproduce;
mod serve;
mod shell;
mod size;
mod test;
mod tools;
mod weight;

use std::env;
use std::process::ExitCode;

use shell::Shell;

/// What `cargo xtask` prints without a command that it knows.
const HELP: &str = "\
Usage: cargo xtask COMMAND

  serve          build the page, serve it on this machine, build again when a source changes
  dist           build dist/index.html, the one file that is the product
                 with --edition FILE, an office's edition of it, from its settings file
  test [STEP…]   run every check, or only the steps named:
                 fmt clippy deny unit rules kept package js form dist hosts reproduce old browser
  release        build everything that an office is handed, as one zip in dist
  pack           build the JavaScript package of the rules into dist, as npm publishes it
  reproduce      build the page again elsewhere and compare the bytes
  setup          install every tool of serve and test, browsers included
  shots          take pictures of every screen and state, light, dark and forced colours
  guide [--pictures]
                 build the guides for office staff beside the files in dist; with --pictures take their pictures anew
  latency        measure the time from an answer to the verdict on a slow processor
  load [--write] measure how long the page takes to load beside pages made with form libraries,
                 and with --write keep that in docs/load.md
  desk [--write] measure how the desk takes in up to 10,000 forms, by its command and in a browser,
                 and with --write keep that in docs/desk-load.md
  mutants [AREA] change the code of rules, typed or desk, in one place at a time, and say which
                 changes no test notices
  fuzz MINUTES [READER | --write]
                 give every reader, or one, what a fuzzer makes up, for so many minutes each,
                 and with --write keep the figures of all in docs/fuzz.md
  size [--write] show what each part of the page costs, or keep it in docs/sizes.md

Tools that are missing are installed into target/tools by the command that needs them.";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = Shell::new().and_then(|shell| match words.as_slice() {
        ["serve"] => serve::run(&shell).map(|()| true),
        ["dist"] => dist::run(&shell).map(|()| true),
        ["dist", "--edition", settings] => dist::edition(&shell, settings).map(|()| true),
        ["test", steps @ ..] => test::run(&shell, steps),
        ["release"] => release::run(&shell).map(|()| true),
        ["pack"] => package::run(&shell).map(|_| true),
        ["reproduce"] => reproduce::run(&shell).map(|()| true),
        ["setup"] => tools::everything(&shell).map(|()| true),
        ["shots"] => test::shots(&shell).map(|()| true),
        ["guide"] => guide::run(&shell, false).map(|()| true),
        ["guide", "--pictures"] => guide::run(&shell, true).map(|()| true),
        ["latency"] => test::latency(&shell).map(|()| true),
        ["load"] => load::run(&shell, false).map(|()| true),
        ["load", "--write"] => load::run(&shell, true).map(|()| true),
        ["desk"] => desk::run(&shell, false).map(|()| true),
        ["desk", "--write"] => desk::run(&shell, true).map(|()| true),
        ["mutants"] => mutants::run(&shell, None).map(|()| true),
        ["mutants", area] => mutants::run(&shell, Some(area)).map(|()| true),
        ["fuzz", minutes] => fuzz::run(&shell, minutes, None, false).map(|()| true),
        ["fuzz", minutes, "--write"] => fuzz::run(&shell, minutes, None, true).map(|()| true),
        ["fuzz", minutes, reader] => fuzz::run(&shell, minutes, Some(reader), false).map(|()| true),
        ["size"] => size::run(&shell, false).map(|()| true),
        ["size", "--write"] => size::run(&shell, true).map(|()| true),
        _ => Ok(false),
    });
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
