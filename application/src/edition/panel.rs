//! What the page says of its edition, as plain elements: the program shows them, and a new edition
//! of the page carries them as HTML, so that they stand there before the program and without it.

pub use quality_award_page::{NAMED, PANEL};
use quality_award_rules::Date;

use super::validate::{deadline, over};
use super::{Office, Setting};
use crate::words::common::day as day_words;
use crate::words::edition as words;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A tag, its class, and what stands in it.
    Element(&'static str, &'static str, Vec<Self>),
    /// A text.
    Text(String),
}

impl Piece {
    fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> Self {
        Self::Element(tag, class, vec![Self::Text(text.into())])
    }

    /// The piece as HTML. Whatever a text holds, it stays a text.
    #[must_use]
    pub fn to_html(&self) -> String {
        match self {
            Self::Text(text) => {
                // What a text node needs; no text stands in an attribute.
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

/// What applicants are to know: the notice, until when, where, whom to call. `None` where the
/// office has said nothing of it. `today` is the day on the reader's clock, where there is one.
#[must_use]
pub fn panel(office: &Office, today: Option<Date>) -> Option<Piece> {
    let entry = |label: &str, text: String| {
        let pieces = vec![Piece::text("dt", "", label), Piece::text("dd", "", text)];
        Piece::Element("div", "", pieces)
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
    let mut pieces: Vec<Piece> = lines.map(|line| Piece::text("p", "", line)).collect();
    if !facts.is_empty() {
        pieces.push(Piece::Element("dl", "facts", facts));
    }
    let year = office.get(Setting::Year);
    if pieces.is_empty() && year.is_empty() {
        return None;
    }
    pieces.insert(0, Piece::text("h2", "", words::heading(year)));
    Some(Piece::Element("section", "office", pieces))
}

/// Which edition the page is; `None` for nobody's.
#[must_use]
pub fn named(office: &Office) -> Option<Piece> {
    let name = words::edition(office.get(Setting::Year), &office.number());
    (!office.is_empty()).then(|| Piece::text("span", "edition", name))
}
