//! `LibreOffice` and `pdftotext`, run without a screen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Runs a command in silence and gives what it wrote on standard output.
#[track_caller]
pub fn run(command: &mut Command) -> String {
    let output = command.output().expect("starts; `cargo xtask test form` installs what it needs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {errors}");
    String::from_utf8(output.stdout).expect("is UTF-8")
}

/// A folder of its own for one file and all that is made of it.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: TempDir::new().expect("is created") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and gives its place.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).expect("is written");
        path
    }

    /// Lets `LibreOffice` open a file and save it in another format, or in the same anew.
    #[track_caller]
    pub fn converted(&self, file: &Path, format: &str) -> PathBuf {
        let out = self.path("converted");
        // A profile of its own: otherwise a second LibreOffice hands its work to the first one and
        // ends at once.
        let profile = url::Url::from_directory_path(self.path("profile")).expect("is absolute");
        run(Command::new("soffice")
            .arg(format!("-env:UserInstallation={profile}"))
            .args(["--headless", "--convert-to", format, "--outdir"])
            .args([&out, file]));
        let made = out.join(file.file_name().expect("has a name")).with_extension(format);
        assert!(made.is_file(), "LibreOffice made no {format} of {}", file.display());
        made
    }

    /// The form, saved again by `LibreOffice`.
    #[track_caller]
    pub fn saved_again(&self, form: &[u8]) -> Vec<u8> {
        let file = self.put("form.docx", form);
        fs::read(self.converted(&file, "docx")).expect("is read")
    }

    /// The text of the form as it is printed, in the order of its cells.
    #[track_caller]
    pub fn printed(&self, form: &[u8]) -> String {
        let file = self.put("form.docx", form);
        let pdf = self.converted(&file, "pdf");
        run(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-"))
    }
}
