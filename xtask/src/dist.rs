//! Builds `dist/index.html` and `dist/embed.js`: compile, shrink, put together, weigh.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use quality_award_page::{self as page, Parts, Source, Written, payload};
use sha2::{Digest as _, Sha256};

use crate::check;
use crate::licences;
use crate::names::Names;
use crate::shell::{self, Shell};
use crate::tools;

/// What the page may weigh on the wire, in bytes, compressed with brotli as hosts do.
const BUDGET: usize = 260_000;

/// What the script for hosts may weigh, in bytes, uncompressed.
const EMBED_BUDGET: usize = 1_000;

/// Where the steps leave their results.
pub(crate) const WORK: &str = "target/page";

/// The JavaScript that the glue may use; esbuild rewrites anything newer. Browsers of this year,
/// 2017, are also the first that run WebAssembly.
const GLUE_SYNTAX: &str = "--target=es2017";

/// The boot script must run where nothing else does, in order to say so, and the script for hosts
/// in pages of any age. esbuild refuses what it
/// cannot rewrite, so `const` or an arrow function there fails the build.
const BOOT_SYNTAX: &str = "--target=es5";

/// What goes into the page keeps its characters: the page says which set they are of.
const UTF8: &str = "--charset=utf8";

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

/// A built page.
pub(crate) struct Page {
    /// The file's bytes.
    pub(crate) html: String,
    /// The same, compressed with brotli.
    pub(crate) brotli: Vec<u8>,
    /// What it was put together from.
    pub(crate) parts: Parts,
    /// The script for hosts, a file of its own beside the page.
    pub(crate) embed: String,
    /// The program before it was written as text.
    pub(crate) wasm: Vec<u8>,
}

/// Builds the page and says where it is and what it weighs.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    let page = write(shell)?;
    println!("dist/index.html: {}", page.weight());
    println!("dist/embed.js: {} bytes", page.embed.len());
    Ok(())
}

/// Builds an office's edition of the page into `dist/index.html`: the same bytes as the settings
/// screen of that page makes from the same settings.
pub(crate) fn edition(shell: &Shell, settings: &str) -> Result<()> {
    // The command runs in the workspace's root, and its reader perhaps does not.
    let settings = env::current_dir()?.join(settings);
    write(shell)?;
    let page = shell.path("dist/index.html");
    let mut command = prerender(shell);
    let made = shell::output(command.arg("edition").arg(&page).arg(&settings))?;
    replace(shell, "index.html", &made)?;
    println!("dist/index.html: {} bytes, the edition of {}", made.len(), settings.display());
    Ok(())
}

