//! What documents and comments name is there: a path that begins with a folder of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose files are looked through; what they hold is what may be named.
const FOLDERS: [&str; 17] = [
    ".cargo",
    ".ci",
    "application",
    "browser",
    "desk",
    "docs",
    "docx",
    "fuzz",
    "html",
    "office",
    "page",
    "prerender",
    "rules",
    "tests",
    "ui",
    "web",
    "xtask",
];

/// Files of released versions, which name what was there then.
const RELEASED: &str = "tests/kept";

/// What the walks in `CONTRIBUTING.md` would add.
const TO_BE: [&str; 3] =
    ["rules/regulation/2026-12-01.txt", "rules/src/editions/of_2027.rs", "web/src/pages/help.rs"];

/// Every file below a folder.
fn visit(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { visit(&path, files) } else { files.push(path) }
    }
}

/// The paths that a text names between backquotes, without what follows them: an argument, a line, a place for a name.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let plain = |path: &&str| {
        let usual = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
        path.contains('/') && path.chars().all(usual)
    };
    quoted.filter(plain)
}

#[test]
fn every_path_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut files: Vec<PathBuf> = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Cargo.toml"]
        .map(|name| root.join(name))
        .into();
    for folder in FOLDERS {
        visit(&root.join(folder), &mut files);
    }
    let (mut count, mut missing) = (0, vec![]);
    for file in files.iter().filter(|file| !file.starts_with(root.join(RELEASED))) {
        // Pictures, archives and forms are no text.
        let Ok(text) = fs::read_to_string(file) else { continue };
        for line in text.lines() {
            for path in named(line) {
                let first = path.split('/').next().unwrap_or_default();
                if !FOLDERS.contains(&first) {
                    continue;
                }
                count += 1;
                if !root.join(path).exists() && !TO_BE.contains(&path) {
                    missing.push(format!("{}: {path}", file.display()));
                }
            }
        }
    }
    assert!(count > 100, "{count} paths");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
