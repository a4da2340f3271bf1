//! What holds on every screen with every draft: a sound document, a name for whatever can be
//! touched, and Chinese alone.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use application::draft::Draft;
use application::record;
use application::words::settings::FORM_HINT;
use quality_award_web::Opening;
use quality_award_web::route::Route;
use serde_json::Value;

use crate::cases::{ADDRESSES, drafts};
use crate::opened::opening;
use crate::reader::{Element, Screen, text};

/// Words in Latin letters that a Chinese screen has: names of programs, of kinds of files and of the
/// standards GB. A capital letter alone is a section of such a standard.
const LATIN: [&str; 6] = ["Word", "WPS", "docx", "PDF", "MB", "GB"];

/// Attributes whose text is read out or shown.
const SPOKEN: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// Attributes that name other elements by their ids.
const REFERENCES: [&str; 4] = ["aria-describedby", "aria-labelledby", "for", "aria-controls"];

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

fn described(element: Element) -> String {
    let attributes = element.attributes().map(|at| format!(" {}={}", at.name(), at.value()));
    format!("<{}{}>", element.tag_name().name(), attributes.collect::<String>())
}

#[test]
fn ids_are_unique_and_references_lead_to_one() {
    check(|screen, _| {
        let mut ids = BTreeSet::new();
        let named = screen.elements().filter_map(|element| element.attribute("id"));
        let mut wrong: Vec<String> = named
            .filter(|id| !ids.insert(*id))
            .map(|id| format!("two elements are {id}"))
            .collect();
        for element in screen.elements() {
            let references = REFERENCES.into_iter().filter_map(|name| element.attribute(name));
            for id in references.flat_map(str::split_whitespace).filter(|id| !ids.contains(id)) {
                wrong.push(format!("{} refers to {id}", described(element)));
            }
        }
        wrong
    });
}

/// The label of an input: around it, beside it, or in its attributes.
fn label(screen: Screen, input: Element) -> String {
    let around = input.ancestors().find(|of| of.has_tag_name("label")).map(text);
    let beside = || {
        let id = input.attribute("id")?;
        screen.having("for", id).next().map(text)
    };
    let named = || {
        let id = input.attribute("aria-labelledby")?;
        screen.having("id", id).next().map(text)
    };
    let own = || input.attribute("aria-label").map(str::to_owned);
    let label = around.or_else(beside).or_else(named).or_else(own);
    label.unwrap_or_default().trim().to_owned()
}

#[test]
fn every_input_has_a_name_and_a_label() {
    check(|screen, _| {
        let input = |of: &Element| ["input", "select", "textarea"].contains(&of.tag_name().name());
        let wrong = |of: &Element| {
            of.attribute("name").is_none_or(str::is_empty) || label(screen, *of).is_empty()
        };
        screen.elements().filter(input).filter(wrong).map(described).collect()
    });
}

/// A group of radio buttons or check boxes says what it asks.
#[test]
fn every_group_has_a_legend() {
    check(|screen, _| {
        let legend = |of: Element| of.children().find(|child| child.has_tag_name("legend"));
        let silent = |of: &Element| legend(*of).is_none_or(|it| text(it).trim().is_empty());
        screen.tagged("fieldset").filter(silent).map(described).collect()
    });
}

#[test]
fn every_button_link_and_heading_has_words() {
    check(|screen, _| {
        let spoken = ["button", "a", "h1", "h2", "h3", "summary", "caption", "th", "option"];
        let wordless = |of: &Element| {
            spoken.contains(&of.tag_name().name())
                && text(*of).trim().is_empty()
                && of.attribute("aria-label").is_none_or(str::is_empty)
        };
        screen.elements().filter(wordless).map(described).collect()
    });
}

/// Exactly one heading says which screen it is; it takes the focus on going there.
#[test]
fn every_screen_has_one_first_heading() {
    check(|screen, _| {
        let headings: Vec<Element> = screen.tagged("h1").collect();
        match headings[..] {
            [one] if one.attribute("tabindex") == Some("-1") => Vec::new(),
            _ => headings.into_iter().map(described).chain(["h1".to_owned()]).collect(),
        }
    });
}

/// Whatever leads elsewhere on the page leads to a screen that there is. A telephone number dials.
#[test]
fn every_link_leads_to_a_screen() {
    check(|screen, _| {
        let astray = |of: &Element| {
            let href = of.attribute("href").unwrap_or_default();
            let here = href == "#" || href == "#main";
            let dials = href.strip_prefix("tel:").is_some_and(|number| {
                number.len() >= 7 && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            !here && !dials && Route::parse(href).to_string() != href
        };
        screen.tagged("a").filter(astray).map(described).collect()
    });
}

/// The page's policy would refuse them.
#[test]
fn there_is_no_script_style_or_handler() {
    check(|screen, _| {
        let forbidden = |of: &Element| {
            ["script", "style", "img", "iframe", "object"].contains(&of.tag_name().name())
                || of.attributes().any(|at| at.name() == "style" || at.name().starts_with("on"))
        };
        screen.elements().filter(forbidden).map(described).collect()
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

/// Everything that is shown or read out, save other people's licences.
fn shown(screen: Screen) -> Vec<String> {
    let foreign = |node: Element| node.ancestors().any(|of| of.attribute("lang") == Some("en"));
    let mut shown = Vec::new();
    for element in screen.elements().filter(|element| !foreign(*element)) {
        shown.extend(SPOKEN.into_iter().filter_map(|at| element.attribute(at)).map(str::to_owned));
        let texts = element.children().filter(roxmltree::Node::is_text);
        shown.extend(texts.filter_map(|node| node.text()).map(str::to_owned));
    }
    shown
}

/// No English sentence, internal name or code stands on a screen.
#[test]
fn screens_are_in_chinese() {
    check(|screen, draft| {
        let typed = typed(draft);
        let own: BTreeSet<&str> =
            typed.split(|c: char| !c.is_ascii_alphabetic()).chain(LATIN).collect();
        let strange = |text: &&String| {
            // Sums and colours have digits in them.
            let words = text.split(|c: char| !c.is_ascii_alphanumeric());
            let words = words
                .filter(|word| word.contains(|c: char| c.is_ascii_lowercase()) || word.len() > 1);
            words
                .filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()))
                .any(|word| !own.contains(word))
        };
        shown(screen).iter().filter(strange).cloned().collect()
    });
}

/// Placeholders of a .docx form stay in the form; only the office's hint shows one.
#[test]
fn no_placeholder_is_left() {
    check(|screen, _| {
        let left =
            |text: &&String| *text != FORM_HINT && (text.contains("{{") || text.contains("}}"));
        shown(screen).iter().filter(left).cloned().collect()
    });
}
