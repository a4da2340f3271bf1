//! What the reader of a part knows where it stands.

use std::rc::Rc;

use super::Base;
use super::counters::Counters;
use super::field::Field;
use super::node::Node;
use super::paragraph_part::ParagraphPart;
use super::relations::Relations;
use super::run_part::RunPart;
use super::units::Twips;
use super::unshown::List;
use crate::error::Error;
use crate::package::Package;

/// The longest tag of a content control in characters.
const MAX_TAG: usize = 200;

/// What the style of the table around says.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    pub(crate) run: RunPart,
    pub(crate) paragraph: ParagraphPart,
}

/// Reads one part.
pub(crate) struct Reader<'a> {
    pub(crate) base: &'a Base,
    pub(crate) package: &'a Package,
    pub(crate) relations: Relations,
    pub(crate) counters: Counters,
    pub(crate) unshown: &'a mut List,
    /// The fields that are open, the innermost last.
    pub(crate) fields: Vec<Field>,
    /// The distance of lines of the section's grid.
    pub(crate) pitch: Twips,
    /// The width that blocks have.
    pub(crate) room: Twips,
    pub(crate) around: Rc<Around>,
    /// How many tables stand around.
    pub(crate) tables: usize,
    /// The tag of the innermost content control.
    pub(crate) control: Option<String>,
}

impl<'a> Reader<'a> {
    /// A reader of the part of this name.
    pub(crate) fn new(
        base: &'a Base,
        package: &'a Package,
        part: &str,
        unshown: &'a mut List,
    ) -> Result<Self, Error> {
        Ok(Self {
            base,
            package,
            relations: Relations::read(package, part)?,
            counters: Counters::default(),
            unshown,
            fields: Vec::new(),
            pitch: Twips(240),
            room: Twips(0),
            around: Rc::default(),
            tables: 0,
            control: None,
        })
    }
}

/// An element with the tag of the content control around it.
pub(crate) type Tagged<'n, 'x> = (&'n Node<'x>, Option<String>);

/// The elements in this one, those in content controls and other wrappers included. Wrappers of
/// deleted content stay, so that they can be counted.
pub(crate) fn unwrapped<'n, 'x>(
    node: &'n Node<'x>,
    control: Option<&String>,
) -> Vec<Tagged<'n, 'x>> {
    let mut out = Vec::new();
    unwrap_into(node, control, &mut out);
    out
}

fn unwrap_into<'n, 'x>(
    node: &'n Node<'x>,
    control: Option<&String>,
    out: &mut Vec<Tagged<'n, 'x>>,
) {
    for child in node.nodes() {
        match child.word() {
            "sdt" => {
                let tag = tag(child);
                if let Some(content) = child.child("sdtContent") {
                    unwrap_into(content, tag.as_ref().or(control), out);
                }
            }
            "customXml" | "smartTag" | "ins" | "moveTo" => unwrap_into(child, control, out),
            _ => out.push((child, control.cloned())),
        }
    }
}

/// The tag of a content control.
pub(crate) fn tag(control: &Node<'_>) -> Option<String> {
    let tag = control.child("sdtPr")?.child_val("tag")?;
    Some(tag.chars().take(MAX_TAG).collect())
}
