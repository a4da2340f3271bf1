//! An input that a form shows: which placeholder means it, what a draft has in it, and what a text on paper means to it.

use std::rc::Rc;

use quality_award_rules::{Edition, Question, Title, Yuan};

use super::NotRead;
use crate::draft::Draft;
use crate::form::answers::on_paper;
use crate::form::asked::known;
use crate::form::computed::{Computed, Repeated};
use crate::form::field::{Contents, Format, YEARS, ticked};
use crate::form::fields::SECTIONS;
use crate::form::own::{OwnField, OwnFormat};
use crate::form::place::{At, Place};
use crate::form::reading::read;
use crate::form::remark::Remark;
use crate::typed::amount::{self, Unit};
use crate::words::{common, placeholder};
use docx::pattern::same;

/// An input of the page whose value stands on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// An input of the form's table.
    Form(Place),
    /// One of the office's own fields, and the product that it is about.
    Own(Rc<OwnField>, Option<usize>),
    /// A yes-or-no question.
    Question(Question),
    /// The output value of the self-check.
    Output,
    /// A product's name.
    Name(usize),
    /// A product's title.
    Title(usize),
    /// Whether a product's title is a same-level reappraisal.
    Reappraised(usize),
    /// A product as a whole.
    Product(usize),
    /// The list of products: that there are none.
    Products,
    /// None: the form has more rows than there are answers. The placeholder of the row's text.
    NoRoom(String),
}

/// What a box on paper is: ticked, or not. Word's own symbols are read as these.
const TICKS: [&str; 10] = ["☑", "√", "✓", "✔", "☒", "■", "●", "V", "v", "R"];
const BOXES: [&str; 6] = ["", "□", "☐", "○", "◻", "▢"];

/// Whether a box is ticked; `None` where that cannot be told.
pub(super) fn is_ticked(text: &str) -> Option<bool> {
    let text = text.trim();
    let text = text.strip_prefix('□').filter(|rest| TICKS.contains(rest)).unwrap_or(text);
    if TICKS.contains(&text) { Some(true) } else { BOXES.contains(&text).then_some(false) }
}

impl Input {
    /// The input that a placeholder without a number shows of this item.
    pub(crate) fn of(name: &str, item: usize, own: &[OwnField]) -> Option<Self> {
        let group =
            |of: Repeated| name.strip_prefix(placeholder::repeated(of).0)?.strip_prefix('.');
        let input = if let Some((section, field)) = known(name) {
            Self::Form(match SECTIONS.get(section)?.contents {
                Contents::Fields(_) => Place::of_application(field),
                Contents::Products(_) => Place { field, at: At::Product(item) },
                Contents::Years(_) => Place { field, at: At::Year(item) },
            })
        } else if let Some(field) = own.iter().find(|field| field.placeholder() == name) {
            Self::Own(Rc::new(field.clone()), field.of_products.then_some(item))
        } else if let Some(column) = group(Repeated::Products) {
            let [_, of_name, title, reappraised] = placeholder::repeated(Repeated::Products).1
            else {
                return None;
            };
            match column {
                _ if column == *of_name => Self::Name(item),
                _ if column == *title => Self::Title(item),
                _ if column == *reappraised => Self::Reappraised(item),
                _ => return None,
            }
        } else if let Some(column) = group(Repeated::Conditions) {
            if placeholder::repeated(Repeated::Conditions).1.last() != Some(&column) {
                return None;
            }
            let mut plain = Question::ALL.into_iter().filter(|of| of.is_plain_condition());
            plain.nth(item).map_or_else(|| Self::NoRoom(name.to_owned()), Self::Question)
        } else {
            let is = |of: Computed| placeholder::computed(of) == name;
            match name {
                _ if is(Computed::AwardedBefore) => Self::Question(Question::AwardedBefore),
                _ if is(Computed::StateControlled) => Self::Question(Question::StateControlled),
                _ if is(Computed::Output) => Self::Output,
                _ => return None,
            }
        };
        let room = !matches!(input, Self::Form(Place { at: At::Year(year), .. }) if year >= YEARS);
        Some(if room { input } else { Self::NoRoom(name.to_owned()) })
    }

    /// The product that it is about.
    pub(super) const fn product(&self) -> Option<usize> {
        match self {
            Self::Form(Place { at: At::Product(item), .. })
            | Self::Own(_, Some(item))
            | Self::Name(item)
            | Self::Title(item)
            | Self::Reappraised(item)
            | Self::Product(item) => Some(*item),
            Self::Form(_)
            | Self::Own(_, None)
            | Self::Question(_)
            | Self::Output
            | Self::Products
            | Self::NoRoom(_) => None,
        }
    }

