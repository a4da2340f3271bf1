//! Where the web servers are.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// The folder of libraries for this machine, on Debian.
const TRIPLE: &str =
    if cfg!(target_arch = "aarch64") { "aarch64-linux-gnu" } else { "x86_64-linux-gnu" };

/// The folder that the packages were unpacked into; on some systems it is not there and they are installed.
fn unpacked() -> PathBuf {
    let folder = env::var_os("QUALITY_AWARD_HOSTS");
    folder.expect("QUALITY_AWARD_HOSTS is not set; run `cargo xtask test hosts`").into()
}

/// The first of these files, each a path of an installed system, that is there.
pub fn file(paths: &[&str]) -> PathBuf {
    let places = [unpacked(), PathBuf::from("/")];
    let mut found = places.iter().flat_map(|place| paths.iter().map(move |path| place.join(path)));
    found.find(|path| path.exists()).unwrap_or_else(|| {
        panic!("none of {paths:?} is there; run `cargo xtask test hosts`, or install it by hand")
    })
}

/// A command that finds the libraries that were unpacked, and the command `brotli`.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let libraries = ["usr/lib", "lib"].map(|lib| unpacked().join(lib).join(TRIPLE));
    let mut places = vec![file(&["usr/bin/brotli"]).with_file_name("")];
    places.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut command = Command::new(program);
    command.env("LD_LIBRARY_PATH", env::join_paths(libraries).expect("paths"));
    command.env("PATH", env::join_paths(places).expect("a PATH"));
    command
}
