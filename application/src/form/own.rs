//! Fields of an office's own. Their definitions are part of the office's settings; in its form the label is
//! the placeholder, as with every other field, and after 产品. where each product is asked.

use docx::values::Group;
use quality_award_rules::Yuan;

use crate::draft::Draft;
use crate::form::computed::Repeated;
use crate::form::remark::Remark;
use crate::inputs::Inputs;
use crate::typed::amount::{self, Unit};
use crate::typed::date::month_or_day;
use crate::typed::figure::{figure, grouped, in_unit, none};
use crate::typed::line::{line, text};
use crate::typed::name::name;
use crate::typed::number::NotANumber;
use crate::typed::signs::plain;
use crate::words::{common, placeholder};

/// What stands before the id in the name of its input: `form.own.<id>`.
pub const PREFIX: &str = "own.";

/// What a field of the office's own asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnFormat {
    /// One line of any text.
    #[default]
    Line,
    /// A text of several paragraphs.
    Long,
    /// An amount in the field's unit, 万元 where that is none of money; it may be negative.
    Money,
    /// Any other figure, with or without the field's unit.
    Figure,
    /// A day.
    Date,
    /// One of the options.
    One,
    /// A box to tick; typed as `true`.
    Tick,
}

impl OwnFormat {
    /// Every format, in the order in which an office chooses.
    pub const ALL: [Self; 7] =
        [Self::Line, Self::Long, Self::Money, Self::Figure, Self::Date, Self::One, Self::Tick];

    /// Its name in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Long => "text",
            Self::Money => "money",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::One => "one",
            Self::Tick => "tick",
        }
    }
}

/// A field of the office's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnField {
    /// Given once, when the form is recognised; drafts hold the answer under [`OwnField::name`].
    pub id: String,
    /// Its label, which is its placeholder too.
    pub label: String,
    /// What it asks for.
    pub format: OwnFormat,
    /// The unit of its figure, if any.
    pub unit: String,
    /// What can be chosen.
    pub options: Vec<String>,
    /// Whether an application without it is incomplete.
    pub required: bool,
    /// What helps to answer it.
    pub hint: String,
    /// Whether each product is asked, or the application as a whole.
    pub of_products: bool,
}

