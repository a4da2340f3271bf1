//! What is filled into a form.

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
    pub(crate) unknown: fn(&str) -> String,
}

impl Values {
    /// No values yet. `unknown` makes the mark that stands in the output where a placeholder
    /// could not be filled, from the placeholder's name.
    #[must_use]
    pub fn new(unknown: fn(&str) -> String) -> Self {
        Self { texts: Vec::new(), groups: Vec::new(), unknown }
    }

    /// Sets the text for `{{name}}`, which replaces an earlier one. A line break in it becomes a
    /// line break of the form, a tab a tab.
    pub fn text(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.set(name.into(), value.into());
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

    /// The group's field that a name means. A text of the same name has precedence.
    pub(crate) fn known_field(&self, name: &str) -> Option<(usize, usize)> {
        if self.find(name).is_some() { None } else { self.field(name) }
    }

    /// The position of the group and field that a name such as `group.field` means.
    pub(crate) fn field(&self, name: &str) -> Option<(usize, usize)> {
        let (group_name, field_name) = name.split_once('.')?;
        let at = self.groups.iter().position(|group| group.name == group_name)?;
        let field = self.groups.get(at)?.fields.iter().position(|field| field == field_name)?;
        Some((at, field))
    }
}
