//! The form on paper: what stands on it, block by block, out of the same entries that fill a .docx.

use super::computed::{Computed, Repeated};
use super::entries::Entries;
use super::field::{Contents, Field, Format};
use super::fields::{APPLICANT, FILLED_ON, SECTIONS};
use crate::words::form::DECLARED;
use crate::words::sheet;

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

/// The lines of the title page.
#[must_use]
pub fn cover(entries: &Entries<'_>) -> Vec<String> {
    let year = entries.draft.year().map(|year| format!("{year}年度")).unwrap_or_default();
    vec![
        sheet::AWARD.to_owned(),
        sheet::FORM.to_owned(),
        year,
        sheet::OFFICE_PREVAILS.to_owned(),
        entries.computed(Computed::Unfinished),
        format!("{}{}", sheet::APPLICANT, entries.field(APPLICANT)),
        format!("{}{}", sheet::DATE, entries.field(FILLED_ON)),
    ]
}

/// Everything after the title page but the annex.
#[must_use]
pub fn blocks(entries: &Entries<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for section in SECTIONS {
        blocks.push(Block::Heading(section.heading));
        match section.contents {
            Contents::Products(_) => blocks.push(table(entries, Repeated::Products)),
            Contents::Years(_) => {
                blocks.push(table(entries, Repeated::Years));
                blocks.extend(sheet::FACTS.iter().map(|of| computed(entries, of)));
            }
            Contents::Fields(fields) => {
                blocks.extend(fields.iter().map(|field| block(field, entries)));
            }
        }
    }
    blocks.push(Block::Heading(sheet::DECLARATION));
    let mut declaration = vec![DECLARED.to_owned()];
    declaration.extend(sheet::knowing(entries.edition()));
    declaration.extend(sheet::SIGNATURES.map(str::to_owned));
    blocks.push(Block::Signed(declaration));
    // The opinions are never the page's to fill.
    blocks.push(Block::Heading(sheet::OPINIONS));
    for reviewer in sheet::REVIEWERS {
        blocks.push(Block::Signed(vec![reviewer.to_owned(), sheet::SEALED.to_owned()]));
    }
    blocks
}

/// The annex behind the form, on a page of its own: what the self-check says. Nothing of it stands between
/// what is signed and the seals.
#[must_use]
pub fn annex(entries: &Entries<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(sheet::ANNEX), table(entries, Repeated::Conditions)];
    blocks.extend(sheet::VERDICT_LINES.iter().map(|of| computed(entries, of)));
    blocks
}

fn table(entries: &Entries<'_>, of: Repeated) -> Block {
    let group = entries.group(of);
    Block::Table(group.fields, group.items)
}

fn computed(entries: &Entries<'_>, &(label, of): &(&str, Computed)) -> Block {
    Block::Line(label.to_owned(), entries.computed(of))
}

fn block(field: &'static Field, entries: &Entries<'_>) -> Block {
    let (label, text) = (field.label_with_unit(), entries.field(field));
    match field.format {
        Format::Long(_) | Format::Any(_) => Block::Long(label, text),
        Format::Line
        | Format::Year
        | Format::Date
        | Format::DayOrMonth
        | Format::CreditCode
        | Format::Telephone
        | Format::Email
        | Format::Count
        | Format::Money
        | Format::Profit
        | Format::Figure
        | Format::Percent
        | Format::One(_) => Block::Line(label, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cover has the mark of a draft, the form what the self-check knows of the enterprise, and the annex
    /// every other computed text, each once.
    #[test]
    fn every_computed_text_stands_on_paper_once() {
        let lines = sheet::FACTS.iter().chain(&sheet::VERDICT_LINES).map(|(_, of)| *of);
        let shown: Vec<Computed> = [Computed::Unfinished].into_iter().chain(lines).collect();
        for of in Computed::ALL {
            assert_eq!(shown.iter().filter(|shown| **shown == of).count(), 1, "{of:?}");
        }
    }
}
