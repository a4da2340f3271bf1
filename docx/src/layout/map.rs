//! Values by name. All such maps share the code of one tree: a tree for each type of value would be several
//! kilobytes more.

use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub(crate) struct Map<V> {
    places: BTreeMap<String, usize>,
    values: Vec<V>,
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self { places: BTreeMap::new(), values: Vec::new() }
    }
}

impl<V> Map<V> {
    pub(crate) fn get(&self, name: &str) -> Option<&V> {
        self.values.get(*self.places.get(name)?)
    }

    /// The value of this name with the name as it is kept.
    pub(crate) fn entry(&self, name: &str) -> Option<(&str, &V)> {
        let (name, place) = self.places.get_key_value(name)?;
        Some((name, self.values.get(*place)?))
    }

    /// Sets a value, which replaces an earlier one. Returns whether there was none.
    pub(crate) fn insert(&mut self, name: String, value: V) -> bool {
        let place = *self.places.entry(name).or_insert(self.values.len());
        if let Some(slot) = self.values.get_mut(place) {
            *slot = value;
            return false;
        }
        self.values.push(value);
        true
    }

    /// All values in the order of their names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &V)> {
        self.places.iter().filter_map(|(name, place)| Some((&**name, self.values.get(*place)?)))
    }
}
