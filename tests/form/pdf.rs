//! What `LibreOffice` printed: words with their places, and the vertical lines of tables.
//!
//! All lengths are thousandths of a point.

use std::process::Command;

use crate::office::{Desk, run};

/// A word on a page.
#[derive(Clone, Debug)]
pub struct Word {
    pub left: i64,
    pub right: i64,
    pub top: i64,
    pub bottom: i64,
    pub text: String,
}

impl Word {
    /// The middle between above and below.
    pub fn middle(&self) -> i64 {
        i64::midpoint(self.top, self.bottom)
    }
}

/// A printed page.
#[derive(Debug)]
pub struct Page {
    pub width: i64,
    pub height: i64,
    /// In the order in which they were printed, from left to right within a line.
    pub words: Vec<Word>,
    /// Where vertical lines stand.
    pub lines: Vec<i64>,
}

/// Prints a file.
#[track_caller]
pub fn print(desk: &Desk, bytes: &[u8]) -> Vec<Page> {
    let file = desk.put("form.docx", bytes);
    let pdf = desk.converted(&file, "pdf");
    let xml =
        run(Command::new("pdftotext").args(["-raw", "-bbox", "-enc", "UTF-8"]).arg(&pdf).arg("-"));
    let mut pages = Vec::new();
    for (index, page) in xml.split("<page ").skip(1).enumerate() {
        let words = page.split("<word ").skip(1).map(word).collect();
        let number = (index + 1).to_string();
        let svg = desk.path("page.svg");
        run(Command::new("pdftocairo")
            .args(["-svg", "-f", &number, "-l", &number])
            .arg(&pdf)
            .arg(&svg));
        pages.push(Page {
            width: attribute(page, "width"),
            height: attribute(page, "height"),
            words: by_lines(words),
            lines: lines(&std::fs::read_to_string(svg).expect("is read")),
        });
    }
    assert!(!pages.is_empty(), "{xml}");
    pages
}

#[track_caller]
fn word(source: &str) -> Word {
    let (tag, rest) = source.split_once('>').expect("ends");
    let text = rest.split_once("</word>").expect("ends").0;
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    Word {
        left: attribute(tag, "xMin"),
        right: attribute(tag, "xMax"),
        top: attribute(tag, "yMin"),
        bottom: attribute(tag, "yMax"),
        text: text.replace("&#39;", "'").replace("&amp;", "&"),
    }
}

#[track_caller]
fn attribute(tag: &str, name: &str) -> i64 {
    let rest = tag.split_once(&format!("{name}=\"")).expect("has the attribute").1;
    thousandths(rest.split('"').next().expect("ends"))
}

/// A decimal number in thousandths.
#[track_caller]
fn thousandths(text: &str) -> i64 {
    scaled(text, 3)
}

/// A decimal number times a power of ten, cut off.
#[track_caller]
fn scaled(text: &str, digits: usize) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: String = part.chars().chain("000000".chars()).take(digits).collect();
    format!("{whole}{part}").parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Words that stand beside one another in the order from left to right. Characters that another
/// font has to stand in for are printed before the rest of their line.
fn by_lines(words: Vec<Word>) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::with_capacity(words.len());
    let mut start = 0;
    for word in words {
        let same = all.get(start).is_some_and(|first| {
            let near = (first.middle() - word.middle()).abs() < 2_000;
            near && all.last().is_some_and(|last| last.text.len() < 200)
        });
        if !same {
            start = all.len();
        }
        let line = &all[start..];
        let at = line.iter().position(|other| other.left > word.left).unwrap_or(line.len());
        all.insert(start + at, word);
    }
    all
}

/// Where the vertical lines of a page stand, as pdftocairo draws it.
#[track_caller]
fn lines(svg: &str) -> Vec<i64> {
    let drawing = svg.split_once("</defs>").map_or(svg, |(_, rest)| rest);
    let mut lines = Vec::new();
    for path in drawing.split("<path ").skip(1) {
        let path = path.split("/>").next().expect("ends");
        let Some((_, shape)) = path.split_once(" d=\"") else { continue };
        let shape: Vec<&str> = shape.split('"').next().expect("ends").split_whitespace().collect();
        let ["M", x, y, "L", to_x, to_y, ..] = shape[..] else { continue };
        let long = (thousandths(y) - thousandths(to_y)).abs() > 3_000;
        if (thousandths(x) - thousandths(to_x)).abs() > 100 || !long {
            continue;
        }
        let Some((_, matrix)) = path.split_once("matrix(") else {
            lines.push(thousandths(x));
            continue;
        };
        let matrix: Vec<&str> = matrix.split([',', ')']).collect();
        lines.push(thousandths(x) * scaled(matrix[0], 6) / 1_000_000 + thousandths(matrix[4]));
    }
    lines
}
