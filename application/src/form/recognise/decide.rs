//! What a place asks, by what the form says of it. Where two answers are possible, none is given.

use quality_award_rules::Edition;

use super::grid::{about, year};
use super::label::Label;
use super::slot::{Asks, Mark, Slot, Way};
use super::synonyms::{OF_OTHERS, OF_PERSONS, OPTIONS, YEARS as YEAR_WORDS, meaning};
use super::target::{Aim, Column, Item, Target, named};
use crate::form::computed::Repeated;
use crate::form::field::{Format, YEARS};
use crate::typed::amount::Unit;
use crate::words::common;

/// Why a place is left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is for an opinion.
    Opinion,
    /// It is for a signature or a seal.
    Hand,
    /// Whoever judges the application fills it in.
    Others,
    /// It is the corner of a table.
    Corner,
    /// The form has its placeholders already, and this place none.
    Prepared,
}

/// Why it is not known what a place asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No label was found.
    NoLabel,
    /// The label is none of the known ones.
    Unknown,
    /// The label belongs to several places.
    Second,
    /// The same is asked in another place, by other words.
    Twice,
    /// It is of this person, not of the contact.
    Person(String),
    /// The unit is not that of the field, and cannot be converted.
    Unit(String),
    /// It does not say of which year it is.
    Year,
    /// It is of a year, and the year of the application is not known.
    NoYear,
    /// The year is none of the three before the application's.
    OtherYear,
    /// It does not say of which product it is, or which of several rows.
    Row,
    /// The field has no option of this name.
    Option(String),
    /// The place is for a date, and the field is none.
    NoDate,
    /// The placeholder that stands there is not known.
    Placeholder,
}

/// What is proposed for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// It asks this.
    Known(Aim),
    /// It is the place of the office's own field of this id.
    Own(String),
    /// It is left empty.
    Left(Left),
    /// It was not recognised.
    Unknown(Why),
}

/// The decision on a place.
#[derive(Clone, Debug)]
pub(super) struct Decision {
    pub(super) proposal: Proposal,
    /// Whether the words always mean the field.
    pub(super) sure: bool,
    /// The product or year that the place is of.
    pub(super) around: Option<(Repeated, Item)>,
}

/// What the form is decided under.
#[derive(Clone, Copy)]
pub(super) struct Under {
    pub(super) edition: &'static Edition,
    /// The year of the application, where it is known.
    pub(super) year: Option<u16>,
}

type Found = Result<(Aim, bool), Why>;

pub(super) fn decide(slot: &Slot, under: Under) -> Decision {
    let around = around(slot, under);
    let left = |left: Left| Decision { proposal: Proposal::Left(left), sure: true, around };
    if slot.asks == Asks::Corner {
        return left(Left::Corner);
    }
    if slot.kept == Some(Left::Opinion) {
        return left(Left::Opinion);
    }
    let labels = || labels(slot);
    if labels().any(|label| OF_OTHERS.contains(&&*label.key)) {
        return left(Left::Others);
    }
    let of_applicant = meaning(&slot.label.key).is_some_and(|of| Some(of.0) == named("applicant"));
    if slot.kept.is_some() || labels().any(|label| label.by_hand) && !of_applicant {
        return left(Left::Hand);
    }
    let found = match &slot.asks {
        _ if matches!(slot.way, Way::Placeholder(..)) => Err(Why::Placeholder),
        Asks::Label => by_label(&slot.label, slot, under),
        Asks::Application => {
            named("year").map(|target| (of_application(target), true)).ok_or(Why::Unknown)
        }
        Asks::Year(mark) => year_of(*mark, under).map(|item| {
            (Aim { target: Target::Column(Repeated::Years, Column::Own("year")), item }, true)
        }),
        Asks::Grid { .. } => by_grid(slot, under),
        Asks::Second => Err(Why::Second),
        Asks::Nothing | Asks::Corner => Err(Why::NoLabel),
    };
    let found = found.and_then(|found| {
        fits(found.0.target, slot, under.edition)?;
        if found.0.is_possible() { Ok(found) } else { Err(Why::Row) }
    });
    match found {
        Ok((aim, sure)) => Decision { proposal: Proposal::Known(aim), sure, around },
        Err(why) => Decision { proposal: Proposal::Unknown(why), sure: false, around },
    }
}

