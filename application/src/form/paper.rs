//! The form on paper: what stands on it, block by block, out of the same values that fill a .docx.

use super::field::{Kind, Part};
use super::values::year_of;
use crate::draft::Draft;
use crate::form::fields::SECTIONS;
use crate::words::form::{DECLARED, placeholder};
use crate::words::sheet;
use docx::values::Values;
use quality_award_rules::Edition;

/// A block of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(&'static str),
    /// A label and a short text beside it.
    Line(String, String),
    /// A label and a text of any length under it.
    Long(String, String),
    /// A table: its head, which every page repeats, and its rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Lines that stay on one page, with room to sign.
    Signed(Vec<String>),
}

/// The title page: its lines.
#[must_use]
pub fn cover(draft: &Draft, values: &Values) -> Vec<String> {
    let year = year_of(draft).map(|year| format!("{year}年度")).unwrap_or_default();
    let text = |name: &str| values.find(name).unwrap_or_default();
    vec![
        sheet::AWARD.to_owned(),
        sheet::FORM.to_owned(),
        year,
        sheet::OFFICE_PREVAILS.to_owned(),
        text(placeholder::UNFINISHED).to_owned(),
        format!("{}{}", sheet::APPLICANT, draft.applicant().trim()),
        format!("{}{}", sheet::DATE, text(sheet::DATE_LABEL)),
    ]
}

/// Everything behind the title page.
#[must_use]
pub fn blocks(values: &Values, edition: &Edition) -> Vec<Block> {
    let text = |name: &str| values.find(name).unwrap_or_default().to_owned();
    let table = |name: &str| {
        let group = values.groups.iter().find(|group| group.name == name);
        group.map_or_else(
            || Block::Table(Vec::new(), Vec::new()),
            |group| Block::Table(group.fields.clone(), group.items.clone()),
        )
    };
    let mut blocks = Vec::new();
    for section in SECTIONS {
        blocks.push(Block::Heading(section.heading));
        match section.part {
            Part::Products(_) => blocks.push(table(placeholder::PRODUCTS.0)),
            Part::Years(_) => blocks.push(table(placeholder::YEARS.0)),
            Part::Fields(fields) => blocks.extend(fields.iter().map(|field| {
                let (label, text) = (field.label_with_unit(), text(field.label));
                match field.kind {
                    Kind::Long(_) | Kind::Any(_) => Block::Long(label, text),
                    _ => Block::Line(label, text),
                }
            })),
        }
    }
    blocks.push(Block::Heading(sheet::SELF_CHECK));
    blocks.push(table(placeholder::CONDITIONS.0));
    for (label, name) in sheet::FACTS {
        blocks.push(Block::Line(label.to_owned(), text(name)));
    }
    blocks.push(Block::Heading(sheet::VERDICT));
    for (label, name) in sheet::VERDICT_LINES {
        blocks.push(Block::Line(label.to_owned(), text(name)));
    }
    blocks.push(Block::Heading(sheet::DECLARATION));
    let knowing = format!(
        "{}“{}”",
        sheet::KNOWING,
        edition.words(edition.procedure.fraud.at).unwrap_or_default()
    );
    let mut declaration = vec![DECLARED.to_owned(), knowing];
    declaration.extend(sheet::SIGNATURES.map(str::to_owned));
    blocks.push(Block::Signed(declaration));
    // The opinions are never the page's to fill.
    blocks.push(Block::Heading(sheet::OPINIONS));
    for reviewer in sheet::REVIEWERS {
        blocks.push(Block::Signed(vec![reviewer.to_owned(), sheet::SEALED.to_owned()]));
    }
    blocks
}
