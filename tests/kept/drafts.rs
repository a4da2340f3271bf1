//! Draft files, filled forms and links.

use crate::files::{EXPECTED, Version, draft_of, entries, versions};
use crate::{docx, today};

/// The names of a version's files in a folder, without `.json`.
pub fn names(version: &Version, folder: &str) -> Vec<String> {
    let files = entries(&version.folder.join(folder)).into_iter();
    let names = files.filter(|file| !file.ends_with(EXPECTED));
    names.map(|file| file.trim_end_matches(".json").to_owned()).collect()
}

#[test]
fn drafts_open() {
    for version in versions() {
        let names = names(&version, "drafts");
        assert!(names.iter().any(|name| name == "full"), "{}: {names:?}", version.name);
        for name in names {
            let file = version.read(&format!("drafts/{name}.json"));
            let expected = version.expected("drafts", &name);
            assert_eq!(today::opened(&file), (expected, None), "{} {name}", version.name);
        }
    }
}

/// A form that other rules made says which.
#[test]
fn filled_forms_open() {
    for version in versions() {
        let other = (version.name != env!("CARGO_PKG_VERSION")).then(|| version.name.clone());
        for name in names(&version, "forms") {
            let file = version.read(&format!("forms/{name}"));
            let expected = version.expected("drafts", draft_of(&name));
            assert_eq!(today::opened(&file), (expected, other.clone()), "{} {name}", version.name);
            // The forms of version 0.1.0 have no marks, and the office's own form has no styles for marks.
            let marked = version.name != "0.1.0" && name.ends_with(".default.docx");
            assert_eq!(today::reads_back(&file), marked, "{} {name}", version.name);
        }
    }
}

/// Today's page fills an old draft into an office's old form, and nothing that was typed is lost.
#[test]
fn an_old_form_is_filled_with_an_old_draft() {
    for version in versions() {
        let (draft, settings) =
            (version.read("drafts/full.json"), version.read("settings/form.json"));
        let text = docx::text(&today::filled(&draft, Some(&settings)));
        assert!(text.contains("（某某推选办公室制）") && !text.contains("{{"), "{text}");
        let expected = version.expected("drafts", "full");
        let inputs = expected["inputs"].as_object().expect("an object").iter();
        // A paper shows what today's page understands: a day in one writing, an amount in thousands.
        let typed: Vec<String> = inputs
            .filter(|(name, _)| name.starts_with("form."))
            .map(|(name, text)| today::read(name, text.as_str().expect("a text")))
            .collect();
        let lines: Vec<&str> = typed.iter().flat_map(|text| text.lines()).collect();
        assert!(lines.len() > 60, "{lines:?}");
        for line in lines {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
    }
}

#[test]
fn links_are_read() {
    for version in versions() {
        let links = version.json("links.json");
        for (link, expected) in links.as_object().expect("an object") {
            let expected = version.changed("links", link, expected.clone());
            assert_eq!(today::shared(link), expected, "{} {link}", version.name);
        }
    }
}
