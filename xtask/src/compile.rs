//! Compiles the page's program: cargo, wasm-bindgen, wasm-opt, short names. What cargo wrote is read
//! here and nowhere else.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::dist::WORK;
use crate::names::Names;
use crate::shell::{self, Shell};

/// What the program is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// The profile of `Cargo.toml` that it is compiled with.
const PROFILE: &str = "page";

/// How wasm-opt shrinks the program: for size until nothing changes, keeping to the first version
/// of WebAssembly. Inlining functions of one caller saves bytes but costs more after compression
/// (99.1 KB instead of 95.7), so only short ones are. The first kilobyte of memory is the far end of
/// the stack, below which no value ever lies, so sums with a place may become offsets (-0.45 KB).
/// The functions keep their names, which change nothing else, for [`named`]; `app.wasm` has none.
const SHRINK: [&str; 8] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=20",
    "--mvp-features",
    "--debuginfo",
    "--strip-producers",
    "--strip-target-features",
];

/// A compiled program.
pub(crate) struct Program {
    /// The program.
    pub(crate) wasm: Vec<u8>,
    /// The script by which it and the browser reach each other.
    pub(crate) glue: String,
}

/// Compiles the page's program.
pub(crate) fn program(shell: &Shell) -> Result<Program> {
    let whole = compile(shell)?;
    let (wasm, glue) = bind(&whole)?;
    let (wasm, names) = shrink(shell, &wasm)?;
    Ok(Program { wasm, glue: names.rename(&glue)? })
}

/// Compiles `web` to WebAssembly.
fn compile(shell: &Shell) -> Result<Vec<u8>> {
    let target = shell.path("target");
    let mut command = shell.command("cargo");
    command.args(["build", "--quiet", "--package=quality-award-web", "--lib"]);
    command.args(["--target", TARGET, "--profile", PROFILE]).arg("--target-dir").arg(&target);
    // The standard library is compiled along, without its messages for panics and for size.
    command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_ENCODED_RUSTFLAGS", rust_flags(shell)?.join("\x1f"));
    shell::run(&mut command).context("the page's program was not compiled")?;
    let file = target.join(TARGET).join(PROFILE).join("quality_award_web.wasm");
    fs::read(&file).with_context(|| format!("cargo did not write {}", file.display()))
}

/// Flags for the compiler: the smallest program, for the oldest browsers, without a trace of the
/// machine that built it.
fn rust_flags(shell: &Shell) -> Result<Vec<String>> {
    let sysroot = shell::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot).trim());
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home directory is known")?;
    let mut flags: Vec<String> = [
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Ctarget-cpu=mvp",
        "-Zlocation-detail=none",
        "-Zfmt-debug=none",
    ]
    .map(str::to_owned)
    .into();
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

/// Adds what the browser's side needs to the program, and writes the glue.
fn bind(wasm: &[u8]) -> Result<(Vec<u8>, String)> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("app", wasm.to_vec()).no_modules(true)?.typescript(false);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot read the program")?;
    let glue = output.js().to_owned();
    // wasm-bindgen asks where the glue was loaded from in order to find the program beside it. The
    // page hands the program over, and in a frame without an address the question is an error.
    let question = "new URL(document.currentScript.src, location.href).toString()";
    if glue.matches(question).count() != 1 {
        bail!(
            "the glue of this wasm-bindgen looks different; adapt `bind` in xtask/src/compile.rs"
        );
    }
    Ok((output.wasm_mut().emit_wasm(), glue.replace(question, "undefined")))
}

/// Shrinks the program with wasm-opt and gives it short names. This takes longest after the
/// compiler, so the result is kept for as long as the compiler's output and the options are the
/// same.
fn shrink(shell: &Shell, input: &[u8]) -> Result<(Vec<u8>, Names)> {
    fs::create_dir_all(shell.path(WORK))?;
    let file = |name: &str| shell.path(WORK).join(name);
    let (bound, small, app, list) =
        (file("bound.wasm"), file("small.wasm"), file("app.wasm"), file("names.json"));
    let made_from = format!("{:x?} {}", Sha256::digest(input), SHRINK.join(" "));
    if fs::read_to_string(file("made-from")).ok().as_ref() != Some(&made_from) {
        fs::write(&bound, input)?;
        let mut command = shell.node("binaryen/bin/wasm-opt");
        shell::run(command.arg(&bound).arg("-o").arg(&small).args(SHRINK))?;
        fs::write(&list, shell::output(&mut rename(shell, &app))?)?;
        fs::write(file("made-from"), made_from)?;
    }
    let wasm = fs::read(&app).context("wasm-opt did not write target/page/app.wasm")?;
    Ok((wasm, Names::parse(&fs::read_to_string(&list)?)?))
}

/// The command that gives the shrunk program's imports and exports short names, and prints them.
fn rename(shell: &Shell, to: &Path) -> Command {
    let mut command = shell.node("binaryen/bin/wasm-opt");
    command.arg(shell.path(WORK).join("small.wasm")).arg("-o").arg(to);
    command.args(["--mvp-features", "--minify-imports-and-exports-and-modules"]);
    command
}

/// The program that was built last once more, its functions with their names.
pub(crate) fn named(shell: &Shell) -> Result<Vec<u8>> {
    let file = shell.path(WORK).join("named.wasm");
    shell::output(rename(shell, &file).arg("--debuginfo"))?;
    fs::read(file).context("wasm-opt did not write target/page/named.wasm")
}
