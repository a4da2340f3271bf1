//! Builds `dist/index.html`, `dist/office.html`, `dist/embed.js` and the guides: compile, shrink, put together, weigh.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};
use quality_award_page::{self as page, Parts, Source, Written, payload};

use crate::built::{File, OFFICE, PAGE, Page, Tool, WORK};
use crate::check;
use crate::compile::{self, Program};
use crate::compress::{self, Compressed};
use crate::guide::{self, Guides};
use crate::licences;
use crate::shell::{self, Shell};
use crate::tools;
use crate::weight::{self, Weight};

/// The JavaScript that the glue may use; esbuild rewrites anything newer. Browsers of this year,
/// 2017, are also the first that run WebAssembly.
const GLUE_SYNTAX: &str = "--target=es2017";

/// The boot script must run where nothing else does, in order to say so, and the script for hosts
/// in pages of any age. esbuild refuses what it cannot rewrite, so `const` or an arrow function there
/// fails the build.
const BOOT_SYNTAX: &str = "--target=es5";

/// What goes into the page keeps its characters: the page says which set they are of.
const UTF8: &str = "--charset=utf8";

/// What renders the first screens and makes editions, as cargo is told of it.
const PRERENDER: [&str; 3] = ["--quiet", "--package", "quality-award-prerender"];

/// Builds both files and the guides, and says where they are and what they weigh.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    all(shell, || Ok(())).map(drop)
}

/// The same, with all that was built: the page, the tool, and the guides with the names of their files. The page is
/// in `dist` a good while before the tool is, and then `with_page` is called.
pub(crate) fn all(
    shell: &Shell,
    with_page: impl FnOnce() -> Result<()>,
) -> Result<(Page, Tool, Guides)> {
    tools::for_build(shell)?;
    let (page, office) = beside_the_tool(shell, |program| {
        let page = write(shell, program)?;
        for (name, part) in ["first", "second"].iter().zip(&page.program) {
            println!("{name} part: {}", check::instructions(part)?);
        }
        println!("{}", page.weight.words());
        with_page()?;
        Ok(page)
    })?;
    let tool = write_tool(shell, &page, office)?;
    println!("dist/office.html: {} bytes with brotli (of {})", tool.weight, weight::OFFICE_BUDGET);
    let guides = guide::write(shell)?;
    Ok((page, tool, guides))
}

/// Builds an office's edition of the page into `dist/index.html`: the same bytes as the office's tool
/// makes from the same settings.
pub(crate) fn edition(shell: &Shell, settings: &str) -> Result<()> {
    // The command runs in the workspace's root, and its reader perhaps does not.
    let settings = env::current_dir()?.join(settings);
    alone(shell)?;
    let page = shell.path("dist/index.html");
    let mut command = prerender(shell);
    let made = shell::output(command.arg("edition").arg(&page).arg(&settings))?;
    replace(shell, "index.html", &made)?;
    println!("dist/index.html: {} bytes, the edition of {}", made.len(), settings.display());
    Ok(())
}

/// Compiles the program of the page and what renders its first screen, has the page made of both, and compiles the tool's
/// program beside all of that: the last minutes of each keep one processor busy. They are compiled in folders of their
/// own, so that none waits for another. What the tool's takes of the processors is what the page leaves.
pub(crate) fn beside_the_tool<T>(
    shell: &Shell,
    page: impl FnOnce(Program) -> Result<T>,
) -> Result<(T, Program)> {
    let behind = shell.behind();
    thread::scope(|scope| {
        let office = scope.spawn(|| compile::program(&behind, &OFFICE));
        let renderer =
            scope.spawn(|| shell::run(shell.command("cargo").arg("build").args(PRERENDER)));
        let page = compile::program(shell, &PAGE).and_then(|program| {
            let stopped = |_| anyhow!("the compilation of what renders the first screen stopped");
            renderer.join().map_err(stopped)??;
            page(program)
        });
        let office = office.join().map_err(|_| anyhow!("the compilation of the tool stopped"))?;
        Ok((page?, office?))
    })
}

/// Builds the page alone, as [`all`] does.
pub(crate) fn alone(shell: &Shell) -> Result<Page> {
    tools::for_build(shell)?;
    write(shell, compile::program(shell, &PAGE)?)
}

/// Puts the page into `dist/index.html`, and the script for hosts beside it. On an error the files
/// that were there before stay.
fn write(shell: &Shell, program: Program) -> Result<Page> {
    let page = build(shell, program)?;
    page.weight.check()?;
    let files = [("embed.js", &page.embed), ("index.html", &page.html)];
    for (name, text) in files {
        fs::write(shell.path(WORK).join(name), text)?;
    }
    check::all(shell, &page)?;
    fs::create_dir_all(shell.path("dist"))?;
    replace(shell, "embed.js", page.embed.as_bytes())?;
    replace(shell, "index.html", page.html.as_bytes())?;
    Ok(page)
}

