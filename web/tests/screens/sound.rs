//! What holds on every screen with every draft.

use std::sync::LazyLock;

use application::draft::Draft;
use application::record;
use quality_award_web::Opening;
use quality_award_web::route::Route;
use serde_json::Value;

use crate::cases::{ADDRESSES, drafts};
use crate::opened::opening;
use crate::reader::{Element, Screen};
use crate::screens;

/// Settings of which some are at fault and some doubtful.
const OFFICE: &str = r##"{"version":1,"year":"2026","status":"replaced","document":"〔2026〕1号",
    "county_deadline":"2026-02-28","deadline":"2026-01-31","copies":"3","department":"市市场监督管理局","address":"锡伯河大街1号",
    "telephone":"0476-8888888","accent":"#ff8888","notice":"第一段\n第二段"}"##;

/// Every screen with every draft, on nobody's page and on an office's, each with a name.
static SCREENS: LazyLock<Vec<(String, Draft, Screen)>> = LazyLock::new(|| {
    let mut screens = Vec::new();
    for (name, draft) in drafts() {
        for address in ADDRESSES {
            for (whose, settings) in [("nobody", None), ("an office", Some(OFFICE.to_owned()))] {
                let page = Opening { settings, ..opening(address, &draft) };
                let name = format!("{name} at {address} of {whose}");
                screens.push((name, draft.clone(), Screen::of(page)));
            }
        }
    }
    screens
});

/// Looks at every screen with every draft; `look` returns what is wrong with one.
#[track_caller]
fn check(look: impl Fn(Screen, &Draft) -> Vec<String>) {
    let wrong = SCREENS.iter().flat_map(|(name, draft, screen)| {
        look(*screen, draft).into_iter().map(move |wrong| format!("{name}: {wrong}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_screen_is_sound() {
    let is_screen = |to: &str| Route::parse(to).to_string() == to;
    check(|screen, draft| screens::all(screen, is_screen, &typed(draft)));
    check(|screen, _| screens::placeholders(screen, ""));
}

/// A browser that goes back to a page, or opens a closed tab again, puts into its inputs what stood there when it was left,
/// and the page would take that for an answer of today.
#[test]
fn no_browser_puts_back_what_stood_in_an_input() {
    check(|screen, _| {
        let inputs = ["input", "select", "textarea"].map(|tag| screen.tagged(tag));
        let answers =
            |it: &Element| it.attribute("type") != Some("file") && !it.has_attribute("readonly");
        let inputs = inputs.into_iter().flatten().filter(answers);
        let wrong = inputs.filter(|it| it.attribute("autocomplete") != Some("off"));
        wrong.map(|it| it.attribute("name").unwrap_or_default().to_owned()).collect()
    });
}

/// The texts that the reader typed, out of a record.
fn typed(draft: &Draft) -> String {
    fn texts(value: &Value, into: &mut String) {
        match value {
            Value::String(text) => into.extend([text.as_str(), "\n"]),
            Value::Array(values) => values.iter().for_each(|value| texts(value, into)),
            // The unit is a name of ours; the screen has a word for it.
            Value::Object(members) => members
                .iter()
                .filter(|(name, _)| *name != "unit")
                .for_each(|(_, value)| texts(value, into)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let record: Value = serde_json::from_str(&record::to_json(draft)).expect("JSON");
    let mut into = String::new();
    texts(&record["typed"], &mut into);
    into
}
