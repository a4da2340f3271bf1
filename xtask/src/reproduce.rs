//! Builds both files a second time, from the same sources in another folder and from nothing else, and
//! compares the bytes.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use anyhow::{Context, Result, bail};
use quality_award_page::Part;
use sha2::{Digest as _, Sha256};

use crate::built::{Page, Tool};
use crate::dist;
use crate::shell::{self, Shell};
use crate::tools;

/// Prints the check sum of both builds; fails where they differ.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    tools::for_build(shell)?;
    let here = both(shell)?;
    // The name has another length than usual folders have, in case lengths matter.
    let folder = Folder(env::temp_dir().join(format!("the same page elsewhere {}", process::id())));
    copy_sources(shell, &folder.0)?;
    let there = both(&shell.at(folder.0.clone()))?;
    for (name, (page, tool)) in [("here", &here), ("elsewhere", &there)] {
        println!("dist/index.html built {name}: SHA-256 {}", sha256(page.html.as_bytes()));
        println!("dist/office.html built {name}: SHA-256 {}", sha256(tool.html.as_bytes()));
        println!("dist/embed.js built {name}: SHA-256 {}", sha256(page.embed.as_bytes()));
    }
    match difference(&here, &there) {
        None => Ok(()),
        Some(part) => bail!("two builds of the same sources differ; look at {part} first"),
    }
}

/// The page, and the tool with that page in it.
fn both(shell: &Shell) -> Result<(Page, Tool)> {
    let (page, office) = dist::beside_the_tool(shell, |program| dist::build(shell, program))?;
    let tool = dist::build_tool(shell, &page, office)?;
    Ok((page, tool))
}

/// A folder that goes away with this value.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left lies among other temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of the workspace that git tracks or would add, as they are now.
fn copy_sources(shell: &Shell, to: &Path) -> Result<()> {
    let mut git = shell.command("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let files = shell::output(&mut git).context("git does not tell what the sources are")?;
    let files = String::from_utf8(files).context("a source's name is not UTF-8")?;
    for name in files.split_terminator('\0') {
        let (from, to) = (shell.path(name), to.join(name));
        // A file that was removed and that git still tracks.
        if !from.is_file() {
            continue;
        }
        let folder = to.parent().context("a source without a folder")?;
        fs::create_dir_all(folder)?;
        fs::copy(&from, &to).with_context(|| format!("{name} was not copied"))?;
    }
    Ok(())
}

/// The part in which two builds differ; of several, the one that the others follow from.
fn difference((a, tool): &(Page, Tool), (b, other): &(Page, Tool)) -> Option<&'static str> {
    let same = |part| a.parts.get(part) == b.parts.get(part);
    let parts = [
        ("the first part of the program", a.program[0] == b.program[0]),
        ("the second part of the program", a.program[1] == b.program[1]),
        ("the glue", same(Part::Glue)),
        ("the style", same(Part::Style)),
        ("the list of licences", same(Part::Licences)),
        ("the rest of the page", a.html == b.html),
        ("the script for hosts", a.embed == b.embed),
        ("the program of the tool", tool.program == other.program),
        ("the rest of the tool", tool.html == other.html),
    ];
    parts.into_iter().find_map(|(name, same)| (!same).then_some(name))
}

fn sha256(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
