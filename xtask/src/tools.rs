//! Which tools each command needs, in which versions; a second run finds all of them and is silent.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::install::{self, Package};
use crate::shell::{self, Npm, Shell};

/// Drives Firefox in the browser tests.
const GECKODRIVER: &str = "0.37.1";

/// Checks the licences and sources of what is built upon.
const CARGO_DENY: &str = "0.20.2";

/// Changes the code in one place at a time.
const CARGO_MUTANTS: &str = "27.1.0";

/// Builds the readers for its fuzzer and runs that.
const CARGO_FUZZ: &str = "0.13.2";

/// Reads and writes .docx files under Python, for the form tests.
const PYTHON_DOCX: (&str, &str) = ("python-docx", "1.2.0");

/// Reads .xlsx files under Python, for the same tests.
const OPENPYXL: (&str, &str) = ("openpyxl", "3.1.5");

/// A font with Chinese characters.
const FONT: Package = Package {
    program: None,
    apt: "fonts-noto-cjk",
    dnf: "google-noto-sans-cjk-fonts",
    pacman: "noto-fonts-cjk",
};

/// Reads PDF files.
const POPPLER: Package = Package {
    program: Some("pdftotext"),
    apt: "poppler-utils",
    dnf: "poppler-utils",
    pacman: "poppler",
};

/// What the form tests need from the system.
const OFFICE: [Package; 5] = [
    Package {
        program: Some("soffice"),
        apt: "libreoffice-writer",
        dnf: "libreoffice-writer",
        pacman: "libreoffice-fresh",
    },
    Package {
        program: Some("localc"),
        apt: "libreoffice-calc",
        dnf: "libreoffice-calc",
        pacman: "libreoffice-fresh",
    },
    POPPLER,
    Package { program: Some("pip3"), apt: "python3-pip", dnf: "python3-pip", pacman: "python-pip" },
    FONT,
];

/// A browser, with the libraries of the system that an old one needs too.
const CHROMIUM: Package =
    Package { program: Some("chromium"), apt: "chromium", dnf: "chromium", pacman: "chromium" };

/// What the browser tests need from the system.
const BROWSERS: [Package; 8] = [
    CHROMIUM,
    Package {
        program: Some("chromedriver"),
        apt: "chromium-driver",
        dnf: "chromedriver",
        pacman: "chromium",
    },
    Package { program: Some("firefox"), apt: "firefox-esr", dnf: "firefox", pacman: "firefox" },
    // Brings a browser of its own, WebKitGTK's MiniBrowser.
    Package {
        program: Some("WebKitWebDriver"),
        apt: "webkit2gtk-driver",
        dnf: "webkitgtk6.0-devel",
        pacman: "webkitgtk-6.0",
    },
    // A screen for WebKit, and with a keyboard for the browsers' own dialogues.
    Package {
        program: Some("Xvfb"),
        apt: "xvfb",
        dnf: "xorg-x11-server-Xvfb",
        pacman: "xorg-server-xvfb",
    },
    Package { program: Some("xdotool"), apt: "xdotool", dnf: "xdotool", pacman: "xdotool" },
    POPPLER,
    FONT,
];

/// The web servers that the guide for hosts has lines for, and the command that it compresses an edition with.
const HOSTS: [Package; 5] = [
    Package { program: Some("nginx"), apt: "nginx", dnf: "nginx", pacman: "nginx" },
    // No program shows that nginx's module is there, so it comes with nginx or not at all.
    Package {
        program: Some("nginx"),
        apt: "libnginx-mod-http-brotli-static",
        dnf: "nginx-mod-brotli",
        pacman: "nginx-mod-brotli",
    },
    Package { program: Some("caddy"), apt: "caddy", dnf: "caddy", pacman: "caddy" },
    Package { program: Some("httpd"), apt: "apache2-bin", dnf: "httpd", pacman: "apache" },
    Package { program: Some("brotli"), apt: "brotli", dnf: "brotli", pacman: "brotli" },
];

