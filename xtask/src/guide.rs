//! Builds `dist/guide.html`: the guide for the award office with its pictures in it, for a screen and for paper. The
//! guide is written in the few forms of Markdown that [`body`] knows.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64ct::{Base64, Encoding as _};

use crate::dist;
use crate::shell::Shell;
use crate::test;
use crate::tools;

/// Where the guide and its pictures are.
const SOURCE: &str = "docs/guide";

/// The most bytes that all pictures may have together.
const PICTURES: usize = 600_000;

/// The guide's page around its body.
const PAGE: &str = include_str!("guide.html");

/// Takes the pictures anew where asked to, and builds the page.
pub(crate) fn run(shell: &Shell, pictures: bool) -> Result<()> {
    if pictures {
        tools::for_build(shell)?;
        tools::for_browsers(shell)?;
        dist::run(shell)?;
        test::guide(shell, &shell.path(SOURCE))?;
    }
    write(shell)
}

/// Builds the page.
pub(crate) fn write(shell: &Shell) -> Result<()> {
    let folder = shell.path(SOURCE);
    let text = fs::read_to_string(folder.join("guide.md")).context("the guide is missing")?;
    let mut bytes = 0;
    let body = body(&text, &mut |name| {
        let picture = picture(&folder, name)?;
        bytes += picture.len();
        Ok(picture)
    })?;
    if bytes > PICTURES {
        bail!("the pictures of the guide have {bytes} bytes, and {PICTURES} are room for");
    }
    let html = PAGE.replace("<!-- guide -->", &body);
    fs::create_dir_all(shell.path("dist"))?;
    dist::replace(shell, "guide.html", html.as_bytes())?;
    println!("dist/guide.html: {} bytes", html.len());
    Ok(())
}

fn picture(folder: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(name)).with_context(|| format!("the guide has no picture {name}"))
}

/// The guide as HTML: headings, paragraphs, lists that are numbered or not, tables, and pictures by themselves.
fn body(text: &str, picture: &mut dyn FnMut(&str) -> Result<Vec<u8>>) -> Result<String> {
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks.map(|of| block(of, picture)).collect()
}

fn block(text: &str, picture: &mut dyn FnMut(&str) -> Result<Vec<u8>>) -> Result<String> {
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.first().copied().unwrap_or_default();
    Ok(if let Some((level, heading)) = heading(first) {
        format!("<h{level}>{}</h{level}>\n", escaped(heading))
    } else if let Some((words, name)) = drawn(first) {
        let data = Base64::encode_string(&picture(name)?);
        let source = format!("data:image/webp;base64,{data}");
        format!(
            "<figure><img alt=\"{words}\" src=\"{source}\"><figcaption>{words}</figcaption></figure>\n"
        )
    } else if first.starts_with("| ") {
        table(&lines)
    } else if first.starts_with("- ") {
        list("ul", &lines, |line| line.strip_prefix("- "))?
    } else if numbered(first).is_some() {
        list("ol", &lines, numbered)?
    } else {
        format!("<p>{}</p>\n", escaped(&lines.concat()))
    })
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line.get(level..)?.strip_prefix(' ')?;
    (1..=3).contains(&level).then_some((level, words))
}

/// The words and the file of a picture.
fn drawn(line: &str) -> Option<(String, &str)> {
    let (words, name) = line.strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    Some((escaped(words), name))
}

/// What stands behind the number of an item.
fn numbered(line: &str) -> Option<&str> {
    let (number, words) = line.split_once(". ")?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(words)
}

fn list<'t>(tag: &str, lines: &[&'t str], item: fn(&'t str) -> Option<&'t str>) -> Result<String> {
    let item = |line: &&'t str| {
        let words = item(line).with_context(|| format!("no item of the list: {line}"))?;
        Ok(format!("<li>{}</li>\n", escaped(words)))
    };
    let items: String = lines.iter().map(item).collect::<Result<_>>()?;
    Ok(format!("<{tag}>\n{items}</{tag}>\n"))
}

fn table(lines: &[&str]) -> String {
    let row = |line: &str, tag: &str| {
        let cells = line.trim_matches('|').split('|');
        let cells = cells.map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell.trim())));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let mut rows = lines.iter().filter(|line| !line.starts_with("|-"));
    let head = rows.next().map(|line| row(line, "th")).unwrap_or_default();
    let body: String = rows.map(|line| row(line, "td")).collect();
    format!("<table><thead>{head}</thead><tbody>{body}</tbody></table>\n")
}

/// A text in HTML; what stands between grave accents is code.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let pieces = text.split('`').enumerate();
    let piece = |(at, piece): (usize, &str)| {
        if at % 2 == 1 { format!("<code>{piece}</code>") } else { piece.to_owned() }
    };
    pieces.map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let html = body(text, &mut |_| Ok(vec![0])).expect("is read");
        assert_eq!(html, expected);
    }

    #[test]
    fn every_form_becomes_html() {
        check("# 甲 < 乙", "<h1>甲 &lt; 乙</h1>\n");
        check("### （一）", "<h3>（一）</h3>\n");
        check("一段\n接着 `a.html`。", "<p>一段接着 <code>a.html</code>。</p>\n");
        check("1. 甲\n2. 乙", "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n");
        check("- 甲", "<ul>\n<li>甲</li>\n</ul>\n");
        check(
            "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
            "<table><thead><tr><th>甲</th><th>乙</th></tr>\n</thead><tbody><tr><td>1</td><td>2</td></tr>\n</tbody></table>\n",
        );
        check(
            "![图](a.webp)",
            "<figure><img alt=\"图\" src=\"data:image/webp;base64,AA==\"><figcaption>图</figcaption></figure>\n",
        );
    }

    #[test]
    fn what_is_missing_is_said() {
        let none = |_: &str| bail!("there is none");
        assert!(body("![图](a.webp)", &mut { none }).is_err());
        assert!(body("1. 甲\n乙", &mut |_| Ok(Vec::new())).is_err());
    }
}
