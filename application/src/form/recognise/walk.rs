//! The empty places of a form, in its order, each with what the form says of it.

use docx::blank::{Body, Item, Line, Table};

use super::around::{Context, Said, is_person, said};
use super::decide::Left;
use super::grid::{Grid, Kind};
use super::label::{Label, comparable};
use super::scan::{Blank, Shape, scan};
use super::slot::{Asks, Slot, Spot, Way};
use super::synonyms::{BY_HAND, NAME, OPINION};

/// The most cells that are looked at; an official form has a few hundred.
const MAX_CELLS: usize = 3_000;

/// The empty places of a form, and whether it has more cells than are looked at.
pub(super) fn slots(bodies: &[Body]) -> (Vec<Slot>, bool) {
    let mut tables = 0;
    let mut room = Some(MAX_CELLS);
    let mut slots = Vec::new();
    for (number, body) in bodies.iter().enumerate() {
        let mut walk = Walk {
            part: &body.part,
            margin: number > 0,
            tables,
            room,
            slots: Vec::new(),
            recent: Vec::new(),
        };
        walk.items(&body.items, &Outer::default());
        tables = walk.tables;
        room = walk.room;
        slots.append(&mut walk.slots);
    }
    // A place that stands by itself may be of the person who was named right before.
    let mut before: Option<Label> = None;
    for slot in &mut slots {
        let label = slot.label.clone();
        slot.person = slot.person.take().or(before);
        before = Some(label).filter(is_person);
    }
    (slots, room.is_none())
}

struct Walk<'a> {
    part: &'a str,
    margin: bool,
    tables: usize,
    /// How many cells may still be looked at; nothing once a table had too many.
    room: Option<usize>,
    slots: Vec<Slot>,
    /// The lines with words since the last table.
    recent: Vec<&'a str>,
}

/// What a cell says of all that stands in it.
#[derive(Clone, Default)]
struct Outer {
    label: Label,
    opinion: bool,
}

/// For whom a place is kept empty.
fn kept(opinion: bool, signed: bool) -> Option<Left> {
    match (opinion, signed) {
        (true, _) => Some(Left::Opinion),
        (false, true) => Some(Left::Hand),
        (false, false) => None,
    }
}

fn is_opinion(label: &Label) -> bool {
    label.key.ends_with(OPINION)
}

fn by_hand(text: &str) -> bool {
    BY_HAND.iter().any(|word| comparable(text).contains(word))
}

impl<'a> Walk<'a> {
    fn items(&mut self, items: &'a [Item], outer: &Outer) {
        for item in items {
            match item {
                Item::Line(line) => self.line(line, outer),
                Item::Table(table) => {
                    self.table(table, outer);
                    self.recent.clear();
                }
            }
        }
    }

    /// The last line before a table that is more than a unit.
    fn heading(&self) -> Label {
        let lines = self.recent.iter().rev().map(|line| Label::of(line));
        lines
            .into_iter()
            .find(|label| !label.key.is_empty() && !label.key.starts_with("单位:"))
            .unwrap_or_default()
    }

    /// The unit that the last lines before a table name.
    fn unit(&self) -> Option<String> {
        let last = self.recent.iter().rev().take(2);
        last.into_iter().find_map(|line| {
            let plain = comparable(line);
            let of =
                plain.rsplit_once("单位:").map(|(_, unit)| unit.trim_end_matches(')').to_owned());
            of.and_then(|of| super::label::unit(&of)).or_else(|| Label::of(line).unit)
        })
    }

    fn spot(&self, cell: Option<(usize, usize)>) -> Spot {
        let cell = cell.map(|(row, cell)| (self.tables, row + 1, cell + 1));
        Spot { cell, heading: self.heading().shown, margin: self.margin }
    }

    fn slot(&self, way: Way, said: Said, spot: Spot) -> Slot {
        Slot {
            part: self.part.to_owned(),
            way,
            label: said.label,
            outer: said.outer,
            asks: said.asks,
            unit: said.unit,
            of_table: None,
            person: None,
            kept: None,
            open: false,
            wide: false,
            spot,
        }
    }

