//! What fills the placeholders of a .docx form.

use docx::values::Values;
use quality_award_rules::{Assessment, Edition, assess_under};

use super::computed::{Computed, Repeated};
use super::entries::Entries;
use super::field::{Contents, Format};
use super::fields::SECTIONS;
use super::own::{OwnField, OwnFormat, add_columns};
use super::quoted::{Quoted, quoted};
use super::views;
use crate::draft::Draft;
use crate::words::{form, placeholder};
use crate::year::Governing;

/// The texts and rows for the placeholders of a form. `complete` says whether nothing is missing; a
/// form that lacks something is marked as a draft. `year` is the application's.
#[must_use]
pub fn values(draft: &Draft, assessment: &Assessment, complete: bool, year: Option<u16>) -> Values {
    values_with(draft, assessment, complete, year, &[])
}

/// The same where the office has fields of its own.
#[must_use]
pub fn values_with(
    draft: &Draft,
    assessment: &Assessment,
    complete: bool,
    year: Option<u16>,
    own: &[OwnField],
) -> Values {
    let entries = Entries { draft, assessment, complete, year };
    let mut values = Values::new(form::unknown_placeholder);
    for section in SECTIONS {
        match section.contents {
            Contents::Fields(fields) => {
                for field in fields {
                    values.text(field.label, entries.field(field));
                    if matches!(field.format, Format::Long(_)) {
                        values.prose(field.label);
                    }
                }
            }
            // Their fields are columns of the repeated rows.
            Contents::Products(_) | Contents::Years(_) => {}
        }
    }
    for of in Computed::ALL {
        values.text(placeholder::computed(of), entries.computed(of));
    }
    for of in Quoted::ALL {
        values.text(placeholder::quoted(of), quoted(of, assessment.edition));
    }
    for of in Repeated::ALL {
        let mut group = entries.group(of);
        if of == Repeated::Products {
            add_columns(&mut group, draft, own);
        }
        values.group(group);
    }
    for field in own {
        if !field.of_products {
            values.text(&*field.label, field.shown(&draft.form));
            if field.format == OwnFormat::Long {
                values.prose(&*field.label);
            }
        }
        match field.format {
            OwnFormat::One => views::boxes(&mut values, &field.placeholder(), &field.options),
            OwnFormat::Date => views::date(&mut values, &field.placeholder()),
            OwnFormat::Line
            | OwnFormat::Long
            | OwnFormat::Money
            | OwnFormat::Figure
            | OwnFormat::Tick => {}
        }
    }
    views::add(&mut values, assessment.edition);
    values
}

/// The names of all placeholders of the page, which no field of an office's own may take.
#[must_use]
pub fn names() -> Vec<String> {
    let draft = Draft::default();
    let edition = Governing::new(Edition::all(), None, None).edition(&draft);
    values(&draft, &assess_under(edition, &draft.facts()), true, None).names()
}

#[cfg(test)]
mod tests {
    use quality_award_rules::Facts;

    use super::*;

    /// The guide for offices lists every placeholder and no other.
    #[test]
    fn the_guide_lists_every_placeholder() {
        let guide = include_str!("../../../docs/form.md");
        let entries = guide.split("| `{{").skip(1).filter_map(|rest| rest.split_once("}}`"));
        let mut listed: Vec<&str> = entries.map(|entry| entry.0).collect();
        listed.sort_unstable();
        let mut names = names();
        names.sort();
        assert_eq!(listed, names);
    }

    /// Whatever the guide writes as a placeholder means something.
    #[test]
    fn every_placeholder_of_the_guide_can_be_filled() {
        let values = values(
            &Draft::default(),
            &assess_under(crate::year::of_2026(), &Facts::default()),
            true,
            None,
        );
        let guide = include_str!("../../../docs/form.md");
        let hits = docx::placeholder::find(guide);
        assert!(hits.iter().filter(|hit| hit.name.contains('=')).count() > 10);
        for hit in hits {
            assert!(values.meaning(&hit.name).is_some(), "{}", hit.name);
        }
    }

    /// Of every kind of placeholder that shows part of a value, of every field with options and of every date that the
    /// answers of the self-check or the form have, the guide has an example; a field of products or years counts by its group.
    #[test]
    fn the_guide_has_every_kind_of_view() {
        let draft = Draft::default();
        let values =
            values(&draft, &assess_under(crate::year::of_2026(), &draft.facts()), true, None);
        let guide = include_str!("../../../docs/form.md");
        let written: Vec<String> =
            docx::placeholder::find(guide).into_iter().map(|hit| hit.name).collect();
        let mut kinds: Vec<String> = values.view_names().map(kind).collect();
        kinds.sort();
        kinds.dedup();
        assert!(kinds.len() > 15, "{kinds:?}");
        for of in kinds {
            assert!(written.iter().any(|name| kind(name) == of), "{of} is not in the guide");
        }
        // Years and products by number, in columns and in rows.
        for name in ["年度1.产值", "年度3.产值", "产品1.名称", "产品2.名称"] {
            assert!(written.iter().any(|it| it == name), "{name}");
        }
    }

    /// What a view is an example of: the options of its field, a part of a date, a unit.
    fn kind(name: &str) -> String {
        match name.split_once('=') {
            Some((field, _)) => format!("{field}="),
            None => name.rsplit_once('.').map_or(name, |(_, part)| part).to_owned(),
        }
    }

    /// A text that takes another's placeholder would silently replace it.
    #[test]
    fn no_two_texts_have_the_same_placeholder() {
        let fields: usize = SECTIONS
            .iter()
            .map(|section| match section.contents {
                Contents::Fields(fields) => fields.len(),
                Contents::Products(_) | Contents::Years(_) => 0,
            })
            .sum();
        let texts = names().iter().filter(|name| !name.contains('.')).count();
        assert_eq!(texts, fields + Computed::ALL.len() + Quoted::ALL.len());
    }
}
