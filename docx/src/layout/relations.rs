//! The parts that a part refers to.

use crate::error::Error;
use crate::links::{List, list_name, target};
use crate::package::{Package, Part};

/// A relationship.
#[derive(Clone, Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
    external: bool,
}

/// The relationships of a part.
#[derive(Clone, Debug, Default)]
pub(crate) struct Relations {
    all: Vec<Relation>,
}

impl Relations {
    /// Reads the relationships of the part of this name; a part without a list has none.
    pub(crate) fn read(package: &Package, part: &str) -> Result<Self, Error> {
        let Some(list) = package.part(&list_name(part)) else { return Ok(Self::default()) };
        let entries = List::read(list)?.entries;
        let relation = |entry: crate::tag::Tag<'_>| Relation {
            id: entry.attribute("Id"),
            kind: entry.attribute("Type"),
            target: target(part, entry),
            external: entry.attribute("TargetMode").eq_ignore_ascii_case("External"),
        };
        Ok(Self { all: entries.into_iter().map(relation).collect() })
    }

    /// The part of this identifier.
    pub(crate) fn part<'a>(&self, package: &'a Package, id: &str) -> Option<&'a Part> {
        let found = self.all.iter().find(|relation| relation.id == id && !relation.external)?;
        package.part(&found.target)
    }

    /// The first part of a kind, which is how the relationship's type ends.
    pub(crate) fn first<'a>(&self, package: &'a Package, kind: &str) -> Option<&'a Part> {
        let fits = |relation: &&Relation| {
            !relation.external && relation.kind.rsplit('/').next() == Some(kind)
        };
        package.part(&self.all.iter().find(fits)?.target)
    }
}
