//! What the page shows of its edition, as small trees. The program shows a tree, and a new edition of the
//! page carries it as HTML, which shows before the program runs and without it.

pub use quality_award_page::{CONTACT, NAMED, PANEL, STANDING};
use quality_award_rules::{Date, Edition};

use crate::edition::{Deadline, Office, Setting};
use crate::words::edition as words;
use crate::words::{common, world};

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

/// What the office has arranged for the year: deadlines, copies, and the notice. `None` where nothing is set.
/// `today` is the day on the reader's clock, if there is one.
#[must_use]
pub fn panel(office: &Office, today: Option<Date>) -> Option<Markup> {
    let year = office.get(Setting::Year);
    let mut pieces = vec![Markup::text("h2", "", words::heading(year))];
    let mut rows = Vec::new();
    if let Some(deadline) = office.deadline() {
        // The paragraph is there without a clock too, so that nothing moves when the program adds the days.
        let days = today.map(|today| days(words::days_left(deadline, today)));
        pieces.push(Markup::Element("p", "days", days.unwrap_or_default()));
    }
    let alone = office.deadlines().count() == 1;
    for Deadline { level, day } in office.deadlines() {
        let date =
            vec![Markup::Text(common::day(day)), Markup::text("span", "day", words::of_week(day))];
        rows.push(pair(words::deadline(level, alone), date));
    }
    if let Some(number) = office.copies() {
        rows.push(pair(words::COPIES, vec![Markup::Text(words::copies(number))]));
    }
    pieces.extend(list(rows));
    let lines = office.get(Setting::Notice).lines().map(str::trim);
    pieces.extend(lines.filter(|line| !line.is_empty()).map(|line| Markup::text("p", "", line)));
    (pieces.len() > 1 || !year.is_empty()).then_some(Markup::Element("section", "office", pieces))
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

/// How the award office is reached: the department of today, telephone and address, to stand behind the
/// words of article 7. `None` where nothing is set.
#[must_use]
pub fn contact(office: &Office) -> Option<Markup> {
    let set = |setting| Some(office.get(setting)).filter(|text| !text.is_empty());
    let department =
        office.department().map(|name| Markup::text("p", "hint", words::department(name)));
    let telephone =
        set(Setting::Telephone).map(|text| pair(words::TELEPHONE, telephone::linked(text)));
    let address =
        set(Setting::Address).map(|text| pair(words::ADDRESS, vec![Markup::Text(text.to_owned())]));
    let rows = telephone.into_iter().chain(address).collect();
    let pieces: Vec<Markup> = department.into_iter().chain(list(rows)).collect();
    (!pieces.is_empty()).then_some(Markup::Element("div", "office", pieces))
}

/// A list of pairs, where there are any.
fn list(rows: Vec<Markup>) -> Option<Markup> {
    (!rows.is_empty()).then_some(Markup::Element("dl", "pairs", rows))
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
