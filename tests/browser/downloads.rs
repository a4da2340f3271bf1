//! What the browser has downloaded.

use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::browser::{Browser, PATIENCE, POLL};

impl Browser {
    /// Removes what was downloaded, so that the next file is the only one.
    pub fn forget_downloads(&self) {
        for entry in std::fs::read_dir(self.downloads.path()).expect("the folder") {
            if let Err(error) = std::fs::remove_file(entry.expect("a file").path()) {
                assert!(error.kind() == ErrorKind::NotFound, "{error}");
            }
        }
    }

    /// The file whose download is complete, once there is one: its name and bytes.
    pub async fn downloaded(&self, extension: &str) -> (String, Vec<u8>) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let entries = std::fs::read_dir(self.downloads.path()).expect("the folder");
            let files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
            // Chromium and Firefox keep a second file beside it until the download is complete; Firefox then takes
            // the first away and gives its name to the second. WebKit writes a blob into the file itself and closes
            // it at the end.
            let complete = |path: &&PathBuf| path.extension().is_some_and(|e| e == extension);
            if let ([file], Some(_)) = (files.as_slice(), files.iter().find(complete)) {
                let open = is_open(file);
                let bytes = match std::fs::read(file) {
                    Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
                    bytes => bytes.expect("the file"),
                };
                if !open && !bytes.is_empty() {
                    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
                    return (name, bytes);
                }
            }
            assert!(
                Instant::now() < deadline,
                "no .{extension} file, but {files:?}; {}",
                self.seen().await
            );
            tokio::time::sleep(POLL).await;
        }
    }
}

/// Whether a process has the file open. Where the system does not list open files in `/proc`, none
/// is found.
fn is_open(file: &Path) -> bool {
    let of = |path: &Path| std::fs::metadata(path).map(|of| (of.dev(), of.ino())).ok();
    let Some(wanted) = of(file) else { return true };
    let inside = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten();
    inside("/proc".into())
        .filter(|process| process.file_name().as_encoded_bytes().iter().all(u8::is_ascii_digit))
        .flat_map(|process| inside(process.path().join("fd")))
        .any(|handle| of(&handle.path()) == Some(wanted))
}
