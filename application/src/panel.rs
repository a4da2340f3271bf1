//! What the page shows of its edition, as small trees. The program shows a tree, and a new edition of the
//! page carries it as HTML, which shows before the program runs and without it.

pub use quality_award_page::{DEPARTMENT, NAMED, PANEL, STANDING};
use quality_award_rules::{Date, Edition};

use crate::edition::{Office, Setting};
use crate::words::edition as words;
use crate::words::settings::label;
use crate::words::world;

mod telephone;
#[cfg(test)]
mod tests;

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A tag, its class, and its children.
    Element(&'static str, &'static str, Vec<Self>),
    /// A text.
    Text(String),
    /// A telephone number as the office wrote it, and its digits.
    Telephone(String, String),
}

impl Markup {
    fn text(tag: &'static str, class: &'static str, text: impl Into<String>) -> Self {
        Self::Element(tag, class, vec![Self::Text(text.into())])
    }

    /// The HTML. A text is escaped, so it stays a text.
    #[must_use]
    pub fn to_html(&self) -> String {
        // Enough for text nodes; the only text in an attribute is one of digits.
        let escaped =
            |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        match self {
            Self::Text(text) => escaped(text),
            Self::Telephone(text, digits) => {
                format!("<a href=\"tel:{digits}\">{}</a>", escaped(text))
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

/// A row of a list of pairs.
fn pair(label: &str, value: Vec<Markup>) -> Markup {
    let pieces = vec![Markup::text("dt", "", label), Markup::Element("dd", "", value)];
    Markup::Element("div", "", pieces)
}

/// What the office has arranged, and where the office is. `None` where neither is set. `today` is the day on
/// the reader's clock, if there is one.
#[must_use]
pub fn panel(office: &Office, edition: &Edition, today: Option<Date>) -> Option<Markup> {
    let sections: Vec<Markup> =
        arrangements(office, today).into_iter().chain(contact(office, edition)).collect();
    (!sections.is_empty()).then_some(Markup::Element("div", "side office", sections))
}

/// The year's deadlines, how many copies, and the notice.
fn arrangements(office: &Office, today: Option<Date>) -> Option<Markup> {
    let year = office.get(Setting::Year);
    let mut pieces = vec![Markup::text("h2", "", words::heading(year))];
    let mut rows = Vec::new();
    if let Some(deadline) = office.deadline() {
        // The paragraph is there without a clock too, so that nothing moves when the program adds the days.
        pieces.push(Markup::Element(
            "p",
            "days",
            match today {
                None => Vec::new(),
                Some(today) => days(words::days_left(deadline, today)),
            },
        ));
    }
    let alone = office.deadlines().count() == 1;
    for of in office.deadlines() {
        let over = if today.is_some_and(|today| today > of.day) { words::OVER } else { "" };
        let text = words::day_of_week(of.day) + over;
        rows.push(pair(words::deadline(of.level, alone), vec![Markup::Text(text)]));
    }
    if let Some(number) = office.copies() {
        rows.push(pair(words::COPIES, vec![Markup::Text(words::copies(number))]));
    }
    if !rows.is_empty() {
        pieces.push(Markup::Element("dl", "pairs", rows));
    }
    let lines = office.get(Setting::Notice).lines().map(str::trim);
    pieces.extend(lines.filter(|line| !line.is_empty()).map(|line| Markup::text("p", "", line)));
    (pieces.len() > 1 || !year.is_empty()).then_some(Markup::Element("section", "", pieces))
}

/// The words about the days left, with the number in an element of its own.
fn days((words, number): (String, Option<String>)) -> Vec<Markup> {
    let mut pieces = vec![Markup::Text(words)];
    if let Some(number) = number {
        pieces.push(Markup::text("b", "num", number));
        pieces.push(Markup::Text(words::DAYS.to_owned()));
    }
    pieces
}

/// Where the award office is, and how it is reached.
fn contact(office: &Office, edition: &Edition) -> Option<Markup> {
    let mut pieces = vec![Markup::text("h2", "", words::OFFICE)];
    if office.department().is_some() {
        pieces.push(Markup::text("p", "hint", words::seat(office, edition) + "。"));
    }
    let mut rows = Vec::new();
    for setting in [Setting::Telephone, Setting::Address] {
        let text = office.get(setting);
        if !text.is_empty() {
            let value = match setting {
                Setting::Telephone => telephone::linked(text),
                _ => vec![Markup::Text(text.to_owned())],
            };
            rows.push(pair(label(setting), value));
        }
    }
    if !rows.is_empty() {
        pieces.push(Markup::Element("dl", "pairs", rows));
    }
    (pieces.len() > 1).then_some(Markup::Element("section", "", pieces))
}

/// The line that names the edition; `None` where the page is no office's edition.
#[must_use]
pub fn named(office: &Office) -> Option<Markup> {
    let name = words::edition(office.get(Setting::Year), &office.number());
    (!office.is_empty()).then(|| Markup::text("span", "edition", name))
}

/// What the office says of the Measures, behind the line about the text that the page judges by.
#[must_use]
pub fn standing(office: &Office, edition: &Edition) -> Option<Markup> {
    world::standing(office, edition).map(|text| Markup::text("span", "edition", text))
}

/// The department of today, behind the words of article 7.
#[must_use]
pub fn department(office: &Office) -> Option<Markup> {
    office.department()?;
    Some(Markup::text("span", "edition", words::department(office)))
}
