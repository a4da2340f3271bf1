//! Compiles the programs, that of the page in two parts: cargo, the splitter, wasm-bindgen for the first part,
//! wasm-opt for each, short names.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::built::{File, PAGE, WORK};
use crate::glue::{self, LOADER};
use crate::names::Names;
use crate::shell::{self, Shell};

/// What the program is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// How wasm-opt shrinks the program: for size until nothing changes, keeping to the first version
/// of WebAssembly. Inlining functions of one caller saves bytes but costs more after compression
/// (99.1 KB instead of 95.7), so only short ones are. Merging functions that differ in constants alone saves
/// 0.2 KB, and inlining no function of several callers 0.3. The first kilobyte of memory is the far end of
/// the stack, below which no value ever lies, so sums with a place may become offsets (-0.45 KB).
/// The parts share globals that can be changed, which came right after the first version; every
/// browser that runs the page has them. The functions keep their names for [`named`].
const SHRINK: [&str; 11] = [
    "-Oz",
    "--converge",
    "--merge-similar-functions",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=10",
    "--always-inline-max-function-size=0",
    "--mvp-features",
    "--enable-mutable-globals",
    "--debuginfo",
    "--strip-producers",
    "--strip-target-features",
];

/// What the compiler is told of the programs of the files alone.
const FLAGS: [&str; 5] = [
    "-Zfmt-debug=none",
    // Check sums in a loop instead of unrolled: a copy of the page takes a moment longer.
    "--cfg=sha2_backend_soft=\"compact\"",
    // What the splitter reads: which place names which function, and their names. It finds the
    // table of functions only where every call through it leaves room for the table's number.
    "-Clink-arg=--emit-relocs",
    "-Cstrip=none",
    "-Ctarget-feature=+call-indirect-overlong",
];

/// A compiled program.
pub(crate) struct Program {
    /// The part that answers.
    pub(crate) first: Vec<u8>,
    /// The part that the first one starts when it is there.
    pub(crate) second: Vec<u8>,
    /// The script by which they and the browser reach each other.
    pub(crate) glue: String,
}

/// Compiles the program of one of the files.
pub(crate) fn program(shell: &Shell, of: &File) -> Result<Program> {
    fs::create_dir_all(work(shell, of, ""))?;
    let (first, second) =
        split(shell, of, &compile(shell, (of.package, of.profile), &["build"], &FLAGS)?)?;
    let (first, glue) = bind(first)?;
    shrink(shell, of, "first", &first)?;
    if let Some(second) = &second {
        shrink(shell, of, "second", second)?;
    }
    let (first, names) = rename(shell, of)?;
    let second = second.map(|_| without_names(shell, of)).transpose()?;
    let glue = names.rename(&glue::adapted(&glue, second.as_deref())?)?;
    Ok(Program { first, second: second.unwrap_or_default(), glue })
}

/// Compiles a package's library to WebAssembly, with a profile: `cargo` with these words before all others, and the compiler with these
/// flags besides [`rust_flags`].
pub(crate) fn compile(
    shell: &Shell,
    (package, profile): (&str, &str),
    cargo: &[&str],
    flags: &[&str],
) -> Result<Vec<u8>> {
    let target = shell.path("target");
    let mut command = shell.command("cargo");
    command.args(cargo).args(["--quiet", "--lib", "--package", package]);
    command.args(["--target", TARGET, "--profile", profile]).arg("--target-dir").arg(&target);
    // The standard library is compiled along, without its messages for panics and for size.
    command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_ENCODED_RUSTFLAGS", rust_flags(shell, flags)?.join("\x1f"));
    shell::run(&mut command).with_context(|| format!("{package} was not compiled"))?;
    let library = package.replace('-', "_") + ".wasm";
    let file = target.join(TARGET).join(profile).join(library);
    fs::read(&file).with_context(|| format!("cargo did not write {}", file.display()))
}

/// Flags for the compiler: a small program, for the oldest browsers, without a trace of the machine
/// that built it, and these.
fn rust_flags(shell: &Shell, own: &[&str]) -> Result<Vec<String>> {
    let sysroot = shell::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot).trim());
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home directory is known")?;
    let small = [
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Ctarget-cpu=mvp",
        "-Zlocation-detail=none",
    ];
    let mut flags: Vec<String> = small.iter().chain(own).map(|&flag| flag.to_owned()).collect();
    let places = [
        (cargo, "/cargo"),
        (shell.path("."), "/source"),
        (sysroot.join("lib/rustlib/src/rust"), "/rust"),
    ];
    for (place, name) in places {
        flags.push(format!("--remap-path-prefix={}={name}", place.display()));
    }
    Ok(flags)
}

