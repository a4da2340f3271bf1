//! The authors and licences of other people's software in a program, read from the
//! packages at every build, so that the list is never out of date.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell::{self, Shell};

/// What the program is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Licences as packages state them, and the one of each that the page chooses and carries, or that
/// asks nothing of a compiled program: Boost's does not, nor Apache's with LLVM's exception.
/// The same holds of zlib's in a compiled program and of MIT-0; Apache's is carried whole.
const LICENCES: [(&str, &str); 14] = [
    ("MIT", MIT),
    ("MIT OR Apache-2.0", MIT),
    ("Apache-2.0 OR MIT", MIT),
    ("MIT/Apache-2.0", MIT),
    ("Apache-2.0/MIT", MIT),
    ("Apache-2.0 / MIT", MIT),
    ("Unlicense OR MIT", MIT),
    ("Unlicense/MIT", MIT),
    ("Zlib", "Zlib"),
    ("CC0-1.0 OR MIT-0 OR Apache-2.0", "MIT-0"),
    ("Apache-2.0", APACHE),
    ("Apache-2.0 OR BSL-1.0", "BSL-1.0"),
    ("(MIT OR Apache-2.0) AND Unicode-3.0", "MIT, Unicode-3.0"),
    ("MIT AND Apache-2.0 WITH LLVM-exception AND (MIT OR Apache-2.0)", "MIT"),
];

const MIT: &str = "MIT";
const APACHE: &str = "Apache-2.0";

/// Names of files that hold licences and notices begin with one of these.
const FILES: [&str; 3] = ["LICEN", "COPY", "NOTICE"];

/// A licence that stands in its packages beside others, and is carried whole.
const UNICODE: &str = "LICENSE-UNICODE";

/// A package in the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    /// As it is stated.
    licence: String,
    /// The copyright notices of the package, or the names of its authors.
    notices: BTreeSet<String>,
    /// [`UNICODE`], where it holds that.
    unicode: Option<String>,
}

/// The whole text for the program of a package, compiled with these options: who wrote what, and the licences that
/// ask to be carried along.
pub(crate) fn text(shell: &Shell, package: &str, options: &[&str]) -> Result<String> {
    let mit = read(&shell.path("LICENSE-MIT"))?;
    let (_, mit) = mit.split_once("\n\nPermission").context("LICENSE-MIT looks different")?;
    let mut packages = linked(shell, &shell.path("Cargo.toml"), package, options)?;
    let sysroot = shell::output(shell.command("rustc").args(["--print", "sysroot"]))?;
    let sysroot = String::from_utf8_lossy(&sysroot).trim().to_owned();
    let library = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.toml");
    packages.extend(linked(shell, &library, "std", &["--no-default-features"])?);
    let rust = shell::output(shell.command("rustc").arg("--version"))?;
    let rust = String::from_utf8_lossy(&rust);
    let rust = rust.split(' ').nth(1).context("rustc does not tell its version")?;
    // Its own packages have no versions and no notices; the file COPYRIGHT of Rust's sources says this.
    packages.insert(Package {
        name: "Rust standard library".to_owned(),
        version: rust.to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        notices: BTreeSet::from(["Copyright (c) The Rust Project Contributors".to_owned()]),
        unicode: None,
    });
    let apache = read(&shell.path("LICENSE-APACHE"))?;
    written(&packages, &format!("Permission{mit}"), &apache)
}

/// The packages from a registry that are compiled into `root` of the workspace at `manifest`.
fn linked(
    shell: &Shell,
    manifest: &Path,
    root: &str,
    options: &[&str],
) -> Result<BTreeSet<Package>> {
    let cargo = |subcommand: &str| {
        let mut command = shell.command("cargo");
        command.args([subcommand, "--locked", "--manifest-path"]).arg(manifest);
        // The standard library's own manifest is for the compiler's developers.
        command.env("RUSTC_BOOTSTRAP", "1");
        command
    };
    let mut tree = cargo("tree");
    tree.args(["-p", root, "--edges", "normal,no-proc-macro", "--target", TARGET]);
    tree.args(["--prefix", "none", "--format", "{p}"]).args(options);
    let tree = String::from_utf8(shell::output(&mut tree)?).context("cargo tree wrote no text")?;
    // A package in a folder is the workspace's own.
    let names: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.contains(" ("))
        .collect();

    let mut metadata = cargo("metadata");
    metadata.args(["--format-version", "1", "--filter-platform", TARGET]);
    let metadata: Value = serde_json::from_slice(&shell::output(&mut metadata)?)?;
    let known = metadata["packages"].as_array().context("cargo metadata names no packages")?;
    names
        .into_iter()
        .map(|name| {
            let found = known.iter().find(|package| {
                let text = |key: &str| package[key].as_str().unwrap_or_default();
                format!("{} v{}", text("name"), text("version")) == name
            });
            package(found.with_context(|| format!("cargo metadata does not name {name}"))?)
        })
        .collect()
}

/// A package as `cargo metadata` describes it, with what its files say.
fn package(described: &Value) -> Result<Package> {
    let text = |key: &str| described[key].as_str().unwrap_or_default().to_owned();
    let manifest = text("manifest_path");
    let folder = Path::new(&manifest).parent().context("a package without a folder")?;
    let (mut notices, mut unicode) = (BTreeSet::new(), None);
    for entry in fs::read_dir(folder).with_context(|| format!("{manifest} is not there"))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if file.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            let content = read(&file)?;
            notices.extend(copyrights(&content));
            if name == UNICODE {
                unicode = Some(content);
            }
        }
    }
    if notices.is_empty() {
        let authors = described["authors"].as_array();
        let authors = authors.into_iter().flatten().filter_map(Value::as_str);
        notices
            .extend(authors.map(|author| author.split(" <").next().unwrap_or(author).to_owned()));
    }
    let (name, version, licence) = (text("name"), text("version"), text("license"));
    Ok(Package { name, version, licence, notices, unicode })
}

