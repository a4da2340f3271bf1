//! Unpacks Debian packages into a folder of the tools. They are not installed, because a web server that is installed
//! starts at once, on a developer's own machine.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::install;
use crate::shell::{self, Shell};

/// The file in the folder that says what was unpacked.
const LIST: &str = "packages.txt";

/// Makes sure that these packages, and what they need and the system lacks, are unpacked in `folder`.
pub(crate) fn unpack(shell: &Shell, packages: &[&str], folder: &Path) -> Result<()> {
    let list = packages.join("\n");
    if fs::read_to_string(folder.join(LIST)).is_ok_and(|text| text == list) {
        return Ok(());
    }
    println!("Unpacking {}, with apt-get, into {} …", packages.join(", "), folder.display());
    let started = Instant::now();
    let unfinished = folder.with_extension("unfinished");
    remove(&unfinished)?;
    let downloads = unfinished.join("downloads");
    fs::create_dir_all(&downloads)?;
    if download(shell, packages, &downloads).is_err() {
        println!("apt-get did not find them; fetching its lists anew …");
        shell::output(install::as_root(shell, "apt-get")?.args(["update", "-q"]))?;
        download(shell, packages, &downloads)?;
    }
    for package in fs::read_dir(&downloads)? {
        let package = package?.path();
        shell::output(shell.command("dpkg-deb").arg("-x").arg(package).arg(&unfinished))?;
    }
    remove(&downloads)?;
    fs::write(unfinished.join(LIST), list)?;
    remove(folder)?;
    fs::rename(&unfinished, folder).with_context(|| format!("{} is in use", folder.display()))?;
    install::say_done(started);
    Ok(())
}

/// Downloads the packages and what they need into a folder; needs no root.
fn download(shell: &Shell, packages: &[&str], to: &Path) -> Result<()> {
    let mut plan = shell.command("apt-get");
    plan.args(["install", "--simulate", "--no-install-recommends"]).args(packages);
    let plan = shell::output(&mut plan)?;
    let plan = String::from_utf8(plan).context("apt-get did not write UTF-8")?;
    // A package that is installed already is unpacked all the same.
    let mut names: Vec<&str> = added(&plan).chain(packages.iter().copied()).collect();
    names.sort_unstable();
    names.dedup();
    let mut command = shell.command("apt-get");
    command.args(["download", "--quiet"]).args(names).current_dir(to);
    // As root, apt-get gives its rights away to download and warns where it could not.
    command.args(["--option", "APT::Sandbox::User=root"]);
    shell::output(&mut command).map(drop)
}

/// The packages that the system lacks, by what `apt-get install --simulate` prints of each that it would install.
fn added(plan: &str) -> impl Iterator<Item = &str> {
    plan.lines().filter_map(|line| {
        let (name, version) = line.strip_prefix("Inst ")?.split_once(' ')?;
        // Of one that it would replace by a newer one the old version stands in brackets.
        (!version.starts_with('[')).then_some(name)
    })
}

/// Removes a folder that may be there.
fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_and_not_what_is_replaced() {
        let plan = "Reading package lists...\n\
                    Inst libapr1 (1.7.2-3 Debian:12 [amd64])\n\
                    Inst libnss3 [2:3.87.1-1] (2:3.87.1-2 Debian:12 [amd64])\n\
                    Conf libapr1 (1.7.2-3 Debian:12 [amd64])\n\
                    Inst caddy (2.6.2-5 Debian:12 [amd64])\n";
        assert_eq!(added(plan).collect::<Vec<_>>(), ["libapr1", "caddy"]);
    }
}
