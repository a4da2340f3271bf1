//! The guides for office staff as pages that open and print by themselves, out of their Markdown in `docs/`, with their
//! pictures in them.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64ct::{Base64, Encoding as _};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::dist;
use crate::shell::Shell;
use crate::test;
use crate::tools;

/// A guide.
pub(crate) struct Guide {
    /// Its Markdown, in `docs/`.
    pub(crate) source: &'static str,
    /// The file that it becomes.
    name: &'static str,
}

/// The guides. The first one says what each file is for.
pub(crate) const GUIDES: [Guide; 5] = [
    Guide { source: "files.md", name: "先读我.html" },
    Guide { source: "guide/guide.md", name: "说明/推选办公室使用说明.html" },
    Guide { source: "edition.md", name: "说明/制作申报页面.html" },
    Guide { source: "embedding.md", name: "说明/网站放置说明.html" },
    Guide { source: "form.md", name: "说明/申报表模板使用说明.html" },
];

/// The folder of the pictures of the guide to the tool.
const PICTURES: &str = "docs/guide";

/// The most bytes that the pictures of a guide may have together.
const MOST_BYTES: usize = 600_000;

/// The page around a guide.
const PAGE: &str = include_str!("guide.html");

/// Takes the pictures anew where asked to, and builds the guides.
pub(crate) fn run(shell: &Shell, pictures: bool) -> Result<()> {
    if pictures {
        tools::for_build(shell)?;
        tools::for_browsers(shell)?;
        dist::run(shell)?;
        test::guide(shell, &shell.path(PICTURES))?;
    }
    write(shell).map(drop)
}

/// Guides, each with the name of its file.
pub(crate) type Guides = Vec<(String, String)>;

/// Puts the guides into `dist`, beside the files that they are about.
pub(crate) fn write(shell: &Shell) -> Result<Guides> {
    let built = |guide: &Guide| Ok((guide.name.to_owned(), built(shell, guide)?));
    let guides = GUIDES.iter().map(built).collect::<Result<Guides>>()?;
    for (name, html) in &guides {
        let file = shell.path("dist").join(name);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
        fs::write(&file, html).with_context(|| format!("{} is not written", file.display()))?;
    }
    println!("dist: {} guides, of them first {}", guides.len(), GUIDES[0].name);
    Ok(guides)
}

fn built(shell: &Shell, guide: &Guide) -> Result<String> {
    let file = shell.path("docs").join(guide.source);
    let text =
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let folder = file.parent().unwrap_or(Path::new("")).to_owned();
    let bytes = Cell::new(0);
    let html = page(&text, guide.name, &|name| {
        let picture = folder.join(name);
        let picture = fs::read(&picture)
            .with_context(|| format!("the guide has no picture {}", picture.display()))?;
        bytes.set(bytes.get() + picture.len());
        Ok(picture)
    })?;
    if bytes.get() > MOST_BYTES {
        bail!("the pictures of {} have {} bytes (of {MOST_BYTES})", guide.source, bytes.get());
    }
    Ok(html)
}

/// A guide as a page with this file's name.
fn page(markdown: &str, name: &str, picture: &dyn Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let mut title = String::new();
    let mut in_title = false;
    let mut event = |event| {
        Ok(match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                in_title = true;
                event
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                in_title = false;
                event
            }
            Event::Text(text) => {
                if in_title {
                    title.push_str(&text);
                }
                Event::Text(text)
            }
            // A line of the source ends wherever it is full; Chinese has no space there.
            Event::SoftBreak => Event::Text(CowStr::Borrowed("")),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from(link(&dest_url, name));
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let data = Base64::encode_string(&picture(&dest_url)?);
                let dest_url = CowStr::from(format!("data:image/webp;base64,{data}"));
                Event::Start(Tag::Image { link_type, dest_url, title, id })
            }
            event => event,
        })
    };
    let events = Parser::new_ext(markdown, options).map(&mut event);
    let events = events.collect::<Result<Vec<Event<'_>>>>()?;
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    Ok(PAGE.replace("<!-- title -->", &title).replace("<!-- guide -->", &body))
}

/// Where a link leads that stands in the page of this name: a guide is another file there.
fn link(to: &str, from: &str) -> String {
    let (file, place) = to.split_once('#').map_or((to, None), |(file, place)| (file, Some(place)));
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let Some(guide) = GUIDES.iter().find(|guide| last(guide.source) == last(file)) else {
        return to.to_owned();
    };
    let folder = |name: &'static str| name.rsplit_once('/').map(|(folder, _)| folder);
    let here = from.rsplit_once('/').map(|(folder, _)| folder);
    let path = match (here, folder(guide.name)) {
        (Some(here), Some(there)) if here == there => last(guide.name),
        (Some(_), _) => format!("../{}", guide.name),
        (None, _) => guide.name.to_owned(),
    };
    place.map_or(path.clone(), |place| format!("{path}#{place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_its_own() {
        let text = "# 甲\n\n乙\n丙，见《[放置](embedding.md)》。\n\n| 子 | 丑 |\n|---|---|\n| 1 | `<a>` |\n\n![图](a.webp)\n";
        let html = page(text, "说明/制作申报页面.html", &|_| Ok(vec![0])).expect("a page");
        for part in [
            "<title>甲 - ",
            "<p>乙丙，见《<a href=\"%E7%BD%91",
            ">放置</a>》。</p>",
            "<td><code>&lt;a&gt;</code></td>",
            "<img src=\"data:image/webp;base64,AA==\" alt=\"图\" />",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(page("![图](a.webp)", "", &|_| bail!("there is none")).is_err());
    }

    #[track_caller]
    fn check(to: &str, from: usize, expected: &str) {
        assert_eq!(link(to, GUIDES[from].name), expected);
    }

    #[test]
    fn links_lead_from_file_to_file() {
        check("embedding.md", 0, "说明/网站放置说明.html");
        check("embedding.md", 2, "网站放置说明.html");
        check("../embedding.md", 1, "网站放置说明.html");
        check("guide/guide.md", 0, "说明/推选办公室使用说明.html");
        check("files.md", 3, "../先读我.html");
        check("form.md#占位符", 1, "申报表模板使用说明.html#占位符");
        check("https://example.org/", 1, "https://example.org/");
    }
}