/// The lines that say whose something is; not those of a form that was left blank.
fn copyrights(text: &str) -> impl Iterator<Item = String> + '_ {
    let notice = |line: &&str| {
        let owned = line.strip_prefix("Copyright ").is_some_and(|rest| {
            rest.starts_with("(c)") || rest.starts_with('©') || rest.starts_with(char::is_numeric)
        });
        owned && !line.contains(['[', '{', '<'])
    };
    text.lines().map(str::trim).filter(notice).map(str::to_owned)
}

/// The text for these packages, those of the same owners together.
fn written(packages: &BTreeSet<Package>, mit: &str, apache: &str) -> Result<String> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut unicode = None;
    let mut with_apache = false;
    for package in packages {
        let Package { name, version, licence, .. } = package;
        let Some((_, chosen)) = LICENCES.iter().find(|(stated, _)| stated == licence) else {
            bail!(
                "{name} is under {licence}; see what that asks and add it to xtask/src/licences.rs"
            );
        };
        if chosen.contains("Unicode") {
            unicode = package.unicode.as_deref();
            unicode.with_context(|| format!("{name} lacks {UNICODE}"))?;
        }
        with_apache |= *chosen == APACHE;
        let mut notices: Vec<&str> = package.notices.iter().map(String::as_str).collect();
        if notices.is_empty() {
            notices.push("(The package names no owner.)");
        }
        owners.entry(notices.join("\n")).or_default().push(match *chosen {
            MIT => format!("{name} {version}"),
            other => format!("{name} {version} ({other})"),
        });
    }
    let mut text = String::new();
    for (notices, names) in owners {
        let _ = write!(text, "{}\n{notices}\n\n", names.join(", "));
    }
    let _ = write!(text, "MIT License (all that name no other)\n\n{}", unwrapped(mit));
    if let Some(unicode) = unicode {
        let _ = write!(text, "\n\n{}", unwrapped(unicode));
    }
    if with_apache {
        let _ = write!(text, "\n\n{}", unwrapped(apache));
    }
    Ok(text)
}

/// The paragraphs of a text, each on one line: the reader's window wraps them.
fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n\n")
}

/// Reads a text file; the error names it.
fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, licence: &str, notices: &[&str]) -> Package {
        let notices = notices.iter().map(|notice| (*notice).to_owned()).collect();
        let unicode = Some("Unicode\nlicence\n\n\nEnd\n".to_owned());
        Package {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            notices,
            unicode,
        }
    }

    #[test]
    fn packages_of_one_owner_stand_together() {
        let packages = BTreeSet::from([
            of("a", "MIT", &["Copyright (c) 2014 A"]),
            of("b", "(MIT OR Apache-2.0) AND Unicode-3.0", &["Copyright (c) 2015 B", "C"]),
            of("c", "MIT/Apache-2.0", &["Copyright (c) 2014 A"]),
            of("d", "MIT", &[]),
        ]);
        assert_eq!(
            written(&packages, "Permission\nis granted.\n", "").unwrap(),
            "d 1.0.0\n(The package names no owner.)\n\n\
             b 1.0.0 (MIT, Unicode-3.0)\nC\nCopyright (c) 2015 B\n\n\
             a 1.0.0, c 1.0.0\nCopyright (c) 2014 A\n\n\
             MIT License (all that name no other)\n\nPermission is granted.\n\n\
             Unicode licence\n\nEnd"
        );
    }

    #[test]
    fn the_licence_of_apache_is_carried_where_it_was_chosen() {
        let packages = BTreeSet::from([of("a", "Apache-2.0", &["A"]), of("b", "Zlib", &["B"])]);
        assert_eq!(
            written(&packages, "Permission", "Apache License\n\nTerms\n").unwrap(),
            "a 1.0.0 (Apache-2.0)\nA\n\nb 1.0.0 (Zlib)\nB\n\n\
             MIT License (all that name no other)\n\nPermission\n\nApache License\n\nTerms"
        );
    }

    #[test]
    fn what_is_not_known_is_refused() {
        let check = |package: Package, expected: &str| {
            let error = written(&BTreeSet::from([package]), "", "").unwrap_err();
            assert_eq!(error.to_string(), expected);
        };
        check(
            of("a", "GPL-3.0", &["A"]),
            "a is under GPL-3.0; see what that asks and add it to xtask/src/licences.rs",
        );
        let lacking =
            Package { unicode: None, ..of("a", "(MIT OR Apache-2.0) AND Unicode-3.0", &["A"]) };
        check(lacking, "a lacks LICENSE-UNICODE");
    }

    #[test]
    fn owners_are_told_from_the_words_of_a_licence() {
        let text = "MIT\n  Copyright (c) 2014 A\r\nThe above copyright notice\nCopyright 2017 B\n\
            Copyright [yyyy] [name]\nCopyright (c) {yyyy} {name}\nCopyright © 1991-2023 C\nCopyright License\n";
        let found: Vec<String> = copyrights(text).collect();
        assert_eq!(found, ["Copyright (c) 2014 A", "Copyright 2017 B", "Copyright © 1991-2023 C"]);
    }
}
