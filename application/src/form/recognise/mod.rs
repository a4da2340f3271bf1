//! Recognising what the empty places of an office's blank form ask, so that the office writes no placeholder.
//!
//! [`recognise`] finds the places ([`slot`]) and decides by the words around each ([`synonyms`], [`decide`]) what it
//! asks. Where two answers are possible, the unit cannot be had, or the year is not clear, the place stays open with a
//! reason ([`Why`]). The office confirms or changes each ([`Choices`]), and [`with_placeholders`] writes the
//! placeholders into the form. In: a package → `docx::blank` (lines, tables) → `scan` (blanks of a line), `grid`
//! (heads and rows of a table) → `walk` → [`slot`] → [`decide`] → [`choice`] → `docx::blank::put`.

mod around;
pub mod choice;
pub mod decide;
mod grid;
pub mod label;
mod scan;
pub mod slot;
pub mod synonyms;
pub mod target;
#[cfg(test)]
mod tests;
mod walk;

use docx::blank::read;
use docx::error::Error;
use docx::package::Package;
use quality_award_rules::{Edition, assess_under};

pub use self::choice::{Choice, Choices, Count, count, with_placeholders};
pub use self::decide::{Left, Proposal, Why};
pub use self::target::{Aim, Item, Target};

use self::decide::{Decision, Under, decide};
use self::label::Label;
use self::slot::{Asks, Slot, Way};
use self::synonyms::{REPEATED, meaning};
use self::target::{Column, named};
use super::computed::Repeated;
use super::own::OwnField;
use super::values::values_with;
use crate::draft::Draft;

/// A place of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What names it for as long as the form stays the same: its part, paragraph and character.
    pub id: String,
    /// What the form says of it.
    pub slot: Slot,
    /// What is proposed.
    pub proposal: Proposal,
    /// The product or the year that it is of.
    pub around: Option<(Repeated, Item)>,
    /// What it has in common with the places that ask the same of other products or years.
    pub family: Option<String>,
}

/// What was found in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The places, in the order of the form.
    pub places: Vec<Place>,
    /// How many placeholders the form has already that mean something; they count as confirmed.
    pub confirmed: usize,
    /// Whether the form has more cells than are looked at.
    pub cut: bool,
    /// The edition of the Measures by which options are known.
    pub edition: &'static Edition,
}

/// Recognises what the places of a form ask. `year` is the application's, where the office has set it; `own` are the
/// fields of the office's own that there are already, and `undecided` the ids of places that a form with placeholders
/// was left without a decision for.
///
/// # Errors
/// [`Error`] where a part of the form is not well-formed.
pub fn recognise(
    form: &Package,
    edition: &'static Edition,
    year: Option<u16>,
    own: &[OwnField],
    undecided: &[String],
) -> Result<Recognised, Error> {
    let (slots, cut) = walk::slots(&read(form)?);
    let draft = Draft::default();
    let values = values_with(&draft, &assess_under(edition, &draft.facts()), true, None, own);
    let under = Under { edition, year };
    let mut confirmed = Vec::new();
    let mut found: Vec<(Slot, Decision)> = Vec::new();
    for slot in slots {
        if let Way::Placeholder(name, ..) = &slot.way
            && let Some(of) = values.meaning(name)
        {
            confirmed.push(of.name.clone());
            // An own field is listed, so that it can be changed.
            if let Some(field) = own.iter().find(|field| field.placeholder() == of.name) {
                let proposal = Proposal::Own(field.id.clone());
                found.push((slot, Decision { proposal, sure: true, around: None }));
            }
            continue;
        }
        if is_heading(&slot) {
            continue;
        }
        let decision = decide(&slot, under);
        found.push((slot, decision));
    }
    doubt_products(&mut found);
    settle(&mut found, &confirmed);
    let known = found.iter().filter(|it| matches!(it.1.proposal, Proposal::Known(_))).count();
    if !confirmed.is_empty() && confirmed.len() >= known {
        leave_the_rest(&mut found, undecided);
    }
    let places = found.into_iter().map(|(slot, decision)| place(slot, decision)).collect();
    Ok(Recognised { places, confirmed: confirmed.len(), cut, edition })
}

/// Whether a line outside of tables that ends with a colon is a heading rather than a place: nothing is blank behind
/// it, and the words are none that forms ask for.
fn is_heading(slot: &Slot) -> bool {
    const ENDS: [&str; 8] = ["说明", "如下", "要求", "附件", "须知", "声明", "承诺", "包括"];
    const WORDS: [&str; 2] = ["注", "单位"];
    let key = &*slot.label.key;
    slot.open
        && slot.spot.cell.is_none()
        && meaning(key).is_none()
        && !slot.label.by_hand
        && (key.chars().count() > 12
            || WORDS.contains(&key)
            || ENDS.iter().any(|end| key.ends_with(end)))
}

/// How many rows below the name of a product its other places may stand.
const ROWS_OF_PRODUCT: usize = 3;

