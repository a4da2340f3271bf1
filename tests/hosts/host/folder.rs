//! What an office is handed, and the folder of a web server that it is put into.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use zip::ZipArchive;

use super::guide;
use super::programs;

/// The day of every file in the archive, as it stands there after unpacking: 1 January 1980.
const DAY: Duration = Duration::from_hours(24 * 3652);

/// The archive, unpacked.
pub struct Handed(TempDir);

impl Handed {
    /// Unpacks the built archive.
    pub fn unpack() -> Self {
        let archive = std::env::var_os("QUALITY_AWARD_ARCHIVE");
        let archive =
            archive.expect("QUALITY_AWARD_ARCHIVE is not set; run `cargo xtask test hosts`");
        let archive = File::open(archive).expect("the archive; `cargo xtask release` builds it");
        let folder = TempDir::new().expect("a folder");
        let mut archive = ZipArchive::new(archive).expect("an archive");
        archive.extract(folder.path()).expect("its files");
        let handed = Self(folder);
        for name in ["index.html", "index.html.br", "index.html.gz", "embed.js"] {
            handed.dated(name);
        }
        handed
    }

    fn dated(&self, name: &str) {
        let file = File::options().write(true).open(self.path(name)).expect("a file");
        file.set_modified(SystemTime::UNIX_EPOCH + DAY).expect("its day");
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The folder that it is unpacked in.
    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// The bytes of a file.
    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Replaces a file by other bytes of the same day.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).expect("a file");
        self.dated(name);
    }

    /// Puts the files into the folder of a web server, by the lines of the guide.
    pub fn place(&self, folder: &Folder) -> Output {
        let line = guide::lines("放置和更新")
            .replace("/var/www/zlj/", &format!("{}/", folder.site().display()));
        bash(&line, self.0.path())
    }
}

/// Runs lines of the guide in a folder, up to the first that fails.
pub fn bash(lines: &str, folder: &Path) -> Output {
    let mut shell = programs::command("bash");
    shell.args(["-e", "-o", "pipefail", "-c", lines]).current_dir(folder).output().expect("bash")
}

/// The folder of a web server: `zlj` in it has the files.
pub struct Folder(TempDir);

impl Folder {
    /// A folder with nothing in it.
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        // A server that root starts gives its rights away.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("permissions");
        fs::create_dir(folder.path().join("zlj")).expect("a folder");
        Self(folder)
    }

    /// A folder with the files of the archive in it.
    pub fn of(handed: &Handed) -> Self {
        let folder = Self::new();
        let placed = handed.place(&folder);
        assert!(placed.status.success(), "{}", String::from_utf8_lossy(&placed.stderr));
        folder
    }

    /// The folder that has the site's folder and what the server writes.
    pub fn root(&self) -> &Path {
        self.0.path()
    }

    /// The folder of the site, `/var/www/zlj` in the guide.
    pub fn site(&self) -> PathBuf {
        self.0.path().join("zlj")
    }
}
