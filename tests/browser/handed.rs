//! What an office is handed, unpacked on a disk: the office makes its edition, an enterprise fills that in another
//! browser, and the office takes the form in. Nothing passes between them but files.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use application::draft::Action;
use application::record;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use zip::ZipArchive;

use crate::browser::{Browser, with_browser};
use crate::desk::go;
use crate::docx;
use crate::driver::Kind;
use crate::edition::{download, set};
use crate::keeping::pick;
use crate::made::{draft, typed};
use crate::site::page;

/// The archive, unpacked.
fn unpacked() -> TempDir {
    let dist = page().with_file_name("");
    let names = fs::read_dir(&dist).expect("the folder").map(|entry| entry.expect("a file").path());
    let is_archive = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("chifeng-quality-award-") && path.extension().is_some_and(|it| it == "zip")
    };
    let all: Vec<PathBuf> = names.filter(is_archive).collect();
    let [archive] = &all[..] else { panic!("one archive, not {all:?}; run `cargo xtask release`") };
    let folder = TempDir::new().expect("a folder");
    let archive = ZipArchive::new(Cursor::new(fs::read(archive).expect("the archive")));
    archive.expect("an archive").extract(folder.path()).expect("unpacks");
    folder
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

/// Every file has the sum that the list says, and no file is missing there.
fn sums(folder: &Path) {
    let list = fs::read_to_string(folder.join("SHA256SUMS")).expect("the sums");
    for line in list.lines() {
        let (sum, name) = line.split_once("  ").expect("a sum and a name");
        let bytes = fs::read(folder.join(name)).expect(name);
        let mut found = String::new();
        for byte in Sha256::digest(&bytes) {
            write!(found, "{byte:02x}").expect("a string");
        }
        assert_eq!(found, sum, "{name}");
    }
    for name in [
        "index.html",
        "index.html.br",
        "index.html.gz",
        "office.html",
        "embed.js",
        "申报表.docx",
        "许可.txt",
    ] {
        assert!(list.contains(&format!("  {name}\n")), "{name}");
    }
}

/// The guides open from the disk, and every file that they lead to is there.
async fn guides(browser: &Browser, folder: &Path) {
    browser.client.goto(&address(&folder.join("先读我.html"))).await.expect("opens");
    let links = "return [...document.links].map((link) => link.href)";
    let links = browser.run(links).await;
    let links: Vec<&str> =
        links.as_array().expect("a list").iter().filter_map(|it| it.as_str()).collect();
    assert!(links.len() >= 3, "{links:?}");
    for link in links {
        browser.client.goto(link).await.expect("opens");
        let text = browser.text("main").await;
        assert!(text.chars().count() > 500, "{link}: {text}");
        assert!(
            !text.contains("](") && !text.contains("**") && !text.contains("|---"),
            "{link}: {text}"
        );
    }
}

#[test]
fn from_the_archive_to_the_table() {
    let folder = unpacked();
    sums(folder.path());
    let tool = address(&folder.path().join("office.html"));
    let filled =
        typed(draft(1), &[("district", "红山区")]).after(Action::Output("2亿元".to_owned()));
    let filled = record::to_json(&filled);
    let (mut edition, mut form) = (Vec::new(), Vec::new());
    with_browser(Kind::Chromium, async |browser| {
        guides(&browser, folder.path()).await;
        browser.open_at(&tool, "#/page").await;
        set(&browser, "year", "2026").await;
        set(&browser, "deadline", "2026-07-15").await;
        let blank = fs::read(folder.path().join("申报表.docx")).expect("the blank form");
        pick(&browser, "input[name='office.form']", "申报表.docx", &blank).await;
        browser.until("document.querySelector('main').textContent.includes('处占位符')").await;
        edition = download(&browser).await;
        browser
    });
    let page = folder.path().join("本办版本.html");
    fs::write(&page, &edition).expect("is written");
    with_browser(Kind::Firefox, async |browser| {
        browser.open_at(&address(&page), "#/check").await;
        pick(&browser, "input[name='draft']", "草稿.json", filled.as_bytes()).await;
        browser.until("document.body.textContent.includes('已打开')").await;
        browser.open_at(&address(&page), "#/form").await;
        browser.find("[name='form.applicant']").await;
        browser.click("[data-export='docx']").await;
        form = browser.downloaded("docx").await.1;
        browser
    });
    let text = docx::text(&form);
    assert!(!text.contains("{{"), "{text}");
    with_browser(Kind::Chromium, async |browser| {
        browser.open_at(&tool, "#/page").await;
        pick(&browser, "input[name='office.open']", "本办版本.html", &edition).await;
        browser.until("document.querySelector(\"[name='office.year']\").value === '2026'").await;
        go(&browser, "#/intake").await;
        pick(&browser, "[name='desk.files']", "申报表.docx", &form).await;
        browser.until("document.querySelector('#applications')?.dataset.count === '1'").await;
        let row = "const { status, outcome } = document.querySelector('tr[data-file]').dataset; return [status, outcome]";
        let row = browser.run(row).await;
        assert_eq!(row[0], "read", "{row}");
        assert_eq!(row[1], "regional_brand", "{row}");
        browser
    });
}
