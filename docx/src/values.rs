//! What is filled into a form.

pub use super::view::{Meaning, Numbered, View};

/// A list that repeats a table row, one row for each item.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Group {
    /// The name before the stop in `{{group.field}}`.
    pub name: String,
    /// The names after the stop.
    pub fields: Vec<String>,
    /// One list for each item, in the order of `fields`; what an item lacks is empty.
    pub items: Vec<Vec<String>>,
}

/// All that a form can be filled with: texts, and groups for repeated rows.
///
/// Names have no white space and no braces: [`fill`](super::fill::fill) drops white space from
/// what a form says before it compares.
#[derive(Clone, Debug)]
pub struct Values {
    /// Names and texts. A form has a few dozen, so a linear search costs less code than a map.
    texts: Vec<(String, String)>,
    /// The groups, in the order in which they were set.
    pub groups: Vec<Group>,
    views: Vec<View>,
    numbered: Vec<Numbered>,
    /// The names of texts that are prose.
    pub(crate) prose: Vec<String>,
    pub(crate) unknown: fn(&str) -> String,
}

impl Values {
    /// No values yet. `unknown` makes the mark that stands in the output where a placeholder
    /// could not be filled, from the placeholder's name.
    #[must_use]
    pub fn new(unknown: fn(&str) -> String) -> Self {
        Self {
            texts: Vec::new(),
            groups: Vec::new(),
            views: Vec::new(),
            numbered: Vec::new(),
            prose: Vec::new(),
            unknown,
        }
    }

    /// Sets the text for `{{name}}`, which replaces an earlier one. Each line of it becomes a paragraph like
    /// the placeholder's, a tab a tab. Line breaks stand where a paragraph cannot be divided: in a link or in
    /// a control for plain text, where it has a number, where a section ends with it.
    pub fn text(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.set(name.into(), value.into());
    }

    /// Says that the text for `{{name}}` is prose: of several paragraphs each begins with an indent of two
    /// characters where the form says nothing of one.
    pub fn prose(&mut self, name: impl Into<String>) {
        self.prose.push(name.into());
    }

    fn set(&mut self, name: String, value: String) {
        self.texts.retain(|(other, _)| *other != name);
        self.texts.push((name, value));
    }

    /// Sets the group for `{{name.field}}`, which replaces an earlier one of the same name.
    pub fn group(&mut self, group: Group) {
        self.groups.retain(|other| other.name != group.name);
        self.groups.push(group);
    }

    /// Adds a placeholder that shows something of a value. [`Values::names`] leaves it out.
    pub fn view(&mut self, view: View) {
        self.views.push(view);
    }

    /// Lets placeholders name items of a group by number.
    pub fn number(&mut self, numbered: Numbered) {
        self.numbered.push(numbered);
    }

    /// The text of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// All names that a placeholder may have.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for (name, _) in &self.texts {
            names.push(name.clone());
        }
        for group in &self.groups {
            for field in &group.fields {
                names.push(format!("{}.{field}", group.name));
            }
        }
        names
    }

    /// What a placeholder's name means; `None` where it means nothing.
    #[must_use]
    pub fn meaning(&self, name: &str) -> Option<Meaning> {
        let target = self.resolve(name)?;
        let (base, number) = match target.source {
            Source::Text(_) => (name.to_owned(), None),
            Source::Field { item, .. } => {
                (self.unnumbered(name).map_or(name.to_owned(), |found| found.0), item)
            }
        };
        Some(match target.view {
            Some(view) => view.meaning(number),
            None => Meaning { name: base, item: number, argument: None },
        })
    }

    /// The names of the placeholders that show a part of a value, or a box for an option.
    pub fn view_names(&self) -> impl Iterator<Item = &str> {
        self.views.iter().map(|view| &*view.name)
    }

    /// What a form shows for a placeholder; of a group's field, for this item.
    #[must_use]
    pub fn shown(&self, name: &str, item: usize) -> String {
        let Some(Target { source, view }) = self.resolve(name) else { return String::new() };
        let value = match source {
            Source::Text(text) => text,
            Source::Field { group, field, .. } => {
                let items = self.groups.get(group).map(|group| &group.items);
                items.and_then(|items| items.get(item)?.get(field)).map_or("", String::as_str)
            }
        };
        view.map_or_else(|| value.to_owned(), |view| view.of(value))
    }

    /// The value that a name means. A text has precedence over a group's field, and both over a view.
    pub(crate) fn resolve(&self, name: &str) -> Option<Target<'_>> {
        let source = |name: &str, number: Option<usize>| match self.find(name) {
            Some(text) if number.is_none() => Some(Source::Text(text)),
            _ => {
                self.field(name).map(|(group, field)| Source::Field { group, field, item: number })
            }
        };
        if let Some(source) = source(name, None) {
            return Some(Target { source, view: None });
        }
        let (plain, number) = match self.unnumbered(name) {
            Some((plain, number)) => (plain, Some(number)),
            None => (name.to_owned(), None),
        };
        if let Some(source) = source(&plain, number) {
            return Some(Target { source, view: None });
        }
        let view = self.views.iter().find(|view| view.name == plain)?;
        Some(Target { source: source(&view.base, number)?, view: Some(view) })
    }

    /// The value of a name that means the same everywhere: no field of a repeated row.
    pub(crate) fn fixed(&self, name: &str) -> Option<String> {
        let Target { source, view } = self.resolve(name)?;
        let value = match source {
            Source::Text(text) => text,
            Source::Field { group, field, item } => {
                let item = self.groups.get(group)?.items.get(item?);
                item.and_then(|item| item.get(field)).map_or("", String::as_str)
            }
        };
        Some(view.map_or_else(|| value.to_owned(), |view| view.of(value)))
    }

    /// The name without the number behind its group, and the item of that number.
    fn unnumbered(&self, name: &str) -> Option<(String, usize)> {
        let (head, rest) = name.split_once('.')?;
        let group = head.trim_end_matches(|c: char| c.is_ascii_digit());
        let number: usize = head.get(group.len()..)?.parse().ok()?;
        let most = self.numbered.iter().find(|of| of.group == group)?.most;
        let item = number.checked_sub(1).filter(|_| number <= most)?;
        Some((format!("{group}.{rest}"), item))
    }

    /// The group and the numbered item of the field that a name means.
    pub(crate) fn field_of(&self, name: &str) -> Option<(usize, Option<usize>)> {
        match self.resolve(name)?.source {
            Source::Text(_) => None,
            Source::Field { group, item, .. } => Some((group, item)),
        }
    }

    /// Whether a group has items after this one that want rows of their own.
    pub(crate) fn goes_on(&self, group: usize, item: usize) -> bool {
        self.groups.get(group).is_some_and(|group| {
            let grows = self.numbered.iter().any(|of| of.group == group.name && of.grows);
            grows && group.items.len() > item + 1
        })
    }

    /// The position of the group and field that a name such as `group.field` means.
    pub(crate) fn field(&self, name: &str) -> Option<(usize, usize)> {
        let (group_name, field_name) = name.split_once('.')?;
        let at = self.groups.iter().position(|group| group.name == group_name)?;
        let field = self.groups.get(at)?.fields.iter().position(|field| field == field_name)?;
        Some((at, field))
    }
}

/// The value that a name means, and what is shown of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'v> {
    pub(crate) source: Source<'v>,
    pub(crate) view: Option<&'v View>,
}

/// Where a value comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'v> {
    Text(&'v str),
    /// The positions of a group and of its field, and the item that the name says.
    Field {
        group: usize,
        field: usize,
        item: Option<usize>,
    },
}