    /// The blanks of a line outside of tables.
    fn line(&mut self, line: &'a Line, outer: &Outer) {
        let mut person = None;
        for blank in scan(line) {
            let label = Label::of(&blank.label);
            let mut asks = asked(&blank, &label);
            // Behind a table it may be the year of some figures.
            if asks == Asks::Application && self.tables > 0 {
                asks = Asks::Nothing;
            }
            let signed = self.recent.iter().rev().take(3).any(|line| by_hand(line));
            let date = matches!(blank.shape, Shape::Date(_));
            let spot = self.spot(None);
            let mut said = said(label.clone(), asks);
            said.unit.clone_from(&blank.unit);
            self.slots.push(Slot {
                person: person.clone(),
                kept: kept(
                    outer.opinion,
                    date && label.key.is_empty() && (signed || by_hand(&line.text)),
                ),
                open: blank.open,
                ..self.slot(way(blank.shape, line.paragraph), said, spot)
            });
            person = Some(label).filter(is_person).or(person);
        }
        if !line.text.trim().is_empty() {
            self.recent.push(&line.text);
        }
    }

    fn table(&mut self, table: &'a Table, outer: &Outer) {
        self.tables += 1;
        let cells = table.rows.iter().map(Vec::len).sum();
        self.room = self.room.and_then(|room| room.checked_sub(cells));
        if self.room.is_none() {
            return;
        }
        let grid = Grid::of(table);
        let context = Context::of(&grid, self.heading(), self.unit());
        let opinion = outer.opinion || is_opinion(&context.heading);
        for at in 0..grid.cells.len() {
            let Some(info) = grid.cells.get(at).filter(|info| info.origin == at) else { continue };
            let here = self.spot(Some((info.row, grid.number(at))));
            let around = context.said(&grid, at, &outer.label);
            let before: Vec<Label> = grid.lefts(at).into_iter().map(|at| grid.label(at)).collect();
            let named = || before.iter().find(|label| label.key == NAME);
            let person = before.iter().find(|label| is_person(label)).or_else(named).cloned();
            let outer = around.outer.iter().find(|label| is_person(label)).cloned();
            let person = outer.or(person).or_else(|| around.person.clone());
            let person = person.filter(|person| person.key != around.label.key);
            let opinion = opinion
                || is_opinion(&around.label)
                || around.outer.iter().any(is_opinion)
                || info.lines.iter().any(|line| is_opinion(&Label::of(&line.0.text)));
            let wide = grid.rows.get(info.row).is_some_and(|row| row.len() <= 2);
            let of_table = context.unit.clone();
            let complete = |slot: Slot| {
                let person = slot.person.clone().or_else(|| person.clone());
                let kept = kept(opinion, slot.kept.is_some());
                Slot { person, of_table: of_table.clone(), kept, wide, ..slot }
            };
            match &info.kind {
                Kind::Empty => {
                    let way = match (info.lines.first(), around.part) {
                        (None, _) => continue,
                        (Some((line, _)), Some(part)) => {
                            Way::DatePart(part, line.paragraph, 0..line.text.chars().count())
                        }
                        (Some((line, _)), None) => {
                            Way::Gap(line.paragraph, 0..line.text.chars().count())
                        }
                    };
                    let slot = self.slot(way, around, here);
                    self.slots.push(complete(slot));
                }
                Kind::Year(None) => {
                    let blanks = info.lines.iter().find(|line| !line.0.text.trim().is_empty());
                    let Some((line, _)) = blanks else { continue };
                    let end = line.text.chars().position(|c| c == '年').map_or(0, |at| at + 1);
                    let slot = self.slot(Way::Gap(line.paragraph, 0..end), around, here);
                    self.slots.push(complete(slot));
                }
                Kind::Fill | Kind::Open => {
                    for slot in self.filled(&grid, at, &around, &here) {
                        self.slots.push(complete(slot));
                    }
                }
                Kind::Nested => {
                    let label = if around.label.key.is_empty() {
                        Label::of(&info.text)
                    } else {
                        around.label
                    };
                    let before = std::mem::take(&mut self.recent);
                    self.items(&info.cell.items, &Outer { label, opinion });
                    self.recent = before;
                }
                Kind::Label => {
                    // A name alone in its row with empty lines below it asks for a text there.
                    let below = info.lines.iter().skip_while(|line| line.0.text.trim().is_empty());
                    let mut below = below.skip_while(|line| !line.0.text.trim().is_empty());
                    let alone = grid.rows.get(info.row).is_some_and(|row| row.len() == 1);
                    let (first, second) = (below.next(), below.next());
                    let label = Label::of(&info.text);
                    if let (Some((line, _)), Some(_), true) = (first, second, alone) {
                        let slot = self.slot(
                            Way::Gap(line.paragraph, 0..0),
                            said(label, Asks::Label),
                            here,
                        );
                        self.slots.push(complete(slot));
                    }
                }
                Kind::Number | Kind::Unit(_) | Kind::Part(_) | Kind::Year(Some(_)) => {}
            }
        }
    }

