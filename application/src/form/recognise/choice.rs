//! What the office chooses for the places of its form, and the form with the placeholders of the choices.

use std::collections::BTreeMap;
use std::ops::Range;

use docx::blank::{Put, put};
use docx::error::Error;
use docx::package::Package;
use quality_award_rules::Edition;

use super::decide::{Proposal, option_of, written};
use super::label::{Label, comparable};
use super::slot::{Asks, Way};
use super::target::{Aim, Item, Target, all};
use super::{Place, Recognised};
use crate::form::computed::Repeated;
use crate::form::field::YEARS;
use crate::form::own::{OwnField, OwnFormat, is_label_sign};
use crate::typed::amount::Unit;
use crate::words::{common, placeholder, recognise};

/// What is chosen for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A known field.
    Known(Aim),
    /// The office's own field of this id.
    Own(String),
    /// Nothing is filled in.
    Empty,
}

/// What was chosen, by the ids of places. For any other place its proposal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(BTreeMap<String, Choice>);

/// The most characters of the label of an own field.
const LABEL_CHARS: usize = 30;

impl Choices {
    /// What holds for a place; `None` where that needs a decision.
    #[must_use]
    pub fn of(&self, place: &Place) -> Option<Choice> {
        self.0.get(&place.id).cloned().or_else(|| match &place.proposal {
            Proposal::Known(aim) => Some(Choice::Known(*aim)),
            Proposal::Own(id) => Some(Choice::Own(id.clone())),
            Proposal::Left(_) => Some(Choice::Empty),
            Proposal::Unknown(_) => None,
        })
    }

    /// Chooses for a place and for all others of its column or row: what is asked in one is asked in each, of
    /// another product or year. Own fields of years do not exist, so those are chosen one by one.
    pub fn choose(&mut self, places: &[Place], place: &Place, choice: &Choice) {
        let alike = |other: &&Place| {
            let one = other.id == place.id;
            let own_of_year = matches!(choice, Choice::Own(_)) && !place.is_of_products();
            one || place.family.is_some() && other.family == place.family && !own_of_year
        };
        for other in places.iter().filter(alike) {
            let chosen = match choice {
                Choice::Known(aim) => {
                    let moved =
                        Aim { item: other.around.map_or(aim.item, |around| around.1), ..*aim };
                    // Another item of the same rows; a place without rows keeps the one that was chosen.
                    Choice::Known(if aim.target.rows() == other.around.map(|around| around.0) {
                        moved
                    } else {
                        *aim
                    })
                }
                Choice::Own(_) | Choice::Empty => choice.clone(),
            };
            self.0.insert(other.id.clone(), chosen);
        }
    }

    /// The ids of the own fields that are chosen somewhere.
    pub fn own<'a>(&'a self, places: &'a [Place]) -> impl Iterator<Item = String> + 'a {
        places.iter().filter_map(|place| match self.of(place) {
            Some(Choice::Own(id)) => Some(id),
            Some(Choice::Known(_) | Choice::Empty) | None => None,
        })
    }
}

/// How many places there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those of a known field or of one of the office's own.
    pub known: usize,
    /// Those left empty.
    pub empty: usize,
    /// Those that need a decision.
    pub open: usize,
}

/// Counts the places.
#[must_use]
pub fn count(places: &[Place], choices: &Choices) -> Count {
    let mut count = Count::default();
    for place in places {
        match choices.of(place) {
            Some(Choice::Known(_) | Choice::Own(_)) => count.known += 1,
            Some(Choice::Empty) => count.empty += 1,
            None => count.open += 1,
        }
    }
    count
}

impl Place {
    /// Whether it is in a row of a product.
    #[must_use]
    pub fn is_of_products(&self) -> bool {
        self.around.is_some_and(|around| around.0 == Repeated::Products)
    }

    /// What can be chosen for it among what the page knows.
    #[must_use]
    pub fn offers(&self, edition: &Edition) -> Vec<Aim> {
        let aims = |target: Target| {
            let items = match (target.rows(), self.around) {
                (None, _) => vec![Item::None],
                (Some(of), Some((rows, item))) if of == rows => vec![item],
                (Some(Repeated::Years), None) => (0..YEARS).map(Item::Nth).collect(),
                (Some(Repeated::Products), None) => vec![Item::Nth(0)],
                (Some(_), _) => Vec::new(),
            };
            items.into_iter().map(move |item| Aim { target, item })
        };
        let fits = |aim: &Aim| match &self.slot.way {
            Way::Date(..) | Way::DatePart(..) => aim.target.is_date(),
            Way::Boxes(boxes) => {
                let options = aim.target.options(edition);
                boxes.iter().all(|of| option_of(&of.0, &options).is_some())
            }
            Way::Gap(..) | Way::Placeholder(..) => true,
        };
        all().flat_map(aims).filter(fits).collect()
    }

