//! How the table is looked at: which rows and columns, in which order, which are selected.

use std::collections::BTreeSet;

use super::event::Look;
use desk::table::{Field, Filter, Labels, Order, Row, ordered};
use quality_award_rules::Edition;

/// What stands in a line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a district, with how many rows it has.
    District(String, usize),
    /// The row at this place.
    Row(usize),
}

/// How the table is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Which rows.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// Which columns, in their order.
    pub columns: Vec<Field>,
    /// The keys of the selected rows.
    pub selected: BTreeSet<String>,
    /// The lines, in their order.
    pub lines: Vec<Line>,
    /// How many of them are rows.
    pub count: usize,
}

impl Default for View {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            order: Order::default(),
            columns: Field::SHOWN.to_vec(),
            selected: BTreeSet::new(),
            lines: Vec::new(),
            count: 0,
        }
    }
}

impl View {
    /// Makes the lines anew.
    pub fn refresh(&mut self, rows: &[Row], labels: &Labels, edition: &Edition) {
        let places = ordered(rows, &self.filter, &self.order, labels, edition);
        self.count = places.len();
        if !self.order.grouped {
            self.lines = places.into_iter().map(Line::Row).collect();
            return;
        }
        let district = |at: usize| rows.get(at).map_or("", |row| &*row.district);
        self.lines.clear();
        for group in places.chunk_by(|one, other| district(*one) == district(*other)) {
            let name = group.first().map_or("", |at| district(*at)).to_owned();
            self.lines.push(Line::District(name, group.len()));
            self.lines.extend(group.iter().map(|at| Line::Row(*at)));
        }
    }

    /// Takes another look.
    pub fn look(&mut self, look: Look, rows: &[Row], labels: &Labels, edition: &Edition) {
        match look {
            Look::Sort(field) => self.sort(field),
            Look::Seek(text) => self.filter.text = text,
            Look::Only(status) => self.filter.status = status,
            Look::District(name) => self.filter.district = name,
            Look::Group(on) => self.order.grouped = on,
            // The same rows in the same order.
            Look::Show(field, on) => return self.show(field, on),
            Look::Move(field, back) => return self.shift(field, back),
            Look::Select(key, on) => return self.select(key, on),
            Look::SelectAll(on) => return self.select_all(on, rows),
        }
        self.refresh(rows, labels, edition);
    }

    fn select(&mut self, key: String, on: bool) {
        if on {
            self.selected.insert(key);
        } else {
            self.selected.remove(&key);
        }
    }

    /// Selects the applications that are shown, or none.
    fn select_all(&mut self, on: bool, rows: &[Row]) {
        self.selected.clear();
        for line in self.lines.iter().filter(|_| on) {
            if let Line::Row(at) = line
                && let Some(row) = rows.get(*at).filter(|row| row.eligibility.is_some())
            {
                self.selected.insert(row.key.clone());
            }
        }
    }

    /// Sorts by a column; by the same once more the other way round, and then as they came.
    pub fn sort(&mut self, field: Field) {
        let Order { by, falling, .. } = &mut self.order;
        (*by, *falling) = match (*by == Some(field), *falling) {
            (false, _) => (Some(field), false),
            (true, false) => (Some(field), true),
            (true, true) => (None, false),
        };
    }

    /// Shows a column, or no longer. One column stays.
    pub fn show(&mut self, field: Field, on: bool) {
        if !on && self.columns.len() > 1 {
            self.columns.retain(|it| *it != field);
        } else if on && !self.columns.contains(&field) {
            // It comes where it stands in the list of all columns.
            let place = self.columns.iter().position(|it| *it > field);
            self.columns.insert(place.unwrap_or(self.columns.len()), field);
        }
    }

    /// Moves a column by one place.
    pub fn shift(&mut self, field: Field, back: bool) {
        let Some(at) = self.columns.iter().position(|it| *it == field) else { return };
        let to = if back { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.columns.len()) {
            self.columns.swap(at, to);
        }
    }
}