/// Builds the page into `dist/index.html`, and the script for hosts beside it. On an error the files
/// that were there before stay.
pub(crate) fn write(shell: &Shell) -> Result<Page> {
    tools::for_build(shell)?;
    let page = build(shell)?;
    if page.brotli.len() > BUDGET {
        bail!(
            "the page is too heavy: {}, and at most {BUDGET} bytes with brotli are allowed; \
             `cargo xtask size` shows what weighs how much",
            page.weight()
        );
    }
    if page.embed.len() > EMBED_BUDGET {
        bail!(
            "web/embed.js is too heavy: {} bytes, and at most {EMBED_BUDGET} are allowed",
            page.embed.len()
        );
    }
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
fn replace(shell: &Shell, name: &str, bytes: &[u8]) -> Result<()> {
    let unfinished = shell.path(WORK).join(name);
    fs::write(&unfinished, bytes)?;
    fs::rename(&unfinished, shell.path("dist").join(name))
        .with_context(|| format!("dist/{name} cannot be replaced"))
}

impl Page {
    /// The page's size, raw and on the wire.
    pub(crate) fn weight(&self) -> String {
        format!("{} bytes, {} with brotli", self.html.len(), self.brotli.len())
    }
}

/// Builds the page in memory, whatever it weighs.
pub(crate) fn build(shell: &Shell) -> Result<Page> {
    compile(shell)?;
    let (wasm, names) = shrink(shell)?;
    let boot = shell.path(WORK).join("boot.js");
    fs::write(&boot, page::boot(&read(&shell.path("web/boot.js"))?)?)?;
    let source = Source {
        index: &read(&shell.path("index.html"))?,
        screen: &first_screen(shell)?,
        old_kernels: &minify(shell, Path::new("web/policy.js"), &[UTF8, BOOT_SYNTAX])?,
        head: &minify(shell, Path::new("web/head.js"), &[UTF8, BOOT_SYNTAX])?,
        style: &minify(shell, Path::new("web/style.css"), &[UTF8, "--log-level=warning"])?,
        glue: &glue(shell, &names)?,
        boot: &minify(shell, &boot, &[UTF8, BOOT_SYNTAX])?,
        first: &payload::encode(&wasm)?,
        // The first part is all of the program.
        second: "",
        licences: &licences::text(shell)?,
    };
    let parts = source.parts()?;
    // The pristine page: no office's edition, and nobody's answers.
    let html = parts.file(&Written::default())?;
    // It is ASCII, because a script takes the character set of the page that loads it, which may
    // be an old one.
    let embed = minify(shell, Path::new("web/embed.js"), &[BOOT_SYNTAX])?;
    let brotli = brotli(html.as_bytes())?;
    Ok(Page { html, brotli, parts, embed, wasm })
}

/// The first screen, drawn by the program's own components, compiled for this machine.
fn first_screen(shell: &Shell) -> Result<String> {
    let drawn = shell::output(&mut prerender(shell)).context("the first screen was not drawn")?;
    String::from_utf8(drawn).context("the first screen is not UTF-8")
}

/// The command for what the build does with the program's own code.
fn prerender(shell: &Shell) -> Command {
    let mut command = shell.command("cargo");
    command.args(["run", "--quiet", "-p", "quality-award-prerender", "--"]);
    command
}

/// Compiles `web` to WebAssembly with its glue, into `target/page/pkg`.
fn compile(shell: &Shell) -> Result<()> {
    let mut command = shell.command("wasm-pack");
    command.args(["--quiet", "build", "web", "--profile", "page", "--target", "no-modules"]);
    // What xtask installed is used as it is; wasm-opt follows in a version that can read this.
    command.args(["--mode", "no-install", "--no-opt", "--no-typescript", "--no-pack"]);
    command.arg("--out-name=app").arg("--out-dir").arg(shell.path(WORK).join("pkg"));
    // The standard library is compiled along, without its messages for panics and for size.
    command.args(["--", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_ENCODED_RUSTFLAGS", rust_flags(shell)?.join("\x1f"));
    shell::run(&mut command).context("the page's program was not compiled")
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
        // Check sums in a loop instead of unrolled: a copy of the page takes a moment longer.
        "--cfg=sha2_backend_soft=\"compact\"",
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

/// Shrinks the program with wasm-opt and gives it short names. This takes longest after the
/// compiler, so the result is kept for as long as the compiler's output and the options are the
/// same.
fn shrink(shell: &Shell) -> Result<(Vec<u8>, Names)> {
    let file = |name: &str| shell.path(WORK).join(name);
    let (small, app, list) = (file("small.wasm"), file("app.wasm"), file("names.json"));
    let input = fs::read(file("pkg/app_bg.wasm"))
        .context("wasm-pack did not write target/page/pkg/app_bg.wasm")?;
    let made_from = format!("{:x?} {}", Sha256::digest(&input), SHRINK.join(" "));
    if fs::read_to_string(file("made-from")).ok().as_ref() != Some(&made_from) {
        let mut command = shell.node("binaryen/bin/wasm-opt");
        shell::run(command.arg(file("pkg/app_bg.wasm")).arg("-o").arg(&small).args(SHRINK))?;
        fs::write(&list, shell::output(&mut rename(shell, &app))?)?;
        fs::write(file("made-from"), made_from)?;
    }
    let wasm = fs::read(&app).context("wasm-opt did not write target/page/app.wasm")?;
    Ok((wasm, Names::parse(&read(&list)?)?))
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

/// The glue, made fit to stand in the page.
fn glue(shell: &Shell, names: &Names) -> Result<String> {
    // wasm-bindgen asks where the glue was loaded from in order to find the program beside it. The
    // page hands the program over, and in a frame without an address the question is an error.
    let question = "new URL(document.currentScript.src, location.href).toString()";
    let source = read(&shell.path(WORK).join("pkg/app.js"))?;
    if source.matches(question).count() != 1 {
        bail!("the glue of this wasm-bindgen looks different; adapt `glue` in xtask/src/dist.rs");
    }
    let adapted = shell.path(WORK).join("glue.js");
    fs::write(&adapted, names.rename(&source.replace(question, "undefined"))?)?;
    minify(shell, &adapted, &[UTF8, GLUE_SYNTAX])
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

/// Compresses with brotli at its best, as a host does for a file that it serves many times.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)
        .context("brotli could not compress")?;
    Ok(compressed)
}
