//! The guides for office staff as pages that open and print by themselves, out of their Markdown in `docs/`.

use std::fs;

use anyhow::{Context, Result};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::shell::Shell;

/// A guide.
pub(crate) struct Guide {
    /// Its Markdown, in `docs/`.
    pub(crate) source: &'static str,
    /// The file that it becomes.
    pub(crate) name: &'static str,
}

/// The guides. The first one says what each file is for.
pub(crate) const GUIDES: [Guide; 4] = [
    Guide { source: "files.md", name: "先读我.html" },
    Guide { source: "edition.md", name: "说明/制作申报页面.html" },
    Guide { source: "embedding.md", name: "说明/网站放置说明.html" },
    Guide { source: "form.md", name: "说明/申报表模板使用说明.html" },
];

/// The page around a guide.
const PAGE: &str = include_str!("guide.html");

/// The guides, each with the name of its file.
pub(crate) fn all(shell: &Shell) -> Result<Vec<(String, String)>> {
    let page = |guide: &Guide| {
        let file = shell.path("docs").join(guide.source);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Ok((guide.name.to_owned(), page(&text, guide.name)))
    };
    GUIDES.iter().map(page).collect()
}

/// A guide as a page with this file's name.
fn page(markdown: &str, name: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let mut title = String::new();
    let mut in_title = false;
    let events: Vec<Event<'_>> = Parser::new_ext(markdown, options)
        .map(|event| match event {
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
            event => event,
        })
        .collect();
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    PAGE.replace("<!-- title -->", &title).replace("<!-- guide -->", &body)
}

/// Where a link leads that stands in the page of this name: a guide is another file there.
fn link(to: &str, from: &str) -> String {
    let (file, place) = to.split_once('#').map_or((to, None), |(file, place)| (file, Some(place)));
    let Some(guide) = GUIDES.iter().find(|guide| guide.source == file) else {
        return to.to_owned();
    };
    let folder = |name: &'static str| name.rsplit_once('/').map(|(folder, _)| folder);
    let here = from.rsplit_once('/').map(|(folder, _)| folder);
    let path = match (here, folder(guide.name)) {
        (Some(here), Some(there)) if here == there => {
            guide.name.rsplit('/').next().unwrap_or_default().to_owned()
        }
        (Some(_), _) => format!("../{}", guide.name),
        (None, _) => guide.name.to_owned(),
    };
    place.map_or(path.clone(), |place| format!("{path}#{place}"))
}

#[cfg(test)]
mod tests {
    use super::{GUIDES, link, page};

    #[test]
    fn a_page_of_its_own() {
        let html = page(
            "# 甲\n\n乙\n丙，见《[放置](embedding.md)》。\n\n| 子 | 丑 |\n|---|---|\n| 1 | `<a>` |\n",
            "说明/制作申报页面.html",
        );
        assert!(html.contains("<title>甲 - "), "{html}");
        assert!(html.contains("<p>乙丙，见《<a href=\"%E7%BD%91"), "{html}");
        assert!(html.contains(">放置</a>》。</p>"), "{html}");
        assert!(html.contains("<td><code>&lt;a&gt;</code></td>"), "{html}");
    }

    #[track_caller]
    fn check(to: &str, from: usize, expected: &str) {
        assert_eq!(link(to, GUIDES[from].name), expected);
    }

    #[test]
    fn links_lead_from_file_to_file() {
        check("embedding.md", 0, "说明/网站放置说明.html");
        check("embedding.md", 1, "网站放置说明.html");
        check("files.md", 2, "../先读我.html");
        check("form.md#占位符", 1, "申报表模板使用说明.html#占位符");
        check("https://example.org/", 1, "https://example.org/");
    }
}