    /// A field of the office's own for the place, as the form suggests it, beside those that there are.
    #[must_use]
    pub fn own_field(&self, fields: &[OwnField], taken: &[String]) -> OwnField {
        let (format, unit, options) = self.suggested();
        let mut field = OwnField {
            id: free(|number| format!("f{number}"), |id| fields.iter().any(|of| of.id == id)),
            label: String::new(),
            format,
            unit,
            options,
            required: false,
            hint: String::new(),
            of_products: self.is_of_products(),
        };
        let words = self.words();
        let named =
            |number: usize| if number == 1 { words.clone() } else { format!("{words}{number}") };
        field.label = free(named, |label| {
            let of = OwnField { label: label.to_owned(), ..field.clone() }.placeholder();
            taken.contains(&of) || fields.iter().any(|other| other.placeholder() == of)
        });
        field
    }

    /// The label of an own field: the label in front of the row and at the head of the column.
    fn words(&self) -> String {
        let mut words = String::new();
        if let Asks::Grid { heads, stub, .. } = &self.slot.asks {
            let head = heads
                .first()
                .filter(|head| !self.is_of_products() || words.is_empty() && !head.key.is_empty());
            words.extend(stub.iter().chain(head).map(|label| label.key.as_str()));
        } else {
            let outer =
                self.slot.outer.first().filter(|_| self.slot.label.key.chars().count() <= 2);
            words.extend(
                outer.into_iter().chain([&self.slot.label]).map(|label| label.key.as_str()),
            );
        }
        if let Way::Placeholder(name, ..) = &self.slot.way {
            name.rsplit('.').next().unwrap_or_default().clone_into(&mut words);
        }
        let words: String = words.chars().filter(|c| is_label_sign(*c)).take(LABEL_CHARS).collect();
        if words.is_empty() { recognise::OTHER_FIELD.to_owned() } else { words }
    }

    fn suggested(&self) -> (OwnFormat, String, Vec<String>) {
        let plain = |format| (format, String::new(), Vec::new());
        match &self.slot.way {
            Way::Date(..) | Way::DatePart(..) => plain(OwnFormat::Date),
            Way::Boxes(boxes) if boxes.len() == 1 => plain(OwnFormat::Tick),
            Way::Boxes(boxes) => {
                (OwnFormat::One, String::new(), boxes.iter().map(|of| of.0.clone()).collect())
            }
            Way::Gap(..) | Way::Placeholder(..) => match &self.slot.unit {
                Some(unit) if Unit::ALL.into_iter().any(|of| common::unit(of) == unit) => {
                    (OwnFormat::Money, unit.clone(), Vec::new())
                }
                Some(unit) => (OwnFormat::Figure, unit.clone(), Vec::new()),
                None if matches!(self.slot.asks, Asks::Label)
                    && self.slot.wide
                    && self.slot.label.key.chars().count() > 6 =>
                {
                    plain(OwnFormat::Long)
                }
                None => plain(OwnFormat::Line),
            },
        }
    }

    /// What is put into the form.
    fn puts(&self, choice: &Choice, own: &[OwnField], edition: &Edition) -> Vec<Put> {
        let base = match choice {
            Choice::Empty => return Vec::new(),
            Choice::Known(aim) => aim.placeholder(),
            Choice::Own(id) => {
                let Some(field) = own.iter().find(|field| field.id == *id) else {
                    return Vec::new();
                };
                match self.around {
                    Some((Repeated::Products, item)) if field.of_products => {
                        let group = placeholder::repeated(Repeated::Products).0;
                        let number = match item {
                            Item::Nth(item) => (item + 1).to_string(),
                            Item::None | Item::Each => String::new(),
                        };
                        format!("{group}{number}.{}", field.label)
                    }
                    _ => field.placeholder(),
                }
            }
        };
        let own = match choice {
            Choice::Own(id) => own.iter().find(|field| field.id == *id),
            Choice::Known(_) | Choice::Empty => None,
        };
        let target = match choice {
            Choice::Known(aim) => Some(aim.target),
            Choice::Own(_) | Choice::Empty => None,
        };
        let put = |paragraph: usize, range: &Range<usize>, text: String| Put {
            part: self.slot.part.clone(),
            paragraph,
            range: range.clone(),
            text,
        };
        let of = |name: &str| format!("{{{{{name}}}}}");
        let parts = |part: usize| placeholder::DATE_PARTS.get(part).copied().unwrap_or_default();
        let dated = own.is_none_or(|field| field.format == OwnFormat::Date);
        match &self.slot.way {
            Way::Placeholder(name, paragraph, range) if own.is_some() => {
                let renamed = own.map_or(base, |field| renamed(name, field));
                // What stands there already stays as it was written.
                let changed = (renamed != *name).then(|| put(*paragraph, range, of(&renamed)));
                changed.into_iter().collect()
            }
            Way::Date(paragraph, stretches) if dated => {
                let stretches = stretches.iter().enumerate();
                stretches
                    .map(|(part, range)| {
                        put(*paragraph, range, of(&format!("{base}.{}", parts(part))))
                    })
                    .collect()
            }
            // Any other text takes the place of the date with its signs.
            Way::Date(paragraph, stretches) => {
                let start = stretches.first().map_or(0, |of| of.start);
                let end = stretches.last().map_or(0, |of| of.end + 1);
                vec![put(*paragraph, &(start..end), of(&base))]
            }
            Way::DatePart(part, paragraph, range) if dated => {
                vec![put(*paragraph, range, of(&format!("{base}.{}", parts(*part))))]
            }
            Way::Boxes(boxes) => {
                let options = target.map(|target| target.options(edition)).unwrap_or_default();
                let single = own.is_some_and(|field| field.format != OwnFormat::One);
                let named = |word: &str| match target {
                    Some(_) => option_of(word, &options).map(|option| format!("{base}={option}")),
                    None if single => Some(base.clone()),
                    None => Some(format!("{base}={}", option_name(word, own))),
                };
                let boxes = boxes.iter().take(if single { 1 } else { boxes.len() });
                boxes
                    .filter_map(|(word, paragraph, range)| {
                        Some(put(*paragraph, range, of(&named(word)?)))
                    })
                    .collect()
            }
            Way::Gap(paragraph, range)
            | Way::DatePart(_, paragraph, range)
            | Way::Placeholder(_, paragraph, range) => {
                let (view, unit) =
                    target.and_then(|target| written(target, &self.slot)).unwrap_or_default();
                vec![put(*paragraph, range, of(&format!("{base}{view}")) + unit)]
            }
        }
    }
}

