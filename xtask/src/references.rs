//! What documents and comments name is there: paths of the repository, words of the screens, titles.

use std::fs;
use std::path::{Path, PathBuf};

use crate::guide::{GUIDES, Guide};
use crate::serve::{Seen, visit};

/// Folders whose files are looked through; what they hold is what may be named.
const FOLDERS: [&str; 17] = [
    ".cargo",
    ".ci",
    "application",
    "browser",
    "desk",
    "docs",
    "docx",
    "fuzz",
    "html",
    "office",
    "page",
    "prerender",
    "rules",
    "tests",
    "ui",
    "web",
    "xtask",
];

/// Files beside them that are looked through.
const NAMING: [&str; 4] = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Cargo.toml"];

/// Files of released versions, which name what was there then.
const RELEASED: &str = "tests/kept";

/// What the walks in `CONTRIBUTING.md` would add.
const TO_BE: [&str; 3] =
    ["rules/regulation/2026-12-01.txt", "rules/src/editions/of_2027.rs", "web/src/pages/help.rs"];

/// The texts of these files, and of all files below these folders, with their paths. Pictures, archives and forms are
/// none.
fn texts(places: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for place in places {
        visit(&root().join(place), &mut found);
    }
    let read = |(path, ..): Seen| Some((fs::read_to_string(&path).ok()?, path));
    found.into_iter().filter_map(read).map(|(text, path)| (path.into(), text)).collect()
}

/// The workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

/// The paths that a text names between backquotes, without what follows them: an argument, a line, a place for a name.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let plain = |path: &&str| {
        let usual = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
        path.contains('/') && path.chars().all(usual)
    };
    quoted.filter(plain)
}

#[test]
fn every_path_that_is_named_is_there() {
    let (mut count, mut missing) = (0, vec![]);
    for (file, text) in texts(&NAMING).into_iter().chain(texts(&FOLDERS)) {
        if file.starts_with(root().join(RELEASED)) {
            continue;
        }
        for path in text.lines().flat_map(named) {
            let first = path.split('/').next().unwrap_or_default();
            if !FOLDERS.contains(&first) {
                continue;
            }
            count += 1;
            if !root().join(path).exists() && !TO_BE.contains(&path) {
                missing.push(format!("{}: {path}", file.display()));
            }
        }
    }
    assert!(count > 100, "{count} paths");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// What the guides quote that is not on a screen: of other programs, of forms, of version 0.1.0, or with a number in it.
const ELSEWHERE: [&str; 15] = [
    "网页，全部",
    "网页，仅 HTML",
    "单个文件（MHTML）",
    "静态内容压缩",
    "固定值",
    "最小值",
    "在各页顶端以标题行形式重复出现",
    "表四　奖金使用计划",
    "产品情况",
    "营业外收入",
    "简介：{{奖金使用计划}}",
    "申报截止日期",
    "可以填入几处占位符",
    "【未知占位符：……】",
    "本页为推选办公室2026年度版本，版本编号 ××××××××",
];

/// Where the words of the screens stand.
const PROGRAMS: [&str; 9] = [
    "application/src",
    "desk/src",
    "office/src",
    "ui",
    "web/src",
    "index.html",
    "office/index.html",
    "office/words.js",
    "web/words.js",
];

/// Documents that are named besides the guides.
const DOCUMENTS: [&str; 2] = ["办法", "赤峰市市长产品质量奖申报表"];

/// What a text has between two marks.
fn between(text: &str, open: char, close: char) -> impl Iterator<Item = &str> {
    text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0))
}

#[test]
fn the_guides_name_what_stands_on_the_screens() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a document");
    let programs: String = texts(&PROGRAMS).into_iter().map(|(_, text)| text).collect();
    let guides = GUIDES.map(|guide| read(&format!("docs/{}", guide.source)));
    let headings: Vec<&str> = guides
        .iter()
        .flat_map(|guide| guide.lines())
        .filter_map(|line| Some(line.split_once("# ")?.1))
        .collect();
    let law = read("rules/regulation/2014-03-17.txt");
    let law = between(&law, '《', '》').next().expect("the title of the Measures");
    let mut wrong = vec![];
    for (Guide { source: name, .. }, guide) in GUIDES.iter().zip(&guides) {
        for quoted in between(guide, '“', '”') {
            let known = ELSEWHERE.contains(&quoted) || headings.contains(&quoted);
            if !known && !programs.contains(quoted) {
                wrong.push(format!("{name}: “{quoted}” is on no screen"));
            }
        }
        for title in between(guide, '《', '》') {
            let title = title.trim_start_matches('[').split("](").next().unwrap_or_default();
            if title != law && !DOCUMENTS.contains(&title) && !headings.contains(&title) {
                wrong.push(format!("{name}: there is no 《{title}》"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