/// Splits the program at the functions marked `#[wasm_split(second)]`: what only they reach is the
/// second part. A program without such functions is one part.
fn split(shell: &Shell, of: &File, whole: &[u8]) -> Result<(Vec<u8>, Option<Vec<u8>>)> {
    let folder = work(shell, of, "split");
    let main = folder.join("main.wasm");
    let mut options = Options::new(whole);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.emit_dwarf = false;
    let parts = transform(options).map_err(|error| anyhow!("{error:#}"))?.split_modules;
    if parts.len() != of.behind {
        bail!("{} has {} parts besides the first; {} are meant", of.name, parts.len(), of.behind);
    }
    let second = parts.first().map(fs::read).transpose()?;
    Ok((fs::read(&main)?, second))
}

/// Adds what the browser's side needs to the first part, and writes the glue. The second part has
/// everything from the first.
fn bind(first: Vec<u8>) -> Result<(Vec<u8>, String)> {
    let mut bindgen = Bindgen::new();
    // wasm-bindgen would take away the table of functions, by which the parts call each other.
    bindgen.input_bytes("app", first).no_modules(true)?.typescript(false).keep_lld_exports(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot read the program")?;
    let glue = output.js().to_owned();
    Ok((output.wasm_mut().emit_wasm(), glue))
}

/// Shrinks a part with wasm-opt. This takes longest after the compiler, so the result is cached for as
/// long as the input and the options are the same.
fn shrink(shell: &Shell, of: &File, part: &str, input: &[u8]) -> Result<()> {
    let file = |kind: &str| work(shell, of, &format!("{part}{kind}"));
    let (large, small, made_from) = (file("-large.wasm"), file("-named.wasm"), file("-made-from"));
    let key = format!("{:x?} {}", Sha256::digest(input), SHRINK.join(" "));
    if fs::read_to_string(&made_from).ok().as_ref() != Some(&key) {
        fs::write(&large, input)?;
        let mut command = shell.node("binaryen/bin/wasm-opt");
        shell::run(command.arg(&large).arg("-o").arg(&small).args(SHRINK))?;
        fs::write(made_from, key)?;
    }
    Ok(())
}

/// Gives what the first part shares with the glue short names, and takes all others away.
fn rename(shell: &Shell, of: &File) -> Result<(Vec<u8>, Names)> {
    let file = work(shell, of, "first-short.wasm");
    let names = shell::output(&mut renaming(shell, of, &file))?;
    Ok((read(&file)?, Names::parse(&String::from_utf8_lossy(&names))?))
}

/// The second part without the names of its functions. It shares nothing with the glue.
fn without_names(shell: &Shell, of: &File) -> Result<Vec<u8>> {
    let file = work(shell, of, "second-short.wasm");
    shell::run(&mut copying(shell, of, &file))?;
    read(&file)
}

/// The command that writes the second part once more.
fn copying(shell: &Shell, of: &File, to: &Path) -> Command {
    let mut command = shell.node("binaryen/bin/wasm-opt");
    command.arg(work(shell, of, "second-named.wasm")).arg("-o").arg(to);
    // Without a pass that wasm-opt calls one, it warns that it does nothing.
    command.args(["--mvp-features", "--enable-mutable-globals", "--strip-producers"]);
    command
}

/// The command that gives the first part's imports and exports short names, and prints them.
fn renaming(shell: &Shell, of: &File, to: &Path) -> Command {
    let mut command = shell.node("binaryen/bin/wasm-opt");
    command.arg(work(shell, of, "first-named.wasm")).arg("-o").arg(to);
    command.args(["--mvp-features", "--enable-mutable-globals"]);
    command.arg("--minify-imports-and-exports-and-modules");
    command
}

/// The parts of the page's program that were built last once more, their functions with their names.
pub(crate) fn named(shell: &Shell) -> Result<[Vec<u8>; 2]> {
    let of = &PAGE;
    let first = work(shell, of, "first-short-named.wasm");
    shell::output(renaming(shell, of, &first).arg("--debuginfo"))?;
    let second = work(shell, of, "second-short-named.wasm");
    shell::run(copying(shell, of, &second).arg("--debuginfo"))?;
    Ok([read(&first)?, read(&second)?])
}

/// A file that a step leaves for the next one.
fn work(shell: &Shell, of: &File, name: &str) -> PathBuf {
    shell.path(WORK).join(of.folder).join(name)
}

/// Reads what wasm-opt wrote.
fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("wasm-opt did not write {}", file.display()))
}