/// The name of an own field's placeholder as it stands in a form, with the field's label of now: `产品1.旧=甲` becomes
/// `产品1.新=甲`.
fn renamed(name: &str, field: &OwnField) -> String {
    let group = placeholder::repeated(Repeated::Products).0;
    let numbered = name.strip_prefix(group).and_then(|rest| {
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.strip_prefix('.').filter(|_| field.of_products)
    });
    let (front, rest) = match numbered {
        Some(rest) => (name.strip_suffix(rest).unwrap_or_default(), rest),
        None => ("", name),
    };
    let shows = rest.find(['.', '=']).and_then(|at| rest.get(at..)).unwrap_or_default();
    format!("{front}{}{shows}", field.label)
}

/// The own field's option that the words at a box mean.
fn option_name(word: &str, own: Option<&OwnField>) -> String {
    let same = |option: &&String| comparable(option) == comparable(word);
    let option = own.and_then(|field| field.options.iter().find(same));
    option.cloned().unwrap_or_else(|| word.to_owned())
}

/// The first of these names that is not taken.
fn free(name: impl Fn(usize) -> String, is_taken: impl Fn(&str) -> bool) -> String {
    (1..10_000).map(name).find(|name| !is_taken(name)).unwrap_or_default()
}

/// Whether a chosen own field of several boxes has an option for each of them.
#[must_use]
pub fn lacks_option(place: &Place, field: &OwnField) -> Option<String> {
    match &place.slot.way {
        Way::Boxes(boxes) if field.format == OwnFormat::One => {
            let has =
                |word: &str| field.options.iter().any(|of| comparable(of) == comparable(word));
            boxes.iter().map(|of| &of.0).find(|word| !has(word)).cloned()
        }
        Way::Boxes(_) | Way::Gap(..) | Way::Date(..) | Way::DatePart(..) | Way::Placeholder(..) => {
            None
        }
    }
}

/// The form with the placeholders of what was chosen.
///
/// # Errors
/// [`Error`] where a part of the form is not well-formed.
pub fn with_placeholders(
    form: &Package,
    recognised: &Recognised,
    choices: &Choices,
    own: &[OwnField],
) -> Result<Package, Error> {
    let puts = recognised.places.iter().filter_map(|place| Some((place, choices.of(place)?)));
    let puts: Vec<Put> =
        puts.flat_map(|(place, choice)| place.puts(&choice, own, recognised.edition)).collect();
    if puts.is_empty() { Ok(form.clone()) } else { put(form, &puts) }
}

/// The label of a place as it is shown.
#[must_use]
pub fn shown(place: &Place) -> String {
    let join = |labels: Vec<&Label>| {
        let words =
            labels.into_iter().map(|label| label.shown.as_str()).filter(|words| !words.is_empty());
        words.collect::<Vec<_>>().join("／")
    };
    match (&place.slot.asks, &place.slot.way) {
        (_, Way::Placeholder(name, ..)) => format!("{{{{{name}}}}}"),
        (Asks::Grid { heads, stub, .. }, _) => {
            join(stub.iter().chain(heads.iter().take(1)).collect())
        }
        (Asks::Application, _) => placeholder::repeated(Repeated::Years).0.to_owned(),
        _ => {
            let outer = place.slot.outer.first().filter(|_| place.slot.label.is_short());
            join(outer.into_iter().chain([&place.slot.label]).collect())
        }
    }
}