/// Takes back what is proposed of a product where no product is named beside it: other things have certificates too.
fn doubt_products(found: &mut [(Slot, Decision)]) {
    let of_single = |(slot, decision): &(Slot, Decision)| match decision.proposal {
        Proposal::Known(aim) if aim.target.rows() == Some(Repeated::Products) => {
            let by_grid = decision.around.is_some();
            slot.spot.cell.filter(|_| !by_grid).map(|cell| (aim.target, cell))
        }
        Proposal::Known(_) | Proposal::Own(_) | Proposal::Left(_) | Proposal::Unknown(_) => None,
    };
    let name = named("products[].name");
    let singles = found.iter().filter_map(of_single);
    let names: Vec<(usize, usize, usize)> =
        singles.filter(|single| Some(single.0) == name).map(|single| single.1).collect();
    for place in found.iter_mut() {
        let in_line = place.0.spot.cell.is_none() && place.1.around.is_none();
        let of_product = matches!(place.1.proposal,
            Proposal::Known(aim) if aim.target.rows() == Some(Repeated::Products) && Some(aim.target) != name);
        let beside = of_single(place).is_none_or(|(_, (table, row, _))| {
            names.iter().any(|of| of.0 == table && (of.1..=of.1 + ROWS_OF_PRODUCT).contains(&row))
        });
        if of_product && (in_line || !beside) {
            place.1.proposal = Proposal::Unknown(Why::Row);
        }
    }
}

/// What is proposed for a place, as far as others may contradict it.
struct Claim {
    aim: Aim,
    sure: bool,
    label: Label,
    /// Whether the place stands by itself, in no row of products or years.
    single: bool,
    /// The part of a date that the place is for.
    part: Option<usize>,
}

impl Claim {
    fn of((slot, decision): &(Slot, Decision)) -> Option<Self> {
        let Proposal::Known(aim) = decision.proposal else { return None };
        let part = match slot.way {
            Way::DatePart(part, ..) => Some(part),
            Way::Gap(..) | Way::Date(..) | Way::Boxes(..) | Way::Placeholder(..) => None,
        };
        let single = slot.asks == Asks::Label;
        Some(Self { aim, sure: decision.sure, label: asked_by(slot), single, part })
    }

    /// Whether a form may ask it in several places by different words.
    fn may_repeat(&self) -> bool {
        REPEATED.iter().any(|name| named(name) == Some(self.aim.target))
            || matches!(self.aim.target, Target::Column(_, Column::Own("year" | "number")))
    }

    /// Whether another place asks the same in such a way that one of the two is wrong.
    fn contradicts(&self, other: &Self) -> bool {
        let one_date = self.part.is_some()
            && other.part.is_some()
            && self.part != other.part
            && self.label == other.label;
        if self.aim != other.aim || one_date {
            return false;
        }
        let of_product = self.aim.target.rows() == Some(Repeated::Products);
        match (self.sure, other.sure) {
            (true, false) => false,
            (false, _) => true,
            (true, true) => self.label.full != other.label.full || of_product && self.single,
        }
    }
}

/// Takes back what is proposed twice by different words: one of the two would silently be wrong.
fn settle(found: &mut [(Slot, Decision)], confirmed: &[String]) {
    let claims: Vec<Option<Claim>> = found.iter().map(Claim::of).collect();
    for (at, (_, decision)) in found.iter_mut().enumerate() {
        let Some(Some(claim)) = claims.get(at) else { continue };
        let mut others = claims.iter().enumerate().filter(|(other, _)| *other != at);
        let confirmed = !claim.sure && confirmed.contains(&claim.aim.placeholder());
        let contradicted =
            others.any(|(_, other)| other.as_ref().is_some_and(|other| claim.contradicts(other)));
        if !claim.may_repeat() && (confirmed || contradicted) {
            decision.proposal = Proposal::Unknown(Why::Twice);
        }
    }
}

/// The label by which a place asks: that of its row where the column is a year.
fn asked_by(slot: &Slot) -> Label {
    match &slot.asks {
        Asks::Grid { stub: Some(stub), .. } => stub.clone(),
        Asks::Grid { .. }
        | Asks::Label
        | Asks::Year(_)
        | Asks::Application
        | Asks::Second
        | Asks::Corner
        | Asks::Nothing => slot.label.clone(),
    }
}

/// Leaves every place empty that has no placeholder: somebody has written those that the form needs.
fn leave_the_rest(found: &mut [(Slot, Decision)], undecided: &[String]) {
    for (slot, decision) in found {
        let placeholder = matches!(slot.way, Way::Placeholder(..)) || undecided.contains(&id(slot));
        match decision.proposal {
            Proposal::Known(_) | Proposal::Unknown(_) if !placeholder => {
                decision.proposal = Proposal::Left(Left::Prepared);
            }
            Proposal::Known(_) | Proposal::Unknown(_) | Proposal::Own(_) | Proposal::Left(_) => {}
        }
    }
}

/// What names a place.
fn id(slot: &Slot) -> String {
    let (paragraph, start) = slot.way.start();
    let file = slot.part.rsplit('/').next().unwrap_or_default();
    let stem = file.strip_suffix(".xml").unwrap_or(file);
    format!("{stem}-{paragraph}-{start}")
}

fn place(slot: Slot, decision: Decision) -> Place {
    let id = id(&slot);
    let table = slot.spot.cell.map(|cell| cell.0);
    let family = decision.around.and(table).map(|table| {
        let year = matches!(slot.asks, Asks::Year(_));
        format!("{table}-{}-{}", if year { "year" } else { "" }, asked_by(&slot).full)
    });
    Place { id, slot, proposal: decision.proposal, around: decision.around, family }
}