    /// The same of another product.
    pub(super) fn with_product(self, item: usize) -> Self {
        match self {
            Self::Form(Place { field, at: At::Product(_) }) => {
                Self::Form(Place { field, at: At::Product(item) })
            }
            Self::Own(field, Some(_)) => Self::Own(field, Some(item)),
            Self::Name(_) => Self::Name(item),
            Self::Title(_) => Self::Title(item),
            Self::Reappraised(_) => Self::Reappraised(item),
            Self::Product(_) => Self::Product(item),
            other => other,
        }
    }

    /// Its name on the page: `form.applicant`, `products[0].title`, `output_value_yuan`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Form(place) => format!("form.{place}"),
            Self::Own(field, None) => format!("form.{}", field.name()),
            Self::Own(field, Some(item)) => format!("form.products[{item}].{}", field.name()),
            Self::Question(of) => quality_award_rules::Field::from(*of).name().to_owned(),
            Self::Output => quality_award_rules::Field::OutputValue.name().to_owned(),
            Self::Name(item) => format!("products[{item}].name"),
            Self::Title(item) => format!("products[{item}].title"),
            Self::Reappraised(item) => format!("products[{item}].reappraised_at_same_level"),
            Self::Product(item) => format!("products[{item}]"),
            Self::Products => quality_award_rules::Field::Products.name().to_owned(),
            Self::NoRoom(name) => name.clone(),
        }
    }

    /// What a draft has in it, as [`Input::read`] gives it.
    pub(super) fn value(&self, draft: &Draft, edition: &Edition) -> String {
        let row = |item: usize| draft.products.as_ref().and_then(|rows| rows.get(item));
        let answered = |answer: Option<bool>| {
            answer.map_or_else(String::new, |_| common::answer(answer).to_owned())
        };
        match self {
            Self::Form(place) => {
                let typed = draft.typed(place);
                if let Format::Any(options) = place.field.format {
                    let options = options.under(edition).into_iter();
                    let chosen: Vec<_> = options.filter(|of| ticked(typed, of)).collect();
                    return chosen.join(common::BREAK);
                }
                let carried = || draft.carried(place).unwrap_or_default();
                let read = read(place, typed, None);
                read.map_or_else(|_| typed.trim().to_owned(), |read| read.unwrap_or_else(carried))
            }
            Self::Own(field, item) => {
                let form = item.map_or(Some(&draft.form), |item| Some(&row(item)?.form));
                let typed = form.map_or("", |form| form.get(&field.name()));
                if field.format == OwnFormat::Tick {
                    return if typed == "true" { typed.to_owned() } else { String::new() };
                }
                let read = field.read(typed);
                read.map_or_else(|_| typed.trim().to_owned(), Option::unwrap_or_default)
            }
            Self::Question(question) => answered(draft.answer(*question)),
            Self::Output => match draft.output_value() {
                Ok(yuan) => yuan.as_ref().map(Yuan::to_string).unwrap_or_default(),
                Err(_) => draft.output.clone(),
            },
            Self::Name(item) => {
                row(*item).map(|row| crate::typed::line::line(&row.name)).unwrap_or_default()
            }
            Self::Title(item) => {
                let title = row(*item).and_then(|row| row.title);
                title.map(common::title).unwrap_or_default().to_owned()
            }
            Self::Reappraised(item) => answered(row(*item).and_then(|row| row.reappraised)),
            Self::Product(_) | Self::Products | Self::NoRoom(_) => String::new(),
        }
    }

    /// What a text on paper means to it, in the words that a draft is given by [`Input::set`].
    pub(super) fn read(&self, text: &str, edition: &Edition) -> Result<String, NotRead> {
        let text = text.trim();
        let one = |options: &[&str]| {
            if text.is_empty() || same(text, common::UNANSWERED) {
                return Ok(String::new());
            }
            let option = options.iter().find(|option| same(option, text));
            option.map(|option| (*option).to_owned()).ok_or(NotRead::Option)
        };
        match self {
            Self::Form(place) => match place.field.format {
                Format::One(options) => one(options),
                Format::Any(options) => any(text, &options.under(edition)),
                Format::Line
                | Format::Long(_)
                | Format::Year
                | Format::Date
                | Format::DayOrMonth
                | Format::CreditCode
                | Format::Telephone
                | Format::Email
                | Format::Count
                | Format::Money
                | Format::Profit
                | Format::Figure
                | Format::Percent => {
                    read(place, text, None).map(Option::unwrap_or_default).map_err(NotRead::Remark)
                }
            },
            Self::Own(field, _) => match field.format {
                OwnFormat::Tick => {
                    let ticked = is_ticked(text).ok_or(NotRead::Option)?;
                    Ok(if ticked { "true".to_owned() } else { String::new() })
                }
                OwnFormat::One => {
                    one(&field.options.iter().map(String::as_str).collect::<Vec<_>>())
                }
                OwnFormat::Line
                | OwnFormat::Long
                | OwnFormat::Money
                | OwnFormat::Figure
                | OwnFormat::Date => {
                    field.read(text).map(Option::unwrap_or_default).map_err(NotRead::Remark)
                }
            },
            Self::Question(_) | Self::Reappraised(_) => one(&placeholder::YES_NO),
            Self::Title(_) => one(&Title::ALL.map(common::title)),
            Self::Output if same(text, common::UNANSWERED) => Ok(String::new()),
            Self::Output => {
                let yuan = amount::parse(text, Some(Unit::Yuan));
                let yuan = yuan.map_err(|problem| NotRead::Remark(Remark::NoAmount(problem)))?;
                Ok(yuan.as_ref().map(Yuan::to_string).unwrap_or_default())
            }
            Self::Name(_) => Ok(crate::typed::line::line(text)),
            Self::Product(_) | Self::Products => Ok(text.to_owned()),
            Self::NoRoom(_) if text.is_empty() => Ok(String::new()),
            Self::NoRoom(_) => Err(NotRead::NoRoom),
        }
    }

    /// What was read, as a reader is shown it.
    pub(super) fn shown(&self, value: &str) -> String {
        match self {
            Self::Form(place) => match place.field.format {
                Format::Any(_) => value.replace(common::BREAK, "、"),
                _ => on_paper(place, value.to_owned()),
            },
            Self::Own(field, _) if field.format == OwnFormat::Tick => {
                (if value == "true" { common::TICKED } else { common::BOX }).to_owned()
            }
            Self::Output => crate::typed::figure::grouped(value),
            _ => value.to_owned(),
        }
    }

    /// Puts what was read into a draft.
    pub(super) fn set(&self, draft: &mut Draft, value: &str) {
        let answer = || match value {
            common::YES => Some(true),
            common::NO => Some(false),
            _ => None,
        };
        let title = || Title::ALL.into_iter().find(|title| common::title(*title) == value);
        match self {
            Self::Question(question) => draft.yes_no.set(*question, answer()),
            Self::Output => {
                value.clone_into(&mut draft.output);
                draft.unit = (!value.is_empty()).then_some(Unit::Yuan);
            }
            Self::Products => draft.products = Some(Vec::new()),
            Self::Form(place) if self.product().is_none() => {
                // What the self-check knows stands there no longer, also where the paper has nothing.
                if let Some(known) = draft.carried(place) {
                    draft.prefilled.set(&place.to_string(), known);
                }
                draft.form.set(&place.to_string(), value.to_owned());
            }
            Self::Own(field, None) => draft.form.set(&field.name(), value.to_owned()),
            _ => {
                let rows = draft.products.as_mut();
                let row = rows.and_then(|rows| rows.get_mut(self.product()?));
                let Some(row) = row else { return };
                match self {
                    Self::Form(place) => row.form.set(place.field.name, value.to_owned()),
                    Self::Own(field, _) => row.form.set(&field.name(), value.to_owned()),
                    Self::Name(_) => value.clone_into(&mut row.name),
                    Self::Title(_) => row.title = title(),
                    Self::Reappraised(_) => row.reappraised = answer(),
                    Self::Question(_)
                    | Self::Output
                    | Self::Product(_)
                    | Self::Products
                    | Self::NoRoom(_) => {}
                }
            }
        }
    }
}

/// The options of a list that are ticked, one a line.
fn any(text: &str, options: &[&str]) -> Result<String, NotRead> {
    let mut chosen: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let first = line.chars().next().map_or(0, char::len_utf8);
        let (mark, rest) = line.split_at(first);
        let of = |text: &str| options.iter().copied().find(|option| same(option, text));
        match (of(rest), is_ticked(mark), of(line)) {
            (Some(option), Some(true), _) | (_, _, Some(option)) => chosen.push(option),
            (Some(_), Some(false), _) => {}
            _ => return Err(NotRead::Option),
        }
    }
    let options = options.iter().filter(|option| chosen.contains(option));
    Ok(options.copied().collect::<Vec<_>>().join(common::BREAK))
}