/// Everything that any command needs.
pub(crate) fn everything(shell: &Shell) -> Result<()> {
    for_build(shell)?;
    for_js(shell)?;
    for_licences(shell)?;
    for_forms(shell)?;
    for_old(shell)?;
    for_hosts(shell)?;
    for_browsers(shell)
}

/// What the page is built with. What reads and writes WebAssembly for it is compiled into this very
/// program, in the versions of `Cargo.lock`; the rest is npm's: `xtask/npm` says what and why.
pub(crate) fn for_build(shell: &Shell) -> Result<()> {
    rust_parts(shell)?;
    for_task(
        install::from_npm(shell, Npm::Build),
        "wasm-opt and esbuild are missing, which shrink the program and the scripts of both files",
    )
}

/// Says what a tool that cannot be had is needed for.
fn for_task(installed: Result<()>, why: &str) -> Result<()> {
    installed.with_context(|| {
        format!("{why}; the steps of `cargo xtask test` that do without run by their names")
    })
}

/// What the tests have from npm.
fn from_npm(shell: &Shell) -> Result<()> {
    for_task(
        install::from_npm(shell, Npm::Test),
        "the packages of tests/npm are missing, by which the steps js, form, old and browser test: a checker of \
         accessibility, a reader of forms, TypeScript, two old browsers",
    )
}

/// What the tests in browsers have from the system.
fn browsers(shell: &Shell) -> Result<()> {
    for_task(
        install::from_system(shell, &BROWSERS),
        "a browser or what drives it is missing, which the steps old and browser run the pages in",
    )
}

/// What the JavaScript package is built and tested with: a compiler of its types, a browser of today and an old one.
pub(crate) fn for_js(shell: &Shell) -> Result<()> {
    for_build(shell)?;
    node(shell)?;
    from_npm(shell)?;
    for_task(
        install::from_system(shell, &[CHROMIUM]),
        "Chromium is missing, in which the step js runs the JavaScript package",
    )
}

/// What makes up inputs for the readers.
pub(crate) fn for_fuzzing(shell: &Shell) -> Result<()> {
    for_task(
        install::from_crate(shell, "cargo-fuzz", &["--version"], CARGO_FUZZ),
        "cargo-fuzz is missing, which builds the readers for the fuzzer",
    )
}

/// What changes the code for its tests to notice.
pub(crate) fn for_mutants(shell: &Shell) -> Result<()> {
    for_task(
        install::from_crate(shell, "cargo-mutants", &["mutants", "--version"], CARGO_MUTANTS),
        "cargo-mutants is missing, which changes the code for its tests to notice",
    )
}

/// What reads the licences of everything in the lock file, and all of that: a build downloads only what this system needs.
pub(crate) fn for_licences(shell: &Shell) -> Result<()> {
    for_task(
        shell::run(shell.command("cargo").args(["fetch", "--quiet", "--locked"])),
        "a crate of Cargo.lock is missing, whose licence the step deny reads; check the network",
    )?;
    for_task(
        install::from_crate(shell, "cargo-deny", &["--version"], CARGO_DENY),
        "cargo-deny is missing, by which the step deny reads the licences and sources of what is built upon",
    )
}

/// What the browser tests need besides the page.
pub(crate) fn for_browsers(shell: &Shell) -> Result<()> {
    for_task(
        install::from_crate(shell, "geckodriver", &["--version"], GECKODRIVER),
        "geckodriver is missing, which drives Firefox in the step browser",
    )?;
    from_npm(shell)?;
    browsers(shell)
}

/// What the tests in old browsers need: these, and the libraries of the system that a new one has too.
pub(crate) fn for_old(shell: &Shell) -> Result<()> {
    node(shell)?;
    from_npm(shell)?;
    browsers(shell)
}

/// What the built files are sent by in the tests of what hosts send.
pub(crate) fn for_hosts(shell: &Shell) -> Result<()> {
    rust_parts(shell)?;
    let made = if shell.has("apt-get") {
        debian::unpack(shell, &HOSTS.map(|package| package.apt), &hosts(shell))
    } else {
        install::from_system(shell, &HOSTS)
    };
    made.context(
        "nginx, Caddy and Apache are missing, by which the steps hosts and browser test the lines of \
         docs/embedding.md; check the network and the package sources and try again, or name the other steps",
    )
}

