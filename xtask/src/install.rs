//! Installs one program or package; `tools` decides which are needed.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::shell::{self, Npm, Shell};

/// Where programs built by cargo are put.
const ROOT: &str = "target/tools";

/// npm's name: a batch file on Windows, which must be named in full there.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A Debian package, its names elsewhere, and the program that shows that it is installed.
pub(crate) struct Package {
    /// A program that the package brings, or nothing for the fonts.
    pub(crate) program: Option<&'static str>,
    /// The package on Debian and its relatives.
    pub(crate) apt: &'static str,
    /// The package on Fedora and its relatives.
    pub(crate) dnf: &'static str,
    /// The package on Arch Linux and its relatives.
    pub(crate) pacman: &'static str,
}

/// Makes sure that the program of the crate of that name and version is installed. The program is asked for its version
/// with these words.
pub(crate) fn from_crate(shell: &Shell, krate: &str, ask: &[&str], version: &str) -> Result<()> {
    let installed = shell::quiet(shell.command(krate).args(ask));
    if installed.is_some_and(|text| names_version(&text, version)) {
        return Ok(());
    }
    println!("Installing {krate} {version} with cargo into {ROOT} (takes a few minutes) …");
    let started = Instant::now();
    if install_crate(shell, krate, version, true).is_err() {
        // A registry mirror may lag behind the versions that the crate's author locked.
        println!("Its locked dependencies could not be had; installing with newer or older ones …");
        install_crate(shell, krate, version, false)?;
    }
    // The intermediate files are many times the size of the program.
    let _ = fs::remove_dir_all(shell.path("target/tools-build"));
    say_done(started);
    Ok(())
}

/// Runs `cargo install`, with or without the lock file that its author published.
fn install_crate(shell: &Shell, krate: &str, version: &str, locked: bool) -> Result<()> {
    let mut command = shell.command("cargo");
    command.args(["install", "--quiet", "--force", "--root", ROOT]);
    command.args(["--target-dir", "target/tools-build"]);
    // These programs run for a tenth of a second; optimising them to the last takes minutes.
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    if locked {
        command.arg("--locked");
    }
    command.arg(format!("{krate}@{version}"));
    shell::run(&mut command).with_context(|| {
        format!(
            "{krate} {version} could not be installed; check the network and a C compiler (cc), or install it by hand: \
             cargo install {krate}@{version} --root {ROOT}"
        )
    })
}

/// Whether the first line of a program's `--version` holds exactly this version.
fn names_version(text: &str, version: &str) -> bool {
    text.lines().next().is_some_and(|line| {
        line.split_whitespace().any(|word| word.trim_start_matches('v') == version)
    })
}

/// Makes sure that a set of npm packages is installed, exactly as its lock file names them.
pub(crate) fn from_npm(shell: &Shell, set: Npm) -> Result<()> {
    let (from, to) = (shell.path(set.source()), shell.npm_folder(set));
    // npm writes it last, and a copy of the lock file beside it says what it was made from.
    let complete = to.join("node_modules/.package-lock.json").is_file();
    let read = |folder: &Path, name: &str| fs::read(folder.join(name));
    let same = |name: &&str| match (read(&from, name), read(&to, name)) {
        (Ok(from), Ok(to)) => from == to,
        _ => false,
    };
    if complete && Npm::FILES.iter().all(same) {
        return Ok(());
    }
    if !shell.has(NPM) {
        bail!("npm is missing; install Node.js 18 or newer with npm, then run this command again");
    }
    println!("Installing the packages of {}/package.json with npm …", set.source());
    fs::create_dir_all(&to)?;
    for name in Npm::FILES {
        let (from, to) = (from.join(name), to.join(name));
        fs::copy(&from, to).with_context(|| format!("{} was not copied", from.display()))?;
    }
    let started = Instant::now();
    let mut command = shell.command(NPM);
    command.args(["ci", "--loglevel", "error", "--prefix"]).arg(&to).current_dir(&to);
    // npm's summary says nothing that the line above did not.
    shell::output(&mut command).with_context(|| {
        let by_hand = format!("npm ci --prefix {}", to.display());
        format!("npm packages could not be installed; check the network, or install them by hand: {by_hand}")
    })?;
    say_done(started);
    Ok(())
}