/// Puts a file into `dist`. A reader never sees half of it: it is renamed into place when it is
/// complete.
pub(crate) fn replace(shell: &Shell, name: &str, bytes: &[u8]) -> Result<()> {
    let unfinished = shell.path(WORK).join(name);
    fs::write(&unfinished, bytes)?;
    fs::rename(&unfinished, shell.path("dist").join(name))
        .with_context(|| format!("dist/{name} cannot be replaced"))
}

/// Puts the office's tool with this page in it into `dist/office.html`. On an error the file that was there
/// before stays.
fn write_tool(shell: &Shell, page: &Page, program: Program) -> Result<Tool> {
    let tool = build_tool(shell, page, program)?;
    weight::check_office(tool.weight)?;
    fs::write(shell.path(WORK).join(OFFICE.name), &tool.html)?;
    check::tool(shell, &tool)?;
    replace(shell, OFFICE.name, tool.html.as_bytes())?;
    Ok(tool)
}

/// Puts the page together in memory, whatever it weighs.
pub(crate) fn build(shell: &Shell, program: Program) -> Result<Page> {
    let Program { first, second, glue } = program;
    let parts = parts(shell, &PAGE, &first, &second, &glue)?;
    // The pristine page: no office's edition, and nobody's answers.
    let html = parts.file(&Written::default())?;
    // It is ASCII, because a script takes the character set of the page that loads it, which may
    // be an old one.
    let embed = minify(shell, Path::new("web/embed.js"), &[BOOT_SYNTAX])?;
    let compressed = Compressed::of(html.as_bytes())?;
    let weight = Weight::of(&html, &compressed, &embed)?;
    Ok(Page { html, parts, embed, program: [first, second], compressed, weight })
}

/// Puts the office's tool together in memory with this page in it, whatever it weighs.
pub(crate) fn build_tool(shell: &Shell, page: &Page, program: Program) -> Result<Tool> {
    let Program { first: program, second, glue } = program;
    let parts = parts(shell, &OFFICE, &program, &second, &glue)?;
    let html = parts.tool(&page.html)?;
    let weight = compress::brotli(html.as_bytes())?.len();
    Ok(Tool { html, parts, program, weight })
}

/// The parts of one of the files.
fn parts(shell: &Shell, of: &File, first: &[u8], second: &[u8], glue: &str) -> Result<Parts> {
    let work = shell.path(WORK).join(of.folder);
    let script = read(&shell.path("ui/script/boot.js"))?;
    let boot = work.join("boot.js");
    fs::write(&boot, page::boot(&script, &read(&shell.path(of.words))?)?)?;
    let head = work.join("head.js");
    let script = read(&shell.path("ui/script/head.js"))?;
    fs::write(&head, page::head(&script, of.large_text)?)?;
    let source = Source {
        index: &read(&shell.path(of.index))?,
        screen: &first_screen(shell, of)?,
        old_kernels: &minify(shell, Path::new("ui/script/policy.js"), &[UTF8, BOOT_SYNTAX])?,
        head: &minify(shell, &head, &[UTF8, BOOT_SYNTAX])?,
        style: &minify(shell, Path::new(of.style), &[UTF8, "--bundle", "--log-level=warning"])?,
        glue: &with_nodes(shell, &work, glue)?,
        boot: &minify(shell, &boot, &[UTF8, BOOT_SYNTAX])?,
        first: &payload::encode(first)?,
        second: &if second.is_empty() { String::new() } else { payload::encode(second)? },
        licences: &licences::text(shell, of.package, &[])?,
    };
    Ok(source.parts()?)
}

/// The first screen, rendered by the program's own components, compiled for this machine.
fn first_screen(shell: &Shell, of: &File) -> Result<String> {
    let rendered = shell::output(prerender(shell).arg(of.screen))
        .with_context(|| format!("the first screen of {} was not rendered", of.name))?;
    String::from_utf8(rendered).context("the first screen is not UTF-8")
}

/// The command for what the build does with the program's own code.
fn prerender(shell: &Shell) -> Command {
    let mut command = shell.command("cargo");
    command.arg("run").args(PRERENDER).arg("--");
    command
}

/// The glue behind the functions by which the program changes the page, made fit to stand in it.
fn with_nodes(shell: &Shell, work: &Path, glue: &str) -> Result<String> {
    let file = work.join("glue.js");
    fs::write(&file, read(&shell.path("ui/script/nodes.js"))? + glue)?;
    minify(shell, &file, &[UTF8, GLUE_SYNTAX])
}

/// Minifies a script or a style sheet with esbuild.
fn minify(shell: &Shell, file: &Path, options: &[&str]) -> Result<String> {
    let mut command: Command = shell.node("esbuild/bin/esbuild");
    command.arg(file).arg("--minify").args(options);
    let text = shell::output(&mut command)
        .with_context(|| format!("{} was not minified", file.display()))?;
    Ok(String::from_utf8(text).context("esbuild did not write UTF-8")?.trim_end().to_owned())
}

/// Reads a text file; the error names it.
fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}
