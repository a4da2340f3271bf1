//! Lists: how their levels are numbered.

use super::counting::Counting;
use super::map::Map;
use super::node::Node;
use super::paragraph::{Alignment, Gap};
use super::paragraph_part::{ParagraphPart, alignment};
use super::run_part::RunPart;
use super::symbol::symbols;
use super::theme::Theme;

/// How many levels a list has.
pub(crate) const LEVELS: usize = 9;

/// The longest text of a label in characters.
const MAX_TEXT: usize = 100;

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Level {
    pub(crate) start: u32,
    pub(crate) counting: Option<Counting>,
    pub(crate) bullet: bool,
    /// The text, with `%1` for the number of the first level.
    pub(crate) text: String,
    pub(crate) gap: Gap,
    pub(crate) alignment: Alignment,
    /// Whether all numbers in the text are plain digits.
    pub(crate) legal: bool,
    /// The level, from one, after which this one starts again; zero for never.
    pub(crate) restart: Option<usize>,
    pub(crate) paragraph: ParagraphPart,
    pub(crate) run: RunPart,
    style: Option<String>,
    /// Whether its bullet is a picture.
    pub(crate) picture: bool,
}

#[derive(Clone, Debug, Default)]
struct Abstract {
    levels: Vec<Level>,
    /// The list style that this list is the definition of.
    defines: Option<String>,
    /// The list style that defines this list.
    defined_by: Option<String>,
}

/// A list that paragraphs name.
#[derive(Clone, Debug, Default)]
struct List {
    kind: String,
    /// Levels of its own.
    levels: Vec<(usize, Level)>,
    /// Numbers that its levels start from.
    starts: Vec<(usize, u32)>,
}

/// All lists of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    abstracts: Map<Abstract>,
    /// By their numbers.
    lists: Map<List>,
}

impl Numbering {
    /// Reads the part of lists.
    pub(crate) fn read(root: &Node<'_>, theme: &Theme) -> Self {
        let mut numbering = Self::default();
        for node in root.nodes() {
            match node.word() {
                "abstractNum" => {
                    let mut entry = Abstract {
                        levels: vec![Level { start: 1, ..Level::default() }; LEVELS],
                        defines: node.child_val("styleLink"),
                        defined_by: node.child_val("numStyleLink"),
                    };
                    for level in node.nodes().filter(|node| node.word() == "lvl") {
                        if let Some(slot) = index(level).and_then(|at| entry.levels.get_mut(at)) {
                            *slot = Level::read(level, theme);
                        }
                    }
                    numbering
                        .abstracts
                        .insert(node.get("abstractNumId").unwrap_or_default(), entry);
                }
                "num" => {
                    let id = node.get("numId").and_then(|id| id.parse::<u32>().ok());
                    if let Some(id) = id {
                        numbering.lists.insert(id.to_string(), List::read(node, theme));
                    }
                }
                _ => {}
            }
        }
        numbering
    }

    fn definition(&self, list: &List) -> Option<(&str, &Abstract)> {
        let (id, definition) = self.abstracts.entry(&list.kind)?;
        let Some(style) = &definition.defined_by else { return Some((id, definition)) };
        let found = self.abstracts.iter().find(|(_, other)| other.defines.as_ref() == Some(style));
        Some(found.map_or((id, definition), |(id, definition)| (id, definition)))
    }

    fn list(&self, list: u32) -> Option<&List> {
        self.lists.get(&list.to_string())
    }

    /// What lists with the same numbers have in common.
    pub(crate) fn sequence(&self, list: u32) -> Option<&str> {
        self.definition(self.list(list)?).map(|(id, _)| id)
    }

    /// A level of a list.
    pub(crate) fn level(&self, list: u32, level: usize) -> Option<&Level> {
        let list = self.list(list)?;
        let own = list.levels.iter().find(|(own, _)| *own == level);
        let own = own.map(|(_, level)| level);
        own.or_else(|| self.definition(list)?.1.levels.get(level))
    }

    /// The level that names a paragraph style.
    pub(crate) fn level_of_style(&self, list: u32, style: &str) -> Option<usize> {
        (0..LEVELS).find(|level| {
            self.level(list, *level).is_some_and(|level| level.style.as_deref() == Some(style))
        })
    }

    /// The numbers from which a list starts anew where it is first used.
    pub(crate) fn starts(&self, list: u32) -> impl Iterator<Item = (usize, u32)> {
        let list = self.list(list);
        list.into_iter().flat_map(|list| list.starts.iter().copied())
    }
}

fn index(node: &Node<'_>) -> Option<usize> {
    node.get("ilvl")?.parse().ok().filter(|level| *level < LEVELS)
}

impl List {
    fn read(node: &Node<'_>, theme: &Theme) -> Self {
        let mut list =
            Self { kind: node.child_val("abstractNumId").unwrap_or_default(), ..Self::default() };
        for change in node.nodes().filter(|node| node.word() == "lvlOverride") {
            let Some(level) = index(change) else { continue };
            if let Some(own) = change.child("lvl") {
                list.levels.retain(|(known, _)| *known != level);
                list.levels.push((level, Level::read(own, theme)));
            }
            let start = change.child_val("startOverride").and_then(|start| start.parse().ok());
            if let Some(start) = start {
                list.starts.retain(|(known, _)| *known != level);
                list.starts.push((level, start));
            }
        }
        list
    }
}

impl Level {
    fn read(node: &Node<'_>, theme: &Theme) -> Self {
        let format = node.child_val("numFmt").unwrap_or_default();
        let bullet = format == "bullet";
        let text = node.child_val("lvlText").unwrap_or_default();
        let text: String = text.chars().take(MAX_TEXT).collect();
        let font = node.child("rPr").and_then(|run| run.child("rFonts")?.get("ascii"));
        Self {
            start: node.child_val("start").and_then(|start| start.parse().ok()).unwrap_or(1),
            counting: if format.is_empty() {
                Some(Counting::Decimal)
            } else {
                Counting::read(&format)
            },
            bullet,
            text: if bullet { symbols(&text, &font.unwrap_or_default()) } else { text },
            gap: match node.child_val("suff").as_deref() {
                Some("space") => Gap::Space,
                Some("nothing") => Gap::Nothing,
                Some(_) | None => Gap::Tab,
            },
            alignment: alignment(&node.child_val("lvlJc").unwrap_or_default()),
            legal: node.switch("isLgl").unwrap_or_default(),
            restart: node.child_val("lvlRestart").and_then(|level| level.parse().ok()),
            paragraph: ParagraphPart::read(node.child("pPr"), theme),
            run: RunPart::read(node.child("rPr"), theme),
            style: node.child_val("pStyle"),
            picture: node.child("lvlPicBulletId").is_some(),
        }
    }
}
