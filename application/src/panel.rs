//! The panel about the page's edition as a small tree. The program shows the tree, and a new edition of
//! the page carries it as HTML, which shows before the program runs and without it.

pub use quality_award_page::{NAMED, PANEL};
use quality_award_rules::Date;

use crate::edition::validate::{deadline, over};
use crate::edition::{Office, Setting};
use crate::words::common::day as day_words;
use crate::words::edition as words;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A tag, its class, and its children.
    Element(&'static str, &'static str, Vec<Self>),
    /// A text.
    Text(String),
}

impl Markup {
    fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> Self {
        Self::Element(tag, class, vec![Self::Text(text.into())])
    }

    /// The HTML. A text is escaped, so it stays a text.
    #[must_use]
    pub fn to_html(&self) -> String {
        match self {
            Self::Text(text) => {
                // Enough for text nodes; no text stands in an attribute.
                text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
            }
            Self::Element(tag, class, pieces) => {
                let inner: String = pieces.iter().map(Self::to_html).collect();
                let class =
                    if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
                format!("<{tag}{class}>{inner}</{tag}>")
            }
        }
    }
}

/// The panel with the office's notice, deadline, address and telephone; `None` where none of them is
/// set. `today` is the day on the reader's clock, if there is one.
#[must_use]
pub fn panel(office: &Office, today: Option<Date>) -> Option<Markup> {
    let entry = |label: &str, text: String| {
        let pieces = vec![Markup::text("dt", "", label), Markup::text("dd", "", text)];
        Markup::Element("div", "", pieces)
    };
    let said = |setting| Some(office.get(setting)).filter(|text| !text.is_empty());
    let mut facts = Vec::new();
    if let Some(day) = deadline(office) {
        let over = if over(office, today) { words::OVER } else { "" };
        facts.push(entry(words::DEADLINE, day_words(day) + over));
    }
    for (label, setting) in
        [(words::ADDRESS, Setting::Address), (words::TELEPHONE, Setting::Telephone)]
    {
        facts.extend(said(setting).map(|text| entry(label, text.to_owned())));
    }
    let lines = said(Setting::Notice).into_iter().flat_map(str::lines);
    let lines = lines.map(str::trim).filter(|line| !line.is_empty());
    let mut pieces: Vec<Markup> = lines.map(|line| Markup::text("p", "", line)).collect();
    if !facts.is_empty() {
        pieces.push(Markup::Element("dl", "facts", facts));
    }
    let year = office.get(Setting::Year);
    if pieces.is_empty() && year.is_empty() {
        return None;
    }
    pieces.insert(0, Markup::text("h2", "", words::heading(year)));
    Some(Markup::Element("section", "office", pieces))
}

/// The line that names the edition; `None` where the page is no office's edition.
#[must_use]
pub fn named(office: &Office) -> Option<Markup> {
    let name = words::edition(office.get(Setting::Year), &office.number());
    (!office.is_empty()).then(|| Markup::text("span", "edition", name))
}
