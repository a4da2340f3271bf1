//! The data that pages carry, as a page of today finds it in them. `browser/kept.rs` runs the pages
//! themselves.

use serde_json::Value;

use crate::files::{Version, draft_of, versions};
use crate::today;

#[test]
fn carried_drafts_open() {
    for version in versions() {
        for page in version.pages() {
            let filled = page.draft.as_deref().unwrap_or("full");
            assert_eq!(draft_of(&page.form), filled, "{} {}", version.name, page.name);
            let opened = today::draft(&page.html).map(|draft| today::opened(draft.as_bytes()));
            let expected = page.draft.map(|draft| (version.expected("drafts", &draft), None));
            assert_eq!(opened, expected, "{} {}", version.name, page.name);
        }
    }
}

/// The office's form as the editions of these settings carry it, where that is another than the settings have.
fn template(version: &Version, settings: &str) -> Option<Vec<u8>> {
    let file = format!("templates/{settings}.docx");
    version.folder.join(&file).exists().then(|| version.read(&file))
}

#[test]
fn carried_settings_open() {
    for version in versions() {
        for page in version.pages() {
            let carried = today::edition(&page.html);
            let expected = page.settings.map(|settings| {
                let mut expected = version.expected("settings", &settings);
                let mut take = |name: &str| expected.get_mut(name).map_or(Value::Null, Value::take);
                let (sound, mut form) = (take("sound"), take("form"));
                // Since 0.2.0 an edition carries the office's form as it was made ready.
                if let Some(ready) = template(&version, &settings) {
                    form["base64"] = today::base64(&ready).into();
                }
                (sound, form)
            });
            // The office's tool opens the edition as it opens a settings file.
            let opened = carried.as_ref().map(|_| {
                let mut opened = today::settings(page.html.as_bytes());
                let mut take = |name: &str| opened.get_mut(name).map_or(Value::Null, Value::take);
                (take("sound"), take("form"))
            });
            assert_eq!(opened, expected, "{} {}", version.name, page.name);
            assert_eq!(carried, expected, "{} {}", version.name, page.name);
        }
    }
}
