//! Builds the npm package of the rules: the program inside one ES module, its declarations, a README, licences.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::built::SMALL;
use crate::compile;
use crate::dist;
use crate::install::NPM;
use crate::licences;
use crate::shell::{self, Shell};
use crate::tools;

/// The package's name, at npm and at crates.io.
pub(crate) const NAME: &str = "quality-award-rules";

/// What the package's program is compiled with besides the rules.
const FEATURES: [&str; 2] = ["--features", "js"];

/// The version in the package's manifest in the sources, where that of the workspace is put.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// The folder in which the steps leave their results.
const WORK: &str = "target/npm";

/// Files of the package that are copied as they are.
const COPIED: [(&str, &str); 4] = [
    ("rules/js/index.d.ts", "index.d.ts"),
    ("rules/js/README.md", "README.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// How wasm-opt shrinks the program. Names help nobody to debug a program that was optimised so.
const SHRINK: [&str; 6] = [
    "-Oz",
    "--converge",
    "--mvp-features",
    "--enable-mutable-globals",
    "--strip-producers",
    "--strip-target-features",
];

/// How esbuild makes one module. The glue names no syntax later than this, and Node.js 18 knows it.
const BUNDLE: [&str; 6] = [
    "--bundle",
    "--format=esm",
    "--platform=neutral",
    "--target=es2020",
    "--loader:.wasm=binary",
    "--log-level=warning",
];

/// Builds the package into `dist`, says what it weighs, and returns its file.
pub(crate) fn run(shell: &Shell) -> Result<PathBuf> {
    tools::for_build(shell)?;
    let program = build(shell)?;
    let file = pack(shell)?;
    let bytes = fs::metadata(&file)?.len();
    println!("dist/{}: {bytes} bytes, the program {program}", file_name());
    Ok(file)
}

/// The name of the package's file, which npm makes of name and version.
fn file_name() -> String {
    format!("{NAME}-{}.tgz", env!("CARGO_PKG_VERSION"))
}

/// Writes the files of the package, and returns the bytes of the program.
fn build(shell: &Shell) -> Result<usize> {
    let work = shell.path(WORK);
    let package = work.join("package");
    // What an earlier version had more would be packed too.
    let _ = fs::remove_dir_all(&package);
    fs::create_dir_all(&package)?;
    let program = program(shell, &work)?;
    bundle(shell, &work, &package.join("index.js"))?;
    for (from, to) in COPIED {
        fs::copy(shell.path(from), package.join(to))
            .with_context(|| format!("{from} was not copied"))?;
    }
    let others = licences::text(shell, NAME, &FEATURES)?;
    fs::write(package.join("LICENSES-OF-OTHERS"), others + "\n")?;
    let manifest = fs::read_to_string(shell.path("rules/js/package.json"))
        .context("rules/js/package.json cannot be read")?;
    fs::write(package.join("package.json"), with_version(&manifest)?)?;
    Ok(program)
}

/// The manifest with the version of the workspace.
fn with_version(manifest: &str) -> Result<String> {
    if !manifest.contains(NO_VERSION) {
        bail!(
            "rules/js/package.json has no line {NO_VERSION}, where the workspace's version is put"
        );
    }
    let version = concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"");
    Ok(manifest.replace(NO_VERSION, version))
}

/// Compiles the program and its glue, and returns the bytes of the program.
fn program(shell: &Shell, work: &Path) -> Result<usize> {
    let cargo = ["rustc", "--crate-type", "cdylib", FEATURES[0], FEATURES[1]];
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("rules", compile::compile(shell, (NAME, SMALL), &cargo, &[])?);
    // The program stands in the module, so there is no address for bundlers to look for.
    bindgen.web(true)?.typescript(false).omit_default_module_path(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot read the program")?;
    fs::write(work.join("glue.js"), output.js())?;
    let (large, small) = (work.join("large.wasm"), work.join("program.wasm"));
    fs::write(&large, output.wasm_mut().emit_wasm())?;
    let mut command = shell.node("binaryen/bin/wasm-opt");
    shell::run(command.arg(&large).arg("-o").arg(&small).args(SHRINK))?;
    let program = fs::read(&small).context("wasm-opt did not write the program")?;
    Ok(program.len())
}

/// Makes one module of the entry, the glue and the program.
fn bundle(shell: &Shell, work: &Path, module: &Path) -> Result<()> {
    let entry = work.join("index.js");
    fs::copy(shell.path("rules/js/index.js"), &entry)
        .context("rules/js/index.js was not copied")?;
    let mut command = shell.node("esbuild/bin/esbuild");
    command.arg(&entry).args(BUNDLE);
    let text = shell::output(&mut command).context("the module was not bundled")?;
    fs::write(module, text)?;
    Ok(())
}

/// Has npm pack the files into `dist`.
fn pack(shell: &Shell) -> Result<PathBuf> {
    let work = shell.path(WORK);
    let mut command = shell.command(NPM);
    command.args(["pack", "--loglevel", "error", "--ignore-scripts", "--pack-destination"]);
    // npm prints the name of the file, which is known.
    shell::output(command.arg(&work).current_dir(work.join("package")))
        .context("npm did not pack the package")?;
    let name = file_name();
    let bytes = fs::read(work.join(&name)).with_context(|| format!("npm did not write {name}"))?;
    fs::create_dir_all(shell.path("dist"))?;
    dist::replace(shell, &name, &bytes)?;
    Ok(shell.path("dist").join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_gets_the_version_of_the_workspace() {
        let manifest = with_version("{ \"version\": \"0.0.0\", \"type\": \"module\" }").unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(manifest, format!("{{ \"version\": \"{version}\", \"type\": \"module\" }}"));
        assert!(with_version("{}").is_err());
    }
}
