//! What holds on every screen: a sound document, a name for whatever can be touched, and Chinese alone. Each
//! function returns what is wrong with a screen.

use std::collections::BTreeSet;

use super::reader::{Element, Screen, text};

/// Words in Latin letters that a Chinese screen has: names of programs, of kinds of files and of the
/// standards GB. A capital letter alone is a section of such a standard.
const LATIN: [&str; 7] = ["Word", "Excel", "WPS", "docx", "PDF", "MB", "GB"];

/// Attributes whose text is read out or shown.
const SPOKEN: [&str; 4] = ["aria-label", "title", "alt", "placeholder"];

/// Attributes that name other elements by their ids.
const REFERENCES: [&str; 4] = ["aria-describedby", "aria-labelledby", "for", "aria-controls"];

/// All that is wrong with a screen, but for the examples in its boxes. `is_screen` accepts the addresses of screens, and
/// `typed` has the words in Latin letters that others have brought.
pub fn all(screen: Screen, is_screen: fn(&str) -> bool, typed: &str) -> Vec<String> {
    let wrong = [
        ids(screen),
        inputs(screen),
        groups(screen),
        words(screen),
        headings(screen),
        links(screen, is_screen),
        acts(screen),
        chinese(screen, typed),
    ];
    wrong.concat()
}

fn described(element: Element) -> String {
    let attributes = element.attributes().map(|at| format!(" {}={}", at.name(), at.value()));
    format!("<{}{}>", element.tag_name().name(), attributes.collect::<String>())
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

/// Ids are unique, and references lead to one.
pub fn ids(screen: Screen) -> Vec<String> {
    let mut ids = BTreeSet::new();
    let named = screen.elements().filter_map(|element| element.attribute("id"));
    let mut wrong: Vec<String> =
        named.filter(|id| !ids.insert(*id)).map(|id| format!("two elements are {id}")).collect();
    for element in screen.elements() {
        let references = REFERENCES.into_iter().filter_map(|name| element.attribute(name));
        for id in references.flat_map(str::split_whitespace).filter(|id| !ids.contains(id)) {
            wrong.push(format!("{} refers to {id}", described(element)));
        }
    }
    wrong
}

/// Every input has a name and a label.
pub fn inputs(screen: Screen) -> Vec<String> {
    let input = |of: &Element| ["input", "select", "textarea"].contains(&of.tag_name().name());
    let wrong = |of: &Element| {
        of.attribute("name").is_none_or(str::is_empty) || label(screen, *of).is_empty()
    };
    screen.elements().filter(input).filter(wrong).map(described).collect()
}

/// A group of radio buttons or check boxes says what it asks.
pub fn groups(screen: Screen) -> Vec<String> {
    let legend = |of: Element| of.children().find(|child| child.has_tag_name("legend"));
    let silent = |of: &Element| legend(*of).is_none_or(|it| text(it).trim().is_empty());
    screen.tagged("fieldset").filter(silent).map(described).collect()
}

/// Every button, link and heading has words.
pub fn words(screen: Screen) -> Vec<String> {
    let spoken = ["button", "a", "h1", "h2", "h3", "summary", "caption", "th", "option"];
    let wordless = |of: &Element| {
        spoken.contains(&of.tag_name().name())
            && text(*of).trim().is_empty()
            && of.attribute("aria-label").is_none_or(str::is_empty)
    };
    screen.elements().filter(wordless).map(described).collect()
}

/// Exactly one heading says which screen it is; it takes the focus on going there.
pub fn headings(screen: Screen) -> Vec<String> {
    let headings: Vec<Element> = screen.tagged("h1").collect();
    match headings[..] {
        [one] if one.attribute("tabindex") == Some("-1") => Vec::new(),
        _ => headings.into_iter().map(described).chain(["h1".to_owned()]).collect(),
    }
}

/// Whatever leads elsewhere on the page leads to a screen that there is. A telephone number dials.
pub fn links(screen: Screen, is_screen: fn(&str) -> bool) -> Vec<String> {
    let astray = |of: &Element| {
        let href = of.attribute("href").unwrap_or_default();
        let here = href == "#" || href == "#main";
        let dials = href.strip_prefix("tel:").is_some_and(|number| {
            number.len() >= 7 && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        !here && !dials && !is_screen(href)
    };
    screen.tagged("a").filter(astray).map(described).collect()
}

/// The page's policy would refuse scripts, styles and handlers.
pub fn acts(screen: Screen) -> Vec<String> {
    let forbidden = |of: &Element| {
        ["script", "style", "img", "iframe", "object"].contains(&of.tag_name().name())
            || of.attributes().any(|at| at.name() == "style" || at.name().starts_with("on"))
    };
    screen.elements().filter(forbidden).map(described).collect()
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

/// No English sentence, internal name or code stands on a screen. `typed` is the reader's own.
pub fn chinese(screen: Screen, typed: &str) -> Vec<String> {
    let own: BTreeSet<&str> =
        typed.split(|c: char| !c.is_ascii_alphabetic()).chain(LATIN).collect();
    let strange = |text: &&String| {
        // Sums and colours have digits in them.
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let words =
            words.filter(|word| word.contains(|c: char| c.is_ascii_lowercase()) || word.len() > 1);
        words
            .filter(|word| word.chars().all(|c| c.is_ascii_alphabetic()))
            .any(|word| !own.contains(word))
    };
    shown(screen).iter().filter(strange).cloned().collect()
}

/// Placeholders of a .docx form stay in the form; this text alone may show one.
pub fn placeholders(screen: Screen, hint: &str) -> Vec<String> {
    let left = |text: &&String| *text != hint && (text.contains("{{") || text.contains("}}"));
    shown(screen).iter().filter(left).cloned().collect()
}
