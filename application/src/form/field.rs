//! What a field of the application form is. The fields themselves, with every word, stand in the one
//! table of [`fields`](super::fields).

use quality_award_rules::{Citation, Edition, Question, Quote};

use crate::words::common;

/// The format of the answer to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One line of any text.
    Line,
    /// A text of several paragraphs, with the usual number of characters; more are accepted.
    Long(usize),
    /// A year of four digits.
    Year,
    /// A day as `2014-03-17`.
    Date,
    /// A day, or a month where the day is not known.
    DayOrMonth,
    /// A unified social credit code (GB 32100-2015).
    CreditCode,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A whole number.
    Count,
    /// An amount, in units of 10,000 yuan where it names none, exact to the fen.
    Money,
    /// An amount as [`Self::Money`], which may be negative.
    Profit,
    /// Any other figure, with decimals.
    Figure,
    /// A share of a hundred.
    Percent,
    /// One of these.
    One(&'static [&'static str]),
    /// Any of these, one a line.
    Any(Options),
}

/// The options of a field of which several can be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Options {
    /// These.
    Listed(&'static [&'static str]),
    /// The uses that article 19 permits for the award money, in the words of the edition.
    PermittedUses,
}

impl Options {
    /// The options under an edition of the Measures.
    #[must_use]
    pub fn under(self, edition: &Edition) -> Vec<&'static str> {
        match self {
            Self::Listed(options) => options.to_vec(),
            Self::PermittedUses => permitted_uses(edition).unwrap_or_default(),
        }
    }
}

/// The uses that an edition permits, as its article lists them with 「、」 between. The edition's own
/// quotations say where the list begins and ends; they part it more finely than the article does.
fn permitted_uses(edition: &Edition) -> Option<Vec<&'static str>> {
    let quotes = edition.procedure.permitted_uses;
    let (first, last) = (quotes.first()?, quotes.last()?);
    let article = edition.words(first.at)?;
    let (start, end) = (article.find(first.words)?, article.find(last.words)? + last.words.len());
    Some(article.get(start..end)?.trim_end_matches('等').split('、').collect())
}

/// What of the Measures asks for a field; the edition names the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// What a question of the self-check asks.
    Question(Question),
    /// What is handed in (article 12).
    Material,
    /// The permitted uses of the award money (article 19).
    PermittedUses,
}

/// A field of the application form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in drafts; its input is `form.` and this.
    pub name: &'static str,
    /// Its label on the page and in the form, which is also its placeholder in a form.
    pub label: &'static str,
    /// The unit that its figure is in, if any.
    pub unit: &'static str,
    /// The format of its answer.
    pub format: Format,
    /// Whether an application without it is incomplete.
    pub required: bool,
    /// What helps to answer it.
    pub hint: &'static str,
    /// What of the Measures asks for it, if anything does.
    pub basis: Option<Basis>,
}

impl Field {
    /// A field without which an application is incomplete.
    #[must_use]
    pub const fn required(name: &'static str, label: &'static str, format: Format) -> Self {
        Self { name, label, unit: "", format, required: true, hint: "", basis: None }
    }

    /// A field that may stay empty.
    #[must_use]
    pub const fn optional(name: &'static str, label: &'static str, format: Format) -> Self {
        Self { required: false, ..Self::required(name, label, format) }
    }

    /// The label with the unit behind it.
    #[must_use]
    pub fn label_with_unit(&self) -> String {
        common::with_unit(self.label, self.unit)
    }

    /// The same with a unit.
    #[must_use]
    pub const fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// The same with what helps to answer it.
    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same with what of the Measures asks for it.
    #[must_use]
    pub const fn basis(self, basis: Basis) -> Self {
        Self { basis: Some(basis), ..self }
    }

    /// The articles that ask for it under an edition.
    #[must_use]
    pub fn articles(&self, edition: &Edition) -> Vec<Citation> {
        let of_quote = |quotes: &[Quote]| quotes.iter().take(1).map(|quote| quote.at).collect();
        match self.basis {
            None => Vec::new(),
            Some(Basis::Question(of)) => edition.asks(of.into()).articles.to_vec(),
            Some(Basis::Material) => of_quote(edition.procedure.material),
            Some(Basis::PermittedUses) => of_quote(edition.procedure.permitted_uses),
        }
    }
}

/// Whether an option is among those ticked, which stand one a line.
#[must_use]
pub fn ticked(typed: &str, option: &str) -> bool {
    typed.lines().any(|line| line == option)
}

/// The ticked options after one of them was ticked or not, one a line, in the order of the options. A line of an opened
/// draft that is none of them is not dropped.
#[must_use]
pub fn tick(typed: &str, options: &[String], option: &str, on: bool) -> String {
    let now = |it: &&str| if *it == option { on } else { ticked(typed, it) };
    let known = options.iter().map(|it| &**it).filter(now);
    let other = |line: &&str| {
        !line.is_empty() && (on || *line != option) && options.iter().all(|it| it != line)
    };
    let lines: Vec<&str> = known.chain(typed.lines().filter(other)).collect();
    lines.join("\n")
}

/// What a section of the form asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Fields of the application as a whole.
    Fields(&'static [Field]),
    /// These fields for each product of the self-check, beside its name and title.
    Products(&'static [Field]),
    /// These fields for each of the three years before the application's.
    Years(&'static [Field]),
}

/// A section of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name in addresses.
    pub name: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What it asks.
    pub contents: Contents,
}

/// How many years the figures are asked for.
pub const YEARS: usize = 3;