impl OwnField {
    /// Its name in drafts, of a product within what is typed of that product.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{PREFIX}{}", self.id)
    }

    /// Whether it is the field of this id; ids of products' fields are apart from the others.
    #[must_use]
    pub fn is(&self, id: &str, of_products: bool) -> bool {
        self.id == id && self.of_products == of_products
    }

    /// Its label with the unit behind it.
    #[must_use]
    pub fn label_with_unit(&self) -> String {
        common::with_unit(&self.label, &self.unit)
    }

    /// Its placeholder.
    #[must_use]
    pub fn placeholder(&self) -> String {
        if self.of_products {
            format!("{}.{}", placeholder::repeated(Repeated::Products).0, self.label)
        } else {
            self.label.clone()
        }
    }

    /// The unit of an amount.
    fn money(&self) -> Unit {
        let named = Unit::ALL.into_iter().find(|unit| common::unit(*unit) == self.unit);
        named.unwrap_or(Unit::TenThousand)
    }

    fn amount(&self, typed: &str) -> Result<String, Remark> {
        let unit = self.money();
        let plain = plain(typed);
        let loss = plain.strip_prefix(['-', '负']);
        let amount = amount::parse(loss.unwrap_or(&plain), Some(unit));
        let yuan = amount.map_err(Remark::NoAmount)?.unwrap_or(Yuan::whole(0));
        let sign = if loss.is_some() && yuan.fen() > 0 { "-" } else { "" };
        let yuan = format!("{sign}{yuan}");
        Ok(in_unit(&yuan, Unit::Yuan, unit).unwrap_or(yuan))
    }

    fn figure(&self, typed: &str) -> Result<String, Remark> {
        let figure = figure(typed, &self.unit).map_err(|problem| match problem {
            NotANumber::Separators => Remark::Separators,
            NotANumber::Unreadable | NotANumber::TooLarge | NotANumber::TwoWays(..) => {
                Remark::NoNumber
            }
        })?;
        Ok(grouped(&figure))
    }

    /// What a form shows of what was typed; `None` where nothing was.
    ///
    /// # Errors
    /// The remark on what is not understood. The form then shows it as it was typed.
    pub fn read(&self, typed: &str) -> Result<Option<String>, Remark> {
        let one_line = line(typed);
        if one_line.is_empty() {
            return Ok(None);
        }
        let nothing = none(typed).map(str::to_owned);
        let value = match self.format {
            OwnFormat::Line => name(typed),
            OwnFormat::Long => text(typed),
            OwnFormat::Money => nothing.map_or_else(|| self.amount(typed), Ok)?,
            OwnFormat::Figure => nothing.map_or_else(|| self.figure(typed), Ok)?,
            OwnFormat::Date => {
                let day = month_or_day(typed).filter(|day| day.exact).ok_or(Remark::NoDay)?;
                common::day(day.date)
            }
            // An option that the office has taken away since is none.
            OwnFormat::One => {
                return Ok(self.options.iter().find(|option| **option == typed).cloned());
            }
            OwnFormat::Tick => return Ok((typed == "true").then(|| common::TICKED.to_owned())),
        };
        Ok(Some(value))
    }

    /// What a form shows; a box stands there also where it is not ticked.
    #[must_use]
    pub fn shown(&self, inputs: &Inputs) -> String {
        let typed = inputs.get(&self.name());
        let read = self.read(typed).unwrap_or_else(|_| Some(line(typed)));
        let empty = if self.format == OwnFormat::Tick { common::BOX } else { "" };
        read.unwrap_or_else(|| empty.to_owned())
    }

    /// The remark on what was typed, if there is any.
    #[must_use]
    pub fn remark(&self, inputs: &Inputs) -> Option<Remark> {
        match self.read(inputs.get(&self.name())) {
            Ok(None) => self.required.then_some(Remark::Missing),
            Ok(Some(_)) => None,
            Err(remark) => Some(remark),
        }
    }
}

/// Adds the columns of the fields that each product is asked to the group of products.
pub(super) fn add_columns(group: &mut Group, draft: &Draft, own: &[OwnField]) {
    let width = group.fields.len();
    for field in own.iter().filter(|field| field.of_products) {
        group.fields.push(field.label.clone());
        for (item, product) in group.items.iter_mut().zip(draft.products.iter().flatten()) {
            // An item may be short of texts; those of this field stand after all others.
            item.resize(item.len().max(width), String::new());
            item.push(field.shown(&product.form));
        }
    }
}

/// What is wrong with a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnFault {
    /// The id is empty, too long, has other signs than letters, digits, `_` and `-`, or is another's.
    Id,
    /// The label is empty, is another placeholder's, or has a sign that no name of a placeholder has.
    Label,
    /// There is nothing to choose.
    Options,
}

/// Whether the name of a placeholder may have this sign, and so a label.
#[must_use]
pub fn is_label_sign(c: char) -> bool {
    !(c.is_whitespace() || c.is_control() || ".。．=＝{}｛｝".contains(c))
}

/// What is wrong with the definitions, by their places in the list. `taken` are the names of the other
/// placeholders.
#[must_use]
pub fn faults(fields: &[OwnField], taken: &[String]) -> Vec<(usize, OwnFault)> {
    let mut faults = Vec::new();
    for (at, field) in fields.iter().enumerate() {
        let before = fields.get(..at).unwrap_or_default();
        let sign = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
        if field.id.is_empty()
            || !field.id.bytes().all(sign)
            || !Inputs::may_be_named(&field.name())
            || before.iter().any(|other| other.id == field.id)
        {
            faults.push((at, OwnFault::Id));
        }
        if field.label.is_empty()
            || !field.label.chars().all(is_label_sign)
            || taken.contains(&field.placeholder())
            || before.iter().any(|other| other.placeholder() == field.placeholder())
        {
            faults.push((at, OwnFault::Label));
        }
        if field.format == OwnFormat::One && field.options.is_empty() {
            faults.push((at, OwnFault::Options));
        }
    }
    faults
}
