//! `LibreOffice` and `pdftotext`, run without a screen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Runs a command in silence and returns what it wrote to standard output.
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

    /// Writes a file and returns its path.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, bytes).expect("is written");
        path
    }

    /// Lets `LibreOffice` open a file and save it in another format, or in the same one.
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

    /// The pages of the form as grey pictures, 40 pixels to the inch.
    #[track_caller]
    pub fn pictures(&self, form: &[u8]) -> Vec<Picture> {
        let file = self.put("form.docx", form);
        let pdf = self.converted(&file, "pdf");
        run(Command::new("pdftoppm").args(["-r", "40", "-gray"]).arg(pdf).arg(self.path("page")));
        let files = fs::read_dir(self.folder.path()).expect("is read");
        let mut files: Vec<PathBuf> = files.map(|file| file.expect("is there").path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "pgm"));
        files.sort();
        files.iter().map(|file| Picture::read(&fs::read(file).expect("is read"))).collect()
    }

    /// The text of the form as it is printed, in the order of its cells.
    #[track_caller]
    pub fn printed(&self, form: &[u8]) -> String {
        let file = self.put("form.docx", form);
        let pdf = self.converted(&file, "pdf");
        run(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(pdf).arg("-"))
    }
}

/// A grey picture, row by row; 0 is black.
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a binary PGM file as pdftoppm writes it: `P5`, width and height, 255, the pixels.
    #[track_caller]
    fn read(bytes: &[u8]) -> Self {
        let mut lines = bytes.splitn(4, |byte| *byte == b'\n');
        let mut line = || lines.next().expect("a line");
        assert_eq!(line(), b"P5");
        let size = String::from_utf8(line().to_vec()).expect("is ASCII");
        let (width, height) = size.split_once(' ').expect("two numbers");
        let number = |text: &str| text.parse().expect("is a number");
        assert_eq!(line(), b"255");
        Self { width: number(width), height: number(height), pixels: line().to_vec() }
    }

    /// How many pixels of these columns and rows are darker than light grey.
    pub fn ink(&self, columns: std::ops::Range<usize>, rows: std::ops::Range<usize>) -> usize {
        let dark = |row: usize| {
            let start = row * self.width;
            self.pixels[start + columns.start..start + columns.end].iter().filter(|p| **p < 160)
        };
        rows.map(|row| dark(row).count()).sum()
    }
}