/// The folder that holds the web servers, unless the system does.
pub(crate) fn hosts(shell: &Shell) -> PathBuf {
    shell.path("target/tools/hosts")
}

/// What the tests in browsers need: the browsers, and web servers for one of them.
pub(crate) fn for_browser_tests(shell: &Shell) -> Result<()> {
    for_browsers(shell)?;
    for_hosts(shell)
}

/// What the page's loading is compared with, and bundled by.
pub(crate) fn for_load(shell: &Shell) -> Result<()> {
    install::from_npm(shell, Npm::Build)?;
    install::from_npm(shell, Npm::Test)
}

/// What the form tests need: office programs, and libraries that read what those write.
pub(crate) fn for_forms(shell: &Shell) -> Result<()> {
    rust_parts(shell)?;
    for_task(
        install::from_system(shell, &OFFICE),
        "LibreOffice, poppler, pip or a Chinese font is missing, by which the step form opens filled forms",
    )?;
    from_npm(shell)?;
    let from_pypi = |package| {
        for_task(
            install::from_pypi(shell, package),
            "python-docx or openpyxl is missing, by which the step form reads and edits filled forms",
        )
    };
    from_pypi(PYTHON_DOCX)?;
    from_pypi(OPENPYXL)
}

/// mammoth, for Node to load: it reads .docx files.
pub(crate) fn mammoth(shell: &Shell) -> PathBuf {
    shell.npm(Npm::Test, "mammoth")
}

/// The browsers of old office computers: `chromium-78` and `chromium-92`, by the names that
/// `tests/npm/package.json` gives them.
pub(crate) fn old(shell: &Shell) -> PathBuf {
    shell.npm(Npm::Test, "")
}

/// Where Python finds python-docx and openpyxl.
pub(crate) fn python(shell: &Shell) -> PathBuf {
    shell.path("target/tools/python")
}

/// The accessibility rules as one script, for the browser tests to inject.
pub(crate) fn axe(shell: &Shell) -> PathBuf {
    shell.npm(Npm::Test, "axe-core/axe.min.js")
}

/// The first version of Node.js that runs the tests, and that the JavaScript package is for.
const NODE: u32 = 18;

/// Makes sure that Node.js is there and new enough.
fn node(shell: &Shell) -> Result<()> {
    let version = shell::quiet(shell.command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().map(str::parse);
    match major {
        Some(Ok(NODE..)) => Ok(()),
        Some(Ok(_)) => {
            bail!("this is Node.js {version}; install {NODE} or newer, then run this command again")
        }
        _ => bail!(
            "Node.js is missing; install {NODE} or newer with npm, then run this command again"
        ),
    }
}

/// Adds the parts of `rust-toolchain.toml` that are missing. rustup installs all of them together
/// with a new toolchain, but not always into one that was there before.
pub(crate) fn rust_parts(shell: &Shell) -> Result<()> {
    let sysroot = shell::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot).trim());
    let parts = [
        ("lib/rustlib/wasm32-unknown-unknown", ["target", "add", "wasm32-unknown-unknown"]),
        ("lib/rustlib/src/rust/library", ["component", "add", "rust-src"]),
        ("bin/cargo-clippy", ["component", "add", "clippy"]),
        ("bin/cargo-fmt", ["component", "add", "rustfmt"]),
    ];
    for (place, arguments) in parts {
        let place = sysroot.join(place);
        if place.exists() || place.with_extension("exe").exists() {
            continue;
        }
        if !shell.has("rustup") && !shell.has("rustup.exe") {
            bail!(
                "Rust's {} is missing and there is no rustup to add it; see https://rustup.rs",
                arguments[2]
            );
        }
        println!("Adding Rust's {} with rustup …", arguments[2]);
        shell::run(shell.command("rustup").args(arguments))?;
    }
    Ok(())
}
