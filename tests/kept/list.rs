//! The list of a folder's files with their SHA-256 sums, as the command `sha256sum` writes it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// The list's own name, which is not in it.
pub const SUMS: &str = "SHA256SUMS";

/// The list of all files in a folder and in the folders in it.
pub fn sums(folder: &Path) -> String {
    let mut list = String::new();
    add(&mut list, folder, "");
    list
}

/// Adds the files of a folder whose own path in the list is `prefix`.
fn add(list: &mut String, folder: &Path, prefix: &str) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("UTF-8");
    let mut names: Vec<String> = entries.map(|entry| name(entry.expect("an entry"))).collect();
    names.sort();
    for name in names {
        let (path, listed) = (folder.join(&name), format!("{prefix}{name}"));
        if path.is_dir() {
            add(list, &path, &format!("{listed}/"));
        } else if listed != SUMS {
            for byte in Sha256::digest(fs::read(&path).expect("a file")) {
                write!(list, "{byte:02x}").expect("a String takes everything");
            }
            writeln!(list, "  {listed}").expect("a String takes everything");
        }
    }
}