    /// The blanks of a cell that has words too.
    fn filled(&self, grid: &Grid<'_>, at: usize, around: &Said, spot: &Spot) -> Vec<Slot> {
        let Some(info) = grid.cells.get(at) else { return Vec::new() };
        let signed = by_hand(&info.text);
        let mut slots: Vec<Slot> = Vec::new();
        let mut person = None;
        for (number, (line, blanks)) in info.lines.iter().enumerate() {
            for blank in blanks {
                let own = Label::of(&blank.label);
                let bare = own.key.is_empty();
                let date = matches!(blank.shape, Shape::Date(_));
                let mut of = if bare && !matches!(blank.shape, Shape::Year(_)) {
                    let Said { label, outer, asks, unit, .. } = around;
                    let label = Label { by_hand: label.by_hand || own.by_hand, ..label.clone() };
                    Said {
                        label,
                        outer: outer.clone(),
                        asks: asks.clone(),
                        unit: unit.clone(),
                        part: None,
                        person: None,
                    }
                } else {
                    said(own.clone(), asked(blank, &own))
                };
                of.unit = blank.unit.clone().or(of.unit);
                // The boxes of several lines are one choice.
                if let (Shape::Boxes(options), true, Some(Slot { way: Way::Boxes(before), .. })) =
                    (&blank.shape, bare, slots.last_mut())
                {
                    let more = options.iter().cloned();
                    before.extend(more.map(|(option, range)| (option, line.paragraph, range)));
                    continue;
                }
                let mut way = way(blank.shape.clone(), line.paragraph);
                // Behind a colon a text goes into the empty line below, where there is one.
                if blank.open
                    && let Some((below, _)) = info.lines.get(number + 1)
                    && below.text.trim().is_empty()
                {
                    way = Way::Gap(below.paragraph, 0..below.text.chars().count());
                }
                slots.push(Slot {
                    person: person.clone(),
                    kept: kept(false, date && bare && signed),
                    open: blank.open,
                    ..self.slot(way, of, spot.clone())
                });
                person = Some(own).filter(is_person).or(person);
            }
        }
        slots
    }
}

/// How a blank of a line says what it asks.
fn asked(blank: &Blank, label: &Label) -> Asks {
    match &blank.shape {
        Shape::Year(_) if label.key.is_empty() => Asks::Application,
        _ if label.key.is_empty() => Asks::Nothing,
        Shape::Gap(_)
        | Shape::Date(_)
        | Shape::Year(_)
        | Shape::Boxes(_)
        | Shape::Placeholder(..) => Asks::Label,
    }
}

/// How a text gets into a blank.
fn way(shape: Shape, paragraph: usize) -> Way {
    match shape {
        Shape::Gap(range) | Shape::Year(range) => Way::Gap(paragraph, range),
        Shape::Date(parts) => Way::Date(paragraph, parts),
        Shape::Boxes(options) => Way::Boxes(
            options.into_iter().map(|(option, range)| (option, paragraph, range)).collect(),
        ),
        Shape::Placeholder(name, range) => Way::Placeholder(name, paragraph, range),
    }
}