/// Makes sure that a Python package, in exactly this version, is in `target/tools/python`.
pub(crate) fn from_pypi(shell: &Shell, (name, version): (&str, &str)) -> Result<()> {
    let folder = shell.path(ROOT).join("python");
    // pip leaves this beside every package; it writes a hyphen in a name as an underscore.
    let sign = folder.join(format!("{}-{version}.dist-info", name.replace('-', "_")));
    if sign.is_dir() {
        return Ok(());
    }
    println!("Installing {name} {version} with pip into {ROOT}/python …");
    let started = Instant::now();
    let mut command = shell.command("python3");
    command.args(["-m", "pip", "install", "--quiet", "--upgrade", "--disable-pip-version-check"]);
    command.arg("--target").arg(folder).arg(format!("{name}=={version}"));
    shell::run(&mut command).with_context(|| {
        let by_hand = format!("python3 -m pip install --target {ROOT}/python {name}=={version}");
        format!(
            "{name} could not be installed; check the network, or install it by hand: {by_hand}"
        )
    })?;
    say_done(started);
    Ok(())
}

/// Makes sure that system packages are installed, with the system's own package manager.
pub(crate) fn from_system(shell: &Shell, packages: &[Package]) -> Result<()> {
    let missing: Vec<&Package> =
        packages.iter().filter(|package| !present(shell, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let (manager, arguments, names): (_, &[&str], Vec<&str>) = if shell.has("apt-get") {
        ("apt-get", &["install", "-y", "--no-install-recommends"], names(&missing, |p| p.apt))
    } else if shell.has("dnf") {
        ("dnf", &["install", "-y"], names(&missing, |p| p.dnf))
    } else if shell.has("pacman") {
        ("pacman", &["-S", "--needed", "--noconfirm"], names(&missing, |p| p.pacman))
    } else {
        bail!(
            "no known package manager; install by hand what these Debian packages hold, with \
             their programs on PATH, then run this command again: {}",
            names(&missing, |p| p.apt).join(", ")
        );
    };
    println!("Installing {} with {manager} …", names.join(", "));
    let started = Instant::now();
    if manager == "apt-get" {
        // Without fresh lists a new machine knows no package at all.
        shell::output(as_root(shell, manager)?.args(["update", "-q"]))?;
    }
    shell::output(as_root(shell, manager)?.args(arguments).args(&names)).with_context(|| {
        format!(
            "{manager} could not install {}; install it by hand and try again",
            names.join(", ")
        )
    })?;
    say_done(started);
    Ok(())
}

/// Says how long an installation took.
pub(crate) fn say_done(started: Instant) {
    println!("… done in {} s", started.elapsed().as_secs());
}

/// Whether a package is there, judged by its program so that other sources count as well.
fn present(shell: &Shell, package: &Package) -> bool {
    match package.program {
        Some(program) => shell.has(program),
        None => shell::quiet(shell.command("fc-list").arg(":lang=zh-cn"))
            .is_some_and(|fonts| !fonts.is_empty()),
    }
}

/// One package manager's names for these packages, each once.
fn names(packages: &[&Package], name: fn(&Package) -> &'static str) -> Vec<&'static str> {
    let mut names: Vec<_> = packages.iter().map(|package| name(package)).collect();
    names.dedup();
    names
}

/// A command run as root: directly, or through `sudo`, which may ask for a password.
pub(crate) fn as_root(shell: &Shell, program: &str) -> Result<std::process::Command> {
    let root = shell::quiet(shell.command("id").arg("-u")).as_deref() == Some("0");
    let mut command = if root {
        shell.command(program)
    } else if shell.has("sudo") {
        let mut command = shell.command("sudo");
        command.args(["--preserve-env=DEBIAN_FRONTEND", program]);
        command
    } else {
        bail!("{program} needs root and there is no sudo; run `cargo xtask setup` as root once");
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(names_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(names_version("geckodriver 0.37.1\n\nThe source code …", "0.37.1"));
        assert!(!names_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!names_version("", "0.2.130"));
    }
}
