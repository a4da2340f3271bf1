//! This page's own elements in the document: the parts that it is put together from, what a copy or an
//! edition carries, and the mark that it answers input.

use application::files::{DRAFT_BLOCK, EDITION_BLOCK, Parts};
use browser::document::{document, set_attribute, text_of};
use quality_award_page::own_policy;

/// The id of the element that the app is mounted in.
pub const MOUNT: &str = "app";

/// The parts of the page that run, as they stand in the document; nothing changes them while it
/// does. `None` where one is not there.
#[must_use]
pub fn parts() -> Option<Parts> {
    let document = document()?;
    let found = |selector: &str| document.query_selector(selector).ok().flatten();
    let text = |selector: &str| found(selector)?.text_content();
    let scripts = document.query_selector_all("script:not([type])").ok()?;
    let script = |at: u32| scripts.item(at)?.text_content();
    let governing =
        found("meta[http-equiv='Content-Security-Policy']")?.get_attribute("content")?;
    Some(Parts {
        shell: text("#shell")?,
        policy: own_policy(&governing, &text("#policy")?).to_owned(),
        style: text("style")?,
        payload: text("#payload")?,
        licences: licences()?,
        scripts: [script(0)?, script(1)?, script(2)?, script(3)?],
    })
}

/// What the page says of other people's software.
#[must_use]
pub fn licences() -> Option<String> {
    text_of("licences")
}

/// The record that this copy of the page carries, if it is a copy.
#[must_use]
pub fn carried_draft() -> Option<String> {
    text_of(DRAFT_BLOCK)
}

/// The settings that this edition of the page carries, if it is one.
#[must_use]
pub fn carried_settings() -> Option<String> {
    text_of(EDITION_BLOCK)
}

/// Marks the page as answering input. Whatever went wrong before, of an extension's say, did not
/// keep it from that.
pub fn set_ready() {
    set_attribute("failure", "hidden", "");
    set_attribute(MOUNT, "data-ready", "");
}
