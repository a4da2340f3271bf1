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
    /// The keys of the selected applications, those that the filter hides too.
    pub selected: BTreeSet<String>,
    /// How many applications are shown, and how many of them are selected.
    pub shown: usize,
    pub chosen: usize,
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
            shown: 0,
            chosen: 0,
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
        self.group(places, rows);
        self.prune(rows);
        self.count_chosen(rows);
    }

    fn group(&mut self, places: Vec<usize>, rows: &[Row]) {
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

    /// Forgets what was selected and is on the desk no longer.
    fn prune(&mut self, rows: &[Row]) {
        if !self.selected.is_empty() {
            let before = std::mem::take(&mut self.selected);
            let there = rows.iter().filter(|row| before.contains(&row.key));
            self.selected = there.map(|row| row.key.clone()).collect();
        }
    }

    /// The applications that are shown: a file that was refused cannot be selected.
    fn applications<'a>(&'a self, rows: &'a [Row]) -> impl Iterator<Item = &'a Row> {
        let rows = self.lines.iter().filter_map(|line| match line {
            Line::Row(at) => rows.get(*at),
            Line::District(..) => None,
        });
        rows.filter(|row| row.eligibility.is_some())
    }

    fn count_chosen(&mut self, rows: &[Row]) {
        let (mut shown, mut chosen) = (0, 0);
        for row in self.applications(rows) {
            shown += 1;
            chosen += usize::from(self.selected.contains(&row.key));
        }
        (self.shown, self.chosen) = (shown, chosen);
    }

    /// The keys of the applications that are selected and shown: what is not seen is not decided on.
    pub fn chosen_keys(&self, rows: &[Row]) -> BTreeSet<String> {
        let chosen = self.applications(rows).filter(|row| self.selected.contains(&row.key));
        chosen.map(|row| row.key.clone()).collect()
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
            Look::Select(key, on) => {
                self.select(key, on);
                return self.count_chosen(rows);
            }
            Look::SelectAll(on) => {
                self.select_all(on, rows);
                return self.count_chosen(rows);
            }
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

    /// Selects the applications that are shown and no others, or none.
    fn select_all(&mut self, on: bool, rows: &[Row]) {
        let shown = self.applications(rows).filter(|_| on);
        self.selected = shown.map(|row| row.key.clone()).collect();
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