fn labels(slot: &Slot) -> impl Iterator<Item = &Label> {
    let (heads, stub) = match &slot.asks {
        Asks::Grid { heads, stub, .. } => (&heads[..], stub.as_ref()),
        Asks::Label
        | Asks::Year(_)
        | Asks::Application
        | Asks::Second
        | Asks::Corner
        | Asks::Nothing => (&[][..], None),
    };
    [&slot.label].into_iter().chain(heads).chain(stub)
}

const fn of_application(target: Target) -> Aim {
    Aim { target, item: Item::None }
}

/// The year that a mark means.
fn year_of(mark: Mark, under: Under) -> Result<Item, Why> {
    match mark {
        Mark::Relative(place) => Ok(Item::Nth(place)),
        Mark::Number(number) => {
            let first = under.year.ok_or(Why::NoYear)?.saturating_sub(3);
            let place = usize::from(number.checked_sub(first).ok_or(Why::OtherYear)?);
            if place < YEARS { Ok(Item::Nth(place)) } else { Err(Why::OtherYear) }
        }
        // The year is filled in beside the figures, so they cannot come apart.
        Mark::Row(_, 1) => Ok(Item::Each),
        Mark::Row(place, of) | Mark::Column(place, of) if (2..=YEARS).contains(&of) => {
            Ok(Item::Nth(place + YEARS - of))
        }
        Mark::Row(..) | Mark::Column(..) => Err(Why::Year),
    }
}

/// The product or the year that a place is of by its row and column.
fn around(slot: &Slot, under: Under) -> Option<(Repeated, Item)> {
    match &slot.asks {
        Asks::Grid { year: Some(mark), .. } | Asks::Year(mark) => {
            Some((Repeated::Years, year_of(*mark, under).ok()?))
        }
        Asks::Grid { stub: None, all, row, .. } if about(all) == Some(Repeated::Products) => {
            Some((Repeated::Products, if row.1 == 1 { Item::Each } else { Item::Nth(row.0) }))
        }
        Asks::Grid { .. }
        | Asks::Label
        | Asks::Application
        | Asks::Second
        | Asks::Corner
        | Asks::Nothing => None,
    }
}

/// What a label asks for, outside of rows of products and years.
fn by_label(label: &Label, slot: &Slot, under: Under) -> Found {
    let joined = slot.outer.first().map(|outer| format!("{}{}", outer.key, label.key));
    let joined = joined.and_then(|key| meaning(&key));
    // By the words with the person in front it is known whose it is.
    let whose = joined.is_some();
    let Some((target, sure)) = joined.or_else(|| meaning(&label.key)) else {
        return of_named_year(&label.key, under).ok_or(Why::Unknown)?;
    };
    if target.field().is_some_and(|field| OF_PERSONS.contains(&field.name)) && !sure && !whose {
        let contact = |person: &&Label| meaning(&person.key).map(|of| of.0) != named("contact");
        if let Some(person) = slot.person.as_ref().filter(contact) {
            return Err(Why::Person(person.shown.clone()));
        }
    }
    match target {
        Target::Field(_) | Target::Answer(_) => Ok((of_application(target), sure)),
        Target::Column(Repeated::Years, _) => Err(Why::Year),
        Target::Column(_, Column::Own("number")) => Err(Why::Row),
        // A form that does not list products has one; two such places are found to be the same.
        Target::Column(..) => Ok((Aim { target, item: Item::Nth(0) }, sure)),
    }
}

/// What a label asks for that begins with a year: 上年产值, 2025年销售收入.
fn of_named_year(key: &str, under: Under) -> Option<Found> {
    let words = YEAR_WORDS.iter().enumerate();
    let words = words.flat_map(|(place, words)| words.iter().map(move |word| (place, *word)));
    let relative = words.filter_map(|(place, word)| {
        let rest = key.strip_prefix(word)?;
        Some((Mark::Relative(place), rest))
    });
    let number = key.find('年').and_then(|at| {
        let end = at + '年'.len_utf8();
        Some((year(key.get(..end)?)?, key.get(end..)?))
    });
    let mut found = relative.chain(number).filter_map(|(mark, rest)| {
        let (target, sure) = meaning(rest.trim_start_matches('度'))?;
        matches!(target, Target::Column(Repeated::Years, Column::Field(_)))
            .then_some((mark, target, sure))
    });
    let (mark, target, sure) = found.next()?;
    Some(year_of(mark, under).map(|item| (Aim { target, item }, sure)))
}

