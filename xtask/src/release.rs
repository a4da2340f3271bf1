//! Makes `dist/chifeng-quality-award-VERSION.zip`: everything that an office is handed, the same bytes each time.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::built::{File, OFFICE, PAGE};
use crate::dist;
use crate::licences;
use crate::shell::Shell;

/// The blank form that the page carries, in the sources.
const FORM: &str = "application/src/form/default.docx";

/// The part of a form that only the page reads: the form laid out for the screen.
const SHEETS: &str = "sheets.xml";

/// The check sums, in the words that `sha256sum --check` reads.
const SUMS: &str = "SHA256SUMS";

/// The archive's name.
const ARCHIVE: &str = concat!("chifeng-quality-award-", env!("CARGO_PKG_VERSION"), ".zip");

/// A file with its name.
type Named = (String, Vec<u8>);

/// Builds the files and puts them into the archive.
pub(crate) fn run(shell: &Shell) -> Result<()> {
    let files = with_sums(files(shell)?);
    let bytes = packed(&files)?;
    dist::replace(shell, ARCHIVE, &bytes)?;
    println!("dist/{ARCHIVE}: {} bytes, {} files", bytes.len(), files.len());
    Ok(())
}

/// The archive, once it is built.
pub(crate) fn archive(shell: &Shell) -> PathBuf {
    shell.path("dist").join(ARCHIVE)
}

/// Builds all of them.
fn files(shell: &Shell) -> Result<Vec<Named>> {
    let (page, tool, guides) = dist::all(shell, || Ok(()))?;
    let named = |(name, html): (String, String)| (name, html.into_bytes());
    let mut files: Vec<Named> = guides.into_iter().map(named).collect();
    files.push((format!("{}.gz", PAGE.name), page.compressed.gzip));
    files.push((format!("{}.br", PAGE.name), page.compressed.brotli));
    files.push((PAGE.name.to_owned(), page.html.into_bytes()));
    files.push((OFFICE.name.to_owned(), tool.html.into_bytes()));
    files.push(("embed.js".to_owned(), page.embed.into_bytes()));
    let form = fs::read(shell.path(FORM)).with_context(|| format!("{FORM} cannot be read"))?;
    files.push(("申报表.docx".to_owned(), handed_over(&form)?));
    files.push(("许可.txt".to_owned(), licence(shell)?.into_bytes()));
    files.sort();
    Ok(files)
}

/// The licences of the project and of what is in its programs.
fn licence(shell: &Shell) -> Result<String> {
    let own = |name: &str| fs::read_to_string(shell.path(name)).with_context(|| name.to_owned());
    let of = |file: &File| licences::text(shell, file.package, &[]);
    Ok(format!(
        "本软件由用户选择按 MIT 或者 Apache-2.0 许可使用。\r\n\r\n{}\n\n{}\n\n{} 所用他人软件：\n\n{}\n\n{} 所用他人软件：\n\n{}\n",
        own("LICENSE-MIT")?,
        own("LICENSE-APACHE")?,
        PAGE.name,
        of(&PAGE)?,
        OFFICE.name,
        of(&OFFICE)?,
    ))
}

/// The form without what only the page reads.
fn handed_over(form: &[u8]) -> Result<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(form))?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at)?;
        let name = part.name()?.into_owned();
        if name != SHEETS {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes)?;
            parts.push((name, bytes));
        }
    }
    packed(&parts)
}

/// The files, and the check sums of all others among them.
fn with_sums(mut files: Vec<Named>) -> Vec<Named> {
    let mut sums = String::new();
    for (name, bytes) in &files {
        for byte in Sha256::digest(bytes) {
            let _ = write!(sums, "{byte:02x}");
        }
        let _ = writeln!(sums, "  {name}");
    }
    files.push((SUMS.to_owned(), sums.into_bytes()));
    files.sort();
    files
}

/// An archive of these files that tells nothing of when and where it was made.
fn packed(files: &[Named]) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .unix_permissions(0o644);
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(archive: &[u8]) -> Vec<Named> {
        let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let part = |at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("bytes");
            (part.name().expect("a name").into_owned(), bytes)
        };
        (0..2).map(part).collect()
    }

    #[test]
    fn the_same_bytes_each_time() {
        let files = [("先读我.html".to_owned(), vec![1; 9]), ("a".to_owned(), Vec::new())];
        let once = packed(&files).expect("an archive");
        assert_eq!(once, packed(&files).expect("an archive"));
        assert_eq!(read(&once), files);
        // The name is marked as UTF-8, which programs that unpack would take for GBK otherwise.
        assert_eq!(once[7] & 8, 8);
    }

    #[test]
    fn every_file_has_its_sum() {
        let files =
            with_sums(vec![("b".to_owned(), b"abc".to_vec()), ("a".to_owned(), Vec::new())]);
        let names: Vec<&str> = files.iter().map(|file| &*file.0).collect();
        assert_eq!(names, [SUMS, "a", "b"]);
        let sums = String::from_utf8(files[0].1.clone()).expect("text");
        assert!(
            sums.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b\n")
        );
        assert!(
            sums.contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n")
        );
    }

    #[test]
    fn a_form_loses_what_only_the_page_reads() {
        let part = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let form =
            packed(&[part("a.xml"), part(SHEETS), part("word/document.xml")]).expect("an archive");
        let handed = handed_over(&form).expect("an archive");
        assert_eq!(read(&handed), [part("a.xml"), part("word/document.xml")]);
    }
}
