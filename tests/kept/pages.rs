//! The data that pages carry, as a page of today finds it in them. `browser/kept.rs` runs the pages
//! themselves.

use serde_json::Value;

use crate::files::{draft_of, versions};
use crate::today;

/// The text of a page's one block of data with this id.
#[track_caller]
fn block<'t>(html: &'t str, id: &str) -> Option<&'t str> {
    let open = format!("<script type=\"application/json\" id=\"{id}\">");
    let mut blocks = html.split(&open).skip(1).map(|rest| rest.split("</script>").next());
    let block = blocks.next().flatten();
    assert_eq!(blocks.next(), None, "a second block {id}");
    block
}

#[test]
fn carried_drafts_open() {
    for version in versions() {
        for page in version.pages() {
            let filled = page.draft.as_deref().unwrap_or("full");
            assert_eq!(draft_of(&page.form), filled, "{} {}", version.name, page.name);
            let block = block(&page.html, "draft");
            let opened = block.map(|block| today::opened(block.as_bytes()));
            let expected = page.draft.map(|draft| (version.expected("drafts", &draft), None));
            assert_eq!(opened, expected, "{} {}", version.name, page.name);
        }
    }
}

#[test]
fn carried_settings_open() {
    for version in versions() {
        for page in version.pages() {
            let carried = block(&page.html, "edition").map(today::edition);
            let expected = page.settings.map(|settings| {
                let mut expected = version.expected("settings", &settings);
                let mut take = |name: &str| expected.get_mut(name).map_or(Value::Null, Value::take);
                (take("sound"), take("form"))
            });
            assert_eq!(carried, expected, "{} {}", version.name, page.name);
        }
    }
}
