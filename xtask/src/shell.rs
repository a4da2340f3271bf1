//! Starts other programs from the workspace's root, and finds the tools that xtask has installed.

use std::env;
use std::ffi::OsString;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The program that starts another one so that it leaves the processors to others.
const NICE: &str = "nice";

/// Where the workspace is and where programs are looked for.
#[derive(Clone)]
pub(crate) struct Shell {
    root: PathBuf,
    tools: PathBuf,
    path: OsString,
    /// Where cargo compiles to; `None` leaves that to the environment.
    target: Option<PathBuf>,
    /// Whether the commands leave the processors to others.
    behind: bool,
}

/// The npm packages come in two sets, so that a build installs nothing that only tests need.
#[derive(Clone, Copy)]
pub(crate) enum Npm {
    /// What the page is built with.
    Build,
    /// What the built page is tested and measured with.
    Test,
}

impl Npm {
    /// The files that say which packages the set holds, and how npm installs them.
    pub(crate) const FILES: [&str; 3] = [".npmrc", "package.json", "package-lock.json"];

    /// The folder in the workspace that holds [`Npm::FILES`].
    pub(crate) const fn source(self) -> &'static str {
        match self {
            Self::Build => "xtask/npm",
            Self::Test => "tests/npm",
        }
    }

    /// The folder in the tools' folder that the packages are installed into.
    const fn folder(self) -> &'static str {
        match self {
            Self::Build => "npm/build",
            Self::Test => "npm/test",
        }
    }
}

impl Shell {
    /// Finds the workspace's root from what cargo tells this program.
    pub(crate) fn new() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .context("xtask does not know where the workspace is; start it as `cargo xtask`")?;
        let root = Path::new(&manifest)
            .parent()
            .context("the directory of xtask has no parent, so the workspace cannot be found")?
            .to_path_buf();
        // The installed tools come first, so that a tool of another version elsewhere on PATH
        // cannot shadow the exact one.
        let tools = root.join("target/tools");
        let mut places = vec![tools.join("bin")];
        if let Some(path) = env::var_os("PATH") {
            places.extend(env::split_paths(&path));
        }
        let path = env::join_paths(places)
            .context("the directory of the workspace cannot stand in PATH; move it elsewhere")?;
        Ok(Self { root, tools, path, target: None, behind: false })
    }

    /// The same tools, for a copy of the workspace at `root`, which uses nothing compiled elsewhere.
    pub(crate) fn at(&self, root: PathBuf) -> Self {
        let target = Some(root.join("target"));
        Self { root, target, ..self.clone() }
    }

    /// The same, for commands that leave the processors to those of others, where the system has such a thing.
    pub(crate) fn behind(&self) -> Self {
        Self { behind: self.has(NICE), ..self.clone() }
    }

    /// An absolute path inside the workspace.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A command that runs in the workspace's root and finds the installed tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(if self.behind { NICE } else { program });
        if self.behind {
            command.args(["-n19", program]);
        }
        command.current_dir(&self.root).env("PATH", &self.path);
        if let Some(target) = &self.target {
            command.env("CARGO_TARGET_DIR", target);
            // How fast the program runs that renders the first screen changes nothing of the page.
            command.env("CARGO_PROFILE_DEV_OPT_LEVEL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
        }
        command
    }

    /// A command that runs a build tool of an npm package under Node, whatever the system does with
    /// executable scripts.
    pub(crate) fn node(&self, script: &str) -> Command {
        let mut command = self.command("node");
        command.arg(self.npm(Npm::Build, script));
        command
    }

    /// The folder that a set of npm packages is installed into.
    pub(crate) fn npm_folder(&self, set: Npm) -> PathBuf {
        self.tools.join(set.folder())
    }

    /// A file of an npm package.
    pub(crate) fn npm(&self, set: Npm, file: &str) -> PathBuf {
        self.npm_folder(set).join("node_modules").join(file)
    }

    /// The day of today, as 2026-05-20.
    pub(crate) fn today(&self) -> Result<String> {
        let date = output(self.command("date").arg("+%Y-%m-%d"))?;
        Ok(String::from_utf8(date)?.trim().to_owned())
    }

    /// Whether a program of this name is on the PATH.
    pub(crate) fn has(&self, program: &str) -> bool {
        env::split_paths(&self.path).any(|place| place.join(program).is_file())
    }
}

/// Runs a command, its output on the terminal; fails when the command does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name_of(command);
    let status = command.status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status}); its own message stands above");
    }
    Ok(())
}

/// Runs a command and returns what it wrote to standard output; its errors stay on the terminal.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>> {
    let name = name_of(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !output.status.success() {
        bail!("`{name}` failed ({}); its own message stands above", output.status);
    }
    Ok(output.stdout)
}

/// Runs a command in silence and returns its output, or nothing when it cannot start or fails.
pub(crate) fn quiet(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The program and its first argument that is no option, enough to recognise a command in a message.
fn name_of(command: &Command) -> String {
    let words = iter::once(command.get_program()).chain(command.get_args());
    let words = words.filter(|word| !word.as_encoded_bytes().starts_with(b"-") && *word != NICE);
    words.take(2).map(|word| program_name(word.as_ref())).collect::<Vec<_>>().join(" ")
}

/// The last part of a path, because the whole of it makes messages hard to read.
fn program_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
