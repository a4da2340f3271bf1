//! Measures how long the page takes to load, beside pages that ask the same questions: one written by
//! hand and forms of two common libraries, each bundled into one file as the page itself is.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::compress;
use crate::dist;
use crate::shell::{self, Npm, Shell};
use crate::test;
use crate::tools;

/// Where the pages are written, and by the measurement the table.
const WORK: &str = "target/load";

/// Where the table is stored.
const TABLE: &str = "docs/load.md";

/// The pages to compare with: the shell, the script. The script's name is the page's.
const PAGES: [(&str, &str); 3] =
    [("plain.html", "plain.js"), ("shell.html", "surveyjs.js"), ("shell.html", "rjsf.jsx")];

/// The libraries that those pages are made with.
const LIBRARIES: [&str; 7] = [
    "survey-core",
    "survey-js-ui",
    "@rjsf/core",
    "@rjsf/utils",
    "@rjsf/validator-ajv8",
    "react",
    "react-dom",
];

/// How esbuild makes one script of a page's modules, for production.
const BUNDLE: [&str; 8] = [
    "--bundle",
    "--minify",
    "--charset=utf8",
    "--format=iife",
    "--jsx=automatic",
    "--legal-comments=none",
    "--log-level=error",
    "--define:process.env.NODE_ENV=\"production\"",
];

/// Builds all pages, measures, and prints the table; with `write` it is stored in `docs/load.md` too.
pub(crate) fn run(shell: &Shell, write: bool) -> Result<()> {
    tools::for_build(shell)?;
    tools::for_browsers(shell)?;
    tools::for_load(shell)?;
    let page = dist::alone(shell)?;
    fs::create_dir_all(shell.path(WORK))?;
    put(shell, "page", &page.html)?;
    fs::write(shell.path(WORK).join("page.first"), page.weight.brotli.first.to_string())?;
    put(shell, "kept", &page_before(shell)?)?;
    for (template, entry) in PAGES {
        let (name, _) = entry.split_once('.').unwrap_or((entry, ""));
        put(shell, name, &bundle(shell, template, entry, name)?)?;
    }
    let table = shell.path(WORK).join("table.md");
    test::load(shell, &shell.path(WORK), &table)?;
    let table = fs::read_to_string(table).context("the measurement left no table")?;
    print!("{table}");
    if write {
        let head =
            HEAD.replace("DATE", &shell.today()?).replace("VERSIONS", &versions(shell)?.join(", "));
        fs::write(shell.path(TABLE), head + &table)?;
    }
    Ok(())
}

/// The page as version 0.1.0 handed it over, so that one run measures before and after.
fn page_before(shell: &Shell) -> Result<String> {
    let pages = fs::File::open(shell.path("tests/kept/0.1.0/pages.zip"))?;
    let mut html = String::new();
    zip::ZipArchive::new(pages)?.by_name("index.html")?.read_to_string(&mut html)?;
    Ok(html)
}

/// What stands above the stored table.
const HEAD: &str = "\
# Cold load

Written by `cargo xtask load --write` on DATE; `cargo xtask load` prints it. With VERSIONS.

";

/// The libraries with the versions that `package.json` asks for.
fn versions(shell: &Shell) -> Result<Vec<String>> {
    let manifest = shell.path(Npm::Test.source()).join("package.json");
    let manifest: Value = serde_json::from_slice(&fs::read(manifest)?)?;
    let version = |name: &&str| {
        let version = manifest["dependencies"][*name].as_str();
        let version = version.with_context(|| format!("tests/npm/package.json lacks {name}"))?;
        Ok(format!("{name} {version}"))
    };
    LIBRARIES.iter().map(version).collect()
}

/// One page, its scripts and styles inside it.
fn bundle(shell: &Shell, template: &str, entry: &str, name: &str) -> Result<String> {
    let sources = Path::new("tests/load");
    let mut command = shell.node("esbuild/bin/esbuild");
    command.arg(sources.join(entry)).args(BUNDLE).arg(format!("--outdir={WORK}"));
    // The libraries are not in a directory above the sources.
    shell::run(command.env("NODE_PATH", shell.npm(Npm::Test, "")))?;
    let read = |kind: &str| fs::read_to_string(shell.path(WORK).join(format!("{name}.{kind}")));
    let script = read("js").context("esbuild wrote no script")?;
    // Only a library brings a style sheet; the page written by hand has its own in its shell.
    let sheet = read("css").unwrap_or_default();
    let template = fs::read_to_string(shell.path("tests/load").join(template))?;
    let html = template
        .replace("<!-- build:style -->", &format!("<style>{}</style>", sheet.trim_end()))
        .replace("<!-- build:script -->", &format!("<script>{}</script>", script.trim_end()));
    Ok(html)
}

/// Compresses a page as a host would and leaves it for the measurement.
fn put(shell: &Shell, name: &str, html: &str) -> Result<()> {
    let file = shell.path(WORK).join(format!("{name}.br"));
    fs::write(file, compress::brotli(html.as_bytes())?)?;
    Ok(())
}