/// What a cell below a head asks for.
fn by_grid(slot: &Slot, under: Under) -> Found {
    let Asks::Grid { heads, stub, year: mark, all, row, beside } = &slot.asks else {
        return Err(Why::Unknown);
    };
    if let Some(mark) = mark {
        let candidates = heads.iter().chain(stub).filter_map(|label| meaning(&label.key));
        let mut of_years = candidates
            .filter(|found| matches!(found.0, Target::Column(Repeated::Years, Column::Field(_))));
        let (target, sure) = of_years.next().ok_or(Why::Unknown)?;
        if of_years.any(|other| other.0 != target) {
            return Err(Why::Unknown);
        }
        return year_of(*mark, under).map(|item| (Aim { target, item }, sure));
    }
    let head = heads.first().cloned().unwrap_or_default();
    if let Some(stub) = stub {
        let joined = [format!("{}{}", stub.key, head.key), format!("{}{}", head.key, stub.key)];
        let joined = joined.iter().find_map(|key| meaning(key));
        if let Some((target @ (Target::Field(_) | Target::Answer(_)), sure)) = joined {
            return Ok((of_application(target), sure));
        }
        // A field of the application in front is the label, whatever the head says.
        let of_application = |of: (Target, bool)| of.0.rows().is_none();
        if *beside && meaning(&stub.key).is_some_and(of_application) && meaning(&head.key).is_none()
        {
            return by_label(stub, slot, under);
        }
        return Err(Why::Unknown);
    }
    let (target, sure) = meaning(&head.key).ok_or(Why::Unknown)?;
    match (about(all), target) {
        (Some(Repeated::Products), Target::Column(Repeated::Products, _)) => {
            let item = if row.1 == 1 { Item::Each } else { Item::Nth(row.0) };
            Ok((Aim { target, item }, sure))
        }
        // A figure of a product is none of the enterprise.
        (Some(_), _) => Err(Why::Unknown),
        (None, _) if row.1 == 1 => by_label(&head, slot, under),
        (None, _) => Err(Why::Row),
    }
}

/// Whether the answer can stand in the place as it is.
fn fits(target: Target, slot: &Slot, edition: &Edition) -> Result<(), Why> {
    match &slot.way {
        Way::Date(..) | Way::DatePart(..) if !target.is_date() => return Err(Why::NoDate),
        Way::Boxes(boxes) => {
            let options = target.options(edition);
            let mut seen = Vec::new();
            for (word, ..) in boxes {
                let option = option_of(word, &options).ok_or_else(|| Why::Option(word.clone()))?;
                if seen.contains(&option) {
                    return Err(Why::Option(word.clone()));
                }
                seen.push(option);
            }
            return Ok(());
        }
        Way::Date(..) | Way::DatePart(..) | Way::Gap(..) | Way::Placeholder(..) => {}
    }
    match written(target, slot) {
        Some(_) => Ok(()),
        None => {
            Err(Why::Unit(slot.unit.clone().or_else(|| slot.of_table.clone()).unwrap_or_default()))
        }
    }
}

/// The option that words of a form mean.
pub(super) fn option_of(word: &str, options: &[&'static str]) -> Option<&'static str> {
    let key = Label::of(word).key;
    let is = |option: &&str| {
        let others = OPTIONS.iter().find(|of| of.0 == *option);
        Label::of(option).key == key || others.is_some_and(|of| of.1.contains(&&*key))
    };
    options.iter().find(|option| is(option)).copied()
}

/// What stands behind the placeholder's name to have the value in the unit of the place, and the unit that is
/// written behind the placeholder because the form names none; `None` where the value cannot be had in that unit.
pub(super) fn written(target: Target, slot: &Slot) -> Option<(String, &'static str)> {
    let as_it_is = Some((String::new(), ""));
    let Some(field) = target.field() else { return as_it_is };
    let near = slot.unit.as_deref();
    if target.is_money() {
        let Some(unit) = near.or(slot.of_table.as_deref()) else {
            return Some((String::new(), field.unit));
        };
        if unit == field.unit {
            return as_it_is;
        }
        let known = Unit::ALL.into_iter().map(common::unit).find(|known| *known == unit)?;
        return Some((format!(".{known}"), ""));
    }
    match (near, field.format) {
        (Some("人" | "名"), Format::Count) => as_it_is,
        (Some(unit), _) if unit == field.unit => as_it_is,
        (Some(_), _) => None,
        (None, Format::Figure | Format::Percent) => Some((String::new(), field.unit)),
        (None, _) => as_it_is,
    }
}
